import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../../generator/src/openapi/pointer.ts";
import type { CallInit } from "../../packages/client/src/index.ts";
import {
  checkExchange,
  type Exchange,
  exchangesOf,
  initOf,
  type Loopback,
  type Style,
  startLoopback,
  styles,
} from "./exchange.ts";
import { type CanonicalOperation, emitted, operations } from "./product.ts";
import { COUNT, filledIn, isFailure, operationsOf, recordings } from "./recordings.ts";

let loopback: Loopback;
beforeAll(async () => {
  loopback = await startLoopback();
});
afterAll(() => loopback.close());

const exchanges = exchangesOf(recordings);

test(`all ${COUNT} recordings take part`, () => {
  const parts = exchanges.flatMap(({ request, response }) => [request, ...(response === undefined ? [] : [response])]);
  expect(new Set(parts.map(({ id }) => id)).size).toBe(COUNT);
  expect(recordings).toHaveLength(COUNT);
});

describe.each(Object.keys(styles) as Style[])("%s", (style) => {
  for (const exchange of exchanges) {
    const { request, response } = exchange;
    const title = [...new Set([request.id, ...(response === undefined ? [] : [response.id])])].join(" → ");
    test(title, () => checkExchange(loopback, style, exchange));
  }
});

describe("every operation tells a failure", () => {
  const envelope = {
    success: false,
    errors: [{ code: 7003, message: "Could not route", documentation_url: "https://example.com/7003" }],
    messages: [],
    result: null,
  };
  test("the client has every operation", () => {
    expect(emitted.size).toBe(operations.length);
  });
  for (const operation of operations) {
    const path = Object.fromEntries(
      [...operation.path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => [name as string, filledIn(name as string)]),
    );
    const init: CallInit = { params: { path }, ...(operation.node.requestBody !== undefined && { body: {} }) };
    test(operation.label, async () => {
      const refused = { status: 403, type: "application/json", body: JSON.stringify(envelope) };
      const { sent, got } = await loopback.call("client[path].METHOD(init)", operation, init, refused);
      expect(sent.method).toBe(operation.method);
      expect(sent.target).toBe(
        `/client/v4${operation.path.replace(/\{([^}]*)\}/g, (_, name: string) => filledIn(name))}`,
      );
      expect(got.data).toBeUndefined();
      expect(got.error).toMatchObject({ kind: "api", status: 403, errors: envelope.errors });
      expect(got.error?.errors[0]?.code).toBe(7003);
      expect(got.error?.message).toContain("7003");
      expect(got.response?.status).toBe(403);
    });
  }
});

test("a recorded answer that says success: false is a failure", async () => {
  const { request, response } = exchanges.find(
    (one) => one.response !== undefined && !isFailure(one.response),
  ) as Exchange;
  const [operation] = operationsOf(request);
  const body = { ...(response?.body as JsonObject), success: false };
  const { got } = await loopback.call(
    "client.METHOD(path, init)",
    operation as CanonicalOperation,
    initOf(request, operation as CanonicalOperation),
    { status: 200, type: "application/json", body: JSON.stringify(body) },
  );
  expect(got.data).toBeUndefined();
  expect(got.error).toMatchObject({ kind: "api", status: 200, envelope: body });
});
