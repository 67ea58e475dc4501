import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compile, packageFolder, STRICTEST } from "./compile.ts";
import { measure } from "./measure.ts";

// A process of its own: `batch.ts RESULTS DOCUMENT…`. What a large document needs is free afterwards.

const [results = "", ...documents] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "flarespec-vendors-"));
try {
  const measured = documents.map((document, i) => measure(document, packageFolder(folder, i)));
  for (const [i, errors] of compile(folder, STRICTEST, "**/*.d.ts")) measured[i]?.compiler.push(...errors.slice(0, 5));
  writeFileSync(results, JSON.stringify(measured));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
