import { andList } from "../../diagnostics/wording.ts";
import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import type { Located } from "../../openapi/dereference.ts";
import { equal } from "../../openapi/equal.ts";
import { templateNames } from "../../openapi/path-template.ts";
import { isObject, type Json, type JsonObject, join, type Pointer } from "../../openapi/pointer.ts";
import { operationKeys } from "../../openapi/walk.ts";
import { hasFinalNames, parameterLists, queryOf } from "../shared/path-move.ts";

const QUERY = "A query is no part of a path: it becomes a parameter.";
const OWN_CALL =
  "Each is a call of its own, by a parameter that names it; a fragment distinguishes them and is not sent.";
const BOTH = "Which of the variants is meant depends on the query: what one of them says may be said here.";

/** A published path with a query: a variant of the path without it. */
interface Variant {
  path: string;
  item: JsonObject;
  query: readonly (readonly [name: string, value: string])[];
}

/**
 * `/ips?networks=jdcloud` is published as a path of its own beside `/ips`. Paths are matched without their query, so
 * nothing can distinguish the two. The query becomes a parameter, optional if the path is published without it too. The
 * parameters, bodies and responses of the variants become alternatives of one operation. Where the query names a call
 * (`/rest?method=flickr.photos.getInfo`), each variant stays an operation of its own.
 */
export const pathQuery: Rule = rule({
  id: "path-query",
  code: "FS3007",
  stage: "paths",
  summary: "Turns a query in a path into query parameters.",
  evidence: ["corpus: 7 of 26 documents (`/ips?networks=jdcloud`)", "history: 1,757 versions"],
  direction: "widen",
  repairs: true,
  Document(root, cx) {
    const { paths } = root;
    if (!isObject(paths)) return;
    const byPath = new Map<string, Variant[]>();
    for (const path of Object.keys(paths)) {
      const item = paths[path];
      const query = queryOf(path);
      if (query === undefined || !isObject(item)) continue;
      const to = path.slice(0, path.indexOf("?"));
      byPath.set(to, [...(byPath.get(to) ?? []), { path, item, query: [...new URLSearchParams(query)] }]);
    }
    for (const [to, variants] of byPath) {
      if (!hasFinalNames(to, cx.preset)) continue;
      const selector = isObject(paths[to]) ? undefined : selectorOf(variants);
      if (selector === undefined) joinVariants(to, variants, cx);
      else for (const variant of variants) separateVariant(to, variant, selector, cx);
    }
  },
});

/** Query parameters that name what is called, as `method` of `/rest?method=flickr.photos.getInfo` does. */
const SELECTORS = /^(?:action|method|op|operation|command|cmd|function)$/i;

/** The parameter by which the variants are calls of their own: each has another value of it. */
function selectorOf(variants: readonly Variant[]): string | undefined {
  if (variants.length < 2) return undefined;
  return variants[0]?.query
    .map(([name]) => name)
    .filter((name) => SELECTORS.test(name))
    .find((name) => {
      const values = variants.flatMap(({ query }) => query.filter(([one]) => one === name).map(([, value]) => value));
      const areFixed = values.every((value) => value !== "" && !EXPRESSION.test(value));
      return areFixed && values.length === variants.length && new Set(values).size === values.length;
    });
}

/** Gives a variant a path of its own, with a fragment, which is not sent; its query becomes required parameters. */
function separateVariant(to: string, variant: Variant, selector: string, cx: Context): void {
  const { path, item, query } = variant;
  const [, value = ""] = query.find(([name]) => name === selector) ?? [];
  const own = `${to}#${selector}=${value}`;
  declareExpressions(to, variant, cx);
  for (const method of operationKeys(item)) declareQuery(join("/paths", path, method), [variant], true, cx);
  cx.report(`a path has no query; ${path.slice(to.length)} becomes query parameters of ${own}`, join("/paths", path));
  cx.write(join("/paths", own), cx.copy(join("/paths", path)), OWN_CALL);
  cx.write(join("/paths", path), undefined, OWN_CALL);
}

/** In the finding of a path whose operations become one with those of another path. */
export const JOINED = ", joined with ";

function joinVariants(to: string, variants: readonly Variant[], cx: Context): void {
  const base = (cx.root.paths as JsonObject)[to];
  for (const variant of variants) {
    declareExpressions(to, variant, cx);
    if (isObject(base) || variants.length > 1) moveParametersIntoOperations(variant, cx);
  }
  const joined = new Map<string, string[]>();
  const home = isObject(base) ? to : (variants[0] as Variant).path;
  for (const method of operationKeys(...variants.map(({ item }) => item))) {
    const holders = variants.filter(({ item }) => isObject(item[method]));
    const [first, ...others] = holders;
    if (first === undefined) continue;
    const stated = isObject(base) && isObject(base[method]);
    const at = join("/paths", home, method);
    if (!stated && home !== first.path) cx.write(at, cx.copy(join("/paths", first.path, method)), QUERY);
    const queryNames = new Set(holders.flatMap(({ query }) => query.map(([name]) => name)));
    for (const { path } of stated ? holders : others) joinVariant(at, join("/paths", path, method), queryNames, cx);
    declareQuery(at, holders, !stated, cx);
    for (const { path } of stated ? holders : others) {
      joined.set(path, [...(joined.get(path) ?? []), `${method.toUpperCase()} of ${stated ? to : first.path}`]);
    }
  }
  for (const { path } of variants) {
    const others = joined.has(path) ? `${JOINED}${andList(joined.get(path) as string[])}` : "";
    const query = path.slice(to.length);
    cx.report(`a path has no query; ${query} becomes query parameters of ${to}${others}`, join("/paths", path));
  }
  if (home !== to) cx.write(join("/paths", to), cx.copy(join("/paths", home)), QUERY);
  for (const { path } of variants) cx.write(join("/paths", path), undefined, QUERY);
}

const EXPRESSION = /^\{([^{}]*)\}$/;

/** For `?z={z}`, turns the parameter declared as `z` (mostly as a path parameter) into the query parameter. */
function declareExpressions(to: string, { path, item, query }: Variant, cx: Context): void {
  for (const [name, value] of query) {
    const meant = EXPRESSION.exec(value)?.[1];
    if (meant === undefined || templateNames(to).includes(meant)) continue;
    for (const list of parameterLists(item, join("/paths", path))) {
      if (findParameter(list, "query", name, cx) !== undefined) continue;
      const found = findParameter(list, "path", meant, cx) ?? findParameter(list, "query", meant, cx);
      if (found === undefined) continue;
      cx.write(found.at, { ...copyMembers(found.pointer, cx), name, in: "query" }, QUERY, "equivalent");
    }
  }
}

/** Copies the parameters of a path item into its operations, before these move to another path item. */
function moveParametersIntoOperations({ path, item }: Variant, cx: Context): void {
  const at = join("/paths", path);
  const shared = Array.isArray(item.parameters) ? item.parameters : [];
  for (const key of shared.length > 0 ? operationKeys(item) : []) {
    addParameters(join(at, key), join(at, "parameters"), false, cx);
  }
}

/** Adds the parameters of another list that an operation does not declare. */
function addParameters(operation: Pointer, from: Pointer, optional: boolean, cx: Context): void {
  const list = join(operation, "parameters");
  const added = parametersIn(from, cx).flatMap(({ node, pointer, at }): Json[] => {
    if (findParameter(list, node.in, node.name, cx) !== undefined) return [];
    const isOptional = optional && node.in !== "path" && node.required === true;
    return [isOptional ? { ...copyMembers(pointer, cx), required: false } : cx.copy(at)];
  });
  if (added.length > 0) cx.write(list, [...copies(list, cx), ...added], QUERY);
}

/**
 * Makes parameters optional that the variant does not have; `declareQuery` handles those of the variants' own queries.
 */
function makeOptional(mine: Pointer, theirs: Pointer, queryNames: ReadonlySet<string>, cx: Context): void {
  const list = join(mine, "parameters");
  const others = join(theirs, "parameters");
  for (const { node, pointer, at } of parametersIn(list, cx)) {
    const { name, in: place, required } = node;
    if (required !== true || place === "path" || findParameter(others, place, name, cx) !== undefined) continue;
    if (place === "query" && typeof name === "string" && queryNames.has(name)) continue;
    if (at !== pointer) cx.write(at, cx.copy(pointer), BOTH, "equivalent");
    cx.write(join(at, "required"), false, BOTH, "widen");
  }
}

/** Adds the parameters, body and responses of a variant to the operation at `mine`. */
function joinVariant(mine: Pointer, theirs: Pointer, queryNames: ReadonlySet<string>, cx: Context): void {
  makeOptional(mine, theirs, queryNames, cx);
  addParameters(mine, join(theirs, "parameters"), true, cx);
  const own = cx.editor.get(join(mine, "requestBody"));
  const other = cx.editor.get(join(theirs, "requestBody"));
  if (isObject(own) || isObject(other)) {
    joinContent(join(mine, "requestBody"), join(theirs, "requestBody"), cx);
    const required = [mine, theirs].map((at) => dereferenceAt(join(at, "requestBody"), cx)?.node.required === true);
    if (required[0] && !required[1]) cx.write(join(mine, "requestBody", "required"), false, BOTH);
  }
  const responses = cx.editor.get(join(theirs, "responses"));
  for (const status of Object.keys(isObject(responses) ? responses : {})) {
    joinContent(join(mine, "responses", status), join(theirs, "responses", status), cx);
  }
}

/** Lets a body or response also be what the other one describes. */
function joinContent(mine: Pointer, theirs: Pointer, cx: Context): void {
  const own = dereferenceAt(mine, cx);
  const other = dereferenceAt(theirs, cx);
  if (other === undefined || equal(own?.node, other.node)) return;
  if (own === undefined) {
    if (cx.editor.get(mine) === undefined) cx.write(mine, cx.copy(theirs), BOTH);
    return;
  }
  // Others refer to it too: it is copied before it changes.
  if (own.pointer !== mine) cx.write(mine, cx.copy(own.pointer), BOTH, "equivalent");
  const content = other.node.content;
  for (const media of Object.keys(isObject(content) ? content : {})) {
    const at = join(mine, "content", media);
    const from = join(other.pointer, "content", media);
    if (!isObject(cx.editor.get(join(mine, "content")))) cx.write(join(mine, "content"), {}, BOTH);
    if (cx.editor.get(at) === undefined) cx.write(at, cx.copy(from), BOTH);
    else joinSchema(join(at, "schema"), join(from, "schema"), cx);
  }
}

function joinSchema(mine: Pointer, theirs: Pointer, cx: Context): void {
  const own = cx.editor.get(mine);
  const other = cx.editor.get(theirs);
  if (own === undefined || other === undefined || equal(own, other)) return;
  cx.write(mine, { anyOf: [cx.copy(mine), cx.copy(theirs)] }, BOTH, "widen");
}

function dereferenceAt(at: Pointer, cx: Context): Located | undefined {
  const node = cx.editor.get(at);
  return isObject(node) ? cx.resolve(node, at) : undefined;
}

/** Declares the variants' queries as parameters of the operation; a parameter is required if all variants have it. */
function declareQuery(operation: Pointer, variants: readonly Variant[], required: boolean, cx: Context): void {
  const list = join(operation, "parameters");
  const added: Json[] = [];
  for (const name of new Set(variants.flatMap(({ query }) => query.map(([one]) => one)))) {
    const values = variants.flatMap(({ query }) => query.filter(([one]) => one === name).map(([, value]) => value));
    const fixed = values.every((value) => value !== "" && !EXPRESSION.test(value)) ? [...new Set(values)] : undefined;
    const isRequired = required && variants.every(({ query }) => query.some(([one]) => one === name));
    const known = findParameter(list, "query", name, cx);
    if (known === undefined) {
      const schema: JsonObject = fixed === undefined ? { type: "string" } : { type: "string", enum: fixed };
      added.push(isRequired ? { in: "query", name, required: true, schema } : { in: "query", name, schema });
      continue;
    }
    const { schema } = known.node;
    if (!isObject(schema) || !Array.isArray(schema.enum)) continue;
    const listed = schema.enum;
    const further = (fixed ?? []).filter((value) => !listed.includes(value));
    if (further.length === 0) continue;
    if (known.pointer !== known.at) cx.write(known.at, cx.copy(known.pointer), QUERY, "equivalent");
    cx.write(join(known.at, "schema", "enum"), [...listed, ...further], QUERY, "widen");
  }
  if (added.length > 0) cx.write(list, [...copies(list, cx), ...added], QUERY);
}

interface ListedParameter {
  node: JsonObject;
  /** Pointer of the definition, which may be a component. */
  pointer: Pointer;
  /** Pointer of the entry in the list. */
  at: Pointer;
}

/** The parameter of a list with this `in` and name. */
function findParameter(
  list: Pointer,
  place: Json | undefined,
  name: Json | undefined,
  cx: Context,
): ListedParameter | undefined {
  return parametersIn(list, cx).find(({ node }) => node.in === place && node.name === name);
}

function parametersIn(list: Pointer, cx: Context): ListedParameter[] {
  const parameters = cx.editor.get(list);
  return (Array.isArray(parameters) ? parameters : []).flatMap((parameter, i) => {
    const at = join(list, i);
    const found = isObject(parameter) ? cx.resolve(parameter, at) : undefined;
    return found === undefined ? [] : [{ ...found, at }];
  });
}

function copies(list: Pointer, cx: Context): Json[] {
  const parameters = cx.editor.get(list);
  return Array.isArray(parameters) ? parameters.map((_, i) => cx.copy(join(list, i))) : [];
}

function copyMembers(pointer: Pointer, cx: Context): JsonObject {
  const node = cx.editor.get(pointer) as JsonObject;
  return Object.fromEntries(Object.keys(node).map((key) => [key, cx.copy(join(pointer, key))]));
}
