/** JSON Pointers (RFC 6901) as plain strings, not as URI fragments: "" is the whole document. */

export type Pointer = string;

/** Any JSON value. Documents written in YAML are JSON after reading. */
export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Escapes one token of a pointer. */
export function escapeToken(token: string): string {
  return token.includes("~") || token.includes("/") ? escaped(token) : token;
}

function unescapeToken(token: string): string {
  return token.includes("~") ? unescaped(token) : token;
}

/** Entries of one cache before it is emptied. */
const MOST_CACHED = 50_000;

/** Caches a function of text: every walk escapes the same paths and looks up the same components. */
export function cached<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    let known = made.get(text);
    if (known === undefined) {
      known = make(text);
      if (made.size === MOST_CACHED) made.clear();
      made.set(text, known);
    }
    return known;
  };
}

const escaped = cached((token) => token.replaceAll("~", "~0").replaceAll("/", "~1"));
const unescaped = cached((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));

/** Appends tokens to a pointer and escapes them. */
export function join(pointer: Pointer, ...tokens: (string | number)[]): Pointer {
  let out = pointer;
  for (const token of tokens) out += `/${typeof token === "number" ? token : escapeToken(token)}`;
  return out;
}

/** The unescaped tokens of a pointer. */
export function tokens(pointer: Pointer): string[] {
  return pointer === "" ? [] : pointer.slice(1).split("/").map(unescapeToken);
}

/** The pointer without its last token, and that token unescaped. */
export function parent(pointer: Pointer): { pointer: Pointer; key: string } {
  const cut = pointer.lastIndexOf("/");
  return { pointer: pointer.slice(0, cut), key: unescapeToken(pointer.slice(cut + 1)) };
}

/** The value at `pointer`, or undefined. Own members only: `/__proto__` finds nothing unless the document has it. */
export function get(root: Json, pointer: Pointer): Json | undefined {
  let node: Json | undefined = root;
  const known = componentTokens(pointer);
  if (known !== undefined) {
    for (const token of known) node = member(node, token);
    return node;
  }
  // No list of tokens: it would be most of the memory that a run allocates.
  for (let start = 1; start <= pointer.length && node !== undefined; ) {
    const end = pointer.indexOf("/", start);
    node = member(node, unescapeToken(end < 0 ? pointer.slice(start) : pointer.slice(start, end)));
    if (end < 0) break;
    start = end + 1;
  }
  return node;
}

/** The tokens of a pointer to a whole component, from a cache; undefined for any other pointer. */
function componentTokens(pointer: Pointer): readonly string[] | undefined {
  if (!pointer.startsWith("/components/")) return undefined;
  const name = pointer.indexOf("/", "/components/".length);
  return name < 0 || pointer.includes("/", name + 1) ? undefined : cachedTokens(pointer);
}

const cachedTokens = cached<readonly string[]>(tokens);

/** An own member of an object, or an element of an array. */
export function member(node: Json | undefined, key: string): Json | undefined {
  if (typeof node !== "object" || node === null) return undefined;
  if (Array.isArray(node)) return /^(0|[1-9]\d*)$/.test(key) ? node[Number(key)] : undefined;
  const value: unknown = node[key];
  // No JSON value is a function: what every object inherits is one, except `__proto__`.
  const isInherited = typeof value === "function" || (key === "__proto__" && !Object.hasOwn(node, key));
  return isInherited ? undefined : (value as Json | undefined);
}

/** Sets an own member even where the name is special to JavaScript (`__proto__`). */
export function setMember(node: JsonObject, key: string, value: Json): void {
  if (key === "__proto__") {
    Object.defineProperty(node, key, { value, enumerable: true, configurable: true, writable: true });
  } else node[key] = value;
}

/** The pointer in a local reference (`#/components/…`); undefined for any other reference. */
export function refPointer(ref: string): Pointer | undefined {
  if (ref === "#") return "";
  return ref.startsWith("#/") ? cachedTarget(ref) : undefined;
}

/** The pointer that the `$ref` of a node refers to. */
export function refOf(node: Json | undefined): Pointer | undefined {
  return isObject(node) && typeof node.$ref === "string" ? refPointer(node.$ref) : undefined;
}

/** The same string object for the same reference, which makes lookups by it faster. */
const cachedTarget = cached<Pointer>((ref) => {
  const raw = ref.slice(1);
  if (!raw.includes("%")) return raw;
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
});

/** A pointer as a percent-encoded reference. Half a surrogate pair cannot be encoded and stays. */
export function toUriRef(pointer: Pointer): string {
  return toRef(pointer.replace(/\P{Cs}+/gu, (text) => encodeURI(text)));
}

/** A pointer as a reference, without percent-encoding. */
export function toRef(pointer: Pointer): string {
  return `#${pointer}`;
}
