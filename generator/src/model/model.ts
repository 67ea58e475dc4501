import type { JsonObject, Pointer } from "../openapi/pointer.ts";
import type { Method } from "../openapi/walk.ts";

/** What emitters read. Everything here is decided: names, areas, which schema is a type of its own. */
export interface Model {
  areas: Area[];
  /** Types used by more than one area. */
  shared: NamedType[];
  /** By the pointer of the schema in the canonical document. */
  types: ReadonlyMap<Pointer, NamedType>;
  /** Error codes that any operation may answer. */
  codes: ErrorCode[];
  webhooks: WebhookOrCallback[];
  /** What a run must list: places the document leaves open, bodies that are no envelope, and the like. */
  losses: Loss[];
}

export interface Area {
  /** File and export name, kebab-case. */
  name: string;
  /** Prefix of the area's interfaces: `Tunnels` of `TunnelsPaths`. */
  title: string;
  operations: Operation[];
  types: NamedType[];
}

/** A schema that gets a declaration. */
export interface NamedType {
  name: string;
  pointer: Pointer;
  schema: JsonObject;
  /** Area name, or undefined where it is shared. */
  area: string | undefined;
  /** Requests reach it: its optional properties also accept undefined. */
  input: boolean;
  kind: "schema" | "enum";
  /** Values of an enum, nulls left out. */
  values?: readonly (string | number)[];
  /** An enum whose open form is used somewhere (responses). */
  open?: boolean;
  /** Structure declared under another name: this one is an alias. */
  aliasOf?: NamedType;
  /** A header decides something inside: what the type is called as it is where a request sends that header. */
  form?: { header: string; name: string };
}

/** What a request is known to send in a header that decides what bodies look like. */
export interface Sending {
  header: string;
  as: boolean;
}

export interface Operation {
  /** Camel case, an identifier, unique in the whole model: `createCfdTunnel`. */
  name: string;
  /** The same for types: `CreateCfdTunnel`. */
  title: string;
  method: Method;
  path: string;
  pointer: Pointer;
  area: string;
  summary?: string;
  description?: string;
  deprecated: boolean;
  parameters: Parameter[];
  body?: Body;
  /** How a call by name takes parameters and body. */
  argument: Argument;
  success: Success[];
  /** Error codes that a source or a patch knows of this operation alone. */
  codes: ErrorCode[];
  /** Any one of these permissions is enough; empty where no source states them. */
  permissions: string[];
  /** Pointers of the declared failure responses' schemas. */
  failures: Pointer[];
  pages?: Pages;
  /** The property of `result` that is the paged list, where `result` itself is none. */
  items?: string;
  /** The call as it is without and with a header that decides what bodies look like; see `readForms`. */
  forms?: readonly Operation[];
  /** Of such a form: what it sends. */
  sends?: Sending;
}

/** A code that the API answers as `errors[].code`. */
export interface ErrorCode {
  code: number;
  /** "" where the sources only list it. */
  meaning: string;
  /** Where it is listed. */
  pointer: Pointer;
}

/** See `argumentOf`. */
export interface Argument {
  form: "flat" | "places";
  body: "none" | "members" | "whole";
}

export interface Parameter {
  name: string;
  in: "path" | "query" | "header" | "cookie";
  required: boolean;
  node: JsonObject;
  schema: JsonObject;
  pointer: Pointer;
}

export type BodyKind = "json" | "form" | "multipart" | "text" | "binary" | "ndjson";

export interface Body {
  required: boolean;
  kind: BodyKind;
  mediaType: string;
  schema: JsonObject;
  pointer: Pointer;
  /** How the parts of a form are written, by property. */
  encoding?: JsonObject;
}

/** One 2XX response. */
export type Success =
  | {
      status: string;
      kind: "envelope";
      schema: JsonObject;
      pointer: Pointer;
      result: { schema: JsonObject; pointer: Pointer } | undefined;
    }
  | { status: string; kind: "body"; schema: JsonObject; pointer: Pointer }
  | { status: string; kind: "text" | "binary" | "empty" }
  /** Nothing is declared of the body, nor of any other success of the operation; `pointer` is who says nothing. */
  | { status: string; kind: "any"; pointer: Pointer };

export type Pages = "page" | "cursor" | "single";

/** The code of each kind of loss: `--strict` refuses it unless the configuration accepts it by code or kind. */
export const LOSS_CODES = {
  "open-result": "FS5011",
  "no-envelope": "FS5012",
  "open-object": "FS5013",
  untyped: "FS5014",
  "not-sent": "FS5015",
  "not-emitted": "FS5016",
} as const;

export interface Loss {
  kind: keyof typeof LOSS_CODES;
  /** `METHOD /path`; the first of those that reach the place. */
  operation: string;
  pointer: Pointer;
  message: string;
}

/** A webhook or a callback: calls that the API makes and somebody else answers. */
export interface WebhookOrCallback {
  /** As the document calls it. */
  name: string;
  calls: WebhookCall[];
}

export interface WebhookCall {
  method: Method;
  node: JsonObject;
  pointer: Pointer;
  /** What arrives; undefined where the call has no body. */
  body: Body | undefined;
}
