import type { Argument, Body } from "../../model/model.ts";
import { type FilePart, partEncodings } from "../../model/operations/files.ts";
import { equal } from "../../openapi/equal.ts";
import type { Pointer } from "../../openapi/pointer.ts";
import type { ArgumentForm, ChangeKind } from "../change.ts";
import { code } from "../messages.ts";
import type { VersionSchemas } from "../schema/shape.ts";
import { SUBJECT } from "../subject.ts";
import { operationSymbols } from "../symbols.ts";
import { type OperationComparison, type OperationPair, pointersOf, REQUEST } from "./comparison.ts";

export function compareBody(at: OperationComparison, pair: OperationPair): void {
  const { old, next } = pair;
  const [before, after] = [old.body, next.body];
  const places = [before?.type.pointer ?? null, after?.type.pointer ?? null] as const;
  if (before === undefined || after === undefined) {
    if (before !== undefined) {
      at.add("body-removed", places, { ...REQUEST, request: true }, `${SUBJECT} takes no body any more`);
    } else if (after !== undefined) {
      const must = after.required ? "must be given a body" : "may be given a body";
      at.add("body-added", places, { ...REQUEST, request: after.required }, `${SUBJECT} ${must}`);
    }
    return;
  }
  if (after.required && !before.required) {
    at.add("body-made-required", places, { ...REQUEST, request: true }, `the body of ${SUBJECT} must be given`);
  } else if (before.required && !after.required) {
    at.add("body-made-optional", places, REQUEST, `the body of ${SUBJECT} may be left out`);
  }
  if (before.mediaType !== after.mediaType) {
    const breaks = before.kind !== after.kind && !(isTyped(before) && isTyped(after));
    const text = `the body of ${SUBJECT} is sent as ${code(after.mediaType)}, not as ${code(before.mediaType)}`;
    at.add("body-media-changed", places, { ...REQUEST, request: breaks }, text);
    if (breaks) return;
  }
  compareFurther(at, pair, before, after);
  if (!isTyped(before)) return;
  at.enter("request", before.type, after.type, `${next.title}Init`, "body");
  compareParts(at, pair, before, after);
}

/** The bodies of further media types, which have schemas of their own. */
function compareFurther(at: OperationComparison, pair: OperationPair, before: Body, after: Body): void {
  const had = new Set([before, ...before.further, ...before.alike, ...before.others].map((one) => one.mediaType));
  for (const { mediaType, type } of after.further) {
    if (had.has(mediaType)) continue;
    const text = `the body of ${SUBJECT} may also be sent as ${code(mediaType)}`;
    at.add("body-media-changed", [null, type.pointer], REQUEST, text);
  }
  const known = new Map([after, ...after.further].map((one) => [one.mediaType, one]));
  for (const body of before.further) {
    const now = known.get(body.mediaType);
    if (now !== undefined) {
      at.enter("request", body.type, now.type, `${pair.next.title}Init`, "body");
      continue;
    }
    const isLeft = after.alike.some(({ mediaType }) => mediaType === body.mediaType);
    const text = isLeft
      ? `the body of ${SUBJECT} as ${code(body.mediaType)} is described as that of ${code(after.mediaType)}`
      : `the body of ${SUBJECT} is no longer sent as ${code(body.mediaType)}`;
    at.add("body-media-changed", [body.type.pointer, null], { ...REQUEST, request: true }, text);
  }
}

/** The parts of a form: files, whose type is not what their schema says, and how parts are written. */
function compareParts(at: OperationComparison, pair: OperationPair, before: Body, after: Body): void {
  const { old, next } = at.both;
  const [had, has] = [old.files(before), next.files(after)];
  const symbols = operationSymbols(`${pair.next.title}Init`, [pair]);
  const add = (kind: ChangeKind, name: string, breaks: boolean, what: string) => {
    const places = [partPointer(old, before, name), partPointer(next, after, name)] as const;
    const text = `the part ${code(name)} of the body of ${SUBJECT} ${what}`;
    // A part that is new or gone was reported with its schema.
    if (places[0] !== null && places[1] !== null)
      at.add(kind, places, { ...REQUEST, request: breaks }, text, { symbols, names: [name] });
  };
  for (const name of new Set([...had.keys(), ...has.keys()])) {
    const [was, is] = [had.get(name), has.get(name)];
    const sameLists = `${was?.lists}` === `${is?.lists}`;
    if (was?.orText === is?.orText && sameLists) continue;
    const widens = is?.orText === true && (was === undefined || sameLists);
    const what = `is now ${fileWord(is)}, was ${fileWord(was)}`;
    add(widens ? "type-opened" : "type-changed", name, !widens, what);
  }
  const [written, now] = [partEncodings(before), partEncodings(after)];
  for (const name of new Set([...Object.keys(written), ...Object.keys(now)])) {
    if (!equal({ ...written[name] }, { ...now[name] }))
      add("format-changed", name, false, "is written in another way, which the client follows");
  }
}

/** How a call by name takes its argument. A body that is new or gone was reported already. */
export function compareArgument(at: OperationComparison, pair: OperationPair): void {
  const [before, after] = [pair.old.argument, pair.next.argument];
  const sameBody = before.body === after.body || before.body === "none" || after.body === "none";
  const argument = { old: formOf(before), new: formOf(after) };
  if (argument.old === argument.new || (before.form === after.form && sameBody)) return;
  const [was, is] = [ARGUMENT_FORMS[argument.old], ARGUMENT_FORMS[argument.new]];
  const text = `the argument of ${SUBJECT} was given ${was}, and is now given ${is}`;
  at.add("argument-form-changed", pointersOf(pair), { ...REQUEST, request: true }, text, { argument });
}

const ARGUMENT_FORMS: Readonly<Record<ArgumentForm, string>> = {
  flat: "flat",
  body: "with its body as `body`",
  places: "by place (`path`, `query`, `body`)",
};

function formOf({ form, body }: Argument): ArgumentForm {
  if (form === "places") return "places";
  return body === "whole" ? "body" : "flat";
}

/** Whether a body has a type of its own; others are text or bytes whatever they hold. */
function isTyped({ kind }: Body): boolean {
  return kind === "json" || kind === "form" || kind === "multipart";
}

/** The type of a part of a form, in words. */
function fileWord(part: FilePart | undefined): string {
  if (part === undefined) return "no file";
  const one = part.orText ? `a file or text` : `a file (${code("Blob")})`;
  return part.lists.map((arrays) => (arrays === 0 ? one : `a list, each ${one}`)).join(" or ");
}

/** Where a member of a body is described; null where it has no such member. */
function partPointer(side: VersionSchemas, body: Body, name: string): Pointer | null {
  return side.properties(body.type).get(name)?.pointer ?? null;
}
