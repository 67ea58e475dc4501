import type { CallError } from "./errors.ts";

/**
 * A successful call. `data` is the body: an envelope, or for an operation without one JSON, a string or a Blob. It is
 * undefined if the response is empty and the document allows that.
 */
export interface Success<Data> {
  data: Data;
  error?: undefined;
  response: Response;
}

/** A failed call. `response` is undefined if none arrived; its body is already read. */
export interface Failure<Codes extends number = number, Permissions extends string = string> {
  data?: undefined;
  error: CallError<Codes, Permissions>;
  response: Response | undefined;
}

/** The result of a call. The promise of a call never rejects. */
export type Answer<Data = unknown> = Success<Data> | Failure;
