import { expect, test } from "vitest";
import type { Edit } from "../diff/versions.ts";
import { consumer, found, impactOf } from "./small.ts";

const model = "/components/schemas/thing_thing/properties";
const list = "/paths/~1accounts~1{account_id}~1things/get";

const USED = `import { listThings } from "@acme/things";
export const all = listThings;
`;

/** How many changes are about something that a project uses, and how many are not. */
async function counted(text: string, edits: readonly Edit[]): Promise<unknown> {
  const { projects } = await impactOf(consumer({ "a.ts": text }), edits);
  return projects[0]?.changes;
}

test("a change of an operation is about a project that uses it, though no line breaks", async () => {
  const edits: Edit[] = [[`${list}/summary`, "Lists all things"]];
  expect(await counted(USED, edits)).toEqual({ reached: 1, elsewhere: 0 });
  expect(await counted("export {};", edits)).toEqual({ reached: 0, elsewhere: 1 });
});

test("a change of a property is about a project that writes its name", async () => {
  const edits: Edit[] = [[`${model}/id/description`, "Its name."]];
  expect(await counted(`${USED}export const id = "";`, edits)).toEqual({ reached: 1, elsewhere: 0 });
  expect(await counted(USED, edits)).toEqual({ reached: 0, elsewhere: 1 });
});

test("findings are in the order of their files and lines", async () => {
  const text = `import type { Thing } from "@acme/things";
declare const thing: Thing;
export const id: string = thing.id;
export const other: string = thing.id;
`;
  const at = consumer({ "b.ts": text, "c.ts": text, "a.ts": text });
  const result = await impactOf(at, [[`${model}/id`, { type: "integer" }]]);
  expect(found(result, at)).toEqual(["a", "b", "c"].flatMap((file) => [`${file}.ts:3 error`, `${file}.ts:4 error`]));
});
