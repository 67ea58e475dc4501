import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { generate } from "../../../generator/src/pipeline.ts";
import { writeFiles } from "../../../generator/src/write.ts";
import { makeProject } from "../../contract/compat/tsc.ts";

const TEXT = { type: "string" };
const LIST = { type: "array", items: { type: "object" } };
const FLAG = { type: "boolean" };

/** Schema and answer of `GET /<name>`, and an expression of what `unwrap` gives. */
const BODIES: Record<string, { properties: JsonObject; answer: object; type: string }> = {
  envelope: {
    properties: { success: FLAG, errors: LIST, messages: LIST, result: TEXT },
    answer: { success: true, errors: [], messages: [], result: "r" },
    type: "string",
  },
  flagged: { properties: { success: FLAG, id: TEXT }, answer: { success: true, id: "i" }, type: "{ id: string }" },
  constant: {
    properties: { success: { const: true }, id: TEXT },
    answer: { success: true, id: "i" },
    type: "{ id: string }",
  },
  flag: { properties: { success: FLAG }, answer: { success: true }, type: "{ success: boolean }" },
  measure: { properties: { result: TEXT, unit: TEXT }, answer: { result: "r", unit: "u" }, type: "{ unit: string }" },
  data: {
    properties: { success: FLAG, messages: LIST, data: TEXT },
    answer: { success: true, messages: [], data: "d" },
    type: "{ data: string }",
  },
};

/** Further media types of an answer. */
const OTHERS: Record<string, JsonObject> = { measure: { "text/csv": { schema: TEXT } } };

const folder = mkdtempSync(join(tmpdir(), "like-envelopes-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("unwrap gives all of a body that has members of an envelope, in a package that also has envelopes", async () => {
  const paths: JsonObject = {};
  for (const [name, { properties }] of Object.entries(BODIES)) {
    const schema = { type: "object", required: Object.keys(properties), properties };
    paths[`/${name}`] = {
      get: { responses: { "200": { description: "", content: { "application/json": { schema }, ...OTHERS[name] } } } },
    };
  }
  const document = {
    openapi: "3.1.0",
    info: { title: "Mixed", version: "1" },
    servers: [{ url: "https://m.example" }],
  };
  const text = JSON.stringify({ ...document, paths });
  const { files } = generate({
    sources: [{ id: "mixed", kind: "openapi", location: "mixed.json", sha256: "", text }],
    patches: [],
    names: {},
    config: { runtime: "bundled", package: { name: "mixed" } },
  });
  writeFiles(folder, files);

  const { createClient, unwrap } = await import(join(folder, "index.js"));
  for (const [name, { answer }] of Object.entries(BODIES)) {
    const client = createClient({ fetch: async () => Response.json(answer) });
    expect(unwrap(await client.GET(`/${name}`)), name).toEqual(name === "envelope" ? "r" : answer);
  }

  const lines = Object.entries(BODIES).map(
    ([name, { type }]) => `void (unwrap(await client.GET("/${name}")) satisfies ${type});`,
  );
  const use = `import { createClient, unwrap } from "mixed";\nconst client = createClient();\n${lines.join("\n")}\n`;
  const project = makeProject({ files: { "use.ts": use }, packages: { mixed: folder } });
  try {
    expect((await project.check("7.0")).errors).toEqual([]);
  } finally {
    project.remove();
  }
});
