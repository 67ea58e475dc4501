import { type CallExpression, Node, type ParameterDeclaration, SyntaxKind, type VariableDeclaration } from "ts-morph";
import { CLOSE, NEXT, OPEN } from "../layout.ts";
import { type FileRewrite, Unmovable } from "../rewrite.ts";
import type { Operation } from "../target.ts";
import type { SdkMethod } from "./method.ts";

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
  const { method } = printer;
  const outer = outermost(call);
  const parent = outer.getParent();
  const chained = chainedMethod(outer);
  if (chained?.name === "withResponse") return replaceWithResponse(chained.call, printer);
  if (chained?.name === "asResponse") throw new Unmovable("the raw response is not read elsewhere: a call gives `response` beside `data`");
  if (method.pages !== undefined) return replacePages(outer, parent, printer);
  const isWhole = method.whole === true && printer.operation.isEnvelope && !isUnused(outer);
  if (method.binary) checkBinary(outer);
  replaceValue(outer, printer, isWhole ? "whole" : "result");
}

function outermost(node: Node): Node {
  const parent = node.getParent();
  return Node.isParenthesizedExpression(parent) || Node.isNonNullExpression(parent) ? outermost(parent) : node;
}

function isUnused(outer: Node): boolean {
  const parent = outer.getParent();
  return Node.isAwaitExpression(parent) && Node.isExpressionStatement(outermost(parent).getParent());
}

function chainedMethod(node: Node): { name: string; call: CallExpression } | undefined {
  const access = node.getParent();
  if (!Node.isPropertyAccessExpression(access) || access.getExpression() !== node) return undefined;
  const call = access.getParent();
  return Node.isCallExpression(call) && call.getExpression() === access ? { name: access.getName(), call } : undefined;
}

/** Writes a call that gives the result, or the whole body, and throws where the operation fails. */
function replaceValue(outer: Node, { file, call, use }: Printer, what: "result" | "whole"): void {
  const parent = outer.getParent();
  if (what === "whole") {
    const thrown = `throw new ${use("CloudflareError")}(answer)`;
    file.replace(outer, `${call}.then((answer) => {${OPEN}if (answer.error) ${thrown};${NEXT}return answer.data;${CLOSE}})`);
  } else if (Node.isAwaitExpression(parent)) {
    const whole = outermost(parent);
    file.replace(whole, `${use("unwrap")}(await ${call})`);
  } else file.replace(outer, `${call}.then((answer) => ${use("unwrap")}(answer))`);
}

function replaceWithResponse(chained: CallExpression, { file, method, call, use, operation }: Printer): void {
  if (method.pages !== undefined || (method.whole && operation.isEnvelope)) throw new Unmovable("the response of a whole page or answer");
  const value = `{ data: ${use("unwrap")}(answer), response: answer.response${file.isJavaScript ? "" : " as Response"} }`;
  file.replace(chained, `${call}.then((answer) => (${value}))`);
}

/** The SDK gives a Response, we give a Blob or text: what both have may be used. */
function checkBinary(outer: Node): void {
  const parent = outer.getParent();
  const name = Node.isAwaitExpression(parent) ? bindingOf(outermost(parent)) : undefined;
  const uses = name === undefined ? undefined : referencesOf(name).map((one) => one.getParent());
  if (uses?.every((one) => Node.isPropertyAccessExpression(one) && /^(arrayBuffer|text)$/.test(one.getName())) !== true) {
    throw new Unmovable("the SDK gives a Response here, and the package a Blob or text");
  }
}

function replacePages(outer: Node, parent: Node | undefined, printer: Printer): void {
  const { file, operation, method } = printer;
  const awaited = Node.isAwaitExpression(parent) ? outermost(parent) : undefined;
  if (isIterated(outer) || (awaited !== undefined && isIterated(awaited))) {
    if (operation.isList) file.replace(awaited ?? outer, printer.paginated());
    else if (method.pages === "single") file.replace(awaited ?? outer, `${printer.use("unwrap")}(await ${printer.call})`);
    else throw new Unmovable(`the document does not say how ${operation.name} is paginated`);
    return;
  }
  if (awaited === undefined) return replacePromisedPage(outer, printer);
  const access = awaited.getParent();
  if (Node.isPropertyAccessExpression(access) && access.getExpression() === awaited) return replacePageMember(awaited, access, printer);
  if (Node.isExpressionStatement(access)) return replaceValue(outer, printer, "result");
  const name = bindingOf(awaited);
  if (name === undefined) throw new Unmovable("a page of the SDK is passed on as a whole");
  replaceNamedPage(outer, name, printer);
}

function replacePageMember(awaited: Node, access: Node, printer: Printer): void {
  const { file, operation, call, use } = printer;
  const name = Node.isPropertyAccessExpression(access) ? access.getName() : "";
  const asked = access.getParent();
  if (name === "result" || (name === "getPaginatedItems" && Node.isCallExpression(asked))) {
    file.replace(name === "result" ? access : (asked as Node), `${use("unwrap")}(await ${call})`);
  } else if (name === "iterPages" && Node.isCallExpression(asked) && operation.isList) {
    file.replace(asked, `${printer.paginated()}.pages()`);
    const loop = asked.getParent();
    const [page] = Node.isForOfStatement(loop) ? loop.getInitializer().getDescendantsOfKind(SyntaxKind.VariableDeclaration) : [];
    if (page !== undefined) for (const one of referencesOf(page)) replaceItemsOf(one, file);
  } else throw new Unmovable(`${name} of a page has no counterpart`);
}

/** A page of `paginate().pages()` has `result` where the SDK's has `getPaginatedItems()` too. */
function replaceItemsOf(reference: Node, file: FileRewrite): void {
  const access = reference.getParent();
  const call = access?.getParent();
  if (!Node.isPropertyAccessExpression(access) || access.getName() === "result" || access.getName() === "result_info") return;
  if (access.getName() !== "getPaginatedItems" || !Node.isCallExpression(call)) throw new Unmovable(`${access.getName()} of a page has no counterpart`);
  file.replace(call, `${file.render(reference)}.result`);
}

type Binding = VariableDeclaration | ParameterDeclaration;

/** Returns the variable that an expression initializes. */
function bindingOf(value: Node): VariableDeclaration | undefined {
  const parent = value.getParent();
  return Node.isVariableDeclaration(parent) ? parent : undefined;
}

function referencesOf(binding: Binding): Node[] {
  const name = binding.getNameNode();
  if (!Node.isIdentifier(name)) return [];
  const own = binding.getSourceFile();
  return name.findReferencesAsNodes().filter((one) => one !== name && one.getSourceFile() === own);
}

/** Members of a page that are read through a variable, by name. */
function membersRead(binding: Binding): Map<string, Node[]> | undefined {
  const members = new Map<string, Node[]>();
  for (const one of referencesOf(binding)) {
    const access = one.getParent();
    if (!Node.isPropertyAccessExpression(access) || access.getExpression() !== one) return undefined;
    members.set(access.getName(), [...(members.get(access.getName()) ?? []), access]);
  }
  return members;
}

/** Replaces `page = await client.x.list()` by the result, where nothing else of the page is read. */
function replaceNamedPage(outer: Node, binding: Binding, printer: Printer): void {
  const { file } = printer;
  const pattern = binding.getNameNode();
  if (Node.isObjectBindingPattern(pattern)) {
    const [only, ...others] = pattern.getElements();
    const isResult = only !== undefined && (only.getPropertyNameNode()?.getText() ?? only.getName()) === "result";
    if (others.length > 0 || !isResult) return replaceValue(outer, printer, "whole");
    file.replace(pattern, only.getNameNode().getText());
    return replaceValue(outer, printer, "result");
  }
  const isExported = Node.isVariableDeclaration(binding) && binding.isExported();
  const members = isExported ? undefined : membersRead(binding);
  if (members === undefined) throw new Unmovable("a page of the SDK is passed on as a whole");
  const items = [...(members.get("result") ?? []), ...(members.get("getPaginatedItems") ?? []).map((one) => one.getParent() as Node)];
  const others = [...members.keys()].filter((name) => name !== "result" && name !== "getPaginatedItems");
  const missing = others.find((name) => name !== "result_info");
  if (missing !== undefined) throw new Unmovable(`${missing} of a page has no counterpart`);
  if (others.length > 0) return replaceValue(outer, printer, "whole");
  for (const one of items) file.replace(one, pattern.getText());
  replaceValue(outer, printer, "result");
}

/** A page that is promised: to `then`, or to a member of `Promise.all`. */
function replacePromisedPage(outer: Node, printer: Printer): void {
  const chained = chainedMethod(outer);
  const [callback] = chained?.call.getArguments() ?? [];
  if (chained?.name === "then" && Node.isArrowFunction(callback)) {
    const [page] = callback.getParameters();
    if (page !== undefined) return replaceNamedPage(outer, page, printer);
  }
  const element = elementOfAll(outer);
  if (element !== undefined && Node.isIdentifier(element.getNameNode())) return replaceNamedPage(outer, element as unknown as Binding, printer);
  throw new Unmovable("a page of the SDK is passed on as a whole");
}

/** Returns the name that gets the value in `const [a, b] = await Promise.all([…])`. */
function elementOfAll(outer: Node): Node & Pick<Binding, "getNameNode"> | undefined {
  const list = outer.getParent();
  if (!Node.isArrayLiteralExpression(list)) return undefined;
  const all = list.getParent();
  if (!Node.isCallExpression(all) || all.getExpression().getText() !== "Promise.all") return undefined;
  const awaited = all.getParent();
  const pattern = Node.isAwaitExpression(awaited) ? bindingOf(awaited)?.getNameNode() : undefined;
  if (!Node.isArrayBindingPattern(pattern)) return undefined;
  const element = pattern.getElements()[list.getElements().indexOf(outer as never)];
  return Node.isBindingElement(element) ? (element as never) : undefined;
}

/** True where a list is iterated: `for await`, `yield*`, `Array.fromAsync()`. */
function isIterated(node: Node): boolean {
  const parent = node.getParent();
  if (Node.isForOfStatement(parent)) return parent.getExpression() === node && parent.isAwaited();
  if (Node.isYieldExpression(parent)) return parent.getText().startsWith("yield*");
  return Node.isCallExpression(parent) && parent.getExpression().getText() === "Array.fromAsync";
}
