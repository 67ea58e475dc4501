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
  else if (chained?.name === "withResponse") replaceWithResponse(chained.call, printer);
  else if (method.pages !== undefined) replacePages(outer, printer);
  else if (method.binary && !isUnused(outer)) replaceBinary(outer, printer);
  else {
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

function replaceWithResponse(chained: CallExpression, printer: Printer): void {
  const { file, method, call, use, operation } = printer;
  if (method.whole && operation.isEnvelope) throw new Unmovable("withResponse gives a whole answer here");
  const response = `answer.response${file.isJavaScript ? "" : " as Response"}`;
  if (method.pages !== undefined) {
    if (!isReadAsPage(chained)) throw new Unmovable("a page of the SDK is passed on as a whole");
    file.replace(
      chained,
      `${call}.then((answer) => {${OPEN}if (answer.error) throw new ${use("CloudflareError")}(answer);${NEXT}return { data: answer.data, response: ${response} };${CLOSE}})`,
    );
    return;
  }
  const data = method.binary ? printResponse(printer) : `${use("unwrap")}(answer)`;
  file.replace(chained, `${call}.then((answer) => ({ data: ${data}, response: ${response} }))`);
}

/** True where of `data` of `await list().withResponse()` only what our answer has too is read. */
function isReadAsPage(chained: CallExpression): boolean {
  const awaited = chained.getParent();
  const variable = Node.isAwaitExpression(awaited) ? variableOf(outermost(awaited)) : undefined;
  if (variable === undefined) return false;
  const pattern = variable.getNameNode();
  if (!Node.isObjectBindingPattern(pattern)) return false;
  return pattern.getElements().every((one) => {
    if ((one.getPropertyNameNode()?.getText() ?? one.getName()) !== "data") return true;
    const inner = one.getNameNode();
    const names = Node.isObjectBindingPattern(inner)
      ? inner.getElements().map((each) => each.getPropertyNameNode()?.getText() ?? each.getName())
      : membersRead(one)?.keys();
    return (
      names !== undefined && [...names].every((name) => /^(result|result_info|success|errors|messages)$/.test(name))
    );
  });
}

/** Prints the Response that the SDK gives for a body that is no JSON. */
function printResponse({ operation, use }: Printer): string {
  if (!/^(Blob|string)$/.test(operation.result)) throw new Unmovable(BODY_IS_READ);
  return `new Response(${use("unwrap")}(answer), answer.response)`;
}

const READ_WITHOUT_BODY = /^(headers|ok|redirected|status|statusText|type|url)$/;

const BODY_IS_READ = "a call gives `response` beside `data`, and has read its body";

/** Replaces a call that gives the response. A call of ours has read its body, so JSON that is read of it is `data`. */
function replaceAsResponse(chained: CallExpression, printer: Printer): void {
  const { file, call, use, method } = printer;
  if (method.binary) {
    file.replace(chained, `${call}.then((answer) => ${printResponse(printer)})`);
    return;
  }
  const parent = chained.getParent();
  const value = Node.isAwaitExpression(parent) ? outermost(parent) : undefined;
  const thrown = `throw new ${use("CloudflareError")}(answer)`;
  const answered = (returned: string) =>
    `${call}.then((answer) => {${OPEN}if (answer.error) ${thrown};${NEXT}return ${returned};${CLOSE}})`;
  const response = `answer.response${file.isJavaScript ? "" : " as Response"}`;
  const variable = value === undefined ? undefined : variableOf(value);
  if (value === undefined) throw new Unmovable(BODY_IS_READ);
  if (variable === undefined) {
    const access = value.getParent();
    const name = Node.isPropertyAccessExpression(access) && access.getExpression() === value ? access.getName() : "";
    const read = name === "json" ? awaitedJson(access as Node) : undefined;
    if (read !== undefined) file.replace(read, asAny(read, `await ${answered("answer.data")}`));
    else if (READ_WITHOUT_BODY.test(name)) file.replace(chained, answered(response));
    else throw new Unmovable(BODY_IS_READ);
    return;
  }
  const members = membersRead(variable) ?? new Map<string, Node[]>([["", []]]);
  const reads = (members.get("json") ?? []).map(awaitedJson);
  const others = [...members].filter(([name]) => name !== "json");
  if (reads.includes(undefined) || !others.every(([name]) => READ_WITHOUT_BODY.test(name)))
    throw new Unmovable(BODY_IS_READ);
  if (reads.length === 0) {
    file.replace(chained, answered(response));
    return;
  }
  file.replace(chained, answered(`{ data: answer.data, response: ${response} }`));
  const name = variable.getName();
  for (const access of others.flatMap(([, accesses]) => accesses)) {
    if (Node.isPropertyAccessExpression(access)) file.replace(access.getExpression(), `${name}.response`);
  }
  for (const read of reads) if (read !== undefined) file.replace(read, asAny(read, `${name}.data`));
}

/** Returns the whole of `await response.json()`. */
function awaitedJson(access: Node): Node | undefined {
  const call = access.getParent();
  const awaited = Node.isCallExpression(call) ? call.getParent() : undefined;
  return Node.isAwaitExpression(awaited) ? awaited : undefined;
}

/** Prints a value in the place of one of any type: a cast of it may have nothing in common with ours. */
function asAny(replaced: Node, code: string): string {
  const parent = outermost(replaced).getParent();
  const isCast = Node.isAsExpression(parent);
  if (!isCast) return code;
  return Node.isParenthesizedExpression(replaced.getParent()) ? `${code} as unknown` : `(${code} as unknown)`;
}

/** Replaces a call that gives a Response for a body that is no JSON: ours gives a Blob, which has some of its methods, or text. */
function replaceBinary(outer: Node, printer: Printer): void {
  const parent = outer.getParent();
  const variable = Node.isAwaitExpression(parent) ? variableOf(outermost(parent)) : undefined;
  const members = variable === undefined ? undefined : membersRead(variable);
  const isBlob = printer.operation.result === "Blob" && members !== undefined;
  if (isBlob && [...members.keys()].every((name) => /^(arrayBuffer|text)$/.test(name)))
    replaceValue(outer, printer, "result");
  else printer.file.replace(outer, `${printer.call}.then((answer) => ${printResponse(printer)})`);
}
