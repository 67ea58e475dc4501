import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { generate, type Run } from "../../../generator/src/pipeline.ts";
import { makeProject } from "../../contract/compat/tsc.ts";
import { documentWith } from "./hostile.ts";
import { faultsOf } from "./inert.ts";

const root = join(import.meta.dirname, "../../..");

function run(document: JsonObject, tanstackQuery = true): Run {
  const source = { id: "a", kind: "openapi", location: "a.json", sha256: "", text: JSON.stringify(document) } as const;
  return generate({ sources: [source], patches: [], names: {}, config: { outputs: { tanstackQuery } } });
}

const isOwn = (path: string): boolean => /^query\/|^tanstack-query\./.test(path);

function textsOf(document: JsonObject, ending: ".js" | ".d.ts"): string {
  const { files } = run(document);
  return files.flatMap(({ path, text }) => (path.startsWith("query/") && path.endsWith(ending) ? [text] : [])).join();
}

/** A document whose operations answer with JSON, or as stated. */
function documentOf(operations: Record<string, Record<string, JsonObject>>): JsonObject {
  const paths = Object.fromEntries(
    Object.entries(operations).map(([path, methods]) => [
      path,
      Object.fromEntries(
        Object.entries(methods).map(([method, operation]) => [
          method,
          { responses: { "200": { description: "", content: json({ type: "object" }) } }, ...operation },
        ]),
      ),
    ]),
  );
  return { openapi: "3.1.0", info: { title: "Lamps", version: "1" }, paths } as unknown as JsonObject;
}

const json = (schema: JsonObject): JsonObject => ({ "application/json": { schema } });

test("a package has none of the files unless they are asked for", () => {
  const { files } = run(documentWith("plain", []), false);
  expect(files.filter(({ path }) => isOwn(path))).toEqual([]);
});

test("text of a document stays text", () => {
  const document = documentWith('x"*/ `globalThis.PWNED = 1` \u2028', ["summary", "property name"]);
  const declared = run(document).files.filter(({ path }) => /^query\/.*\.d\.ts$/.test(path));
  expect(declared).not.toEqual([]);
  expect(declared.flatMap(faultsOf)).toEqual([]);
  const lines = textsOf(document, ".js")
    .split("\n")
    .filter((one) => !/^$|^\/\/ Emitted|^import /.test(one));
  const line = /^export const \w+ = \/\* @__PURE__ \*\/ (keyOf|queryOf|infiniteOf|mutationOf)\(area\.\w+\);$/;
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.filter((one) => !line.test(one))).toEqual([]);
});

test("each declared function has a value, and no value is undeclared", () => {
  for (const file of readdirSync(join(root, "generated/query")).filter((name) => name.endsWith(".js"))) {
    const js = readFileSync(join(root, "generated/query", file), "utf8");
    const declared = readFileSync(join(root, "generated/query", file.replace(/js$/, "d.ts")), "utf8");
    const names = (text: string, pattern: RegExp): string[] =>
      [...text.matchAll(pattern)].map(([, name]) => name ?? "");
    const values = names(js, /^export const (\w+)/gm);
    expect(values.length).toBeGreaterThan(1);
    expect(new Set(values)).toEqual(new Set(names(declared, /^export declare function (\w+)/gm)));
  }
});

test("an operation whose answer is a stream has no functions, because its data are read once", () => {
  const events = { responses: { "200": { description: "", content: { "text/event-stream": {} } } } };
  const js = textsOf(documentOf({ "/lamps/log": { get: events }, "/lamps": { get: {}, post: {} } }), ".js");
  expect([...js.matchAll(/^export const (\w+)/gm)].map(([, name]) => name)).toEqual([
    "getLampsKey",
    "getLampsOptions",
    "createLampMutation",
  ]);
});

test("an operation that is called as another one with the ending Infinite keeps its own name", () => {
  const list: JsonObject = {
    parameters: [{ name: "page", in: "query", schema: { type: "integer" } }],
    responses: {
      "200": {
        description: "",
        content: json({
          type: "object",
          required: ["success", "errors", "messages", "result"],
          properties: {
            success: { type: "boolean" },
            errors: { type: "array", items: {} },
            messages: { type: "array", items: {} },
            result: { type: "array", items: { type: "string" } },
            result_info: {
              type: "object",
              properties: { total_count: { type: "integer" }, page: { type: "integer" } },
            },
          },
        }),
      },
    },
  };
  const js = textsOf(documentOf({ "/lamps": { get: list }, "/lamps_infinite": { get: {} } }), ".js");
  const names = [...js.matchAll(/^export const (\w+)/gm)].map(([, name]) => name);
  expect(names).toEqual([...new Set(names)]);
  expect(names.filter((name) => /Infinite/.test(name ?? ""))).not.toEqual([]);
});

describe("the declarations of our own package", () => {
  const program = `import * as access from "@flarespec/cloudflare/query/access";
import * as magic from "@flarespec/cloudflare/query/magic";
import * as tunnels from "@flarespec/cloudflare/query/tunnels";
export const all = [access, magic, tunnels];
`;
  let project: ReturnType<typeof makeProject>;
  beforeAll(() => {
    project = makeProject({
      files: { "all.ts": program },
      packages: {
        "@flarespec/cloudflare": join(root, "generated"),
        "@flarespec/client": join(root, "packages/client"),
        "@tanstack/query-core": join(root, "node_modules/@tanstack/query-core"),
      },
    });
  });
  afterAll(() => project.remove());

  // npm run test:ecosystem compiles those of one area with 5.9 too, which takes long for all of them.
  test("compile with TypeScript 7.0, strict, without skipLibCheck", async () => {
    const { errors } = await project.check("7.0");
    expect(errors).toEqual([]);
  });
});
