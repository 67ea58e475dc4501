import type { SecurityRequirement, SecuritySchemes } from "../security-scheme.ts";

/** An API as the fake and the handlers for MSW know it: data that the generator emits. */
export interface FakeApi {
  /** Where calls go unless a program says otherwise. */
  baseUrl: string;
  /** Headers with credentials, any of which is enough. Empty if the API takes none, or has security schemes. */
  credentials: readonly string[];
  /** The security schemes, and what operations need that state nothing else. */
  security?: { readonly schemes: SecuritySchemes; readonly usual: readonly SecurityRequirement[] };
  /** What refuses a request before an operation sees it. */
  failures: Readonly<Record<"unauthorized" | "forbidden" | "unknownPath" | "rateLimited", FakeFailure>>;
  /** Codes that any operation may answer. */
  codes: FakeCodes;
  /** The body of refusals that no operation describes, where they are no envelopes. */
  refusal?: unknown;
}

export interface FakeFailure {
  status: number;
  code: number;
  message: string;
}

/** By code. */
export type FakeCodes = Readonly<Record<number, { status: number; message: string }>>;

/** By name. */
export type FakeOperations = Readonly<Record<string, FakeOperation>>;

export interface FakeOperation {
  method: string;
  path: string;
  /** Where its calls go, if not to the server of the API. */
  server?: string;
  /** The credentials that it needs, if they are not the usual ones. */
  security?: readonly SecurityRequirement[];
  answer: FakeAnswer;
  pages?: "page" | "cursor" | "single";
  /** The member of the result that is the list, where the result is none. */
  items?: string;
  /** The list of an answer that is no envelope. */
  list?: FakeList;
  body?: FakeBody;
  /** Codes of this operation alone. */
  codes?: FakeCodes;
  /** What it refuses with if the resource, or one that it is part of, does not exist. */
  notFound: FakeFailure;
  /** What it refuses a body with. */
  invalid: FakeFailure;
  /** The body of its refusals where that is no envelope. */
  refusal?: unknown;
  resource?: FakeResource;
}

/** Where a body has a list, and how its next page is requested. Lists of names lead to a place in the body. */
export interface FakeList {
  items: readonly string[];
  by: "nothing" | "link" | "next" | "last-item" | "position";
  /** The member of the query that asks for a page. */
  parameter?: string;
  /** The position of the first page, and what a position counts. */
  first?: number;
  counts?: "page" | "item";
  /** The member of an item that `parameter` takes. */
  id?: string;
  /** Where the body has what asks for the next page, whether there is one, and the numbers of items and pages. */
  next?: readonly string[];
  more?: readonly string[];
  total?: readonly string[];
  pages?: readonly string[];
}

/** The answer of an operation unless there is something else to say. */
export interface FakeAnswer {
  status: number;
  /** `value` is the result of an envelope, a body of JSON, the data of an event, one line, or text. */
  kind: "envelope" | "json" | "events" | "lines" | "text" | "empty" | "redirect";
  mediaType?: string;
  value?: unknown;
  /** Members of the envelope beside the usual ones, `result_info` among them. */
  envelope?: Readonly<Record<string, unknown>>;
}

export interface FakeBody {
  required: boolean;
  /** Members that a body must have. */
  requires: readonly string[];
}

/** What an operation does with resources, which have the path of their item. */
export interface FakeResource {
  does: "list" | "create" | "get" | "update" | "delete";
  /** The path of one resource: `/accounts/{account_id}/cfd_tunnel/{tunnel_id}`. That of a resource without id has no parameter at its end. */
  path: string;
  /** The member with the id; undefined if there is one such resource only. */
  id?: string;
  /** Whether the result has the type of the resource. */
  isWhole: boolean;
  /** Whether the API can create it. Otherwise it is there until it is deleted. */
  isCreated: boolean;
  /** Members of the body that the resource has too. */
  keeps?: readonly string[];
  /** Paths of further resources that it lists. */
  lists?: readonly string[];
}
