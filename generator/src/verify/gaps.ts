import { dereference, dereferenceAt } from "../openapi/dereference.ts";
import { equal } from "../openapi/equal.ts";
import { isObject, type Json, type JsonObject, join, member, type Pointer } from "../openapi/pointer.ts";
import { applicable, itemSchemas, memberSchemas } from "../schema/applicable.ts";
import type { Validator } from "./validator.ts";

/** Something in a recording that the document does not provide for. */
export type Gap =
  /** A member that is not declared. `schema` describes the object. */
  | { kind: "member"; at: Pointer; schema: Pointer; name: string; value: Json }
  /** A null. `schema` describes the value. */
  | { kind: "null"; at: Pointer; schema: Pointer }
  /** A value that an enumeration does not list. `schema` has the enumeration. */
  | { kind: "value"; at: Pointer; schema: Pointer; value: string | number }
  /** A required member that is absent. `schema` requires it. */
  | { kind: "missing"; at: Pointer; schema: Pointer; name: string };

/** What the schema at `schema` does not provide for in a body. What it refuses for another reason is not among it. */
export function findGaps(root: JsonObject, validator: Validator, body: Json, schema: Pointer): Gap[] {
  const gaps: Gap[] = [];

  const visit = (value: Json, pointers: readonly Pointer[], at: Pointer): void => {
    const place = pointers[0];
    if (place === undefined) return;
    if (value === null) {
      const refusing = pointers.find((pointer) => validator.faults(pointer, null).length > 0);
      if (refusing !== undefined) gaps.push({ kind: "null", at, schema: refusing });
    } else if (Array.isArray(value)) {
      const items = itemSchemas(applicable(root, pointers, choose(value)));
      for (const [i, item] of value.entries()) visit(item, items, join(at, i));
    } else if (isObject(value)) visitObject(value, pointers, at);
    else if (typeof value !== "boolean") visitScalar(value, pointers, at);
  };

  const visitObject = (value: JsonObject, pointers: readonly Pointer[], at: Pointer): void => {
    const schemas = applicable(root, pointers, choose(value));
    for (const { node, pointer } of schemas) {
      for (const name of Array.isArray(node.required) ? node.required : []) {
        if (typeof name !== "string" || Object.hasOwn(value, name)) continue;
        gaps.push({ kind: "missing", at, schema: pointer, name });
      }
    }
    for (const [name, given] of Object.entries(value)) {
      const described = memberSchemas(schemas, name);
      const holder = schemas.find(({ node }) => isObject(node.properties));
      if (described.as === "none" && holder !== undefined) {
        gaps.push({ kind: "member", at: join(at, name), schema: holder.pointer, name, value: given });
      }
      visit(given, described.pointers, join(at, name));
    }
  };

  /** Every branch counts: an enumeration that is open has a branch that accepts any value. */
  const visitScalar = (value: string | number, pointers: readonly Pointer[], at: Pointer): void => {
    const lists = applicable(root, pointers).filter(
      ({ node }) => Array.isArray(node.enum) && node.enum.some((one) => typeof one === typeof value),
    );
    const [first] = lists;
    if (first === undefined || lists.some(({ node }) => (node.enum as Json[]).includes(value))) return;
    gaps.push({ kind: "value", at, schema: first.pointer, value });
  };

  /**
   * The branches that accept the value. If none does: the branch of its kind, and of several the one with the fewest
   * faults and undeclared members.
   */
  const choose =
    (value: Json) =>
    (branches: readonly Pointer[]): readonly Pointer[] => {
      const accepting = branches.filter((pointer) => validator.faults(pointer, value).length === 0);
      if (accepting.length > 0) return accepting;
      const ranked = branches
        .map((pointer) => ({
          pointer,
          ...misfit(root, pointer, value),
          faults: validator.faults(pointer, value).length,
        }))
        .sort((a, b) => a.constants - b.constants || a.faults + a.undeclared - (b.faults + b.undeclared));
      return ranked.slice(0, 1).map(({ pointer }) => pointer);
    };

  visit(body, [schema], "");
  return gaps;
}

/** How many members of a value differ from a constant of the schema, and how many the schema does not declare. */
function misfit(root: JsonObject, pointer: Pointer, value: Json): { constants: number; undeclared: number } {
  const properties = dereferenceAt(root, pointer)?.node.properties;
  if (!isObject(value) || !isObject(properties)) return { constants: 0, undeclared: 0 };
  let constants = 0;
  let undeclared = 0;
  for (const [name, given] of Object.entries(value)) {
    const stated = member(properties, name);
    if (stated === undefined) undeclared++;
    const listed = dereference(root, stated, pointer)?.node.enum;
    if (Array.isArray(listed) && listed.length === 1 && !equal(listed[0], given)) constants++;
  }
  return { constants, undeclared };
}
