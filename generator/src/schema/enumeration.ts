import { isObject, type Json, type JsonObject } from "../openapi/pointer.ts";

export interface Enumeration {
  type: "string" | "number" | "integer";
  /** The listed values without null, in the order of the document. */
  values: (string | number)[];
  nullable: boolean;
}

/** The values that a schema lists, in `enum` or `const`; undefined if it lists none. */
export function listedValues(schema: JsonObject): readonly Json[] | undefined {
  if (Object.hasOwn(schema, "const")) return [schema.const as Json];
  return Array.isArray(schema.enum) ? schema.enum : undefined;
}

/** The enum of a schema with a single type of strings or numbers; undefined for any other schema. */
export function enumeration(schema: JsonObject): Enumeration | undefined {
  if (!Array.isArray(schema.enum)) return undefined;
  const types = Array.isArray(schema.type) ? schema.type : [schema.type];
  const [type, ...others] = types.filter((name) => name !== "null");
  if (others.length > 0 || (type !== "string" && type !== "number" && type !== "integer")) return undefined;
  const values: (string | number)[] = [];
  for (const value of schema.enum) {
    if (value === null) continue;
    if (typeof value !== (type === "string" ? "string" : "number")) return undefined;
    values.push(value as string | number);
  }
  return { type, values, nullable: types.includes("null") };
}

/** Whether a branch accepts every value of a type, as in `anyOf: [{ type, enum }, { type }]`. */
export function letsAnyThrough(branches: Json | undefined, type: string): boolean {
  if (!Array.isArray(branches)) return false;
  return branches.some((branch) => isObject(branch) && branch.type === type && Object.keys(branch).length === 1);
}
