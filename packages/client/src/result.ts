import type { CallError } from "./errors.ts";

/**
 * A call that worked. `data` is the body: the envelope of a JSON operation, the text or Blob of a raw one, whatever came
 * where nothing is declared; undefined where the answer is empty and the document says that it may be.
 */
export interface Success<Data> {
  data: Data;
  error?: undefined;
  response: Response;
}

/** A call that did not. `response` is undefined when none arrived; its body has been read. */
export interface Failure<Codes extends number = number, Permissions extends string = string> {
  data?: undefined;
  error: CallError<Codes, Permissions>;
  response: Response | undefined;
}

/** What every call resolves to; no call rejects. */
export type Answer<Data = unknown> = Success<Data> | Failure;
