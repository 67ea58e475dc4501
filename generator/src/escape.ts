/**
 * The only way for text of a source into an emitted file or onto a terminal.
 *
 * `SafeCode` is text of an emitted file. Only this module makes it: from text of a source with a function for its place
 * in the file, from our own text with the tag `code`, which takes only SafeCode and numbers. `OutFile` requires SafeCode,
 * so an emitter that concatenates strings does not compile.
 *
 * There is no function for template literals: no emitter writes one, which test/unit/emit/inert.ts checks.
 */

declare const language: unique symbol;

/** Text for one language, in which text of a source cannot act as code or markup. */
export type Safe<Language extends string> = string & { readonly [language]: Language };

/** TypeScript, JavaScript or JSON. */
export type SafeCode = Safe<"code">;
export type SafeHtml = Safe<"html">;
export type SafeMarkdown = Safe<"markdown">;

/** Text of our own files that is emitted as it is. The reason is for readers; test/unit/emit lists every use. */
export function trusted(text: string, _because: string): SafeCode {
  return visibleCode(text) as SafeCode;
}

/**
 * The text of an emitted file.
 * @param bytes what the file's safe text was encoded to, maybe in another thread
 */
export function decodeSafe(bytes: Uint8Array): Safe<string> {
  return Buffer.from(bytes).toString("utf8") as Safe<string>;
}

/** Text of an emitter with safe parts in it; the items of a list follow each other without a separator. */
export function code(
  own: TemplateStringsArray,
  ...parts: readonly (SafeCode | number | readonly SafeCode[])[]
): SafeCode {
  return filledIn<"code">(own, parts);
}

/** The same for HTML. */
export function markup(
  own: TemplateStringsArray,
  ...parts: readonly (SafeHtml | number | readonly SafeHtml[])[]
): SafeHtml {
  return filledIn<"html">(own, parts);
}

/** The same for Markdown. */
export function markdownText(
  own: TemplateStringsArray,
  ...parts: readonly (SafeMarkdown | number | readonly SafeMarkdown[])[]
): SafeMarkdown {
  return filledIn<"markdown">(own, parts);
}

function filledIn<Language extends string>(
  own: TemplateStringsArray,
  parts: readonly (Safe<Language> | number | readonly Safe<Language>[])[],
): Safe<Language> {
  // A loop is faster: emitters call this some hundred thousand times.
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
 * Characters that readers do not see but terminals or editors obey: controls, all line ends, marks that reorder or hide
 * text, letters without a shape (`DI`), and halves of surrogate pairs.
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}]/gu;

/** Replaces the hidden characters in a text of several lines, in which line feeds and tabs are not hidden. */
function rewriteHidden(text: string, write: (character: string) => string): string {
  // Most text is ASCII, for which the Unicode classes are slow.
  return text.replace(/[^\t\n -~]+/g, (rest) => rest.replace(HIDDEN, write));
}

function codeUnits(text: string): string {
  return text
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}

/** Code with escapes for hidden characters, which occur in strings only. */
function visibleCode(text: string): string {
  return rewriteHidden(text, codeUnits);
}

/** A value as JSON, which is valid JavaScript. */
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
 * Characters that names must not have, although ECMAScript may allow them: letters without a shape, and letters unknown to
 * TypeScript 5.9 to 7 (Unicode 15.1): all beyond the Basic Multilingual Plane and the few newer ones in it.
 */
const NOT_IN_NAMES =
  /[^\p{ID_Continue}$]|\p{DI}|[\u{10000}-\u{10ffff}]|\u0897|[\u1acf-\u1aff]|[\u088f\u0c5c\u0cdc\u1c89\u1c8a\ua7cb-\ua7cf\ua7d2\ua7d4\ua7da-\ua7f1]/gu;

/** The characters of a text that an identifier may have after its first: letters and digits of any script, NFKC. */
export function identifierPart(text: string): string {
  return /^[A-Za-z0-9_$]*$/.test(text) ? text : text.normalize("NFKC").replace(NOT_IN_NAMES, "").normalize("NFKC");
}

/** An identifier made of any text: never empty, never a reserved word. An identifier stays as it is. */
export function identifier(text: string): SafeCode {
  const kept = identifierPart(text);
  const started = /^[\p{ID_Start}$_]/u.test(kept) ? kept : `_${kept}`;
  return (RESERVED.has(started) ? `${started}_` : started) as SafeCode;
}

/** Whether `identifier` would return `text` unchanged. */
export function isIdentifier(text: string): boolean {
  return identifier(text) === text;
}

/**
 * A property key: bare if that is safe, otherwise quoted. `__proto__` is computed, since bare it sets the prototype.
 * Letters beyond ASCII are quoted, since an editor that normalizes text would change a bare key.
 */
export function key(text: string): SafeCode {
  if (text === "__proto__") return code`["__proto__"]`;
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(text) ? (text as SafeCode) : quote(text);
}

/** Lines for a block comment: nothing in them ends the comment, starts a TSDoc tag or is hidden. */
export function commentLines(text: string): SafeCode[] {
  return rewriteHidden(text.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n"), () => "")
    .replaceAll("*/", "*\\/")
    .replaceAll("/*", "/\\*")
    .split("\n")
    .map((line) => line.trimEnd().replace(/@(?=[A-Za-z])/g, "\\@") as SafeCode);
}

/** Text for a block comment on one line. */
export function commentLine(text: string): SafeCode {
  return joined(commentLines(text), code` `);
}

/** A regular expression that matches exactly `text`, for `RegExp` with any flags. */
export function pattern(text: string): string {
  return text.replace(/[^A-Za-z_]/g, codeUnits);
}

/**
 * Text in a line, heading or table cell of Markdown (CommonMark with GitHub's tables and links): nothing in it starts
 * markup, HTML, a link, a block or a new line. Harmless characters, such as a dash in a word, are not escaped.
 */
export function markdown(text: string): SafeMarkdown {
  return text
    .replace(/[\s\u0085]+/g, " ")
    .replace(HIDDEN, "")
    .trim()
    .replace(/[\\`*_[\]<&|~$@]|:(?=\/\/)|(?<=www)\.|^[#+=>-]/gi, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2") as SafeMarkdown;
}

/** Text in a code span of Markdown (CommonMark): nothing in it ends the span, and nothing of it is lost. */
export function codeSpan(text: string): SafeMarkdown {
  const line = text.replace(/[\s\p{Cc}\p{Cf}\p{Cs}\p{DI}]+/gu, " ");
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  // A span that begins or ends with a backtick, or is empty, would not be read as one.
  const space = longest > 0 || line.trim() === "" ? " " : "";
  return (fence + space + line + space + fence) as SafeMarkdown;
}

/** A code span in a cell of a table, which a bare `|` would end. */
export function codeCell(text: string): SafeMarkdown {
  return codeSpan(text).replaceAll("|", "\\|") as SafeMarkdown;
}

/** A link to an address or to an anchor of a page. */
export function link(text: SafeMarkdown, target: string): SafeMarkdown {
  return `[${text}](${target.replace(/[^\w./#:?=&%-]/gu, encodeURIComponent)})` as SafeMarkdown;
}

/** A place in a page that `#name` leads to: headings have other names in each renderer of Markdown. */
export function anchor(name: string): SafeMarkdown {
  return `<a id="${html(name)}"></a>` as SafeMarkdown;
}

/** Code in a block of Markdown, within a fence that no line of it closes. */
export function codeBlock(language: "ts" | "sh", text: SafeCode): SafeMarkdown {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${text}${fence}\n` as SafeMarkdown;
}

/** Text of HTML, between tags or in a quoted attribute. */
export function html(text: string): SafeHtml {
  return rewriteHidden(text, () => "").replace(/[&<>"'`]/g, (mark) => `&#${mark.charCodeAt(0)};`) as SafeHtml;
}

/** Our own code in a `script` or `style` element, where nothing can be escaped: it must not end the element. */
export function elementText(text: SafeCode): SafeHtml {
  if (/<[/!]/.test(text)) throw new Error("this text would end the element around it, or begin a comment");
  return text as string as SafeHtml;
}

/**
 * A file name that works on every system: lower-case ASCII letters, digits and dashes; never empty, never a device.
 * Accents are removed; any other letter becomes `u` and its code point (`日本` is `u65e5-u672c`).
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

/** Text for a terminal, on one line: hidden characters become `\u{…}`. */
export function visible(text: string): string {
  return text.replace(HIDDEN, (character) => `\\u{${(character.codePointAt(0) as number).toString(16)}}`);
}
