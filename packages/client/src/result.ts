import type { CallError, HttpError, InvalidRequestError, MalformedSuccessError, UnansweredError } from "./errors.ts";
import type { ParseAs } from "./parse-as.ts";

/**
 * A successful call. `data` is the body: an envelope, or for an operation without one JSON, a string or a Blob. It is
 * undefined if the response is empty and the document allows that.
 */
export interface Success<Data, Status extends number = number, Answered = Response> {
  data: Data;
  error?: undefined;
  /** The HTTP status. Where the bodies of several are declared, comparing it narrows the type of `data`. */
  status?: Status;
  response: Answered;
  /** See `OperationData`. With true, `unwrap` returns the whole body. */
  raw?: "json" | true | undefined;
}

/** A successful call whose response has no body. */
export interface EmptySuccess<Status extends number = number, Answered = Response> {
  data?: undefined;
  error?: undefined;
  status?: Status;
  response: Answered;
}

/** A response of one status, whose declared headers are known by name. */
export interface DeclaredResponse<Status extends number, Declared = unknown> extends Response {
  readonly status: Status;
  readonly headers: DeclaredHeaders<Declared>;
}

/** `Declared` is an object type with the declared headers, in lower case; those that may be missing are optional. */
export interface DeclaredHeaders<Declared> extends Headers {
  get<Name extends string>(
    name: Name,
  ): Lowercase<Name> extends keyof Declared
    ? undefined extends Declared[Lowercase<Name>]
      ? string | null
      : string
    : string | null;
}

/** A failed call. `response` is undefined if none arrived; its body is already read. */
export interface Failure<Codes extends number = number, Permissions extends string = string> {
  data?: undefined;
  error: CallError<Codes, Permissions>;
  /** See `error.status`. */
  status?: undefined;
  response: Response | undefined;
  /** Of a call that failed after a redirect: the API has processed the request, which `retry` must not repeat. */
  isProcessed?: true;
}

/**
 * A failed call of an API without envelopes. `Http` is a union, in which the status tells the type of the body. No other error has a status
 * of a failure: where a response broke off, the answer has it as `response`.
 */
export interface StatedFailure<Http extends HttpError> {
  data?: undefined;
  error:
    | Http
    | MalformedSuccessError
    | UnansweredError<"network">
    | UnansweredError<"timeout">
    | UnansweredError<"aborted">
    | InvalidRequestError;
  status?: undefined;
  response: Response | undefined;
}

/** The answer of a call with `parseAs`, whose type depends on that alone. */
export type ParsedAnswer<As extends ParseAs> = Success<Parsed[As]> | Failure;

/** What `parseAs` gives. */
export interface Parsed {
  json: unknown;
  text: string;
  blob: Blob;
  /** null if the response has no body. */
  stream: ReadableStream<Uint8Array<ArrayBuffer>> | null;
}

/** The result of a call. The promise of a call never rejects. */
export type Answer<Data = unknown> = Success<Data> | Failure;
