import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The name of the package in a folder; undefined if the location is none. */
export function packageAt(location: string): string | undefined {
  const path = join(location, "package.json");
  if (!existsSync(path)) return undefined;
  const { name } = JSON.parse(readFileSync(path, "utf8")) as { name?: unknown };
  return typeof name === "string" ? name : undefined;
}
