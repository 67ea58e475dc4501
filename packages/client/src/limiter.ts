import { LONGEST_DELAY } from "./time.ts";

/**
 * Runs an attempt when it may be sent. It runs the attempt in any case, also once `signal` is aborted or `ms`
 * milliseconds have passed: the attempt then fails without being sent.
 *
 * @param ms what is left of the deadline of the call; Infinity without one
 */
export type Limiter = <T>(attempt: () => Promise<T>, signal: AbortSignal | undefined, ms: number) => Promise<T>;

/** LimiterOptions of `createLimiter`. Those that are not given do not hold. */
export interface LimiterOptions {
  /** Attempts that run at the same time, the reading of their answers included. */
  concurrency?: number | undefined;
  /** Attempts that are started within any period of `per` milliseconds. */
  requests?: number | undefined;
  per?: number | undefined;
}

/**
 * Creates a limiter for the clients, or the calls, that are given it. Attempts wait in the order in which they came,
 * retries included. The time they wait does not count for `timeout`, but for `deadline`; an aborted attempt leaves the
 * queue at once.
 *
 * @throws {RangeError} if a limit is not at least 1, or only one of `requests` and `per` is given
 */
export function createLimiter({ concurrency = Infinity, requests = Infinity, per }: LimiterOptions): Limiter {
  if (!(concurrency >= 1 && requests >= 1) || (requests === Infinity ? per !== undefined : !(Number(per) > 0))) {
    throw new RangeError("a limiter needs a concurrency of at least 1, or requests of at least 1 per milliseconds");
  }
  const period = per ?? 0;
  const queue = new Set<() => void>();
  /** When the latest attempts were started, at most `requests` of them. */
  const starts: number[] = [];
  let running = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Starts what may be started, and comes back when the next one may. */
  function advance(): void {
    clearTimeout(timer);
    for (const start of queue) {
      const now = performance.now();
      const free = starts.length < requests ? now : (starts[0] as number) + period;
      if (running >= concurrency) {
        return;
      }
      if (free > now) {
        timer = setTimeout(advance, Math.min(Math.ceil(free - now), LONGEST_DELAY));
        return;
      }
      if (period > 0) {
        starts.splice(0, starts.length - requests + 1);
        starts.push(now);
      }
      queue.delete(start);
      running += 1;
      start();
    }
  }

  return async (attempt, signal, ms) => {
    const isStarted = await waitForTurn(queue, advance, signal, ms);
    try {
      return await attempt();
    } finally {
      if (isStarted) {
        // Node reuses a connection a turn of its event loop later. Sent before, the next attempt would open another.
        setTimeout(() => {
          running -= 1;
          advance();
        });
      }
    }
  };
}

/** Waits in the queue. Resolves to whether the turn has come; if not, the signal is aborted or the time has passed. */
function waitForTurn(
  queue: Set<() => void>,
  advance: () => void,
  signal: AbortSignal | undefined,
  ms: number,
): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (isStarted: boolean) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", leave);
      resolve(isStarted);
    };
    const start = () => end(true);
    const leave = () => {
      queue.delete(start);
      advance(); // if it was the last one, no timer may keep the program running
      end(false);
    };
    // A timer may fire up to a millisecond early.
    const timer = ms < LONGEST_DELAY ? setTimeout(leave, ms + 1) : undefined;
    signal?.addEventListener("abort", leave);
    if (signal?.aborted) {
      leave();
    } else {
      queue.add(start);
      advance();
    }
  });
}
