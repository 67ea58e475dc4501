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

const OWN_COMPONENT = "What is referred to inside a definition that rules may take apart is a component of its own.";

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
 * `#/components/schemas/a/allOf/1` and `#/paths/~1x/get/responses/200/…` are valid references into nodes that later
 * rules change: an `allOf` is merged, a path joined to another, a status renamed. Their targets become components
 * first, so that no other rule has to update references to what it moves.
 */
export const innerReference: Rule = rule({
  id: "inner-reference",
  code: "FS3036",
  stage: "form",
  summary: "Turns targets of references inside compositions and paths into components.",
  evidence: ["other vendors: bundlers write `#/paths/…` wherever one schema is used twice"],
  direction: "equivalent",
  dormant:
    "Cloudflare's documents refer to whole components and to properties of plain ones; bundled documents of others do not.",
  Document(root, cx) {
    const innerReferences: { reference: SectionReference; target: Pointer }[] = [];
    documentReferences(root, (reference) => {
      const target = innerTargetOf(reference.ref, root);
      if (target !== undefined) innerReferences.push({ reference, target });
    });
    if (innerReferences.length === 0) return;
    const sections = sectionsOf(root, new Set(innerReferences.map(({ target }) => target)));
    const places = new Map<Pointer, Pointer>();
    const free = freeNames(root);
    for (const { reference, target } of innerReferences) {
      const section = sections.get(target);
      // A reference to a node of the wrong kind is an error in the document; it stays as it is.
      if (section !== reference.section) continue;
      if (isInner(target, root) && !places.has(target)) places.set(target, free(section, nameOf(target, root)));
      cx.write(join(reference.pointer, reference.key), toUriRef(places.get(target) ?? target), OWN_COMPONENT);
    }
    // All references are rewritten before any node moves. A nested target moves before the target that contains it.
    for (const [target, place] of [...places].sort(([a], [b]) => tokens(b).length - tokens(a).length)) {
      const { section } = componentParts(place) as { section: string };
      if (!isObject(root.components)) cx.write("/components", {}, OWN_COMPONENT);
      if (get(root, join("/components", section)) === undefined)
        cx.write(join("/components", section), {}, OWN_COMPONENT);
      cx.write(place, cx.copy(target), OWN_COMPONENT);
      cx.write(target, { $ref: toUriRef(place) }, OWN_COMPONENT);
    }
  },
});

/** The final target of a reference to an inner node. Undefined for other references, dangling and circular ones. */
function innerTargetOf(ref: string, root: JsonObject): Pointer | undefined {
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

/**
 * Whether a pointer leads into a path, a webhook, a component other than a schema, or a schema through a composition.
 */
function isInner(pointer: Pointer, root: JsonObject): boolean {
  const steps = tokens(pointer);
  if (steps[0] === "paths" || steps[0] === "webhooks") return steps.length > 2;
  if (steps[0] !== "components" || steps.length <= 3) return false;
  if (steps[1] !== "schemas") return true;
  let node: Json | undefined = root;
  for (const token of steps) {
    if (isObject(node) && COMPOSITIONS.some((key) => Object.hasOwn(node as JsonObject, key))) return true;
    node = member(node, token);
  }
  return false;
}

/** For each place, the section of `components` that holds nodes of its kind. */
function sectionsOf(root: JsonObject, places: ReadonlySet<Pointer>): Map<Pointer, Section> {
  const found = new Map<Pointer, Section>();
  walk(root, ({ kind, pointer }) => {
    const section = SECTION[kind];
    if (section !== undefined && places.has(pointer)) found.set(pointer, section);
  });
  return found;
}

/** Returns names that no component of the section has, ignoring letter case. */
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

/** Names of a composition's members if the pointer ends at one. */
const BRANCH_WORDS: Readonly<Record<string, string>> = { allOf: "part", anyOf: "variant", oneOf: "variant" };
/** Tokens that are left out of names, because the next token suffices: it is a name, or the status of a response. */
const BEFORE_NAMES = new Set(["properties", "patternProperties", "$defs", "definitions", "responses", "headers"]);
/** Segments at the beginning of a path that name no resource. */
const FOLDERS = /^(?:\/(?:apis?|rest|v\d[\w.]*)(?=\/))+/i;

/**
 * The component's name, or the method and the fixed segments of the path, followed by the other tokens:
 * `…/schemas/a/allOf/1/properties/b` is `a_b`, `…/paths/~1x~1{y}/get/parameters/0` is `get_x_y` for the parameter `y`,
 * and `…/paths/~1v1~1x/get/responses/200/content/…/schema/properties/b` is `get_x_response_b`.
 */
function nameOf(pointer: Pointer, root: JsonObject): string {
  const steps = tokens(pointer);
  const words: string[] = [];
  let at = 3;
  if (steps[0] === "components") words.push(steps[2] as string);
  else {
    const fixed = (steps[1] as string).replace(FOLDERS, "").replace(/\{[^{}]*\}/g, "");
    if (steps[2] === "parameters") at = 2;
    else words.push(steps[2] as string);
    words.push(fixed);
  }
  for (; at < steps.length; at++) {
    const token = steps[at] as string;
    const next = steps[at + 1];
    if (token === "parameters") {
      const name = get(root, join("", ...steps.slice(0, at + 2), "name"));
      words.push(typeof name === "string" ? name : `parameter_${next}`);
      at++;
    } else if (token === "content") at++;
    else if (token in BRANCH_WORDS) {
      at++;
      if (at === steps.length - 1) words.push(`${BRANCH_WORDS[token]}_${Number(next) + 1}`);
    } else if (BEFORE_NAMES.has(token)) {
      if (next === undefined) continue;
      words.push(token === "responses" && /^2/.test(next) ? "response" : next);
      at++;
    } else if (token !== "schema") words.push(token === "requestBody" ? "body" : token === "items" ? "item" : token);
  }
  return words
    .map((part) => part.replace(/[^A-Za-z0-9.-]+/g, "_").replace(/^_+|_+$/g, ""))
    .filter(Boolean)
    .join("_");
}
