import { type Rule, rule } from "../../normalize/rule.ts";
import { isObject, type JsonObject, join } from "../../openapi/pointer.ts";

const MOVED = "The schema of an answer stands under its media type.";
const MEDIA_TYPE = /^[\w.+-]+\/[\w.+*-]+/;

/**
 * Swagger 2.0 puts the schema of a response beside its description, and the media types elsewhere. A document that only
 * changed its version number still does, and its responses have no type. The media type comes from the examples;
 * without examples it is JSON, or bytes if the schema says so.
 */
export const responseSchema: Rule = rule({
  id: "response-schema",
  code: "FS3049",
  stage: "form",
  summary: "Moves the schema of a response under a media type.",
  evidence: ["corpus: none in 26 documents"],
  direction: "invent",
  repairs: true,
  dormant: "Cloudflare publishes OpenAPI 3 throughout; documents that were Swagger 2.0 may keep the old form.",
  Response(response, cx) {
    const { schema, content, examples } = response;
    if (!isObject(schema) || response.$ref !== undefined) return;
    const at = join(cx.pointer, "schema");
    if (content !== undefined) {
      cx.report("a schema stands beside the content of an answer; the content counts, and it is left out", at);
      cx.remove("schema", MOVED, "replace");
      return;
    }
    const byType = isObject(examples) ? examples : {};
    const shown = Object.keys(byType).find((key) => MEDIA_TYPE.test(key));
    const isBytes = schema.type === "file" || schema.format === "binary";
    const media = shown ?? (isBytes ? "application/octet-stream" : "application/json");
    cx.report(`a schema stands beside the description of an answer; it is read as that of ${media}`, at);
    const body: JsonObject = { schema: cx.copy(at) };
    if (shown !== undefined) body.example = cx.copy(join(cx.pointer, "examples", shown));
    cx.set("content", { [media]: body }, MOVED, "invent");
    cx.remove("schema", MOVED, "equivalent");
    if (shown !== undefined) cx.remove("examples", MOVED, "equivalent");
  },
});
