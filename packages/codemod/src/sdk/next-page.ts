import { Node } from "ts-morph";
import { CLOSE, NEXT, OPEN } from "../layout.ts";
import type { FileRewrite } from "../rewrite.ts";
import { type Binding, outermost, readsOf } from "./use.ts";

// `page.hasNextPage()` and `page.getNextPage()`: a function at the end of the file gives pages that have both.

const FUNCTION = "flarespecPageOf";
const TYPE = "FlarespecPage";
const READ = /^(result|result_info|getPaginatedItems|hasNextPage|getNextPage)$/;

/**
 * Returns the members that are read of a page which is followed by others: `page = await page.getNextPage()`.
 * @returns undefined if the page is used in another way, or its next one is not asked for.
 */
export function readsOfPages(binding: Binding): Node[] | undefined {
  const accesses: Node[] = [];
  for (const read of readsOf(binding)) {
    const parent = read.getParent();
    if (Node.isPropertyAccessExpression(parent) && parent.getExpression() === read && READ.test(parent.getName()))
      accesses.push(parent);
    else if (!isNextPageSet(read)) return undefined;
  }
  const asksNext = accesses.some((one) => Node.isPropertyAccessExpression(one) && one.getName() === "getNextPage");
  return asksNext ? accesses : undefined;
}

/** True for `page` before `= await page.getNextPage()`. */
function isNextPageSet(name: Node): boolean {
  const parent = name.getParent();
  if (!Node.isBinaryExpression(parent) || parent.getLeft() !== name || parent.getOperatorToken().getText() !== "=")
    return false;
  const value = parent.getRight();
  return (
    Node.isAwaitExpression(value) &&
    value.getExpression().getText().replace(/\s/g, "") === `${name.getText()}.getNextPage()` &&
    Node.isExpressionStatement(outermost(parent).getParent())
  );
}

/** Prints the first page of a list. @param pages code that iterates its pages. */
export function printFirstPage(pages: string, file: FileRewrite): string {
  const type = file.isJavaScript ? "" : file.append(TYPE, printType);
  return `${file.append(FUNCTION, (name) => printFunction(name, type))}(${pages})`;
}

function printType(name: string): string {
  const members = [`hasNextPage(): boolean;`, `getNextPage(): Promise<${name}<Page>>;`];
  return `/** A page of a list, and a way to the next one. */\nexport type ${name}<Page> = Page & {${OPEN}${members.join(NEXT)}${CLOSE}};`;
}

function printFunction(name: string, type: string): string {
  const isTyped = type !== "";
  const [parameter, pages] = isTyped
    ? ["<Page extends { result?: unknown }>", "pages: AsyncIterable<Page>"]
    : ["", "pages"];
  const page = isTyped ? `: Promise<${type}<Page>>` : "";
  const next = [
    "const { value, done } = await iterator.next();",
    `const page${isTyped ? ": Page" : ""} = done === true ? { ...last${isTyped ? " as Page" : ""}, result: [] } : value;`,
    "const hasNextPage = () => Array.isArray(page.result) && page.result.length > 0;",
    "return { ...page, hasNextPage, getNextPage: () => next(page) };",
  ];
  const body = [
    "const iterator = pages[Symbol.asyncIterator]();",
    `const next = async (last${isTyped ? "?: Page" : ""})${page} => {${OPEN}${next.join(NEXT)}${CLOSE}};`,
    "return next();",
  ];
  return `/** Gives the first page. After the last one comes an empty page, as from the SDK. */\nfunction ${name}${parameter}(${pages})${page} {${OPEN}${body.join(NEXT)}${CLOSE}}`;
}
