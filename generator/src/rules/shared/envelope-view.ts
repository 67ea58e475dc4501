import type { Direction } from "../../ledger/change.ts";
import type { Context } from "../../normalize/rule.ts";
import { isAnnotation } from "../../openapi/annotations.ts";
import { clone } from "../../openapi/clone.ts";
import { dereference, targetOf } from "../../openapi/dereference.ts";
import { equal, textOf } from "../../openapi/equal.ts";
import { get, isObject, type Json, type JsonObject, join, member, type Pointer } from "../../openapi/pointer.ts";
import { operationKeys } from "../../openapi/walk.ts";
import { type Flattened, flatten } from "../../schema/flatten/flatten.ts";
import { leaves } from "../../schema/flatten/leaves.ts";
import type { Choose } from "../../schema/flatten/merging.ts";
import type { SchemaPart } from "../../schema/flatten/part.ts";
import { typesOf } from "../../schema/flatten/types.ts";
import { type ComponentUses, usesOf } from "../../schema/uses.ts";
import { ENVELOPE } from "../../vendors/envelope.ts";

/** The members of an envelope, collected from a body that may be composed with `allOf`. */
export interface EnvelopeView {
  leaves: SchemaPart[];
  declared: Declarations;
  required: ReadonlySet<string>;
  /** Whether `success` can only be true, only be false, be either (open) or neither (never), or is not declared. */
  flag: "true" | "false" | "open" | "never" | "undeclared";
}

/** The properties that leaves declare, read when they are asked for: rules want few of those of most objects. */
class Declarations {
  readonly #leaves: readonly SchemaPart[];

  constructor(leaves: readonly SchemaPart[]) {
    this.#leaves = leaves;
  }

  has(name: string): boolean {
    return this.#leaves.some((leaf) => propertyOf(leaf, name) !== undefined);
  }

  /** All declarations of a property, those of a base first; undefined if there is none. */
  get(name: string): SchemaPart[] | undefined {
    const found: SchemaPart[] = [];
    for (const leaf of this.#leaves) {
      const node = propertyOf(leaf, name);
      if (node !== undefined) found.push({ node, pointer: join(leaf.pointer, "properties", name) });
    }
    return found.length > 0 ? found : undefined;
  }

  keys(): string[] {
    return this.#leaves.flatMap((leaf) => {
      const { properties } = leaf.node;
      return isObject(properties) ? Object.keys(properties).filter((name) => isObject(properties[name])) : [];
    });
  }
}

function propertyOf({ node: { properties } }: SchemaPart, name: string): JsonObject | undefined {
  const node = isObject(properties) ? member(properties, name) : undefined;
  return isObject(node) ? node : undefined;
}

const { flag: FLAG, companions: MEMBERS } = ENVELOPE;

/**
 * Reads a schema as an envelope: an object with a boolean `success` and at least one of `errors`, `messages`, `result`,
 * through references and `allOf`. Undefined for any other schema, and for one that contains a union.
 */
export function viewEnvelope(root: JsonObject, at: SchemaPart): EnvelopeView | undefined {
  const found = leaves(root, at);
  const stated = (name: string): boolean => found?.some((leaf) => mentions(leaf, name)) === true;
  // Called for every body, and few are envelopes: this cheap check comes first.
  if (found === undefined || !stated(FLAG) || !MEMBERS.some(stated)) return undefined;
  const view = viewLeaves(root, found);
  if (view === undefined) return undefined;
  const flags = (view.declared.get(FLAG) ?? []).filter((one) => specificityOf(root, one) > 0);
  return flags.every((one) => isBoolean(root, one)) ? view : undefined;
}

/** Reads any object schema in the same way. Undefined if it is not an object, or contains a union. */
export function viewObject(root: JsonObject, at: SchemaPart): EnvelopeView | undefined {
  const found = leaves(root, at);
  return found === undefined || found.length === 0 ? undefined : viewLeaves(root, found);
}

function mentions(leaf: SchemaPart, name: string): boolean {
  if (propertyOf(leaf, name) !== undefined) return true;
  const { required } = leaf.node;
  return Array.isArray(required) && required.some((one) => textOf(one) === name);
}

function viewLeaves(root: JsonObject, found: SchemaPart[]): EnvelopeView | undefined {
  const required = new Set<string>();
  for (const leaf of found) {
    if (leaf.node.anyOf !== undefined || leaf.node.oneOf !== undefined || !typesOf(leaf).includes("object"))
      return undefined;
    for (const name of Array.isArray(leaf.node.required) ? leaf.node.required : []) required.add(textOf(name));
  }
  const declared = new Declarations(found);
  const flags = (declared.get(FLAG) ?? []).map((one) => allowedBooleans(root, one));
  const both = flags.reduce((left, right) => left.filter((value) => right.includes(value)), [true, false]);
  let flag: EnvelopeView["flag"] =
    both.length === 2 ? "open" : both.length === 0 ? "never" : both[0] ? "true" : "false";
  if (flags.length === 0) flag = "undeclared";
  return { leaves: found, declared, required, flag };
}

function isBoolean(root: JsonObject, one: SchemaPart): boolean {
  const found = dereference(root, one.node, "")?.node;
  if (found === undefined) return false;
  if (found.type === "boolean") return true;
  if (Array.isArray(found.enum)) return found.enum.every((value) => typeof value === "boolean");
  if (typeof found.const === "boolean") return true;
  return (
    Array.isArray(found.allOf) &&
    found.allOf.some((sub) => isObject(sub) && isBoolean(root, { node: sub, pointer: "" }))
  );
}

function allowedBooleans(root: JsonObject, one: SchemaPart): boolean[] {
  let allowed = [true, false];
  for (const leaf of leaves(root, one) ?? []) {
    const { enum: list, const: only } = leaf.node;
    if (Array.isArray(list)) allowed = allowed.filter((value) => list.includes(value));
    if (typeof only === "boolean") allowed = allowed.filter((value) => value === only);
  }
  return allowed;
}

/** How specific the schema of a result is; see `specificityOf` for the levels. */
export type Specificity = 0 | 1 | 2 | 3;

/**
 * 0: accepts anything. 1: a union of unconstrained types (`object | array | string`). 2: an object without properties,
 * or an array of anything. 3: anything more specific.
 */
export function specificityOf(root: JsonObject, at: SchemaPart, depth = 0): Specificity {
  const found = depth > 8 ? undefined : leaves(root, at);
  if (found === undefined) return 3;
  let most: Specificity = 0;
  for (const leaf of found) {
    const specificity = specificityOfLeaf(root, leaf, depth);
    if (specificity > most) most = specificity;
  }
  return most;
}

const OPEN_OBJECT = new Set(["type", "nullable", "additionalProperties"]);

function specificityOfLeaf(root: JsonObject, leaf: SchemaPart, depth: number): Specificity {
  const keys = Object.keys(leaf.node).filter((key) => !isAnnotation(key) && !leaf.without?.includes(key));
  if (keys.length === 0 || (keys.length === 1 && keys[0] === "nullable")) return 0;
  const list = leaf.node.anyOf ?? leaf.node.oneOf;
  if (Array.isArray(list)) {
    if (!keys.every((key) => key === "anyOf" || key === "oneOf" || key === "nullable" || key === "type")) return 3;
    const open = list.every((sub) => {
      if (!isObject(sub)) return false;
      const resolved = dereference(root, sub, "")?.node;
      if (resolved === undefined) return false;
      const branchTypes = typesOf({ node: resolved, pointer: "" }).filter((type) => type !== "null");
      const plain = Object.keys(resolved).every((key) => key === "type" || key === "nullable" || isAnnotation(key));
      if (plain && (branchTypes.length === 0 || (branchTypes.length === 1 && branchTypes[0] === "string"))) return true;
      return specificityOf(root, { node: sub, pointer: leaf.pointer }, depth + 1) < 3;
    });
    return open && list.length > 1 ? 1 : 3;
  }
  const types = typesOf(leaf).filter((type) => type !== "null");
  if (types.length === 1 && types[0] === "object") {
    const { additionalProperties: rest } = leaf.node;
    const openRest = rest === undefined || rest === true || (isObject(rest) && Object.keys(rest).length === 0);
    return openRest && keys.every((key) => OPEN_OBJECT.has(key)) ? 2 : 3;
  }
  if (types.length === 1 && types[0] === "array") {
    if (!keys.every((key) => key === "type" || key === "nullable" || key === "items")) return 3;
    const { items } = leaf.node;
    return !isObject(items) || specificityOf(root, { node: items, pointer: leaf.pointer }, depth + 1) < 2 ? 2 : 3;
  }
  return 3;
}

/** The declarations of `result` to keep: all specific ones; if there are none, the last of the most specific ones. */
export function mostSpecific(root: JsonObject, holders: readonly SchemaPart[]): readonly SchemaPart[] {
  const ranked = holders.map((one) => ({ one, specificity: specificityOf(root, one) }));
  const most = Math.max(...ranked.map(({ specificity }) => specificity));
  const best = ranked.filter(({ specificity }) => specificity === most).map(({ one }) => one);
  return most === 3 ? best : best.slice(-1);
}

/** The direction of a change that keeps only the declarations in `kept`. */
export function directionOf(root: JsonObject, holders: readonly SchemaPart[], kept: readonly SchemaPart[]): Direction {
  const types = valueTypesOf(root, kept[0] as SchemaPart);
  const dropped = holders.filter((one) => !kept.includes(one));
  return dropped.every((one) => types.every((type) => valueTypesOf(root, one).includes(type)))
    ? "equivalent"
    : "replace";
}

function valueTypesOf(root: JsonObject, one: SchemaPart): string[] {
  const found = leaves(root, one) ?? [];
  let types: string[] | undefined;
  for (const leaf of found) {
    const list = leaf.node.anyOf ?? leaf.node.oneOf;
    const of = Array.isArray(list)
      ? list.flatMap((sub) => (isObject(sub) ? valueTypesOf(root, { node: sub, pointer: leaf.pointer }) : []))
      : typesOf(leaf);
    types = types === undefined ? of : types.filter((type) => of.includes(type));
  }
  return types ?? typesOf({ node: {}, pointer: "" });
}

/** A JSON response body: where it is declared, and where to correct it. */
export interface ResponseBody {
  /** Pointer of the schema under the media type. */
  pointer: Pointer;
  node: JsonObject;
  failure: boolean;
  /** Pointer of the response object. */
  response: Pointer;
  /** The referenced schema if only bodies of the same kind (success or failure) use it; else the body's own schema. */
  home: SchemaPart;
}

/** All JSON response bodies of the current document, components before paths. */
export function bodiesOf(root: JsonObject, uses: ComponentUses): ResponseBody[] {
  const out: ResponseBody[] = [];
  for (const [response, pointer] of responses(root)) {
    const use = usesOf(pointer, uses);
    if (use.request || use.failure === use.response || !isObject(response.content)) continue;
    for (const media of Object.keys(response.content)) {
      const node = response.content[media];
      if (!/^application\/([\w.+-]*\+)?json\b/.test(media) || !isObject(node) || !isObject(node.schema)) continue;
      const schema = join(pointer, "content", media, "schema");
      const home = homeOf(root, { node: node.schema, pointer: schema }, uses, use.failure);
      out.push({ pointer: schema, node: node.schema, failure: use.failure, response: pointer, home });
    }
  }
  return out;
}

function* responses(root: JsonObject): Generator<[JsonObject, Pointer]> {
  const shared = get(root, "/components/responses");
  if (isObject(shared)) yield* members(shared, "/components/responses");
  for (const [path, item] of Object.entries(isObject(root.paths) ? root.paths : {})) {
    if (!isObject(item)) continue;
    for (const key of operationKeys(item)) {
      yield* responsesOf(item[key] as JsonObject, join("/paths", path, key));
    }
  }
}

function* responsesOf(operation: JsonObject, pointer: Pointer): Generator<[JsonObject, Pointer]> {
  if (isObject(operation.responses)) yield* members(operation.responses, join(pointer, "responses"));
  const also = Array.isArray(operation["x-also"]) ? operation["x-also"] : [];
  for (let i = 0; i < also.length; i++) {
    const entry = also[i];
    if (isObject(entry) && isObject(entry.operation)) {
      yield* responsesOf(entry.operation, join(pointer, "x-also", i, "operation"));
    }
  }
}

function* members(map: JsonObject, pointer: Pointer): Generator<[JsonObject, Pointer]> {
  for (const key of Object.keys(map)) {
    const value = map[key];
    if (isObject(value)) yield [value, join(pointer, key)];
  }
}

function homeOf(root: JsonObject, body: SchemaPart, uses: ComponentUses, failure: boolean): SchemaPart {
  let at = body;
  for (let hops = 0; hops < 32; hops++) {
    if (typeof at.node.$ref !== "string" || Object.keys(at.node).length > 1) return at;
    const target = targetOf(root, at.node);
    if (target === undefined) return body;
    const use = usesOf(target.pointer, uses);
    if (use.request || (failure ? use.response : use.failure)) return body;
    at = target;
  }
  return body;
}

/** Records copies in the ledger. A value that is shorter than the record of its copy is cloned instead. */
export function copier(cx: Context): (pointer: Pointer) => Json {
  return (pointer) => {
    const value = get(cx.root, pointer);
    if (value === undefined || typeof value !== "object" || value === null) return value ?? null;
    if (isShort(value, pointer.length + 12)) return clone(value);
    return cx.copy(pointer);
  };
}

function isShort(value: Json, most: number): boolean {
  return textLength(value, most) <= most;
}

/** The length of a value as JSON text; the count stops above `most`. */
function textLength(value: Json, most: number): number {
  if (typeof value === "string") return value.length + 2;
  if (typeof value !== "object" || value === null) return String(value).length;
  let length = 2;
  for (const key of Object.keys(value)) {
    length += Array.isArray(value) ? 1 : key.length + 4;
    if (length > most) return length;
    length += textLength((value as JsonObject)[key] as Json, most - length);
    if (length > most) return length;
  }
  return length;
}

export function flattenAt(cx: Context, at: SchemaPart, choose?: Choose): Flattened {
  return flatten(cx.root, at, copier(cx), choose);
}

/** Whether two schemas are equal once they are dereferenced. */
export function sameSchema(root: JsonObject, a: JsonObject, b: JsonObject): boolean {
  if (a.$ref !== undefined && a.$ref === b.$ref) return true;
  const left = dereference(root, a, "")?.node;
  const right = dereference(root, b, "")?.node;
  return left !== undefined && right !== undefined && (left === right || equal(left, right));
}
