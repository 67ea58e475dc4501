import type { Fetch } from "./fetch.ts";
import type { OperationData } from "./operation.ts";

/**
 * The argument of a middleware. Its shape is that of openapi-fetch 0.17, so middlewares of openapi-fetch work unchanged.
 * Each attempt runs all middlewares with a new Request. Credentials are added after the last one.
 */
export interface MiddlewareCall {
  request: Request;
  /** The path template, for example `/zones/{zone_id}`. */
  readonly schemaPath: string;
  readonly params: {
    query?: Record<string, unknown>;
    header?: Record<string, unknown>;
    path?: Record<string, unknown>;
    cookie?: Record<string, unknown>;
  };
  /** Unique for each call; its retries have the same. */
  readonly id: string;
  readonly options: {
    baseUrl: string;
    parseAs: "json" | "text" | "blob" | "arrayBuffer" | "stream";
    querySerializer: (query: Record<string, unknown>) => string;
    bodySerializer: (body: undefined) => unknown;
    pathSerializer: (pathname: string, pathParams: Record<string, unknown>) => string;
    fetch: typeof globalThis.fetch;
  };
}

/** Called before sending. Return a Request to replace it, or a Response to send nothing. A throw is `invalid_request`. */
export type OnRequest = (
  call: MiddlewareCall,
  // biome-ignore lint/suspicious/noConfusingVoidType: a callback that returns nothing is void to the compiler
) => void | Request | Response | undefined | Promise<Request | Response | undefined | void>;

/** Called after a response, in reverse order. Return a Response to replace it. A throw is `malformed`. */
export type OnResponse = (
  call: MiddlewareCall & { response: Response },
  // biome-ignore lint/suspicious/noConfusingVoidType: see above
) => void | Response | undefined | Promise<Response | undefined | void>;

/** Called if `fetch` threw, in reverse order. Return a Response to use instead, or an Error to replace it. */
export type OnError = (
  call: MiddlewareCall & { error: unknown },
  // biome-ignore lint/suspicious/noConfusingVoidType: see above
) => void | Response | Error | Promise<void | Response | Error>;

/** At least one of the three callbacks. The first middleware sees the request first and the response last. */
export type Middleware =
  | { onRequest: OnRequest; onResponse?: OnResponse; onError?: OnError }
  | { onRequest?: OnRequest; onResponse: OnResponse; onError?: OnError }
  | { onRequest?: OnRequest; onResponse?: OnResponse; onError: OnError };

/** What the client tells `applyMiddleware` of a call. It is no object, whose names a bundle would keep. */
export type CallFacts = readonly [
  path: string,
  params: { path?: object | undefined },
  data: OperationData,
  baseUrl: string,
  fetch: Fetch | undefined,
];

/** Sends a request of middlewares. @param isTrusted whether it gets the credentials */
export type SendRequest = (request: Request, signal?: AbortSignal, isTrusted?: boolean) => Promise<Response>;

/** Middlewares as an option; `applyMiddleware` makes it. */
export interface AppliedMiddleware {
  readonly list: readonly Middleware[];
  /**
   * Called once for each call. What it returns sends an attempt.
   *
   * @param ofClient the option of the client, whose middlewares come first
   */
  readonly apply: (
    ofClient: AppliedMiddleware | undefined,
    ...facts: CallFacts
  ) => (request: Request, send: SendRequest) => Promise<Response>;
}
