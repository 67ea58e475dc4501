import { type Rule, rule } from "../../normalize/rule.ts";
import { statedTypes } from "../../schema/accepts.ts";

/** "If `null`, the tunnel is active." Sentences that only forbid null do not start like this. */
const EXPLAINS_NULL = /(?:^|[.!?:;(\n*-]\s*)(?:if|when)\s+(?:this (?:field|value) is\s+)?`?null`?\b/i;

/**
 * The description explains what null means, but the type does not allow it (`deleted_at` and `conns_active_at` of
 * tunnels); older publications had `nullable`. Null is added to the types. Parameters are skipped: a query cannot send
 * null.
 */
export const proseNull: Rule = rule({
  id: "prose-null",
  code: "FS3024",
  stage: "schema",
  summary: "Allows null if the description explains what it means.",
  evidence: ["contradictions: C17", "sources: tunnels"],
  keywords: ["description"],
  direction: "widen",
  Schema(schema, cx) {
    const { description } = schema;
    if (typeof description !== "string" || !/null/i.test(description) || !EXPLAINS_NULL.test(description)) return;
    if (schema.nullable !== undefined || schema.enum !== undefined || schema.const !== undefined) return;
    const { type } = schema;
    if (schema.allOf !== undefined || schema.anyOf !== undefined || schema.oneOf !== undefined) return;
    if (cx.pointer.includes("/parameters/") || statedTypes(schema)?.has("null") !== false) return;
    cx.set(
      "type",
      [...(Array.isArray(type) ? type : [type as string]), "null"],
      "The description says what null means.",
    );
  },
});
