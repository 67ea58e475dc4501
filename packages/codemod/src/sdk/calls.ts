import { type CallExpression, Node, type SourceFile, SyntaxKind, ts } from "ts-morph";
import { nodesWhere } from "../nodes.ts";
import type { SdkMethod } from "./method.ts";
import { isSdkClient, isSdkMethodName, sdkMethodOf } from "./symbols.ts";

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

function clientOf(call: CallExpression): Pick<SdkCall, "client" | "aliases"> {
  const aliases: Node[] = [];
  let at: Node = call.getExpression();
  for (;;) {
    if (isSdkClient(at.getType())) return { client: stripped(at), aliases };
    if (Node.isPropertyAccessExpression(at) || Node.isParenthesizedExpression(at) || Node.isNonNullExpression(at)) {
      at = at.getExpression();
      continue;
    }
    const variable = Node.isIdentifier(at) ? aliasOf(at, call) : undefined;
    if (variable === undefined) return { client: undefined, aliases };
    aliases.push(variable);
    at = variable.getInitializerOrThrow();
  }
}

/** Returns the constant of this file that a name is of, if it is initialized. */
function aliasOf(name: Node, call: CallExpression) {
  const declaration = name.getSymbol()?.getValueDeclaration();
  const variable = Node.isBindingElement(declaration)
    ? declaration.getFirstAncestorByKind(SyntaxKind.VariableDeclaration)
    : declaration;
  if (!Node.isVariableDeclaration(variable) || variable.getInitializer() === undefined) return undefined;
  const isConst = variable.getVariableStatement()?.getDeclarationKind() === "const";
  return isConst && variable.getSourceFile() === call.getSourceFile() ? variable : undefined;
}

function stripped(node: Node): Node {
  return Node.isNonNullExpression(node) || Node.isParenthesizedExpression(node) ? stripped(node.getExpression()) : node;
}
