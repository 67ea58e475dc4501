import { type Rule, rule } from "../../normalize/rule.ts";
import { isObject } from "../../openapi/pointer.ts";

/**
 * "The types of tunnels to filter by, separated by commas": such an array is sent as one comma-separated value, while
 * OpenAPI's default repeats the parameter. The description decides only if neither `style` nor `explode` is stated, and
 * not if each element is a list itself ("Array of comma separated list of ASNs": Radar repeats the parameter).
 */
export const queryArrayStyle: Rule = rule({
  id: "query-array-style",
  code: "FS3085",
  stage: "direction",
  summary: "Sends a query array as one comma-separated value if its description says so.",
  evidence: [
    "sources: tun_types of the tunnels page",
    "corpus: 300 and more Radar parameters say `Array of comma separated list` and must not match",
  ],
  direction: "equivalent",
  dormant: "Our transcription of the tunnels page states the style itself; the page as published does not.",
  Parameter(parameter, cx) {
    if (parameter.in !== "query" || parameter.style !== undefined || parameter.explode !== undefined) return;
    if (!isObject(parameter.schema)) return;
    const schema = cx.resolve(parameter.schema)?.node;
    if (schema === undefined || !(Array.isArray(schema.type) ? schema.type : [schema.type]).includes("array")) return;
    const prose = [parameter.description, parameter.schema.description, schema.description].find(
      (text) => typeof text === "string",
    );
    if (typeof prose !== "string" || !SEPARATED.test(prose) || LISTS_OF_LISTS.test(prose)) return;
    cx.set("style", "form", DESCRIPTION_SAYS, "equivalent");
    cx.set("explode", false, DESCRIPTION_SAYS, "equivalent");
  },
});

const DESCRIPTION_SAYS = "The description says that the values are separated by commas.";
const SEPARATED = /\bseparated by (?:a )?commas?\b|\bcomma[- ](?:separated|delimited)\b/i;
const LISTS_OF_LISTS = /\b(?:arrays?|lists?) of comma[- ]separated lists?\b/i;
