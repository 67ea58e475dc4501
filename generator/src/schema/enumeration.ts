import { isObject, type Json, type JsonObject } from "../openapi/pointer.ts";

export interface Enumeration {
  type: "string" | "number" | "integer";
  /** The listed values without null, in the order of the document. */
  values: (string | number)[];
  nullable: boolean;
}

/** The values a schema lists; a constant is a list of one. Undefined where any value will do. */
export function listedValues(schema: JsonObject): readonly Json[] | undefined {
  if (Object.hasOwn(schema, "const")) return [schema.const as Json];
  return Array.isArray(schema.enum) ? schema.enum : undefined;
}

/** The strings or numbers a schema lists, or undefined where it lists none, mixes types or states no single type. */
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

/** Whether one of `branches` lets any value of the type through: `anyOf: [{type, enum}, {type}]` is open already. */
export function letsAnyThrough(branches: Json | undefined, type: string): boolean {
  if (!Array.isArray(branches)) return false;
  return branches.some((branch) => isObject(branch) && branch.type === type && Object.keys(branch).length === 1);
}
