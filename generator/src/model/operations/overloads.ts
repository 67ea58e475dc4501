import { get, isObject, type Json, type JsonObject, join, type Pointer, refOf } from "../../openapi/pointer.ts";
import type { Operation, Parameter, Sending } from "../model.ts";
import { Names, pascal } from "../names/names.ts";
import { headerOf, type Schemas, type UnionBranch } from "../schemas.ts";

/** Schemas that depend on a header of the request. */
export interface HeaderDependencies {
  /** The header, by the pointer of the schema. */
  headers: ReadonlyMap<Pointer, string>;
}

/**
 * Gives every operation with such a header two overloads, the one without the header first. They differ in the type of
 * the parameter, the body and the response; an operation without the parameter has a union there.
 */
export function readOverloads(schemas: Schemas, operations: readonly Operation[]): HeaderDependencies {
  const finder = new HeaderFinder(schemas.root);
  const titles = new Names(operations.map(({ title }) => title));
  for (const operation of operations) {
    const flags = operation.parameters.filter((one) => one.in === "header" && one.type.schema.type === "boolean");
    if (flags.length === 0) continue;
    const bodies = [operation.body, ...operation.success].flatMap((one) =>
      one !== undefined && "type" in one ? [one.type] : [],
    );
    for (const body of bodies) finder.visit(body.schema, body.pointer);
    const flag = flags.find(({ name }) => bodies.some(({ pointer }) => finder.headers.get(pointer) === name));
    if (flag === undefined) continue;
    const title = titles.take([operation.title + headerSuffix(flag.name)]);
    operation.overloads = [
      overloadOf(schemas, operation, flag, false),
      { ...overloadOf(schemas, operation, flag, true), title },
    ];
  }
  return finder;
}

/** Which branches of a union hold for a request; all of them if it is not known whether it sends the header. */
export function branchesThatHold(
  branches: readonly UnionBranch[],
  sends: Sending | undefined,
): (branch: UnionBranch) => boolean {
  if (sends === undefined || !branches.some(({ header }) => header === sends.header)) return () => true;
  return ({ header }) => (header === sends.header) === sends.as;
}

/** The suffix of a type that holds where the header is sent: `WithMagicNewHcTarget`. */
export function headerSuffix(header: string): string {
  return `With${pascal(header.replace(/^x-/i, ""))}`;
}

function overloadOf(schemas: Schemas, operation: Operation, flag: Parameter, as: boolean): Operation {
  const { schema, pointer } = flag.type;
  const parameter = { ...flag, required: as, type: schemas.of({ ...schema, const: as }, pointer) };
  return {
    ...operation,
    parameters: operation.parameters.map((one) => (one === flag ? parameter : one)),
    sends: { header: flag.name, as },
  };
}

class HeaderFinder implements HeaderDependencies {
  readonly headers: Map<Pointer, string> = new Map();
  readonly #root: JsonObject;
  readonly #seen = new Set<Pointer>();

  constructor(root: JsonObject) {
    this.#root = root;
  }

  /** The header that decides something in a schema or in its references; in a cycle, the one found so far. */
  visit(schema: Json | undefined, pointer: Pointer): string | undefined {
    if (!isObject(schema) || this.#seen.has(pointer)) return this.headers.get(pointer);
    this.#seen.add(pointer);
    let header: string | undefined;
    for (const [child, at] of this.#children(schema, pointer)) header = this.visit(child, at) ?? header;
    for (const keyword of ["anyOf", "oneOf"]) {
      const branches = schema[keyword];
      if (Array.isArray(branches)) header = branches.map(headerOf).find((one) => one !== undefined) ?? header;
    }
    if (header !== undefined) this.headers.set(pointer, header);
    return header;
  }

  *#children(schema: JsonObject, pointer: Pointer): Generator<[Json | undefined, Pointer]> {
    const target = refOf(schema);
    if (target !== undefined) yield [get(this.#root, target), target];
    for (const keyword of ["properties", "patternProperties"]) {
      const members = schema[keyword];
      if (!isObject(members)) continue;
      for (const name of Object.keys(members)) yield [members[name], join(pointer, keyword, name)];
    }
    for (const keyword of ["anyOf", "oneOf", "allOf", "prefixItems"]) {
      const list = schema[keyword];
      if (!Array.isArray(list)) continue;
      for (const [i, one] of list.entries()) yield [one, join(pointer, keyword, i)];
    }
    yield [schema.items, join(pointer, "items")];
    yield [schema.additionalProperties, join(pointer, "additionalProperties")];
  }
}
