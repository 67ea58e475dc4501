import type { Config } from "../../config/config.ts";
import type { OutputOptions } from "../../config/outputs.ts";
import { FlarespecError } from "../../diagnostics/error.ts";
import { code, json } from "../../escape.ts";
import type { Model } from "../../model/model.ts";
import type { JsonObject } from "../../openapi/pointer.ts";
import { version } from "../../version.ts";
import type { EmittedFile } from "../file.ts";

export interface PackageOptions {
  name: string;
  version: string;
  description?: string;
  license?: string;
  /** `package`: depends on @flarespec/client; `bundled`: carries the runtime in its own files. */
  runtime: "package" | "bundled";
  /** Range of @flarespec/client for `package`. */
  clientVersion: string;
  /** Outputs for other libraries. */
  outputs?: OutputOptions;
}

/** The options of the package, with the defaults for what the configuration leaves out. */
export function packageOptions({ package: stated, runtime, outputs }: Config, name: string): PackageOptions {
  return {
    name: stated?.name ?? name,
    version: stated?.version ?? "0.1.0",
    runtime: runtime ?? "package",
    clientVersion: version(),
    ...(outputs !== undefined && { outputs }),
    ...(stated?.license !== undefined && { license: stated.license }),
    ...(stated?.description !== undefined && { description: stated.description }),
  };
}

/** The part of an output that package.json mentions. */
export interface PackagedOutput {
  paths: readonly string[];
  published: boolean;
  /** The name of the plugin that made it. */
  plugin?: string;
  entry?: string;
  peers?: Readonly<Record<string, string>>;
}

/** package.json of the emitted package. Member order is that of npm's documentation, not alphabetical. */
export function emitPackage(model: Model, options: PackageOptions, outputs: readonly PackagedOutput[]): EmittedFile {
  const manifest: JsonObject = {
    name: options.name,
    version: options.version,
    description: options.description ?? "Types and a typed fetch client, emitted by flarespec.",
    ...(options.license !== undefined && { license: options.license }),
    type: "module",
    sideEffects: false,
    engines: { node: ">=20.19" },
    files: publishedFiles(outputs),
    exports: exportsOf(model, outputs),
    ...(options.runtime === "package" && { dependencies: { "@flarespec/client": options.clientVersion } }),
    ...optionalPeers(outputs),
  };
  return { path: "package.json", text: code`${json(manifest, 2)}\n`, from: [] };
}

/** Optional, because only programs that import the output need them. */
function optionalPeers(outputs: readonly PackagedOutput[]): JsonObject {
  const peers: Record<string, string> = Object.assign({}, ...outputs.map((output) => output.peers));
  const names = Object.keys(peers);
  if (names.length === 0) return {};
  return {
    peerDependencies: peers,
    peerDependenciesMeta: Object.fromEntries(names.map((name) => [name, { optional: true }])),
  };
}

/** `files`: folders, then endings of files in the package's own folder, short ones first. */
function publishedFiles(outputs: readonly PackagedOutput[]): string[] {
  const paths = outputs.filter(({ published }) => published).flatMap((output) => output.paths);
  const folders = paths.filter((path) => path.includes("/")).map((path) => path.replace(/\/.*$/, ""));
  const endings = paths.filter((path) => !path.includes("/")).map((path) => `*${endingOf(path)}`);
  const byLength = (a: string, b: string) => a.length - b.length || (a < b ? -1 : Number(a > b));
  return [...new Set(folders), ...[...new Set(endings)].sort(byLength)];
}

function endingOf(path: string): string {
  return /(\.d)?\.[a-z]+$/.exec(path)?.[0] ?? path;
}

function exportsOf(model: Model, outputs: readonly PackagedOutput[]): JsonObject {
  const exports: JsonObject = {};
  const claims = new Map<string, string>();
  for (const { entry, paths, plugin } of outputs) {
    if (entry === undefined) continue;
    const of = plugin === undefined ? "" : ` of the plugin ${plugin}`;
    const names = entry.includes("*") ? model.areas.map(({ name }) => name) : [""];
    for (const name of names) {
      const [as, files] = [entry.replace("*", name), paths.map((path) => path.replace("*", name))];
      if (claims.has(as)) {
        throw new FlarespecError("FS2008", {
          message: `${files[0]}${of} and ${claims.get(as)} would both be imported as ${as}`,
        });
      }
      claims.set(as, `${files[0]}${of}`);
      exports[as] = targetOf(files);
    }
  }
  return { ...exports, "./package.json": "./package.json" };
}

/** Declarations and the JavaScript behind them; or a single file, as it is. */
function targetOf(paths: readonly string[]): JsonObject | string {
  const types = paths.find((path) => path.endsWith(".d.ts"));
  const module = paths.find((path) => path.endsWith(".js"));
  if (types === undefined) return `./${paths[0]}`;
  return { types: `./${types}`, ...(module !== undefined && { default: `./${module}` }) };
}
