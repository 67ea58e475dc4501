import { expect, test } from "vitest";
import { applyRules } from "../../../generator/src/normalize/run.ts";
import { get, type JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { RULES } from "../../../generator/src/rules/index.ts";

/* Documents of other shapes than Cloudflare's, of which a rule once claimed more than they say. */

const OK = "responses/200/content/application~1json/schema";

function corrected(paths: JsonObject, schemas: JsonObject = {}): JsonObject {
  const { canonical } = applyRules(
    { openapi: "3.1.0", info: { title: "", version: "1" }, paths, components: { schemas } },
    RULES,
  );
  return canonical as JsonObject;
}

const json = (schema: JsonObject): JsonObject => ({
  responses: { "200": { description: "", content: { "application/json": { schema } } } },
});

test("a job has its result once it is done: an object with a result is no envelope where there are no envelopes", () => {
  const result = { type: "object", required: ["rows"], properties: { rows: { type: "integer" } } };
  const job = { type: "object", properties: { result } };
  const canonical = corrected({ "/jobs/last": { get: json(job) }, "/jobs/first": { get: json(job) } });
  expect(get(canonical, `/paths/~1jobs~1last/get/${OK}`)).toEqual(job);
});

test("a component keeps its kinds where it is used alone and only its example says which kind a branch is", () => {
  const method = { type: "string", enum: ["card", "bank", "cash"] };
  const payment = (member: JsonObject): JsonObject => ({
    type: "object",
    required: ["method"],
    properties: { method, ...member },
  });
  const names = ["CardPayment", "BankPayment", "Payment"];
  const canonical = corrected(
    {
      "/payments": { get: json({ anyOf: names.map((name) => ({ $ref: `#/components/schemas/${name}` })) }) },
      "/payments/last": { get: json({ $ref: "#/components/schemas/Payment" }) },
    },
    {
      CardPayment: payment({ last4: { type: "string" } }),
      BankPayment: payment({ iban: { type: "string" } }),
      Payment: payment({ method: { ...method, example: "cash" }, amount: { type: "integer" } }),
    },
  );
  const stated = (pointer: string) => JSON.stringify(get(canonical, `${pointer}/properties/method`));
  expect(stated("/components/schemas/Payment")).toContain('["card","bank","cash"]');
  expect(stated(`/paths/~1payments/get/${OK}/anyOf/2`)).toContain('"enum":["cash"]');
  expect(stated("/components/schemas/CardPayment")).toContain('"enum":["card"]');
});

test("a creation names the existing objects that it refers to by their ids", () => {
  const id = { $ref: "#/components/schemas/Id" };
  const owner = { type: "object", required: ["id", "kind"], properties: { id, kind: { type: "string" } } };
  const policy = { type: "object", required: ["id", "rules"], properties: { id, rules: { type: "array", items: {} } } };
  const body = { type: "object", properties: { owner, policy } };
  const canonical = corrected(
    {
      "/pods": {
        post: { requestBody: { content: { "application/json": { schema: body } } }, ...json({ type: "object" }) },
      },
      "/pods/{pod}": {
        parameters: [{ name: "pod", in: "path", required: true, schema: { type: "string" } }],
        get: json({ type: "object" }),
      },
    },
    { Id: { type: "string", readOnly: true } },
  );
  const sent = "/paths/~1pods/post/requestBody/content/application~1json/schema/properties";
  expect(get(canonical, `${sent}/owner/required`)).toEqual(["id", "kind"]);
  expect(get(canonical, `${sent}/policy/required`)).toEqual(["rules"]);
});

test("a type that a bundler refers to inside a path is named after what it describes", () => {
  const size = { type: "object", properties: { slug: { type: "string" } } };
  const droplets = { type: "object", properties: { sizes: { type: "array", items: size } } };
  const paged = { allOf: [droplets, { type: "object", properties: { total: { type: "integer" } } }] };
  const at = `#/paths/~1v2~1droplets/get/${OK}`;
  const canonical = corrected({
    "/v2/droplets": { get: json(paged) },
    "/v2/sizes/{slug}": { get: json({ $ref: `${at}/allOf/0/properties/sizes/items` }) },
  });
  expect(get(canonical, "/components/schemas")).toEqual({ get_droplets_response_sizes_item: size });
});

test("paths whose query names what is called stay calls of their own", () => {
  const canonical = corrected({
    "/rest?method=photos.getInfo": { get: json({ type: "object" }) },
    "/rest?method=photos.search&safe=1": { get: json({ type: "array", items: { type: "string" } }) },
  });
  const query = (name: string, value: string) => ({
    in: "query",
    name,
    required: true,
    schema: { type: "string", enum: [value] },
  });
  expect(canonical.paths).toEqual({
    "/rest#method=photos.getInfo": {
      get: { ...json({ type: "object" }), parameters: [query("method", "photos.getInfo")] },
    },
    "/rest#method=photos.search": {
      get: {
        ...json({ type: "array", items: { type: "string" } }),
        parameters: [query("method", "photos.search"), query("safe", "1")],
      },
    },
  });
});

test("paths whose query names what is called are one path with a parameter where one has no query", () => {
  const canonical = corrected({
    "/jobs": { get: json({ type: "object" }) },
    "/jobs?op=list": { get: json({ type: "object" }) },
    "/pods?op={op}": { get: json({ type: "object" }) },
    "/pods?op=list": { get: json({ type: "object" }) },
  });
  expect(Object.keys(canonical.paths as JsonObject)).toEqual(["/jobs", "/pods"]);
});
