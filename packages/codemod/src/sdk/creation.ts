import { type Expression, Node, SyntaxKind, type Type } from "ts-morph";
import type { Creation, Extra } from "../client-kind.ts";
import { firstName } from "../imports.ts";
import { CLOSE, NEXT, OPEN } from "../layout.ts";
import { type FileRewrite, Unmovable } from "../rewrite.ts";
import { printRetries } from "./arguments.ts";
import { literalInConstant, literalOf, nameOf } from "./entries.ts";
import { fetchFunction, printConverted } from "./options.ts";
import { isSdkClient, isSdkResource, sdkMethodOf } from "./symbols.ts";

/** Options of the SDK's client by those of ours. */
const OPTIONS: Readonly<Record<string, string>> = {
  apiToken: "token",
  apiKey: "key",
  apiEmail: "email",
  baseURL: "baseUrl",
  defaultHeaders: "headers",
  timeout: "timeout",
  fetch: "fetch",
};

/** Options that change no request, by what to do instead. */
const DROPPED: Readonly<Record<string, string>> = {
  logLevel: "logLevel is gone; `onAttempt` of createClient logs attempts",
  logger: "logger is gone; `onAttempt` of createClient logs attempts",
};

/**
 * Prints `createClient({ … })` for `new Cloudflare({ … })`.
 * @throws Unmovable for an option without a counterpart.
 */
export function printCreation(
  creation: Creation,
  file: FileRewrite,
  createClient: string,
  module: string,
): { code: string; notes: string[] } {
  if (!isImported(firstName(creation.getExpression())))
    throw new Unmovable("the class of the SDK is not imported by an import declaration");
  const [options, ...others] = creation.getArguments();
  if (options === undefined) return { code: `${createClient}()`, notes: [] };
  const literal = Node.isExpression(options)
    ? (literalOf(options) ?? literalInConstant(options, isOptionsType))
    : undefined;
  if (literal === undefined || others.length > 0)
    return { code: `${createClient}(${printFromType(options, file, module)})`, notes: [] };
  if (
    literal
      .getDescendantsOfKind(SyntaxKind.CallExpression)
      .some((call) => sdkMethodOf(call.getExpression()) !== undefined)
  ) {
    throw new Unmovable("an option of the client calls the SDK");
  }
  // What is spread last may replace what is written before it.
  if (literal === literalOf(options as Expression) && literal.getProperties().some(Node.isSpreadAssignment))
    return { code: `${createClient}(${printConverted(literal, file, module)})`, notes: [] };
  const dropped: string[] = [];
  let text = file.render(literal);
  const start = literal.getStart();
  const properties = [...literal.getProperties()].reverse();
  for (const [i, property] of properties.entries()) {
    const key = nameOf(property);
    if (key === undefined) throw new Unmovable("an option of the client is spread or computed");
    const [from, to] = [property.getStart() - start, property.getEnd() - start];
    const gone = DROPPED[key];
    if (gone !== undefined) {
      dropped.unshift(gone);
      const isOnly = properties.length === 1;
      const isLast = i === 0;
      const before = isLast && !isOnly ? (/,\s*$/.exec(text.slice(0, from))?.[0].length ?? 0) : 0;
      const after = /^\s*,?[ \t]*(\r?\n[ \t]*(?=\S))?/.exec(text.slice(to))?.[0].length ?? 0;
      text = text.slice(0, from - before) + text.slice(isLast && !isOnly ? to : to + after);
      continue;
    }
    text = text.slice(0, from) + printOption(key, property, file) + text.slice(to);
  }
  if (Node.isIdentifier(options)) {
    file.replace(literal, text);
    replaceOptionsType(literal, file, module);
    return { code: `${createClient}(${options.getText()})`, notes: dropped };
  }
  return { code: `${createClient}(${/^\{\s*\}$/.test(text) ? "" : text})`, notes: dropped };
}

/** True for the type of the SDK's options: `ClientOptions`, `ConstructorParameters<typeof Cloudflare>[0]`. */
function isOptionsType(type: Node): boolean {
  return /\bClientOptions$|^ConstructorParameters</.test(type.getText());
}

function replaceOptionsType(literal: Node, file: FileRewrite, module: string): void {
  const constant = literal.getFirstAncestorByKind(SyntaxKind.VariableDeclaration);
  const type = constant?.getTypeNode();
  if (type === undefined) return;
  file.release("ClientOptions");
  file.replace(type, file.use(module, "ClientOptions", true));
}

/**
 * Prints the options that a value has by its type: `{ token: config.apiToken }`, or a call that makes them of it.
 * @throws Unmovable if it may have others.
 */
function printFromType(options: Node, file: FileRewrite, module: string): string {
  const properties = options.getType().getProperties();
  const isName = Node.isIdentifier(options) || Node.isPropertyAccessExpression(options);
  const names = properties.map((one) => one.getName());
  if (!isName || names.length === 0 || names.some((name) => name !== "maxRetries" && !isReadable(name)))
    return printConverted(options as Expression, file, module);
  const members = properties.map((one) => {
    const name = one.getName();
    const isNull = one
      .getTypeAtLocation(options)
      .getUnionTypes()
      .some((type) => type.isNull());
    const value = `${options.getText()}.${name}${isNull ? " ?? undefined" : ""}`;
    return name === "maxRetries" ? printRetries(value) : `${OPTIONS[name]}: ${value}`;
  });
  return `{ ${members.join(", ")} }`;
}

const isReadable = (name: string) => Object.hasOwn(OPTIONS, name) && name !== "defaultHeaders" && name !== "fetch";

/** Options that cannot be read of a client of the SDK. */
const UNREADABLE = ["fetchOptions", "defaultQuery", "userServiceKey"];

/** Says what a second client beside a new one would lack; an option that may be given counts as not given. */
export function obstacleOf(creation: Creation): string | undefined {
  const [options] = creation.getArguments();
  const given = UNREADABLE.find((name) => options?.getType().getProperty(name)?.isOptional() === false);
  return given === undefined ? undefined : `a second one would lack its option ${given}`;
}

/** Returns what a client is created with that the SDK keeps in a private member. */
export function extrasOf(creation: Creation): Extra[] {
  const type = creation.getArguments()[0]?.getType();
  const isGiven = (name: string) => type?.getProperty(name)?.isOptional() === false;
  return [
    ...(isGiven("defaultHeaders") ? (["headers"] as const) : []),
    ...(isGiven("fetch") ? (["fetch"] as const) : []),
  ];
}

/**
 * Prints a function that makes our client from one of the SDK.
 * @param extras what clients of the project have of their own.
 */
export function printBeside(
  name: string,
  file: FileRewrite,
  module: string,
  type: string,
  extras: readonly Extra[],
): string {
  const [theirs, ours] = file.isJavaScript ? ["", ""] : [`: ${clientType(file)}`, `: ${file.use(module, type, true)}`];
  const headers = `client["_options"].defaultHeaders${file.isJavaScript ? "" : " as HeadersInit"}`;
  const members = [
    "token: apiToken ?? undefined",
    "key: apiKey ?? undefined",
    "email: apiEmail ?? undefined",
    "baseUrl: baseURL",
    "retry: { limit: maxRetries }",
    "timeout",
    ...(extras.includes("headers") ? [`headers: new Headers(${headers})`] : []),
    ...(extras.includes("fetch") ? [`fetch: ${fetchFunction(file)}(client["fetch"])`] : []),
  ];
  const read = "{ apiToken, apiKey, apiEmail, baseURL, maxRetries, timeout }";
  const body = [
    ...(extras.length > 0 ? [`const ${read} = client;`] : []),
    `return ${file.use(module, "createClient")}({${OPEN}${members.join(`,${NEXT}`)},${CLOSE}});`,
  ];
  const what = ["credentials", ...extras].join(" and ");
  const parameter = `${extras.length > 0 ? "client" : read}${theirs}`;
  return `/** Makes a client of the package with the ${what} of one of the SDK. */\nfunction ${name}(${parameter})${ours} {${OPEN}${body.join(NEXT)}${CLOSE}}`;
}

/** Prints the SDK's client for what a project has of it: a resource keeps its client, and a part of a client is the whole. */
export function printWholeClient(code: string, type: Type, file: FileRewrite): string {
  const value = type.getNonNullableType();
  if (isSdkClient(value)) return code;
  // Since version 6, its type is the class that the client extends.
  const isBase = value.getProperty("_client")?.getTypeAtLocation(file.file).getSymbol()?.getName() === "BaseCloudflare";
  if (isSdkResource(value))
    return isBase && !file.isJavaScript ? `${code}["_client"] as ${clientType(file)}` : `${code}["_client"]`;
  return file.isJavaScript ? code : `${code} as ${clientType(file)}`;
}

/** Returns the type of the SDK's client, which is imported if it is not. */
function clientType(file: FileRewrite): string {
  for (const one of file.file
    .getImportDeclarations()
    .filter((each) => each.getModuleSpecifierValue() === "cloudflare")) {
    const named = one.getNamedImports().find((each) => each.getName() === "Cloudflare");
    const local = one.getDefaultImport() ?? named?.getAliasNode() ?? named?.getNameNode() ?? one.getNamespaceImport();
    if (local === undefined) continue;
    file.keepImport(local.getText());
    return local === one.getNamespaceImport() ? `${local.getText()}.Cloudflare` : local.getText();
  }
  return file.use("cloudflare", "Cloudflare", true);
}

function isImported(name: Node): boolean {
  const declarations = name.getSymbol()?.getDeclarations() ?? [];
  return declarations.some((one) => one.getFirstAncestorByKind(SyntaxKind.ImportDeclaration) !== undefined);
}

/** Prints the value of a member; a method becomes a function. */
function printValue(property: Node, key: string, file: FileRewrite): string {
  if (Node.isPropertyAssignment(property)) return file.render(property.getInitializerOrThrow());
  if (!Node.isMethodDeclaration(property)) return key;
  return file.render(property).replace(/^(async\s+)?\w+/, "$1function ");
}

function printOption(key: string, property: Node, file: FileRewrite): string {
  const value = printValue(property, key, file);
  if (key === "maxRetries") return printRetries(value);
  const name = Object.hasOwn(OPTIONS, key) ? OPTIONS[key] : undefined;
  if (name === undefined) throw new Unmovable(`the option ${key} of the client has no counterpart`);
  if (key === "fetch" && takesTwo(property)) return `fetch: ${fetchFunction(file)}(${value})`;
  return name === value ? name : `${name}: ${value}`;
}

/** True for a function that may read what the SDK passes: a URL and options. */
function takesTwo(property: Node): boolean {
  const value = Node.isPropertyAssignment(property) ? property.getInitializer() : undefined;
  const written = Node.isMethodDeclaration(property) ? property : value;
  if (Node.isParametered(written)) return written.getParameters().length > 0;
  const name = value?.getText() ?? "fetch";
  if (!/^((globalThis|self|window)\.)?fetch(\.bind\(.*\))?$/.test(name)) return true;
  const symbol = Node.isShorthandPropertyAssignment(property) ? property.getValueSymbol() : value?.getSymbol();
  return symbol?.getDeclarations().some((one) => !one.getSourceFile().isDeclarationFile()) === true;
}
