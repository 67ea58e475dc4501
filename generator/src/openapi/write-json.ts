import { code, json, type SafeCode } from "../escape.ts";
import { isObject, type Json, type JsonObject, setMember } from "./pointer.ts";

/** Members that come first, in this order; all others follow in code unit order. */
const FIRST = ["openapi", "info", "servers", "security", "tags", "paths", "webhooks", "components", "$ref", "type"];

const RANK: ReadonlyMap<string, number> = new Map(FIRST.map((key, rank) => [key, rank]));

/** JSON in the one key order of all emitted files, so that a republication in another order changes no byte. */
export function writeJson(value: Json, indent = 2): SafeCode {
  return code`${json(ordered(value), indent)}\n`;
}

/** One line without its end, members in the order they were put in: rows of a ledger, made in one order anyway. */
export function writeLine(value: Json): SafeCode {
  return json(value);
}

function ordered(value: Json): Json {
  if (Array.isArray(value)) return value.map(ordered);
  if (!isObject(value)) return value;
  const keys = Object.keys(value);
  const out: JsonObject = {};
  for (const key of isOrdered(keys) ? keys : keys.sort(inOrder)) setMember(out, key, ordered(value[key] as Json));
  return out;
}

/** Most are: sorting them again would be half of the work. */
function isOrdered(keys: readonly string[]): boolean {
  for (let i = 1; i < keys.length; i++) if (inOrder(keys[i - 1] as string, keys[i] as string) > 0) return false;
  return true;
}

function inOrder(a: string, b: string): number {
  const first = RANK.get(a) ?? FIRST.length;
  return first - (RANK.get(b) ?? FIRST.length) || (a < b ? -1 : 1);
}
