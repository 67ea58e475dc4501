import { createRequire } from "node:module";
import type { GlobalContext, OpenAPI3 } from "openapi-typescript";
import { OPENAPI_TYPESCRIPT_OPTIONS, type OpenapiTypescriptOptions } from "../../config/outputs.ts";
import type { SafeCode } from "../../escape.ts";

type Library = Pick<
  typeof import("openapi-typescript"),
  "astToString" | "resolveRef" | "scanDiscriminators" | "transformSchema"
>;

/** The part of openapi-typescript that prints, and the TypeScript that it prints with; loaded only by runs that use it. */
export function loadLibraries(): { openapi: Library; typescript: typeof import("typescript") } {
  // Not imported: that takes twice as long, because Node would read all of TypeScript for the names it exports.
  const require = createRequire(import.meta.url);
  // Its parts, because its entry also loads all of Redocly, which only its reading and validating needs. Its version is pinned.
  const part = (name: string): unknown => require(`openapi-typescript/dist/${name}.cjs`);
  const { astToString } = part("lib/ts") as Library;
  const { resolveRef, scanDiscriminators } = part("lib/utils") as Library;
  const transformSchema = part("transform/index") as Library["transformSchema"];
  const openapi = { astToString, resolveRef, scanDiscriminators, transformSchema };
  return { openapi, typescript: require("typescript") };
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
