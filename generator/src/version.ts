import { readFileSync } from "node:fs";

let known: string | undefined;

/** Version of the generator, from its package.json. */
export function version(): string {
  const manifest = new URL("../package.json", import.meta.url);
  known ??= (JSON.parse(readFileSync(manifest, "utf8")) as { version: string }).version;
  return known;
}
