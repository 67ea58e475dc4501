import { dereferenceAt, type Located } from "../openapi/dereference.ts";
import { isObject, type JsonObject, join, type Pointer } from "../openapi/pointer.ts";

const COMPOSITIONS = ["allOf", "anyOf", "oneOf"] as const;

/** Decides which branches of an `anyOf` or `oneOf` count; all of them where nobody chooses. */
export type ChooseBranches = (branches: readonly Pointer[]) => readonly Pointer[];

/** The schemas that say something of one value: references are followed and compositions opened. */
export function applicable(
  root: JsonObject,
  pointers: readonly Pointer[],
  choose: ChooseBranches = (branches) => branches,
): Located[] {
  const found = new Map<Pointer, Located>();
  const visit = (pointer: Pointer): void => {
    const located = dereferenceAt(root, pointer);
    if (located === undefined || found.has(located.pointer)) return;
    found.set(located.pointer, located);
    for (const keyword of COMPOSITIONS) {
      const branches = located.node[keyword];
      if (!Array.isArray(branches)) continue;
      const inner = branches.map((_, i) => join(located.pointer, keyword, i));
      for (const branch of keyword === "allOf" ? inner : choose(inner)) visit(branch);
    }
  };
  for (const pointer of pointers) visit(pointer);
  return [...found.values()];
}

/** What schemas say of a member of an object. */
export interface MemberSchemas {
  /** Where the member is described. */
  pointers: Pointer[];
  /** `named`: among `properties`; `map`: any name is described; `open`: nothing is said of any member; `none`: not declared. */
  as: "named" | "map" | "open" | "none";
}

/** Where the member `name` is described. */
export function memberSchemas(schemas: readonly Located[], name: string): MemberSchemas {
  const named = schemas.filter(({ node }) => isObject(node.properties) && Object.hasOwn(node.properties, name));
  if (named.length > 0) {
    return { pointers: named.map(({ pointer }) => join(pointer, "properties", name)), as: "named" };
  }
  const patterns = schemas.flatMap(({ node, pointer }) =>
    Object.keys(isObject(node.patternProperties) ? node.patternProperties : {}).map((key) =>
      join(pointer, "patternProperties", key),
    ),
  );
  const maps = schemas.filter(({ node }) => isObject(node.additionalProperties) || node.additionalProperties === true);
  if (patterns.length + maps.length > 0) {
    return { pointers: [...patterns, ...maps.map(({ pointer }) => join(pointer, "additionalProperties"))], as: "map" };
  }
  return { pointers: [], as: schemas.some(({ node }) => isObject(node.properties)) ? "none" : "open" };
}

/** Where the elements of a list are described. */
export function itemSchemas(schemas: readonly Located[]): Pointer[] {
  return schemas.filter(({ node }) => isObject(node.items)).map(({ pointer }) => join(pointer, "items"));
}
