/** Longest delay of a timer in milliseconds, 23 days. One of more than 2 ** 31 - 1 would fire at once. */
export const LONGEST_DELAY: number = 2e9;

/**
 * Runs `work` with a time limit. The promise rejects after `ms` with a TimeoutError, or with the reason of `parent` when
 * that is aborted. The signal passed to `work` is then aborted too.
 *
 * @param ms milliseconds; Infinity, and more than a timer can wait, mean no limit
 */
export function withTimeLimit<T>(
  ms: number,
  parent: AbortSignal | undefined,
  work: (signal?: AbortSignal) => Promise<T>,
): Promise<T> {
  // Without a limit no signal is needed, and creating one costs as much as the rest of a call.
  if (ms > LONGEST_DELAY && parent === undefined) {
    return work();
  }
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const stop = (reason: unknown) => {
      cleanUp();
      reject(reason);
      controller.abort(reason);
    };
    const abort = () => stop(parent?.reason);
    const expire = () => stop(new DOMException(`no answer within ${Math.max(ms, 0).toFixed()} ms`, "TimeoutError"));
    const timer = ms > LONGEST_DELAY ? undefined : setTimeout(expire, ms);
    const cleanUp = () => {
      clearTimeout(timer);
      parent?.removeEventListener("abort", abort);
    };
    parent?.addEventListener("abort", abort);
    if (parent?.aborted) {
      abort();
    } else if (ms <= 0) {
      expire();
    } else {
      work(controller.signal).then(resolve, reject).then(cleanUp);
    }
  });
}

/** Waits `ms` milliseconds, or until the signal is aborted. */
export const sleep = (ms: number, signal: AbortSignal | undefined): Promise<unknown> =>
  withTimeLimit(ms, signal, () => new Promise<never>(() => {})).catch(() => {});
