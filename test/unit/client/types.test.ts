import type {
  CallOptions,
  ClientOptions,
  CodesOf,
  Failure,
  Fetch,
  Middleware,
  Paginator,
  ResponseInfo,
  Success,
} from "@flarespec/client";
import { type ApiError, createApiClient, unwrap, unwrapBody } from "@flarespec/client";
import type { Middleware as CoreMiddleware, ClientOptions as CoreOptions, HeadersOptions } from "openapi-fetch";
import { expect, expectTypeOf, test } from "vitest";

// Checked by tsc (npm run typecheck); at run time there is little to see.

interface Tunnel {
  id: string;
}
interface Enveloped {
  success: true;
  result: number;
}
interface List {
  success: true;
  errors: [];
  result: Tunnel[];
}
type ListAnswer = { data: List; error?: undefined; response: Response } | Failure;

test("middlewares and fetch are assignable to those of openapi-fetch and back, and headers to it", () => {
  expectTypeOf<Middleware>().toExtend<CoreMiddleware>();
  expectTypeOf<CoreMiddleware>().toExtend<Middleware>();
  expectTypeOf<Fetch>().toExtend<NonNullable<CoreOptions["fetch"]>>();
  expectTypeOf<NonNullable<CoreOptions["fetch"]>>().toExtend<Fetch>();
  expectTypeOf<typeof globalThis.fetch>().toExtend<Fetch>();
  expectTypeOf<Headers>().toExtend<NonNullable<ClientOptions["headers"]>>();
  expectTypeOf<Headers>().toExtend<HeadersOptions>();
});

test("unwrap takes an answer whose statuses have different bodies", () => {
  type Bodies<Ok, Later> = Success<Ok, 200> | Success<Later, 202> | Empty | Failure;
  type Empty = { data?: undefined; error?: undefined; status?: 204; response: Response };
  const answer = <Ok, Later>(data: Ok) =>
    ({ data, error: undefined, status: 200, response: new Response() }) as Bodies<Ok, Later>;
  expectTypeOf(unwrapBody(answer<{ id: 1 }, { job: 2 }>({ id: 1 }))).toEqualTypeOf<
    { id: 1 } | { job: 2 } | undefined
  >();
  expectTypeOf(unwrap(answer<{ success: true; result: 1 }, { success: true; result?: 2 }>({ success: true, result: 1 })))
    // biome-ignore format: one line
    .toEqualTypeOf<1 | 2 | undefined>();
});

test("the type of unwrap is that of the result, or of the whole body without one", () => {
  const of = <Data>(data: Data) => ({ data, error: undefined, response: new Response() }) as Success<Data> | Failure;
  expectTypeOf(unwrap(of<List>({ success: true, errors: [], result: [] }) as ListAnswer)).toEqualTypeOf<Tunnel[]>();
  expectTypeOf(unwrap(of<{ success: true; result?: Tunnel }>({ success: true }))).toEqualTypeOf<Tunnel | undefined>();
  expectTypeOf(unwrap(of<{ keys: string[] }>({ keys: [] }))).toEqualTypeOf<{ keys: string[] }>();
  expectTypeOf(unwrap(of("text"))).toEqualTypeOf<string>();
  expectTypeOf(unwrap(of(undefined))).toEqualTypeOf<undefined>();
  const empty = { status: 204, response: new Response() } as { data?: undefined; status?: 204; response: Response };
  const emptyOr = <Data>(data: Data) => of(data) as Success<Data> | typeof empty | Failure;
  expectTypeOf(unwrap(empty as typeof empty | Failure)).toEqualTypeOf<undefined>();
  expectTypeOf(unwrap(emptyOr({ keys: 1 }))).toEqualTypeOf<{ keys: number } | undefined>();
  expectTypeOf(unwrap(emptyOr({ success: true, result: 1 }))).toEqualTypeOf<number | undefined>();
  expectTypeOf(unwrapBody(emptyOr({ result: 1 }))).toEqualTypeOf<{ result: number } | undefined>();
  expectTypeOf(unwrap(of<{ success: boolean; id: string }>({ success: true, id: "1" }))).toHaveProperty("id");
  expectTypeOf(unwrap(of<{ success: true; id: string }>({ success: true, id: "1" }))).toHaveProperty("id");
  expectTypeOf(unwrap(of<{ success: true; messages: []; data: 1 }>({ success: true, messages: [], data: 1 })))
    // biome-ignore format: one line
    .toHaveProperty("data");
  expectTypeOf(unwrap(of({ result: 1, unit: "m" }))).toEqualTypeOf<{ result: number; unit: string }>();
  expectTypeOf(unwrap(of<{ success: true; errors: [] }>({ success: true, errors: [] }))).toEqualTypeOf<undefined>();
  // @ts-expect-error an answer, not the promise of one
  expect(() => unwrap(Promise.resolve(of(1)))).not.toThrow(TypeError);
});

test("error narrows data, and kind narrows error", () => {
  const look = ({ data, error, response }: ListAnswer) => {
    if (error) {
      expectTypeOf(data).toEqualTypeOf<undefined>();
      expectTypeOf(error.errors).toBeArray();
      expectTypeOf(error.status).toEqualTypeOf<number | undefined>();
      if (error.kind === "api") {
        expectTypeOf(error.status).toEqualTypeOf<number>();
        expectTypeOf(error.envelope.result).toBeUnknown();
      }
      return undefined;
    }
    expectTypeOf(response).toEqualTypeOf<Response>();
    return data.result;
  };
  expectTypeOf(look).returns.toEqualTypeOf<Tunnel[] | undefined>();
});

test("the codes of an operation are an open union, or number if it lists none", () => {
  interface Listed {
    codes: 1013 | 971 | (number & {});
  }
  type Refused = Extract<Failure<CodesOf<Listed>>["error"], { kind: "api" }>;
  expectTypeOf<Refused["codes"]>().toEqualTypeOf<(1013 | 971 | (number & {}))[]>();
  expectTypeOf<Refused["errors"][number]["code"]>().toEqualTypeOf<1013 | 971 | (number & {})>();
  expectTypeOf<Refused["envelope"]["errors"]>().toEqualTypeOf<ResponseInfo<1013 | 971 | (number & {})>[] | undefined>();
  expectTypeOf<CodesOf<object>>().toEqualTypeOf<number>();
  expectTypeOf<Failure<CodesOf<object>>>().toEqualTypeOf<Failure>();
  expectTypeOf<Failure<CodesOf<Listed>>>().toExtend<Failure>();
  const look = ({ error }: Failure<CodesOf<Listed>>) => {
    if (error.kind !== "api") return false;
    // A code of next year compares as well as a listed one.
    return error.codes.includes(1013) || error.codes.includes(4711) || error.errors[0]?.code === 971;
  };
  expectTypeOf(look).returns.toBeBoolean();
  expectTypeOf(
    unwrap({ data: { success: true, result: 1 }, response: new Response() } as Success<Enveloped> | Failure<7>),
  ).toBeNumber();
});

test("credentials are a token, or email and key, not both", () => {
  void ({ credentials: { token: "t" } } satisfies ClientOptions);
  void ({ credentials: async () => ({ email: "e", key: "k" }) } satisfies ClientOptions);
  // @ts-expect-error a key needs its email
  void ({ credentials: { key: "k" } } satisfies ClientOptions);
  // @ts-expect-error not both
  void ({ credentials: { token: "t", email: "e", key: "k" } } satisfies ClientOptions);
  void ({ retry: false, timeout: 1, deadline: Infinity } satisfies CallOptions);
  // @ts-expect-error a number, not an object
  void ({ retry: 3 } satisfies CallOptions);
});

test("the declarations of a generated package match the runtime", () => {
  interface TunnelsPaths {
    "/accounts/{account_id}/tunnels": { GET(init: { params: { path: { account_id: string } } }): Promise<ListAnswer> };
  }
  const client = createApiClient({}) as object as TunnelsPaths;
  expectTypeOf(client["/accounts/{account_id}/tunnels"].GET).returns.resolves.toEqualTypeOf<ListAnswer>();
  // @ts-expect-error path values are required
  void client["/accounts/{account_id}/tunnels"].GET({ params: {} });
  expectTypeOf<Paginator<Tunnel, List>>().toExtend<AsyncIterable<Tunnel>>();
  expectTypeOf<ApiError["errors"]>().toEqualTypeOf<Failure["error"]["errors"]>();
});
