import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Operation, TargetPackage } from "../target.ts";
import type { SdkMethod, SdkMethods } from "./method.ts";
import { readSdkSource } from "./source.ts";

let known: SdkMethods | undefined;
let current: Index | undefined;

/** What is looked up of a version of the SDK. */
interface Index {
  methods: SdkMethods;
  types?: ReadonlyMap<string, readonly TypeUse[]>;
  chains?: ReadonlyMap<string, string>;
  names?: ReadonlySet<string>;
}

/** What the methods of the version in data/cloudflare.json send. */
export function knownMethods(): SdkMethods {
  known ??= JSON.parse(readFileSync(new URL("../../data/cloudflare.json", import.meta.url), "utf8")) as SdkMethods;
  return known;
}

/** What the official SDK's methods send. */
export function sdkMethods(): SdkMethods {
  return index().methods;
}

function index(): Index {
  current ??= { methods: knownMethods() };
  return current;
}

/**
 * Uses the methods of the SDK that a project has from now on: another version than the known one is read from its source.
 * @param folder the folder of its package.
 */
export function useInstalledMethods(folder: string, version: string): void {
  if (sdkMethods().version === version) return;
  current = { methods: knownMethods() };
  if (knownMethods().version === version || !existsSync(join(folder, "src/resources"))) return;
  const { resources } = readSdkSource(folder, chainOf);
  current = { methods: { version, resources } };
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

let knownTypes: ReadonlyMap<string, readonly TypeUse[]> | undefined;

/**
 * Returns the methods that take or return a type of the SDK; those that get one thing come first. A type that an older version
 * has inside other results, as `CloudflareTunnel`, is looked up in the known one.
 */
export function usesOfType(module: string, name: string): readonly TypeUse[] {
  const at = index();
  at.types ??= indexTypes(at.methods);
  const key = `${moduleKey(module)}#${name}`;
  const found = at.types.get(key);
  if (found !== undefined) return found;
  knownTypes ??= indexTypes(knownMethods());
  return knownTypes.get(key) ?? [];
}

/** The same for `dns/dnssec` and `dns/dnssec/dnssec`: a resource moves into a folder once it gets resources of its own. */
function moduleKey(module: string): string {
  return module.replace(/\/([^/]+)\/\1$/, "/$1");
}

/** Returns the chain of the resource that a module of the SDK declares. */
export function chainOf(module: string): string | undefined {
  const at = index();
  at.chains ??= new Map(
    Object.entries(at.methods.resources).map(([chain, { module: own }]) => [moduleKey(own), chain]),
  );
  return at.chains.get(moduleKey(module));
}

/** True if a method of the SDK has a name: `list`, `create`. */
export function isSdkMethodName(name: string): boolean {
  const at = index();
  at.names ??= new Set(Object.values(at.methods.resources).flatMap(({ methods }) => Object.keys(methods)));
  return at.names.has(name);
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
      if (method.params !== undefined) add(`${moduleKey(module)}#${method.params}`, { chain, method, role: "params" });
      const { result } = method;
      if (result === undefined) continue;
      const [of, type] = (result.startsWith("#") ? `${module}${result}` : result).split("#") as [string, string];
      add(`${moduleKey(of)}#${type}`, { chain, method, role: "result" });
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
