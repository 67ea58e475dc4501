import { mergeOperation, sourcesOf } from "../../compose/precedence.ts";
import type { Context } from "../../normalize/rule.ts";
import { eraseNames, templateNames } from "../../openapi/path-template.ts";
import { isObject, type Json, type JsonObject, join, type Pointer, tokens } from "../../openapi/pointer.ts";
import { operationKeys } from "../../openapi/walk.ts";
import type { Preset } from "../../vendors/preset.ts";

/** The method of the operation at a pointer, also for another source's statement of it (`…/get/x-also/0/operation`). */
export function methodOf(pointer: Pointer): string {
  const at = tokens(pointer);
  const also = at.indexOf("x-also");
  return (also > 0 ? at[also - 1] : at.at(-1)) ?? "";
}

/** All parameter lists of a path item: its own and those of its operations, including other sources' statements. */
export function parameterLists(item: JsonObject, pointer: Pointer): Pointer[] {
  const out: Pointer[] = [];
  if (Array.isArray(item.parameters)) out.push(join(pointer, "parameters"));
  for (const [operation, at] of operations(item, pointer)) {
    if (Array.isArray(operation.parameters)) out.push(join(at, "parameters"));
  }
  return out;
}

/** The operations of a path item, including other sources' statements of them. */
export function operations(item: JsonObject, pointer: Pointer): [JsonObject, Pointer][] {
  const out: [JsonObject, Pointer][] = [];
  const add = (operation: Json | undefined, at: Pointer): void => {
    if (!isObject(operation)) return;
    out.push([operation, at]);
    const also = operation["x-also"];
    (Array.isArray(also) ? also : []).forEach((entry, i) => {
      if (isObject(entry)) add(entry.operation, join(at, "x-also", i, "operation"));
    });
  };
  for (const key of operationKeys(item)) add(item[key], join(pointer, key));
  return out;
}

/**
 * Renames the declarations of a path parameter under a path item. A referenced declaration is copied in first, so that
 * other paths that refer to it keep the old name.
 */
export function renameDeclarations(
  item: JsonObject,
  pointer: Pointer,
  from: string,
  to: string,
  reason: string,
  cx: Context,
): void {
  for (const list of parameterLists(item, pointer)) {
    const parameters = cx.editor.get(list) as Json[];
    for (let i = 0; i < parameters.length; i++) {
      const parameter = parameters[i];
      const at = join(list, i);
      const found = isObject(parameter) ? cx.resolve(parameter, at) : undefined;
      if (found?.node.in !== "path" || found.node.name !== from) continue;
      if (found.pointer !== at) cx.write(at, cx.copy(found.pointer), reason, "equivalent");
      cx.write(join(at, "name"), to, reason, "equivalent");
    }
  }
}

/** Copies an operation member by member, so that the ledger records an object built from them as copies. */
function membersOf(pointer: Pointer, cx: Context): JsonObject {
  const operation = cx.editor.get(pointer) as JsonObject;
  const out: JsonObject = {};
  for (const key of Object.keys(operation)) {
    const value = operation[key] as Json;
    const at = join(pointer, key);
    out[key] = key === "x-also" && Array.isArray(value) ? value.map((_, i) => cx.copy(join(at, i))) : cx.copy(at);
  }
  return out;
}

/**
 * Moves a path item to another template with the same parameters, whose declarations have the new names already. If an
 * equivalent template is published too, the two are merged; where both have a method, both operations are kept as if
 * two sources had stated them.
 */
export function movePath(from: string, to: string, reason: string, cx: Context): void {
  copyPathItem(from, to, reason, cx);
  cx.write(join("/paths", from), undefined, reason, "equivalent");
}

/** Like `movePath`, but keeps `from`. */
export function copyPath(from: string, to: string, reason: string, cx: Context): void {
  const home = copyPathItem(from, to, reason, cx);
  if (home !== to) renameByPosition((cx.root.paths as JsonObject)[from] as JsonObject, from, home, to, reason, cx);
}

/** Renames the path parameters declared under a path item, by position, from one template's names to another's. */
function renameByPosition(item: JsonObject, path: string, from: string, to: string, reason: string, cx: Context): void {
  const names = templateNames(to);
  templateNames(from).forEach((name, i) => {
    const wanted = names[i] as string;
    if (name !== wanted) renameDeclarations(item, join("/paths", path), name, wanted, reason, cx);
  });
}

/** Copies the path item at `from` to `to`, or merges it into an equivalent template. Returns the template used. */
function copyPathItem(from: string, to: string, reason: string, cx: Context): string {
  const source = join("/paths", from);
  const paths = cx.root.paths as JsonObject;
  const home = Object.keys(paths).find((path) => path !== from && eraseNames(path) === eraseNames(to));
  if (home === undefined) {
    cx.write(join("/paths", to), cx.copy(source), reason, "equivalent");
    return to;
  }
  const item = paths[from] as JsonObject;
  renameByPosition(item, from, to, home, reason, cx);
  const shared = Array.isArray(item.parameters) ? item.parameters : [];
  for (const method of operationKeys(item)) {
    const other = membersOf(join(source, method), cx);
    if (shared.length > 0) {
      const own = (item[method] as JsonObject).parameters;
      other.parameters = [
        ...(Array.isArray(own) ? own.map((_, i) => cx.copy(join(source, method, "parameters", i))) : []),
        ...shared.map((_, i) => cx.copy(join(source, "parameters", i))),
      ];
    }
    const at = join("/paths", home, method);
    const primary = cx.editor.get(at);
    if (!isObject(primary)) cx.write(at, other, reason, "widen");
    else cx.write(at, mergeOperation(membersOf(at, cx), other, sourcesOf(cx.root), from), reason, "equivalent");
  }
  return home;
}

/** The start of a documented path that stands for the paths of all scopes at once. */
export function eitherScopeOf(
  path: string,
  { eitherScope = [] }: Preset,
): { start: string; kind: string; id: string } | undefined {
  const [start, kind = "", id = ""] = /^\/\{([^{}]+)\}\/\{([^{}]+)\}(?=\/|$)/.exec(path) ?? [];
  return start === undefined || !eitherScope.includes(kind.toLowerCase()) ? undefined : { start, kind, id };
}

/** The parameter that names the scope (an account or a zone), if it does not have the conventional name. */
export function misnamedScope(
  path: string,
  { scopes = {} }: Preset,
): { name: string; wanted: string; rest: string } | undefined {
  const [start = "", scope = "", name] = /^\/([^/{}]+)\/\{([^{}]+)\}/.exec(path) ?? [];
  const wanted = Object.hasOwn(scopes, scope) ? scopes[scope] : undefined;
  if (name === undefined || wanted === undefined || name === wanted) return undefined;
  return { name, wanted, rest: `/${scope}/{${wanted}}${path.slice(start.length)}` };
}

/** The query of a path, if it has one; a `?` after `#` belongs to the fragment. */
export function queryOf(path: string): string | undefined {
  return /^[^?#]*\?([^#]*)/.exec(path)?.[1];
}

/** A path encoded and with exactly one slash in front. */
function plainForm(path: string): string {
  const encoded = path
    .trim()
    .replace(/\{[^{}]*\}|[\s\\]/g, (found) => (found.length > 1 ? found : encodeURIComponent(found)));
  return encoded.replace(/^\/*/, "/");
}

/**
 * The form in which a request can send a path, if the path is published in another form. Undefined also if another path
 * of that form has the same methods, since a request could not distinguish the two; a missing slash in front is always
 * added.
 */
export function sendableForm(path: string, root: JsonObject): string | undefined {
  const paths = root.paths as JsonObject;
  const item = paths[path];
  if (!isObject(item) || path.startsWith("x-") || queryOf(path) !== undefined) return undefined;
  const to = plainForm(path);
  if (to === path) return undefined;
  if (to === `/${path}`) return to;
  const template = eraseNames(to);
  const rivals = Object.keys(paths).filter((other) => other !== path && eraseNames(plainForm(other)) === template);
  const isStated = (method: string): boolean =>
    rivals.some((other) => isObject((paths[other] as JsonObject)?.[method]));
  return operationKeys(item).some(isStated) ? undefined : to;
}

/**
 * Whether the rules that rename this path are done with it. Rules that compare paths, or a path with its declarations,
 * wait until then; otherwise the result would depend on the order of rules.
 */
export function hasFinalPath(path: string, root: JsonObject, preset: Preset): boolean {
  return queryOf(path) === undefined && sendableForm(path, root) === undefined && hasFinalNames(path, preset);
}

/** Whether the parameters of a path have their final names. */
export function hasFinalNames(path: string, preset: Preset): boolean {
  const names = templateNames(path);
  const scope = misnamedScope(path, preset);
  if (scope !== undefined && !names.includes(scope.wanted)) return false;
  return eitherScopeOf(path, preset) === undefined && new Set(names).size === names.length;
}
