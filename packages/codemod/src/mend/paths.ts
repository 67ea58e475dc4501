import { Node, SyntaxKind } from "ts-morph";
import { identifiersNamed } from "../identifiers.ts";
import type { FileRewrite } from "../rewrite.ts";
import type { Renamed } from "./rename.ts";

/**
 * Replaces the path of an operation in its calls, in constants that they take it from, and where the compiler reports it.
 * Calls of other methods keep it.
 * @param method as calls by path are named, `GET`; undefined if all operations of the path moved.
 */
export function renamePath(
  { old, new: next }: Renamed,
  method: string | undefined,
  reported: readonly Node[],
  out: FileRewrite,
): boolean {
  const literals = [
    ...out.file.getDescendantsOfKind(SyntaxKind.StringLiteral),
    ...out.file.getDescendantsOfKind(SyntaxKind.NoSubstitutionTemplateLiteral),
  ].filter((one) => one.getLiteralText() === old);
  const isMeant = (one: Node) => method === undefined || reported.includes(one) || methodsOf(one, out).includes(method);
  const chosen = literals.filter(isMeant);
  for (const one of chosen) {
    const quote = one.getText()[0] as string;
    out.replace(one, `${quote}${next}${quote}`);
  }
  return chosen.length > 0;
}

/** Returns the methods that are called with a path, directly or by the constant that holds it. */
function methodsOf(path: Node, out: FileRewrite): string[] {
  const parent = path.getParent();
  if (Node.isCallExpression(parent) && parent.getArguments()[0] === path) {
    const called = parent.getExpression();
    return Node.isPropertyAccessExpression(called) ? [called.getName()] : [];
  }
  if (Node.isAsExpression(parent)) return methodsOf(parent, out);
  if (!Node.isVariableDeclaration(parent) || parent.getInitializer() !== path) return [];
  const name = parent.getNameNode();
  return identifiersNamed(out.file, name.getText())
    .filter((one) => one !== name && one.getSymbol() === name.getSymbol())
    .flatMap((one) => methodsOf(one, out));
}
