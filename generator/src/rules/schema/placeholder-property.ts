import { type Rule, rule } from "../../normalize/rule.ts";
import { isObject, type Json, join } from "../../openapi/pointer.ts";

const REASON = "A name in angle brackets stands for any name: the schema is that of all further properties.";

/** Matches `<any part name>`. A letter must come first: `<` alone is an ordinary name. */
const isPlaceholder = (name: string): boolean => /^<[a-z][^<>]*>$/i.test(name);

/**
 * JSON Schema has `additionalProperties` for properties of any name. The parts of a Worker's upload are published as a
 * property called `<any part name>` instead, which no request has. `encoding` only has entries for named properties, so
 * the entry of the placeholder is removed.
 */
export const placeholderProperty: Rule = rule({
  id: "placeholder-property",
  code: "FS3058",
  stage: "schema",
  summary: "Turns a property whose name is a placeholder into `additionalProperties`.",
  evidence: ["corpus 2024-08-06: 5 schemas and 5 encodings, all of them `<any part name>` in uploads of Workers"],
  keywords: ["properties"],
  direction: "widen",
  Schema(schema, cx) {
    const name = onlyPlaceholder(schema.properties);
    if (name === undefined || schema.additionalProperties !== undefined) return;
    cx.set("additionalProperties", cx.copy(join(cx.pointer, "properties", name)), REASON, "narrow");
    cx.remove(["properties", name], REASON);
    if (!Array.isArray(schema.required) || !schema.required.includes(name)) return;
    const left = schema.required.filter((one) => one !== name);
    if (left.length > 0) cx.set("required", left, REASON);
    else cx.remove("required", REASON);
  },
  MediaType(media, cx) {
    const name = onlyPlaceholder(media.encoding);
    if (name !== undefined) cx.remove(["encoding", name], REASON);
  },
});

/** The placeholder, if there is only one: two would be two schemas for the same properties. */
function onlyPlaceholder(byName: Json | undefined): string | undefined {
  const names = isObject(byName) ? Object.keys(byName).filter(isPlaceholder) : [];
  return names.length === 1 ? names[0] : undefined;
}
