import { isObject, type Json, type JsonObject, join, type Pointer, setMember } from "../../openapi/pointer.ts";
import type { Section } from "../../openapi/reference-sections.ts";
import { KINDS, keyOfMethod, METHODS, operationKeys, type Visit, walk } from "../../openapi/walk.ts";
import { MovedNodes, UnsaidList } from "../conversion.ts";
import type { Conversion, Parsed, PartConversion, Unsaid } from "../parsed.ts";
import { inlineMediaTypes, splitQueryStrings } from "./contents.ts";
import { convertStream } from "./streams.ts";

/**
 * Converts OpenAPI 3.2 to 3.1. What 3.1 has no member for stays beside it as an extension: `x-method-query` for the operation
 * of the method QUERY, `x-name` for the name of a server.
 */
export function convertOpenapi32(file: Parsed & { value: JsonObject }): Parsed & { value: JsonObject } {
  const conversion = new Openapi32Conversion(file.value, file.at);
  conversion.document();
  return { value: file.value, at: (pointer) => file.at(conversion.originOf(pointer)), conversion };
}

class Openapi32Conversion implements Conversion, PartConversion {
  readonly #root: JsonObject;
  readonly #moves = new MovedNodes();
  readonly #unsaid: UnsaidList;

  constructor(root: JsonObject, at: Parsed["at"]) {
    this.#root = root;
    this.#unsaid = new UnsaidList(at, (pointer) => this.originOf(pointer));
  }

  get unsaid(): readonly Unsaid[] {
    return this.#unsaid.all;
  }

  originOf(pointer: Pointer): Pointer {
    return this.#moves.originOf(pointer);
  }

  targetOf(pointer: Pointer): Pointer {
    return this.#moves.targetOf(pointer);
  }

  ofPart({ value, at }: Parsed): PartConversion {
    return new Openapi32Conversion(isObject(value) ? value : {}, at);
  }

  /** A part is converted in its file, as a document with nothing else. */
  part(node: Json, pointer: Pointer, section: Section): Json {
    if (!isObject(node)) return node;
    if (section === "pathItems") this.#pathItem(node, pointer);
    const root: JsonObject =
      section === "pathItems" ? { paths: { part: node } } : { components: { [section]: { part: node } } };
    const at = section === "pathItems" ? "/paths/part" : join("/components", section, "part");
    walk(root, (visit) => this.#node({ ...visit, pointer: pointer + visit.pointer.slice(at.length) }), KINDS);
    return node;
  }

  document(): void {
    const root = this.#root;
    root.openapi = "3.1.0";
    for (const section of ["paths", "webhooks"]) this.#pathItems(root[section], `/${section}`);
    const components = isObject(root.components) ? root.components : {};
    this.#pathItems(components.pathItems, "/components/pathItems");
    this.#callbacks(components.callbacks, "/components/callbacks");
    inlineMediaTypes(root, this.#moves, this.#unsaid);
    splitQueryStrings(root, this.#moves, this.#unsaid);
    walk(root, (visit) => this.#node(visit), KINDS);
    if (root.$self !== undefined) this.#keep(root, "", "$self", "the address of the document itself");
    if (typeof root.jsonSchemaDialect === "string" && /oas\/3\.2\//.test(root.jsonSchemaDialect)) {
      delete root.jsonSchemaDialect;
    }
    this.#servers(root, "");
    this.#tags(root.tags);
    this.#securitySchemes(components.securitySchemes);
    this.#examples(components.examples, "/components/examples");
  }

  #pathItems(items: Json | undefined, pointer: Pointer): void {
    for (const [name, item] of Object.entries(isObject(items) ? items : {})) {
      if (isObject(item)) this.#pathItem(item, join(pointer, name));
    }
  }

  #callbacks(callbacks: Json | undefined, pointer: Pointer): void {
    for (const [name, callback] of Object.entries(isObject(callbacks) ? callbacks : {})) {
      this.#pathItems(callback, join(pointer, name));
    }
  }

  /** Moves operations for which OpenAPI 3.1 has no member. */
  #pathItem(item: JsonObject, pointer: Pointer): void {
    const { query, additionalOperations } = item;
    if (query !== undefined) {
      delete item.query;
      this.#operation(item, "query", query, pointer, "/query");
    }
    if (isObject(additionalOperations)) {
      delete item.additionalOperations;
      for (const [method, operation] of Object.entries(additionalOperations)) {
        const at = join(pointer, "additionalOperations", method);
        if (method !== method.toUpperCase()) {
          this.#unsaid.add(at, `the method ${JSON.stringify(method)} in small letters: it is sent in capitals`);
        }
        this.#operation(item, method.toLowerCase(), operation, pointer, at.slice(pointer.length));
      }
    }
    for (const key of operationKeys(item)) {
      this.#callbacks((item[key] as JsonObject).callbacks, join(pointer, key, "callbacks"));
    }
  }

  #operation(item: JsonObject, method: string, operation: Json, pointer: Pointer, from: Pointer): void {
    if ((METHODS as readonly string[]).includes(method) || Object.hasOwn(item, keyOfMethod(method))) {
      this.#unsaid.add(pointer + from, `a second operation of ${method.toUpperCase()}; it is left out`);
      return;
    }
    this.#unsaid.addOnce(
      pointer + from,
      `the method ${method.toUpperCase()}; the operation is kept as ${keyOfMethod(method)}`,
    );
    setMember(item, keyOfMethod(method), operation);
    this.#moves.addAgain(pointer + from, join(pointer, keyOfMethod(method)));
  }

  #node({ kind, node, pointer }: Visit): void {
    switch (kind) {
      case "PathItem":
      case "Operation":
        this.#servers(node, pointer);
        break;
      case "Parameter":
        if (node.style === "cookie") {
          node.style = "form";
          this.#unsaid.addOnce(pointer, "the style of a cookie; its value is percent-encoded");
        }
        this.#examples(node.examples, join(pointer, "examples"));
        break;
      case "Response":
        // OpenAPI 3.1 requires a description.
        if (node.$ref === undefined) node.description ??= node.summary ?? "";
        if (node.summary !== undefined) this.#keep(node, pointer, "summary");
        break;
      case "MediaType":
        convertStream(this.#root, node, pointer, this.#moves, this.#unsaid);
        for (const key of ["prefixEncoding", "itemEncoding"]) {
          if (node[key] !== undefined) this.#keep(node, pointer, key, "the encoding of parts by their position");
        }
        this.#examples(node.examples, join(pointer, "examples"));
        break;
      case "Schema":
        this.#schema(node, pointer);
    }
  }

  #schema(schema: JsonObject, pointer: Pointer): void {
    const { discriminator, xml } = schema;
    if (isObject(discriminator) && discriminator.defaultMapping !== undefined) {
      this.#keep(
        discriminator,
        join(pointer, "discriminator"),
        "defaultMapping",
        "the schema of kinds that are not mapped",
      );
    }
    if (isObject(xml) && xml.nodeType !== undefined) {
      if (xml.nodeType === "attribute") xml.attribute = true;
      this.#keep(xml, join(pointer, "xml"), "nodeType", "the node of XML that a schema is");
    }
  }

  #servers({ servers }: JsonObject, pointer: Pointer): void {
    for (const [i, server] of Array.isArray(servers) ? servers.entries() : []) {
      const at = join(pointer, "servers", i);
      if (isObject(server) && server.name !== undefined) this.#keep(server, at, "name", "the name of a server");
    }
  }

  #tags(tags: Json | undefined): void {
    for (const [i, tag] of Array.isArray(tags) ? tags.entries() : []) {
      if (!isObject(tag)) continue;
      for (const key of ["summary", "parent", "kind"]) {
        if (tag[key] !== undefined) this.#keep(tag, join("/tags", i), key, `the ${key} of a tag`);
      }
    }
  }

  #securitySchemes(schemes: Json | undefined): void {
    for (const [name, scheme] of Object.entries(isObject(schemes) ? schemes : {})) {
      if (!isObject(scheme)) continue;
      const at = join("/components/securitySchemes", name);
      for (const key of ["oauth2MetadataUrl", "deprecated"]) {
        if (scheme[key] !== undefined) this.#keep(scheme, at, key, `${key} of a security scheme`);
      }
      const { flows } = scheme;
      if (isObject(flows) && flows.deviceAuthorization !== undefined) {
        this.#keep(flows, join(at, "flows"), "deviceAuthorization", "the OAuth flow deviceAuthorization");
      }
    }
  }

  /** The value of an example, which OpenAPI 3.2 can also give as it is sent. */
  #examples(examples: Json | undefined, pointer: Pointer): void {
    for (const [name, example] of Object.entries(isObject(examples) ? examples : {})) {
      if (!isObject(example)) continue;
      const key = ["dataValue", "serializedValue"].find((one) => example[one] !== undefined);
      if (key === undefined) continue;
      if (example.value === undefined) {
        example.value = example[key] as Json;
        this.#moves.addAgain(join(pointer, name, key), join(pointer, name, "value"));
      }
      delete example.dataValue;
      delete example.serializedValue;
    }
  }

  /** Makes a member an extension. @param what says what the member means, if it is to be listed. */
  #keep(node: JsonObject, pointer: Pointer, key: string, what?: string): void {
    const extension = `x-${key.replace("$", "")}`;
    node[extension] ??= node[key] as Json;
    delete node[key];
    this.#moves.addAgain(join(pointer, key), join(pointer, extension));
    if (what !== undefined) this.#unsaid.addOnce(join(pointer, extension), `${what}; it is kept as ${extension}`);
  }
}
