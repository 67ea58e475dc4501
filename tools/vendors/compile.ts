import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { COMPILERS } from "../../test/contract/compat/tsc.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const client = join(root, "packages/client/dist");

const STRICT = {
  strict: true,
  noEmit: true,
  target: "es2022",
  lib: ["es2023", "dom", "dom.iterable"],
  types: [],
};

/** For packages of flarespec: as strict as a consumer may ask for, their declarations included. */
export const STRICTEST: object = {
  ...STRICT,
  module: "nodenext",
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  paths: { "@flarespec/client": [join(client, "index.d.ts")], "@flarespec/client/*": [join(client, "*.d.ts")] },
};

/** For what peers emit: `strict` alone, and the resolution of bundlers. */
export const FOR_PEERS: object = { ...STRICT, module: "esnext", moduleResolution: "bundler", skipLibCheck: true };

/** The name of a package's folder, for `compile`. */
export const packageFolder = (folder: string, index: number): string => join(folder, `package-${index}`);

/** Type-checks all packages in `folder` in one process. The errors of each, by its index. */
export function compile(folder: string, compilerOptions: object, files = "**/*.ts"): Map<number, string[]> {
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: [`package-*/${files}`] }));
  let output: string | undefined;
  try {
    const args = [join(root, COMPILERS["7.0"]), "-p", folder, "--pretty", "false"];
    execFileSync(process.execPath, args, { cwd: folder, maxBuffer: 1 << 28, encoding: "utf8" });
  } catch (fault) {
    output = (fault as { stdout?: string }).stdout ?? String(fault);
  }
  const errors = new Map<number, string[]>();
  for (const line of output?.split("\n") ?? []) {
    const [, index, error] = /^package-(\d+)\/(.*error TS\d+.*)$/.exec(line) ?? [];
    if (error !== undefined) errors.set(Number(index), [...(errors.get(Number(index)) ?? []), error]);
  }
  if (output !== undefined && errors.size === 0) throw new Error(`the compiler failed: ${output.slice(0, 400)}`);
  return errors;
}
