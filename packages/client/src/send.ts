import { readAnswer } from "./answer.ts";
import type { Authorize } from "./authorize.ts";
import { type FallbackKind, failureFromThrown } from "./failure-from-thrown.ts";
import type { Fetch } from "./fetch.ts";
import type { AppliedMiddleware, SendRequest } from "./middleware.ts";
import type { OperationData } from "./operation.ts";
import type { Answer } from "./result.ts";
import { withTimeLimit } from "./time.ts";
import type { RequestParts } from "./write-request.ts";

/**
 * Creates the function that makes one attempt of a call within a number of milliseconds, reading the body included. Its
 * promise never rejects. The arguments are what all attempts share; they are no object, whose names a bundle would keep.
 *
 * @param sendThrough sends a request through the middlewares; undefined without middlewares
 * @param fetch the caller's `fetch` option
 * @param fetchOptions the caller's options of `fetch`
 */
export const createAttempt =
  (
    call: string,
    data: OperationData,
    parts: RequestParts,
    authorize: Authorize,
    sendThrough: ReturnType<AppliedMiddleware["apply"]> | undefined,
    fetch: Fetch | undefined,
    fetchOptions: RequestInit,
    signal: AbortSignal | undefined,
  ) =>
  async (ms: number): Promise<Answer> => {
    let attemptSignal = signal;
    // Out of time before it began, it fails as a call does that fetch has interrupted.
    let fallbackKind: FallbackKind = ms > 0 ? "invalid_request" : "network";
    let arrived: Response | undefined;

    const send: SendRequest = (request, requestSignal = attemptSignal, isTrusted = true) => {
      const sendAsIs = async (authorized: Request | Promise<Request>) => {
        fallbackKind = "network";
        arrived = await (fetch ?? globalThis.fetch)(await authorized, {
          ...fetchOptions,
          method: request.method,
          redirect: "manual",
          signal: requestSignal ?? null,
        });
        fallbackKind = "malformed";
        return arrived;
      };
      return isTrusted ? authorize(request, sendAsIs, data, parts.removed) : sendAsIs(request);
    };

    try {
      return await withTimeLimit(ms, signal, async (limited) => {
        attemptSignal = limited;
        // The type of fetch does not allow undefined; at run time it means absent.
        const init = {
          ...fetchOptions,
          ...parts,
          // Creating a Request with a signal is slow. If only fetch sees the Request, fetch gets the signal as an option.
          signal: sendThrough || fetch ? limited : undefined,
          redirect: "manual",
          duplex: "half",
        };
        const request = new Request(parts.url, init as RequestInit);
        arrived = await (sendThrough ? sendThrough(request, send) : send(request));
        // If a middleware has consumed the body, reading it again throws; that is not a network error.
        fallbackKind = arrived.bodyUsed ? "malformed" : "network";
        return (data.response ?? readAnswer)(call, data, arrived, signal, send, request);
      });
    } catch (thrown) {
      return failureFromThrown(call, thrown, fallbackKind, arrived, attemptSignal);
    }
  };
