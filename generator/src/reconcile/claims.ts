import { andList } from "../diagnostics/wording.ts";
import { canonicalText, textOf } from "../openapi/equal.ts";
import type { Json } from "../openapi/pointer.ts";
import type { Fact } from "./evidence.ts";
import type { Past } from "./history.ts";

/** Which fact it is about. */
interface About {
  fact: Fact;
  keyword: string;
}

/** What a source says, for people. */
export function claimText({ fact, keyword }: About, says: Json | undefined): string {
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

/**
 * As `spoken`, for a place with room for `length` characters, which the caller still has to cut to: of a longer list,
 * first what sets it apart from those beside it; of a longer text, what is around the place where they part.
 */
export function shortClaimText(about: About, says: Json | undefined, beside: readonly Json[], length: number): string {
  const whole = claimText(about, says);
  if (whole.length <= length) return whole;
  if (about.fact === "enum" && Array.isArray(says)) return apart(says, beside.filter(Array.isArray), length) ?? whole;
  const same = Math.max(0, ...beside.map((one) => sharedLength(whole, claimText(about, one))));
  if (same < length - LEAD) return whole;
  const start = whole.lastIndexOf(" ", same - LEAD) + 1 || same - LEAD;
  return `…${whole.slice(start).replace(/^[\uDC00-\uDFFF]/, "")}`;
}

/** How much of what is the same stands before what differs. */
const LEAD = 20;

/** How far two texts are the same; nothing, where they are the same to the end. */
function sharedLength(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i === a.length && i === b.length ? 0 : i;
}

/** `+"x", -"y", 12 in all`: what it has that not every list has, what it lacks, how many all have. */
function apart(list: readonly Json[], lists: readonly (readonly Json[])[], length: number): string | undefined {
  const all = new Set(lists.flat().map(canonicalText));
  const own = new Set(list.map(canonicalText));
  const isShared = (value: string): boolean => lists.every((one) => one.some((is) => canonicalText(is) === value));
  const more = [...own].filter((value) => !isShared(value));
  const less = [...all].filter((value) => !own.has(value));
  if (more.length + less.length === 0) return undefined;
  const room = (length - LEAD) / (more.length > 0 && less.length > 0 ? 2 : 1);
  const shared = own.size - more.length;
  return [...few(more, "+", room), ...few(less, "-", room), ...(shared > 0 ? [`${shared} in all`] : [])].join(", ");
}

/** As many as there is room for, the first of them in any case, and how many there are besides. */
function few(values: readonly string[], sign: string, room: number): string[] {
  const shown: string[] = [];
  let used = 0;
  for (const value of values) {
    used += value.length + sign.length + 2;
    if (shown.length > 0 && used > room) break;
    shown.push(sign + (value.length > room ? `${value.slice(0, Math.floor(room) - 1)}…` : value));
  }
  return shown.length === values.length ? shown : [...shown, `${sign}${values.length - shown.length} more`];
}

/** Who lists what, what fewest list first: `"x" (a only); 12 values (a and b)`. */
export function whoLists(statements: readonly { source: string; says: Json }[], length: number): string {
  const lists = statements.flatMap(({ source, says }) => (Array.isArray(says) ? [{ source, says }] : []));
  const groups = new Map<string, { sources: number; values: string[] }>();
  for (const value of new Set(lists.flatMap(({ says }) => says.map(canonicalText)))) {
    const by = lists.filter(({ says }) => says.some((one) => canonicalText(one) === value)).map(({ source }) => source);
    const who = by.length === 1 ? `${by[0]} only` : andList(by);
    const group = groups.get(who) ?? { sources: by.length, values: [] };
    group.values.push(value);
    groups.set(who, group);
  }
  return [...groups]
    .sort(([, a], [, b]) => a.sources - b.sources)
    .map(([who, { sources, values }]) => {
      const isAll = sources === lists.length && values.length > 1;
      return `${isAll ? `${values.length} values` : few(values, "", length).join(", ")} (${who})`;
    })
    .join("; ");
}

const WORDS: Partial<Record<Fact, readonly [string, string]>> = {
  exists: ["listed", "not listed"],
  required: ["required", "optional"],
  nullability: ["null or a value", "never null"],
  deprecation: ["deprecated", "not deprecated"],
};

/** `limits (maxLength)`: the kind of a disagreement, for people. */
export function factLabel({ fact, keyword }: About): string {
  return fact === keyword ? fact : `${fact} (${keyword})`;
}

/** `2023-11-01 (fc8265be) until 2024-08-06 (cca3064f): "a", "b"`. */
export function pastClaimText(about: About, past: Past): string {
  return `${when(past)}: ${claimText(about, past.says)}`;
}

/** From which publication to which. */
export function when({ date, revision, until, untilRevision }: Past): string {
  const named = (day: string, name: string | undefined): string => (name === undefined ? day : `${day} (${name})`);
  const last = date === until && revision === untilRevision ? "" : ` until ${named(until, untilRevision)}`;
  return named(date, revision) + last;
}
