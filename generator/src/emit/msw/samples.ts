import { lazy } from "../../lazy.ts";
import type { SchemaType } from "../../model/schemas.ts";
import type { Json, JsonObject } from "../../openapi/pointer.ts";

type Sampler = typeof import("openapi-sampler");
const sampler = lazy<Sampler>("openapi-sampler");

/** Values of schemas, as openapi-sampler makes them: of examples and defaults first. The same schema gives the same value. */
export class Samples {
  readonly #document: JsonObject;

  constructor(document: JsonObject) {
    this.#document = document;
  }

  /** A value that the API sends. */
  of({ schema }: SchemaType): Json {
    return this.#sample(schema, { skipWriteOnly: true });
  }

  /** A value that the API takes. */
  ofBody(schema: JsonObject): Json {
    return this.#sample(schema, { skipReadOnly: true });
  }

  #sample(schema: JsonObject, options: { skipWriteOnly?: true; skipReadOnly?: true }): Json {
    // The cast: openapi-sampler types schemas of JSON Schema 7, and reads those of OpenAPI 3.1.
    const given = schema as Parameters<Sampler["sample"]>[0];
    return withoutPrototypes(sampler().sample(given, { ...options, quiet: true }, this.#document) ?? null);
  }
}

/** A value of its own. In an object literal, a member called __proto__ would be the prototype. */
export function withoutPrototypes(value: unknown): Json {
  return JSON.parse(JSON.stringify(value), (name, member) => (name === "__proto__" ? undefined : member)) as Json;
}
