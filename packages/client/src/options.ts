import type { Middleware } from "./middleware.ts";

/** Sends a request. `globalThis.fetch` is one. */
export type Fetch = (request: Request) => Promise<Response>;

/** Headers by name; null takes a header away that a lower layer set, undefined does nothing. */
export type HeaderValues =
  | Headers
  | readonly (readonly [string, string])[]
  | { readonly [name: string]: string | number | boolean | null | undefined };

/** What `createClient` takes. Credentials are kept out of reach: no property of a client holds them. */
export interface ClientOptions {
  /**
   * An API token, sent as `Authorization: Bearer`. Default, where neither `token` nor `key` is given:
   * `process.env.CLOUDFLARE_API_TOKEN`, if there is one, read once, when the client is made.
   */
  token?: string | undefined;
  /** With `key`: the legacy global key, sent as `X-Auth-Email` and `X-Auth-Key`. Not used where there is a token. */
  email?: string | undefined;
  /**
   * With `email`. fetch drops `Authorization` on a redirect to another origin, and not these two headers: with a key,
   * redirects are not followed but reported as `kind: "http"`.
   */
  key?: string | undefined;
  /** Default `https://api.cloudflare.com/client/v4`. http or https, without credentials, query or fragment. */
  baseUrl?: string | undefined;
  /** Default: `globalThis.fetch`, looked up at each call. */
  fetch?: Fetch | undefined;
  /** For every call; they win over the credentials, and a call's own headers over them. */
  headers?: HeaderValues | undefined;
  middleware?: readonly Middleware[] | undefined;
}

/** What one call may say beside its parameters and body. */
export interface CallOptions {
  /** Aborted gives `kind: "aborted"`, or `"timeout"` for `AbortSignal.timeout()`. */
  signal?: AbortSignal | undefined;
  /** Win over the client's. */
  headers?: HeaderValues | undefined;
  /** Instead of the client's. The credentials go there. */
  baseUrl?: string | undefined;
  /** Instead of the client's. */
  fetch?: Fetch | undefined;
}

/** Any call, as the runtime sees it; emitted packages declare each operation's own. */
export interface CallInit extends CallOptions {
  params?: { path?: object | undefined; query?: object | undefined; header?: object | undefined } | undefined;
  body?: unknown;
}
