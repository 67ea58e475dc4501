import type { OnAttempt } from "./attempt.ts";
import type { Fetch } from "./fetch.ts";
import type { Limiter } from "./limiter.ts";
import type { AppliedMiddleware } from "./middleware.ts";
import type { ReadChoice } from "./read-as.ts";

declare global {
  /** Options of `fetch` that a program or a platform adds: `declare global { interface FlarespecFetchOptions { … } }`. */
  interface FlarespecFetchOptions {}
}

/**
 * Options of `fetch`, which the client passes on to it. Listed, and not derived from the global `RequestInit`: a derived
 * type would make a compiler work for each operation of a client.
 */
export interface FetchOptions extends FlarespecFetchOptions {
  cache?: "default" | "force-cache" | "no-cache" | "no-store" | "only-if-cached" | "reload" | undefined;
  integrity?: string | undefined;
  keepalive?: boolean | undefined;
  mode?: "cors" | "navigate" | "no-cors" | "same-origin" | undefined;
  priority?: "auto" | "high" | "low" | undefined;
  referrer?: string | undefined;
  referrerPolicy?: ReferrerPolicy | undefined;
  window?: null | undefined;
  /** Next.js: revalidation and tags of its cache. */
  next?: { revalidate?: number | false; tags?: string[] } | undefined;
  /** Node and undici: the agent, proxy or pool that sends the request. */
  dispatcher?: object | undefined;
  /** workerd: options of its cache and its network. */
  cf?: object | undefined;
}

/** Listed, because not every platform declares RequestCredentials. */
export type FetchCredentials = "include" | "omit" | "same-origin";

type ReferrerPolicy =
  | ""
  | "no-referrer"
  | "no-referrer-when-downgrade"
  | "origin"
  | "origin-when-cross-origin"
  | "same-origin"
  | "strict-origin"
  | "strict-origin-when-cross-origin"
  | "unsafe-url";

/** Headers by name. null removes a header that a less specific option set; undefined changes nothing. */
export type HeaderValues =
  | Headers
  | readonly (readonly [string, string])[]
  | { readonly [name: string]: string | number | boolean | null | undefined };

/** An API token, or a legacy API key with its email address. */
export type Credentials =
  | { token: string; email?: undefined; key?: undefined }
  | { token?: undefined; email: string; key: string };

/** Options of retries; docs/client/retries.md lists which failures are retried. Times are in milliseconds. */
export interface RetryOptions {
  /** Maximum number of retries after the first attempt. Default 2. */
  limit?: number | undefined;
  /** The wait before the first retry is random, from 0 to this. The maximum doubles with each retry. Default 500. */
  baseDelay?: number | undefined;
  /** Upper limit of the doubled maximum. Default 8,000. */
  maxDelay?: number | undefined;
  /** Longest `Retry-After` that the client waits for. If the API asks for more, the call fails. Default 60,000. */
  maxRetryAfter?: number | undefined;
  /** Retry POST, PATCH and any other method too. The API may then process a request twice. Default false. */
  nonIdempotent?: boolean | undefined;
}

/** Options of both a client and a call. Those of the call win. */
export interface SharedOptions extends FetchOptions {
  /** An http or https URL without credentials, query or fragment. Default: the server of the API's document. */
  baseUrl?: string | undefined;
  /** It gets a `Request`. Default: `globalThis.fetch`, read at each attempt, which may get the URL instead. */
  fetch?: Fetch | undefined;
  /** A header here replaces credentials of the same name; a header of the call replaces that of the client. */
  headers?: HeaderValues | undefined;
  /** Middlewares, as `applyMiddleware` makes it. Those of the call run after those of the client. */
  middleware?: AppliedMiddleware | undefined;
  /** false: never retry. Single members of the call replace those of the client. */
  retry?: RetryOptions | false | undefined;
  /** Milliseconds for each attempt, reading the body included. Default: the limit of the runtime's fetch (Node: 300 s). */
  timeout?: number | undefined;
  /** Milliseconds for the whole call, retries and waits included. Default: no limit. */
  deadline?: number | undefined;
  /** Decides when an attempt is sent; `createLimiter` makes one. Default: at once. */
  limiter?: Limiter | undefined;
}

/**
 * Options of `createClient`. No property of the client holds the credentials. Of an instance of a class, its own
 * properties and its methods are options; a getter of the class is none, because options of fetch are copied.
 */
export interface ClientOptions extends SharedOptions {
  /**
   * Credentials, or a function that returns them, called before each attempt. They are sent only to the origin of
   * `baseUrl`, and no middleware sees them. A string is fetch's option of this name, which concerns cookies.
   */
  credentials?: Credentials | (() => Credentials | Promise<Credentials>) | FetchCredentials | undefined;
  /**
   * API token, sent as `Authorization: Bearer`; short for `credentials: { token }`. Default without any credentials: the
   * environment variable that `createClient` names, if it names one, read once when the client is created.
   */
  token?: string | undefined;
  /** Email address of a legacy API key, for APIs that have such keys. Not used if there is a token. */
  email?: string | undefined;
  /** Legacy API key, for APIs that have such keys. Not used if there is a token. */
  key?: string | undefined;
  onAttempt?: OnAttempt | undefined;
}

/** Options of one call, without its parameters and body. */
export interface CallOptions extends SharedOptions {
  /** Aborting it ends the call with `kind: "aborted"`, or `"timeout"` for `AbortSignal.timeout()`. */
  signal?: AbortSignal | undefined;
  /** Of fetch: whether cookies are sent. Not the credentials of the API. */
  credentials?: FetchCredentials | undefined;
}

/** Options, parameters and body of one call. Generated packages declare exact types for each operation. */
export interface CallInit extends CallOptions {
  /** How the answer is read, where that is not what the operation declares. */
  read?: ReadChoice | undefined;
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
