import type { PageKind } from "./pages.ts";
import type { ParameterStyle, ParameterStyles } from "./parameter-style.ts";
import type { BodyReader, BodyReaders } from "./read-body.ts";
import type { RequestParts } from "./request-parts.ts";
import type { Answer } from "./result.ts";
import type { SecurityRequirement } from "./security-scheme.ts";

/**
 * Writes a body and sets its content type, if the caller has set none. Each operation imports the writer that it needs,
 * so that a bundle contains no others.
 *
 * @throws {TypeError} if the value cannot be written in this format
 */
export type BodyWriter = (body: unknown, data: OperationData, headers: Headers) => BodyInit;

/** Reads the response of a call. Each operation, or a call, imports the one that it needs besides the usual one. */
export type AnswerReader = (
  call: string,
  data: OperationData,
  response: Response,
  signal: AbortSignal | undefined,
  /** Sends a further request. */
  send: (request: Request | RequestParts, signal?: AbortSignal, isTrusted?: boolean) => Promise<Response>,
  /** As the call has sent it first. */
  request: Request | RequestParts,
) => Promise<Answer>;

/** How fields of a form are written, by name: their style, in multipart `deepObject` alone or `type` (a media type). */
export interface Encoding {
  readonly [name: string]: ParameterStyle & { type?: string };
}

/** What the client needs to write the body of one of several media types. */
export interface BodyData extends Pick<OperationData, "body" | "encoding" | "json" | "types" | "write"> {
  type: string;
  /** Whether a value is such a body where nothing states a media type. Default: every value is. */
  takes?: (body: unknown) => boolean;
}

/** Data about an operation that the client needs. Only differences from the defaults are listed. */
export interface OperationData {
  /** The path as it is sent, where that of the document has a fragment, which distinguishes operations. */
  url?: string;
  path?: ParameterStyles;
  query?: ParameterStyles;
  header?: ParameterStyles;
  cookie?: ParameterStyles;
  /** Writes the request body. Default: JSON. */
  body?: BodyWriter;
  /** Writes the JSON in fields of a form, in parts and in lines. Default: as `JSON.stringify`, which has no bigints. */
  json?: (value: unknown) => string;
  /** How single fields of a form or multipart body are written. */
  encoding?: Encoding;
  /**
   * Media type of the request body. Default: application/json, or that of the writer (form, multipart). A `content-type`
   * header of the caller or the type of a Blob wins.
   */
  type?: string;
  /** All media types of the request body, for `eitherBody`. */
  types?: readonly string[];
  /** For `eitherBody`: writes the first type. Default: JSON. */
  write?: BodyWriter;
  /** For `bodyByType`: the body of each media type, those first that take only some values. */
  bodies?: readonly BodyData[];
  /** What the call can read, as sent in `Accept`. Default: JSON, also that of problems. */
  accept?: string;
  /** A success body is JSON without an envelope; true if it has members of one. Default: it is an envelope. */
  raw?: "json" | true;
  /** Parses the JSON of an answer. Default: `JSON.parse`. @param ok whether the answer is a success */
  parse?: (text: string, ok?: boolean) => unknown;
  /** Reads a success body that is not JSON. */
  read?: BodyReader | undefined;
  /** Reads the response, redirects included. Default: JSON or what `read` reads, and a redirect is a failure. */
  response?: AnswerReader;
  /** By media type: readers of further success bodies, which a call asks for with `accept`. */
  readers?: BodyReaders;
  /**
   * Finds the message in the body of a failure. No answer is an envelope then, and an `errors` or `success` in a body
   * means nothing. Default: answers are envelopes.
   */
  problem?: (body: unknown) => string | undefined;
  /** A success may have no body, as that of any DELETE. Default: an empty success is `malformed`. */
  empty?: true;
  /** How the list is paginated. Default: the operation is not a list, and `paginate` refuses it. */
  pages?: PageKind;
  /** The property of `result` that holds the items. Default: `result` is the array of items. */
  items?: string;
  /** The address of a server of its own, with variables in braces. Default: the server of the client. */
  server?: string;
  /** The credentials of a call, any one of these; empty: none. Default: what is usual in the package. */
  security?: readonly SecurityRequirement[];
  /** A token needs one of these permissions. A 403 error lists them. */
  permissions?: readonly string[];
}

/** Operation data by `METHOD /path`, with the path template. An operation without an entry has all defaults. */
export interface Operations {
  readonly [operation: string]: OperationData;
}
