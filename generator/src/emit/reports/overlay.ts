import { singleQuote } from "../../escape.ts";
import { equal } from "../../openapi/equal.ts";
import { isObject, type Json, type JsonObject, join, type Pointer, setMember, tokens } from "../../openapi/pointer.ts";
import { writeJson } from "../../openapi/write-json.ts";
import type { EmittedFile } from "../file.ts";

/**
 * Our corrections as an OpenAPI Overlay 1.0 that any implementation can apply: `source` + overlay = `canonical`.
 *
 * Only normalised paths as targets; an array is never shortened: it is removed as a member and set anew. All removals
 * come first, so that no update meets what it replaces.
 */
export function emitOverlay(options: {
  path: `${string}.json`;
  title: string;
  version: string;
  /** What it applies to, relative to the overlay. */
  extends: string;
  source: JsonObject;
  canonical: JsonObject;
}): EmittedFile {
  const { source, canonical } = options;
  // The document itself cannot be replaced: there any name has to do.
  const { removals, updates } = (compare(source, canonical, "") ?? compare(source, canonical, "", true)) as Differences;
  const actions: JsonObject[] = [
    ...removals.map((pointer) => ({ target: normalizedPath(pointer), remove: true })),
    ...updates.map(([pointer, update]) => ({ target: normalizedPath(pointer), update })),
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

/** What turns one object into another: members to remove first, then what to merge, by the pointer of the target. */
interface Differences {
  removals: Pointer[];
  updates: [Pointer, JsonObject][];
}

/** @returns undefined where a target would have to name a member that `isAddressable` says no to. */
function compare(before: JsonObject, after: JsonObject, at: Pointer, always = false): Differences | undefined {
  const removals: Pointer[] = [];
  const updates: [Pointer, JsonObject][] = [];
  const update: JsonObject = {};
  const reach = (key: string): boolean => always || isAddressable(key);
  for (const key of Object.keys(before)) {
    if (Object.hasOwn(after, key)) continue;
    if (!reach(key)) return undefined;
    removals.push(join(at, key));
  }
  for (const key of Object.keys(after)) {
    const next = after[key] as Json;
    const had = Object.hasOwn(before, key);
    const previous = had ? (before[key] as Json) : undefined;
    if (had && equal(previous, next)) continue;
    if (isObject(previous) && isObject(next) && reach(key)) {
      const inner = compare(previous, next, join(at, key));
      if (inner !== undefined) {
        removals.push(...inner.removals);
        updates.push(...inner.updates);
        continue;
      }
    }
    // Updates merge into objects and append to arrays, and only plain values replace plain values: anything else goes first.
    if (had && [previous, next].some((value) => typeof value === "object" && value !== null)) {
      if (!reach(key)) return undefined;
      removals.push(join(at, key));
    }
    setMember(update, key, next);
  }
  if (Object.keys(update).length > 0) updates.push([at, update]);
  return { removals, updates };
}

/**
 * Whether a target may name a member: RFC 9535 can write any name, but implementations refuse control characters even
 * where they are escaped (json-p3 2.3). An object with such a member is replaced as a whole where it has to change.
 */
function isAddressable(key: string): boolean {
  return !/[\u0000-\u001f]/.test(key);
}
