import { get, isObject, type Json, type JsonObject, join, type Pointer, refOf } from "../../openapi/pointer.ts";
import type { Operation, Parameter, Sending } from "../model.ts";
import { Names, pascal } from "../names/names.ts";

/**
 * Of a branch of a union: it holds where the request sends this header as `true`, the other branches where it does not.
 * OpenAPI has no word for a header that decides what a body looks like; a patch says it.
 */
const WITH_HEADER = "x-with-header";

/** What the headers of requests decide. */
export interface HeaderForms {
  /** By the pointer of every schema in which they decide something: the header. */
  headers: ReadonlyMap<Pointer, string>;
}

/**
 * Gives every operation with such a header its two forms, the one without the header first. They differ in the
 * parameter's type and in the types of body and answer; an operation without the parameter has a union there.
 */
export function readForms(root: JsonObject, operations: readonly Operation[]): HeaderForms {
  const finder = new Finder(root);
  const titles = new Names(operations.map(({ title }) => title));
  for (const operation of operations) {
    const flags = operation.parameters.filter((one) => one.in === "header" && one.schema.type === "boolean");
    if (flags.length === 0) continue;
    const bodies = [operation.body, ...operation.success].filter((one) => one !== undefined && "schema" in one);
    for (const body of bodies) finder.visit(body.schema, body.pointer);
    const flag = flags.find(({ name }) => bodies.some(({ pointer }) => finder.headers.get(pointer) === name));
    if (flag === undefined) continue;
    const title = titles.take([operation.title + formSuffix(flag.name)]);
    operation.forms = [formOf(operation, flag, false), { ...formOf(operation, flag, true), title }];
  }
  return finder;
}

/** Which branches of a union hold as a request is sent; all of them where nothing is known of the header. */
export function branchesThatHold(branches: readonly Json[], sends: Sending | undefined): (branch: Json) => boolean {
  if (sends === undefined || !branches.some((branch) => headerOf(branch) === sends.header)) return () => true;
  return (branch) => (headerOf(branch) === sends.header) === sends.as;
}

/** What the name of a type ends with that is as it is where the header is sent: `WithMagicNewHcTarget`. */
export function formSuffix(header: string): string {
  return `With${pascal(header.replace(/^x-/i, ""))}`;
}

function formOf(operation: Operation, flag: Parameter, as: boolean): Operation {
  const parameter = { ...flag, required: as, schema: { ...flag.schema, const: as } };
  return {
    ...operation,
    parameters: operation.parameters.map((one) => (one === flag ? parameter : one)),
    sends: { header: flag.name, as },
  };
}

function headerOf(branch: Json | undefined): string | undefined {
  const header = isObject(branch) ? branch[WITH_HEADER] : undefined;
  return typeof header === "string" ? header : undefined;
}

class Finder implements HeaderForms {
  readonly headers: Map<Pointer, string> = new Map();
  readonly #root: JsonObject;
  readonly #seen = new Set<Pointer>();

  constructor(root: JsonObject) {
    this.#root = root;
  }

  /** The header that decides something in a schema or in what it refers to; on a circle what is known so far. */
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
