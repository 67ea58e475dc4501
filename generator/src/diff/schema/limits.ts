import type { Json, JsonObject } from "../../openapi/pointer.ts";

/** Limits that every value keeps. */
const WITHOUT_EFFECT: readonly (readonly [key: string, value: Json])[] = [
  ["minLength", 0],
  ["minItems", 0],
  ["minProperties", 0],
  ["uniqueItems", false],
];

const SPELLED_IN_SEVERAL_WAYS = [
  ...WITHOUT_EFFECT.map(([key]) => key),
  "multipleOf",
  "exclusiveMinimum",
  "exclusiveMaximum",
];

/** A schema whose limits are written in one of the ways that JSON Schema has for them. */
export function limitsInOneWay(schema: JsonObject): JsonObject {
  if (!SPELLED_IN_SEVERAL_WAYS.some((key) => schema[key] !== undefined)) return schema;
  const out = { ...schema };
  for (const [key, value] of WITHOUT_EFFECT) if (out[key] === value) delete out[key];
  const types = [out.type].flat().filter((type) => type !== "null");
  const isWhole = types.length === 1 && types[0] === "integer";
  if (isWhole && out.multipleOf === 1) delete out.multipleOf;
  bound(out, "minimum", "exclusiveMinimum", isWhole ? 1 : 0);
  bound(out, "maximum", "exclusiveMaximum", isWhole ? -1 : 0);
  return out;
}

/**
 * Keeps the stricter one of two bounds.
 * @param step from an excluded whole number to the next one that is allowed; 0 for other numbers.
 */
function bound(out: JsonObject, inclusive: string, exclusive: string, step: number): void {
  const isUpper = inclusive === "maximum";
  const excluded = out[exclusive];
  if (typeof excluded === "number" && step !== 0) {
    const limit = (isUpper ? Math.ceil(excluded) : Math.floor(excluded)) + step;
    out[inclusive] = stricter(out[inclusive], limit, isUpper);
    delete out[exclusive];
  }
  const [included, stillExcluded] = [out[inclusive], out[exclusive]];
  if (typeof included !== "number" || typeof stillExcluded !== "number") return;
  const isExcludedStricter = isUpper ? stillExcluded <= included : stillExcluded >= included;
  delete out[isExcludedStricter ? inclusive : exclusive];
}

function stricter(stated: Json | undefined, limit: number, isUpper: boolean): number {
  if (typeof stated !== "number") return limit;
  return isUpper ? Math.min(stated, limit) : Math.max(stated, limit);
}
