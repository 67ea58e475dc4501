import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { tenCalls } from "../../test/contract/compat/ten-calls.ts";
import { flarespec } from "./generate.ts";
import { interleave, runOnce, type Sample } from "./measure.ts";
import { MODULES, PEERS, type Peer } from "./peers.ts";
import type { Bench, Row, Stage } from "./stage.ts";

/** A consumer's folder, ready to be compiled: `index.ts` and what it imports. */
export interface Project {
  name: string;
  folder: string;
}

/** Reading and binding the declarations that a consumer imports, with nothing called. */
export const FLOORS = {
  areas: "the floor: those areas, nothing called",
  whole: "the floor: the whole API, nothing called",
};

/** A compiler, and whether it looks into declaration files. */
export interface Compilation {
  id: string;
  version: string;
  /** Below `node_modules`. */
  bin: string;
  skip: boolean;
}

export const COMPILATIONS: readonly Compilation[] = [
  ["5.9", "typescript-5.9/bin/tsc"] as const,
  ["7.0", "typescript/bin/tsc"] as const,
].flatMap(([version, bin]) =>
  [true, false].map((skip) => ({ id: `consumer-${version}${skip ? "-skip" : ""}`, version, bin, skip })),
);

/** The ten calls, each through the client of the area that has its path. */
export function areaCalls(packageFolder: string, style: "path" | "method"): string {
  const used = new Set<string>();
  const clientOf = (path: string): string => {
    const area = areaOf(packageFolder, path);
    used.add(area);
    return identifierOf(area);
  };
  const calls = tenCalls("", style)
    .replace(/^import .*\n|^const client = .*\n/gm, "")
    .replace(/client(\["([^"]+)"|\.\w+\("([^"]+)")/g, (_, call, key, path) => clientOf(key ?? path) + call);
  const imports = [...used].map(
    (area) => `import { createClient as ${identifierOf(area)}Of } from "@flarespec/cloudflare/${area}";\n`,
  );
  const clients = [...used].map((area) => `const ${identifierOf(area)} = ${identifierOf(area)}Of({ token: "t" });\n`);
  return `${imports.join("")}\n${clients.join("")}${calls}`;
}

/** The area of an emitted package that has a path. @throws Error where none has. */
export function areaOf(packageFolder: string, path: string): string {
  const folder = join(packageFolder, "areas");
  const file = readdirSync(folder).find(
    (name) =>
      name.endsWith(".d.ts") && readFileSync(join(folder, name), "utf8").includes(`    ${JSON.stringify(path)}: {\n`),
  );
  if (file === undefined) throw new Error(`no area has ${path}`);
  return file.slice(0, -".d.ts".length);
}

/** The client of an area as a variable. */
function identifierOf(area: string): string {
  return `${area.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}Client`;
}

/** Consumers of every peer that has one, of ours in every style, and an empty program to subtract. */
export function makeProjects(bench: Bench): { projects: Project[]; left: string[] } {
  const left: string[] = [];
  const packageFolder = join(bench.folder, "package");
  rmSync(packageFolder, { recursive: true, force: true });
  mkdirSync(packageFolder, { recursive: true });
  runOnce(
    [...flarespec(bench, bench.document, "cloudflare"), "--package-name", "@flarespec/cloudflare"],
    packageFolder,
  );
  const ours = join(packageFolder, "cloudflare");
  const areas = new Set(
    [...areaCalls(ours, "path").matchAll(/"(@flarespec\/cloudflare\/[^"]+)"/g)].map(([, area]) => area),
  );
  const importing = (modules: Iterable<string | undefined>): Record<string, string> => ({
    "index.ts": [...modules].map((module) => `import type {} from "${module}";\n`).join(""),
  });
  const projects = [
    project(bench, "an empty program", { "index.ts": "export const nothing = 1;\n" }),
    project(bench, "flarespec, areas by path", { "index.ts": areaCalls(ours, "path") }, ours),
    project(bench, "flarespec, areas by GET(path)", { "index.ts": areaCalls(ours, "method") }, ours),
    project(bench, "flarespec, whole API by path", { "index.ts": tenCalls("@flarespec/cloudflare", "path") }, ours),
    project(
      bench,
      "flarespec, whole API by GET(path)",
      { "index.ts": tenCalls("@flarespec/cloudflare", "method") },
      ours,
    ),
    project(bench, FLOORS.areas, importing(areas), ours),
    project(bench, FLOORS.whole, importing(["@flarespec/cloudflare"]), ours),
  ];
  for (const peer of PEERS) {
    if (peer.calls === undefined) continue;
    try {
      projects.push(peerProject(bench, peer, peer.calls.text));
    } catch (error) {
      left.push(`${peer.name}: ${(error as Error).message.split("\n")[0]}`);
    }
  }
  return { projects, left };
}

/** What a peer generates with a file of ours that uses it. */
export function peerProject(bench: Bench, peer: Peer, text: string): Project {
  const made = project(bench, peer.name, { "index.ts": "" });
  if (peer.generate !== undefined) {
    const out = join(bench.folder, `emitted-${peer.package.replace(/\W/g, "-")}`);
    if (!existsSync(out)) {
      mkdirSync(out, { recursive: true });
      runOnce(peer.generate(bench.document, out), bench.folder);
    }
    cpSync(out, made.folder, { recursive: true });
  }
  writeFileSync(join(made.folder, peer.package.startsWith("@hey") ? "calls.ts" : "index.ts"), text);
  return made;
}

export function project(bench: Bench, name: string, files: Readonly<Record<string, string>>, ours?: string): Project {
  const folder = join(bench.folder, "projects", name.replace(/\W+/g, "-"));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  writeFileSync(join(folder, "package.json"), `${JSON.stringify({ private: true, type: "module" })}\n`);
  writeFileSync(join(folder, "tsconfig.json"), tsconfig(false));
  writeFileSync(join(folder, "tsconfig.skip.json"), tsconfig(true));
  const link = (target: string, as: string): void => {
    const at = join(folder, "node_modules", as);
    mkdirSync(dirname(at), { recursive: true });
    symlinkSync(target, at, "dir");
  };
  if (ours !== undefined) link(ours, "@flarespec/cloudflare");
  for (const name of ["openapi-fetch", "openapi-typescript-helpers", "cloudflare"]) {
    if (existsSync(join(MODULES, name))) link(join(MODULES, name), name);
  }
  return { name, folder };
}

function tsconfig(skipLibCheck: boolean): string {
  const compilerOptions = {
    strict: true,
    noEmit: true,
    target: "es2022",
    module: "esnext",
    moduleResolution: "bundler",
    allowImportingTsExtensions: true,
    lib: ["es2023", "dom", "dom.iterable"],
    types: [],
    preserveSymlinks: true,
    skipLibCheck,
  };
  return `${JSON.stringify({ compilerOptions, include: ["*.ts"] })}\n`;
}

/** Compiles each consumer. */
export function compile(bench: Bench, projects: readonly Project[], { id, version, bin, skip }: Compilation): Stage {
  bench.log(`compile with TypeScript ${version}${skip ? ", skipLibCheck" : ""}`);
  const command = (folder: string): string[] => [
    process.execPath,
    join(bench.root, "node_modules", bin),
    "-p",
    join(folder, skip ? "tsconfig.skip.json" : "tsconfig.json"),
  ];
  const tasks = Object.fromEntries(
    projects.map(({ name, folder }) => [name, (): Sample => runOnce(command(folder), folder, [0, 1, 2])]),
  );
  const measured = interleave(tasks, bench.rounds);
  const empty = counts(command((projects[0] as Project).folder), (projects[0] as Project).folder);
  const rows = projects.map(({ name, folder }): Row => {
    const { instantiations, types, errors } = counts(command(folder), folder);
    const { seconds, mebibytes } = measured[name] ?? {};
    return {
      name,
      values: {
        seconds,
        mebibytes,
        instantiations: instantiations - empty.instantiations,
        types: types - empty.types,
        errors,
      },
    };
  });
  return {
    id,
    title: `A consumer of ten calls, TypeScript ${version}, skipLibCheck ${skip ? "on" : "off"}`,
    about: "Whole processes; instantiations and types are what is added to an empty program.",
    columns: { seconds: "s", mebibytes: "MiB", instantiations: "", types: "", errors: "" },
    rows,
  };
}

function counts(command: readonly string[], cwd: string): { instantiations: number; types: number; errors: number } {
  const output = outputOf([...command, "--extendedDiagnostics", "--pretty", "false"], cwd);
  const count = (label: string): number =>
    Number(new RegExp(`^${label}:\\s+(\\d+)`, "m").exec(output)?.[1] ?? Number.NaN);
  return {
    instantiations: count("Instantiations"),
    types: count("Types"),
    errors: (output.match(/error TS\d+/g) ?? []).length,
  };
}

function outputOf([file, ...args]: readonly string[], cwd: string): string {
  return spawnSync(file as string, args, { cwd, encoding: "utf8", maxBuffer: 2 ** 28 }).stdout;
}
