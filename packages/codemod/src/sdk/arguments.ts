import { type CallExpression, type Expression, Node, type ObjectLiteralExpression, type Type } from "ts-morph";
import { CLOSE, NEXT, OPEN } from "../layout.ts";
import { type FileRewrite, Unmovable } from "../rewrite.ts";
import type { Operation, TargetPackage } from "../target.ts";
import type { SdkMethod } from "./method.ts";
import { operationsOf, pathNames, positionalCount, SCOPES } from "./methods.ts";

/** How calls are written: as functions, or by method and path of the client. */
export type CallStyle = "name" | "path";

/** The arguments of a call of the generated package, after the client. */
export interface NewArguments {
  operation: Operation;
  /** `{ account_id, name }`, or for a call by path `{ params, body, … }`; undefined where the operation takes none. */
  args: string | undefined;
  /** Options of the call; for a call by path they are among `args`. */
  options: string | undefined;
}

/** The place of an argument in the request; `whole`: it is the body. */
export type Place = "path" | "query" | "header" | "body" | "whole";

/** An argument. */
export interface Entry {
  place: Place;
  name: string;
  /** The value as code. */
  value: string;
  /** `...value`. */
  isSpread?: true;
  /** Comments above it. */
  comments: string;
}

/**
 * Translates the arguments of a call of the SDK.
 * @throws Unmovable if they cannot be told apart by place.
 */
export function translate(
  call: CallExpression,
  method: SdkMethod,
  target: TargetPackage,
  file: FileRewrite,
  style: CallStyle,
): NewArguments {
  const count = positionalCount(method);
  const args = call.getArguments() as Expression[];
  if (args.some((arg) => Node.isSpreadElement(arg)))
    throw new Unmovable("the arguments are spread, so it is not known what they are");
  const positional = args.slice(0, count);
  if (positional.length < count) throw new Unmovable("arguments are missing");
  const takesParams = method.params !== undefined;
  const params = takesParams ? nothing(args[count]) : undefined;
  const options = nothing(args[takesParams ? count + 1 : count]);
  const { operation, path } = choose(method, target, params);
  const names = pathNames(path, operation);
  const entries = [
    ...positional.map((node, index) => positionalEntry(node, index, method, names, file)),
    ...(params === undefined ? [] : entriesOf(params, method, names, operation, file)),
  ];
  const written = optionsOf(options, file);
  if (style === "path") return { operation, args: byPath(entries, written), options: undefined };
  return { operation, args: printByName(entries, params, operation, file), options: printOptions(written) };
}

function nothing(node: Expression | undefined): Expression | undefined {
  return node === undefined || /^(undefined|null)$/.test(node.getText()) ? undefined : node;
}

/** Chooses the operation of an account or of a zone by the parameter that is given. */
function choose(
  method: SdkMethod,
  target: TargetPackage,
  params: Expression | undefined,
): { operation: Operation; path: string } {
  const found = operationsOf(method, target);
  const [first] = found;
  if (first === undefined) throw new Unmovable(`${target.name} has no operation ${method.call}`);
  if (!method.call.includes("{scope}")) return first;
  const given = SCOPES.filter((scope) => params !== undefined && hasRequired(params.getType(), scope));
  const [scope] = given;
  if (scope === undefined || given.length > 1) {
    throw new Unmovable("it is not known whether this is about an account or a zone");
  }
  const chosen = found.find((one) => one.scope === scope);
  if (chosen === undefined)
    throw new Unmovable(`${target.name} has no such operation of a ${scope.replace("_id", "")}`);
  return chosen;
}

function hasRequired(type: Type, name: string): boolean {
  const property = type.getProperty(name);
  return property !== undefined && !property.isOptional();
}

function positionalEntry(
  node: Expression,
  index: number,
  method: SdkMethod,
  names: ReadonlyMap<string, string>,
  file: FileRewrite,
): Entry {
  const isBody = method.body === String(index);
  const name = isBody ? "body" : (names.get(String(index)) as string);
  return { place: isBody ? "whole" : "path", name, value: file.render(node), comments: commentsOf(node) };
}

function placeOf(name: string, method: SdkMethod, names: ReadonlyMap<string, string>): Place {
  if (names.has(name)) return "path";
  if (method.header?.[name] !== undefined) return "header";
  if (method.query?.includes(name) === true) return "query";
  if (method.body === name) return "whole";
  return method.rest ?? "query";
}

function entriesOf(
  params: Expression,
  method: SdkMethod,
  names: ReadonlyMap<string, string>,
  operation: Operation,
  file: FileRewrite,
): Entry[] {
  const literal = literalOf(params);
  const rename = (name: string, place: Place): string => {
    if (place === "path") return names.get(name) as string;
    if (place === "header") return headerName(method.header?.[name] as string, operation);
    return place === "whole" ? "body" : name;
  };
  if (literal === undefined) return [spreadEntry(params, method, names, operation, file, "")];
  return literal.getProperties().map((property): Entry => {
    const comments = commentsOf(property);
    if (Node.isSpreadAssignment(property)) {
      return spreadEntry(property.getExpression(), method, names, operation, file, comments);
    }
    const key = nameOf(property);
    if (key === undefined) throw new Unmovable("a name of a parameter is computed");
    const place = placeOf(key, method, names);
    return { ...entryOf(property, checked(place, key, operation), file), name: rename(key, place) };
  });
}

/**
 * Returns a member of an object literal as an argument.
 * @throws Unmovable if it is spread, computed, a method or an accessor.
 */
export function entryOf(property: Node, place: Place, file: FileRewrite): Entry {
  const name = nameOf(property);
  const comments = commentsOf(property);
  if (name !== undefined && Node.isShorthandPropertyAssignment(property)) return { place, name, value: name, comments };
  if (name !== undefined && Node.isPropertyAssignment(property)) {
    return { place, name, value: file.render(property.getInitializerOrThrow()), comments };
  }
  throw new Unmovable("a parameter is spread, computed, a method or an accessor");
}

/** A header parameter is named as the document writes it. */
function headerName(name: string, { argument }: Operation): string {
  const known = Object.keys(argument.in ?? {}).find((one) => one.toLowerCase() === name.toLowerCase());
  return known ?? name;
}

/** @throws Unmovable if our operation would send a parameter elsewhere than the SDK. */
function checked(place: Place, name: string, { argument, path }: Operation): Place {
  const ours = argument.places ? place : placeInArgument(name, argument);
  if (place === "body" && ours === "query" && argument.in?.[name] === undefined && !hasWholeBody(argument)) {
    throw new Unmovable(`${name} is in the body for the SDK, and ${path} has none`);
  }
  if (place === "query" && ours === "body") {
    throw new Unmovable(`${name} is in the query for the SDK, and the document does not declare it there`);
  }
  // A parameter that the document declares is where the document says.
  return place === "body" && ours === "query" && argument.in?.[name] === "query" ? "query" : place;
}

function placeInArgument(name: string, { in: places, rest }: Operation["argument"]): Place {
  const place = places?.[name];
  if (place !== undefined) return place === "cookie" ? "header" : place;
  return rest === undefined ? "query" : "body";
}

function hasWholeBody({ in: places }: Operation["argument"]): boolean {
  return places?.body === "body";
}

/** A value whose members are not written here. Its type says which it has. */
function spreadEntry(
  node: Expression,
  method: SdkMethod,
  names: ReadonlyMap<string, string>,
  operation: Operation,
  file: FileRewrite,
  comments: string,
): Entry {
  const type = node.getType().getNonNullableType();
  if (type.isAny() || type.getStringIndexType() !== undefined)
    throw new Unmovable("the type of the parameters says nothing of their names");
  const keys = [...new Set((type.isUnion() ? type.getUnionTypes() : [type]).flatMap((one) => one.getProperties()))].map(
    (one) => one.getName(),
  );
  const places = new Set<Place>();
  for (const key of keys) {
    const place = checked(placeOf(key, method, names), key, operation);
    const isRenamed =
      (place === "path" && names.get(key) !== key) ||
      (place === "header" && method.header?.[key] !== key) ||
      (place === "whole" && key !== "body");
    if (isRenamed) throw new Unmovable(`${key} has another name now, and the object is not written here`);
    places.add(place);
  }
  const [only] = places;
  const value = file.render(node);
  if (places.size === 1 && only !== undefined) return { place: only, name: "", value, isSpread: true, comments };
  if (operation.argument.places || (hasWholeBody(operation.argument) && places.has("body"))) {
    throw new Unmovable("parameters and body are in one object, which is not written here");
  }
  return { place: "query", name: "*", value, isSpread: true, comments };
}

export function literalOf(node: Expression | undefined): ObjectLiteralExpression | undefined {
  if (node === undefined) return undefined;
  if (Node.isObjectLiteralExpression(node)) return node;
  if (Node.isParenthesizedExpression(node) || Node.isSatisfiesExpression(node)) return literalOf(node.getExpression());
  return undefined;
}

/** The name of a member of an object literal; undefined for a computed one. */
export function nameOf(property: Node): string | undefined {
  if (Node.isShorthandPropertyAssignment(property)) return property.getName();
  if (!Node.isPropertyAssignment(property) && !Node.isMethodDeclaration(property)) return undefined;
  const name = property.getNameNode();
  if (Node.isStringLiteral(name)) return name.getLiteralText();
  return Node.isIdentifier(name) ? name.getText() : undefined;
}

function commentsOf(node: Node): string {
  return node
    .getLeadingCommentRanges()
    .map((range) => range.getText())
    .join("\n");
}

const printKey = (name: string) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));

function printEntry({ name, value, isSpread, comments }: Entry): string {
  const code = isSpread ? `...${value}` : name === value ? name : `${printKey(name)}: ${value}`;
  return comments === "" ? code : `${comments}${NEXT}${code}`;
}

function printObject(entries: readonly Entry[] | readonly string[]): string {
  const parts = entries.map((entry) => (typeof entry === "string" ? entry : printEntry(entry)));
  if (parts.length === 0) return "{}";
  const isLong = parts.some((part) => /[\n\u0002]/.test(part)) || parts.join(", ").length > 90;
  return isLong ? `{${OPEN}${parts.map((part) => `${part},`).join(NEXT)}${CLOSE}}` : `{ ${parts.join(", ")} }`;
}

function wholeBody(entries: readonly Entry[]): string | undefined {
  const whole = entries.find(({ place }) => place === "whole");
  if (whole !== undefined) return whole.isSpread ? undefined : whole.value;
  const members = entries.filter(({ place }) => place === "body");
  const [only] = members;
  if (only === undefined) return undefined;
  return members.length === 1 && only.isSpread ? only.value : printObject(members);
}

/**
 * Prints the argument of a call by name.
 * @param params the object that the arguments were written in; its text is kept where it can be.
 */
export function printByName(
  entries: readonly Entry[],
  params: Expression | undefined,
  operation: Operation,
  file: FileRewrite,
): string | undefined {
  const { argument, hasArgs } = operation;
  if (!hasArgs) {
    if (entries.length > 0) throw new Unmovable(`${operation.name} takes no parameters`);
    return undefined;
  }
  if (argument.places) return printObject(placed(entries).map(([place, value]) => `${place}: ${value}`));
  const whole = entries.find(({ place }) => place === "whole");
  if (hasWholeBody(argument)) {
    const body = wholeBody(entries);
    const others = entries.filter(({ place }) => place !== "body" && place !== "whole");
    if (whole === undefined && body !== undefined)
      return printObject([...others, { place: "body", name: "body", value: body, comments: "" }]);
  } else if (whole !== undefined) {
    if (argument.rest === undefined) throw new Unmovable(`${operation.name} takes no body`);
    const others = entries.filter((one) => one !== whole);
    return printObject([...others, { place: "body", name: "", value: whole.value, isSpread: true, comments: "" }]);
  }
  return flat(entries, params, file);
}

/** Keeps the text of an object literal where its members only get other names, or further ones before them. */
function flat(entries: readonly Entry[], params: Expression | undefined, file: FileRewrite): string {
  const literal = literalOf(params);
  const own =
    literal === undefined
      ? entries.filter(({ isSpread }) => !isSpread)
      : entries.slice(0, entries.length - literal.getProperties().length);
  if (literal === undefined) {
    const [only] = entries;
    if (entries.length === 1 && only?.isSpread === true) return only.value;
    return printObject(entries);
  }
  const rest = entries.slice(own.length);
  literal.getProperties().forEach((property, i) => {
    const entry = rest[i] as Entry;
    if (entry.isSpread || nameOf(property) === entry.name) return;
    if (Node.isPropertyAssignment(property)) file.replace(property.getNameNode(), printKey(entry.name));
    else file.replace(property, `${printKey(entry.name)}: ${entry.value}`);
  });
  if (own.length === 0) return dedent(file.render(literal), literal, file);
  const [first] = literal.getProperties();
  if (first === undefined) return printObject(own);
  const gap = /^\s*/.exec(file.file.getFullText().slice(literal.getStart() + 1))?.[0] ?? "";
  const before = own.map((entry) => `${printEntry(entry)},`).join(gap.includes("\n") ? gap : " ");
  const others = file.edits.render(literal.getStart() + 1 + gap.length, literal.getEnd());
  return dedent(`{${gap}${before}${gap === "" ? " " : gap}${others}`, literal, file);
}

/** An argument on a line of its own comes to the line of its call: its further lines follow it. */
function dedent(text: string, argument: Node, { file }: FileRewrite): string {
  const indentAt = (at: number) =>
    /^[ \t]*/.exec(file.getFullText().slice(file.getFullText().lastIndexOf("\n", at - 1) + 1))?.[0] ?? "";
  const own = indentAt(argument.getStart());
  const isAlone = file.getFullText().slice(0, argument.getStart()).endsWith(`\n${own}`);
  const outer = indentAt(argument.getParentOrThrow().getStart());
  if (!isAlone || !own.startsWith(outer)) return text;
  return text.replaceAll(`\n${own}`, `\n${outer}`);
}

/** Returns the objects by place, for arguments that are grouped. */
function placed(entries: readonly Entry[]): [place: string, value: string][] {
  if (entries.some(({ name }) => name === "*"))
    throw new Unmovable("parameters and body are in one object, which is not written here");
  const groups = (["path", "query", "header"] as const).flatMap((place): [string, string][] => {
    const own = entries.filter((entry) => entry.place === place);
    return own.length === 0 ? [] : [[place, own.length === 1 && own[0]?.isSpread ? own[0].value : printObject(own)]];
  });
  const body = wholeBody(entries);
  return body === undefined ? groups : [...groups, ["body", body]];
}

function byPath(entries: readonly Entry[], options: readonly string[]): string | undefined {
  const groups = placed(entries);
  const params = groups.filter(([place]) => place !== "body").map(([place, value]) => `${place}: ${value}`);
  const body = groups.find(([place]) => place === "body")?.[1];
  const members = [
    ...(params.length === 0 ? [] : [`params: ${printObject(params)}`]),
    ...(body === undefined ? [] : [body === "body" ? "body" : `body: ${body}`]),
    ...options,
  ];
  return members.length === 0 ? undefined : printObject(members);
}

export function printOptions(written: readonly string[]): string | undefined {
  return written.length === 0 ? undefined : printObject(written);
}

/** Options of one call: those that have a counterpart. */
function optionsOf(options: Expression | undefined, file: FileRewrite): string[] {
  if (options === undefined) return [];
  const literal = literalOf(options);
  if (literal === undefined) throw new Unmovable("the options of the call are not written here");
  return literal.getProperties().map((property) => {
    const key = nameOf(property);
    const value = Node.isPropertyAssignment(property) ? file.render(property.getInitializerOrThrow()) : key;
    if (key === undefined || value === undefined) throw new Unmovable("an option of the call is computed");
    if (key === "maxRetries") return printRetries(value);
    if (!["timeout", "signal", "headers"].includes(key)) throw new Unmovable(`the option ${key} has no counterpart`);
    return key === value ? key : `${key}: ${value}`;
  });
}

/** Prints the option `retry` for the SDK's `maxRetries`. */
export function printRetries(value: string): string {
  return value === "0" ? "retry: false" : `retry: { limit: ${value} }`;
}
