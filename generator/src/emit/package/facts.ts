import type { Finding } from "../../diagnostics/finding.ts";
import { type Change, DIRECTIONS } from "../../ledger/change.ts";
import type { Model } from "../../model/model.ts";
import type { JsonObject } from "../../openapi/pointer.ts";
import type { Source } from "../../read/source.ts";
import { version } from "../../version.ts";
import { credentialsOf } from "../typescript/client-options.ts";

/** What a run read and what it found: the part of the manifest that the summary prints too. */
export function manifestFacts(run: {
  sources: readonly Source[];
  ledger: readonly Change[];
  findings: readonly Finding[];
  model: Model;
}): JsonObject {
  const { sources, ledger, findings, model } = run;
  const inOrder = DIRECTIONS.flatMap((direction) => ledger.filter((change) => change.direction === direction));
  return {
    generator: version(),
    sources: sources.map(({ id, kind, revision, date, sha256 }) => ({
      id,
      kind,
      sha256,
      ...(revision !== undefined && { revision }),
      ...(date !== undefined && { date }),
    })),
    counts: {
      areas: model.areas.length,
      operations: model.areas.reduce((sum, area) => sum + area.operations.length, 0),
      types: model.areas.reduce((sum, area) => sum + area.types.length, 0) + model.shared.length,
      changes: ledger.length,
      changesByRule: tally(ledger.map((change) => change.rule)),
      changesByDirection: tally(inOrder.map((change) => change.direction)),
      findings: tally(findings.map((finding) => finding.code)),
      losses: tally(model.losses.map((loss) => loss.kind)),
    },
    ...(model.security !== undefined && { credentials: Object.fromEntries(credentialsOf(model)) }),
    types: typePlaces(model),
    findings: findings.map(({ code, pointer, message }) => ({ code, pointer, message })),
    losses: model.losses.map(({ kind, operation, pointer, message }) => ({ kind, operation, pointer, message })),
  };
}

function tally(keys: readonly string[]): JsonObject {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

/** The pointer into `openapi.json` of each type, which its name does not tell. */
function typePlaces(model: Model): JsonObject {
  const modules = [{ name: "shared", types: model.shared }, ...model.areas];
  return Object.fromEntries(
    modules.flatMap((module) => module.types.map(({ name, pointer }) => [`${module.name}.${name}`, pointer] as const)),
  );
}
