import { clone } from "../openapi/clone.ts";
import { equal } from "../openapi/equal.ts";
import {
  escapeToken,
  get,
  isObject,
  type Json,
  type JsonObject,
  join,
  member,
  type Pointer,
  parent,
  setMember,
} from "../openapi/pointer.ts";
import type { Change } from "./change.ts";

/** Members with a meaning in an encoded value. An object of the document that has one of them is wrapped in `$literal`. */
const MARKS = ["$copy", "$members", "$literal"] as const;

/**
 * Replaces copied subtrees of `value` by references, so that the ledger stays small and tells where they come from:
 * `{"$copy": pointer}` for one, `"$members": {pointer: [names]}` for members that were copied under their own names.
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
  const members = new Map<Pointer, Json[]>();
  for (const key of Object.keys(value)) {
    const child = value[key] as Json;
    const origin = typeof child === "object" && child !== null ? copies.get(child) : undefined;
    if (origin?.endsWith(`/${escapeToken(key)}`)) {
      const holder = parent(origin).pointer;
      members.set(holder, [...(members.get(holder) ?? []), key]);
    } else setMember(out, key, encode(child, copies));
  }
  if (MARKS.some((mark) => Object.hasOwn(value, mark))) {
    for (const [holder, keys] of members) {
      for (const key of keys as string[]) setMember(out, key, { $copy: join(holder, key) });
    }
    return { $literal: out };
  }
  if (members.size > 0) out.$members = Object.fromEntries(members);
  return out;
}

/** The opposite of `encode`: copies are taken from `root`. */
function decode(value: Json, root: Json): Json {
  if (Array.isArray(value)) return value.map((item) => decode(item, root));
  if (!isObject(value)) return value;
  if (typeof value.$copy === "string") return copied(root, value.$copy);
  const isLiteral = isObject(value.$literal);
  const body = isLiteral ? (value.$literal as JsonObject) : value;
  const out: JsonObject = {};
  for (const key of Object.keys(body)) {
    if (isLiteral || key !== "$members") setMember(out, key, decode(body[key] as Json, root));
  }
  if (!isLiteral && isObject(value.$members)) {
    for (const [holder, keys] of Object.entries(value.$members)) {
      for (const key of keys as string[]) setMember(out, key, copied(root, join(holder, key)));
    }
  }
  return out;
}

function copied(root: Json, pointer: Pointer): Json {
  const found = get(root, pointer);
  if (found === undefined) throw new Error(`the ledger copies ${pointer}, which does not exist`);
  return clone(found);
}

/**
 * Applies a ledger to the composed source, in place: source + ledger = canonical.
 * @throws Error if the document differs from the `before` of a change: the ledger belongs to another source.
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

/** The only function that assigns into a document. It never shortens an array, which an overlay could not do either. */
export function put(holder: Json | undefined, key: string, value: Json | undefined): void {
  if (Array.isArray(holder)) {
    if (value === undefined) throw new Error("an array element is never removed: replace the array");
    holder[Number(key)] = value;
  } else if (isObject(holder)) {
    if (value === undefined) delete holder[key];
    else setMember(holder, key, value);
  } else throw new Error(`nothing to change at member ${JSON.stringify(key)}`);
}
