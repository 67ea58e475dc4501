/**
 * One entry of `errors` or `messages` in a response. `code` is the API's error code, not the HTTP status. Only some
 * services send the optional members.
 */
export interface ResponseInfo<Codes extends number = number> {
  code: Codes;
  message: string;
  documentation_url?: string;
  /** The faulty part of the request: a JSON Pointer into the body, or a parameter. */
  source?: { pointer?: string; parameter?: string; parameter_value_index?: number };
  meta?: { l10n_key?: string; loggable_error?: string; template_data?: unknown; trace_id?: string };
}

/** The body of a refused request. Every member is optional, because no service is certain to send it. */
export interface FailureEnvelope<Codes extends number = number> {
  success?: boolean;
  errors?: ResponseInfo<Codes>[];
  messages?: ResponseInfo[];
  result?: unknown;
}

/**
 * The API refused the request: another status than 2xx with an `errors` array or `success: false`, or a 2xx with
 * `success: false`. `Codes` lists the known error codes of the operation and stays open: `1013 | (number & {})`.
 * `Permissions` lists the names of the permissions that the operation accepts.
 */
export interface RefusedError<Codes extends number = number, Permissions extends string = string> {
  kind: "api";
  message: string;
  /** The envelope's `errors`. Empty if it has none. */
  errors: ResponseInfo<Codes>[];
  /** The `code` of each entry of `errors`. */
  codes: Codes[];
  status: number;
  /** The API's id of the request, from a header of the response. The vendor's support asks for it. */
  requestId?: string | undefined;
  /** Of a 403: the token needs one of these permissions. Absent if no source states them. */
  permissions?: readonly Permissions[];
  /** The whole body. */
  envelope: FailureEnvelope<Codes>;
}

/**
 * A response without an envelope: of a proxy or a gateway, not 2xx or of an undeclared type; or any failure of an API that
 * has no envelopes.
 */
export interface HttpError<Status extends number = number, Body = unknown> {
  kind: "http";
  message: string;
  errors: ResponseInfo[];
  status: Status;
  requestId?: string | undefined;
  /** Text, cut after 2,000 characters; the parsed value if it was JSON; undefined if it was empty. */
  body: Body;
}

/**
 * The response cannot be used: its JSON does not parse, the declared envelope or body is missing, a middleware threw
 * while handling it, or a list did not end.
 */
export interface MalformedError {
  kind: "malformed";
  message: string;
  errors: ResponseInfo[];
  /** Always there for an operation with an envelope. */
  status?: number;
  requestId?: string | undefined;
  /** The parsed body, or its text, cut after 2,000 characters. */
  body?: unknown;
  cause?: unknown;
}

/** No response, or one that broke off (then `status` is set). `cause` is the error that `fetch` threw. */
export interface NetworkError {
  kind: "network";
  message: string;
  errors: ResponseInfo[];
  status?: number;
  requestId?: string | undefined;
  cause: unknown;
}

/** `timeout` or `deadline` has passed, `AbortSignal.timeout()` has fired, or the connection timed out. */
export interface TimeoutError {
  kind: "timeout";
  message: string;
  errors: ResponseInfo[];
  status?: number;
  requestId?: string | undefined;
  cause: unknown;
}

/** The caller aborted `signal`. `cause` is the reason of the signal. */
export interface AbortedError {
  kind: "aborted";
  message: string;
  errors: ResponseInfo[];
  status?: number;
  requestId?: string | undefined;
  cause: unknown;
}

/** The call cannot be written as a valid request, so nothing was sent. The client's messages never quote a value. */
export interface InvalidRequestError {
  kind: "invalid_request";
  message: string;
  errors: ResponseInfo[];
  status?: undefined;
  requestId?: string | undefined;
  cause?: unknown;
}

/** Errors of an operation without envelopes whose status says nothing of a body: where a response broke off, the answer has it as `response`. */
export interface UnansweredError<Kind extends "network" | "timeout" | "aborted"> {
  kind: Kind;
  message: string;
  errors: ResponseInfo[];
  status?: never;
  requestId?: string | undefined;
  cause: unknown;
}

/** `malformed` of an operation without envelopes: a success that is not as declared, or a middleware that failed (without a status). */
export interface MalformedSuccessError {
  kind: "malformed";
  message: string;
  errors: ResponseInfo[];
  status?: OtherStatus<never, 2>;
  requestId?: string | undefined;
  body?: unknown;
  cause?: unknown;
}

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

type NumberOf<Text extends string> = Text extends `${infer Value extends number}` ? Value : never;

/** Each HTTP status that begins with one of some digits, but for those of `Listed`. */
export type OtherStatus<Listed extends number = never, Class extends number = 2 | 3 | 4 | 5> = Exclude<
  NumberOf<`${Class}${Digit}${Digit}`>,
  Listed
>;

/** The error of a call: a union, discriminated by `kind`. */
export type CallError<Codes extends number = number, Permissions extends string = string> =
  | RefusedError<Codes, Permissions>
  | HttpError
  | MalformedError
  | NetworkError
  | TimeoutError
  | AbortedError
  | InvalidRequestError;

/** The error codes that a generated operation declares under `codes`. `number` if it declares none. */
export type CodesOf<Operation> = Operation extends { codes: infer Codes extends number } ? Codes : number;
