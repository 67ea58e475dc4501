import fc from "fast-check";
import { clone } from "../../../generator/src/openapi/clone.ts";
import {
  get,
  isObject,
  type Json,
  type JsonObject,
  join,
  type Pointer,
  refPointer,
} from "../../../generator/src/openapi/pointer.ts";
import { eachSubschema } from "../../../generator/src/openapi/walk.ts";

/** A document of one schema that a request sends and an answer holds, with all that the schema refers to. */
export function around(root: JsonObject, name: string): JsonObject {
  const schemas: JsonObject = {};
  const take = (component: string): void => {
    if (Object.hasOwn(schemas, component)) return;
    const schema = get(root, join("/components/schemas", component));
    if (!isObject(schema)) return;
    schemas[component] = clone(schema);
    for (const [, other] of JSON.stringify(schema).matchAll(/"#\/components\/schemas\/([^"/]+)"/g))
      take(other as string);
  };
  take(name);
  const body = { $ref: `#/components/schemas/${name}` };
  const info = {
    type: "array",
    items: { type: "object", properties: { code: { type: "number" }, message: { type: "string" } } },
  };
  const envelope = (result: Json) => ({
    type: "object",
    required: ["success", "errors", "messages"],
    properties: { success: { type: "boolean", enum: [true] }, errors: info, messages: info, result },
  });
  const answer = (result: Json) => ({
    "200": { description: "Done.", content: { "application/json": { schema: envelope(result) } } },
  });
  return {
    openapi: "3.1.0",
    info: { title: "One schema", version: "1" },
    paths: {
      "/things": {
        get: { responses: answer(body) },
        post: {
          requestBody: { required: true, content: { "application/json": { schema: body } } },
          responses: answer({ type: "string" }),
        },
      },
    },
    components: { schemas },
  };
}

/** One change of one place of a schema, as publishers make them. */
export interface SchemaEdit {
  what: string;
  at: Pointer;
  document: JsonObject;
}

export const KINDS_OF_EDIT = [
  "add optional property",
  "add required property",
  "remove property",
  "rename property",
  "toggle required",
  "toggle nullable",
  "widen enum",
  "narrow enum",
  "change type",
  "add union branch",
  "forget members",
  "name a member",
  "toggle other members",
  "members of one type",
  "no members",
] as const;

/** An edit of `document`, or undefined where the place drawn has nothing of the kind. */
export function editOf(document: JsonObject, name: string): fc.Arbitrary<SchemaEdit | undefined> {
  const places = placesBelow(document, join("/components/schemas", name));
  return fc
    .record({ what: fc.constantFrom(...KINDS_OF_EDIT), place: fc.nat(), property: fc.nat() })
    .map(({ what, place, property }) => {
      const able = places.filter((at) => suits(what, get(document, at) as JsonObject));
      const at = able[place % Math.max(1, able.length)];
      if (at === undefined) return undefined;
      const changed = clone(document);
      apply(what, get(changed, at) as JsonObject, property);
      return { what, at, document: changed };
    });
}

/** All schemas that lead from one, by where they stand; composed ones are not entered, an edit there is not one edit. */
function placesBelow(root: JsonObject, start: Pointer): Pointer[] {
  const found = new Set<Pointer>();
  const visit = (schema: JsonObject, at: Pointer): void => {
    if (typeof schema.$ref === "string") {
      const target = refPointer(schema.$ref) ?? "";
      const next = get(root, target);
      if (isObject(next) && !found.has(target)) visit(next, target);
      return;
    }
    if (found.has(at)) return;
    found.add(at);
    eachSubschema(schema, at, (sub, pointer) => {
      if (!/\/(not|if|then|else)$/.test(pointer)) visit(sub, pointer);
    });
  };
  visit(get(root, start) as JsonObject, start);
  return [...found];
}

type What = (typeof KINDS_OF_EDIT)[number];

function suits(what: What, schema: JsonObject): boolean {
  const names = isObject(schema.properties) ? Object.keys(schema.properties) : [];
  switch (what) {
    case "add optional property":
    case "add required property":
    case "remove property":
    case "rename property":
    case "toggle required":
      return names.length > (what === "remove property" ? 1 : 0) && schema.type === "object";
    case "toggle nullable":
      return typeof schema.type === "string" && schema.enum === undefined;
    case "widen enum":
    case "narrow enum": {
      const list = enumOf(schema);
      return list !== undefined && list.length > (what === "narrow enum" ? 2 : 1) && typeof list[0] === "string";
    }
    case "change type":
      return Object.hasOwn(OTHER, String(schema.type)) && schema.enum === undefined && schema.const === undefined;
    case "add union branch":
      return Array.isArray(schema.oneOf) && schema.oneOf.every((branch) => isObject(branch) && branch.type !== "null");
    case "forget members":
    case "toggle other members":
      return names.length > 0 && schema.type === "object" && schema.oneOf === undefined;
    case "name a member":
    case "members of one type":
    case "no members":
      return schema.type === "object" && names.length === 0 && schema.oneOf === undefined;
  }
}

const OTHER: Readonly<Record<string, string>> = {
  string: "number",
  number: "string",
  integer: "boolean",
  boolean: "string",
};

function apply(what: What, schema: JsonObject, pick: number): void {
  const properties = isObject(schema.properties) ? schema.properties : {};
  const names = Object.keys(properties);
  const name = names[pick % Math.max(1, names.length)] as string;
  const required = Array.isArray(schema.required) ? (schema.required as string[]) : [];
  const setRequired = (list: string[]): void => {
    if (list.length > 0) schema.required = list;
    else delete schema.required;
  };
  switch (what) {
    case "add optional property":
    case "add required property":
      properties.brand_new = { type: "string" };
      if (what === "add required property") setRequired([...required, "brand_new"]);
      return;
    case "remove property":
      delete properties[name];
      setRequired(required.filter((one) => one !== name));
      return;
    case "rename property":
      properties.brand_new = properties[name] as Json;
      delete properties[name];
      setRequired(required.map((one) => (one === name ? "brand_new" : one)));
      return;
    case "toggle required":
      setRequired(required.includes(name) ? required.filter((one) => one !== name) : [...required, name]);
      return;
    case "toggle nullable":
      schema.type = [schema.type as string, "null"];
      return;
    case "widen enum":
      enumOf(schema)?.push("brand_new");
      return;
    case "narrow enum":
      enumOf(schema)?.splice(pick % (enumOf(schema)?.length ?? 1), 1);
      return;
    case "change type":
      schema.type = OTHER[String(schema.type)] as string;
      return;
    case "forget members":
      delete schema.properties;
      delete schema.required;
      return;
    case "name a member":
      schema.properties = { brand_new: { type: "string" } };
      if (isObject(schema.additionalProperties)) delete schema.additionalProperties;
      return;
    case "toggle other members":
      if (schema.additionalProperties === true) delete schema.additionalProperties;
      else schema.additionalProperties = true;
      return;
    case "members of one type":
      schema.additionalProperties = isObject(schema.additionalProperties) ? true : { type: "string" };
      return;
    case "no members":
      schema.additionalProperties = schema.additionalProperties === false;
      setRequired([]);
      return;
    case "add union branch":
      (schema.oneOf as Json[]).push({
        type: "object",
        required: ["brand_new"],
        properties: { brand_new: { type: "string", enum: ["brand_new"] } },
      });
  }
}

/** The listed values, closed or open. */
function enumOf(schema: JsonObject): Json[] | undefined {
  if (Array.isArray(schema.enum)) return schema.enum;
  const listed = Array.isArray(schema.anyOf)
    ? schema.anyOf.find((one) => isObject(one) && Array.isArray(one.enum))
    : undefined;
  return isObject(listed) ? (listed.enum as Json[]) : undefined;
}

/** A value that says everything a schema lets a caller say, as a caller would write it. */
export function sample(root: JsonObject, schema: Json | undefined, depth = 0): Json {
  if (!isObject(schema)) return null;
  if (typeof schema.$ref === "string") return sample(root, get(root, refPointer(schema.$ref) ?? ""), depth);
  if (schema.const !== undefined) return schema.const;
  const values = enumOf(schema);
  if (values !== undefined) return values[0] as Json;
  for (const union of [schema.oneOf, schema.anyOf]) if (Array.isArray(union)) return sample(root, union[0], depth);
  const type = Array.isArray(schema.type) ? schema.type.find((one) => one !== "null") : schema.type;
  if (type === "object") {
    const required = new Set(Array.isArray(schema.required) ? schema.required : []);
    const properties = Object.entries(isObject(schema.properties) ? schema.properties : {});
    // A schema that contains itself ends where it may.
    const said = Object.fromEntries(
      properties
        .filter(([name]) => depth < 6 || required.has(name))
        .map(([name, property]) => [name, sample(root, property, depth + 1)]),
    );
    const { additionalProperties: rest } = schema;
    for (const name of required) said[String(name)] ??= sample(root, rest, depth + 1);
    // A name of their own, where any will do.
    if (rest === true || (properties.length === 0 && rest === undefined)) said.any_name = 1;
    else if (isObject(rest)) said.any_name = sample(root, rest, depth + 1);
    return said;
  }
  if (type === "array") return [sample(root, schema.items, depth + 1)];
  return ({ string: "text", number: 1, integer: 1, boolean: true } as Record<string, Json>)[String(type)] ?? null;
}

/** A document of what objects can say of members that they do not name, each in its place and as a component. */
export function openness(): JsonObject {
  const forms: Record<string, JsonObject> = {
    free: { type: "object" },
    map: { type: "object", additionalProperties: { type: "string" } },
    open: { type: "object", additionalProperties: true, properties: { first: { type: "string" } } },
    closed: { type: "object", properties: { first: { type: "string" } } },
    needed: { type: "object", required: ["first"], properties: { first: { type: "string" } } },
    empty: { type: "object", additionalProperties: false },
    both: {
      type: "object",
      required: ["first"],
      properties: { first: { type: "string" }, second: { type: "string" } },
      additionalProperties: { type: "string" },
    },
    mixed: {
      type: "object",
      required: ["first"],
      properties: { first: { type: "number" } },
      additionalProperties: { type: "string" },
    },
    keyed: { type: "object", required: ["first"], additionalProperties: { type: "string" } },
  };
  const schemas: JsonObject = {};
  const properties: JsonObject = {};
  for (const [name, form] of Object.entries(forms)) {
    properties[name] = clone(form);
    properties[`named_${name}`] = { $ref: `#/components/schemas/${name}` };
    // So that no other is built alike, and each is declared.
    const about = name === "map" ? {} : { description: `What is ${name}.` };
    schemas[name] = { ...clone(form), ...about };
  }
  schemas.Shelf = { type: "object", properties };
  return { components: { schemas } };
}
