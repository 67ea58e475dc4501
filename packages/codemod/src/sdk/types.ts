import { Node, type Symbol as NodeSymbol, type TypeReferenceNode } from "ts-morph";
import { declared } from "../declared.ts";
import { type FileRewrite, Unmovable } from "../rewrite.ts";
import type { Operation, TargetPackage } from "../target.ts";
import { errorClassOf } from "./errors.ts";
import { operationsOf, pathNames, type TypeUse, usesOfType } from "./methods.ts";
import { sdkModuleOf } from "./symbols.ts";

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
    throw new Unmovable("the options of the SDK's client are another type than those of createClient");
  }
  if (module === "core/error") {
    const is = errorClassOf(Node.isQualifiedName(name) ? name.getRight() : name);
    if (is === undefined) throw new Unmovable(`the type ${symbol.getName()} has no counterpart`);
    file.replace(node, file.use(clientModule, "CloudflareError", true));
    return true;
  }
  for (const use of usesOf(node)) {
    for (const { operation, path } of operationsOf(use.method, target)) {
      const printed = print(use, operation, path, target, file);
      if (printed === undefined) continue;
      file.replace(node, printed);
      return true;
    }
  }
  throw new Unmovable(`${target.name} has no type for ${node.getText()}`);
}

function symbolOf(node: TypeReferenceNode): NodeSymbol | undefined {
  const name = node.getTypeName();
  const named = declared((Node.isQualifiedName(name) ? name.getRight() : name).getSymbol());
  // `Cloudflare.CloudflareTunnel` is another name for a type of a resource.
  return sdkModuleOf(named) === "client" ? (node.getType().getSymbol() ?? named) : named;
}

/** Returns the methods that take or return a type of the SDK. */
export function usesOf(node: TypeReferenceNode): readonly TypeUse[] {
  const symbol = symbolOf(node);
  const module = sdkModuleOf(symbol);
  return symbol === undefined || module === undefined
    ? []
    : usesOfType(module, fullName(symbol.getDeclarations()[0], symbol.getName()));
}

/** Returns the name of a type with the namespaces around it. */
function fullName(declaration: Node | undefined, name: string): string {
  const outer = declaration?.getFirstAncestor((one) => Node.isModuleDeclaration(one));
  return Node.isModuleDeclaration(outer) ? `${outer.getName()}.${name}` : name;
}

function print(
  { method, role }: TypeUse,
  operation: Operation,
  path: string,
  target: TargetPackage,
  file: FileRewrite,
): string | undefined {
  const { argument, title, module, result, isEnvelope } = operation;
  if (role === "params") {
    if (!operation.hasArgs || argument.places || (argument.in?.body === "body" && method.rest === "body"))
      return undefined;
    const names = pathNames(path, operation);
    if ([...names].some(([theirs, ours]) => !/^\d+$/.test(theirs) && theirs !== ours) || method.header !== undefined)
      return undefined;
    const positional = [...names].filter(([theirs]) => /^\d+$/.test(theirs)).map(([, ours]) => JSON.stringify(ours));
    const args = file.use(module, `${title}Args`, true);
    return positional.length === 0 ? args : `Omit<${args}, ${positional.join(" | ")}>`;
  }
  if (method.whole || !isEnvelope) return file.use(module, `${title}Data`, true);
  if (/\bundefined\b|\bnull\b|^unknown$/.test(result)) return undefined;
  const item = method.pages === undefined ? result : result.replace(/\[\]$/, "");
  if (/^[A-Z]\w*$/.test(item) && target.exportsType(module, item)) return file.use(module, item, true);
  const whole = `${file.use(module, `${title}Data`, true)}["result"]`;
  return method.pages === undefined ? whole : `${whole}[number]`;
}
