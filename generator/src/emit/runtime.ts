import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { OutFile } from "./file.ts";

/** The client's runtime as two files of the package itself, for places where @flarespec/client does not resolve. */
export function emitRuntime(): OutFile[] {
  const read = (name: string) => readFileSync(fileURLToPath(import.meta.resolve(`@flarespec/client/${name}`)), "utf8");
  return [
    { path: "runtime.js", text: read("bundled.js"), from: [] },
    { path: "runtime.d.ts", text: read("bundled.d.ts"), from: [] },
  ];
}
