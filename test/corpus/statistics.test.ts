import { beforeAll, describe, expect, it } from "vitest";
import { type DocumentStatistics, documentStatistics } from "../../generator/src/cli/statistics.ts";
import { hasCorpus, publishedDocument, sayIfMissing, WHOLE } from "./whole-document.ts";

sayIfMissing("the statistics of the whole published document");

/**
 * What an earlier, independent analysis counted in the publication of 2024-08-06; where the statistics count another number,
 * that number and why.
 */
const COUNTED: Readonly<Record<string, number | readonly [analysis: number, ours: number, because: string]>> = {
  "result-generic": [16, 14, "custom_ns, twice: a list that has to be empty (maxItems 0) says something"],
  "result-generic-and-specific": 905,
  "result-generic-union-and-specific": [
    758,
    756,
    "origin_post_quantum_encryption, twice: composed with what is no object, so that it is not entered",
  ],
  "result-optional": 637,
  "result-specific": [
    534,
    536,
    "the two of result-generic-union-and-specific; those of result-generic took their place among both",
  ],
  "envelope-union": 8,
  "envelope-without-result": 13,
  "envelope-missing": 27,
  "result-open-object": [112, 106, "six more, of which the analysis shows no example"],
  "result-empty": 50,
  "result-contradicts-generic": 1,
  failure: 1530,
  "failure-contradictory": 694,
  "failure-contradictory-result": [649, 660, "eleven more; which ones the analysis left out is not on record"],
  "failure-unconstrained": 269,
  "failure-claims-success": 43,
  "failure-silent": 54,
  "failure-clean": 470,
  "type-null-by-enum": 68,
  "nullable-without-type": 2,
  "enum-without-type": 164,
  "enum-mixed": 6,
  "keyword-of-another-type": 165,
  "required-missing": [25, 19, "six are bases of schemas that describe the names"],
  "required-missing-composed": [16, 14, "two are branches whose siblings describe the name"],
  "properties-without-type": 1317,
  "schema-untyped": 349,
  "schema-empty": 158,
  "array-without-items": 0,
  "operation-id-twice": 0,
  "path-parameter-undeclared": 0,
  "path-parameter-absent": 0,
  "path-parameter-optional": 0,
  "path-equivalent": 0,
  "parameter-twice": 0,
  "parameter-without-schema": 0,
  "parameter-reserved-header": 0,
  "parameter-no-identifier": 68,
  "body-unexpected": 117,
  "body-empty": 31,
  "body-missing": 21,
  "body-union": 56,
  "body-array": 20,
  "success-several": 5,
  "success-without-content": 8,
  "success-without-schema": 9,
  "media-type-wrong": 5,
  "status-lower-case": 18,
  example: [8278, 8280, "parameters that operations share count once for each declaration"],
  "example-invalid": [1885, 1880, "patterns and formats are not judged: 3 and 2"],
  "default-invalid": [61, 56, 'formats are not judged: "Now + 30 minutes" is a string'],
  "reference-siblings": 0,
  "reference-dangling": 0,
  recursion: 1,
  union: 291,
  "union-discriminator": 1,
  "union-objects": [145, 146, "one more; which one the analysis left out is not on record"],
  "union-told-by-value": [25, 26, "the one of union-objects"],
  "union-told-by-key": 73,
  "union-not-told": [46, 47, "25 + 73 + 46 is 144 of 145; every union of objects is one of the three here"],
  "union-single": 29,
  "object-open": [499, 500, "three stand in unions that are no results'; the analysis counts one of them as generic"],
  "object-open-in-generic": [77, 76, "the one of object-open"],
  component: 3716,
  "component-structure": [1829, 1849, "the analysis folded an allOf of one member first, which is a correction here"],
  "component-name-collision": 6,
  "property-several-enums": [
    44,
    38,
    "the lists of a property, its branches and its items; the analysis looked deeper, how deep is not on record",
  ],
  "property-near-enums": 20,
  "security-email-key": 653,
  "security-all-in-one": 436,
  // Not in the analysis.
  "path-query": [0, 0, "publications until 2023-08 have them"],
  "path-parameter-twice": [0, 1, "address_maps/{address_map_id}/accounts/{account_id}"],
  "type-invalid": [0, 0, "publications until 2023-06 have them"],
  "required-no-list": [0, 0, "no publication has one"],
  nullable: [0, 426, "right in OpenAPI 3.0, and no word of 3.1"],
};

/** What is left in the canonical document. */
const LEFT: Readonly<Record<string, number>> = {
  "result-generic": 14,
  "result-specific": 1447,
  "result-optional": 52,
  "envelope-union": 2,
  "envelope-without-result": 13,
  "envelope-missing": 27,
  "result-open-object": 120,
  "result-empty": 48,
  failure: 1548,
  "failure-unconstrained": 3,
  "failure-silent": 48,
  "failure-clean": 1497,
  "reference-siblings": 477,
  "schema-untyped": 179,
  "schema-empty": 166,
  "object-open": 493,
  "object-open-in-generic": 77,
  "example-invalid": 24,
  example: 10_667,
  union: 710,
  "union-discriminator": 13,
  "union-objects": 188,
  // 25 of these are unions of answers with a branch for kinds that no source lists.
  "union-told-by-value": 48,
  "union-told-by-key": 72,
  "union-not-told": 68,
  recursion: 1,
  component: 4061,
  "component-structure": 2098,
  "component-name-collision": 6,
  "property-several-enums": 41,
  "property-near-enums": 21,
  "parameter-no-identifier": 68,
  "body-unexpected": 8,
  "body-empty": 31,
  "body-missing": 21,
  "body-union": 61,
  "body-array": 20,
  "success-several": 5,
  "success-without-content": 8,
  "success-without-schema": 9,
  "security-email-key": 653,
  "security-all-in-one": 436,
};

describe.skipIf(!hasCorpus)("the statistics of the whole published document", () => {
  let found: DocumentStatistics;
  const by = (count: "before" | "after"): Record<string, number> =>
    Object.fromEntries(found.checks.map((check) => [check.id, check[count]]));

  beforeAll(() => {
    found = documentStatistics({ sources: [publishedDocument(WHOLE)], patches: [], config: {} });
  });

  it("gives the counts of the analysis, or a difference that is explained", () => {
    const expected = Object.entries(COUNTED).map(([id, count]) => [id, typeof count === "number" ? count : count[1]]);
    expect(by("before")).toEqual(Object.fromEntries(expected));
    for (const [id, count] of Object.entries(COUNTED)) {
      if (typeof count !== "number") expect(count[2], id).toMatch(/.{10,}/);
    }
  });

  it("leaves nothing after correction, or says why", () => {
    const left = Object.entries(by("after")).filter(([, count]) => count > 0);
    expect(Object.fromEntries(left)).toEqual(LEFT);
    for (const { id, after, because } of found.checks) expect(because !== undefined, id).toBe(after > 0);
  });
});
