import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type Migration, migrate, type Origin } from "../../../packages/codemod/src/index.ts";
import { makeProject, type TestProject } from "./project.ts";

const fixtures = join(import.meta.dirname, "fixtures");
const ORIGINS: readonly Origin[] = ["cloudflare", "openapi-fetch", "openapi-typescript"];

function readFolder(folder: string): Record<string, string> {
  const names = readdirSync(join(fixtures, folder));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(fixtures, folder, name), "utf8")]));
}

function inSource(files: Readonly<Record<string, string>>, origin: Origin): Record<string, string> {
  const schema = readFileSync(join(fixtures, "schema.d.ts"), "utf8");
  const entries = Object.entries(files).map(([name, text]) => [`src/${name}`, text]);
  return { ...Object.fromEntries(entries), ...(origin !== "cloudflare" && { "src/schema.d.ts": schema }) };
}

const projects: TestProject[] = [];
afterAll(() => {
  for (const one of projects) one.remove();
});

function run(
  files: Readonly<Record<string, string>>,
  origin: Origin,
): { migration: Migration; after: Map<string, string> } {
  const project = makeProject(inSource(files, origin), { allowJs: true });
  projects.push(project);
  const migration = migrate({ from: origin, projects: [project.folder] });
  const changed = migration.files.map(
    ({ path, after }) => [path.slice(project.folder.length + "/src/".length), after] as const,
  );
  return { migration, after: new Map([...Object.entries(files), ...changed]) };
}

describe.each(ORIGINS)("%s", (origin) => {
  const before = readFolder(`${origin}/before`);
  const wanted = readFolder(`${origin}/after`);
  const { migration, after } = run(before, origin);

  test.each(Object.keys(before))("%s is rewritten to the text of its fixture", (name) => {
    expect(after.get(name)).toBe(wanted[name]);
  });

  test("the projects compiled before, and no line has an error of the compiler afterwards", () => {
    expect(migration.errorsBefore).toBe(0);
    expect(migration.notes.filter(({ why }) => /^TS\d+/.test(why))).toEqual([]);
  });

  test("each place that is left has a comment above it, with the reason of the report", () => {
    for (const { file, why } of migration.notes) {
      const name = file.slice(file.lastIndexOf("/") + 1);
      expect(after.get(name), name).toContain(`// flarespec: ${why}`);
    }
  });

  test("a second run changes nothing", () => {
    expect(run(Object.fromEntries(after), origin).migration.files).toEqual([]);
  });
});
