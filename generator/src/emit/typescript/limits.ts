import { code, commentLine, joined, type SafeCode } from "../../escape.ts";
import { isObject, type Json, type JsonObject } from "../../openapi/pointer.ts";

/** The limits of a schema and of the items of its list, as sentences of a comment; undefined if it has none. */
export function limitsOf(schema: JsonObject): SafeCode | undefined {
  const { items } = schema;
  const ofItems = isObject(items) ? [...formatOf(items), ...sentencesOf(items, code` of each item`)] : [];
  const sentences = [...sentencesOf(schema, code``), ...ofItems];
  return sentences.length === 0 ? undefined : joined(sentences, code` `);
}

function formatOf({ format }: JsonObject): SafeCode[] {
  return typeof format === "string" ? [code`Format of each item: ${commentLine(format)}.`] : [];
}

const LIMITS: ReadonlySet<string> = new Set([
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "pattern",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minProperties",
  "maxProperties",
]);

/** Most schemas have none. */
function hasLimits(schema: JsonObject): boolean {
  for (const key in schema) if (LIMITS.has(key)) return true;
  return false;
}

/** @param whose what the limits are of, if not of the value itself */
function sentencesOf(schema: JsonObject, whose: SafeCode): SafeCode[] {
  // A list of values says more than its limits.
  if (!hasLimits(schema) || schema.enum !== undefined || schema.const !== undefined) return [];
  const { pattern, multipleOf, uniqueItems } = schema;
  return [
    ...size(code`Length${whose}`, schema.minLength, schema.maxLength),
    ...range(code`Range${whose}`, schema),
    ...(typeof multipleOf === "number" ? [code`Step${whose}: ${multipleOf}.`] : []),
    ...(typeof pattern === "string" ? [code`Pattern${whose}: ${span(pattern)}.`] : []),
    ...size(code`Items${whose}`, schema.minItems, schema.maxItems),
    ...(uniqueItems === true ? [code`Items${whose} are unique.`] : []),
    ...size(code`Members${whose}`, schema.minProperties, schema.maxProperties),
  ];
}

/** How many there may be of something. None is no limit. */
function size(label: SafeCode, least: Json | undefined, most: Json | undefined): SafeCode[] {
  return range(label, { minimum: least === 0 ? undefined : least, maximum: most });
}

/** A sentence about the bounds of a number; none where nothing bounds it. */
function range(label: SafeCode, bounds: Readonly<Record<string, Json | undefined>>): SafeCode[] {
  const { minimum: least, maximum: most, exclusiveMinimum: above, exclusiveMaximum: below } = bounds;
  const stated = [
    ...(typeof above === "number" ? [code`more than ${above}`] : []),
    ...(typeof least === "number" ? [code`at least ${least}`] : []),
    ...(typeof below === "number" ? [code`less than ${below}`] : []),
    ...(typeof most === "number" ? [code`at most ${most}`] : []),
  ];
  const isClosed = stated.length === 2 && typeof least === "number" && typeof most === "number";
  const text = isClosed ? (least === most ? code`${least}` : code`${least} to ${most}`) : joined(stated, code`, `);
  return stated.length === 0 ? [] : [code`${label}: ${text}.`];
}

/** A pattern as code; one with a backtick as it is. */
function span(pattern: string): SafeCode {
  const text = commentLine(pattern);
  return text.includes("`") ? text : code`\`${text}\``;
}
