import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { FlarespecError } from "../diagnostics/error.ts";
import type { Compiler, CompilerParts } from "./compiler.ts";
import { openLibrary } from "./library.ts";
import { openNative } from "./native.ts";

/**
 * Opens the TypeScript that is installed for the first of the folders that has one. It is no dependency of flarespec,
 * because the compiler of the consumer decides what breaks there.
 * @throws FlarespecError FS7001 if none is installed, FS7002 for an unsupported version.
 */
export async function openCompiler(folders: readonly string[]): Promise<Compiler> {
  for (const folder of folders) {
    const require = createRequire(join(folder, "package.json"));
    const found = locate(require);
    if (found === undefined) continue;
    const version = (JSON.parse(readFileSync(found, "utf8")) as { version: string }).version;
    const major = Number.parseInt(version, 10);
    try {
      if (major >= 7) {
        const part = (name: string) => import(pathToFileURL(require.resolve(`typescript/unstable/${name}`)).href);
        return compiler(dirname(found), openNative(await part("sync"), await part("ast"), version));
      }
      if (/^(5\.9|[6])\./.test(version)) {
        // Not by `import`, which would parse these nine megabytes a second time to find the names of their exports.
        return compiler(dirname(found), openLibrary(require("typescript"), version));
      }
    } catch (cause) {
      throw new FlarespecError("FS7002", {
        message: `TypeScript ${version} cannot be used`,
        place: { file: dirname(found) },
        cause,
      });
    }
    throw new FlarespecError("FS7002", {
      message: `TypeScript ${version} is not one that is known`,
      place: { file: dirname(found) },
      expected: "TypeScript 5.9, 6 or 7",
    });
  }
  throw new FlarespecError("FS7001", {
    message: "TypeScript is not installed here",
    place: { file: folders[0] ?? "." },
  });
}

function compiler(folder: string, parts: CompilerParts): Compiler {
  return {
    ...parts,
    folder,
    open(config, view) {
      const session = parts.start(dirname(config), view);
      try {
        return { ...session.open(config), close: () => session.close() };
      } catch (error) {
        session.close();
        throw error;
      }
    },
  };
}

function locate(require: NodeJS.Require): string | undefined {
  try {
    return require.resolve("typescript/package.json");
  } catch {
    return undefined;
  }
}
