import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import { isObject, type Json, type JsonObject, join, type Pointer } from "../../openapi/pointer.ts";

/** Media types of a file that is described as a string: bytes or text. */
const FILE_OR_TEXT = "application/octet-stream, text/plain";
const REASON = "The part is called a file or bytes: it may be sent as a file or as text.";

/** Matches a clause that is about a file: `The file to upload`, but not `Name of the file to upload` or `File name`. */
const ABOUT_FILE =
  /^(?:(?!(?:of|for|from|in|with|about|where|when|whether)\b)[\w-]+\s+){0,2}files?\b(?!\s*(?:names?|types?|ids?|paths?|sizes?|formats?|extensions?|urls?)\b)/i;

/** How curl sends a file: `@document.pdf`. A name like `@general` has neither a folder nor an extension. */
const CURL_FILE = /^@\S*[./]\S/;

/** `encoding` only applies to requests. */
const MULTIPART_BODY = /\/(?:requestBody|requestBodies\/[^/]+)\/content\/multipart~1[^/]*$/;

/** Keywords that describe a string further. */
const CONSTRAINTS = ["format", "enum", "const", "pattern", "contentMediaType", "contentEncoding"];

/**
 * A part of `multipart/form-data` can be a file. OpenAPI expresses this by `format: binary`, or by the part's media
 * type in `encoding`. If a part is a plain string, and its description or example shows that it is a file, the media
 * types are added: KV stores bytes, and nobody writes a PDF as a string. The schema stays as it is, because others may
 * refer to it.
 */
export const partFile: Rule = rule({
  id: "part-file",
  code: "FS3068",
  stage: "direction",
  summary: "Lets a part of a multipart body be a file if its description or example shows that it is one.",
  evidence: ["corpus 2024-08-06: 7 parts of 7 operations: by their example 4, by their description 3"],
  direction: "widen",
  MediaType(media, cx) {
    if (!MULTIPART_BODY.test(cx.pointer) || !isObject(media.schema)) return;
    const names = [...filesIn(media.schema, join(cx.pointer, "schema"), cx)];
    for (const name of names) {
      const encoding = isObject(media.encoding) ? media.encoding[name] : undefined;
      if (encoding !== undefined && (!isObject(encoding) || encoding.contentType !== undefined)) continue;
      const stated =
        encoding === undefined ? { contentType: FILE_OR_TEXT } : { ...encoding, contentType: FILE_OR_TEXT };
      if (media.encoding === undefined) cx.set("encoding", { [name]: stated }, REASON);
      else cx.set(["encoding", name], stated, REASON);
    }
  },
});

/** The properties of a body, or of one of its alternatives, that are files by their description or example. */
function* filesIn(schema: JsonObject, at: Pointer, cx: Context): Generator<string> {
  const found = cx.resolve(schema, at);
  if (found === undefined) return;
  const { properties, anyOf, oneOf } = found.node;
  for (const [name, property] of Object.entries(isObject(properties) ? properties : {})) {
    const node = isObject(property) ? cx.resolve(property, join(found.pointer, "properties", name))?.node : undefined;
    if (node !== undefined && isFile(node)) yield name;
  }
  for (const branch of [anyOf, oneOf].flat()) if (isObject(branch)) yield* filesIn(branch, found.pointer, cx);
}

function isFile({ type, description, example, ...node }: JsonObject): boolean {
  if (type !== "string" || CONSTRAINTS.some((keyword) => node[keyword] !== undefined)) return false;
  return (isText(example) && CURL_FILE.test(example)) || (isText(description) && saysFile(description));
}

/** Whether a description calls the part bytes, or a file in a sentence about an upload. */
function saysFile(description: string): boolean {
  if (/\bbyte sequence\b/i.test(description)) return true;
  return description
    .split(/\.\s/)
    .filter((sentence) => /\bupload/i.test(sentence))
    .some((sentence) => sentence.split(/[,:;(*]+\s*/).some((clause) => ABOUT_FILE.test(clause.trim())));
}

const isText = (value: Json | undefined): value is string => typeof value === "string";
