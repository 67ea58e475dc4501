import { get, isObject, type Json, type JsonObject, join, type Pointer, refPointer } from "../openapi/pointer.ts";
import { UNLISTED } from "../schema/discrimination.ts";
import { furtherItems, furtherMembers, mustBeEmpty, tupleShape } from "./structure.ts";

/**
 * The type of a schema, as a tree: `emit` prints it, `diff` compares two of them, and `untyped.ts` lists the places of kind
 * `unknown`. No other module decides which type a schema has. A reference is a leaf of the tree; it is not followed.
 */
export type SchemaType = {
  /** The place of the schema in the canonical document. */
  readonly pointer: Pointer;
  /** The schema itself, for its annotations and limits; empty for `true`, `false` and a missing schema. */
  readonly schema: JsonObject;
} & (
  | { readonly kind: "unknown" }
  | { readonly kind: "never" }
  | { readonly kind: "reference"; readonly target: Pointer }
  /** `const` and `enum`. */
  | { readonly kind: "values"; readonly values: readonly Json[] }
  | Composition
);

/** A value must satisfy everything that is stated here. */
export interface Composition {
  readonly kind: "composition";
  /** The kinds of value that `type` lists, or that keywords of objects and arrays imply; undefined where any will do. */
  readonly types: readonly ValueType[] | undefined;
  /** `anyOf` and `oneOf`: one branch of each. */
  readonly unions: readonly (readonly UnionBranch[])[];
  readonly allOf: readonly SchemaType[];
}

export interface UnionBranch {
  readonly type: SchemaType;
  /** The branch holds only where the request sends this header; see `overloads.ts`. */
  readonly header: string | undefined;
}

export type ValueType =
  | { readonly type: "null" | "boolean" }
  /** `isLong`: an integer of 64 bits, which may be one that a JavaScript number rounds. */
  | { readonly type: "number"; readonly isLong: boolean }
  /** `isUnlisted`: only values that no other branch of the union has. */
  | { readonly type: "string"; readonly isUnlisted: boolean }
  | ObjectType
  | ArrayType;

export interface ObjectType {
  readonly type: "object";
  readonly properties: readonly Property[];
  /** Required names, with a property of that name or without. */
  readonly required: ReadonlySet<string>;
  readonly rest: Rest;
}

export interface Property {
  readonly name: string;
  readonly required: boolean;
  readonly type: SchemaType;
}

/** Members of an object that are not named. */
export type Rest = {
  /** The keyword that decides it. */
  readonly pointer: Pointer;
} & (
  | {
      /** `closed`: there are none; `empty`: there are none, and none is named either; `open`: they may be anything. */
      readonly kind: "closed" | "empty" | "open";
    }
  /** Each has one of these types. */
  | { readonly kind: "map"; readonly types: readonly SchemaType[] }
);

export interface ArrayType {
  readonly type: "array";
  /** The first items, where each has a schema of its own. */
  readonly places: readonly SchemaType[] | undefined;
  /** All further items. */
  readonly items: SchemaType;
  /** There are no items beyond `places`. */
  readonly isClosed: boolean;
  /** None of `places` may be missing. */
  readonly isWhole: boolean;
}

// A document has some hundred thousand schemas: these are shared.
const NULL: ValueType = { type: "null" };
const BOOLEAN: ValueType = { type: "boolean" };
const NUMBER: ValueType = { type: "number", isLong: false };
const LONG: ValueType = { type: "number", isLong: true };
const STRING: ValueType = { type: "string", isUnlisted: false };
const UNLISTED_STRING: ValueType = { type: "string", isUnlisted: true };
const NONE: readonly never[] = [];
const NO_NAMES: ReadonlySet<string> = new Set();

/** What dates of answers are, where they are not text. */
export type DateType = "Date" | "Temporal";

/** The types of all schemas of a canonical document, each made once. */
export class Schemas {
  readonly root: JsonObject;
  /** An integer that a number rounds is a bigint. */
  readonly keepsDigits: boolean;
  /** What dates are; undefined for text. */
  readonly dates: DateType | undefined;
  readonly #known = new Map<Pointer, SchemaType>();

  constructor(root: JsonObject, keepsDigits: boolean = false, dates?: DateType) {
    this.root = root;
    this.keepsDigits = keepsDigits;
    this.dates = dates;
  }

  /** The type of the schema at `pointer`. */
  at(pointer: Pointer): SchemaType {
    return this.#known.get(pointer) ?? this.of(get(this.root, pointer), pointer);
  }

  of(schema: Json | undefined, pointer: Pointer): SchemaType {
    const known = this.#known.get(pointer);
    // An overload has a parameter of its own at the same place.
    if (known !== undefined && (known.schema === schema || !isObject(schema))) return known;
    const type = this.#read(schema, pointer);
    if (known === undefined) this.#known.set(pointer, type);
    return type;
  }

  /** Follows all references. A cycle of references is `unknown`. */
  dereference(type: SchemaType): SchemaType {
    if (type.kind !== "reference") return type;
    const seen = new Set<Pointer>();
    let end: SchemaType = type;
    while (end.kind === "reference") {
      if (seen.has(end.target)) return { kind: "unknown", pointer: type.pointer, schema: type.schema };
      seen.add(end.target);
      end = this.at(end.target);
    }
    return end;
  }

  #read(schema: Json | undefined, pointer: Pointer): SchemaType {
    if (!isObject(schema)) return { kind: schema === false ? "never" : "unknown", pointer, schema: {} };
    if (typeof schema.$ref === "string") {
      const target = refPointer(schema.$ref);
      const exists = target !== undefined && isObject(get(this.root, target));
      return exists ? { kind: "reference", pointer, schema, target } : { kind: "unknown", pointer, schema };
    }
    const values = valuesOf(schema);
    if (values !== undefined) return { kind: "values", pointer, schema, values };
    const types = this.#valueTypes(schema, pointer);
    const unions = this.#unions(schema, pointer);
    const allOf = this.#list(schema, pointer, "allOf");
    return types === undefined && unions.length + allOf.length === 0
      ? { kind: "unknown", pointer, schema }
      : { kind: "composition", pointer, schema, types, unions, allOf };
  }

  #unions(schema: JsonObject, pointer: Pointer): readonly (readonly UnionBranch[])[] {
    if (schema.anyOf === undefined && schema.oneOf === undefined) return NONE;
    return ["anyOf", "oneOf"]
      .map((keyword) => this.#list(schema, pointer, keyword))
      .filter((branches) => branches.length > 0)
      .map((branches) => branches.map((type) => ({ type, header: headerOf(type.schema) })));
  }

  #list(schema: JsonObject, pointer: Pointer, keyword: string): readonly SchemaType[] {
    const list = schema[keyword];
    return Array.isArray(list) ? list.map((one, i) => this.of(one, join(pointer, keyword, i))) : NONE;
  }

  #valueTypes(schema: JsonObject, pointer: Pointer): ValueType[] | undefined {
    const { type } = schema;
    if (Array.isArray(type)) return type.map((one) => this.#valueType(String(one), schema, pointer));
    if (typeof type === "string") return [this.#valueType(type, schema, pointer)];
    const further = furtherMembers(schema).value;
    const describesObject = further === true || [schema.properties, further, schema.patternProperties].some(isObject);
    if (describesObject) return [this.#object(schema, pointer)];
    if (isObject(furtherItems(schema).value) || Array.isArray(schema.prefixItems))
      return [this.#array(schema, pointer)];
    return requiredNames(schema).size > 0 ? [this.#object(schema, pointer)] : undefined;
  }

  #valueType(type: string, schema: JsonObject, pointer: Pointer): ValueType {
    switch (type) {
      case "null":
        return NULL;
      case "boolean":
        return BOOLEAN;
      case "string":
        return schema[UNLISTED] === true ? UNLISTED_STRING : STRING;
      case "number":
      case "integer":
        return isLongInteger(schema) ? LONG : NUMBER;
      case "array":
        return this.#array(schema, pointer);
      default:
        return this.#object(schema, pointer);
    }
  }

  #object(schema: JsonObject, pointer: Pointer): ObjectType {
    const required = requiredNames(schema);
    const named = isObject(schema.properties) ? schema.properties : {};
    const properties = Object.keys(named).map((name): Property => {
      const type = this.of(named[name], join(pointer, "properties", name));
      return { name, required: required.has(name), type };
    });
    const rest = this.#rest(schema, pointer, properties.length > 0);
    // With several types, which of them a name has depends on regular expressions.
    const [type, ...others] =
      rest.kind === "map" ? rest.types : rest.pointer === pointer ? [] : [this.at(rest.pointer)];
    if (type !== undefined && others.length === 0) {
      const names = [...required].filter((name) => !Object.hasOwn(named, name));
      properties.push(...names.map((name) => ({ name, required: true, type })));
    }
    return { type: "object", properties, required, rest };
  }

  #rest(schema: JsonObject, pointer: Pointer, isNamed: boolean): Rest {
    if (mustBeEmpty(schema)) return { kind: "empty", pointer };
    const { key, value } = furtherMembers(schema);
    const patterns = isObject(schema.patternProperties) ? schema.patternProperties : {};
    const inner = join(pointer, "patternProperties");
    const matching = Object.keys(patterns).map((name) => this.of(patterns[name], join(inner, name)));
    const at = join(pointer, key);
    if (value === true) return { kind: "open", pointer: at };
    if (isObject(value)) {
      const type = this.of(value, at);
      return isNamed && type.kind === "unknown"
        ? { kind: "open", pointer: at }
        : { kind: "map", pointer: at, types: [type, ...matching] };
    }
    if (matching.length > 0) return { kind: "map", pointer: inner, types: matching };
    return { kind: isNamed ? "closed" : "open", pointer };
  }

  #array(schema: JsonObject, pointer: Pointer): ArrayType {
    const shape = tupleShape(schema);
    const places = shape && this.#list(schema, pointer, "prefixItems").slice(0, shape.length);
    const { key, value } = furtherItems(schema);
    const items = this.of(value, join(pointer, key));
    return { type: "array", places, items, isClosed: shape?.isClosed === true, isWhole: shape?.isWhole === true };
  }
}

/** The only kind of value that a type allows; undefined if there are several, or a composition beside it. */
export function soleType(type: SchemaType): ValueType | undefined {
  if (type.kind !== "composition" || type.unions.length + type.allOf.length > 0) return undefined;
  return type.types?.length === 1 ? type.types[0] : undefined;
}

/** The object that a type describes, if it describes one. */
export function objectOf(type: SchemaType): ObjectType | undefined {
  return type.kind === "composition" ? type.types?.find((one) => one.type === "object") : undefined;
}

/** The array that a type describes, if it describes one. */
export function arrayOf(type: SchemaType): ArrayType | undefined {
  return type.kind === "composition" ? type.types?.find((one) => one.type === "array") : undefined;
}

/**
 * Of a branch of a union: it holds where the request sends this header as `true`, the other branches where it does not.
 * OpenAPI cannot express that the type of a body depends on a header; a patch adds it.
 */
const WITH_HEADER = "x-with-header";

/** The header that a branch of a union depends on. */
export function headerOf(branch: Json | undefined): string | undefined {
  const header = isObject(branch) ? branch[WITH_HEADER] : undefined;
  return typeof header === "string" ? header : undefined;
}

function requiredNames({ required }: JsonObject): ReadonlySet<string> {
  return Array.isArray(required) ? new Set(required.filter((name) => typeof name === "string")) : NO_NAMES;
}

function isLongInteger({ format, minimum, maximum }: JsonObject): boolean {
  if (format !== "int64" && format !== "uint64") return false;
  const isSafe = (bound: Json | undefined) => typeof bound === "number" && Number.isSafeInteger(Math.trunc(bound));
  return !isSafe(maximum) || (format === "int64" && !isSafe(minimum));
}

/** Where `type` lists what is allowed and null is not among it, a null in `enum` is not allowed either. */
function valuesOf(schema: JsonObject): Json[] | undefined {
  if (schema.const !== undefined) return [schema.const];
  if (!Array.isArray(schema.enum)) return undefined;
  const excludesNull = Array.isArray(schema.type) && !schema.type.includes("null");
  return excludesNull ? schema.enum.filter((value) => value !== null) : schema.enum;
}
