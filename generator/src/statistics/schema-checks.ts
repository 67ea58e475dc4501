import { dereference } from "../openapi/dereference.ts";
import { get, isObject, type Json, type JsonObject, type Pointer } from "../openapi/pointer.ts";
import { documentReferences, referencedPointer } from "../openapi/reference-sections.ts";
import { composedNames } from "../rules/direction/shared/composition-names.ts";
import { misplacedKeywords } from "../rules/schema/keyword-type.ts";
import { accepts } from "../schema/accepts.ts";
import type { Check } from "./check.ts";
import { once, type Survey } from "./survey.ts";

/** Single schemas. */
export const SCHEMA_CHECKS: readonly Check[] = [
  {
    id: "reference-dangling",
    what: "references to nothing",
    rules: ["dangling-ref", "dangling-parameter"],
    count: ({ root }) => {
      let dangling = 0;
      documentReferences(root, (reference) => {
        const target = referencedPointer(reference);
        if (target === undefined || get(root, target) === undefined) dangling++;
      });
      return dangling;
    },
  },
  {
    id: "reference-siblings",
    what: "references beside other keywords",
    rules: ["all-of-merge"],
    stays: "annotations of the place, which 3.1 allows beside a reference",
    count: nodes((node) => node.$ref !== undefined && Object.keys(node).length > 1),
  },
  {
    id: "type-invalid",
    what: "types that JSON Schema does not have",
    rules: ["invalid-type"],
    count: nodes(({ type }) => (Array.isArray(type) ? type : [type ?? "null"]).some((one) => !TYPES.has(String(one)))),
  },
  {
    id: "type-null-by-enum",
    what: "objects that may only be null",
    rules: ["null-enum"],
    count: nodes(({ type, enum: values }) => {
      return type === "object" && Array.isArray(values) && values.length === 1 && values[0] === null;
    }),
  },
  {
    id: "nullable-without-type",
    what: "nullable beside no type",
    rules: ["nullable"],
    count: nodes(({ nullable, type }) => nullable === true && type === undefined),
  },
  {
    id: "nullable",
    what: "nullable, which OpenAPI 3.1 does not have",
    rules: ["nullable"],
    count: nodes(({ nullable }) => nullable !== undefined),
  },
  {
    id: "enum-without-type",
    what: "enums without a type",
    rules: ["untyped-enum", "enum-type"],
    stays: "enums of several kinds of values: the values say their types",
    count: nodes(({ type, enum: values }) => Array.isArray(values) && type === undefined),
  },
  {
    id: "enum-mixed",
    what: "enums of several kinds of values under one type",
    rules: ["nullable", "enum-type"],
    count: nodes(({ type, enum: values }) => {
      if (!Array.isArray(values) || Array.isArray(type)) return false;
      return new Set(values.map((value) => (value === null ? "null" : typeof value))).size > 1;
    }),
  },
  {
    id: "keyword-of-another-type",
    what: "keywords that do not apply to the type",
    rules: ["keyword-type"],
    count: ({ root, schemas }) =>
      schemas.reduce((total, { node }) => total + misplacedKeywords(node, () => root).length, 0),
  },
  {
    id: "properties-without-type",
    what: "properties without type: object",
    rules: ["untyped-object"],
    count: nodes(({ type, properties }) => isObject(properties) && type === undefined),
  },
  {
    id: "array-without-items",
    what: "arrays without items",
    rules: ["array-items"],
    count: nodes(({ type, items, prefixItems }) => {
      const isArray = type === "array" || (Array.isArray(type) && type.includes("array"));
      return isArray && items === undefined && prefixItems === undefined;
    }),
  },
  {
    id: "required-no-list",
    what: "required that is no list of names",
    rules: ["required-form"],
    count: nodes(({ required }) => {
      return required !== undefined && !(Array.isArray(required) && required.every((one) => typeof one === "string"));
    }),
  },
  {
    id: "required-missing",
    what: "schemas that require what they do not describe",
    rules: ["required-names"],
    count: (from) => missing(from).filter(({ composed }) => !composed).length,
  },
  {
    id: "required-missing-composed",
    what: "parts of compositions that require what nothing in them describes",
    rules: ["required-names"],
    count: (from) => missing(from).filter(({ composed }) => composed).length,
  },
  {
    id: "schema-untyped",
    what: "schemas that say neither type nor structure",
    rules: ["all-of-merge", "settle-schema"],
    stays: "nothing is read into an example: typed unknown and listed as untyped",
    count: nodes((node) => Object.keys(node).length > 0 && Object.keys(node).every((key) => !SPEAKING.has(key))),
  },
  {
    id: "schema-empty",
    what: "empty schemas",
    rules: ["array-items", "envelope-result", "settle-schema"],
    stays: "typed unknown and listed as untyped",
    count: nodes((node) => Object.keys(node).length === 0),
  },
  {
    id: "object-open",
    what: "objects of which nothing is said",
    rules: [],
    stays: "typed as objects of unknown members and listed as open-object",
    count: ({ schemas }) => schemas.filter(({ node, pointer }) => isOpenObject(node) && !inGeneric(pointer)).length,
  },
  {
    id: "object-open-in-generic",
    what: "– in the union of a generic result",
    rules: ["envelope-result"],
    stays: "of results that are only generic, and in components that nothing refers to any more",
    count: ({ schemas }) => schemas.filter(({ node, pointer }) => isOpenObject(node) && inGeneric(pointer)).length,
  },
  {
    id: "example-invalid",
    what: "examples that their schema refuses",
    rules: ["example-invalid", "placeholder-example"],
    stays: "whole answers, and what answers show of the right type: what a source says, and no remark",
    count: (from) => examples(from).filter(({ schema, value }) => accepts(schema, value, from.root) === false).length,
  },
  {
    id: "example",
    what: "– of examples",
    rules: [],
    stays: "kept where they are right",
    count: (from) => examples(from).length,
  },
  {
    id: "default-invalid",
    what: "defaults that their schema refuses",
    rules: ["default-type"],
    stays: "a default of an answer that its list of values lacks: answers may hold values that nobody listed",
    count: ({ root, schemas }) =>
      schemas.filter(({ node: { default: value, ...schema } }) => {
        return value !== undefined && accepts(schema as JsonObject, value as Json, root) === false;
      }).length,
  },
];

const SPEAKING = new Set([
  "$ref",
  "type",
  "enum",
  "const",
  "properties",
  "additionalProperties",
  "patternProperties",
  "items",
  "prefixItems",
  "allOf",
  "anyOf",
  "oneOf",
  "not",
]);
const TYPES = new Set(["null", "boolean", "object", "array", "number", "string", "integer"]);

function nodes(is: (node: JsonObject) => boolean): Check["count"] {
  return ({ schemas }) => schemas.filter(({ node }) => is(node)).length;
}

const missing = once((from: Survey) =>
  from.schemas.flatMap(({ node, pointer }) => {
    if (!Array.isArray(node.required)) return [];
    const { names, open } = composedNames(pointer, from);
    if (open || node.required.every((name) => names.has(String(name)))) return [];
    return [{ composed: /\/(allOf|anyOf|oneOf)\/\d+$/.test(pointer) }];
  }),
);

const SHAPES = [
  "properties",
  "additionalProperties",
  "patternProperties",
  "allOf",
  "anyOf",
  "oneOf",
  "enum",
  "const",
  "not",
];

function isOpenObject(node: JsonObject): boolean {
  const isObjectType = node.type === "object" || (Array.isArray(node.type) && node.type.includes("object"));
  return isObjectType && SHAPES.every((key) => node[key] === undefined);
}

/** Whether a schema is a branch of the union of a generic `result`. */
function inGeneric(pointer: Pointer): boolean {
  return /\/properties\/result\/(anyOf|oneOf)\/\d+$/.test(pointer);
}

const examples = once(({ root, schemas, operations }: Survey) => {
  const found: { schema: JsonObject; value: Json }[] = [];
  for (const { node } of schemas) {
    const { example, ...schema } = node;
    if (example !== undefined) found.push({ schema: schema as JsonObject, value: example as Json });
  }
  for (const node of new Set(operations.flatMap(({ parameters }) => parameters.map((one) => one.node)))) {
    if (node.example !== undefined && isObject(node.schema)) found.push({ schema: node.schema, value: node.example });
  }
  for (const { responses, body } of operations) {
    for (const at of [...responses, ...(body === undefined ? [] : [body])]) {
      for (const media of Object.values(isObject(at.node.content) ? at.node.content : {})) {
        const schema = isObject(media) ? dereference(root, media.schema, "") : undefined;
        if (!isObject(media) || schema === undefined) continue;
        if (media.example !== undefined) found.push({ schema: schema.node, value: media.example as Json });
        for (const example of Object.values(isObject(media.examples) ? media.examples : {})) {
          const stated = dereference(root, example, "")?.node;
          if (stated?.value !== undefined) found.push({ schema: schema.node, value: stated.value as Json });
        }
      }
    }
  }
  return found;
});
