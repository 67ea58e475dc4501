import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

let known: string | undefined;

/** Hashes the code of the generator and of the client: in a checkout, code changes without a new version. */
export function codeHash(): string {
  known ??= hashOfCode();
  return known;
}

function hashOfCode(): string {
  const client = ["bundled.js", "bundled.d.ts", "fake.js", "fake.d.ts"].map((name) =>
    fileURLToPath(import.meta.resolve(`@flarespec/client/${name}`)),
  );
  const about = fileURLToPath(new URL("../package.json", import.meta.url));
  const hash = createHash("sha256");
  for (const file of [...ownCode(), ...client, about]) hash.update(readFileSync(file));
  return hash.digest("hex");
}

/**
 * The bundle of the thread, which the build makes of all code that a product depends on, and the code that keeps products;
 * without a build, each file.
 */
function ownCode(): string[] {
  const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
  const bundle = at("./worker-thread.js");
  if (!existsSync(bundle)) return filesBelow(at("./")).sort();
  return [bundle, at("./cached-file.js"), at("./cli/cache.js"), at("./cli/receipt.js")];
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}
