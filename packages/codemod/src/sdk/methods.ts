import { readFileSync } from "node:fs";
import type { Operation, TargetPackage } from "../target.ts";
import type { SdkMethod, SdkMethods } from "./method.ts";

let read: SdkMethods | undefined;

/** What the official SDK's methods send; `version` is the one that was read. */
export function sdkMethods(): SdkMethods {
  read ??= JSON.parse(readFileSync(new URL("../../data/cloudflare.json", import.meta.url), "utf8")) as SdkMethods;
  return read;
}

export const SCOPES = ["account_id", "zone_id"] as const;
export type Scope = (typeof SCOPES)[number];

/** Returns the paths that a method calls: one, or one per scope. */
export function pathsOf({ call }: SdkMethod): { method: string; path: string; scope?: Scope }[] {
  const [method = "", path = ""] = call.split(" ");
  if (!path.includes("{scope}")) return [{ method, path }];
  return SCOPES.map((scope) => ({
    method,
    path: path.replace("{scope}", `${scope.replace("_id", "s")}/{${scope}}`),
    scope,
  }));
}

/** Returns the names of path parameters by those of the SDK, or by the index of a positional argument. */
export function pathNames(path: string, operation: Operation): Map<string, string> {
  const theirs = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name as string);
  const ours = [...operation.path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name as string);
  return new Map(theirs.map((name, i) => [name, ours[i] as string]));
}

/** The number of arguments before the object of parameters. */
export function positionalCount({ call, body }: SdkMethod): number {
  const indexes = [...call.matchAll(/\{(\d+)\}/g)].map(([, index]) => Number(index));
  return Math.max(-1, ...indexes, ...(body !== undefined && /^\d+$/.test(body) ? [Number(body)] : [])) + 1;
}

/** The methods and operations behind a type of the SDK: `module#Name`. */
export interface TypeUse {
  chain: string;
  method: SdkMethod;
  role: "params" | "result";
}

let types: Map<string, TypeUse[]> | undefined;

/** Returns the methods that take or return a type of the SDK; those that get one thing come first. */
export function usesOfType(module: string, name: string): readonly TypeUse[] {
  types ??= indexTypes(sdkMethods());
  return types.get(`${module}#${name}`) ?? [];
}

const ORDER = ["get", "read", "list", "create", "update", "edit", "delete"];

function indexTypes({ resources }: SdkMethods): Map<string, TypeUse[]> {
  const found = new Map<string, TypeUse[]>();
  const add = (key: string, use: TypeUse) => found.set(key, [...(found.get(key) ?? []), use]);
  const orderOf = (name: string) => (ORDER.indexOf(name) + ORDER.length + 1) % (ORDER.length + 1);
  for (const [resource, { module, methods }] of Object.entries(resources)) {
    const sorted = Object.entries(methods).sort(([a], [b]) => orderOf(a) - orderOf(b));
    for (const [name, method] of sorted) {
      const chain = `${resource}.${name}`;
      if (method.params !== undefined) add(`${module}#${method.params}`, { chain, method, role: "params" });
      const { result } = method;
      if (result === undefined) continue;
      add(result.startsWith("#") ? `${module}${result}` : result, { chain, method, role: "result" });
    }
  }
  return found;
}

/** Returns the operations of the package that a method calls, by scope. */
export function operationsOf(
  method: SdkMethod,
  target: TargetPackage,
): { operation: Operation; path: string; scope?: Scope }[] {
  return pathsOf(method).flatMap(({ method: verb, path, scope }) => {
    const operation = target.operation(verb, path);
    return operation === undefined ? [] : [{ operation, path, ...(scope !== undefined && { scope }) }];
  });
}
