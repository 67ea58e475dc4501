import { type Context, type Rule, rule } from "../normalize/rule.ts";
import { get, isObject, type JsonObject, join, type Pointer } from "../openapi/pointer.ts";
import { componentsOf } from "../openapi/references.ts";
import { walk } from "../openapi/walk.ts";
import { incompletePairs, pairSources } from "./pair-sources.ts";
import type { Position, Positions } from "./pairing.ts";
import { Reconciliation } from "./reconciliation.ts";
import { compatible, isUnknown } from "./schemas.ts";
import { addNamedBranches, orderBranches, restoreUnion, settleBranches } from "./settle/branches.ts";
import { settleDeprecation } from "./settle/deprecation.ts";
import { EnumSettler } from "./settle/enum.ts";
import { settleProperties } from "./settle/exists.ts";
import { settleKeywords } from "./settle/keywords.ts";
import { settleNullability } from "./settle/nullability.ts";
import { reportBranches, reportSchemas } from "./settle/report.ts";
import { settleRequired } from "./settle/required.ts";
import { settleBareObject, settleExcludedType, settleItems, settleList, settleUntyped } from "./settle/type.ts";
import { settleOperation } from "./settle-operation.ts";

/**
 * Several sources describe one operation and contradict each other in detail. The first source of an operation (the
 * newest; the SDK last) counts; the others fill in what it leaves open and widen what they know to be wider. How a fact
 * is decided is said in reconcile/evidence.ts, and done in `settle/`, a file a fact. In short:
 *
 * - enums, and constants, are united, never cut (C01), save that the tag of a branch takes none of another branch; an
 *   enum in a newer source replaces an older plain string (C12);
 * - branches are united by their tags;
 * - whatever is untyped takes the type another source states (C11), an array of unknown its items (C32);
 * - nullable if any source says so (C17), deprecated too; formats, limits and defaults if the first has none (C30);
 * - required stays required unless an OpenAPI document calls it optional and the first is none (C03);
 * - one object against a union: the first counts, and is reconciled with the branch it resembles (C06);
 * - a list against its item, printed in its place: the list (C34);
 * - properties are added only to a model its source printed incompletely (C31), to envelopes, and to the branches of
 *   an older response from a newer source's branches that require the same; else they are reported.
 *
 * All positions are paired first, so that a component several operations share hears every source at once. What
 * composition left to distinguish sources is removed here.
 */
export const settleSchema: Rule = rule({
  id: "settle-schema",
  code: "FS3091",
  stage: "drift",
  summary: "Settles what several sources say of the same schema.",
  evidence: [
    "C01: tun_type, 5 and 7 values",
    "C11: client_id untyped and string",
    "C12: status plain and enum",
    "C17: deleted_at nullable in one source",
    "C30: a default that only the vendor table states, as text",
    "C31: 25 fields declared, 21 listed; answers of 2024 without what the SDK of 2026 has",
  ],
  direction: "replace",
  Document(root, cx) {
    const schemas = new SchemaReconciler(cx);
    const incomplete = incompletePairs(root);
    const positions = (): Positions => pairSources(root, cx.editor.ledger, settleOperation.id, incomplete);
    // A type, items or properties taken from a source make schemas comparable that were not.
    for (let rounds = 0; rounds < 10; rounds++) if (!schemas.round(positions())) break;
    schemas.finish(positions);
    removeSources(root, cx);
  },
});

class SchemaReconciler {
  readonly #r: Reconciliation;
  readonly #enums: EnumSettler;

  constructor(cx: Context) {
    this.#r = new Reconciliation(cx);
    this.#enums = new EnumSettler(this.#r);
  }

  /** Reconciles every position once; returns whether another round is needed. */
  round(positions: Positions): boolean {
    this.#r.opened = false;
    this.#enums.startRound();
    addNamedBranches(this.#r);
    for (const position of positions.all()) {
      const primary = this.#r.takenFrom(position.pointer) ?? position.primary;
      this.#reconcile({ ...position, primary }, positions);
    }
    return this.#r.opened;
  }

  #reconcile(position: Position, positions: Positions): void {
    const r = this.#r;
    const { pointer } = position;
    const node = get(r.root, pointer);
    if (!isObject(node)) return;
    if (isUnknown(node)) {
      settleUntyped(r, node, position);
      return;
    }
    if (position.used && settleList(r, node, position)) return;
    if (settleExcludedType(r, node, position)) return;
    if (position.used && !position.parameter) settleNullability(r, node, position);
    settleDeprecation(r, position);
    if (typeof node.$ref === "string") restoreUnion(r, node, node.$ref, pointer, (at) => positions.extraAt(at));
    else if (Array.isArray(node.anyOf) || Array.isArray(node.oneOf)) settleBranches(r, node, position);
    else this.#reconcileMembers(node, position);
  }

  #reconcileMembers(node: JsonObject, position: Position): void {
    const r = this.#r;
    const { pointer } = position;
    const stated = r.stated(position).filter((schema) => compatible(node, schema.node));
    this.#enums.settle(node, position, stated);
    settleItems(r, node, pointer, stated);
    const listing = stated.filter(
      ({ node: { properties } }) => isObject(properties) && Object.keys(properties).length > 0,
    );
    if (isObject(node.properties)) {
      if (listing.length > 0) settleProperties(r, node, position, listing);
    } else settleBareObject(r, node, pointer, listing);
    settleRequired(r, node, position, stated);
    settleKeywords(r, node, position, stated);
  }

  /** Reports what the sources say and the document does not: nothing is dropped silently. */
  finish(positions: () => Positions): void {
    orderBranches(this.#r);
    for (const position of positions().all()) {
      const node = get(this.#r.root, position.pointer);
      if (!isObject(node) || typeof node.$ref === "string") continue;
      reportSchemas(this.#r, node, position);
      this.#enums.report(node, position, this.#r.stated(position));
      if (node["x-incomplete"] === undefined) reportBranches(this.#r, node, position);
    }
  }
}

const COMPOSED = "Composition kept this to tell sources apart; it is settled.";

/** Everywhere: a source that was composed before, or has members of these names, may state them in any operation. */
function removeSources(root: JsonObject, cx: Context): void {
  const marked: Pointer[] = [];
  walk(
    root,
    ({ kind, pointer, node }) => {
      if (kind === "Operation")
        marked.push(
          ...["x-also", "x-source"].filter((key) => node[key] !== undefined).map((key) => join(pointer, key)),
        );
    },
    ["Operation"],
  );
  // Anything under `x-also` is removed together with it.
  for (const at of marked) if (!at.slice(0, -1).includes("/x-also/")) cx.write(at, undefined, COMPOSED, "equivalent");
  for (const [pointer, schema] of componentsOf(root, "schemas")) {
    if (schema["x-source"] !== undefined) cx.write(join(pointer, "x-source"), undefined, COMPOSED, "equivalent");
  }
  if (root["x-sources"] !== undefined) cx.write("/x-sources", undefined, COMPOSED, "equivalent");
}
