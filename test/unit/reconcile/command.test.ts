import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { DriftReport } from "../../../generator/src/emit/reports/drift-report.ts";
import { readSources } from "../../../generator/src/read/source-list.ts";
import { flarespec, folder } from "../cli/run.ts";
import { fixture } from "../read/pages/pages.ts";
import { lamps, object, strings } from "./spec.ts";

interface Printed extends DriftReport {
  ok: boolean;
  sources: { id: string; kind: string; date?: string }[];
}

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The operation of one page in three forms, as three sources of different age, and an older OpenAPI document. */
function pages(more: Record<string, string> = {}): string {
  const texts: Record<string, string> = {
    "details.md": fixture("lamp-create.details.md"),
    "rendered.txt": fixture("lamp-create.rendered.txt"),
    "table.md": fixture("lamp-create.table.md"),
    "old.json": JSON.stringify(lamps({ body: object({ name: { type: "integer" } }), result: {} }), null, 2),
  };
  const entry = (id: string, file: string, kind: string, date: string, form?: string): string =>
    `  - { id: ${id}, kind: ${kind}, file: ${file}, date: "${date}", sha256: ${hash(texts[file] ?? "")}${form === undefined ? "" : `, form: ${form}`} }\n`;
  const list = [
    "sources:\n",
    entry("details", "details.md", "docs", "2026-03-01", "details"),
    entry("rendered", "rendered.txt", "docs", "2026-02-01"),
    entry("table", "table.md", "docs", "2026-01-01"),
    entry("old", "old.json", "openapi", "2024-01-01"),
  ].join("");
  const config = 'export default { sources: "spec/sources.yaml" };\n';
  const named = Object.fromEntries(Object.entries(texts).map(([name, text]) => [`spec/${name}`, text]));
  return folder({ ...named, "spec/sources.yaml": list, "flarespec.config.mjs": config, ...more });
}

test("pages are sources: read in the form named or seen, composed, and their disagreements have their lines", async () => {
  const cwd = pages();
  const { exitCode, stdout, stderr } = await flarespec(cwd, "drift", "--json");
  expect(exitCode, stderr + stdout).toBe(0);
  const { ok, sources, drift, shares } = JSON.parse(stdout) as Printed;
  expect(ok).toBe(true);
  expect(sources.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
    "details docs",
    "rendered docs",
    "table docs",
    "old openapi",
  ]);
  const type = drift.find(({ fact, where }) => fact === "type" && where.endsWith("name"));
  expect(type).toMatchObject({ severity: "breaks", chosen: ["string"], by: expect.arrayContaining(["details"]) });
  expect(type?.statements.map(({ source, says }) => [source, says])).toContainEqual(["old", ["integer"]]);
  for (const { source, file, line } of drift.flatMap(({ statements }) => statements)) {
    expect(file).toMatch(new RegExp(`^spec/${source}\\.`));
    expect(line).toBeGreaterThan(0);
  }
  const lines = readFileSync(join(cwd, "spec/details.md"), "utf8").split("\n");
  const said = type?.statements.find(({ source }) => source === "details");
  expect(lines[(said?.line ?? 0) - 1]).toContain("name");
  expect(shares.type.drift).toBe(drift.filter(({ fact }) => fact === "type").length);
});

test("what a page leaves open is a finding of the run, with its line", async () => {
  const { exitCode, stdout } = await flarespec(pages(), "generate", "--json");
  expect(exitCode).toBe(0);
  const { findings } = JSON.parse(stdout) as {
    findings: { code: string; message: string; place?: { file: string; line: number } }[];
  };
  const left = findings.filter(({ code }) => code === "FS1109");
  expect(left.length).toBeGreaterThan(0);
  for (const { message, place } of left) {
    expect(place?.file).toMatch(/^spec\/(details|rendered|table)\./);
    expect(message).toContain(`, line ${place?.line}: `);
  }
});

test("drift is grouped by area and severity for people", async () => {
  const { exitCode, stdout } = await flarespec(pages(), "drift");
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^\d+ disagreements of 4 sources: \d+ breaks/);
  expect(stdout).toMatch(/\nlamps: a consumer of another source would break \(\d+\)\n/);
  expect(stdout).toMatch(/ {2}\* details: string +spec\/details\.md:\d+\n/);
});

test("what no source says by itself is said to stand", async () => {
  const said = (colour: string) => lamps({ result: object({ colour: { type: "string", enum: ["red", colour] } }) });
  const cwd = folder({ "a.json": said("blue"), "b.json": said("green") });
  const { stdout } = await flarespec(cwd, "drift", "--source", "a.json", "--source", "b.json");
  expect(stdout).toContain('  * a: "red", "blue"');
  expect(stdout).toContain('    stands: "red", "blue", "green"\n');
  expect(stdout).toContain('United: "red" (a and b); "blue" (a only); "green" (b only).\n');
});

test("of long lists what differs is shown, and who lists it; of long texts where they part", async () => {
  const shared = Array.from({ length: 40 }, (_, i) => `colour_${i}`);
  const prose = "A lamp is lit whenever it is dark. ".repeat(8);
  const said = (colour: string) =>
    lamps({
      result: object({
        colour: { type: "string", enum: [...shared, colour] },
        name: { type: "string", description: `${prose}${colour}` },
      }),
    });
  const cwd = folder({ "a.json": said("blue"), "b.json": said("green") });
  const { stdout } = await flarespec(cwd, "drift", "--source", "a.json", "--source", "b.json");
  expect(stdout).toContain('  * a: +"blue", -"green", 40 in all  ');
  expect(stdout).toContain('  * b: +"green", -"blue", 40 in all  ');
  expect(stdout).toContain('    stands: +"blue", +"green", 40 in all\n');
  expect(stdout).toContain('United: "blue" (a only); "green" (b only); 40 values (a and b).\n');
  expect(stdout).toMatch(/a: ….* dark\. blue {2}/);
  expect(stdout).toMatch(/b: ….* dark\. green {2}/);
  expect((await flarespec(cwd, "generate", "--source", "a.json", "--source", "b.json")).exitCode).toBe(0);
  const page = readFileSync(join(cwd, "generated/drift.html"), "utf8");
  expect(page).toContain("<b>+&#34;blue&#34;, +&#34;green&#34;, 40 in all</b>");
});

test("one source has no drift, and what cannot be read is refused", async () => {
  const cwd = folder({ "a.json": lamps({}), "b.json": "{" });
  const alone = await flarespec(cwd, "drift", "--source", "a.json");
  expect(alone).toMatchObject({ exitCode: 0, stdout: "one source: there is nothing that it could disagree with\n" });
  const json = await flarespec(cwd, "drift", "--source", "a.json", "--json");
  expect(JSON.parse(json.stdout)).toMatchObject({ ok: true, exitCode: 0, drift: [] });
  expect(await flarespec(cwd, "drift", "--source", "b.json")).toMatchObject({ exitCode: 1, stdout: "" });
  expect((await flarespec(cwd, "drift", "a.json")).exitCode).toBe(2);
});

test("--check covers the page", async () => {
  const cwd = pages();
  expect((await flarespec(cwd, "generate")).exitCode).toBe(0);
  expect((await flarespec(cwd, "generate", "--check")).exitCode).toBe(0);
  const { writeFileSync } = await import("node:fs");
  writeFileSync(join(cwd, "generated/drift.html"), "<!doctype html>");
  const { exitCode, stdout, stderr } = await flarespec(cwd, "generate", "--check");
  expect(exitCode).toBe(1);
  expect(stdout + stderr).toContain("drift.html");
});

test("a form is for pages alone", () => {
  const cwd = folder({
    "a.json": lamps({}),
    "sources.yaml": `sources:\n  - { id: a, kind: openapi, file: a.json, form: table, sha256: "${"0".repeat(64)}" }\n`,
  });
  expect(() => readSources(join(cwd, "sources.yaml"))).toThrow(/FS1017|kind/);
});

test("the file of publications that a list of sources names is read", async () => {
  const coloured = (colour: string) => lamps({ result: object({ colour: strings(colour) }) });
  const publication = { date: "2024-01-01", revision: "a", openapi: coloured("violet") };
  const texts = { "page.json": JSON.stringify(coloured("blue")), "old.json": JSON.stringify(coloured("red")) };
  const entry = (file: keyof typeof texts, date: string, more = ""): string =>
    `  - { id: ${file.replace(".json", "")}, kind: openapi, file: ${file}, date: "${date}", sha256: ${hash(texts[file])}${more} }\n`;
  const cwd = folder({
    "spec/page.json": texts["page.json"],
    "spec/old.json": texts["old.json"],
    "spec/history/old.ndjson": JSON.stringify(publication),
    "spec/sources.yaml": `sources:\n${entry("page.json", "2026-01-01")}${entry("old.json", "2025-01-01", ", history: history/old.ndjson")}`,
    "flarespec.config.mjs": 'export default { sources: "spec/sources.yaml" };\n',
  });
  const { stdout, stderr } = await flarespec(cwd, "drift");
  expect(stdout, stderr).toContain('      published 2024-01-01 (a): "violet"\n');
});
