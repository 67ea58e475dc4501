import { get, isObject, type Json, type JsonObject, type Pointer, refPointer } from "../openapi/pointer.ts";

/** An enum, closed or open. */
export interface EnumShape {
  values: (string | number)[];
  /** `anyOf: [{enum}, {type}]`: other values are accepted too. */
  open: boolean;
  nullable: boolean;
}

/** Reads an enum of strings or of numbers; undefined for anything else (booleans, mixtures, objects). */
export function enumShape(schema: JsonObject): EnumShape | undefined {
  if (Array.isArray(schema.anyOf)) return openShape(schema.anyOf);
  if (!Array.isArray(schema.enum)) return undefined;
  const values = schema.enum.filter((value) => value !== null);
  const uniform =
    values.every((value): value is string => typeof value === "string") ||
    values.every((value): value is number => typeof value === "number");
  if (!uniform || values.length === 0) return undefined;
  const nullable = values.length < schema.enum.length && (schema.type === undefined || admitsNull(schema));
  return { values: [...new Set(values as (string | number)[])], open: false, nullable };
}

function openShape(branches: Json[]): EnumShape | undefined {
  const listed = branches.find((branch) => isObject(branch) && Array.isArray(branch.enum));
  if (!isObject(listed)) return undefined;
  const rest = branches.filter((branch) => branch !== listed);
  const closed = enumShape(listed);
  // A branch of another type is a value that the open enum would not name.
  const ofItsType = typeof closed?.values[0] === "string" ? ["string"] : ["number", "integer"];
  const opens = rest.some((branch) => isBare(branch, ofItsType));
  // Text that may be empty is no choice among values: Stripe writes so what an empty text unsets.
  if (closed?.values.every((value) => value === "")) return undefined;
  const onlyThose = rest.every((branch) => isBare(branch, [...ofItsType, "null"]));
  if (closed === undefined || !opens || !onlyThose) return undefined;
  return { ...closed, open: true, nullable: closed.nullable || rest.some((branch) => isBare(branch, ["null"])) };
}

function isBare(branch: Json, types: string[]): boolean {
  return (
    isObject(branch) && typeof branch.type === "string" && types.includes(branch.type) && branch.enum === undefined
  );
}

function admitsNull(schema: JsonObject): boolean {
  return schema.type === "null" || (Array.isArray(schema.type) && schema.type.includes("null"));
}

/** Keywords whose properties and items `unevaluatedProperties` and `unevaluatedItems` leave alone. */
const APPLICATORS = ["$ref", "$dynamicRef", "allOf", "anyOf", "oneOf", "if", "then", "else", "dependentSchemas"];

/** What a schema says of members or items that it does not describe, and the keyword that says it. */
interface Further {
  key: string;
  value: Json | undefined;
}

/** Where no other schema applies to a value, `unevaluatedProperties` means what `additionalProperties` means. */
export function furtherMembers(schema: JsonObject): Further {
  return further(schema, "additionalProperties", "unevaluatedProperties");
}

/** Where no other schema applies to a value, `unevaluatedItems` means what `items` means. */
export function furtherItems(schema: JsonObject): Further {
  return further(schema, "items", schema.contains === undefined ? "unevaluatedItems" : undefined);
}

function further(schema: JsonObject, key: string, unevaluated: string | undefined): Further {
  const isReplaced = unevaluated !== undefined && schema[key] === undefined && schema[unevaluated] !== undefined;
  const isAlone = isReplaced && APPLICATORS.every((one) => schema[one] === undefined);
  const used = isAlone ? unevaluated : key;
  return { key: used, value: schema[used] };
}

/** Whether an object must be empty: the schema names no members and allows no others. */
export function mustBeEmpty(schema: JsonObject): boolean {
  const { properties, patternProperties, required } = schema;
  const isVoid = (map: Json | undefined) => !isObject(map) || Object.keys(map).length === 0;
  // A required name is described by another part of the composition.
  const requires = Array.isArray(required) && required.length > 0;
  return furtherMembers(schema).value === false && isVoid(properties) && isVoid(patternProperties) && !requires;
}

/** An array whose first items have a schema each (`prefixItems`). */
export interface TupleShape {
  /** The number of items that may be there and have a schema of their own. */
  length: number;
  /** There are no further items. */
  isClosed: boolean;
  /** None of the first items may be missing; otherwise the type is a list of their union. */
  isWhole: boolean;
}

/** Undefined without `prefixItems`. */
export function tupleShape(schema: JsonObject): TupleShape | undefined {
  const { prefixItems, minItems, maxItems } = schema;
  if (!Array.isArray(prefixItems)) return undefined;
  const length = typeof maxItems === "number" ? Math.min(prefixItems.length, maxItems) : prefixItems.length;
  return {
    length,
    isClosed: furtherItems(schema).value === false || maxItems === length,
    isWhole: typeof minItems === "number" && minItems >= length,
  };
}

/** Keywords that decide the TypeScript type. */
const TYPE_KEYWORDS = new Set(
  (
    "$ref type properties required items prefixItems unevaluatedItems additionalProperties unevaluatedProperties " +
    "patternProperties enum const anyOf oneOf allOf not $defs"
  ).split(" "),
);

/** Whether a schema is so plain (a string, a list of numbers) that it is written out where it is used, without a name. */
export function isPlain(schema: JsonObject): boolean {
  const keywords = Object.keys(schema).filter((key) => TYPE_KEYWORDS.has(key));
  if (keywords.length === 0) return true;
  if (schema.type === "array" && keywords.every((key) => key === "type" || key === "items")) {
    return !isObject(schema.items) || isPlain(schema.items);
  }
  if (keywords.length > 1 || keywords[0] !== "type") return false;
  const types = Array.isArray(schema.type) ? schema.type : [schema.type];
  return types.every((type) => typeof type === "string" && type !== "object" && type !== "array");
}

/** The structure of a schema as text with holes where it refers to others. */
interface Skeleton {
  parts: string[];
  refs: Pointer[];
}

function skeleton(schema: JsonObject): Skeleton {
  const out: Skeleton = { parts: [""], refs: [] };
  const put = (text: string) => {
    out.parts[out.parts.length - 1] += text;
  };
  const write = (value: Json, keyword: string): void => {
    if (Array.isArray(value)) {
      put("[");
      for (const item of keyword === "required" ? [...value].sort() : value) {
        write(item, keyword === "required" || keyword === "enum" ? "" : "schema");
        put(",");
      }
      put("]");
    } else if (isObject(value)) {
      put("{");
      const isMap = keyword === "properties" || keyword === "patternProperties" || keyword === "$defs";
      for (const key of Object.keys(value).sort()) {
        if (!isMap && keyword !== "" && !TYPE_KEYWORDS.has(key)) continue;
        if (!isMap && key === "$ref" && typeof value.$ref === "string") {
          put("$");
          out.refs.push(refPointer(value.$ref) ?? value.$ref);
          out.parts.push("");
          continue;
        }
        put(`${JSON.stringify(key)}:`);
        write(
          value[key] as Json,
          isMap ? "schema" : keyword === "" ? "" : key === "const" || key === "enum" ? "" : key,
        );
        put(",");
      }
      // Only beside `prefixItems` does the number of items change the type: to a tuple.
      if (!isMap && keyword !== "" && Array.isArray(value.prefixItems)) put(JSON.stringify(tupleShape(value)));
      put("}");
    } else put(JSON.stringify(value));
  };
  write(schema, "schema");
  return out;
}

/**
 * Classes of equal structure, annotations aside: two pointers get the same number exactly if their schemas are the same
 * after all references are followed. Recursive schemas need partition refinement, as in the minimisation of an automaton:
 * a class is split if its members refer to different classes. The largest part keeps the number, so that its referrers
 * need no second look.
 */
export function structureClasses(root: JsonObject, pointers: Iterable<Pointer>): Map<Pointer, number> {
  const nodes = new Map<Pointer, { text: number; refs: Pointer[] }>();
  const texts = new Map<string, number>();
  const pending = [...pointers];
  while (pending.length > 0) {
    const pointer = pending.pop() as Pointer;
    if (nodes.has(pointer)) continue;
    const schema = get(root, pointer);
    const { parts, refs } = isObject(schema) ? skeleton(schema) : { parts: ["?"], refs: [] };
    const text = parts.join("#");
    nodes.set(pointer, { text: texts.get(text) ?? texts.set(text, texts.size).size - 1, refs });
    pending.push(...refs);
  }
  const classOf = new Map([...nodes].map(([pointer, { text }]) => [pointer, text]));
  const members = new Map<number, Set<Pointer>>();
  const referrers = new Map<Pointer, Pointer[]>();
  for (const [pointer, { text, refs }] of nodes) {
    members.set(text, (members.get(text) ?? new Set()).add(pointer));
    for (const ref of refs) {
      const known = referrers.get(ref);
      if (known === undefined) referrers.set(ref, [pointer]);
      else known.push(pointer);
    }
  }
  for (let unsettled = new Set(nodes.keys()); unsettled.size > 0; ) {
    const parts = new Map<number, Map<string, Pointer[]>>();
    for (const pointer of unsettled) {
      const own = classOf.get(pointer) as number;
      const refs = nodes.get(pointer)?.refs ?? [];
      const leadsTo = refs.map((ref) => classOf.get(ref)).join();
      const bySuccessors = parts.get(own) ?? new Map<string, Pointer[]>();
      parts.set(own, bySuccessors);
      const part = bySuccessors.get(leadsTo);
      if (part === undefined) bySuccessors.set(leadsTo, [pointer]);
      else part.push(pointer);
    }
    const moved: Pointer[] = [];
    for (const [own, bySuccessors] of parts) {
      const all = members.get(own) as Set<Pointer>;
      const split = [...bySuccessors.values()].sort((a, b) => b.length - a.length);
      // Members whose targets did not move are a part too, listed only if it is not the part that keeps the number.
      const settled = all.size - split.reduce((sum, part) => sum + part.length, 0);
      const stays = settled >= (split[0] as Pointer[]).length ? undefined : split.shift();
      if (stays !== undefined && settled > 0) split.push([...all].filter((pointer) => !unsettled.has(pointer)));
      for (const part of split) {
        const number = members.size;
        members.set(number, new Set(part));
        for (const pointer of part) {
          all.delete(pointer);
          classOf.set(pointer, number);
          moved.push(pointer);
        }
      }
    }
    unsettled = new Set(moved.flatMap((pointer) => referrers.get(pointer) ?? []));
  }
  return classOf;
}
