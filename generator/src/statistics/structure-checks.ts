import { structureClasses } from "../model/structure.ts";
import { componentOf } from "../openapi/places.ts";
import { isObject, type Json, type JsonObject, join, type Pointer } from "../openapi/pointer.ts";
import { targets } from "../openapi/references.ts";
import { isUnlistedKind } from "../schema/discrimination.ts";
import { leaves } from "../schema/flatten/leaves.ts";
import type { Check } from "./check.ts";
import { once, type Survey } from "./survey.ts";

/** Unions, recursion, and what components have in common. */
export const STRUCTURE_CHECKS: readonly Check[] = [
  {
    id: "union",
    what: "unions",
    rules: ["envelope-result", "single-union", "union-duplicates", "open-enum"],
    stays: "emitted as unions; the canonical form of an enum of answers, and of null beside a reference, is one too",
    count: unions(() => true),
  },
  {
    id: "union-single",
    what: "– of one branch",
    rules: ["single-union"],
    count: unions(({ branches }) => branches.length === 1),
  },
  {
    id: "union-discriminator",
    what: "– with a discriminator",
    rules: ["discriminator"],
    stays: "as it should be",
    count: unions(({ node }) => node.discriminator !== undefined),
  },
  {
    id: "union-objects",
    what: "– of objects only",
    rules: [],
    stays: "distinguished in the three ways that follow",
    count: unions(({ told }) => told !== undefined),
  },
  {
    id: "union-told-by-value",
    what: "  – distinguished by the values of a property",
    rules: ["discriminator", "union-order"],
    stays: "the property stays a literal, so that the type narrows by it",
    count: unions(({ told }) => told === "value"),
  },
  {
    id: "union-told-by-key",
    what: "  – distinguished by a required key",
    rules: ["union-order"],
    stays: "the type narrows by `in`",
    count: unions(({ told }) => told === "key"),
  },
  {
    id: "union-not-told",
    what: "  – not distinguished",
    rules: ["union-order", "envelope-union"],
    stays: "ordered with the most specific first; what a value is, only its members tell",
    count: unions(({ told }) => told === "not"),
  },
  {
    id: "recursion",
    what: "components that contain themselves",
    rules: [],
    stays: "declared as types that refer to themselves",
    count: ({ components }) => recursive(components),
  },
  {
    id: "component",
    what: "schema components",
    rules: ["request-split"],
    stays: "those that mean another thing in requests have a form for each",
    count: ({ components }) => components.size,
  },
  {
    id: "component-structure",
    what: "– different ones, by the values they accept",
    rules: [],
    stays: "the model declares equal structures of one name once and makes aliases of the others",
    count: ({ root, components }) => {
      const pointers = [...components.keys()].map((name) => join("/components/schemas", name));
      const classes = structureClasses(root, pointers);
      return new Set(pointers.map((pointer) => classes.get(pointer))).size;
    },
  },
  {
    id: "component-name-collision",
    what: "component names that differ in case and separators only",
    rules: [],
    stays: "types get names that differ after case folding: the second one is numbered",
    count: ({ components }) => {
      const normal = [...components.keys()].map((name) => name.toLowerCase().replace(/[^a-z0-9]/g, ""));
      return normal.length - new Set(normal).size;
    },
  },
  {
    id: "property-several-enums",
    what: "property names with several lists of values",
    rules: [],
    stays: "never merged by name (C22): each has a type of its own",
    count: (from) => enumsByProperty(from).size,
  },
  {
    id: "property-near-enums",
    what: "– of these, with lists that share half of their values",
    rules: [],
    stays: "never merged by name (C22): each has a type of its own",
    count: (from) => [...enumsByProperty(from).values()].filter(hasNear).length,
  },
];

interface Union {
  node: JsonObject;
  branches: readonly Json[];
  /** How the branches are distinguished; undefined if one is no object. */
  told: "value" | "key" | "not" | undefined;
}

const allUnions = once(({ root, schemas }: Survey): Union[] =>
  schemas.flatMap(({ node, pointer }) =>
    ["anyOf", "oneOf"].flatMap((keyword): Union[] => {
      const branches = node[keyword];
      if (!Array.isArray(branches)) return [];
      return [{ node, branches, told: toldBy(root, pointer, keyword, branches) }];
    }),
  ),
);

function unions(is: (union: Union) => boolean): Check["count"] {
  return (from) => allUnions(from).filter(is).length;
}

interface Shape {
  names: Set<string>;
  required: Set<string>;
  /** By property, the values it lists. */
  values: Map<string, readonly Json[]>;
}

/** The branch for kinds that no source lists does not count: an open union is distinguished as the closed one was. */
function toldBy(root: JsonObject, pointer: Pointer, keyword: string, union: readonly Json[]): Union["told"] {
  const branches = union.filter((branch) => !isUnlistedKind(branch));
  if (branches.length < 2) return undefined;
  const shapes = branches.map((node) => shapeOf(root, node, join(pointer, keyword, union.indexOf(node))));
  if (shapes.includes(undefined)) return undefined;
  const all = shapes as Shape[];
  if ([...(all[0] as Shape).values.keys()].some((name) => listApart(all, name))) return "value";
  const apart = all.every((one, i) => {
    return [...one.required].some((name) => all.every((other, j) => i === j || !other.names.has(name)));
  });
  return apart ? "key" : "not";
}

function listApart(shapes: readonly Shape[], name: string): boolean {
  const lists = shapes.map(({ values }) => values.get(name));
  const all = lists.flat();
  return !all.includes(undefined) && new Set(all).size === all.length;
}

/** The members of an object, its bases included; undefined for anything else. */
function shapeOf(root: JsonObject, node: Json, pointer: Pointer): Shape | undefined {
  const parts = isObject(node) ? leaves(root, { node, pointer }) : undefined;
  if (parts === undefined) return undefined;
  const shape: Shape = { names: new Set(), required: new Set(), values: new Map() };
  let describes = false;
  for (const { node: part } of parts) {
    if (part.type !== undefined && part.type !== "object") return undefined;
    if (part.type === "object" || isObject(part.properties)) describes = true;
    for (const [name, property] of Object.entries(isObject(part.properties) ? part.properties : {})) {
      shape.names.add(name);
      const values = listed(root, property);
      if (values !== undefined) shape.values.set(name, values);
    }
    for (const name of Array.isArray(part.required) ? part.required : []) shape.required.add(String(name));
  }
  return describes ? shape : undefined;
}

function recursive(components: Survey["components"]): number {
  const edges = new Map([...components].map(([name, node]) => [join("/components/schemas", name), targets(node)]));
  let found = 0;
  for (const start of edges.keys()) {
    const seen = new Set<Pointer>();
    const stack = [...(edges.get(start) ?? [])];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      const component = componentOf(next) ?? next;
      if (seen.has(component)) continue;
      seen.add(component);
      stack.push(...(edges.get(component) ?? []));
    }
    if (seen.has(start)) found++;
  }
  return found;
}

const enumsByProperty = once(({ root, schemas }: Survey) => {
  const lists = new Map<string, Map<string, Json[]>>();
  for (const { node } of schemas) {
    for (const [name, property] of Object.entries(isObject(node.properties) ? node.properties : {})) {
      const items = isObject(property)
        ? leaves(root, { node: property, pointer: "" })?.find(({ node }) => node.items)
        : undefined;
      const values = listed(root, property) ?? listed(root, items?.node.items ?? null);
      if (values === undefined) continue;
      const own = lists.get(name) ?? new Map<string, Json[]>();
      lists.set(name, own.set(JSON.stringify(values), values));
    }
  }
  return new Map([...lists].filter(([, own]) => own.size > 1).map(([name, own]) => [name, [...own.values()]]));
});

/** The values that a property lists, itself or in a branch of an open enum. */
function listed(root: JsonObject, property: Json): Json[] | undefined {
  if (!isObject(property)) return undefined;
  const parts = (leaves(root, { node: property, pointer: "" }) ?? []).map(({ node }) => node);
  const branches = parts.flatMap(({ anyOf, oneOf }) => [anyOf, oneOf].filter(Array.isArray).flat()).filter(isObject);
  const holder = [...parts, ...branches].find((one) => Array.isArray(one.enum));
  const values = ((holder?.enum ?? []) as Json[]).filter((value) => value !== null).map(String);
  return values.length > 0 ? [...new Set(values)].sort() : undefined;
}

function hasNear(lists: readonly Json[][]): boolean {
  return lists.some((one, i) =>
    lists.slice(i + 1).some((other) => {
      const shared = one.filter((value) => other.includes(value)).length;
      return shared / (one.length + other.length - shared) >= 0.5;
    }),
  );
}
