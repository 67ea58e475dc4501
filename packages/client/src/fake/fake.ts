import { isSet } from "../write-credential.ts";
import type { FakeApi, FakeBody, FakeFailure, FakeOperation, FakeOperations } from "./api.ts";
import { refuse, respond } from "./respond.ts";
import { createRouter, type Route } from "./route.ts";
import { Store } from "./store.ts";

export interface FakeOptions {
  /** Where calls go. Default: the server of the API. Requests to another origin are answered too if their path begins as here. */
  baseUrl?: string | undefined;
  /** The token that requests must have, or false: they need none. Default: any. */
  token?: string | false | undefined;
  /** How long an answer takes, in milliseconds. Default 0. */
  latency?: number | undefined;
}

/** A request that reached an operation. */
export interface FakeRequest<Name extends string = string> {
  operation: Name;
  path: Readonly<Record<string, string>>;
  query: URLSearchParams;
  /** The body, parsed if it is JSON or a form; otherwise undefined. */
  body: unknown;
}

export interface FailOptions {
  /** Default: that of the code, or 400. */
  status?: number | undefined;
  message?: string | undefined;
  /** How many calls fail. Default 1. */
  times?: number | undefined;
}

/** An API in memory, which remembers what calls create, change and delete. */
export interface Fake<Name extends string = string> {
  baseUrl: string;
  /** The servers that single operations have. */
  readonly servers: readonly string[];
  /** Answers a request; the `fetch` of a client. */
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** Requests that reached an operation, in order. */
  readonly requests: readonly FakeRequest<Name>[];
  /** Lets the next calls of an operation fail with a code. */
  fail(operation: Name, code: number, options?: FailOptions): void;
  /** Answers the next calls with status 429. @param retryAfter in seconds; default 0 */
  limitRate(times?: number, retryAfter?: number): void;
  /** Forgets all resources, requests and failures. */
  reset(): void;
}

/** Creates a fake of an API. */
export function createFake<Name extends string>(
  api: FakeApi,
  operations: FakeOperations,
  options: FakeOptions = {},
): Fake<Name> {
  return new MemoryFake(api, operations, options) as Fake as Fake<Name>;
}

class MemoryFake implements Fake {
  readonly baseUrl: string;
  readonly servers: readonly string[];
  readonly requests: FakeRequest[] = [];
  readonly #api: FakeApi;
  readonly #operations: FakeOperations;
  readonly #options: FakeOptions;
  readonly #route: ReturnType<typeof createRouter>;
  readonly #store: Store;
  readonly #failing: { operation: string; failure: FakeFailure; times: number }[] = [];
  #limited = { times: 0, retryAfter: 0 };

  constructor(api: FakeApi, operations: FakeOperations, options: FakeOptions) {
    this.baseUrl = (options.baseUrl ?? api.baseUrl).replace(/\/$/, "");
    this.servers = [...new Set(Object.values(operations).flatMap(({ server }) => server ?? []))];
    this.#api = api;
    this.#operations = operations;
    this.#options = options;
    this.#route = createRouter(operations);
    this.#store = new Store(operations);
  }

  // A property, so that it can be passed on without its object.
  readonly fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const { latency = 0 } = this.#options;
    request.signal.throwIfAborted();
    if (latency > 0) await wait(latency, request.signal);
    const response = await this.#answer(request);
    return request.method === "HEAD" ? new Response(null, response) : response;
  };

  fail(operation: string, code: number, { times = 1, ...given }: FailOptions = {}): void {
    const known = Object.hasOwn(this.#operations, operation) ? this.#operations[operation] : undefined;
    if (known === undefined) throw new TypeError(`There is no operation ${operation}.`);
    this.#failing.push({ operation, failure: failureOf(this.#api, known, code, given), times });
  }

  limitRate(times: number = 1, retryAfter: number = 0): void {
    this.#limited = { times, retryAfter };
  }

  reset(): void {
    this.#store.clear();
    this.requests.length = 0;
    this.#failing.length = 0;
    this.#limited = { times: 0, retryAfter: 0 };
  }

  async #answer(request: Request): Promise<Response> {
    const { failures } = this.#api;
    const url = new URL(request.url);
    const route = this.#routeBelow(this.baseUrl, request.method, url) ?? this.#routeOfOwnServer(request.method, url);
    const refused = this.#refusesCredentials(request, route?.operation);
    if (refused !== undefined) return refuse(failures[refused], this.#api, route?.operation);
    if (this.#limited.times > 0) {
      this.#limited.times -= 1;
      return refuse(failures.rateLimited, this.#api, route?.operation, {
        "retry-after": String(this.#limited.retryAfter),
      });
    }
    if (route === undefined) return refuse(failures.unknownPath, this.#api);
    return this.#run(route, url.searchParams, request);
  }

  async #run(route: Route, query: URLSearchParams, request: Request): Promise<Response> {
    const { name, operation, path } = route;
    const { body, isEmpty } = await readBody(request);
    this.requests.push({ operation: name, path, query, body });
    const failure = this.#nextFailure(name) ?? preferredFailure(this.#api, operation, request.headers.get("prefer"));
    if (failure !== undefined) return refuse(failure, this.#api, operation);
    const fault = operation.body && faultOf(operation.body, body, isEmpty);
    if (fault !== undefined) return refuse({ ...operation.invalid, message: fault }, this.#api, operation);
    const done = this.#store.run(route, isRecord(body) ? body : {}, query);
    return done === undefined
      ? refuse(operation.notFound, this.#api, operation)
      : respond(operation, done.result, query);
  }

  #routeBelow(baseUrl: string, method: string, { pathname }: URL): Route | undefined {
    const before = new URL(baseUrl).pathname.replace(/\/$/, "");
    return pathname.startsWith(`${before}/`) ? this.#route(method, pathname.slice(before.length)) : undefined;
  }

  #routeOfOwnServer(method: string, url: URL): Route | undefined {
    for (const server of this.servers) {
      const route = this.#routeBelow(server, method, url);
      if (route?.operation.server === server) return route;
    }
    return undefined;
  }

  #refusesCredentials(
    request: Request,
    operation: FakeOperation | undefined,
  ): "unauthorized" | "forbidden" | undefined {
    const { headers } = request;
    const { token } = this.#options;
    const { credentials, security } = this.#api;
    if (token !== false && security !== undefined) {
      const needed = operation?.security ?? security.usual;
      const isSent = (scheme: string) => isSet(request, security.schemes[scheme] ?? {}, new Headers());
      if (needed.length > 0 && !needed.some((one) => Object.keys(one).every(isSent))) return "unauthorized";
    }
    if (token === false || (token === undefined && credentials.length === 0)) return undefined;
    if (!["authorization", ...credentials].some((name) => headers.has(name))) return "unauthorized";
    return token === undefined || headers.get("authorization") === `Bearer ${token}` ? undefined : "forbidden";
  }

  #nextFailure(operation: string): FakeFailure | undefined {
    const next = this.#failing.find((one) => one.operation === operation && one.times > 0);
    if (next !== undefined) next.times -= 1;
    return next?.failure;
  }
}

/** @throws the reason of the signal, as `fetch` does. */
function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    const abort = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    signal.addEventListener("abort", abort, { once: true });
  });
}

/** A failure by its code, with the status and message that are known of it. */
export function failureOf(
  api: FakeApi,
  operation: FakeOperation,
  code: number,
  { status, message }: { status?: number | undefined; message?: string | undefined } = {},
): FakeFailure {
  const known = operation.codes?.[code] ?? api.codes[code];
  return {
    code,
    status: status ?? known?.status ?? 400,
    message: message ?? known?.message ?? `code ${code}`,
  };
}

/** What a request asks to fail with, as `Prefer: code=1013`. */
function preferredFailure(api: FakeApi, operation: FakeOperation, prefer: string | null): FakeFailure | undefined {
  const code = /(?:^|[,;\s])code=(\d+)/.exec(prefer ?? "")?.[1];
  return code === undefined ? undefined : failureOf(api, operation, Number(code));
}

/** Reads a body, and parses it if it is JSON or a form; otherwise it is undefined. */
export async function readBody(request: Request): Promise<{ body: unknown; isEmpty: boolean }> {
  const type = request.headers.get("content-type") ?? "";
  const bytes = await request.clone().arrayBuffer();
  const isEmpty = bytes.byteLength === 0;
  try {
    if (/^application\/(?:.+\+)?json\b/.test(type)) return { body: await request.json(), isEmpty };
    if (/^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/.test(type)) {
      const form = await request.formData();
      return { body: Object.fromEntries([...form].filter(([, value]) => typeof value === "string")), isEmpty };
    }
  } catch {
    // It is empty, or not what its type says.
  }
  return { body: undefined, isEmpty };
}

function faultOf({ required, requires }: FakeBody, body: unknown, isEmpty: boolean): string | undefined {
  if (isEmpty) return required ? "The request has no body." : undefined;
  const members = isRecord(body) ? body : {};
  const lacking = requires.find((name) => !Object.hasOwn(members, name));
  return lacking === undefined ? undefined : `The body lacks ${lacking}.`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
