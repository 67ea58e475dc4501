import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { trusted } from "../../escape.ts";
import type { EmittedFile } from "../file.ts";

/** The client's runtime as two files of the package itself, for places where @flarespec/client does not resolve. */
export function emitRuntime(): EmittedFile[] {
  const read = (name: string) =>
    trusted(
      readFileSync(fileURLToPath(import.meta.resolve(`@flarespec/client/${name}`)), "utf8"),
      "a file of ours, the same for every document",
    );
  return [
    { path: "runtime.js", text: read("bundled.js"), from: [] },
    { path: "runtime.d.ts", text: read("bundled.d.ts"), from: [] },
  ];
}
