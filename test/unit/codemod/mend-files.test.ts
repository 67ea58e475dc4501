import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fixImpact } from "../../../generator/src/cli/impact-fix.ts";
import { impact } from "../../../generator/src/impact/impact.ts";
import { openProject } from "../../../packages/codemod/src/project.ts";
import { consumer, NAME, small } from "../impact/small.ts";

const schemas = "/components/schemas";
const versions = [small([[`${schemas}/thing_thing/required`, ["id", "owner"]]]), small()] as const;
const TEXT = `import type { Thing } from "${NAME}";
export const name = (thing: Thing) => thing.owner.name; // as it is called
`;
const MENDED = TEXT.replace("owner.", "owner?.");

const fix = async (folder: string, ...projects: string[]) => {
  const found = await impact(...versions, projects.length === 0 ? [folder] : projects, NAME);
  return fixImpact(found, versions, { name: NAME, dryRun: false, force: false });
};

test.each(["node_modules/typescript", "node_modules/typescript-5.9"])(
  "a byte order mark and line breaks of Windows stay, and columns do not count the mark: %s",
  async (typescript) => {
    const windows = (text: string) => `\uFEFF${text.replaceAll("\n", "\r\n")}`;
    const folder = consumer({ "a.ts": windows(TEXT) }, typescript);
    const { projects } = await impact(...versions, [folder], NAME);
    expect(projects[0]?.findings[0]).toMatchObject({ line: 2, column: 39 });
    await fix(folder);
    expect(readFileSync(join(folder, "a.ts"), "utf8")).toBe(windows(MENDED));
  },
);

test.skipIf(process.platform === "win32")("permissions stay, and a link to a file stays a link", async () => {
  const folder = consumer({ "a.ts": TEXT, "b.ts": TEXT });
  chmodSync(join(folder, "a.ts"), 0o755);
  mkdirSync(join(folder, "real"));
  renameSync(join(folder, "b.ts"), join(folder, "real/b.ts"));
  symlinkSync("real/b.ts", join(folder, "b.ts"));
  await fix(folder);
  expect(statSync(join(folder, "a.ts")).mode & 0o777).toBe(0o755);
  expect(lstatSync(join(folder, "b.ts")).isSymbolicLink()).toBe(true);
  for (const path of ["a.ts", "b.ts", "real/b.ts"]) expect(readFileSync(join(folder, path), "utf8")).toBe(MENDED);
});

// The superuser may write all files.
test.skipIf(process.platform === "win32" || process.getuid?.() === 0)(
  "a file that is read-only is refused, and no other file is written",
  async () => {
    const folder = consumer({ "a.ts": TEXT, "b.ts": TEXT });
    chmodSync(join(folder, "b.ts"), 0o444);
    await expect(fix(folder)).rejects.toMatchObject({ code: "FS2006", message: expect.stringContaining("read-only") });
    expect(readFileSync(join(folder, "a.ts"), "utf8")).toBe(TEXT);
  },
);

test.each(["node_modules/typescript", "node_modules/typescript-5.9"])(
  "a configuration that extends a missing file is refused by both commands: %s",
  async (typescript) => {
    const folder = consumer({ "a.ts": TEXT }, typescript);
    const config = join(folder, "tsconfig.json");
    writeFileSync(config, JSON.stringify({ ...JSON.parse(readFileSync(config, "utf8")), extends: "./base.json" }));
    await expect(fix(folder)).rejects.toMatchObject({ code: "FS7007", message: expect.stringContaining("base.json") });
    expect(() => openProject(folder)).toThrow(/cannot be read: .*base\.json/);
    expect(readFileSync(join(folder, "a.ts"), "utf8")).toBe(TEXT);
  },
);

test("files of referenced projects are mended, though the configuration that refers to them has none", async () => {
  const folder = consumer({ "a.ts": TEXT });
  const root = join(folder, "all.json");
  writeFileSync(root, JSON.stringify({ files: [], references: [{ path: "./tsconfig.json" }] }));
  const { files } = await fix(folder, root);
  expect(files).toHaveLength(1);
  expect(readFileSync(join(folder, "a.ts"), "utf8")).toBe(MENDED);
});
