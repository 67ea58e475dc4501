import type { CallError } from "./errors.ts";

/** One request of a call. Nothing in it is a credential, a parameter's value or a body. */
export interface Attempt {
  readonly method: string;
  /** As published, braces included. */
  readonly path: string;
  /** 1 for the first; every retry counts one on. */
  readonly number: number;
}

/** How an attempt ended. */
export interface AttemptEnd {
  /** Undefined where it worked. */
  readonly kind: CallError["kind"] | undefined;
  /** Undefined where no answer came. */
  readonly status: number | undefined;
  /** Cloudflare's id of the request. */
  readonly ray: string | undefined;
  /** Milliseconds until the next attempt; undefined after the last one. */
  readonly retryIn: number | undefined;
}

/**
 * Called before each attempt, for logs, metrics and spans. What it returns is called when the attempt has ended. What
 * it throws is ignored: watching changes nothing.
 */
// biome-ignore lint/suspicious/noConfusingVoidType: a callback that returns nothing is void to the compiler
export type OnAttempt = (attempt: Attempt) => void | ((end: AttemptEnd) => void);
