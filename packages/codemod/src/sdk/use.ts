import {
  type BindingElement,
  type CallExpression,
  type Expression,
  Node,
  type ParameterDeclaration,
  type VariableDeclaration,
} from "ts-morph";
import { identifiersNamed } from "../identifiers.ts";

/** A name that gets a value. */
export type Binding = VariableDeclaration | ParameterDeclaration | BindingElement;

/** Returns an expression with the parentheses around it. */
export function outermost(node: Node): Node {
  const parent = node.getParent();
  return Node.isParenthesizedExpression(parent) || Node.isNonNullExpression(parent) ? outermost(parent) : node;
}

/** Returns the method that is called on a value. */
export function chainedMethod(node: Node): { name: string; call: CallExpression } | undefined {
  const access = node.getParent();
  if (!Node.isPropertyAccessExpression(access) || access.getExpression() !== node) return undefined;
  const call = access.getParent();
  return Node.isCallExpression(call) && call.getExpression() === access ? { name: access.getName(), call } : undefined;
}

/** Returns the variable that an expression initializes, also as in `isAsked ? await list() : undefined`. */
export function variableOf(value: Node): VariableDeclaration | undefined {
  const parent = value.getParent();
  if (Node.isConditionalExpression(parent) && parent.getCondition() !== value) {
    const other = parent.getWhenTrue() === value ? parent.getWhenFalse() : parent.getWhenTrue();
    return /^(undefined|null)$/.test(other.getText()) ? variableOf(parent) : undefined;
  }
  return Node.isVariableDeclaration(parent) ? parent : undefined;
}

/** Returns the places of its file that read a name. */
export function readsOf(binding: Binding): Node[] {
  const name = binding.getNameNode();
  const symbol = name.getSymbol();
  return identifiersNamed(binding.getSourceFile(), name.getText()).filter(
    (one) => one !== name && symbolRead(one) === symbol,
  );
}

function symbolRead(name: Node) {
  const parent = name.getParent();
  return Node.isShorthandPropertyAssignment(parent) ? parent.getValueSymbol() : name.getSymbol();
}

/** Returns the members that are read of a value, by name; undefined if it is used as a whole too. */
export function membersRead(binding: Binding): Map<string, Node[]> | undefined {
  if (Node.isVariableDeclaration(binding) && binding.isExported()) return undefined;
  const members = new Map<string, Node[]>();
  for (const one of readsOf(binding)) {
    const access = one.getParent();
    if (!Node.isPropertyAccessExpression(access) || access.getExpression() !== one) return undefined;
    members.set(access.getName(), [...(members.get(access.getName()) ?? []), access]);
  }
  return members;
}

/** True where a list is iterated: `for await`, `yield*`, `Array.fromAsync()`, and what takes an AsyncIterable. */
export function isIterated(node: Node): boolean {
  const parent = node.getParent();
  if (Node.isForOfStatement(parent)) return parent.getExpression() === node && parent.isAwaited();
  if (Node.isYieldExpression(parent)) return parent.getText().startsWith("yield*");
  if (Node.isCallExpression(parent) && parent.getExpression().getText() === "Array.fromAsync") return true;
  return Node.isExpression(node) && node.getContextualType()?.getSymbol()?.getName() === "AsyncIterable";
}

/** Returns the name that gets a value in `const [a, b] = await Promise.all([…])`. */
export function elementOfAll(value: Node): BindingElement | undefined {
  const list = value.getParent();
  const all = list?.getParent();
  if (!Node.isArrayLiteralExpression(list) || !Node.isCallExpression(all)) return undefined;
  if (all.getExpression().getText() !== "Promise.all") return undefined;
  const awaited = all.getParent();
  const pattern = Node.isAwaitExpression(awaited) ? variableOf(awaited)?.getNameNode() : undefined;
  if (!Node.isArrayBindingPattern(pattern)) return undefined;
  const element = pattern.getElements()[list.getElements().indexOf(value as Expression)];
  return Node.isBindingElement(element) ? element : undefined;
}
