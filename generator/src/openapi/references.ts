import { isObject, type Json, type JsonObject, join, type Pointer, refPointer } from "./pointer.ts";

/** A `$ref`, or an entry of a discriminator's mapping. */
export interface Reference {
  /** The pointer of the string: `…/$ref` or `…/discriminator/mapping/<value>`. */
  at: Pointer;
  target: Pointer;
}

/** Keywords whose value is data: a `$ref` in it is no reference. */
const DATA = new Set(["example", "examples", "default", "enum", "const"]);

/** Keywords whose members are names and not keywords: a property may be called "example". */
const NAMED = new Set([
  "properties",
  "patternProperties",
  "dependentSchemas",
  "$defs",
  "definitions",
  "headers",
  "content",
]);

/** Every local reference inside the node at `pointer`; examples, defaults and extensions are not read. */
export function references(node: Json | undefined, pointer: Pointer): Reference[] {
  const found: Reference[] = [];
  collect(node, pointer, false, (target, at) => found.push({ at: at as Pointer, target }));
  return found;
}

/** The targets of the references inside `node`, each once. Several times faster than `references`, which builds pointers. */
export function targets(node: Json | undefined): Set<Pointer> {
  const found = new Set<Pointer>();
  collect(node, undefined, false, (target) => found.add(target));
  return found;
}

type Found = (target: Pointer, at: Pointer | undefined) => void;

function collect(node: Json | undefined, at: Pointer | undefined, named: boolean, found: Found): void {
  if (typeof node !== "object" || node === null) return;
  if (Array.isArray(node)) {
    for (let i = 0; i < node.length; i++) collect(node[i], below(at, i), false, found);
    return;
  }
  for (const key in node) {
    const child = node[key];
    if (named) {
      collect(child, below(at, key), false, found);
    } else if (key === "$ref") {
      add(child, below(at, key), found);
    } else if (typeof child === "object" && child !== null && !DATA.has(key) && !key.startsWith("x-")) {
      if (key === "discriminator") collectMapping(child, below(at, key), found);
      else collect(child, below(at, key), NAMED.has(key), found);
    }
  }
}

function collectMapping(discriminator: Json, at: Pointer | undefined, found: Found): void {
  const mapping = isObject(discriminator) ? discriminator.mapping : undefined;
  if (!isObject(mapping)) return;
  for (const value of Object.keys(mapping)) add(mapping[value], below(below(at, "mapping"), value), found);
}

function add(ref: Json | undefined, at: Pointer | undefined, found: Found): void {
  const target = typeof ref === "string" ? refPointer(ref) : undefined;
  if (target !== undefined) found(target, at);
}

function below(at: Pointer | undefined, token: string | number): Pointer | undefined {
  return at === undefined ? undefined : join(at, token);
}

/** The components under `section` by pointer, in document order. */
export function* componentsOf(root: JsonObject, section: string): Generator<[Pointer, JsonObject]> {
  const all = isObject(root.components) ? root.components[section] : undefined;
  if (!isObject(all)) return;
  for (const name of Object.keys(all)) {
    const component = all[name];
    if (isObject(component)) yield [join("/components", section, name), component];
  }
}
