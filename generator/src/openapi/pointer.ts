/** JSON Pointers (RFC 6901), in the URI-less form: "" is the whole document, "/paths/~1user" a member. */

export type Pointer = string;

/** Any JSON value; documents are plain JSON after reading, whatever they were written in. */
export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function escapeToken(token: string): string {
  return token.includes("~") || token.includes("/") ? escaped(token) : token;
}

export function unescapeToken(token: string): string {
  return token.includes("~") ? unescaped(token) : token;
}

const MOST_KEPT = 50_000;

/** Paths and media types are escaped, and components looked up, on every walk again. */
function remembered<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    let known = made.get(text);
    if (known === undefined) {
      known = make(text);
      if (made.size === MOST_KEPT) made.clear();
      made.set(text, known);
    }
    return known;
  };
}

const escaped = remembered((token) => token.replaceAll("~", "~0").replaceAll("/", "~1"));
const unescaped = remembered((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));

export function join(pointer: Pointer, ...tokens: (string | number)[]): Pointer {
  let out = pointer;
  for (const token of tokens) out += `/${typeof token === "number" ? token : escapeToken(token)}`;
  return out;
}

export function tokens(pointer: Pointer): string[] {
  return pointer === "" ? [] : pointer.slice(1).split("/").map(unescapeToken);
}

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
  // Read in place: lists of tokens would be most of what a run allocates.
  for (let start = 1; start <= pointer.length && node !== undefined; ) {
    const end = pointer.indexOf("/", start);
    node = member(node, unescapeToken(end < 0 ? pointer.slice(start) : pointer.slice(start, end)));
    if (end < 0) break;
    start = end + 1;
  }
  return node;
}

/** The tokens of a pointer to a whole component, as the very strings that keys are; undefined for one that leads further. */
function componentTokens(pointer: Pointer): readonly string[] | undefined {
  if (!pointer.startsWith("/components/")) return undefined;
  const name = pointer.indexOf("/", "/components/".length);
  return name < 0 || pointer.includes("/", name + 1) ? undefined : rememberedTokens(pointer);
}

const rememberedTokens = remembered<readonly string[]>(tokens);

export function member(node: Json | undefined, key: string): Json | undefined {
  if (typeof node !== "object" || node === null) return undefined;
  if (Array.isArray(node)) return /^(0|[1-9]\d*)$/.test(key) ? node[Number(key)] : undefined;
  const value = node[key];
  // One look where two would do the same: only what every object inherits needs the second.
  return value === undefined || !(key in Object.prototype) || Object.hasOwn(node, key) ? value : undefined;
}

/** Sets an own member even where the name is special to JavaScript (`__proto__`). */
export function setMember(node: JsonObject, key: string, value: Json): void {
  if (key === "__proto__") {
    Object.defineProperty(node, key, { value, enumerable: true, configurable: true, writable: true });
  } else node[key] = value;
}

/** The target of a local `$ref` ("#/components/…") as a pointer; undefined for any other kind of reference. */
export function refPointer(ref: string): Pointer | undefined {
  if (ref === "#") return "";
  return ref.startsWith("#/") ? rememberedTarget(ref) : undefined;
}

/** The pointer that the `$ref` of a node refers to. */
export function refOf(node: Json | undefined): Pointer | undefined {
  return isObject(node) && typeof node.$ref === "string" ? refPointer(node.$ref) : undefined;
}

/** The same string for the same reference: what is looked up by it is found without reading it again. */
const rememberedTarget = remembered<Pointer>((ref) => {
  const raw = ref.slice(1);
  if (!raw.includes("%")) return raw;
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
});

/** The same as a URI fragment. Half a surrogate pair has no form in a URI and stays as it is. */
export function toUriRef(pointer: Pointer): string {
  return toRef(pointer.replace(/\P{Cs}+/gu, (text) => encodeURI(text)));
}

export function toRef(pointer: Pointer): string {
  return `#${pointer}`;
}
