import { code, identifier, json, key, quote, type SafeCode } from "../../escape.ts";
import { dateFormat, holdsDateTime } from "../../model/dates.ts";
import type { Body, Model, NamedType, Sending } from "../../model/model.ts";
import { type FilePart, filesOf, furtherFiles } from "../../model/operations/files.ts";
import { branchesThatHold } from "../../model/operations/overloads.ts";
import { isWithin } from "../../model/scalars.ts";
import {
  type ArrayType,
  type Composition,
  type ObjectType,
  objectOf,
  type Property,
  type SchemaType,
  type UnionBranch,
  type ValueType,
} from "../../model/schemas.ts";
import { enumShape } from "../../model/structure.ts";
import type { Json, Pointer } from "../../openapi/pointer.ts";
import { type Doc, docOf, overDoc, pageAddress } from "./tsdoc.ts";
import {
  BIGINT,
  BOOLEAN,
  DATE,
  EMPTY_OBJECT,
  INSTANT,
  intersection,
  list,
  type Member,
  NEVER,
  NULL,
  NUMBER,
  named,
  OPEN_OBJECT,
  object,
  PLAIN_DATE,
  STRING,
  type TypeNode,
  tuple,
  UNDEFINED,
  UNKNOWN,
  union,
  withoutDocs,
  writeType,
} from "./type.ts";

/** Where types are printed, which decides how they refer to each other. */
export interface TypeScope {
  /** The area whose module it is: types that it shares with other areas are imported. Undefined in the shared module. */
  area?: string;
  /** How a type is reached from outside of all areas: `tunnels.` in paths.d.ts. */
  prefix?: (type: NamedType) => SafeCode;
  /** What the request sends in a header that decides which branches of a union hold; without it, any may. */
  sends?: Sending | undefined;
  /** A `Date` is taken beside the text of a `date-time`. A named type that holds one is written out. */
  takesDates?: boolean;
  /** The address of the pages of a reference, with `{area}` and `{name}`; see `OutputOptions`. */
  pages?: string | undefined;
}

/** The type that is being declared: a type alias may not refer to itself, except inside an object or a list. */
interface DeclaredType {
  pointer: Pointer;
  /** What was written out in its place already. */
  unfolded: Set<Pointer>;
  /** By the target of a reference: whether it leads back to the declared type. */
  leadsBack: Map<Pointer, boolean>;
}

/** Turns the types of the model into types to print: what has a name is referred to, everything else is written out. */
export class SchemaTypes {
  /** Types of other modules that were mentioned and have to be imported. */
  readonly imports: Set<SafeCode>;
  readonly #model: Pick<Model, "schemas" | "types">;
  readonly #scope: TypeScope;
  /** Targets that are being written out. */
  readonly #open = new Set<Pointer>();

  constructor(model: Pick<Model, "schemas" | "types">, scope: TypeScope = {}, imports: Set<SafeCode> = new Set()) {
    this.#model = model;
    this.#scope = scope;
    this.imports = imports;
  }

  /** The same for an overload whose requests send a header. */
  sending(sends: Sending | undefined): SchemaTypes {
    return sends === undefined ? this : new SchemaTypes(this.#model, { ...this.#scope, sends }, this.imports);
  }

  /** A type: its name where it has one. */
  of(type: SchemaType, declared?: DeclaredType): TypeNode {
    const name = this.#nameOf(type);
    return name === undefined ? this.content(type, declared) : this.#reference(name, type);
  }

  /** The same, where a `Date` is taken for a `date-time` and written out types that hold one. */
  takingDates(): SchemaTypes {
    return new SchemaTypes(this.#model, { ...this.#scope, takesDates: true }, this.imports);
  }

  /** The type that a named type is declared as. */
  declared({ pointer }: NamedType): TypeNode {
    const declared = { pointer, unfolded: new Set<Pointer>(), leadsBack: new Map<Pointer, boolean>() };
    return this.content(this.#model.schemas.at(pointer), declared);
  }

  /** A type written out, even where it has a name. */
  content(type: SchemaType, declared?: DeclaredType): TypeNode {
    switch (type.kind) {
      case "unknown":
        return UNKNOWN;
      case "never":
        return NEVER;
      case "reference":
        return this.#referenced(type.target, declared);
      case "values":
        return union(type.values.map(literal));
      case "composition":
        return this.#composition(type, declared);
    }
  }

  /** The end of all references. */
  dereference(type: SchemaType): SchemaType {
    return this.#model.schemas.dereference(type);
  }

  /** The files of a multipart body that a type describes. */
  files(body: Body, type: SchemaType): Map<string, FilePart> {
    return filesOf(this.#model.schemas, body, type);
  }

  /** The type of further files in a multipart body. */
  furtherFiles(body: Body, type: SchemaType): FilePart | undefined {
    return furtherFiles(this.#model.schemas, body, type);
  }

  /** A property with its documentation. */
  member({ name, type, required }: Property): Member {
    const doc = this.docFor(type, name);
    return { key: key(name), type: this.of(type), optional: !required, doc };
  }

  /**
   * The documentation of a schema: what it says beside a reference counts before what the target says.
   *
   * @param name what it is called where the documentation is shown
   */
  docFor(type: SchemaType, name: string = ""): Doc {
    const { schemas, types } = this.#model;
    const names = [name, types.get(type.pointer)?.name ?? ""];
    const own = docOf(type.schema, ...names);
    if (type.kind !== "reference") return own;
    const target = docOf(schemas.at(type.target).schema, ...names, types.get(type.target)?.name ?? "");
    return overDoc(own, target);
  }

  /** The address of the page of a type or operation of this module; undefined without a reference. */
  pageOf(name: string): SafeCode | undefined {
    const { pages, area = "shared" } = this.#scope;
    return pages === undefined ? undefined : pageAddress(pages, area, name);
  }

  /** The name by which a type is referred to; undefined if it is written out. */
  #nameOf(type: SchemaType): NamedType | undefined {
    const isWrittenOut =
      this.#scope.takesDates && !this.#open.has(type.pointer) && holdsDateTime(this.#model.schemas, type);
    return isWrittenOut ? undefined : this.#model.types.get(type.pointer);
  }

  #composition(type: SchemaType & Composition, declared: DeclaredType | undefined): TypeNode {
    const { types, unions, allOf } = type;
    const dates = this.#datesOf(type);
    const core = types && union([...types.map((one) => this.#valueType(one)), ...dates]);
    const composed = intersection([
      ...unions.map((branches) => this.#union(branches, declared)),
      ...allOf.flatMap((member) => this.#branch(member, declared)),
    ]);
    if (composed === UNKNOWN) return core ?? UNKNOWN;
    // A bare `type` beside a union adds nothing to its branches.
    return core === undefined || isBare(core) ? composed : intersection([core, composed]);
  }

  /** What a date is beside text. */
  #datesOf(type: SchemaType): TypeNode[] {
    const { dates } = this.#model.schemas;
    const format = dateFormat(type);
    if (format === undefined) return [];
    if (dates === "Temporal") return [format === "date" ? PLAIN_DATE : INSTANT];
    return format === "date-time" && (dates === "Date" || this.#scope.takesDates) ? [DATE] : [];
  }

  #union(branches: readonly UnionBranch[], declared: DeclaredType | undefined): TypeNode {
    const holds = branchesThatHold(branches, this.#scope.sends);
    const types = branches.filter(holds).flatMap(({ type }) => this.#branch(type, declared));
    return types.length === 0 ? UNKNOWN : union(types);
  }

  #valueType(type: ValueType): TypeNode {
    switch (type.type) {
      case "null":
        return NULL;
      case "boolean":
        return BOOLEAN;
      case "string":
        return type.isUnlisted ? this.#unlisted() : STRING;
      case "number":
        return type.isLong && this.#model.schemas.keepsDigits ? union([NUMBER, BIGINT]) : NUMBER;
      case "array":
        return this.#array(type);
      case "object":
        return this.#object(type);
    }
  }

  /** The tag of the branch for kinds that no source lists; the client declares it. */
  #unlisted(): TypeNode {
    if (this.#scope.prefix !== undefined) return named(code`shared.Unlisted`);
    const name = identifier("Unlisted");
    this.imports.add(name);
    return named(name);
  }

  #object({ properties, required, rest }: ObjectType): TypeNode {
    if (rest.kind === "empty") return EMPTY_OBJECT;
    if (properties.length > 0) {
      const members = properties.map((property) => this.member(property));
      if (rest.kind === "map") return object(members, this.#index(rest.types, properties));
      return object(members, rest.kind === "closed" ? undefined : UNKNOWN);
    }
    if (rest.kind === "map") {
      const value = union(rest.types.map((type) => this.of(type)));
      return value === UNKNOWN ? OPEN_OBJECT : object([], value);
    }
    // A part of a composition may require what another part describes.
    const members = [...required].map((name) => ({ key: key(name), type: UNKNOWN }));
    return members.length > 0 ? object(members) : OPEN_OBJECT;
  }

  /** The type of members of any name: TypeScript wants the named ones to be of this type as well. */
  #index(rest: readonly SchemaType[], properties: readonly Property[]): TypeNode {
    const { schemas } = this.#model;
    const others = properties.filter(({ type }) => !rest.some((one) => isWithin(schemas, type, one)));
    const types = [...rest, ...others.map(({ type }) => type)].map((type) => withoutDocs(this.of(type)));
    const byText = new Map(types.map((type) => [writeType(type, { input: true }), type] as const));
    const all = [...byText.values()];
    return union(properties.every(({ required }) => required) ? all : [...all, UNDEFINED]);
  }

  /** A tuple is written only where all its items have to be there; otherwise any of them may be missing. */
  #array({ places, items, isClosed, isWhole }: ArrayType): TypeNode {
    const rest = this.of(items);
    if (places === undefined) return list(rest);
    const first = places.map((item) => this.of(item));
    if (isWhole) return isClosed ? tuple(first) : tuple(first, rest);
    return list(union(isClosed ? first : [...first, rest]));
  }

  #referenced(target: Pointer, declared: DeclaredType | undefined): TypeNode {
    const type = this.#model.schemas.at(target);
    const name = this.#nameOf(type);
    if (name !== undefined) return this.#reference(name, type);
    // What has no name is plain and ends here, except in failures, whose schemas get no names and may recurse.
    if (this.#open.has(target)) return UNKNOWN;
    this.#open.add(target);
    const content = this.content(type, declared);
    this.#open.delete(target);
    return content;
  }

  #reference(name: NamedType, { schema }: SchemaType): TypeNode {
    if (name.withHeader !== undefined) {
      const { sends } = this.#scope;
      const isKnown = sends?.header === name.withHeader.header ? sends.as : undefined;
      const [plain, form] = [this.#named(name, name.name), this.#named(name, name.withHeader.name)];
      return isKnown === undefined ? union([plain, form]) : isKnown ? form : plain;
    }
    if (name.kind !== "enum") return this.#named(name, name.name);
    const shape = enumShape(schema);
    const isClosed = shape?.open === false && name.open === true;
    const type = this.#named(name, isClosed ? `Known${name.name}` : name.name);
    return shape?.nullable ? union([type, NULL]) : type;
  }

  #named(type: NamedType, text: string): TypeNode {
    const name = identifier(text);
    const { prefix, area } = this.#scope;
    if (prefix !== undefined) return named(code`${prefix(type)}${name}`);
    if (type.area === undefined && area !== undefined) this.imports.add(name);
    return named(name);
  }

  /** A branch of a composition. If it leads back to the type being declared, only the rest of the branch is written. */
  #branch(type: SchemaType, declared: DeclaredType | undefined): TypeNode[] {
    if (declared === undefined || !this.#leadsBack(type, declared)) return [this.of(type, declared)];
    const end = this.#model.schemas.dereference(type);
    if (end.pointer === declared.pointer || declared.unfolded.has(end.pointer)) return [];
    declared.unfolded.add(end.pointer);
    const content = this.content(end, declared);
    return content === UNKNOWN ? [] : [content];
  }

  /** Whether a branch leads back to the type being declared with nothing but compositions on the way. */
  #leadsBack(branch: SchemaType, { pointer, leadsBack }: DeclaredType): boolean {
    const target = branch.kind === "reference" ? branch.target : undefined;
    const known = target === undefined ? undefined : leadsBack.get(target);
    if (known !== undefined) return known;
    const found = this.#leadsTo(branch, pointer);
    if (target !== undefined) leadsBack.set(target, found);
    return found;
  }

  #leadsTo(branch: SchemaType, pointer: Pointer): boolean {
    const seen = new Set<Pointer>();
    const stack = [branch];
    for (let type = stack.pop(); type !== undefined; type = stack.pop()) {
      if (type.kind === "reference") {
        if (type.target === pointer) return true;
        if (seen.has(type.target)) continue;
        seen.add(type.target);
        stack.push(this.#model.schemas.at(type.target));
      } else if (type.kind === "composition" && (objectOf(type)?.properties.length ?? 0) === 0) {
        stack.push(...type.unions.flat().map((one) => one.type), ...type.allOf);
      }
    }
    return false;
  }
}

/** Whether a type states a kind of value (`string`, `object`) and nothing more. */
function isBare(type: TypeNode): boolean {
  if (type.is === "union") return type.of.every(isBare);
  return (
    type.is === "word" || type === OPEN_OBJECT || type === EMPTY_OBJECT || (type.is === "list" && type.item === UNKNOWN)
  );
}

/** Objects and arrays as values have no literal type, nor has a number beyond what JavaScript can hold. */
function literal(value: Json): TypeNode {
  if (value === null) return NULL;
  if (typeof value === "string") return named(quote(value));
  if (typeof value === "number" && !Number.isFinite(value)) return NUMBER;
  return typeof value === "object" ? UNKNOWN : named(json(value));
}
