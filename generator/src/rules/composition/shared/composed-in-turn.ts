import { get, isObject, type JsonObject, type Pointer } from "../../../openapi/pointer.ts";
import { walkSchema } from "../../../openapi/walk.ts";
import { componentsIn, mergedBases } from "../../../schema/compositions.ts";

/** Compositions in what is copied copy in turn, where they are not merged yet: with two a level, every level doubles them. */
const MOST_COMPOSED = 128;

const known = new WeakMap<JsonObject, (node: JsonObject) => string | undefined>();

/**
 * The same for all walks over a document: what was not merged at first would otherwise be merged with what others have
 * become since, and grow from walk to walk.
 */
export function composedInTurnAtFirst(root: JsonObject): (node: JsonObject) => string | undefined {
  const before = known.get(root) ?? composedInTurn(root);
  known.set(root, before);
  return before;
}

/**
 * Tells for a schema why it cannot be merged with what it is composed of: a copy of a component would hold a composition
 * of it, whose copy holds another, and so on without an end, or with more of them than anybody reads.
 * What it says of a component is what was true when it was first asked.
 */
export function composedInTurn(root: JsonObject): (node: JsonObject) => string | undefined {
  const read = new Map<Pointer, Bases>();
  const basesOf = (component: Pointer): Bases => {
    const before = read.get(component);
    if (before !== undefined) return before;
    const schema = get(root, component);
    const found: Bases = { whole: [], inside: [] };
    read.set(component, found);
    if (!isObject(schema)) return found;
    found.whole.push(...componentsIn(schema));
    walkSchema(schema, component, ({ node }) => {
      found.inside.push(...mergedBases(node));
    });
    return found;
  };
  const endless = remembered((start) => {
    const seen = new Set<Pointer>();
    const { whole, inside } = basesOf(start);
    const stack = [...whole, ...inside];
    for (let at = stack.pop(); at !== undefined && !seen.has(start); at = stack.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      const next = basesOf(at);
      stack.push(...next.whole, ...next.inside);
    }
    return seen.has(start);
  });
  /** How many compositions a copy of a component holds once they are all merged. */
  const weight = remembered((component): number => {
    const { whole, inside } = basesOf(component);
    const open = (base: Pointer): boolean => !endless(base);
    const merged = inside.filter(open).reduce((sum, base) => sum + 1 + weight(base), 0);
    return merged + whole.filter(open).reduce((sum, base) => sum + weight(base), 0);
  });
  return (node) => {
    for (const base of mergedBases(node)) {
      if (endless(base)) return `what is inside ${base} is composed of it in turn`;
      if (weight(base) > MOST_COMPOSED) return `what is inside ${base} is composed over ${MOST_COMPOSED} times in turn`;
    }
    return undefined;
  };
}

interface Bases {
  /** What the component is composed of as a whole. */
  whole: Pointer[];
  /** What compositions in it would be merged with, as often as they stand. */
  inside: Pointer[];
}

function remembered<T>(make: (pointer: Pointer) => T): (pointer: Pointer) => T {
  const made = new Map<Pointer, T>();
  return (pointer) => {
    const known = made.get(pointer);
    if (known !== undefined) return known;
    const value = make(pointer);
    made.set(pointer, value);
    return value;
  };
}
