import { type Expression, Node } from "ts-morph";
import { CLOSE, NEXT, OPEN } from "../layout.ts";
import { type FileRewrite, Unmovable } from "../rewrite.ts";
import type { Operation } from "../target.ts";
import { type Entry, literalOf, nameOf, withComments } from "./entries.ts";

const printKey = (name: string) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));

function printEntry({ name, value, isSpread, comments }: Entry): string {
  const code = isSpread ? `...${value}` : name === value ? name : `${printKey(name)}: ${value}`;
  return withComments(code, comments);
}

function printObject(entries: readonly Entry[] | readonly string[]): string {
  const parts = entries.map((entry) => (typeof entry === "string" ? entry : printEntry(entry)));
  if (parts.length === 0) return "{}";
  const isLong = parts.some((part) => /[\n\u0002]/.test(part)) || parts.join(", ").length > 90;
  return isLong ? `{${OPEN}${parts.map((part) => `${part},`).join(NEXT)}${CLOSE}}` : `{ ${parts.join(", ")} }`;
}

function wholeBody(entries: readonly Entry[]): string | undefined {
  const whole = entries.find(({ place }) => place === "whole");
  if (whole !== undefined) return whole.isSpread ? undefined : whole.value;
  const members = entries.filter(({ place }) => place === "body");
  const [only] = members;
  if (only === undefined) return undefined;
  return members.length === 1 && only.isSpread ? only.value : printObject(members);
}

/**
 * Prints the argument of a call by name.
 * @param params the object that the arguments were written in; its text is kept where it can be.
 */
export function printByName(
  entries: readonly Entry[],
  params: Expression | undefined,
  operation: Operation,
  file: FileRewrite,
): string | undefined {
  const { argument, hasArgs } = operation;
  if (!hasArgs) {
    if (entries.length > 0) throw new Unmovable(`${operation.name} takes no parameters`);
    return undefined;
  }
  if (argument.places) return printObject(placed(entries).map(([place, value]) => `${place}: ${value}`));
  const whole = entries.find(({ place }) => place === "whole");
  if (hasWholeBody(argument)) {
    const body = wholeBody(entries);
    const others = entries.filter(({ place }) => place !== "body" && place !== "whole");
    if (whole === undefined && body !== undefined)
      return printObject([...others, { place: "body", name: "body", value: body, comments: "" }]);
  } else if (whole !== undefined) {
    if (argument.rest === undefined) throw new Unmovable(`${operation.name} takes no body`);
    const others = entries.filter((one) => one !== whole);
    return printObject([...others, { place: "body", name: "", value: whole.value, isSpread: true, comments: "" }]);
  }
  return flat(entries, params, file);
}

/** Keeps the text of an object literal where its members only get other names, or further ones before them. */
function flat(entries: readonly Entry[], params: Expression | undefined, file: FileRewrite): string {
  const literal = literalOf(params);
  const own =
    literal === undefined
      ? entries.filter(({ isSpread }) => !isSpread)
      : entries.slice(0, entries.length - literal.getProperties().length);
  if (literal === undefined) {
    const [only] = entries;
    if (entries.length === 1 && only?.isSpread === true) return only.value;
    return printObject(entries);
  }
  const rest = entries.slice(own.length);
  literal.getProperties().forEach((property, i) => {
    const entry = rest[i] as Entry;
    if (entry.isSpread || nameOf(property) === entry.name) return;
    if (Node.isPropertyAssignment(property)) file.replace(property.getNameNode(), printKey(entry.name));
    else file.replace(property, `${printKey(entry.name)}: ${entry.value}`);
  });
  if (own.length === 0) return dedent(file.render(literal), literal, file);
  const [first] = literal.getProperties();
  if (first === undefined) return printObject(own);
  const gap = /^\s*/.exec(file.file.getFullText().slice(literal.getStart() + 1))?.[0] ?? "";
  const before = own.map((entry) => `${printEntry(entry)},`).join(gap.includes("\n") ? gap : " ");
  const others = file.edits.render(literal.getStart() + 1 + gap.length, literal.getEnd());
  return dedent(`{${gap}${before}${gap === "" ? " " : gap}${others}`, literal, file);
}

/** An argument on a line of its own comes to the line of its call: its further lines follow it. */
function dedent(text: string, argument: Node, { file }: FileRewrite): string {
  const indentAt = (at: number) =>
    /^[ \t]*/.exec(file.getFullText().slice(file.getFullText().lastIndexOf("\n", at - 1) + 1))?.[0] ?? "";
  const own = indentAt(argument.getStart());
  const isAlone = file.getFullText().slice(0, argument.getStart()).endsWith(`\n${own}`);
  const outer = indentAt(argument.getParentOrThrow().getStart());
  if (!isAlone || !own.startsWith(outer)) return text;
  return text.replaceAll(`\n${own}`, `\n${outer}`);
}

/** Returns the objects by place, for arguments that are grouped. */
function placed(entries: readonly Entry[]): [place: string, value: string][] {
  if (entries.some(({ name }) => name === "*"))
    throw new Unmovable("parameters and body are in one object, which is not written here");
  const groups = (["path", "query", "header"] as const).flatMap((place): [string, string][] => {
    const own = entries.filter((entry) => entry.place === place);
    return own.length === 0 ? [] : [[place, own.length === 1 && own[0]?.isSpread ? own[0].value : printObject(own)]];
  });
  const body = wholeBody(entries);
  return body === undefined ? groups : [...groups, ["body", body]];
}

/** Prints the `init` of a call by path. */
export function printByPath(entries: readonly Entry[], options: readonly string[]): string | undefined {
  const groups = placed(entries);
  const params = groups.filter(([place]) => place !== "body").map(([place, value]) => `${place}: ${value}`);
  const body = groups.find(([place]) => place === "body")?.[1];
  const members = [
    ...(params.length === 0 ? [] : [`params: ${printObject(params)}`]),
    ...(body === undefined ? [] : [body === "body" ? "body" : `body: ${body}`]),
    ...options,
  ];
  return members.length === 0 ? undefined : printObject(members);
}

export function printOptions(written: readonly string[]): string | undefined {
  return written.length === 0 ? undefined : printObject(written);
}

export function hasWholeBody({ in: places }: Operation["argument"]): boolean {
  return places?.body === "body";
}
