import {
  type BinaryExpression,
  type ExpressionWithTypeArguments,
  Node,
  type PropertyAccessExpression,
  type SourceFile,
} from "ts-morph";
import { declared } from "../declared.ts";
import { firstName } from "../imports.ts";
import type { FileRewrite } from "../rewrite.ts";
import { sdkModuleOf } from "./symbols.ts";
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
  const named = sdkModuleOf(symbol) === "core/error" ? symbol : node.getType().getSymbol();
  const name = named?.getName() ?? "";
  return sdkModuleOf(named) === "core/error" && Object.hasOwn(CONDITIONS, name) ? name : undefined;
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
  if (sdkModuleOf(error.getType().getNonNullableType().getSymbol()) !== "core/error") return undefined;
  const text = access.getName();
  const holder = MEMBERS[text];
  if (holder === undefined)
    return `${text} of an error has no counterpart: a CloudflareError has kind, status, errors and response`;
  const own = file.render(error);
  const from = thrown === "ours" ? `${own}.${holder}` : `(${own} instanceof ${use(OURS)} ? ${own}.${holder} : ${own})`;
  file.replace(access, `${from}?.${text}`);
  return undefined;
}
