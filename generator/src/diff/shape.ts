import { enumShape } from "../model/structure.ts";
import { dereferenceOrSelf, type Located } from "../openapi/dereference.ts";
import { isObject, type Json, type JsonObject, join, type Pointer } from "../openapi/pointer.ts";

/** A value that a schema lists. */
export type Literal = string | number | boolean;

/** A canonical schema as differences are told in: what TypeScript makes of it, and nothing else. */
export interface Shape {
  /** Of JSON Schema, without null, whole numbers as numbers; undefined where any kind is accepted. */
  types: readonly string[] | undefined;
  nullable: boolean;
  /** The values it lists; undefined where it lists none. */
  values: readonly Literal[] | undefined;
  /** It lists values and lets others through. */
  open: boolean;
  /** The branches of `anyOf` and `oneOf` that are not null. */
  branches: readonly Located[];
  /** Members of an `allOf` that no rule could merge. */
  members: readonly Located[];
}

export function shapeOf(root: JsonObject, { node, pointer }: Located): Shape {
  const listed = enumShape(node);
  if (listed !== undefined) {
    const { values, open, nullable } = listed;
    return { ...NOTHING, types: kindsOf(values), nullable, values, open };
  }
  if ("const" in node) return { ...NOTHING, ...literals([node.const as Json]) };
  if (Array.isArray(node.enum)) return { ...NOTHING, ...literals(node.enum) };
  const stated = statedTypes(node);
  const unions = ["anyOf", "oneOf"].flatMap((keyword) => located(node, pointer, keyword));
  const branches = unions.filter((branch) => dereferenceOrSelf(root, branch).node.type !== "null");
  const hasNull = branches.length < unions.length;
  return {
    ...NOTHING,
    types: stated === undefined ? undefined : [...new Set(stated.filter((type) => type !== "null").map(asTypeScript))],
    nullable: (stated?.includes("null") ?? false) || hasNull,
    branches,
    members: located(node, pointer, "allOf"),
  };
}

const NOTHING: Shape = { types: undefined, nullable: false, values: undefined, open: false, branches: [], members: [] };

function literals(all: readonly Json[]): Pick<Shape, "types" | "nullable" | "values"> {
  const values = all.filter((value): value is Literal => value !== null && typeof value !== "object");
  return { types: kindsOf(values), nullable: all.includes(null), values };
}

function kindsOf(values: readonly Literal[]): string[] {
  return [...new Set(values.map((value) => typeof value))];
}

function asTypeScript(type: string): string {
  return type === "integer" ? "number" : type;
}

/** Objects and arrays are recognised by their keywords where no type is stated. */
function statedTypes(node: JsonObject): string[] | undefined {
  if (typeof node.type === "string") return [node.type];
  if (Array.isArray(node.type)) return node.type.map(String);
  if (["properties", "additionalProperties", "patternProperties"].some((key) => isObject(node[key]))) return ["object"];
  if (node.additionalProperties === true || Array.isArray(node.required)) return ["object"];
  return isObject(node.items) || Array.isArray(node.prefixItems) ? ["array"] : undefined;
}

function located(node: JsonObject, pointer: Pointer, keyword: string): Located[] {
  const list = node[keyword];
  return (Array.isArray(list) ? list : []).flatMap((one, i) =>
    isObject(one) ? [{ node: one, pointer: join(pointer, keyword, i) }] : [],
  );
}

export function propertiesOf({ node, pointer }: Located): Map<string, Located> {
  const properties = isObject(node.properties) ? node.properties : {};
  return new Map(
    Object.entries(properties).map(([name, property]) => [
      name,
      { node: isObject(property) ? property : {}, pointer: join(pointer, "properties", name) },
    ]),
  );
}
