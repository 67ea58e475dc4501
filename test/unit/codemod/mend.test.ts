import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fixImpact } from "../../../generator/src/cli/impact-fix.ts";
import { impact } from "../../../generator/src/impact/impact.ts";
import type { Json } from "../../../generator/src/openapi/pointer.ts";
import { BASE, type Edit } from "../diff/versions.ts";
import { consumer, NAME, small } from "../impact/small.ts";
import { fixFiles } from "./mended.ts";

const schemas = "/components/schemas";
const properties = `${schemas}/thing_thing/properties`;

interface Mended {
  text: string;
  mended: number;
  /** The errors that the project's compiler reports after the change. */
  left: string[];
}

async function fix(text: string, after: readonly Edit[], before: readonly Edit[] = []): Promise<Mended> {
  const { texts, mended, left } = await fixFiles({ "a.ts": text }, after, before);
  return { text: texts["a.ts"] as string, mended, left: left.map((one) => one.replace(/^\S+ /, "")) };
}

test("an enumeration with a new value gets a case that throws, in a switch that the compiler does not mind", async () => {
  const { text, left } = await fix(
    `import type { Thing } from "${NAME}";
export function show(thing: Thing): void {
  switch (thing.state) {
    case "up":
      return console.log("up");
    case "down":
      return;
  }
}
`,
    [[`${properties}/state/enum`, ["up", "down", "asleep"]]],
  );
  expect(text).toContain(`      return;
    // flarespec: a new value
    case "asleep": throw new Error("asleep is not handled yet");
  }`);
  expect(left).toEqual([]);
});

test("a branch compares with the whole new value, however long or of what kind it is", async () => {
  const long = `asleep ${"z".repeat(100)}`;
  const known = `import type { KnownThingState } from "${NAME}";
export function chain({ state }: { state: KnownThingState }): number {
  if (state === "up") return 1;
  if (state === "down") return 2;
  return state satisfies never;
}
`;
  const { text, left } = await fix(known, [[`${properties}/state/enum`, ["up", "down", long]]]);
  expect(text).toContain(`if (state === ${JSON.stringify(long)}) throw`);
  expect(left).toEqual([]);
  const counted = await fix(
    known.replace('"up"', "1").replace('"down"', "2"),
    [[`${properties}/state`, { type: "integer", enum: [1, 2, 3] }]],
    [[`${properties}/state`, { type: "integer", enum: [1, 2] }]],
  );
  expect(counted.text).toContain("if (state === 3) throw");
});

test("an enumeration with a new value gets a branch that throws, before the last else and after a row of ifs", async () => {
  const { text, mended, left } = await fix(
    `import type { KnownThingState } from "${NAME}";
export function chain(thing: { state: KnownThingState }): number {
  if (thing.state === "up") {
    return 1;
  } else if (thing.state === "down") {
    return 2;
  } else {
    const rest: never = thing.state;
    return rest;
  }
}
export function row({ state }: { state: KnownThingState }): number {
  if (state === "up") return 1;
  if (state === "down") return 2;
  return state satisfies never;
}
`,
    [[`${properties}/state/enum`, ["up", "down", "asleep"]]],
  );
  expect(text).toContain(`    return 2;
  } else if (thing.state === "asleep") {
    // flarespec: a new value
    throw new Error("asleep is not handled yet");
  } else {`);
  expect(text).toContain(`  if (state === "down") return 2;
  // flarespec: a new value
  if (state === "asleep") throw new Error("asleep is not handled yet");
  return state`);
  expect(left).toEqual([]);
  expect(mended).toBeGreaterThan(1);
});

test("a member that became optional is read with `?.` where that compiles, and reported where it does not", async () => {
  const required: Edit = [`${schemas}/thing_thing/required`, ["id", "owner"]];
  const { text, mended, left } = await fix(
    `import type { Thing } from "${NAME}";
export const name = (thing: Thing) => thing.owner.name;
export const length = (thing: Thing): number => Object.keys(thing.owner).length;
`,
    [],
    [required],
  );
  expect(text).toContain("thing.owner?.name;");
  expect(text).toContain("Object.keys(thing.owner).length;");
  expect(mended).toBe(1);
  expect(left).toHaveLength(1);
});

test("a type with a new name is imported under it, with all that refers to it", async () => {
  const thing = BASE.components as { schemas: { thing_circle: Json } };
  const { text, left } = await fix(
    `import type { Circle, Thing } from "${NAME}";
const area = ({ radius }: Circle): number => radius ** 2;
export const of = (circle: Circle, thing: Thing) => [area(circle), thing.id];
export type { Circle };
`,
    [
      [`${schemas}/thing_disc`, thing.schemas.thing_circle],
      [`${schemas}/thing_circle`, undefined],
      [`${properties}/shape/oneOf/0`, { $ref: `#${schemas}/thing_disc` }],
      [`${schemas}/thing_draft/properties/shape/oneOf/0`, { $ref: `#${schemas}/thing_disc` }],
    ],
  );
  expect(text).toBe(`import type { Disc, Thing } from "${NAME}";
const area = ({ radius }: Disc): number => radius ** 2;
export const of = (circle: Disc, thing: Thing) => [area(circle), thing.id];
export type { Disc as Circle };
`);
  expect(left).toEqual([]);
});

test("a path that moved is written anew, and what nothing explains is left", async () => {
  const { paths } = BASE as { paths: Record<string, Json> };
  const text = `import { createClient, type Thing } from "${NAME}";
const client = createClient();
export const answer = await client.GET("/accounts/{account_id}/things/{thing_id}/export", {
  params: { path: { account_id: "account", thing_id: "thing" } },
});
export const count: string = (undefined as unknown as Thing).count ?? "";
`;
  const path = "/accounts/{account_id}/things/{thing_id}/export";
  const moved = "/accounts/{account_id}/things/{thing_id}/csv";
  const pointer = (at: string) => `/paths/${at.replaceAll("/", "~1")}`;
  const result = await fix(
    text,
    [
      [pointer(moved), paths[path] as Json],
      [pointer(path), undefined],
    ],
    [[`${properties}/count`, { type: "string" }]],
  );
  expect(result.text).toContain(`client.GET("${moved}"`);
  expect(result.left).toEqual([
    "Type 'number | \"\"' is not assignable to type 'string'. Type 'number' is not assignable to type 'string'.",
  ]);
});

test("a path parameter with a new name is renamed in calls by name and by path", async () => {
  const { paths } = BASE as { paths: Record<string, Json> };
  const path = "/accounts/{account_id}/things/{thing_id}/export";
  const renamed = "/accounts/{account_id}/things/{id}/export";
  const pointer = (at: string) => `/paths/${at.replaceAll("/", "~1")}`;
  const node = JSON.parse(JSON.stringify(paths[path]).replaceAll('"thing_id"', '"id"')) as Json;
  const { text, left } = await fix(
    `import { createClient } from "${NAME}";
import { getThingExport } from "${NAME}/things";
const client = createClient();
const thing_id = "thing";
export const first = await client.GET("${path}", { params: { path: { account_id: "account", thing_id: "thing" } } });
export const second = await getThingExport(client, { account_id: "account", thing_id });
`,
    [
      [pointer(renamed), node],
      [pointer(path), undefined],
    ],
  );
  expect(text).toContain(`client.GET("${renamed}", { params: { path: { account_id: "account", id: "thing" } } })`);
  expect(text).toContain(`getThingExport(client, { account_id: "account", id: thing_id })`);
  expect(left).toEqual([]);
});

test("an argument that is given by place now is grouped, where it is written in the call", async () => {
  const { text, mended, left } = await fix(
    `import { createClient } from "${NAME}";
import { createThing } from "${NAME}/things";
const client = createClient();
export const made = await createThing(client, { account_id: "account", name: "a" });
const rest = { name: "b" };
export const other = await createThing(client, { account_id: "account", ...rest });
`,
    [
      [
        "/paths/~1accounts~1{account_id}~1things/post/parameters/-",
        { name: "name", in: "query", schema: { type: "string" } },
      ],
    ],
  );
  expect(text).toContain('createThing(client, { path: { account_id: "account" }, body: { name: "a" } });');
  expect(text).toContain('createThing(client, { account_id: "account", ...rest });');
  expect([mended, left.length]).toEqual([1, 1]);
});

test("a second run and a dry run change nothing", async () => {
  const folder = consumer({
    "a.ts": `import type { Thing } from "${NAME}";
export const name = (thing: Thing) => thing.owner.name;
`,
  });
  const versions = [small([[`${schemas}/thing_thing/required`, ["id", "owner"]]]), small()] as const;
  const read = () => readFileSync(join(folder, "a.ts"), "utf8");
  const run = async (dryRun: boolean) =>
    fixImpact(await impact(...versions, [folder], NAME), versions, { name: NAME, dryRun, force: true });
  const before = read();
  expect((await run(true)).diff).toContain("+export const name = (thing: Thing) => thing.owner?.name;");
  expect(read()).toBe(before);
  expect((await run(false)).files).toHaveLength(1);
  const mended = read();
  expect((await run(false)).files).toEqual([]);
  expect(read()).toBe(mended);
});
