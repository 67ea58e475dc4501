import type { CallError } from "./errors.ts";

/** One attempt of a call. It holds no credentials, no parameter values and no body. */
export interface Attempt {
  readonly method: string;
  /** The path template, for example `/zones/{zone_id}`. */
  readonly path: string;
  /** 1 for the first attempt, 2 for the first retry. */
  readonly number: number;
}

/** How an attempt ended. */
export interface AttemptEnd {
  /** Kind of the error. Undefined if the attempt succeeded. */
  readonly kind: CallError["kind"] | undefined;
  /** HTTP status. Undefined if no response arrived. */
  readonly status: number | undefined;
  /** The API's id of the request. Undefined if no response arrived, or if it names none. */
  readonly requestId: string | undefined;
  /** Milliseconds until the next attempt. Undefined after the last attempt. */
  readonly retryIn: number | undefined;
}

/**
 * Called before each attempt, for logs, metrics and spans. It may return a function, which is called when the attempt
 * has ended. Errors that either throws are ignored.
 */
// biome-ignore lint/suspicious/noConfusingVoidType: a callback that returns nothing is void to the compiler
export type OnAttempt = (attempt: Attempt) => void | ((end: AttemptEnd) => void);
