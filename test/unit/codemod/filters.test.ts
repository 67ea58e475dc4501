import { expect, onTestFinished, test } from "vitest";
import { migrate } from "../../../packages/codemod/src/index.ts";
import { makeProject } from "./project.ts";

// The package of this repository has no parameters with a dot. This one has `GET /zones` alone.
const PACKAGE = {
  "node_modules/zones/package.json": JSON.stringify({
    name: "zones",
    type: "module",
    exports: {
      "./client": { types: "./client.d.ts", default: "./client.js" },
      "./zones": { types: "./areas/zones.d.ts", default: "./areas/zones.js" },
    },
  }),
  "node_modules/zones/client.d.ts": `
export interface Caller { request(): void }
export declare function createClient(options?: object): Caller;
export declare function unwrap<Result>(answer: { result: Result }): Result;
`,
  "node_modules/zones/areas/zones.js": 'export const listZones = operation("GET", "/zones", { pages: "numbered" });',
  "node_modules/zones/areas/zones.d.ts": `
import type { Caller } from "../client.js";
export interface Envelope { success: boolean }
export interface ListZonesQuery { name?: string; "account.id"?: string; "account.name"?: string }
export interface ListZonesArgs extends ListZonesQuery {}
export interface ListZonesData extends Envelope { result: { id: string }[] }
export type ListZonesAnswer = ListZonesData;
export declare function listZones(client: Caller, args: ListZonesArgs): Promise<ListZonesAnswer>;
`,
};

/** The arguments of a call of the SDK, moved, and the notes. */
function moved(args: string, before: string = ""): { args: string | undefined; notes: string[] } {
  const source = `import Cloudflare from "cloudflare";
declare const id: string;
${before}
export const { result } = await new Cloudflare().zones.list(${args});
`;
  const { folder, remove } = makeProject({ "src/a.ts": source, ...PACKAGE });
  onTestFinished(remove);
  const { files, notes } = migrate({ from: "cloudflare", projects: [folder], packageName: "zones" });
  return {
    args: files[0]?.after.match(/listZones\(createClient\(\), (.*)\)\);/)?.[1],
    notes: notes.map(({ why }) => why),
  };
}

test.each([
  ["{ account: { id, name: 'a' } }", `{ "account.id": id, "account.name": 'a' }`],
  ["{ ...(id && { account: { id } }) }", '{ ...(id && { "account.id": id }) }'],
  ["{ name: 'a', ...(id ? { account: { id } } : {}) }", `{ name: 'a', ...(id ? { "account.id": id } : {}) }`],
])("the filters of %s are parameters with a dot", (given, wanted) => {
  expect(moved(given)).toEqual({ args: wanted, notes: [] });
});

test("filters of an object that is written elsewhere stay, with a note", () => {
  const { args, notes } = moved("query", "declare const query: { account: { id: string } };");
  expect(args).toBeUndefined();
  expect(notes).toContain("the filter account is an object, which is not written here");
});
