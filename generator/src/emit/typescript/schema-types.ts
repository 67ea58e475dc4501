import { code, identifier, json, key, quote, type SafeCode } from "../../escape.ts";
import type { NamedType, Sending } from "../../model/model.ts";
import { branchesThatHold } from "../../model/operations/overloads.ts";
import { enumShape, mustBeEmpty, tupleShape } from "../../model/structure.ts";
import { dereference, dereferenceOrSelf, type Located, targetOf } from "../../openapi/dereference.ts";
import {
  get,
  isObject,
  type Json,
  type JsonObject,
  join,
  type Pointer,
  refOf,
  refPointer,
} from "../../openapi/pointer.ts";
import { UNLISTED } from "../../schema/discrimination.ts";
import { type Doc, docOf, overDoc } from "./tsdoc.ts";
import {
  BOOLEAN,
  EMPTY_OBJECT,
  intersection,
  list,
  type Member,
  NEVER,
  NULL,
  NUMBER,
  named,
  OPEN_OBJECT,
  object,
  STRING,
  type TypeNode,
  tuple,
  UNKNOWN,
  union,
} from "./type.ts";

/** Turns canonical schemas into types: references carry the names the model chose, everything else is written out. */
export class SchemaTypes {
  /** Types of other modules that were mentioned and have to be imported. */
  readonly imports: Set<SafeCode> = new Set();
  readonly #root: JsonObject;
  readonly #types: ReadonlyMap<Pointer, NamedType>;
  readonly #area: string | undefined;
  readonly #prefix: ((type: NamedType) => SafeCode) | undefined;
  readonly #open = new Set<Pointer>();
  #declaring: Pointer | undefined;
  /** What was written out in the declaration already, because an alias may not mention itself. */
  readonly #unfolded = new Set<Pointer>();
  /** Whether what stands there leads back to what is being declared. */
  readonly #leadsBack = new Map<Pointer, boolean>();
  #sends: Sending | undefined;

  /** @param prefix how a type is reached where this is no area's own module (`tunnels.` in paths.d.ts). */
  constructor(
    root: JsonObject,
    types: ReadonlyMap<Pointer, NamedType>,
    area: string | undefined,
    prefix?: (type: NamedType) => SafeCode,
  ) {
    this.#root = root;
    this.#types = types;
    this.#area = area;
    this.#prefix = prefix;
  }

  /** What `read` makes of schemas where a request sends a header so; without, whatever it may send. */
  sending<T>(sends: Sending | undefined, read: () => T): T {
    this.#sends = sends;
    const result = read();
    this.#sends = undefined;
    return result;
  }

  /** The type of what stands at `pointer`: its name where it has one. */
  of(schema: Json, pointer: Pointer): TypeNode {
    if (!isObject(schema)) return schema === false ? NEVER : UNKNOWN;
    const type = this.#types.get(pointer);
    return type === undefined ? this.content(schema, pointer) : this.#reference(type, schema);
  }

  /** What the declaration of a named type says. */
  declared(schema: JsonObject, pointer: Pointer): TypeNode {
    this.#declaring = pointer;
    this.#unfolded.clear();
    this.#leadsBack.clear();
    const type = this.content(schema, pointer);
    this.#declaring = undefined;
    return type;
  }

  /** The type of what stands at `pointer`, written out even where it has a name. */
  content(schema: JsonObject, pointer: Pointer): TypeNode {
    if (typeof schema.$ref === "string") return this.#referenced(schema.$ref);
    const values = literals(schema);
    if (values !== undefined) return values;
    const core = this.#inside(() => this.#core(schema, pointer));
    const parts = this.#parts(schema, pointer);
    const composed = intersection(parts);
    if (composed === UNKNOWN) return core ?? UNKNOWN;
    // A bare `type` beside a union adds nothing to what its branches say.
    return core === undefined || isBare(core) ? composed : intersection([core, composed]);
  }

  /** Types of properties and items: where the declared type stands again there, it is no branch of itself. */
  #inside<T>(read: () => T): T {
    const declaring = this.#declaring;
    this.#declaring = undefined;
    const type = read();
    this.#declaring = declaring;
    return type;
  }

  /** A property with its documentation. */
  member(name: string, schema: Json, pointer: Pointer, optional: boolean): Member {
    const doc = isObject(schema) ? this.#docFor(schema) : undefined;
    return { key: key(name), type: this.of(schema, pointer), optional, ...(doc && { doc }) };
  }

  /** Whether a schema is a list of what the client calls ResponseInfo: objects with a code and a message. */
  listsInfo(schema: Json | undefined): boolean {
    const array = dereference(this.#root, schema, "")?.node;
    const item = array?.type === "array" ? dereference(this.#root, array.items, "")?.node : undefined;
    const members = isObject(item?.properties) ? item.properties : {};
    return members.code !== undefined && members.message !== undefined;
  }

  dereference(schema: JsonObject, pointer: Pointer): Located {
    return dereferenceOrSelf(this.#root, { node: schema, pointer });
  }

  #docFor(schema: JsonObject): Doc | undefined {
    const own = docOf(schema);
    const target = own.text === undefined ? targetOf(this.#root, schema) : undefined;
    return target === undefined ? own : overDoc(own, docOf(target.node));
  }

  /** What `type` and the keywords of objects and arrays say; undefined where there are none. */
  #core(schema: JsonObject, pointer: Pointer): TypeNode | undefined {
    const { type } = schema;
    if (Array.isArray(type)) return union(type.map((one) => this.#ofKind(String(one), schema, pointer)));
    if (typeof type === "string") return this.#ofKind(type, schema, pointer);
    if (["properties", "additionalProperties", "patternProperties"].some((name) => isObject(schema[name])))
      return this.#object(schema, pointer);
    if (schema.additionalProperties === true) return OPEN_OBJECT;
    if (isObject(schema.items) || Array.isArray(schema.prefixItems)) return this.#array(schema, pointer);
    return requiredOnly(schema);
  }

  #ofKind(kind: string, schema: JsonObject, pointer: Pointer): TypeNode {
    switch (kind) {
      case "null":
        return NULL;
      case "boolean":
        return BOOLEAN;
      case "string":
        return schema[UNLISTED] === true ? this.#unlisted() : STRING;
      case "number":
      case "integer":
        return NUMBER;
      case "array":
        return this.#array(schema, pointer);
      default:
        return this.#object(schema, pointer);
    }
  }

  /** The tag of the branch for kinds that no source lists; the client says what it is. */
  #unlisted(): TypeNode {
    if (this.#prefix !== undefined) return named(code`shared.Unlisted`);
    const name = identifier("Unlisted");
    this.imports.add(name);
    return named(name);
  }

  #object(schema: JsonObject, pointer: Pointer): TypeNode {
    if (mustBeEmpty(schema)) return EMPTY_OBJECT;
    const { properties, additionalProperties, patternProperties } = schema;
    const names = isObject(properties) ? Object.keys(properties) : [];
    if (isObject(properties) && names.length > 0) {
      const required = new Set(Array.isArray(schema.required) ? schema.required : []);
      const members = names.map((name) =>
        this.member(name, properties[name] as Json, join(pointer, "properties", name), !required.has(name)),
      );
      // Further members of one type beside named ones of others: TypeScript has no type that such an object fits.
      const isOpen = additionalProperties === true || isObject(additionalProperties) || isObject(patternProperties);
      return object(members, isOpen ? UNKNOWN : undefined);
    }
    if (isObject(additionalProperties)) {
      return indexed(this.of(additionalProperties, join(pointer, "additionalProperties")));
    }
    if (!isObject(patternProperties) || additionalProperties === true) return requiredOnly(schema) ?? OPEN_OBJECT;
    const at = join(pointer, "patternProperties");
    const values = Object.keys(patternProperties).map((name) =>
      this.of(patternProperties[name] as Json, join(at, name)),
    );
    return values.length === 0 ? OPEN_OBJECT : indexed(union(values));
  }

  /** A tuple is written only where all its items have to be there; otherwise any of them may be missing. */
  #array(schema: JsonObject, pointer: Pointer): TypeNode {
    const rest = this.of(schema.items ?? {}, join(pointer, "items"));
    const shape = tupleShape(schema);
    if (shape === undefined || !Array.isArray(schema.prefixItems)) return list(rest);
    const items = schema.prefixItems.map((item, i) => this.of(item, join(pointer, "prefixItems", i)));
    const { isClosed, isWhole } = shape;
    if (isWhole) return isClosed ? tuple(items) : tuple(items, rest);
    return list(union(isClosed ? items : [...items, rest]));
  }

  #referenced(ref: string): TypeNode {
    const target = refPointer(ref);
    const found = target === undefined ? undefined : get(this.#root, target);
    if (target === undefined || !isObject(found)) return UNKNOWN;
    const type = this.#types.get(target);
    if (type !== undefined) return this.#reference(type, found);
    // What has no name is plain and ends here, except in failures, whose schemas get no names and may recurse.
    if (this.#open.has(target)) return UNKNOWN;
    this.#open.add(target);
    const content = this.content(found, target);
    this.#open.delete(target);
    return content;
  }

  #reference(type: NamedType, schema: JsonObject): TypeNode {
    if (type.form !== undefined) {
      const isKnown = this.#sends?.header === type.form.header ? this.#sends.as : undefined;
      const [plain, form] = [this.#named(type, type.name), this.#named(type, type.form.name)];
      return isKnown === undefined ? union([plain, form]) : isKnown ? form : plain;
    }
    if (type.kind !== "enum") return this.#named(type, type.name);
    const shape = enumShape(schema);
    const isClosed = shape?.open === false && type.open === true;
    const name = this.#named(type, isClosed ? `Known${type.name}` : type.name);
    return shape?.nullable ? union([name, NULL]) : name;
  }

  #named(type: NamedType, text: string): TypeNode {
    const name = identifier(text);
    if (this.#prefix !== undefined) return named(code`${this.#prefix(type)}${name}`);
    if (type.area === undefined && this.#area !== undefined) this.imports.add(name);
    return named(name);
  }

  /** Unions and members of `allOf`: each holds besides the others. */
  #parts(schema: JsonObject, pointer: Pointer): TypeNode[] {
    const unions = ["anyOf", "oneOf"].flatMap((keyword) => {
      const branches = schema[keyword];
      if (!Array.isArray(branches) || branches.length === 0) return [];
      const holds = branchesThatHold(branches, this.#sends);
      const types = branches.flatMap((branch, i) => {
        if (!holds(branch)) return [];
        const at = join(pointer, keyword, i);
        return this.#isItself(branch) ? this.#beside(branch, at) : [this.of(branch, at)];
      });
      return [types.length === 0 ? UNKNOWN : union(types)];
    });
    const members = Array.isArray(schema.allOf) ? schema.allOf : [];
    const all = members.flatMap((member, i) => {
      const at = join(pointer, "allOf", i);
      return this.#isItself(member) ? this.#beside(member, at) : [this.of(member, at)];
    });
    return [...unions, ...all];
  }

  /** What a branch that leads back to the type being declared has beside it; an alias may not mention itself. */
  #beside(branch: Json, at: Pointer): TypeNode[] {
    if (!isObject(branch)) return [];
    const { node, pointer } = this.dereference(branch, at);
    if (pointer === this.#declaring || this.#unfolded.has(pointer)) return [];
    this.#unfolded.add(pointer);
    const type = this.content(node, pointer);
    return type === UNKNOWN ? [] : [type];
  }

  /** Whether a branch leads back to the type being declared with nothing but unions on the way. */
  #isItself(branch: Json): boolean {
    if (this.#declaring === undefined || !isObject(branch)) return false;
    const target = refOf(branch);
    const known = target === undefined ? undefined : this.#leadsBack.get(target);
    if (known !== undefined) return known;
    const leadsBack = this.#leadsTo(this.#declaring, branch);
    if (target !== undefined) this.#leadsBack.set(target, leadsBack);
    return leadsBack;
  }

  #leadsTo(declaring: Pointer, branch: Json): boolean {
    const seen = new Set<Pointer>();
    const stack: Json[] = [branch];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (!isObject(node)) continue;
      if (typeof node.$ref === "string") {
        const target = refPointer(node.$ref);
        if (target === undefined || seen.has(target)) continue;
        if (target === declaring) return true;
        seen.add(target);
        stack.push(get(this.#root, target) ?? null);
      } else if (!isObject(node.properties)) {
        for (const list of [node.anyOf, node.oneOf, node.allOf]) if (Array.isArray(list)) stack.push(...list);
      }
    }
    return false;
  }
}

/** What is required of a part of a composition; another part describes it. */
function requiredOnly({ required }: JsonObject): TypeNode | undefined {
  const names = Array.isArray(required) ? required.filter((name) => typeof name === "string") : [];
  return names.length === 0 ? undefined : object(names.map((name) => ({ key: key(name), type: UNKNOWN })));
}

/** Whether a type says of what kind a value is and nothing else. */
function isBare(type: TypeNode): boolean {
  if (type.is === "union") return type.of.every(isBare);
  return (
    type.is === "word" || type === OPEN_OBJECT || type === EMPTY_OBJECT || (type.is === "list" && type.item === UNKNOWN)
  );
}

function indexed(value: TypeNode): TypeNode {
  return value === UNKNOWN ? OPEN_OBJECT : object([], value);
}

/** The values of a constant, or of an enum that is no type of its own. */
function literals(schema: JsonObject): TypeNode | undefined {
  if ("const" in schema) return union([literal(schema.const as Json)]);
  if (!Array.isArray(schema.enum)) return undefined;
  const excludesNull = Array.isArray(schema.type) && !schema.type.includes("null");
  return union((excludesNull ? schema.enum.filter((value) => value !== null) : schema.enum).map(literal));
}

/** Objects and arrays as values have no literal type, nor has a number beyond what JavaScript can hold. */
function literal(value: Json): TypeNode {
  if (value === null) return NULL;
  if (typeof value === "string") return named(quote(value));
  if (typeof value === "number" && !Number.isFinite(value)) return NUMBER;
  return typeof value === "object" ? UNKNOWN : named(json(value));
}
