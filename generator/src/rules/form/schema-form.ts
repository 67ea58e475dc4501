import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { isObject, type Json, type JsonObject, join, setMember } from "../../openapi/pointer.ts";

const NO_FORM = "It has no form that this keyword may have, and says nothing that could be read.";
const EMPTY = "An empty list admits no value at all, which nobody means; it is left out.";
const SINGLE_VALUE = "The keyword takes a list; what stands alone is the only one of it.";
const TUPLE = "Items by position are `prefixItems` since JSON Schema 2020-12.";
const NAMED = "A property is described by a schema.";

const LISTS = ["allOf", "anyOf", "oneOf", "prefixItems"];
const MAPS = ["properties", "patternProperties"];
const SINGLE = ["items", "additionalProperties", "not"];

/**
 * A keyword with a value of the wrong kind (`allOf` that is no list, a property that is null, an empty `enum`) makes
 * the document unusable for most tools, and walks skip it. A value with a clear meaning is corrected. Any other is
 * removed, so that the schema accepts more rather than nothing.
 */
export const schemaForm: Rule = rule({
  id: "schema-form",
  code: "FS3039",
  stage: "form",
  summary: "Corrects schema keywords whose value has the wrong form.",
  evidence: ["other vendors: `items` by position of JSON Schema 4; the most frequent refusal of generated documents"],
  direction: "widen",
  repairs: true,
  dormant: "Cloudflare's documents have the right form here; hand-written and converted documents often do not.",
  Schema(schema, cx) {
    fixItems(schema, cx);
    fixEnum(schema.enum, cx);
    for (const key of LISTS) fixList(key, schema[key], cx);
    for (const key of MAPS) fixMap(key, schema[key], cx);
    for (const key of SINGLE) {
      const value = schema[key];
      if (value === undefined || isSchema(value) || (key === "items" && Array.isArray(value))) continue;
      leaveOut(key, value, NO_FORM, cx);
    }
    if (schema.$ref !== undefined && typeof schema.$ref !== "string") leaveOut("$ref", schema.$ref, NO_FORM, cx);
  },
});

function isSchema(value: Json): value is JsonObject | boolean {
  return isObject(value) || typeof value === "boolean";
}

function fixItems({ items, additionalItems, prefixItems }: JsonObject, cx: Context): void {
  if (!Array.isArray(items)) return;
  if (items.length === 0 || prefixItems !== undefined) {
    leaveOut("items", items, items.length === 0 ? EMPTY : NO_FORM, cx);
    return;
  }
  cx.report("items is a list; it is read as prefixItems", join(cx.pointer, "items"));
  cx.set("prefixItems", cx.copy(join(cx.pointer, "items")), TUPLE, "equivalent");
  if (additionalItems === undefined) cx.remove("items", TUPLE, "equivalent");
  else {
    cx.set("items", cx.copy(join(cx.pointer, "additionalItems")), TUPLE, "equivalent");
    cx.remove("additionalItems", TUPLE, "equivalent");
  }
}

function fixEnum(values: Json | undefined, cx: Context): void {
  if (values === undefined) return;
  if (Array.isArray(values)) {
    if (values.length === 0) leaveOut("enum", values, EMPTY, cx);
  } else if (isObject(values) || values === null) leaveOut("enum", values, NO_FORM, cx);
  else readAs("enum", values, [values], SINGLE_VALUE, "equivalent", cx);
}

function fixList(key: string, value: Json | undefined, cx: Context): void {
  if (value === undefined) return;
  if (isObject(value)) readAs(key, value, [cx.copy(join(cx.pointer, key))], SINGLE_VALUE, "equivalent", cx);
  else if (!Array.isArray(value)) leaveOut(key, value, NO_FORM, cx);
  else if (value.length === 0) leaveOut(key, value, EMPTY, cx);
  else if (!value.every(isSchema)) {
    const kept = value.flatMap((one, i) => {
      if (isSchema(one)) return [cx.copy(join(cx.pointer, key, i))];
      // Dropping an item of `prefixItems` would shift the others; an invalid branch can simply go.
      return key === "prefixItems" ? [{}] : [];
    });
    cx.report(`${key} lists what is no schema; it is left out`, join(cx.pointer, key));
    if (kept.length > 0) cx.set(key, kept, NO_FORM, "widen");
    else cx.remove(key, NO_FORM, "widen");
  }
}

function fixMap(key: string, value: Json | undefined, cx: Context): void {
  if (value === undefined) return;
  if (!isObject(value)) {
    const names = (Array.isArray(value) ? value : []).filter((name) => typeof name === "string");
    const described: JsonObject = {};
    for (const name of names) setMember(described, name, {});
    if (names.length === 0) leaveOut(key, value, NO_FORM, cx);
    else readAs(key, value, described, NAMED, "invent", cx);
    return;
  }
  for (const name of Object.keys(value)) {
    const property = value[name] as Json;
    if (isSchema(property)) continue;
    const schema: JsonObject = typeof property === "string" && property !== "" ? { type: property } : {};
    const at = join(cx.pointer, key, name);
    cx.report(`${valueText(property)} is no schema; it is read as ${JSON.stringify(schema)}`, at);
    cx.set([key, name], schema, NAMED, "invent");
  }
}

function readAs(
  key: string,
  value: Json,
  meant: Json,
  because: string,
  direction: "equivalent" | "invent",
  cx: Context,
): void {
  const kind = Array.isArray(meant) ? "list" : "map";
  cx.report(`${key} is ${valueText(value)}; it is read as a ${kind}`, join(cx.pointer, key));
  cx.set(key, meant, because, direction);
}

function leaveOut(key: string, value: Json, because: string, cx: Context): void {
  cx.report(`${key} is ${valueText(value)}; it is left out`, join(cx.pointer, key));
  cx.remove(key, because, "widen");
}

/** A value in a message; only its kind if it could be long. */
function valueText(value: Json): string {
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  return isObject(value) ? "an object" : JSON.stringify(value);
}
