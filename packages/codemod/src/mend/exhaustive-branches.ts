import { type Expression, type IfStatement, Node } from "ts-morph";
import { type FileRewrite, newLineOf } from "../rewrite.ts";

/**
 * Adds branches that throw to a chain of `if (thing.state === "up")`, whose last `else`, or the statement after it, takes the
 * value for none; or to a row of such statements.
 * @param node where the compiler reports it, or the first `if` of the row.
 */
export function addBranches(node: Node, values: readonly string[], out: FileRewrite): boolean {
  if (values.length === 0) return false;
  const chain = node.getFirstAncestor((one) => Node.isIfStatement(one) && isInLastElse(node, one));
  const last = Node.isIfStatement(chain) ? chain : (lastInRow(node.getParent()) ?? ifBefore(node));
  const subject = last === undefined ? undefined : subjectOf(last.getExpression());
  if (last === undefined || subject === undefined) return false;
  const text = out.file.getFullText();
  const br = newLineOf(text);
  const statement = node.getFirstAncestor((one) => Node.isStatement(one) && !Node.isBlock(one)) as Node;
  const [indent, inner] = [indentAt(text, last.getStart()), indentAt(text, statement.getStart())];
  for (const value of values) {
    const condition = `(${subject} === ${value})`;
    const thrown = `throw new Error(${JSON.stringify(`${JSON.parse(value)} is not handled yet`)});`;
    const comment = "// flarespec: a new value";
    if (last === chain) {
      const body = `{${br}${inner}${comment}${br}${inner}${thrown}${br}${indent}}`;
      out.edits.insertOnce(last.getThenStatement().getEnd(), ` else if ${condition} ${body}`);
    } else out.edits.insertOnce(last.getEnd(), `${br}${indent}${comment}${br}${indent}if ${condition} ${thrown}`);
  }
  return true;
}

function isInLastElse(node: Node, statement: IfStatement): boolean {
  const last = statement.getElseStatement();
  return Node.isBlock(last) && last.containsRange(node.getPos(), node.getEnd());
}

/** Returns the last of several `if`s in a row that compare the same, by the first of them. */
function lastInRow(first: Node | undefined): IfStatement | undefined {
  if (!Node.isIfStatement(first)) return undefined;
  const subject = subjectOf(first.getExpression());
  let last = first;
  for (let next = first.getNextSibling(); Node.isIfStatement(next); next = next.getNextSibling()) {
    if (subjectOf(next.getExpression()) !== subject) break;
    last = next;
  }
  return last;
}

/** Returns the statement `if (…) return …;` before the one that a node is in. */
function ifBefore(node: Node): IfStatement | undefined {
  const statement = node.getFirstAncestor((one) => Node.isStatement(one) && Node.isBlock(one.getParent()));
  const before = statement?.getPreviousSibling();
  return Node.isIfStatement(before) && before.getElseStatement() === undefined ? before : undefined;
}

/** Returns what a condition compares with a value: `thing.state` in `thing.state === "up"`. */
function subjectOf(condition: Expression): string | undefined {
  if (!Node.isBinaryExpression(condition)) return undefined;
  const operator = condition.getOperatorToken().getText();
  if (operator === "||") return subjectOf(condition.getRight());
  const value = condition.getRight();
  const isValue =
    Node.isStringLiteral(value) ||
    Node.isNumericLiteral(value) ||
    Node.isTrueLiteral(value) ||
    Node.isFalseLiteral(value);
  return operator === "===" && isValue ? condition.getLeft().getText() : undefined;
}

function indentAt(text: string, at: number): string {
  return /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", at - 1) + 1))?.[0] ?? "";
}
