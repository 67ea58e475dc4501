import { FlarespecError, type Place } from "../../diagnostics/error.ts";
import { type Json, type JsonObject, join, type Pointer } from "../../openapi/pointer.ts";
import type { Parsed } from "../parsed.ts";

/** The deepest nesting that flarespec reads. Walks of documents are recursive, and must not overflow the stack. */
export const DEEPEST = 500;

/** The largest number of values in a document, with objects and lists: with more, a run needs over a gigabyte of memory. */
export const MOST_VALUES = 1_000_000;

/** The largest number of values in a text of which a part may be read: parsed, they need a third of a gigabyte. */
export const MOST_PARSED = 4_000_000;

/** The largest number of members or elements in one object or list. */
export const MOST_ENTRIES = 100_000;

interface Size {
  /** Number of members of all objects. */
  members: number;
  /** Number of members and elements, plus one for the document itself. */
  values: number;
  /** Number of members or elements of the largest object or list. */
  entries: number;
}

export function sizeOf(root: Json): Size {
  let members = 0;
  let values = 1;
  let most = 0;
  const stack: Json[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node !== "object" || node === null) continue;
    let entries = 0;
    if (Array.isArray(node)) {
      entries = node.length;
      for (const item of node) if (typeof item === "object" && item !== null) stack.push(item);
    } else {
      for (const key in node) {
        entries++;
        const child = node[key] as Json;
        if (typeof child === "object" && child !== null) stack.push(child);
      }
      members += entries;
    }
    values += entries;
    if (entries > most) most = entries;
  }
  return { members, values, entries: most };
}

export function checkSize(value: Json, { values, entries }: Size, at: Parsed["at"], most: number): void {
  if (entries > MOST_ENTRIES) {
    const pointer =
      placeOf(value, (node) => typeof node === "object" && Object.keys(node ?? {}).length === entries) ?? "";
    throw new FlarespecError("FS1008", {
      message: `one object or list has ${entries} members`,
      place: { ...at(pointer), pointer },
      expected: `at most ${MOST_ENTRIES}`,
    });
  }
  if (values > most) throw tooMany(values, { ...at(""), pointer: "" }, most);
}

export function tooMany(values: number, place: Place, most: number): FlarespecError {
  const message = `the document has ${values} values or more`;
  return new FlarespecError("FS1008", { message, place, expected: `at most ${most}` });
}

/** Returns the pointer of the first node that satisfies `holds`. Recursive: the caller has checked the depth. */
export function placeOf(node: Json, holds: (node: Json) => boolean): Pointer | undefined {
  if (holds(node)) return "";
  if (typeof node !== "object" || node === null) return undefined;
  for (const key of Object.keys(node)) {
    const below = placeOf((node as JsonObject)[key] as Json, holds);
    if (below !== undefined) return join("", key) + below;
  }
  return undefined;
}

export function tooDeep(depth: number, place: Place): FlarespecError {
  return new FlarespecError("FS1009", {
    message: `nested ${depth} levels deep`,
    place,
    expected: `at most ${DEEPEST} levels`,
  });
}
