import { expect, test } from "vitest";
import { generate } from "../../../generator/src/pipeline.ts";

/** Generates a package with every output for one GET of each path. */
function packageOf(paths: readonly string[]): { entries: string[]; areas: string[] } {
  const get = { responses: { 200: { description: "", content: { "application/json": { schema: {} } } } } };
  const flows = { clientCredentials: { tokenUrl: "https://a.example/token", scopes: {} } };
  const document = {
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    servers: [{ url: "https://a.example" }],
    security: [{ login: [] }],
    components: { securitySchemes: { login: { type: "oauth2", flows } } },
    paths: Object.fromEntries(paths.map((path) => [path, { get }])),
  };
  const source = { id: "a", kind: "openapi", location: "a.json", sha256: "", text: JSON.stringify(document) } as const;
  const outputs = { openapiTypescript: {}, openapiFetch: true, schemas: true, tanstackQuery: true, msw: true };
  const { files, model } = generate({ sources: [source], patches: [], names: {}, config: { outputs } });
  const { exports } = JSON.parse(files.find(({ path }) => path === "package.json")?.text ?? "{}") as {
    exports: object;
  };
  return { entries: Object.keys(exports), areas: model.areas.map(({ name }) => name) };
}

test("an area that is called like an entry of the package, of whatever output, gets another name", () => {
  const { entries } = packageOf(["/plain"]);
  const own = entries.flatMap((entry) => /^\.\/([^/.]+)$/.exec(entry)?.[1] ?? []).filter((name) => name !== "plain");
  expect(own).toEqual(expect.arrayContaining(["client", "client-credentials", "schemas", "openapi"]));
  const { areas } = packageOf(own.map((name) => `/${name}/{id}`));
  expect(areas.sort()).toEqual(own.map((name) => `${name}-area`).sort());
});
