import { type Expression, Node, type Statement, SymbolFlags } from "ts-morph";
import { type FileRewrite, newLineOf, Unmovable } from "../rewrite.ts";

const NOT_WRITTEN = "parameters and body are in one object, which is not written here";

/**
 * Declares members of an object before the statement of an expression: `const { zone_id, ...body } = params;`.
 * @returns the names of the constants; that of the rest comes last.
 * @throws Unmovable where there is no place for a statement.
 */
export function declareMembers(
  object: Expression,
  members: readonly string[],
  rest: string,
  file: FileRewrite,
): string[] {
  if (!isName(object)) throw new Unmovable(NOT_WRITTEN);
  const statement = statementOf(object);
  const locals = [...members, rest].map((name) => localName(name, statement, file));
  const pattern = members.map((name, i) => (locals[i] === name ? name : `${name}: ${locals[i]}`));
  const text = file.file.getFullText();
  const indent = /[ \t]*$/.exec(text.slice(0, statement.getStart()))?.[0] ?? "";
  const end = statement.getText().endsWith(";") ? ";" : "";
  const code = `const { ${[...pattern, `...${locals.at(-1)}`].join(", ")} } = ${file.render(object)}${end}`;
  file.edits.insert(statement.getStart(), `${code}${newLineOf(text)}${indent}`);
  return locals;
}

function isName(node: Node): boolean {
  return Node.isIdentifier(node) || (Node.isPropertyAccessExpression(node) && isName(node.getExpression()));
}

/** Returns the statement of a block that an expression is in, if it is evaluated once and with it. */
function statementOf(node: Node): Statement {
  for (let at = node, up = at.getParent(); up !== undefined; at = up, up = at.getParent()) {
    if (Node.isStatement(at) && (Node.isBlock(up) || Node.isSourceFile(up))) {
      if (Node.isIterationStatement(at) || Node.isForInStatement(at)) break;
      return at;
    }
    if (Node.isFunctionLikeDeclaration(up) || Node.isFunctionExpression(up)) break;
  }
  throw new Unmovable(NOT_WRITTEN);
}

function localName(name: string, statement: Statement, file: FileRewrite): string {
  const checker = file.file.getProject().getTypeChecker();
  const inScope = new Set(
    checker
      .getSymbolsInScope(statement, SymbolFlags.Value)
      .filter((one) => one.getDeclarations()[0]?.getSourceFile() === file.file)
      .map((one) => one.getName()),
  );
  const block = statement.getParentOrThrow();
  for (let local = name; ; local = `_${local}`) {
    if (inScope.has(local) || !file.declareIn(block, local)) continue;
    return local;
  }
}
