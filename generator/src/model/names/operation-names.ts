import { createHash } from "node:crypto";
import { identifier } from "../../escape.ts";
import { templateNames } from "../../openapi/path-template.ts";
import { operationLabel } from "../../openapi/places.ts";
import type { Method } from "../../openapi/walk.ts";
import { afterScope, camel, joined, pascal, scopeWord, singularName, words } from "./names.ts";
import { type Noun, type PathParts, partsOf, resourceName, withoutFragment } from "./path-parts.ts";
import { singular } from "./singular.ts";
import { ACTIONS, CALLS, isCall, NOUNS_TOO } from "./verbs.ts";

/** What an operation is named by. */
export interface NamedOperation {
  method: Method;
  path: string;
  /** Whether it answers with a list. */
  lists: boolean;
  /** Tried before the names that the path gives. */
  first?: string;
}

/**
 * Names of an operation in the order in which they are tried: `GET /accounts/{account_id}/cfd_tunnel/{tunnel_id}` is
 * `getCfdTunnel`, then `getCfdTunnelByTunnelId`, then by its method, then what all its segments and parameters say.
 */
export function operationNames({ method, path, lists }: NamedOperation): [string, ...string[]] {
  const parameters = templateNames(path).map(pascal);
  const last = parameters.at(-1);
  const parts = partsOf(path);
  const name = nameOf(method, path, lists, parts);
  const full = nameOf(method, path, lists, partsOf(path, true));
  const { verb, call, resource, onItem } = parts;
  const byMethod = (nouns: readonly Noun[]): string =>
    (!onItem && lists && method === "get" ? "list" : verbOf(method)) + thereOf(path, nouns);
  // `merge_request/{id}` and `merge_requests/{id}` are two.
  const asWritten = resource.map((noun) => ({ ...noun, name: pascal(noun.text) }));
  return [
    name,
    ...(call === undefined ? [] : [camel(call) + resourceName(path, resource)]),
    ...(last === undefined ? [] : [`${name}By${last}`]),
    ...(verb === undefined ? [byMethod(resource), byMethod(asWritten)] : [`${name}By${pascal(method)}`]),
    full,
    ...(last === undefined ? [] : [`${full}By${parameters.join("And")}`]),
    camel(`${method} ${path}`),
    camel(`${method} ${path.replace(/[^\w/{}]|_/gu, (symbol) => ` ${spelled(symbol)} `)}`),
  ];
}

/** What is no letter in a name, where it alone distinguishes two paths: `/a-b` and `/a_b`. */
const SYMBOLS: Readonly<Record<string, string>> = {
  "-": "dash",
  _: "underscore",
  ".": "dot",
  ":": "colon",
  "~": "tilde",
  "#": "hash",
  "=": "equals",
  "?": "question",
  "%": "percent",
  "+": "plus",
  "*": "star",
  "@": "at",
  ",": "comma",
  ";": "semicolon",
  $: "dollar",
  "!": "exclamation",
};

function spelled(symbol: string): string {
  return Object.hasOwn(SYMBOLS, symbol) ? (SYMBOLS[symbol] as string) : `u${symbol.codePointAt(0)?.toString(16)}`;
}

function nameOf(method: Method, path: string, lists: boolean, { resource, verb, onItem }: PathParts): string {
  const whole = resourceName(path, resource);
  if (verb !== undefined) return camel(verb) + whole;
  const last = onItem ? undefined : resource.at(-1);
  if (last !== undefined) {
    const [own, of] = [camel(last.text), resourceName(path, resource.slice(0, -1))];
    switch (callOf(method, last.text, resource.length > 1)) {
      case "itself":
        return own;
      case "create":
        return `create${singularName(of)}`;
      case "verb":
        return own + of;
      case "noun":
        // `authors/createAuthor` says its noun twice.
        return joined(own, of).length < own.length + of.length ? own : own + of;
    }
  }
  const there = thereOf(path, resource);
  if (method === "get") return (!onItem && lists ? "list" : "get") + there;
  return verbOf(method) + (method === "post" && !onItem ? singularName(there) : there);
}

const VERBS: Readonly<Record<string, string>> = {
  get: "get",
  post: "create",
  put: "update",
  patch: "edit",
  delete: "delete",
  head: "head",
  options: "options",
  trace: "trace",
  query: "query",
};

function verbOf(method: Method): string {
  return Object.hasOwn(VERBS, method) ? (VERBS[method] as string) : camel(method);
}

function thereOf(path: string, resource: readonly Noun[]): string {
  return resource.length > 0
    ? resourceName(path, resource)
    : scopeWord(path) + pascal(afterScope(path).scope ?? "root");
}

/**
 * How the last segment names a call: by its verb before the resource (`rotate` of a certificate), with the noun that it
 * has itself (`getToken`), or alone (`conversations.setPurpose`). Undefined where it is a resource.
 */
function callOf(method: Method, text: string, isBelow: boolean): "itself" | "create" | "verb" | "noun" | undefined {
  if (isDotted(text) && !isBelow) return "itself";
  const [first = "", ...others] = words(text).map((word) => word.toLowerCase());
  if (isCall(text)) return "noun";
  if (CALLS.has(first) && isBelow && method === "post") return first === "create" ? "create" : "verb";
  const isAction = ACTIONS.has(first) && (!NOUNS_TOO.has(first) || others.length === 0 || ACTIONS.has(others[0] ?? ""));
  return method === "post" && isBelow && isAction ? "verb" : undefined;
}

/**
 * The word of a path that its area is named by: `conversations` of `/api/conversations.setPurpose`, `chat` of
 * `/setChatTitle`, otherwise its first fixed segment.
 */
export function areaWord(path: string): string | undefined {
  const { resource, verb } = partsOf(withoutFragment(path));
  const [first] = resource;
  if (first === undefined) return verb === undefined ? afterScope(path).scope : undefined;
  if (isDotted(first.text)) return first.text.slice(0, first.text.indexOf("."));
  return resource.length === 1 && isCall(first.text) ? singular(words(first.text)[1] as string) : first.text;
}

/** `conversations.setPurpose`: a call in the words of its vendor. */
function isDotted(text: string): boolean {
  return /^[A-Za-z][A-Za-z]*(?:\.[A-Za-z]\w*)+$/.test(text);
}

/** As many as `operationNames` gives at most, and `first`. */
const LEVELS = 10;

/**
 * Names operations so that no name depends on the order of the document. Where several would have the same one, the one
 * with the fewest parameters in its path keeps it, and the others take their next; if several have as few, none keeps it.
 *
 * @param taken names that no operation may have, ignoring case.
 */
export function assignNames<T extends NamedOperation>(
  operations: readonly T[],
  taken: Iterable<string>,
): Map<T, string> {
  const names = new Map<T, string>();
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  let left = operations.map((operation) => {
    const byPath = operationNames(operation);
    const own = operation.first === undefined ? byPath : [operation.first, ...byPath];
    return { operation, names: own.map(identifier) };
  });
  for (let level = 0; left.length > 0 && level < LEVELS; level++) {
    const groups = new Map<string, typeof left>();
    for (const one of left) {
      const name = (one.names[level] ?? "").toLowerCase();
      groups.set(name, [...(groups.get(name) ?? []), one]);
    }
    for (const [name, group] of groups) {
      if (name === "" || used.has(name)) continue;
      const keeper = keeperOf(group, level);
      // What several want and none keeps is nobody's later either.
      used.add(name);
      if (keeper === undefined) continue;
      names.set(keeper.operation, keeper.names[level] as string);
    }
    left = left.filter(({ operation }) => !names.has(operation));
  }
  for (const { operation, names: own } of left) names.set(operation, digested(own[0] as string, operation, used));
  return names;
}

/** A name with digits of the operation's label: a number would depend on the others, and move to one of them. */
function digested(name: string, operation: NamedOperation, used: Set<string>): string {
  const digest = createHash("sha256").update(operationLabel(operation)).digest("hex");
  for (let length = 4; ; length++) {
    const own = `${name}X${digest.slice(0, length)}`;
    if (used.has(own.toLowerCase()) && length < digest.length) continue;
    used.add(own.toLowerCase());
    return own;
  }
}

/** Who keeps a name that several would have: only the one that has fewer parameters than all others, on its first try. */
function keeperOf<T extends { operation: NamedOperation }>(group: readonly T[], level: number): T | undefined {
  const count = ({ operation }: T) => templateNames(operation.path).length;
  const [first, second] = [...group].sort((a, b) => count(a) - count(b));
  const isAlone = second === undefined;
  return first !== undefined && (isAlone || (level === 0 && count(first) < count(second))) ? first : undefined;
}
