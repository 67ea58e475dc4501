import type { Located } from "../../openapi/dereference.ts";
import { isObject, type Json, type JsonObject, join, type Pointer, setMember } from "../../openapi/pointer.ts";
import type { MovedNodes, UnsaidList } from "../conversion.ts";
import { convertSchema, separateSchema } from "./schemas.ts";

/** How Swagger 2.0 joins the elements of an array, and how OpenAPI 3 says so, by the place of the parameter. */
const STYLES: Readonly<Record<string, Readonly<Record<string, JsonObject>>>> = {
  query: {
    csv: { style: "form", explode: false },
    ssv: { style: "spaceDelimited", explode: false },
    pipes: { style: "pipeDelimited", explode: false },
    multi: { style: "form", explode: true },
  },
  path: { csv: { style: "simple", explode: false } },
  header: { csv: { style: "simple", explode: false } },
};

/** Converts parameters and request bodies. */
export class ParameterConverter {
  readonly #moves: MovedNodes;
  readonly #unsaid: UnsaidList;

  constructor(moves: MovedNodes, unsaid: UnsaidList) {
    this.#moves = moves;
    this.#unsaid = unsaid;
  }

  /** A parameter in the query, the path or a header. `to` is its place in the converted document. */
  parameter({ node, pointer }: Located, to: Pointer): JsonObject {
    this.#moves.add(pointer, to);
    if (node.$ref !== undefined) return { ...node };
    this.#moves.add(pointer, join(to, "schema"));
    const { schema, rest } = separateSchema(node);
    const { collectionFormat: _, "x-example": example, ...kept } = rest;
    return {
      ...kept,
      ...this.#style(node, pointer, "query"),
      // Documents that were half converted have a schema already.
      schema: isObject(node.schema) ? convertSchema(node.schema) : schema,
      ...(example !== undefined && { example }),
    };
  }

  /** The header of a response. */
  header(node: JsonObject, pointer: Pointer, to: Pointer): JsonObject {
    this.#moves.add(pointer, to);
    if (node.$ref !== undefined) return { ...node };
    this.#moves.add(pointer, join(to, "schema"));
    const { schema, rest } = separateSchema(node);
    const { collectionFormat: _, ...kept } = rest;
    return { ...kept, ...this.#style({ ...node, in: "header" }, pointer, "header"), schema };
  }

  /** The request body that a parameter in `body` is. */
  body({ node, pointer }: Located, types: readonly string[], to: Pointer): JsonObject {
    const { name: _, in: __, schema = {}, "x-example": example, "x-examples": examples, ...rest } = node;
    this.#moves.add(pointer, to);
    const byType = [example, examples].filter(isObject);
    const content: JsonObject = {};
    for (const type of types) {
      this.#moves.add(join(pointer, "schema"), join(to, "content", type, "schema"));
      const shown = byType.find((examples) => examples[type] !== undefined)?.[type];
      setMember(content, type, { schema: convertSchema(schema), ...(shown !== undefined && { example: shown }) });
    }
    return { ...rest, content };
  }

  /** The request body that parameters in `formData` are together. */
  form(fields: readonly Located[], consumes: readonly string[], to: Pointer): JsonObject {
    const hasFile = fields.some(({ node }) => node.type === "file");
    const stated = consumes.filter((type) =>
      /^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type),
    );
    const types = stated.length > 0 ? stated : [hasFile ? "multipart/form-data" : "application/x-www-form-urlencoded"];
    const required = fields.filter(({ node }) => node.required === true).map(({ node }) => String(node.name));
    const content: JsonObject = {};
    for (const type of types) {
      const at = join(to, "content", type, "schema", "properties");
      const properties: JsonObject = {};
      const encoding: JsonObject = {};
      for (const { node, pointer } of fields) {
        const name = String(node.name);
        this.#moves.add(pointer, join(at, name));
        const { schema, rest } = separateSchema(node);
        const { name: _, in: __, required: ___, collectionFormat: ____, allowEmptyValue: _____, ...kept } = rest;
        setMember(properties, name, { ...schema, ...kept });
        const style = this.#style({ ...node, in: "query" }, pointer, "query");
        if (Object.keys(style).length > 0) setMember(encoding, name, style);
      }
      const schema = { type: "object", ...(required.length > 0 && { required }), properties };
      setMember(content, type, { schema, ...(Object.keys(encoding).length > 0 && { encoding }) });
    }
    return { ...(required.length > 0 && { required: true }), content };
  }

  #style(node: JsonObject, pointer: Pointer, otherwise: string): JsonObject {
    this.#nested(node.items, join(pointer, "items"));
    if (node.type !== "array") return {};
    const format = node.collectionFormat ?? "csv";
    const style = STYLES[String(node.in)] ?? STYLES[otherwise] ?? {};
    const found = typeof format === "string" && Object.hasOwn(style, format) ? style[format] : undefined;
    if (found === undefined) {
      this.#unsaid.add(
        pointer,
        `the elements of ${JSON.stringify(node.name ?? "the header")} are joined as ${JSON.stringify(format)}`,
      );
    }
    return { ...found };
  }

  /** Arrays within arrays: OpenAPI 3 says how the outer one alone is joined. */
  #nested(items: Json | undefined, pointer: Pointer): void {
    if (!isObject(items)) return;
    if (items.type === "array") this.#unsaid.add(pointer, "how the elements of an array within an array are joined");
    this.#nested(items.items, join(pointer, "items"));
  }
}
