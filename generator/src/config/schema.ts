import { FlarespecError, type Place } from "../diagnostics/error.ts";
import { closest } from "../diagnostics/suggest.ts";
import { lazy } from "../lazy.ts";
import type { NameOverrides } from "../model/build.ts";
import { get, type Json, join, type Pointer, parent } from "../openapi/pointer.ts";
import { PRESETS } from "../vendors/find-preset.ts";
import type { Config } from "./config.ts";
import { checkOutputs, OUTPUTS_SCHEMA, PACKAGE_NAME, refuseUnsafeOptions } from "./outputs.ts";

/*
 * JSON Schemas of `flarespec.config.*` and of the names file. Loaded only if there is one: loading the validator takes as
 * long as reading a document.
 */

const STRINGS = { type: "array", items: { type: "string" } };
const STRING_OR_STRINGS = {
  anyOf: [
    { type: "string", minLength: 1 },
    { ...STRINGS, minItems: 1 },
  ],
};
const NAME_MAP = { type: "object", additionalProperties: { type: "string", minLength: 1 } };
const NAMES_SCHEMA = {
  type: "object",
  additionalProperties: false,
  properties: { types: NAME_MAP, operations: NAME_MAP },
};
const PLACE = { type: "string", pattern: "^/|^$" };
const SELECTION = {
  type: "object",
  additionalProperties: false,
  minProperties: 1,
  properties: { paths: STRINGS, tags: STRINGS, areas: STRINGS },
};

const NAMED_BY = { enum: ["path", "operationId"] };
const COUNT = { type: "integer", minimum: 1 };
const HEADER = { type: "string", pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$" };
const PRESET_MEMBERS = {
  type: "object",
  additionalProperties: false,
  properties: {
    server: { type: "string", pattern: "^https?://[^\\s/\\\\@?#{}]+(/[^\\s\\\\?#{}]*)?$" },
    packageName: { type: "string", pattern: PACKAGE_NAME },
    // Not the name of an error that every package exports, nor one that an operation may declare.
    errorClass: { type: "string", pattern: "^(?!(?:Api|Call|Http|Refused)?Error$)[A-Z][A-Za-z0-9]*Error$" },
    tokenVariable: { type: "string", pattern: "^[A-Za-z_][A-Za-z0-9_]*$" },
    requestIdHeader: HEADER,
    keyHeaders: {
      type: "object",
      required: ["email", "key"],
      additionalProperties: false,
      properties: { email: HEADER, key: HEADER },
    },
    requestBudget: {
      type: "object",
      required: ["requests", "per"],
      additionalProperties: false,
      properties: { requests: COUNT, per: COUNT },
    },
    scopes: { type: "object", additionalProperties: { type: "string", pattern: "^[^/{}]+$" } },
    eitherScope: STRINGS,
    permissions: STRINGS,
    envelope: { enum: ["found", "always", "never"] },
    operations: NAMED_BY,
  },
};

const CONFIG_SCHEMA = {
  type: "object",
  additionalProperties: false,
  properties: {
    sources: STRING_OR_STRINGS,
    patches: STRING_OR_STRINGS,
    names: { anyOf: [{ type: "string", minLength: 1 }, NAMES_SCHEMA] },
    recordings: { type: "string", minLength: 1 },
    out: { type: "string", minLength: 1 },
    package: {
      type: "object",
      additionalProperties: false,
      properties: {
        name: { type: "string" },
        version: { type: "string", pattern: "^\\d+\\.\\d+\\.\\d+(?:[-+][0-9A-Za-z.+-]+)?$" },
        license: { type: "string" },
        description: { type: "string" },
      },
    },
    preset: { anyOf: [{ enum: Object.keys(PRESETS) }, PRESET_MEMBERS] },
    runtime: { enum: ["package", "bundled"] },
    answers: { enum: ["evidence", "stated"] },
    int64: { enum: ["number", "bigint"] },
    operations: NAMED_BY,
    dates: { enum: ["text", "Date", "Temporal"] },
    serialization: {
      type: "object",
      additionalProperties: false,
      properties: { lists: { enum: ["index", "brackets", "repeat"] }, nested: { enum: ["json", "brackets"] } },
    },
    outputs: OUTPUTS_SCHEMA,
    areas: { type: "object", additionalProperties: { ...STRINGS, minItems: 1 } },
    include: SELECTION,
    exclude: SELECTION,
    accept: {
      type: "array",
      items: {
        type: "object",
        required: ["code", "because"],
        additionalProperties: false,
        properties: {
          code: { type: "string", minLength: 1 },
          at: { anyOf: [PLACE, { type: "array", items: PLACE, minItems: 1 }] },
          because: { type: "string", pattern: "\\S" },
        },
      },
    },
  },
};

/** @throws FS2002 with the place of an unknown, missing or wrong member of a configuration, FS2014. */
export function checkConfig(value: Json, at: (pointer: Pointer) => Place): Config {
  refuseUnsafeOptions(value, at);
  const config = checked(value, CONFIG_SCHEMA, at) as Config;
  checkOutputs(config.outputs ?? {}, at);
  return config;
}

/** The same for a names file, which may also list areas by path prefix. */
export function checkNames(
  value: Json,
  at: (pointer: Pointer) => Place,
): NameOverrides & { areas?: Record<string, string> } {
  const schema = { ...NAMES_SCHEMA, properties: { ...NAMES_SCHEMA.properties, areas: NAME_MAP } };
  return checked(value, schema, at) as NameOverrides & { areas?: Record<string, string> };
}

const library = lazy<typeof import("ajv/dist/2020.js")>("ajv/dist/2020.js");

function checked(value: Json, schema: object, at: (pointer: Pointer) => Place): Json {
  // Our own schemas: validating the schemas themselves takes longer than using them.
  const { Ajv2020 } = library();
  const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: false, meta: false, validateSchema: false });
  const validate = ajv.compile(schema);
  if (validate(value)) return value;
  // ajv reports every branch of a union; the deepest error belongs to the branch that was meant, and so does a member.
  const faults = [...(validate.errors ?? [])].filter(({ keyword }) => keyword !== "anyOf");
  const isOfMember = ({ keyword }: { keyword: string }) => Number(/^(?:additionalProperties|required)$/.test(keyword));
  const fault = faults.sort(
    (a, b) => b.instancePath.length - a.instancePath.length || isOfMember(b) - isOfMember(a),
  )[0];
  const params = (fault?.params ?? {}) as Record<string, Json>;
  const extra = typeof params.additionalProperty === "string" ? params.additionalProperty : undefined;
  const missing = typeof params.missingProperty === "string" ? params.missingProperty : undefined;
  const holder = fault?.instancePath ?? "";
  const pointer = extra === undefined ? holder : join(holder, extra);
  const allowed = Array.isArray(params.allowedValues) ? params.allowedValues.map(String) : undefined;
  const found = get(value, holder);
  const known = Object.keys((fault?.parentSchema as { properties?: object } | undefined)?.properties ?? {});
  const what = holder === "" ? "the configuration" : parent(holder).key;
  const message =
    extra !== undefined
      ? `${what} has no member ${extra}`
      : missing !== undefined
        ? `${what} lacks the member ${missing}`
        : `${what} ${fault?.message ?? "has the wrong form"}`;
  const meant =
    extra !== undefined ? closest(extra, known) : typeof found === "string" ? closest(found, allowed ?? []) : undefined;
  const expected = extra !== undefined ? known : allowed;
  throw new FlarespecError("FS2002", {
    message,
    place: at(pointer),
    ...(expected !== undefined && expected.length > 0 && { expected: expected.join(", ") }),
    didYouMean: meant,
  });
}
