import { isAnnotation } from "../../openapi/annotations.ts";
import { dereference, dereferenceAt } from "../../openapi/dereference.ts";
import { get, isObject, type JsonObject, join, type Pointer } from "../../openapi/pointer.ts";
import { ENVELOPE } from "../../vendors/envelope.ts";
import { decidingClaim } from "../evidence.ts";
import { type Position, resemblance } from "../pairing.ts";
import type { Reconciliation, StatedSchema } from "../reconciliation.ts";
import { isBare, isUnknown, typeNames, typesMeet, typesOf } from "../schemas.ts";

/** An untyped schema takes the type of the first source that states one (C11). */
export function settleUntyped(r: Reconciliation, node: JsonObject, { pointer, primary, statements }: Position): void {
  const claims = statements.map(({ source, pointer: theirs }) => {
    const landing = dereferenceAt(r.root, theirs);
    // "null" alone says what was seen, not what may come (C14).
    const isSilent = landing === undefined || isUnknown(landing.node) || landing.node.type === "null";
    return { ...r.claim(source, isSilent ? undefined : get(r.root, theirs)), source, pointer: theirs };
  });
  const chosen = decidingClaim("type", [{ ...r.claim(primary, undefined), source: primary, pointer }, ...claims]);
  if (chosen === undefined || !isObject(chosen.says)) return;
  const { source, pointer: theirs, says: stated } = chosen;
  const because = `Untyped by the first source; ${source} states the type.`;
  for (const key of Object.keys(stated)) {
    if (isAnnotation(key) || node[key] !== undefined) continue;
    r.write("type", join(pointer, key), r.cx.copy(join(theirs, key)), because, "narrow");
  }
  if (node.description === undefined && typeof stated.description === "string")
    r.write("description", join(pointer, "description"), stated.description, because, "equivalent");
  r.take(pointer, source, theirs);
}

/**
 * A page prints the item of a list in place of the list (C34). If another source has the list, and its items resemble
 * what the page prints, the page makes no claim. Returns whether the list was taken.
 */
export function settleList(r: Reconciliation, node: JsonObject, position: Position): boolean {
  const { pointer, primary, statements } = position;
  const ours = dereference(r.root, node, pointer);
  if (!pointer.endsWith(`/properties/${ENVELOPE.result}`)) return false;
  if (r.sources.get(primary)?.kind !== "docs" || ours === undefined || !isObject(ours.node.properties)) return false;
  const lists = statements.map(({ source, pointer: theirs }) => {
    const stated = dereferenceAt(r.root, theirs);
    const items = stated?.node.type === "array" ? dereferenceAt(r.root, join(stated.pointer, "items")) : undefined;
    const isList = items !== undefined && resemblance(r.root, ours, items) >= 0.5;
    return { ...r.claim(source, isList ? "array" : undefined), source };
  });
  const list = decidingClaim("type", lists);
  if (list === undefined) return false;
  const because = `${primary} prints the item of a list here; ${list.source} states the list.`;
  r.write("type", pointer, { type: "array", items: r.cx.copy(pointer) }, because, "replace");
  r.opened = true;
  return true;
}

/** An array of unknown items takes the items of the first source that states them (C32). */
export function settleItems(
  r: Reconciliation,
  node: JsonObject,
  pointer: Pointer,
  schemas: readonly StatedSchema[],
): void {
  if (!typesOf(node).includes("array") || node.items !== undefined) return;
  const claims = r.claims(schemas, ({ node: { items } }) => (isObject(items) && !isUnknown(items) ? items : undefined));
  const known = decidingClaim("type", claims)?.schema;
  if (known === undefined) return;
  const because = `An array of unknown items; ${known.source} states them.`;
  r.write("type", join(pointer, "items"), r.cx.copy(join(known.pointer, "items")), because, "narrow");
  r.take(join(pointer, "items"), known.source, join(known.pointer, "items"));
}

/** An object without any description takes the properties of the first source that lists them. */
export function settleBareObject(
  r: Reconciliation,
  node: JsonObject,
  pointer: Pointer,
  schemas: readonly StatedSchema[],
): void {
  if (node.additionalProperties !== undefined || !isBare(node)) return;
  const claims = r.claims(schemas, ({ node: { properties } }) => properties);
  const known = decidingClaim("type", claims)?.schema;
  if (known === undefined) return;
  const because = `An object nobody described; ${known.source} states its properties.`;
  r.write("type", join(pointer, "properties"), r.cx.copy(join(known.pointer, "properties")), because, "narrow");
  r.take(join(pointer, "properties"), known.source, join(known.pointer, "properties"));
}

/**
 * What a request sends takes the type of a newer source if the types exclude each other, unless a patch speaks for the
 * older one. Decided where the schema is used: a component that is referred to has other uses. Returns whether it was
 * replaced.
 */
export function settleExcludedType(r: Reconciliation, node: JsonObject, position: Position): boolean {
  const { pointer, primary, used, statements } = position;
  const ours = dereference(r.root, node, pointer);
  if (!used || ours === undefined || !r.sources.has(primary) || r.isPatched(pointer)) return false;
  const own = typeNames(r.root, ours);
  const claims = statements.map(({ source, pointer: theirs }) => {
    const their = dereferenceAt(r.root, theirs);
    const names = their === undefined ? [] : typeNames(r.root, their);
    const excludes = own.length > 0 && names.length > 0 && !typesMeet(own, names) && r.bothSent(pointer, theirs);
    return { ...r.claim(source, excludes ? names : undefined), source, pointer: theirs };
  });
  const chosen = decidingClaim("type", [{ ...r.claim(primary, own), source: primary, pointer }, ...claims], "sent");
  if (chosen === undefined || chosen.source === primary) return false;
  const names = Array.isArray(chosen.says) ? chosen.says.join(" or ") : "";
  const because = `${chosen.source} is newer than ${primary} and says ${names}, not ${own.join(" or ")}.`;
  r.write("type", pointer, r.cx.copy(chosen.pointer), because, "replace");
  r.take(pointer, chosen.source, chosen.pointer);
  return true;
}
