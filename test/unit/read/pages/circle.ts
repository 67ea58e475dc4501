import { canonicalText } from "../../../../generator/src/openapi/equal.ts";
import {
  get,
  isObject,
  type Json,
  type JsonObject,
  join,
  type Pointer,
  refPointer,
} from "../../../../generator/src/openapi/pointer.ts";

/** A place where a file of the spec and what a reader makes of its page say different things. */
export interface Difference {
  at: Pointer;
  /** Undefined where there is nothing. */
  spec: Json | undefined;
  page: Json | undefined;
}

/** What the files of the spec have in words of our own, or of another example; and the version, which no page states. */
const OUR_WORDS = new Set(["openapi", "description", "summary", "title", "example", "examples", "info"]);

/** Every difference in structure, names, types, values and limits; a reference counts as what it leads to. */
export function differences(spec: JsonObject, page: JsonObject): Difference[] {
  const found: Difference[] = [];
  const paired = new Set<string>();
  const compare = (a: Json | undefined, b: Json | undefined, at: Pointer, isMap: boolean): void => {
    const [one, other] = [landed(spec, a), landed(page, b)];
    if (one.at !== undefined || other.at !== undefined) {
      // Each pair once, where it is met first: models are compared by name as well, and may lead back to themselves.
      const pair = `${one.at ?? at} ${other.at ?? at}`;
      if (paired.has(pair)) return;
      paired.add(pair);
    }
    if (isObject(one.node) && isObject(other.node)) {
      for (const key of new Set([...Object.keys(one.node), ...Object.keys(other.node)])) {
        if (!isMap && OUR_WORDS.has(key)) continue;
        compare(one.node[key], other.node[key], join(at, key), MAPS.has(key) && !isMap);
      }
    } else if (Array.isArray(one.node) && Array.isArray(other.node) && one.node.length === other.node.length) {
      for (const [i, item] of one.node.entries()) compare(item, other.node[i], join(at, i), false);
    } else if (text(one.node) !== text(other.node)) found.push({ at, spec: a, page: b });
  };
  const models = (root: JsonObject): string[] => Object.keys((get(root, "/components/schemas") ?? {}) as JsonObject);
  for (const name of new Set([...models(spec), ...models(page)])) {
    const at = join("/components/schemas", name);
    compare(get(spec, at), get(page, at), at, false);
  }
  compare(spec, page, "", false);
  return found.filter(({ at }, i) => found.findIndex((one) => one.at === at) === i);
}

/** Members whose keys are names that somebody chose. */
const MAPS = new Set(["properties", "schemas", "paths", "securitySchemes"]);

function landed(root: JsonObject, node: Json | undefined): { node: Json | undefined; at?: Pointer } {
  let at: Pointer | undefined;
  let current = node;
  for (let hops = 0; isObject(current) && typeof current.$ref === "string" && hops < 100; hops++) {
    at = refPointer(current.$ref) ?? "";
    current = get(root, at);
  }
  return at === undefined ? { node: current } : { node: current, at };
}

function text(node: Json | undefined): string {
  return node === undefined ? "" : canonicalText(node);
}
