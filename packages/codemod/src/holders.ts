import {
  type ArrowFunction,
  type CallExpression,
  type Expression,
  type FunctionExpression,
  type Identifier,
  type NewExpression,
  Node,
  type ReturnStatement,
  type Type,
  type TypeNode,
  type TypeReferenceNode,
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
  if (Node.isIdentifier(node)) return own(declared(symbolRead(node))?.getValueDeclaration());
  if (Node.isPropertyAccessExpression(node))
    return own(declared(node.getNameNode().getSymbol())?.getValueDeclaration());
  if (Node.isElementAccessExpression(node)) return holderOf(node.getExpression());
  if (Node.isCallExpression(node)) return holderOfTaken(node) ?? functionOf(node);
  return undefined;
}

/** Methods of collections that keep a value, and those that give one. */
const KEEP = /^(add|push|set|unshift)$/;
const GIVE = /^(at|find|get|pop|shift)$/;

/** Returns what holds the collection that a call takes a client from: `clients` for `clients.get("name")`. */
function holderOfTaken(call: CallExpression): Holder | undefined {
  const callee = call.getExpression();
  const isTaken = Node.isPropertyAccessExpression(callee) && GIVE.test(callee.getName());
  return isTaken && isCollection(callee.getExpression().getType()) ? holderOf(callee.getExpression()) : undefined;
}

/** Returns what holds the collection that a call keeps a value in: `clients` for `clients.set("name", client)`. */
function holderOfKept(call: Node, value: Node): Holder | undefined {
  const callee = Node.isCallExpression(call) ? call.getExpression() : undefined;
  if (!Node.isCallExpression(call) || !Node.isPropertyAccessExpression(callee) || !KEEP.test(callee.getName()))
    return undefined;
  const isLast = call.getArguments().at(-1) === value;
  return isLast && isCollection(callee.getExpression().getType()) ? holderOf(callee.getExpression()) : undefined;
}

/** True for a collection of the language. */
export function isCollection(type: Type): boolean {
  const symbol = type.getNonNullableType().getSymbol();
  const isOfLanguage = symbol?.getDeclarations().some((one) => one.getSourceFile().isDeclarationFile()) === true;
  return isOfLanguage && COLLECTION.test(symbol?.getName() ?? "");
}

const COLLECTION = /^(Array|Map|ReadonlyArray|ReadonlyMap|ReadonlySet|Record|Set|WeakMap|WeakSet)$/;

/** The symbol of what a name reads: in `{ client }`, it names a member too. */
function symbolRead(name: Identifier) {
  const parent = name.getParent();
  return Node.isShorthandPropertyAssignment(parent) ? parent.getValueSymbol() : name.getSymbol();
}

/** Returns the function that a call is of, or its type: the place where its parameters are declared. */
function functionOf(call: CallExpression | NewExpression): Node | undefined {
  const signature = call.getProject().getTypeChecker().getResolvedSignature(call);
  const declaration = signature?.getDeclaration();
  return declaration === undefined || isForeign(declaration) ? undefined : declaration;
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

const own = (node: Node | undefined) => (node === undefined || isForeign(node) ? undefined : node);

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
    const isAsked = /^[!=]==?$/.test(operator) || (operator === "&&" && parent.getLeft() === node);
    return isAsked ? { kind: "none" } : UNKNOWN;
  }
  if (Node.isCallExpression(parent) || Node.isNewExpression(parent))
    return to(holderOfKept(parent, node) ?? parameterFor(parent, node));
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
  const made = functionOf(call);
  return index >= 0 && made !== undefined && Node.isParametered(made) ? made.getParameters()[index] : undefined;
}

/**
 * Returns the declarations that have to have the same type as a holder: those of the interface or class that its class is made
 * by, and those of the type that a function has to have.
 */
export function counterpartsOf(holder: Holder): Holder[] {
  return [...aliasesOf(holder), ...othersDeclaring(holder)];
}

/** Returns the aliases that the type of a holder is written with: `Api` of `type Api = Cloudflare`. */
function aliasesOf(holder: Holder): Holder[] {
  const written =
    Node.isTypeAliasDeclaration(holder) || Node.isTyped(holder)
      ? holder.getTypeNode()
      : Node.isReturnTyped(holder)
        ? holder.getReturnTypeNode()
        : undefined;
  return clientTypesIn(written).flatMap((one) => {
    const alias = declared(one.getTypeName().getSymbol())?.getDeclarations()[0];
    return Node.isTypeAliasDeclaration(alias) && !isForeign(alias) ? [alias] : [];
  });
}

function clientTypesIn(type: TypeNode | undefined): TypeReferenceNode[] {
  if (Node.isUnionTypeNode(type)) return type.getTypeNodes().flatMap(clientTypesIn);
  if (Node.isParenthesizedTypeNode(type)) return clientTypesIn(type.getTypeNode());
  if (!Node.isTypeReference(type)) return [];
  return isPromised(type) ? type.getTypeArguments().flatMap(clientTypesIn) : [type];
}

function othersDeclaring(holder: Holder): Holder[] {
  const isMember =
    Node.isPropertyDeclaration(holder) || Node.isMethodDeclaration(holder) || Node.isGetAccessorDeclaration(holder);
  if (isMember) return inherited(holder, holder.getName());
  if (Node.isArrowFunction(holder) || Node.isFunctionExpression(holder)) return signaturesFor(holder);
  const made = Node.isParameterDeclaration(holder) ? holder.getParent() : undefined;
  if (made === undefined || !Node.isParameterDeclaration(holder)) return [];
  const index = Node.isParametered(made) ? made.getParameters().indexOf(holder) : -1;
  const others = Node.isMethodDeclaration(made)
    ? inherited(made, made.getName())
    : Node.isArrowFunction(made) || Node.isFunctionExpression(made)
      ? signaturesFor(made)
      : [];
  return others.flatMap((one) => (Node.isParametered(one) ? (one.getParameters()[index] ?? []) : []));
}

function inherited(member: Node, name: string): Node[] {
  const owner = member.getParent();
  if (!Node.isClassDeclaration(owner) && !Node.isClassExpression(owner)) return [];
  const types = [owner.getExtends(), ...owner.getImplements()].flatMap((one) => one?.getType() ?? []);
  const found = types.flatMap((type) => type.getProperty(name)?.getDeclarations() ?? []);
  return found.filter((one) => !isForeign(one));
}

function signaturesFor(made: ArrowFunction | FunctionExpression): Node[] {
  const signatures = made.getContextualType()?.getNonNullableType().getCallSignatures() ?? [];
  return signatures.flatMap((one) => own(one.getDeclaration()) ?? []).filter((one) => one !== made);
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

/**
 * Returns what holds a client of a type that is written: the parameter of `(client: Cloudflare) => …`, and for
 * `value as Cloudflare` what gets the value.
 * @returns undefined where that is not known.
 */
export function holderOfType(type: Node): Holder | undefined {
  for (let at = type, up = type.getParent(); up !== undefined; at = up, up = up.getParent()) {
    if (Node.isAsExpression(up) || Node.isSatisfiesExpression(up)) {
      const sink = sinkOf(up);
      return sink.kind === "holder" ? sink.holder : undefined;
    }
    if (isHolderWithType(up, at)) return up;
    if (Node.isNewExpression(up)) {
      const sink = sinkOf(up);
      return sink.kind === "holder" ? sink.holder : undefined;
    }
    const isOfClient =
      Node.isUnionTypeNode(up) ||
      Node.isParenthesizedTypeNode(up) ||
      Node.isIndexedAccessTypeNode(up) ||
      Node.isTypeQuery(up) ||
      Node.isArrayTypeNode(up) ||
      (Node.isTypeReference(up) && (isPromised(up) || isPartType(up) || COLLECTION.test(up.getTypeName().getText())));
    if (!isOfClient) return undefined;
  }
  return undefined;
}

/** True for a type that is made of the members of another. */
export function isPartType(type: TypeReferenceNode): boolean {
  return /^(Pick|Omit|Partial|Required|NonNullable|InstanceType)$/.test(type.getTypeName().getText());
}

function isPromised(type: TypeReferenceNode): boolean {
  return /^(Promise|PromiseLike|Readonly)$/.test(type.getTypeName().getText());
}

function isHolderWithType(one: Node, type: Node): boolean {
  if (
    Node.isVariableDeclaration(one) ||
    Node.isParameterDeclaration(one) ||
    Node.isPropertyDeclaration(one) ||
    Node.isPropertySignature(one) ||
    Node.isTypeAliasDeclaration(one)
  ) {
    return one.getTypeNode() === type;
  }
  return Node.isReturnTyped(one) && one.getReturnTypeNode() === type;
}
