import { type CallExpression, Node, SyntaxKind } from "ts-morph";
import { CLOSE, NEXT, OPEN } from "../layout.ts";
import type { FileRewrite } from "../rewrite.ts";
import { chainedMethod, membersRead, outermost, variableOf } from "../sdk/use.ts";

/** Lets a call reject where openapi-fetch does; the function that does so is added at the end of the file. */
export function rejectUnanswered(call: CallExpression, out: FileRewrite): void {
  out.edits.insertOnce(call.getEnd(), `.then(${out.append("flarespecAnswered", (name) => printFunction(name, out))})`);
}

function printFunction(name: string, { isJavaScript }: FileRewrite): string {
  const type = isJavaScript ? "" : "<Answer extends { error?: unknown; response?: Response | undefined }>";
  const [theirs, ours, response] = isJavaScript
    ? ["", "", ""]
    : [": Answer", ": Answer & { response: Response }", " as Answer & { response: Response }"];
  const error = `answer.error${isJavaScript ? "" : " as { cause?: unknown } | undefined"}`;
  const body = [
    `const error = ${error};`,
    "if (error?.cause !== undefined || answer.response === undefined) throw error?.cause ?? error;",
    `return answer${response};`,
  ];
  return `/** Rejects where no response arrived, or one that cannot be read, as a call of openapi-fetch does. */\nfunction ${name}${type}(answer${theirs})${ours} {${OPEN}${body.join(NEXT)}${CLOSE}}`;
}

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
