import { type GlobalContext, transformSchemaObject, tsUnion, UNDEFINED } from "openapi-typescript";
import ts from "typescript";
import { get, isObject, type Json, type JsonObject, join, type Pointer, refPointer } from "../document/pointer.ts";
import { resolve } from "../document/walk.ts";
import { enumShape } from "../surface/structure.ts";
import type { NamedType } from "../surface/surface.ts";
import { type Doc, docBlock, docOf, overDoc } from "./tsdoc.ts";

/** Types of the runtime and the platform that emitted declarations mention. */
const MULTIPART_BINARY = "Blob";

/**
 * Turns canonical schemas into TypeScript through openapi-typescript, one declaration at a time.
 *
 * openapi-typescript sees a view of the schema: references already carry the names the surface chose, enums that are
 * types of their own are references, annotations are gone except a mark (`§7§`) that stands for the TSDoc block, which
 * is written by us after printing. So its own comments, naming and enum options never touch text of a source.
 */
export class SchemaPrinter {
  /** Shared types that were mentioned and have to be imported. */
  readonly imports: Set<string> = new Set();
  readonly #root: JsonObject;
  readonly #types: ReadonlyMap<Pointer, NamedType>;
  readonly #area: string | undefined;
  readonly #prefix: ((type: NamedType) => string) | undefined;
  readonly #docs: Doc[] = [];
  readonly #open = new Set<Pointer>();
  #declaring: Pointer | undefined;

  /** @param prefix how a type is reached where this is no area's own module (`tunnels.` in paths.d.ts). */
  constructor(
    root: JsonObject,
    types: ReadonlyMap<Pointer, NamedType>,
    area: string | undefined,
    prefix?: (type: NamedType) => string,
  ) {
    this.#root = root;
    this.#types = types;
    this.#area = area;
    this.#prefix = prefix;
  }

  /** `export interface Name { … }`, or a type alias where the schema is no plain object. */
  declare(name: string, schema: JsonObject, options: { doc?: Doc; input: boolean; extends?: string }): string {
    const node = transformSchemaObject(schema as never, { path: `#/${name}`, ctx: context(options.input) });
    const modifiers = [ts.factory.createModifier(ts.SyntaxKind.ExportKeyword)];
    const base = options.extends === undefined ? undefined : heritage(options.extends);
    const members = ts.isTypeLiteralNode(node) ? node.members : undefined;
    const declaration =
      members !== undefined || base !== undefined
        ? ts.factory.createInterfaceDeclaration(modifiers, name, undefined, base, members ?? [])
        : ts.factory.createTypeAliasDeclaration(modifiers, name, undefined, node);
    return docBlock(options.doc ?? {}) + this.finish(print(declaration));
  }

  /** The view of the schema at `pointer`, for use inside a declaration or a synthetic object. */
  view(schema: JsonObject, pointer: Pointer): JsonObject {
    const named = this.#types.get(pointer);
    if (named !== undefined) return this.#reference(named, schema);
    if (typeof schema.$ref === "string") return this.#referenced(schema);
    return this.content(schema, pointer);
  }

  /** The view of a type's own declaration. */
  declared(schema: JsonObject, pointer: Pointer): JsonObject {
    this.#declaring = pointer;
    const view = this.content(schema, pointer);
    this.#declaring = undefined;
    return view;
  }

  /** The view of what stands at `pointer`, even where it has a name. */
  content(schema: JsonObject, pointer: Pointer): JsonObject {
    if (typeof schema.$ref === "string") return this.#referenced(schema);
    const out: JsonObject = {};
    const literal = literalView(schema);
    if (literal !== undefined) return literal;
    if (schema.type !== undefined) out.type = schema.type;
    if (isObject(schema.properties)) {
      const properties: JsonObject = Object.create(null) as JsonObject;
      for (const name of Object.keys(schema.properties)) {
        properties[name] = this.property(schema.properties[name] as Json, join(pointer, "properties", name));
      }
      out.properties = properties;
      if (Array.isArray(schema.required)) out.required = schema.required;
      if (out.type === undefined) out.type = "object";
    }
    if (isObject(schema.additionalProperties) && isObject(schema.properties)) {
      // Further members of one type beside named ones of others: TypeScript has no type that such an object fits.
      out.additionalProperties = true;
    } else if (isObject(schema.additionalProperties)) {
      out.additionalProperties = this.view(schema.additionalProperties, join(pointer, "additionalProperties"));
    } else if (schema.additionalProperties === true) out.additionalProperties = true;
    if (isObject(schema.patternProperties)) this.#patternProperties(schema.patternProperties, pointer, out);
    // A tuple is written only where its length is fixed; otherwise any of its items may be missing or followed by more.
    if (Array.isArray(schema.prefixItems)) {
      const views = schema.prefixItems.map((item, i) => this.#any(item, join(pointer, "prefixItems", i)));
      const isClosed = schema.items === false || schema.maxItems === views.length;
      if (isClosed && schema.minItems === views.length) out.prefixItems = views;
      else if (isClosed) out.items = { anyOf: views };
      else out.items = { anyOf: [...views, this.#any(schema.items ?? {}, join(pointer, "items"))] };
      if (out.type === undefined) out.type = "array";
    } else if (isObject(schema.items)) {
      out.items = this.view(schema.items, join(pointer, "items"));
      if (out.type === undefined) out.type = "array";
    }
    return this.#compose(schema, pointer, out);
  }

  /** A property: its view with a mark for its documentation. */
  property(schema: Json, pointer: Pointer): JsonObject {
    const out = this.#any(schema, pointer);
    if (!isObject(schema)) return out;
    return this.marked(out, this.#docFor(schema));
  }

  /** Whether a schema is a list of what the client calls ResponseInfo: objects with a message. */
  listsInfo(schema: Json | undefined): boolean {
    const list = this.#resolved(schema);
    const item = list?.type === "array" ? this.#resolved(list.items) : undefined;
    return get(item ?? null, "/properties/message") !== undefined;
  }

  /** Where references from a schema end. */
  landing(schema: JsonObject, pointer: Pointer): { node: JsonObject; pointer: Pointer } {
    const found = resolve(this.#root, schema, get);
    return { node: found?.node ?? schema, pointer: found?.pointer ?? pointer };
  }

  #resolved(schema: Json | undefined): JsonObject | undefined {
    return isObject(schema) ? resolve(this.#root, schema, get)?.node : undefined;
  }

  /** Adds the mark that stands for `doc` in the printed text. */
  marked(view: JsonObject, doc: Doc): JsonObject {
    if (docBlock(doc) === "") return view;
    this.#docs.push(doc);
    return { ...view, description: `§${this.#docs.length - 1}§` };
  }

  #docFor(schema: JsonObject): Doc {
    const own = docOf(schema);
    const target = typeof schema.$ref === "string" ? refPointer(schema.$ref) : undefined;
    const found = target === undefined || own.text !== undefined ? undefined : get(this.#root, target);
    return isObject(found) ? overDoc(own, docOf(found)) : own;
  }

  #any(schema: Json, pointer: Pointer): JsonObject {
    if (isObject(schema)) return this.view(schema, pointer);
    return schema === false ? { enum: [] } : {};
  }

  #referenced(schema: JsonObject): JsonObject {
    const target = refPointer(schema.$ref as string);
    const found = target === undefined ? undefined : get(this.#root, target);
    if (target === undefined || !isObject(found)) return {};
    const named = this.#types.get(target);
    if (named !== undefined) return this.#reference(named, found);
    // What has no name is plain and ends here, except in failures, whose schemas get no names and may recurse.
    if (this.#open.has(target)) return {};
    this.#open.add(target);
    const view = this.content(found, target);
    this.#open.delete(target);
    return view;
  }

  #reference(named: NamedType, schema: JsonObject): JsonObject {
    if (named.kind !== "enum") return { $ref: `#/${this.#name(named, named.name)}` };
    const shape = enumShape(schema);
    const closed = shape?.open === false && named.open === true;
    const ref = { $ref: `#/${this.#name(named, closed ? `Known${named.name}` : named.name)}` };
    return shape?.nullable ? { anyOf: [ref, { type: "null" }] } : ref;
  }

  #name(named: NamedType, name: string): string {
    if (this.#prefix !== undefined) return this.#prefix(named) + name;
    if (named.area === undefined && this.#area !== undefined) this.imports.add(name);
    return name;
  }

  #patternProperties(patterns: JsonObject, pointer: Pointer, out: JsonObject): void {
    const views = Object.keys(patterns).map((name) =>
      this.#any(patterns[name] as Json, join(pointer, "patternProperties", name)),
    );
    if (views.length > 0 && out.additionalProperties === undefined) {
      out.additionalProperties = views.length === 1 ? (views[0] as JsonObject) : { anyOf: views };
    }
  }

  /** Unions beside other keywords are intersections; openapi-typescript would make the whole a union. */
  #compose(schema: JsonObject, pointer: Pointer, core: JsonObject): JsonObject {
    const parts: JsonObject[] = [];
    for (const keyword of ["anyOf", "oneOf"]) {
      const branches = schema[keyword];
      if (!Array.isArray(branches) || branches.length === 0) continue;
      const views = branches.flatMap((branch, i) =>
        this.#isItself(branch) ? [] : [this.#any(branch, join(pointer, keyword, i))],
      );
      parts.push({ anyOf: views });
    }
    for (const [i, member] of (Array.isArray(schema.allOf) ? schema.allOf : []).entries()) {
      const view = this.#isItself(member) ? {} : this.#any(member, join(pointer, "allOf", i));
      // What says nothing of the type (`required` alone) would be `& unknown`.
      if (Object.keys(view).length > 0) parts.push(view);
    }
    if (parts.length === 0) return core;
    const isBare = core.properties === undefined && core.additionalProperties === undefined && core.items === undefined;
    if (isBare) return parts.length === 1 ? (parts[0] as JsonObject) : { allOf: parts };
    return { allOf: [core, ...parts] };
  }

  /** Whether a branch leads back to the type being declared with nothing but unions on the way: it adds no value. */
  #isItself(branch: Json, seen: ReadonlySet<Pointer> = new Set()): boolean {
    if (!isObject(branch)) return false;
    if (typeof branch.$ref === "string") {
      const target = refPointer(branch.$ref);
      if (target === undefined || seen.has(target)) return false;
      if (target === this.#declaring) return true;
      return this.#isItself(get(this.#root, target) ?? null, new Set([...seen, target]));
    }
    if (isObject(branch.properties)) return false;
    return [branch.anyOf, branch.oneOf, branch.allOf].some(
      (list) => Array.isArray(list) && list.some((one) => this.#isItself(one, seen)),
    );
  }

  /** Puts the TSDoc blocks where their marks stand. */
  finish(text: string): string {
    return text.replace(/^( *)\/\*\* @description §(\d+)§ \*\/\n/gm, (_, indent: string, index: string) =>
      docBlock(this.#docs[Number(index)] as Doc, indent),
    );
  }
}

/** Views of constants and of enums that are no type of their own. */
function literalView(schema: JsonObject): JsonObject | undefined {
  if ("const" in schema) return literals([schema.const as Json]);
  if (Array.isArray(schema.enum)) {
    const nullable = Array.isArray(schema.type) && !schema.type.includes("null");
    return literals(nullable ? schema.enum.filter((value) => value !== null) : schema.enum);
  }
  return undefined;
}

function literals(values: Json[]): JsonObject {
  // Objects and arrays as values have no literal type.
  if (values.some((value) => typeof value === "object" && value !== null)) return {};
  const plain = values.filter((value) => value !== null);
  // Inside a union, so that openapi-typescript adds no comment of its own to the property.
  const union: JsonObject = { anyOf: [{ enum: plain }] };
  if (plain.length === values.length) return union;
  return plain.length === 0 ? { type: "null" } : { anyOf: [union, { type: "null" }] };
}

/** The view of a file in a multipart body. */
export function fileView(): JsonObject {
  return { $ref: `#/${MULTIPART_BINARY}` };
}

function heritage(name: string): ts.HeritageClause[] {
  const type = ts.factory.createExpressionWithTypeArguments(ts.factory.createIdentifier(name), undefined);
  return [ts.factory.createHeritageClause(ts.SyntaxKind.ExtendsKeyword, [type])];
}

const printer = ts.createPrinter({ newLine: ts.NewLineKind.LineFeed });
const blank = ts.createSourceFile("blank.ts", "", ts.ScriptTarget.Latest, false, ts.ScriptKind.TS);

export function print(node: ts.Node): string {
  return `${printer.printNode(ts.EmitHint.Unspecified, node, blank)}\n`;
}

/** One context for requests (optionals also accept undefined) and one for responses. */
function context(input: boolean): GlobalContext {
  return input ? INPUT : OUTPUT;
}

type TransformProperty = NonNullable<GlobalContext["transformProperty"]>;

export const OUTPUT: GlobalContext = makeContext({});
const INPUT: GlobalContext = makeContext({
  transformProperty: (property) => {
    if (property.questionToken === undefined || property.type === undefined) return undefined;
    const type = tsUnion([property.type, UNDEFINED]);
    const { modifiers, name, questionToken } = property;
    return ts.factory.updatePropertySignature(property, modifiers, name, questionToken, type);
  },
});

function makeContext(hooks: { transformProperty?: TransformProperty }): GlobalContext {
  const settings = {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    defaultNonNullable: false,
    discriminators: { objects: {}, refsHandled: [] },
    emptyObjectsUnknown: true,
    enum: false,
    enumValues: false,
    excludeDeprecated: false,
    exportType: false,
    generatePathParams: false,
    immutable: false,
    injectFooter: [],
    makePathsEnum: false,
    pathParamsAsTypes: false,
    propertiesRequiredByDefault: false,
    readWriteMarkers: false,
    redoc: undefined as never,
    resolve: () => undefined,
    rootTypes: false,
    rootTypesKeepCasing: false,
    rootTypesNoSchemaPrefix: false,
    silent: true,
    ...hooks,
  };
  // GlobalContext declares hooks that are absent as present but undefined, which exactOptionalPropertyTypes tells apart.
  return settings as Partial<GlobalContext> as GlobalContext;
}
