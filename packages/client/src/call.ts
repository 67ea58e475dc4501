import { credentialsOf } from "./credentials.ts";
import { rayOf } from "./failure.ts";
import type { MiddlewareCall } from "./middleware.ts";
import type { NamedOperation } from "./named.ts";
import type { CallInit, ClientOptions } from "./options.ts";
import { writeBody, writeRequest } from "./outgoing.ts";
import { writePairs } from "./parameter.ts";
import { fillPath } from "./path.ts";
import type { Answer } from "./result.ts";
import { waitBeforeRetry } from "./retry.ts";
import { type Sending, sendOnce } from "./send.ts";
import { judgeThrown } from "./thrown.ts";
import { pause } from "./time.ts";

/** Makes a call of an operation, retries included; never rejects. */
export type Call = (operation: NamedOperation, init?: CallInit | null) => Promise<Answer>;

const BASE_URL = "https://api.cloudflare.com/client/v4";

/** How a client calls. `server` is where the document says it is served, if that is not Cloudflare's. */
export function callOf(client: ClientOptions, server: string | undefined): Call {
  const credentials = credentialsOf(client, server === undefined);

  return async ({ method, path, data }, init) => {
    const own = init ?? {};
    const { signal, params = {} } = own;
    const call = `${method} ${path}`;
    const baseUrl = own.baseUrl ?? client.baseUrl ?? server ?? BASE_URL;
    const began = performance.now();
    const left = () => (own.deadline ?? client.deadline ?? Infinity) - (performance.now() - began);
    const retry = own.retry ?? client.retry;
    const retries = retry === false ? { limit: 0 } : { ...client.retry, ...retry };

    let sending: Sending;
    try {
      const fetch = own.fetch ?? client.fetch;
      const middleware = [...(client.middleware ?? []), ...(own.middleware ?? [])];
      sending = {
        call,
        data,
        ...writeRequest(method, path, data, baseUrl, client.headers, own),
        credentials,
        middleware,
        told: middleware.length > 0 && {
          schemaPath: path,
          params: params as MiddlewareCall["params"],
          id: Math.random().toString(36).slice(2, 11),
          options: {
            baseUrl,
            parseAs: "stream",
            querySerializer: (query) => writePairs(query, data.query),
            bodySerializer: (body) => writeBody(body, data),
            pathSerializer: (pathname, values) => fillPath(pathname, values, data.path),
            // openapi-fetch's type allows more than is ever passed.
            fetch: (fetch ?? globalThis.fetch) as typeof globalThis.fetch,
          },
        },
        fetch,
        signal,
      };
    } catch (thrown) {
      return judgeThrown(call, thrown, "invalid_request", undefined, signal);
    }

    for (let number = 1; ; number += 1) {
      const ended = signal?.aborted ? undefined : watch(() => client.onAttempt?.({ method, path, number }));
      const answer = await sendOnce(sending, Math.min(own.timeout ?? client.timeout ?? Infinity, left()));
      const wait = waitBeforeRetry(method, answer, number, retries);
      const retryIn = wait !== undefined && wait < left() && !signal?.aborted ? wait : undefined;
      const { error, response } = answer;
      watch(() => ended?.({ kind: error?.kind, status: response?.status, ray: rayOf(response), retryIn }));
      if (retryIn === undefined) {
        return answer;
      }
      await pause(retryIn, signal);
    }
  };
}

/** Watching changes nothing: what a hook throws is dropped. */
function watch<T>(hook: () => T): T | undefined {
  try {
    const result = hook();
    Promise.resolve(result).catch(() => {}); // a hook may be async
    return result;
  } catch {
    return undefined;
  }
}
