import { type Alternative, alternativesOf, composedSources } from "../compose/alternatives.ts";
import { andList } from "../diagnostics/wording.ts";
import { type Context, type Rule, rule } from "../normalize/rule.ts";
import { dereference } from "../openapi/dereference.ts";
import { textOf } from "../openapi/equal.ts";
import { eraseNames, templateNames } from "../openapi/path-template.ts";
import { templateOf } from "../openapi/places.ts";
import { get, isObject, type Json, type JsonObject, join, type Pointer, parent } from "../openapi/pointer.ts";
import { CLOUDFLARE } from "../vendors/cloudflare.ts";
import { decide, type Word } from "./evidence.ts";

/**
 * Sources leave different things out: a documentation page has no failure responses, a table no query parameters, a
 * raw dump no summary. What the first source of an operation does not state at all is taken from the best of the
 * others. Path parameters are matched by position, since publications rename them (C02); what a further source calls
 * one of them is kept as `x-aliases`, so that whoever looks for the old name finds the parameter.
 */
export const settleOperation: Rule = rule({
  id: "settle-operation",
  code: "FS3090",
  stage: "drift",
  summary: "Takes the parts of an operation that its first source leaves out from the next one that has them.",
  evidence: [
    "C02: account_id and account_identifier are one parameter",
    "C28: the vendor table has no response at all",
  ],
  direction: "invent",
  Operation(operation, cx) {
    if (cx.pointer.includes("/x-also/")) return;
    const alternatives = alternativesOf(operation, cx.pointer);
    if (alternatives.length === 0) return;
    // Before anything is taken over, while it shows who says what.
    const demands = demandsOf(operation, alternatives, cx);
    for (const alternative of alternatives) {
      const because = `Left out by the first source; ${alternative.source} states it.`;
      for (const keys of TAKEN_WHOLE) {
        const theirs = keys.find((key) => !leftOut(key, alternative.operation[key]));
        if (theirs !== undefined && keys.every((key) => leftOut(key, operation[key]))) {
          cx.set(theirs, cx.copy(join(alternative.pointer, theirs)), because, "equivalent");
        }
      }
      if (operation.deprecated !== true && alternative.operation.deprecated === true)
        cx.set("deprecated", true, deprecatedBy(alternative.source), "equivalent");
      takeParameters(operation, alternative, because, cx);
      noteAliases(alternative, cx);
      takeBody(operation, alternative, because, cx);
      takeResponses(operation, alternative, because, cx);
    }
    settleDemands(operation, demands, cx);
  },
});

/** Members that are taken as they are, where the first source has none or an empty one; of several names the first. */
const TAKEN_WHOLE: readonly (readonly string[])[] = [
  ["summary"],
  ["description"],
  ["tags"],
  ["security"],
  CLOUDFLARE.permissions,
];

/** One source that says so is enough; see reconcile/evidence.ts. */
export function deprecatedBy(source: string): string {
  return `Deprecated: ${source} says so.`;
}

function leftOut(key: string, value: Json | undefined): boolean {
  // No credentials at all are a word of their own.
  if (key === "security") return value === undefined;
  return value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

interface Stated {
  node: JsonObject;
  /** Where the parameter stands in the operation, before references are followed. */
  pointer: Pointer;
  /** Where it is described. */
  landed: Pointer;
}

export function parametersAt(root: JsonObject, pointer: Pointer): Stated[] {
  const list = get(root, join(pointer, "parameters"));
  const found: Stated[] = [];
  if (!Array.isArray(list)) return found;
  list.forEach((entry, i) => {
    const at = join(pointer, "parameters", i);
    const landing = dereference(root, entry, at);
    if (landing !== undefined) found.push({ node: landing.node, pointer: at, landed: landing.pointer });
  });
  return found;
}

/** Pairs their parameters with ours; `ours` is undefined for what we lack, `name` what it is called here. */
export function pairParameters(
  root: JsonObject,
  operation: Pointer,
  alternative: Pointer,
): { ours: Stated | undefined; theirs: Stated; name: string }[] {
  const own = [...parametersAt(root, operation), ...parametersAt(root, parent(operation).pointer)];
  const inPath = templateNames(templateOf(operation) ?? "");
  const theirs = parametersAt(root, alternative);
  const theirPath = theirs.filter(({ node }) => node.in === "path");
  return theirs.flatMap((their) => {
    const named = textOf(their.node.name);
    const name = their.node.in === "path" ? positioned(inPath, theirPath, their) : named;
    if (name === undefined) return [];
    const ours = own.find(
      ({ node }) => node.in === their.node.in && sameName(textOf(node.in), textOf(node.name), name),
    );
    return [{ ours, theirs: their, name }];
  });
}

/** The template's name for one of their path parameters: its own where the template has it, else by position. */
function positioned(inPath: readonly string[], theirs: readonly Stated[], their: Stated): string | undefined {
  const name = textOf(their.node.name);
  if (inPath.includes(name)) return name;
  const unnamed = theirs.filter(({ node }) => !inPath.includes(textOf(node.name)));
  const names = new Set(theirs.map(({ node }) => textOf(node.name)));
  return inPath.filter((candidate) => !names.has(candidate))[unnamed.indexOf(their)];
}

function sameName(place: string, a: string, b: string): boolean {
  return place === "header" ? a.toLowerCase() === b.toLowerCase() : a === b;
}

function takeParameters(operation: JsonObject, { pointer, source }: Alternative, because: string, cx: Context): void {
  for (const { ours, theirs, name } of pairParameters(cx.root, cx.pointer, pointer)) {
    if (ours === undefined) {
      const count = Array.isArray(operation.parameters) ? operation.parameters.length : 0;
      const value = parameterCopy(theirs, name, cx);
      if (count === 0) cx.set("parameters", [value], because);
      else cx.set(["parameters", count], value, because);
      continue;
    }
    if (ours.node.deprecated !== true && theirs.node.deprecated === true)
      cx.write(join(ours.landed, "deprecated"), true, deprecatedBy(source), "equivalent");
    for (const key of ["description", "schema", "style", "explode"]) {
      if (ours.node[key] !== undefined || theirs.node[key] === undefined) continue;
      if (key === "schema" && ours.node.content !== undefined) continue;
      cx.write(
        join(ours.landed, key),
        cx.copy(join(theirs.landed, key)),
        because,
        key === "schema" ? "narrow" : "equivalent",
      );
    }
  }
}

/** Who says that a parameter, or the body, has to be sent; in order of precedence. */
type Demands = Map<string, (Word & { source: string })[]>;
const BODY = "body";

function demandsOf(operation: JsonObject, alternatives: readonly Alternative[], cx: Context): Demands {
  const sources = composedSources(cx.root);
  const demands: Demands = new Map();
  const add = (key: string, source: string, node: JsonObject): void => {
    const { kind, date = "" } = sources.get(source) ?? {};
    // Only an OpenAPI document has a word for a body that may be left out.
    const says = node.required === true || (key === BODY && kind !== "openapi" ? undefined : false);
    demands.set(key, [...(demands.get(key) ?? []), { source, kind, date, says }]);
  };
  const first = { source: textOf(operation["x-source"]), operation, pointer: cx.pointer };
  for (const { source, operation: stated, pointer } of [first, ...alternatives]) {
    for (const { theirs, name } of pairParameters(cx.root, cx.pointer, pointer)) {
      if (theirs.node.in !== "path") add(parameterKey(theirs.node, name), source, theirs.node);
    }
    const body = dereference(cx.root, stated.requestBody, join(pointer, "requestBody"));
    if (body !== undefined) add(BODY, source, body.node);
  }
  return demands;
}

function settleDemands(operation: JsonObject, demands: Demands, cx: Context): void {
  const settle = (key: string, node: JsonObject, landed: Pointer): void => {
    const said = demands.get(key) ?? [];
    if (node.required !== true || decide("required", said) !== false) return;
    const outweighing = said.filter(({ kind, says }) => kind === "openapi" && says === false);
    const because = `The OpenAPI document ${andList(outweighing.map(({ source }) => source))} calls it optional.`;
    cx.write(join(landed, "required"), undefined, because, "widen");
  };
  for (const { node, landed } of parametersAt(cx.root, cx.pointer)) {
    if (node.in !== "path") settle(parameterKey(node, textOf(node.name)), node, landed);
  }
  const body = dereference(cx.root, operation.requestBody, join(cx.pointer, "requestBody"));
  if (body !== undefined) settle(BODY, body.node, body.pointer);
}

function parameterKey({ in: place }: JsonObject, name: string): string {
  return `${textOf(place)} ${place === "header" ? name.toLowerCase() : name}`;
}

/** The names that another source's path has for our path parameters, or its declarations where it spells no path. */
function noteAliases({ source, pointer, path }: Alternative, cx: Context): void {
  const here = templateOf(cx.pointer) ?? "";
  const names = templateNames(here);
  const called = new Map<string, string>();
  for (const { theirs, name } of pairParameters(cx.root, cx.pointer, pointer)) {
    if (theirs.node.in === "path") called.set(name, textOf(theirs.node.name));
  }
  if (path !== undefined && eraseNames(path) === eraseNames(here)) {
    templateNames(path).forEach((name, i) => {
      called.set(names[i] as string, name);
    });
  }
  const own = [...parametersAt(cx.root, cx.pointer), ...parametersAt(cx.root, parent(cx.pointer).pointer)];
  for (const { node, landed } of own) {
    const alias = node.in === "path" ? called.get(textOf(node.name)) : undefined;
    const known = Array.isArray(node["x-aliases"]) ? node["x-aliases"] : [];
    if (alias === undefined || alias === node.name || known.includes(alias)) continue;
    cx.write(join(landed, "x-aliases"), [...known, alias], `${source} calls it ${alias}.`, "equivalent");
  }
}

/** A reference stays one, unless the parameter is called differently here. */
function parameterCopy(theirs: Stated, name: string, cx: Context): Json {
  if (theirs.node.name === name) return cx.copy(theirs.pointer);
  const value: JsonObject = { name };
  for (const key of Object.keys(theirs.node)) if (key !== "name") value[key] = cx.copy(join(theirs.landed, key));
  return value;
}

function takeBody(operation: JsonObject, alternative: Alternative, because: string, cx: Context): void {
  const body = alternative.operation.requestBody;
  if (operation.requestBody !== undefined || !isObject(body)) return;
  const readsOnly = /\/(get|head|delete)$/.test(cx.pointer);
  if (readsOnly && !saysSomething(cx.root, body, join(alternative.pointer, "requestBody"))) return;
  cx.set("requestBody", cx.copy(join(alternative.pointer, "requestBody")), because);
}

/** Published DELETE operations carry a required body `{type: object}` that nobody sends (C24). */
function saysSomething(root: JsonObject, body: JsonObject, at: Pointer): boolean {
  const content = dereference(root, body, at)?.node.content;
  return Object.values(isObject(content) ? content : {}).some((media) => {
    const schema = isObject(media) && isObject(media.schema) ? dereference(root, media.schema, "")?.node : undefined;
    return schema !== undefined && Object.keys(schema).some((key) => !["type", "description", "title"].includes(key));
  });
}

function takeResponses(operation: JsonObject, alternative: Alternative, because: string, cx: Context): void {
  const theirs = alternative.operation.responses;
  if (!isObject(theirs)) return;
  for (const status of Object.keys(theirs)) {
    const at = join(alternative.pointer, "responses", status);
    const ours = isObject(operation.responses) ? operation.responses : undefined;
    if (ours === undefined) {
      cx.set("responses", { [status]: cx.copy(at) }, because);
      continue;
    }
    const known = Object.keys(ours).find((candidate) => candidate.toLowerCase() === status.toLowerCase());
    if (known === undefined) {
      // A success under another status is the same success: 200 is assumed where a page states none.
      if (status.startsWith("2") && Object.keys(ours).some((candidate) => candidate.startsWith("2"))) continue;
      cx.set(["responses", status], cx.copy(at), because);
      continue;
    }
    const our = dereference(cx.root, ours[known], join(cx.pointer, "responses", known));
    const their = dereference(cx.root, theirs[status], at);
    if (our === undefined || their === undefined || status === "204") continue;
    if (leftOutContent(our.node) && !leftOutContent(their.node)) {
      cx.write(join(our.pointer, "content"), cx.copy(join(their.pointer, "content")), because, "invent");
    }
  }
}

function leftOutContent(response: JsonObject): boolean {
  return !isObject(response.content) || Object.keys(response.content).length === 0;
}
