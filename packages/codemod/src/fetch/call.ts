import { type CallExpression, type Expression, Node, type ObjectLiteralExpression } from "ts-morph";
import { type FileRewrite, Unmovable } from "../rewrite.ts";
import type { CallStyle } from "../sdk/arguments.ts";
import { type Entry, entryOf, literalInConstant, literalOf, nameOf, type Place } from "../sdk/entries.ts";
import { printByName, printOptions } from "../sdk/print-arguments.ts";
import type { Operation, TargetPackage } from "../target.ts";

/** Options of fetch that clients and calls of both pass on. */
export const FETCH_OPTIONS: readonly string[] = [
  "cache",
  "credentials",
  "integrity",
  "keepalive",
  "mode",
  "priority",
  "referrer",
  "referrerPolicy",
];
/** Options of openapi-fetch that a call of ours has too. */
const OPTIONS = new Set(["headers", "signal", "baseUrl", "fetch", "middleware", ...FETCH_OPTIONS]);
const PLACES = new Set(["path", "query", "header", "cookie"]);

/** A call of a client of openapi-fetch: `client.GET("/zones", init)`, `client["/zones"].GET(init)`. */
export interface FetchCall {
  node: CallExpression;
  method: string;
  client: Node;
  /** The path, where it is a member of the client. */
  path: Node | undefined;
}

/**
 * Translates a call by path.
 * @param module where functions that make options are imported from.
 * @returns its arguments after the client, by name; those by path are changed where they are.
 * @throws Unmovable if the package lacks the path, or the call has an option without a counterpart.
 */
export function translateCall(
  { node: call, method, path: member }: FetchCall,
  target: TargetPackage,
  file: FileRewrite,
  style: CallStyle,
  module: string,
): { operation: Operation; args: string[] } {
  const [path, init] = member === undefined ? call.getArguments() : [member, ...call.getArguments()];
  if (!Node.isStringLiteral(path) && !Node.isNoSubstitutionTemplateLiteral(path))
    throw new Unmovable("the path is not written here");
  const template = path.getLiteralText();
  const operation = target.operation(method, template);
  if (operation === undefined) throw new Unmovable(`${target.name} has no operation ${method} ${template}`);
  const literal = init === undefined ? undefined : literalOf(init as Expression);
  if (init !== undefined && literal === undefined && (style === "name" || template !== operation.path)) {
    throw new Unmovable("the options of the call are not written here");
  }
  const read = literal === undefined ? undefined : readChoice(literal, file, module);
  if (read !== undefined && member !== undefined && style === "path")
    throw new Unmovable("a method of a path does not take another way to read");
  if (literal !== undefined) {
    applySerializer(literal, file);
    checkOptions(literal, style === "path" ? ["params", "body"] : []);
    rewriteMiddleware(literal, file, module);
  }
  if (literal !== undefined && !takesBody(operation)) removeEmptyBody(literal, file);
  if (style === "path") {
    if (literal !== undefined) renamePathParameters(literal, template, operation, file);
    const quote = path.getText()[0] as string;
    if (template !== operation.path) file.replace(path, `${quote}${operation.path}${quote}`);
    if (read !== undefined) file.edits.insert((init as Node).getEnd(), `, ${read}`);
    return { operation, args: [] };
  }
  const entries = literal === undefined ? [] : entriesOf(literal, names(template, operation), file);
  const options = (literal?.getProperties() ?? []).flatMap((property) => {
    const key = nameOf(property) as string;
    return ["params", "body", "bodySerializer", "parseAs"].includes(key) ? [] : [file.render(property)];
  });
  const args = printByName(entries, undefined, operation, file);
  const printed = printOptions(options);
  const all = [args, printed, read];
  const count = all.findLastIndex((one) => one !== undefined) + 1;
  return { operation, args: Array.from({ length: count }, (_, i) => all[i] ?? "undefined") };
}

/** True for a serializer whose body fetch sends as it is: ours takes it as the body. */
function isFormSerializer(serializer: Node | undefined): boolean {
  if (isIdentity(serializer)) return true;
  const [signature] = serializer?.getType().getCallSignatures() ?? [];
  return /^(FormData|URLSearchParams|Blob)$/.test(signature?.getReturnType().getSymbol()?.getName() ?? "");
}

/** Gives the body that `bodySerializer` makes, in place of both. */
function applySerializer(literal: ObjectLiteralExpression, file: FileRewrite): void {
  const [option, body] = [memberOf(literal, "bodySerializer"), memberOf(literal, "body")];
  const [serializer, value] = [serializerIn(literal), valueIn(literal, "body")];
  if (option === undefined || body === undefined || value === undefined || !isFormSerializer(serializer)) return;
  file.removeMember(option);
  if (!isIdentity(serializer))
    file.replace(body, `body: ${printSerializer(serializer as Node, file)}(${file.render(value)}) as never`);
}

/** Returns the function or the method of a literal that makes the body. */
function serializerIn(literal: ObjectLiteralExpression): Node | undefined {
  const member = memberOf(literal, "bodySerializer");
  return Node.isMethodDeclaration(member) ? member : valueIn(literal, "bodySerializer");
}

function printSerializer(serializer: Node, file: FileRewrite): string {
  if (Node.isIdentifier(serializer)) return serializer.getText();
  const text = file.render(serializer);
  return `(${Node.isMethodDeclaration(serializer) ? text.replace("bodySerializer", "function ") : text})`;
}

/** True for `(body) => body`, maybe with a cast. */
function isIdentity(serializer: Node | undefined): boolean {
  if (!Node.isArrowFunction(serializer)) return false;
  const [parameter] = serializer.getParameters();
  let returned = serializer.getBody();
  while (Node.isAsExpression(returned) || Node.isParenthesizedExpression(returned)) returned = returned.getExpression();
  return parameter !== undefined && returned.getText() === parameter.getName();
}

function takesBody({ argument }: Operation): boolean {
  return argument.places === true || argument.rest !== undefined || Object.values(argument.in ?? {}).includes("body");
}

/** Removes a body that is empty, which a document may have required of a DELETE. */
function removeEmptyBody(literal: ObjectLiteralExpression, file: FileRewrite): void {
  const body = memberOf(literal, "body");
  const given = valueIn(literal, "body");
  const isEmpty = given?.getText() === "undefined" || literalOf(given)?.getProperties().length === 0;
  if (body !== undefined && isEmpty) file.removeMember(body);
}

/** Ways to read a body that both have. */
const READ = /^(blob|json|stream|text)$/;

/** Returns the last argument of a call for the option `parseAs`, which it removes. */
function readChoice(literal: ObjectLiteralExpression, file: FileRewrite, module: string): string | undefined {
  const property = memberOf(literal, "parseAs");
  const value = valueIn(literal, "parseAs");
  if (property === undefined || !Node.isStringLiteral(value) || !READ.test(value.getLiteralText())) return undefined;
  file.removeMember(property);
  // That is how both read what the document declares as JSON.
  return value.getLiteralText() === "json" ? undefined : `${file.use(module, "readAs")}(${value.getText()})`;
}

/** @param others members that an object which is spread may have beside options. */
function checkOptions(literal: ObjectLiteralExpression, others: readonly string[]): void {
  for (const property of literal.getProperties()) {
    if (Node.isSpreadAssignment(property) && hasOnly(property.getExpression(), others)) continue;
    const key = nameOf(property);
    if (key === undefined) throw new Unmovable("an option of the call is spread or computed");
    const isRead =
      key === "parseAs" &&
      Node.isStringLiteral(valueIn(literal, key)) &&
      READ.test(valueIn(literal, key)?.getText().slice(1, -1) ?? "");
    if (key === "bodySerializer" && isFormSerializer(serializerIn(literal))) continue;
    if (key !== "params" && key !== "body" && !isRead && !OPTIONS.has(key))
      throw new Unmovable(`the option ${key} of the call has no counterpart`);
  }
}

/** True for a value that by its type has no other members than options of both and `others`. */
function hasOnly(value: Expression, others: readonly string[]): boolean {
  const members = value.getType().getNonNullableType().getProperties();
  return members.length > 0 && members.every((one) => OPTIONS.has(one.getName()) || others.includes(one.getName()));
}

/** An array of middlewares becomes `applyMiddleware(…)`. */
function rewriteMiddleware(literal: ObjectLiteralExpression, file: FileRewrite, module: string): void {
  const property = literal.getProperty("middleware");
  if (property === undefined) return;
  const list = Node.isPropertyAssignment(property) ? property.getInitializerOrThrow() : undefined;
  const args = Node.isArrayLiteralExpression(list)
    ? list.getElements().map((one) => file.render(one))
    : [`...${list === undefined ? "middleware" : file.render(list)}`];
  file.replace(property, `middleware: ${file.use(module, "applyMiddleware")}(${args.join(", ")})`);
}

/** Our names of path parameters by those of the old document. */
function names(template: string, operation: Operation): Map<string, string> {
  const ours = [...operation.path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name as string);
  return new Map([...template.matchAll(/\{([^}]*)\}/g)].map(([, name], i) => [name as string, ours[i] as string]));
}

function memberOf(literal: ObjectLiteralExpression, name: string): Node | undefined {
  return literal.getProperties().find((one) => nameOf(one) === name);
}

function valueIn(literal: ObjectLiteralExpression, name: string): Expression | undefined {
  const member = memberOf(literal, name);
  if (Node.isPropertyAssignment(member)) return member.getInitializer();
  return Node.isShorthandPropertyAssignment(member) ? member.getNameNode() : undefined;
}

function renamePathParameters(
  literal: ObjectLiteralExpression,
  template: string,
  operation: Operation,
  file: FileRewrite,
): void {
  const changed = [...names(template, operation)].filter(([theirs, ours]) => theirs !== ours);
  if (changed.length === 0) return;
  const params = literalOf(valueIn(literal, "params"));
  const given = params === undefined ? undefined : valueIn(params, "path");
  const path = literalOf(given) ?? literalInConstant(given);
  if (path === undefined) throw new Unmovable("path parameters have other names now, and are not written here");
  for (const [theirs, ours] of changed) {
    const member = memberOf(path, theirs);
    if (Node.isShorthandPropertyAssignment(member)) file.replace(member, `${ours}: ${theirs}`);
    else if (Node.isPropertyAssignment(member)) file.replace(member.getNameNode(), ours);
    else throw new Unmovable("path parameters have other names now, and are not written here");
  }
}

function entriesOf(literal: ObjectLiteralExpression, renamed: ReadonlyMap<string, string>, file: FileRewrite): Entry[] {
  const params = valueIn(literal, "params");
  const groups = params === undefined ? undefined : literalOf(params);
  if (params !== undefined && groups === undefined) throw new Unmovable("the parameters are not written here");
  const entries = (groups?.getProperties() ?? []).flatMap((group): Entry[] => {
    const place = nameOf(group) ?? "";
    if (!PLACES.has(place)) throw new Unmovable("the parameters are spread or computed");
    const value = valueIn(groups as ObjectLiteralExpression, place) as Expression;
    return membersOf(value, place as Place, renamed, file);
  });
  const body = valueIn(literal, "body");
  const members = literalOf(body);
  if (body === undefined) return entries;
  if (members === undefined)
    return [...entries, { place: "whole", name: "body", value: file.render(body), comments: "" }];
  return [...entries, ...membersOf(members, "body", new Map(), file)];
}

function membersOf(value: Expression, place: Place, renamed: ReadonlyMap<string, string>, file: FileRewrite): Entry[] {
  const literal = literalOf(value);
  if (literal === undefined) {
    if (place === "path" && [...renamed].some(([theirs, ours]) => theirs !== ours)) {
      throw new Unmovable("path parameters have other names now, and are not written here");
    }
    return [{ place, name: "", value: file.render(value), isSpread: true, comments: "" }];
  }
  return literal.getProperties().map((property) => {
    const entry = entryOf(property, place, file);
    return place === "path" ? { ...entry, name: renamed.get(entry.name) ?? entry.name } : entry;
  });
}
