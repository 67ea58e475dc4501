import { operationLabel } from "../openapi/places.ts";
import { get, isObject, type Json, join, type Pointer } from "../openapi/pointer.ts";
import { ENVELOPE } from "../vendors/envelope.ts";
import { isLong } from "./holds.ts";
import type { Body, Loss, Operation, Success } from "./model.ts";
import { filesOf, furtherFiles } from "./operations/files.ts";
import { isStructured } from "./operations/media.ts";
import { arrayOf, type Composition, type ObjectType, objectOf, type Schemas, type SchemaType } from "./schemas.ts";
import { furtherItems, furtherMembers } from "./structure.ts";

/**
 * Lists the places that are `unknown` in a declaration because no source describes the value: once each, with the first
 * operation that reaches them. The lists of an envelope are left out: they have types of the runtime.
 * @param losses those that are known already; their places are not listed again.
 */
export function listLosses(schemas: Schemas, operations: readonly Operation[], losses: Loss[]): void {
  const finder = new UntypedFinder(schemas, losses);
  for (const operation of operations) finder.operation(operation);
}

const VALUE = "no source says what the value is";
const ANY_VALUE = "the source says that any value will do";
const MEMBERS = "no source says what the object holds";
const FURTHER = "the object may have further members, which may be anything beside those that it names";
const DIGITS = "integers beyond 2^53 lose digits in a JavaScript number";
const LITERAL = "objects and arrays as values have no literal type";

/** Keywords that make one part of a value depend on another, or on where a schema is used. */
const CONDITIONS = ["if", "dependentRequired", "dependentSchemas", "propertyNames", "$dynamicRef"] as const;

/** `false` adds nothing to a type that names all its members. */
const UNEVALUATED = [
  ["unevaluatedProperties", furtherMembers],
  ["unevaluatedItems", furtherItems],
] as const;

class UntypedFinder {
  readonly #schemas: Schemas;
  readonly #losses: Loss[];
  readonly #seen = new Set<Pointer>();
  /** Schemas of multipart bodies whose further parts are files. */
  readonly #furtherFiles = new Set<Pointer>();
  readonly #listed: Set<Pointer>;
  /** Targets of references, still to be visited: a chain of them is as long as its author likes. */
  readonly #referenced: SchemaType[] = [];
  #operation = "";

  constructor(schemas: Schemas, losses: Loss[]) {
    this.#schemas = schemas;
    this.#losses = losses;
    // A body without an envelope may have untyped places inside.
    this.#listed = new Set(losses.flatMap(({ kind, pointer }) => (kind === "no-envelope" ? [] : [pointer])));
  }

  operation(operation: Operation): void {
    this.#operation = operationLabel(operation);
    for (const { type } of operation.parameters) this.#visit(type);
    if (operation.body !== undefined) this.#body(operation.body);
    for (const { type } of operation.failureBodies) if (type !== undefined) this.#visit(type);
    for (const { body } of operation.callbacks.flatMap(({ calls }) => calls)) if (body !== undefined) this.#body(body);
    for (const success of operation.success) this.#success(success);
    for (let type = this.#referenced.pop(); type !== undefined; type = this.#referenced.pop()) this.#visit(type);
  }

  #body(body: Body): void {
    const { kind, type, mediaType } = body;
    if (kind === "text" || kind === "binary") {
      if (isStructured(this.#schemas.root, type.schema))
        this.#list("untyped", type.pointer, `${mediaType} is sent as it is`);
      return;
    }
    for (const one of alternatives(this.#schemas, type)) {
      if (furtherFiles(this.#schemas, body, one) !== undefined) this.#furtherFiles.add(one.pointer);
    }
    // A file has a type of its own where the body is written out, but not in a component, which is declared from its schema.
    const files = type.kind === "reference" ? [] : [...filesOf(this.#schemas, body, type).keys()];
    if (files.length === 0) {
      this.#visit(type);
      return;
    }
    const apart = files.map((name) => join(type.pointer, "properties", name)).filter((one) => !this.#seen.has(one));
    for (const one of apart) this.#seen.add(one);
    this.#inside(type);
    for (const one of apart) this.#seen.delete(one);
  }

  #success(success: Success): void {
    if (success.kind === "body" || success.kind === "events" || success.kind === "lines") this.#visit(success.type);
    if (success.kind !== "envelope") return;
    for (const { name, type, listsInfo } of success.members) {
      if (name !== ENVELOPE.flag && !listsInfo) this.#visit(type);
    }
  }

  #list(kind: Loss["kind"], pointer: Pointer, message: string): void {
    if (this.#listed.has(pointer)) return;
    this.#listed.add(pointer);
    this.#losses.push({ kind, operation: this.#operation, pointer, message });
  }

  #visit(type: SchemaType): void {
    if (this.#seen.has(type.pointer)) return;
    this.#seen.add(type.pointer);
    this.#inside(type);
  }

  #inside(type: SchemaType): void {
    this.#conditions(type);
    switch (type.kind) {
      case "never":
        return;
      case "unknown":
        this.#list("untyped", type.pointer, get(this.#schemas.root, type.pointer) === true ? ANY_VALUE : VALUE);
        return;
      case "reference":
        this.#referenced.push(this.#schemas.at(type.target));
        return;
      case "values":
        if (type.values.some((value) => typeof value === "object" && value !== null))
          this.#list("untyped", type.pointer, LITERAL);
        return;
      case "composition":
        this.#composition(type);
    }
  }

  #conditions({ schema, pointer }: SchemaType): void {
    const list = (key: string): void =>
      this.#list("not-emitted", join(pointer, key), `no type says what ${key} demands`);
    for (const key of CONDITIONS) if (schema[key] !== undefined) list(key);
    if (excludesMembers(schema.not)) list("not");
    for (const [key, further] of UNEVALUATED) if (isObject(schema[key]) && further(schema).key !== key) list(key);
  }

  #composition(type: SchemaType & Composition): void {
    if (isLong(type) && !this.#schemas.keepsDigits) this.#list("not-emitted", join(type.pointer, "format"), DIGITS);
    for (const branch of type.unions.flat()) this.#visit(branch.type);
    for (const member of type.allOf) {
      if (saysNothing(member)) this.#conditions(member);
      else this.#visit(member);
    }
    const [object, array] = [objectOf(type), arrayOf(type)];
    if (object !== undefined) this.#object(type, object);
    if (array === undefined) return;
    for (const item of array.places ?? []) this.#visit(item);
    if (!array.isClosed) this.#visit(array.items);
  }

  #object({ pointer, schema, unions, allOf }: SchemaType & Composition, { properties, rest }: ObjectType): void {
    for (const property of properties) this.#visit(property.type);
    if (rest.kind === "map") {
      for (const value of rest.types) this.#visit(value);
      if (properties.some(({ type }) => this.#isUnknown(type))) this.#list("open-object", pointer, FURTHER);
    }
    if (rest.kind !== "open") return;
    if (properties.length > 0) {
      if (!this.#furtherFiles.has(pointer)) this.#list("open-object", pointer, FURTHER);
    } else if (unions.length + allOf.length > 0) return;
    else if (schema.type === undefined) this.#list("untyped", pointer, VALUE);
    else this.#list("open-object", pointer, MEMBERS);
  }

  /** Whether a type is declared as `unknown`, itself or through a branch of its union. */
  #isUnknown(type: SchemaType, seen: ReadonlySet<Pointer> = new Set()): boolean {
    const end = this.#schemas.dereference(type);
    if (end.kind !== "composition" || seen.has(end.pointer)) return end.kind === "unknown";
    const [union = [], ...others] = end.unions;
    if (others.length + end.allOf.length > 0) return false;
    return union.some((branch) => this.#isUnknown(branch.type, new Set([...seen, end.pointer])));
  }
}

/** A type, and the branches of a union, dereferenced. */
function alternatives(schemas: Schemas, type: SchemaType): SchemaType[] {
  const end = schemas.dereference(type);
  const branches = end.kind === "composition" ? end.unions.flat() : [];
  return [end, ...branches.map((branch) => schemas.dereference(branch.type))];
}

/** Whether `not` forbids a member, or several together. */
function excludesMembers(not: Json | undefined): boolean {
  if (!isObject(not)) return false;
  return not.required !== undefined || [not.anyOf, not.oneOf, not.allOf].flat().some((one) => excludesMembers(one));
}

/** Whether a member of `allOf` only requires or excludes something, and does not change the type. */
function saysNothing(type: SchemaType): boolean {
  if (type.kind !== "composition") return type.kind === "unknown";
  const { types = [], unions, allOf, schema } = type;
  const [only] = types;
  return (
    unions.length + allOf.length === 0 &&
    schema.type === undefined &&
    only?.type === "object" &&
    only.properties.length === 0 &&
    only.rest.pointer === type.pointer
  );
}
