import { Node } from "ts-morph";
import type { FileRewrite } from "../rewrite.ts";

/**
 * Writes `thing.label?.length` for `thing.label.length`. Whether the value may be missing here is for the compiler to say.
 * @param expression what the compiler says is possibly undefined, as it quotes it.
 */
export function addGuard(node: Node, expression: string, out: FileRewrite): boolean {
  let at = node;
  for (let up = at.getParent(); at.getText() !== expression && up?.getStart() === node.getStart(); up = at.getParent())
    at = up;
  const access = at.getParent();
  const isRead =
    (Node.isPropertyAccessExpression(access) ||
      Node.isElementAccessExpression(access) ||
      Node.isCallExpression(access)) &&
    access.getExpression() === at;
  if (at.getText() !== expression || !isRead || access.hasQuestionDotToken()) return false;
  out.replace(at, `${out.render(at)}${Node.isPropertyAccessExpression(access) ? "?" : "?."}`);
  return true;
}
