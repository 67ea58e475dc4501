import ts from "typescript-5.9";
import { dataName } from "../../generator/src/emit/typescript/operation.ts";
import type { Operation, WebhookOrCallback } from "../../generator/src/model/model.ts";
import {
  get,
  isObject,
  type Json,
  type JsonObject,
  join,
  type Pointer,
  refOf,
} from "../../generator/src/openapi/pointer.ts";
import type { Run } from "../../generator/src/pipeline.ts";

/** An `unknown` (or `any`) in an emitted declaration. */
export interface Unknown {
  /** `areas/zones.d.ts Zone.meta.step`. */
  at: string;
  /** Where the canonical document speaks of it: one of these places must be a listed loss. */
  places: ReadonlySet<Pointer>;
}

/** Reads the emitted text with the compiler's parser, and follows each `unknown` back into the canonical document. */
export function unknownsOf({ canonical, model, files }: Run): Unknown[] {
  const found: Unknown[] = [];
  for (const { path, text } of files) {
    const area = /^areas\/(.*)\.d\.ts$/.exec(path)?.[1];
    if (area === undefined && path !== "shared.d.ts") continue;
    const types = area === undefined ? model.shared : model.areas.find(({ name }) => name === area)?.types;
    const { operations = [], title } = model.areas.find(({ name }) => name === area) ?? {};
    const roots = new Map<string, (names: readonly string[]) => Pointer[]>();
    for (const type of types ?? []) roots.set(type.name, (names) => descend(canonical, [type.pointer], names));
    for (const operation of operations) {
      addOperation(canonical, operation, roots);
      addBeside(canonical, operation, roots);
    }
    roots.set(`${title}Pages`, ([path]) =>
      operations.flatMap((one) => (one.path === path ? items(canonical, one) : [])),
    );
    if (area === undefined) roots.set("Webhooks", (names) => payload(canonical, model.webhooks, names));
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    for (const statement of file.statements) {
      // What a guard takes is unknown by intention.
      if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) continue;
      eachUnknown(statement, [], (names) => {
        const places = roots.get(statement.name.text)?.(names) ?? [];
        found.push({ at: `${path} ${[statement.name.text, ...names].join(".")}`, places: new Set(places) });
      });
    }
  }
  return found;
}

/** The unknowns of which no loss names the place. */
export function silentUnknowns(run: Run): string[] {
  const listed = new Set(run.model.losses.map(({ pointer }) => pointer));
  return unknownsOf(run).flatMap(({ at, places }) => ([...places].some((place) => listed.has(place)) ? [] : [at]));
}

function addOperation(
  root: JsonObject,
  operation: Operation,
  roots: Map<string, (names: readonly string[]) => Pointer[]>,
): void {
  const { title, parameters, body, success, argument } = operation;
  roots.set(`${title}Init`, ([member, place, name, ...rest]) => {
    if (member === "body") {
      return body === undefined ? [] : descend(root, [body.type.pointer], [place, name, ...rest].filter(isDefined));
    }
    const parameter = parameters.find((one) => one.in === place && one.name === name);
    return parameter === undefined ? [] : descend(root, [parameter.type.pointer], rest);
  });
  roots.set(`${title}Query`, (names) => roots.get(`${title}Init`)?.(["params", "query", ...names]) ?? []);
  // The argument of the call by name: parameters and members of the body side by side, or by place.
  const byPlace = argument.form === "places";
  roots.set(`${title}Args`, ([member = "", ...rest]) => {
    if (byPlace)
      return roots.get(`${title}Init`)?.(member === "body" ? [member, ...rest] : ["params", member, ...rest]) ?? [];
    const parameter = parameters.find((one) => one.name === member);
    if (parameter !== undefined) return descend(root, [parameter.type.pointer], rest);
    if (body === undefined) return [];
    return descend(root, [body.type.pointer], argument.body === "whole" ? rest : [member, ...rest]);
  });
  const open = success.flatMap((one) => (one.kind === "any" ? [one.pointer] : []));
  roots.set(`${title}Answer`, () => open);
  success.forEach((one, i) => {
    if (one.kind !== "envelope" && one.kind !== "body") return;
    roots.set(dataName(operation, i), (names) => descend(root, [one.type.pointer], names));
  });
}

/** The items of an operation that lists. */
function items(root: JsonObject, { success, items: member }: Operation): Pointer[] {
  const pointers = success.flatMap((one) => (one.kind === "envelope" && one.result ? [one.result.pointer] : []));
  return descend(root, pointers, member === undefined ? [] : [member]);
}

/** What an operation declares beside its call. */
function addBeside(
  root: JsonObject,
  operation: Operation,
  roots: Map<string, (names: readonly string[]) => Pointer[]>,
): void {
  const failures = operation.failureBodies.flatMap(({ type }) => (type === undefined ? [] : [type.pointer]));
  roots.set(`${operation.title}FailureBody`, (names) => descend(root, failures, names));
  roots.set(`${operation.title}Callbacks`, (names) => payload(root, operation.callbacks, names));
}

/** `Webhooks.ping.POST.id`: the body of a call that the API makes, and what is in it. */
function payload(
  root: JsonObject,
  incoming: readonly WebhookOrCallback[],
  [event, method, ...rest]: readonly string[],
): Pointer[] {
  const calls = incoming.filter(({ name }) => name === event).flatMap((one) => one.calls);
  const bodies = calls
    .filter((call) => call.method.toUpperCase() === method)
    .flatMap(({ body }) => body?.type.pointer ?? []);
  return descend(root, bodies, rest);
}

function isDefined(name: string | undefined): name is string {
  return name !== undefined;
}

function eachUnknown(node: ts.Node, names: readonly string[], visit: (names: readonly string[]) => void): void {
  if (isRequiredOnly(node)) return;
  if (node.kind === ts.SyntaxKind.UnknownKeyword || node.kind === ts.SyntaxKind.AnyKeyword) visit(names);
  const named =
    ts.isPropertySignature(node) &&
    (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name) || ts.isNumericLiteral(node.name));
  const below = named ? [...names, (node.name as ts.Identifier).text] : names;
  ts.forEachChild(node, (child) => eachUnknown(child, below, visit));
}

/** A part of an intersection that only says what must be there: the other parts say what it is. */
function isRequiredOnly(node: ts.Node): boolean {
  if (!ts.isTypeLiteralNode(node) || !ts.isIntersectionTypeNode(node.parent)) return false;
  return node.members.every(
    (member) => ts.isPropertySignature(member) && member.type?.kind === ts.SyntaxKind.UnknownKeyword,
  );
}

/** The schemas that these property names lead to, through references, compositions and items. */
function descend(root: JsonObject, from: readonly Pointer[], names: readonly string[]): Pointer[] {
  const reached = spread(root, from);
  const [name, ...rest] = names;
  if (name === undefined) return reached;
  const next = reached.flatMap((pointer) => {
    const properties = get(root, join(pointer, "properties"));
    return isObject(properties) && Object.hasOwn(properties, name) ? [join(pointer, "properties", name)] : [];
  });
  return descend(root, next, rest);
}

function spread(root: JsonObject, from: readonly Pointer[]): Pointer[] {
  const reached = new Set<Pointer>();
  const stack = [...from];
  for (let pointer = stack.pop(); pointer !== undefined; pointer = stack.pop()) {
    if (reached.has(pointer)) continue;
    reached.add(pointer);
    const node: Json | undefined = get(root, pointer);
    if (!isObject(node)) continue;
    const target = refOf(node);
    if (target !== undefined) stack.push(target);
    // What is absent is a place too: an array without items holds anything.
    if (node.type === "array" || node.items !== undefined) stack.push(join(pointer, "items"));
    if (isObject(node.additionalProperties)) stack.push(join(pointer, "additionalProperties"));
    for (const keyword of ["anyOf", "oneOf", "allOf", "prefixItems", "patternProperties"]) {
      const members = node[keyword];
      if (typeof members !== "object" || members === null) continue;
      for (const key of Object.keys(members)) stack.push(join(pointer, keyword, key));
    }
  }
  return [...reached];
}
