import { equal } from "./equal.ts";
import { get, isObject, type Json, type JsonObject, member, type Pointer, parent, setMember } from "./pointer.ts";

/**
 * What a change does to the set of values the changed place accepts.
 * `invent`: the source says nothing here; `replace`: neither set contains the other.
 */
export type Direction = "equivalent" | "widen" | "narrow" | "invent" | "replace";
export const DIRECTIONS: readonly Direction[] = ["equivalent", "widen", "narrow", "invent", "replace"];

/** One correction. `before` or `after` is absent where nothing stood or nothing stands. */
export interface Change {
  /** Position in the run; replay applies changes in this order. */
  n: number;
  /** Id of the rule, or `patch:<file>#<index>`. */
  rule: string;
  pointer: Pointer;
  before?: Json;
  /** Subtrees copied from elsewhere in the document stand as `{ "$copy": pointer }`. */
  after?: Json;
  direction: Direction;
  reason: string;
}

/**
 * Writes `value` with copied subtrees as references, so that the ledger stays small and says where things came from.
 * An object of the document that happens to have a member `$copy` or `$literal` is wrapped in `$literal`.
 */
export function encode(value: Json, copies: WeakMap<object, Pointer>): Json {
  if (Array.isArray(value)) {
    const from = copies.get(value);
    return from === undefined ? value.map((item) => encode(item, copies)) : { $copy: from };
  }
  if (!isObject(value)) return value;
  const from = copies.get(value);
  if (from !== undefined) return { $copy: from };
  const out: JsonObject = {};
  for (const key of Object.keys(value)) setMember(out, key, encode(value[key] as Json, copies));
  return Object.hasOwn(value, "$copy") || Object.hasOwn(value, "$literal") ? { $literal: out } : out;
}

export function decode(value: Json, root: Json): Json {
  if (Array.isArray(value)) return value.map((item) => decode(item, root));
  if (!isObject(value)) return value;
  if (typeof value.$copy === "string") {
    const found = get(root, value.$copy);
    if (found === undefined) throw new Error(`the ledger copies ${value.$copy}, which does not exist`);
    return clone(found);
  }
  const body = isObject(value.$literal) ? value.$literal : value;
  const out: JsonObject = {};
  for (const key of Object.keys(body)) setMember(out, key, decode(body[key] as Json, root));
  return out;
}

/** A deep copy of plain JSON; faster than structuredClone and keeps `__proto__` an ordinary member. */
export function clone<T extends Json>(value: T): T {
  if (Array.isArray(value)) return value.map(clone) as T;
  if (!isObject(value)) return value;
  const out: JsonObject = {};
  for (const key of Object.keys(value)) setMember(out, key, clone(value[key] as Json));
  return out as T;
}

/**
 * Applies a ledger to the composed source, in place, and returns it: source + ledger = canonical.
 * @throws Error where a change's `before` is not what stands there: the ledger belongs to another source.
 */
export function replay(source: JsonObject, ledger: readonly Change[]): JsonObject {
  for (const change of [...ledger].sort((a, b) => a.n - b.n)) {
    const { pointer: at, key } = parent(change.pointer);
    const holder = get(source, at);
    const before = member(holder, key);
    if (!equal(before, change.before === undefined ? undefined : decode(change.before, source))) {
      throw new Error(`change ${change.n} (${change.rule}) does not fit at ${change.pointer}: the source has changed`);
    }
    put(holder, key, change.after === undefined ? undefined : decode(change.after, source));
  }
  return source;
}

/** The one place that assigns into a document. Arrays are never shortened, so that overlays can say the same. */
export function put(holder: Json | undefined, key: string, value: Json | undefined): void {
  if (Array.isArray(holder)) {
    if (value === undefined) throw new Error("an array element is never removed: replace the array");
    holder[Number(key)] = value;
  } else if (isObject(holder)) {
    if (value === undefined) delete holder[key];
    else setMember(holder, key, value);
  } else throw new Error(`nothing to change at member ${JSON.stringify(key)}`);
}
