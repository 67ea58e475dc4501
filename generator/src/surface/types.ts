import { FlarespecError } from "../diagnostics.ts";
import { get, isObject, type JsonObject, join, type Pointer, refPointer, tokens } from "../document/pointer.ts";
import { componentUses, usesOf } from "../document/uses.ts";
import { subschemas } from "../document/walk.ts";
import { componentName, componentPrefixes, Names, pascal, singularName } from "./names.ts";
import { enumShape, isPlain, structureClasses } from "./structure.ts";
import type { NamedType, Operation } from "./surface.ts";

/** Suffixes of the declarations that every operation has; no schema may take such a name. */
const OPERATION_SUFFIXES = ["Init", "Answer", "Data"];

interface Candidate {
  pointer: Pointer;
  schema: JsonObject;
  kind: NamedType["kind"];
  name: string;
  /** What equal structures must have in common to become one type. */
  stem: string;
  areas: Set<string>;
}

export interface NamedTypes {
  byPointer: Map<Pointer, NamedType>;
  byArea: Map<string, NamedType[]>;
  shared: NamedType[];
  /** Scheme names by which overrides may be given: `tunnels.CfdTunnel`. */
  schemeNames: Set<string>;
  /** Overrides that named something. */
  usedOverrides: Set<string>;
}

/**
 * Decides which schemas are declarations of their own, where they live and what they are called: components that are
 * more than a plain string, number or boolean; inline results and bodies; enums.
 *
 * @param overrides chosen names by `area.SchemeName` (`shared.SchemeName` for shared types).
 */
export function nameTypes(
  root: JsonObject,
  operations: readonly Operation[],
  overrides: Readonly<Record<string, string>>,
): NamedTypes {
  const candidates = collect(root, operations);
  const classes = structureClasses(root, candidates.keys());
  const uses = componentUses(root);
  const titles = reservedNames(operations);
  const result: NamedTypes = {
    byPointer: new Map(),
    byArea: new Map(),
    shared: [],
    schemeNames: new Set(),
    usedOverrides: new Set(),
  };
  const sharedNames = new Names(titles.get("") ?? []);
  const areaNames = new Map<string, Names>();
  const known = new Map<string, NamedType>();

  // A chosen name owns its structure: what else looks the same becomes an alias of it.
  const isChosen = (one: Candidate) => Number(overrides[`${homeOf(one)}.${one.name}`] === undefined);
  const ordered = [...candidates.values()].sort((a, b) => isChosen(a) - isChosen(b) || namingRank(a) - namingRank(b));
  // Shared types first: their names are then taken in every area that may import them.
  for (const homeIsShared of [true, false]) {
    for (const candidate of ordered) {
      const isShared = candidate.areas.size > 1;
      if (isShared !== homeIsShared) continue;
      const home = homeOf(candidate);
      const area = isShared ? undefined : home;
      const schemeKey = `${home}.${candidate.name}`;
      result.schemeNames.add(schemeKey);
      const chosen = overrides[schemeKey];
      if (chosen !== undefined) result.usedOverrides.add(schemeKey);
      const wanted = chosen ?? candidate.name;
      const structure = structureKey(candidate, classes);

      const same = known.get(`${home} ${wanted} ${structure}`) ?? known.get(`${home} ~${candidate.stem} ${structure}`);
      if (same !== undefined && (chosen === undefined || same.name === chosen)) {
        result.byPointer.set(candidate.pointer, same);
        noteUse(same, candidate, uses);
        continue;
      }
      let names = area === undefined ? sharedNames : areaNames.get(area);
      if (names === undefined) {
        names = new Names([...(titles.get(area as string) ?? []), ...result.shared.map((type) => type.name)]);
        areaNames.set(area as string, names);
      }
      if (chosen !== undefined && names.has(chosen)) {
        throw new FlarespecError("FS2010", {
          message: `the names call ${schemeKey} ${chosen}, but another type of ${home} is called so and differs`,
        });
      }
      const type: NamedType = {
        name: names.take(wanted),
        pointer: candidate.pointer,
        schema: candidate.schema,
        area,
        input: false,
        kind: candidate.kind,
        schemeName: candidate.name,
      };
      noteUse(type, candidate, uses);
      const twin = known.get(`${home} ${structure}`);
      if (twin !== undefined && candidate.kind === "schema" && twin.kind === "schema") type.aliasOf = twin;
      else known.set(`${home} ${structure}`, type);
      known.set(`${home} ${wanted} ${structure}`, type);
      known.set(`${home} ~${candidate.stem} ${structure}`, type);
      result.byPointer.set(candidate.pointer, type);
      if (area === undefined) result.shared.push(type);
      else result.byArea.set(area, [...(result.byArea.get(area) ?? []), type]);
    }
  }
  return result;
}

/** The one area that reaches a schema, or `shared`. */
function homeOf({ areas }: Candidate): string {
  const [only] = areas;
  return areas.size === 1 && only !== undefined ? only : "shared";
}

/** Components name things before operations do, and what responses use before the forms made for requests. */
function namingRank({ pointer }: Candidate): number {
  if (!pointer.startsWith("/components/")) return 2;
  return tokens(pointer)[2]?.endsWith("Input") ? 1 : 0;
}

/** Enums are the same by their values: whether a place also takes others is the place's own matter. */
function structureKey({ pointer, schema, kind }: Candidate, classes: ReadonlyMap<Pointer, number>): string {
  if (kind === "schema") return String(classes.get(pointer) ?? -1);
  return `enum ${JSON.stringify([...(enumShape(schema)?.values ?? [])].sort())}`;
}

function noteUse(type: NamedType, candidate: Candidate, uses: ReturnType<typeof componentUses>): void {
  if (usesOf(candidate.pointer, uses).request) type.input = true;
  if (type.aliasOf !== undefined && type.input) type.aliasOf.input = true;
  const shape = candidate.kind === "enum" ? enumShape(candidate.schema) : undefined;
  if (shape === undefined) return;
  type.values ??= shape.values;
  if (shape.open) type.open = true;
}

function reservedNames(operations: readonly Operation[]): Map<string, string[]> {
  const reserved = new Map<string, string[]>();
  const everywhere = [
    "Client",
    "Failure",
    "Success",
    "ResponseInfo",
    "Response",
    "CallOptions",
    "ClientOptions",
    "Paginator",
    "Promise",
    "Record",
    "Blob",
    "Date",
  ];
  reserved.set("", everywhere);
  for (const { area, title } of operations) {
    const list = reserved.get(area) ?? [
      ...everywhere,
      ...["Paths", "Client", "Pages"].map((suffix) => pascal(area) + suffix),
    ];
    for (const suffix of OPERATION_SUFFIXES) list.push(title + suffix);
    reserved.set(area, list);
  }
  return reserved;
}

/** Every schema that deserves a name, in the order operations meet them, with the areas that reach it. */
function collect(root: JsonObject, operations: readonly Operation[]): Map<Pointer, Candidate> {
  const candidates = new Map<Pointer, Candidate>();
  const schemas = isObject(root.components) && isObject(root.components.schemas) ? root.components.schemas : {};
  const prefixes = componentPrefixes(Object.keys(schemas));
  const seen = new Set<string>();

  const offer = (
    pointer: Pointer,
    schema: JsonObject,
    kind: Candidate["kind"],
    name: string,
    stem: string,
    area: string,
  ) => {
    const known = candidates.get(pointer);
    if (known !== undefined) known.areas.add(area);
    else candidates.set(pointer, { pointer, schema, kind, name, stem, areas: new Set([area]) });
  };

  /** `hint` is the name an unnamed thing here would get; `stem` its last part. */
  const visit = (schema: JsonObject, pointer: Pointer, hint: string, stem: string, area: string): void => {
    if (typeof schema.$ref === "string") {
      const target = refPointer(schema.$ref);
      const found = target === undefined ? undefined : get(root, target);
      if (target === undefined || !isObject(found) || seen.has(`${area} ${target}`)) return;
      seen.add(`${area} ${target}`);
      const component = tokens(target).at(-1) ?? "";
      const name = componentName(component, prefixes);
      // Enums in the request form of a split component have the values of the other form: one name serves both.
      const base =
        component.endsWith("Input") && Object.hasOwn(schemas, component.slice(0, -5)) ? name.slice(0, -5) : name;
      const isReference = typeof found.$ref === "string";
      const isEnum = !isReference && enumShape(found) !== undefined;
      if (isEnum) offer(target, found, "enum", base, base, area);
      else if (isReference || !isPlain(found)) offer(target, found, "schema", name, name, area);
      inside(found, target, base, base, area);
      return;
    }
    const shape = enumShape(schema);
    if (shape !== undefined && (shape.values.length > 1 || shape.open)) {
      offer(pointer, schema, "enum", hint, stem, area);
    }
    inside(schema, pointer, hint, stem, area);
  };

  const inside = (schema: JsonObject, pointer: Pointer, hint: string, stem: string, area: string): void => {
    if (enumShape(schema) !== undefined) return;
    for (const [sub, at] of subschemas(schema, pointer)) {
      const path = tokens(at.slice(pointer.length));
      const property = path[0] === "properties" || path[0] === "patternProperties" ? pascal(path[1] ?? "") : undefined;
      if (property !== undefined) visit(sub, at, hint + property, property, area);
      else if (path[0] === "items") visit(sub, at, singularName(hint), singularName(stem), area);
      else visit(sub, at, hint, stem, area);
    }
  };

  /** An inline object (or the items of an inline array) at the top of a body or result becomes a declaration. */
  const top = (schema: JsonObject, pointer: Pointer, name: string, itemName: string, area: string): void => {
    if (typeof schema.$ref !== "string" && !isPlain(schema) && enumShape(schema) === undefined) {
      if (schema.type === "array" && isObject(schema.items)) {
        top(schema.items, join(pointer, "items"), itemName, itemName, area);
        return;
      }
      if (hasStructure(schema)) offer(pointer, schema, "schema", name, name, area);
    }
    visit(schema, pointer, name, name, area);
  };

  for (const operation of operations) {
    const { area, title } = operation;
    for (const parameter of operation.parameters) {
      visit(parameter.schema, parameter.pointer, title + pascal(parameter.name), pascal(parameter.name), area);
    }
    if (operation.body !== undefined) {
      top(operation.body.schema, operation.body.pointer, `${title}Body`, `${title}BodyItem`, area);
    }
    for (const success of operation.success) {
      if (success.kind === "body") top(success.schema, success.pointer, `${title}Result`, `${title}Item`, area);
      if (success.kind !== "envelope") continue;
      if (success.result !== undefined) {
        top(success.result.schema, success.result.pointer, `${title}Result`, `${title}Item`, area);
      }
      const properties = isObject(success.schema.properties) ? success.schema.properties : {};
      for (const [name, property] of Object.entries(properties)) {
        if (["success", "errors", "messages", "result"].includes(name) || !isObject(property)) continue;
        visit(property, join(success.pointer, "properties", name), title + pascal(name), pascal(name), area);
      }
    }
  }
  return candidates;
}

function hasStructure(schema: JsonObject): boolean {
  return (
    isObject(schema.properties) ||
    Array.isArray(schema.anyOf) ||
    Array.isArray(schema.oneOf) ||
    Array.isArray(schema.allOf)
  );
}
