import type { StandardSchema } from "./standard-schema.ts";

/**
 * A JSON Schema (2020-12) without annotations. Its `$ref` is a function that returns another schema, so that bundlers keep the
 * schemas that are reached, and schemas can refer to themselves.
 */
export type SchemaData = boolean | { readonly [keyword: string]: unknown };

/** The data of the schemas that `schema` has made. */
const dataOf = new WeakMap<object, SchemaData>();

export const remember = (schema: object, data: SchemaData): void => {
  dataOf.set(schema, data);
};

/** What a `$ref` refers to. */
export const referenced = ($ref: unknown): SchemaData => dataOf.get(($ref as () => StandardSchema<unknown>)()) ?? true;

/** The schema as one document of JSON Schema, in which what it refers to is under `$defs`. */
export function toJsonSchema(data: SchemaData): Record<string, unknown> {
  const names = new Map<SchemaData, string>([[data, "#"]]);
  const $defs: Record<string, unknown> = {};
  const copy = (node: unknown): unknown => {
    if (Array.isArray(node)) {
      return node.map(copy);
    }
    if (typeof node !== "object" || node === null) {
      return node;
    }
    const kept = Object.entries(node).filter(([key, value]) => !isOwnFormat(key, value));
    return Object.fromEntries(
      kept.map(([key, value]) => [key, isRef(key, value) ? nameOf(referenced(value)) : copy(value)]),
    );
  };
  const nameOf = (target: SchemaData): string => {
    const known = names.get(target);
    if (known !== undefined) {
      return known;
    }
    const name = String(names.size);
    names.set(target, `#/$defs/${name}`);
    $defs[name] = copy(target);
    return `#/$defs/${name}`;
  };
  const root = copy(data);
  const own = typeof root === "object" ? root : { allOf: [root] };
  return { ...own, ...(names.size > 1 && { $defs }) };
}

/** A member of a value may be called `$ref` too, in `const`, but no JSON is a function. */
const isRef = (key: string, value: unknown): boolean => key === "$ref" && typeof value === "function";

/** What `type` also takes beside JSON. No format of JSON Schema is called so, and strict tools refuse one that they do not know. */
const isOwnFormat = (key: string, value: unknown): boolean =>
  key === "format" && (value === "bigint" || value === "object");
