import type { OperationData } from "./operation.ts";
import type { CallInit, CallOptions } from "./options.ts";
import type { PageKind } from "./pages.ts";
import type { Answer, Failure, Success } from "./result.ts";

/** Place of an argument's member in the request. `body`: the member is the whole body. */
export type ArgumentPlace = "query" | "header" | "cookie" | "body";

/** Everything that a client needs to know to call one operation. */
export interface NamedOperation {
  readonly method: string;
  /** The path template, for example `/zones/{zone_id}`. */
  readonly path: string;
  readonly data: OperationData;
}

/** How a named operation maps its argument to a request. Members named in the path are path parameters. */
export interface ArgumentData {
  /** The place of single members other than path parameters. */
  readonly in?: { readonly [name: string]: ArgumentPlace };
  /**
   * The place of all other members. Default: the query. `body`: they are the members of the body. `body?`: the same, but
   * no body is sent if none is given. In both, a member `body` that is a FormData or URLSearchParams is the whole body.
   */
  readonly rest?: "body" | "body?";
  /** With `rest`: a member `body` is the whole body, because the operation takes bodies of several types. */
  readonly orBody?: true;
  /** The argument is `{ path, query, header, cookie, body }`, because two places have a member of the same name. */
  readonly places?: true;
}

/** The part of a client that named operations use. Every client has it, also one without paths. */
export interface Caller {
  /** Looks up the operation of a path; `request` calls it. */
  describe(method: string, path: string): NamedOperation;
  /** Calls an operation. The client's own data about the path is not used. */
  request(operation: NamedOperation, init?: CallInit): Promise<Answer>;
}

/** An operation as a function. Generated packages declare exact types for each. */
export interface NamedCall {
  (client: Caller, args?: object, options?: CallOptions): Promise<Answer>;
  readonly operation: NamedOperation;
  /** Converts an argument to the `init` of `client.request`. */
  init(args?: object, options?: CallOptions): CallInit;
}

/** A named operation that returns a list, for `paginate`. */
export interface ListOperation<Args, Item, Page> {
  (client: Caller, args: Args, options?: CallOptions): Promise<Success<Page> | Failure>;
  readonly operation: ListedOperation<Item>;
}

/** Data of an operation that returns a list. */
export interface ListedOperation<Item> extends NamedOperation {
  readonly data: OperationData & { pages: PageKind };
  /** Type of the items, for the compiler only; never set. */
  readonly item?: Item;
}

/** Creates a function that calls an operation: `const listTunnels = operation("GET", "/accounts/{account_id}/tunnels")`. */
export function operation(
  method: string,
  path: string,
  data: OperationData = {},
  argument: ArgumentData = {},
): NamedCall {
  const target: NamedOperation = { method, path, data };
  const init = (args?: object, options?: CallOptions): CallInit => ({
    ...options,
    ...toCallInit(path, argument, args),
  });
  const call = (client: Caller, args?: object, options?: CallOptions): Promise<Answer> =>
    client.request(target, init(args, options));
  return Object.assign(call, { operation: target, init });
}

/** Distributes the members of an argument over path, query, header, cookie and body. */
function toCallInit(
  path: string,
  { in: places = {}, rest, orBody, places: isByPlace }: ArgumentData,
  args: object = {},
): CallInit {
  if (isByPlace) {
    const { body, ...params } = args as { body?: unknown };
    return { params, body };
  }
  const placeOf = (name: string): string =>
    path.includes(`{${name}}`) ? "path" : (Object.hasOwn(places, name) && places[name]) || (rest ? "rest" : "query");
  const membersAt = (place: string): { [name: string]: unknown } =>
    Object.fromEntries(Object.entries(args).filter(([name]) => placeOf(name) === place));
  const members = membersAt("rest");
  const isBody = rest === "body" || Object.values(members).some((value) => value !== undefined);
  const isForm = members.body instanceof FormData || members.body instanceof URLSearchParams;
  const isWhole = isForm || (orBody && members.body !== undefined);
  const { body } = isWhole ? members : isBody ? { body: members } : membersAt("body");
  return {
    params: {
      path: membersAt("path"),
      query: membersAt("query"),
      header: membersAt("header"),
      cookie: membersAt("cookie"),
    },
    body,
  };
}
