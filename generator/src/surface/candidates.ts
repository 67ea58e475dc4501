import { get, isObject, type JsonObject, join, type Pointer, refPointer, tokens } from "../document/pointer.ts";
import { eachSubschema } from "../document/walk.ts";
import { failureBodies } from "./failures.ts";
import { readCallbacks } from "./incoming.ts";
import { componentName, componentPrefixes, pascal, singularName } from "./names.ts";
import { enumShape, isPlain } from "./structure.ts";
import type { NamedType, Operation } from "./surface.ts";

/** A schema that deserves a declaration of its own, before it is decided where that stands and what it is called. */
export interface Candidate {
  pointer: Pointer;
  schema: JsonObject;
  kind: NamedType["kind"];
  /** The name the scheme gives. */
  name: string;
  /** What equal structures must have in common to become one type. */
  stem: string;
  /** The areas whose operations reach it. */
  areas: Set<string>;
}

/** Where a walk over schemas stands, as far as names go. */
interface Place {
  /** The name that an unnamed thing here would get. */
  hint: string;
  /** Its last part. */
  stem: string;
  area: string;
  /** `Input` inside the request form of a component that was split. */
  suffix: string;
}

/**
 * Every schema that deserves a name, in the order operations meet them: components that are more than a plain value,
 * inline bodies and results, the branches of unions of objects, and enums.
 */
export function findCandidates(root: JsonObject, operations: readonly Operation[]): Map<Pointer, Candidate> {
  const finder = new Finder(root);
  for (const operation of operations) finder.operation(operation);
  return finder.candidates;
}

class Finder {
  readonly candidates = new Map<Pointer, Candidate>();
  readonly #root: JsonObject;
  readonly #schemas: JsonObject;
  readonly #prefixes: ReadonlySet<string>;
  readonly #seen = new Set<string>();

  constructor(root: JsonObject) {
    const schemas = get(root, "/components/schemas");
    this.#root = root;
    this.#schemas = isObject(schemas) ? schemas : {};
    this.#prefixes = componentPrefixes(Object.keys(this.#schemas));
  }

  operation(operation: Operation): void {
    const { area, title, parameters, body, success } = operation;
    const place = (name: string, stem = name): Place => ({ hint: name, stem, area, suffix: "" });
    for (const { name, schema, pointer } of parameters) {
      this.#visit(schema, pointer, place(title + pascal(name), pascal(name)));
    }
    // A multipart body is written where it is sent: files in it are of another type than the schema alone would say.
    if (body?.kind === "multipart") this.#visit(body.schema, body.pointer, place(`${title}Body`));
    else if (body !== undefined) this.#top(body.schema, body.pointer, place(`${title}Body`), place(`${title}BodyItem`));
    this.#beside(operation, place);
    for (const one of success) {
      const [whole, item] = [place(`${title}Result`), place(`${title}Item`)];
      if (one.kind === "body") this.#top(one.schema, one.pointer, whole, item);
      if (one.kind !== "envelope") continue;
      if (one.result !== undefined) this.#top(one.result.schema, one.result.pointer, whole, item);
      for (const [name, property] of Object.entries(isObject(one.schema.properties) ? one.schema.properties : {})) {
        if (["success", "errors", "messages", "result"].includes(name) || !isObject(property)) continue;
        const own = place(title + pascal(name), pascal(name));
        this.#visit(property, join(one.pointer, "properties", name), own);
      }
    }
  }

  /** What an operation declares beside its call. */
  #beside(operation: Operation, place: (name: string) => Place): void {
    const { title } = operation;
    const parts = [
      ...failureBodies(this.#root, operation).map((body) => ({ ...body, name: `${title}Failure` })),
      ...readCallbacks(this.#root, operation).flatMap(({ name, calls }) =>
        calls.map(({ body }) => ({ schema: undefined, pointer: "", ...body, name: title + pascal(name) })),
      ),
    ];
    for (const { name, schema, pointer } of parts) {
      if (schema !== undefined) this.#visit(schema, pointer, place(name));
    }
  }

  /** An inline object, or the items of an inline array, at the top of a body or result becomes a declaration. */
  #top(schema: JsonObject, pointer: Pointer, place: Place, item: Place): void {
    const isInline = typeof schema.$ref !== "string" && !isPlain(schema) && enumShape(schema) === undefined;
    if (isInline && schema.type === "array" && isObject(schema.items)) {
      this.#top(schema.items, join(pointer, "items"), item, item);
      return;
    }
    if (isInline && hasStructure(schema)) this.#offer(pointer, schema, "schema", place.hint, place.stem, place.area);
    this.#visit(schema, pointer, place);
  }

  #visit(schema: JsonObject, pointer: Pointer, place: Place): void {
    if (typeof schema.$ref === "string") {
      this.#referenced(schema.$ref, place.area);
      return;
    }
    const shape = enumShape(schema);
    if (shape !== undefined && (shape.values.length > 1 || shape.open)) {
      this.#offer(pointer, schema, "enum", place.hint, place.stem, place.area);
    }
    this.#inside(schema, pointer, place);
  }

  #referenced(ref: string, area: string): void {
    const target = refPointer(ref);
    const found = target === undefined ? undefined : get(this.#root, target);
    if (target === undefined || !isObject(found) || this.#seen.has(`${area} ${target}`)) return;
    this.#seen.add(`${area} ${target}`);
    const component = tokens(target).at(-1) ?? "";
    const name = componentName(component, this.#prefixes);
    // Enums in the request form of a split component have the values of the other form: one name serves both.
    const isSplit = component.endsWith("Input") && Object.hasOwn(this.#schemas, component.slice(0, -5));
    const base = isSplit ? name.slice(0, -5) : name;
    const isReference = typeof found.$ref === "string";
    if (!isReference && enumShape(found) !== undefined) this.#offer(target, found, "enum", base, base, area);
    else if (isReference || !isPlain(found)) this.#offer(target, found, "schema", name, name, area);
    if (typeof found.$ref === "string") this.#referenced(found.$ref, area);
    else this.#inside(found, target, { hint: base, stem: base, area, suffix: isSplit ? "Input" : "" });
  }

  #inside(schema: JsonObject, pointer: Pointer, place: Place): void {
    if (enumShape(schema) !== undefined) return;
    eachSubschema(schema, pointer, (sub, at) => {
      const [keyword, name = ""] = tokens(at.slice(pointer.length));
      if (keyword === "properties" || keyword === "patternProperties") {
        const property = pascal(name);
        this.#visit(sub, at, { ...place, hint: place.hint + property, stem: property });
      } else if (keyword === "items") {
        this.#visit(sub, at, { ...place, hint: singularName(place.hint), stem: singularName(place.stem) });
      } else if (keyword === "anyOf" || keyword === "oneOf") this.#branch(schema, keyword, sub, at, place);
      else this.#visit(sub, at, place);
    });
  }

  /** A branch of a union of objects gets a name where the document says what it is: by title, or by a constant. */
  #branch(union: JsonObject, keyword: "anyOf" | "oneOf", branch: JsonObject, at: Pointer, place: Place): void {
    const objects = (union[keyword] as JsonObject[]).filter((one) => isObject(one.properties));
    const word = isObject(branch.properties) && objects.length > 1 ? branchWord(branch) : undefined;
    if (word === undefined) {
      this.#visit(branch, at, place);
      return;
    }
    const hint = place.hint + word;
    this.#offer(at, branch, "schema", hint + place.suffix, hint + place.suffix, place.area);
    // Enums of a branch keep the name of the union: the branches usually share them.
    this.#inside(branch, at, place);
  }

  #offer(
    pointer: Pointer,
    schema: JsonObject,
    kind: Candidate["kind"],
    name: string,
    stem: string,
    area: string,
  ): void {
    const known = this.candidates.get(pointer);
    if (known !== undefined) known.areas.add(area);
    else this.candidates.set(pointer, { pointer, schema, kind, name, stem, areas: new Set([area]) });
  }
}

function branchWord(branch: JsonObject): string | undefined {
  if (typeof branch.title === "string" && branch.title.trim() !== "") return pascal(branch.title);
  for (const property of Object.values(isObject(branch.properties) ? branch.properties : {})) {
    if (!isObject(property)) continue;
    const [only, ...more] = Array.isArray(property.enum) ? property.enum : [property.const];
    if (typeof only === "string" && more.length === 0) return pascal(only);
  }
  return undefined;
}

function hasStructure(schema: JsonObject): boolean {
  return isObject(schema.properties) || [schema.anyOf, schema.oneOf, schema.allOf].some(Array.isArray);
}
