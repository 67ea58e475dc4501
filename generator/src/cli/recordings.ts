import { type Loaded, type LoadOptions, load } from "../config/read.ts";
import { FlarespecError } from "../diagnostics/error.ts";
import { installedDocument } from "../recordings/installed.ts";

export interface DocumentOptions {
  config?: string;
  source?: string[];
}

/** Loads the configured sources, those of the command line, or the document of the installed package. */
export async function loadDocument(
  { config, source }: DocumentOptions,
  { recordings }: Pick<LoadOptions, "recordings"> = {},
): Promise<Loaded> {
  try {
    return await load({ config, sources: source, recordings });
  } catch (error) {
    if (!(error instanceof FlarespecError) || error.code !== "FS2012") throw error;
    return await load({ sources: [installedDocument()] });
  }
}
