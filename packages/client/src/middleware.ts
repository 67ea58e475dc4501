/**
 * What a middleware is given. The shape is openapi-fetch 0.17's, so that its middlewares can be used as they are. Each
 * attempt passes through them, with a new Request; the credentials are added behind the last.
 */
export interface MiddlewareCall {
  request: Request;
  /** The path as published, braces included. */
  readonly schemaPath: string;
  readonly params: {
    query?: Record<string, unknown>;
    header?: Record<string, unknown>;
    path?: Record<string, unknown>;
    cookie?: Record<string, unknown>;
  };
  /** Unique to the call, the same for its retries. */
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

/** Before sending: return a Request to replace it, a Response to send nothing. A throw becomes `invalid_request`. */
export type OnRequest = (
  call: MiddlewareCall,
  // biome-ignore lint/suspicious/noConfusingVoidType: a callback that returns nothing is void to the compiler
) => void | Request | Response | undefined | Promise<Request | Response | undefined | void>;

/** After an answer: return a Response to replace it. Called in reverse order. A throw becomes `malformed`. */
export type OnResponse = (
  call: MiddlewareCall & { response: Response },
  // biome-ignore lint/suspicious/noConfusingVoidType: see above
) => void | Response | undefined | Promise<Response | undefined | void>;

/** When `fetch` threw: return a Response to answer instead, an Error to replace it. Called in reverse order. */
export type OnError = (
  call: MiddlewareCall & { error: unknown },
  // biome-ignore lint/suspicious/noConfusingVoidType: see above
) => void | Response | Error | Promise<void | Response | Error>;

/** At least one of the three. The first listed sees the request first and the response last. */
export type Middleware =
  | { onRequest: OnRequest; onResponse?: OnResponse; onError?: OnError }
  | { onRequest?: OnRequest; onResponse: OnResponse; onError?: OnError }
  | { onRequest?: OnRequest; onResponse?: OnResponse; onError: OnError };
