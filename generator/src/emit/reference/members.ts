import { code, joined, type SafeCode } from "../../escape.ts";
import type { Model } from "../../model/model.ts";
import { arrayOf, objectOf, type Property, type SchemaType } from "../../model/schemas.ts";
import type { Pointer } from "../../openapi/pointer.ts";
import type { SchemaTypes } from "../typescript/schema-types.ts";
import type { Doc } from "../typescript/tsdoc.ts";
import type { TypeNode } from "../typescript/type.ts";

/** A member of a type, or of an object inside it. */
export interface MemberRow {
  /** `connections[].client_id`; `(variant 1)` is the first alternative of a union. */
  path: string;
  property: Property;
  type: TypeNode;
  doc: Doc;
  /** The places that its changes are at: its own, and that of what it refers to without a name. */
  places: Pointer[];
  /** The members of this list that are inside it. */
  inner: MemberRow[];
}

/** The members of a type, those of objects without a name included. */
export function membersOf(type: SchemaType, model: Model, types: SchemaTypes): MemberRow[] {
  return new MemberRows(model, types).inside(type, "");
}

class MemberRows {
  readonly #model: Model;
  readonly #types: SchemaTypes;
  /** The schemas around the current one: one without a name may contain itself. */
  readonly #around = new Set<Pointer>();

  constructor(model: Model, types: SchemaTypes) {
    this.#model = model;
    this.#types = types;
  }

  /** The members in a type, which may have a name. */
  inside(type: SchemaType, path: string): MemberRow[] {
    const end = this.#model.schemas.dereference(type);
    if (end.kind !== "composition" || this.#around.has(end.pointer)) return [];
    this.#around.add(end.pointer);
    const { properties = [], rest } = objectOf(end) ?? {};
    const items = arrayOf(end);
    const rows = [
      ...properties.map((property) => this.#row(property, path)),
      ...(rest?.kind === "map" ? rest.types.flatMap((one) => this.#unnamed(one, `${path}{}`)) : []),
      ...(items === undefined ? [] : this.#unnamed(items.items, `${path}[]`)),
      ...end.unions.flatMap((branches) =>
        branches.flatMap((branch, i) => this.#unnamed(branch.type, `${path}(variant ${i + 1})`)),
      ),
      ...end.allOf.flatMap((one) => this.#unnamed(one, path)),
    ];
    this.#around.delete(end.pointer);
    return rows;
  }

  #unnamed(type: SchemaType, path: string): MemberRow[] {
    return this.#isNamed(type) ? [] : this.inside(type, path);
  }

  #row(property: Property, around: string): MemberRow {
    const { name, type } = property;
    const path = around === "" ? name : `${around}.${name}`;
    const target = type.kind === "reference" && !this.#isNamed(type) ? [type.target] : [];
    return {
      path,
      property,
      type: this.#types.of(type),
      doc: this.#types.docFor(type),
      places: [type.pointer, ...target],
      inner: this.#unnamed(type, path),
    };
  }

  #isNamed(type: SchemaType): boolean {
    return this.#model.types.has(type.kind === "reference" ? type.target : type.pointer);
  }
}

/** All rows in the order of a page. */
export function flattened(rows: readonly MemberRow[]): MemberRow[] {
  return rows.flatMap((row) => [row, ...flattened(row.inner)]);
}

/** A type on one line: an object without a name is `object`, whose members have lines of their own. */
export function shortType(type: TypeNode): SafeCode {
  switch (type.is) {
    case "word":
      return type.text;
    case "object":
      return type.members.length > 0 || type.index === undefined
        ? code`object`
        : code`Record<string, ${shortType(type.index)}>`;
    case "list":
      return code`${operand(type.item)}[]`;
    case "tuple":
      return code`[${joined(type.items.map(shortType), code`, `)}]`;
    case "union":
      return joined([...new Set(type.of.map(shortType))], code` | `);
    case "intersection":
      return joined([...new Set(type.of.map(operand))], code` & `);
  }
}

function operand(type: TypeNode): SafeCode {
  const text = shortType(type);
  return text.includes(" ") && type.is !== "object" ? code`(${text})` : text;
}

/** The names in a type. */
export function wordsOf(type: TypeNode): SafeCode[] {
  switch (type.is) {
    case "word":
      return [type.text];
    case "object":
      return type.index === undefined ? [] : wordsOf(type.index);
    case "list":
      return wordsOf(type.item);
    case "tuple":
      return type.items.flatMap(wordsOf);
    case "union":
    case "intersection":
      return type.of.flatMap(wordsOf);
  }
}
