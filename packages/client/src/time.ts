/** What a timer can wait for; a longer one would fire at once. */
const LONGEST = 2 ** 31 - 1;

/**
 * Does something that has to end: the promise rejects when `parent` is aborted, with its reason, or after `ms`, with a
 * TimeoutError, and so does what listens to the signal that `work` is given.
 *
 * @param ms no limit where it is Infinity, or longer than a timer can wait
 */
export function within<T>(
  ms: number,
  parent: AbortSignal | undefined,
  work: (signal?: AbortSignal) => Promise<T>,
): Promise<T> {
  // What nobody ends needs no signal: one costs as much as the rest of a call.
  if (ms > LONGEST && parent === undefined) {
    return work();
  }
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const stop = (reason: unknown) => {
      end();
      reject(reason);
      controller.abort(reason);
    };
    const abort = () => stop(parent?.reason);
    const late = () => stop(new DOMException(`no answer within ${Math.round(ms)} ms`, "TimeoutError"));
    const timer = ms > LONGEST ? undefined : setTimeout(late, ms);
    const end = () => {
      clearTimeout(timer);
      parent?.removeEventListener("abort", abort);
    };
    parent?.addEventListener("abort", abort);
    if (parent?.aborted) {
      abort();
    } else {
      work(controller.signal).then(resolve, reject).then(end);
    }
  });
}

/** Waits, at most until the signal is aborted. */
export const pause = (ms: number, signal: AbortSignal | undefined): Promise<unknown> =>
  within(Math.min(ms, LONGEST), signal, () => new Promise<never>(() => {})).catch(() => {});
