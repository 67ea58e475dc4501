import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript-5.9";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { generate, type Run } from "../../../generator/src/pipeline.ts";
import { writeFiles } from "../../../generator/src/write.ts";
import type { NamedCall } from "../../../packages/client/src/index.ts";
import { makeProject } from "../../contract/compat/tsc.ts";

const id = { name: "id", in: "path", required: true, schema: { type: "string" } };
const text = { type: "string" };
const responses = { "200": { description: "", content: { "application/json": { schema: { type: "object" } } } } };
const list = {
  "200": {
    description: "",
    content: {
      "application/json": {
        schema: {
          type: "object",
          required: ["success"],
          properties: { success: { type: "boolean" }, result: { type: "array", items: { type: "string" } } },
        },
      },
    },
  },
};
const taking = (schema: JsonObject, more: JsonObject = {}, media = "application/json"): JsonObject => ({
  content: { [media]: { schema } },
  ...more,
});
const object = (properties: JsonObject, required: string[] = []): JsonObject => ({
  type: "object",
  properties,
  required,
});

/** Every shape of an argument, names that are not theirs to take, and text that would be code. */
const DOCUMENT: JsonObject = {
  openapi: "3.1.0",
  info: { title: "named", version: "1" },
  "x-error-codes": { "971": "*/ evil() /*", "1e3": "no code", "-1": "no code", "10000": "Authentication" },
  paths: {
    "/clients": { post: { requestBody: taking(object({ name: text }), { required: true }), responses } },
    "/client": { get: { responses: list } },
    "/things/{id}": {
      parameters: [id],
      get: { parameters: [{ name: "id", in: "query", schema: text }], responses },
      put: {
        requestBody: taking(object({ name: text, "*/ evil()": text }, ["name"]), { required: true }),
        parameters: [{ name: "x-mode", in: "header", schema: text }],
        "x-error-codes": { "1013": "*/ evil()\n * @deprecated" },
        "x-accepted-permissions": ['a "quoted" permission', 'a "quoted" permission', 1],
        responses,
      },
      patch: { requestBody: taking(object({ name: text, id: text })), responses },
      post: { requestBody: taking({ type: "array", items: text }, { required: true }), responses },
      delete: { responses },
    },
    "/things/{id}/union": {
      parameters: [id],
      put: {
        requestBody: taking({ oneOf: [object({ a: text }, ["a"]), object({ b: text }, ["b"])] }, { required: true }),
        responses,
      },
    },
    "/things/{id}/open": {
      parameters: [id],
      put: { requestBody: taking({ type: "object", additionalProperties: text }, { required: true }), responses },
      // It may be left out, and may not be empty.
      post: { requestBody: taking(object({ a: text }, ["a"])), responses },
    },
    "/things/{id}/file": {
      parameters: [id],
      put: { requestBody: taking({}, { required: true }, "application/octet-stream"), responses },
      post: {
        requestBody: taking(
          object({ file: { type: "string", format: "binary" } }, ["file"]),
          { required: true },
          "multipart/form-data",
        ),
        responses,
      },
    },
  },
};

const NAMES = { operations: { "DELETE /things/{id}": "delete", "GET /client": "listMine" } };

describe("operations as functions", () => {
  let run: Run;
  let folder: string;
  let functions: Record<string, NamedCall>;
  beforeAll(async () => {
    run = generate({
      sources: [
        {
          id: "named",
          kind: "openapi",
          location: "named.json",
          date: "2026-01-01",
          sha256: "",
          text: JSON.stringify(DOCUMENT),
        },
      ],
      patches: [],
      names: NAMES,
      config: { runtime: "bundled", package: { name: "named" }, preset: "cloudflare" },
    });
    folder = mkdtempSync(join(tmpdir(), "flarespec-named-"));
    writeFiles(join(folder, "named"), run.files);
    functions = {};
    for (const { name } of run.model.areas) {
      Object.assign(functions, await import(pathToFileURL(join(folder, "named/areas", `${name}.js`)).href));
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const initOf = (name: string, args: object) => {
    const { params, body } = (functions[name] as NamedCall).init(args);
    const filled = Object.entries(params ?? {}).filter(([, one]) => Object.keys(one as object).length > 0);
    return { ...Object.fromEntries(filled), ...(body !== undefined && { body }) };
  };

  test("are there for every operation, each once", () => {
    const operations = run.model.areas.flatMap((area) => area.operations);
    const named = Object.values(functions).filter((value) => typeof value === "function" && "operation" in value);
    expect(operations).toHaveLength(12);
    expect(named.map(({ operation }) => `${operation.method} ${operation.path}`).sort()).toEqual(
      operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`).sort(),
    );
    const folded = operations.map(({ name }) => name.toLowerCase());
    expect(new Set(folded).size).toBe(folded.length);
  });

  test("leave the package's own names and reserved words alone", () => {
    const names = run.model.areas.flatMap((area) => area.operations.map(({ name }) => name));
    expect(names).toContain("createClients");
    expect(names).toContain("delete_");
    expect(names).toContain("listMine");
    // Entries of the package are no areas.
    expect(run.model.areas.map(({ name }) => name)).toContain("client-area");
    expect(readFileSync(join(folder, "named/client.d.ts"), "utf8")).toContain(
      "createClient(options?: ClientOptions): Caller",
    );
  });

  test("take each kind of argument as it says", () => {
    const where = { id: "1" };
    expect(initOf("updateThing", { ...where, name: "n", "x-mode": "m" })).toEqual({
      path: where,
      header: { "x-mode": "m" },
      body: { name: "n" },
    });
    expect(initOf("getThing", { path: where, query: { id: "2" } })).toEqual({ path: where, query: { id: "2" } });
    expect(initOf("editThing", { path: where, body: { id: "2" } })).toEqual({ path: where, body: { id: "2" } });
    expect(initOf("createThing", { ...where, body: ["a"] })).toEqual({ path: where, body: ["a"] });
    expect(initOf("delete_", where)).toEqual({ path: where });
    expect(initOf("updateThingUnion", { ...where, body: { a: "a" } })).toEqual({ path: where, body: { a: "a" } });
    expect(initOf("updateThingOpen", { ...where, body: { id: "b" } })).toEqual({ path: where, body: { id: "b" } });
    expect(initOf("createThingOpen", where)).toEqual({ path: where });
    expect(initOf("createThingFile", { ...where, file: "f" })).toEqual({ path: where, body: { file: "f" } });
    expect(functions.createThingFile?.operation.data.body).toBeTypeOf("function");
  });

  test("are declared so, and text of the document stays text", async () => {
    const areas = run.model.areas.map(({ name }) => name);
    const emitted = areas
      .flatMap((area) => [`areas/${area}.js`, `areas/${area}.d.ts`])
      .concat("shared.d.ts", "client.d.ts");
    for (const path of emitted) {
      const source = readFileSync(join(folder, "named", path), "utf8");
      const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true) as ts.SourceFile & {
        parseDiagnostics: unknown[];
      };
      expect(file.parseDiagnostics, path).toEqual([]);
      const calls: string[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isCallExpression(node)) calls.push(node.expression.getText());
        ts.forEachChild(node, visit);
      };
      visit(file);
      expect(calls, path).not.toContain("evil");
    }
    const uses = `import { createClient, paginate } from "named/client";
import { listMine } from "named/client-area";
import { createClients } from "named/clients";
import type { UpdateThingErrorCode, UpdateThingPermission } from "named/things";
import type { GetThingQuery } from "named/things";
import { createThing, createThingFile, createThingOpen, delete_, editThing, getThing, updateThing, updateThingFile, updateThingOpen, updateThingUnion } from "named/things";
const client = createClient();
const id = "1";
export async function calls(): Promise<void> {
  await createClients(client, { name: "n" });
  await listMine(client);
  await listMine(client, undefined, { headers: { a: "b" } });
  for await (const item of paginate(client, listMine)) item.toUpperCase();
  await updateThing(client, { id, name: "n", "*/ evil()": "x", "x-mode": "m" });
  const query: GetThingQuery = { id };
  await getThing(client, { path: { id }, query });
  await editThing(client, { path: { id }, body: { id } });
  await createThing(client, { id, body: ["a"] });
  await delete_(client, { id });
  await updateThingUnion(client, { id, body: { a: "a" } });
  await updateThingOpen(client, { id, body: { any: "name" } });
  await createThingOpen(client, { id });
  await createThingOpen(client, { id, body: { a: "a" } });
  await createThingFile(client, { id, file: new Blob() });
  await updateThingFile(client, { id, body: new Uint8Array() });
  // @ts-expect-error by place: two members are called id
  await getThing(client, { id });
  // @ts-expect-error a member is missing
  await createThingOpen(client, { id, body: {} });
  const { error } = await updateThing(client, { id, name: "n" });
  if (error?.kind === "api") {
    const codes: readonly UpdateThingErrorCode[] = error.codes;
    const permissions: readonly UpdateThingPermission[] = error.permissions ?? [];
    if (codes.includes(1013) || codes.includes(971) || codes.includes(1)) console.log(permissions.includes('a "quoted" permission'));
    // @ts-expect-error no such permission
    permissions.includes("another");
  }
}
`;
    const project = makeProject({
      files: { "uses.ts": `declare const console: { log(value: unknown): void };\n${uses}` },
      packages: { named: join(folder, "named") },
    });
    try {
      for (const compiler of ["5.9", "7.0"] as const) expect((await project.check(compiler)).errors).toEqual([]);
    } finally {
      project.remove();
    }
  });

  test("know codes only where they are numbers", () => {
    expect(run.model.codes.map(({ code }) => code)).toEqual([971, 10000]);
  });
});
