import { Node, SyntaxKind } from "ts-morph";
import type { FileRewrite } from "../rewrite.ts";
import { sdkMethodOf } from "./symbols.ts";
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
  const isUsed = names.some(
    (name) =>
      Node.isIdentifier(name) &&
      readsOf(name.getParentOrThrow() as Binding).some(
        (one) =>
          sdkMethodOf(calleeFrom(one)) === undefined &&
          !removed.some((other) => other.containsRange(one.getPos(), one.getEnd())),
      ),
  );
  if (!isUsed) out.removeStatement(statement);
  return !isUsed;
}

/** Returns the callee that a chain of members ends in. */
function calleeFrom(node: Node): Node {
  let at = node;
  for (let up = at.getParent(); Node.isPropertyAccessExpression(up) && up.getExpression() === at; up = at.getParent()) {
    at = up;
  }
  return at;
}
