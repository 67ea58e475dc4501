import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { isObject, type Json, type JsonObject } from "../../openapi/pointer.ts";
import { accepts } from "../../schema/accepts.ts";

const SPELLED = "`nullable` is OpenAPI 3.0; 3.1 spells null out among the types.";
const BRANCH = "`nullable` beside a reference or a composition has no effect of its own; null becomes a branch.";
const LISTED = "The enumeration lists null, or `nullable` says so beside it: null is a value.";
const OUT = "Null is spelled out, or was never excluded: `nullable` says nothing more.";

/**
 * OpenAPI 3.1 has no `nullable`: a validator or emitter of 3.1 ignores it and refuses the nulls the API sends. Where
 * a type stands beside it, null joins the types (and the enumeration, which must list it too); beside `$ref`, `allOf`
 * or a union it becomes a branch, because 3.0 gives it no effect there and the authors plainly mean one.
 */
export const nullable: Rule = rule({
  id: "nullable",
  code: "FS3010",
  stage: "schema",
  summary: "Spells `nullable` out as the type null.",
  evidence: ["corpus 2024-08-06: 426 schemas, 2 of them without type", "contradictions: C08, C17"],
  keywords: ["nullable", "enum"],
  direction: "equivalent",
  Schema(schema, cx) {
    if (schema.nullable === undefined) {
      const { type } = schema;
      if (typeof type === "string" && type !== "null" && listsNull(schema) && listsMore(schema)) {
        cx.set("type", [type, "null"], LISTED);
      }
      return;
    }
    if (schema.nullable !== true) {
      cx.remove("nullable", OUT);
      return;
    }
    // `null-enum` and `invalid-type` settle these first, `untyped-object` the untyped ones.
    if (listsNull(schema) && !listsMore(schema)) return;
    if (schema.type === undefined && (schema.properties !== undefined || schema.items !== undefined)) return;
    if (schema.type === undefined && isObject(schema.additionalProperties)) return;
    if (schema.$ref !== undefined || schema.allOf !== undefined) wrap(schema, cx);
    else spellOut(schema, cx);
  },
});

function spellOut(schema: JsonObject, cx: Context): void {
  const { type } = schema;
  if (typeof type === "string" && type !== "null") cx.set("type", [type, "null"], SPELLED);
  else if (Array.isArray(type) && !type.includes("null")) cx.set("type", [...type, "null"], SPELLED);
  if (Array.isArray(schema.enum) && !listsNull(schema)) cx.set("enum", [...schema.enum, null], LISTED);
  for (const key of ["anyOf", "oneOf"]) {
    const branches = schema[key];
    if (!Array.isArray(branches) || branches.some((branch) => accepts(branch, null, cx.root) === true)) continue;
    cx.set(key, [...branches.map((_, i) => cx.copy(`${cx.pointer}/${key}/${i}`)), { type: "null" }], BRANCH);
  }
  cx.remove("nullable", OUT);
}

const BESIDE = new Set([
  "description",
  "title",
  "example",
  "examples",
  "default",
  "deprecated",
  "readOnly",
  "writeOnly",
]);

/** The annotations stay outside, everything that constrains goes into the first branch. */
function wrap(schema: JsonObject, cx: Context): void {
  const outside: JsonObject = {};
  const inside: JsonObject = {};
  for (const key of Object.keys(schema)) {
    if (key === "nullable") continue;
    const copied = cx.copy(`${cx.pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
    if (BESIDE.has(key) || key.startsWith("x-")) outside[key] = copied;
    else inside[key] = copied;
  }
  const alone = Array.isArray(schema.allOf) && schema.allOf.length === 1 && isObject(schema.allOf[0]);
  const repeated = Object.keys(inside).every((key) => key === "allOf" || key === "type");
  const branch: Json = alone && repeated ? cx.copy(`${cx.pointer}/allOf/0`) : inside;
  cx.replace({ ...outside, anyOf: [branch, { type: "null" }] }, BRANCH);
}

function listsNull(schema: JsonObject): boolean {
  return Array.isArray(schema.enum) && schema.enum.includes(null);
}

function listsMore(schema: JsonObject): boolean {
  return Array.isArray(schema.enum) && schema.enum.some((value) => value !== null);
}
