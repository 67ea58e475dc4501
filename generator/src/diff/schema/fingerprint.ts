import type { Operation } from "../../model/model.ts";
import { get, isObject, type Json, type JsonObject, type Pointer, refPointer } from "../../openapi/pointer.ts";

/** Keywords that do not change which values a schema accepts. */
const PROSE = new Set([
  "description",
  "title",
  "summary",
  "example",
  "examples",
  "externalDocs",
  "deprecated",
  "default",
]);

/**
 * Texts that two schemas share if they are built alike, in either version and whatever their components are called. In
 * a schema that contains itself, the inner one is only a mark, so two different schemas may share a text: a shared text
 * proposes a match, and does not prove that nothing has changed.
 */
export class Fingerprints {
  readonly #root: JsonObject;
  readonly #known = new Map<Pointer, string>();
  readonly #numbers: Map<string, number>;
  readonly #open = new Set<Pointer>();

  /** @param numbers shared by both versions, so that equal texts get equal numbers. */
  constructor(root: JsonObject, numbers: Map<string, number>) {
    this.#root = root;
    this.#numbers = numbers;
  }

  schema(schema: Json | undefined, pointer?: Pointer): string {
    if (!isObject(schema)) return JSON.stringify(schema ?? null);
    if (typeof schema.$ref === "string") {
      const target = refPointer(schema.$ref) ?? "";
      return this.schema(get(this.#root, target), target);
    }
    if (pointer !== undefined) {
      const known = this.#known.get(pointer);
      if (known !== undefined) return known;
      if (this.#open.has(pointer)) return "~";
      this.#open.add(pointer);
    }
    const parts: string[] = [];
    for (const key of Object.keys(schema).sort()) {
      if (PROSE.has(key) || key.startsWith("x-")) continue;
      parts.push(`${key}:${this.#value(key, schema[key] as Json)}`);
    }
    const print = this.#number(parts.join(";"));
    if (pointer !== undefined) {
      this.#open.delete(pointer);
      this.#known.set(pointer, print);
    }
    return print;
  }

  operation(operation: Operation): string {
    const parameters = operation.parameters
      .filter((one) => one.in !== "path")
      .map((one) => `${one.in} ${one.name} ${one.required} ${this.schema(one.type.schema)}`);
    const { body } = operation;
    const success = operation.success.map((one) =>
      "type" in one ? `${one.status} ${this.schema(one.type.schema)}` : one.kind,
    );
    const failures = operation.failureBodies.map(({ type }) => this.schema(type?.schema));
    return JSON.stringify([parameters.sort(), body && [body.kind, this.schema(body.type.schema)], success, failures]);
  }

  #value(key: string, value: Json): string {
    const isMap = key === "properties" || key === "patternProperties" || key === "$defs";
    if (isMap && isObject(value)) {
      const names = Object.keys(value).sort();
      return `{${names.map((name) => `${JSON.stringify(name)}=${this.schema(value[name])}`).join()}}`;
    }
    // The mapping names components, which a publication may rename.
    if (key === "discriminator" && isObject(value)) return JSON.stringify(value.propertyName ?? null);
    if (key === "enum" || key === "const") return JSON.stringify(value);
    if (key === "required" && Array.isArray(value)) return JSON.stringify([...value].sort());
    if (Array.isArray(value))
      return `[${value.map((item) => (isObject(item) ? this.schema(item) : JSON.stringify(item)))}]`;
    return isObject(value) ? this.schema(value) : JSON.stringify(value);
  }

  #number(text: string): string {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(text, number);
    }
    return `#${number}`;
  }
}
