import { Node, SyntaxKind } from "ts-morph";
import type { FileRewrite } from "../rewrite.ts";
import { type Binding, readsOf } from "./use.ts";

/**
 * Removes `const tunnels = client.zeroTrust.tunnels` where only moved calls and removed variables used it.
 * @returns whether it is removed.
 */
export function removeAlias(variable: Node, removed: readonly Node[], out: FileRewrite): boolean {
  if (!Node.isVariableDeclaration(variable)) return false;
  const statement = variable.getVariableStatement();
  if (statement === undefined || statement.getDeclarations().length > 1 || statement.isExported()) return false;
  const pattern = variable.getNameNode();
  const names = Node.isIdentifier(pattern)
    ? [pattern]
    : pattern.getDescendantsOfKind(SyntaxKind.BindingElement).map((one) => one.getNameNode());
  const isGone = (read: Node) =>
    out.edits.covers(read.getStart(), read.getEnd()) ||
    removed.some((other) => other.containsRange(read.getPos(), read.getEnd()));
  const isUsed = names.some(
    (name) => Node.isIdentifier(name) && !readsOf(name.getParentOrThrow() as Binding).every(isGone),
  );
  if (!isUsed) out.removeStatement(statement);
  return !isUsed;
}
