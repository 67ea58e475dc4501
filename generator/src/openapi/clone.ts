import { isObject, type Json, type JsonObject, setMember } from "./pointer.ts";

/** A deep copy of JSON. Faster than structuredClone, and `__proto__` stays an ordinary member. */
export function clone<T extends Json>(value: T): T {
  if (Array.isArray(value)) return value.map(clone) as T;
  if (!isObject(value)) return value;
  const out: JsonObject = {};
  for (const key of Object.keys(value)) setMember(out, key, clone(value[key] as Json));
  return out as T;
}
