// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

export { createApiClient } from "@flarespec/client";
export { REQUEST_BUDGET, CloudflareError, accept, applyMiddleware, createLimiter, readAs, traceAttempts, paginate, unwrap } from "./vendor.js";
