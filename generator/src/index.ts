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

export type { Diagnostic } from "./codes.ts";
export { diagnostics, explain } from "./codes.ts";
export type { Acceptance, Config, Selection } from "./config.ts";
export { defineConfig } from "./config.ts";
export type { Code, ErrorDetails, Place, Severity } from "./diagnostics.ts";
export { FlarespecError } from "./diagnostics.ts";
export type { Canonical, Violation } from "./dialect.ts";
export { assertCanonical, violations } from "./dialect.ts";
export type { Change, Direction } from "./document/ledger.ts";
export { DIRECTIONS, replay } from "./document/ledger.ts";
export type { Json, JsonObject, Pointer } from "./document/pointer.ts";
export type { Drift, Shares, Statement } from "./drift/drift.ts";
export type { Evidence, Fact, Severity as DriftSeverity } from "./drift/evidence.ts";
export { EVIDENCE, FACTS } from "./drift/evidence.ts";
export type { DriftReport, PlacedDrift } from "./drift/report.ts";
export type { OutFile } from "./emit/file.ts";
export { parseLedger } from "./emit/ledger.ts";
export type { Loaded, LoadOptions } from "./load.ts";
export { load } from "./load.ts";
export type { Input, OnStage, Run } from "./pipeline.ts";
export { generate, version } from "./pipeline.ts";
export type { Document } from "./read/compose.ts";
export { compose } from "./read/compose.ts";
export type {
  DocsFragment,
  Form,
  ReadFinding,
  RecordedRequest,
  RecordedResponse,
  Recording,
} from "./read/docs/index.ts";
export { FORMS, readDocs } from "./read/docs/index.ts";
export type { Writing } from "./read/fragment.ts";
export { readFragment } from "./read/fragment.ts";
export type { Fragment, SourceSpan } from "./read/openapi.ts";
export { readOpenapi } from "./read/openapi.ts";
export type { Source, SourceEntry, SourceInfo, SourceKind } from "./read/source.ts";
export { readSource, readSourceFile, readSourceList, readSources } from "./read/source.ts";
export { RULES } from "./rules/index.ts";
export type { Context, Finding, Rule, Stage, Visitor } from "./rules/rule.ts";
export { STAGES } from "./rules/rule.ts";
export type { AreaPatterns } from "./surface/areas.ts";
export type { NameOverrides } from "./surface/index.ts";
export type { Area, Loss, NamedType, Operation, Surface } from "./surface/surface.ts";
export type { Differences } from "./write.ts";
export { compareFiles, isUpToDate, writeFiles } from "./write.ts";
