import { equal } from "../document/equal.ts";
import { isAnnotation } from "../document/flatten.ts";
import { isObject, type Json, type JsonObject, join, type Pointer } from "../document/pointer.ts";
import { copier } from "./envelope-view.ts";
import { rule } from "./rule.ts";

const REPEATED = "A branch that repeats another adds no value to the union.";
const NESTED = "A union of the same kind inside a union offers its branches to the outer one.";

/**
 * Branches that repeat one another (annotations aside, several spellings of null included), and unions inside unions
 * of the same kind. `oneOf` with an equal pair of branches accepts nothing that fits them, which nobody means.
 */
export const unionDuplicates = rule({
  id: "union-duplicates",
  code: "FS3063",
  stage: "composition",
  summary: "The branches of a union are flat and distinct.",
  evidence: [],
  direction: "equivalent",
  Schema(node, cx) {
    for (const key of ["anyOf", "oneOf"] as const) {
      const list = node[key];
      if (!Array.isArray(list)) continue;
      const flat = branchesOf(list, key, join(cx.pointer, key));
      const kept: Branch[] = [];
      for (const branch of flat) {
        if (!kept.some((other) => equal(bare(other.node), bare(branch.node)))) kept.push(branch);
      }
      if (kept.length === list.length) continue;
      const copy = copier(cx);
      const after: Json[] = kept.map(({ node: branch, pointer }) =>
        isNull(branch) ? { type: "null" } : copy(pointer),
      );
      const repeated = kept.length < flat.length;
      cx.set(key, after, repeated ? REPEATED : NESTED, repeated && key === "oneOf" ? "widen" : "equivalent");
    }
  },
});

interface Branch {
  node: Json;
  pointer: Pointer;
}

function branchesOf(list: readonly Json[], key: "anyOf" | "oneOf", pointer: Pointer): Branch[] {
  return list.flatMap((node, i): Branch[] => {
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

function bare(node: Json): Json {
  if (isNull(node)) return { type: "null" };
  if (!isObject(node)) return node;
  const out: JsonObject = {};
  for (const key of Object.keys(node)) if (!isAnnotation(key)) out[key] = node[key] as Json;
  return out;
}
