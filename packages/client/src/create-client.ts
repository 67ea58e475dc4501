import { callOf } from "./call.ts";
import type { Caller } from "./named.ts";
import type { Operations } from "./operation.ts";
import type { CallInit, ClientOptions } from "./options.ts";
import type { Answer } from "./result.ts";

/** The methods of one path. */
export interface PathMethods {
  GET(init?: CallInit): Promise<Answer>;
  PUT(init?: CallInit): Promise<Answer>;
  POST(init?: CallInit): Promise<Answer>;
  PATCH(init?: CallInit): Promise<Answer>;
  DELETE(init?: CallInit): Promise<Answer>;
  HEAD(init?: CallInit): Promise<Answer>;
  OPTIONS(init?: CallInit): Promise<Answer>;
}

/** A client before an emitted package gives each path its own types. */
export interface ApiClient extends Caller {
  GET(path: string, init?: CallInit): Promise<Answer>;
  PUT(path: string, init?: CallInit): Promise<Answer>;
  POST(path: string, init?: CallInit): Promise<Answer>;
  PATCH(path: string, init?: CallInit): Promise<Answer>;
  DELETE(path: string, init?: CallInit): Promise<Answer>;
  HEAD(path: string, init?: CallInit): Promise<Answer>;
  OPTIONS(path: string, init?: CallInit): Promise<Answer>;
  [path: `/${string}`]: PathMethods;
}

const METHODS = ["GET", "PUT", "POST", "PATCH", "DELETE", "HEAD", "OPTIONS"];

/**
 * Makes a client. `client["/path"].GET(init)` and `client.GET("/path", init)` are the same call; the path is the
 * published one and its values go into `init.params.path`. Nothing is checked or sent before a call, and no call
 * rejects: what went wrong is `error`, see CallError.
 *
 * The client is frozen and holds no credential in a property; it is safe to log, inspect and stringify.
 *
 * @param operations what deviates from the defaults, as emitted
 * @param server where the emitted package's document says it is served; Cloudflare's, and its token from the
 * environment, only where it says nothing else
 */
export function createApiClient(operations: Operations, options: ClientOptions = {}, server?: string): ApiClient {
  const request = callOf(options, server);
  const describe = (method: string, path: string) => ({ method, path, data: operations[`${method} ${path}`] ?? {} });
  const call = (method: string, path: string, init?: CallInit) => request(describe(method, path), init);

  // Object.fromEntries and Proxy forget their keys; METHODS lists exactly those of the interfaces.
  const methodsOf = (...path: string[]) =>
    Object.fromEntries(METHODS.map((method) => [method, call.bind(undefined, method, ...(path as [string]))]));
  const paths = new Map<string | symbol, object>();
  // Only a key with a slash is a path, so that `then`, `toJSON`, symbols and what an inspector asks for stay undefined.
  return new Proxy(Object.freeze({ ...methodsOf(), describe, request }), {
    get(methods, key) {
      if (typeof key === "string" && key.includes("/") && !paths.has(key)) {
        paths.set(key, methodsOf(key));
      }
      return paths.get(key) ?? Reflect.get(methods, key);
    },
  }) as unknown as ApiClient;
}
