import { createRequire } from "node:module";
import type { SchemaType } from "../../model/schemas.ts";
import type { Json, JsonObject } from "../../openapi/pointer.ts";

type Sampler = typeof import("openapi-sampler");

/** Values of schemas, as openapi-sampler makes them: of examples and defaults first. The same schema gives the same value. */
export class Samples {
  readonly #document: JsonObject;
  readonly #sampler: Sampler;

  constructor(document: JsonObject) {
    this.#document = document;
    // Loaded only by runs that use it, as it reads XML too.
    this.#sampler = createRequire(import.meta.url)("openapi-sampler");
  }

  of({ schema }: SchemaType): Json {
    const options = { skipWriteOnly: true, quiet: true };
    // The cast: openapi-sampler types schemas of JSON Schema 7, and reads those of OpenAPI 3.1.
    const sample = this.#sampler.sample(schema as Parameters<Sampler["sample"]>[0], options, this.#document);
    return withoutPrototypes(sample ?? null);
  }
}

/** A value of its own. In an object literal, a member called __proto__ would be the prototype. */
export function withoutPrototypes(value: unknown): Json {
  return JSON.parse(JSON.stringify(value), (name, member) => (name === "__proto__" ? undefined : member)) as Json;
}
