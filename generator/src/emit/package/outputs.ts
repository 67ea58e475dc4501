import type { Plugin } from "../../config/plugin.ts";
import type { SafeCode } from "../../escape.ts";
import type { Change } from "../../ledger/change.ts";
import type { Locate } from "../../ledger/file.ts";
import type { Model } from "../../model/model.ts";
import type { Json, JsonObject, Pointer } from "../../openapi/pointer.ts";
import { writeJson } from "../../openapi/write-json.ts";
import type { Source } from "../../read/source.ts";
import type { Preset } from "../../vendors/preset.ts";
import { type EmittedFile, EncodedFile, type OutFile } from "../file.ts";
import { mswHandlers } from "../msw/msw.ts";
import { openapiFetchClient } from "../openapi-typescript/openapi-fetch.ts";
import { openapiTypes } from "../openapi-typescript/openapi-types.ts";
import { emitReference } from "../reference/reference.ts";
import { emitDrift } from "../reports/drift-page.ts";
import type { DriftReport } from "../reports/drift-report.ts";
import { emitLedger } from "../reports/ledger.ts";
import { emitOverlay } from "../reports/overlay.ts";
import { schemaModules } from "../schemas/schema-modules.ts";
import { tanstackQuery as queries } from "../tanstack-query/tanstack-query.ts";
import { emitArea, emitShared } from "../typescript/area.ts";
import { emitClient } from "../typescript/calls-by-name.ts";
import { clientCredentialsModule, getsTokens } from "../typescript/client-credentials.ts";
import { emitClientOptions } from "../typescript/client-options.ts";
import { emitIndex } from "../typescript/index-file.ts";
import { emitPaths } from "../typescript/paths.ts";
import { emitVendor } from "../typescript/vendor.ts";
import { freezeAll } from "./freeze.ts";
import { emitManifest, MANIFEST } from "./manifest.ts";
import { emitPackage, type PackageOptions } from "./package-json.ts";
import { emitReadme } from "./readme.ts";
import { checkTogether, type PluginResult, runPlugins } from "./run-plugins.ts";
import { emitRuntime } from "./runtime.ts";

/** What the TypeScript of a package is emitted from. */
export interface PackageRun {
  model: Model;
  package: PackageOptions;
  /** What plugins have made. */
  plugins?: readonly PluginResult[];
}

/** What all files are emitted from. */
export interface Emission extends PackageRun {
  /** The composition before rules, parsed anew. */
  source: JsonObject;
  /** The published document that ledger and overlay apply to; undefined where the document before rules is emitted as `source.json`. */
  sourceName: string | undefined;
  canonical: JsonObject;
  ledger: readonly Change[];
  /** Where the sources disagree. */
  drift: DriftReport;
  sources: readonly Source[];
  /** Recorded bodies of successful answers, by the pointer of their operation. */
  recorded?: ReadonlyMap<Pointer, Json>;
  locate: Locate;
  /** The places in the sources that state what is at a canonical pointer. */
  statedAt: (pointer: Pointer) => string[];
  /** Sources, versions and counts for the manifest. */
  facts: JsonObject;
}

/** A run whose canonical document is written already: as text it is faster to copy than as an object. */
interface WrittenEmission extends Emission {
  canonicalText: SafeCode;
}

/** One output of a run: a file, or the same files for each area. */
interface Output<Run extends PackageRun> {
  /** The paths of its files; `*` is any name. */
  paths: readonly string[];
  /** Whether the files are published on npm; the others are for the repository. */
  published: boolean;
  /** What it is imported as, as in `exports` of package.json; the `*` of an area is that of `paths`. */
  entry?: string;
  emit: (run: Run) => EmittedFile[];
}

const TYPESCRIPT: readonly Output<PackageRun>[] = [
  {
    paths: ["package.json"],
    published: true,
    emit: ({ model, package: options, plugins }) => [
      emitPackage(model, options, [...OUTPUTS, ...(plugins ?? []).flatMap(({ outputs }) => outputs)]),
    ],
  },
  {
    paths: ["index.d.ts", "index.js"],
    published: true,
    entry: ".",
    emit: ({ model }) => emitIndex(model),
  },
  {
    paths: ["shared.d.ts", "shared.js"],
    published: true,
    emit: (run) => emitShared(run.model, runtimeFrom(run, "./runtime.js"), pagesOf(run)),
  },
  {
    paths: ["vendor.js"],
    published: true,
    emit: (run) => [emitVendor(run.model, runtimeFrom(run, "./runtime.js"))],
  },
  {
    paths: ["areas/*.d.ts", "areas/*.js"],
    published: true,
    entry: "./*",
    emit: (run) =>
      run.model.areas.flatMap((area) => emitArea(run.model, area, runtimeFrom(run, "../runtime.js"), pagesOf(run))),
  },
  {
    paths: ["client.d.ts", "client.js"],
    published: true,
    entry: "./client",
    emit: ({ model }) => emitClient(model),
  },
  {
    paths: ["client-options.d.ts"],
    published: true,
    emit: (run) => emitClientOptions(run.model, runtimeFrom(run, "./runtime.js")),
  },
  { paths: ["paths.d.ts"], published: true, entry: "./paths", emit: ({ model }) => [emitPaths(model)] },
];

/**
 * Outputs that only some documents need, and outputs for other libraries, which a configuration asks for.
 * @param text the canonical document as `openapi.json` has it
 */
function ownPlugins(run: Emission, text: SafeCode): Plugin[] {
  const {
    openapiTypescript = false,
    openapiFetch = false,
    tanstackQuery = false,
    schemas = false,
    msw = false,
  } = run.package.outputs ?? {};
  const runtime = runtimeFrom(run, "./runtime.js");
  return [
    ...(openapiTypescript === false ? [] : [openapiTypes(text, openapiTypescript)]),
    ...(getsTokens(run.model) ? [clientCredentialsModule(isBundled(run))] : []),
    ...(openapiFetch ? [openapiFetchClient(runtime)] : []),
    ...(tanstackQuery ? [queries(runtime)] : []),
    ...(schemas ? [schemaModules(isBundled(run))] : []),
    ...(msw ? [mswHandlers({ recorded: run.recorded ?? new Map(), isBundled: isBundled(run) })] : []),
  ];
}

const REPORTS: readonly Output<WrittenEmission>[] = [
  {
    paths: ["openapi.json"],
    published: true,
    entry: "./openapi.json",
    emit: ({ canonicalText }) => [{ path: "openapi.json", text: canonicalText, from: [] }],
  },
  { paths: ["*overlay.json"], published: true, emit: (run) => [overlay(run)] },
  {
    paths: ["ledger/*.ndjson"],
    published: true,
    emit: (run) => emitLedger(run.canonical, run.model, run.ledger, run.locate),
  },
  {
    paths: ["source.json"],
    published: true,
    emit: ({ source, sourceName }) =>
      sourceName === undefined ? [{ path: "source.json", text: writeJson(source, 1), from: [] }] : [],
  },
  {
    paths: ["README.md"],
    published: true,
    emit: (run) => [
      emitReadme({ ...run, changes: run.ledger.length, overlay: overlayPath(run.model.preset, run.package.name) }),
    ],
  },
  {
    paths: ["drift.html"],
    published: false,
    emit: (run) => (run.sources.length > 1 ? [emitDrift(run.package.name, run.drift, run.sources)] : []),
  },
  {
    paths: ["reference/*.md"],
    published: false,
    emit: (run) =>
      (run.package.outputs?.reference ?? false) === false ? [] : emitReference({ ...run, name: run.package.name }),
  },
];

const RUNTIME: Output<PackageRun> = {
  paths: ["runtime.js", "runtime.d.ts"],
  published: true,
  emit: (run) => (isBundled(run) ? emitRuntime() : []),
};

/** Every output. The manifest is emitted last, from the hashes of all others. */
export const OUTPUTS: readonly Output<WrittenEmission>[] = [
  ...TYPESCRIPT,
  ...REPORTS,
  RUNTIME,
  { paths: [MANIFEST], published: true, emit: () => [] },
];

/** Every file of the package, in no folder yet. */
export function emit(run: Emission): OutFile[] {
  const { model, canonical } = run;
  const { plugins: users = [] } = run.package.outputs ?? {};
  const canonicalText = writeJson(canonical, 1);
  const own = runPlugins(ownPlugins(run, canonicalText), model, canonical);
  if (users.length > 0) freezeAll(model, canonical);
  const plugins = [...own, ...runPlugins(users, model, canonical)];
  const encode = (files: readonly OutFile[]): EncodedFile[] => files.map((file) => new EncodedFile(file));
  const files = OUTPUTS.flatMap((output) => encode(output.emit({ ...run, canonicalText, plugins })));
  checkTogether(plugins, [MANIFEST, ...files.map(({ path }) => path)]);
  const emitted = [...files, ...plugins.flatMap((plugin) => encode(plugin.files))];
  return [...emitted, emitManifest(run.facts, emitted)];
}

/** The files that a program imports, without reports and without those of plugins. */
export function emitTypescript(run: PackageRun): OutFile[] {
  return [...TYPESCRIPT, RUNTIME].flatMap((output) => output.emit(run));
}

function isBundled(run: PackageRun): boolean {
  return run.package.runtime === "bundled";
}

/** The address of the pages of the reference, for links to them. */
function pagesOf({ package: { outputs } }: PackageRun): string | undefined {
  return typeof outputs?.reference === "object" ? outputs.reference.link : undefined;
}

/** Where a module imports the client from. @param bundled the path to a copy within the package. */
function runtimeFrom(run: PackageRun, bundled: string): string {
  return isBundled(run) ? bundled : "@flarespec/client";
}

/** The corrections of a vendor's document are called as its package; else a stranger would look for a name. */
function overlayPath({ packageName }: Preset, name: string): `${string}.json` {
  return packageName === undefined ? "overlay.json" : `${name.replace(/^.*\//, "")}.overlay.json`;
}

function overlay(run: Emission): EmittedFile {
  return emitOverlay({
    path: overlayPath(run.model.preset, run.package.name),
    title: `Corrections of flarespec to ${run.sourceName ?? (run.sources.length > 1 ? "the composed sources" : "the converted source")}`,
    version: run.package.version,
    extends: run.sourceName ?? "source.json",
    source: run.source,
    canonical: run.canonical,
  });
}
