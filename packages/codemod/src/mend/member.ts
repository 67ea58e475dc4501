import { Node, SyntaxKind } from "ts-morph";
import type { FileRewrite } from "../rewrite.ts";
import type { Renamed } from "./rename.ts";

/**
 * Renames a member of a type where the compiler reports it: `a.name`, `a["name"]`, `{ name } = a`, `{ name: value }`, and
 * `"name"` in a type such as `Pick<A, "id" | "name">`.
 */
export function renameMember({ old, new: next }: Renamed, node: Node, out: FileRewrite): boolean {
  const key = /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(next) ? next : JSON.stringify(next);
  if (Node.isIdentifier(node) && node.getText() === old) return renameName(node, key, out);
  const literals = Node.isStringLiteral(node) || isTypeAt(node) ? literalsAt(node) : [];
  const own = literals.filter((one) => one.getLiteralText() === old);
  for (const one of own) {
    const quote = one.getText()[0] as string;
    out.replace(one, `${quote}${next}${quote}`);
  }
  return own.length > 0;
}

function renameName(node: Node, key: string, out: FileRewrite): boolean {
  const parent = node.getParent();
  if (Node.isPropertyAccessExpression(parent)) {
    if (parent.getNameNode() !== node || key.startsWith('"')) return false;
    out.replace(node, key);
  } else if (Node.isShorthandPropertyAssignment(parent)) out.replace(node, `${key}: ${node.getText()}`);
  else if (Node.isPropertyAssignment(parent) && parent.getNameNode() === node) out.replace(node, key);
  else if (Node.isBindingElement(parent)) {
    const isProperty = parent.getPropertyNameNode() === node;
    if (!isProperty && parent.getPropertyNameNode() !== undefined) return false;
    out.replace(node, isProperty ? key : `${key}: ${node.getText()}`);
  } else return false;
  return true;
}

function isTypeAt(node: Node): boolean {
  return node.getFirstAncestor((one) => Node.isTypeNode(one) && one.getStart() === node.getStart()) !== undefined;
}

/** Returns the string that begins at a node, and the others of its union. */
function literalsAt(node: Node) {
  const union = node.getFirstAncestor((one) => Node.isUnionTypeNode(one) && one.getStart() === node.getStart());
  if (union !== undefined) return union.getDescendantsOfKind(SyntaxKind.StringLiteral);
  return Node.isStringLiteral(node) ? [node] : [];
}
