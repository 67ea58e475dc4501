import type { Direction } from "../../../ledger/change.ts";
import type { Context } from "../../../normalize/rule.ts";
import { isObject, type Json, type JsonObject, join } from "../../../openapi/pointer.ts";
import { type ComponentUses, usesOf } from "../../../schema/uses.ts";
import { ENVELOPE } from "../../../vendors/envelope.ts";
import { copier, type EnvelopeView, type ResponseBody } from "../../shared/envelope-view.ts";

/**
 * Restricts `success` of the envelope at a body's home to one value by the smallest edit: in its own declaration, in
 * the base that declares it if only bodies of the same kind use that base, else in a new member of `allOf`.
 */
export function assertFlag(
  cx: Context,
  uses: ComponentUses,
  body: ResponseBody,
  view: EnvelopeView,
  value: boolean,
  reason: string,
  direction: Direction,
): void {
  const { home } = body;
  const declared = [...(view.declared.get(ENVELOPE.flag) ?? [])].reverse();
  const here = declared.find((one) => one.pointer.startsWith(`${home.pointer}/`));
  const base = declared.find((one) => {
    const use = usesOf(one.pointer, uses);
    return one.pointer.startsWith("/components/") && !use.request && !(value ? use.failure : use.response);
  });
  const own = here ?? base;
  if (own !== undefined) {
    const plain = own.node.type === "boolean" && own.node.$ref === undefined && own.node.allOf === undefined;
    const sample = own.node.example ?? own.node.default;
    if (plain && (sample === undefined || sample === value)) {
      cx.write(join(own.pointer, "enum"), [value], reason, direction);
    } else cx.write(own.pointer, flag(value, own.node.description), reason, direction);
    return;
  }
  const inline = [...view.leaves]
    .reverse()
    .find((leaf) => leaf.pointer === home.pointer || leaf.pointer.startsWith(`${home.pointer}/allOf/`));
  if (inline !== undefined && isObject(inline.node.properties)) {
    cx.write(join(inline.pointer, "properties", ENVELOPE.flag), flag(value), reason, direction);
    return;
  }
  const copy = copier(cx);
  const member: JsonObject = { type: "object", properties: { success: flag(value) } };
  const members: Json[] = Array.isArray(home.node.allOf)
    ? home.node.allOf.map((_, i) => copy(join(home.pointer, "allOf", i)))
    : [copy(home.pointer)];
  const target = Array.isArray(home.node.allOf) ? join(home.pointer, "allOf") : home.pointer;
  const list = [...members, member];
  cx.write(target, target === home.pointer ? { allOf: list } : list, reason, direction);
}

/** The schema of a `success` with one value. */
export function flag(value: boolean, description?: Json): JsonObject {
  const out: JsonObject = { type: "boolean", enum: [value] };
  if (typeof description === "string") out.description = description;
  return out;
}
