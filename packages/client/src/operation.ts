/** How one query parameter is written; OpenAPI's words and defaults (`style: "form"`, `explode: true`). */
export interface QueryStyle {
  style?: "form" | "spaceDelimited" | "pipeDelimited" | "deepObject";
  explode?: boolean;
}

/** How a request body is written. Each sets its content type unless the caller's headers do. */
export type BodyKind = "json" | "form" | "multipart" | "text" | "binary" | "ndjson";

/** A success body that is no JSON: a string, a Blob, or what the answer's content type says (JSON, text, else Blob). */
export type RawKind = "text" | "binary" | "any";

/** How a list continues: by page number, by cursor, not at all. */
export type PageKind = "page" | "cursor" | "single";

/** What the runtime must know of an operation; only what deviates from the defaults is written. */
export interface OperationData {
  query?: { readonly [name: string]: QueryStyle };
  /** Default "json". */
  body?: BodyKind;
  /** Default: the success body is JSON. */
  raw?: RawKind;
  /** Default: `paginate` refuses the operation. */
  pages?: PageKind;
  /** The permissions of which a token needs one, where a source states them. */
  permissions?: readonly string[];
}

/** By `METHOD /path`, as published, braces included. An operation without an entry has all the defaults. */
export interface Operations {
  readonly [call: string]: OperationData;
}
