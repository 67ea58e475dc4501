import { type Rule, rule } from "../../normalize/rule.ts";
import { isObject, type Json, type JsonObject, join } from "../../openapi/pointer.ts";

const OPERATION: JsonObject = {
  type: "object",
  required: ["op", "path"],
  properties: {
    op: { type: "string", enum: ["add", "remove", "replace", "move", "copy", "test"] },
    path: { type: "string" },
    from: { type: "string" },
    value: {},
  },
};

/**
 * A JSON Patch is a list of operations (RFC 6902). Documents that give one schema to all their patch types describe it as an
 * object, as a merge patch is. The object stays: the body has one type, whatever its media type.
 */
export const jsonPatch: Rule = rule({
  id: "json-patch",
  code: "FS3056",
  stage: "paths",
  summary: "Lets a body of the type `application/json-patch+json` be a list of operations.",
  evidence: ["Kubernetes API: the bodies of all its PATCH operations"],
  direction: "widen",
  dormant: "Cloudflare publishes no JSON Patch; Kubernetes describes all of its own as objects.",
  RequestBody(body, cx) {
    if (!isObject(body.content)) return;
    const media = body.content["application/json-patch+json"];
    const at = join(cx.pointer, "content", "application/json-patch+json", "schema");
    if (!isObject(media) || !isObject(media.schema)) return;
    const schema = cx.resolve(media.schema, at)?.node;
    if (schema === undefined || !isOpenObject(schema)) return;
    const list: Json = { type: "array", items: OPERATION };
    cx.write(at, { anyOf: [cx.copy(at), list] }, "A JSON Patch is a list of operations (RFC 6902).");
  },
});

function isOpenObject({ type, properties, items, allOf, anyOf, oneOf }: JsonObject): boolean {
  const isOpen = [properties, items, allOf, anyOf, oneOf].every((keyword) => keyword === undefined);
  return isOpen && (type === undefined || type === "object");
}
