import { code, identifier, joined, json, key, quote, type SafeCode } from "../../escape.ts";
import { dateFormat } from "../../model/dates.ts";
import { isLong } from "../../model/holds.ts";
import type { Model, NamedType, Sending } from "../../model/model.ts";
import { branchesThatHold } from "../../model/operations/overloads.ts";
import { headerOf } from "../../model/schemas.ts";
import { get, isObject, type Json, type JsonObject, join, type Pointer, refOf } from "../../openapi/pointer.ts";
import { SUBSCHEMAS } from "../../openapi/walk.ts";

/** The keywords that validate and hold no schema. All others are annotations, which a validator does not need. */
const ASSERTIONS = new Set(
  [
    "type enum const required pattern multipleOf minimum maximum exclusiveMinimum exclusiveMaximum minLength maxLength",
    "minItems maxItems uniqueItems minContains maxContains minProperties maxProperties dependentRequired",
  ]
    .join(" ")
    .split(" "),
);

/** The name of the schema of a type. `StandardSchema` is the type of all schemas: that of a type `Standard` gets another name. */
export function schemaName(typeName: string): SafeCode {
  return identifier(typeName === "Standard" ? "Standard_Schema" : `${typeName}Schema`);
}

/** A schema that its module does not export. */
interface LocalSchema {
  name: SafeCode;
  declaration: SafeCode;
}

/** Prints schemas of the canonical document as data of one module. A `$ref` becomes a function that returns a schema. */
export class SchemaData {
  /** Whether the module refers to schemas of shared types, as members of `shared`. */
  usesShared = false;
  readonly #model: Pick<Model, "schemas" | "types">;
  readonly #area: string | undefined;
  /** Schemas without a type of their own that something refers to, by pointer and header. */
  readonly #locals = new Map<string, LocalSchema>();
  readonly #byText = new Map<SafeCode, LocalSchema>();

  /** @param area the area of the module; undefined for the module of shared types */
  constructor(model: Pick<Model, "schemas" | "types">, area: string | undefined) {
    this.#model = model;
    this.#area = area;
  }

  /** The declarations of schemas that are not exported, which the printed ones refer to. */
  get locals(): SafeCode[] {
    return [...new Set(this.#locals.values())].map(({ declaration }) => declaration);
  }

  /** The schema at a place, written out. */
  at(pointer: Pointer, sends?: Sending): SafeCode {
    return this.#content(get(this.#model.schemas.root, pointer), pointer, sends);
  }

  /** The schema at a place: a reference if it has a type of its own. */
  of(pointer: Pointer, sends?: Sending): SafeCode {
    return this.#node(get(this.#model.schemas.root, pointer), pointer, sends);
  }

  #node(schema: Json | undefined, pointer: Pointer, sends: Sending | undefined): SafeCode {
    return this.#typeAt(pointer) !== undefined
      ? code`{ $ref: () => ${this.#reference(pointer, sends)} }`
      : this.#content(schema, pointer, sends);
  }

  #content(schema: Json | undefined, pointer: Pointer, sends: Sending | undefined): SafeCode {
    if (!isObject(schema)) return json(schema !== false);
    const { anyOf } = schema;
    if (Array.isArray(anyOf)) {
      const others = anyOf.filter((branch) => !isCovered(branch, anyOf));
      const isOnly = others.length === 1 && Object.keys(schema).filter(isAsserting).length === 1;
      if (isOnly) return this.#node(others[0], join(pointer, "anyOf", anyOf.indexOf(others[0] as Json)), sends);
    }
    const members = Object.entries(schema).flatMap(([keyword, value]) => {
      const printed = this.#keyword(keyword, value, schema, pointer, sends);
      return printed === undefined ? [] : [code`${key(keyword)}: ${printed}`];
    });
    if (members.length === 0) return code`true`;
    return code`{ ${joined(members, code`, `)} }`;
  }

  /** The value of a keyword; undefined if it does not validate. */
  #keyword(
    keyword: string,
    value: Json,
    schema: JsonObject,
    pointer: Pointer,
    sends: Sending | undefined,
  ): SafeCode | undefined {
    const target = keyword === "$ref" ? refOf(schema) : undefined;
    if (target !== undefined)
      return this.#isCircle(pointer) ? undefined : code`() => ${this.#reference(target, sends)}`;
    if (keyword === "format") return this.#format(pointer);
    if (keyword === "type" && impliesType(schema)) return undefined;
    if (ASSERTIONS.has(keyword)) return canAssert(keyword, value) ? data(value) : undefined;
    const at = join(pointer, keyword);
    switch (keyword === "$defs" || keyword === "definitions" ? undefined : SUBSCHEMAS.get(keyword)) {
      case "one":
        return this.#node(value, at, sends);
      case "list":
        return Array.isArray(value) ? this.#list(value, at, sends) : undefined;
      case "map": {
        if (!isObject(value)) return undefined;
        const names = Object.keys(value).filter((name) => keyword !== "patternProperties" || isPattern(name));
        const members = names.map((name) => code`${key(name)}: ${this.#node(value[name], join(at, name), sends)}`);
        return code`{ ${joined(members, code`, `)} }`;
      }
      default:
        return undefined;
    }
  }

  /** Whether references lead from a schema to itself and nothing else, so that they say nothing. */
  #isCircle(pointer: Pointer): boolean {
    const { schemas } = this.#model;
    const end = schemas.dereference(schemas.at(pointer));
    return end.kind === "unknown" && end.pointer === pointer;
  }

  /** Only where a value need not be JSON: an integer may be a bigint, text a date. */
  #format(pointer: Pointer): SafeCode | undefined {
    const { schemas } = this.#model;
    const type = schemas.at(pointer);
    if (schemas.keepsDigits && isLong(type)) return quote("bigint");
    const format = schemas.dates === undefined ? undefined : dateFormat(type);
    return format === "date-time" || (format === "date" && schemas.dates === "Temporal") ? quote("object") : undefined;
  }

  #list(schemas: Json[], pointer: Pointer, sends: Sending | undefined): SafeCode {
    const branches = schemas.map((schema, i) => {
      const at = join(pointer, i);
      return { schema, at, type: this.#model.schemas.at(at), header: headerOf(schema) };
    });
    const holding = branches.filter(branchesThatHold(branches, sends));
    const printed = holding.map(({ schema, at }) => this.#node(schema, at, sends));
    return code`[${joined(printed, code`, `)}]`;
  }

  /** The name of the schema that a reference leads to. */
  #reference(target: Pointer, sends: Sending | undefined): SafeCode {
    const type = this.#typeAt(target);
    if (type === undefined) return this.#local(target, sends, () => this.at(target, sends));
    const { withHeader } = type;
    if (withHeader === undefined) return this.#named(type, type.name);
    if (sends?.header === withHeader.header) return this.#named(type, sends.as ? withHeader.name : type.name);
    const either = [type.name, withHeader.name].map((name) => code`{ $ref: () => ${this.#named(type, name)} }`);
    return this.#local(target, undefined, () => code`{ anyOf: [${joined(either, code`, `)}] }`);
  }

  /**
   * The type that is declared for a schema, if the module can refer to it. A type of another place may have the same structure, but other
   * limits; and the members of an envelope refer to schemas for which the types have one of their own.
   */
  #typeAt(pointer: Pointer): NamedType | undefined {
    const type = this.#model.types.get(pointer);
    const isReached = type?.area === undefined || type.area === this.#area;
    return type?.pointer === pointer && isReached ? type : undefined;
  }

  #named({ area }: NamedType, typeName: string): SafeCode {
    const name = schemaName(typeName);
    if (area !== undefined || this.#area === undefined) return name;
    this.usesShared = true;
    return code`shared.${name}`;
  }

  #local(target: Pointer, sends: Sending | undefined, content: () => SafeCode): SafeCode {
    const place = sends === undefined ? target : `${target} ${sends.header} ${sends.as}`;
    const known = this.#locals.get(place);
    if (known !== undefined) return known.name;
    const name = code`schema${this.#locals.size}`;
    const local = { name, declaration: code`` };
    // Known before it is written: it may refer to itself.
    this.#locals.set(place, local);
    const text = content();
    const same = this.#byText.get(text);
    if (same !== undefined) {
      this.#locals.set(place, same);
      return same.name;
    }
    this.#byText.set(text, local);
    local.declaration = code`const ${name} = /* @__PURE__ */ schema(${text});\n`;
    return name;
  }
}

/** Whether JavaScript can hold a value to a keyword: not to a number beyond its own, and not to another dialect of patterns. */
function canAssert(keyword: string, value: Json): boolean {
  if (keyword === "pattern") return typeof value === "string" && isPattern(value);
  return typeof value !== "number" || Number.isFinite(value);
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text, "u");
    return true;
  } catch {
    return false;
  }
}

/** The kind of a value in JSON Schema. */
function typeOf(value: Json): string {
  return value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
}

/** Whether every value that `enum` or `const` lists is of the one type that the schema states. */
function impliesType({ type, enum: listed, const: only }: JsonObject): boolean {
  const values = only === undefined ? listed : [only];
  return Array.isArray(values) && values.every((value) => typeOf(value) === type);
}

/**
 * Whether a branch of `anyOf` takes nothing that another does not: it lists words of an open enumeration, of which the other takes any.
 */
function isCovered(schema: Json, all: readonly Json[]): boolean {
  if (!isObject(schema) || !impliesType(schema)) return false;
  return all.some((one) => isObject(one) && one.type === schema.type && isBare(one));
}

/** Whether a schema states a type and no more. */
function isBare(schema: JsonObject): boolean {
  return Object.keys(schema).every((keyword) => keyword === "type" || !isAsserting(keyword));
}

function isAsserting(keyword: string): boolean {
  return ASSERTIONS.has(keyword) || SUBSCHEMAS.has(keyword) || keyword === "$ref";
}

/** JSON as JavaScript. */
function data(value: Json): SafeCode {
  if (typeof value === "string") return quote(value);
  if (Array.isArray(value)) return code`[${joined(value.map(data), code`, `)}]`;
  if (!isObject(value)) return json(value);
  const members = Object.keys(value).map((name) => code`${key(name)}: ${data(value[name] as Json)}`);
  return code`{ ${joined(members, code`, `)} }`;
}
