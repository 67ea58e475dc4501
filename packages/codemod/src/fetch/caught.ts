import { type CallExpression, Node, SyntaxKind } from "ts-morph";
import { chainedMethod, membersRead, outermost, variableOf } from "../sdk/use.ts";

export const CAUGHT = "a call of the package does not reject where no response arrived: look at its `error`";

/**
 * True for a call of openapi-fetch whose rejection the code around it handles, while the error of its answer is not read: a call
 * of the package does not reject.
 */
export function isCaught(call: CallExpression): boolean {
  for (let chained = chainedMethod(outermost(call)); chained !== undefined; chained = chainedMethod(chained.call)) {
    if (chained.name === "catch" || (chained.name === "then" && chained.call.getArguments().length > 1)) return true;
  }
  const awaited = outermost(call).getParentIfKind(SyntaxKind.AwaitExpression);
  return awaited !== undefined && isInTry(awaited) && !readsError(outermost(awaited));
}

/** True within the block of a `try` with a `catch`, in the same function. */
function isInTry(node: Node): boolean {
  for (let at: Node | undefined = node; at !== undefined; at = at.getParent()) {
    const parent: Node | undefined = at.getParent();
    if (Node.isFunctionLikeDeclaration(at) || Node.isArrowFunction(at) || Node.isFunctionExpression(at)) return false;
    if (Node.isTryStatement(parent) && parent.getTryBlock() === at && parent.getCatchClause() !== undefined)
      return true;
  }
  return false;
}

function readsError(answer: Node): boolean {
  const variable = variableOf(answer);
  const pattern = variable?.getNameNode();
  if (variable === undefined || pattern === undefined) return false;
  if (!Node.isObjectBindingPattern(pattern)) return membersRead(variable)?.has("error") !== false;
  return pattern.getElements().some((one) => (one.getPropertyNameNode()?.getText() ?? one.getName()) === "error");
}
