import { readAnswer } from "./answer.ts";
import type { Authorize } from "./authorize.ts";
import { type FallbackKind, failureFromThrown } from "./failure-from-thrown.ts";
import type { Fetch } from "./fetch.ts";
import type { AppliedMiddleware } from "./middleware.ts";
import type { AnswerReader, OperationData } from "./operation.ts";
import type { RequestParts } from "./request-parts.ts";
import type { Answer } from "./result.ts";
import { withTimeLimit } from "./time.ts";

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

    // The type of fetch does not allow undefined; at run time it means absent.
    const initOf = (own: object, ownSignal: AbortSignal | undefined) =>
      ({ ...fetchOptions, ...own, redirect: "manual", duplex: "half", signal: ownSignal }) as RequestInit;

    const send: Parameters<AnswerReader>[4] = (request, ownSignal = attemptSignal, isTrusted = true) => {
      const isRequest = request instanceof Request;
      const sendTo: Parameters<Authorize>[1] = async (target = isRequest ? request : request.url) => {
        fallbackKind = "network";
        const to = await target;
        const init = initOf(isRequest ? { method: request.method } : request, ownSignal);
        try {
          // A custom fetch gets Requests only.
          arrived = await ((fetch ?? globalThis.fetch) as typeof globalThis.fetch)(to, init);
        } catch (thrown) {
          if (!isRequest) {
            // fetch rejects an invalid request as it does a broken connection. Request throws for the former alone.
            fallbackKind = "invalid_request";
            new Request(to, init);
          }
          fallbackKind = "network";
          throw thrown;
        }
        fallbackKind = "malformed";
        return arrived;
      };
      return isTrusted ? authorize(request, sendTo, data, parts.removed) : sendTo();
    };

    try {
      return await withTimeLimit(ms, signal, async (limited) => {
        attemptSignal = limited;
        // fetch is faster with the parts of a Request than with one. A stream, which only a writer of the operation gives,
        // would not survive the check above.
        const needsRequest = sendThrough || fetch || data.body;
        const request = needsRequest
          ? new Request(parts.url, initOf(parts, limited))
          : { ...parts, headers: new Headers(parts.headers) };
        arrived = await (sendThrough?.(request as Request, send) ?? send(request));
        // If a middleware has consumed the body, reading it again throws; that is not a network error.
        fallbackKind = sendThrough && arrived.bodyUsed ? "malformed" : "network";
        return (data.response ?? readAnswer)(call, data, arrived, signal, send, request);
      });
    } catch (thrown) {
      return failureFromThrown(call, thrown, fallbackKind, arrived, attemptSignal);
    }
  };
