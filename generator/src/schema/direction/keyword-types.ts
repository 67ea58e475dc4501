import type { JsonType } from "../accepts.ts";

const NUMBER: readonly JsonType[] = ["integer", "number"];

/** The types that a keyword constrains; values of all others satisfy it. A keyword that is not listed concerns all. */
export const KEYWORD_TYPES: ReadonlyMap<string, readonly JsonType[]> = new Map(
  Object.entries<readonly JsonType[]>({
    minLength: ["string"],
    maxLength: ["string"],
    pattern: ["string"],
    format: ["string", ...NUMBER],
    contentEncoding: ["string"],
    contentMediaType: ["string"],
    minimum: NUMBER,
    maximum: NUMBER,
    exclusiveMinimum: NUMBER,
    exclusiveMaximum: NUMBER,
    multipleOf: NUMBER,
    items: ["array"],
    prefixItems: ["array"],
    minItems: ["array"],
    maxItems: ["array"],
    uniqueItems: ["array"],
    contains: ["array"],
    minContains: ["array"],
    maxContains: ["array"],
    properties: ["object"],
    additionalProperties: ["object"],
    patternProperties: ["object"],
    propertyNames: ["object"],
    required: ["object"],
    minProperties: ["object"],
    maxProperties: ["object"],
    dependentRequired: ["object"],
    dependentSchemas: ["object"],
  }),
);

/** Whether a keyword can refuse a value of one of the types. */
export function hasEffect(key: string, types: ReadonlySet<JsonType>): boolean {
  return KEYWORD_TYPES.get(key)?.some((type) => types.has(type)) ?? true;
}
