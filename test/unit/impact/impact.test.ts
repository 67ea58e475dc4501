import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sideOf } from "../../../generator/src/diff/side.ts";
import { type Impact, impact } from "../../../generator/src/impact/impact.ts";
import { type PackageVersion, versionOf } from "../../../generator/src/impact/version.ts";
import { equal } from "../../../generator/src/openapi/equal.ts";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { flarespec, tree } from "../cli/run.ts";
import { PLANTED, type Planted } from "./planted.ts";
import { marked, ownVersion, root, type Workspace, workspace } from "./workspace.ts";

const NAME = "@flarespec/cloudflare";
/** That can be planted beside each other: of one call, a compiler says one thing at a time. */
const MANY = [
  "status-added",
  "name-nullable",
  "secret-required",
  "colo-number",
  "inactive-removed",
  "token-object",
  "delete-removed",
  "page-size-text",
  "search-required",
  "exact-removed",
  "addition",
  "prose",
];
const planted = (id: string) => PLANTED.find((one) => one.id === id) as Planted;

function shown({ projects }: Impact, folder: string): string[] {
  const findings = projects.flatMap((project) => project.findings);
  return [
    ...new Set(findings.map(({ file, line, kind }) => `${file.slice(folder.length + 1)}:${line} ${kind}`)),
  ].sort();
}

async function expectMarked(place: Workspace, before: PackageVersion, { id, edits, cause }: Planted): Promise<void> {
  const found = await impact(before, await ownVersion(edits), place.projects, NAME);
  expect(found.projects.map(({ errorsBefore, usesPackage }) => ({ errorsBefore, usesPackage }))).toEqual(
    found.projects.map(() => ({ errorsBefore: 0, usesPackage: true })),
  );
  expect(shown(found, place.folder)).toEqual(marked(place.folder, id).sort());
  const causes = found.projects.flatMap(({ findings }) => findings.map(({ change }) => change?.kind));
  expect(new Set(causes)).toEqual(new Set(causes.length > 0 ? [cause] : []));
}

let before: PackageVersion;
beforeAll(async () => {
  before = await ownVersion();
});

describe("a workspace that links the package, with TypeScript 7", () => {
  let place: Workspace;
  beforeAll(() => {
    place = workspace("linked", "node_modules/typescript");
  });
  afterAll(() => place.remove());

  test.each(PLANTED)("$id breaks the marked lines and no other", (one) => expectMarked(place, before, one));

  test("attributes each line to the change that breaks it", async () => {
    const many = MANY.map(planted);
    const found = await impact(before, await ownVersion(many.flatMap(({ edits }) => edits)), place.projects, NAME);
    const lines = [...new Set(MANY.flatMap((id) => marked(place.folder, id)))].sort();
    expect(shown(found, place.folder)).toEqual(lines);
    const wrong = found.projects.flatMap(({ findings }) =>
      findings.flatMap(({ file, line, kind, message, change }) => {
        const at = `${file.slice(place.folder.length + 1)}:${line} ${kind}`;
        const causes = many.filter(({ id }) => marked(place.folder, id).includes(at)).map(({ cause }) => cause);
        return causes.includes(change?.kind as (typeof causes)[number]) ? [] : [{ at, message, causes, change }];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("expected causes are planted changes, and most planted changes are expected somewhere", () => {
    const withMarks = PLANTED.filter(({ id }) => marked(place.folder, id).length > 0);
    expect(withMarks.length).toBeGreaterThanOrEqual(18);
    expect(PLANTED.length).toBeGreaterThanOrEqual(20);
  });

  test("renaming components breaks nothing", async () => {
    const text = readFileSync(join(root, "generated/openapi.json"), "utf8");
    const renamed = JSON.parse(
      text.replace(/(#\/components\/schemas\/|(?<=\n {3}"))access_/g, "$1x9y8z7w6_"),
    ) as JsonObject;
    expect(equal(renamed, JSON.parse(text))).toBe(false);
    const [old, next] = [JSON.parse(text) as JsonObject, renamed].map((one) => versionOf(sideOf(one), NAME)) as [
      PackageVersion,
      PackageVersion,
    ];
    const found = await impact(old, next, place.projects, NAME);
    expect(found.difference.changes).toEqual([]);
    expect(found.projects.flatMap(({ findings }) => findings)).toEqual([]);
  });

  test("lists the operations that a project uses, and counts the changes that do not affect it", async () => {
    const found = await impact(before, await ownVersion(planted("name-removed").edits), place.projects, NAME);
    const of = (name: string) => found.projects.find(({ project }) => project.includes(name));
    expect(of("access-worker")).toMatchObject({
      operations: ["GET /accounts/{account_id}/access/apps"],
      changes: { reached: 0, elsewhere: 1 },
    });
    expect(of("rotate-tunnels")?.operations).toContain("DELETE /accounts/{account_id}/cfd_tunnel/{tunnel_id}");
    expect(of("rotate-tunnels")?.changes).toEqual({ reached: 1, elsewhere: 0 });
  });

  test("a project that did not compile before is compared too, and none of its files is written", async () => {
    const broken = join(place.folder, "apps/access-worker/src/broken.ts");
    writeFileSync(broken, 'export const wrong: number = "text";\n');
    try {
      const files = tree(place.folder);
      const found = await impact(before, await ownVersion(planted("exact-removed").edits), place.projects, NAME);
      expect(found.projects.map(({ errorsBefore }) => errorsBefore)).toEqual([0, 0, 1]);
      expect(shown(found, place.folder)).toEqual(marked(place.folder, "exact-removed"));
      expect(tree(place.folder)).toEqual(files);
    } finally {
      rmSync(broken);
    }
  });

  test("a project and its references are checked once", async () => {
    const [, rotate] = place.projects as [string, string, string];
    const found = await impact(before, await ownVersion(planted("local-removed").edits), [rotate], NAME);
    expect(found.projects.map(({ project }) => project.slice(place.folder.length + 1))).toEqual([
      "apps/rotate-tunnels/tsconfig.json",
      "packages/connectivity/tsconfig.json",
    ]);
    expect(shown(found, place.folder)).toEqual(marked(place.folder, "local-removed"));
  });
});

describe.each([
  ["5.9", "node_modules/typescript-5.9"],
  ["6.0", "node_modules/typescript-6.0"],
])("an unpacked tarball, with TypeScript %s", (_, typescript) => {
  let place: Workspace;
  beforeAll(() => {
    place = workspace("copied", typescript);
  });
  afterAll(() => place.remove());

  test.each(["status-added", "token-moved"].map(planted))("$id breaks the marked lines and no other", (one) =>
    expectMarked(place, before, one),
  );
});

test.each(["node_modules/typescript", "node_modules/typescript-5.9"])(
  "a path alias leads to the package, with %s",
  async (typescript) => {
    const place = workspace("copied", typescript);
    try {
      // Out of node_modules, where only an alias finds it.
      mkdirSync(join(place.folder, "vendor"));
      renameSync(join(place.folder, "node_modules/@flarespec/cloudflare"), join(place.folder, "vendor/cloudflare"));
      const config = join(place.folder, "apps/access-worker/tsconfig.json");
      const stated = JSON.parse(readFileSync(config, "utf8"));
      stated.compilerOptions.paths = { "@flarespec/cloudflare/*": ["../../vendor/cloudflare/areas/*"] };
      writeFileSync(config, JSON.stringify(stated));
      const found = await impact(before, await ownVersion(planted("exact-removed").edits), [config], NAME);
      expect(found.projects).toMatchObject([{ usesPackage: true, errorsBefore: 0 }]);
      expect(shown(found, place.folder)).toEqual(marked(place.folder, "exact-removed"));
    } finally {
      place.remove();
    }
  },
);

describe("flarespec impact", () => {
  let place: Workspace;
  beforeAll(async () => {
    place = workspace("linked", "node_modules/typescript");
    const { files } = await ownVersion([...planted("status-added").edits, ...planted("exact-removed").edits]);
    for (const [path, text] of files("package")) {
      mkdirSync(join(place.folder, "next", path, ".."), { recursive: true });
      writeFileSync(join(place.folder, "next", path), text);
    }
  });
  afterAll(() => place.remove());
  const run = (...options: string[]) => {
    const projects = place.projects.flatMap((project) => ["--project", project]);
    const config = ["--config", join(root, "flarespec.config.ts")];
    return flarespec(place.folder, "impact", "packages/cloudflare", "next", ...projects, ...config, ...options);
  };

  test("prints each line with the change that causes it", async () => {
    const { exitCode, stdout, stderr } = await run();
    expect(exitCode, stderr).toBe(0);
    const file = "packages/connectivity/src/index.ts";
    expect(stdout).toMatch(new RegExp(`${file}:\\d+:\\d+ error Type '"asleep"' is not assignable to type 'never'\\.`));
    expect(stdout).toMatch(
      new RegExp(`${file}:\\d+:\\d+ silent "asleep" is handled nowhere here; every value that tunnel.status had is`),
    );
    expect(stdout).toContain("`Tunnel.status` may now also be `asleep` (response; breaks an exhaustive switch)");
    expect(stdout).toContain(
      "uses 1 operation and 52 fields; 1 change reaches what it names, 2 others do not matter to it",
    );
    expect(stdout).toMatch(/\n\n3 changes, 3 places in 3 projects\n$/);
  });

  test("prints JSON and GitHub's annotations", async () => {
    const { projects } = JSON.parse((await run("--json")).stdout);
    expect(projects[2]).toMatchObject({
      project: "apps/access-worker/tsconfig.json",
      usesPackage: true,
      operations: ["GET /accounts/{account_id}/access/apps"],
      fields: expect.arrayContaining(["access.ListAccessAppsQuery.exact", "access.SaasApplication.name"]),
      findings: [{ kind: "error", file: "apps/access-worker/src/index.ts", change: { kind: "parameter-removed" } }],
    });
    const lines = (await run("--annotations")).stdout.trimEnd().split("\n");
    expect(
      lines.map((line) =>
        /^::(error|warning) file=(apps|packages)\/[\w/.-]+,line=\d+,col=\d+,title=flarespec impact%3A [^:]+::./.test(
          line,
        ),
      ),
    ).toEqual([true, true, true]);
    expect(lines.filter((line) => line.startsWith("::warning"))).toHaveLength(1);
  });

  test("--fail-on decides the exit code, and a missing project is an error", async () => {
    expect(await run("--fail-on", "errors")).toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(/^FS7006: 2 places/),
    });
    expect(await run("--fail-on", "any")).toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(/^FS7006: 3 places/),
    });
    expect(await run("--project", "nowhere")).toMatchObject({ exitCode: 1, stderr: expect.stringMatching(/^FS7005/) });
  });

  test("with --fail-on, exit code 1 is only the verdict and errors exit with 2", async () => {
    const refused = await run("--fail-on", "any", "--project", "nowhere");
    expect(refused).toMatchObject({ exitCode: 2, stderr: expect.stringMatching(/^FS7005/) });
    const machine = await run("--fail-on", "any", "--project", "nowhere", "--json");
    expect(machine.exitCode).toBe(2);
    expect(JSON.parse(machine.stdout)).toMatchObject({ ok: false, exitCode: 2, error: { code: "FS7005" } });
  });

  test("two output formats at once are refused", async () => {
    const { exitCode, stdout } = await run("--json", "--annotations");
    expect(exitCode).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      error: { code: "FS2001", message: "option '--annotations' cannot be used with option '--json'" },
    });
  });

  test("warns if no project uses the package", async () => {
    const found = await flarespec(
      place.folder,
      ...["impact", "packages/cloudflare", "next", "--project", "apps/access-worker", "--package-name", "@acme/none"],
      ...["--config", join(root, "flarespec.config.ts")],
    );
    expect(found).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining("does not use @acme/none: nothing here can break"),
      stderr: "no project uses @acme/none; --package-name names another package\n",
    });
  });

  test.each([
    ["a configuration that cannot be read", { "tsconfig.json": "{ bad" }],
    [
      "a package that is not installed",
      {
        "tsconfig.json": '{ "compilerOptions": { "strict": true }, "files": ["a.ts"] }',
        "a.ts": 'import type { Tunnel } from "@flarespec/cloudflare/tunnels";\nexport type T = Tunnel;\n',
      },
    ],
  ] as [string, Record<string, string>][])("%s is no project that nothing can break", async (_, files) => {
    const blind = join(place.folder, "blind");
    rmSync(blind, { recursive: true, force: true });
    mkdirSync(blind);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(blind, name), text);
    // Where it stands, the package of the workspace is found: elsewhere it is not.
    const config = ["--config", join(root, "flarespec.config.ts"), "--package-name", "@flarespec/cloudflare-elsewhere"];
    const text = files["a.ts"]?.replace("@flarespec/cloudflare/", "@flarespec/cloudflare-elsewhere/");
    if (text !== undefined) writeFileSync(join(blind, "a.ts"), text);
    const found = await flarespec(
      place.folder,
      "impact",
      "packages/cloudflare",
      "next",
      "--project",
      "blind",
      ...config,
    );
    expect(found).toMatchObject({ stdout: "", stderr: expect.stringMatching(/^FS7007: /) });
    expect(found.exitCode).not.toBe(0);
  });
});
