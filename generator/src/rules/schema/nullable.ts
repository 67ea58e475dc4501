import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { isObject, type Json, type JsonObject } from "../../openapi/pointer.ts";
import { accepts } from "../../schema/accepts.ts";

const SPELLED = "`nullable` is OpenAPI 3.0; 3.1 spells null out among the types.";
const BRANCH = "`nullable` beside a reference or a composition has no effect of its own; null becomes a branch.";
const LISTED = "The enumeration lists null, or `nullable` says so beside it: null is a value.";
const NO_LONGER_NEEDED = "Null is spelled out, or was never excluded: `nullable` says nothing more.";

/**
 * OpenAPI 3.1 has no `nullable`: its validators and emitters ignore it, and refuse the nulls that the API sends. If the
 * schema has a type, null is added to its types (and to its enumeration, which must list null too). Beside `$ref`,
 * `allOf` or a union, null becomes a branch: 3.0 gives `nullable` no effect there, but its authors clearly meant one.
 */
export const nullable: Rule = rule({
  id: "nullable",
  code: "FS3010",
  stage: "schema",
  summary: "Replaces `nullable` by the type null.",
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
      cx.remove("nullable", NO_LONGER_NEEDED);
      return;
    }
    // `null-enum` goes first for enumerations of null, and `untyped-object` for schemas without a type.
    if (listsNull(schema) && !listsMore(schema)) return;
    if (schema.type === undefined && (schema.properties !== undefined || schema.items !== undefined)) return;
    if (schema.type === undefined && isObject(schema.additionalProperties)) return;
    if (schema.$ref !== undefined || schema.allOf !== undefined) addNullBranch(schema, cx);
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
  cx.remove("nullable", NO_LONGER_NEEDED);
}

const ANNOTATIONS = new Set([
  "description",
  "title",
  "example",
  "examples",
  "default",
  "deprecated",
  "readOnly",
  "writeOnly",
]);

/** Moves all constraints into the first branch; annotations stay outside. */
function addNullBranch(schema: JsonObject, cx: Context): void {
  const outside: JsonObject = {};
  const inside: JsonObject = {};
  for (const key of Object.keys(schema)) {
    if (key === "nullable") continue;
    const copied = cx.copy(`${cx.pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
    if (ANNOTATIONS.has(key) || key.startsWith("x-")) outside[key] = copied;
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
