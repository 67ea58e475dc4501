import { type Alternative, alternativesOf, composedSources } from "../compose/alternatives.ts";
import type { Change } from "../ledger/change.ts";
import { dereferenceAt } from "../openapi/dereference.ts";
import { operationsOf } from "../openapi/operations.ts";
import { get, isObject, type Json, type JsonObject, join, type Pointer, parent } from "../openapi/pointer.ts";
import { componentsOf } from "../openapi/references.ts";
import { Positions, type Role } from "./pairing.ts";
import { pairParameters } from "./parameters.ts";

const FIRST = "the first source";
/** The primary of an operation that one source states twice: two of its paths match the same requests (equivalent-paths). */
const FIRST_PATH = "the first path";

/** A component, and the component of another source that describes the same model. */
export interface ModelPair {
  ours: Pointer;
  source: string;
  theirs: Pointer;
}

/**
 * A model printed incompletely that no operation leads to, as on a page that relates models to operations by name only,
 * is paired with the models of other sources that composition renamed because they have the same name.
 */
export function incompletePairs(root: JsonObject): ModelPair[] {
  const found: ModelPair[] = [];
  const sources = [...composedSources(root).keys()];
  if (sources.length === 0) return found;
  for (const [ours, schema] of componentsOf(root, "schemas")) {
    if (schema["x-incomplete"] === undefined) continue;
    for (const source of sources) {
      const theirs = `${ours}__${source.replace(/[^A-Za-z0-9._-]+/g, "_")}`;
      if (get(root, theirs) !== undefined) found.push({ ours, source, theirs });
    }
  }
  return found;
}

/** Pairs every schema of every operation with those of the other sources. */
export function pairSources(
  root: JsonObject,
  ledger: readonly Change[],
  operationRule: string,
  incomplete: readonly ModelPair[],
): Positions {
  const positions = new Positions(root);
  const takenWhole = ledger.filter(({ rule, after }) => rule === operationRule && after !== undefined);
  for (const [pointer, operation] of operationsOf(root)) {
    const alternatives = alternativesOf(operation, pointer);
    if (alternatives.length === 0) continue;
    const first =
      typeof operation["x-source"] === "string" && operation["x-source"] !== "" ? operation["x-source"] : FIRST_PATH;
    for (const alternative of alternatives) {
      const primaryOf = (at: Pointer): string | undefined => {
        const taken = takenFrom(at, alternatives, takenWhole);
        return taken === alternative ? undefined : (taken?.source ?? first);
      };
      pairOperation(positions, root, pointer, alternative, primaryOf);
    }
  }
  for (const { ours, source, theirs } of incomplete) positions.pair(FIRST, ours, source, theirs, "part", false);
  return positions;
}

/** @param primaryOf the source of what the operation has at a pointer; undefined if that is the alternative itself. */
function pairOperation(
  positions: Positions,
  root: JsonObject,
  pointer: Pointer,
  { source, pointer: theirs }: Alternative,
  primaryOf: (at: Pointer) => string | undefined,
): void {
  for (const { ours, theirs: their } of pairParameters(root, pointer, theirs)) {
    const primary = ours === undefined ? undefined : primaryOf(ours.pointer);
    if (ours === undefined || primary === undefined) continue;
    positions.pair(primary, join(ours.landed, "schema"), source, join(their.landed, "schema"), "parameter");
  }
  const content = (primary: string | undefined, ours: Pointer, other: Pointer, role: Role): void => {
    if (primary !== undefined) pairContent(positions, root, primary, ours, source, other, role);
  };
  const body = join(pointer, "requestBody");
  content(primaryOf(body), body, join(theirs, "requestBody"), "part");
  const responses = get(root, join(pointer, "responses"));
  const statuses = Object.keys(isObject(responses) ? responses : {});
  for (const status of statuses) {
    const same = sameStatus(status, statuses, get(root, join(theirs, "responses")));
    if (same === undefined) continue;
    const at = join(pointer, "responses", status);
    content(primaryOf(at), at, join(theirs, "responses", same), "body");
  }
}

/** The status under which a source has a response; a success under another status is the same success. */
function sameStatus(status: string, ours: readonly string[], theirs: Json | undefined): string | undefined {
  const known = Object.keys(isObject(theirs) ? theirs : {});
  const exact = known.find((key) => key.toLowerCase() === status.toLowerCase());
  if (exact !== undefined || !status.startsWith("2")) return exact;
  return known.find((key) => key.startsWith("2") && !ours.includes(key));
}

/** The alternative that a part of an operation was taken from as a whole, if it was: the ledger has it exactly. */
function takenFrom(
  pointer: Pointer,
  alternatives: readonly Alternative[],
  takenWhole: readonly Change[],
): Alternative | undefined {
  const holders = [pointer, join(pointer, "content"), parent(pointer).pointer];
  for (const { pointer: at, after } of takenWhole) {
    if (!holders.includes(at)) continue;
    const copied = JSON.stringify(after);
    const taken = alternatives.find((alternative) => copied.includes(`"$copy":"${alternative.pointer}/`));
    if (taken !== undefined) return taken;
  }
  return undefined;
}

function pairContent(
  positions: Positions,
  root: JsonObject,
  primary: string,
  ours: Pointer,
  source: string,
  theirs: Pointer,
  role: Role,
): void {
  const us = dereferenceAt(root, ours);
  const them = dereferenceAt(root, theirs);
  if (!isObject(us?.node.content) || !isObject(them?.node.content)) return;
  for (const type of Object.keys(us.node.content)) {
    if (!Object.hasOwn(them.node.content, type)) continue;
    const at: Pointer = join(us.pointer, "content", type, "schema");
    positions.pair(primary, at, source, join(them.pointer, "content", type, "schema"), role);
  }
}
