import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import {
  type ClassDeclaration,
  type Expression,
  type MethodDeclaration,
  Node,
  type ObjectLiteralExpression,
  type ParameterDeclaration,
  Project,
  SyntaxKind,
  type TypeNode,
} from "ts-morph";
import type { SdkMethod, SdkResource } from "./method.ts";

/** What the source of a version of the SDK says its methods send. */
export interface SdkSource {
  resources: Record<string, SdkResource>;
  /** Methods that are written in a way that is not understood, and why. */
  unread: string[];
}

/**
 * Reads the official SDK's own source.
 * @param folder the folder of its package.
 * @param chainOfModule the resources of a module, for versions before 6, which do not say it.
 */
export function readSdkSource(folder: string, chainOfModule: (module: string) => string | undefined): SdkSource {
  const source = join(folder, "src");
  const project = new Project({ useInMemoryFileSystem: true, skipFileDependencyResolution: true });
  const found: SdkSource = { resources: {}, unread: [] };
  const paths = readdirSync(join(source, "resources"), { recursive: true, encoding: "utf8" });
  for (const path of paths.map((one) => one.replaceAll("\\", "/")).sort()) {
    if (!path.endsWith(".ts")) continue;
    const module = `resources/${path.replace(/\.ts$/, "")}`;
    const file = project.createSourceFile(path, readFileSync(join(source, "resources", path), "utf8"));
    for (const one of file.getClasses()) readClass(one, module, chainOfModule, found);
    project.removeSourceFile(file);
  }
  return found;
}

function readClass(
  one: ClassDeclaration,
  module: string,
  chainOfModule: (module: string) => string | undefined,
  { resources, unread }: SdkSource,
): void {
  const isResource = one.getExtends()?.getText().endsWith("APIResource") === true;
  const chain = chainOf(one) ?? (isResource ? chainOfModule(module) : undefined);
  if (chain === undefined) return;
  const methods: Record<string, SdkMethod> = {};
  for (const method of one.getMethods()) {
    try {
      methods[method.getName()] = readMethod(method, module);
    } catch (cause) {
      unread.push(`${chain}.${method.getName()}: ${(cause as Error).message}`);
    }
  }
  if (Object.keys(methods).length > 0) resources[chain] = { module, methods };
}

/** Returns `zeroTrust.tunnels` for a class with `_key = Object.freeze(['zeroTrust', 'tunnels'])`. */
function chainOf(one: ClassDeclaration): string | undefined {
  const list = one.getStaticProperty("_key")?.getFirstDescendantByKind(SyntaxKind.ArrayLiteralExpression);
  return list
    ?.getElements()
    .map((name) => name.asKindOrThrow(SyntaxKind.StringLiteral).getLiteralText())
    .join(".");
}

function readMethod(method: MethodDeclaration, module: string): SdkMethod {
  const sent = method
    .getDescendantsOfKind(SyntaxKind.CallExpression)
    .filter((call) => /^this\._client\.(get|post|put|patch|delete|getAPIList)$/.test(call.getExpression().getText()));
  const [call] = sent;
  if (call === undefined || sent.length > 1) throw new Error(`${sent.length} requests`);
  const verb = call.getExpression().getText().replace("this._client.", "");
  const args = call.getArguments() as Expression[];
  const object = method.getParameters().find((parameter) => /Params$/.test(typeOf(parameter)));
  const parameters = method.getParameters().filter((parameter) => parameter !== object);
  const positional = parameters.map((parameter) => parameter.getName());
  const names = localNames(method);
  const options = optionsOf(args.slice(1));
  const path = readPath(args[0] as Expression, positional, names);
  const isMultipart = /multipartFormRequestOptions|maybeMultipart/.test(call.getText());
  const kind = /method: ['"](\w+)['"]/.exec(options?.getText() ?? "")?.[1];
  const httpMethod = (verb === "getAPIList" ? (kind ?? "get") : verb).toUpperCase();
  const read: SdkMethod = { call: `${httpMethod} ${path}`, ...placesOf(options, names, positional) };
  if (verb === "getAPIList") read.pages = /SinglePage\b/.test(args[1]?.getText() ?? "") ? "single" : "several";
  else if (!method.getText().includes("_thenUnwrap(")) read.whole = true;
  if (isMultipart) read.upload = true;
  if (/__binaryResponse: true/.test(options?.getText() ?? "")) read.binary = true;
  if (object !== undefined) read.params = typeOf(object);
  const result = resultOf(method, module);
  if (result !== undefined) read.result = result;
  return read;
}

/** The type of a parameter that may be left out: `ListParams` of `ListParams | null | undefined`. Options may be in its place. */
function typeOf(parameter: ParameterDeclaration): string {
  const written = parameter.getTypeNode()?.getText() ?? "";
  return written.replace(/ \| (null \| undefined|Core\.RequestOptions)$/, "");
}

/** The names of the SDK's object of parameters by the local names they are taken apart into; the rest under `...`. */
function localNames(method: MethodDeclaration): Map<string, string> {
  const names = new Map<string, string>();
  for (const pattern of method.getDescendantsOfKind(SyntaxKind.ObjectBindingPattern)) {
    const init = pattern.getParent()?.asKind(SyntaxKind.VariableDeclaration)?.getInitializer()?.getText();
    if (init === undefined || !/^params( \?\? \{\})?$/.test(init)) continue;
    for (const element of pattern.getElements()) {
      const local = element.getName();
      const outer = element.getPropertyNameNode()?.getText().replace(/['"]/g, "") ?? local;
      names.set(local, element.getDotDotDotToken() === undefined ? outer : "...");
    }
  }
  return names;
}

function optionsOf(args: readonly Expression[]): ObjectLiteralExpression | undefined {
  for (const arg of args) {
    if (Node.isObjectLiteralExpression(arg)) return arg;
    if (Node.isCallExpression(arg)) return optionsOf(arg.getArguments() as Expression[]);
  }
  return undefined;
}

function readPath(node: Expression, positional: readonly string[], names: ReadonlyMap<string, string>): string {
  if (Node.isStringLiteral(node)) return node.getLiteralText();
  // Before version 6, paths are templates without a tag.
  const template = Node.isTaggedTemplateExpression(node) ? node.getTemplate() : node;
  if (Node.isNoSubstitutionTemplateLiteral(template)) return template.getLiteralText();
  let path = template.asKindOrThrow(SyntaxKind.TemplateExpression).getHead().getLiteralText();
  for (const span of template.asKindOrThrow(SyntaxKind.TemplateExpression).getTemplateSpans()) {
    const text = span.getExpression().getText();
    const name = names.get(text);
    if (text === "accountOrZone") path += "{scope}";
    else if (text === "accountOrZoneId") path += "{scope id}";
    else if (name !== undefined) path += `{${name}}`;
    else if (positional.includes(text)) path += `{${positional.indexOf(text)}}`;
    else if (text === "this._client.accountId") path += "{account_id}";
    else throw new Error(`a path with ${text}`);
    path += span.getLiteral().getLiteralText();
  }
  return path.replace("{scope}/{scope id}", "{scope}");
}

function placesOf(
  options: ObjectLiteralExpression | undefined,
  names: ReadonlyMap<string, string>,
  positional: readonly string[],
): Partial<SdkMethod> {
  const found: Partial<SdkMethod> = {};
  for (const property of options?.getProperties() ?? []) {
    if (Node.isSpreadAssignment(property)) continue;
    const [name, value] = Node.isShorthandPropertyAssignment(property)
      ? [property.getName(), property.getName()]
      : [property.asKindOrThrow(SyntaxKind.PropertyAssignment).getName(), initializerOf(property)];
    if (name === "query" || name === "body") {
      const outer = names.get(value);
      if (outer === "..." || (outer === undefined && !positional.includes(value) && /^\w+$/.test(value)))
        found.rest = name;
      else if (outer !== undefined && name === "body") found.body = outer;
      else if (value.startsWith("{")) found.query = listed(value).map((one) => names.get(one) ?? one);
      else if (name === "body" && positional.includes(value)) found.body = String(positional.indexOf(value));
      else throw new Error(`${name}: ${value}`);
    } else if (name === "headers") {
      const header: Record<string, string> = {};
      for (const [, key, local] of value.matchAll(/\{\s*['"]?([\w-]+)['"]?: (\w+)(?:\?\.toString\(\))?\s*\}/g)) {
        const outer = names.get(local as string);
        if (outer !== undefined) header[outer] = key as string;
      }
      if (Object.keys(header).length > 0) found.header = header;
    } else if (!["method", "__binaryResponse", "defaultBaseURL"].includes(name)) throw new Error(`the option ${name}`);
  }
  return found;
}

function initializerOf(property: Node): string {
  return property.asKindOrThrow(SyntaxKind.PropertyAssignment).getInitializerOrThrow().getText();
}

function listed(text: string): string[] {
  return text
    .slice(1, -1)
    .split(",")
    .map((one) => one.trim().replace(/^.*: /, ""))
    .filter((one) => one !== "");
}

/** Returns `module#Name`, or `#Name` of the same module, of the type of the result, without null, lists and promises. */
function resultOf(method: MethodDeclaration, module: string): string | undefined {
  const promise = method.getReturnTypeNode()?.asKind(SyntaxKind.TypeReference);
  const args = promise?.getTypeArguments() ?? [];
  let node: TypeNode | undefined = args.at(-1);
  if (Node.isUnionTypeNode(node)) node = node.getTypeNodes().find((one) => one.getText() !== "null");
  const text = node?.getText() ?? "";
  if (!/^[A-Z][\w.]*$/.test(text)) return undefined;
  const [first = "", ...others] = text.split(".");
  for (const one of method.getSourceFile().getImportDeclarations()) {
    const isNamespace = one.getNamespaceImport()?.getText() === first;
    if (!isNamespace && !one.getNamedImports().some((each) => each.getName() === first)) continue;
    const from = posix.join(posix.dirname(module), one.getModuleSpecifierValue());
    return `${from === module ? "" : from}#${isNamespace ? others.join(".") : text}`;
  }
  return `#${text}`;
}
