import { andList } from "../diagnostics/wording.ts";
import { canonicalText, textOf } from "../openapi/equal.ts";
import type { Json } from "../openapi/pointer.ts";
import type { Fact } from "./evidence.ts";
import type { Past } from "./history.ts";

/** The fact that a claim is about. */
interface FactKey {
  fact: Fact;
  keyword: string;
}

/** What a source claims, as text for people. */
export function claimText({ fact, keyword }: FactKey, says: Json | undefined): string {
  if (says === undefined) return "nothing";
  if (typeof says === "boolean") {
    const words = YES_NO[fact];
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
 * As `claimText`, for about `length` characters, to which the caller still has to cut: of a longer list, first the
 * values that other sources lack; of a longer text, what is around the first difference.
 */
export function shortClaimText(
  about: FactKey,
  says: Json | undefined,
  beside: readonly Json[],
  length: number,
): string {
  const whole = claimText(about, says);
  if (whole.length <= length) return whole;
  if (about.fact === "enum" && Array.isArray(says))
    return differenceText(says, beside.filter(Array.isArray), length) ?? whole;
  const same = Math.max(0, ...beside.map((one) => sharedLength(whole, claimText(about, one))));
  if (same < length - LEAD) return whole;
  const start = whole.lastIndexOf(" ", same - LEAD) + 1 || same - LEAD;
  return `…${whole.slice(start).replace(/^[\uDC00-\uDFFF]/, "")}`;
}

/** How many equal characters are shown before a difference. */
const LEAD = 20;

/** The length of the common start of two texts; 0 if they are equal. */
function sharedLength(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i === a.length && i === b.length ? 0 : i;
}

/** `+"x", -"y", 12 in all`: values that not every list has, values that it lacks, and how many all have. */
function differenceText(
  list: readonly Json[],
  lists: readonly (readonly Json[])[],
  length: number,
): string | undefined {
  const all = new Set(lists.flat().map(canonicalText));
  const own = new Set(list.map(canonicalText));
  const isShared = (value: string): boolean => lists.every((one) => one.some((is) => canonicalText(is) === value));
  const more = [...own].filter((value) => !isShared(value));
  const less = [...all].filter((value) => !own.has(value));
  if (more.length + less.length === 0) return undefined;
  const room = (length - LEAD) / (more.length > 0 && less.length > 0 ? 2 : 1);
  const shared = own.size - more.length;
  return [...firstOf(more, "+", room), ...firstOf(less, "-", room), ...(shared > 0 ? [`${shared} in all`] : [])].join(
    ", ",
  );
}

/** As many values as there is room for, at least one, and how many more there are. */
function firstOf(values: readonly string[], sign: string, room: number): string[] {
  const shown: string[] = [];
  let used = 0;
  for (const value of values) {
    used += value.length + sign.length + 2;
    if (shown.length > 0 && used > room) break;
    shown.push(sign + (value.length > room ? `${value.slice(0, Math.floor(room) - 1)}…` : value));
  }
  return shown.length === values.length ? shown : [...shown, `${sign}${values.length - shown.length} more`];
}

/** Which source lists which values, the rarest first: `"x" (a only); 12 values (a and b)`. */
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
      return `${isAll ? `${values.length} values` : firstOf(values, "", length).join(", ")} (${who})`;
    })
    .join("; ");
}

const YES_NO: Partial<Record<Fact, readonly [string, string]>> = {
  exists: ["it exists", "it does not exist"],
  required: ["required", "optional"],
  nullability: ["null or a value", "never null"],
  deprecation: ["deprecated", "not deprecated"],
};

/** `limits (maxLength)`: what a disagreement is about, for people. */
export function factLabel({ fact, keyword }: FactKey): string {
  return fact === keyword ? fact : `${fact} (${keyword})`;
}

/** `2023-11-01 (fc8265be) until 2024-08-06 (cca3064f): "a", "b"`. */
export function pastClaimText(about: FactKey, past: Past): string {
  return `${when(past)}: ${claimText(about, past.says)}`;
}

/** From which publication to which. */
export function when({ date, revision, until, untilRevision }: Past): string {
  const named = (day: string, name: string | undefined): string => (name === undefined ? day : `${day} (${name})`);
  const last = date === until && revision === untilRevision ? "" : ` until ${named(until, untilRevision)}`;
  return named(date, revision) + last;
}
