import type { JsonObject, Pointer } from "../openapi/pointer.ts";
import type { Method } from "../openapi/walk.ts";
import type { Preset } from "../vendors/preset.ts";
import type { Property, Schemas, SchemaType } from "./schemas.ts";
import type { Server, ServerVariable } from "./servers.ts";

/** What emitters read. All decisions are made here: names, areas, and which schemas are declared as types. */
export interface Model {
  areas: Area[];
  /** Types used by more than one area. */
  shared: NamedType[];
  /** The types of all schemas. */
  schemas: Schemas;
  /** By the pointer of the schema in the canonical document. */
  types: ReadonlyMap<Pointer, NamedType>;
  /** Error codes that any operation may answer. */
  codes: ErrorCode[];
  webhooks: WebhookOrCallback[];
  /** The first server, with the default values of its variables; undefined if neither the document nor the preset has a host. */
  server: string | undefined;
  /** The servers that the document offers. */
  servers: Server[];
  /** The variables of these servers and of those of operations. */
  serverVariables: ServerVariable[];
  /** The credentials of calls; undefined if a client has a token instead, which all calls send. */
  security: Security | undefined;
  /** What is known of the vendor. */
  preset: Preset;
  /** How lists are written in the style deepObject. */
  deepLists: DeepLists;
  /** Whether answers may be envelopes. Without any, the package has no types of them. */
  envelope: boolean;
  /** Untyped places, bodies without an envelope, and parts that are not emitted. */
  losses: Loss[];
}

/** The credentials that operations need. */
export interface Security {
  /** The schemes that operations use. */
  schemes: SecurityScheme[];
  /** What most operations need, any one of these; empty if they need none. */
  usual: NeededSchemes[];
}

/** A security scheme that a client can send. */
export interface SecurityScheme {
  name: string;
  description?: string;
  /** `basic` and `bearer` are sent as `Authorization`, a `key` as `parameter`. */
  kind: "key" | "basic" | "bearer";
  in?: "header" | "query" | "cookie";
  parameter?: string;
  /** Where the flow of client credentials requests tokens. It may be relative to the server. */
  tokenUrl?: string;
}

/** Credentials that a call needs together: scopes by the name of the scheme. */
export type NeededSchemes = Record<string, string[]>;

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
  /** It is used in requests: optional properties also accept undefined. */
  input: boolean;
  kind: "schema" | "enum";
  /** Values of an enum, nulls left out. */
  values?: readonly (string | number)[];
  /** An enum whose open form is used somewhere (responses). */
  open?: boolean;
  /** Structure declared under another name: this one is an alias. */
  aliasOf?: NamedType;
  /** The header that it depends on, and the name of the type for requests that send it. */
  withHeader?: { header: string; name: string };
}

/** Whether a request sends the header on which the types of bodies depend. */
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
  /** Descriptions of responses that say more than the operation does. */
  answerTexts: AnswerText[];
  /** Successes of further media types, which a call asks for, by media type. */
  furtherAnswers: ReadonlyMap<string, Success[]>;
  /** Error codes that a source or a patch knows of this operation alone. */
  codes: ErrorCode[];
  /** Any one of these permissions is enough; empty where no source states them. */
  permissions: string[];
  /** The credentials that it needs, if they are not the usual ones. */
  security?: NeededSchemes[];
  /** The address of its own server, with variables in braces. */
  server?: string;
  /** All declared responses, successes included. */
  responses: DeclaredResponse[];
  /** Failures that are no envelope: the client gives them as they come, under `kind: "http"`. */
  failureBodies: FailureBody[];
  /** The bodies of failures by status, where the document has no envelopes and describes one in JSON. */
  failures?: readonly FailuresByStatus[];
  /** Whether the document describes a failure that is an envelope. */
  failsWithEnvelope: boolean;
  /** Calls that the API makes because of this one. */
  callbacks: WebhookOrCallback[];
  pages?: Pages;
  /** The list that an API without envelopes answers. */
  list?: BodyList;
  /** The property of `result` that is the paged list, where `result` itself is none. */
  items?: string;
  /** The overloads without and with a header on which the types of bodies depend; see `readForms`. */
  overloads?: readonly Operation[];
  /** Of such an overload: whether it sends the header. */
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
  type: SchemaType;
  /** Takes a `Date` besides a string, itself or inside: the client writes it as RFC 3339, which is `date-time`. */
  takesDate: boolean;
  deprecated: boolean;
  description?: string;
  style?: string;
  explode?: boolean;
  allowReserved?: boolean;
  /** Of a parameter that is written as a document of its own (`content`), not by style. */
  mediaType?: string;
}

/** An item of a list in the style deepObject: `a[0]=`, `a[]=` or `a=`. */
export type DeepLists = "index" | "brackets" | "repeat";

export type BodyKind = "json" | "form" | "multipart" | "text" | "binary" | "ndjson" | "events";

export interface Body {
  required: boolean;
  kind: BodyKind;
  mediaType: string;
  type: SchemaType;
  /** What it is, where the document says more of it than of the operation. */
  description?: string;
  /** How the parts of a form are written, by property. */
  encoding?: JsonObject;
  /** Further media types, in which a value that fetch can send as it is goes: text, bytes, and forms of the same schema. */
  others: readonly MediaTypeChoice[];
  /** Further media types in which the same value is sent where a call states one: `application/merge-patch+json`. */
  alike: readonly MediaTypeChoice[];
  /** The bodies of further media types that are described by schemas of their own. */
  further: readonly Body[];
  /** Of several: which values alone are this body, where the call states no media type. */
  takes?: "lists" | "files" | { members: readonly string[] };
}

export interface MediaTypeChoice {
  mediaType: string;
  kind: BodyKind;
}

/** One 2XX response, or a redirect. */
export type Success = {
  status: string;
  /** The media type of the body; undefined if there is none, or of any type. */
  mediaType?: string;
  headers?: readonly DeclaredHeader[];
} & SuccessBody;

/** A description of responses. */
export interface AnswerText {
  text: string;
  /** The statuses that have it. */
  statuses: readonly string[];
}

/** A header that a response declares. */
export interface DeclaredHeader {
  /** In lower case. */
  name: string;
  required: boolean;
  /** What its text means. */
  type: SchemaType;
  pointer: Pointer;
}

type SuccessBody =
  | {
      kind: "envelope";
      type: SchemaType;
      members: EnvelopeMember[];
      result: SchemaType | undefined;
    }
  /** `isWhole`: it has members of an envelope, but is none. */
  | { kind: "body"; type: SchemaType; isWhole?: true }
  /** Server-sent events, or newline-delimited JSON; `type` is that of the data of one event, or of one line. */
  | { kind: "events" | "lines"; type: SchemaType }
  /** `redirect`: no body, and the URL to which the response leads. */
  | { kind: "text" | "binary" | "empty" | "redirect" }
  /** No body is declared for any success of the operation; `pointer` is the response, or the operation itself. */
  | { kind: "any"; pointer: Pointer };

/** A member of an envelope. */
export interface EnvelopeMember extends Property {
  /** A list of what the client calls `ResponseInfo`: objects with a code and a message. */
  listsInfo: boolean;
}

export interface DeclaredResponse {
  status: string;
  contents: ResponseContent[];
}

interface ResponseContent {
  mediaType: string;
  /** Undefined for a failure envelope without members of its own: one type serves all of them. */
  type: SchemaType | undefined;
}

/** What failures of some statuses have as their body. */
export interface FailuresByStatus {
  /** As the document writes them: `404`, `4XX`, `default`. */
  status: string;
  /** One for each media type, undefined for text; empty where no body is described. */
  types: readonly (SchemaType | undefined)[];
}

/** The body of a failure without an envelope; without a type it is text. */
export interface FailureBody {
  type: SchemaType | undefined;
  pointer: Pointer;
  /** The first status whose response has it. */
  status: string;
}

export type Pages = "page" | "cursor" | "single";

/** A list in a body that is no envelope. */
export interface BodyList {
  /** The names of the members that lead to it; none where the body itself is the list. */
  items: readonly string[];
  continuation: ListContinuation;
}

/** How the next page of a list is requested; members that are lists of names lead to a place in the body. */
export type ListContinuation =
  | { by: "nothing" | "link" }
  | { by: "next"; next: readonly string[]; parameter?: string; more?: readonly string[] }
  | { by: "last-item"; parameter: string; id: string; more: readonly string[] }
  | {
      by: "position";
      parameter: string;
      first: number;
      /** What a position counts. */
      counts: "page" | "item";
      more?: readonly string[];
      total?: readonly string[];
      pages?: readonly string[];
    };

/** Whether an operation answers a list, which `paginate` takes. */
export function answersList({ pages, list }: Operation): boolean {
  return pages !== undefined || list !== undefined;
}

/** The code of each kind of loss: `--strict` refuses it unless the configuration accepts it by code or kind. */
export const LOSS_CODES = {
  "open-result": "FS5011",
  "no-envelope": "FS5012",
  "open-object": "FS5013",
  untyped: "FS5014",
  "not-sent": "FS5015",
  "no-server": "FS5017",
  "not-emitted": "FS5016",
} as const;

export interface Loss {
  kind: keyof typeof LOSS_CODES;
  /** `METHOD /path`; the first of those that reach the place. */
  operation: string;
  pointer: Pointer;
  message: string;
}

/** A webhook or a callback: calls that the API makes. */
export interface WebhookOrCallback {
  /** As the document calls it. */
  name: string;
  calls: WebhookCall[];
}

export interface WebhookCall {
  method: Method;
  node: JsonObject;
  pointer: Pointer;
  /** The body; undefined if the call has none. */
  body: Body | undefined;
}
