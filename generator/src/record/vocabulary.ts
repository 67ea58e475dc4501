import { isObject, type Json, type JsonObject } from "../openapi/pointer.ts";
import { textForm } from "./text-forms.ts";

/** The words of a document, which are the API's own: they say nothing of an account. */
export interface Vocabulary {
  /** Every listed value of an enumeration. */
  values: ReadonlySet<string>;
  /** Words of titles, summaries and descriptions, in lower case. */
  words: ReadonlySet<string>;
  /** The name of every declared member, also those that look like an id: `id`, `ip`. */
  members: ReadonlySet<string>;
}

/** Words of any error message. */
const SENTENCE_WORDS = `a an and any are as at be been before but by can cannot could did do does error exists failed for
  found from has have if in invalid is it its may more must no not of on only or please required should such than that the
  there this to too unable unknown was were when will with without would you your`;

const PROSE = new Set(["title", "summary", "description"]);

export function vocabularyOf(document: JsonObject): Vocabulary {
  const values = new Set<string>();
  const members = new Set<string>();
  const words = new Set<string>(SENTENCE_WORDS.split(/\s+/));
  const read = (text: string): void => {
    for (const [word] of text.matchAll(/[A-Za-z]+/g)) words.add(word.toLowerCase());
  };
  const visit = (node: Json, key: string): void => {
    if (typeof node === "string") {
      if (PROSE.has(key)) read(node);
    } else if (Array.isArray(node)) {
      for (const item of node) {
        if (key === "enum" && typeof item === "string") values.add(item);
        else visit(item, "");
      }
    } else if (isObject(node)) {
      for (const [name, inner] of Object.entries(node)) {
        if (name === "const" && typeof inner === "string") values.add(inner);
        else if (name === "x-error-codes" && isObject(inner)) {
          for (const meaning of Object.values(inner)) if (typeof meaning === "string") read(meaning);
        } else if (!EXAMPLES.has(name)) {
          if (name === "properties" && isObject(inner)) for (const member of Object.keys(inner)) members.add(member);
          visit(inner, name);
        }
      }
    }
  };
  visit(document, "");
  return { values, words, members };
}

/** Their values may be somebody's. */
const EXAMPLES = new Set(["example", "examples", "default"]);

/** Whether a text is a name such as API designers choose, and no key, id or sentence. */
export function isName(text: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9]*(?:[_.:-][A-Za-z0-9]+)*$/.test(text) || text.length > 48) return false;
  if (textForm(text) !== "text") return false;
  const parts = text.split(/[_.:-]|(?<=[a-z0-9])(?=[A-Z])/);
  return parts.every((part) => /^[A-Za-z]{0,20}\d{0,4}$/.test(part)) && text.length / parts.length >= 2.5;
}

/** Members that carry credentials: what they hold is replaced whatever it looks like. */
export function isCredentialName(name: string): boolean {
  return /token|secret|passw|passcode|passphrase|psk|private.?key|api.?key|auth.?key|credential|cookie|signature|^key$|_key$|jwt|(?:^|[_-])(?:t?otp|pin|cvv|cvc)$/i.test(
    name,
  );
}

/** Members whose numbers identify something or somebody. */
export function isIdentifierName(name: string): boolean {
  return (
    /(?:^|[_-])(?:id|ids|uid|tag|phone|mobile|fax|zip|postcode|ssn|serial)$|[a-z](?:Id|Ids|Uid)$/.test(name) ||
    /(?:phone|account|card|customer|invoice|serial|order|tax|vat|zip|postal)[_-]?(?:number|code|no)$/i.test(name)
  );
}
