import type { Change } from "../diff/change.ts";
import { pattern } from "../escape.ts";
import type { PackageVersion } from "../impact/version.ts";
import { dereference } from "../openapi/dereference.ts";
import { templateOf } from "../openapi/places.ts";
import { get, isObject, type JsonObject, type Pointer, parent, tokens } from "../openapi/pointer.ts";
import type { Cause } from "./codemod.ts";

interface Renamed {
  old: string;
  new: string;
}

/** Says of the changes of a difference what mending needs to know. */
export class MendCauses {
  readonly #changes: readonly Change[];
  readonly #old: JsonObject;
  readonly #next: JsonObject;
  readonly #exports: { old: AreasByName; next: AreasByName };
  readonly #known = new Map<Change, Cause>();

  constructor(changes: readonly Change[], old: PackageVersion, next: PackageVersion) {
    this.#changes = changes;
    this.#old = old.side.canonical;
    this.#next = next.side.canonical;
    this.#exports = { old: exportsOf(old), next: exportsOf(next) };
  }

  of(change: Change): Cause {
    const known = this.#known.get(change) ?? this.#causeOf(change);
    this.#known.set(change, known);
    return known;
  }

  #causeOf(change: Change): Cause {
    const { kind, old, new: next, symbols, value, operations } = change;
    const renamed = symbols.flatMap((one) =>
      one.old === null || one.new === null
        ? []
        : renaming(declaredAs(one.old, this.#exports.old), declaredAs(one.new, this.#exports.next)),
    );
    const path = old !== null && next !== null ? renaming(templateOf(old), templateOf(next))[0] : undefined;
    const name = this.#memberRenaming(change) ?? renaming(nameAt(this.#old, old), nameAt(this.#next, next))[0];
    const argument = this.#argumentOf(change);
    const [operation] = operations;
    return {
      kind,
      symbols: renamed.flatMap((one) => [one, ...this.#namesWith(one)]),
      ...(path !== undefined && { path }),
      ...(kind === "path-renamed" && operation !== undefined && { method: operation.split(" ")[0] as string }),
      ...(name !== undefined && { name }),
      values: kind.endsWith("enum-value-added") && value !== undefined ? [value] : [],
      ...(argument !== undefined && { argument }),
    };
  }

  /** Returns the names that follow from a renamed one: `KnownThingState` from `ThingState`, `GetThingArgs` from `getThing`. */
  #namesWith({ old, new: next }: Renamed): Renamed[] {
    const [[, from], [, to]] = [partsOf(old), partsOf(next)];
    const forms = [from, capital(from)].map((form) => new RegExp(`(?<![A-Z])${pattern(form)}(?![a-z])`));
    return [...this.#exports.old.keys()].flatMap((name) => {
      if (name === from || this.#exports.next.has(name)) return [];
      const later = forms.map((form, i) => name.replace(form, i === 0 ? to : capital(to)));
      const found = later.find((one) => one !== name && this.#exports.next.has(one) && !this.#exports.old.has(one));
      if (found === undefined) return [];
      return [{ old: declaredAs(`.${name}`, this.#exports.old), new: declaredAs(`.${found}`, this.#exports.next) }];
    });
  }

  /**
   * Returns the new name of a member that is gone: the one member of its type that is new and has the same schema, if the
   * schema says more than a type.
   */
  #memberRenaming({ kind, old }: Change): Renamed | undefined {
    if (kind !== "property-removed" || old === null) return undefined;
    const schema = get(this.#old, old);
    if (!isObject(schema) || Object.keys(schema).every((key) => key === "type")) return undefined;
    const holder = parent(old).pointer;
    const isAlike = (document: JsonObject, pointer: Pointer | null) =>
      pointer !== null &&
      parent(pointer).pointer === holder &&
      JSON.stringify(get(document, pointer)) === JSON.stringify(schema) &&
      isRequired(document, pointer) === isRequired(this.#old, old);
    const gone = this.#changes.filter((one) => one.kind === "property-removed" && isAlike(this.#old, one.old));
    const fresh = this.#changes.filter((one) => one.kind === "property-added" && isAlike(this.#next, one.new));
    const [from, to] = [namesAt(gone.map((one) => one.old)), namesAt(fresh.map((one) => one.new))];
    return from.length === 1 && to.length === 1 ? { old: from[0] as string, new: to[0] as string } : undefined;
  }

  /** The forms of the argument of the operation that a change is about, and where the parameters were. */
  #argumentOf(change: Change): Cause["argument"] {
    const [operation, ...others] = change.operations;
    const isOfOperation = (one: Change) =>
      one.argument !== undefined && others.length === 0 && one.operations[0] === operation;
    const { argument, old } = change.argument === undefined ? (this.#changes.find(isOfOperation) ?? change) : change;
    if (argument === undefined || old === null) return undefined;
    const item = old.replace(/\/[^/]+$/, "");
    const lists = [item, old].map((pointer) => get(this.#old, `${pointer}/parameters`));
    const parameters = lists.flatMap((list) => (Array.isArray(list) ? list : []));
    const places = parameters.flatMap((one): [string, string][] => {
      const { name, in: place } = (dereference(this.#old, one, "")?.node ?? {}) as { name?: string; in?: string };
      return name === undefined || place === undefined ? [] : [[name, place]];
    });
    return { from: argument.old, to: argument.new, places: Object.fromEntries(places) };
  }
}

function renaming(old: string | undefined, next: string | undefined): Renamed[] {
  return old === undefined || next === undefined || old === next ? [] : [{ old, new: next }];
}

function partsOf(symbol: string): [area: string, name: string] {
  const dot = symbol.indexOf(".");
  return [symbol.slice(0, dot), symbol.slice(dot + 1)];
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

type AreasByName = ReadonlyMap<string, ReadonlySet<string>>;

/** Returns the areas that declare each name. */
function exportsOf(version: PackageVersion): AreasByName {
  const found = new Map<string, Set<string>>();
  const declared = /^export (?:declare )?(?:type|interface|const|function|class|enum) ([\p{L}\p{N}_$]+)/gmu;
  for (const [path, text] of version.files("package")) {
    const area = /^(?:areas\/)?([^/]+)\.d\.ts$/.exec(path)?.[1];
    if (area === undefined || !(path.startsWith("areas/") || area === "shared")) continue;
    for (const [, name] of text.matchAll(declared))
      found.set(name as string, (found.get(name as string) ?? new Set()).add(area));
  }
  return found;
}

/** Returns a symbol with the area of the package that declares it: a folder may be of another configuration. */
function declaredAs(symbol: string, exports: AreasByName): string {
  const [area, name] = partsOf(symbol);
  const [only, ...others] = exports.get(name) ?? [area];
  return others.length > 0 ? symbol : `${only}.${name}`;
}

/** Returns the last names of pointers, each once: an operation that reads and writes a type has its changes twice. */
function namesAt(pointers: readonly (Pointer | null)[]): string[] {
  return [...new Set(pointers.flatMap((one) => (one === null ? [] : tokens(one).slice(-1))))];
}

function isRequired(document: JsonObject, property: Pointer): boolean {
  const holder = get(document, property.replace(/\/properties\/[^/]+$/, ""));
  const name = tokens(property).at(-1) as string;
  return isObject(holder) && Array.isArray(holder.required) && holder.required.includes(name);
}

/** Returns the name of a parameter, by a pointer to it or to its schema. */
function nameAt(document: JsonObject, pointer: Pointer | null): string | undefined {
  if (pointer === null) return undefined;
  const node = dereference(document, { $ref: `#${pointer.replace(/\/schema$/, "")}` }, "")?.node as
    | { name?: unknown }
    | undefined;
  return typeof node?.name === "string" ? node.name : undefined;
}
