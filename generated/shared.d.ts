// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

import type { ResponseInfo } from "@flarespec/client";
export type { ApiError, CallError, CallOptions, ClientOptions, Failure, HttpError, Middleware, Paginator, PaginateOptions, ResponseInfo } from "@flarespec/client";
export { CloudflareError, unwrap } from "@flarespec/client";

/** What every successful answer says beside its result. */
export interface Envelope {
    success: true;
    errors: ResponseInfo[];
    messages: ResponseInfo[];
}

/** The body of an answer by which the API refuses; calls give it as `error.envelope`. */
export interface FailureBody {
    success: false;
    errors: ResponseInfo[];
    messages?: ResponseInfo[];
    result?: null;
}

