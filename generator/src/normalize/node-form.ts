import { isObject, type Json, type JsonObject, join, type Pointer } from "../openapi/pointer.ts";
import type { NodeKind } from "../openapi/walk.ts";

/** Called with the pointer of each value of the wrong form. */
type ReportFault = (pointer: Pointer, message: string) => void;

type MemberCheck = (value: Json, pointer: Pointer, report: ReportFault) => void;

/** The form of one kind of node, without its children. */
interface NodeForm {
  required: readonly string[];
  members: ReadonlyMap<string, MemberCheck>;
}

function must(be: string, holds: (value: Json) => boolean): MemberCheck {
  return (value, pointer, report) => {
    if (!holds(value)) report(pointer, be);
  };
}

const absent = must("is not part of a canonical document", () => false);
const string = must("must be a string", (value) => typeof value === "string");
const number = must("must be a number", (value) => typeof value === "number");
const object = must("must be an object", isObject);
const schema = must("must be an object or a boolean", (value) => isObject(value) || typeof value === "boolean");

const TYPES: readonly Json[] = ["null", "boolean", "object", "array", "number", "string", "integer"];
const type = must("is not a type of JSON Schema", (value) =>
  Array.isArray(value)
    ? value.length > 0 && new Set(value).size === value.length && value.every((one) => TYPES.includes(one))
    : TYPES.includes(value),
);

const LOCATIONS: readonly Json[] = ["path", "query", "header", "cookie"];

function listOf(item: MemberCheck, least = 0): MemberCheck {
  return (value, pointer, report) => {
    if (!Array.isArray(value)) report(pointer, "must be a list");
    else if (value.length < least) report(pointer, `must have at least ${least} items`);
    else for (let i = 0; i < value.length; i++) item(value[i] as Json, join(pointer, i), report);
  };
}

const schemaList = listOf(schema, 1);
const schemasByName: MemberCheck = (value, pointer, report) => {
  if (!isObject(value)) report(pointer, "must be an object");
  else for (const name of Object.keys(value)) schema(value[name] as Json, join(pointer, name), report);
};

const STATUS = /^(?:[1-5](?:[0-9]{2}|XX)|default|x-.*)$/;
const responses: MemberCheck = (value, pointer, report) => {
  if (!isObject(value)) return report(pointer, "must be an object");
  const keys = Object.keys(value);
  if (keys.length === 0) report(pointer, "must have at least 1 response");
  for (const key of keys) if (!STATUS.test(key)) report(pointer, `${JSON.stringify(key)} is no status code`);
};

function form(members: Readonly<Record<string, MemberCheck>>, ...required: readonly string[]): NodeForm {
  return { required, members: new Map(Object.entries(members)) };
}

const PARAMETER = form(
  { name: string, in: must("must be path, query, header or cookie", (value) => LOCATIONS.includes(value)) },
  "name",
  "in",
);

/**
 * The official schema of OpenAPI 3.1 is not used: it does not check schemas, takes seconds for the whole document, and its
 * errors are about its own branches.
 */
const FORMS: Partial<Record<NodeKind, NodeForm>> = {
  Document: form(
    {
      openapi: must(
        "must be a version of OpenAPI 3.1",
        (value) => typeof value === "string" && /^3\.1\.\d+$/.test(value),
      ),
      paths: object,
      "x-also": absent,
    },
    "openapi",
  ),
  PathItem: form({ $ref: absent }),
  Operation: form({ "x-also": absent, "x-source": absent, parameters: listOf(object), responses }, "responses"),
  Parameter: PARAMETER,
  Schema: form({
    $ref: string,
    nullable: absent,
    exclusiveMinimum: number,
    exclusiveMaximum: number,
    type,
    required: listOf(string),
    enum: listOf(() => {}, 1),
    properties: schemasByName,
    patternProperties: schemasByName,
    additionalProperties: schema,
    items: schema,
    not: schema,
    allOf: schemaList,
    anyOf: schemaList,
    oneOf: schemaList,
    prefixItems: schemaList,
  }),
};

/** Reports what a node of a canonical document must not be, without its children. */
export function checkForm(kind: NodeKind, node: JsonObject, pointer: Pointer, report: ReportFault): void {
  const expected = FORMS[kind];
  if (expected === undefined || (expected === PARAMETER && Object.hasOwn(node, "$ref"))) return;
  for (const key of expected.required) {
    if (!Object.hasOwn(node, key)) report(pointer, `must have required property '${key}'`);
  }
  for (const key in node) expected.members.get(key)?.(node[key] as Json, `${pointer}/${key}`, report);
}
