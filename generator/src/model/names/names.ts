import { identifierPart } from "../../escape.ts";
import type { JsonObject } from "../../openapi/pointer.ts";
import { componentPrefixes, packageOf, packagesOf, prefixOf, randomlyEnded, withoutEnd } from "./prefixes.ts";
import { singular } from "./singular.ts";

/*
 * The whole naming scheme; docs/names.md has examples. Names come from paths, and from component names without the
 * prefixes of a publication, so that a publication that changes its prefixes renames nothing here.
 *
 * An area is the first segment of a path after its scope (`/accounts/{…}`, `/zones/{…}`, `/user`); `areas.ts`.
 *
 * An operation is a verb by method, the scope where it is no account, and the fixed segments of its path:
 * `operationNames`. Its declarations are `<Operation>Query`, `Init`, `Args`, `Body`, `Data`, `Answer`, `Result`, `Item`.
 *
 * A component is called by its own words, without what its publisher added: `ComponentNames`. One that lists have as
 * their items is in the singular. A copy made for requests is called like the other, with `Input`. What no component
 * describes is called by the way to it: operation or component, then properties, each word once where two would meet
 * (`joined`).
 *
 * What has equal structure and the same name within an area is one type; equal structures of different names are
 * aliases. Different structures that would have one name, ignoring case, are distinguished by their use
 * (`qualified`): first the scope, then the segments of the first path that reaches them, nearest first. Only if that
 * does not suffice, they get a number.
 *
 * `names` in the configuration replaces what comes out, by exactly that name.
 */

/** Words of a name: split at characters other than letters and digits, and before capitals that begin a word. */
export const words: (text: string) => readonly string[] = remembered(split);

/** The words as `joined` compares them. */
export const foldedWords: (text: string) => readonly string[] = remembered((text) =>
  words(text).map((word) => singular(word).toLowerCase()),
);

/** Caches a function of text: the same few thousand names are needed again and again. */
function remembered<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    let known = made.get(text);
    if (known === undefined) {
      known = make(text);
      made.set(text, known);
    }
    return known;
  };
}

function split(text: string): string[] {
  return text
    .normalize("NFKC")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, "$1 $2")
    .split(" ")
    .map(identifierPart)
    .filter((word) => word !== "");
}

/** `tunnel-response-single` → `TunnelResponseSingle`; abbreviations become words (`CIDRList` → `CidrList`). */
export const pascal: (text: string) => string = remembered((text) => {
  const name = identifierPart(words(text).map(capitalized).join(""));
  if (name === "") return "Unnamed";
  return /^\p{ID_Start}/u.test(name) ? name : identifierPart(`N${name}`);
});

/** A letter whose capital no name can have stays small. */
function capitalized(word: string): string {
  const capital = (word[0] as string).toUpperCase();
  return (identifierPart(capital) === capital ? capital : word[0]) + word.slice(1).toLowerCase();
}

export function camel(text: string): string {
  const name = pascal(text);
  return identifierPart((name[0] as string).toLowerCase() + name.slice(1));
}

/** The singular of the last word of a Pascal-case name: `AllowedMethods` → `AllowedMethod`. */
export function singularName(name: string): string {
  const last = words(name).at(-1) ?? "";
  return last !== "" && name.endsWith(last) ? name.slice(0, -last.length) + singular(last) : name;
}

/**
 * Two Pascal-case names as one; words that end the first and begin the second stand only once, in the second's form:
 * `AccessRules` and `RulesOrder` are `AccessRulesOrder`.
 */
export function joined(left: string, right: string): string {
  const [ends, begins] = [foldedWords(left), foldedWords(right)];
  for (let n = Math.min(ends.length, begins.length); n > 0; n--) {
    const from = ends.length - n;
    if (!begins.slice(0, n).every((word, i) => word === ends[from + i])) continue;
    const repeated = words(left).slice(from).join("");
    if (left.endsWith(repeated)) return left.slice(0, -repeated.length) + right;
  }
  return left + right;
}

/** A component's name as a type's. */
export interface ComponentName {
  name: string;
  /** Nothing was removed from it: it takes precedence over components whose shortened name is the same. */
  exact: boolean;
  /** With more and more of the package that was removed, if others have the name. */
  longer: string[];
}

/** `schemas-x`, `components-schemas-x` and `topic_components-schemas-x`: folders of the publisher, which mean nothing. */
const FOLDERS = /^(?:(.+?)_)?(?:components-)?schemas-(?=.)/;

/** Names components of one document: by their own words, without what its publisher added. */
export class ComponentNames {
  readonly #prefixes: ReadonlySet<string>;
  readonly #random: ReadonlySet<string>;
  /** First words of packages that stand in front of names: `io` of `io.k8s.api.core.v1.Pod`. */
  readonly #packages: ReadonlySet<string>;

  /** @param schemas all schema components of the document. */
  constructor(schemas: JsonObject) {
    this.#prefixes = componentPrefixes(schemas);
    this.#random = randomlyEnded(schemas);
    this.#packages = packagesOf(Object.keys(schemas));
  }

  of(component: string): ComponentName {
    const isRandom = this.#random.has(component);
    const stem = isRandom ? withoutEnd(component) : component;
    const prefix = prefixOf(stem);
    const own = prefix !== undefined && this.#prefixes.has(prefix) ? stem.slice(prefix.length + 1) : stem;
    const folders = FOLDERS.exec(own);
    if (folders === null && this.#packages.has(packageOf(own) ?? "")) {
      const parts = own.split(".").map(pascal);
      const longer = parts.map((_, i) => parts.slice(i).reduce(joined)).reverse();
      return { name: longer[0] as string, exact: false, longer: longer.slice(1) };
    }
    if (folders === null) return { name: pascal(own), exact: !isRandom, longer: [] };
    const rest = pascal(own.slice(folders[0].length));
    const topic = folders[1] === undefined ? "" : singularName(pascal(folders[1]));
    return { name: joined(topic, rest), exact: false, longer: [] };
  }
}

const SCOPES = new Set(["accounts", "zones", "organizations", "users"]);

/** The segments of a path after its scope: `/accounts/{account_id}/cfd_tunnel/{id}` → `cfd_tunnel`, `{id}`. */
export function afterScope(path: string): { scope: string | undefined; rest: string[] } {
  const segments = path.split("/").filter((segment) => segment !== "");
  const [first, second] = segments;
  if (first !== undefined && SCOPES.has(first) && second?.startsWith("{") && segments.length > 2) {
    return { scope: first, rest: segments.slice(2) };
  }
  if (first === "user" && segments.length > 1) return { scope: "user", rest: segments.slice(1) };
  return { scope: undefined, rest: segments };
}

/** `Zone`, `User` by the scope of a path; nothing for accounts, the most common scope. */
export const scopeWord: (path: string) => string = remembered((path) => {
  const { scope } = afterScope(path);
  return scope === undefined || scope === "accounts" ? "" : pascal(singular(scope));
});

/** The suffix of the data of a further success: `Data201`. */
export function dataSuffix(status: string): string {
  return `Data${status.replace(/[^0-9A-Za-z]/g, "")}`;
}

/** The names declared with an enum: its known values as a type, as an array, and the guard. */
export function enumNames(name: string): { known: string; values: string; guard: string } {
  return { known: `Known${name}`, values: `known${several(name)}`, guard: `isKnown${name}` };
}

/** A plural that differs from the name: `TunnelTypes`, `Authorities`, `TunnelStatusValues`. */
function several(name: string): string {
  if (/(s|x|z|ch|sh)$/.test(name)) return `${name}Values`;
  return /[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`;
}

/** Assigns the names of one module; no two are equal, ignoring case. */
export class Names {
  readonly #taken = new Set<string>();

  constructor(reserved: Iterable<string> = []) {
    for (const name of reserved) this.#taken.add(name.toLowerCase());
  }

  has(name: string): boolean {
    return this.#taken.has(name.toLowerCase());
  }

  /**
   * The first free one of several names; if none is free, the first with the first free number from 2.
   *
   * @param withIt all names that a name reserves, by default itself alone.
   */
  take(wanted: Iterable<string>, withIt = (name: string): readonly string[] => [name]): string {
    const free = this.#firstFree(wanted, (name) => !withIt(name).some((one) => this.has(one)));
    for (const name of withIt(free)) this.#taken.add(name.toLowerCase());
    return free;
  }

  #firstFree(wanted: Iterable<string>, isFree: (name: string) => boolean): string {
    let first: string | undefined;
    for (const name of wanted) {
      if (isFree(name)) return name;
      first ??= name;
    }
    for (let n = 2; ; n++) if (isFree(`${first}${n}`)) return `${first}${n}`;
  }
}
