import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { PluginPath } from "../../config/plugin.ts";
import { type SafeCode, trusted } from "../../escape.ts";
import type { EmittedFile } from "../file.ts";

/** The client's runtime as two files of the package itself, for places where @flarespec/client does not resolve. */
export function emitRuntime(): EmittedFile[] {
  return runtimeFiles("bundled", "runtime").map((file) => ({ ...file, from: [] }));
}

/** A module of @flarespec/client and its declarations, under another name. */
export function runtimeFiles(
  name: "bundled" | "fake" | "oauth2" | "schema",
  as: string,
): { path: PluginPath; text: SafeCode }[] {
  const read = (file: string) =>
    trusted(
      readFileSync(fileURLToPath(import.meta.resolve(`@flarespec/client/${file}`)), "utf8"),
      "a file of ours, the same for every document",
    );
  return [
    { path: `${as}.js`, text: read(`${name}.js`) },
    { path: `${as}.d.ts`, text: read(`${name}.d.ts`) },
  ];
}
