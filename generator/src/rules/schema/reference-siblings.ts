import { type Rule, rule } from "../../normalize/rule.ts";
import { isAnnotation } from "../../openapi/annotations.ts";
import { type JsonObject, join } from "../../openapi/pointer.ts";
import { isNullBesideComposition } from "./nullable.ts";

const APPLIES =
  "In OpenAPI 3.1 what stands beside a reference applies together with it, as the members of an allOf do.";
const MEANT = "OpenAPI 3.0 ignores what stands beside a reference; nobody writes it to be ignored.";

/** References lead into `$defs` and `definitions`, and `nullable` has a rule of its own. */
const NOT_MOVED = new Set(["$ref", "$defs", "definitions", "nullable"]);

/**
 * For `{ $ref, required }`, JSON Schema 2020-12 applies both, but most tools only see the reference. As an `allOf`, the
 * two are merged like any other composition. Annotations stay beside the reference; if there is nothing else, the
 * schema stays as it is.
 */
export const referenceSiblings: Rule = rule({
  id: "reference-siblings",
  code: "FS3050",
  stage: "schema",
  summary: "Turns a reference with keywords beside it into an `allOf`.",
  evidence: ["other vendors' documents (OpenAPI 3.1, section 4.8.23)"],
  dormant: "No published document of Cloudflare has a keyword beside a reference; OpenAPI 3.1 documents of others do.",
  keywords: ["$ref"],
  direction: "equivalent",
  Schema(schema, cx) {
    const beside = Object.keys(schema).filter((key) => !isAnnotation(key) && !NOT_MOVED.has(key));
    if (beside.length === 0 || typeof schema.$ref !== "string" || cx.resolve(schema) === undefined) return;
    if (isNullBesideComposition(schema, cx)) return; // `nullable` turns it into a union
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
