import {
  type BinaryExpression,
  type ExpressionWithTypeArguments,
  Node,
  type Symbol as NodeSymbol,
  type PropertyAccessExpression,
  type SourceFile,
  ts,
} from "ts-morph";
import { declared } from "../declared.ts";
import { firstName } from "../imports.ts";
import { nodesWhere } from "../nodes.ts";
import type { FileRewrite } from "../rewrite.ts";
import { isErrorModule, sdkModuleOf } from "./symbols.ts";
import { readsOf } from "./use.ts";

/** Our class of errors. */
const OURS = "CloudflareError";

/** What an error has to be beside a CloudflareError, by the SDK's class: `E` is the error. */
const CONDITIONS: Readonly<Record<string, string>> = {
  CloudflareError: "",
  APIError: "",
  BadRequestError: "E.status === 400",
  AuthenticationError: "E.status === 401",
  PermissionDeniedError: "E.status === 403",
  NotFoundError: "E.status === 404",
  ConflictError: "E.status === 409",
  UnprocessableEntityError: "E.status === 422",
  RateLimitError: "E.status === 429",
  InternalServerError: "E.status !== undefined && E.status >= 500",
  APIConnectionError: '(E.kind === "network" || E.kind === "timeout")',
  APIConnectionTimeoutError: 'E.kind === "timeout"',
  APIUserAbortError: 'E.kind === "aborted"',
};

/** Returns the class of the SDK's errors that an expression or a type names. */
export function errorClassOf(node: Node): string | undefined {
  const symbol = declared((Node.isPropertyAccessExpression(node) ? node.getNameNode() : node).getSymbol());
  // `Cloudflare.NotFoundError` is a static property, and `const { NotFoundError } = Cloudflare` a variable.
  const named = isErrorModule(sdkModuleOf(symbol))
    ? symbol
    : isTaken(node, symbol)
      ? node.getType().getSymbol()
      : undefined;
  const name = named?.getName() ?? "";
  return isErrorModule(sdkModuleOf(named)) && Object.hasOwn(CONDITIONS, name) ? name : undefined;
}

/** True for a member of the SDK, and for a constant that is one: its type says which class it is. That of a parameter does not. */
function isTaken(node: Node, symbol: NodeSymbol | undefined): boolean {
  if (sdkModuleOf(symbol) !== undefined) return true;
  const declaration = symbol?.getValueDeclaration();
  if (Node.isBindingElement(declaration)) {
    const from = declaration.getParent().getParent();
    const object = Node.isVariableDeclaration(from) ? from.getInitializer()?.getType() : undefined;
    const name = declaration.getPropertyNameNode()?.getText() ?? declaration.getName();
    return sdkModuleOf(object?.getProperty(name)) !== undefined;
  }
  const value = Node.isVariableDeclaration(declaration) ? declaration.getInitializer() : undefined;
  return Node.isIdentifier(node) && value !== undefined && errorClassOf(value) !== undefined;
}

/**
 * Replaces `error instanceof Cloudflare.NotFoundError`.
 * @param thrown `both` where calls of the SDK are left that the check is about too.
 */
export function replaceCheck(
  check: BinaryExpression,
  name: string,
  thrown: "ours" | "both",
  file: FileRewrite,
  use: (name: string) => string,
): void {
  const error = file.render(check.getLeft());
  const condition = (CONDITIONS[name] as string).replace(/\bE\b/g, error);
  if (thrown === "both") {
    // An earlier run added ours.
    if (/^\(?.* instanceof \w*CloudflareError\b/.test(nextOperand(check))) return;
  }
  const isError = `${error} instanceof ${use(OURS)}`;
  const whole = condition === "" ? isError : `${isError} && ${condition}`;
  if (thrown === "both") {
    const either = `${file.render(check)} || ${condition === "" ? whole : `(${whole})`}`;
    file.replace(check, isAlone(check) ? either : `(${either})`);
  } else if (condition === "") file.replace(check.getRight(), use(OURS));
  else file.replace(check, needsParentheses(check) ? `(${whole})` : whole);
}

/** Notes a class that extends an error of the SDK: what it inherits is for people to decide. */
export function noteSubclass(node: ExpressionWithTypeArguments, file: FileRewrite): void {
  const name = errorClassOf(node.getExpression());
  if (name !== undefined) file.note(node, `a class extends ${name} of the SDK`);
}

/**
 * Notes where a class of the SDK's errors is compared, passed on or kept, and where an error is compared by its name: such code
 * does not find the errors of the package.
 */
export function noteOtherUses(file: SourceFile, out: FileRewrite, mayBeOurs: (node: Node) => boolean): void {
  const names = new Set(Object.keys(CONDITIONS));
  for (const one of file.getImportDeclarations().flatMap((each) => each.getNamedImports())) {
    const alias = one.getAliasNode();
    if (alias !== undefined && names.has(one.getName())) names.add(alias.getText());
  }
  const isNamed = (node: ts.Node) => (ts.isIdentifier(node) || ts.isStringLiteral(node)) && names.has(node.text);
  for (const node of nodesWhere(file, isNamed)) {
    const parent = node.getParent();
    const isMember = Node.isPropertyAccessExpression(parent) && parent.getNameNode() === node;
    const use = isMember ? parent : node;
    if (Node.isStringLiteral(node) ? !isNameOfError(node) : isRewritten(use) || errorClassOf(use) === undefined)
      continue;
    if (mayBeOurs(use)) out.note(use, `calls of the package throw CloudflareError, and not ${node.getText()}`);
  }
}

/** True for the text in `error.name === "NotFoundError"`. */
function isNameOfError(text: Node): boolean {
  const parent = text.getParent();
  if (!Node.isBinaryExpression(parent) || !/^[!=]==?$/.test(parent.getOperatorToken().getText())) return false;
  return [parent.getLeft(), parent.getRight()].some(
    (side) => Node.isPropertyAccessExpression(side) && side.getName() === "name",
  );
}

/** True for a use that is rewritten or noted elsewhere: a check, a superclass, a type, an import, `const { NotFoundError } = …`. */
function isRewritten(use: Node): boolean {
  const parent = use.getParent();
  if (Node.isBinaryExpression(parent))
    return parent.getRight() === use && parent.getOperatorToken().getText() === "instanceof";
  return (
    Node.isExpressionWithTypeArguments(parent) ||
    Node.isTypeReference(parent) ||
    (Node.isQualifiedName(parent) && !Node.isTypeQuery(parent.getParent())) ||
    Node.isImportSpecifier(parent) ||
    Node.isExportSpecifier(parent) ||
    Node.isBindingElement(parent)
  );
}

/** Returns the operand after one of `a || b || c`. */
function nextOperand(operand: Node): string {
  const parent = operand.getParent();
  if (!Node.isBinaryExpression(parent) || parent.getOperatorToken().getText() !== "||") return "";
  return parent.getLeft() === operand ? parent.getRight().getText() : nextOperand(parent);
}

/** True for a check that no operator is applied to. */
function isAlone(check: Node): boolean {
  const parent = check.getParent();
  return (
    Node.isParenthesizedExpression(parent) ||
    Node.isIfStatement(parent) ||
    Node.isReturnStatement(parent) ||
    Node.isArrowFunction(parent) ||
    Node.isVariableDeclaration(parent) ||
    (Node.isBinaryExpression(parent) && parent.getOperatorToken().getText() === "||")
  );
}

function needsParentheses(check: Node): boolean {
  const parent = check.getParent();
  if (Node.isBinaryExpression(parent))
    return parent.getOperatorToken().getText() !== "&&" && parent.getOperatorToken().getText() !== "=";
  return Node.isPrefixUnaryExpression(parent) || Node.isAsExpression(parent);
}

/**
 * Removes `const { NotFoundError } = Cloudflare` where nothing uses its names any more.
 * @param gone names that no longer use what they name.
 * @returns the names of the classes that they were taken from.
 */
export function removeTakenClasses(file: SourceFile, gone: ReadonlySet<Node>, out: FileRewrite): Node[] {
  return file.getVariableStatements().flatMap((statement) => {
    const [variable, ...others] = statement.getDeclarations();
    const pattern = variable?.getNameNode();
    const from = variable?.getInitializer();
    if (!Node.isObjectBindingPattern(pattern) || from === undefined || others.length > 0 || statement.isExported())
      return [];
    const names = pattern.getElements();
    const isOfErrors = names.every((one) => errorClassOf(one.getNameNode()) !== undefined);
    if (!isOfErrors || !names.every((one) => readsOf(one).every((read) => gone.has(read)))) return [];
    out.removeStatement(statement);
    return [firstName(from)];
  });
}

/** Members of the SDK's errors that ours have in another member, or not at all. */
const MEMBERS: Readonly<Record<string, string | undefined>> = {
  headers: "response",
  error: undefined,
  name: undefined,
};

export function isErrorMember(name: string): boolean {
  return Object.hasOwn(MEMBERS, name);
}

/**
 * Replaces a member that is read of an error of the SDK.
 * @param thrown `both` where the error may be of either package.
 * @returns why it cannot be.
 */
export function replaceMember(
  access: PropertyAccessExpression,
  thrown: "ours" | "both",
  file: FileRewrite,
  use: (name: string) => string,
): string | undefined {
  const error = access.getExpression();
  if (!isErrorModule(sdkModuleOf(error.getType().getNonNullableType().getSymbol()))) return undefined;
  const text = access.getName();
  const holder = MEMBERS[text];
  if (holder === undefined)
    return `${text} of an error has no counterpart: a CloudflareError has kind, status, errors and response`;
  const own = file.render(error);
  const read = access.getParent();
  // Before version 6, the SDK's headers are an object: `error.headers?.["cf-ray"]`.
  if (thrown === "ours" && Node.isElementAccessExpression(read) && read.getExpression() === access) {
    const name = read.getArgumentExpression();
    if (name !== undefined) file.replace(read, `${own}.${holder}?.${text}.get(${file.render(name)})`);
    return undefined;
  }
  const from = thrown === "ours" ? `${own}.${holder}` : `(${own} instanceof ${use(OURS)} ? ${own}.${holder} : ${own})`;
  file.replace(access, `${from}?.${text}`);
  return undefined;
}
