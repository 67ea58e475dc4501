import { isAnnotation } from "../../openapi/annotations.ts";
import type { Located } from "../../openapi/dereference.ts";
import { equal } from "../../openapi/equal.ts";
import type { Json, JsonObject, Pointer } from "../../openapi/pointer.ts";

/** One of several schemas that a value has to satisfy together: a member of an `allOf`, or a schema beside it. */
export interface SchemaPart extends Located {
  /** Keywords that are ignored, mostly because they are other parts. */
  without?: readonly string[];
  /** Reached through a reference: its title and example do not describe the schema that refers to it. */
  referred?: boolean;
}

export const UNIONS = ["anyOf", "oneOf"] as const;

export function partAt(node: JsonObject, pointer: Pointer, referred?: boolean): SchemaPart {
  return referred === true ? { node, pointer, referred } : { node, pointer };
}

/** Whether a part states a keyword. */
export function states(part: SchemaPart, key: string): boolean {
  return Object.hasOwn(part.node, key) && part.without?.includes(key) !== true;
}

/** The keywords of a part, references and compositions included. */
export function keysOf(part: SchemaPart): string[] {
  const keys = Object.keys(part.node);
  return part.without === undefined ? keys : keys.filter((key) => !part.without?.includes(key));
}

/** Whether a part has any keyword. */
export function hasKeys({ node, without }: SchemaPart): boolean {
  for (const key in node) if (without === undefined || !without.includes(key)) return true;
  return false;
}

/** Whether a part accepts every value. */
export function isUnconstrained(part: SchemaPart): boolean {
  const { node, without } = part;
  for (const key in node) {
    if (without?.includes(key) || isAnnotation(key)) continue;
    if (key !== "allOf" || !isList(node.allOf) || node.allOf.length > 0) return false;
  }
  return true;
}

/** Whether a part is a `$ref` and nothing else. */
export function isReference(part: SchemaPart): boolean {
  const keys = keysOf(part);
  return keys.length === 1 && keys[0] === "$ref";
}

/** The union that a part states. */
export function unionOf(part: SchemaPart): { keyword: "anyOf" | "oneOf"; branches: Json[] } | undefined {
  for (const keyword of UNIONS) {
    const branches = part.node[keyword];
    if (isList(branches) && states(part, keyword)) return { keyword, branches };
  }
  return undefined;
}

/** Whether a part has to be rewritten: it composes schemas, or states a union beside other keywords. */
export function needsWork(part: SchemaPart): boolean {
  const keys = keysOf(part);
  if (keys.includes("allOf")) return true;
  if (keys.includes("$ref")) return keys.length > 1 && keys.some((key) => key !== "$ref" && !isAnnotation(key));
  const union = UNIONS.filter((key) => keys.includes(key));
  return union.length > 0 && keys.some((key) => key !== union[0] && key !== "discriminator" && !isAnnotation(key));
}

/** The parts without repetitions. */
export function distinct(parts: readonly SchemaPart[]): SchemaPart[] {
  const out: SchemaPart[] = [];
  for (const part of parts) {
    const isKnown = out.some(
      (other) =>
        (other.pointer === part.pointer && equal([...(other.without ?? [])], [...(part.without ?? [])])) ||
        (isReference(part) && isReference(other) && part.node.$ref === other.node.$ref),
    );
    if (!isKnown) out.push(part);
  }
  return out;
}

export function isList(value: Json | undefined): value is Json[] {
  return Array.isArray(value);
}

export function stringsIn(value: Json | undefined): string[] {
  return isList(value) ? value.filter((one) => typeof one === "string") : [];
}
