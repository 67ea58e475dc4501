/**
 * Every way in which text of a source reaches an emitted file or a terminal.
 *
 * `SafeCode` is text of an emitted file. Only this module makes it: from text of a source by a function for the place it
 * goes to, from our own by the tag `code`, which takes nothing but SafeCode and numbers. `OutFile` demands it, so a compiler
 * refuses an emitter that puts text together in any other way.
 *
 * There is no function for template literals: no emitter writes any, and test/unit/emit/inert.ts holds the output to that.
 */

declare const language: unique symbol;

/** Text in which nothing of a source can be more than text, for one language. */
export type Safe<Language extends string> = string & { readonly [language]: Language };

/** TypeScript, JavaScript or JSON. */
export type SafeCode = Safe<"code">;
export type SafeHtml = Safe<"html">;

/** What stands in a file that nobody emits line by line. The reason is for the reader; test/emit lists all of them. */
export function trusted(text: string, _because: string): SafeCode {
  return visibleCode(text) as SafeCode;
}

/** Source text of an emitter's own, with parts that are safe; a list stands there without anything between. */
export function code(
  own: TemplateStringsArray,
  ...parts: readonly (SafeCode | number | readonly SafeCode[])[]
): SafeCode {
  return filledIn<"code">(own, parts);
}

/** The same of HTML. */
export function markup(
  own: TemplateStringsArray,
  ...parts: readonly (SafeHtml | number | readonly SafeHtml[])[]
): SafeHtml {
  return filledIn<"html">(own, parts);
}

function filledIn<Language extends string>(
  own: TemplateStringsArray,
  parts: readonly (Safe<Language> | number | readonly Safe<Language>[])[],
): Safe<Language> {
  // A loop: the emitters call this some hundred thousand times.
  let text = own[0] as string;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    text += typeof part === "object" ? part.join("") : part;
    text += own[i + 1];
  }
  return text as Safe<Language>;
}

export function joined(parts: readonly SafeCode[], between: SafeCode): SafeCode {
  return parts.join(between) as SafeCode;
}

/**
 * Characters that a terminal or an editor obeys and a reader does not see: controls, line ends of all kinds, marks that
 * reorder or hide text, letters without a shape (`DI`), and halves of surrogate pairs.
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}]/gu;

/** Writes hidden characters otherwise in a text of several lines: a line feed and a tab are none there. */
function rewriteHidden(text: string, write: (character: string) => string): string {
  // Most of most texts is ASCII, where the wide classes are slow to say so.
  return text.replace(/[^\t\n -~]+/g, (rest) => rest.replace(HIDDEN, write));
}

function codeUnits(text: string): string {
  return text
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}

/** The same code with nothing hidden in its strings; elsewhere nothing is. */
function visibleCode(text: string): string {
  return rewriteHidden(text, codeUnits);
}

/** A value as JSON, which is JavaScript as well. */
export function json(value: unknown, indent?: number): SafeCode {
  return visibleCode(JSON.stringify(value, null, indent)) as SafeCode;
}

/** A double-quoted string of JavaScript, TypeScript and JSON. `</` and `<!--` cannot end a script element around it. */
export function quote(text: string): SafeCode {
  return json(text).replaceAll("</", "<\\/").replaceAll("<!--", "\\u003c!--") as SafeCode;
}

/** A name in a JSONPath, single-quoted (RFC 9535, normalized paths). */
export function singleQuote(text: string): string {
  return `'${text.replace(/['\\]/g, "\\$&").replace(/[\u0000-\u001f]/g, (unit) => SHORT[unit] ?? codeUnits(unit))}'`;
}

const SHORT: Readonly<Record<string, string>> = { "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

const RESERVED = new Set(
  (
    "abstract any arguments as asserts async await bigint boolean break case catch class const constructor continue " +
    "debugger declare default delete do else enum eval export extends false finally for from function get global if " +
    "implements import in infer instanceof interface intrinsic is keyof let module namespace never new null number " +
    "object of out override package private protected public readonly require return satisfies set static string super " +
    "switch symbol this throw true try type typeof undefined unique unknown using var void while with yield"
  ).split(" "),
);

/**
 * What no name keeps, although ECMAScript might: letters without a shape, and those that TypeScript 5.9 to 7, at Unicode
 * 15.1, do not know: all beyond the Basic Multilingual Plane, and the few in it that came later.
 */
const NOT_IN_NAMES =
  /[^\p{ID_Continue}$]|\p{DI}|[\u{10000}-\u{10ffff}]|\u0897|[\u1acf-\u1aff]|[\u088f\u0c5c\u0cdc\u1c89\u1c8a\ua7cb-\ua7cf\ua7d2\ua7d4\ua7da-\ua7f1]/gu;

/** What of a text can stand in an identifier, not at its beginning: letters and digits of any script, NFKC. */
export function identifierPart(text: string): string {
  return /^[A-Za-z0-9_$]*$/.test(text) ? text : text.normalize("NFKC").replace(NOT_IN_NAMES, "").normalize("NFKC");
}

/** An identifier made of any text: never empty, never a reserved word. A name that is one already stays as it is. */
export function identifier(text: string): SafeCode {
  const kept = identifierPart(text);
  const started = /^[\p{ID_Start}$_]/u.test(kept) ? kept : `_${kept}`;
  return (RESERVED.has(started) ? `${started}_` : started) as SafeCode;
}

/** Whether `text` is a name as `identifier` makes them. */
export function isIdentifier(text: string): boolean {
  return identifier(text) === text;
}

/**
 * A property key: bare where that is safe, quoted anywhere else. `__proto__` is computed: bare it sets the prototype.
 * Letters beyond ASCII are quoted, since a bare key is another one after an editor has normalized it.
 */
export function key(text: string): SafeCode {
  if (text === "__proto__") return code`["__proto__"]`;
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(text) ? (text as SafeCode) : quote(text);
}

/** Lines for the inside of a block comment: nothing in them ends it, starts a tag of its own, or hides. */
export function commentLines(text: string): SafeCode[] {
  return rewriteHidden(text.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n"), () => "")
    .replaceAll("*/", "*\\/")
    .replaceAll("/*", "/\\*")
    .split("\n")
    .map((line) => line.trimEnd().replace(/@(?=[A-Za-z])/g, "\\@") as SafeCode);
}

/** The same on one line. */
export function commentLine(text: string): SafeCode {
  return joined(commentLines(text), code` `);
}

/** A regular expression that matches exactly `text`, for `RegExp` with any flags. */
export function pattern(text: string): string {
  return text.replace(/[^A-Za-z_]/g, codeUnits);
}

/**
 * Text in a line of Markdown (CommonMark with GitHub's tables and links), a heading or a table cell: nothing in it
 * starts markup, HTML, a link, a block or another line of its own. What cannot, such as a dash in a word, stays readable.
 */
export function markdown(text: string): Safe<"markdown"> {
  return text
    .replace(/[\s\u0085]+/g, " ")
    .replace(HIDDEN, "")
    .trim()
    .replace(/[\\`*_[\]<&|~$@]|:(?=\/\/)|(?<=www)\.|^[#+=>-]/gi, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2") as Safe<"markdown">;
}

/** Text in HTML, between tags or in a quoted attribute. */
export function html(text: string): SafeHtml {
  return rewriteHidden(text, () => "").replace(/[&<>"'`]/g, (mark) => `&#${mark.charCodeAt(0)};`) as SafeHtml;
}

/** Code of ours as the text of a `script` or `style` element, in which nothing is escaped: it must not end one. */
export function elementText(text: SafeCode): SafeHtml {
  if (/<[/!]/.test(text)) throw new Error("this text would end the element around it, or begin a comment");
  return text as string as SafeHtml;
}

/**
 * A file name without a folder, the same on every system: lower case, ASCII letters, digits and dashes; never empty,
 * never a device. Accents go; any other letter is written as `u` and its code point (`日本` is `u65e5-u672c`).
 */
export function fileName(text: string): string {
  const name = text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize()
    .toLowerCase()
    .replace(/(?![a-z0-9])[\p{L}\p{M}\p{N}]/gu, (letter) => `-u${letter.codePointAt(0)?.toString(16)}-`)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 80)
    .replace(/^-+|-+$/g, "");
  if (name === "") return "unnamed";
  return /^(con|prn|aux|nul|com\d|lpt\d)$/.test(name) ? `${name}-area` : name;
}

/** Text on a terminal, on one line: what a terminal would obey, or a reader not see, as `\u{…}`. */
export function visible(text: string): string {
  return text.replace(HIDDEN, (character) => `\\u{${(character.codePointAt(0) as number).toString(16)}}`);
}
