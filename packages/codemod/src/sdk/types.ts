import { Node, type Symbol as NodeSymbol, type TypeNode, type TypeReferenceNode } from "ts-morph";
import { declared } from "../declared.ts";
import { isPartType } from "../holders.ts";
import { type FileRewrite, Unmovable } from "../rewrite.ts";
import type { Operation, TargetPackage } from "../target.ts";
import { errorClassOf } from "./errors.ts";
import { operationsOf, pathNames, type TypeUse, usesOfType } from "./methods.ts";
import { convertedType } from "./options.ts";
import { isClientModule, isErrorModule, sdkModuleOf, standsForClient } from "./symbols.ts";

/**
 * Replaces a type of the SDK by ours.
 * @returns false if it is no type of the SDK.
 * @throws Unmovable if the package has no such type.
 */
export function replaceType(
  node: TypeReferenceNode,
  target: TargetPackage,
  file: FileRewrite,
  clientModule: string,
): boolean {
  const name = node.getTypeName();
  const symbol = symbolOf(node);
  const module = sdkModuleOf(symbol);
  if (symbol === undefined || module === undefined) return false;
  if (symbol.getName() === "ClientOptions") {
    const converted = convertedType(file);
    if (converted !== undefined) {
      file.replace(node, converted);
      return true;
    }
    throw new Unmovable("the options of the SDK's client are another type than those of createClient");
  }
  if (isErrorModule(module)) {
    const is = errorClassOf(Node.isQualifiedName(name) ? name.getRight() : name);
    if (is === undefined) throw new Unmovable(`the type ${symbol.getName()} has no counterpart`);
    file.replace(node, file.use(clientModule, "CloudflareError", true));
    return true;
  }
  if (symbol.getName() === "APIPromise") {
    file.replace(name, "Promise");
    return true;
  }
  const written = Node.isQualifiedName(name) ? name.getRight().getText() : symbol.getName();
  if (written === "RequestOptions") {
    file.replace(node, file.use(clientModule, "CallOptions", true));
    return true;
  }
  const key = literalKeyOf(node.getParent());
  const printed = usesOf(node).flatMap((use) =>
    operationsOf(use.method, target).flatMap(({ operation, path }) => {
      const type = printUse(use, operation, path, target, file, key);
      return type ?? [];
    }),
  );
  // A type with a name of its own says more than that of a whole answer.
  const best = printed.find((one) => /^\w+$/.test(one) && !/(Data|Args)$/.test(one)) ?? printed[0];
  if (best !== undefined) {
    file.replace(node, variantOf(node, best));
    return true;
  }
  throw new Unmovable(`${target.name} has no type for ${node.getText()}`);
}

/** Returns the member that is taken of a type: `type["key"]`. */
function literalKeyOf(parent: Node | undefined): string | undefined {
  const index = Node.isIndexedAccessTypeNode(parent) ? parent.getIndexTypeNode() : undefined;
  const literal = Node.isLiteralTypeNode(index) ? index.getLiteral() : undefined;
  return Node.isStringLiteral(literal) ? literal.getLiteralText() : undefined;
}

function symbolOf(node: TypeReferenceNode): NodeSymbol | undefined {
  const name = node.getTypeName();
  const named = declared((Node.isQualifiedName(name) ? name.getRight() : name).getSymbol());
  // `Cloudflare.CloudflareTunnel` is another name for a type of a resource.
  return isClientModule(sdkModuleOf(named)) ? (node.getType().getSymbol() ?? named) : named;
}

/** Returns the methods that take or return a type of the SDK. */
export function usesOf(node: TypeReferenceNode): readonly TypeUse[] {
  const symbol = symbolOf(node);
  const module = sdkModuleOf(symbol);
  if (symbol === undefined || module === undefined) return [];
  const name = fullName(symbol.getDeclarations()[0], symbol.getName());
  const found = usesOfType(module, name);
  return found.length > 0 ? found : usesOfType(module, name.replace(/\.\w+$/, ""));
}

/** Prints one of the types that `RecordCreateParams` may have: `RecordCreateParams.ARecord`. */
function variantOf(node: TypeReferenceNode, type: string): string {
  const symbol = symbolOf(node);
  const module = sdkModuleOf(symbol) ?? "";
  const name = fullName(symbol?.getDeclarations()[0], symbol?.getName() ?? "");
  if (!name.includes(".") || usesOfType(module, name).length > 0) return type;
  const kind = node
    .getType()
    .getProperties()
    .map((one) => ({ name: one.getName(), value: one.getTypeAtLocation(node) }))
    .find(({ value }) => value.isStringLiteral());
  if (kind === undefined) throw new Unmovable(`a part of ${name} has no type of its own`);
  return `Extract<${type}, { ${kind.name}: ${kind.value.getText()} }>`;
}

/** Returns the name of a type with the namespaces around it. */
function fullName(declaration: Node | undefined, name: string): string {
  const outer = declaration?.getFirstAncestor((one) => Node.isModuleDeclaration(one));
  return Node.isModuleDeclaration(outer) ? `${outer.getName()}.${name}` : name;
}

function printUse(
  { method, role }: TypeUse,
  operation: Operation,
  path: string,
  target: TargetPackage,
  file: FileRewrite,
  key: string | undefined,
): string | undefined {
  const { argument, title, module, result, isEnvelope } = operation;
  if (role === "params") {
    const names = pathNames(path, operation);
    const isRenamed = [...names].some(([theirs, ours]) => !/^\d+$/.test(theirs) && theirs !== ours);
    const isHeader = key === undefined ? method.header !== undefined : method.header?.[key] !== undefined;
    if (!operation.hasArgs || argument.places || isRenamed || isHeader) return undefined;
    const left = [...names].filter(([theirs]) => /^\d+$/.test(theirs)).map(([, ours]) => JSON.stringify(ours));
    const args = file.use(module, `${title}Args`, true);
    const isWhole = argument.in?.body === "body" && method.rest === "body";
    if (isWhole) left.push('"body"');
    const others = left.length === 0 ? args : `Omit<${args}, ${left.join(" | ")}>`;
    return isWhole ? `(${others} & ${args}["body"])` : others;
  }
  if (method.whole || !isEnvelope) return file.use(module, `${title}Data`, true);
  if (/\bundefined\b|\bnull\b|^unknown$/.test(result)) return undefined;
  const item = method.pages === undefined ? result : result.replace(/\[\]$/, "");
  if (/^[A-Z]\w*$/.test(item) && target.exportsType(module, item)) return file.use(module, item, true);
  const whole = `${file.use(module, `${title}Data`, true)}["result"]`;
  return method.pages === undefined ? whole : `${whole}[number]`;
}

/**
 * Returns the type that our client takes the place of: a reference to the SDK's client or to a resource, or what is made of it,
 * as in `Pick<Cloudflare, "dns">`, `Cloudflare["dns"]` and `InstanceType<typeof Cloudflare>`.
 * @returns it with the name of the SDK in it.
 */
export function clientTypeAround(reference: TypeReferenceNode): { whole: TypeNode; name: Node } | undefined {
  const [made] = isPartType(reference) ? reference.getTypeArguments() : [];
  const name = Node.isTypeQuery(made) ? made.getExprName() : reference.getTypeName();
  const symbol = declared((Node.isQualifiedName(name) ? name.getRight() : name).getSymbol());
  if (sdkModuleOf(symbol) === undefined) return undefined;
  let whole: TypeNode = reference;
  for (let up: Node | undefined = reference.getParent(); Node.isTypeNode(up); up = up.getParent()) {
    const isMember = Node.isIndexedAccessTypeNode(up) && up.getObjectTypeNode() === whole;
    if (!isMember && !(Node.isTypeReference(up) && isPartType(up))) break;
    whole = up;
  }
  const isKeys = Node.isTypeOperatorTypeNode(whole.getParent());
  return isKeys || !standsForClient(whole.getType()) ? undefined : { whole, name };
}
