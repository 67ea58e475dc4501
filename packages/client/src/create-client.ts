import { createCall } from "./call.ts";
import type { Caller } from "./named.ts";
import type { Operations } from "./operation.ts";
import type { CallInit, ClientOptions } from "./options.ts";
import type { ReadChoice } from "./read-as.ts";
import type { Answer } from "./result.ts";
import type { Vendor } from "./vendor.ts";

/** The methods of one path. */
export interface PathMethods {
  GET(init?: CallInit, read?: ReadChoice): Promise<Answer>;
  PUT(init?: CallInit, read?: ReadChoice): Promise<Answer>;
  POST(init?: CallInit, read?: ReadChoice): Promise<Answer>;
  PATCH(init?: CallInit, read?: ReadChoice): Promise<Answer>;
  DELETE(init?: CallInit, read?: ReadChoice): Promise<Answer>;
  HEAD(init?: CallInit, read?: ReadChoice): Promise<Answer>;
  OPTIONS(init?: CallInit, read?: ReadChoice): Promise<Answer>;
  QUERY(init?: CallInit, read?: ReadChoice): Promise<Answer>;
}

/** A client without types for its paths. Generated packages add them. */
export interface ApiClient extends Caller {
  GET(path: string, init?: CallInit, read?: ReadChoice): Promise<Answer>;
  PUT(path: string, init?: CallInit, read?: ReadChoice): Promise<Answer>;
  POST(path: string, init?: CallInit, read?: ReadChoice): Promise<Answer>;
  PATCH(path: string, init?: CallInit, read?: ReadChoice): Promise<Answer>;
  DELETE(path: string, init?: CallInit, read?: ReadChoice): Promise<Answer>;
  HEAD(path: string, init?: CallInit, read?: ReadChoice): Promise<Answer>;
  OPTIONS(path: string, init?: CallInit, read?: ReadChoice): Promise<Answer>;
  QUERY(path: string, init?: CallInit, read?: ReadChoice): Promise<Answer>;
  [path: `/${string}`]: PathMethods;
}

const METHODS = "GET|PUT|POST|PATCH|DELETE|HEAD|OPTIONS|QUERY".split("|");

/**
 * Creates a client. `client["/path"].GET(init)` and `client.GET("/path", init)` make the same call. The path is the
 * template of the document; `init.params.path` holds its values. A last argument says how the answer is read. Creating a client checks and sends nothing. A call
 * never rejects: it resolves to `{ data }` or `{ error }`, see CallError.
 *
 * The client is frozen and has no property that holds credentials, so it is safe to log and to serialise.
 *
 * @param operations data of the operations that differ from the defaults, as generated
 * @param vendor what the generated package knows of the API's vendor
 */
export function createApiClient(operations: Operations, options: ClientOptions = {}, vendor: Vendor = {}): ApiClient {
  const request = createCall(options, vendor);
  const describe = (method: string, path: string) => ({ method, path, data: operations[`${method} ${path}`] ?? {} });
  const call = (method: string, path: string, init?: CallInit, read?: ReadChoice) =>
    request(describe(method, path), init, read);

  // The cast below is needed: Object.fromEntries and Proxy lose the keys. METHODS lists those of the interfaces.
  const methodsOf = (...path: string[]) =>
    Object.fromEntries(METHODS.map((method) => [method, call.bind(undefined, method, ...(path as [string]))]));
  const paths: { [path: string]: object } = {};
  // Only a key with a slash is a path. `then`, `toJSON` and symbols must stay undefined, for `await` and
  // inspectors; a symbol has no `includes`.
  return new Proxy(Object.freeze({ ...methodsOf(), describe, request }), {
    get(methods, key) {
      const path = key as string;
      // biome-ignore lint/suspicious/noAssignInExpressions: it is made once
      return path.includes?.("/") ? (paths[path] ??= methodsOf(path)) : methods[key as keyof typeof methods];
    },
  }) as unknown as ApiClient;
}
