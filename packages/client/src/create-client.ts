import createClient from "openapi-fetch";
import { readFailure, readSuccess } from "./answer.ts";
import { checkBaseUrl } from "./base-url.ts";
import { CONTENT_TYPES, writeBody } from "./body.ts";
import { credentialHeaders, layHeaders } from "./headers.ts";
import type { Middleware } from "./middleware.ts";
import type { Caller, NamedOperation } from "./named.ts";
import type { OperationData, Operations } from "./operation.ts";
import { operationsOf } from "./operations-of.ts";
import type { CallInit, ClientOptions } from "./options.ts";
import { fillPath } from "./path.ts";
import { writeQuery } from "./query.ts";
import type { Answer } from "./result.ts";
import { judgeThrown, type Stage } from "./thrown.ts";

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

/** The part of openapi-fetch that is used, without its types: one of them costs a compiler 156,000 instantiations. */
interface Core {
  request(method: string, path: string, init: object): Promise<{ error?: unknown; response: Response }>;
}

const METHODS = ["GET", "PUT", "POST", "PATCH", "DELETE", "HEAD", "OPTIONS"];
const BASE_URL = "https://api.cloudflare.com/client/v4";

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
  // See Core: the library's own type is left out on purpose.
  const core = createClient() as unknown as Core;
  const credentials = credentialHeaders(options, server === undefined);

  async function call(method: string, template: string, init?: CallInit, described?: OperationData): Promise<Answer> {
    const name = `${method} ${template}`;
    const data = described ?? operations[name] ?? {};
    const { params, body, signal, ...own } = init ?? {};
    let stage: Stage = "building";
    let arrived: Response | undefined;
    // Listed first, it sees the response last, when every other middleware is done with it.
    const last: Middleware = {
      onResponse({ response }) {
        arrived = response;
        stage = "reading";
      },
    };
    try {
      const { query: styles, body: kind = "json" } = data;
      const path = fillPath(template, params?.path);
      const type = body === undefined ? undefined : (body instanceof Blob && body.type) || CONTENT_TYPES[kind];
      const { error, response } = await core.request(method, template, {
        baseUrl: checkBaseUrl(own.baseUrl ?? options.baseUrl ?? server ?? BASE_URL),
        // A Request drops no X-Auth-Key when it is redirected to another origin.
        redirect: credentials["X-Auth-Key"] ? "manual" : "follow",
        params: { ...params, path: params?.path ?? {} },
        headers: layHeaders({ "Content-Type": type }, credentials, options.headers, own.headers, params?.header),
        pathSerializer: (url: string) => url.slice(0, -template.length) + path,
        querySerializer: (query: object) => writeQuery(query, styles),
        body,
        bodySerializer: (value: unknown) => writeBody(kind, value),
        parseAs: "stream", // a 2xx is read below
        signal,
        middleware: [last, ...(options.middleware ?? [])],
        fetch: async (request: Request) => {
          stage = "sending";
          arrived = await (own.fetch ?? options.fetch ?? globalThis.fetch)(request);
          stage = "answered";
          return arrived;
        },
      });
      arrived = response;
      stage = "reading";
      return response.ok ? await readSuccess(name, data, response) : readFailure(name, data, error, response);
    } catch (thrown) {
      const error = judgeThrown(name, thrown, stage, arrived?.status, signal);
      return { data: undefined, error, response: arrived };
    }
  }

  // Object.fromEntries and Proxy forget their keys; METHODS lists exactly those of the interfaces.
  const methodsOf = (path: string): PathMethods =>
    Object.fromEntries(
      METHODS.map((method) => [method, (init?: CallInit) => call(method, path, init)]),
    ) as unknown as PathMethods;
  const target = {
    ...Object.fromEntries(
      METHODS.map((method) => [method, (path: string, init?: CallInit) => call(method, path, init)]),
    ),
    request: (operation: NamedOperation, init?: CallInit) => call(operation.method, operation.path, init, operation),
  };
  const paths = new Map<string, PathMethods>();
  // Only a key with a slash is a path, so that `then`, `toJSON`, symbols and what an inspector asks for stay undefined.
  const client = new Proxy(Object.freeze(target), {
    get(methods, key) {
      if (typeof key !== "string" || !key.includes("/")) {
        return Reflect.get(methods, key);
      }
      const known = paths.get(key) ?? methodsOf(key);
      paths.set(key, known);
      return known;
    },
  }) as unknown as ApiClient;
  operationsOf.set(client, operations);
  return client;
}
