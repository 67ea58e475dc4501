import { canonicalText, textOf } from "../document/equal.ts";
import type { Json } from "../document/pointer.ts";
import type { Fact } from "./evidence.ts";
import type { Past } from "./history.ts";

/** Which fact it is about. */
interface About {
  fact: Fact;
  keyword: string;
}

/** What a source says, for people. */
export function spoken({ fact, keyword }: About, says: Json | undefined): string {
  if (says === undefined) return "nothing";
  if (typeof says === "boolean") {
    const words = WORDS[fact];
    if (words !== undefined) return says ? words[0] : words[1];
  }
  // As in JSON: a value may have a comma, or be empty.
  if (fact === "enum") return Array.isArray(says) ? says.map(canonicalText).join(", ") : "any value";
  if (fact === "permission" && Array.isArray(says))
    return says.map(canonicalText).join(keyword === "scopes" ? ", " : " or ");
  if (fact === "security" && Array.isArray(says) && says.length === 0) return "no credentials";
  if (fact === "type" || fact === "security") return Array.isArray(says) ? says.map(textOf).join(" or ") : textOf(says);
  if (fact === "limits") return `${keyword} ${textOf(says)}`;
  return fact === "default" ? canonicalText(says) : textOf(says);
}

const WORDS: Partial<Record<Fact, readonly [string, string]>> = {
  exists: ["listed", "not listed"],
  required: ["required", "optional"],
  nullability: ["null or a value", "never null"],
  deprecation: ["deprecated", "not deprecated"],
};

/** `limits (maxLength)`: the kind of a disagreement, for people. */
export function kindOf({ fact, keyword }: About): string {
  return fact === keyword ? fact : `${fact} (${keyword})`;
}

/** `2023-11-01 (fc8265be) until 2024-08-06 (cca3064f): "a", "b"`. */
export function pastWords(about: About, past: Past): string {
  return `${when(past)}: ${spoken(about, past.says)}`;
}

/** From which publication to which. */
export function when({ date, revision, until, untilRevision }: Past): string {
  const named = (day: string, name: string | undefined): string => (name === undefined ? day : `${day} (${name})`);
  const last = date === until && revision === untilRevision ? "" : ` until ${named(until, untilRevision)}`;
  return named(date, revision) + last;
}
