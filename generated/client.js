// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

import { createApiClient } from "./shared.js";
import { vendor } from "./vendor.js";
export { REQUEST_BUDGET, CloudflareError, accept, applyMiddleware, createLimiter, readAs, traceAttempts, paginate, unwrap } from "./shared.js";

export const createClient = (options) => createApiClient({}, options, vendor);
