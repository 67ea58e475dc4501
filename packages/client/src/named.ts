import type { OperationData, PageKind } from "./operation.ts";
import type { CallInit, CallOptions } from "./options.ts";
import type { Answer, Failure, Success } from "./result.ts";

/** Where a member of a named operation's argument goes; `body` here is the whole body. */
export type ArgumentPlace = "query" | "header" | "cookie" | "body";

/** A call, described by itself rather than by the table of a client. */
export interface NamedOperation {
  readonly method: string;
  /** As published, braces included. */
  readonly path: string;
  readonly data: OperationData;
}

/** How the argument of a named operation is taken apart. Members that stand in the path are path parameters. */
export interface ArgumentData {
  /** Where single members go that are no path parameters. */
  readonly in?: { readonly [name: string]: ArgumentPlace };
  /**
   * Where all others go: the query (default), or the body as its members; `body?` is not sent without any. A FormData
   * called `body` is the body itself.
   */
  readonly rest?: "body" | "body?";
  /** The argument is `{ path, query, header, cookie, body }`, because two of these have members of the same name. */
  readonly places?: true;
}

/** What a named operation needs of a client: the client of any area will do, and so does one that knows no paths. */
export interface Caller {
  /** A call by path as data, with what the client knows of it; `request` makes it. */
  describe(method: string, path: string): NamedOperation;
  /** Makes a call that is described as data, whatever the client itself knows of its path. */
  request(operation: NamedOperation, init?: CallInit): Promise<Answer>;
}

/** An operation as a function. Emitted packages declare the types of each. */
export interface NamedCall {
  (client: Caller, args?: object, options?: CallOptions): Promise<Answer>;
  readonly operation: NamedOperation;
  /** What `client.request` takes for such an argument. */
  init(args?: object, options?: CallOptions): CallInit;
}

/** A named operation that lists, for `paginate`. */
export interface ListOperation<Args, Item, Page> {
  (client: Caller, args: Args, options?: CallOptions): Promise<Success<Page> | Failure>;
  readonly operation: ListedOperation<Item>;
}

/** The description of an operation that lists. */
export interface ListedOperation<Item> extends NamedOperation {
  readonly data: OperationData & { pages: PageKind };
  /** Never there: it tells a compiler what the items are. */
  readonly item?: Item;
}

/** Makes an operation a function: `const listTunnels = operation("GET", "/accounts/{account_id}/tunnels")`. */
export function operation(method: string, path: string, data: OperationData = {}, by: ArgumentData = {}): NamedCall {
  const described: NamedOperation = { method, path, data };
  const init = (args?: object, options?: CallOptions): CallInit => ({ ...options, ...sort(path, by, args) });
  const call = (client: Caller, args?: object, options?: CallOptions): Promise<Answer> =>
    client.request(described, init(args, options));
  return Object.assign(call, { operation: described, init });
}

/** Sorts the members of an argument into the places of a request. */
function sort(path: string, { in: places = {}, rest, places: byPlace }: ArgumentData, args: object = {}): CallInit {
  if (byPlace) {
    const { body, ...params } = args as { body?: unknown };
    return { params, body };
  }
  const placeOf = (name: string): string =>
    path.includes(`{${name}}`) ? "path" : (Object.hasOwn(places, name) && places[name]) || (rest ? "rest" : "query");
  const at = (place: string): { [name: string]: unknown } =>
    Object.fromEntries(Object.entries(args).filter(([name]) => placeOf(name) === place));
  const members = at("rest");
  const isBody = rest === "body" || Object.values(members).some((value) => value !== undefined);
  const { body } = members.body instanceof FormData ? members : isBody ? { body: members } : at("body");
  return {
    params: { path: at("path"), query: at("query"), header: at("header"), cookie: at("cookie") },
    body,
  };
}
