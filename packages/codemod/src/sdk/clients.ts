import { type CallExpression, type Expression, type NewExpression, Node, type ReturnStatement, type Type } from "ts-morph";
import { declared, isSdkClient } from "./symbols.ts";

/** A variable, parameter, property or function that holds or returns a client of the SDK. */
export type Holder = Node;

/**
 * Where the clients of a project go. Holders between which a client is passed on change together; a variable that is
 * initialized with `new Cloudflare()` can hold both clients beside each other.
 */
export class Clients {
  readonly #parents = new Map<Holder, Holder>();
  readonly #kept = new Map<Holder, string>();
  /** Holders to which a variable passes its client on. */
  readonly #passed = new Map<Holder, Holder[]>();
  readonly #used = new Map<Holder, { sdk: boolean; ours: boolean }>();

  /** Notes that a client is passed on from one holder to another. */
  connect(from: Holder, to: Holder): void {
    if (isMaker(from)) this.#passed.set(from, [...(this.#passed.get(from) ?? []), to]);
    else if (isMaker(to)) this.keep(from, "a client that is passed on and one that is made share a variable");
    else this.#parents.set(this.#root(from), this.#root(to));
  }

  /** Notes that a holder has to stay a client of the SDK. */
  keep(holder: Holder, why: string): void {
    if (isMaker(holder)) this.use(holder, "sdk");
    else if (!this.#kept.has(this.#root(holder))) this.#kept.set(this.#root(holder), why);
  }

  use(holder: Holder, which: "sdk" | "ours"): void {
    const used = this.#used.get(holder) ?? { sdk: false, ours: false };
    used[which] = true;
    this.#used.set(holder, used);
  }

  /** Why a holder stays a client of the SDK; undefined if it becomes ours. */
  reason(holder: Holder): string | undefined {
    if (isMaker(holder)) return undefined;
    const root = this.#root(holder);
    for (const [one, why] of this.#kept) if (this.#root(one) === root) return why;
    return undefined;
  }

  /** What a variable that is initialized with `new Cloudflare()` has to hold. */
  wanted(maker: Holder): { sdk: boolean; ours: boolean } {
    const used = this.#used.get(maker) ?? { sdk: false, ours: false };
    const passed = (this.#passed.get(maker) ?? []).map((to) => this.reason(to) !== undefined);
    return { sdk: used.sdk || passed.some((isSdk) => isSdk), ours: used.ours || passed.some((isSdk) => !isSdk) };
  }

  /** Returns what a variable passes its client on to. */
  passedTo(maker: Holder): readonly Holder[] {
    return this.#passed.get(maker) ?? [];
  }

  get reasons(): readonly string[] {
    return [...this.#kept.values()];
  }

  #root(holder: Holder): Holder {
    let at = holder;
    for (let up = this.#parents.get(at); up !== undefined && up !== at; up = this.#parents.get(at)) at = up;
    return at;
  }
}

/** True for a variable that is initialized with `new Cloudflare()`. */
export function isMaker(holder: Holder): boolean {
  return Node.isVariableDeclaration(holder) && creationIn(holder.getInitializer()) !== undefined;
}

export function creationIn(node: Expression | undefined): NewExpression | undefined {
  if (node === undefined) return undefined;
  if (Node.isNewExpression(node)) return isSdkClient(node.getType()) ? node : undefined;
  if (Node.isParenthesizedExpression(node) || Node.isSatisfiesExpression(node)) return creationIn(node.getExpression());
  return undefined;
}

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
  return Node.isFunctionDeclaration(declaration) || Node.isMethodDeclaration(declaration) || Node.isMethodSignature(declaration)
    ? declaration
    : undefined;
}

export type Sink =
  | { kind: "holder"; holder: Holder }
  /** The client is used here and goes no further: `export { client }`, `typeof client`. */
  | { kind: "none" }
  | { kind: "unknown" };

const UNKNOWN: Sink = { kind: "unknown" };
const to = (holder: Node | undefined): Sink => (holder === undefined ? UNKNOWN : isForeign(holder) ? UNKNOWN : { kind: "holder", holder });

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
    if (/^(\?\?|\|\||&&)?=$/.test(operator)) return parent.getRight() === node ? to(holderOf(parent.getLeft())) : { kind: "none" };
    return operator === "&&" && parent.getLeft() === node ? { kind: "none" } : UNKNOWN;
  }
  if (Node.isCallExpression(parent) || Node.isNewExpression(parent)) return to(parameterFor(parent, node));
  if (Node.isReturnStatement(parent)) return to(enclosing(parent));
  if (Node.isArrowFunction(parent)) return to(parent);
  if (Node.isPropertyAssignment(parent) || Node.isShorthandPropertyAssignment(parent)) return to(memberFor(parent));
  if (Node.isExportAssignment(parent) || Node.isExportSpecifier(parent) || Node.isImportSpecifier(parent) || Node.isImportClause(parent)) return { kind: "none" };
  if (Node.isTypeQuery(parent) || Node.isExpressionStatement(parent) || Node.isPrefixUnaryExpression(parent) || Node.isIfStatement(parent)) return { kind: "none" };
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
  if (!Node.isObjectLiteralExpression(literal) || !(Node.isPropertyAssignment(node) || Node.isShorthandPropertyAssignment(node))) return undefined;
  const type: Type | undefined = literal.getContextualType();
  const property = type?.getProperty(node.getName());
  return property?.getDeclarations()[0] ?? node;
}
