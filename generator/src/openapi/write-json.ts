import { code, json, type SafeCode } from "../escape.ts";
import { type Json, type JsonObject, setMember } from "./pointer.ts";

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
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    let items: Json[] | undefined;
    for (let i = 0; i < value.length; i++) {
      const item = ordered(value[i] as Json);
      if (item !== value[i]) {
        items ??= [...value];
        items[i] = item;
      }
    }
    return (items ?? value) as T;
  }
  const keys = Object.keys(value);
  const isSorted = isOrdered(keys);
  if (!isSorted) keys.sort(byRank);
  // Most objects stay as they are: a copy is begun at the first member that changes.
  let out: JsonObject | undefined = isSorted ? undefined : {};
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as string;
    const stated = value[key] as Json;
    const member = ordered(stated);
    if (member !== stated) out ??= { ...value };
    if (out !== undefined) setMember(out, key, member);
  }
  return (out ?? value) as T;
}

/** Most objects are ordered already; sorting them would double the time. */
function isOrdered(keys: readonly string[]): boolean {
  let before = -1;
  for (let i = 0; i < keys.length; i++) {
    const rank = rankOf(keys[i] as string);
    if (rank < before || (rank === before && (keys[i] as string) < (keys[i - 1] as string))) return false;
    before = rank;
  }
  return true;
}

function byRank(a: string, b: string): number {
  return rankOf(a) - rankOf(b) || (a < b ? -1 : 1);
}

function rankOf(key: string): number {
  return RANK.get(key) ?? FIRST.length;
}
