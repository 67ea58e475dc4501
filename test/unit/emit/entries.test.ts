import { expect, test } from "vitest";
import { generate } from "../../../generator/src/pipeline.ts";

/** Generates a package with every output for one GET of each path. */
function packageOf(paths: readonly string[]): { entries: string[]; files: string[]; areas: string[] } {
  const ref = { $ref: "#/components/schemas/thing" };
  const get = { responses: { 200: { description: "", content: { "application/json": { schema: ref } } } } };
  const flows = { clientCredentials: { tokenUrl: "https://a.example/token", scopes: {} } };
  const document = {
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    servers: [{ url: "https://a.example" }],
    security: [{ login: [] }],
    components: {
      securitySchemes: { login: { type: "oauth2", flows } },
      schemas: { thing: { type: "object", properties: { id: { type: "string" } } } },
    },
    paths: Object.fromEntries(paths.map((path) => [path, { get }])),
  };
  const source = { id: "a", kind: "openapi", location: "a.json", sha256: "", text: JSON.stringify(document) } as const;
  const outputs = {
    openapiTypescript: {},
    openapiFetch: true,
    schemas: true,
    tanstackQuery: true,
    msw: true,
    reference: true,
  };
  const { files, model } = generate({ sources: [source], patches: [], names: {}, config: { outputs } });
  const { exports } = JSON.parse(files.find(({ path }) => path === "package.json")?.text ?? "{}") as {
    exports: object;
  };
  return {
    entries: Object.keys(exports),
    files: files.map(({ path }) => path),
    areas: model.areas.map(({ name }) => name),
  };
}

/** Some file systems do not distinguish between capital and small letters. */
const stemOf = (file: string): string => file.replace(/^.*\//, "").replace(/\..*$/, "").toLowerCase();

test("an area that is called like an entry or a file of the package, of whatever output, gets another name", () => {
  const { entries, files } = packageOf(["/plain", "/other"]);
  const own = entries.flatMap((entry) => /^\.\/([^/.]+)$/.exec(entry)?.[1] ?? []);
  // Folders that have a file for each area.
  const folders = files.flatMap((file) => (stemOf(file) === "plain" ? [file.replace(/[^/]*$/, "")] : []));
  const beside = files.flatMap((file) => (folders.includes(file.replace(/[^/]*$/, "")) ? [stemOf(file)] : []));
  const taken = [...new Set([...own, ...beside])].filter((name) => name !== "plain" && name !== "other");
  expect(taken).toEqual(expect.arrayContaining(["client", "client-credentials", "schemas", "openapi", "shared"]));
  const { areas } = packageOf(taken.map((name) => `/${name}/{id}`));
  expect(areas.sort()).toEqual(taken.map((name) => `${name}-area`).sort());
});
