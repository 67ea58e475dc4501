import { identifierPart } from "../escape.ts";

/**
 * The naming scheme, all of it. Names come from paths and from component names without their prefix, so that a
 * publication that renames every prefix renames nothing here; `names` in the config overrides single ones.
 */

/** Words of a name: split at anything that is no letter or digit, and where the case says a word begins. */
export function words(text: string): string[] {
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
export function pascal(text: string): string {
  const name = identifierPart(words(text).map(capitalized).join(""));
  if (name === "") return "Unnamed";
  return /^\p{ID_Start}/u.test(name) ? name : identifierPart(`N${name}`);
}

/** A letter whose capital no name can have stays small. */
function capitalized(word: string): string {
  const capital = (word[0] as string).toUpperCase();
  return (identifierPart(capital) === capital ? capital : word[0]) + word.slice(1).toLowerCase();
}

export function camel(text: string): string {
  const name = pascal(text);
  return identifierPart((name[0] as string).toLowerCase() + name.slice(1));
}

/** English singular, well enough for path segments: `policies` → `policy`, `addresses` → `address`, `status` stays. */
export function singular(word: string): string {
  if (/(ss|us|is|news|series|dns|aws|sms|css|https?)$/i.test(word)) return word;
  if (/ies$/i.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/([trn]ch|sh|x|ss)es$/i.test(word)) return word.slice(0, -2);
  return /s$/i.test(word) && word.length > 2 ? word.slice(0, -1) : word;
}

/** The same for the last word of a Pascal-case name: `AllowedMethods` → `AllowedMethod`. */
export function singularName(name: string): string {
  const last = words(name).at(-1) ?? "";
  return last !== "" && name.endsWith(last) ? name.slice(0, -last.length) + singular(last) : name;
}

/**
 * Component prefixes in use: `tunnel` of `tunnel_api-response`. A prefix must be shared, so that a lone name with an
 * underscore keeps all of itself.
 */
export function componentPrefixes(names: Iterable<string>): Set<string> {
  const counts = new Map<string, number>();
  for (const name of names) {
    const prefix = prefixOf(name);
    if (prefix !== undefined) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([prefix]) => prefix));
}

export function prefixOf(name: string): string | undefined {
  const cut = name.indexOf("_");
  return cut > 0 && cut < name.length - 1 ? name.slice(0, cut) : undefined;
}

/** The type name of a component, by the scheme. */
export function componentName(name: string, prefixes: ReadonlySet<string>): string {
  const prefix = prefixOf(name);
  return pascal(prefix !== undefined && prefixes.has(prefix) ? name.slice(prefix.length + 1) : name);
}

/** Hands out names of one module; a name that is taken (case folded) gets the first free number from 2. */
export class Names {
  readonly #taken = new Set<string>();

  constructor(reserved: Iterable<string> = []) {
    for (const name of reserved) this.#taken.add(name.toLowerCase());
  }

  has(name: string): boolean {
    return this.#taken.has(name.toLowerCase());
  }

  take(name: string): string {
    let free = name;
    for (let n = 2; this.has(free); n++) free = `${name}${n}`;
    this.#taken.add(free.toLowerCase());
    return free;
  }
}
