import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript-5.9";
import { dereference } from "../../../generator/src/openapi/dereference.ts";
import { get, isObject, type Json, type JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { openProject } from "../../../packages/codemod/src/project.ts";
import type { SdkMethod } from "../../../packages/codemod/src/sdk/method.ts";
import { pathsOf, positionalCount, sdkMethods } from "../../../packages/codemod/src/sdk/methods.ts";
import { SdkMigration } from "../../../packages/codemod/src/sdk/migrate.ts";
import { keyOf, TargetPackage } from "../../../packages/codemod/src/target.ts";
import { sample } from "../../../tools/sdk/sample.ts";
import { makeProject, root } from "./project.ts";
import type { Arrived } from "./recording-server.ts";

/** The official SDK itself, which `npm ci --prefix tools/sdk` installs. */
export const SDK: string = join(root, "tools/sdk/node_modules/cloudflare");
export const hasSdk: boolean = existsSync(SDK);

/** An operation of the generated package, and the method of the SDK for it. */
export interface Pair {
  /** `METHOD /path`. */
  label: string;
  chain: string;
  /** The call of the SDK, as code; `client` is its client. */
  code: string;
  /** The method gives pages. */
  isList: boolean;
}

/** Writes a call of the SDK for every operation of a document that it has. Operations without one are in `missing`. */
export function writeCalls(document: JsonObject): { pairs: Pair[]; missing: string[]; unwritten: string[] } {
  const methods = new Map<string, { chain: string; method: SdkMethod; scope?: string }>();
  for (const [resource, { methods: own }] of Object.entries(sdkMethods().resources)) {
    for (const [name, method] of Object.entries(own)) {
      for (const { method: verb, path, scope } of pathsOf(method)) {
        const found = { chain: `${resource}.${name}`, method, ...(scope !== undefined && { scope }) };
        if (!methods.has(keyOf(verb, path))) methods.set(keyOf(verb, path), found);
      }
    }
  }
  const [pairs, missing, unwritten]: [Pair[], string[], string[]] = [[], [], []];
  for (const { label, verb, path, node, item } of operationsIn(document)) {
    const found = methods.get(keyOf(verb, path));
    if (found === undefined) missing.push(label);
    else {
      const code = writeCall(document, path, node, item, found);
      if (code === undefined) unwritten.push(label);
      else pairs.push({ label, chain: found.chain, code, isList: found.method.pages !== undefined });
    }
  }
  return { pairs, missing, unwritten };
}

function operationsIn(document: JsonObject) {
  return Object.entries(document.paths as JsonObject).flatMap(([path, item]) =>
    Object.entries(item as JsonObject).flatMap(([verb, node]) => {
      if (!/^(get|put|post|delete|patch)$/.test(verb) || !isObject(node)) return [];
      return [{ label: `${verb.toUpperCase()} ${path}`, verb, path, node, item: item as JsonObject }];
    }),
  );
}

/** Returns undefined for a body that is not JSON, or that the SDK cannot be given. */
function writeCall(
  document: JsonObject,
  path: string,
  node: JsonObject,
  item: JsonObject,
  { chain, method, scope }: { chain: string; method: SdkMethod; scope?: string },
): string | undefined {
  const theirs = [...(pathsOf(method).find((one) => one.scope === scope)?.path ?? "").matchAll(/\{([^}]*)\}/g)].map(
    ([, name]) => name as string,
  );
  const ours = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name as string);
  const positional: Json[] = Array.from({ length: positionalCount(method) }, () => null);
  const flat: JsonObject = {};
  theirs.forEach((name, i) => {
    const value = `a ${ours[i]}/ü`;
    if (/^\d+$/.test(name)) positional[Number(name)] = value;
    else flat[name] = value;
  });
  for (const entry of [item.parameters, node.parameters].flatMap((list) => (Array.isArray(list) ? list : []))) {
    const parameter = dereference(document, entry, "")?.node as
      | { in?: string; name: string; schema?: Json }
      | undefined;
    const isOfSdk = method.rest === "query" || method.query?.includes(parameter?.name ?? "") === true;
    if (parameter?.in === "query" && isOfSdk) flat[parameter.name] = sample(document, parameter.schema, parameter.name);
  }
  const body = dereference(document, node.requestBody, "")?.node;
  const schema = get(body ?? null, "/content/application~1json/schema");
  if (body !== undefined && schema === undefined) return undefined;
  if (body !== undefined) {
    const value = sample(document, schema, "body");
    if (method.body !== undefined && /^\d+$/.test(method.body)) positional[Number(method.body)] = value;
    else if (method.body !== undefined) flat[method.body] = value;
    else if (method.rest === "body" && isObject(value)) {
      if (Object.keys(value).some((name) => Object.hasOwn(flat, name))) return undefined;
      Object.assign(flat, value);
    } else if (method.rest === "body") return undefined;
  }
  const args = [...positional, ...(method.params === undefined ? [] : [flat])];
  return `client.${chain}(${args.map((one) => JSON.stringify(one)).join(", ")})`;
}

/** What became of the calls, by the label of the operation. */
export interface WireComparison {
  equal: string[];
  different: { label: string; sdk: Arrived[]; ours: Arrived[] }[];
  left: { label: string; why: string }[];
}

/** Moves the calls to a generated package, makes all of them with both, and compares the requests. */
export async function compareOnWire(pairs: readonly Pair[], packageFolder: string): Promise<WireComparison> {
  const text = ['import Cloudflare from "cloudflare";', ...pairs.map(functionOf), ""].join("\n");
  const project = makeProject(
    { "src/calls.ts": text },
    {},
    { cloudflare: SDK, "@flarespec/cloudflare": packageFolder },
  );
  try {
    const { files } = openProject(project.folder);
    // The samples are not of the types of the SDK, so the project is not type-checked.
    const [rewritten] = new SdkMigration(files, new TargetPackage(packageFolder), "name").run();
    if (rewritten === undefined) throw new Error("nothing was rewritten");
    const left = rewritten.notes.map(({ line, why }) => ({ label: pairs[line - 2]?.label ?? "", why }));
    const isLeft = new Set(left.map(({ label }) => label));
    const calls = pairs.flatMap(({ label }, i) => (isLeft.has(label) ? [] : [{ label, name: `call${i}` }]));
    write(project.folder, "before", text);
    write(project.folder, "after", rewritten.text);
    return { ...callBoth(project.folder, calls), left };
  } finally {
    project.remove();
  }
}

function functionOf({ code, isList }: Pair, i: number): string {
  const body = isList ? `for await (const one of ${code}) void one;` : `await ${code};`;
  return `export const call${i} = async (client: Cloudflare) => { ${body} };`;
}

function write(folder: string, name: string, text: string): void {
  const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  writeFileSync(join(folder, `${name}.mjs`), ts.transpileModule(text, { compilerOptions: options }).outputText);
}

/** Calls both in a process of its own, which sees the packages as a user does: built. */
function callBoth(folder: string, calls: readonly object[]): Omit<WireComparison, "left"> {
  writeFileSync(join(folder, "calls.json"), JSON.stringify(calls));
  const script = join(import.meta.dirname, "call-both.ts");
  const { stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", script, folder], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as Omit<WireComparison, "left">;
}
