import { describe, expect, test, vi } from "vitest";
import { applyMiddleware, createApiClient, unwrap } from "../../../packages/client/src/index.ts";
import {
  type CheckAnswersOptions,
  checkAnswers,
  type Drift,
  schema,
} from "../../../packages/client/src/schema/index.ts";

const Envelope = schema({
  type: "object",
  required: ["success", "result"],
  properties: {
    success: { const: true },
    result: { type: "array", items: { type: "object", required: ["id"], properties: { id: { type: "string" } } } },
  },
});
const schemas = { "GET /things/{id}": { 200: Envelope } };

const GOOD = { success: true, result: [{ id: "1" }] };
const DEVIATING = { success: true, result: [{ id: "1" }, { id: 4711 }] };

/** A client whose API always gives the same answer, and what it reports. */
function clientOf(body: unknown, options: CheckAnswersOptions = {}, init: ResponseInit = {}) {
  const drifts: Drift[] = [];
  const checks: Promise<void>[] = [];
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const client = createApiClient(
    {},
    {
      baseUrl: "https://api.example.com",
      retry: false,
      fetch: async () => new Response(text, { headers: { "content-type": "application/json" }, ...init }),
      middleware: applyMiddleware(
        checkAnswers(schemas, {
          onDrift: (drift) => drifts.push(drift),
          waitUntil: (check) => checks.push(check),
          ...options,
        }),
      ),
    },
  );
  const get = () => client.GET("/things/{id}", { params: { path: { id: "secret-id" } } });
  return { client, get, drifts, checked: () => Promise.all(checks) };
}

test("an answer that fits is not reported", async () => {
  const { get, drifts, checked } = clientOf(GOOD);
  expect((await get()).data).toEqual(GOOD);
  await checked();
  expect(drifts).toEqual([]);
});

test("a deviation is reported with operation, status and pointer, and the call succeeds", async () => {
  const { get, drifts, checked } = clientOf(DEVIATING);
  const { data, error } = await get();
  expect(error).toBeUndefined();
  expect(data).toEqual(DEVIATING);
  await checked();
  expect(drifts).toEqual([
    {
      operation: "GET /things/{id}",
      status: 200,
      issues: [{ pointer: "/result/1/id", message: 'Instance type "number" is invalid. Expected "string".' }],
      message:
        'GET /things/{id}: the answer with status 200 deviates from its type at "/result/1/id": Instance type "number" is invalid. Expected "string".',
    },
  ]);
});

test("a report has at most ten places and no value of the answer or of the request", async () => {
  const { get, drifts, checked } = clientOf({
    success: true,
    result: Array.from({ length: 50 }, () => ({ id: 47110815 })),
  });
  await get();
  await checked();
  expect(drifts[0]?.issues).toHaveLength(10);
  expect(drifts[0]?.message).toContain("(and 49 more)");
  expect(JSON.stringify(drifts)).not.toMatch(/47110815|secret-id/);
});

test("the answer does not wait for the check", async () => {
  const { get } = clientOf(GOOD, {
    waitUntil: () => {},
    onDrift: () => {
      throw new Error("not called");
    },
  });
  // The copy of the body is read in turns of its own, none of which the call awaits.
  const text = vi
    .spyOn(Response.prototype, "clone")
    .mockImplementationOnce(() => ({ text: () => new Promise(() => {}) }) as unknown as Response);
  expect((await get()).data).toEqual(GOOD);
  expect(text).toHaveBeenCalledOnce();
  text.mockRestore();
});

test("an error of onDrift breaks nothing", async () => {
  const onDrift = vi.fn(() => {
    throw new Error("the reporter fails");
  });
  for (const mode of ["warn", "error"] as const) {
    const { get, checked } = clientOf(DEVIATING, { mode, onDrift });
    expect((await get()).error?.kind).toBe(mode === "warn" ? undefined : "malformed");
    await checked();
  }
  expect(onDrift).toHaveBeenCalledTimes(2);
});

test("without onDrift the console warns", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const { get, checked } = clientOf(DEVIATING, { onDrift: undefined });
  await get();
  await checked();
  expect(warn.mock.calls).toEqual([
    [expect.stringMatching(/^GET \/things\/\{id\}: the answer with status 200 deviates/)],
  ]);
  warn.mockRestore();
});

describe("mode error", () => {
  test("a deviation is a malformed answer", async () => {
    const { get, drifts } = clientOf(DEVIATING, { mode: "error" });
    const { error, response } = await get();
    expect(error).toMatchObject({ kind: "malformed", message: expect.stringContaining('"/result/1/id"') });
    expect(response?.status).toBe(200);
    expect(drifts).toHaveLength(1);
  });

  test("an answer that fits is given", async () => {
    expect(unwrap(await clientOf(GOOD, { mode: "error" }).get())).toEqual(GOOD.result);
  });

  test("text that is no JSON is the client's to refuse", async () => {
    const { error } = await clientOf("{ secret", { mode: "error" }).get();
    expect(error).toMatchObject({ kind: "malformed", message: "GET /things/{id}: 200 without valid JSON" });
  });
});

describe("is not checked", () => {
  const unchecked: [string, Parameters<typeof clientOf>][] = [
    ["a failure", [DEVIATING, {}, { status: 404 }]],
    ["a refusal with status 200", [{ success: false, errors: [], result: null }]],
    ["a body of another media type", [DEVIATING, {}, { headers: { "content-type": "text/html" } }]],
    ["an answer with mode false", [DEVIATING, { mode: false }]],
    ["a status without a schema", [DEVIATING, {}, { status: 202 }]],
    ["an empty body", [""]],
  ];
  test.each(unchecked)("%s", async (_, args) => {
    const { get, drifts, checked } = clientOf(...args);
    await get();
    await checked();
    expect(drifts).toEqual([]);
  });

  test("another operation", async () => {
    const { client, drifts, checked } = clientOf(DEVIATING);
    await client.GET("/others");
    await client.POST("/things/{id}", { params: { path: { id: "1" } } });
    await checked();
    expect(drifts).toEqual([]);
  });
});
