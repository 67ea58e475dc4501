import type { OnAttempt } from "./attempt.ts";
import { credentialSource } from "./credentials.ts";
import { rayOf } from "./failure.ts";
import { failureFromThrown } from "./failure-from-thrown.ts";
import type { MiddlewareCall } from "./middleware.ts";
import type { NamedOperation } from "./named.ts";
import type { CallInit, ClientOptions } from "./options.ts";
import { definedEntries, writePairs } from "./parameter.ts";
import { fillPath } from "./path.ts";
import type { Answer } from "./result.ts";
import { waitBeforeRetry } from "./retry.ts";
import { type PreparedCall, sendOnce } from "./send.ts";
import { sleep } from "./time.ts";
import { writeBody, writeRequest } from "./write-request.ts";

/** Calls an operation, with retries. The promise never rejects. */
export type Call = (operation: NamedOperation, init?: CallInit | null) => Promise<Answer>;

const BASE_URL = "https://api.cloudflare.com/client/v4";

/** Creates the function that makes a client's calls. `server` is the document's base URL, if it is not Cloudflare's. */
export function createCall(client: ClientOptions, server: string | undefined): Call {
  const credentials = credentialSource(client, server === undefined);
  const sharedFetchOptions = fetchOptionsOf(client);

  return async ({ method, path, data }, init) => {
    const options = init ?? {};
    const { body, signal, params = {} } = options;
    const call = `${method} ${path}`;
    const baseUrl = options.baseUrl ?? client.baseUrl ?? server ?? BASE_URL;
    const start = performance.now();
    const remaining = () => (options.deadline ?? client.deadline ?? Infinity) - (performance.now() - start);
    const retry = options.retry ?? client.retry;
    const retries = retry === false ? { limit: 0 } : { ...client.retry, ...retry };
    const limiter = options.limiter ?? client.limiter;

    let prepared: PreparedCall;
    try {
      const fetch = options.fetch ?? client.fetch;
      const middleware = [...(client.middleware ?? []), ...(options.middleware ?? [])];
      prepared = {
        call,
        data,
        ...writeRequest(method, path, data, baseUrl, client.headers, options),
        credentials,
        middleware,
        middlewareCall: middleware.length > 0 && {
          schemaPath: path,
          params: params as MiddlewareCall["params"],
          id: Math.random().toString(36).slice(2, 11),
          options: {
            baseUrl,
            parseAs: "stream",
            querySerializer: (query) => writePairs(query, data.query),
            bodySerializer: (body) => writeBody(body, data, new Headers()),
            pathSerializer: (pathname, values) => fillPath(pathname, values, data.path),
            // openapi-fetch declares the wider type of globalThis.fetch; only a Request is ever passed.
            fetch: (fetch ?? globalThis.fetch) as typeof globalThis.fetch,
          },
        },
        fetch,
        fetchOptions: { ...sharedFetchOptions, ...fetchOptionsOf(options) },
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
        return sendOnce(prepared, Math.min(options.timeout ?? client.timeout ?? Infinity, remaining()));
      };
      const answer = await (limiter ? limiter(attempt, signal, remaining()) : attempt());
      const { error, response } = answer;
      const wait = waitBeforeRetry(method, answer, number, retries);
      if (error && wait !== undefined && isStream) {
        error.message += "; a stream is sent only once";
      }
      const retryIn = wait !== undefined && wait < remaining() && !signal?.aborted && !isStream ? wait : undefined;
      ignoreErrors(() => onEnd?.({ kind: error?.kind, status: response?.status, ray: rayOf(response), retryIn }));
      if (retryIn === undefined) {
        return answer;
      }
      await sleep(retryIn, signal);
    }
  };
}

/** Options of a client or a call that fetch must not get: some are secrets, and the client follows no redirect. */
const NOT_OF_FETCH =
  /^(baseUrl|body|deadline|email|fetch|headers|key|limiter|method|middleware|onAttempt|params|redirect|retry|signal|timeout|token)$/;

/** The options that are those of fetch: all that the client does not know, and `credentials` if it is fetch's. */
const fetchOptionsOf = (options: object): RequestInit =>
  Object.fromEntries(
    definedEntries(options).filter(
      ([name, value]) => !NOT_OF_FETCH.test(name) && (name !== "credentials" || typeof value === "string"),
    ),
  );

/** Calls a hook and ignores the error if it throws or rejects: a faulty hook must not change the call. */
function ignoreErrors<T>(hook: () => T): T | undefined {
  try {
    const result = hook();
    Promise.resolve(result).catch(() => {}); // an async hook may reject later
    return result;
  } catch {
    return undefined;
  }
}
