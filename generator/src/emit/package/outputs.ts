import type { Change } from "../../ledger/change.ts";
import type { Locate } from "../../ledger/file.ts";
import type { Model } from "../../model/model.ts";
import type { JsonObject } from "../../openapi/pointer.ts";
import { writeJson } from "../../openapi/write-json.ts";
import type { Source } from "../../read/source.ts";
import { bytesOf, type OutFile } from "../file.ts";
import { emitDrift } from "../reports/drift-page.ts";
import type { DriftReport } from "../reports/drift-report.ts";
import { emitLedger } from "../reports/ledger.ts";
import { emitOverlay } from "../reports/overlay.ts";
import { emitArea, emitShared, serverArgument } from "../typescript/area.ts";
import { emitClient } from "../typescript/calls-by-name.ts";
import { emitIndex } from "../typescript/index-file.ts";
import { emitPaths } from "../typescript/paths.ts";
import { emitManifest } from "./manifest.ts";
import { emitPackage, type PackageOptions } from "./package-json.ts";
import { emitRuntime } from "./runtime.ts";

export interface Emission {
  /** The composition before rules, parsed anew. */
  source: JsonObject;
  /** What the overlay extends; undefined where the composition itself is emitted as `source.json`. */
  sourceName: string | undefined;
  canonical: JsonObject;
  model: Model;
  ledger: readonly Change[];
  /** Where the sources disagree. */
  drift: DriftReport;
  sources: readonly Source[];
  locate: Locate;
  package: PackageOptions;
  /** Sources, versions and counts for the manifest. */
  facts: JsonObject;
}

/** Every file of the package, in no folder yet. */
export function emit(run: Emission): OutFile[] {
  const bundled = run.package.runtime === "bundled";
  const short = run.package.name.replace(/^.*\//, "");
  const files: OutFile[] = [
    emitPackage(run.model, run.package),
    ...emitIndex(run.model),
    ...emitShared(run.model, bundled ? "./runtime.js" : "@flarespec/client"),
    ...run.model.areas.flatMap((area) => emitArea(run.model, area, bundled ? "../runtime.js" : "@flarespec/client")),
    ...emitClient(run.model, serverArgument(run.model)),
    emitPaths(run.model),
    { path: "openapi.json", text: writeJson(run.canonical, 1), from: [] },
    emitOverlay({
      path: `${short}.overlay.json`,
      title: `Corrections of flarespec to ${run.sourceName ?? "the composed sources"}`,
      version: run.package.version,
      extends: run.sourceName ?? "source.json",
      source: run.source,
      canonical: run.canonical,
    }),
    ...emitLedger(run.canonical, run.model, run.ledger, run.locate),
  ];
  if (run.sourceName === undefined) {
    files.push({ path: "source.json", text: writeJson(run.source, 1), from: [] });
    files.push(emitDrift(run.package.name, run.drift, run.sources));
  }
  if (bundled) files.push(...emitRuntime());
  // Encoded once: hashed here, and written elsewhere.
  const encoded = files.map((file) => ({ ...file, bytes: bytesOf(file) }));
  return [...encoded, emitManifest(run.facts, encoded)];
}
