import { type Rule, rule } from "../../normalize/rule.ts";
import { isAnnotation } from "../../openapi/annotations.ts";
import { type JsonObject, join } from "../../openapi/pointer.ts";

const APPLIES =
  "In OpenAPI 3.1 what stands beside a reference applies together with it, as the members of an allOf do.";
const MEANT = "OpenAPI 3.0 ignores what stands beside a reference; nobody writes it to be ignored.";

/** Keywords that others refer into, and one that has a rule of its own. */
const ELSEWHERE = new Set(["$ref", "$defs", "definitions", "nullable"]);

/**
 * `{ $ref, required }`: JSON Schema 2020-12 applies both, most tools see the reference alone. As an `allOf` the two
 * are merged like any other composition; annotations stay where they are, and alone they change nothing.
 */
export const referenceSiblings: Rule = rule({
  id: "reference-siblings",
  code: "FS3050",
  stage: "schema",
  summary: "Keywords beside a reference are composed with it.",
  evidence: ["other vendors' documents (OpenAPI 3.1, section 4.8.23)"],
  dormant: "No published document of Cloudflare has a keyword beside a reference; OpenAPI 3.1 documents of others do.",
  keywords: ["$ref"],
  direction: "equivalent",
  Schema(schema, cx) {
    const beside = Object.keys(schema).filter((key) => !isAnnotation(key) && !ELSEWHERE.has(key));
    if (beside.length === 0 || typeof schema.$ref !== "string" || cx.resolve(schema) === undefined) return;
    const isOld = typeof cx.root.openapi === "string" && cx.root.openapi.startsWith("3.0");
    if (isOld) cx.report("OpenAPI 3.0 ignores what stands beside a reference; it is taken as it reads");
    const own: JsonObject = {};
    const out: JsonObject = {};
    for (const key of Object.keys(schema)) {
      if (beside.includes(key)) own[key] = cx.copy(join(cx.pointer, key));
      else if (key !== "$ref") out[key] = cx.copy(join(cx.pointer, key));
    }
    out.allOf = [{ $ref: schema.$ref }, ...(Array.isArray(own.allOf) && beside.length === 1 ? own.allOf : [own])];
    cx.replace(out, isOld ? MEANT : APPLIES, isOld ? "narrow" : "equivalent");
  },
});
