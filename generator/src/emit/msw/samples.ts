import { lazy } from "../../lazy.ts";
import type { SchemaType } from "../../model/schemas.ts";
import { clone } from "../../openapi/clone.ts";
import { get, type Json, type JsonObject, type Pointer } from "../../openapi/pointer.ts";
import { walk } from "../../openapi/walk.ts";
import { accepts, statedTypes } from "../../schema/accepts.ts";
import { textOfPattern } from "./pattern-text.ts";

type Sampler = typeof import("openapi-sampler");
const sampler = lazy<Sampler>("openapi-sampler");

/**
 * Values of schemas, as openapi-sampler makes them: of examples and defaults first, if their schema accepts them. The same schema
 * gives the same value.
 */
export class Samples {
  readonly #document: JsonObject;

  constructor(document: JsonObject) {
    this.#document = clone(document);
    walk(this.#document, ({ node }) => improveValues(node, document));
  }

  /** A value that the API sends. */
  of({ pointer }: SchemaType): Json {
    return this.#sample(pointer, { skipWriteOnly: true });
  }

  /** A value that the API takes. */
  ofBody(pointer: Pointer): Json {
    return this.#sample(pointer, { skipReadOnly: true });
  }

  #sample(pointer: Pointer, options: { skipWriteOnly?: true; skipReadOnly?: true }): Json {
    // The cast: openapi-sampler types schemas of JSON Schema 7, and reads those of OpenAPI 3.1.
    const given = (get(this.#document, pointer) ?? {}) as Parameters<Sampler["sample"]>[0];
    return withoutPrototypes(
      withoutWarnings(() => sampler().sample(given, { ...options, quiet: true }, this.#document)) ?? null,
    );
  }
}

/** Runs the sampler without its warnings about odd schemas: its option `quiet` leaves some of them. */
function withoutWarnings<T>(run: () => T): T {
  const { warn } = console;
  console.warn = () => {};
  try {
    return run();
  } finally {
    console.warn = warn;
  }
}

/**
 * Lets the sampler make a value that a schema accepts. It believes examples and knows no patterns: examples that the schema refuses
 * are removed, and a text with a pattern gets an example.
 */
function improveValues(schema: JsonObject, document: JsonObject): void {
  const { example, examples, default: otherwise } = schema;
  const first = Array.isArray(examples) ? examples[0] : undefined;
  for (const [keyword, value] of Object.entries({ example, examples: first, default: otherwise })) {
    if (value !== undefined && accepts(schema, value, document) === false) delete schema[keyword];
  }
  if (VALUES.some((keyword) => schema[keyword] !== undefined)) return;
  const text = patternText(schema);
  if (text !== undefined) schema.example = text;
}

/** Keywords from which the sampler takes a value. */
const VALUES = ["example", "examples", "default", "const", "enum"];

function patternText(schema: JsonObject): string | undefined {
  const { pattern, minLength, maxLength } = schema;
  if (typeof pattern !== "string" || statedTypes(schema)?.has("string") === false) return undefined;
  const length = (limit: Json | undefined, otherwise: number) => (typeof limit === "number" ? limit : otherwise);
  return textOfPattern(pattern, { min: length(minLength, 0), max: length(maxLength, Number.POSITIVE_INFINITY) });
}

/** A value of its own. In an object literal, a member called __proto__ would be the prototype. */
export function withoutPrototypes(value: unknown): Json {
  return JSON.parse(JSON.stringify(value), (name, member) => (name === "__proto__" ? undefined : member)) as Json;
}
