import { clone } from "../../openapi/clone.ts";
import { dereference, type Located } from "../../openapi/dereference.ts";
import {
  get,
  isObject,
  type Json,
  type JsonObject,
  join,
  member,
  type Pointer,
  refOf,
  refPointer,
  setMember,
  tokens,
  toUriRef,
} from "../../openapi/pointer.ts";
import { documentReferences, type Section } from "../../openapi/reference-sections.ts";
import { METHODS } from "../../openapi/walk.ts";
import { MovedNodes, UnsaidList } from "../conversion.ts";
import type { Conversion, Parsed, PartConversion, Unsaid } from "../parsed.ts";
import { isBody } from "./bodies-of-files.ts";
import { mapDiscriminators } from "./discriminators.ts";
import { ParameterConverter } from "./parameters.ts";
import { convertSchema } from "./schemas.ts";
import { convertSecurityScheme } from "./security.ts";
import { convertServers } from "./servers.ts";

/**
 * Converts Swagger 2.0 to OpenAPI 3.0. Nothing is checked: a part of the wrong type stays as it is, so that the reader of
 * OpenAPI refuses it at its place.
 */
export function convertSwagger(file: Parsed & { value: JsonObject }): Parsed & { value: JsonObject } {
  const conversion = new SwaggerConversion(file.value, file.at);
  const value = conversion.document();
  return { value, at: (pointer) => file.at(conversion.originOf(pointer)), conversion };
}

/** Members of the document that are moved or said otherwise. */
const ROOT: ReadonlySet<string> = new Set([
  "swagger",
  "host",
  "basePath",
  "schemes",
  "consumes",
  "produces",
  "paths",
  "definitions",
  "parameters",
  "responses",
  "securityDefinitions",
]);

class SwaggerConversion implements Conversion, PartConversion {
  readonly #root: JsonObject;
  readonly #entry: JsonObject;
  readonly #moves = new MovedNodes();
  readonly #unsaid: UnsaidList;
  readonly #parameters: ParameterConverter;

  /** @param entry the document that has the servers and media types of operations without own ones. */
  constructor(root: JsonObject, at: Parsed["at"], entry: JsonObject = root) {
    this.#root = root;
    this.#entry = entry;
    this.#unsaid = new UnsaidList(at);
    this.#parameters = new ParameterConverter(this.#moves, this.#unsaid);
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
    return new SwaggerConversion(isObject(value) ? value : {}, at, this.#entry);
  }

  part(node: Json, pointer: Pointer, section: Section): Json {
    if (section === "pathItems") return this.#pathItem(node, pointer);
    if (section === "schemas") return convertSchema(node);
    if (section === "responses") return this.#response(node, pointer, pointer, this.#entry.produces);
    if (section === "parameters" && isObject(node)) return this.#parameters.parameter({ node, pointer }, pointer);
    return node;
  }

  document(): JsonObject {
    const root = this.#root;
    const value: JsonObject = { openapi: "3.0.3" };
    this.#moves.add("/swagger", "/openapi");
    for (const [key, member] of Object.entries(root)) if (!ROOT.has(key)) setMember(value, key, clone(member));
    const servers = convertServers(root, root.schemes, this.#unsaid);
    if (servers.length > 0) value.servers = servers;
    this.#moves.add("host" in root ? "/host" : "/basePath", "/servers");
    // Before paths: a reference to a shared response leads to the component, not to one of its copies.
    const components = this.#components();
    if (root.paths !== undefined)
      value.paths = this.#map(root.paths, "/paths", "/paths", keepExtensions(this.#pathItem));
    if (Object.keys(components).length > 0) value.components = components;
    documentReferences(value, ({ holder, key, ref }) => {
      const target = refPointer(ref);
      if (target !== undefined && key === "$ref") holder[key] = toUriRef(this.#moves.targetOf(target));
    });
    if (isObject(components.schemas)) mapDiscriminators(components.schemas);
    return value;
  }

  #components(): JsonObject {
    const { definitions, parameters, responses, securityDefinitions } = this.#root;
    const sections: [string, Json | undefined, Pointer, Convert][] = [
      ["schemas", definitions, "/definitions", convertSchema],
      ["responses", responses, "/responses", (one, at, to) => this.#response(one, at, to, this.#root.produces)],
      ["parameters", parameters, "/parameters", (one, at, to) => this.#sharedParameter(one, at, to)],
      ["securitySchemes", securityDefinitions, "/securityDefinitions", convertSecurityScheme],
    ];
    const components: JsonObject = {};
    for (const [section, map, from, convert] of sections) {
      if (map === undefined) continue;
      const to = join("/components", section);
      this.#moves.add(from, to);
      components[section] = this.#map(map, from, to, convert);
    }
    return components;
  }

  /** Request bodies are written where they are used: their media types are those of the operation. */
  #sharedParameter(parameter: Json, pointer: Pointer, to: Pointer): Json | undefined {
    if (!isObject(parameter)) return parameter;
    if (parameter.in === "body" || parameter.in === "formData") return undefined;
    return this.#parameters.parameter({ node: parameter, pointer }, to);
  }

  /** Converts the members of a map; a member that becomes undefined is left out. */
  #map(map: Json, from: Pointer, to: Pointer, convert: Convert): Json {
    if (!isObject(map)) return clone(map);
    const converted: JsonObject = {};
    for (const [name, member] of Object.entries(map)) {
      const done = convert(member, join(from, name), join(to, name));
      if (done !== undefined) setMember(converted, name, done);
    }
    return converted;
  }

  readonly #pathItem = (item: Json, pointer: Pointer): Json => {
    if (!isObject(item)) return item;
    const { parameters, ...members } = item;
    if (parameters !== undefined && !Array.isArray(parameters)) return clone(item);
    const shared = this.#placed(parameters ?? [], join(pointer, "parameters"));
    const { plain } = separate(shared);
    const converted: JsonObject = {};
    if (plain.length > 0) converted.parameters = this.#list(plain, join(pointer, "parameters"));
    for (const [key, member] of Object.entries(members)) {
      const isOperation = isObject(member) && METHODS.some((method) => method === key.toLowerCase());
      setMember(converted, key, isOperation ? this.#operation(member, join(pointer, key), shared) : clone(member));
    }
    return converted;
  };

  #operation(operation: JsonObject, pointer: Pointer, shared: readonly Located[]): JsonObject {
    const { parameters, responses, consumes, produces, schemes, ...rest } = operation;
    if (parameters !== undefined && !Array.isArray(parameters)) return clone(operation);
    const own = separate(this.#placed(parameters ?? [], join(pointer, "parameters")));
    const inherited = separate(shared);
    const converted = clone(rest);
    if (own.plain.length > 0) converted.parameters = this.#list(own.plain, join(pointer, "parameters"));
    const at = join(pointer, "requestBody");
    const types = texts(consumes ?? this.#entry.consumes);
    const body = own.body ?? inherited.body;
    const names = new Set(own.fields.map(({ node }) => node.name));
    const fields = [...own.fields, ...inherited.fields.filter(({ node }) => !names.has(node.name))];
    if (body !== undefined) {
      converted.requestBody = this.#parameters.body(body, types.length > 0 ? types : [JSON_TYPE], at);
      for (const field of fields) {
        this.#unsaid.add(field.pointer, "a form field beside a body; the body counts");
      }
    } else if (fields.length > 0) converted.requestBody = this.#parameters.form(fields, types, at);
    if (responses !== undefined) {
      const to = join(pointer, "responses");
      const convert: Convert = (one, from, place) => this.#response(one, from, place, produces ?? this.#entry.produces);
      converted.responses = this.#map(responses, to, to, keepExtensions(convert));
    }
    if (schemes !== undefined) {
      const servers = convertServers(this.#entry, schemes, this.#unsaid);
      this.#moves.add(join(pointer, "schemes"), join(pointer, "servers"));
      if (servers.length > 0) converted.servers = servers;
    }
    return converted;
  }

  /** The parameters of a list; a reference to a body or a field of a form is replaced by what it refers to. */
  #placed(list: readonly Json[], pointer: Pointer): Located[] {
    return list.map((node, i): Located => {
      let placed: Located = { node: node as JsonObject, pointer: join(pointer, i) };
      for (let hops = 0; hops < MOST_HOPS; hops++) {
        const target = refOf(placed.node);
        const found = target === undefined ? undefined : get(this.#root, target);
        if (target === undefined || !isObject(found)) break;
        placed = { node: found, pointer: target };
      }
      return isBody(placed.node) ? placed : { node: node as JsonObject, pointer: join(pointer, i) };
    });
  }

  #list(parameters: readonly Located[], to: Pointer): Json[] {
    return parameters.map((placed, i) =>
      isObject(placed.node) ? this.#parameters.parameter(placed, join(to, i)) : placed.node,
    );
  }

  #response(response: Json, pointer: Pointer, to: Pointer, produces: Json | undefined): Json {
    if (!isObject(response)) return response;
    if (response.$ref !== undefined) {
      // The media types of a shared response are those of the document, if the operation states no others.
      const shared = produces === this.#entry.produces ? undefined : dereference(this.#root, response, pointer);
      return shared === undefined ? clone(response) : this.#response(shared.node, shared.pointer, to, produces);
    }
    const { schema, examples, headers, ...rest } = response;
    this.#moves.add(pointer, to);
    const converted: JsonObject = { ...clone(rest) };
    if (headers !== undefined) {
      converted.headers = this.#map(headers, join(pointer, "headers"), join(to, "headers"), (header, from, place) =>
        isObject(header) ? this.#parameters.header(header, from, place) : header,
      );
    }
    const content = this.#content(schema, examples, texts(produces), pointer, to);
    if (content !== undefined) converted.content = content;
    return converted;
  }

  #content(
    schema: Json | undefined,
    examples: Json | undefined,
    produces: readonly string[],
    pointer: Pointer,
    to: Pointer,
  ): JsonObject | undefined {
    const shown = isObject(examples) ? examples : {};
    if (schema === undefined && Object.keys(shown).length === 0) return undefined;
    const isFile = isObject(schema) && schema.type === "file";
    const stated = schema === undefined ? [] : produces;
    const known = [...new Set([...stated, ...Object.keys(shown).filter((type) => /^[\w.+*-]+\/[\w.+*-]+/.test(type))])];
    const types = known.length > 0 ? known : [isFile ? "application/octet-stream" : JSON_TYPE];
    const content: JsonObject = {};
    for (const type of types) {
      const example = member(shown, type);
      this.#moves.add(join(pointer, "schema"), join(to, "content", type, "schema"));
      this.#moves.add(join(pointer, "examples", type), join(to, "content", type, "example"));
      setMember(content, type, {
        ...(schema !== undefined && { schema: convertSchema(schema) }),
        ...(example !== undefined && { example: clone(example) }),
      });
    }
    return content;
  }
}

type Convert = (node: Json, from: Pointer, to: Pointer) => Json | undefined;

/** For maps that can have extensions. In others, such as those of headers, `x-…` is a name like any other. */
function keepExtensions(convert: Convert): Convert {
  return (node, from, to) => (tokens(from).at(-1)?.startsWith("x-") ? clone(node) : convert(node, from, to));
}

const JSON_TYPE = "application/json";

/** The longest chain of references that is followed. */
const MOST_HOPS = 100;

function separate(parameters: readonly Located[]): { plain: Located[]; body: Located | undefined; fields: Located[] } {
  return {
    plain: parameters.filter(({ node }) => !isBody(node)),
    body: parameters.find(({ node }) => isObject(node) && node.in === "body"),
    fields: parameters.filter(({ node }) => isObject(node) && node.in === "formData"),
  };
}

/** The texts in a list of media types, each once. */
function texts(list: Json | undefined): string[] {
  return Array.isArray(list) ? [...new Set(list.filter((one) => typeof one === "string"))] : [];
}
