import { Node, type StringLiteral, SyntaxKind } from "ts-morph";
import type { FileRewrite } from "../rewrite.ts";
import { memberKey, quoted } from "./literals.ts";
import type { Renamed } from "./rename.ts";

/**
 * Renames a member of a type where the compiler reports it: `a.name`, `a["name"]`, `{ name } = a`, `{ name: value }`, and
 * `"name"` in a type such as `Pick<A, "id" | "name">`.
 */
export function renameMember({ old, new: next }: Renamed, node: Node, out: FileRewrite): boolean {
  if (Node.isIdentifier(node) && node.getText() === old && renameName(node, memberKey(next), out)) return true;
  const literals = [...indexesAt(node), ...literalsAt(node)];
  const own = literals.filter((one) => one.getLiteralText() === old);
  for (const one of own) out.replace(one, quoted(next, one.getText()[0] as string));
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

/** Returns the index of `a["name"]`, which the compiler reports where `a` begins. */
function indexesAt(node: Node): StringLiteral[] {
  const access = node.getFirstAncestor(
    (one) => Node.isElementAccessExpression(one) && one.getStart() === node.getStart(),
  );
  const index = Node.isElementAccessExpression(access) ? access.getArgumentExpression() : undefined;
  return Node.isStringLiteral(index) ? [index] : [];
}

/** Returns the string that begins at a node, and the others of its union. */
function literalsAt(node: Node): StringLiteral[] {
  const union = node.getFirstAncestor((one) => Node.isUnionTypeNode(one) && one.getStart() === node.getStart());
  if (union !== undefined) return union.getDescendantsOfKind(SyntaxKind.StringLiteral);
  return Node.isStringLiteral(node) ? [node] : [];
}
