import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { componentOf } from "../../openapi/places.ts";
import {
  escapeToken,
  isObject,
  type Json,
  type JsonObject,
  join,
  type Pointer,
  parent,
  setMember,
  toRef,
} from "../../openapi/pointer.ts";
import { componentsOf, type Reference, references, targets } from "../../openapi/references.ts";
import { walkSchema } from "../../openapi/walk.ts";
import type { Uses } from "../../schema/uses.ts";
import { isOpenableEnum } from "./open-enum.ts";
import { isOpenableUnion } from "./open-union.ts";
import { isReadOnlyProperty, markedProperties } from "./read-only.ts";
import { assignedByServer } from "./shared/assigned-by-server.ts";

/**
 * Requests and responses need different versions of a shared component if its enums are open in responses and closed in
 * requests, if its read-only properties are removed from requests, or if it requires what the server assigns. Requests
 * then get a copy of their own, `<Name>Input`, which refers to copies as well. Components without such a difference
 * stay shared.
 *
 * A reference to a property that is read-only itself is written out, because the copy will not have that property.
 */
export const requestSplit: Rule = rule({
  id: "request-split",
  code: "FS3084",
  stage: "direction",
  summary: "Gives requests their own copy of a shared component that differs between requests and responses.",
  evidence: ["corpus: 1,239 components are reached by requests and responses"],
  direction: "equivalent",
  Document(root, cx) {
    const differing = componentsReadDifferently(root, cx);
    if (differing.size === 0) return;
    const places = requestReferences(root, cx).filter(({ target }) => differing.has(componentOf(target) ?? ""));
    const split = new Map<Pointer, Pointer>();
    const taken = new Set<string>();
    for (const [pointer] of componentsOf(root, "schemas")) taken.add(comparableName(parent(pointer).key));
    const reached = places.map(({ target }) => componentOf(target) as Pointer);
    for (let pointer = reached.pop(); pointer !== undefined; pointer = reached.pop()) {
      if (split.has(pointer) || !differing.has(pointer)) continue;
      split.set(pointer, inputName(pointer, taken));
      for (const target of targets(cx.editor.get(pointer))) reached.push(componentOf(target) ?? "");
    }
    const inDocumentOrder = [...differing].filter((pointer) => split.has(pointer));
    for (const pointer of inDocumentOrder) {
      const input = split.get(pointer) as Pointer;
      cx.write(input, cx.copy(pointer), OWN_COPY, "equivalent");
      for (const reference of references(cx.editor.get(input), input)) places.push(reference);
    }
    for (const { at, target } of places) {
      const component = componentOf(target) ?? "";
      const input = split.get(component);
      if (input === undefined) continue;
      if (isReadOnlyProperty(target, root)) writeOut(at, target, cx);
      else cx.write(at, toRef(input + target.slice(component.length)), REFERS, "equivalent");
    }
  },
});

const OWN_COPY = "Requests and responses read a part of it differently.";
const WRITTEN_OUT = "The request's copy has no such property, which is read-only: here a request sends it.";
const REFERS = "A request refers to the request's copy.";

/** Replaces a reference to a read-only property by what that property holds. */
function writeOut(at: Pointer, target: Pointer, cx: Context): void {
  const { pointer: holder, key } = parent(at);
  const [schema, property] = [cx.editor.get(holder), cx.editor.get(target)];
  if (key !== "$ref" || !isObject(schema) || !isObject(property)) return;
  const out: JsonObject = {};
  for (const name of Object.keys(property)) if (name !== "readOnly") setMember(out, name, cx.copy(join(target, name)));
  for (const name of Object.keys(schema)) if (name !== "$ref") setMember(out, name, cx.copy(join(holder, name)));
  cx.write(holder, out, WRITTEN_OUT, "equivalent");
}

/** The shared schema components that contain, or refer to, something that requests and responses read differently. */
function componentsReadDifferently(root: JsonObject, cx: Context): ReadonlySet<Pointer> {
  const shared: Pointer[] = [];
  const referrers = new Map<Pointer, Pointer[]>();
  const differs: Pointer[] = [];
  for (const [pointer, schema] of componentsOf(root, "schemas")) {
    const uses = cx.uses(pointer);
    if (!uses.request || !(uses.response || uses.failure)) continue;
    shared.push(pointer);
    if (readDifferently(schema, pointer, cx)) differs.push(pointer);
    for (const target of targets(schema)) {
      const component = componentOf(target);
      if (component === undefined) continue;
      const known = referrers.get(component);
      if (known === undefined) referrers.set(component, [pointer]);
      else known.push(pointer);
    }
  }
  const found = new Set(differs);
  for (let pointer = differs.pop(); pointer !== undefined; pointer = differs.pop()) {
    for (const referrer of referrers.get(pointer) ?? []) {
      if (found.has(referrer)) continue;
      found.add(referrer);
      differs.push(referrer);
    }
  }
  return new Set(shared.filter((pointer) => found.has(pointer)));
}

function readDifferently(schema: JsonObject, pointer: Pointer, cx: Context): boolean {
  let found = false;
  walkSchema(schema, pointer, ({ node, pointer: at }) => {
    found ||=
      markedProperties(node, "readOnly").length > 0 ||
      markedProperties(node, "writeOnly").length > 0 ||
      assignedByServer(cx).has(at) ||
      isOpenableEnum(node, at, cx) ||
      isOpenableUnion(node, at, cx);
  });
  return found;
}

/** A name that no component has, ignoring letter case and punctuation: names become file and type names later. */
function inputName(pointer: Pointer, taken: Set<string>): Pointer {
  const { pointer: section, key } = parent(pointer);
  let name = `${key}Input`;
  for (let n = 2; taken.has(comparableName(name)); n++) name = `${key}Input${n}`;
  taken.add(comparableName(name));
  return `${section}/${escapeToken(name)}`;
}

function comparableName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** The references that only requests follow: in operations, and in components that only requests use. */
function requestReferences(root: JsonObject, cx: Context): Reference[] {
  const found: Reference[][] = [];
  for (const section of ["schemas", "parameters", "requestBodies", "responses", "headers"]) {
    for (const [pointer, component] of componentsOf(root, section)) {
      if (isRequestOnly(cx.uses(pointer))) found.push(references(component, pointer));
    }
  }
  for (const [pointer, item] of componentsOf(root, "pathItems")) found.push(inOperations(item, pointer, cx));
  for (const section of ["paths", "webhooks"]) found.push(inOperations(root[section], `/${section}`, cx));
  return found.flat();
}

function inOperations(node: Json | undefined, pointer: Pointer, cx: Context): Reference[] {
  return references(node, pointer).filter(({ at }) => isRequestOnly(cx.uses(at)));
}

function isRequestOnly(uses: Uses): boolean {
  return uses.request && !uses.response && !uses.failure;
}
