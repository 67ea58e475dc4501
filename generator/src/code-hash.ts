import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Hashes the code of the generator and of the client: in a checkout, code changes without a new version. */
export function codeHash(): string {
  const code = fileURLToPath(new URL("./", import.meta.url));
  const own = filesBelow(code).filter((name) => /\.[jt]s$/.test(name) && !name.endsWith(".d.ts"));
  const client = ["bundled.js", "bundled.d.ts", "fake.js", "fake.d.ts"].map((name) =>
    fileURLToPath(import.meta.resolve(`@flarespec/client/${name}`)),
  );
  const about = fileURLToPath(new URL("../package.json", import.meta.url));
  const hash = createHash("sha256");
  for (const file of [...own.sort(), ...client, about]) hash.update(readFileSync(file));
  return hash.digest("hex");
}

/** Several times faster than a recursive `readdirSync`, which asks for the type of each file. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}
