import { expect, test } from "vitest";
import type { Json } from "../../../generator/src/openapi/pointer.ts";
import { BASE, type Edit } from "../diff/versions.ts";
import { NAME } from "../impact/small.ts";
import { fixFiles } from "./mended.ts";

const schemas = "/components/schemas";
const properties = `${schemas}/thing_thing/properties`;
const { paths } = BASE as { paths: Record<string, Record<string, Json>> };
const pointer = (path: string) => `/paths/${path.replaceAll("/", "~1")}`;
const ONE = "/accounts/{account_id}/things/{thing_id}";

test("a type is renamed in its area and beside it, in namespaces, types that import, and what is passed on", async () => {
  const state = (name: string): Edit[] => [
    [`${schemas}/${name}`, { type: "string", enum: ["up", "down"] }],
    [`${properties}/state`, { $ref: `#${schemas}/${name}` }],
  ];
  const { texts, left } = await fixFiles(
    {
      "a.ts": `import { type KnownMood, isKnownMood } from "${NAME}/things";
import type * as api from "${NAME}/things";
export type { KnownMood as Kept, Mood } from "${NAME}/things";

export const isUp = (mode: unknown) => isKnownMood(mode) && mode === "up"; // the guard too
export const both = (one: api.KnownMood, other: import("${NAME}/things").Mood): KnownMood[] => [one, other as KnownMood];
`,
    },
    state("thing_condition"),
    state("thing_mood"),
  );
  expect(texts["a.ts"]).toBe(`import { type KnownCondition, isKnownCondition } from "${NAME}/things";
import type * as api from "${NAME}/things";
export type { KnownCondition as Kept, Condition as Mood } from "${NAME}/things";

export const isUp = (mode: unknown) => isKnownCondition(mode) && mode === "up"; // the guard too
export const both = (one: api.KnownCondition, other: import("${NAME}/things").Condition): KnownCondition[] => [one, other as KnownCondition];
`);
  expect(left).toEqual([]);
});

/** A second area with the same type, which is shared then. */
const SHARED: Edit = [
  "/paths/~1others",
  {
    get: {
      operationId: "list-others",
      responses: {
        "200": {
          description: "Done.",
          content: { "application/json": { schema: { $ref: `#${schemas}/thing_single` } } },
        },
      },
    },
  },
];

test("a renamed type that several areas share now is imported from the package itself", async () => {
  const mood = (name: string): Edit[] => [
    [`${schemas}/${name}`, { type: "string", enum: ["up", "down"] }],
    [`${properties}/state`, { $ref: `#${schemas}/${name}` }],
  ];
  const { texts, left } = await fixFiles(
    {
      "a.ts": `import type { GetThingArgs, KnownMood } from "${NAME}/things";
export const moods = new Map<GetThingArgs, KnownMood>();
`,
    },
    [...mood("thing_condition"), SHARED],
    mood("thing_mood"),
  );
  expect(texts["a.ts"]).toBe(`import type { KnownCondition } from "${NAME}";
import type { GetThingArgs } from "${NAME}/things";
export const moods = new Map<GetThingArgs, KnownCondition>();
`);
  expect(left).toEqual([]);
});

test("an operation that moved is called at its new path, by its new name and with its types; others of the path stay", async () => {
  const { texts, left } = await fixFiles(
    {
      "calls.ts": `import { createClient } from "${NAME}";
import { type GetThingArgs, getThing, updateThing } from "${NAME}/things";
import * as things from "${NAME}/things";
const client = createClient();
const PATH = "${ONE}";
const params = { path: { account_id: "account", thing_id: "thing" } };
export const calls = async (args: GetThingArgs) => [
  await getThing(client, args),
  await things.getThing(client, args),
  await updateThing(client, { ...args, note: "" }),
  (await client.GET(PATH, { params })).data?.result.id,
  await client.PUT("${ONE}", { params, body: {} }),
];
`,
      "index.ts": `export { getThing } from "${NAME}/things";
`,
    },
    [
      [pointer(`${ONE}/details`), { get: paths[ONE]?.get as Json }],
      [`${pointer(ONE)}/get`, undefined],
    ],
  );
  expect(texts["calls.ts"]).toBe(`import { createClient } from "${NAME}";
import { type GetThingDetailsArgs, getThingDetails, updateThing } from "${NAME}/things";
import * as things from "${NAME}/things";
const client = createClient();
const PATH = "${ONE}/details";
const params = { path: { account_id: "account", thing_id: "thing" } };
export const calls = async (args: GetThingDetailsArgs) => [
  await getThingDetails(client, args),
  await things.getThingDetails(client, args),
  await updateThing(client, { ...args, note: "" }),
  (await client.GET(PATH, { params })).data?.result.id,
  await client.PUT("${ONE}", { params, body: {} }),
];
`);
  expect(texts["index.ts"]).toBe(`export { getThingDetails as getThing } from "${NAME}/things";
`);
  expect(left).toEqual([]);
});

const LABEL = { type: "string", description: "What people call it." };
const READER = `import type { Thing } from "${NAME}";
export const read = (thing: Thing) => thing.title?.trim() ?? thing["title"];
export const take = ({ title, ...others }: Thing) => [title, others];
export const pick = (all: Pick<Thing, "id" | "title">[]) => all.length;
`;

test("a member is renamed if one member of the type is new and has the same schema", async () => {
  const { texts, left } = await fixFiles(
    { "a.ts": READER },
    [[`${properties}/label`, LABEL]],
    [[`${properties}/title`, LABEL]],
  );
  expect(texts["a.ts"]).toBe(`import type { Thing } from "${NAME}";
export const read = (thing: Thing) => thing.label?.trim() ?? thing["label"];
export const take = ({ label: title, ...others }: Thing) => [title, others];
export const pick = (all: Pick<Thing, "id" | "label">[]) => all.length;
`);
  expect(left).toEqual([]);
});

test("a member that is gone stays where no new one, or more than one, may be it", async () => {
  const before: Edit[] = [[`${properties}/title`, LABEL]];
  for (const names of [[], ["label", "heading"]]) {
    const after = names.map((name): Edit => [`${properties}/${name}`, LABEL]);
    const { texts, left } = await fixFiles({ "a.ts": READER }, after, before);
    expect(texts["a.ts"]).toBe(READER);
    expect(left.length).toBeGreaterThan(3);
  }
  // A text without a description may be any text.
  const plain = (name: string): Edit[] => [[`${properties}/${name}`, { type: "string" }]];
  expect((await fixFiles({ "a.ts": READER }, plain("label"), plain("title"))).mended).toBe(0);
});

test("an argument on lines of its own keeps them and its comments, also in a constant of its type", async () => {
  const { texts, left } = await fixFiles(
    {
      "a.ts": `import { createClient } from "${NAME}";
import { type CreateThingArgs, createThing } from "${NAME}/things";
const client = createClient();
export const made = createThing(client, {
  account_id: "account",
  // as in the dashboard
  name: "a",
  limit: 3, // at most
});
const args: CreateThingArgs = { account_id: "account", name: "b" };
export const other = createThing(client, args);
`,
    },
    [
      [
        "/paths/~1accounts~1{account_id}~1things/post/parameters/-",
        { name: "name", in: "query", schema: { type: "string" } },
      ],
    ],
  );
  expect(texts["a.ts"]).toContain(`createThing(client, {
  path: { account_id: "account" },
  body: {
    // as in the dashboard
    name: "a",
    // at most
    limit: 3,
  },
});
const args: CreateThingArgs = { path: { account_id: "account" }, body: { name: "b" } };
`);
  expect(left).toEqual([]);
});

test("a line that cannot be mended keeps no other line of its file, and what breaks another file is not written", async () => {
  const { texts, mended, left } = await fixFiles(
    {
      "names.ts": `import type { Thing } from "${NAME}";
export const initial = (thing: Thing) => thing.name.charAt(0);
`,
      "view.ts": `import type { Thing } from "${NAME}";
import { initial } from "./names.js";
export const first: (thing: Thing) => string = (thing) => initial(thing);
export const wide = (thing: Thing) => thing.name.length + 1;
export const show = (thing: Thing) => console.log(thing.name.trim());
`,
    },
    [[`${properties}/name`, { type: "string" }]],
    [
      [`${properties}/name`, { type: "string" }],
      [`${schemas}/thing_thing/required`, ["id", "name"]],
    ],
  );
  expect(texts["names.ts"]).toContain("thing.name.charAt(0)");
  expect(texts["view.ts"]).toContain("thing.name.length + 1");
  expect(texts["view.ts"]).toContain("console.log(thing.name?.trim())");
  expect(mended).toBe(1);
  expect(left.map((one) => one.split(" ")[0])).toEqual(["names.ts:2", "view.ts:4"]);
});

test("a row of ifs that handles every value gets a branch for a new one, once", async () => {
  const text = `import type { KnownThingState } from "${NAME}";
export function log(state: KnownThingState): void {
  if (state === "up") return console.log("up");
  if (state === "down") console.log("down");
}
`;
  const { texts, left } = await fixFiles({ "a.ts": text }, [[`${properties}/state/enum`, ["up", "down", "asleep"]]]);
  expect(texts["a.ts"]).toBe(
    text.replace(
      `"down");
`,
      `"down");
  // flarespec: a new value
  if (state === "asleep") throw new Error("asleep is not handled yet");
`,
    ),
  );
  expect(left).toEqual([]);
});
