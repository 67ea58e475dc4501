import { equal } from "../document/equal.ts";
import { isObject, type Json, type JsonObject, join, type Pointer, setMember, tokens } from "../document/pointer.ts";
import { singleQuote } from "../escape.ts";
import type { OutFile } from "./file.ts";
import { writeJson } from "./json.ts";

/**
 * Our corrections as an OpenAPI Overlay 1.0 that any implementation can apply: `source` + overlay = `canonical`.
 *
 * Only normalised paths as targets; an array is never shortened: it is removed as a member and set anew. All removals
 * come first, so that no update meets what it replaces.
 */
export function emitOverlay(options: {
  path: string;
  title: string;
  version: string;
  /** What it applies to, relative to the overlay. */
  extends: string;
  source: JsonObject;
  canonical: JsonObject;
}): OutFile {
  const removals: Pointer[] = [];
  const updates = new Map<Pointer, JsonObject>();
  compare(options.source, options.canonical, "", removals, updates);
  const actions: JsonObject[] = [
    ...removals.map((pointer) => ({ target: normalizedPath(pointer), remove: true })),
    ...[...updates].map(([pointer, update]) => ({ target: normalizedPath(pointer), update })),
  ];
  const overlay: JsonObject = {
    overlay: "1.0.0",
    info: { title: options.title, version: options.version },
    extends: options.extends,
    // The specification demands at least one action; this one changes nothing.
    actions: actions.length > 0 ? actions : [{ target: "$", update: {} }],
  };
  return { path: options.path, text: writeJson(overlay, 1), from: [] };
}

/** RFC 9535 normalised path of a pointer: `$['paths']['/zones']`. Targets are members of objects, never elements. */
export function normalizedPath(pointer: Pointer): string {
  return `$${tokens(pointer)
    .map((token) => `[${singleQuote(token)}]`)
    .join("")}`;
}

function compare(
  before: JsonObject,
  after: JsonObject,
  at: Pointer,
  removals: Pointer[],
  updates: Map<Pointer, JsonObject>,
): void {
  const update: JsonObject = {};
  for (const key of Object.keys(before)) {
    if (!Object.hasOwn(after, key)) removals.push(join(at, key));
  }
  for (const key of Object.keys(after)) {
    const next = after[key] as Json;
    const had = Object.hasOwn(before, key);
    const previous = had ? (before[key] as Json) : undefined;
    if (had && equal(previous, next)) continue;
    if (isObject(previous) && isObject(next)) {
      compare(previous, next, join(at, key), removals, updates);
      continue;
    }
    // Updates merge into objects and append to arrays: whatever is neither replaced wholesale nor new goes first.
    if (Array.isArray(previous) || isObject(previous) || Array.isArray(next)) {
      if (had) removals.push(join(at, key));
    }
    setMember(update, key, next);
  }
  if (Object.keys(update).length > 0) updates.set(at, update);
}
