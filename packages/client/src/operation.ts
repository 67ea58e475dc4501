import type { BodyWriter, Encoding } from "./body.ts";
import type { ParameterStyles } from "./parameter-style.ts";

/**
 * A success body that is no envelope: JSON, a string, a Blob, or what the answer's content type says (JSON, text, else
 * Blob), where several are declared or none is.
 */
export type RawKind = "json" | "text" | "binary" | "any";

/** How a list continues: by page number, by cursor, not at all. */
export type PageKind = "page" | "cursor" | "single";

/** What the runtime must know of an operation; only what deviates from the defaults is written. */
export interface OperationData {
  path?: ParameterStyles;
  query?: ParameterStyles;
  header?: ParameterStyles;
  cookie?: ParameterStyles;
  /** Default: JSON. */
  body?: BodyWriter;
  /** How members of the body are written that are not written as usual. */
  encoding?: Encoding;
  /**
   * The media type of the request body, where it is not application/json and `fetch` does not know it by itself (form,
   * multipart). The caller's header wins, and so does a Blob's own type.
   */
  type?: string;
  /** Default: the success body is an envelope. */
  raw?: RawKind;
  /** A success may be without a body; default: every success has the one that is declared. */
  empty?: true;
  /** Default: `paginate` refuses the operation. */
  pages?: PageKind;
  /** The property of `result` that is the list; default: `result` itself. */
  items?: string;
  /** Permissions of which a token needs one; given with a 403. */
  permissions?: readonly string[];
}

/** By `METHOD /path`, as published, braces included. An operation without an entry has all the defaults. */
export interface Operations {
  readonly [call: string]: OperationData;
}
