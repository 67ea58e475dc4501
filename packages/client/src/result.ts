import type { CallError } from "./errors.ts";

/**
 * A call that worked. `data` is the body: the envelope of a JSON operation, the text or Blob of a raw one, undefined
 * for a 204 and for an empty body where JSON was declared.
 */
export interface Success<Data> {
  data: Data;
  error?: undefined;
  response: Response;
}

/** A call that did not. `response` is undefined when none arrived; its body has been read. */
export interface Failure<Code extends number = number, Permission extends string = string> {
  data?: undefined;
  error: CallError<Code, Permission>;
  response: Response | undefined;
}

/** What every call resolves to; no call rejects. */
export type Answer<Data = unknown> = Success<Data> | Failure;
