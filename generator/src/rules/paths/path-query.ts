import { andList } from "../../diagnostics/wording.ts";
import { type Context, type Rule, rule } from "../../normalize/rule.ts";
import type { Located } from "../../openapi/dereference.ts";
import { equal } from "../../openapi/equal.ts";
import { templateNames } from "../../openapi/path-template.ts";
import { isObject, type Json, type JsonObject, join, type Pointer } from "../../openapi/pointer.ts";
import { METHODS } from "../../openapi/walk.ts";
import { isNamed, parameterLists, queryOf } from "../shared/path-move.ts";

const QUERY = "A query is no part of a path: it becomes a parameter.";
const BOTH = "Which of the variants is meant depends on the query: what one of them says may be said here.";

/** A path with a query: a variant of the path without. */
interface Variant {
  path: string;
  item: JsonObject;
  query: readonly (readonly [name: string, value: string])[];
}

/**
 * `/ips?networks=jdcloud` publishes a variant of `/ips` as a path of its own. Paths are matched without their query,
 * so the variant could never be told from the path itself. Its query becomes a parameter, which may be left out where
 * the path is published without it too; what the variants take and answer become possibilities of one operation.
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
    for (const [to, variants] of byPath) if (isNamed(to, root)) joinVariants(to, variants, cx);
  },
});

function joinVariants(to: string, variants: readonly Variant[], cx: Context): void {
  const base = (cx.root.paths as JsonObject)[to];
  for (const variant of variants) {
    declareExpressions(to, variant, cx);
    if (isObject(base) || variants.length > 1) pushDown(variant, cx);
  }
  const joined = new Map<string, string[]>();
  const home = isObject(base) ? to : (variants[0] as Variant).path;
  for (const method of METHODS) {
    const holders = variants.filter(({ item }) => isObject(item[method]));
    const [first, ...others] = holders;
    if (first === undefined) continue;
    const stated = isObject(base) && isObject(base[method]);
    const at = join("/paths", home, method);
    if (!stated && home !== first.path) cx.write(at, cx.copy(join("/paths", first.path, method)), QUERY);
    const said = new Set(holders.flatMap(({ query }) => query.map(([name]) => name)));
    for (const { path } of stated ? holders : others) joinVariant(at, join("/paths", path, method), said, cx);
    declareQuery(at, holders, !stated, cx);
    for (const { path } of stated ? holders : others) {
      joined.set(path, [...(joined.get(path) ?? []), `${method.toUpperCase()} of ${stated ? to : first.path}`]);
    }
  }
  for (const { path } of variants) {
    const others = joined.has(path) ? `, joined with ${andList(joined.get(path) as string[])}` : "";
    const query = path.slice(to.length);
    cx.report(`a path has no query; ${query} becomes query parameters of ${to}${others}`, join("/paths", path));
  }
  if (home !== to) cx.write(join("/paths", to), cx.copy(join("/paths", home)), QUERY);
  for (const { path } of variants) cx.write(join("/paths", path), undefined, QUERY);
}

const EXPRESSION = /^\{([^{}]*)\}$/;

/** `?z={z}`: what is declared as `z`, mostly in the path, is the query parameter. */
function declareExpressions(to: string, { path, item, query }: Variant, cx: Context): void {
  for (const [name, value] of query) {
    const meant = EXPRESSION.exec(value)?.[1];
    if (meant === undefined || templateNames(to).includes(meant)) continue;
    for (const list of parameterLists(item, join("/paths", path))) {
      if (find(list, "query", name, cx) !== undefined) continue;
      const found = find(list, "path", meant, cx) ?? find(list, "query", meant, cx);
      if (found === undefined) continue;
      cx.write(found.at, { ...copyMembers(found.pointer, cx), name, in: "query" }, QUERY, "equivalent");
    }
  }
}

/** Gives each operation the parameters that stand beside it, before it moves to another path item. */
function pushDown({ path, item }: Variant, cx: Context): void {
  const at = join("/paths", path);
  const shared = Array.isArray(item.parameters) ? item.parameters : [];
  for (const method of shared.length > 0 ? METHODS : []) {
    if (isObject(item[method])) addParameters(join(at, method), join(at, "parameters"), false, cx);
  }
}

/** Adds the parameters of another list that an operation does not declare. */
function addParameters(operation: Pointer, from: Pointer, optional: boolean, cx: Context): void {
  const list = join(operation, "parameters");
  const added = elements(from, cx).flatMap(({ node, pointer, at }): Json[] => {
    if (find(list, node.in, node.name, cx) !== undefined) return [];
    const isOptional = optional && node.in !== "path" && node.required === true;
    return [isOptional ? { ...copyMembers(pointer, cx), required: false } : cx.copy(at)];
  });
  if (added.length > 0) cx.write(list, [...copies(list, cx), ...added], QUERY);
}

/** What the variant does without may be left out; what its path says is looked at with the others'. */
function relax(mine: Pointer, theirs: Pointer, said: ReadonlySet<string>, cx: Context): void {
  const list = join(mine, "parameters");
  const others = join(theirs, "parameters");
  for (const { node, pointer, at } of elements(list, cx)) {
    const { name, in: place, required } = node;
    if (required !== true || place === "path" || find(others, place, name, cx) !== undefined) continue;
    if (place === "query" && typeof name === "string" && said.has(name)) continue;
    if (at !== pointer) cx.write(at, cx.copy(pointer), BOTH, "equivalent");
    cx.write(join(at, "required"), false, BOTH, "widen");
  }
}

/** Adds what a variant takes and answers to what the operation at `mine` does. */
function joinVariant(mine: Pointer, theirs: Pointer, said: ReadonlySet<string>, cx: Context): void {
  relax(mine, theirs, said, cx);
  addParameters(mine, join(theirs, "parameters"), true, cx);
  const own = cx.editor.get(join(mine, "requestBody"));
  const other = cx.editor.get(join(theirs, "requestBody"));
  if (isObject(own) || isObject(other)) {
    joinContent(join(mine, "requestBody"), join(theirs, "requestBody"), cx);
    const required = [mine, theirs].map((at) => settled(join(at, "requestBody"), cx)?.node.required === true);
    if (required[0] && !required[1]) cx.write(join(mine, "requestBody", "required"), false, BOTH);
  }
  const responses = cx.editor.get(join(theirs, "responses"));
  for (const status of Object.keys(isObject(responses) ? responses : {})) {
    joinContent(join(mine, "responses", status), join(theirs, "responses", status), cx);
  }
}

/** Makes a body or an answer one that may be the other's too. */
function joinContent(mine: Pointer, theirs: Pointer, cx: Context): void {
  const own = settled(mine, cx);
  const other = settled(theirs, cx);
  if (other === undefined || equal(own?.node, other.node)) return;
  if (own === undefined) {
    if (cx.editor.get(mine) === undefined) cx.write(mine, cx.copy(theirs), BOTH);
    return;
  }
  // Shared with others by reference: here it becomes something else.
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

function settled(at: Pointer, cx: Context): Located | undefined {
  const node = cx.editor.get(at);
  return isObject(node) ? cx.resolve(node, at) : undefined;
}

/** Declares the queries of the variants as parameters of the operation: required where all of them have it. */
function declareQuery(operation: Pointer, variants: readonly Variant[], required: boolean, cx: Context): void {
  const list = join(operation, "parameters");
  const added: Json[] = [];
  for (const name of new Set(variants.flatMap(({ query }) => query.map(([one]) => one)))) {
    const values = variants.flatMap(({ query }) => query.filter(([one]) => one === name).map(([, value]) => value));
    const fixed = values.every((value) => value !== "" && !EXPRESSION.test(value)) ? [...new Set(values)] : undefined;
    const isRequired = required && variants.every(({ query }) => query.some(([one]) => one === name));
    const known = find(list, "query", name, cx);
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

interface Found {
  node: JsonObject;
  /** Where the definition stands, and where the list has it. */
  pointer: Pointer;
  at: Pointer;
}

/** The parameter of a list by place and name. */
function find(list: Pointer, place: Json | undefined, name: Json | undefined, cx: Context): Found | undefined {
  return elements(list, cx).find(({ node }) => node.in === place && node.name === name);
}

function elements(list: Pointer, cx: Context): Found[] {
  const parameters = cx.editor.get(list);
  return (Array.isArray(parameters) ? parameters : []).flatMap((parameter, i) => {
    const at = join(list, i);
    const met = isObject(parameter) ? cx.resolve(parameter, at) : undefined;
    return met === undefined ? [] : [{ ...met, at }];
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
