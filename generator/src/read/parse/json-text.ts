import { join, type Pointer, tokens } from "../../openapi/pointer.ts";

/**
 * Finds the place of a value in a JSON text, and the first fault of a text that JSON.parse refuses. JSON.parse is fast
 * (4 MB in 50 ms) but keeps no places, and some versions of V8 report no position. So places are looked up in the text
 * only when one has to be shown.
 */

const QUOTE = 34;
const BACKSLASH = 92;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const COLON = 58;
const COMMA = 44;

/** Returns the offset after the string that starts at `at`, or the length of the text if the string is not closed. */
function stringEnd(text: string, at: number): number {
  for (let close = text.indexOf('"', at + 1); close !== -1; close = text.indexOf('"', close + 1)) {
    let slashes = 0;
    while (text.charCodeAt(close - 1 - slashes) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return close + 1;
  }
  return text.length;
}

/**
 * Measures valid JSON: its depth, the number of members of all objects (repeated keys counted each time), and a lower bound
 * for the number of values.
 */
export function jsonShape(text: string): { depth: number; members: number; values: number } {
  let depth = 0;
  let deepest = 0;
  let members = 0;
  let opened = 0;
  let commas = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === QUOTE) i = stringEnd(text, i) - 1;
    else if (c === COLON) members++;
    else if (c === OPEN_BRACE || c === OPEN_BRACKET) {
      opened++;
      depth++;
      if (depth > deepest) deepest = depth;
    } else if (c === CLOSE_BRACE || c === CLOSE_BRACKET) depth--;
    else if (c === COMMA) commas++;
  }
  // Every comma is followed by a value, and every object or list is a value.
  return { depth: deepest, members, values: Math.max(commas, opened) };
}

export interface JsonFault {
  offset: number;
  kind: "syntax" | "truncated" | "duplicate";
  expected: string;
  /** The innermost value known to contain or precede the fault. */
  pointer: Pointer;
}

const SPACE = /[ \t\n\r]*/y;
const STRING = /"[^"\\\n\r]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\n\r]*)*"/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w)/y;

/** An object or array that is being read. */
interface OpenContainer {
  /** Keys of an object so far; undefined for an array. */
  keys: Set<string> | undefined;
  /** The member or element that is being read; undefined before the first key. */
  at: string | number | undefined;
}

/** Returns the first fault of a JSON text (RFC 8259); repeated keys are faults. Undefined for valid JSON. */
export function jsonFault(text: string): JsonFault | undefined {
  const frames: OpenContainer[] = [];
  let at = 0;
  let state: "value" | "first" | "key" | "colon" | "after" = "value";

  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  const skipSpace = (): void => {
    at += match(SPACE)?.length ?? 0;
  };
  const pointer = (): Pointer => join("", ...frames.flatMap((frame) => (frame.at === undefined ? [] : [frame.at])));
  const fault = (expected: string): JsonFault => {
    const rest = text.slice(at);
    // A literal or string that the end of the text cuts off also means a truncated text.
    const cut =
      rest.trim() === "" || (rest.startsWith('"') && stringEnd(text, at) === text.length && !/[\n\r]/.test(rest));
    const cutLiteral =
      /^[\w.+-]{1,30}$/.test(rest) && (/^-?\d/.test(rest) || /^(?:t|tr|tru|f|fa|fal|fals|n|nu|nul|-)$/.test(rest));
    const open = frames.length > 0 || state === "value";
    return { offset: at, kind: open && (cut || cutLiteral) ? "truncated" : "syntax", expected, pointer: pointer() };
  };

  for (;;) {
    skipSpace();
    const c = text.charCodeAt(at);
    const top = frames.at(-1);
    if (state === "after") {
      if (top === undefined) return at === text.length ? undefined : fault("the end of the text");
      if (c === COMMA) {
        at++;
        if (top.keys === undefined) {
          top.at = Number(top.at) + 1;
          state = "value";
        } else state = "key";
      } else if (c === (top.keys === undefined ? CLOSE_BRACKET : CLOSE_BRACE)) {
        at++;
        frames.pop();
      } else return fault(top.keys === undefined ? "a comma or ]" : "a comma or }");
    } else if (state === "key" || (state === "first" && top?.keys !== undefined)) {
      if (state === "first" && c === CLOSE_BRACE) {
        at++;
        frames.pop();
        state = "after";
        continue;
      }
      const raw = match(STRING);
      const key = raw === undefined ? undefined : unquote(raw);
      if (raw === undefined || key === undefined) {
        return fault(state === "first" ? "a key in double quotes or }" : "a key in double quotes");
      }
      const frame = top as OpenContainer;
      frame.at = key;
      if (frame.keys?.has(key)) return { offset: at, kind: "duplicate", expected: "another key", pointer: pointer() };
      frame.keys?.add(key);
      at += raw.length;
      state = "colon";
    } else if (state === "colon") {
      if (c !== COLON) return fault("a colon");
      at++;
      state = "value";
    } else if (state === "first" && c === CLOSE_BRACKET) {
      at++;
      frames.pop();
      state = "after";
    } else if (c === OPEN_BRACE || c === OPEN_BRACKET) {
      at++;
      frames.push(c === OPEN_BRACE ? { keys: new Set(), at: undefined } : { keys: undefined, at: 0 });
      state = "first";
    } else {
      const raw = match(STRING) ?? match(SCALAR);
      if (raw === undefined || unquote(raw) === undefined) return fault("a value");
      at += raw.length;
      state = "after";
    }
  }
}

/** Parses a scalar. Returns undefined for a string with an unescaped control character. */
function unquote(raw: string): string | undefined {
  try {
    return String(JSON.parse(raw));
  } catch {
    return undefined;
  }
}

interface Offsets {
  /** Offset of the key; absent for the root and for elements of arrays. */
  key?: number;
  start: number;
  /** Offset after the last character. */
  end: number;
}

/** The place of a value in a JSON text. */
export interface JsonPlace extends Offsets {
  /** The pointer asked for, or that of its nearest ancestor that exists. */
  pointer: Pointer;
}

/** Start and end offsets of all objects and arrays of a valid JSON text, in order of their starts. */
interface Containers {
  starts: Uint32Array;
  ends: Uint32Array;
}

function containersOf(text: string): Containers {
  let starts = new Uint32Array(1024);
  let ends = new Uint32Array(1024);
  const open: number[] = [];
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === QUOTE) i = stringEnd(text, i) - 1;
    else if (c === OPEN_BRACE || c === OPEN_BRACKET) {
      if (count === starts.length) [starts, ends] = [grown(starts), grown(ends)];
      starts[count] = i;
      open.push(count++);
    } else if (c === CLOSE_BRACE || c === CLOSE_BRACKET) ends[open.pop() as number] = i + 1;
  }
  return { starts: starts.subarray(0, count), ends };
}

function grown(list: Uint32Array): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(list.length * 2);
  longer.set(list);
  return longer;
}

/**
 * Finds values in a valid JSON text. It scans the whole text once; a look-up then scans only the members of the containers
 * it passes, and remembers them, so that thousands of look-ups cost about as much as a few.
 */
export class JsonIndex {
  readonly #text: string;
  readonly #children = new Map<number, Map<string, Offsets>>();
  #containers: Containers | undefined;
  #root: Offsets | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  find(pointer: Pointer): JsonPlace {
    if (this.#root === undefined) {
      const start = this.#space(0);
      this.#root = { start, end: this.#valueEnd(start) };
    }
    let found = this.#root;
    const path = tokens(pointer);
    for (let depth = 0; depth < path.length; depth++) {
      const next = this.#childrenOf(found).get(path[depth] as string);
      if (next === undefined) return { pointer: join("", ...path.slice(0, depth)), ...found };
      found = next;
    }
    return { pointer, ...found };
  }

  #childrenOf(parent: Offsets): Map<string, Offsets> {
    const known = this.#children.get(parent.start);
    if (known !== undefined) return known;
    const children = new Map<string, Offsets>();
    const text = this.#text;
    const isArray = text.charCodeAt(parent.start) === OPEN_BRACKET;
    if (isArray || text.charCodeAt(parent.start) === OPEN_BRACE) {
      let at = this.#space(parent.start + 1);
      for (let index = 0; at < parent.end - 1; index++) {
        let token = String(index);
        let key: number | undefined;
        if (!isArray) {
          key = at;
          const keyEnd = stringEnd(text, at);
          token = JSON.parse(text.slice(at, keyEnd)) as string;
          at = this.#space(this.#space(keyEnd) + 1);
        }
        const end = this.#valueEnd(at);
        const place: Offsets = { start: at, end };
        if (key !== undefined) place.key = key;
        children.set(token, place);
        at = this.#space(this.#space(end) + 1);
      }
    }
    this.#children.set(parent.start, children);
    return children;
  }

  #space(at: number): number {
    let next = at;
    for (let c = this.#text.charCodeAt(next); c === 32 || c === 10 || c === 13 || c === 9; )
      c = this.#text.charCodeAt(++next);
    return next;
  }

  #valueEnd(start: number): number {
    const text = this.#text;
    const first = text.charCodeAt(start);
    if (first === QUOTE) return stringEnd(text, start);
    if (first === OPEN_BRACE || first === OPEN_BRACKET) return this.#containerEnd(start);
    let i = start;
    for (let c = first; i < text.length && c > 32 && c !== COMMA && c !== CLOSE_BRACE && c !== CLOSE_BRACKET; ) {
      c = text.charCodeAt(++i);
    }
    return i;
  }

  #containerEnd(start: number): number {
    this.#containers ??= containersOf(this.#text);
    const { starts, ends } = this.#containers;
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= start) low = middle;
      else high = middle;
    }
    return ends[low] as number;
  }
}
