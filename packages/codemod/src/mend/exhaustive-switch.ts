import { Node, type SwitchStatement, SyntaxKind } from "ts-morph";
import { type FileRewrite, newLineOf } from "../rewrite.ts";

/**
 * Adds cases that throw to the switch that lacks values.
 * @param node where the compiler reports it: in the switch, or in a function with a single one.
 */
export function addCases(node: Node, values: readonly string[], out: FileRewrite): boolean {
  const found = switchAt(node);
  if (found === undefined || values.length === 0) return false;
  if (found.getExpression().getText() === "true") return false;
  const clauses = found.getClauses();
  const missing = values.filter(
    (value) => !clauses.some((one) => Node.isCaseClause(one) && textOf(one.getExpression()) === value),
  );
  if (missing.length === 0) return false;
  const text = out.file.getFullText();
  const first = clauses[0]?.getStart() ?? found.getStart();
  const indent = /[ \t]*$/.exec(text.slice(text.lastIndexOf("\n", first - 1) + 1, first))?.[0] ?? "";
  const fallback = clauses.find((one) => Node.isDefaultClause(one));
  const br = newLineOf(text);
  const code = missing.map(
    (value) => `case ${value}: throw new Error(${JSON.stringify(`${JSON.parse(value)} is not handled yet`)});`,
  );
  const added = code.map((one) => `${indent}// flarespec: a new value${br}${indent}${one}${br}`).join("");
  // Before the line of `default`, or of the closing brace.
  const before = fallback?.getStart() ?? found.getEnd() - 1;
  out.edits.insertOnce(text.lastIndexOf("\n", before - 1) + 1, added);
  return true;
}

function textOf(node: Node): string {
  return Node.isStringLiteral(node) ? JSON.stringify(node.getLiteralText()) : node.getText();
}

function switchAt(node: Node): SwitchStatement | undefined {
  if (Node.isSwitchStatement(node)) return node;
  const around = node.getFirstAncestorByKind(SyntaxKind.SwitchStatement);
  if (around !== undefined) return around;
  const room = node.getFirstAncestor((one) => Node.isFunctionLikeDeclaration(one));
  const all = room?.getDescendantsOfKind(SyntaxKind.SwitchStatement) ?? [];
  return all.length === 1 ? all[0] : undefined;
}
