import { dereference } from "../../openapi/dereference.ts";
import { isObject, type Json, type JsonObject } from "../../openapi/pointer.ts";
import type { DeepLists, Operation, Parameter } from "../model.ts";
import type { Schemas } from "../schemas.ts";

/** How queries and forms are written where OpenAPI leaves it open; servers differ. */
export interface Serialization {
  /** Items of a list in brackets: `a[0]=x` (`index`), `a[]=x` (`brackets`) or `a=x` for each (`repeat`). Default `index`. */
  lists?: DeepLists;
  /**
   * Objects and lists within a value whose style does not define them: `a[b][c]=x` (`brackets`), or JSON in a form and
   * refused in a query (`json`). Default `json`.
   */
  nested?: "json" | "brackets";
}

/** Gives the style deepObject to parameters and fields of a form that have no style for what they hold. */
export function bracketNested({ root }: Schemas, operation: Operation): void {
  for (const parameter of operation.parameters) if (isUndefined(root, parameter)) parameter.style = "deepObject";
  const { body } = operation;
  if (body?.kind !== "form") return;
  const properties = dereference(root, body.type.schema, body.type.pointer)?.node.properties;
  const fields = Object.entries(isObject(properties) ? properties : {}).filter(
    ([name, schema]) => body.encoding?.[name] === undefined && (holds(root, schema, ["object"]) || nests(root, schema)),
  );
  const encoding = fields.map(([name]) => [name, { style: "deepObject", explode: true }] as const);
  if (encoding.length > 0) body.encoding = { ...body.encoding, ...Object.fromEntries(encoding) };
}

/** Whether OpenAPI does not define how a parameter is written: in the style `form`, a value has one level. */
function isUndefined(root: JsonObject, { in: place, style = "form", mediaType, type }: Parameter): boolean {
  return place === "query" && mediaType === undefined && style === "form" && nests(root, type.schema);
}

/** Whether items or members of a value are objects or lists. */
function nests(root: JsonObject, schema: Json | undefined): boolean {
  return branchesOf(root, schema).some(({ items, additionalProperties, properties }) =>
    [items, additionalProperties, ...Object.values(isObject(properties) ? properties : {})].some((one) =>
      holds(root, one, ["object", "array"]),
    ),
  );
}

/** Whether a value may be of one of some types. */
function holds(root: JsonObject, schema: Json | undefined, types: readonly string[]): boolean {
  return branchesOf(root, schema).some((one) => [one.type].flat().some((type) => types.includes(String(type))));
}

/** A schema, and all that compose it. */
function branchesOf(root: JsonObject, schema: Json | undefined): JsonObject[] {
  const found = new Set<JsonObject>();
  const visit = (one: Json | undefined): void => {
    const node = dereference(root, one, "")?.node;
    if (node === undefined || found.has(node)) return;
    found.add(node);
    for (const list of [node.anyOf, node.oneOf, node.allOf]) if (Array.isArray(list)) list.forEach(visit);
  };
  visit(schema);
  return [...found];
}
