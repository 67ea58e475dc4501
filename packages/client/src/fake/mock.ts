import type { FakeApi, FakeOperation, FakeOperations } from "./api.ts";
import { failureOf, readBody } from "./fake.ts";
import { refuse, respond } from "./respond.ts";
import { basePattern, createRouter, pathPattern } from "./route.ts";

/** What a handler knows of a request. */
export interface MockRequest<Init = unknown> {
  /** Parameters of the path, as the address has them. */
  path: PathOf<Init>;
  query: URLSearchParams;
  /** The body, parsed if it is JSON or a form. It has not been checked. */
  body: BodyOf<Init>;
  request: Request;
}

type PathOf<Init> = Init extends { params: { path: infer Path } }
  ? { readonly [Name in keyof Path]: string }
  : Readonly<Record<string, string>>;

type BodyOf<Init> = Init extends { body?: infer Body } ? Body : undefined;

/** The result of an answer, or its body where it is no envelope. */
export type ResultOf<Data> = Data extends { success: true; result?: infer Result } ? Exclude<Result, undefined> : Data;

/** What an operation answers: its result, a failure, or a function of the request that gives one of these or a response. */
export type Mocked<Init, Result, Code extends number> =
  | Result
  | MockFailure<Code>
  | ((
      call: MockRequest<Init>,
    ) => Result | MockFailure<Code> | Response | Promise<Result | MockFailure<Code> | Response>);

export interface MockOptions {
  /** Where calls go. Default: the server of the API. */
  baseUrl?: string | undefined;
  /** Only the next call. Default false. */
  once?: boolean | undefined;
}

/** A refusal of the API with a code. */
export class MockFailure<Code extends number = number> {
  readonly code: Code;
  readonly status: number | undefined;
  readonly message: string | undefined;
  constructor(code: Code, status?: number, message?: string) {
    this.code = code;
    this.status = status;
    this.message = message;
  }
}

/** A refusal of the API. Its status and message are those of the code, unless they are given. */
export function failure<const Code extends number>(
  code: Code,
  { status, message }: { status?: number | undefined; message?: string | undefined } = {},
): MockFailure<Code> {
  return new MockFailure(code, status, message);
}

type Resolver = (info: { request: Request }) => Promise<Response | undefined>;

/** `http` of MSW. */
type Http<Handler> = Readonly<
  Record<string, (path: RegExp, resolver: Resolver, options: { once: boolean }) => Handler>
>;

/** Makes the function that makes handlers of one operation. */
export type Mock<Handler> = (name: string) => (answer?: unknown, options?: MockOptions) => Handler;

/** @param http of MSW, which this module does not import. */
export function createMocks<Handler>(http: Http<Handler>, api: FakeApi, operations: FakeOperations): Mock<Handler> {
  const route = createRouter(operations);
  return (name) =>
    (answer, options = {}) => {
      const operation = operations[name] as FakeOperation;
      const base = (options.baseUrl ?? operation.server ?? api.baseUrl).replace(/\/$/, "");
      const handle = http[operation.method.toLowerCase()] as Http<Handler>[string];
      const resolver: Resolver = async ({ request }) => {
        const url = new URL(request.url);
        const found = route(operation.method, url.pathname.slice(new URL(base).pathname.replace(/\/$/, "").length));
        // The path of another operation may fit too, and better.
        if (found?.name !== name) return undefined;
        const call = { path: found.path, query: url.searchParams, request };
        const result =
          typeof answer === "function"
            ? await answer({ ...call, body: (await readBody(request.clone())).body })
            : answer;
        if (result instanceof Response) return result.clone();
        if (result instanceof MockFailure) {
          return refuse(failureOf(api, operation, result.code, result), api, operation);
        }
        return respond(operation, result === undefined ? operation.answer.value : result, url.searchParams);
      };
      return handle(pathPattern(operation.path, base), resolver, { once: options.once === true });
    };
}

/** A handler that answers all calls of an API by a fake. */
export function fakeHandler<Handler>(
  http: Http<Handler>,
  fake: { baseUrl: string; servers: readonly string[]; fetch(request: Request): Promise<Response> },
): Handler {
  const all = http.all as Http<Handler>[string];
  return all(basePattern([fake.baseUrl, ...fake.servers]), ({ request }) => fake.fetch(request), { once: false });
}
