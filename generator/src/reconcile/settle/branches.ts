import { dereference, dereferenceAt, type Located } from "../../openapi/dereference.ts";
import { canonicalText, equal, textOf } from "../../openapi/equal.ts";
import { isSchemaComponent } from "../../openapi/places.ts";
import { get, isObject, type Json, type JsonObject, join, type Pointer } from "../../openapi/pointer.ts";
import { componentsOf } from "../../openapi/references.ts";
import { branchOrder } from "../../schema/branch-order.ts";
import { type Discrimination, discriminations } from "../../schema/discrimination.ts";
import { listedValues } from "../../schema/enumeration.ts";
import { decide } from "../evidence.ts";
import type { Position, SourcedPointer } from "../pairing.ts";
import type { Reconciliation, StatedSchema } from "../reconciliation.ts";
import { branchesOf, isBare, sameTypes } from "../schemas.ts";
import { COMPLETED, newerSends } from "./exists.ts";

/** The fact `exists` for the branches of unions: added to unions printed incompletely, and for tags that no branch has. */
export function settleBranches(r: Reconciliation, node: JsonObject, position: Position): void {
  completeUnion(r, node, position);
  addTagged(r, node, position);
  addSent(r, node, position);
}

function completeUnion(r: Reconciliation, node: JsonObject, { pointer, extra }: Position): void {
  const incomplete = node["x-incomplete"];
  const keyword = keywordOf(node);
  if (incomplete === undefined || extra.length === 0) return;
  // One source's branches only: two sources' names for one branch would make two branches.
  const [first] = extra as [SourcedPointer];
  for (const branch of extra) {
    if (branch.source !== first.source) continue;
    addBranch(r, node, pointer, branch, printedIncompletely(branch.source));
  }
  const { declared } = isObject(incomplete) ? incomplete : {};
  if (typeof declared === "number" && (node[keyword] as Json[]).length < declared) return;
  r.write("exists", join(pointer, "x-incomplete"), undefined, COMPLETED, "equivalent");
}

const printedIncompletely = (source: string): string =>
  `The first source printed this union incompletely; ${source} states the rest.`;

/** Adds a branch from another source if its tag is not covered yet: values are never cut. */
function addTagged(r: Reconciliation, node: JsonObject, { pointer, primary, extra }: Position): void {
  const keyword = keywordOf(node);
  for (const branch of node["x-incomplete"] === undefined ? extra : []) {
    const their = dereferenceAt(r.root, branch.pointer);
    if (their === undefined) continue;
    const tags = discriminations(r.root, pointer, keyword, node[keyword] as Json);
    const added = tags
      .map((tag) => newTags(r, primary, { source: branch.source, ...their }, tag))
      .find((values) => values.length > 0);
    if (added === undefined) continue;
    const because = `${branch.source} states a branch for ${added.map(canonicalText).join(", ")}: values are united, never cut.`;
    addBranch(r, node, pointer, branch, because);
  }
}

/** Adds the branches that a newer source says may be sent. */
function addSent(r: Reconciliation, node: JsonObject, { pointer, primary, extra }: Position): void {
  if (node["x-incomplete"] !== undefined || !r.sources.has(primary)) return;
  for (const branch of extra) {
    const { source, pointer: theirs } = branch;
    const their = dereferenceAt(r.root, theirs);
    if (their === undefined || !r.bothSent(pointer, theirs) || hasBranch(r, node, pointer, their)) continue;
    const claims = [r.claim(primary, false), r.claim(source, true)];
    if (decide("exists", claims, "sent") === true) addBranch(r, node, pointer, branch, newerSends(primary, source));
  }
}

/** True if a union has a branch already, or one that accepts the same type without any further description. */
function hasBranch(r: Reconciliation, node: JsonObject, pointer: Pointer, branch: Located): boolean {
  const own = branchesOf(r.root, { node, pointer }) ?? [];
  return own.some(({ node: one, pointer: at }) => {
    return at === branch.pointer || equal(one, branch.node) || (isBare(one) && sameTypes(one, branch.node));
  });
}

/** The tags of another source's branch, if no branch of the union has one of them. */
function newTags(
  r: Reconciliation,
  primary: string,
  { source, node, pointer }: StatedSchema,
  { property, branchOf }: Discrimination,
): readonly Json[] {
  const schema = isObject(node.properties) ? node.properties[property] : undefined;
  const found = schema === undefined ? undefined : dereference(r.root, schema, join(pointer, "properties", property));
  const known: Json[] = [...branchOf.keys()];
  const tags = (found && listedValues(found.node)) ?? [];
  if (tags.some((tag) => known.includes(tag))) return [];
  const united = decide("enum", [r.claim(primary, known), r.claim(source, [...tags])]);
  return Array.isArray(united) ? united.filter((tag) => !known.includes(tag)) : [];
}

function addBranch(
  r: Reconciliation,
  node: JsonObject,
  pointer: Pointer,
  { source, pointer: theirs }: SourcedPointer,
  because: string,
): void {
  const keyword = keywordOf(node);
  const inComponent = isSchemaComponent(theirs);
  const branch: Json = inComponent ? { $ref: `#${theirs}` } : r.cx.copy(theirs);
  const at = join(pointer, keyword, (node[keyword] as Json[]).length);
  r.write("exists", at, branch, because, "widen");
  r.grown.add(pointer);
  r.take(at, source, theirs);
  if (inComponent) r.take(theirs, source, theirs);
  // It maps the tags of the branches that were there; the direction stage writes it anew if it can.
  if (node.discriminator !== undefined)
    r.write("exists", join(pointer, "discriminator"), undefined, because, "equivalent");
}

/** Orders the branches of unions that have grown, as the rule union-order did before. */
export function orderBranches(r: Reconciliation): void {
  for (const pointer of r.grown) {
    const node = get(r.root, pointer);
    const keyword = isObject(node) ? keywordOf(node) : "anyOf";
    const order = isObject(node) ? branchOrder(r.root, { node, pointer }, keyword) : undefined;
    if (order === undefined) continue;
    const list = join(pointer, keyword);
    const because = "Branches were added: one that has all members of another and more comes before it.";
    const branches = order.map((i) => r.cx.copy(join(list, i)));
    r.write("exists", list, branches, because, "equivalent");
    r.reorder(list, order);
  }
}

/** A union of which one branch was printed may have been reduced to that branch: it becomes a union again. */
export function restoreUnion(
  r: Reconciliation,
  node: JsonObject,
  ref: string,
  pointer: Pointer,
  extraAt: (pointer: Pointer) => readonly SourcedPointer[],
): void {
  const at = node["x-incomplete"] === undefined ? undefined : dereference(r.root, node, pointer)?.pointer;
  const [first] = at === undefined ? [] : extraAt(at);
  if (first === undefined) return;
  const because = printedIncompletely(first.source);
  r.write("exists", join(pointer, "anyOf"), [{ $ref: ref }], because, "equivalent");
  r.write("exists", join(pointer, "$ref"), undefined, because, "equivalent");
  r.opened = true;
}

/** Adds the branches that a page names and does not print, if other sources have models of these names. */
export function addNamedBranches(r: Reconciliation): void {
  for (const [pointer, schema] of componentsOf(r.root, "schemas")) {
    const incomplete = schema["x-incomplete"];
    if (!Array.isArray(schema.anyOf) || !isObject(incomplete) || !Array.isArray(incomplete.missing)) continue;
    const models = incomplete.missing.map((name) => join("/components/schemas", textOf(name)));
    if (r.sources.size === 0 || !models.every((model) => isObject(get(r.root, model)))) continue;
    const because = "The first source names these models and does not print them; another source states them.";
    const refs = models.map((model) => ({ $ref: `#${model}` }));
    const branches = [...(r.cx.copy(join(pointer, "anyOf")) as Json[]), ...refs];
    r.write("exists", join(pointer, "anyOf"), branches, because, "widen");
    r.write("exists", join(pointer, "x-incomplete"), undefined, COMPLETED, "equivalent");
    r.opened = true;
  }
}

function keywordOf(node: JsonObject): "anyOf" | "oneOf" {
  return Array.isArray(node.anyOf) ? "anyOf" : "oneOf";
}
