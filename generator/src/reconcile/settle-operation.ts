import { type Alternative, alternativesOf, composedSources } from "../compose/alternatives.ts";
import { type Context, type Rule, rule } from "../normalize/rule.ts";
import { textOf } from "../openapi/equal.ts";
import { eraseNames, templateNames } from "../openapi/path-template.ts";
import { templateOf } from "../openapi/places.ts";
import { type Json, type JsonObject, join } from "../openapi/pointer.ts";
import { type DatedClaim, decidingClaim, type Fact } from "./evidence.ts";
import { ownParameters, pairParameters } from "./parameters.ts";
import { deprecatedBy } from "./settle/deprecation.ts";
import { takeBody, takeParameters, takeResponses } from "./settle/operation-parts.ts";
import { requiredClaims, settleRequiredParts } from "./settle/required.ts";
import { followAccountForm } from "./settle/scope-forms.ts";
import { writeFact } from "./settled.ts";

/**
 * Sources leave different things out: a documentation page has no failure responses, a table no query parameters, a
 * raw dump no summary. What the first source of an operation does not state at all is taken from the best of the
 * others. Path parameters are matched by position, since publications rename them (C02); what a further source calls
 * one of them is kept as `x-aliases`, so that the parameter is found by the old name.
 */
export const settleOperation: Rule = rule({
  id: "settle-operation",
  code: "FS3090",
  stage: "drift",
  summary: "Takes the parts of an operation that its first source leaves out from the next one that has them.",
  evidence: [
    "C02: account_id and account_identifier are one parameter",
    "C28: the vendor table has no response at all",
  ],
  direction: "invent",
  Operation(operation, cx) {
    if (cx.pointer.includes("/x-also/")) return;
    const alternatives = alternativesOf(operation, cx.pointer);
    if (alternatives.length === 0) return;
    const required = requiredClaims(operation, alternatives, cx);
    for (const alternative of alternatives) {
      const because = `Left out by the first source; ${alternative.source} states it.`;
      const permissions = { fact: "permission", keys: cx.preset.permissions ?? [] } as const;
      for (const members of [...TAKEN_WHOLE, permissions]) takeWhole(operation, alternative, members, because, cx);
      takeDeprecation(operation, alternative, cx);
      takeParameters(operation, alternative, because, cx);
      noteAliases(alternative, cx);
      takeBody(operation, alternative, because, cx);
      takeResponses(operation, alternative, because, cx);
    }
    followAccountForm(operation, alternatives, cx);
    settleRequiredParts(operation, required, cx);
  },
});

/** Members that are taken as they are if the first source has none or an empty one; of several names the first. */
const TAKEN_WHOLE: readonly { fact: Fact; keys: readonly string[] }[] = [
  { fact: "description", keys: ["summary"] },
  { fact: "description", keys: ["description"] },
  { fact: "exists", keys: ["tags"] },
  { fact: "security", keys: ["security"] },
];

function takeWhole(
  operation: JsonObject,
  alternative: Alternative,
  { fact, keys }: (typeof TAKEN_WHOLE)[number],
  because: string,
  cx: Context,
): void {
  const keyIn = (stated: JsonObject): string | undefined => keys.find((key) => !leftOut(key, stated[key]));
  const claims = claimsOf(operation, alternative, cx, (stated) => stated[keyIn(stated) ?? ""]);
  const theirs = keyIn(alternative.operation);
  if (theirs === undefined || decidingClaim(fact, claims)?.source !== alternative.source) return;
  if (keyIn(operation) !== undefined) return;
  writeFact(cx, fact, join(cx.pointer, theirs), cx.copy(join(alternative.pointer, theirs)), because, "equivalent");
}

function takeDeprecation(operation: JsonObject, alternative: Alternative, cx: Context): void {
  const claims = claimsOf(operation, alternative, cx, ({ deprecated }) => deprecated);
  if (operation.deprecated === true || decidingClaim("deprecation", claims)?.says !== true) return;
  writeFact(cx, "deprecation", join(cx.pointer, "deprecated"), true, deprecatedBy(alternative.source), "equivalent");
}

/** What the operation as it is, and then a further source, claim. */
function claimsOf(
  operation: JsonObject,
  alternative: Alternative,
  cx: Context,
  read: (stated: JsonObject) => Json | undefined,
): (DatedClaim & { source: string })[] {
  const sources = composedSources(cx.root);
  return [{ source: textOf(operation["x-source"]), operation }, alternative].map(({ source, operation: stated }) => {
    const { kind, date = "" } = sources.get(source) ?? {};
    return { source, kind, date, says: read(stated) };
  });
}

function leftOut(key: string, value: Json | undefined): boolean {
  // An empty list of security requirements means that no credentials are needed.
  if (key === "security") return value === undefined;
  return value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

/** The names that another source's path has for our path parameters, or its declarations where it spells no path. */
function noteAliases({ source, pointer, path }: Alternative, cx: Context): void {
  const here = templateOf(cx.pointer) ?? "";
  const names = templateNames(here);
  const called = new Map<string, string>();
  for (const { theirs, name } of pairParameters(cx.root, cx.pointer, pointer)) {
    if (theirs.node.in === "path") called.set(name, textOf(theirs.node.name));
  }
  if (path !== undefined && eraseNames(path) === eraseNames(here)) {
    templateNames(path).forEach((name, i) => {
      called.set(names[i] as string, name);
    });
  }
  for (const { node, landed } of ownParameters(cx.root, cx.pointer)) {
    const alias = node.in === "path" ? called.get(textOf(node.name)) : undefined;
    const known = Array.isArray(node["x-aliases"]) ? node["x-aliases"] : [];
    if (alias === undefined || alias === node.name || known.includes(alias)) continue;
    cx.write(join(landed, "x-aliases"), [...known, alias], `${source} calls it ${alias}.`, "equivalent");
  }
}
