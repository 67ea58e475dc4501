import { createRequire } from "node:module";
import type { GlobalContext, OpenAPI3 } from "openapi-typescript";
import { OPENAPI_TYPESCRIPT_OPTIONS, type OpenapiTypescriptOptions } from "../../config/outputs.ts";
import type { SafeCode } from "../../escape.ts";

type Library = typeof import("openapi-typescript");

/** openapi-typescript, and the TypeScript that it prints with; loaded only by runs that use it. */
export function loadLibraries(): { openapi: Library; typescript: typeof import("typescript") } {
  // Not imported: that takes twice as long, because Node would read all of TypeScript for the names it exports.
  const require = createRequire(import.meta.url);
  return { openapi: require("openapi-typescript"), typescript: require("typescript") };
}

/**
 * What `openapi-typescript openapi.json` prints of a canonical document, given as JSON. Its own entry point reads files and addresses that a
 * document refers to, and validates; a canonical document needs neither, so this begins where those two are done.
 */
export function printTypes(openapi: Library, document: SafeCode, options: OpenapiTypescriptOptions): string {
  // A copy, into which openapi-typescript writes discriminators. The cast: the pipeline has made it a valid document of OpenAPI 3.1.
  const schema = JSON.parse(document) as OpenAPI3;
  return openapi.astToString(openapi.transformSchema(schema, contextOf(openapi, schema, options)));
}

function contextOf(openapi: Library, schema: OpenAPI3, options: OpenapiTypescriptOptions): GlobalContext {
  const passed = Object.fromEntries(OPENAPI_TYPESCRIPT_OPTIONS.map((name) => [name, options[name] ?? false])) as Record<
    keyof OpenapiTypescriptOptions,
    boolean
  >;
  return {
    ...passed,
    defaultNonNullable: options.defaultNonNullable ?? true,
    discriminators: openapi.scanDiscriminators(schema, { silent: true }),
    enum: false,
    enumValues: false,
    conditionalEnums: false,
    dedupeEnums: false,
    makePathsEnum: false,
    pathParamsAsTypes: false,
    generatePathParams: false,
    rootTypesKeepCasing: false,
    injectFooter: [],
    transform: undefined,
    transformProperty: undefined,
    postTransform: undefined,
    // Only the entry point reads it.
    redoc: undefined as unknown as GlobalContext["redoc"],
    silent: true,
    resolve: <T>($ref: string) => openapi.resolveRef<T>(schema, $ref, { silent: true }),
  };
}
