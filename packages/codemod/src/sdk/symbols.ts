import { Node, type Symbol as NodeSymbol, type Type } from "ts-morph";
import type { SdkMethod } from "./method.ts";
import { sdkMethods } from "./methods.ts";

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
export const SDK_CLIENTS: readonly string[] = ["Cloudflare", "BaseCloudflare"];

/** True for the type of the SDK's client. */
export function isSdkClient(type: Type): boolean {
  // The class itself has the same symbol as its instances.
  if (type.getConstructSignatures().length > 0) return false;
  const symbol = type.getNonNullableType().getSymbol();
  const name = symbol?.getName();
  return name !== undefined && SDK_CLIENTS.includes(name) && sdkModuleOf(symbol) === "client";
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
    const chain = [...key.matchAll(/['"]([\w]+)['"]/g)].map(([, name]) => name).join(".");
    const method = sdkMethods().resources[chain]?.methods[declaration.getName()];
    return method === undefined ? undefined : { chain: `${chain}.${declaration.getName()}`, method };
  }
  return undefined;
}

let methodNames: ReadonlySet<string> | undefined;

/** True if a method of the SDK has a name: `list`, `create`. */
export function isSdkMethodName(name: string): boolean {
  methodNames ??= new Set(Object.values(sdkMethods().resources).flatMap(({ methods }) => Object.keys(methods)));
  return methodNames.has(name);
}
