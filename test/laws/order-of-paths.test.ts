import fc from "fast-check";
import { expect, test } from "vitest";
import type { JsonObject } from "../../generator/src/openapi/pointer.ts";
import type { Method } from "../../generator/src/openapi/walk.ts";
import { generate } from "../../generator/src/pipeline.ts";

const word = fc.constantFrom(
  "jobs",
  "job",
  "items",
  "Items",
  "export",
  "v1",
  "v2",
  "api",
  "movies",
  "create",
  "a.b",
  "a-b",
  "a_b",
);
const segment = fc.oneof(
  { weight: 3, arbitrary: word },
  { weight: 2, arbitrary: fc.constantFrom("{id}", "{name}", "{id}.json", "{id}:retry") },
  { weight: 1, arbitrary: word.map((name) => `${name}:cancel`) },
);
const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => `/${segments.join("/")}`);
const method = fc.constantFrom<Method>("get", "post", "put", "patch", "delete");

interface Shuffled {
  operations: { path: string; method: Method }[];
  /** The same in another order. */
  other: { path: string; method: Method }[];
}

const shuffled: fc.Arbitrary<Shuffled> = fc
  .uniqueArray(fc.record({ path, method }), {
    minLength: 2,
    maxLength: 12,
    selector: (one) => `${one.method} ${one.path.replace(/\{\w+\}/g, "{}")}`,
  })
  .chain((operations) =>
    fc.shuffledSubarray(operations, { minLength: operations.length }).map((other): Shuffled => ({ operations, other })),
  );

/** Names of functions by operation. */
function named(operations: Shuffled["operations"]): Record<string, string> {
  const paths: Record<string, JsonObject> = {};
  for (const one of operations) {
    const item = paths[one.path] ?? {};
    paths[one.path] = item;
    const parameters = [...one.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
    item[one.method] = {
      parameters: [...new Set(parameters)].map((name) => ({ name, in: "path", required: true, schema: {} })),
      responses: { "204": { description: "" } },
    };
  }
  const document = { openapi: "3.1.0", info: { title: "t", version: "1" }, paths };
  const text = JSON.stringify(document);
  const source = { id: "a", kind: "openapi" as const, location: "a.json", sha256: "", text };
  const { model } = generate({ sources: [source], patches: [], names: {}, config: {} });
  const all = model.areas.flatMap((area) => area.operations);
  return Object.fromEntries(all.map((one) => [`${one.method} ${one.path}`, `${one.area}.${one.name}`]).sort());
}

test("the name of an operation does not depend on the order of the document", () => {
  fc.assert(
    fc.property(shuffled, ({ operations, other }) => {
      const names = named(operations);
      expect(named(other)).toEqual(names);
      expect(new Set(Object.values(names).map((name) => name.toLowerCase())).size).toBe(Object.keys(names).length);
    }),
    { numRuns: 100, seed: 20 },
  );
});

test("a further operation gives no name to another, and takes none from one with as few parameters", () => {
  const parameters = (label: string) => label.split("{").length;
  fc.assert(
    fc.property(shuffled, ({ operations }) => {
      const [added, ...others] = operations;
      const before = named(others);
      const owners = new Map(Object.entries(named(operations)).map(([label, name]) => [name, label]));
      for (const [label, name] of Object.entries(before)) {
        const owner = owners.get(name) ?? label;
        if (parameters(owner) >= parameters(label)) expect(owner).toBe(label);
        else expect(owner.replace(/_2\}/g, "}")).toBe(`${added?.method} ${added?.path}`);
      }
    }),
    { numRuns: 300, seed: 20 },
  );
});

test("paths that differ in symbols or capitals alone keep their names when one more comes", () => {
  const get = (...paths: string[]) => named(paths.map((one) => ({ path: one, method: "get" as const })));
  const [symbols, capitals] = [get("/a-b", "/a_b"), get("/jobs", "/JOBS")];
  expect(symbols).toEqual({ "get /a-b": "a-b.getADashB", "get /a_b": "a-b.getAUnderscoreB" });
  expect(get("/a-b", "/a.b", "/a_b")).toMatchObject(symbols);
  expect(Object.values(capitals)).toEqual([
    expect.stringMatching(/getJobsX[\da-f]{4}$/),
    expect.stringMatching(/getJobsX/),
  ]);
  expect(get("/JOBS", "/Jobs", "/jobs")).toMatchObject(capitals);
});

test("the name of a type does not depend on the order of the paths, though several have one structure", () => {
  const direction: JsonObject = { type: "string", enum: ["asc", "desc"] };
  const size: JsonObject = { type: "object", properties: { width: { type: "integer" } } };
  const operation = (name: string): JsonObject => ({
    get: {
      parameters: [{ name: "direction", in: "query", schema: direction }],
      responses: {
        "200": {
          description: "",
          content: {
            "application/json": { schema: { type: "object", properties: { [name]: size, order: direction } } },
          },
        },
      },
    },
  });
  const items = Object.entries({
    "/films": operation("poster"),
    "/films/cast": operation("portrait"),
    "/films/crew": operation("photo"),
    "/series": operation("poster"),
  });
  const typesOf = (entries: typeof items): Record<string, string> => {
    const document = { openapi: "3.1.0", info: { title: "t", version: "1" }, paths: Object.fromEntries(entries) };
    const source = {
      id: "a",
      kind: "openapi" as const,
      location: "a.json",
      sha256: "",
      text: JSON.stringify(document),
    };
    const { types } = generate({ sources: [source], patches: [], names: {}, config: {} }).model;
    return Object.fromEntries([...types].map(([pointer, { name, area }]) => [pointer, `${area}.${name}`]).sort());
  };
  const names = typesOf(items);
  expect(Object.keys(names).length).toBeGreaterThan(8);
  fc.assert(
    fc.property(fc.shuffledSubarray(items, { minLength: items.length }), (other) => {
      expect(typesOf(other)).toEqual(names);
    }),
    { numRuns: 24, seed: 20 },
  );
});

test("the verb of a path is in the name, so a further verb takes no name", () => {
  const retry = { path: "/v1/jobs/{id}:retry", method: "post" } as const;
  const cancel = { path: "/v1/jobs/{id}:cancel", method: "post" } as const;
  expect(named([retry])).toEqual({ "post /v1/jobs/{id}:retry": "jobs.retryJob" });
  expect(named([cancel, retry])).toEqual({
    "post /v1/jobs/{id}:cancel": "jobs.cancelJob",
    "post /v1/jobs/{id}:retry": "jobs.retryJob",
  });
});
