import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const OPTIONS = {
  strict: true,
  noEmit: true,
  target: "es2022",
  lib: ["es2023", "dom", "dom.iterable"],
  types: [],
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  module: "nodenext",
  moduleResolution: "nodenext",
};

/**
 * Type-checks every package below `folder` in one program of TypeScript 7, declarations included, and parses their
 * modules in another: hundreds cost about as much as one.
 * @returns the errors by the name of the package's folder.
 */
export async function typeCheck(folder: string): Promise<Map<string, string[]>> {
  mkdirSync(join(folder, "node_modules/@flarespec"), { recursive: true });
  const link = join(folder, "node_modules/@flarespec/client");
  rmSync(link, { force: true });
  symlinkSync(join(ROOT, "packages/client"), link, "dir");
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes("node_modules"))
    .map((entry) => join(entry.parentPath, entry.name));
  const errors = new Map<string, string[]>();
  const programs = {
    types: {
      compilerOptions: { ...OPTIONS, skipLibCheck: false },
      files: names.filter((name) => name.endsWith(".d.ts")),
    },
    modules: {
      compilerOptions: { ...OPTIONS, skipLibCheck: true, allowJs: true, checkJs: false },
      files: names.filter((name) => name.endsWith(".js")),
    },
  };
  for (const [name, program] of Object.entries(programs)) {
    if (program.files.length === 0) continue;
    const config = join(folder, `tsconfig.${name}.json`);
    writeFileSync(config, JSON.stringify(program));
    for (const line of await compile(config, folder)) {
      const owner = line.split("/")[0] as string;
      errors.set(owner, [...(errors.get(owner) ?? []), line]);
    }
  }
  return errors;
}

async function compile(config: string, cwd: string): Promise<string[]> {
  const args = [join(ROOT, "node_modules/typescript/bin/tsc"), "-p", config, "--pretty", "false"];
  const output = await run(process.execPath, args, { cwd, maxBuffer: 1 << 28 }).then(
    () => "",
    (fault: { stdout?: string; message: string }) => fault.stdout || fault.message,
  );
  if (output === "") return [];
  const lines = output.split("\n").filter((line) => line.includes("error TS"));
  if (lines.length === 0) throw new Error(`the compiler failed: ${output.slice(0, 1000)}`);
  return lines;
}
