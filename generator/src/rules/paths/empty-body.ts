import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { isObject, type JsonObject, join } from "../../openapi/pointer.ts";
import { methodOf } from "../shared/path-move.ts";

const CONSTRAINS = [
  "properties",
  "items",
  "allOf",
  "anyOf",
  "oneOf",
  "not",
  "enum",
  "const",
  "required",
  "additionalProperties",
];

/**
 * A required JSON body without a schema, on a method that takes no body: a caller has to invent `body: {}`, and some
 * proxies refuse a GET or DELETE with a body. A body with a schema stays (13 DELETEs send lists of what to delete), and
 * so does an empty one on POST, PUT and PATCH, where the API may insist on `{}`.
 */
export const emptyBody: Rule = rule({
  id: "empty-body",
  code: "FS3031",
  stage: "paths",
  summary: "Removes request bodies without content from GET, HEAD and DELETE.",
  evidence: [
    "corpus 2024-08-06: 109 (103 DELETE and 1 GET without schema, 5 DELETE with `{type: object}`)",
    "contradictions: C24",
  ],
  direction: "widen",
  Operation(operation, cx) {
    if (!isObject(operation.requestBody) || !/^(get|head|delete)$/.test(methodOf(cx.pointer))) return;
    const body = cx.resolve(operation.requestBody, join(cx.pointer, "requestBody"))?.node;
    if (body === undefined) return;
    const media = Object.values(isObject(body.content) ? body.content : {});
    if (!media.every((one) => isObject(one) && isUnconstrained(one, cx))) return;
    cx.remove("requestBody", "Nothing is said of this body, and the method has none.");
  },
});

function isUnconstrained(media: JsonObject, cx: Context): boolean {
  if (media.schema === undefined) return true;
  if (!isObject(media.schema)) return false;
  const schema = cx.resolve(media.schema)?.node;
  if (schema === undefined || (schema.type !== undefined && schema.type !== "object")) return false;
  return CONSTRAINS.every((key) => schema[key] === undefined);
}
