import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { get, isObject, type Json, type JsonObject, refPointer, toRef } from "../openapi/pointer.ts";

/** Annotations of OpenAPI 3.1 that are no keywords of JSON Schema. */
const OPENAPI_WORDS = ["example", "xml", "externalDocs", "discriminator"];

/** Their values are data, not schemas. */
const DATA = new Set(["example", "examples", "default", "enum", "const"]);

/** An ajv that knows a whole document: schemas are named by pointer. Strict, so that a keyword nobody knows is a fault. */
export class Validator {
  readonly #ajv: Ajv2020;
  readonly #document: JsonObject;
  readonly #compiled = new Map<string, ValidateFunction>();
  /** Each schema that something refers to is one of ajv's own, so that ajv never meets what is no schema. */
  readonly #known = new Map<string, string>();

  /** @param options `formats: false`: a format is an annotation, as JSON Schema 2020-12 has it by default. */
  constructor(document: JsonObject, options: { strict: boolean; formats?: boolean } = { strict: true }) {
    this.#document = document;
    this.#ajv = new Ajv2020({
      strict: options.strict,
      // A union of types and `required` beside an inherited property are good OpenAPI.
      strictTypes: false,
      strictRequired: false,
      allErrors: true,
      logger: false,
      validateSchema: false,
      addUsedSchema: false,
      validateFormats: options.formats !== false,
    });
    // Its types describe an ES module, but Node loads a CommonJS one, whose export is the function itself.
    const plugin = formats as unknown as typeof formats.default;
    plugin(this.#ajv);
    for (const word of new Set([...OPENAPI_WORDS, ...extensions(document)])) {
      if (this.#ajv.getKeyword(word) === false) this.#ajv.addKeyword(word);
    }
  }

  /** What is wrong with `value` by the schema at `pointer`; empty where nothing is. */
  faults(pointer: string, value: Json): string[] {
    return this.faultsBy(`at ${pointer}`, { $ref: toRef(pointer) }, value);
  }

  /** The same for a schema that stands nowhere but refers to the document. `key` names it. */
  faultsBy(key: string, schema: JsonObject, value: Json): string[] {
    return this.#errors(key, schema, value).map((error) => `${describe(error)} (${error.schemaPath})`);
  }

  /** The same as sentences for people: the place in the value and what is wrong there. */
  refusals(pointer: string, value: Json): string[] {
    return this.#errors(`at ${pointer}`, { $ref: toRef(pointer) }, value).map(describe);
  }

  #errors(key: string, schema: JsonObject, value: Json): readonly ErrorObject[] {
    let validate = this.#compiled.get(key);
    if (validate === undefined) {
      validate = this.#ajv.compile(this.#prepare(schema) as JsonObject);
      this.#compiled.set(key, validate);
    }
    return validate(value) ? [] : (validate.errors ?? []);
  }

  #prepare(node: Json): Json {
    if (Array.isArray(node)) return node.map((item) => this.#prepare(item));
    if (!isObject(node)) return node;
    return Object.fromEntries(
      Object.entries(node).map(([key, value]): [string, Json] => {
        if (DATA.has(key) && !isObject(value)) return [key, value];
        const target = key === "$ref" && typeof value === "string" ? refPointer(value) : undefined;
        return [key, target === undefined ? this.#prepare(value) : this.#name(target)];
      }),
    );
  }

  #name(pointer: string): string {
    const known = this.#known.get(pointer);
    if (known !== undefined) return known;
    const name = `schema${this.#known.size}`;
    this.#known.set(pointer, name);
    const target = get(this.#document, pointer);
    if (target === undefined) throw new Error(`nothing stands at ${pointer}`);
    this.#ajv.addSchema(this.#prepare(target) as JsonObject, name);
    return name;
  }
}

function describe({ instancePath, message }: ErrorObject): string {
  return `${instancePath || "/"} ${message}`;
}

function extensions(node: Json, found: Set<string> = new Set()): Set<string> {
  if (Array.isArray(node)) for (const item of node) extensions(item, found);
  else if (isObject(node)) {
    for (const [key, value] of Object.entries(node)) {
      if (key.startsWith("x-")) found.add(key);
      extensions(value, found);
    }
  }
  return found;
}
