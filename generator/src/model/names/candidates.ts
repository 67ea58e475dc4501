import { componentOf } from "../../openapi/places.ts";
import {
  get,
  isObject,
  type JsonObject,
  join,
  type Pointer,
  refOf,
  refPointer,
  tokens,
  toUriRef,
} from "../../openapi/pointer.ts";
import { targets } from "../../openapi/references.ts";
import { eachSubschema, isLeaf } from "../../openapi/walk.ts";
import { ENVELOPE } from "../../vendors/envelope.ts";
import type { Body, NamedType, Operation } from "../model.ts";
import type { SchemaType } from "../schemas.ts";
import { enumShape, isPlain } from "../structure.ts";
import { ComponentNames, joined, pascal, scopeWord, singularName } from "./names.ts";
import {
  type By,
  type Component,
  componentWish,
  INPUT,
  inputWish,
  type PreferredName,
  RANK,
} from "./preferred-name.ts";

/** A schema that may get a declaration of its own; its module and name are not decided yet. */
export interface Candidate {
  pointer: Pointer;
  schema: JsonObject;
  kind: NamedType["kind"];
  /** The names it may get, without regard to other schemas. */
  wish: PreferredName;
  /** What equal structures must have in common to become one type. */
  stem: string;
  /** The areas whose operations reach it, and the scopes of their paths. */
  areas: Set<string>;
  scopes: Set<string>;
}

/** The position of a walk over schemas: an unnamed schema here is called `name of under` + `tail`. */
interface Place {
  under: Component | undefined;
  /** Inside the items of the list that `under` is. */
  one: boolean;
  tail: string;
  /** The last part of the name. */
  stem: string;
  area: string;
  by: By;
  /** `Input` inside the request form of a component that was split. */
  suffix: string;
}

/**
 * Every schema that may get a name, in the order in which operations reach them: components that are more than a plain value,
 * inline bodies and results, the branches of unions of objects, and enums. Without any operation, all components.
 */
export function findCandidates(root: JsonObject, operations: readonly Operation[]): Map<Pointer, Candidate> {
  const finder = new CandidateFinder(root);
  for (const operation of operations) finder.operation(operation);
  if (operations.length === 0) finder.components();
  return finder.found();
}

/** No declaration has the schemas under these keywords; a definition gets a name where a reference uses it. */
const UNTYPED = new Set(
  (
    "$defs definitions not if then else contains propertyNames dependentSchemas unevaluatedProperties " +
    "unevaluatedItems"
  ).split(" "),
);

class CandidateFinder {
  readonly #candidates = new Map<Pointer, Candidate>();
  /** Schemas that are declared only if a reference or another operation declares them, and the places that use them. */
  readonly #usedToo: { pointer: Pointer; place: Place }[] = [];
  /** Components that are the items of a list. */
  readonly #items = new Set<Pointer>();
  readonly #root: JsonObject;
  readonly #schemas: JsonObject;
  readonly #names: ComponentNames;
  /** What references lead to inside components. */
  readonly #parts: ReadonlySet<Pointer>;
  readonly #seen = new Set<string>();
  /** Visits that the current visit adds. */
  #next: (() => void)[] = [];

  constructor(root: JsonObject) {
    const schemas = get(root, "/components/schemas");
    this.#root = root;
    this.#schemas = isObject(schemas) ? schemas : {};
    this.#names = new ComponentNames(this.#schemas);
    this.#parts = new Set([...targets(root)].filter((target) => componentOf(target) !== target));
  }

  found(): Map<Pointer, Candidate> {
    for (const { pointer, place } of this.#usedToo) {
      const known = this.#candidates.get(pointer);
      if (known !== undefined) this.#add({ ...known, ...reach(place) });
    }
    for (const pointer of this.#items) {
      const wish = this.#candidates.get(pointer)?.wish;
      const [plural] = wish?.names ?? [""];
      const one = singularName(plural);
      if (wish === undefined || wish.under !== undefined || one === plural) continue;
      wish.names = [one];
      wish.rank = Math.max(wish.rank, RANK.same);
    }
    return this.#candidates;
  }

  operation(by: Operation): void {
    this.#run(() => this.#operation(by));
  }

  components(): void {
    for (const name of Object.keys(this.#schemas)) {
      // Two areas, so that the type is shared.
      for (const area of ["components", "components of no area"]) {
        const by = { path: "/", title: pascal(name) };
        const place = { under: undefined, one: false, tail: "", stem: "", area, by, suffix: "" };
        this.#run(() => this.#referenced(toUriRef(join("/components/schemas", name)), place));
      }
    }
  }

  /** Visits in the order of recursion without its stack: a chain of references is as long as its author likes. */
  #run(first: () => void): void {
    const stack = [first];
    for (let visit = stack.pop(); visit !== undefined; visit = stack.pop()) {
      this.#next = [];
      visit();
      while (this.#next.length > 0) stack.push(this.#next.pop() as () => void);
    }
  }

  #operation(by: Operation): void {
    const { area, title, parameters, body, success } = by;
    const place = (tail: string, stem = tail): Place => ({
      under: undefined,
      one: false,
      tail,
      stem,
      area,
      by,
      suffix: "",
    });
    for (const { name, type } of parameters) {
      this.#visit(type.schema, type.pointer, place(joined(title, pascal(name)), pascal(name)));
    }
    // A multipart body is written in the operation: its files have another type than the schema alone would give.
    for (const one of body === undefined ? [] : [body, ...body.further]) {
      const name = one === body ? `${title}Body` : `${title}${mediaTypeName(one)}Body`;
      if (one.kind === "multipart") this.#visit(one.type.schema, one.type.pointer, place(name));
      else this.#top(one.type, place(name), place(`${name}Item`));
    }
    this.#beside(by, place);
    success.forEach((one, i) => {
      const status = i === 0 ? "" : one.status.replace(/[^0-9A-Za-z]/g, "");
      const whole = place(`${title}Result${status}`, `${title}Result`);
      const item = place(`${title}Item${status}`, `${title}Item`);
      if (one.kind === "events" || one.kind === "lines") this.#top(one.type, whole, item);
      if (one.kind === "body") this.#top(one.type, whole, item);
      if (one.kind !== "envelope") return;
      if (one.result !== undefined) this.#top(one.result, whole, item);
      for (const { name, type } of one.members) {
        if (MEMBERS.has(name)) continue;
        this.#visit(type.schema, type.pointer, place(title + pascal(name), pascal(name)));
      }
    });
  }

  /** What an operation declares beside its call. */
  #beside({ title, failureBodies, callbacks }: Operation, place: (name: string) => Place): void {
    const parts = [
      ...failureBodies.map(({ type }) => ({ type, name: `${title}Failure` })),
      ...callbacks.flatMap(({ name, calls }) =>
        calls.flatMap(({ body }) =>
          [body, ...(body?.further ?? [])].map((one) => ({ type: one?.type, name: title + pascal(name) })),
        ),
      ),
    ];
    for (const { name, type } of parts) {
      if (type === undefined) continue;
      this.#usedToo.push({ pointer: type.pointer, place: place(name) });
      this.#visit(type.schema, type.pointer, place(name));
    }
  }

  /** An inline object, or the items of an inline array, at the top of a body or result becomes a declaration. */
  #top({ schema, pointer }: Pick<SchemaType, "schema" | "pointer">, place: Place, item: Place): void {
    this.#next.push(() => this.#topHere(schema, pointer, place, item));
  }

  #topHere(schema: JsonObject, pointer: Pointer, place: Place, item: Place): void {
    const isInline = typeof schema.$ref !== "string" && !isPlain(schema) && enumShape(schema) === undefined;
    if (isInline && schema.type === "array" && isObject(schema.items)) {
      this.#item(schema.items);
      this.#top({ schema: schema.items, pointer: join(pointer, "items") }, item, item);
      return;
    }
    if (isInline && hasStructure(schema)) this.#offer(pointer, schema, "schema", place, place.stem);
    this.#visit(schema, pointer, place);
  }

  #visit(schema: JsonObject, pointer: Pointer, place: Place): void {
    this.#next.push(() => this.#visitHere(schema, pointer, place));
  }

  #visitHere(schema: JsonObject, pointer: Pointer, place: Place): void {
    if (typeof schema.$ref === "string") {
      this.#referenced(schema.$ref, place);
      return;
    }
    const shape = enumShape(schema);
    // Enums in the request form of a split component have the values of the other form: one name serves both.
    if (shape !== undefined && (shape.values.length > 1 || shape.open)) {
      this.#offer(pointer, schema, "enum", { ...place, suffix: "" }, place.stem);
    }
    this.#inside(schema, pointer, place);
  }

  #item(items: JsonObject): void {
    const target = refOf(items);
    if (target !== undefined) this.#items.add(target);
  }

  #referenced(ref: string, place: Place): void {
    const { area, by } = place;
    const target = refPointer(ref);
    const found = target === undefined ? undefined : get(this.#root, target);
    if (target === undefined || !isObject(found)) return;
    const visit = `${area} ${scopeWord(by.path)} ${target}`;
    if (this.#seen.has(visit)) return;
    this.#seen.add(visit);
    const component = tokens(target).at(-1) ?? "";
    const base = component.slice(0, -INPUT.length);
    const isSplit = component.endsWith(INPUT) && Object.hasOwn(this.#schemas, base);
    const own = this.#names.of(isSplit ? base : component);
    const under = { pointer: isSplit ? join("/components/schemas", base) : target, name: own.name };
    const isReference = typeof found.$ref === "string";
    const kind = !isReference && enumShape(found) !== undefined ? "enum" : "schema";
    if (kind === "enum" || isReference || !isPlain(found)) {
      const wish = isSplit ? inputWish(under, kind, by) : componentWish(own, by);
      this.#add({
        pointer: target,
        schema: found,
        kind,
        wish,
        stem: own.name + (isSplit ? INPUT : ""),
        ...reach(place),
      });
    }
    const suffix = isSplit ? INPUT : "";
    const inside: Place = { under, one: false, tail: "", stem: own.name, area, by, suffix };
    const { $ref } = found;
    if (typeof $ref === "string") this.#next.push(() => this.#referenced($ref, inside));
    else this.#inside(found, target, inside);
  }

  #inside(schema: JsonObject, pointer: Pointer, place: Place): void {
    if (enumShape(schema) !== undefined) return;
    eachSubschema(schema, pointer, (sub, at, keyword, name) => {
      if (UNTYPED.has(keyword)) return;
      // Most documents refer to no part of a component: then no pointer has to be looked up.
      if (this.#parts.size > 0 && this.#parts.has(at)) this.#usedToo.push({ pointer: at, place });
      // Most are a plain type with annotations: they get no name, and nothing below them does.
      if (isLeaf(sub) && sub.enum === undefined) return;
      if (keyword === "properties" || keyword === "patternProperties") {
        const property = pascal(name);
        this.#visit(sub, at, { ...place, tail: joined(place.tail, property), stem: property });
      } else if (keyword === "items") {
        this.#item(sub);
        const one = place.one || (place.under !== undefined && place.tail === "");
        this.#visit(sub, at, { ...place, one, tail: singularName(place.tail), stem: singularName(place.stem) });
      } else if (keyword === "anyOf" || keyword === "oneOf") {
        this.#next.push(() => this.#branch(schema, keyword, sub, at, place));
      } else this.#visit(sub, at, place);
    });
  }

  /** A branch of a union of objects gets a name if it has a title or a constant. */
  #branch(union: JsonObject, keyword: "anyOf" | "oneOf", branch: JsonObject, at: Pointer, place: Place): void {
    const word = branchWord(branch);
    const objects = (union[keyword] as JsonObject[]).filter((one) => isObject(one.properties));
    if (word === undefined || typeof branch.$ref === "string") this.#visit(branch, at, place);
    else if (isObject(branch.properties) && objects.length > 1) {
      const stem = `${place.stem}${word}${place.suffix}`;
      this.#offer(at, branch, "schema", { ...place, tail: joined(place.tail, word) }, stem);
      // Enums of a branch keep the name of the union: the branches usually share them.
      this.#inside(branch, at, place);
    } else if (isUnion(branch)) this.#visit(branch, at, { ...place, tail: joined(place.tail, word) });
    else this.#visit(branch, at, place);
  }

  #offer(pointer: Pointer, schema: JsonObject, kind: Candidate["kind"], place: Place, stem: string): void {
    const wish: PreferredName = {
      under: place.under,
      one: place.one,
      names: [place.tail + place.suffix],
      by: place.by,
      rank: place.under === undefined ? RANK.inline : RANK.inside,
    };
    this.#add({ pointer, schema, kind, wish, stem, ...reach(place) });
  }

  #add(candidate: Candidate): void {
    const known = this.#candidates.get(candidate.pointer);
    if (known === undefined) this.#candidates.set(candidate.pointer, candidate);
    else {
      for (const area of candidate.areas) known.areas.add(area);
      for (const scope of candidate.scopes) known.scopes.add(scope);
    }
  }
}

function reach({ area, by }: Place): Pick<Candidate, "areas" | "scopes"> {
  return { areas: new Set([area]), scopes: new Set([scopeWord(by.path)]) };
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

function isUnion(schema: JsonObject): boolean {
  return Array.isArray(schema.anyOf) || Array.isArray(schema.oneOf);
}

/** Members of an envelope that are no types of their own. */
const MEMBERS: ReadonlySet<string> = new Set([ENVELOPE.flag, ...ENVELOPE.companions]);

/** What a media type adds to the name of a further body: `Form`, `Multipart`, or its subtype, such as `JsonPatch`. */
function mediaTypeName({ kind, mediaType }: Body): string {
  if (kind !== "json") return pascal(kind);
  return pascal(mediaType.replace(/^.*?\/|\+json\b|;.*$/g, ""));
}
