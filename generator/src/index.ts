/**
 * The generator as a library: the same run as `flarespec generate`, in memory. `load` reads a configuration and its
 * sources, `generate` turns them into files, `writeFiles` writes them.
 *
 * ```ts
 * const { input, out } = await load({ sources: ["openapi.json"], out: "client" });
 * const { files, ledger, canonical } = generate(input);
 * writeFiles(out, files);
 * ```
 */

export type { Document } from "./compose/compose.ts";
export { compose } from "./compose/compose.ts";
export type { Acceptance, Config, Selection } from "./config/config.ts";
export { defineConfig } from "./config/config.ts";
export type { Input } from "./config/input.ts";
export type { OpenapiTypescriptOptions, OutputOptions } from "./config/outputs.ts";
export type { Plugin, PluginFile, Print } from "./config/plugin.ts";
export type { Loaded, LoadOptions } from "./config/read.ts";
export { load } from "./config/read.ts";
export type { Severity } from "./diagnostics/codes/entry.ts";
export type { ErrorDetails, Place } from "./diagnostics/error.ts";
export { FlarespecError } from "./diagnostics/error.ts";
export type { Finding } from "./diagnostics/finding.ts";
export type { Code } from "./diagnostics/table.ts";
export type { OutFile } from "./emit/file.ts";
export type { DriftReport, PlacedDrift } from "./emit/reports/drift-report.ts";
export type { SafeCode } from "./escape.ts";
export type { Change, Direction } from "./ledger/change.ts";
export { DIRECTIONS } from "./ledger/change.ts";
export { parseLedger } from "./ledger/file.ts";
export { replay } from "./ledger/replay.ts";
export type { AreaPatterns } from "./model/areas.ts";
export type { NameOverrides } from "./model/build.ts";
export type { Area, Loss, Model, Model as Surface, NamedType, Operation } from "./model/model.ts";
export type { Canonical, Violation } from "./normalize/invariants.ts";
export { assertCanonical, violations } from "./normalize/invariants.ts";
export type { Context, Rule, Stage, Visitor } from "./normalize/rule.ts";
export { STAGES } from "./normalize/rule.ts";
export type { Json, JsonObject, Pointer } from "./openapi/pointer.ts";
export type { OnStage, Run } from "./pipeline.ts";
export { generate } from "./pipeline.ts";
export type { SourceFormat as Writing } from "./read/fragment.ts";
export { readFragment } from "./read/fragment.ts";
export type { Fragment, SourceSpan } from "./read/openapi.ts";
export { readOpenapi } from "./read/openapi.ts";
export type {
  DocsFragment,
  Form,
  PageRecording as Recording,
  ReadFinding,
  RecordedRequest,
  RecordedResponse,
} from "./read/pages/index.ts";
export { FORMS, readDocs } from "./read/pages/index.ts";
export type { Source, SourceEntry, SourceInfo, SourceKind } from "./read/source.ts";
export { readSource, readSourceFile } from "./read/source.ts";
export { readSourceList, readSources } from "./read/source-list.ts";
export type { Evidence, Fact, Severity as DriftSeverity } from "./reconcile/evidence.ts";
export { EVIDENCE, FACTS } from "./reconcile/evidence.ts";
export type { Drift, Shares, Statement } from "./reconcile/watch.ts";
export type { Diagnostic } from "./rules/explain.ts";
export { diagnostics, explain } from "./rules/explain.ts";
export { RULES } from "./rules/index.ts";
export type { Preset, StatedPreset } from "./vendors/preset.ts";
export { version } from "./version.ts";
export type { Differences } from "./write.ts";
export { compareFiles, isUpToDate, writeFiles } from "./write.ts";
