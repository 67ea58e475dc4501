import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { generate } from "../../../generator/src/pipeline.ts";
import { writeFiles } from "../../../generator/src/write.ts";
import { makeProject } from "../../contract/compat/tsc.ts";

/** A header decides what a target is: a probe with `x-new`, a string without. */
const answer = (schema: JsonObject): JsonObject => ({
  "200": { description: "", content: { "application/json": { schema } } },
});
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const header = { name: "x-new", in: "header", schema: { type: "boolean" } };
const page = { name: "page", in: "query", schema: { type: "integer" } };
const infos = { type: "array", items: { type: "object", required: ["code", "message"], properties: {} } };
const envelope = (result: JsonObject): JsonObject => ({
  type: "object",
  required: ["success", "errors", "messages", "result"],
  properties: { success: { type: "boolean", enum: [true] }, errors: infos, messages: infos, result },
});
const DOCUMENT: JsonObject = {
  openapi: "3.1.0",
  info: { title: "Checks", version: "1" },
  paths: {
    "/checks": {
      get: { parameters: [header], responses: answer({ type: "array", items: ref("Check") }) },
      post: {
        parameters: [header],
        requestBody: { required: true, content: { "application/json": { schema: ref("Check") } } },
        responses: answer(ref("Check")),
      },
    },
    "/checks/pages": {
      get: { parameters: [header, page], responses: answer(envelope({ type: "array", items: ref("Check") })) },
    },
    // Called as the form with the header would be.
    "/checks/pages/with-new": {
      get: { parameters: [page], responses: answer(envelope({ type: "array", items: { type: "string" } })) },
    },
    "/latest": { get: { responses: answer(ref("Check")) } },
  },
  components: {
    schemas: {
      Check: {
        type: "object",
        required: ["target"],
        properties: {
          target: { anyOf: [{ ...ref("Probe"), "x-with-header": "x-new" }, { type: "string" }] },
          after: ref("Check"),
        },
      },
      Probe: { type: "object", required: ["saved"], properties: { saved: { type: "string" } } },
    },
  },
};

const CONSUMER = `
import { type Check, type CheckWithNew, createClient, paginate, type Probe } from "checks";
import { createCheck, getChecks, listChecksPagesWithNew, listChecksPages } from "checks/checks";
import { getLatest } from "checks/latest";
const client = createClient();
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(_: Same<A, B>): void => {};
same<Check["target"], string>(true);
same<CheckWithNew["target"], Probe>(true);
same<NonNullable<CheckWithNew["after"]>, CheckWithNew>(true);

const list = await client.GET("/checks");
if (list.data) same<typeof list.data, Check[]>(true);
const probes = await client.GET("/checks", { params: { header: { "x-new": true } } });
if (probes.data) same<typeof probes.data, CheckWithNew[]>(true);
const byName = await getChecks(client, { "x-new": true });
if (byName.data) same<typeof byName.data, CheckWithNew[]>(true);
for await (const check of paginate(client, listChecksPages, { page: 2 })) same<typeof check, Check>(true);
for await (const check of paginate(client, "/checks/pages")) same<typeof check, Check>(true);
// @ts-expect-error pages are asked for without the header
paginate(client, listChecksPages, { "x-new": true });
const one = await listChecksPages(client, { "x-new": true });
if (one.data) same<(typeof one.data.result)[number], CheckWithNew>(true);
const namesake = await listChecksPagesWithNew(client, { page: 1 });
if (namesake.data) same<(typeof namesake.data.result)[number], string>(true);
const latest = await getLatest(client);
if (latest.data) same<typeof latest.data, Check | CheckWithNew>(true);
await createCheck(client, { "x-new": true, target: { saved: "a" } });
await createCheck(client, { target: "a" });
// @ts-expect-error an object where the header is not sent
await createCheck(client, { target: { saved: "a" } });
await client.POST("/checks", { params: { header: { "x-new": false } }, body: { target: "a" } });
// @ts-expect-error a string where the header is sent
await client.POST("/checks", { params: { header: { "x-new": true } }, body: { target: "a" } });
`;

const folder = mkdtempSync(join(tmpdir(), "flarespec-forms-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a header that decides what bodies look like tells calls apart; without it the answer may be either", async () => {
  const { files } = generate({
    sources: [
      { id: "a", kind: "openapi", location: "a.json", date: "2026-01-01", sha256: "", text: JSON.stringify(DOCUMENT) },
    ],
    patches: [],
    names: {},
    config: { runtime: "bundled", package: { name: "checks" } },
  });
  writeFiles(folder, files);
  const project = makeProject({ files: { "use.ts": CONSUMER }, packages: { checks: folder } });
  try {
    for (const compiler of ["5.9", "7.0"] as const) {
      expect((await project.check(compiler)).errors, compiler).toEqual([]);
    }
  } finally {
    project.remove();
  }
});
