// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

import { ApiError, paginateWith, unwrapWith } from "@flarespec/client";
export { accept, applyMiddleware, createLimiter, readAs, traceAttempts } from "@flarespec/client";

export class CloudflareError extends ApiError {
  name = "CloudflareError";
}
export const paginate = (...args) => paginateWith(CloudflareError, ...args);
export const unwrap = (answer) => unwrapWith(CloudflareError, answer);
export const REQUEST_BUDGET = {"requests":1200,"per":300000};

/** What the client must know of the vendor. */
export const vendor = {
  baseUrl: "https://api.cloudflare.com/client/v4",
  env: "CLOUDFLARE_API_TOKEN",
  keyHeaders: ({ email, key }) => ({ "X-Auth-Email": email, "X-Auth-Key": key }),
  requestId: "cf-ray",
};
