import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { flarespec, folder, put } from "../cli/run.ts";
import { BASE, edited } from "./versions.ts";

const BIN = join(import.meta.dirname, "../../../node_modules/@changesets/cli/bin.js");
const properties = "/components/schemas/thing_thing/properties";

/** A repository that releases one package, and three versions of a document. */
function repository(): string {
  const cwd = folder({
    "package.json": { name: "shop", private: true, version: "0.0.0", workspaces: ["api"] },
    "package-lock.json": { name: "shop", lockfileVersion: 3, packages: {} },
    "api/package.json": { name: "@acme/api", version: "1.2.3" },
    ".changeset/config.json": { changelog: "@changesets/cli/changelog", baseBranch: "main", access: "public" },
    "old.json": BASE,
    "added.json": edited([[`${properties}/state/enum/-`, "lost"]]),
    "gone.json": edited([[`${properties}/count`, undefined]]),
  });
  const git = (...argv: string[]) =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@t", ...argv], { cwd, stdio: "pipe" });
  git("init", "-q", "-b", "main");
  git("add", ".");
  git("commit", "-qm", "start");
  return cwd;
}

const entries = (cwd: string) => readdirSync(join(cwd, ".changeset")).filter((name) => name.endsWith(".md"));

test("changesets takes the entry: version and changelog follow the difference", async () => {
  const cwd = repository();
  const record = (to: string) => flarespec(cwd, "diff", "old.json", to, "--changeset", "--package-name", "@acme/api");
  expect((await record("added.json")).stderr).toMatch(/^wrote .changeset\/api-[0-9a-f]{8}\.md\n$/);
  // The same again is no second entry, another difference is.
  expect((await record("added.json")).stderr).toMatch(/ is there already\n$/);
  expect(entries(cwd)).toHaveLength(1);
  expect((await record("old.json")).stderr).toBe("nothing to release\n");
  expect(entries(cwd)).toHaveLength(1);
  await record("gone.json");
  expect(entries(cwd)).toHaveLength(2);

  execFileSync(process.execPath, [BIN, "version"], { cwd, stdio: "pipe" });
  expect(JSON.parse(readFileSync(join(cwd, "api/package.json"), "utf8")).version).toBe("2.0.0");
  const changelog = readFileSync(join(cwd, "api/CHANGELOG.md"), "utf8");
  expect(changelog).toContain("## 2.0.0");
  expect(changelog).toContain("`Thing.count` is gone (response)");
  expect(changelog).toContain("`Thing.state` may now also be `lost` (response; breaks an exhaustive switch)");
});

test("what a killed run left of an entry is gone after the next, whatever that has to say", async () => {
  const cwd = folder({
    "old.json": BASE,
    ".changeset/.api-0badcafe.md.flarespec-new": "half",
    ".changeset/README.md": "",
  });
  await flarespec(cwd, "diff", "old.json", "old.json", "--changeset", "--package-name", "@acme/api");
  expect(readdirSync(join(cwd, ".changeset"))).toEqual(["README.md"]);
});

test("a value that an open enum gains is a minor release of the package that the folder holds", async () => {
  const cwd = repository();
  const made = await flarespec(
    cwd,
    "generate",
    "--source",
    "added.json",
    "--out",
    "api-new",
    "--package-name",
    "@acme/api",
  );
  expect(made.exitCode, made.stderr).toBe(0);
  put(join(cwd, "entries/README.md"), "");
  await flarespec(cwd, "diff", "old.json", "api-new", "--changeset", "entries");
  const [name] = readdirSync(join(cwd, "entries")).filter((one) => one.startsWith("api-"));
  expect(readFileSync(join(cwd, "entries", name as string), "utf8")).toMatch(/^---\n"@acme\/api": minor\n---\n\n/);
});
