import type { Json, JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { generate, type Run } from "../../../generator/src/pipeline.ts";
import type { Source, SourceKind } from "../../../generator/src/read/source.ts";

export interface Said {
  id: string;
  kind?: SourceKind;
  date?: string;
  revision?: string;
  title?: string;
  location?: string;
  openapi: JsonObject;
}

/** Sources of documents that are written down in a test. */
export function sources(...said: readonly Said[]): Source[] {
  return said.map(({ id, kind = "openapi", openapi, location = `${id}.json`, ...more }) => {
    return { id, kind, location, sha256: "", text: JSON.stringify(openapi, null, 1), ...more };
  });
}

export function settled(...said: readonly Said[]): Run {
  return generate({ sources: sources(...said), patches: [], names: {}, config: { package: { name: "lamps" } } });
}

export const PATH = "/accounts/{account_id}/lamps";

export interface Lamp {
  /** What is answered. */
  result?: Json;
  /** What is sent. */
  body?: Json;
  operation?: JsonObject;
  schemas?: JsonObject;
  path?: string;
  status?: string;
}

/** A document with one operation, its answer in an envelope. */
export function lamps({
  result = { type: "object" },
  body,
  operation = {},
  schemas = {},
  path = PATH,
  status = "200",
}: Lamp): JsonObject {
  const { parameters = [], ...more } = operation;
  const account = { name: "account_id", in: "path", required: true, schema: { type: "string" } };
  const envelope: JsonObject = {
    type: "object",
    required: ["success", "errors", "messages"],
    properties: {
      success: { type: "boolean", enum: [true] },
      errors: { type: "array", items: { $ref: "#/components/schemas/Message" } },
      messages: { type: "array", items: { $ref: "#/components/schemas/Message" } },
      result,
    },
  };
  const json = (schema: Json): JsonObject => ({ "application/json": { schema } });
  return {
    openapi: "3.1.0",
    info: { title: "Lamps", version: "1" },
    paths: {
      [path]: {
        post: {
          ...(path.includes("{account_id}") && { parameters: [account, ...(parameters as Json[])] }),
          ...(body !== undefined && { requestBody: { required: true, content: json(body) } }),
          responses: { [status]: { description: "Done.", content: json(envelope) } },
          ...more,
        },
      },
    },
    components: {
      schemas: {
        Message: {
          type: "object",
          required: ["code", "message"],
          properties: { code: { type: "integer" }, message: { type: "string" } },
        },
        ...schemas,
      },
    },
  };
}

export const object = (properties: JsonObject, required?: readonly string[]): JsonObject => ({
  type: "object",
  properties,
  ...(required !== undefined && { required: [...required] }),
});

export const strings = (...values: readonly string[]): JsonObject => ({ type: "string", enum: [...values] });

/** Two documents that disagree in as many ways as there are texts, each text in every place that the page shows. */
export function hostilePair(texts: readonly string[]): Said[] {
  const named = texts.map((text, i) => [`p${i} ${text}`, text] as const);
  const all = texts.join(" ");
  const said = (add: string): JsonObject => {
    const properties = named.map(([name, text]): [string, Json] => [
      name,
      { ...strings(text, `${text}${add}`), description: `${text}${add}`, default: text + add },
    ]);
    const only = named.map(([name]): [string, Json] => [`${add}${name}`, { type: "string" }]);
    return lamps({
      result: object(Object.fromEntries([...properties, ...only])),
      operation: { summary: all + add, "x-accepted-permissions": [all + add] },
    });
  };
  return [
    {
      id: "one",
      date: "2026-02-01",
      revision: all,
      title: all,
      location: `${all.slice(0, 50)}.json`,
      openapi: said("a"),
    },
    { id: "two", kind: "docs", date: "2026-01-01", revision: all, title: all, openapi: said("b") },
  ];
}
