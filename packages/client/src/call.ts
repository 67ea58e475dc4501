import { credentialSource } from "./credentials.ts";
import { failureFromThrown } from "./failure-from-thrown.ts";
import type { MiddlewareCall } from "./middleware.ts";
import type { NamedOperation } from "./named.ts";
import type { CallInit, ClientOptions } from "./options.ts";
import { writePairs } from "./parameter.ts";
import { fillPath } from "./path.ts";
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
  const credentials = credentialSource(client, vendor);

  return async ({ method, path, data }, init) => {
    const options = init ?? {};
    const { signal, params = {} } = options;
    const call = `${method} ${path}`;
    const baseUrl = options.baseUrl ?? client.baseUrl ?? vendor.baseUrl ?? "";
    const start = performance.now();
    const remaining = () => (options.deadline ?? client.deadline ?? Infinity) - (performance.now() - start);
    const retry = options.retry ?? client.retry;
    const retries = retry === false ? { limit: 0 } : { ...client.retry, ...retry };

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
            bodySerializer: (body) => writeBody(body, data),
            pathSerializer: (pathname, values) => fillPath(pathname, values, data.path),
            // openapi-fetch declares the wider type of globalThis.fetch; only a Request is ever passed.
            fetch: (fetch ?? globalThis.fetch) as typeof globalThis.fetch,
          },
        },
        fetch,
        signal,
      };
    } catch (thrown) {
      return failureFromThrown(call, thrown, "invalid_request", undefined, signal);
    }

    for (let number = 1; ; number += 1) {
      const onEnd = signal?.aborted ? undefined : ignoreErrors(() => client.onAttempt?.({ method, path, number }));
      const answer = await sendOnce(prepared, Math.min(options.timeout ?? client.timeout ?? Infinity, remaining()));
      const wait = waitBeforeRetry(method, answer, number, retries);
      const retryIn = wait !== undefined && wait < remaining() && !signal?.aborted ? wait : undefined;
      const { error, response } = answer;
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
