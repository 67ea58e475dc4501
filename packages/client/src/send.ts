import { readAnswer } from "./answer.ts";
import type { AddCredentials } from "./credentials.ts";
import { type FallbackKind, failureFromThrown } from "./failure-from-thrown.ts";
import type { AppliedMiddleware, SendRequest } from "./middleware.ts";
import type { OperationData } from "./operation.ts";
import type { Fetch } from "./options.ts";
import type { Answer } from "./result.ts";
import { withTimeLimit } from "./time.ts";
import type { RequestParts } from "./write-request.ts";

/** A call with everything that its attempts share. */
export interface PreparedCall {
  call: string;
  data: OperationData;
  parts: RequestParts;
  addCredentials: AddCredentials;
  /** Sends a request through the middlewares. Undefined if there are none. */
  sendThrough: ReturnType<AppliedMiddleware["apply"]> | undefined;
  /** The caller's `fetch` option. */
  fetch: Fetch | undefined;
  /** The caller's options of `fetch`. */
  fetchOptions: RequestInit;
  signal: AbortSignal | undefined;
}

/** Makes one attempt, reading the body included, within `ms` milliseconds. The promise never rejects. */
export async function sendOnce(
  { call, data, parts, addCredentials, sendThrough, fetch, fetchOptions, signal }: PreparedCall,
  ms: number,
): Promise<Answer> {
  let attemptSignal = signal;
  // Out of time before it began, it fails as a call does that fetch has interrupted.
  let fallbackKind: FallbackKind = ms > 0 ? "invalid_request" : "network";
  let arrived: Response | undefined;

  const send: SendRequest = async (request, requestSignal = attemptSignal, isTrusted = true) => {
    if (isTrusted) {
      await addCredentials(request.headers, parts.removed);
    }
    fallbackKind = "network";
    arrived = await (fetch ?? globalThis.fetch)(request, {
      ...fetchOptions,
      method: request.method,
      redirect: "manual",
      signal: requestSignal ?? null,
    });
    fallbackKind = "malformed";
    return arrived;
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
      arrived = await (sendThrough?.(request, send) ?? send(request));
      // If a middleware has consumed the body, reading it again throws; that is not a network error.
      fallbackKind = arrived.bodyUsed ? "malformed" : "network";
      return readAnswer(call, data, arrived, signal);
    });
  } catch (thrown) {
    return failureFromThrown(call, thrown, fallbackKind, arrived, attemptSignal);
  }
}
