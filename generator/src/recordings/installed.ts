import { createRequire } from "node:module";
import { join } from "node:path";
import { FlarespecError } from "../diagnostics/error.ts";
import { CLOUDFLARE } from "../vendors/cloudflare.ts";

/** The canonical document of the package that a folder has installed. @throws FlarespecError FS2012 where it has none. */
export function installedDocument(folder: string = process.cwd()): string {
  try {
    return createRequire(join(folder, "package.json")).resolve(`${CLOUDFLARE.packageName}/openapi.json`);
  } catch (cause) {
    throw new FlarespecError("FS2012", {
      message: `no document is named here, and ${CLOUDFLARE.packageName} is not installed`,
      remedy: "Name a canonical document (of the command with --source FILE), or install the package.",
      cause,
    });
  }
}
