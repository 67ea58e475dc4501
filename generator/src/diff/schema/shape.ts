import type { Body } from "../../model/model.ts";
import { type FilePart, filesOf } from "../../model/operations/files.ts";
import { objectOf, type Schemas, type SchemaType } from "../../model/schemas.ts";
import { enumShape } from "../../model/structure.ts";
import type { Json, JsonObject, Pointer } from "../../openapi/pointer.ts";
import type { Side } from "../version.ts";
import { Fingerprints } from "./fingerprint.ts";

/** A value that a schema lists. */
type Literal = string | number | boolean;

/** The parts of a type that are compared one by one. */
export interface Shape {
  /** The kinds of value that are not null; undefined where any kind is accepted. */
  types: readonly string[] | undefined;
  nullable: boolean;
  /** The values it lists; undefined where it lists none. */
  values: readonly Literal[] | undefined;
  /** It lists values and accepts others. */
  open: boolean;
  /** The branches of `anyOf` and `oneOf` that are not null. */
  branches: readonly SchemaType[];
  /** The members of an `allOf` that no rule could merge. */
  members: readonly SchemaType[];
}

const NO_SHAPE: Shape = {
  types: undefined,
  nullable: false,
  values: undefined,
  open: false,
  branches: [],
  members: [],
};

/** The schemas of both versions. */
export interface BothSchemas {
  old: VersionSchemas;
  next: VersionSchemas;
}

/** The schemas of one version, as a comparison reads them: references are followed everywhere. */
export class VersionSchemas {
  readonly prints: Fingerprints;
  readonly #schemas: Schemas;

  /** @param numbers shared by both versions; see `Fingerprints`. */
  constructor({ canonical, model }: Side, numbers: Map<string, number>) {
    this.prints = new Fingerprints(canonical, numbers);
    this.#schemas = model.schemas;
  }

  /** The end of all references. */
  end(type: SchemaType): SchemaType {
    return this.#schemas.dereference(type);
  }

  /** A text that two types share when they are built alike. */
  print(type: SchemaType): string {
    const { schema, pointer } = this.end(type);
    return this.prints.schema(schema, pointer);
  }

  properties(type: SchemaType): Map<string, SchemaType> {
    const properties = objectOf(this.end(type))?.properties ?? [];
    return new Map(properties.map((property) => [property.name, property.type]));
  }

  /** The files in a multipart body. */
  files(body: Body): Map<string, FilePart> {
    return filesOf(this.#schemas, body, body.type);
  }

  shape(type: SchemaType): Shape {
    const end = this.end(type);
    const listed = enumShape(end.schema);
    if (listed !== undefined) {
      const { values, open, nullable } = listed;
      return { ...NO_SHAPE, types: kindsOf(values), nullable, values, open };
    }
    if (end.kind === "values") return { ...NO_SHAPE, ...literals(end.values) };
    if (end.kind !== "composition") return NO_SHAPE;
    const stated = end.types?.map((one) => one.type);
    const unions = end.unions.flat().map((branch) => branch.type);
    const branches = unions.filter((branch) => this.end(branch).schema.type !== "null");
    return {
      ...NO_SHAPE,
      types: stated && [...new Set(stated.filter((one) => one !== "null"))],
      nullable: stated?.includes("null") === true || unions.some((branch) => this.#takesNull(branch)),
      branches,
      members: end.allOf,
    };
  }

  /** Whether a branch of a union is null, or may be. */
  #takesNull(branch: SchemaType, open: ReadonlySet<Pointer> = new Set()): boolean {
    const end = this.end(branch);
    const listed = enumShape(end.schema);
    if (listed !== undefined) return listed.nullable;
    if (end.kind === "values") return end.values.includes(null);
    if (end.kind !== "composition" || open.has(end.pointer)) return false;
    if (end.types !== undefined) return end.types.some(({ type }) => type === "null");
    const inside = new Set([...open, end.pointer]);
    return end.unions.flat().some(({ type }) => this.#takesNull(type, inside));
  }

  isAnything(type: SchemaType): boolean {
    const { types, values, branches, members, nullable } = this.shape(type);
    return types === undefined && values === undefined && branches.length + members.length === 0 && !nullable;
  }

  /** What is said of a type beside its kinds; of a union with null, what its other branch says as well. */
  annotated(type: SchemaType): JsonObject {
    const { schema } = this.end(type);
    const only = this.soleBranch(type);
    return only === undefined ? schema : { ...this.annotated(only), ...schema };
  }

  /** The one branch of a union that is not null, if the schema has no other keywords for types. */
  soleBranch(type: SchemaType): SchemaType | undefined {
    const { branches, members, types, values } = this.shape(type);
    const only = branches.length === 1 && members.length === 0 ? branches[0] : undefined;
    return types === undefined && values === undefined ? only : undefined;
  }
}

function literals(all: readonly Json[]): Pick<Shape, "types" | "nullable" | "values"> {
  const values = all.filter((value): value is Literal => value !== null && typeof value !== "object");
  return { types: kindsOf(values), nullable: all.includes(null), values };
}

function kindsOf(values: readonly Literal[]): string[] {
  return [...new Set(values.map((value) => typeof value))];
}

export function sameSet(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.length === b.length && a.every((one) => b.includes(one));
}
