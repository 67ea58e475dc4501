import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { generate, type Run } from "../../../generator/src/pipeline.ts";
import { writeFiles } from "../../../generator/src/write.ts";
import { makeProject } from "../../contract/compat/tsc.ts";

const ID: JsonObject = { name: "id", in: "path", required: true, schema: { type: "string" } };
const FILE: JsonObject = { ...ID, name: "file" };
const DONE: JsonObject = { "204": { description: "" } };
const json = (schema: JsonObject): JsonObject => ({ description: "", content: { "application/json": { schema } } });

function run(document: JsonObject, config = {}): Run {
  const text = JSON.stringify({ openapi: "3.1.0", info: { title: "Shop", version: "1" }, ...document });
  const source = { id: "shop", kind: "openapi" as const, location: "shop.json", sha256: "", text };
  return generate({ sources: [source], patches: [], names: {}, config });
}

const names = ({ model }: Run): string[] => model.areas.flatMap(({ operations }) => operations.map(({ name }) => name));

describe("documents without operations", () => {
  const components = {
    schemas: { Pet: { type: "object", required: ["id"], properties: { id: { type: "integer" } } } },
  };
  const Pet = { $ref: "#/components/schemas/Pet" };

  test.each([
    ["components alone", { components }],
    ["components beside empty paths", { paths: {}, components }],
    ["webhooks alone", { webhooks: { born: { post: { requestBody: json(Pet), responses: DONE } } }, components }],
  ])("of %s have the types", (_, document) => {
    const { files, model } = run(document);
    expect(model.shared.map(({ name }) => name)).toEqual(["Pet"]);
    const text = (path: string) => files.find((file) => file.path === path)?.text;
    expect(text("shared.d.ts")).toContain("export interface Pet {\n    id: number;\n}");
    expect(text("shared.d.ts")?.includes("born: {\n        POST: Pet;")).toBe("webhooks" in document);
    expect(text("index.d.ts")).toContain('export type { Pet } from "./shared.js";');
  });

  test("are refused if they have no types either", () => {
    expect(() => run({ paths: { "/a": {} } })).toThrow("no operation, webhook or schema is described");
    expect(() => run({ paths: { "/a": { trace: { responses: DONE } } } })).toThrow(
      "the package would be empty: TRACE /a: fetch sends no TRACE",
    );
  });
});

test("a mapping of a discriminator to a file that is not there is a finding", () => {
  const branch = (name: string) => ({
    type: "object",
    required: ["type"],
    properties: { type: { type: "string" }, [name]: {} },
  });
  const mapping = { A: "models/records.yml#/a", B: "models/records.yml#/b" };
  const schema = {
    anyOf: [{ $ref: "#/components/schemas/A" }, { $ref: "#/components/schemas/B" }],
    discriminator: { propertyName: "type", mapping },
  };
  const made = run({
    paths: { "/records": { post: { requestBody: json(schema), responses: DONE } } },
    components: { schemas: { A: branch("a"), B: branch("b") } },
  });
  expect(made.findings.map(({ code, message }) => `${code} ${message}`)).toEqual([
    "FS3025 models/records.yml#/a refers to nothing; it is left out of the mapping",
    "FS3025 models/records.yml#/b refers to nothing; it is left out of the mapping",
  ]);
  const text = made.files.find(({ path }) => path === "areas/records.d.ts")?.text;
  expect(text).toContain("export type CreateRecordBody = A | B;");
  // Neither a value of the mapping nor the name of a component: the document does not say which is sent.
  expect(text).toMatch(/interface A \{\s+type: string;/);
});

test("paths that differ in the names of their parameters alone keep their own parameters and methods", () => {
  const made = run({
    paths: {
      "/accounts/attachments/{id}": { get: { parameters: [ID], responses: DONE } },
      "/accounts/attachments/{file}": {
        get: { parameters: [FILE], responses: DONE },
        post: { parameters: [FILE], responses: DONE },
      },
    },
  });
  expect(names(made).sort()).toEqual([
    "createAccountsAttachment",
    "getAccountsAttachmentByFile",
    "getAccountsAttachmentById",
  ]);
  expect(made.findings).toEqual([]);
});

test("operations that a fragment distinguishes are functions of their own, sent without it", async () => {
  const post = (name: string) => ({
    post: { requestBody: json({ type: "object", properties: { [name]: { type: "string" } } }), responses: DONE },
  });
  const made = run(
    {
      paths: {
        "/#Action=CopyImage": post("image"),
        "/#X-Amz-Target=Images_20120810.ListImages": post("token"),
        "/files/{id}#add_shared_link": { put: { parameters: [ID], responses: DONE } },
        "/files/{id}": { put: { parameters: [ID], responses: DONE } },
        "/shared#folders": { get: { responses: DONE } },
      },
    },
    { runtime: "bundled" },
  );
  expect(names(made).sort()).toEqual([
    "addSharedLinkFile",
    "copyImage",
    "getSharedFolders",
    "listImages",
    "updateFile",
  ]);
  const sent: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    sent.push(`${request.method} ${request.url}`);
    response.writeHead(204).end();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const folder = mkdtempSync(join(tmpdir(), "flarespec-fragments-"));
  onTestFinished(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const at = join(folder, "shop");
  writeFiles(at, made.files);
  const { createClient, root, files } = (await import(join(at, "index.js"))) as {
    createClient(options: object): Record<string, (path: string, init: object) => Promise<object>>;
    root: Record<string, (client: object, args: object) => Promise<object>>;
    files: Record<string, (client: object, args: object) => Promise<object>>;
  };
  const client = createClient({ baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  await client.POST?.("/#Action=CopyImage", { body: { image: "a" } });
  await root.listImages?.(client, { token: "a" });
  await files.addSharedLinkFile?.(client, { id: "a#b" });
  expect(sent).toEqual(["POST /", "POST /", "PUT /files/a%23b"]);
});

test("a component that is true or false is a schema like others", () => {
  const schemas = { Any: true, None: false };
  const properties = { any: { $ref: "#/components/schemas/Any" }, none: { $ref: "#/components/schemas/None" } };
  const made = run({
    paths: { "/a": { get: { responses: { "200": json({ type: "object", required: ["any"], properties }) } } } },
    components: { schemas },
  });
  expect(made.findings).toEqual([]);
  expect(made.files.find(({ path }) => path === "areas/a.d.ts")?.text).toContain("any: unknown;\n    none?: never;\n");
});

test("a property that a reference leads to stays, and every type that is printed is declared", async () => {
  const schemas = {
    Disk: {
      type: "object",
      properties: { keys: { type: "array", items: {}, writeOnly: true }, id: { type: "integer" } },
    },
    Region: {
      type: "object",
      properties: { id: { type: "string", readOnly: true }, any: { type: ["array", "null"], items: {} } },
    },
  };
  const part = (name: string, ...of: string[]) => ({
    $ref: `#/components/schemas/${[name, "properties", ...of].join("/")}`,
  });
  const made = run(
    {
      paths: {
        "/disks": { get: { responses: { "200": json({ $ref: "#/components/schemas/Disk" }) } } },
        "/keys": {
          post: { requestBody: json({ type: "object", properties: { keys: part("Disk", "keys") } }), responses: DONE },
        },
        "/regions": {
          post: { requestBody: json({ $ref: "#/components/schemas/Region" }), responses: DONE },
          get: { responses: { "200": json({ $ref: "#/components/schemas/Region" }) } },
        },
        "/volumes": {
          post: {
            requestBody: json({
              type: "object",
              properties: { region: part("Region", "id"), any: part("Region", "any") },
            }),
            responses: DONE,
          },
        },
      },
      components: { schemas },
    },
    { runtime: "bundled" },
  );
  const folder = mkdtempSync(join(tmpdir(), "flarespec-parts-"));
  writeFiles(join(folder, "shop"), made.files);
  const use = `import { createClient } from "shop";
export const sent = [
  createClient().POST("/volumes", { body: { region: "r", any: [1] } }),
  createClient().POST("/keys", { body: { keys: ["k"] } }),
];
`;
  const project = makeProject({ files: { "use.ts": use }, packages: { shop: join(folder, "shop") } });
  onTestFinished(() => {
    project.remove();
    rmSync(folder, { recursive: true, force: true });
  });
  expect((await project.check("7.0")).errors).toEqual([]);
});
