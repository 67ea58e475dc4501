import { type Json, type JsonObject, join, type Pointer } from "../../openapi/pointer.ts";
import type { SchemaInference } from "./infer-schema.ts";
import { isWhole, nameOf } from "./nodes.ts";
import type { PageOperation, PageSection, ParsedPage, Report, Resource } from "./page.ts";
import type { OperationRecordings } from "./recording.ts";
import type { Node } from "./tree.ts";

/** The nodes of a section and its example. */
export interface SectionTree {
  section: PageSection;
  nodes: Node[];
  example: Json | undefined;
}

/** Infers the operations of a page. */
export class OperationInference {
  readonly #page: ParsedPage;
  readonly #report: Report;
  readonly #schemas: SchemaInference;
  readonly #places: Map<Pointer, number>;

  /** @param places gets the offset of each node. */
  constructor(page: ParsedPage, report: Report, schemas: SchemaInference, places: Map<Pointer, number>) {
    this.#page = page;
    this.#report = report;
    this.#schemas = schemas;
    this.#places = places;
  }

  operation(
    operation: PageOperation,
    resource: Resource,
    trees: ReadonlyMap<PageSection, SectionTree>,
    blocks: OperationRecordings,
    pointer: Pointer,
  ): JsonObject {
    const out: JsonObject = {};
    if (resource.title !== undefined) out.tags = [resource.title];
    if (operation.summary !== "") out.summary = operation.summary;
    if (operation.description !== undefined) out.description = operation.description;
    if (operation.deprecated || /\(deprecated\)$/i.test(operation.summary)) out.deprecated = true;
    if (operation.permissions.length > 0) out["x-accepted-permissions"] = operation.permissions;
    const parameters: Json[] = [];
    let body: SectionTree | undefined;
    let returns: SectionTree | undefined;
    for (const [i, section] of operation.sections.entries()) {
      const tree = trees.get(section) as SectionTree;
      if (operation.sections.findIndex(({ kind }) => kind === section.kind) !== i)
        this.#report.add("FS1108", section.offset, "a list of this kind stood before");
      if (section.kind === "body") body = tree;
      else if (section.kind === "returns") returns = tree;
      else {
        for (const node of tree.nodes) {
          const at = join(pointer, "parameters", parameters.length);
          parameters.push(this.#parameter(node, section.kind, at));
        }
      }
      if (tree.nodes.length === 0) {
        this.#report.add("FS1108", section.offset, `the section is empty`, { expected: "at least one entry" });
      }
    }
    if (parameters.length > 0) out.parameters = parameters;
    if (!operation.mentioned) this.#template(operation);
    if (this.#page.format !== "table") this.#examples(operation, returns !== undefined);
    const requestBody = this.#body(operation, body, blocks, join(pointer, "requestBody"));
    if (requestBody !== undefined) out.requestBody = requestBody;
    out.responses = this.#responses(operation, returns, blocks, join(pointer, "responses"));
    return out;
  }

  /** Returns the responses of an operation that a resource page only mentions. */
  mentioned(operation: PageOperation, model: string | undefined): JsonObject {
    if (model === undefined) {
      this.#report.add("FS1109", operation.offset, "the page does not say what the operation answers");
      return { "200": { description: "Not stated." } };
    }
    this.#report.add(
      "FS1109",
      operation.offset,
      `only its name ties ${model} to the operation; its envelope is not stated`,
    );
    const result = { $ref: `#/components/schemas/${model}` };
    const schema = { type: "object", properties: { result } };
    return { "200": { description: "Success.", content: { "application/json": { schema } } } };
  }

  #parameter(node: Node, where: string, pointer: Pointer): JsonObject {
    this.#places.set(pointer, node.offset);
    const { description, ...schema } = this.#schemas.schema(node, join(pointer, "schema"));
    const optional = node.head.kind === "property" && node.head.optional;
    return {
      name: nameOf(node),
      in: where,
      ...(!optional && { required: true }),
      ...(optional && where === "path" && { required: false }),
      ...(description !== undefined && { description }),
      ...(schema.deprecated === true && { deprecated: true }),
      schema,
    };
  }

  /** Reports an operation without a command line, and one that has only an example or only a list of its response. */
  #examples(operation: PageOperation, returns: boolean): void {
    if (operation.mentioned) return;
    if (operation.curl === undefined) {
      this.#report.add("FS1108", operation.offset, "the operation has no command line: the page may be cut off");
    } else if (returns !== operation.answers.length > 0) {
      const message = returns ? "the page lists an answer and shows none" : "the page shows an answer and lists none";
      this.#report.add("FS1108", operation.offset, message);
    }
  }

  /** Reports path parameters that are not those of the path template. */
  #template(operation: PageOperation): void {
    const wanted = [...operation.path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name as string);
    const section = operation.sections.find(({ kind }) => kind === "path");
    const listed = (section?.entries ?? []).flatMap(({ head, depth }) =>
      head.kind === "property" && (depth ?? 0) === 0 ? [head.name] : [],
    );
    if (wanted.every((name) => listed.includes(name)) && listed.every((name) => wanted.includes(name))) return;
    this.#report.add("FS1107", section?.offset ?? operation.offset, "the path parameters are not those of the path", {
      expected: wanted.join(", ") || "none",
      found: listed.join(", ") || "none",
    });
  }

  #body(
    operation: PageOperation,
    tree: SectionTree | undefined,
    blocks: OperationRecordings,
    pointer: Pointer,
  ): JsonObject | undefined {
    const request = blocks.request?.request;
    const form = request?.form;
    if (tree === undefined && form !== undefined) {
      const offset = operation.curl?.offset ?? operation.offset;
      this.#report.add("FS1109", offset, "the page lists no form fields; those of the command line are what is known", {
        found: Object.keys(form).join(", "),
      });
      const type = mediaType(request?.headers) ?? "multipart/form-data";
      const properties = Object.fromEntries(Object.keys(form).map((name) => [name, {}]));
      const at = join(pointer, "content", type, "schema");
      this.#places.set(at, offset);
      return { content: { [type]: { schema: { type: "object", properties }, example: { ...form } } } };
    }
    if (tree === undefined) {
      // Without a description, an example such as `-d '{}'` says only that a body may be sent.
      if (request?.body === undefined) return undefined;
      this.#report.add(
        "FS1109",
        operation.curl?.offset ?? operation.offset,
        "the command line sends a body that the page does not describe",
      );
      return undefined;
    }
    const type = mediaType(request?.headers) ?? "application/json";
    const at = join(pointer, "content", type, "schema");
    this.#places.set(pointer, tree.section.offset);
    const example = request?.body;
    const [only] = tree.nodes;
    const whole = tree.nodes.length === 1 && only !== undefined && isWhole(only, example);
    const schema = whole ? this.#schemas.schema(only, at) : this.#schemas.object(tree.nodes, at);
    const required = whole ? only.head.kind === "property" && !only.head.optional : schema.required !== undefined;
    return {
      ...(required && { required: true }),
      content: { [type]: { schema, ...(example !== undefined && { example }) } },
    };
  }

  #responses(
    operation: PageOperation,
    tree: SectionTree | undefined,
    blocks: OperationRecordings,
    pointer: Pointer,
  ): JsonObject {
    const [first] = blocks.responses;
    const status = String(first?.status ?? 200);
    if (tree === undefined) {
      if (!operation.mentioned) {
        this.#report.add("FS1109", operation.offset, "the page does not say what the operation answers");
      }
      return this.#page.format === "table" ? {} : { [status]: { description: "Not stated." } };
    }
    if (first?.stated !== true) {
      this.#report.add(
        "FS1109",
        tree.section.offset,
        "the page does not state the status of the answer; 200 is assumed",
      );
    }
    const at = join(pointer, status, "content", "application/json", "schema");
    this.#places.set(join(pointer, status), tree.section.offset);
    const schema = this.#schemas.object(tree.nodes, at);
    const [, ...others] = blocks.responses.filter((one) => String(one.status) === status);
    const examples = others.length > 0 && {
      examples: Object.fromEntries(
        [first, ...others].map((one, i) => [`example-${i + 1}`, { value: one?.body ?? null }]),
      ),
    };
    return {
      [status]: {
        description: "Success.",
        content: {
          "application/json": {
            schema,
            ...(first !== undefined && (examples || { example: first.body })),
          },
        },
      },
    };
  }
}

function mediaType(headers: Readonly<Record<string, string>> | undefined): string | undefined {
  const name = Object.keys(headers ?? {}).find((one) => one.toLowerCase() === "content-type");
  return name === undefined ? undefined : headers?.[name]?.replace(/;.*/, "").trim();
}
