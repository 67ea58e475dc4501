import { type CallExpression, type Expression, Node, type Symbol as NodeSymbol, type Type } from "ts-morph";
import { type FileRewrite, Unmovable } from "../rewrite.ts";
import type { Operation, TargetPackage } from "../target.ts";
import {
  commentsOf,
  type Entry,
  entryOf,
  hidingCastOf,
  literalInConstant,
  literalOf,
  nameOf,
  type Place,
  withComments,
} from "./entries.ts";
import { isStream, printFileOfStream } from "./files.ts";
import { filtersIn, replaceFiltersIn } from "./filters.ts";
import { declareMembers } from "./members.ts";
import type { SdkMethod } from "./method.ts";
import { operationsOf, pathNames, positionalCount, SCOPES } from "./methods.ts";
import { hasWholeBody, printByName, printByPath, printOptions } from "./print-arguments.ts";
import { sdkModuleOf } from "./symbols.ts";

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

/**
 * Translates the arguments of a call of the SDK.
 * @throws Unmovable if their places do not distinguish them.
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
  const given = [
    ...positional.map((node, index) => positionalEntry(node, index, method, names, file)),
    ...(params === undefined ? [] : entriesOf(params, method, names, operation, target, file)),
  ];
  const isAwaited = Node.isAwaitExpression(call.getParent());
  const files = given.map((entry) => (method.upload === true ? withFile(entry, isAwaited, file) : entry));
  const entries = [
    ...files.flatMap((entry) => filtersIn(entry, operation, target)),
    ...missingBody(given, operation, target),
  ];
  const written = optionsOf(options, file);
  if (style === "path") return { operation, args: printByPath(entries, written), options: undefined };
  // The text of an object is kept where each of its members is one of ours.
  const isKept = entries.every((entry, i) => entry === given[i]);
  const printed = printByName(entries, isKept ? params : undefined, operation, file);
  const cast = printed === undefined ? "" : hidingCastOf(params);
  const [only] = written;
  const isName = written.length === 1 && only?.startsWith("...") === true;
  return {
    operation,
    args: printed === undefined ? undefined : `${printed}${cast}`,
    options: isName ? only.slice(3) : printOptions(written),
  };
}

/** Makes a File of a stream that is uploaded. @throws Unmovable where nothing waits for it. */
function withFile(entry: Entry, isAwaited: boolean, file: FileRewrite): Entry {
  const { node } = entry;
  if (node === undefined || !isStream(node)) return entry;
  if (!isAwaited) throw new Unmovable("a File is made of bytes, text or a Blob: read the stream first");
  return { ...entry, value: printFileOfStream(node, file) };
}

/**
 * Returns the body that a call of the package has to be given, where the SDK sends none.
 * @throws Unmovable if the document says what it is.
 */
function missingBody(given: readonly Entry[], operation: Operation, target: TargetPackage): Entry[] {
  const isGiven = given.some(({ place, name }) => place === "body" || place === "whole" || name === "*");
  const type = target.requiredMember(operation.module, `${operation.title}Args`, "body");
  if (isGiven || type === undefined || !hasWholeBody(operation.argument)) return [];
  if (type !== "unknown") throw new Unmovable(`${operation.name} takes a body, and the SDK sends none`);
  return [{ place: "whole", name: "body", value: "undefined", comments: "" }];
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
  const type = (literalOf(params) ?? params)?.getType();
  const given = SCOPES.filter((scope) => type !== undefined && hasRequired(type, scope));
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
  target: TargetPackage,
  file: FileRewrite,
): Entry[] {
  const literal = literalOf(params);
  const rename = (name: string, place: Place): string => {
    if (place === "path") return names.get(name) as string;
    if (place === "header") return headerName(method.header?.[name] as string, operation);
    return place === "whole" ? "body" : name;
  };
  if (literal === undefined) return spreadEntries(params, method, names, operation, target, file, "");
  return literal.getProperties().flatMap((property): Entry[] => {
    const comments = commentsOf(property);
    if (Node.isSpreadAssignment(property)) {
      return spreadEntries(property.getExpression(), method, names, operation, target, file, comments);
    }
    const key = nameOf(property);
    if (key === undefined) throw new Unmovable("a name of a parameter is computed");
    const place = placeOf(key, method, names);
    return [{ ...entryOf(property, checked(place, key, operation), file), name: rename(key, place) }];
  });
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

/** A value whose members are not written here. Its type says which it has. */
function spreadEntries(
  node: Expression,
  method: SdkMethod,
  names: ReadonlyMap<string, string>,
  operation: Operation,
  target: TargetPackage,
  file: FileRewrite,
  comments: string,
): Entry[] {
  const type = node.getType().getNonNullableType();
  if (type.isAny() || type.getStringIndexType() !== undefined)
    throw new Unmovable("the type of the parameters says nothing of their names");
  const keys = keysOf(node, type, (key) => target.hasMember(operation.module, `${operation.title}Args`, key));
  const places = new Map(keys.map((key) => [key, checked(placeOf(key, method, names), key, operation)]));
  const queried = keys.filter((key) => places.get(key) === "query");
  replaceFiltersIn(node, queried, operation, target, file);
  const isRenamed = [...places].some(
    ([key, place]) =>
      (place === "path" && names.get(key) !== key) ||
      (place === "header" && method.header?.[key] !== key) ||
      (place === "whole" && key !== "body"),
  );
  const [only, ...others] = new Set(places.values());
  const value = file.render(node);
  if (only !== undefined && others.length === 0 && !isRenamed)
    return [{ place: only, name: "", value, isSpread: true, comments }];
  const isFlat =
    !operation.argument.places && !(hasWholeBody(operation.argument) && others.concat(only ?? []).includes("body"));
  if (isFlat && !isRenamed) return [{ place: "query", name: "*", value, isSpread: true, comments }];
  return splitEntries(node, places, names, file, comments);
}

/** Returns the members that a value has, or by its type may have. */
function keysOf(node: Expression, type: Type, isOurs: (key: string) => boolean): string[] {
  const constant = Node.isIdentifier(node) ? node.getSymbol()?.getValueDeclaration() : undefined;
  const isConst =
    Node.isVariableDeclaration(constant) && constant.getVariableStatement()?.getDeclarationKind() === "const";
  const written = isConst ? literalOf(constant.getInitializer())?.getProperties().map(nameOf) : undefined;
  if (written?.every((key) => key !== undefined) === true) return written;
  const members = (type.isUnion() ? type.getUnionTypes() : [type]).flatMap((one) => one.getProperties());
  // What only the type of the SDK has cannot be given any more, once that type is replaced.
  const isGone = (one: NodeSymbol) => one.isOptional() && sdkModuleOf(one) !== undefined && !isOurs(one.getName());
  return [...new Set(members.filter((one) => !isGone(one)).map((one) => one.getName()))];
}

/** Takes parameters out of an object that is not written here, in a statement before the call. The rest has one place. */
function splitEntries(
  node: Expression,
  places: ReadonlyMap<string, Place>,
  names: ReadonlyMap<string, string>,
  file: FileRewrite,
  comments: string,
): Entry[] {
  const rest = [...places.values()].includes("body") ? "body" : "query";
  const taken = [...places].filter(([, place]) => place !== rest);
  if (taken.some(([, place]) => place !== "path")) {
    throw new Unmovable("parameters and body are in one object, which is not written here");
  }
  const locals = declareMembers(
    node,
    taken.map(([key]) => key),
    rest === "body" ? "body" : "query",
    file,
  );
  const entries = taken.map(([key], i): Entry => {
    return {
      place: "path",
      name: names.get(key) as string,
      value: locals[i] as string,
      comments: i === 0 ? comments : "",
    };
  });
  return [...entries, { place: rest, name: "", value: locals.at(-1) as string, isSpread: true, comments: "" }];
}

/** Options of one call: those that have a counterpart. */
function optionsOf(options: Expression | undefined, file: FileRewrite): string[] {
  if (options === undefined) return [];
  const constant = literalInConstant(options, (type) => type.getText().includes("RequestOptions"));
  const written = literalOf(options) ?? constant;
  if (written === undefined) {
    if (!areOfBoth(options)) throw new Unmovable("the options of the call are not written here");
    return [`...${file.render(options)}`];
  }
  const members = written.getProperties().map((property) => {
    const key = nameOf(property);
    const value = Node.isPropertyAssignment(property) ? file.render(property.getInitializerOrThrow()) : key;
    if (key === undefined || value === undefined) throw new Unmovable("an option of the call is computed");
    if (!["maxRetries", "timeout", "signal", "headers"].includes(key))
      throw new Unmovable(`the option ${key} has no counterpart`);
    const code = key === "maxRetries" ? printRetries(value) : key === value ? key : `${key}: ${value}`;
    return withComments(code, commentsOf(property));
  });
  if (constant === undefined) return members;
  // What is among other options here is spread.
  const literal = (printOptions(members) ?? "{}").replace("retry: false", file.isJavaScript ? "$&" : "$& as const");
  file.replace(constant, literal);
  return [`...${options.getText()}`];
}

/** True for options that by their type are those of both; those of the SDK's own type get ours. */
function areOfBoth(options: Expression): boolean {
  const members = options.getType().getNonNullableType().getProperties();
  return (
    members.length > 0 &&
    members.every((one) => sdkModuleOf(one) !== undefined || /^(timeout|signal|headers)$/.test(one.getName()))
  );
}

/** Prints the option `retry` for the SDK's `maxRetries`. */
export function printRetries(value: string): string {
  return value === "0" ? "retry: false" : `retry: { limit: ${value} }`;
}
