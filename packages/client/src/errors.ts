/**
 * One entry of `errors` or `messages` in an answer of the API: `code` and `message` always, the rest where a service
 * states it. `code` is Cloudflare's number, not the HTTP status.
 */
export interface ResponseInfo {
  code: number;
  message: string;
  documentation_url?: string;
  /** What in the request it is about: a JSON pointer into the body, or a parameter. */
  source?: { pointer?: string; parameter?: string; parameter_value_index?: number };
  meta?: { l10n_key?: string; loggable_error?: string; template_data?: unknown; trace_id?: string };
}

/** What the API sends when it refuses: as published, so nothing in it is promised but what made us recognise it. */
export interface FailureEnvelope {
  success?: boolean;
  errors?: ResponseInfo[];
  messages?: ResponseInfo[];
  result?: unknown;
}

/** The API said no: not 2xx with an `errors` array or `success: false`, or `success: false` inside a 2xx. */
export interface ApiError<Code extends number = number, Permission extends string = string> {
  kind: "api";
  message: string;
  /** The objects in the envelope's `errors`; empty where it sent none. */
  errors: ResponseInfo[];
  /** Their codes, in the same order: `codes.includes(1013)`. */
  codes: readonly Code[];
  /** Any one of these lets a token make the call; empty where no source states them. */
  permissions: readonly Permission[];
  status: number;
  /** The whole body. */
  envelope: FailureEnvelope;
}

/** Something else answered (a proxy, a gateway): not 2xx and no envelope, or 2xx of a type that is not declared. */
export interface HttpError {
  kind: "http";
  message: string;
  errors: ResponseInfo[];
  status: number;
  /** Parsed where it was JSON, else text, cut after 2,000 characters; undefined where it was empty. */
  body: unknown;
}

/** An answer arrived that cannot be used: its JSON does not parse, a middleware threw on it, its pages do not end. */
export interface MalformedError {
  kind: "malformed";
  message: string;
  errors: ResponseInfo[];
  status: number;
  /** The text that arrived, cut after 2,000 characters. */
  body?: string;
  cause?: unknown;
}

/** No answer, or half of one (then `status` is there). `cause` is what `fetch` threw. */
export interface NetworkError {
  kind: "network";
  message: string;
  errors: ResponseInfo[];
  status?: number;
  cause: unknown;
}

/** `AbortSignal.timeout()` fired, or the connection timed out. */
export interface TimeoutError {
  kind: "timeout";
  message: string;
  errors: ResponseInfo[];
  status?: number;
  cause: unknown;
}

/** The caller's `signal` was aborted; `cause` is its reason. */
export interface AbortedError {
  kind: "aborted";
  message: string;
  errors: ResponseInfo[];
  status?: number;
  cause: unknown;
}

/** Nothing was sent: the call cannot be written as a request that means what was asked. No message of ours quotes a value. */
export interface InvalidRequestError {
  kind: "invalid_request";
  message: string;
  errors: ResponseInfo[];
  status?: undefined;
  cause?: unknown;
}

/** Everything that can go wrong in a call, told apart by `kind`. */
export type CallError<Code extends number = number, Permission extends string = string> =
  | ApiError<Code, Permission>
  | HttpError
  | MalformedError
  | NetworkError
  | TimeoutError
  | AbortedError
  | InvalidRequestError;
