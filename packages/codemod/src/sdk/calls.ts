import { type CallExpression, Node, type SourceFile, SyntaxKind, ts } from "ts-morph";
import { nodesWhere } from "../nodes.ts";
import type { SdkMethod } from "./method.ts";
import { isSdkMethodName } from "./methods.ts";
import { isSdkClient, sdkMethodOf, standsForClient } from "./symbols.ts";

/** A call of a method of the SDK. */
export interface SdkCall {
  node: CallExpression;
  /** The resources and the name of the method: `zeroTrust.tunnels.list`. */
  chain: string;
  method: SdkMethod;
  /** The expression of the client, at the start of the chain; undefined if it is not found. */
  client: Node | undefined;
  /** The variables on the way from the client to the method: `const { tunnels } = client.zeroTrust`. */
  aliases: readonly Node[];
  /** The expressions on that way. */
  way: readonly Node[];
}

/** Finds the calls of the SDK's methods, those inside others first. */
export function callsIn(file: SourceFile): SdkCall[] {
  const isNamed = ({ expression }: ts.CallExpression) =>
    ts.isPropertyAccessExpression(expression) && isSdkMethodName(expression.name.text);
  const calls = nodesWhere(file, (node) => ts.isCallExpression(node) && isNamed(node)).flatMap((node): SdkCall[] => {
    const found = Node.isCallExpression(node) ? sdkMethodOf(node.getExpression()) : undefined;
    return found === undefined || !Node.isCallExpression(node) ? [] : [{ node, ...found, ...clientOf(node) }];
  });
  return calls.sort((a, b) => a.node.getEnd() - b.node.getEnd() || b.node.getStart() - a.node.getStart());
}

function clientOf(call: CallExpression): Pick<SdkCall, "client" | "aliases" | "way"> {
  const aliases: Node[] = [];
  const way: Node[] = [];
  let at: Node = call.getExpression();
  for (;;) {
    const inner = innerOf(at);
    if (inner === undefined) {
      const variable = Node.isIdentifier(at) && !isSdkClient(at.getType()) ? aliasOf(at, call) : undefined;
      const isClient = standsForClient(at.getType());
      // `const { dns } = this.deps` takes what is kept there, `const { dns } = client` a resource.
      const isKept = isClient && variable !== undefined && !standsForClient(variable.getInitializerOrThrow().getType());
      if (variable === undefined || isKept) {
        return { client: isClient ? stripped(at) : undefined, aliases, way };
      }
      aliases.push(variable);
      way.push(at);
      at = variable.getInitializerOrThrow();
    } else {
      way.push(at);
      at = inner;
    }
  }
}

/** Returns the expression before a member, unless the member is where a client, or a part of one, is kept: `this.dns`. */
function innerOf(node: Node): Node | undefined {
  if (Node.isParenthesizedExpression(node) || Node.isNonNullExpression(node)) return node.getExpression();
  if (!Node.isPropertyAccessExpression(node) || isSdkClient(node.getType())) return undefined;
  const isKept = standsForClient(node.getType()) && !beginsWithClient(node.getExpression());
  return isKept ? undefined : node.getExpression();
}

function beginsWithClient(node: Node): boolean {
  if (standsForClient(node.getType())) return true;
  return Node.isPropertyAccessExpression(node) && beginsWithClient(node.getExpression());
}

/** Returns the client at the start of a constant: `client` for `access` of `const { access } = client.zeroTrust`. */
export function rootOf(name: Node): Node | undefined {
  const variable = Node.isIdentifier(name) && !isSdkClient(name.getType()) ? aliasOf(name, name) : undefined;
  const initializer = variable?.getInitializer();
  if (initializer === undefined || !standsForClient(initializer.getType())) return undefined;
  let at: Node = initializer;
  for (let inner = innerOf(at); inner !== undefined; inner = innerOf(at)) at = inner;
  const root = stripped(at);
  // What a call or a cast gives stays in its constant.
  if (!Node.isIdentifier(root) && !Node.isPropertyAccessExpression(root)) return undefined;
  return rootOf(root) ?? root;
}

/** Returns the constant of this file that a name is of, if it is initialized. */
function aliasOf(name: Node, call: Node) {
  const declaration = name.getSymbol()?.getValueDeclaration();
  const variable = Node.isBindingElement(declaration)
    ? declaration.getFirstAncestorByKind(SyntaxKind.VariableDeclaration)
    : declaration;
  if (!Node.isVariableDeclaration(variable) || variable.getInitializer() === undefined) return undefined;
  const statement = variable.getVariableStatement();
  const isConst = statement?.getDeclarationKind() === "const" && !statement.isExported();
  return isConst && variable.getSourceFile() === call.getSourceFile() ? variable : undefined;
}

function stripped(node: Node): Node {
  return Node.isNonNullExpression(node) || Node.isParenthesizedExpression(node) ? stripped(node.getExpression()) : node;
}
