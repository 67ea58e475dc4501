import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { CompilerDiagnostic } from "../../../generator/src/compiler/compiler.ts";
import { newOf } from "../../../generator/src/impact/check-projects.ts";
import { impact } from "../../../generator/src/impact/impact.ts";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { spawned } from "../cli/run.ts";
import { BASE, type Edit, edited } from "../diff/versions.ts";
import { consumer, expected, found, impactOf, NAME, small } from "./small.ts";

const COMPILERS = ["node_modules/typescript", "node_modules/typescript-5.9", "node_modules/typescript-6.0"];
const thing = "/components/schemas/thing_thing/properties";
const path = "/paths/~1accounts~1{account_id}~1things~1{thing_id}";

test("two errors with one code at one place count as two", () => {
  const error = (message: string): CompilerDiagnostic => ({ file: "/a.ts", line: 1, column: 1, code: 2322, message });
  const [one, other] = [error("one"), error("other")];
  expect(newOf([], [one, other])).toEqual([one, other]);
  expect(newOf([one], [one, other])).toEqual([other]);
  expect(newOf([one], [other, one])).toEqual([other]);
  expect(newOf([one, one], [one])).toEqual([]);
  // The same error, in the words of the other version.
  expect(newOf([one], [other])).toEqual([]);
});

describe.each(COMPILERS)("%s", (typescript) => {
  test("the cause is the name that the compiler quotes, not another name in the line", async () => {
    const files = {
      "a.ts": `import { getThingExport, type Circle, type Thing } from "@acme/things/things"; // error
export const use = (thing: Thing, circle: Circle) => [thing.count, circle, getThingExport]; // error
`,
    };
    const at = consumer(files, typescript);
    const { paths, components } = BASE as { paths: JsonObject; components: { schemas: JsonObject } };
    const exported = `${path}~1export`;
    const shape = "/oneOf/0/$ref";
    const disc = "#/components/schemas/thing_disc";
    const result = await impactOf(at, [
      [exported.replace("things", "items"), paths["/accounts/{account_id}/things/{thing_id}/export"]],
      [exported, undefined],
      ["/components/schemas/thing_disc", components.schemas.thing_circle],
      ["/components/schemas/thing_circle", undefined],
      [`${thing}/shape${shape}`, disc],
      [`/components/schemas/thing_draft/properties/shape${shape}`, disc],
      [`${thing}/count`, undefined],
    ]);
    const causes = result.projects[0]?.findings.map(({ message, change }) => [
      /'(\w+)'/.exec(message)?.[1],
      change?.kind,
    ]);
    expect(causes).toEqual([
      ["getThingExport", "path-renamed"],
      ["Circle", "type-renamed"],
      ["count", "property-removed"],
    ]);
  });

  test("an added or removed area is recognised", async () => {
    const files = {
      "a.ts": `import type { GetWidgetsResult } from "@acme/things/widgets"; // error
export type Mine = GetWidgetsResult;
`,
    };
    const at = consumer(files, typescript);
    const schema = { type: "object", properties: { id: { type: "string" } } };
    const get = {
      parameters: [{ $ref: "#/components/parameters/thing_account" }],
      responses: { "200": { description: "Done.", content: { "application/json": { schema } } } },
    };
    const widgets: Edit[] = [["/paths/~1accounts~1{account_id}~1widgets", { get }]];
    const gone = await impactOf(at, [], widgets);
    expect(gone.projects).toMatchObject([{ usesPackage: true, errorsBefore: 0 }]);
    expect(found(gone, at)).toEqual(expected(files));
    // What did not compile before and does now is no finding.
    const come = await impactOf(at, widgets);
    expect(come.projects.map(({ errorsBefore, findings }) => ({ errorsBefore, findings }))).toEqual([
      { errorsBefore: 1, findings: [] },
    ]);
  });

  test("lists the fields that a project uses, and no others of the same name", async () => {
    const files = {
      "a.ts": `import type { Caller } from "@acme/things";
import { createThing, type Thing } from "@acme/things/things";
interface Own { note: string; labels: string[] }
export function read(thing: Thing, own: Own) {
  const { id, owner: { name } = {} } = thing;
  return [id, name, thing["state"], own.note, own.labels];
}
export const write = (client: Caller, account_id: string) =>
  createThing(client, { account_id, name: "one", mode: "fast" });
`,
    };
    const { projects } = await impactOf(consumer(files, typescript), [[`${thing}/count`, undefined]]);
    expect(projects[0]?.errorsBefore).toBe(0);
    expect(projects[0]?.fields).toEqual(
      [
        "things.CreateThingArgs.account_id",
        "things.Draft.mode",
        "things.Draft.name",
        "things.Thing.id",
        "things.Thing.owner",
        "things.Thing.owner.name",
        "things.Thing.state",
      ].sort(),
    );
    expect(projects[0]?.changes).toEqual({ reached: 0, elsewhere: 1 });
  });
});

test("hand-written declaration files belong to the project", async () => {
  const files = {
    "a.ts": "export type Mine = import('./own.js').Round;\n",
    "own.d.ts": 'import type { Thing } from "@acme/things";\nexport type Round = Thing["count"]; // error\n',
  };
  const at = consumer(files, undefined, { skipLibCheck: false });
  expect(found(await impactOf(at, [[`${thing}/count`, undefined]]), at)).toEqual(expected(files));
});

test("a project with the name of the package is not the package", async () => {
  const files = {
    "a.ts": 'import type { Thing } from "@acme/things";\nexport const n = (one: Thing) => one.count; // error\n',
  };
  const at = consumer(files);
  const manifest = join(at, "package.json");
  writeFileSync(manifest, JSON.stringify({ ...JSON.parse(readFileSync(manifest, "utf8")), name: NAME }));
  const found = await impact(small(), small([[`${thing}/count`, undefined]]), [at], NAME);
  expect(found.projects).toMatchObject([{ usesPackage: true, findings: [{ line: 2 }] }]);
});

test("stdout has only the result, and the end of the compiler prints nothing", () => {
  const files = { "a.ts": 'import type { Thing } from "@acme/things";\nexport const n = (one: Thing) => one.count;\n' };
  const at = consumer(files);
  writeFileSync(join(at, "old.json"), JSON.stringify(BASE));
  writeFileSync(join(at, "new.json"), JSON.stringify(edited([[`${thing}/count`, undefined]])));
  const options = ["--project", ".", "--package-name", NAME];
  for (let i = 0; i < 3; i++) {
    const { exitCode, stdout, stderr } = spawned(at, "impact", "old.json", "new.json", ...options);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout).toContain("a.ts:2:38 error Property 'count' does not exist on type 'Thing'.");
  }
});
