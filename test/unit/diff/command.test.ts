import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import type { Difference } from "../../../generator/src/diff/change.ts";
import { flarespec, folder, spawned } from "../cli/run.ts";
import { BASE, type Edit, edited } from "./versions.ts";

const root = join(import.meta.dirname, "../../..");
const schema = JSON.parse(readFileSync(join(root, "generator/docs/diff.schema.json"), "utf8"));
const state = "/components/schemas/thing_thing/properties/state/enum/-";

function versions(...edits: Edit[]): string {
  return folder({ "old.json": BASE, "new.json": edited(edits) });
}

async function compared(cwd: string, ...options: string[]): Promise<Difference> {
  const { exitCode, stdout, stderr } = await flarespec(cwd, "diff", "old.json", "new.json", "--json", ...options);
  expect(exitCode, stderr + stdout).toBe(0);
  return JSON.parse(stdout) as Difference;
}

describe("flarespec diff", () => {
  test("prints what its schema says, with the compiler's word on the types", async () => {
    const cwd = versions([state, "lost"], ["/components/schemas/thing_draft/properties/limit", undefined]);
    const difference = await compared(cwd);
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(schema);
    expect(validate(difference), JSON.stringify(validate.errors)).toBe(true);
    expect(difference.summary).toEqual({ request: true, response: true, bump: "major" });
    const [added] = difference.changes.filter(({ kind }) => kind === "enum-value-added");
    expect(added?.operations).toEqual([
      "GET /accounts/{account_id}/things",
      "POST /accounts/{account_id}/things",
      "GET /accounts/{account_id}/things/{thing_id}",
      "PUT /accounts/{account_id}/things/{thing_id}",
    ]);
    const symbol = (name: string) => added?.symbols.find((one) => one.new === name)?.assignable;
    // The open type lets the new value through; the known set does not.
    expect(symbol("things.ThingState")).toEqual({ oldToNew: true, newToOld: true });
    expect(symbol("things.KnownThingState")).toEqual({ oldToNew: true, newToOld: false });
    const [removed] = difference.changes.filter(({ kind }) => kind === "property-removed");
    expect(removed?.symbols).toContainEqual({
      kind: "method",
      old: "things.createThing",
      new: "things.createThing",
      assignable: { oldToNew: true, newToOld: true },
    });
  });

  test("says nothing of assignability under --no-types, and is otherwise the same", async () => {
    const cwd = versions([state, "lost"]);
    const [asked, unasked] = [await compared(cwd), await compared(cwd, "--no-types")];
    const bare = asked.changes.map((change) => ({
      ...change,
      symbols: change.symbols.map((one) => ({ ...one, assignable: { oldToNew: null, newToOld: null } })),
    }));
    expect(unasked).toEqual({ ...asked, changes: bare });
  });

  test("takes folders that generate wrote, and a canonical document for what it is", async () => {
    const cwd = versions([state, "lost"]);
    for (const name of ["old", "new"]) {
      const made = await flarespec(cwd, "generate", "--source", `${name}.json`, "--out", name, "--json");
      expect(made.exitCode).toBe(0);
    }
    const expected = (await flarespec(cwd, "diff", "old.json", "new.json")).stdout;
    expect(expected).toContain("`Thing.state` may now also be `lost` (response; breaks an exhaustive switch)");
    expect((await flarespec(cwd, "diff", "old", "new")).stdout).toBe(expected);
    expect((await flarespec(cwd, "diff", "old/openapi.json", "new.json")).stdout).toBe(expected);
    expect((await flarespec(cwd, "diff", "old", "old.json")).stdout).toBe("Nothing changes.\n");
  });

  test("prints a changelog", async () => {
    const cwd = versions(
      [state, "lost"],
      ["/components/schemas/thing_draft/properties/limit", undefined],
      ["/components/schemas/thing_thing/properties/id/description", "Which it is."],
    );
    const { stdout } = await flarespec(cwd, "diff", "old.json", "new.json", "--markdown");
    expect(stdout).toBe(`### Breaking changes

- \`Draft.limit\` is gone (request)

### Additions

- \`Thing.state\` may now also be \`lost\` (response; breaks an exhaustive switch)

### Details

- descriptions change in 1 place
`);
  });

  test.each([
    ["1 change in things, and 1 changed description", ["/components/schemas/thing_thing/properties/count", undefined]],
    ["1 changed description: breaks neither requests nor responses"],
  ] as [string, Edit?][])("counts changed descriptions apart from what changes: %s", async (numbers, edit) => {
    const description: Edit = ["/components/schemas/thing_thing/properties/id/description", "Which it is."];
    const cwd = versions(description, ...(edit === undefined ? [] : [edit]));
    const { stdout } = await flarespec(cwd, "diff", "old.json", "new.json");
    expect(stdout.trimEnd().split("\n").at(-1)).toContain(numbers);
  });

  test.each([
    ["nothing", [], { breaking: 0, any: 0 }],
    ["prose", [["/components/schemas/thing_thing/properties/id/description", "Which."]], { breaking: 0, any: 1 }],
    ["a value of an open enum", [[state, "lost"]], { breaking: 1, any: 1 }],
    [
      "a property that is gone",
      [["/components/schemas/thing_thing/properties/count", undefined]],
      { breaking: 1, any: 1 },
    ],
  ] as [string, Edit[], Record<string, number>][])(
    "--fail-on decides the exit code, where %s changes",
    async (_, edits, codes) => {
      const cwd = versions(...edits);
      for (const [what, code] of Object.entries(codes)) {
        const { exitCode, stdout, stderr } = await flarespec(cwd, "diff", "old.json", "new.json", "--fail-on", what);
        expect({ what, exitCode }).toEqual({ what, exitCode: code });
        expect(stdout).not.toBe("");
        expect(stderr.startsWith("FS7004")).toBe(code === 1);
      }
    },
  );

  test("says what is no version", async () => {
    const cwd = folder({ "old.json": BASE, "empty/readme.md": "" });
    const { exitCode, stderr } = await flarespec(cwd, "diff", "old.json", "empty");
    expect({ exitCode, code: stderr.slice(0, 6) }).toEqual({ exitCode: 1, code: "FS7003" });
    expect((await flarespec(cwd, "diff", "old.json", "none.json")).stderr).toMatch(/^FS1015/);
  });

  test("under --fail-on, 1 is the verdict alone: what keeps from it exits with 2", async () => {
    const cwd = versions([state, "lost"]);
    const run = (next: string, ...options: string[]) => flarespec(cwd, "diff", "old.json", next, ...options);
    expect((await run("new.json", "--fail-on", "any")).exitCode).toBe(1);
    const refused = await run("none.json", "--fail-on", "any");
    expect(refused).toMatchObject({ exitCode: 2, stdout: "", stderr: expect.stringMatching(/^FS1015/) });
    expect((await run("none.json")).exitCode).toBe(1);
  });

  test("two forms of output are one too many", async () => {
    const cwd = versions([state, "lost"]);
    const { exitCode, stdout } = await flarespec(cwd, "diff", "old.json", "new.json", "--markdown", "--json");
    expect({ exitCode, code: JSON.parse(stdout).error.code }).toEqual({ exitCode: 2, code: "FS2001" });
  });

  test("text of a document obeys nobody in the output", async () => {
    const cwd = versions(["/components/schemas/thing_thing/properties/`\u001b[31m\n### No](x)", { type: "string" }]);
    const { stdout } = await flarespec(cwd, "diff", "old.json", "new.json", "--markdown");
    expect(stdout).not.toContain("\u001b");
    expect(stdout.split("\n").filter((line) => line.startsWith("###"))).toEqual(["### Additions"]);
    // A span that no mark in the name ends, and in which the name is whole.
    expect(stdout).toContain('- `` Thing["`\\u001b[31m\\n### No](x)"] `` is new (response)');
  });

  test("the built command writes nothing on stderr", () => {
    const { exitCode, stderr, stdout } = spawned(versions([state, "lost"]), "diff", "old.json", "new.json", "--json");
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(JSON.parse(stdout).changes).toHaveLength(1);
  });
});
