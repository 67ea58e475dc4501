import type { OnAttempt } from "./attempt.ts";
import { bodyStream } from "./body-stream.ts";
import { credentialSource } from "./credentials.ts";
import { failureFromThrown } from "./failure-from-thrown.ts";
import { ignoreErrors } from "./ignore-errors.ts";
import type { MiddlewareCall } from "./middleware.ts";
import type { NamedOperation } from "./named.ts";
import type { OperationData } from "./operation.ts";
import type { CallInit, CallOptions, ClientOptions, Fetch } from "./options.ts";
import { definedEntries, writePairs } from "./parameter.ts";
import type { ParseAs } from "./parse-as.ts";
import { fillPath } from "./path.ts";
import type { BodyReader } from "./read-body.ts";
import type { Answer } from "./result.ts";
import { waitBeforeRetry } from "./retry.ts";
import { type PreparedCall, sendOnce } from "./send.ts";
import { sleep } from "./time.ts";
import type { Vendor } from "./vendor.ts";
import { writeBody, writeRequest } from "./write-request.ts";

/** Calls an operation, with retries. The promise never rejects. */
export type Call = (operation: NamedOperation, init?: CallInit | null) => Promise<Answer>;

/** Creates the function that makes a client's calls. */
export function createCall(client: ClientOptions, vendor: Vendor): Call {
  const addCredentials = credentialSource(client, vendor);
  // What is not taken out here or in a call is an option of fetch, which must not get secrets.
  const {
    credentials,
    email,
    headers: ownHeaders,
    key,
    middleware: first = [],
    onAttempt,
    retry,
    token,
    ...rest
  } = client;
  const shared = typeof credentials === "string" ? { ...rest, credentials } : rest;

  return async ({ method, path, data }, init) => {
    const {
      accept = "",
      body,
      headers,
      middleware: further = [],
      params = {},
      parseAs,
      retry: ownRetry = retry,
      signal,
      ...own
    } = init ?? {};
    const {
      baseUrl = vendor.baseUrl ?? "",
      deadline = Infinity,
      fetch,
      limiter = (attempt) => attempt(),
      timeout = Infinity,
      ...fetchOptions
    }: CallOptions = Object.fromEntries([shared, own].flatMap(definedEntries));
    const call = `${method} ${path}`;
    const end = performance.now() + deadline;
    const remaining = () => end - performance.now();
    const retries = ownRetry === false ? { limit: 0 } : { ...retry, ...ownRetry };

    let prepared: PreparedCall;
    try {
      const middleware = [...first, ...further];
      const chosen = { ...data, ...chosenReader(data, accept, parseAs) };
      prepared = {
        call,
        data: chosen,
        ...writeRequest(method, path, chosen, baseUrl, [ownHeaders, headers], params, body),
        addCredentials,
        middleware,
        middlewareCall: middleware.length > 0 && {
          schemaPath: path,
          params: params as MiddlewareCall["params"],
          id: Math.random().toString(36).slice(2, 11),
          options: middlewareOptions(data, baseUrl, fetch),
        },
        fetch,
        fetchOptions: fetchOptions as RequestInit,
        signal,
      };
    } catch (thrown) {
      return failureFromThrown(call, thrown, "invalid_request", undefined, signal);
    }

    const isStream = body instanceof ReadableStream;
    for (let number = 1; ; number += 1) {
      let onEnd: ReturnType<OnAttempt> | undefined;
      const attempt = () => {
        onEnd = signal?.aborted ? undefined : ignoreErrors(() => client.onAttempt?.({ method, path, number }));
        return sendOnce(prepared, Math.min(timeout, remaining()));
      };
      const answer = await limiter(attempt, signal, remaining());
      const { error, response } = answer;
      const wait = waitBeforeRetry(method, answer, number, retries);
      if (error && wait !== undefined && isStream) {
        error.message += "; a stream is sent only once";
      }
      const retryIn = wait !== undefined && wait < remaining() && !signal?.aborted && !isStream ? wait : undefined;
      const requestId = (vendor.requestId && response?.headers.get(vendor.requestId)) || undefined;
      if (error) {
        error.requestId = requestId;
      }
      ignoreErrors(() => onEnd?.({ kind: error?.kind, status: response?.status, requestId, retryIn }));
      if (retryIn === undefined) {
        return answer;
      }
      await sleep(retryIn, signal);
    }
  };
}

/** What a middleware is told of the call, as openapi-fetch does. */
const middlewareOptions = (
  data: OperationData,
  baseUrl: string,
  fetch: Fetch | undefined,
): MiddlewareCall["options"] => ({
  baseUrl,
  parseAs: "stream",
  querySerializer: (query) => writePairs(query, data.query),
  bodySerializer: (body) => writeBody(body, data, new Headers()),
  pathSerializer: (pathname, values) => fillPath(data.url ?? pathname, values, data.path),
  // openapi-fetch declares the wider type of globalThis.fetch; only a Request is ever passed.
  fetch: (fetch ?? globalThis.fetch) as typeof globalThis.fetch,
});

/** What a call asks for and how it reads it, where that is not what the operation declares. */
const chosenReader = (data: OperationData, accept: string, parseAs: ParseAs | undefined): OperationData => ({
  ...(accept && { accept, read: data.readers?.[accept] ?? data.read }),
  ...(parseAs && { raw: "json", read: parseAs === "json" ? undefined : readerAs(parseAs) }),
});

const readerAs =
  (parseAs: Exclude<ParseAs, "json">): BodyReader =>
  async (response, _, signal) => ({
    data: parseAs === "stream" ? bodyStream(response, signal) : await response[parseAs](),
  });
