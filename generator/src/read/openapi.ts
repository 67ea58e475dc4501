import { FlarespecError, type SourceSpan } from "../diagnostics/error.ts";
import { closest } from "../diagnostics/suggest.ts";
import { textOf } from "../openapi/equal.ts";
import { isObject, type Json, type JsonObject, join, type Pointer } from "../openapi/pointer.ts";
import { SECTIONS } from "../openapi/reference-sections.ts";
import { methodOfKey, walkSchema } from "../openapi/walk.ts";
import { componentsIn, mergedBases } from "../schema/compositions.ts";
import { resolveAnchors } from "./anchors.ts";
import { BundleFiles, type OtherFile } from "./bundle-files.ts";
import { convertVersion, isSwagger } from "./convert-version.ts";
import { MOST_PARSED } from "./parse/limits.ts";
import { parse } from "./parse/parse.ts";
import { type Parsed, placeOfNode, type Unsaid } from "./parsed.ts";
import { reduce, type Wanted } from "./reduce.ts";
import { type BundleOptions, bundle } from "./references.ts";
import type { Source } from "./source.ts";

export interface OpenapiOptions extends BundleOptions {
  /** Makes the choice of operations from the paths of a document that is too large as a whole. */
  wantedIn?: (paths: JsonObject) => Wanted;
}

/** A source after reading: an OpenAPI document, and the place of each of its nodes in the file. */
export interface Fragment {
  /** Id of the source. */
  id: string;
  openapi: JsonObject;
  /** Returns the place of a node, or of its nearest ancestor. Pointers are those of the document as it was read. */
  at(pointer: Pointer): SourceSpan;
  /** Other files that the document refers to; absent if it refers to no other file. */
  others?: readonly OtherFile[];
  /** What a document of another version than OpenAPI 3.0 and 3.1 says and these cannot. */
  unsaid?: readonly Unsaid[];
  /** Set where `openapi` is not as published: a document of another version, or a part of one that is too large. */
  isChanged?: boolean;
}

/**
 * Reads OpenAPI 3.0 to 3.2 or Swagger 2.0, JSON or YAML, together with the files it refers to. It corrects nothing, and refuses only
 * what later stages would lose silently. References by anchor become pointers. A document without `info` is accepted,
 * because dumps of single operations have none.
 * @throws FlarespecError FS1001 to FS1014, FS1020 to FS1025.
 */
export function readOpenapi(source: Source, options: OpenapiOptions = {}): Fragment {
  const written = parse(source.text, source.location, MOST_PARSED);
  if (!isObject(written.value)) throw notOpenapi(written, `the document is ${kindOf(written.value)}`);
  checkVersion(written.value, written);
  const file = /^https?:\/\//i.test(source.location) ? undefined : source.location;
  const bodyFiles = isSwagger(written.value) ? new BundleFiles(written, file, options.root) : undefined;
  const placed = bodyFiles?.placeBodies() ?? written;
  const parsed = convertVersion({ ...placed, value: written.value });
  const { value } = parsed;
  const isReduced = reduce(parsed, options.wantedIn);
  checkStructure(value, parsed);
  checkComposition(value, parsed);
  if (source.text.includes("nchor")) resolveAnchors(value);
  const { at, others, unsaid } = bundle(parsed, file, options);
  // No reference leads any more to a file whose bodies are in place.
  const onlyBodies = bodyFiles?.others.filter(({ named }) => others.every((other) => other.named !== named)) ?? [];
  return {
    id: source.id,
    openapi: value,
    at,
    others: [...onlyBodies, ...others],
    ...(parsed.conversion !== undefined && { unsaid }),
    ...((isReduced || parsed.conversion !== undefined) && { isChanged: true }),
  };
}

function notOpenapi(parsed: Parsed, message: string, didYouMean?: string): FlarespecError {
  return new FlarespecError("FS1010", {
    message,
    place: placeOfNode(parsed, ""),
    expected: 'an object with a member "openapi"',
    didYouMean,
  });
}

function checkVersion(root: JsonObject, parsed: Parsed): void {
  if ("swagger" in root && !("openapi" in root)) {
    if (isSwagger(root)) return;
    throw new FlarespecError("FS1011", {
      message: `the document is Swagger ${textOf(root.swagger)}`,
      place: placeOfNode(parsed, "/swagger"),
      expected: 'Swagger "2.0", or OpenAPI 3.0 to 3.2',
    });
  }
  if (!("openapi" in root))
    throw notOpenapi(parsed, 'the document has no member "openapi"', closest("openapi", Object.keys(root)));
  const version = root.openapi;
  if (typeof version === "string" && /^3\.[012]\.\d+(?:-[\w.-]+)?$/.test(version)) return;
  throw new FlarespecError("FS1012", {
    message: `the document states OpenAPI ${JSON.stringify(version)}`,
    place: placeOfNode(parsed, "/openapi"),
    expected: 'a string such as "3.0.3" or "3.1.0"',
  });
}

/** Checks the structure that later stages rely on: their walks silently skip anything else. */
function checkStructure(root: JsonObject, parsed: Parsed): void {
  const maps = ["paths", "webhooks"].flatMap((section) =>
    objects(root[section], join("", section), parsed, "path item"),
  );
  let operations = 0;
  for (const [item, at] of maps) {
    for (const method of Object.keys(item)) {
      if (methodOfKey(method.toLowerCase()) === undefined) continue;
      if (item[method] !== undefined && ++operations > MOST_OPERATIONS) {
        throw new FlarespecError("FS1008", {
          message: `the document has more than ${MOST_OPERATIONS} operations`,
          place: placeOfNode(parsed, join(at, method)),
          expected: `at most ${MOST_OPERATIONS}`,
        });
      }
      if (item[method] !== undefined && !isObject(item[method]))
        throw wrongStructure(parsed, join(at, method), item[method], "an operation");
    }
    if (item.parameters !== undefined && !Array.isArray(item.parameters)) {
      throw wrongStructure(parsed, join(at, "parameters"), item.parameters, "an array");
    }
  }
  const { components } = root;
  if (components !== undefined && !isObject(components))
    throw wrongStructure(parsed, "/components", components, "an object");
  const parts = SECTIONS.flatMap((section) =>
    objects(components?.[section], join("/components", section), parsed, "definition", section === "schemas"),
  );
  if (maps.length > 0 || parts.length > 0) return;
  const pointer = "paths" in root ? "/paths" : "";
  throw new FlarespecError("FS1013", {
    message: "the document has no paths, webhooks or components",
    place: placeOfNode(parsed, pointer),
    expected: "at least one path",
  });
}

/** The largest number of operations: with more, a run needs over a gigabyte of memory. */
export const MOST_OPERATIONS = 20_000;

/** The length of the longest chain of `allOf`. Hand-written documents stay far below it. */
export const LONGEST_COMPOSITION = 100;

/**
 * Limits chains of `allOf`: each schema inherits from all below it, so the result grows with the square of the length.
 */
function checkComposition(root: JsonObject, parsed: Parsed): void {
  const schemas = isObject(root.components) && isObject(root.components.schemas) ? root.components.schemas : {};
  const bases = new Map<Pointer, Pointer[]>();
  for (const [name, schema] of Object.entries(schemas)) {
    const at = join(SCHEMAS, name);
    bases.set(at, basesOf(schema, at));
  }
  const lengths = new Map<Pointer, number>();
  const done = new Set<Pointer>();
  for (const start of bases.keys()) {
    const stack = [start];
    while (stack.length > 0) {
      const at = stack.at(-1) as Pointer;
      if (done.has(at)) {
        stack.pop();
        continue;
      }
      const below = bases.get(at) ?? [];
      // A schema composed of itself adds nothing here; rules correct it later.
      const unknown = lengths.has(at) ? [] : below.filter((base) => bases.has(base) && !lengths.has(base));
      if (!lengths.has(at)) lengths.set(at, 0);
      stack.push(...unknown);
      if (unknown.length > 0) continue;
      stack.pop();
      done.add(at);
      const length = 1 + Math.max(0, ...below.map((base) => lengths.get(base) ?? 0));
      lengths.set(at, Math.max(length, lengths.get(at) ?? 0));
      if (length <= LONGEST_COMPOSITION) continue;
      throw new FlarespecError("FS1009", {
        message: `a chain of ${length} schemas or more, each composed of the next`,
        place: placeOfNode(parsed, at),
        expected: `at most ${LONGEST_COMPOSITION}`,
      });
    }
  }
}

const SCHEMAS = "/components/schemas";

/** Returns the components that a schema includes through `$ref` or `allOf`, at its root or inside it. */
function basesOf(schema: Json, pointer: Pointer): Pointer[] {
  if (!isObject(schema)) return [];
  const found = new Set(componentsIn(schema));
  walkSchema(schema, pointer, ({ node }) => {
    for (const base of mergedBases(node)) found.add(base);
  });
  return [...found];
}

/** Returns the members of a map with their pointers. Throws for one that is no object; skips extensions (`x-…`). */
function objects(
  map: Json | undefined,
  pointer: Pointer,
  parsed: Parsed,
  what: string,
  orBoolean = false,
): [JsonObject, Pointer][] {
  if (map === undefined) return [];
  if (!isObject(map)) throw wrongStructure(parsed, pointer, map, "an object");
  return Object.entries(map).flatMap(([name, value]): [JsonObject, Pointer][] => {
    const at = join(pointer, name);
    if (isObject(value)) return [[value, at]];
    if (name.startsWith("x-")) return [];
    if (orBoolean && typeof value === "boolean") return [[{}, at]];
    throw wrongStructure(parsed, at, value, `a ${what}, which is an object`);
  });
}

function wrongStructure(parsed: Parsed, pointer: Pointer, value: Json | undefined, expected: string): FlarespecError {
  const place = placeOfNode(parsed, pointer);
  return new FlarespecError("FS1014", {
    message: `${place.pointer} is ${kindOf(value)}`,
    place,
    expected,
  });
}

function kindOf(value: Json | undefined): string {
  if (value === null || value === undefined) return "null";
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

export type { SourceSpan } from "../diagnostics/error.ts";
