import { readPackageFile } from "./package-files.ts";

interface PackageJson {
  version: string;
  homepage: string;
}

let known: PackageJson | undefined;

function packageJson(): PackageJson {
  known ??= JSON.parse(readPackageFile("package.json")) as PackageJson;
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
