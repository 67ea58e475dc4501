/**
 * Every way in which text of a source reaches an emitted file. Nothing else in `emit/` may put source text between
 * quotes, into a comment or into a key; a test holds the emitters to that.
 */

const RESERVED = new Set(
  (
    "abstract any as asserts async await bigint boolean break case catch class const constructor continue debugger " +
    "declare default delete do else enum export extends false finally for from function get global if implements " +
    "import in infer instanceof interface intrinsic is keyof let module namespace never new null number object of out " +
    "override package private protected public readonly require return satisfies set static string super switch " +
    "symbol this throw true try type typeof undefined unique unknown using var void while with yield"
  ).split(" "),
);

/** Characters that end a line for JavaScript, hide text, or reorder it on a reader's screen. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

function codePoint(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** A double-quoted JavaScript, TypeScript or JSON string. `</` and `<!--` cannot end a script element around it. */
export function quote(text: string): string {
  return JSON.stringify(text)
    .replace(UNSEEN, codePoint)
    .replace(/[\ud800-\udfff]/gu, codePoint)
    .replaceAll("</", "<\\/")
    .replaceAll("<!--", "\\u003c!--");
}

export function isIdentifier(text: string): boolean {
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(text);
}

/** A property key: bare where that is safe, quoted anywhere else. `__proto__` is computed: bare it sets the prototype. */
export function key(text: string): string {
  if (text === "__proto__") return '["__proto__"]';
  return isIdentifier(text) ? text : quote(text);
}

/** An identifier made of any text: never empty, never a reserved word, ASCII only. */
export function identifier(text: string): string {
  const kept = text.normalize("NFKD").replace(/[^A-Za-z0-9_$]/g, "");
  const started = /^[A-Za-z_$]/.test(kept) ? kept : `_${kept}`;
  return RESERVED.has(started) ? `${started}_` : started;
}

/** Lines for the inside of a block comment: nothing in them ends it, starts a tag of its own, or hides. */
export function commentLines(text: string): string[] {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(UNSEEN, "")
    .replaceAll("*/", "*\\/")
    .replaceAll("/*", "/\\*")
    .split("\n")
    .map((line) => line.trimEnd().replace(/@(?=[A-Za-z])/g, "\\@"));
}

/** Text in Markdown: nothing in it starts markup, HTML or a table cell of its own. */
export function markdown(text: string): string {
  return text
    .replace(UNSEEN, "")
    .replace(/[\\`*_{}[\]()#+!|~>]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/\r?\n/g, " ");
}

/** Text in HTML, between tags or in a quoted attribute. */
export function html(text: string): string {
  return text
    .replace(UNSEEN, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** A file name (no folder): lower case, letters, digits and dashes, never empty, never a device name. */
export function fileName(text: string): string {
  const name = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80);
  if (name === "") return "unnamed";
  return /^(con|prn|aux|nul|com\d|lpt\d)$/.test(name) ? `${name}-area` : name;
}

/** A regular expression that matches exactly `text`. */
export function pattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
