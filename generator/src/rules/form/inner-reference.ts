import { type Rule, rule } from "../../normalize/rule.ts";
import { componentParts } from "../../openapi/places.ts";
import {
  get,
  isObject,
  type Json,
  type JsonObject,
  join,
  member,
  type Pointer,
  refOf,
  refPointer,
  tokens,
  toUriRef,
} from "../../openapi/pointer.ts";
import { documentReferences, type Section, type SectionReference } from "../../openapi/reference-sections.ts";
import { type NodeKind, walk } from "../../openapi/walk.ts";

const APART = "What is referred to inside a definition that rules may take apart is a component of its own.";

/** The section of `components` for each kind of node that rules move. */
const SECTION: Partial<Record<NodeKind, Section>> = {
  Schema: "schemas",
  Parameter: "parameters",
  Response: "responses",
  RequestBody: "requestBodies",
  Header: "headers",
};

const COMPOSITIONS = ["allOf", "anyOf", "oneOf"];

/**
 * `#/components/schemas/a/allOf/1` and `#/paths/~1x/get/responses/200/…` are valid references into the middle of what
 * later rules take apart: an `allOf` is merged, a path joined to another, a status renamed. What they lead to becomes
 * a component first, so that no other rule has to look after those who refer to what it moves.
 */
export const innerReference: Rule = rule({
  id: "inner-reference",
  code: "FS3036",
  stage: "form",
  summary: "Makes components of what is referred to in the middle of compositions and paths.",
  evidence: ["other vendors: bundlers write `#/paths/…` wherever one schema is used twice"],
  direction: "equivalent",
  dormant:
    "Cloudflare's documents refer to whole components and to properties of plain ones; bundlers of others do not.",
  Document(root, cx) {
    const met: { reference: SectionReference; target: Pointer }[] = [];
    documentReferences(root, (reference) => {
      const target = endOf(reference.ref, root);
      if (target !== undefined) met.push({ reference, target });
    });
    if (met.length === 0) return;
    const sections = sectionsOf(root, new Set(met.map(({ target }) => target)));
    const places = new Map<Pointer, Pointer>();
    const free = freeNames(root);
    for (const { reference, target } of met) {
      const section = sections.get(target);
      // One that leads to another kind of thing is a fault, and stays to be seen.
      if (section !== reference.section) continue;
      if (isInner(target, root) && !places.has(target)) places.set(target, free(section, nameOf(target, root)));
      cx.write(join(reference.pointer, reference.key), toUriRef(places.get(target) ?? target), APART);
    }
    // All references are settled before anything moves, and what stands inside something else that moves goes first.
    for (const [target, place] of [...places].sort(([a], [b]) => tokens(b).length - tokens(a).length)) {
      const { section } = componentParts(place) as { section: string };
      if (!isObject(root.components)) cx.write("/components", {}, APART);
      if (get(root, join("/components", section)) === undefined) cx.write(join("/components", section), {}, APART);
      cx.write(place, cx.copy(target), APART);
      cx.write(target, { $ref: toUriRef(place) }, APART);
    }
  },
});

/** Where a reference into the middle of something leads in the end; undefined for any other, and for a dangling one. */
function endOf(ref: string, root: JsonObject): Pointer | undefined {
  let target = refPointer(ref);
  if (target === undefined || !isInner(target, root)) return undefined;
  const seen = new Set<Pointer>();
  for (;;) {
    const node = get(root, target);
    if (!isObject(node) || seen.has(target)) return undefined;
    const next: Pointer | undefined = refOf(node);
    if (next === undefined || Object.keys(node).length > 1) return target;
    seen.add(target);
    target = next;
  }
}

/** Whether a pointer leads into something that is no schema component, or into one through a composition. */
function isInner(pointer: Pointer, root: JsonObject): boolean {
  const way = tokens(pointer);
  if (way[0] === "paths" || way[0] === "webhooks") return way.length > 2;
  if (way[0] !== "components" || way.length <= 3) return false;
  if (way[1] !== "schemas") return true;
  let node: Json | undefined = root;
  for (const token of way) {
    if (isObject(node) && COMPOSITIONS.some((key) => Object.hasOwn(node as JsonObject, key))) return true;
    node = member(node, token);
  }
  return false;
}

/** What stands at the places, by the section of `components` that holds such things. */
function sectionsOf(root: JsonObject, places: ReadonlySet<Pointer>): Map<Pointer, Section> {
  const found = new Map<Pointer, Section>();
  walk(root, ({ kind, pointer }) => {
    const section = SECTION[kind];
    if (section !== undefined && places.has(pointer)) found.set(pointer, section);
  });
  return found;
}

/** Gives names that no component of a section has, letter case apart. */
function freeNames(root: JsonObject): (section: Section, name: string) => Pointer {
  const taken = new Map<Section, Set<string>>();
  return (section, name) => {
    const names = Object.keys((get(root, join("/components", section)) ?? {}) as JsonObject);
    const used = taken.get(section) ?? new Set(names.map((one) => one.toLowerCase()));
    taken.set(section, used);
    let free = name;
    for (let n = 2; used.has(free.toLowerCase()); n++) free = `${name}_${n}`;
    used.add(free.toLowerCase());
    return join("/components", section, free);
  };
}

/** What the members of a composition are called, where no property below them has a name. */
const BRANCH: Readonly<Record<string, string>> = { allOf: "part", anyOf: "variant", oneOf: "variant" };
/** Members whose own name says nothing beside the name that follows, or beside that of what holds them. */
const SILENT = new Set(["properties", "patternProperties", "$defs", "definitions", "responses", "headers", "schema"]);

/**
 * The component's name, or the method and the fixed segments of the path, and then the way as somebody would tell it:
 * `…/schemas/a/allOf/1/properties/b` is `a_b`, `…/paths/~1x~1{y}/get/parameters/0` is `get_x_y` by its name `y`.
 */
function nameOf(pointer: Pointer, root: JsonObject): string {
  const way = tokens(pointer);
  const said: string[] = [];
  let at = 3;
  if (way[0] === "components") said.push(way[2] as string);
  else {
    const fixed = (way[1] as string).replace(/\{[^{}]*\}/g, "");
    if (way[2] === "parameters") at = 2;
    else said.push(way[2] as string);
    said.push(fixed);
  }
  for (; at < way.length; at++) {
    const token = way[at] as string;
    const next = way[at + 1];
    if (token === "parameters") {
      const name = get(root, join("", ...way.slice(0, at + 2), "name"));
      said.push(typeof name === "string" ? name : `parameter_${next}`);
      at++;
    } else if (token === "content") at++;
    else if (token in BRANCH) {
      at++;
      if (at === way.length - 1) said.push(`${BRANCH[token]}_${Number(next) + 1}`);
    } else if (SILENT.has(token)) {
      if (next !== undefined) {
        said.push(next);
        at++;
      }
    } else said.push(token === "requestBody" ? "body" : token === "items" ? "item" : token);
  }
  return said
    .map((part) => part.replace(/[^A-Za-z0-9.-]+/g, "_").replace(/^_+|_+$/g, ""))
    .filter(Boolean)
    .join("_");
}
