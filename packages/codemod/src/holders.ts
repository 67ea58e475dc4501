import {
  type CallExpression,
  type Expression,
  type NewExpression,
  Node,
  type ReturnStatement,
  type Type,
} from "ts-morph";
import { declared } from "./declared.ts";

/** A variable, parameter, property or function that holds or returns a client. */
export type Holder = Node;

/** Returns what holds the client that an expression gives. */
export function holderOf(node: Node): Holder | undefined {
  if (Node.isParenthesizedExpression(node) || Node.isNonNullExpression(node) || Node.isAwaitExpression(node)) {
    return holderOf(node.getExpression());
  }
  if (Node.isAsExpression(node) || Node.isSatisfiesExpression(node)) return holderOf(node.getExpression());
  if (Node.isIdentifier(node)) return declared(node.getSymbol())?.getValueDeclaration();
  if (Node.isPropertyAccessExpression(node)) return declared(node.getNameNode().getSymbol())?.getValueDeclaration();
  if (Node.isCallExpression(node)) return functionOf(node);
  return undefined;
}

function functionOf(call: CallExpression): Node | undefined {
  const symbol = declared(call.getExpression().getSymbol());
  const declaration = symbol?.getValueDeclaration();
  return declaration === undefined ? undefined : asFunction(declaration);
}

function asFunction(declaration: Node): Node | undefined {
  if (Node.isVariableDeclaration(declaration)) {
    const init = declaration.getInitializer();
    return Node.isArrowFunction(init) || Node.isFunctionExpression(init) ? init : undefined;
  }
  return Node.isFunctionDeclaration(declaration) ||
    Node.isMethodDeclaration(declaration) ||
    Node.isMethodSignature(declaration)
    ? declaration
    : undefined;
}

export type Sink =
  | { kind: "holder"; holder: Holder }
  /** The client is used here and goes no further: `export { client }`, `typeof client`. */
  | { kind: "none" }
  | { kind: "unknown" };

const UNKNOWN: Sink = { kind: "unknown" };
const to = (holder: Node | undefined): Sink =>
  holder === undefined ? UNKNOWN : isForeign(holder) ? UNKNOWN : { kind: "holder", holder };

function isForeign(node: Node): boolean {
  const file = node.getSourceFile();
  return file.isDeclarationFile() || file.isInNodeModules();
}

/** Returns where the client goes that an expression gives. */
export function sinkOf(node: Node): Sink {
  const parent = node.getParent();
  if (parent === undefined) return UNKNOWN;
  if (Node.isVariableDeclaration(parent) || Node.isPropertyDeclaration(parent) || Node.isParameterDeclaration(parent)) {
    return Node.isIdentifier(parent.getNameNode()) || Node.isPropertyDeclaration(parent) ? to(parent) : UNKNOWN;
  }
  if (
    Node.isParenthesizedExpression(parent) ||
    Node.isNonNullExpression(parent) ||
    Node.isSatisfiesExpression(parent) ||
    Node.isAsExpression(parent) ||
    Node.isAwaitExpression(parent) ||
    (Node.isConditionalExpression(parent) && parent.getCondition() !== node)
  ) {
    return sinkOf(parent);
  }
  if (Node.isBinaryExpression(parent)) {
    const operator = parent.getOperatorToken().getText();
    if (/^(\?\?|\|\|)$/.test(operator)) return sinkOf(parent);
    if (/^(\?\?|\|\||&&)?=$/.test(operator))
      return parent.getRight() === node ? to(holderOf(parent.getLeft())) : { kind: "none" };
    return operator === "&&" && parent.getLeft() === node ? { kind: "none" } : UNKNOWN;
  }
  if (Node.isCallExpression(parent) || Node.isNewExpression(parent)) return to(parameterFor(parent, node));
  if (Node.isReturnStatement(parent)) return to(enclosing(parent));
  if (Node.isArrowFunction(parent)) return to(parent);
  if (Node.isPropertyAssignment(parent) || Node.isShorthandPropertyAssignment(parent)) return to(memberFor(parent));
  if (
    Node.isExportAssignment(parent) ||
    Node.isExportSpecifier(parent) ||
    Node.isImportSpecifier(parent) ||
    Node.isImportClause(parent)
  )
    return { kind: "none" };
  if (
    Node.isTypeQuery(parent) ||
    Node.isExpressionStatement(parent) ||
    Node.isPrefixUnaryExpression(parent) ||
    Node.isIfStatement(parent)
  )
    return { kind: "none" };
  return UNKNOWN;
}

function enclosing(node: ReturnStatement): Node | undefined {
  return node.getFirstAncestor((one) => Node.isFunctionLikeDeclaration(one) || Node.isFunctionExpression(one));
}

function parameterFor(call: CallExpression | NewExpression, node: Node): Node | undefined {
  const index = call.getArguments().indexOf(node as Expression);
  const symbol = declared(call.getExpression().getSymbol());
  const declaration = symbol?.getValueDeclaration();
  if (index < 0 || declaration === undefined) return undefined;
  if (Node.isClassDeclaration(declaration)) return declaration.getConstructors()[0]?.getParameters()[index];
  const made = asFunction(declaration);
  return made !== undefined && Node.isParametered(made) ? made.getParameters()[index] : undefined;
}

/** Returns the declaration of a member of an object: in the type that the object has to have, else the member itself. */
function memberFor(node: Node): Node | undefined {
  const literal = node.getParent();
  if (
    !Node.isObjectLiteralExpression(literal) ||
    !(Node.isPropertyAssignment(node) || Node.isShorthandPropertyAssignment(node))
  )
    return undefined;
  const type: Type | undefined = literal.getContextualType();
  const property = type?.getProperty(node.getName());
  return property?.getDeclarations()[0] ?? node;
}
