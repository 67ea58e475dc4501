import { isObject, type Json, type JsonObject, type Pointer, setMember } from "../openapi/pointer.ts";
import { applicable, itemSchemas, memberSchemas } from "../schema/applicable.ts";
import { ENVELOPE } from "../vendors/envelope.ts";
import type { Replacer } from "./replacements.ts";
import { isCredentialName, isIdentifierName, isName, type Vocabulary } from "./vocabulary.ts";

/**
 * Replaces what a body says of an account. What is not known to be the API's own is replaced: the names of members,
 * the values of enumerations (unlisted ones too), booleans, numbers, dates and the words that the document uses stay.
 */
export class Redactor {
  readonly #document: JsonObject;
  readonly #vocabulary: Vocabulary;
  readonly #replacer: Replacer;

  constructor(document: JsonObject, vocabulary: Vocabulary, replacer: Replacer) {
    this.#document = document;
    this.#vocabulary = vocabulary;
    this.#replacer = replacer;
  }

  /** A body; `schema` is where the document describes it. */
  body(value: Json, schema: Pointer | undefined): Json {
    const pointers = schema === undefined ? [] : [schema];
    if (!isObject(value)) return this.#value(value, pointers, "");
    // The result first: what the sentences beside it repeat of it is known then.
    const lists: readonly string[] = ENVELOPE.lists;
    const rest = Object.fromEntries(Object.entries(value).filter(([name]) => !lists.includes(name)));
    const replaced = this.#value(rest, pointers, "") as JsonObject;
    const out: JsonObject = {};
    for (const [name, member] of Object.entries(value)) {
      if (!lists.includes(name)) continue;
      setMember(
        out,
        name,
        Array.isArray(member) ? member.map((one) => this.#notice(one)) : this.#value(member, [], name),
      );
    }
    return { ...replaced, ...out };
  }

  /** The value of a parameter in an address. */
  parameter(value: string, name: string): string {
    if (/^(?:true|false|\d{1,4})$/.test(value) && !isCredentialName(name) && !isIdentifierName(name)) return value;
    return this.#text(value, [], name);
  }

  /** An entry of `errors` or `messages`: of its sentence the words stay that are the API's. */
  #notice(value: Json): Json {
    if (!isObject(value)) return this.#value(value, [], "");
    const { message, ...rest } = value;
    const replaced = this.#value(rest, [], "") as JsonObject;
    if (message === undefined) return replaced;
    return {
      ...replaced,
      message: typeof message === "string" ? this.#sentence(message) : this.#value(message, [], ""),
    };
  }

  #sentence(text: string): string {
    return text
      .split(/(\s+)/)
      .map((piece) => {
        const [, before = "", core = "", after = ""] = /^([("'“‘]*)(.*?)([)"'”’.,:;!?]*)$/s.exec(piece) ?? [];
        return `${before}${core === "" || this.#isApiWord(core) ? core : this.#replacer.text(core)}${after}`;
      })
      .join("");
  }

  #isApiWord(word: string): boolean {
    if (/^\d{1,3}$/.test(word)) return true;
    const parts = /^[A-Za-z]+(?:['’-][A-Za-z]+)*$/.test(word) ? word.split(/['’-]/) : undefined;
    return (
      parts?.every((part) => this.#vocabulary.words.has(part.toLowerCase()) && !this.#replacer.isReplaced(part)) ===
      true
    );
  }

  #value(value: Json, pointers: readonly Pointer[], name: string): Json {
    if (typeof value === "string") return this.#text(value, pointers, name);
    if (typeof value === "number") {
      const isIdentifier = Number.isInteger(value) && (isIdentifierName(name) || isCredentialName(name));
      return isIdentifier ? this.#replacer.identifier(value) : this.#replacer.number(value);
    }
    if (value === null || typeof value === "boolean") return value;
    const schemas = applicable(this.#document, pointers);
    if (Array.isArray(value)) {
      const items = itemSchemas(schemas);
      return value.map((item) => this.#value(item, items, name));
    }
    const out: JsonObject = {};
    const perhapsNames = keysOfLikeObjects(value);
    for (const [key, member] of Object.entries(value)) {
      const described = memberSchemas(schemas, key);
      const isOwn = this.#isMemberName(key) && (!perhapsNames.has(key) || this.#hasApiWords(key));
      const stays = described.as === "named" || (described.as !== "map" && isOwn);
      // A credential that is an object or a list is one in each of its parts.
      const inner = isCredentialName(name) && !isCredentialName(key) && described.as !== "named" ? name : key;
      setMember(out, stays ? key : this.#replacer.text(key), this.#value(member, described.pointers, inner));
    }
    return out;
  }

  /** A declared name stays even if it was somebody's word elsewhere: the `code` of an address is not that of an error. */
  #isMemberName(key: string): boolean {
    return this.#vocabulary.members.has(key) || this.#isUnreplacedName(key);
  }

  #isUnreplacedName(text: string): boolean {
    return isName(text) && !this.#replacer.isReplaced(text);
  }

  /** Whether a name consists of words that the document uses. */
  #hasApiWords(key: string): boolean {
    return key.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/).every((word) => word === "" || this.#isApiWord(word));
  }

  #text(value: string, pointers: readonly Pointer[], name: string): string {
    const enums = applicable(this.#document, pointers).flatMap(({ node }) => {
      const listed = node.enum ?? (node.const === undefined ? undefined : [node.const]);
      return Array.isArray(listed) && listed.some((one) => typeof one === "string") ? [listed] : [];
    });
    if (enums.some((listed) => listed.includes(value))) return value;
    if (!isCredentialName(name)) {
      if (enums.length > 0 && this.#isUnreplacedName(value)) return value;
      if (this.#vocabulary.values.has(value) && !this.#replacer.isReplaced(value)) return value;
    }
    const inner = jsonIn(value);
    if (inner !== undefined) return JSON.stringify(this.#value(inner, [], name));
    return isCredentialName(name) ? this.#replacer.credential(value) : this.#replacer.text(value);
  }
}

/** The keys of objects that have the same members as another: undeclared, such an object may be a map by somebody's names. */
function keysOfLikeObjects(value: JsonObject): ReadonlySet<string> {
  const byMembers = new Map<string, string[]>();
  for (const [key, one] of Object.entries(value)) {
    const members = isObject(one) ? Object.keys(one).sort().join("\n") : "";
    if (members !== "") byMembers.set(members, [...(byMembers.get(members) ?? []), key]);
  }
  return new Set([...byMembers.values()].filter(({ length }) => length > 1).flat());
}

/** JSON text inside a string. */
function jsonIn(value: string): Json | undefined {
  if (!/^\s*[[{]/.test(value)) return undefined;
  try {
    return JSON.parse(value) as Json;
  } catch {
    return undefined;
  }
}
