import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { checkFiles, type Parsed, type Verdict } from "./library.ts";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../../", import.meta.url));

/** The compilers that consumers use, as installed here. */
export const COMPILERS = {
  "5.9": "node_modules/typescript-5.9/bin/tsc",
  "6.0": "node_modules/typescript-6.0/bin/tsc",
  "7.0": "node_modules/typescript/bin/tsc",
} as const;
export type Compiler = keyof typeof COMPILERS;

export const RESOLUTIONS = {
  nodenext: { module: "nodenext", moduleResolution: "nodenext" },
  node16: { module: "node16", moduleResolution: "node16" },
  bundler: { module: "esnext", moduleResolution: "bundler" },
} as const;
export type Resolution = keyof typeof RESOLUTIONS;

export interface Check {
  /** One line an error, with paths relative to the project. */
  errors: string[];
  /** Of `--extendedDiagnostics`; TypeScript 7 counts differently, so compare within one version. */
  instantiations: number;
  types: number;
  symbols: number;
  files: number;
}

export interface Project {
  /** Files of the project by name. */
  files: Readonly<Record<string, string>>;
  /** Packages to install, by name: the folder each lives in. */
  packages?: Readonly<Record<string, string>>;
  resolution?: Resolution;
  skipLibCheck?: boolean;
  /** Default true: the strictest that a consumer may ask for. */
  exactOptionalPropertyTypes?: boolean;
}

/** A project in a temporary folder, packages linked in; call `check` as often as wanted, then `remove`. */
export function makeProject(project: Project): {
  folder: string;
  /** @param files those to check, with what they import; all by default. */
  check(compiler: Compiler, files?: readonly string[]): Promise<Check>;
  remove(): void;
} {
  const folder = mkdtempSync(join(tmpdir(), "flarespec-consumer-"));
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  for (const [name, text] of Object.entries(project.files)) write(name, text);
  write("package.json", JSON.stringify({ name: "consumer", private: true, type: "module" }));
  for (const [name, target] of Object.entries(project.packages ?? {})) {
    const link = join(folder, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(target, link, "dir");
  }
  const compilerOptions = {
    strict: true,
    noEmit: true,
    target: "es2022",
    lib: ["es2023", "dom", "dom.iterable"],
    types: [],
    exactOptionalPropertyTypes: project.exactOptionalPropertyTypes ?? true,
    noUncheckedIndexedAccess: true,
    preserveSymlinks: true,
    skipLibCheck: project.skipLibCheck ?? false,
    // The compiler's own declarations are most of what it would check; test/e2e/packed.test.ts checks them too.
    skipDefaultLibCheck: true,
    ...RESOLUTIONS[project.resolution ?? "nodenext"],
  };
  const all = Object.keys(project.files).filter((name) => /\.ts$/.test(name));
  const parsed: Parsed = new Map();
  return {
    folder,
    async check(compiler, files = all) {
      if (compiler !== "7.0") return checkOf(await checkFiles(compiler, folder, compilerOptions, files, parsed));
      write("tsconfig.json", JSON.stringify({ compilerOptions, files }));
      return checkOf(await runNative(folder));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function runNative(folder: string): Promise<Verdict> {
  const args = [join(root, COMPILERS["7.0"]), "-p", folder, "--extendedDiagnostics", "--pretty", "false"];
  const output = await run(process.execPath, args, { cwd: folder, maxBuffer: 1 << 28 }).then(
    ({ stdout }) => stdout,
    (fault: { stdout?: string; message: string }) => {
      if (fault.stdout === undefined || fault.stdout === "") throw new Error(fault.message);
      return fault.stdout;
    },
  );
  const count = (label: string): number => {
    const found = new RegExp(`^${label}:\\s+([\\d.]+)`, "m").exec(output)?.[1];
    if (found === undefined) throw new Error(`TypeScript 7 printed no ${label}:\n${output.slice(0, 2000)}`);
    return Number(found);
  };
  return {
    output,
    instantiations: count("Instantiations"),
    types: count("Types"),
    symbols: count("Symbols"),
    files: count("Files"),
  };
}

function checkOf({ output, ...counts }: Verdict): Check {
  const lines = output.replace(/\n[ \t]+/g, " ").split("\n");
  return { errors: lines.filter((line) => /error TS\d+/.test(line)), ...counts };
}
