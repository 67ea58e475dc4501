import { Node, SyntaxKind } from "ts-morph";
import { Unmovable } from "../rewrite.ts";
import { printFirstPage, readsOfPages } from "./next-page.ts";
import { type Printer, replaceValue } from "./results.ts";
import {
  type Binding,
  chainedMethod,
  elementOfAll,
  isIterated,
  membersRead,
  outermost,
  readsOf,
  variableOf,
} from "./use.ts";

const PASSED_ON = "a page of the SDK is passed on as a whole";

/**
 * Replaces a call that gives pages: by `paginate` where the list is iterated, by the items where one page is read.
 * @throws Unmovable where a page is used in another way.
 */
export function replacePages(outer: Node, printer: Printer): void {
  const parent = outer.getParent();
  const awaited = Node.isAwaitExpression(parent) ? outermost(parent) : undefined;
  const value = awaited ?? outer;
  const variable = variableOf(value);
  if (isIterated(value) || (variable !== undefined && isOnlyIterated(variable))) replaceIterated(value, printer);
  else if (awaited === undefined) replacePromised(outer, printer);
  else if (Node.isExpressionStatement(awaited.getParent())) replaceValue(outer, printer, "result");
  else if (variable !== undefined) replaceNamed(outer, variable, printer);
  else replaceMember(awaited, printer);
}

function isOnlyIterated(binding: Binding): boolean {
  const reads = readsOf(binding);
  return reads.length > 0 && reads.every((one) => isIterated(one));
}

function replaceIterated(value: Node, { file, operation, method, call, paginated, use }: Printer): void {
  if (operation.isList) file.replace(value, paginated());
  else if (method.pages === "single") file.replace(value, `${use("unwrap")}(await ${call})`);
  else throw new Unmovable(`the document does not say how ${operation.name} is paginated`);
}

/** Replaces `(await client.zones.list()).result`. */
function replaceMember(awaited: Node, printer: Printer): void {
  const { file, operation, call, use } = printer;
  const access = awaited.getParent();
  if (!Node.isPropertyAccessExpression(access) || access.getExpression() !== awaited) throw new Unmovable(PASSED_ON);
  const name = access.getName();
  const asked = access.getParent();
  if (name === "result") file.replace(access, `${use("unwrap")}(await ${call})`);
  else if (name === "getPaginatedItems" && Node.isCallExpression(asked))
    file.replace(asked, `${use("unwrap")}(await ${call})`);
  else if (name === "iterPages" && Node.isCallExpression(asked) && operation.isList) {
    file.replace(asked, `${printer.paginated()}.pages()`);
    replaceItemsOfPages(asked, printer);
  } else throw new Unmovable(`${name} of a page has no counterpart`);
}

/** A page of `paginate().pages()` has `result`, where the SDK's has `getPaginatedItems()` too. */
function replaceItemsOfPages(pages: Node, { file }: Printer): void {
  const loop = pages.getParent();
  if (!Node.isForOfStatement(loop)) throw new Unmovable(PASSED_ON);
  const [page] = loop.getInitializer().getDescendantsOfKind(SyntaxKind.VariableDeclaration);
  const members =
    page === undefined || !Node.isIdentifier(page.getNameNode()) ? new Map<string, Node[]>() : membersRead(page);
  if (members === undefined) throw new Unmovable(PASSED_ON);
  for (const [name, accesses] of members) {
    if (name === "result" || name === "result_info") continue;
    for (const access of accesses) file.replace(itemsIn(name, access), `${page?.getName()}.result`);
  }
}

/** Returns the call of `page.getPaginatedItems()`. @throws Unmovable for another member. */
function itemsIn(name: string, access: Node): Node {
  const call = access.getParent();
  if (name === "getPaginatedItems" && Node.isCallExpression(call)) return call;
  throw new Unmovable(`${name} of a page has no counterpart`);
}

/** Replaces `page = await client.zones.list()` by the items, or by the whole answer where more of it is read. */
function replaceNamed(outer: Node, binding: Binding, printer: Printer): void {
  const { file } = printer;
  const pattern = binding.getNameNode();
  if (Node.isObjectBindingPattern(pattern)) {
    const [only, ...others] = pattern.getElements();
    const isItems = only !== undefined && (only.getPropertyNameNode()?.getText() ?? only.getName()) === "result";
    if (isItems && others.length === 0) file.replace(pattern, only.getNameNode().getText());
    replaceValue(outer, printer, isItems && others.length === 0 ? "result" : "whole");
    return;
  }
  const followed = readsOfPages(binding);
  if (followed !== undefined) {
    replaceFollowed(outer, binding, followed, printer);
    return;
  }
  const members = membersRead(binding);
  if (members === undefined) throw new Unmovable(PASSED_ON);
  const items = [...members].flatMap(([name, accesses]) =>
    name === "result_info" ? [] : accesses.map((access) => (name === "result" ? access : itemsIn(name, access))),
  );
  const infos = members.get("result_info") ?? [];
  const isWhole = infos.length > 0;
  // Its type says that an answer may lack it.
  for (const info of infos) {
    const read = info.getParent();
    const isRead =
      Node.isPropertyAccessExpression(read) && read.getExpression() === info && !read.hasQuestionDotToken();
    if (isRead) file.replace(info, `${info.getText()}?`);
  }
  for (const one of items) file.replace(one, isWhole ? `${pattern.getText()}.result` : pattern.getText());
  replaceValue(outer, printer, isWhole ? "whole" : "result");
}

/** Replaces a page of which the next one is asked for. */
function replaceFollowed(outer: Node, binding: Binding, reads: readonly Node[], printer: Printer): void {
  const { file, operation, paginated } = printer;
  if (!operation.isList || !Node.isAwaitExpression(outer.getParent())) throw new Unmovable(PASSED_ON);
  file.replace(outer, printFirstPage(`${paginated()}.pages()`, file));
  for (const read of reads) {
    const isItems = Node.isPropertyAccessExpression(read) && read.getName() === "getPaginatedItems";
    if (isItems) file.replace(itemsIn("getPaginatedItems", read), `${binding.getNameNode().getText()}.result`);
  }
}

/** Replaces a page that is promised: to `then`, or to a member of `Promise.all`. */
function replacePromised(outer: Node, printer: Printer): void {
  const chained = chainedMethod(outer);
  const [callback] = chained?.call.getArguments() ?? [];
  const page =
    chained?.name === "then" && Node.isArrowFunction(callback) ? callback.getParameters()[0] : elementOfAll(outer);
  if (page === undefined) throw new Unmovable(PASSED_ON);
  replaceNamed(outer, page, printer);
}
