import type { Json, JsonObject } from "../../generator/src/openapi/pointer.ts";

/** How long a failing case is made smaller, in milliseconds. */
const PATIENCE = 60_000;

/**
 * The smallest document that still fails, as far as taking parts away leads: members and elements one after the other,
 * large ones first, until none can go. fast-check's own shrinking takes back its choices one by one, which is thousands
 * of runs for a document of some hundred nodes.
 */
export async function reduce<T extends Json>(failing: T, fails: (candidate: T) => Promise<boolean>): Promise<T> {
  const end = Date.now() + PATIENCE;
  let smallest = failing;
  for (let changed = true; changed && Date.now() < end; ) {
    changed = false;
    let queue: (readonly string[])[] = [[]];
    while (queue.length > 0 && Date.now() < end) {
      const next: (readonly string[])[] = [];
      for (const place of queue) {
        // From the end, so that the indexes of what comes later stay right.
        for (const key of keysAt(smallest, place).reverse()) {
          const candidate = without(smallest, [...place, key]) as T;
          if (await fails(candidate)) {
            smallest = candidate;
            changed = true;
          } else next.push([...place, key]);
          if (Date.now() >= end) return smallest;
        }
      }
      queue = next;
    }
  }
  return smallest;
}

function at(root: Json, place: readonly string[]): Json | undefined {
  let node: Json | undefined = root;
  for (const key of place) node = typeof node === "object" && node !== null ? (node as JsonObject)[key] : undefined;
  return node;
}

function keysAt(root: Json, place: readonly string[]): string[] {
  const node = at(root, place);
  return typeof node === "object" && node !== null ? Object.keys(node) : [];
}

function without(root: Json, place: readonly string[]): Json {
  const copy = JSON.parse(JSON.stringify(root)) as Json;
  const holder = at(copy, place.slice(0, -1));
  const key = place.at(-1) as string;
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete (holder as JsonObject)[key];
  return copy;
}
