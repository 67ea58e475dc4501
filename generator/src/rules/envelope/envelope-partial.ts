import { composedSources } from "../../compose/alternatives.ts";
import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { dereference } from "../../openapi/dereference.ts";
import { canonicalText } from "../../openapi/equal.ts";
import { get, isObject, type Json, type JsonObject, join, type Pointer } from "../../openapi/pointer.ts";
import type { SchemaPart } from "../../schema/flatten/part.ts";
import { ENVELOPE } from "../../vendors/envelope.ts";
import { copier, type EnvelopeView, viewEnvelope, viewObject } from "../shared/envelope-view.ts";
import { successes } from "./shared/failure-fault.ts";

const REASON =
  "The docs print only the result of this operation; the other operations of the document answer with the full envelope.";

const UNDESCRIBED = "The envelope requires this member without saying what it is; the document's other envelopes do.";

/** By member name: the schemas that the document's envelopes have for it, each with its count and one pointer. */
type EnvelopeMemberSchemas = Map<string, Map<string, { pointer: Pointer; count: number }>>;

/** The members of an envelope beside `result`. */
const { flag: FLAG, lists: LISTS } = ENVELOPE;
const MEMBERS = [FLAG, ...LISTS] as const;
/** The share of the document's envelopes that must have all these members before they count as the convention. */
const CONVENTION = 0.8;

/**
 * Docs pages and SDKs sometimes show `{ result }` and omit the envelope around it. If at least four in five of the
 * document's other envelopes have the same members, the omitted ones are added with their most common schema. Bodies of
 * OpenAPI sources stay as published, since what they omit may really be absent; only members that they require without
 * describing them are added.
 */
export const envelopePartial: Rule = rule({
  id: "envelope-partial",
  code: "FS3047",
  stage: "envelope",
  summary: "Completes an envelope that a docs page abbreviates to its result.",
  evidence: ["corpus 2024-08-06: 16 members required and not described", "docs pages that print only the result"],
  direction: "invent",
  Document(_, cx) {
    const partial: SchemaPart[] = [];
    const incomplete: SchemaPart[] = [];
    const memberSchemas: EnvelopeMemberSchemas = new Map();
    const textOf = componentTexts();
    let envelopes = 0;
    let full = 0;
    for (const { home, pointer } of successes(cx)) {
      const view = viewEnvelope(cx.root, home);
      if (view === undefined) {
        if (isPartial(cx, home) && isFromDocsOrSdk(cx, pointer)) partial.push(home);
        continue;
      }
      // Other rules still correct this `success`; the next walk sees its final schema.
      if (view.flag === "open" || view.flag === "undeclared") return;
      envelopes++;
      if (undescribedMembers(view).length > 0) incomplete.push(home);
      if (!MEMBERS.every((name) => view.declared.has(name))) continue;
      full++;
      for (const name of MEMBERS) {
        const last = view.declared.get(name)?.at(-1) as SchemaPart;
        const found = dereference(cx.root, last.node, "");
        const schemaText = found === undefined ? "" : textOf(found.node);
        const known = memberSchemas.get(name) ?? new Map<string, { pointer: Pointer; count: number }>();
        const seen = known.get(schemaText) ?? { pointer: last.pointer, count: 0 };
        known.set(schemaText, { ...seen, count: seen.count + 1 });
        memberSchemas.set(name, known);
      }
    }
    if (envelopes > 0 && full / envelopes >= CONVENTION) {
      for (const home of partial) addMembers(cx, home, memberSchemas, MEMBERS, REASON);
    }
    for (const home of incomplete) {
      const view = viewEnvelope(cx.root, home);
      if (view !== undefined) addMembers(cx, home, memberSchemas, undescribedMembers(view), UNDESCRIBED);
    }
  },
});

/** `canonicalText`, written once for each schema: most envelopes share those of their members. */
function componentTexts(): (schema: JsonObject) => string {
  const texts = new Map<JsonObject, string>();
  return (schema) => {
    const known = texts.get(schema) ?? canonicalText(schema);
    texts.set(schema, known);
    return known;
  };
}

function isPartial(cx: Context, home: SchemaPart): boolean {
  const view = viewObject(cx.root, home);
  return view?.declared.has(ENVELOPE.result) === true && MEMBERS.every((name) => !view.declared.has(name));
}

/** Whether the body comes from a docs page or an SDK. */
function isFromDocsOrSdk(cx: Context, pointer: Pointer): boolean {
  const at = pointer.slice(0, pointer.indexOf("/responses/"));
  const operation = get(cx.root, at);
  const entry = at.endsWith("/operation") ? get(cx.root, at.slice(0, -"/operation".length)) : undefined;
  const id = isObject(entry) ? entry.source : isObject(operation) ? operation["x-source"] : undefined;
  const kind = typeof id === "string" ? composedSources(cx.root).get(id)?.kind : undefined;
  return kind === "docs" || kind === "sdk";
}

/** Members that an envelope requires without describing them. */
function undescribedMembers(view: EnvelopeView): string[] {
  return LISTS.filter((name) => view.required.has(name) && !view.declared.has(name));
}

function addMembers(
  cx: Context,
  home: SchemaPart,
  memberSchemas: EnvelopeMemberSchemas,
  missing: readonly string[],
  reason: string,
): void {
  const copy = copier(cx);
  const added: JsonObject = {};
  for (const name of missing) {
    const most = [...(memberSchemas.get(name)?.values() ?? [])].sort((a, b) => b.count - a.count)[0];
    if (most !== undefined) added[name] = copy(most.pointer);
  }
  // A member that no envelope of the document describes stays undescribed.
  const names = Object.keys(added);
  if (names.length === 0) return;
  const required = Array.isArray(home.node.required) ? home.node.required : [];
  const after = [...new Set([...required, ...names])];
  if (isObject(home.node.properties)) {
    for (const name of names) {
      cx.write(join(home.pointer, "properties", name), added[name] as Json, reason, "invent");
    }
    if (after.length > required.length) cx.write(join(home.pointer, "required"), after, reason, "invent");
    return;
  }
  const member: JsonObject = { type: "object", properties: added, required: names };
  const base = Array.isArray(home.node.allOf)
    ? home.node.allOf.map((_, i) => copy(join(home.pointer, "allOf", i)))
    : undefined;
  if (base === undefined) cx.write(home.pointer, { allOf: [copy(home.pointer), member] }, reason, "invent");
  else cx.write(join(home.pointer, "allOf"), [...base, member], reason, "invent");
}
