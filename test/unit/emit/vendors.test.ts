import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { get } from "../../../generator/src/openapi/pointer.ts";
import { generate, type Run } from "../../../generator/src/pipeline.ts";
import { root } from "../../contract/product.ts";

// What is known of Cloudflare is data (generator/src/vendors). Another vendor's document gains from rules that go by
// structure, and is left alone by the rest.

interface Vendor {
  server?: string;
  success: object;
  failure: object;
}

const thing = { type: "object", required: ["id"], properties: { id: { type: "string" } } };

function run({ server, success, failure }: Vendor): Run {
  const answer = (schema: object): object => ({ description: "", content: { "application/json": { schema } } });
  const text = JSON.stringify({
    openapi: "3.0.3",
    info: { title: "Another vendor", version: "1" },
    ...(server !== undefined && { servers: [{ url: server }] }),
    paths: {
      "/accounts/{id}/things/{thing}": {
        get: {
          parameters: ["id", "thing"].map((name) => ({ name, in: "path", required: true, schema: { type: "string" } })),
          responses: { "200": answer(success), "4XX": answer(failure) },
        },
      },
    },
    components: { schemas: { Thing: thing } },
  });
  const source = { id: "vendor", kind: "openapi" as const, location: "vendor.json", sha256: "", text };
  return generate({ sources: [source], patches: [], names: {}, config: { package: { name: "@acme/things" } } });
}

const declared = ({ files }: Run): string => files.find(({ path }) => path === "areas/things.d.ts")?.text ?? "";
const ref = { $ref: "#/components/schemas/Thing" };
const SERVER = "https://api.acme.example/v2";

test("an envelope of other names is left alone: typed as it is, and its parameters are called as published", () => {
  const envelope = (data: object): object => ({
    type: "object",
    required: ["ok"],
    properties: {
      ok: { type: "boolean" },
      data,
      error: { type: "object", properties: { reason: { type: "string" } } },
    },
  });
  const found = run({ server: SERVER, success: envelope(ref), failure: envelope({ nullable: true }) });
  expect(found.ledger.map(({ rule }) => rule).filter((rule) => /envelope|failure|success|scope/.test(rule))).toEqual(
    [],
  );
  expect(Object.keys(found.canonical.paths as object)).toEqual(["/accounts/{id}/things/{thing}"]);
  expect(declared(found)).toMatch(
    /interface GetThingResult \{\n {4}ok: boolean;\n {4}data\?: Thing;\n {4}error\?: \{\n {8}reason\?: string;/,
  );
  // What is no envelope lacks none.
  expect(found.model.losses.map(({ kind }) => kind)).not.toContain("no-envelope");
});

test("a document without an envelope is left alone", () => {
  const found = run({
    server: SERVER,
    success: ref,
    failure: { type: "object", properties: { detail: { type: "string" } } },
  });
  const rules = [...new Set(found.ledger.map(({ rule }) => rule))];
  expect(rules).toEqual(["openapi-version"]);
  expect(declared(found)).toMatch(/Data = Thing;/);
});

test("an envelope of the same structure gains, whatever its components are called", () => {
  const base = { type: "object", properties: { success: { type: "boolean" }, errors: { type: "array", items: {} } } };
  const generic = { type: "object", properties: { result: { anyOf: [{ type: "object" }, { type: "string" }] } } };
  const found = run({
    server: SERVER,
    success: { allOf: [base, generic, { type: "object", properties: { result: ref } }] },
    failure: { allOf: [base, generic] },
  });
  const rules = new Set(found.ledger.map(({ rule }) => rule));
  expect(rules).toContain("envelope-result");
  expect(rules).toContain("failure-unconstrained");
  expect(rules).not.toContain("scope-parameter");
  expect(declared(found)).toMatch(/^ {4}result: Thing;$/m);
});

test("what identifies an account is called account_id where the document is Cloudflare's", () => {
  const envelope = { type: "object", properties: { success: { type: "boolean" }, result: ref } };
  const renamed = "/paths/~1accounts~1{account_id}~1things~1{thing}";
  const ours = run({ server: "https://api.cloudflare.com/client/v4", success: ref, failure: ref });
  expect(get(ours.canonical, renamed)).toBeDefined();
  expect(get(run({ success: envelope, failure: envelope }).canonical, renamed)).toBeDefined();
  expect(get(run({ success: ref, failure: ref }).canonical, renamed)).toBeUndefined();
});

test("no rule names a scope or the server: they are data of the preset", () => {
  const files = ["rules", "reconcile"].flatMap((module) =>
    readdirSync(join(root, "generator/src", module), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => join(root, "generator/src", module, name)),
  );
  expect(files.length).toBeGreaterThan(70);
  for (const file of files) {
    const code = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*|evidence: \[[^\]]*\]|summary: .*/g, "");
    const named =
      code.match(/["'`][^"'`\n]*\b(?:account_id|zone_id|result_info|api\.cloudflare\.com|X-Auth)\b[^"'`\n]*["'`]/g) ??
      [];
    // Reasons are prose for people.
    expect(
      named.filter((text) => !/ /.test(text)),
      file,
    ).toEqual([]);
  }
});
