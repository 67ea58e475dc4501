import { readFileSync } from "node:fs";

interface PackageJson {
  version: string;
  homepage: string;
}

let known: PackageJson | undefined;

function packageJson(): PackageJson {
  known ??= JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as PackageJson;
  return known;
}

/** Version of the generator, from its package.json. */
export function version(): string {
  return packageJson().version;
}

/** Address of the documentation, from its package.json. */
export function homepage(): string {
  return packageJson().homepage;
}
