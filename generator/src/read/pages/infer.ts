import { isDeepStrictEqual } from "node:util";
import { FlarespecError } from "../../diagnostics/error.ts";
import { isObject, type Json, type JsonObject, join, member, type Pointer, setMember } from "../../openapi/pointer.ts";
import { PageChecker } from "./check.ts";
import { element, type HeadType, isExtension, signature } from "./head.ts";
import { matchModels } from "./match-models.ts";
import { isWhole, nameOf, propertyNames } from "./nodes.ts";
import type { PageOperation, PageSection, ParsedPage, Report, Resource } from "./page.ts";
import { type OperationRecordings, type PageRecording, recordings } from "./recording.ts";
import { bind, byCounts, byDepth, Models, type Node } from "./tree.ts";

/** The OpenAPI document that a page describes, with the offset of each of its nodes in the page. */
export interface InferredDocument {
  openapi: JsonObject;
  /** Offsets by pointer. */
  places: Map<Pointer, number>;
  recordings: PageRecording[];
}

/** Kinds of lists whose length no header states. Lists of responses are not among them: their example shows what is missing. */
const UNCOUNTED: ReadonlySet<string> = new Set(["query", "header", "body"]);

/** The largest number of copied subtrees. Their number doubles with every level of a hostile page; known pages have up to twenty. */
const MOST_COPIES = 20_000;

const SERVER = "https://api.cloudflare.com/client/v4";

/** The nodes of a section and its example. */
interface SectionTree {
  section: PageSection;
  nodes: Node[];
  example: Json | undefined;
}

/** Infers an OpenAPI document from a page. Reports contradictions. */
export function infer(page: ParsedPage, id: string, report: Report): InferredDocument {
  return new Inference(page, id, report).run();
}

class Inference {
  readonly #page: ParsedPage;
  readonly #id: string;
  readonly #report: Report;
  readonly #checker: PageChecker;
  readonly #models: Models;
  readonly #places = new Map<Pointer, number>();
  readonly #recordings: PageRecording[] = [];
  readonly #components: JsonObject = {};
  /** Names of components, by the node that declares or expands the model. */
  readonly #named = new Map<Node, string>();
  readonly #reserved = new Set<string>();
  /** Nodes whose children are being copied, to detect cycles. */
  readonly #active = new Set<Node>();
  #copies = 0;
  /** Title of the current resource. */
  #title: string | undefined;

  constructor(page: ParsedPage, id: string, report: Report) {
    this.#page = page;
    this.#id = id;
    this.#report = report;
    const entries = page.resources.flatMap(({ operations, models }) => [
      ...operations.flatMap(({ sections }) => sections.flatMap((section) => section.entries)),
      ...(models?.entries ?? []),
    ]);
    this.#models = new Models(entries);
    this.#checker = new PageChecker(report, this.#models, page.format !== "table");
  }

  run(): InferredDocument {
    const recorded = new Map<PageOperation, OperationRecordings>();
    const trees = new Map<PageSection, SectionTree>();
    for (const { operations, models } of this.#page.resources) {
      for (const operation of operations) {
        const blocks = recordings(operation, this.#id, this.#report);
        recorded.set(operation, blocks);
        for (const section of operation.sections) trees.set(section, this.#tree(section, exampleOf(section, blocks)));
      }
      if (models !== undefined) trees.set(models, this.#tree(models, undefined));
    }
    for (const { nodes } of trees.values()) this.#checker.collect(nodes);
    for (const { section, nodes, example } of trees.values()) this.#checker.section(section, nodes, example);

    const paths: JsonObject = {};
    const operations = this.#page.resources.flatMap((resource) => resource.operations);
    const servers = new Set<string>(this.#page.servers ?? []);
    const secured: [JsonObject, Json][] = [];
    const schemes = new Set<string>();
    for (const resource of this.#page.resources) {
      // Models come first, so that they keep their names if something else on the page has the same name.
      this.#title = resource.title;
      for (const node of trees.get(resource.models as PageSection)?.nodes ?? []) this.#model(node);
    }
    for (const resource of this.#page.resources) {
      this.#title = resource.title;
      const results = matchModels(resource, (model) => this.#isWhole(model));
      for (const operation of resource.operations) {
        const blocks = recorded.get(operation) as OperationRecordings;
        this.#recordings.push(...(blocks.request === undefined ? [] : [blocks.request]), ...blocks.responses);
        if (blocks.server !== undefined) servers.add(blocks.server);
        const security = securityOf(operation, blocks);
        if (security.length === 0 && blocks.request !== undefined) {
          const at = operation.curl?.offset ?? operation.offset;
          this.#report.add("FS1109", at, "neither the page nor the command line says how the operation is authorized");
        }
        for (const scheme of security.flatMap((one) => Object.keys(one))) schemes.add(scheme);
        const pointer = join("/paths", operation.path, operation.method);
        const item = isObject(paths[operation.path]) ? (paths[operation.path] as JsonObject) : {};
        if (Object.hasOwn(item, operation.method)) {
          this.#report.add(
            "FS1108",
            operation.offset,
            `${operation.method} ${operation.path} stands on the page twice`,
          );
          continue;
        }
        this.#places.set(join("/paths", operation.path), operation.offset);
        this.#places.set(pointer, operation.offset);
        setMember(paths, operation.path, item);
        const described = this.#operation(operation, resource, trees, blocks, pointer);
        if (operation.mentioned) described.responses = this.#mentioned(operation, results.get(operation));
        if (security.length > 0) secured.push([described, security]);
        item[operation.method] = described;
      }
    }
    // A page that states security states it for each operation. Security that only command lines show goes to the root.
    const common = secured[0]?.[1];
    const alike =
      operations.every(({ security }) => security === undefined) &&
      secured.length === operations.length &&
      secured.every(([, one]) => isDeepStrictEqual(one, common));
    if (!alike) for (const [operation, security] of secured) operation.security = security;
    const components: JsonObject = {};
    if (Object.keys(this.#components).length > 0) components.schemas = this.#components;
    if (schemes.size > 0) {
      components.securitySchemes = Object.fromEntries(
        [...schemes].sort().map((name) => [name, SCHEMES.get(name) ?? {}]),
      );
    }
    const titles = this.#page.resources.flatMap(({ title }) => title ?? []);
    const tags = [...new Set(titles)].map((name) => ({ name }));
    return {
      openapi: {
        openapi: "3.1.0",
        info: { title: titles[0] ?? (operations[0]?.summary || this.#id), version: "undated" },
        servers: [...(servers.size > 0 ? servers : [SERVER])].map((url) => ({ url })),
        ...(alike && common !== undefined && { security: common }),
        ...(tags.length > 0 && { tags }),
        paths,
        ...(Object.keys(components).length > 0 && { components }),
      },
      places: this.#places,
      recordings: this.#recordings,
    };
  }

  #tree(section: PageSection, example: Json | undefined): SectionTree {
    const counted = section.entries.some(({ depth }) => depth === undefined);
    const first = section.entries[0];
    const sample =
      section.kind === "body" && first !== undefined && isWhole(first, example) ? { body: example ?? null } : example;
    const nodes = counted ? byCounts(section, this.#models, sample, this.#report) : byDepth(section, this.#report);
    for (const node of nodes) bind(node);
    const untitled = section.kind === "models" && first?.title === undefined;
    if (counted && (untitled || UNCOUNTED.has(section.kind))) {
      this.#report.add(
        "FS1109",
        section.offset,
        "nothing counts this list, and this form shows no gaps: a lost entry would not be noticed",
      );
    }
    return { section, nodes, example: sample };
  }

  #operation(
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
  #mentioned(operation: PageOperation, model: string | undefined): JsonObject {
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

  #isWhole(model: string): boolean {
    const node = this.#checker.expanded(model);
    return node !== undefined && this.#checker.incomplete(node) === undefined;
  }

  #parameter(node: Node, where: string, pointer: Pointer): JsonObject {
    this.#places.set(pointer, node.offset);
    const { description, ...schema } = this.#node(node, join(pointer, "schema"));
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
    const schema = whole ? this.#node(only, at) : this.#object(tree.nodes, at);
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
    const schema = this.#object(tree.nodes, at);
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

  /** Makes a component of a model. If another model has its name, the later one is prefixed with the title of its resource. */
  #model(node: Node): string {
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
    const schema = node.head.kind === "named" ? this.#node(node, pointer) : this.#expansion(node, pointer);
    const same = [own, qualified].find(
      (other) =>
        other !== name && isDeepStrictEqual(undescribed(member(this.#components, other) ?? null), undescribed(schema)),
    );
    if (same === undefined) {
      setMember(this.#components, name, schema);
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
      values.length > 0 && values.length === children.length ? enumOf(values) : this.#object(children, pointer);
    return this.#marked(schema, node);
  }

  #object(nodes: readonly Node[], pointer: Pointer): JsonObject {
    const properties: JsonObject = {};
    const required: string[] = [];
    for (const node of nodes) {
      const { head } = node;
      if (head.kind !== "property" || Object.hasOwn(properties, head.name)) continue;
      const at = join(pointer, "properties", head.name);
      this.#places.set(at, node.offset);
      setMember(properties, head.name, this.#node(node, at));
      if (!head.optional) required.push(head.name);
    }
    return {
      type: "object",
      ...(required.length > 0 && { required }),
      ...(Object.keys(properties).length > 0 && { properties }),
    };
  }

  /** Returns the schema of a node, with its constraints and its description. */
  #node(node: Node, pointer: Pointer): JsonObject {
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
    if (owner === node) return this.#object(node.children, pointer);
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
    const schema = this.#object(owner.children, pointer);
    this.#active.delete(owner);
    return schema;
  }

  #reference(type: Extract<HeadType, { kind: "name" }>, node: Node, pointer: Pointer): JsonObject {
    const { children, head } = node;
    const first = propertyNames(children)[0];
    // `Name = Other { … }` with fields that Other does not have: Name extends Other.
    if (first !== undefined && isExtension(head, first)) {
      const base = this.#known(type.name, node, join(pointer, "allOf", 0));
      return { allOf: [base, this.#object(children, join(pointer, "allOf", 1))] };
    }
    if (children.length === 0 || isAliasOf(node)) return this.#known(type.name, node, pointer);
    return { $ref: `#/components/schemas/${this.#model(node)}` };
  }

  /** Returns the schema of a model that is only named here: described elsewhere on the page, else inferred from the example. */
  #known(name: string, node: Node, pointer: Pointer): JsonObject {
    const expanded = this.#checker.expanded(name);
    if (expanded !== undefined && expanded !== node) return { $ref: `#/components/schemas/${this.#model(expanded)}` };
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
    if (child.head.kind !== "named") return this.#node(child, pointer);
    this.#places.set(pointer, child.offset);
    return { $ref: `#/components/schemas/${this.#model(child)}` };
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

function exampleOf(section: PageSection, { request, responses }: OperationRecordings): Json | undefined {
  if (section.kind === "returns") return responses[0]?.body;
  return section.kind === "body" ? request?.request.body : undefined;
}

function mediaType(headers: Readonly<Record<string, string>> | undefined): string | undefined {
  const name = Object.keys(headers ?? {}).find((one) => one.toLowerCase() === "content-type");
  return name === undefined ? undefined : headers?.[name]?.replace(/;.*/, "").trim();
}

const SCHEMES: ReadonlyMap<string, JsonObject> = new Map(
  Object.entries<JsonObject>({
    api_token: { type: "http", scheme: "bearer" },
    api_email: { type: "apiKey", in: "header", name: "X-Auth-Email" },
    api_key: { type: "apiKey", in: "header", name: "X-Auth-Key" },
  }),
);

const SCHEME_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    "API Token": "api_token",
    "API Email": "api_email",
    "API Key": "api_key",
  }),
);

/** Returns the security that the page lists, else the one that its command line uses. */
function securityOf(operation: PageOperation, { request }: OperationRecordings): Record<string, Json>[] {
  if (operation.security !== undefined) {
    return operation.security.map((title) =>
      Object.fromEntries(title.split("+").map((part) => [SCHEME_NAMES.get(part.trim()) ?? part.trim(), []])),
    );
  }
  const headers = Object.entries(request?.request.headers ?? {});
  const bearer = headers.some(([name, value]) => name.toLowerCase() === "authorization" && /^bearer /i.test(value));
  return bearer ? [{ api_token: [] }] : [];
}
