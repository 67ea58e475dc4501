import type { Json } from "../../openapi/pointer.ts";
import { isList, type SchemaPart, states, stringsIn } from "./part.ts";

const TYPES = ["null", "boolean", "object", "array", "number", "integer", "string"];

/** Keywords that mean an object where no type is stated. */
const SHAPES = ["properties", "required", "additionalProperties"] as const;

/** Keywords that constrain values of one type only. */
const KEYWORDS_BY_TYPE: readonly (readonly [type: string, keywords: readonly string[]])[] = [
  ["string", ["minLength", "maxLength", "pattern"]],
  ["number", ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]],
  ["array", ["items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains"]],
  ["object", ["properties", "required", "additionalProperties", "patternProperties", "minProperties", "maxProperties"]],
];

/** The JSON types that a part allows; without a `type`, keywords of objects mean an object. */
export function typesOf(part: SchemaPart): string[] {
  const { type, nullable } = part.node;
  const isHidden = part.without?.includes("type") === true;
  let types = isHidden || type === undefined ? TYPES : isList(type) ? stringsIn(type) : [String(type)];
  if (types === TYPES) {
    const isShaped = SHAPES.some((key) => states(part, key));
    if (isShaped) types = nullable === true ? ["object", "null"] : ["object"];
  } else if (nullable === true && !types.includes("null")) types = [...types, "null"];
  return types;
}

/** Whether a list of types includes a type; an integer is a number. */
export function includesType(types: readonly string[], type: string): boolean {
  return types.includes(type) || (type === "integer" && types.includes("number"));
}

/** The types that all parts allow, in the order of the last part that states some. */
export function commonTypes(parts: readonly SchemaPart[]): string[] {
  let common: string[] = TYPES;
  for (const part of parts) {
    const next = typesOf(part);
    if (next === TYPES) continue;
    common =
      common === TYPES
        ? next
        : [
            ...next.filter((type) => includesType(common, type)),
            ...common.filter((type) => !next.includes(type) && includesType(next, type)),
          ];
  }
  return common;
}

/** Whether a keyword has no effect on values of these types. */
export function hasNoEffect(key: string, types: readonly string[]): boolean {
  const type = KEYWORDS_BY_TYPE.find(([, keywords]) => keywords.includes(key))?.[0];
  return type !== undefined && !types.includes(type) && !(type === "number" && types.includes("integer"));
}

export function isOfType(value: Json, type: string): boolean {
  if (value === null) return type === "null";
  if (isList(value)) return type === "array";
  if (typeof value === "number") return type === "number" || (type === "integer" && Number.isInteger(value));
  return typeof value === type;
}
