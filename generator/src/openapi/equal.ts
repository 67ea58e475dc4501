import { isObject, type Json } from "./pointer.ts";

/** Deep equality of JSON values; the order of object members is ignored. */
export function equal(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, i) => equal(item, b[i]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  let size = 0;
  for (const key in a) {
    size++;
    if (!Object.hasOwn(b, key) || !equal(a[key], b[key])) return false;
  }
  return size === Object.keys(b).length;
}

/** JSON with sorted members: two values have the same text if and only if they are `equal`. */
export function canonicalText(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalText(value[key] as Json)}`);
  return `{${members.join(",")}}`;
}

/** A value where a string is expected: the string, or the value as JSON. `String` would call a `toString` of the document. */
export function textOf(value: Json | undefined): string {
  return typeof value === "string" ? value : value === undefined ? "" : canonicalText(value);
}
