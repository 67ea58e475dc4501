import { type CallExpression, Node } from "ts-morph";
import { CLOSE, NEXT, OPEN } from "../layout.ts";
import { type FileRewrite, Unmovable } from "../rewrite.ts";
import type { Operation } from "../target.ts";
import type { SdkMethod } from "./method.ts";
import { replacePages } from "./pages.ts";
import { chainedMethod, membersRead, outermost, variableOf } from "./use.ts";

/** What a moved call is printed with. */
export interface Printer {
  file: FileRewrite;
  method: SdkMethod;
  operation: Operation;
  /** The call of the generated package, which gives a promise of an answer. */
  call: string;
  /** `paginate(client, listTunnels, args)`. */
  paginated: () => string;
  /** Returns the local name of an export of the client's module. */
  use: (name: string) => string;
}

/**
 * Replaces a call of the SDK, and what is around it, by one that gives the same value: the SDK throws where an operation
 * fails, and takes the result out of the envelope.
 * @throws Unmovable where the value is used in a way that has no counterpart.
 */
export function replaceCall(call: CallExpression, printer: Printer): void {
  const { method, operation } = printer;
  const outer = outermost(call);
  const chained = chainedMethod(outer);
  if (chained?.name === "asResponse") replaceAsResponse(chained.call, printer);
  else if (method.pages !== undefined) replacePages(outer, printer);
  else if (chained?.name === "withResponse") replaceWithResponse(chained.call, printer);
  else {
    if (method.binary && !isUnused(outer)) checkBinary(outer);
    const isWhole = method.whole === true && operation.isEnvelope && !isUnused(outer);
    replaceValue(outer, printer, isWhole ? "whole" : "result");
  }
}

function isUnused(outer: Node): boolean {
  const parent = outer.getParent();
  return Node.isAwaitExpression(parent) && Node.isExpressionStatement(outermost(parent).getParent());
}

/** Writes a call that gives the result, or the whole body, and throws where the operation fails. */
export function replaceValue(outer: Node, { file, call, use }: Printer, what: "result" | "whole"): void {
  const parent = outer.getParent();
  if (what === "whole") {
    const thrown = `throw new ${use("CloudflareError")}(answer)`;
    file.replace(
      outer,
      `${call}.then((answer) => {${OPEN}if (answer.error) ${thrown};${NEXT}return answer.data;${CLOSE}})`,
    );
  } else if (Node.isAwaitExpression(parent)) file.replace(outermost(parent), `${use("unwrap")}(await ${call})`);
  else file.replace(outer, `${call}.then((answer) => ${use("unwrap")}(answer))`);
}

function replaceWithResponse(chained: CallExpression, { file, method, call, use, operation }: Printer): void {
  if (method.whole && operation.isEnvelope) throw new Unmovable("withResponse gives a whole answer here");
  const response = `answer.response${file.isJavaScript ? "" : " as Response"}`;
  file.replace(chained, `${call}.then((answer) => ({ data: ${use("unwrap")}(answer), response: ${response} }))`);
}

const READ_WITHOUT_BODY = /^(headers|ok|redirected|status|statusText|type|url)$/;

/** Replaces a call that gives the response, where its body is not read: a call of ours has read it. */
function replaceAsResponse(chained: CallExpression, { file, call, use }: Printer): void {
  const parent = chained.getParent();
  const value = Node.isAwaitExpression(parent) ? outermost(parent) : undefined;
  const variable = value === undefined ? undefined : variableOf(value);
  const access = value?.getParent();
  const names =
    variable !== undefined
      ? [...(membersRead(variable)?.keys() ?? ["body"])]
      : [Node.isPropertyAccessExpression(access) && access.getExpression() === value ? access.getName() : "body"];
  if (!names.every((name) => READ_WITHOUT_BODY.test(name)))
    throw new Unmovable("a call gives `response` beside `data`, and has read its body");
  const response = `answer.response${file.isJavaScript ? "" : " as Response"}`;
  const thrown = `throw new ${use("CloudflareError")}(answer)`;
  file.replace(
    chained,
    `${call}.then((answer) => {${OPEN}if (answer.error) ${thrown};${NEXT}return ${response};${CLOSE}})`,
  );
}

/** The SDK gives a Response, we give a Blob or text: what both have may be used. */
function checkBinary(outer: Node): void {
  const parent = outer.getParent();
  const variable = Node.isAwaitExpression(parent) ? variableOf(outermost(parent)) : undefined;
  const members = variable === undefined ? undefined : membersRead(variable);
  if (members === undefined || [...members.keys()].some((name) => !/^(arrayBuffer|text)$/.test(name))) {
    throw new Unmovable("the SDK gives a Response here, and the package a Blob or text");
  }
}
