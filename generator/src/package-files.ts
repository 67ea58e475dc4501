import { readFileSync } from "node:fs";

/**
 * Reads a file of this package that is no code.
 * @param path from the folder of the package. The bundle of a thread is as deep in it as this file.
 */
export function readPackageFile(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
}
