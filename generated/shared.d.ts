// Emitted by flarespec. Do not edit: change the sources, rules, patches or names and generate again.

import type { ResponseInfo } from "@flarespec/client";
export type { Accept, AppliedMiddleware, CallError, Caller, CallOptions, ClientOptions, DeclaredResponse, EmptySuccess, Failure, HttpError, Limiter, LimiterOptions, ListedOperation, ListOperation, ListOptions, Middleware, Paginator, PaginateOptions, ParseAs, ParsedAnswer, ReadAs, ServerSentEvent, RefusedError, ResponseInfo, Success, Unlisted } from "@flarespec/client";
import { ApiError } from "@flarespec/client";
export { accept, applyMiddleware, createLimiter, readAs, traceAttempts, unwrap } from "@flarespec/client";

/** A failed call as an Error, thrown by `unwrap` and `paginate`. */
export declare class CloudflareError extends ApiError {
}

/** 1200 requests in 300 seconds: what the API allows, for `createLimiter`. */
export declare const REQUEST_BUDGET: { readonly requests: number; readonly per: number };

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

/**
 * Codes that any operation may answer.
 * - 971: Too many requests; the call was not processed.
 * - 1000: Unspecified.
 * - 6003: Invalid request headers.
 * - 7003: No route for the URI, or an identifier in it is invalid.
 * - 9103: Unknown key or e-mail address.
 * - 9106: No authentication headers.
 * - 9109: The token is invalid, or not allowed to do this.
 * - 10000: Authentication failed.
 * - 10001: Internal error; a later try may succeed.
 */
export type KnownErrorCode = 971 | 1000 | 6003 | 7003 | 9103 | 9106 | 9109 | 10000 | 10001;
/** A code of a refusal: a known one, or any other number. */
export type ErrorCode = KnownErrorCode | (number & {});

