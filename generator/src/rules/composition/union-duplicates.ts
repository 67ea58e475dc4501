import { type Rule, rule } from "../../normalize/rule.ts";
import { isAnnotation } from "../../openapi/annotations.ts";
import { equal } from "../../openapi/equal.ts";
import { isObject, type Json, type JsonObject, join, type Pointer } from "../../openapi/pointer.ts";
import { copier } from "../shared/envelope-view.ts";

const REPEATED = "A branch that repeats another adds no value to the union.";
const NESTED = "A union of the same kind inside a union offers its branches to the outer one.";

/**
 * Branches that are equal (apart from annotations and the spelling of null), and unions directly inside unions of the
 * same kind. `oneOf` with two equal branches refuses every value that fits them, which nobody intends.
 */
export const unionDuplicates: Rule = rule({
  id: "union-duplicates",
  code: "FS3063",
  stage: "composition",
  summary: "Removes repeated branches of a union and flattens nested unions.",
  evidence: ["corpus 2024-08-06: 2"],
  keywords: ["anyOf", "oneOf"],
  direction: "equivalent",
  Schema(node, cx) {
    for (const key of ["anyOf", "oneOf"] as const) {
      const kept = distinctBranches(node, key, cx.pointer);
      if (kept === undefined) continue;
      const copy = copier(cx);
      const after: Json[] = kept.branches.map((one) => (isNull(one.node) ? { type: "null" } : copy(one.pointer)));
      const { repeated } = kept;
      cx.set(key, after, repeated ? REPEATED : NESTED, repeated && key === "oneOf" ? "widen" : "equivalent");
    }
  },
});

/** The branches of a union at `pointer`, flattened and distinct; undefined if they already are. */
export function distinctBranches(
  node: JsonObject,
  key: "anyOf" | "oneOf",
  pointer: Pointer,
): { branches: UnionBranch[]; repeated: boolean } | undefined {
  const list = node[key];
  if (!Array.isArray(list)) return undefined;
  const flat = branchesOf(list, key, join(pointer, key));
  const kept: UnionBranch[] = [];
  for (const branch of flat) {
    if (!kept.some((other) => equal(withoutAnnotations(other.node), withoutAnnotations(branch.node))))
      kept.push(branch);
  }
  return kept.length === list.length ? undefined : { branches: kept, repeated: kept.length < flat.length };
}

export interface UnionBranch {
  node: Json;
  pointer: Pointer;
}

function branchesOf(list: readonly Json[], key: "anyOf" | "oneOf", pointer: Pointer): UnionBranch[] {
  return list.flatMap((node, i): UnionBranch[] => {
    const at = join(pointer, i);
    const inner = isObject(node) ? node[key] : undefined;
    const only =
      isObject(node) && Object.keys(node).every((one) => one === key || one === "description" || one === "title");
    return only && Array.isArray(inner) ? branchesOf(inner, key, join(at, key)) : [{ node, pointer: at }];
  });
}

function isNull(node: Json): boolean {
  if (!isObject(node)) return false;
  const only = Object.keys(node).every(
    (key) => key === "type" || key === "enum" || key === "const" || isAnnotation(key),
  );
  const list = Array.isArray(node.enum) ? node.enum : undefined;
  return only && (node.type === "null" || (list?.length === 1 && list[0] === null));
}

function withoutAnnotations(node: Json): Json {
  if (isNull(node)) return { type: "null" };
  if (!isObject(node)) return node;
  const out: JsonObject = {};
  for (const key of Object.keys(node)) if (!isAnnotation(key)) out[key] = node[key] as Json;
  return out;
}
