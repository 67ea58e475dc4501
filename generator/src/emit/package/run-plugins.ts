import { PACKAGE_NAME } from "../../config/outputs.ts";
import { type Plugin, type PluginFile, PRINT } from "../../config/plugin.ts";
import { FlarespecError } from "../../diagnostics/error.ts";
import type { Model } from "../../model/model.ts";
import type { JsonObject } from "../../openapi/pointer.ts";
import type { EmittedFile } from "../file.ts";
import type { PackagedOutput } from "./package-json.ts";

/** What a plugin has made: files, and their parts of package.json. */
export interface PluginResult {
  plugin: Plugin;
  files: EmittedFile[];
  outputs: PackagedOutput[];
}

/**
 * Runs plugins in their order.
 * @throws FlarespecError FS2016, which names the plugin that throws, or returns something else than files of its own. An error that a
 *   plugin throws as a FlarespecError stays as it is.
 */
export function runPlugins(plugins: readonly Plugin[], model: Model, document: JsonObject): PluginResult[] {
  return plugins.map((plugin) => {
    checkPeers(plugin);
    const files = filesOf(plugin, model, document);
    return {
      plugin,
      files: files.map(({ path, text }) => ({ path, text, from: [] })),
      outputs: outputsOf(plugin, files),
    };
  });
}

/**
 * @param own the paths of the package's own files
 * @throws FlarespecError FS2016 for a file that exists already, and for two versions of one peer.
 */
export function checkTogether(results: readonly PluginResult[], own: readonly string[]): void {
  const paths = new Map(own.map((path) => [path.toLowerCase(), "the package"]));
  const peers = new Map<string, { range: string; of: string }>();
  for (const { plugin, files } of results) {
    const of = `the plugin ${plugin.name}`;
    for (const { path } of files) {
      const folded = path.toLowerCase();
      const owner = paths.get(folded);
      if (owner !== undefined)
        throw failure(plugin, `${path} is a file of ${owner === of ? "its own" : owner} already`);
      paths.set(folded, of);
    }
    for (const [name, range] of Object.entries(plugin.peers ?? {})) {
      const other = peers.get(name);
      if (other !== undefined && other.range !== range) {
        throw failure(plugin, `it needs ${name} ${range}, and ${other.of} ${other.range}`);
      }
      peers.set(name, { range, of });
    }
  }
}

function filesOf(plugin: Plugin, model: Model, document: JsonObject): readonly PluginFile[] {
  let files: unknown;
  try {
    files = plugin.outputs(model, PRINT, document);
  } catch (cause) {
    if (cause instanceof FlarespecError) throw cause;
    throw failure(plugin, textOf(cause), cause);
  }
  // It may be JavaScript, where no compiler has checked what it returns.
  if (typeof (files as Partial<Promise<unknown>> | undefined)?.then === "function") {
    // What it is rejected with is of no interest, and must not end the process.
    Promise.resolve(files).catch(() => {});
    throw failure(plugin, "outputs() returns a promise; it must return its files at once");
  }
  if (!Array.isArray(files)) throw failure(plugin, "outputs() returns no list of files");
  for (const file of files as (Partial<PluginFile> | null)[]) checkFile(plugin, file);
  return files as PluginFile[];
}

/** What was thrown, which may be anything. */
function textOf(cause: unknown): string {
  try {
    return cause instanceof Error ? `${cause.message}` : String(cause);
  } catch {
    return "it throws a value without text";
  }
}

const PATH = /^(?:[a-z0-9][a-z0-9_-]*\/)*[a-z0-9][a-z0-9_-]*\.(?:js|d\.ts|json)$/i;
const ENTRY = /^\.\/[a-z0-9][a-z0-9/_-]*$/i;

function checkFile(plugin: Plugin, file: Partial<PluginFile> | null): void {
  const { path, text, entry } = file ?? {};
  if (typeof path !== "string" || !PATH.test(path)) {
    throw failure(plugin, `a file is called ${shown(path)}, which is no path of a .js, .d.ts or .json file`);
  }
  if (typeof text !== "string") throw failure(plugin, `${path} has no text`);
  if (entry !== undefined && (typeof entry !== "string" || !ENTRY.test(entry))) {
    throw failure(plugin, `${path} has the entry ${shown(entry)}, which is none such as ./routes`);
  }
}

const PACKAGE = new RegExp(PACKAGE_NAME);
/** `^5.0.0`, `>=5 <7`, `4.x || 5.x`, `*`: versions of npm's registry, no addresses and tags. */
const RANGE = /^(?:(?:[~^=<>]|>=|<=)?\s*v?(?:\d+|[x*])(?:\.[\w*+-]+)*(?:\s*\|\|\s*|\s+-\s+|\s+|$))+$/i;

function checkPeers(plugin: Plugin): void {
  const { peers = {} } = plugin as { peers?: unknown };
  if (typeof peers !== "object" || peers === null || Array.isArray(peers)) {
    throw failure(plugin, "peers is no object of packages and versions");
  }
  for (const [name, range] of Object.entries(peers)) {
    if (!PACKAGE.test(name)) throw failure(plugin, `peers has ${shown(name)}, which is not a valid package name`);
    if (typeof range !== "string" || !RANGE.test(range)) {
      throw failure(plugin, `peers asks for ${name} ${shown(range)}, which is no range of versions such as ^1.0.0`);
    }
  }
}

/** A value that should have been a string. */
const shown = (value: unknown): string =>
  typeof value === "string" ? JSON.stringify(value) : value === null ? "null" : typeof value;

/** Files with one entry belong together. */
function outputsOf(plugin: Plugin, files: readonly PluginFile[]): PackagedOutput[] {
  const entries = new Map<string | undefined, string[]>();
  for (const { entry, path } of files) entries.set(entry, [...(entries.get(entry) ?? []), path]);
  const peers = plugin.peers === undefined ? {} : { peers: plugin.peers };
  return [...entries].map(([entry, paths]) => ({
    paths,
    published: true,
    plugin: plugin.name,
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
