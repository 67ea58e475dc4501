import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { COMPILERS } from "../../test/contract/compat/tsc.ts";
import { type Measured, measure } from "./measure.ts";

// A process of its own: `batch.ts RESULTS DOCUMENT…`. What a large document needs is free afterwards.

const root = fileURLToPath(new URL("../../", import.meta.url));
const client = join(root, "packages/client/dist");

const [results = "", ...documents] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "flarespec-vendors-"));
try {
  const measured = documents.map((document, i) => measure(document, join(folder, `package-${i}`)));
  compile(measured);
  writeFileSync(results, JSON.stringify(measured));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Type-checks all packages strictly, their declarations included. */
function compile(measured: readonly Measured[]): void {
  const compilerOptions = {
    strict: true,
    noEmit: true,
    target: "es2022",
    module: "nodenext",
    lib: ["es2023", "dom", "dom.iterable"],
    types: [],
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    paths: { "@flarespec/client": [join(client, "index.d.ts")], "@flarespec/client/*": [join(client, "*.d.ts")] },
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["package-*/**/*.d.ts"] }));
  let output = "";
  try {
    const args = [join(root, COMPILERS["7.0"]), "-p", folder, "--pretty", "false"];
    execFileSync(process.execPath, args, { cwd: folder, maxBuffer: 1 << 28, encoding: "utf8" });
  } catch (fault) {
    output = (fault as { stdout?: string }).stdout ?? String(fault);
  }
  for (const line of output.split("\n")) {
    const [, index, error] = /^package-(\d+)\/(.*error TS\d+.*)$/.exec(line) ?? [];
    if (error !== undefined) measured[Number(index)]?.compiler.push(error);
  }
}
