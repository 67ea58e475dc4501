import { readAnswer } from "./answer.ts";
import { ApiError } from "./api-error.ts";
import type { Authorize } from "./authorize.ts";
import { byToken } from "./credentials.ts";
import { type FallbackKind, failureFromThrown } from "./failure-from-thrown.ts";
import { ignoreErrors } from "./ignore-errors.ts";
import type { Middleware, MiddlewareCall } from "./middleware.ts";
import type { OperationData, Operations } from "./operation.ts";
import type { ClientOptions } from "./options.ts";
import { fillPath } from "./path.ts";
import type { Answer, Failure } from "./result.ts";
import { waitBeforeRetry } from "./retry.ts";
import { sleep, withTimeLimit } from "./time.ts";
import type { Vendor } from "./vendor.ts";

/** Options that a client of openapi-fetch gets beside its own. They mean what they mean for a client of this package. */
export type OpenapiFetchOptions<Options = ClientOptions> = Pick<Options, Extract<keyof Options, OptionNames>>;

type OptionNames =
  | "baseUrl"
  | "fetch"
  | "credentials"
  | "token"
  | "email"
  | "key"
  | "retry"
  | "timeout"
  | "server"
  | "serverVariables";

/** openapi-fetch gives a second argument to `fetch` if it has options of its own for that. */
type Send = (request: Request, ...more: unknown[]) => Promise<Response>;

/** What is known about the operation of a request. */
interface Call {
  /** `METHOD /path`. */
  label: string;
  data: OperationData;
  /** Whether openapi-fetch parses a success. Otherwise its body is for the caller to read. */
  isParsed: boolean;
}

/**
 * Creates a client of openapi-fetch with credentials, retries, and the checks of a client of this package.
 *
 * - `error` is a refusal of the API. If its status is 2xx, `response.ok` is false nevertheless.
 * - A call rejects with an ApiError if nothing was sent, no response arrived, or the response is not one of the API.
 *
 * @param create `createClient` of openapi-fetch
 * @param operations data of the operations that differ from the defaults, as generated
 * @param vendor what the generated package knows of the API's vendor
 * @param ErrorClass the package's class of errors
 */
export function createOpenapiFetchClient<Client extends { use(...middleware: Middleware[]): void }>(
  create: (options: { baseUrl: string; fetch: Send }) => Client,
  operations: Operations,
  options: OpenapiFetchOptions = {},
  vendor: Vendor = {},
  ErrorClass: typeof ApiError = ApiError,
): Client {
  const { credentials, token, email, key, retry, timeout, ...own } = options;
  const baseUrl =
    ignoreErrors(() => vendor.server?.({}, options.baseUrl, options)) ?? options.baseUrl ?? vendor.baseUrl ?? "";
  // Of a request that a middleware has replaced, fetch knows only the method.
  const calls = new WeakMap<Request, Call>();
  const answers = new WeakMap<Response, Answer>();
  const describe = ({ request, schemaPath, options: { parseAs } }: MiddlewareCall): Call => {
    const label = `${request.method} ${schemaPath}`;
    return { label, data: operations[label] ?? {}, isParsed: parseAs === "json" };
  };

  const errorOf = (failed: Failure): ApiError => {
    failed.error.requestId = (vendor.requestId && failed.response?.headers.get(vendor.requestId)) || undefined;
    return new ErrorClass(failed);
  };

  const retries = retry === false ? { limit: 0 } : { ...retry };
  const attempt = attemptsWith(options, baseUrl, (vendor.authorize ?? byToken)(options, vendor));
  const send: Send = async (request, ...more) => {
    const call = calls.get(request) ?? { label: request.method, data: {}, isParsed: false };
    for (let number = 1; ; number += 1) {
      const { answer, response } = await attempt(call, request, more);
      const wait = answer ? waitBeforeRetry(request.method, answer, number, retries) : Infinity;
      if (wait < Infinity && !request.signal.aborted) {
        await sleep(wait, request.signal);
        continue;
      }
      if (response === undefined) {
        throw errorOf(answer);
      }
      if (answer !== undefined) {
        answers.set(response, answer);
      }
      return response;
    }
  };

  // A string is an option of fetch.
  const ofFetch = typeof credentials === "string" ? { ...own, credentials } : own;
  const client = create({ ...ofFetch, baseUrl, fetch: send });
  client.use({
    onRequest(given) {
      const call = describe(given);
      calls.set(given.request, call);
      try {
        fillPath(call.data.url ?? given.schemaPath, given.params.path, call.data.path);
      } catch (thrown) {
        throw errorOf(failureFromThrown(call.label, thrown, "invalid_request", undefined, undefined));
      }
    },
    async onResponse({ response, ...given }) {
      const { label, data, isParsed } = describe(given);
      if (response.ok && !isParsed) {
        return undefined;
      }
      const answer = answers.get(response) ?? (await readAnswer(label, data, response.clone()));
      if (answer.error !== undefined && answer.error.kind !== "api") {
        throw errorOf(answer);
      }
      // openapi-fetch returns the body of a response that is not ok as `error`.
      return answer.error && Object.defineProperty(response, "ok", { value: false });
    },
  });
  return client;
}

/** The response, with its answer if its body was read; or the failure if there is no usable response. */
type Attempted = { answer: Answer | undefined; response: Response } | { answer: Failure; response?: undefined };

/** Creates the function that makes one attempt and never rejects. */
function attemptsWith(
  { fetch, timeout = Infinity }: OpenapiFetchOptions,
  baseUrl: string,
  authorize: Authorize,
): (call: Call, request: Request, more: unknown[]) => Promise<Attempted> {
  const origin = URL.canParse(baseUrl) ? new URL(baseUrl).origin : undefined;
  return async ({ label, data, isParsed }, request, more) => {
    let kind: FallbackKind = "invalid_request";
    let arrived: Response | undefined;
    try {
      return await withTimeLimit(timeout, request.signal, async (signal) => {
        // A copy: neither a middleware nor a second attempt may see credentials. They never follow a redirect.
        const sent = new Request(request.clone(), { redirect: "manual", signal: signal ?? null });
        const sendTo: Parameters<Authorize>[1] = async (target = sent) => {
          kind = "network";
          // The declared type of fetch has no further arguments.
          arrived = await ((fetch ?? globalThis.fetch) as Send)((await target) as Request, ...more);
          return arrived;
        };
        const isTrusted = new URL(sent.url).origin === origin;
        const response = await (isTrusted ? authorize(sent, sendTo, data, new Headers()) : sendTo());
        const isRead = isParsed || !response.ok;
        const answer = isRead ? await readAnswer(label, data, response.clone()) : undefined;
        return { answer, response };
      });
    } catch (thrown) {
      return { answer: failureFromThrown(label, thrown, kind, arrived, request.signal) };
    }
  };
}
