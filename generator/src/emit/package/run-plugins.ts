import { type Plugin, type PluginFile, PRINT } from "../../config/plugin.ts";
import { FlarespecError } from "../../diagnostics/error.ts";
import type { Model } from "../../model/model.ts";
import type { JsonObject } from "../../openapi/pointer.ts";
import type { EmittedFile } from "../file.ts";
import type { PackagedOutput } from "./package-json.ts";

/** What a plugin has made: files, and their parts of package.json. */
export interface PluginResult {
  files: EmittedFile[];
  outputs: PackagedOutput[];
}

/**
 * Runs plugins in their order. Two files with one path are refused when all files are written.
 * @throws FlarespecError FS2016, which names the plugin that throws or returns no files of its own. An error that a plugin
 *   throws as a FlarespecError stays as it is.
 */
export function runPlugins(plugins: readonly Plugin[], model: Model, document: JsonObject): PluginResult {
  const results = plugins.map((plugin): PluginResult => {
    const files = filesOf(plugin, model, document);
    return { files: files.map(({ path, text }) => ({ path, text, from: [] })), outputs: outputsOf(plugin, files) };
  });
  return {
    files: results.flatMap((result) => result.files),
    outputs: results.flatMap((result) => result.outputs),
  };
}

function filesOf(plugin: Plugin, model: Model, document: JsonObject): readonly PluginFile[] {
  let files: unknown;
  try {
    files = plugin.outputs(model, PRINT, document);
  } catch (cause) {
    if (cause instanceof FlarespecError) throw cause;
    throw failure(plugin, cause instanceof Error ? cause.message : String(cause), cause);
  }
  // It may be JavaScript, where no compiler has checked what it returns.
  if (!Array.isArray(files)) throw failure(plugin, "outputs() returns no list of files");
  for (const file of files as (Partial<PluginFile> | null)[]) checkFile(plugin, file);
  return files as PluginFile[];
}

const PATH = /^(?:[a-z0-9][a-z0-9_-]*\/)*[a-z0-9][a-z0-9_-]*\.(?:js|d\.ts|json)$/i;
const ENTRY = /^\.\/[a-z0-9][a-z0-9/_-]*$/i;

function checkFile(plugin: Plugin, file: Partial<PluginFile> | null): void {
  const { path, text, entry } = file ?? {};
  if (typeof path !== "string" || !PATH.test(path)) {
    throw failure(plugin, `a file is called ${JSON.stringify(path)}, which is no path of a .js, .d.ts or .json file`);
  }
  if (typeof text !== "string") throw failure(plugin, `${path} has no text`);
  if (entry !== undefined && (typeof entry !== "string" || !ENTRY.test(entry))) {
    throw failure(plugin, `${path} has the entry ${JSON.stringify(entry)}, which is none such as ./routes`);
  }
}

/** Files with one entry belong together. */
function outputsOf(plugin: Plugin, files: readonly PluginFile[]): PackagedOutput[] {
  const entries = new Map<string | undefined, string[]>();
  for (const { entry, path } of files) entries.set(entry, [...(entries.get(entry) ?? []), path]);
  const peers = plugin.peers === undefined ? {} : { peers: plugin.peers };
  return [...entries].map(([entry, paths]) => ({
    paths,
    published: true,
    ...(entry !== undefined && { entry }),
    ...peers,
  }));
}

function failure({ name }: Plugin, what: string, cause?: unknown): FlarespecError {
  return new FlarespecError("FS2016", {
    message: `the plugin ${name} fails: ${what}`,
    ...(cause !== undefined && { cause }),
  });
}
