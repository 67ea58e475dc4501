import type { OnAttempt } from "./attempt.ts";
import { byToken } from "./credentials.ts";
import { failureFromThrown } from "./failure-from-thrown.ts";
import { ignoreErrors } from "./ignore-errors.ts";
import type { NamedOperation } from "./named.ts";
import type { CallInit, CallOptions, ClientOptions } from "./options.ts";
import { definedEntries } from "./parameter.ts";
import type { ReadChoice } from "./read-as.ts";
import type { Answer } from "./result.ts";
import { waitBeforeRetry } from "./retry.ts";
import { createAttempt } from "./send.ts";
import { sleep } from "./time.ts";
import type { Vendor } from "./vendor.ts";
import { writeRequest } from "./write-request.ts";

/** Calls an operation, with retries. The promise never rejects. */
export type Call = (operation: NamedOperation, init?: CallInit | null, read?: ReadChoice) => Promise<Answer>;

/** Creates the function that makes a client's calls. */
export function createCall(client: ClientOptions, vendor: Vendor): Call {
  const authorize = (vendor.authorize ?? byToken)(client, vendor);
  // What is not taken out here or in a call is an option of fetch, which must not get secrets.
  const { credentials, email, headers: ownHeaders, key, onAttempt, retry: ownRetry, token, ...rest } = client;
  const shared = { ...rest, credentials: typeof credentials === "string" ? credentials : undefined };

  return async ({ method, path, data: declared }, init, choice) => {
    const { body, headers, params = {}, read = choice, retry = ownRetry, signal, ...own } = init ?? {};
    const {
      baseUrl: given,
      deadline = Infinity,
      fetch,
      limiter = (attempt) => attempt(),
      middleware,
      timeout = Infinity,
      ...fetchOptions
    }: CallOptions = Object.fromEntries([shared, own].flatMap(definedEntries));
    const call = `${method} ${path}`;
    const end = performance.now() + deadline;
    const remaining = () => end - performance.now();
    const retries = retry === false ? { limit: 0 } : { ...ownRetry, ...retry };

    let send: ReturnType<typeof createAttempt>;
    try {
      const data = read ? read.apply(declared) : declared;
      // Undefined is refused as any text is that is no URL.
      const baseUrl = (vendor.server?.(data, given, client) ?? given ?? vendor.baseUrl) as string;
      send = createAttempt(
        call,
        data,
        writeRequest(method, path, data, baseUrl, [ownHeaders, headers], params, body),
        authorize,
        middleware?.apply(client.middleware, path, params, data, baseUrl, fetch),
        fetch,
        fetchOptions as RequestInit,
        signal,
      );
    } catch (thrown) {
      return failureFromThrown(call, thrown, "invalid_request", undefined, signal);
    }

    for (let number = 1; ; number += 1) {
      let onEnd: ReturnType<OnAttempt> | undefined;
      const attempt = () => {
        onEnd = signal?.aborted ? undefined : ignoreErrors(() => client.onAttempt?.({ method, path, number }));
        return send(Math.min(timeout, remaining()));
      };
      const answer = await limiter(attempt, signal, remaining());
      const { error, response } = answer;
      const wait = waitBeforeRetry(method, answer, number, retries);
      // Without a name it looks for a header "undefined", which no server sends.
      const requestId = response?.headers.get(vendor.requestId as string) || undefined;
      let retryIn: number | undefined;
      if (error) {
        error.requestId = requestId;
        // Where the status tells the type of a body, an error without one has no status.
        if (declared.problem && !("body" in error)) {
          delete error.status;
        }
        if (wait < remaining()) {
          if ((body as Partial<ReadableStream> | null | undefined)?.getReader) {
            error.message += "; a stream is sent only once";
          } else {
            retryIn = wait;
          }
        }
      }
      ignoreErrors(() => onEnd?.({ kind: error?.kind, status: response?.status, requestId, retryIn }));
      if (retryIn === undefined) {
        return answer;
      }
      await sleep(retryIn, signal);
    }
  };
}
