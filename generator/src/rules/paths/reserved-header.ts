import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { isObject, type JsonObject, join } from "../../openapi/pointer.ts";

const RESERVED = /^(content-type|accept|authorization)$/i;

/**
 * OpenAPI ignores header parameters named Content-Type, Accept and Authorization: media types and security schemes
 * describe them. If they were kept, callers would have to pass what the client sets.
 */
export const reservedHeader: Rule = rule({
  id: "reserved-header",
  code: "FS3006",
  stage: "paths",
  summary: "Removes header parameters that OpenAPI reserves.",
  evidence: ["sources: magic-ipsec-tunnel-create", "contradictions: C29"],
  direction: "widen",
  Operation: dropReserved,
  PathItem: dropReserved,
});

function dropReserved(node: JsonObject, cx: Context): void {
  const list = node.parameters;
  if (!Array.isArray(list)) return;
  const reserved = list.map((parameter, i) => {
    const found = isObject(parameter) ? cx.resolve(parameter, join(cx.pointer, "parameters", i)) : undefined;
    return found?.node.in === "header" && typeof found.node.name === "string" && RESERVED.test(found.node.name);
  });
  if (!reserved.includes(true)) return;
  const kept = list.flatMap((_, i) => (reserved[i] ? [] : [cx.copy(join(cx.pointer, "parameters", i))]));
  cx.set("parameters", kept, "The media type or the security scheme says it: OpenAPI ignores such a parameter.");
}
