import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type SafeCode, trusted } from "../../escape.ts";
import type { EmittedFile } from "../file.ts";

/** The client's runtime as two files of the package itself, for places where @flarespec/client does not resolve. */
export function emitRuntime(): EmittedFile[] {
  return [
    { path: "runtime.js", text: builtFile("bundled.js"), from: [] },
    { path: "runtime.d.ts", text: builtFile("bundled.d.ts"), from: [] },
  ];
}

/** A file of @flarespec/client that imports no other. */
export function builtFile(name: "bundled.js" | "bundled.d.ts" | "schema.js" | "schema.d.ts"): SafeCode {
  return trusted(
    readFileSync(fileURLToPath(import.meta.resolve(`@flarespec/client/${name}`)), "utf8"),
    "a file of ours, the same for every document",
  );
}
