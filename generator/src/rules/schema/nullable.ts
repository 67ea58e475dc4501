import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { isObject, type Json, type JsonObject } from "../../openapi/pointer.ts";
import { accepts } from "../../schema/accepts.ts";

const SPELLED = "`nullable` is OpenAPI 3.0; 3.1 spells null out among the types.";
const BRANCH = "`nullable` beside a reference or a composition has no effect of its own; null becomes a branch.";
const LISTED = "The enumeration lists null, or `nullable` says so beside it: null is a value.";
const STATED = "The type says that the value may be null, which the list leaves out: null is a value.";
const BESIDE_COMPOSITION =
  "The type allows null, and what is beside it refuses null: read strictly, null could be left out. It is meant as a branch.";
const NO_LONGER_NEEDED = "Null is spelled out, or was never excluded: `nullable` says nothing more.";

/**
 * OpenAPI 3.1 has no `nullable`: its validators and emitters ignore it, and refuse the nulls that the API sends. If the
 * schema has a type, null is added to its types (and to its enumeration, which must list null too). Beside `$ref`,
 * `allOf` or a union, null becomes a branch: 3.0 gives `nullable` no effect there, but its authors clearly meant one.
 *
 * OpenAPI 3.1 is written in the same way: `type: [string, "null"]` beside an enumeration that does not list null, and
 * `type: "null"` beside a reference or a composition that refuses null.
 */
export const nullable: Rule = rule({
  id: "nullable",
  code: "FS3010",
  stage: "schema",
  summary: "Replaces `nullable` by the type null, and states null where the type alone says it.",
  evidence: ["corpus 2024-08-06: 426 schemas, 2 of them without type", "contradictions: C08, C17"],
  keywords: ["nullable", "enum", "type"],
  direction: "equivalent",
  Schema(schema, cx) {
    if (schema.nullable === undefined) {
      stateNull(schema, cx);
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
    if (schema.$ref !== undefined || schema.allOf !== undefined) addNullBranch(schema, cx, BRANCH);
    else spellOut(schema, cx);
  },
});

/** States null wherever the type says that it is a value, and another keyword leaves it out. */
function stateNull(schema: JsonObject, cx: Context): void {
  const { type } = schema;
  if (listsMore(schema)) {
    if (listsNull(schema)) {
      if (typeof type === "string" && type !== "null") cx.set("type", [type, "null"], LISTED);
    } else if (Array.isArray(type) && type.includes("null") && type.length > 1 && schema.const === undefined) {
      cx.set("enum", [...(schema.enum as Json[]), null], STATED, "widen");
    }
    return;
  }
  if (!isNullBesideComposition(schema, cx)) return;
  const unions = UNIONS.filter((key) => Array.isArray(schema[key]));
  if (unions.length === 0) {
    addNullBranch(schema, cx, BESIDE_COMPOSITION);
    return;
  }
  for (const key of unions) addBranch(schema, key, BESIDE_COMPOSITION, cx);
  if ([type].flat().every((one) => one === "null")) cx.remove("type", BESIDE_COMPOSITION, "widen");
}

/** Whether `type` allows null beside a reference or a composition that refuses it: then null is meant as a branch. */
export function isNullBesideComposition({ type, $ref, allOf, anyOf, oneOf }: JsonObject, cx: Context): boolean {
  if (type !== "null" && !(Array.isArray(type) && type.includes("null"))) return false;
  const refuses = (schema: Json) => accepts(schema, null, cx.root) === false;
  const unions = [anyOf, oneOf].filter((union) => Array.isArray(union));
  if (unions.length > 0) return $ref === undefined && allOf === undefined && unions.every((one) => one.every(refuses));
  const parts = [...($ref === undefined ? [] : [{ $ref }]), ...(Array.isArray(allOf) ? allOf : [])];
  return parts.length > 0 && parts.every(refuses);
}

const UNIONS = ["anyOf", "oneOf"] as const;

function takesNull(branches: Json[], cx: Context): boolean {
  return branches.some((branch) => accepts(branch, null, cx.root) === true);
}

function addBranch(schema: JsonObject, key: "anyOf" | "oneOf", because: string, cx: Context): void {
  const branches = (schema[key] as Json[]).map((_, i) => cx.copy(`${cx.pointer}/${key}/${i}`));
  cx.set(key, [...branches, { type: "null" }], because);
}

function spellOut(schema: JsonObject, cx: Context): void {
  const { type } = schema;
  if (typeof type === "string" && type !== "null") cx.set("type", [type, "null"], SPELLED);
  else if (Array.isArray(type) && !type.includes("null")) cx.set("type", [...type, "null"], SPELLED);
  if (Array.isArray(schema.enum) && !listsNull(schema)) cx.set("enum", [...schema.enum, null], LISTED);
  for (const key of UNIONS) {
    const branches = schema[key];
    if (Array.isArray(branches) && !takesNull(branches, cx)) addBranch(schema, key, BRANCH, cx);
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
function addNullBranch(schema: JsonObject, cx: Context, because: string): void {
  const outside: JsonObject = {};
  const inside: JsonObject = {};
  for (const key of Object.keys(schema)) {
    if (key === "nullable" || (key === "type" && because === BESIDE_COMPOSITION)) continue;
    const copied = cx.copy(`${cx.pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
    if (ANNOTATIONS.has(key) || key.startsWith("x-")) outside[key] = copied;
    else inside[key] = copied;
  }
  const alone = Array.isArray(schema.allOf) && schema.allOf.length === 1 && isObject(schema.allOf[0]);
  const repeated = Object.keys(inside).every((key) => key === "allOf" || key === "type");
  const branch: Json = alone && repeated ? cx.copy(`${cx.pointer}/allOf/0`) : inside;
  cx.replace({ ...outside, anyOf: [branch, { type: "null" }] }, because);
}

function listsNull(schema: JsonObject): boolean {
  return Array.isArray(schema.enum) && schema.enum.includes(null);
}

function listsMore(schema: JsonObject): boolean {
  return Array.isArray(schema.enum) && schema.enum.some((value) => value !== null);
}
