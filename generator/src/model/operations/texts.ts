import { dereference, type Located } from "../../openapi/dereference.ts";
import { type JsonObject, join } from "../../openapi/pointer.ts";
import type { AnswerText, Operation } from "../model.ts";
import type { Schemas } from "../schemas.ts";

/** What the document says of each response, where that is more than the operation and the status say. */
export function readAnswerTexts(operation: Operation, responses: readonly [string, Located][]): AnswerText[] {
  const known = wordsOf(operation);
  const texts = new Map<string, string[]>();
  for (const [status, { node }] of responses) {
    const text = typeof node.description === "string" ? node.description.trim() : "";
    if (saysNothing(text, known)) continue;
    texts.set(text, [...(texts.get(text) ?? []), status]);
  }
  return [...texts].map(([text, statuses]) => ({ text, statuses }));
}

/** The description of a request body; undefined if it says nothing beyond the operation. */
export function readBodyText(schemas: Schemas, operation: Operation, node: JsonObject): string | undefined {
  const body = dereference(schemas.root, node.requestBody, join(operation.pointer, "requestBody"))?.node;
  const text = typeof body?.description === "string" ? body.description.trim() : "";
  return saysNothing(text, wordsOf(operation)) ? undefined : text;
}

/** Words that every response may have in its description, such as the last two of "List tunnels response failure". */
const FRAME = split(
  `a an the this for of to in is was has been with answer body code content data description failure http json object
  operation output param parameter payload reply request response result return returned status success successful
  successfully`,
);

/** Words of texts that name the status alone: "Bad request", "The server failed unexpectedly". */
const STATUS = split(
  `and any are at be by contain default error fail failed found from get input it its no not ok on or other that
  accepted bad conflict created deleted entity fetched forbidden gateway gone internal invalid large limit many media
  method modified moved permanently precondition processed redirect required retrieved see server service stated temporarily
  timeout too type unauthenticated unauthorized unavailable unexpected unexpectedly unknown unprocessable unsupported
  updated validation`,
);

const FRAME_WORDS: ReadonlySet<string> = new Set(FRAME);
const EMPTY_WORDS: ReadonlySet<string> = new Set([...FRAME, ...STATUS]);

/** "Get active session response failure": a name of the response. */
const NAME_OF_RESPONSE = /^(?:\S+ ){1,8}response(?: failure| error)?\.?$/i;

function saysNothing(text: string, known: ReadonlySet<string>): boolean {
  if (NAME_OF_RESPONSE.test(text)) return true;
  const words = split(text).filter((word) => !/^\d+$/.test(word));
  return (
    words.every((word) => EMPTY_WORDS.has(word)) || words.every((word) => FRAME_WORDS.has(word) || known.has(word))
  );
}

/** The words of an operation, which an editor shows anyway. */
function wordsOf({ summary, description = "", path }: Operation): Set<string> {
  const [sentence = ""] = description.split(/\.\s/, 1);
  const words = split(`${summary ?? sentence} ${path}`);
  // "If the tunnel is connected" tells which of several answers comes.
  return new Set(words.filter((word) => word !== "if"));
}

/** Words in lower case, without the plural of nouns. */
function split(text: string): string[] {
  const words = text.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2").match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => word.toLowerCase().replace(/(?<=\p{L}{2}[^s])s$/u, ""));
}
