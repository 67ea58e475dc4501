import { isObject, type Json } from "../document/pointer.ts";
import { code, json, type SafeCode } from "../escape.ts";

/** Members that come first, in this order; all others follow in code unit order. */
const FIRST = ["openapi", "info", "servers", "security", "tags", "paths", "webhooks", "components", "$ref", "type"];

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
  const entries = keys
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map((key): [string, Json] => [key, ordered(value[key] as Json)]);
  return Object.fromEntries(entries);
}

function rank(key: string): number {
  const place = FIRST.indexOf(key);
  return place < 0 ? FIRST.length : place;
}
