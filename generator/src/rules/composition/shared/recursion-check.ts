import { get, isObject, type JsonObject, type Pointer } from "../../../openapi/pointer.ts";
import { walkSchema } from "../../../openapi/walk.ts";
import { componentsIn, mergedBases } from "../../../schema/compositions.ts";

/**
 * The limit of merges in one copy. A copied composition that is not merged yet copies others in turn: with two on each
 * level, their number doubles with every level.
 */
const MAX_MERGES = 128;

const known = new WeakMap<JsonObject, (node: JsonObject) => string | undefined>();

/**
 * The same check for all walks over a document. Otherwise a composition that could not be merged at first would be
 * merged with components that have changed since, and would grow from walk to walk.
 */
export function firstRecursionCheck(root: JsonObject): (node: JsonObject) => string | undefined {
  const before = known.get(root) ?? recursionCheck(root);
  known.set(root, before);
  return before;
}

/**
 * Returns a function that explains why a schema cannot be merged with the components it is composed of: the copy of a
 * component would contain a composition of that component, and so on without an end, or more than `MAX_MERGES`
 * compositions. Each component is read once, when it is first needed.
 */
export function recursionCheck(root: JsonObject): (node: JsonObject) => string | undefined {
  const read = new Map<Pointer, ComponentBases>();
  const basesOf = (component: Pointer): ComponentBases => {
    const before = read.get(component);
    if (before !== undefined) return before;
    const schema = get(root, component);
    const found: ComponentBases = { whole: [], inside: [] };
    read.set(component, found);
    if (!isObject(schema)) return found;
    found.whole.push(...componentsIn(schema));
    walkSchema(schema, component, ({ node }) => {
      found.inside.push(...mergedBases(node));
    });
    return found;
  };
  const isRecursive = memoize((start) => {
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
  /** The number of compositions in a copy of a component once all are merged. */
  const weight = memoize((component): number => {
    const { whole, inside } = basesOf(component);
    const isNotRecursive = (base: Pointer): boolean => !isRecursive(base);
    const merged = inside.filter(isNotRecursive).reduce((sum, base) => sum + 1 + weight(base), 0);
    return merged + whole.filter(isNotRecursive).reduce((sum, base) => sum + weight(base), 0);
  });
  return (node) => {
    for (const base of mergedBases(node)) {
      if (isRecursive(base)) return `what is inside ${base} is composed of it in turn`;
      if (weight(base) > MAX_MERGES) return `what is inside ${base} is composed over ${MAX_MERGES} times in turn`;
    }
    return undefined;
  };
}

interface ComponentBases {
  /** Components that the component as a whole is composed of. */
  whole: Pointer[];
  /** Components that compositions inside it are merged with, once for each occurrence. */
  inside: Pointer[];
}

function memoize<T>(make: (pointer: Pointer) => T): (pointer: Pointer) => T {
  const made = new Map<Pointer, T>();
  return (pointer) => {
    const known = made.get(pointer);
    if (known !== undefined) return known;
    const value = make(pointer);
    made.set(pointer, value);
    return value;
  };
}
