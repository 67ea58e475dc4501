import { isDeepStrictEqual } from "node:util";
import { FlarespecError } from "../../diagnostics/error.ts";
import { isObject, type Json, type JsonObject, join, member, type Pointer, setMember } from "../../openapi/pointer.ts";
import type { PageChecker } from "./check.ts";
import { element, type HeadType, isExtension, signature } from "./head.ts";
import { nameOf, propertyNames } from "./nodes.ts";
import type { Report } from "./page.ts";
import type { Node } from "./tree.ts";

/** The largest number of copied subtrees. Their number doubles with every level of a hostile page; known pages have up to twenty. */
const MOST_COPIES = 20_000;

/** Infers schemas from nodes. Models become components. */
export class SchemaInference {
  readonly components: JsonObject = {};
  readonly #report: Report;
  readonly #checker: PageChecker;
  readonly #places: Map<Pointer, number>;
  /** Names of components, by the node that declares or expands the model. */
  readonly #named = new Map<Node, string>();
  readonly #reserved = new Set<string>();
  /** Nodes whose children are being copied, to detect cycles. */
  readonly #active = new Set<Node>();
  #copies = 0;
  #title: string | undefined;

  /** @param places gets the offset of each schema. */
  constructor(report: Report, checker: PageChecker, places: Map<Pointer, number>) {
    this.#report = report;
    this.#checker = checker;
    this.#places = places;
  }

  /** Sets the title of the current resource, which qualifies names of models. */
  inResource(title: string | undefined): void {
    this.#title = title;
  }

  /** Makes a component of a model. If another model has its name, the later one is prefixed with the title of its resource. */
  model(node: Node): string {
    const known = this.#named.get(node);
    if (known !== undefined) return known;
    const own = modelName(node);
    let name = own;
    const qualified = `${pascal(this.#title ?? "")}${own}`;
    for (let n = 2; this.#reserved.has(name); n++) name = name === own && qualified !== own ? qualified : `${own}${n}`;
    // Reserved before the parts are read, because a model may contain itself.
    this.#reserved.add(name);
    this.#named.set(node, name);
    const pointer = join("/components/schemas", name);
    // For a property that expands the model: its description and limits do not belong to the model.
    const schema = node.head.kind === "named" ? this.schema(node, pointer) : this.#expansion(node, pointer);
    const same = [own, qualified].find(
      (other) =>
        other !== name && isDeepStrictEqual(undescribed(member(this.components, other) ?? null), undescribed(schema)),
    );
    if (same === undefined) {
      setMember(this.components, name, schema);
      this.#places.set(pointer, node.offset);
      return name;
    }
    this.#reserved.delete(name);
    this.#named.set(node, same);
    return same;
  }

  /** Returns the schema of the children of a node that names a model without its fields. */
  #expansion(node: Node, pointer: Pointer): JsonObject {
    const { children } = node;
    const values = children.flatMap(({ head }) =>
      head.type.kind === "literal" && head.kind !== "property" ? [head.type.value] : [],
    );
    const schema =
      values.length > 0 && values.length === children.length ? enumOf(values) : this.object(children, pointer);
    return this.#marked(schema, node);
  }

  object(nodes: readonly Node[], pointer: Pointer): JsonObject {
    const properties: JsonObject = {};
    const required: string[] = [];
    for (const node of nodes) {
      const { head } = node;
      if (head.kind !== "property" || Object.hasOwn(properties, head.name)) continue;
      const at = join(pointer, "properties", head.name);
      this.#places.set(at, node.offset);
      setMember(properties, head.name, this.schema(node, at));
      if (!head.optional) required.push(head.name);
    }
    return {
      type: "object",
      ...(required.length > 0 && { required }),
      ...(Object.keys(properties).length > 0 && { properties }),
    };
  }

  /** Returns the schema of a node, with its constraints and its description. */
  schema(node: Node, pointer: Pointer): JsonObject {
    this.#places.set(pointer, node.offset);
    const typed = this.#typed(node.head.type, node, pointer);
    const schema = typed.$ref === undefined ? this.#marked(typed, node) : typed;
    for (const { keyword, value, offset } of node.constraints) {
      schema[keyword] = value;
      this.#places.set(join(pointer, keyword), offset);
    }
    if (node.description !== undefined) schema.description = node.description;
    if (node.head.kind === "property" && node.head.deprecated) schema.deprecated = true;
    return schema;
  }

  #marked(schema: JsonObject, node: Node): JsonObject {
    const incomplete = this.#checker.incomplete(node);
    if (incomplete === undefined) return schema;
    const { declared, listed, missing } = incomplete;
    schema["x-incomplete"] = { declared, listed, ...(missing.length > 0 && { missing }) };
    return schema;
  }

  #typed(type: HeadType, node: Node, pointer: Pointer): JsonObject {
    switch (type.kind) {
      case "primitive":
        return type.name === "unknown" ? {} : { type: type.name };
      case "literal":
        return enumOf([type.value]);
      case "object":
        return this.#fields(node, pointer);
      case "array":
        return { type: "array", items: this.#typed(type.of, node, join(pointer, "items")) };
      case "map": {
        const values = this.#typed(type.of, node, join(pointer, "additionalProperties"));
        return { type: "object", additionalProperties: values };
      }
      case "name":
        return this.#reference(type, node, pointer);
      case "union":
        return this.#union(type, node, pointer);
    }
  }

  /** Returns an object schema. Fields that the page omits here are copied from where it lists them. */
  #fields(node: Node, pointer: Pointer): JsonObject {
    const owner = this.#checker.expansion(node);
    if (owner === node) return this.object(node.children, pointer);
    if (this.#active.has(owner)) {
      this.#report.add(
        "FS1104",
        node.offset,
        `${nameOf(node)} leaves out its parts, and they stand only around itself`,
      );
      return { type: "object", "x-incomplete": { declared: propertyNames(owner.children).length, listed: 0 } };
    }
    if (++this.#copies > MOST_COPIES) {
      throw new FlarespecError("FS1006", {
        message: `more than ${MOST_COPIES} subtrees are left out and stand for each other`,
        place: this.#report.place(node.offset),
      });
    }
    this.#active.add(owner);
    const schema = this.object(owner.children, pointer);
    this.#active.delete(owner);
    return schema;
  }

  #reference(type: Extract<HeadType, { kind: "name" }>, node: Node, pointer: Pointer): JsonObject {
    const { children, head } = node;
    const first = propertyNames(children)[0];
    // `Name = Other { … }` with fields that Other does not have: Name extends Other.
    if (first !== undefined && isExtension(head, first)) {
      const base = this.#known(type.name, node, join(pointer, "allOf", 0));
      return { allOf: [base, this.object(children, join(pointer, "allOf", 1))] };
    }
    if (children.length === 0 || isAliasOf(node)) return this.#known(type.name, node, pointer);
    return { $ref: `#/components/schemas/${this.model(node)}` };
  }

  /** Returns the schema of a model that is only named here: described elsewhere on the page, else inferred from the example. */
  #known(name: string, node: Node, pointer: Pointer): JsonObject {
    const expanded = this.#checker.expanded(name);
    if (expanded !== undefined && expanded !== node) return { $ref: `#/components/schemas/${this.model(expanded)}` };
    if (node.children.length > 0) return this.#expansion(node, pointer);
    const { offset, head } = node;
    const sample = this.#checker.sample(node);
    if (sample === undefined) {
      this.#report.add("FS1105", offset, `the page names ${name} and does not describe it`, {
        found: signature(head.type),
      });
      return {};
    }
    this.#report.add(
      "FS1105",
      offset,
      `the page names ${name} and does not describe it; its form is that of the example`,
      {
        found: JSON.stringify(sample).slice(0, 80),
      },
    );
    return { ...schemaOfExample(sample), "x-incomplete": true };
  }

  #union(type: Extract<HeadType, { kind: "union" }>, node: Node, pointer: Pointer): JsonObject {
    const { children } = this.#checker.expansion(node);
    if (type.of.every(({ kind }) => kind === "literal")) {
      const listed = children.length > 0 ? children.map(({ head }) => head.type) : type.of;
      return enumOf(listed.flatMap((one) => (one.kind === "literal" ? [one.value] : [])));
    }
    if (children.length === 0) {
      return { anyOf: type.of.map((one, i) => this.#typed(one, node, join(pointer, "anyOf", i))) };
    }
    return { anyOf: children.map((child, i) => this.#member(child, join(pointer, "anyOf", i))) };
  }

  #member(child: Node, pointer: Pointer): JsonObject {
    if (child.head.kind !== "named") return this.schema(child, pointer);
    this.#places.set(pointer, child.offset);
    return { $ref: `#/components/schemas/${this.model(child)}` };
  }
}

/** Returns the name of the model that a header declares or refers to. */
function modelName(node: Node): string {
  if (node.head.kind === "named") return node.head.name;
  const inner = element(node.head.type);
  return inner.kind === "name" ? inner.name : nameOf(node);
}

/** True for `List = array of Item` with the fields of Item below it: Item then has a component of its own. */
function isAliasOf({ head }: Node): boolean {
  return head.kind === "named" && head.alias;
}

/** Returns an enum of the distinct values, with their type if they share one. */
function enumOf(values: readonly Json[]): JsonObject {
  const types = [...new Set(values.map((value) => typeof value))];
  return { ...(types.length === 1 && { type: types[0] as string }), enum: [...new Set(values)] };
}

/** Infers a schema from an example. It requires nothing. */
function schemaOfExample(sample: Json): JsonObject {
  if (Array.isArray(sample)) return { type: "array", items: sample[0] === undefined ? {} : schemaOfExample(sample[0]) };
  if (isObject(sample)) {
    const properties = Object.entries(sample).map(([name, value]) => [name, schemaOfExample(value)] as const);
    const out: JsonObject = {};
    for (const [name, schema] of properties) setMember(out, name, schema);
    return { type: "object", properties: out };
  }
  return sample === null ? {} : { type: typeof sample };
}

/** Returns a copy without descriptions, to compare two descriptions of one model. */
function undescribed(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(undescribed);
  if (!isObject(schema)) return schema;
  const out: JsonObject = {};
  for (const [key, value] of Object.entries(schema)) {
    if (key !== "description" || typeof value !== "string") setMember(out, key, undescribed(value));
  }
  return out;
}

function pascal(title: string): string {
  return title
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}
