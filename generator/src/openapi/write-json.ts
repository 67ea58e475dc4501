import { code, json, type SafeCode } from "../escape.ts";
import { isObject, type Json, type JsonObject, setMember } from "./pointer.ts";

/** Members that come first, in this order. All others follow in the order of their code units. */
const FIRST = ["openapi", "info", "servers", "security", "tags", "paths", "webhooks", "components", "$ref", "type"];

const RANK: ReadonlyMap<string, number> = new Map(FIRST.map((key, rank) => [key, rank]));

/** JSON with members in the order of all emitted files, so that a source with another order changes no byte. */
export function writeJson(value: Json, indent = 2): SafeCode {
  return code`${json(ordered(value), indent)}\n`;
}

/** JSON on one line, members in insertion order, without a line end: rows of a ledger. */
export function writeLine(value: Json): SafeCode {
  return json(value);
}

/** The value with members in that order; what is in order already is not copied. */
function ordered<T extends Json>(value: T): T {
  if (Array.isArray(value)) {
    const items = value.map(ordered);
    return items.every((item, i) => item === value[i]) ? value : (items as T);
  }
  if (!isObject(value)) return value;
  const stated = Object.keys(value);
  const keys = isOrdered(stated) ? stated : [...stated].sort(byRank);
  const members = keys.map((key) => ordered(value[key] as Json));
  if (keys === stated && members.every((member, i) => member === value[keys[i] as string])) return value;
  const out: JsonObject = {};
  for (const [i, key] of keys.entries()) setMember(out, key, members[i] as Json);
  return out as T;
}

/** Most objects are ordered already; sorting them would double the time. */
function isOrdered(keys: readonly string[]): boolean {
  for (let i = 1; i < keys.length; i++) if (byRank(keys[i - 1] as string, keys[i] as string) > 0) return false;
  return true;
}

function byRank(a: string, b: string): number {
  const first = RANK.get(a) ?? FIRST.length;
  return first - (RANK.get(b) ?? FIRST.length) || (a < b ? -1 : 1);
}
