import { isObject, type Json, join } from "../document/pointer.ts";
import { copier, type EnvelopeView, viewObject } from "./envelope-view.ts";
import { rule } from "./rule.ts";

const REASON =
  "A branch that has all members of another and more stands before it, so that the first match is the closest.";

/**
 * Object branches of which one has every member of another and more: whoever tries them in turn would always stop at
 * the smaller one. The one that says more comes first. A union with a discriminator is not tried in turn.
 */
export const unionOrder = rule({
  id: "union-order",
  code: "FS3064",
  stage: "composition",
  summary: "The most specific branch of a union comes first.",
  evidence: [],
  direction: "equivalent",
  Schema(node, cx) {
    if (node.discriminator !== undefined) return;
    for (const key of ["anyOf", "oneOf"] as const) {
      const list = node[key];
      if (!Array.isArray(list) || list.length < 2) continue;
      const views = list.map((one, i) =>
        isObject(one) ? viewObject(cx.root, { node: one, pointer: join(cx.pointer, key, i) }) : undefined,
      );
      const order: number[] = [];
      list.forEach((_, i) => {
        const before = order.findIndex((other) => saysMore(views[i], views[other]));
        if (before < 0) order.push(i);
        else order.splice(before, 0, i);
      });
      if (order.every((at, i) => at === i)) continue;
      const copy = copier(cx);
      const after: Json[] = order.map((i) => copy(join(cx.pointer, key, i)));
      cx.set(key, after, REASON, "equivalent");
    }
  },
});

function saysMore(one: EnvelopeView | undefined, other: EnvelopeView | undefined): boolean {
  if (one === undefined || other === undefined || other.declared.size === 0) return false;
  if (one.declared.size < other.declared.size || one.required.size < other.required.size) return false;
  if (one.declared.size === other.declared.size && one.required.size === other.required.size) return false;
  return (
    [...other.declared.keys()].every((name) => one.declared.has(name)) &&
    [...other.required].every((name) => one.required.has(name))
  );
}
