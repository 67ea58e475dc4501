import { code, commentLine, commentLines, joined, type SafeCode } from "../../escape.ts";
import { isObject, type JsonObject } from "../../openapi/pointer.ts";
import { limitsOf } from "./limits.ts";

/** The parts of a TSDoc block, all optional. */
export interface Doc {
  text?: string | undefined;
  format?: string | undefined;
  /** What values beyond their type must satisfy: `Length: 1 to 32.` */
  limits?: SafeCode | undefined;
  defaultValue?: string | undefined;
  deprecated?: boolean | undefined;
  /** Further lines of our own wording. */
  notes?: readonly SafeCode[] | undefined;
  /** The address of its page in a reference. */
  page?: SafeCode | undefined;
}

/** Formats of numbers that a JavaScript number holds as it is. */
const USUAL_FORMATS: readonly unknown[] = ["int32", "float", "double"];

/**
 * The documentation a schema carries in its annotations.
 *
 * @param names what the schema is called where the documentation is shown, which a title only repeats
 */
export function docOf(schema: JsonObject, ...names: readonly string[]): Doc {
  const { title, description, format } = schema;
  const isTold = typeof title !== "string" || names.some((name) => letters(name) === letters(title));
  return {
    text: typeof description === "string" ? description : isTold ? undefined : title,
    format: typeof format === "string" && !USUAL_FORMATS.includes(format) ? format : undefined,
    limits: limitsOf(schema),
    defaultValue: "default" in schema && !isObject(schema.default) ? JSON.stringify(schema.default) : undefined,
    deprecated: schema.deprecated === true,
  };
}

/** A name without its case and separators. */
function letters(name: string): string {
  return name.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
}

/** Merges the annotations beside a `$ref` over those of its target. */
export function overDoc(own: Doc, target: Doc): Doc {
  return {
    text: own.text ?? target.text,
    format: own.format ?? target.format,
    limits: own.limits ?? target.limits,
    defaultValue: own.defaultValue ?? target.defaultValue,
    deprecated: own.deprecated || target.deprecated,
    notes: own.notes ?? target.notes,
    page: own.page ?? target.page,
  };
}

/** The address of the page of a type or operation. @param pages the address of any of them, with `{area}` and `{name}` */
export function pageAddress(pages: string, area: string, name: string): SafeCode {
  const filled = pages.replaceAll("{area}", area).replaceAll("{name}", encodeURIComponent(name));
  return commentLine(filled.replace(/[@*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`));
}

/** The lines of the block, in TSDoc's order; empty for an empty block. */
export function docLines(doc: Doc): SafeCode[] {
  const text = doc.text === undefined || doc.text.trim() === "" ? [] : commentLines(doc.text.trim());
  const format = doc.format === undefined ? [] : [code`Format: ${commentLine(doc.format)}.`];
  const facts = [...format, ...(doc.limits === undefined ? [] : [doc.limits])];
  const lines = onOneLine(text, facts) ?? [...text, ...facts];
  lines.push(...(doc.notes ?? []));
  if (doc.defaultValue !== undefined) lines.push(code`@defaultValue ${commentLine(doc.defaultValue)}`);
  if (doc.deprecated) lines.push(code`@deprecated`);
  if (doc.page !== undefined) lines.push(code`@see {@link ${doc.page} | members and corrections}`);
  return lines;
}

/** A short text and what follows it on one line: a line of its own for a length would double the size of declarations. */
function onOneLine(text: readonly SafeCode[], facts: readonly SafeCode[]): SafeCode[] | undefined {
  const [first] = text;
  if (facts.length === 0 || text.length > 1) return undefined;
  const sentence = first === undefined ? [] : [/[.!?:]$/.test(first) ? first : code`${first}.`];
  const line = joined([...sentence, ...facts], code` `);
  return line.length < LONGEST_LINE ? [line] : undefined;
}

const LONGEST_LINE = 100;

/** The whole block, indented, with a line end; "" for an empty block. */
export function docBlock(doc: Doc, indent = ""): SafeCode {
  const lines = docLines(doc);
  const space = margin(indent);
  const [only] = lines;
  if (only === undefined) return code``;
  if (lines.length === 1 && only.length < LONGEST_LINE) return code`${space}/** ${only} */\n`;
  const block = lines.map((line) => (line === "" ? code`${space} *\n` : code`${space} * ${line}\n`));
  return code`${space}/**\n${block}${space} */\n`;
}

/** Indentation as code. */
export function margin(indent: string): SafeCode {
  let known = margins.get(indent.length);
  if (known === undefined) {
    known = code`${Array.from(indent, () => code` `)}`;
    margins.set(indent.length, known);
  }
  return known;
}

const margins = new Map<number, SafeCode>();
