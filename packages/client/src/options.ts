import type { OnAttempt } from "./attempt.ts";
import type { Middleware } from "./middleware.ts";

/** Sends a request. `globalThis.fetch` is one. */
export type Fetch = (request: Request) => Promise<Response>;

/** Headers by name; null takes a header away that a lower layer set, undefined does nothing. */
export type HeaderValues =
  | Headers
  | readonly (readonly [string, string])[]
  | { readonly [name: string]: string | number | boolean | null | undefined };

/** A token, or the legacy global key with its email. */
export type Credentials =
  | { token: string; email?: undefined; key?: undefined }
  | { token?: undefined; email: string; key: string };

/** When a call is sent again; see docs/client/retries.md for what is. Times are milliseconds. */
export interface RetryOptions {
  /** How many times at most, beside the first attempt. Default 2. */
  limit?: number | undefined;
  /** The first wait is random between 0 and this, and so are the next, with twice the span each time. Default 500. */
  baseDelay?: number | undefined;
  /** Where that span stops growing. Default 8,000. */
  maxDelay?: number | undefined;
  /** The longest `Retry-After` that is waited for; where the API asks for more, the call ends at once. Default 60,000. */
  maxRetryAfter?: number | undefined;
  /** POST and PATCH like the other methods, so that they may be processed twice. Default false. */
  nonIdempotent?: boolean | undefined;
}

/** What both a client and a call may say; the call wins. */
export interface SharedOptions {
  /** Default `https://api.cloudflare.com/client/v4`. http or https, without credentials, query or fragment. */
  baseUrl?: string | undefined;
  /** Default: `globalThis.fetch`, looked up at each attempt. */
  fetch?: Fetch | undefined;
  /** Over the credentials, a call's over the client's, header by header. */
  headers?: HeaderValues | undefined;
  /** openapi-fetch's. A call's come after the client's. */
  middleware?: readonly Middleware[] | undefined;
  /** false: never. A call's members over the client's. */
  retry?: RetryOptions | false | undefined;
  /** Milliseconds for each attempt, its body included. Default: as long as the runtime's fetch waits (Node: 300 s). */
  timeout?: number | undefined;
  /** Milliseconds for the whole call, retries and waits included. Default: no limit. */
  deadline?: number | undefined;
}

/** What `createClient` takes. Credentials are kept out of reach: no property of a client holds them. */
export interface ClientOptions extends SharedOptions {
  /**
   * Credentials, or a function that is asked for them before each attempt. They go to the origin of `baseUrl` alone,
   * never along with a redirect to another, and no middleware sees them.
   */
  credentials?: Credentials | (() => Credentials | Promise<Credentials>) | undefined;
  /**
   * Short for `credentials: { token }`: an API token, sent as `Authorization: Bearer`. Default, where there are no
   * credentials: `process.env.CLOUDFLARE_API_TOKEN`, if there is one, read once, when the client is made.
   */
  token?: string | undefined;
  /** With `key`: the legacy global key, sent as `X-Auth-Email` and `X-Auth-Key`. Not used where there is a token. */
  email?: string | undefined;
  /** With `email`. */
  key?: string | undefined;
  onAttempt?: OnAttempt | undefined;
}

/** What one call may say beside its parameters and body. */
export interface CallOptions extends SharedOptions {
  /** Aborted gives `kind: "aborted"`, or `"timeout"` for `AbortSignal.timeout()`. */
  signal?: AbortSignal | undefined;
}

/** Any call, as the runtime sees it; emitted packages declare each operation's own. */
export interface CallInit extends CallOptions {
  params?:
    | {
        path?: object | undefined;
        query?: object | undefined;
        header?: object | undefined;
        cookie?: object | undefined;
      }
    | undefined;
  body?: unknown;
}
