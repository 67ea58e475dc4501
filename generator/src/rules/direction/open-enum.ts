import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { get, isObject, type Json, type JsonObject, join, type Pointer, parent } from "../../openapi/pointer.ts";
import { enumeration, letsAnyThrough } from "../../schema/enumeration.ts";
import { literalPlaces } from "../../schema/literal-places.ts";

/**
 * The API adds values without notice (`tun_type` got `warp` and `magic` between two publications), so a response enum
 * lists the known values, not all possible ones. Canonical form: `anyOf: [{type, enum}, {type}]`, annotations outside.
 * Requests stay closed, and so does a property that distinguishes the branches of a union. A list with one value is
 * opened too, since more may follow (`client_type: MAGIC_WAN_CLOUD_ONRAMP`).
 */
export const openEnum: Rule = rule({
  id: "open-enum",
  code: "FS3080",
  stage: "direction",
  summary: "Opens the enums of responses: a value that is not listed still decodes.",
  evidence: [
    "C01: tun_type 5 values, then 7",
    "C25: 155 error codes, more to come",
    "corpus: 403 enums of responses",
    "sources: 77",
  ],
  keywords: ["enum"],
  direction: "widen",
  Schema(schema, cx) {
    if (!isOpenableEnum(schema, cx.pointer, cx)) return;
    const uses = cx.uses();
    if (uses.request || !(uses.response || uses.failure)) return;
    const listed = enumeration(schema);
    if (listed === undefined) return;
    const { type, values, nullable } = listed;
    const known = (schema.enum as Json[]).includes(null) ? values : cx.copy(join(cx.pointer, "enum"));
    const branches: Json[] = [{ type, enum: known }, { type }];
    if (nullable) branches.push({ type: "null" });
    cx.set("anyOf", branches, OPEN, "equivalent");
    cx.remove("enum", OPEN, "widen");
    cx.remove("type", OPEN, "equivalent");
  },
});

const OPEN = "What a response lists is what is known today: any other value of the type is accepted as well.";

/** Whether this enum would be opened in a response; request-split asks the same about shared components. */
export function isOpenableEnum(schema: JsonObject, pointer: Pointer, cx: Context): boolean {
  if (!Array.isArray(schema.enum) || schema.anyOf !== undefined || schema.oneOf !== undefined) return false;
  const listed = enumeration(schema);
  if (listed === undefined || listed.values.length === 0) return false;
  if (isInNegationOrCondition(pointer) || literalPlaces(cx).has(pointer)) return false;
  return !isOpenAlready(cx.root, pointer, listed.type);
}

/**
 * Whether a schema is below `not`, `if` or `propertyNames`. It describes refused values, a condition or keys there, so
 * opening it would change its meaning.
 */
export function isInNegationOrCondition(pointer: Pointer): boolean {
  return /(?<!\/properties)\/(not|if|propertyNames)(?=\/|$)/.test(pointer);
}

function isOpenAlready(root: JsonObject, pointer: Pointer, type: string): boolean {
  const list = parent(pointer).pointer;
  const { key } = parent(list);
  return (
    (key === "anyOf" || key === "oneOf") &&
    isObject(get(root, parent(list).pointer)) &&
    letsAnyThrough(get(root, list), type)
  );
}
