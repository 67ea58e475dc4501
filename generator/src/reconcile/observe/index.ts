import { alternativesOf, composedSources } from "../../compose/alternatives.ts";
import { dereferenceAt } from "../../openapi/dereference.ts";
import { textOf } from "../../openapi/equal.ts";
import { operationsOf } from "../../openapi/operations.ts";
import type { JsonObject } from "../../openapi/pointer.ts";
import { presetOf } from "../../vendors/find-preset.ts";
import type { Preset } from "../../vendors/preset.ts";
import type { Positions } from "../pairing.ts";
import { isUnknown } from "../schemas.ts";
import { observeBranches } from "./branches.ts";
import { observeSchemaDeprecation } from "./deprecation.ts";
import { observeEnum } from "./enum.ts";
import { observeDescription, observeKeywords } from "./keywords.ts";
import { observeNullability } from "./nullability.ts";
import { type Observation, type ObservedSchema, Observer, type StatedOperation } from "./observer.ts";
import { observeOperation } from "./operation.ts";
import { observeProperties } from "./properties.ts";
import { observeType } from "./type.ts";

export type { Observation, Verdict } from "./observer.ts";

/**
 * Every fact that two or more sources could state, of operations that both describe. To be called when composition has
 * been through all rules but those that reconcile: two spellings of one thing are no disagreement.
 * @param root a composed document, with `x-sources` and `x-also`; nothing is observed in one of a single source.
 */
export function observe(root: JsonObject, preset: Preset = presetOf(root)): Observation[] {
  if (composedSources(root).size < 2) return [];
  const operations = [...operationsOf(root)].map(([pointer, operation]): StatedOperation[] => [
    { source: textOf(operation["x-source"]), operation, pointer },
    ...alternativesOf(operation, pointer),
  ]);
  const observer = new Observer(root, operations.flat(), preset);
  for (const stated of operations) if (stated.length > 1) observeOperation(observer, stated);
  pairFurtherSources(root, observer.positions);
  for (const position of observer.positions.all()) {
    const schema = observer.schemaAt(position);
    if (schema !== undefined) observeSchema(observer, schema);
  }
  return observer.observations;
}

/** A place of which the first source says nothing, not even a type, is compared between the others. */
function pairFurtherSources(root: JsonObject, positions: Positions): void {
  for (const { pointer, statements } of positions.all()) {
    const node = dereferenceAt(root, pointer)?.node;
    const [base, ...rest] = statements;
    if (node === undefined || !isUnknown(node) || base === undefined) continue;
    for (const { source, pointer: theirs } of rest)
      if (source !== base.source) positions.pair(base.source, base.pointer, source, theirs);
  }
}

function observeSchema(o: Observer, schema: ObservedSchema): void {
  observeNullability(o, schema);
  observeDescription(o, schema);
  observeSchemaDeprecation(o, schema);
  if (typeof schema.node.$ref === "string") return;
  observeType(o, schema);
  // Of a union, the facts of its members are observed at its branches.
  if (schema.plain[0]?.pointer === schema.position.pointer) {
    observeEnum(o, schema);
    observeKeywords(o, schema);
    observeProperties(o, schema);
  }
  observeBranches(o, schema);
}
