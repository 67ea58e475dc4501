import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, extname, join as joinPath, relative, resolve, sep } from "node:path";
import { FlarespecError, type Place } from "../diagnostics/error.ts";
import { closest } from "../diagnostics/suggest.ts";
import type { ModelOptions } from "../model/build.ts";
import { get, type Pointer } from "../openapi/pointer.ts";
import { readSource, readSourceFile, type Source } from "../read/source.ts";
import type { RecordingFile } from "../recordings/read.ts";
import type { StatedPreset } from "../vendors/preset.ts";
import type { Config } from "./config.ts";
import { CONFIGURATION, DEFAULTS } from "./config.ts";
import type { Input } from "./input.ts";
import { NO_NAMES, readNames, withPrefixes } from "./names-file.ts";
import { PACKAGE_NAME } from "./outputs.ts";

/** Options of the command line; everything else comes from the configuration or its defaults. */
export interface LoadOptions {
  /** A configuration file. Without it, `flarespec.config.*` of the current folder, unless `sources` are given. */
  config?: string | undefined;
  /** Files and addresses that replace the configured sources. */
  sources?: readonly string[] | undefined;
  out?: string | undefined;
  packageName?: string | undefined;
  runtime?: "package" | "bundled" | undefined;
  answers?: "evidence" | "stated" | undefined;
  preset?: StatedPreset | undefined;
  /** By id, replacements for source files, before an update writes them. */
  instead?: ReadonlyMap<string, Source> | undefined;
  /** Reads recordings. Default: if the configuration has the output `msw`. */
  recordings?: boolean | undefined;
}

/** Everything a run needs. */
export interface Loaded {
  input: Input;
  /** Absolute path of the folder to write. */
  out: string;
  /** Absolute path of the configuration, if there is one. */
  configFile: string | undefined;
  /** Adds the place in the configuration, or in the file of names, to an error about one of its members. */
  explain(error: unknown): unknown;
}

export const CONFIG_NAMES: readonly string[] = ["ts", "mts", "js", "mjs", "json"].map(
  (end) => `flarespec.config.${end}`,
);

/**
 * The absolute path of the configuration file; undefined if there is none. Only the current folder is searched: a file
 * further up would change the behaviour of a command unseen.
 * @throws FlarespecError FS2003 if the given file does not exist, or if the folder has several.
 */
export function findConfig(options: LoadOptions): string | undefined {
  if (options.config !== undefined) {
    const path = resolve(options.config);
    if (statSync(path, { throwIfNoEntry: false })?.isFile()) return path;
    const there = existsSync(dirname(path)) ? readdirSync(dirname(path)) : [];
    const meant = closest(basename(path), there);
    throw new FlarespecError("FS2003", {
      message: `there is no configuration ${options.config}`,
      place: { file: options.config },
      didYouMean: meant === undefined ? undefined : joinPath(dirname(options.config), meant),
    });
  }
  // The configuration of this folder is about its own sources, not about a document named on the command line.
  if (options.sources !== undefined && options.sources.length > 0) return undefined;
  const found = CONFIG_NAMES.filter((name) => existsSync(name));
  if (found.length > 1) {
    throw new FlarespecError("FS2003", {
      message: `there are several configurations: ${found.join(", ")}`,
      place: { file: found[1] as string },
      expected: "one configuration in a folder",
      remedy: "Delete all but one, or name one with --config.",
    });
  }
  return found[0] === undefined ? undefined : resolve(found[0]);
}

/**
 * Reads the configuration and the files it names. Paths in it are relative to its folder, which should be the current one:
 * places in the ledger are relative to the current folder, and the ledger must not depend on where a command was run.
 * @param watched receives the files and folders that are read, for `--watch`; up to the fault if there is one.
 * @throws FlarespecError FS1007, FS1008, FS1015 to FS1018, FS2002, FS2003, FS2012, FS2018, and what `parse` throws for the names.
 */
export async function load(options: LoadOptions = {}, watched: string[] = []): Promise<Loaded> {
  const configFile = findConfig(options);
  const given = options.sources ?? [];
  const base = configFile === undefined ? process.cwd() : dirname(configFile);
  const at = (path: string): string => relative(process.cwd(), resolve(base, path)) || ".";
  if (configFile !== undefined) watched.push(configFile);

  const read = configFile === undefined ? undefined : await readConfig(configFile);
  const stated = read?.config ?? {};
  // A document named on the command line without a configuration has no patches and no names.
  const bare = given.length > 0 && configFile === undefined;
  const sources =
    given.length > 0 ? await readGiven(given, watched) : await readConfigured(stated, at, watched, options.instead);
  const patches = bare ? [] : readPatchTexts(stated.patches, at, watched);
  const names = bare ? NO_NAMES : await readNames(stated.names, at, watched);

  const usesRecordings = options.recordings ?? stated.outputs?.msw === true;
  const recordings = bare || !usesRecordings ? [] : await readRecordingTexts(stated.recordings, at, watched);

  const name = options.packageName ?? stated.package?.name;
  const runtime = options.runtime ?? stated.runtime;
  const answers = options.answers ?? stated.answers;
  const preset = options.preset ?? stated.preset;
  const areas = withPrefixes(stated.areas, names.areas);
  const config: Config = {
    ...stated,
    ...(areas !== undefined && { areas }),
    ...(runtime !== undefined && { runtime }),
    ...(answers !== undefined && { answers }),
    ...(preset !== undefined && { preset }),
    package: { ...stated.package, ...(name !== undefined && { name }) },
  };
  checkPackageName(name, options.packageName === undefined ? configFile : undefined);
  return {
    input: {
      sources: withOwnIds(sources),
      patches,
      names: names.overrides,
      config,
      ...(recordings.length > 0 && { recordings }),
    },
    out: options.out !== undefined ? resolve(options.out) : resolve(base, stated.out ?? "generated"),
    configFile,
    explain: (error) => placed(names.explain(error), read),
  };
}

/**
 * The preset and the names of areas, types and operations in a configuration; no other file that it names is read.
 * @throws FlarespecError FS2002, FS2003, and what `parse` throws for the names.
 */
export async function loadNames(
  configFile: string | undefined,
): Promise<Pick<ModelOptions, "areas" | "names" | "operations" | "preset">> {
  if (configFile === undefined) return {};
  const at = (path: string): string => relative(process.cwd(), resolve(dirname(configFile), path)) || ".";
  const { config: stated } = await readConfig(configFile);
  const names = await readNames(stated.names, at, []);
  const areas = withPrefixes(stated.areas, names.areas);
  const { operations, preset } = stated;
  return {
    ...(areas !== undefined && { areas }),
    ...(operations !== undefined && { operations }),
    ...(preset !== undefined && { preset }),
    names: names.overrides,
  };
}

interface ReadConfig {
  config: Config;
  /** The place of a member. */
  at(pointer: Pointer): Place;
}

async function readConfig(path: string): Promise<ReadConfig> {
  const file = relative(process.cwd(), path) || path;
  const { checkConfig } = await import("./schema.ts");
  const { text } = readSourceFile(path, { location: file });
  if (extname(path) === ".json") {
    const { parse } = await import("../read/parse/parse.ts");
    const parsed = parse(text, file);
    const at = (pointer: Pointer): Place => ({ ...parsed.at(pointer), pointer });
    return { config: checkConfig(parsed.value, at), at };
  }
  const { evaluate, lineOf } = await import("./evaluate.ts");
  const value = await evaluate(path, file, text);
  const at = (pointer: Pointer): Place => ({ file, ...lineOf(text, pointer, get(value, pointer)), pointer });
  return { config: checkConfig(value, at), at };
}

/** Adds the place in the configuration to an error of the run about one of its members. */
function placed(error: unknown, read: ReadConfig | undefined): unknown {
  if (!(error instanceof FlarespecError) || error.place?.file !== CONFIGURATION) return error;
  const { pointer } = error.place;
  return read === undefined || pointer === undefined ? error : error.at(read.at(pointer));
}

function checkPackageName(name: string | undefined, configFile: string | undefined): void {
  if (name === undefined || new RegExp(PACKAGE_NAME).test(name)) return;
  throw new FlarespecError("FS2002", {
    message: `${JSON.stringify(name)} is not a name npm allows`,
    ...(configFile !== undefined && {
      place: { file: relative(process.cwd(), configFile), pointer: "/package/name" },
    }),
    expected: "lower case, such as @acme/api",
    remedy: configFile === undefined ? "Correct --package-name." : "Correct package.name in the configuration.",
  });
}

async function readGiven(given: readonly string[], watched: string[]): Promise<Source[]> {
  const sources: Source[] = [];
  for (const location of given) {
    if (!isAddress(location)) watched.push(location);
    sources.push(await readSource(location));
  }
  // The order of the arguments must not change the output.
  return sources.sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)) || (a.sha256 < b.sha256 ? -1 : 1));
}

/**
 * The list of sources that a run would read, relative to the current folder; undefined if it reads none.
 * @throws what `load` throws for the configuration.
 */
export async function findList(options: LoadOptions = {}): Promise<string | undefined> {
  const configFile = findConfig(options);
  const base = configFile === undefined ? process.cwd() : dirname(configFile);
  const at = (path: string): string => relative(process.cwd(), resolve(base, path)) || ".";
  const sources = statedSources(configFile === undefined ? {} : (await readConfig(configFile)).config, at);
  return isList(sources) ? at(sources) : undefined;
}

function statedSources({ sources }: Config, at: (path: string) => string): Config["sources"] {
  return sources ?? (existsSync(at(DEFAULTS.sources)) ? DEFAULTS.sources : undefined);
}

/** A list of sources is recognised by its name; any other file is a document. */
function isList(sources: Config["sources"]): sources is string {
  return typeof sources === "string" && /(?:^|[\\/.-])sources\.ya?ml$/.test(sources);
}

async function readConfigured(
  config: Config,
  at: (path: string) => string,
  watched: string[],
  instead?: ReadonlyMap<string, Source>,
): Promise<Source[]> {
  const sources = statedSources(config, at);
  if (sources === undefined) {
    throw new FlarespecError("FS2012", {
      message: `there is nothing to read: no --source, no configuration that names sources, and no ${DEFAULTS.sources}`,
      place: { file: at(".") },
      expected: "an OpenAPI document",
    });
  }
  if (isList(sources)) {
    const list = at(sources);
    watched.push(list);
    const { readSourceList, readSources } = await import("../read/source-list.ts");
    const files = readSourceList(list).flatMap(({ file, history = [] }) => [file].concat(history));
    watched.push(...files.map((file) => joinPath(dirname(list), file)));
    return readSources(list, instead);
  }
  const documents = typeof sources === "string" ? [sources] : sources;
  return readGiven(
    documents.map((location) => (isAddress(location) ? location : at(location))),
    watched,
  );
}

function isAddress(location: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(location);
}

/** Gives two files of one name different ids. */
function withOwnIds(sources: readonly Source[]): Source[] {
  const taken = new Set<string>();
  return sources.map((source) => {
    let id = source.id;
    for (let n = 2; taken.has(id); n++) id = `${source.id}-${n}`;
    taken.add(id);
    return id === source.id ? source : { ...source, id };
  });
}

function readPatchTexts(
  stated: Config["patches"],
  at: (path: string) => string,
  watched: string[],
): { file: string; text: string }[] {
  const locations = stated === undefined ? [DEFAULTS.patches] : typeof stated === "string" ? [stated] : stated;
  const files = locations.flatMap((location) => {
    const path = at(location);
    const there = statSync(path, { throwIfNoEntry: false });
    if (there === undefined && stated === undefined) return [];
    watched.push(path);
    if (there?.isDirectory() !== true) return [path];
    const names = readdirSync(path).filter((name) => /\.overlay\.(?:ya?ml|json)$/.test(name));
    return names.sort().map((name) => joinPath(path, name));
  });
  return files.map((path) => {
    const file = path.split(sep).join("/");
    return { file, text: readSourceFile(path, { location: file }).text };
  });
}

async function readRecordingTexts(
  stated: Config["recordings"],
  at: (path: string) => string,
  watched: string[],
): Promise<RecordingFile[]> {
  const folder = at(stated ?? DEFAULTS.recordings);
  if (stated === undefined && !existsSync(folder)) return [];
  watched.push(folder);
  const { readRecordingFiles } = await import("../recordings/read.ts");
  return readRecordingFiles(folder);
}
