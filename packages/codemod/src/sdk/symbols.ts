import { Node, type Symbol as NodeSymbol, SyntaxKind, type Type, ts } from "ts-morph";
import type { SdkMethod } from "./method.ts";
import { chainOf, sdkMethods } from "./methods.ts";

const SDK = /\/node_modules\/cloudflare\/(.*?)(?:\.d)?\.[cm]?ts$/;

/** Returns the module of the SDK's package that declares a symbol, without extension. */
export function sdkModuleOf(symbol: NodeSymbol | undefined): string | undefined {
  for (const declaration of symbol?.getDeclarations() ?? []) {
    const [, module] = SDK.exec(declaration.getSourceFile().getFilePath()) ?? [];
    if (module !== undefined) return module.replace(/^src\//, "");
  }
  return undefined;
}

/** Names of the SDK's client, and of the class that it extends. */
const SDK_CLIENTS: readonly string[] = ["Cloudflare", "BaseCloudflare"];

/** True for the module of the SDK's client, which is its entry before version 6. */
export function isClientModule(module: string | undefined): boolean {
  return module === "client" || module === "index";
}

/** True for the module of the SDK's errors, which is `error` before version 6. */
export function isErrorModule(module: string | undefined): boolean {
  return module === "core/error" || module === "error";
}

/** True for the type of the SDK's client. */
export function isSdkClient(type: Type): boolean {
  // The class itself has the same symbol as its instances.
  if (type.getConstructSignatures().length > 0) return false;
  const symbol = type.getNonNullableType().getSymbol();
  const name = symbol?.getName();
  return name !== undefined && SDK_CLIENTS.includes(name) && isClientModule(sdkModuleOf(symbol));
}

/** True for a resource of the SDK: the type of `client.dns.records`. */
export function isSdkResource(type: Type): boolean {
  const symbol = type.getSymbol();
  const kinds = symbol?.getDeclarations().map((one) => one.getKind()) ?? [];
  // The SDK gives some resources the name of their items, so that TypeScript takes an item for a resource: `Delegations`.
  const isClass = kinds.includes(SyntaxKind.ClassDeclaration) && !kinds.includes(SyntaxKind.InterfaceDeclaration);
  if (!isClass || sdkModuleOf(symbol)?.startsWith("resources/") !== true) return false;
  return type.getConstructSignatures().length === 0 && type.getProperty("getPaginatedItems") === undefined;
}

/** True for a type with members of the SDK's client alone: `Pick<Cloudflare, "dns">`. */
function isPartOfClient(type: Type): boolean {
  if (!type.isObject() || type.getConstructSignatures().length > 0) return false;
  const members = type.getProperties();
  const isOfClient = (member: NodeSymbol) => {
    const declaration = member.getDeclarations()[0];
    const owner = declaration?.getParent();
    return (
      isClientModule(sdkModuleOf(member)) &&
      Node.isClassDeclaration(owner) &&
      SDK_CLIENTS.includes(owner.getName() ?? "")
    );
  };
  return members.length > 0 && members.every(isOfClient);
}

/** True for what a client of ours takes the place of: the SDK's client, a part of it, a resource. */
export function standsForClient(type: Type): boolean {
  const value = type.getNonNullableType();
  return isSdkClient(value) || isSdkResource(value) || isPartOfClient(value);
}

/** A quick check by name and place: false for a type that cannot stand for a client. */
export function mayStandForClient(type: ts.Type): boolean {
  const symbol = type.getSymbol();
  if (symbol === undefined) return false;
  if (SDK_CLIENTS.includes(symbol.name)) return true;
  const declaration = symbol.declarations?.[0];
  if (declaration === undefined) return false;
  if (ts.isMappedTypeNode(declaration)) return true;
  return ts.isClassDeclaration(declaration) && SDK.test(declaration.getSourceFile().fileName);
}

/** Returns the method of the SDK that a callee is, by the class that declares it. */
export function sdkMethodOf(callee: Node): { chain: string; method: SdkMethod } | undefined {
  if (!Node.isPropertyAccessExpression(callee)) return undefined;
  const symbol = callee.getNameNode().getSymbol();
  const module = sdkModuleOf(symbol);
  if (module?.startsWith("resources/") !== true) return undefined;
  for (const declaration of symbol?.getDeclarations() ?? []) {
    const owner = declaration.getParent();
    if (!Node.isMethodDeclaration(declaration) || !Node.isClassDeclaration(owner)) continue;
    const key = owner.getStaticProperty("_key")?.getText() ?? "";
    const written = [...key.matchAll(/['"]([\w]+)['"]/g)].map(([, name]) => name).join(".");
    // Versions before 6 do not say where a resource is.
    const chain = written === "" ? (chainOf(module) ?? "") : written;
    const method = sdkMethods().resources[chain]?.methods[declaration.getName()];
    return method === undefined ? undefined : { chain: `${chain}.${declaration.getName()}`, method };
  }
  return undefined;
}
