import { readAnswer } from "./answer.ts";
import type { AddCredentials } from "./credentials.ts";
import { type FallbackKind, failureFromThrown } from "./failure-from-thrown.ts";
import type { Middleware, MiddlewareCall } from "./middleware.ts";
import type { OperationData } from "./operation.ts";
import type { Fetch } from "./options.ts";
import type { Answer } from "./result.ts";
import { runMiddleware } from "./run-middleware.ts";
import { withTimeLimit } from "./time.ts";
import type { RequestParts } from "./write-request.ts";

/** A call with everything that its attempts share. */
export interface PreparedCall extends RequestParts {
  call: string;
  data: OperationData;
  addCredentials: AddCredentials;
  middleware: readonly Middleware[];
  /** Argument of the middlewares, without the request. false if there are no middlewares. */
  middlewareCall: Omit<MiddlewareCall, "request"> | false;
  /** The caller's `fetch` option. */
  fetch: Fetch | undefined;
  /** The caller's options of `fetch`. */
  fetchOptions: RequestInit;
  signal: AbortSignal | undefined;
}

/** Makes one attempt, reading the body included, within `ms` milliseconds. The promise never rejects. */
export async function sendOnce(
  {
    call,
    data,
    method,
    url,
    headers,
    removed,
    body,
    addCredentials,
    middleware,
    middlewareCall,
    fetch,
    fetchOptions,
    signal,
  }: PreparedCall,
  ms: number,
): Promise<Answer> {
  let attemptSignal = signal;
  // Out of time before it began, it fails as a call does that fetch has interrupted.
  let fallbackKind: FallbackKind = ms > 0 ? "invalid_request" : "network";
  let arrived: Response | undefined;

  // Creating a Request with a signal is slow. If only fetch sees the Request, fetch gets the signal as an option.
  const transport: Fetch = fetch ?? globalThis.fetch;

  async function send(request: Request): Promise<Response> {
    // A copy: the Request that middlewares hold must not get credentials.
    const sent = middlewareCall ? new Request(request, { redirect: "manual" }) : request;
    if (!middlewareCall || new URL(sent.url).origin === new URL(url).origin) {
      await addCredentials(sent.headers, removed);
    }
    fallbackKind = "network";
    arrived = await transport(sent, {
      ...fetchOptions,
      method: sent.method,
      redirect: "manual",
      signal: middlewareCall ? sent.signal : (attemptSignal ?? null),
    });
    fallbackKind = "malformed";
    return arrived;
  }

  try {
    return await withTimeLimit(ms, signal, async (limited) => {
      attemptSignal = limited;
      // The type of fetch does not allow undefined; at run time it means absent.
      const init = {
        ...fetchOptions,
        method,
        headers,
        body,
        signal: middlewareCall || fetch ? limited : undefined,
        redirect: "manual",
        duplex: "half",
      };
      const request = new Request(url, init as RequestInit);
      arrived = await (middlewareCall
        ? runMiddleware(middleware, { ...middlewareCall, request }, send)
        : send(request));
      // If a middleware has consumed the body, reading it again throws; that is not a network error.
      fallbackKind = arrived.bodyUsed ? "malformed" : "network";
      return readAnswer(call, data, arrived, signal);
    });
  } catch (thrown) {
    return failureFromThrown(call, thrown, fallbackKind, arrived, attemptSignal);
  }
}
