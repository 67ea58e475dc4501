import { FlarespecError } from "../../diagnostics/error.ts";
import type { JsonObject, Pointer } from "../../openapi/pointer.ts";
import { CLIENT_METHODS } from "../../openapi/walk.ts";
import { type ComponentUses, usesOf } from "../../schema/uses.ts";
import { errorClassOf, type Preset } from "../../vendors/preset.ts";
import type { NamedType, Operation } from "../model.ts";
import { headerSuffix } from "../operations/overloads.ts";
import { enumShape, structureClasses } from "../structure.ts";
import { type Candidate, findCandidates } from "./candidates.ts";
import { dataSuffix, enumNames, joined, Names, pascal, singularName } from "./names.ts";
import { qualified } from "./path-parts.ts";
import { type Component, RANK } from "./preferred-name.ts";

/** Suffixes of the declarations that every operation has; no schema may take such a name. */
const OPERATION_SUFFIXES = [
  "Query",
  "Init",
  "Args",
  "Answer",
  "Answers",
  "Data",
  "ErrorCode",
  "Permission",
  "FailureBody",
  "Callbacks",
];

export interface NamedTypes {
  byPointer: Map<Pointer, NamedType>;
  byArea: Map<string, NamedType[]>;
  shared: NamedType[];
  /** Names the scheme gives, by which overrides may be given: `tunnels.CfdTunnel`. */
  schemeNames: Set<string>;
}

/**
 * Decides which schemas are declared, in which module and under which name: components that are
 * more than a plain string, number or boolean; inline results and bodies; enums.
 *
 * @param overrides chosen names by `area.SchemeName` (`shared.SchemeName` for shared types).
 * @param headers by the pointer of a schema: the header on which its type depends.
 */
export function nameTypes(
  root: JsonObject,
  operations: readonly Operation[],
  uses: ComponentUses,
  overrides: Readonly<Record<string, string>>,
  headers: ReadonlyMap<Pointer, string>,
  preset: Preset,
): NamedTypes {
  const candidates = findCandidates(root, operations);
  const schemas = [...candidates.values()].filter(({ kind }) => kind === "schema");
  const classes = structureClasses(
    root,
    schemas.map(({ pointer }) => pointer),
  );
  const naming = new Naming(candidates, classes, uses, reservedNames(operations, preset), headers);
  const byScheme = naming.name(new Map(), undefined);
  const schemeName = new Map<Pointer, string>();
  const schemeNames = new Set<string>();
  const chosen = new Map<Pointer, string>();
  for (const [pointer, { name, area }] of byScheme.byPointer) {
    const label = `${area ?? "shared"}.${name}`;
    schemeName.set(pointer, name);
    schemeNames.add(label);
    if (Object.hasOwn(overrides, label)) chosen.set(pointer, overrides[label] as string);
  }
  return { ...(chosen.size === 0 ? byScheme : naming.name(chosen, schemeName)), schemeNames };
}

type Named = Omit<NamedTypes, "schemeNames">;

class Naming {
  readonly #candidates: ReadonlyMap<Pointer, Candidate>;
  readonly #classes: ReadonlyMap<Pointer, number>;
  readonly #uses: ComponentUses;
  readonly #reserved: ReadonlyMap<string, string[]>;
  readonly #headers: ReadonlyMap<Pointer, string>;

  constructor(
    candidates: ReadonlyMap<Pointer, Candidate>,
    classes: ReadonlyMap<Pointer, number>,
    uses: ComponentUses,
    reserved: ReadonlyMap<string, string[]>,
    headers: ReadonlyMap<Pointer, string>,
  ) {
    this.#candidates = candidates;
    this.#classes = classes;
    this.#uses = uses;
    this.#reserved = reserved;
    this.#headers = headers;
  }

  /**
   * Names every candidate.
   *
   * @param chosen names of the configuration, which take precedence.
   * @param scheme names without the chosen ones: schemas inside a renamed one keep the names that the scheme gives them.
   */
  name(chosen: ReadonlyMap<Pointer, string>, scheme: ReadonlyMap<Pointer, string> | undefined): Named {
    const result: Named = { byPointer: new Map(), byArea: new Map(), shared: [] };
    const modules = new Map<string, Module>();
    const called = ({ pointer, name }: Component) =>
      scheme?.get(pointer) ?? result.byPointer.get(pointer)?.name ?? name;
    // A chosen name owns its structure: other schemas of this structure become aliases of it.
    const rank = ({ pointer, wish }: Candidate) => (chosen.has(pointer) ? -1 : wish.rank);
    const ordered = [...this.#candidates.values()].sort((a, b) => rank(a) - rank(b));
    // Shared types first: their names are then taken in every area that may import them.
    const isShared = ({ areas }: Candidate) => areas.size > 1;
    for (const candidate of [...ordered.filter(isShared), ...ordered.filter((one) => !isShared(one))]) {
      const home = homeOf(candidate);
      const area = isShared(candidate) ? undefined : home;
      let module = modules.get(home);
      if (module === undefined) {
        const others = area === undefined ? this.#namesOfAreas() : result.shared.flatMap(declaredNames);
        module = new Module([...(this.#reserved.get(area ?? "") ?? []), ...others]);
        modules.set(home, module);
      }
      const own = chosen.get(candidate.pointer);
      const wanted = own === undefined ? { [Symbol.iterator]: () => namesOf(candidate, called) } : [own];
      const header = candidate.kind === "schema" ? this.#headers.get(candidate.pointer) : undefined;
      const structure = `${structureKey(candidate, this.#classes)}${header === undefined ? "" : ` ${header}`}`;
      const same = module.same(structure, wanted, own === undefined ? candidate.stem : undefined);
      if (same !== undefined) {
        result.byPointer.set(candidate.pointer, same);
        this.#noteUse(same, candidate);
        continue;
      }
      if (own !== undefined && module.names.has(own)) {
        throw new FlarespecError("FS2010", {
          message: `the names call ${home}.${scheme?.get(candidate.pointer)} ${own}, but another type of ${home} is called so and differs`,
        });
      }
      const { pointer, schema, kind } = candidate;
      const formName = (name: string) => (header === undefined ? [] : [name + headerSuffix(header)]);
      const namesTaken = (name: string) => [...declaredNames({ name, kind }), ...formName(name)];
      const type: NamedType = {
        name: module.names.take(wanted, namesTaken),
        pointer,
        schema,
        area,
        input: false,
        kind,
      };
      if (header !== undefined) type.withHeader = { header, name: type.name + headerSuffix(header) };
      this.#noteUse(type, candidate);
      module.declare(type, structure, candidate.stem);
      result.byPointer.set(pointer, type);
      if (area === undefined) result.shared.push(type);
      else result.byArea.set(area, [...(result.byArea.get(area) ?? []), type]);
    }
    // Declared in the order in which operations meet them.
    const order = new Map([...this.#candidates.keys()].map((pointer, i) => [pointer, i]));
    const place = ({ pointer }: NamedType) => order.get(pointer) ?? 0;
    for (const types of [result.shared, ...result.byArea.values()]) types.sort((a, b) => place(a) - place(b));
    return result;
  }

  /** Names of components that one area uses: shared types do not take them, and are qualified. */
  #namesOfAreas(): string[] {
    return [...this.#candidates.values()]
      .filter(({ areas, wish }) => areas.size === 1 && wish.rank === RANK.exact)
      .map(({ wish }) => wish.names[0]);
  }

  #noteUse(type: NamedType, candidate: Candidate): void {
    if (usesOf(candidate.pointer, this.#uses).request) type.input = true;
    if (type.aliasOf !== undefined && type.input) type.aliasOf.input = true;
    const shape = candidate.kind === "enum" ? enumShape(candidate.schema) : undefined;
    if (shape === undefined) return;
    type.values ??= shape.values;
    if (shape.open) type.open = true;
  }
}

/** Types and names of one module; finds types of equal structure. */
class Module {
  readonly names: Names;
  readonly #known = new Map<string, NamedType>();

  constructor(reserved: readonly string[]) {
    this.names = new Names(reserved);
  }

  /** A type of the same structure that has the same stem, or one of the wanted names before any that is free. */
  same(structure: string, wanted: Iterable<string>, stem: string | undefined): NamedType | undefined {
    const twin = stem === undefined ? undefined : this.#known.get(`~${stem} ${structure}`);
    if (twin !== undefined) return twin;
    for (const name of wanted) {
      const found = this.#known.get(`${name.toLowerCase()} ${structure}`);
      if (found !== undefined) return found;
      if (!this.names.has(name)) return undefined;
    }
    return undefined;
  }

  declare(type: NamedType, structure: string, stem: string): void {
    const twin = this.#known.get(structure);
    if (twin !== undefined && type.kind === "schema" && twin.kind === "schema") type.aliasOf = twin;
    else this.#known.set(structure, type);
    this.#known.set(`${type.name.toLowerCase()} ${structure}`, type);
    if (!this.#known.has(`~${stem} ${structure}`)) this.#known.set(`~${stem} ${structure}`, type);
  }
}

/** The names that a candidate may get, in order, once the component that contains it has its own. Usually the first is free. */
function* namesOf({ wish, scopes }: Candidate, called: (component: Component) => string): Generator<string> {
  const { under, one, names, by } = wish;
  const front = under === undefined ? "" : one ? singularName(called(under)) : called(under);
  for (const name of names) yield joined(front, name);
  for (const name of names) yield front + name;
  yield* qualified(joined(front, names[0]), by, scopes);
}

/** All names that a module declares for a type. */
export function declaredNames({ name, kind, withHeader }: Pick<NamedType, "name" | "kind" | "withHeader">): string[] {
  if (kind === "enum") return [name, ...Object.values(enumNames(name))];
  return withHeader === undefined ? [name] : [name, withHeader.name];
}

/** The one area that reaches a schema, or `shared`. */
function homeOf({ areas }: Candidate): string {
  const [only] = areas;
  return areas.size === 1 && only !== undefined ? only : "shared";
}

/** Two enums are the same if they list the same values, open or closed. */
function structureKey({ pointer, schema, kind }: Candidate, classes: ReadonlyMap<Pointer, number>): string {
  if (kind === "schema") return String(classes.get(pointer) ?? -1);
  return `enum ${JSON.stringify([...(enumShape(schema)?.values ?? [])].sort())}`;
}

/** Names that every module of the package declares or imports. */
const TAKEN_TYPES: readonly string[] = [
  ..."Accept ApiError AppliedMiddleware CallError Caller CallOptions Client ClientOptions DeclaredResponse EmptySuccess Envelope ErrorCode Failure".split(
    " ",
  ),
  ..."FailureBody HttpError KnownErrorCode Limiter LimiterOptions ListedOperation ListOperation ListOptions OtherStatus StatedFailure".split(
    " ",
  ),
  ..."Middleware PaginateOptions Paginator ParseAs ParsedAnswer ReadAs RefusedError ResponseInfo ServerSentEvent".split(
    " ",
  ),
  ..."Success Unlisted Webhooks".split(" "),
  // Names of the language and its platform that declarations use.
  ..."ArrayBuffer ArrayBufferView Blob Date FormData NonNullable Promise ReadableStream Record Response".split(" "),
  ..."Uint8Array URLSearchParams".split(" "),
];

/** Reserved names by area; under "" those that no shared type may have, because an area may import it. */
function reservedNames(operations: readonly Operation[], preset: Preset): Map<string, string[]> {
  const taken = [...TAKEN_TYPES, errorClassOf(preset)];
  const shared = [...taken];
  const reserved = new Map([["", shared]]);
  for (const { area, title, success, failures } of operations.flatMap(
    (operation) => operation.overloads ?? [operation],
  )) {
    let own = reserved.get(area);
    if (own === undefined) {
      const tables = [...CLIENT_METHODS.map((method) => method.toUpperCase()), "Pages"];
      const suffixes = ["Paths", "Client", ...tables, ...tables.map((table) => `${table}WithoutInit`)];
      const names = suffixes.map((suffix) => pascal(area) + suffix);
      own = [...taken, ...names];
      shared.push(...names);
      reserved.set(area, own);
    }
    const further = success.slice(1).map(({ status }) => dataSuffix(status));
    const names = [...OPERATION_SUFFIXES, ...further].map((suffix) => title + suffix);
    own.push(...names);
    if (failures !== undefined) own.push(`${title}Failure`);
    shared.push(...names);
  }
  return reserved;
}
