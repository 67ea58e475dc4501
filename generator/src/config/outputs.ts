import { FlarespecError, type Place } from "../diagnostics/error.ts";
import { isObject, type Json, join, type Pointer } from "../openapi/pointer.ts";
import type { Plugin } from "./plugin.ts";

/** Outputs that a package has only if its configuration asks for them. */
export interface OutputOptions {
  /** `openapi.d.ts`, as openapi-typescript prints it with these options. Default false. */
  openapiTypescript?: false | OpenapiTypescriptOptions;
  /** `openapi-fetch.js`: `createClient` of openapi-fetch with these types. Needs `openapiTypescript`. Default false. */
  openapiFetch?: boolean;
  /** `schemas/`: a Standard Schema for every type, body and answer, which validates at run time. Default false. */
  schemas?: boolean;
  /** `query/<area>.js`: options of TanStack Query for each operation. Default false. */
  tanstackQuery?: boolean;
  /** `fake.js`, the API in memory, and `msw/*.js`, handlers for MSW by operation. Default false. */
  msw?: boolean;
  /**
   * `reference/<area>.md`: pages of all operations and types with their members, what each source says, and the
   * corrections. `link` is the address at which you publish them, with `{area}` and `{name}`, such as
   * `https://docs.example.com/api/{area}#{name}`; editors then show it with each type and operation. Default false.
   */
  reference?: boolean | { link: string };
  /** Outputs of your own. A run with plugins uses no cache. */
  plugins?: readonly Plugin[];
}

/** Options of openapi-typescript that add no code to the file, under its names and with its defaults. */
export type OpenapiTypescriptOptions = { [Name in (typeof OPENAPI_TYPESCRIPT_OPTIONS)[number]]?: boolean };

export const OPENAPI_TYPESCRIPT_OPTIONS = [
  "additionalProperties",
  "alphabetize",
  "arrayLength",
  "defaultNonNullable",
  "emptyObjectsUnknown",
  "excludeDeprecated",
  "exportType",
  "immutable",
  "propertiesRequiredByDefault",
  "readWriteMarkers",
  "rootTypes",
  "rootTypesNoSchemaPrefix",
] as const;

const CODE = "it prints code that runs, with names and texts of the document in it";
const NAMES = "it prints names and paths of the document without escaping them";
const OWN = "it adds code that flarespec cannot check";
const INPUT = "it is about reading the document, which flarespec has read";

/** The other options of openapi-typescript, and why each is refused. */
const REFUSED: Readonly<Record<string, string>> = {
  enum: CODE,
  enumValues: CODE,
  conditionalEnums: CODE,
  dedupeEnums: CODE,
  makePathsEnum: CODE,
  pathParamsAsTypes: NAMES,
  generatePathParams: NAMES,
  rootTypesKeepCasing: NAMES,
  inject: OWN,
  transform: OWN,
  transformProperty: OWN,
  postTransform: OWN,
  cwd: INPUT,
  redocly: INPUT,
  silent: INPUT,
  version: INPUT,
};

/** An address with places for an area and a name, and no character that would end a link in a comment. */
const LINK = "^https?://(?:[^\\s{}|\\\\<>\"'`]|\\{area\\}|\\{name\\})+$";

const FLAG = { type: "boolean" };

export const OUTPUTS_SCHEMA: object = {
  type: "object",
  additionalProperties: false,
  properties: {
    openapiTypescript: {
      anyOf: [
        {
          type: "object",
          additionalProperties: false,
          properties: Object.fromEntries(OPENAPI_TYPESCRIPT_OPTIONS.map((name) => [name, FLAG])),
        },
        { const: false },
      ],
    },
    openapiFetch: FLAG,
    schemas: FLAG,
    tanstackQuery: FLAG,
    msw: FLAG,
    reference: {
      anyOf: [
        FLAG,
        {
          type: "object",
          required: ["link"],
          additionalProperties: false,
          properties: { link: { type: "string", pattern: LINK } },
        },
      ],
    },
    plugins: {
      type: "array",
      items: { type: "object", required: ["name", "outputs"], properties: { name: { type: "string", minLength: 1 } } },
    },
  },
};

/** @throws FlarespecError FS2014 for an option of openapi-typescript that flarespec does not pass on. */
export function refuseUnsafeOptions(config: Json, at: (pointer: Pointer) => Place): void {
  const outputs = isObject(config) ? config.outputs : undefined;
  const options = isObject(outputs) ? outputs.openapiTypescript : undefined;
  const refused = Object.keys(isObject(options) ? options : {}).find((name) => Object.hasOwn(REFUSED, name));
  if (refused === undefined) return;
  throw new FlarespecError("FS2014", {
    message: `the option ${refused} of openapi-typescript is refused: ${REFUSED[refused]}`,
    place: at(join("/outputs/openapiTypescript", refused)),
    expected: OPENAPI_TYPESCRIPT_OPTIONS.join(", "),
  });
}

/** @throws FlarespecError FS2002 if an output lacks the one that it is made of, or a plugin has no function. */
export function checkOutputs(
  { openapiTypescript, openapiFetch, plugins = [] }: OutputOptions,
  at: (pointer: Pointer) => Place,
): void {
  plugins.forEach(({ name, outputs }, i) => {
    if (typeof outputs === "function") return;
    throw new FlarespecError("FS2002", {
      message: `outputs of the plugin ${name} is no function`,
      place: at(`/outputs/plugins/${i}/outputs`),
      remedy: "Write a plugin in a configuration that is code, such as flarespec.config.ts.",
    });
  });
  if (openapiFetch !== true || (openapiTypescript !== undefined && openapiTypescript !== false)) return;
  throw new FlarespecError("FS2002", {
    message: "openapiFetch needs openapiTypescript, whose types its client has",
    place: at("/outputs/openapiFetch"),
    expected: "outputs: { openapiTypescript: {}, openapiFetch: true }",
  });
}

/** What npm allows as a name. */
export const PACKAGE_NAME = "^(?:@[a-z0-9~-][a-z0-9._~-]*/)?[a-z0-9~-][a-z0-9._~-]*$";
