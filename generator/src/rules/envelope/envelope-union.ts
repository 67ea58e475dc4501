import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { equal } from "../../openapi/equal.ts";
import { type Json, type JsonObject, join } from "../../openapi/pointer.ts";
import { flatten } from "../../schema/flatten/flatten.ts";
import type { SchemaPart } from "../../schema/flatten/part.ts";
import { ENVELOPE } from "../../vendors/envelope.ts";
import {
  copier,
  type EnvelopeView,
  flattenAt,
  mostSpecific,
  specificityOf,
  viewEnvelope,
  viewObject,
} from "../shared/envelope-view.ts";
import { partsOf, successes } from "./shared/failure-fault.ts";

const FAILURES = "A 2XX body that says `success: false` is given to the caller as an error; the successes are left.";
const MEANT_ALL = "The branches are the generic envelope and the operation's own members: both apply, not one of them.";
const RESULTS = "The branches are one envelope with different results: the choice is between the results.";

/**
 * A 2XX body that offers several envelopes. Failures reach the caller as errors, so those branches are removed. A
 * generic envelope beside one that declares the result was meant as `allOf`. Envelopes that differ only in their result
 * become one.
 */
export const envelopeUnion: Rule = rule({
  id: "envelope-union",
  code: "FS3046",
  stage: "envelope",
  summary: "Turns a union of envelopes into one envelope.",
  evidence: ["corpus 2024-08-06: 4 places; the statistics count 8 operations"],
  direction: "narrow",
  Document(_, cx) {
    for (const body of successes(cx)) {
      const key = Array.isArray(body.home.node.oneOf) ? "oneOf" : "anyOf";
      const branches = partsOf(body.home, key).map((at) => ({ at, view: viewObject(cx.root, at) }));
      if (branches.length === 0 || !branches.some(({ at }) => viewEnvelope(cx.root, at) !== undefined)) continue;
      joinBranches(cx, body.home, key, branches);
    }
  },
});

interface EnvelopeBranch {
  at: SchemaPart;
  view: EnvelopeView | undefined;
}

function joinBranches(
  cx: Context,
  home: SchemaPart,
  key: "anyOf" | "oneOf",
  branches: readonly EnvelopeBranch[],
): void {
  const copy = copier(cx);
  const successes = branches.filter(({ view }) => view?.flag !== "false");
  if (successes.length > 0 && successes.length < branches.length) {
    const kept: Json[] = successes.map(({ at }) => copy(at.pointer));
    if (kept.length === 1) cx.write(home.pointer, kept[0] as Json, FAILURES, "narrow");
    else cx.write(join(home.pointer, key), kept, FAILURES, "narrow");
    return;
  }
  if (branches.some(({ view }) => view === undefined)) return;
  const specificities = branches.map(({ view }) => resultSpecificity(cx.root, view));
  const specific = specificities.filter((specificity) => specificity === 3).length;
  if (specific === 1 || (specific === 0 && specificities.filter((specificity) => specificity === 2).length <= 1)) {
    // An envelope and its refinements. With a single branch, `allOf` accepts the same values as the union.
    cx.write(
      home.pointer,
      { allOf: branches.map(({ at }) => copy(at.pointer)) },
      MEANT_ALL,
      branches.length > 1 ? "narrow" : "equivalent",
    );
    return;
  }
  const withoutResults = branches.map(({ at }) =>
    flatten(cx.root, at, (pointer) => cx.editor.get(pointer) ?? null, withoutResult),
  );
  const same = withoutResults.every(
    (one, i) =>
      "schema" in one &&
      (i === 0 || equalExceptTitleAndDescription(one.schema, (withoutResults[0] as { schema: JsonObject }).schema)),
  );
  const results = branches.map(({ view }) => mostSpecific(cx.root, view?.declared.get(ENVELOPE.result) ?? []));
  if (!same || results.some((kept) => kept.length !== 1)) return;
  const value: JsonObject = { [key]: results.map((kept) => copy((kept[0] as SchemaPart).pointer)) };
  const flattened = flattenAt(cx, (branches[0] as EnvelopeBranch).at, (property) =>
    property === ENVELOPE.result ? { value } : undefined,
  );
  if ("schema" in flattened) cx.write(home.pointer, flattened.schema, RESULTS, "equivalent");
}

function withoutResult(property: string): { value: Json } | undefined {
  return property === ENVELOPE.result ? { value: {} } : undefined;
}

function equalExceptTitleAndDescription(a: JsonObject, b: JsonObject): boolean {
  const strip = (schema: JsonObject): JsonObject => {
    const { description: _, title: __, ...rest } = schema;
    return rest;
  };
  return equal(strip(a), strip(b));
}

function resultSpecificity(root: JsonObject, view: EnvelopeView | undefined): number {
  return Math.max(0, ...(view?.declared.get(ENVELOPE.result) ?? []).map((one) => specificityOf(root, one)));
}
