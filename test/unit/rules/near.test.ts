import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { applyRules } from "../../../generator/src/normalize/run.ts";
import { clone } from "../../../generator/src/openapi/clone.ts";
import { get, isObject, type Json, type JsonObject, parent } from "../../../generator/src/openapi/pointer.ts";
import { RULES } from "../../../generator/src/rules/index.ts";

// A case that a rule leaves alone proves little if it differs from the cases of the rule in many ways: it stays even
// if a condition of the rule is removed. So each rule has cases in near.yaml that differ in one member.

/**
 * What a rule leaves alone, and the one change to in.yaml by which it starts or stops to apply. With `reported`, the rule
 * says that it leaves the place alone.
 */
type NearCase = { left: string; reported?: true } & ({ "applies-after": Edit } | { "stops-after": Edit });
type Edit = { set: string; to: Json } | { remove: string } | { rename: string; to: string };

const fileOf = (id: string, file: string): URL => new URL(`${id}/${file}`, import.meta.url);

function nearCases(id: string): NearCase[] {
  const file = fileOf(id, "near.yaml");
  return existsSync(file) ? (parse(readFileSync(file, "utf8")) as NearCase[]) : [];
}

describe.each(RULES.map((rule) => [rule.id, rule] as const))("rule %s", (id, rule) => {
  const cases = nearCases(id);

  test("has a case that it leaves alone, one change away from a case that it corrects", () => {
    expect(cases.length, `test/unit/rules/${id}/near.yaml`).toBeGreaterThan(0);
  });

  test.each(cases.map((near) => [near.left, near] as const))("leaves alone %s", (_, near) => {
    const document = parse(readFileSync(fileOf(id, "in.yaml"), "utf8")) as JsonObject;
    const changed = clone(document);
    const applies = "applies-after" in near;
    edit(changed, applies ? near["applies-after"] : near["stops-after"]);
    const [left, corrected] = applies ? [document, changed] : [changed, document];
    const [few, many] = [effects(left), effects(corrected)];
    const missing = [...many].filter((effect) => !few.has(effect));
    expect(missing).not.toEqual([]);
    // A rule that repairs reports each place: what it leaves alone is neither changed nor reported.
    if (rule.repairs) expect(missing).toContainEqual(expect.stringMatching(/^reports /));
    const more = [...few].filter((effect) => !many.has(effect));
    expect(more).toEqual(near.reported ? [expect.stringMatching(/^reports /)] : []);
  });

  function effects(document: JsonObject): Set<string> {
    const { ledger, findings } = applyRules(document, [rule]);
    return new Set([
      ...ledger.map(({ pointer }) => `changes ${pointer}`),
      ...findings.map(({ pointer, message }) => `reports ${pointer}: ${message}`),
    ]);
  }
});

/** Makes one change. A place that does not exist is an error: the case was removed from in.yaml. */
function edit(document: JsonObject, change: Edit): void {
  const pointer = "set" in change ? change.set : "remove" in change ? change.remove : change.rename;
  const { pointer: place, key } = parent(pointer);
  const holder = get(document, place);
  if (!("set" in change) && get(document, pointer) === undefined) throw new Error(`in.yaml has no ${pointer}`);
  if (Array.isArray(holder) && "remove" in change) holder.splice(Number(key), 1);
  else if (Array.isArray(holder) && "set" in change) holder[Number(key)] = change.to;
  else if (isObject(holder) && "remove" in change) delete holder[key];
  else if (isObject(holder) && "set" in change) holder[key] = change.to;
  else if (isObject(holder) && "rename" in change) rename(holder, key, change.to);
  else throw new Error(`in.yaml has no ${place}`);
}

function rename(holder: JsonObject, from: string, to: string): void {
  const entries = Object.entries(holder).map(([key, value]) => [key === from ? to : key, value] as const);
  for (const key of Object.keys(holder)) delete holder[key];
  Object.assign(holder, Object.fromEntries(entries));
}
