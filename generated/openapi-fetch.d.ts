// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

import type { Client as FetchClient, ClientOptions as FetchOptions } from "openapi-fetch";
import type { OpenapiFetchOptions } from "@flarespec/client";
import type { paths } from "./openapi.js";
export { CloudflareError } from "./shared.js";

/** Options of openapi-fetch, with the credentials, retries and time limit of `createClient` of this package. */
export interface ClientOptions extends Omit<FetchOptions, keyof OpenapiFetchOptions | "redirect">, OpenapiFetchOptions {
}

/** A client of openapi-fetch for the whole API. */
export type Client = FetchClient<paths>;

/**
 * Creates a client of openapi-fetch. `error` is a refusal of the API; a call rejects with CloudflareError if nothing was
 * sent, no response arrived, or the response is not one of the API.
 */
export declare function createClient(options?: ClientOptions): Client;
