import { resolve, sep } from "node:path";
import type { Compiler, CompilerDiagnostic } from "./compiler.ts";
import { FolderOverlay } from "./overlay.ts";

/** What every consumer may set, and no more libraries than the packages name. */
const OPTIONS = {
  strict: true,
  noEmit: true,
  target: "es2022",
  module: "nodenext",
  moduleResolution: "nodenext",
  lib: ["es2022", "dom"],
  types: [],
  skipLibCheck: true,
};

/**
 * Returns the errors in files that exist in memory alone, and in all that they import. Paths are relative to the folder, also
 * those of the errors.
 *
 * @param folder where the files would be; nothing in it is read or written.
 * @param roots the files that are checked.
 */
export function diagnosticsInMemory(
  compiler: Compiler,
  folder: string,
  files: ReadonlyMap<string, string>,
  roots: readonly string[],
  options: { exactOptionalPropertyTypes?: true } = {},
): CompilerDiagnostic[] {
  const at = resolve(folder).split(sep).join("/");
  const config = JSON.stringify({ compilerOptions: { ...OPTIONS, ...options }, files: roots });
  const overlay = new FolderOverlay(new Map([[at, new Map([...files, ["tsconfig.json", config]])]]));
  const program = compiler.open(`${at}/tsconfig.json`, overlay);
  try {
    const isOwn = (file: string | undefined) => file?.startsWith(`${at}/`) === true;
    return program
      .diagnostics()
      .map((one) => (isOwn(one.file) ? { ...one, file: one.file?.slice(at.length + 1) } : one));
  } finally {
    program.close();
  }
}
