import { isDeepStrictEqual } from "node:util";
import { isObject, type Json, type JsonObject, join, type Pointer, setMember } from "../../openapi/pointer.ts";
import { CLOUDFLARE } from "../../vendors/cloudflare.ts";
import { PageChecker } from "./check.ts";
import { OperationInference, type SectionTree } from "./infer-operation.ts";
import { SchemaInference } from "./infer-schema.ts";
import { matchModels } from "./match-models.ts";
import { isWhole } from "./nodes.ts";
import type { PageOperation, PageSection, ParsedPage, Report } from "./page.ts";
import { type OperationRecordings, type PageRecording, recordings } from "./recording.ts";
import { bind, byDepth, Models } from "./tree.ts";
import { byCounts } from "./tree-by-counts.ts";

/** The OpenAPI document that a page describes, with the offset of each of its nodes in the page. */
export interface InferredDocument {
  openapi: JsonObject;
  /** Offsets by pointer. */
  places: Map<Pointer, number>;
  recordings: PageRecording[];
}

/** Kinds of lists whose length no header states. Lists of responses are not among them: their example shows what is missing. */
const UNCOUNTED: ReadonlySet<string> = new Set(["query", "header", "body"]);

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
  readonly #schemas: SchemaInference;
  readonly #operations: OperationInference;
  readonly #servers: Set<string>;
  /** Operations with their security. */
  readonly #secured: [JsonObject, Json][] = [];
  readonly #schemes = new Set<string>();

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
    this.#schemas = new SchemaInference(report, this.#checker, this.#places);
    this.#operations = new OperationInference(page, report, this.#schemas, this.#places);
    this.#servers = new Set(page.servers ?? []);
  }

  run(): InferredDocument {
    const { recorded, trees } = this.#read();
    for (const { title, models } of this.#page.resources) {
      // Models come first, so that they keep their names if something else on the page has the same name.
      this.#schemas.inResource(title);
      for (const node of trees.get(models as PageSection)?.nodes ?? []) this.#schemas.model(node);
    }
    const paths: JsonObject = {};
    for (const resource of this.#page.resources) {
      this.#schemas.inResource(resource.title);
      const results = matchModels(resource, (model) => this.#isWhole(model));
      for (const operation of resource.operations) {
        const blocks = recorded.get(operation) as OperationRecordings;
        const security = this.#examples(operation, blocks);
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
        const described = this.#operations.operation(operation, resource, trees, blocks, pointer);
        if (operation.mentioned) described.responses = this.#operations.mentioned(operation, results.get(operation));
        if (security.length > 0) this.#secured.push([described, security]);
        item[operation.method] = described;
      }
    }
    return { openapi: this.#document(paths), places: this.#places, recordings: this.#recordings };
  }

  /** Parses the examples and builds and checks the trees of all sections. */
  #read(): { recorded: Map<PageOperation, OperationRecordings>; trees: Map<PageSection, SectionTree> } {
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
    return { recorded, trees };
  }

  /** Collects recordings and servers of an operation. Returns its security. */
  #examples(operation: PageOperation, blocks: OperationRecordings): Record<string, Json>[] {
    this.#recordings.push(...(blocks.request === undefined ? [] : [blocks.request]), ...blocks.responses);
    if (blocks.server !== undefined) this.#servers.add(blocks.server);
    const security = securityOf(operation, blocks);
    if (security.length === 0 && blocks.request !== undefined) {
      const at = operation.curl?.offset ?? operation.offset;
      this.#report.add("FS1109", at, "neither the page nor the command line says how the operation is authorized");
    }
    for (const scheme of security.flatMap((one) => Object.keys(one))) this.#schemes.add(scheme);
    return security;
  }

  #document(paths: JsonObject): JsonObject {
    const operations = this.#page.resources.flatMap((resource) => resource.operations);
    // A page that states security states it for each operation. Security that only command lines show goes to the root.
    const common = this.#secured[0]?.[1];
    const alike =
      operations.every(({ security }) => security === undefined) &&
      this.#secured.length === operations.length &&
      this.#secured.every(([, one]) => isDeepStrictEqual(one, common));
    if (!alike) for (const [operation, security] of this.#secured) operation.security = security;
    const components: JsonObject = {};
    if (Object.keys(this.#schemas.components).length > 0) components.schemas = this.#schemas.components;
    if (this.#schemes.size > 0) {
      components.securitySchemes = Object.fromEntries(
        [...this.#schemes].sort().map((name) => [name, SCHEMES.get(name) ?? {}]),
      );
    }
    const titles = this.#page.resources.flatMap(({ title }) => title ?? []);
    const tags = [...new Set(titles)].map((name) => ({ name }));
    return {
      openapi: "3.1.0",
      info: { title: titles[0] ?? (operations[0]?.summary || this.#id), version: "undated" },
      servers: [...(this.#servers.size > 0 ? this.#servers : [CLOUDFLARE.server])].map((url) => ({ url })),
      ...(alike && common !== undefined && { security: common }),
      ...(tags.length > 0 && { tags }),
      paths,
      ...(Object.keys(components).length > 0 && { components }),
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

  #isWhole(model: string): boolean {
    const node = this.#checker.expanded(model);
    return node !== undefined && this.#checker.incomplete(node) === undefined;
  }
}

function exampleOf(section: PageSection, { request, responses }: OperationRecordings): Json | undefined {
  if (section.kind === "returns") return responses[0]?.body;
  return section.kind === "body" ? request?.request.body : undefined;
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
