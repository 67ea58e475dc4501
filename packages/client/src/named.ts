import type { OperationData } from "./operation.ts";
import type { CallInit, CallOptions } from "./options.ts";
import type { Answer, Failure, Success } from "./result.ts";

/** Where a member of a named operation's argument goes; `body` here is the whole body. */
export type ArgumentPlace = "query" | "header" | "body";

/** All that a call by name needs to know: what the client's own table says of other calls, and how to make this one. */
export interface NamedOperation extends OperationData {
  readonly method: string;
  /** As published, braces included. Members of the argument that stand in it are path parameters. */
  readonly path: string;
  /** Where single members go that are no path parameters. */
  readonly in?: { readonly [name: string]: ArgumentPlace };
  /** Where all others go: the query (default), or the body as its members; `body?` is not sent without any. */
  readonly rest?: "body" | "body?";
  /** The argument is `{ path, query, header, body }`, because two of these have members of the same name. */
  readonly places?: true;
}

/** What a named operation needs of a client: the client of any area will do, and so does one that knows no paths. */
export interface Caller {
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

/** A body that `paginate` can read. */
export interface ListBody {
  result?: readonly unknown[] | null;
}

/** A named operation that lists, for `paginate`. */
export interface ListOperation<Args, Page extends ListBody> {
  (client: Caller, args: Args, options?: CallOptions): Promise<Success<Page> | Failure>;
  readonly operation: ListedOperation;
}

/** The description of an operation that lists. */
export interface ListedOperation extends NamedOperation {
  readonly pages: NonNullable<OperationData["pages"]>;
}

/** Makes an operation a function: `const listTunnels = operation("GET", "/accounts/{account_id}/tunnels")`. */
export function operation(method: string, path: string, data?: Omit<NamedOperation, "method" | "path">): NamedCall {
  const described: NamedOperation = { method, path, ...data };
  const init = (args?: object, options?: CallOptions): CallInit => ({ ...options, ...sort(described, args) });
  const call = (client: Caller, args?: object, options?: CallOptions): Promise<Answer> =>
    client.request(described, init(args, options));
  return Object.assign(call, { operation: described, init });
}

/** Sorts the members of an argument into the places of a request. */
function sort({ path, in: places = {}, rest, places: byPlace }: NamedOperation, args: object = {}): CallInit {
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
  return {
    params: { path: at("path"), query: at("query"), header: at("header") },
    body: isBody ? members : at("body").body,
  };
}
