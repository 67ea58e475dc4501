import { expect, test } from "vitest";
import { sideOf } from "../../../generator/src/diff/side.ts";
import { impact } from "../../../generator/src/impact/impact.ts";
import { versionOf } from "../../../generator/src/impact/version.ts";
import { edited, sideFrom } from "../diff/versions.ts";
import { consumer, expected, found, NAME } from "./small.ts";

const at = "/accounts/{account_id}/things/{thing_id}";

/** The package with another operation under the name `pressThing`. */
function version(path: string) {
  const call = { post: { responses: { "204": { description: "" } } } };
  const { canonical } = sideFrom(
    edited([
      [`/paths/${`${at}/press`.replaceAll("/", "~1")}`, call],
      [`/paths/${`${at}/erase`.replaceAll("/", "~1")}`, call],
    ]),
  );
  return versionOf(sideOf(canonical, { names: { operations: { [`POST ${path}`]: "pressThing" } } }), NAME);
}

test("a call of a function whose name belongs to another operation is a silent place", async () => {
  const files = {
    "named.ts": `import { pressThing } from "${NAME}/things";
import type { Client } from "${NAME}";
export const press = (client: Client) => pressThing(client, { account_id: "a", thing_id: "t" }); // silent
`,
    "renamed.ts": `import { pressThing as push } from "${NAME}/things"; // silent
export const pushed = push;
`,
    "member.ts": `import { things } from "${NAME}";
export const all = [things.pressThing]; // silent
`,
    "others.ts": `import { getThing } from "${NAME}/things";
import { pressThing } from "./own.js";
export const use = [getThing, pressThing];
`,
    "own.ts": "export function pressThing(): void {}\n",
  };
  const place = consumer(files);
  const all = await impact(version(`${at}/press`), version(`${at}/erase`), [place], NAME);
  expect(found(all, place)).toEqual(expected(files).sort());
  expect(new Set(all.projects.flatMap(({ findings }) => findings.map(({ change }) => change?.kind)))).toEqual(
    new Set(["name-reused"]),
  );
});
