import { type Rule, rule } from "../../normalize/rule.ts";
import { statedTypes } from "../../schema/accepts.ts";

/** "If `null`, the tunnel is active." A sentence that only forbids null does not start like this. */
const SAYS = /(?:^|[.!?:;(\n*-]\s*)(?:if|when)\s+(?:this (?:field|value) is\s+)?`?null`?\b/i;

/**
 * The prose explains what null means, the type does not allow it (003: `deleted_at`, `conns_active_at`); older
 * publications had `nullable`. Null joins the types. Parameters are left alone: a query has no null.
 */
export const proseNull: Rule = rule({
  id: "prose-null",
  code: "FS3024",
  stage: "schema",
  summary: "Allows null where the description says what it means.",
  evidence: ["contradictions: C17", "sources: tunnels"],
  keywords: ["description"],
  direction: "widen",
  Schema(schema, cx) {
    const { description } = schema;
    if (typeof description !== "string" || !/null/i.test(description) || !SAYS.test(description)) return;
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
