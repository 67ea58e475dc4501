import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { isObject, type Json, type JsonObject, join } from "../../openapi/pointer.ts";
import { possibleTypes } from "../../schema/direction/judge.ts";

const JSON_BODY = "No media type; the schema describes JSON.";
const ANY = "No media type, and the schema does not tell which is meant: any.";

/**
 * A generator printed `content: {undefined: …}` or `{string: …}` where it had no media type; neither is valid in
 * `Accept` or `Content-Type`. A body described as an object or a list is JSON; the type of any other body is unknown.
 */
export const mediaType: Rule = rule({
  id: "media-type",
  code: "FS3009",
  stage: "paths",
  summary: "Replaces content keys that are not media types.",
  evidence: ["corpus 2024-08-06: 7 (`undefined` 4, `string` 3), all on scripts of Workers"],
  direction: "equivalent",
  repairs: true,
  Response: fixContentKeys,
  RequestBody: fixContentKeys,
});

function fixContentKeys(node: JsonObject, cx: Context): void {
  if (!isObject(node.content)) return;
  for (const key of Object.keys(node.content)) {
    if (/^[^\s/]+\/[^\s/]+/.test(key)) continue;
    const media = node.content[key] as Json;
    const schema = isObject(media) ? media.schema : undefined;
    const json =
      isObject(schema) && [...possibleTypes(schema, cx.root)].every((type) => type === "object" || type === "array");
    const meant = json ? "application/json" : "*/*";
    const because = json ? JSON_BODY : ANY;
    const at = join(cx.pointer, "content", key);
    const taken = node.content[meant] !== undefined;
    cx.report(
      `${JSON.stringify(key)} is no media type; ${taken ? `${meant} stands beside it, and it is dropped` : `it is read as ${meant}`}`,
      at,
    );
    if (!taken) cx.write(join(cx.pointer, "content", meant), cx.copy(at), because, json ? "equivalent" : "widen");
    cx.write(at, undefined, because, "equivalent");
  }
}
