import { composedSources } from "../../compose/alternatives.ts";
import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { dereference } from "../../openapi/dereference.ts";
import { canonicalText } from "../../openapi/equal.ts";
import { get, isObject, type Json, type JsonObject, join, type Pointer } from "../../openapi/pointer.ts";
import type { SchemaPart } from "../../schema/flatten/part.ts";
import { CLOUDFLARE } from "../../vendors/cloudflare.ts";
import { copier, type EnvelopeView, viewEnvelope, viewObject } from "../shared/envelope-view.ts";
import { successes } from "./shared/failure-fault.ts";

const REASON =
  "The docs print only the result of this operation; the other operations of the document answer with the full envelope.";

const UNSAID = "The envelope requires this member without saying what it is; the document's other envelopes do.";

/** How often each form of a member occurs in the document's envelopes, and where one of them stands. */
type Forms = Map<string, Map<string, { pointer: Pointer; count: number }>>;

/** What the rest of an envelope consists of. */
const { flag: FLAG, lists: LISTS } = CLOUDFLARE.envelope;
const MEMBERS = [FLAG, ...LISTS] as const;
/** How many of the document's enveloped successes have to state all of them before it counts as the convention. */
const CONVENTION = 0.8;

/**
 * Docs pages and SDKs sometimes show `{ result }` and elide the envelope around it. Where at least four in five of the
 * document's other envelopes have the same members, the elided ones are added in their most common form. Bodies of
 * OpenAPI sources stay as published: what they leave out may really be absent, unless they require it and forget to
 * say what it is.
 */
export const envelopePartial: Rule = rule({
  id: "envelope-partial",
  code: "FS3047",
  stage: "envelope",
  summary: "An envelope that a docs page abbreviates to its result is completed.",
  evidence: ["corpus 2024-08-06: 16 members required and not described", "docs pages that print only the result"],
  direction: "invent",
  Document(_, cx) {
    const partial: SchemaPart[] = [];
    const short: SchemaPart[] = [];
    const forms: Forms = new Map();
    let envelopes = 0;
    let full = 0;
    for (const { home, pointer } of successes(cx)) {
      const view = viewEnvelope(cx.root, home);
      if (view === undefined) {
        if (isPartial(cx, home) && isProse(cx, pointer)) partial.push(home);
        continue;
      }
      // A later walk knows the form of a `success` that is still being corrected.
      if (view.flag === "open" || view.flag === "unsaid") return;
      envelopes++;
      if (unsaid(view).length > 0) short.push(home);
      if (!MEMBERS.every((name) => view.declared.has(name))) continue;
      full++;
      for (const name of MEMBERS) {
        const last = view.declared.get(name)?.at(-1) as SchemaPart;
        const found = dereference(cx.root, last.node, "");
        const text = found === undefined ? "" : canonicalText(found.node);
        const known = forms.get(name) ?? new Map<string, { pointer: Pointer; count: number }>();
        const form = known.get(text) ?? { pointer: last.pointer, count: 0 };
        known.set(text, { ...form, count: form.count + 1 });
        forms.set(name, known);
      }
    }
    if (envelopes > 0 && full / envelopes >= CONVENTION) {
      for (const home of partial) complete(cx, home, forms, MEMBERS, REASON);
    }
    for (const home of short) {
      const view = viewEnvelope(cx.root, home);
      if (view !== undefined) complete(cx, home, forms, unsaid(view), UNSAID);
    }
  },
});

function isPartial(cx: Context, home: SchemaPart): boolean {
  const view = viewObject(cx.root, home);
  return view?.declared.has("result") === true && MEMBERS.every((name) => !view.declared.has(name));
}

/** Whether the body comes from a docs page or an SDK. */
function isProse(cx: Context, pointer: Pointer): boolean {
  const at = pointer.slice(0, pointer.indexOf("/responses/"));
  const operation = get(cx.root, at);
  const entry = at.endsWith("/operation") ? get(cx.root, at.slice(0, -"/operation".length)) : undefined;
  const id = isObject(entry) ? entry.source : isObject(operation) ? operation["x-source"] : undefined;
  const kind = typeof id === "string" ? composedSources(cx.root).get(id)?.kind : undefined;
  return kind === "docs" || kind === "sdk";
}

/** Members that an envelope requires without saying what they are. */
function unsaid(view: EnvelopeView): string[] {
  return LISTS.filter((name) => view.required.has(name) && !view.declared.has(name));
}

function complete(cx: Context, home: SchemaPart, forms: Forms, missing: readonly string[], reason: string): void {
  const copy = copier(cx);
  const added: JsonObject = {};
  for (const name of missing) {
    const most = [...(forms.get(name)?.values() ?? [])].sort((a, b) => b.count - a.count)[0];
    if (most !== undefined) added[name] = copy(most.pointer);
  }
  // A member that no envelope of the document describes stays unsaid.
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
