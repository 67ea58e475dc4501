import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { componentOf } from "../../openapi/places.ts";
import { escapeToken, type Json, type JsonObject, type Pointer, parent, toRef } from "../../openapi/pointer.ts";
import { componentsOf, type Reference, references, targets } from "../../openapi/references.ts";
import { walkSchema } from "../../openapi/walk.ts";
import type { Uses } from "../../schema/uses.ts";
import { opens } from "./open-enum.ts";
import { opensUnion } from "./open-union.ts";
import { markedProperties } from "./read-only.ts";
import { assignedByServer } from "./shared/assigned-by-server.ts";

/**
 * A component that requests and responses share means two things once its enums are open in responses and closed in
 * requests, its read-only properties go from requests, or it requires what the server assigns. Requests then get a copy of their own, `<Name>Input`, and
 * what they reach of it refers to copies too. Shared components without such a part stay one.
 */
export const requestSplit: Rule = rule({
  id: "request-split",
  code: "FS3084",
  stage: "direction",
  summary: "Gives requests a copy of their own where a shared component means different things in each direction.",
  evidence: ["corpus: 1,239 components are reached by requests and responses"],
  direction: "equivalent",
  Document(root, cx) {
    const differing = twofold(root, cx);
    if (differing.size === 0) return;
    const places = requestReferences(root, cx).filter(({ target }) => differing.has(componentOf(target) ?? ""));
    const split = new Map<Pointer, Pointer>();
    const taken = new Set<string>();
    for (const [pointer] of componentsOf(root, "schemas")) taken.add(folded(parent(pointer).key));
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
      if (input !== undefined) cx.write(at, toRef(input + target.slice(component.length)), REFERS, "equivalent");
    }
  },
});

const OWN_COPY = "Requests and responses read a part of it differently.";
const REFERS = "A request refers to the request's copy.";

/** The shared schema components with something in their closure that requests and responses read differently. */
function twofold(root: JsonObject, cx: Context): ReadonlySet<Pointer> {
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
      opens(node, at, cx) ||
      opensUnion(node, at, cx);
  });
  return found;
}

/** A name no component has, not even in other letter case: names become file and type names later. */
function inputName(pointer: Pointer, taken: Set<string>): Pointer {
  const { pointer: section, key } = parent(pointer);
  let name = `${key}Input`;
  for (let n = 2; taken.has(folded(name)); n++) name = `${key}Input${n}`;
  taken.add(folded(name));
  return `${section}/${escapeToken(name)}`;
}

function folded(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** The references that only requests follow: in operations, and in components that nothing else reaches. */
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
