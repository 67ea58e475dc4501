// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

export { CLOUDFLARE_BUDGET, CloudflareError, createLimiter, createApiClient, paginate, unwrap } from "@flarespec/client";
