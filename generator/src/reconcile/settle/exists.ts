import { andList } from "../../diagnostics/wording.ts";
import { isObject, type Json, type JsonObject, join } from "../../openapi/pointer.ts";
import { ENVELOPE } from "../../vendors/envelope.ts";
import { decide } from "../evidence.ts";
import type { Position } from "../pairing.ts";
import { type Reconciliation, type StatedSchema, sourcesOf } from "../reconciliation.ts";

const { flag: FLAG, lists: LISTS, pages: PAGES, result: RESULT } = ENVELOPE;
const MEMBERS = new Set<string>([FLAG, ...LISTS, PAGES]);

/**
 * Properties are added only if the first source does not deny them by its silence: to a model that it printed
 * incompletely (C31), to the envelope, and to the branch of an older response that has grown since. What a newer source
 * says of a request is added whatever the first says.
 */
export function settleProperties(
  r: Reconciliation,
  node: JsonObject,
  position: Position,
  schemas: readonly StatedSchema[],
): void {
  const { pointer, primary } = position;
  const { properties, "x-incomplete": incomplete } = node;
  if (!isObject(properties)) return;
  for (const stated of schemas) {
    const hasGrown = branchHasGrown(r, node, stated, position);
    const traffic = r.sources.has(primary) && r.bothSent(pointer, stated.pointer) ? "sent" : "any";
    for (const name of Object.keys(stated.node.properties as JsonObject)) {
      if (Object.hasOwn(properties, name)) continue;
      const silent = reasonToAdd(name, properties, incomplete, stated.source, position, hasGrown);
      const claims = [r.claim(primary, silent === undefined ? false : undefined), r.claim(stated.source, true)];
      if (decide("exists", claims, traffic) !== true) continue;
      const because = silent ?? newerSends(primary, stated.source);
      const at = join(pointer, "properties", name);
      const theirs = join(stated.pointer, "properties", name);
      r.write("exists", at, r.cx.copy(theirs), because, "narrow");
      r.take(at, stated.source, theirs);
    }
  }
  markOlder(r, properties, position, schemas);
  if (incomplete !== undefined && isComplete(incomplete, Object.keys(properties)))
    r.write("exists", join(pointer, "x-incomplete"), undefined, COMPLETED, "equivalent");
}

export const newerSends = (older: string, newer: string): string =>
  `${newer} is newer than ${older}, and says that it may be sent.`;

export const COMPLETED = "Other sources state what was missing.";

/** Marks the properties of a request that the first source alone states, and a newer one that lists properties does not. */
function markOlder(
  r: Reconciliation,
  properties: JsonObject,
  { pointer, primary }: Position,
  schemas: readonly StatedSchema[],
): void {
  if (!r.sources.has(primary) || !r.onlySent(pointer)) return;
  const newer = schemas.filter(({ source, pointer: theirs, node }) => {
    return r.isNewer(source, primary) && r.bothSent(pointer, theirs) && node["x-incomplete"] === undefined;
  });
  if (newer.length === 0) return;
  const because = `Only ${primary} states it; ${andList(sourcesOf(newer))}, which is newer, does not.`;
  for (const [name, property] of Object.entries(properties)) {
    const at = join(pointer, "properties", name);
    const isStated = schemas.some(({ node }) => Object.hasOwn(node.properties as JsonObject, name));
    if (!isObject(property) || isStated || r.takenFrom(at) !== undefined) continue;
    r.write("exists", join(at, "x-stated-by"), `${primary} only`, because, "equivalent");
  }
}

/** Why the first source's silence denies nothing; undefined if it does. */
function reasonToAdd(
  name: string,
  properties: JsonObject,
  incomplete: Json | undefined,
  source: string,
  { body, primary }: Position,
  hasGrown: boolean,
): string | undefined {
  if (body && MEMBERS.has(name) && Object.hasOwn(properties, RESULT))
    return `A member of the envelope that the first source leaves out; ${source} states it.`;
  if (lacksProperty(incomplete, name))
    return `The first source printed this model incompletely; ${source} states the rest.`;
  return hasGrown ? `${primary} is older; ${source} states it for the branch that requires the same.` : undefined;
}

/**
 * True if a branch of an older response has grown since. The branch of a newer source's union that resembles it most
 * and requires the same is the same branch; what only that one states came later. Requests are left alone: what may be
 * sent under the same name can have another shape than what is received.
 */
function branchHasGrown(
  r: Reconciliation,
  node: JsonObject,
  { source, pointer: theirs, node: stated }: StatedSchema,
  { pointer, primary, branches }: Position,
): boolean {
  if (!branches.some((branch) => branch.source === source && branch.pointer === theirs)) return false;
  if (!r.sources.has(primary) || !r.isNewer(source, primary) || !sameRequired(node, stated)) return false;
  const { request, response } = r.cx.uses(pointer);
  return response && !request;
}

function sameRequired({ required: a }: JsonObject, { required: b }: JsonObject): boolean {
  if (!Array.isArray(a) || !Array.isArray(b) || a.length === 0) return false;
  return a.length === b.length && a.every((name) => b.includes(name));
}

/** `x-incomplete`: true, or { declared, listed, missing } as counted by the reader. If `missing` has names, no others are missing. */
function lacksProperty(incomplete: Json | undefined, name: string): boolean {
  if (incomplete === undefined || incomplete === false) return false;
  const missing = isObject(incomplete) ? incomplete.missing : undefined;
  return !Array.isArray(missing) || missing.includes(name);
}

function isComplete(incomplete: Json, members: readonly Json[]): boolean {
  if (!isObject(incomplete)) return true;
  if (Array.isArray(incomplete.missing)) return incomplete.missing.every((name) => members.includes(name));
  return typeof incomplete.declared === "number" ? members.length >= incomplete.declared : true;
}
