/**
 * One entry of `errors` or `messages` in an answer of the API: `code` and `message` always, the rest where a service
 * states it. `code` is Cloudflare's number, not the HTTP status.
 */
export interface ResponseInfo<Codes extends number = number> {
  code: Codes;
  message: string;
  documentation_url?: string;
  /** What in the request it is about: a JSON pointer into the body, or a parameter. */
  source?: { pointer?: string; parameter?: string; parameter_value_index?: number };
  meta?: { l10n_key?: string; loggable_error?: string; template_data?: unknown; trace_id?: string };
}

/** What the API sends when it refuses: as published, so nothing in it is promised but what made us recognise it. */
export interface FailureEnvelope<Codes extends number = number> {
  success?: boolean;
  errors?: ResponseInfo<Codes>[];
  messages?: ResponseInfo[];
  result?: unknown;
}

/**
 * The API said no: not 2xx with an `errors` array or `success: false`, or `success: false` inside a 2xx. `Codes` are
 * those that an operation is known to refuse with, beside any other number: `1013 | (number & {})`; `Permissions` the
 * names of those that it takes.
 */
export interface ApiError<Codes extends number = number, Permissions extends string = string> {
  kind: "api";
  message: string;
  /** The objects in the envelope's `errors`; empty where it sent none. */
  errors: ResponseInfo<Codes>[];
  /** The `code` of each of `errors`. */
  codes: Codes[];
  status: number;
  /** Cloudflare's id of the request (`cf-ray`), which its support asks for. */
  ray?: string | undefined;
  /** With a 403, the permissions of which the token needs one, where a source states them. */
  permissions?: readonly Permissions[];
  /** The whole body. */
  envelope: FailureEnvelope<Codes>;
}

/** Something else answered (a proxy, a gateway): not 2xx and no JSON, or 2xx of a type that is not declared. */
export interface HttpError {
  kind: "http";
  message: string;
  errors: ResponseInfo[];
  status: number;
  ray?: string | undefined;
  /** Text, cut after 2,000 characters; parsed where it was JSON of an API without envelopes; undefined when empty. */
  body: unknown;
}

/**
 * An answer arrived that cannot be used: JSON that does not parse or is no envelope where one is declared; a
 * middleware threw on it; the pages of a list do not end.
 */
export interface MalformedError {
  kind: "malformed";
  message: string;
  errors: ResponseInfo[];
  status: number;
  ray?: string | undefined;
  /** What arrived: parsed, or as text, cut after 2,000 characters. */
  body?: unknown;
  cause?: unknown;
}

/** No answer, or half of one (then `status` is there). `cause` is what `fetch` threw. */
export interface NetworkError {
  kind: "network";
  message: string;
  errors: ResponseInfo[];
  status?: number;
  ray?: undefined;
  cause: unknown;
}

/** `timeout` or `deadline` passed, `AbortSignal.timeout()` fired, or the connection timed out. */
export interface TimeoutError {
  kind: "timeout";
  message: string;
  errors: ResponseInfo[];
  status?: number;
  ray?: undefined;
  cause: unknown;
}

/** The caller's `signal` was aborted; `cause` is its reason. */
export interface AbortedError {
  kind: "aborted";
  message: string;
  errors: ResponseInfo[];
  status?: number;
  ray?: undefined;
  cause: unknown;
}

/** Nothing was sent: the call cannot be written as a request that means what was asked. No message of ours quotes a value. */
export interface InvalidRequestError {
  kind: "invalid_request";
  message: string;
  errors: ResponseInfo[];
  status?: undefined;
  ray?: undefined;
  cause?: unknown;
}

/** Everything that can go wrong in a call, told apart by `kind`. */
export type CallError<Codes extends number = number, Permissions extends string = string> =
  | ApiError<Codes, Permissions>
  | HttpError
  | MalformedError
  | NetworkError
  | TimeoutError
  | AbortedError
  | InvalidRequestError;

/** The error codes that an emitted operation lists under `codes`; any number where it lists none. */
export type CodesOf<Operation> = Operation extends { codes: infer Codes extends number } ? Codes : number;
