import type { FakeOperation, FakeOperations } from "./api.ts";

/** An operation, and what the address has in place of the parameters of its path. */
export interface Route {
  name: string;
  operation: FakeOperation;
  path: Readonly<Record<string, string>>;
}

/**
 * Finds the operation of a request: literal segments count before those with a parameter, and `{id}:cancel` before `{id}`, from left to
 * right. A request of method HEAD is one of GET unless the API has such an operation.
 */
export function createRouter(operations: FakeOperations): (method: string, pathname: string) => Route | undefined {
  const rank = (path: string) =>
    path
      .split("/")
      .map((segment) => (segment.includes("{") ? (ONE_PARAMETER.test(segment) ? 2 : 1) : 0))
      .join("");
  const known = Object.entries(operations)
    .map(([name, operation]) => ({ name, operation, rank: rank(operation.path), pattern: pathPattern(operation.path) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : Number(a.rank > b.rank)));
  const find = (method: string, pathname: string): Route | undefined => {
    for (const { name, operation, pattern } of known) {
      const values = operation.method === method ? pattern.exec(pathname)?.slice(1) : undefined;
      if (values !== undefined) return { name, operation, path: namedValues(operation.path, values) };
    }
    return undefined;
  };
  return (method, pathname) => find(method, pathname) ?? (method === "HEAD" ? find("GET", pathname) : undefined);
}

/** Matches the addresses of a path template, without what comes before. */
export function pathPattern(template: string, before: string = ""): RegExp {
  const literals = template.split(PARAMETER).map(escapePattern);
  return new RegExp(`^${escapePattern(before)}${literals.join("([^/]+?)")}/?$`);
}

/** Matches all addresses below base URLs. */
export function basePattern(baseUrls: readonly string[]): RegExp {
  return new RegExp(`^(?:${baseUrls.map(escapePattern).join("|")})/`);
}

/** The template with values in place of its parameters. */
export function fillTemplate(template: string, path: Readonly<Record<string, string>>): string {
  return template.replace(PARAMETERS, (_, name: string) => encodeURIComponent(path[name] ?? ""));
}

/** The names of the parameters of a template. */
export function parametersOf(template: string): string[] {
  return [...template.matchAll(PARAMETERS)].map(([, name]) => name as string);
}

const PARAMETER = /\{[^{}]*\}/;
const ONE_PARAMETER = /^\{[^{}]*\}$/;
const PARAMETERS = /\{([^{}]*)\}/g;

function namedValues(template: string, values: readonly string[]): Record<string, string> {
  return Object.fromEntries(parametersOf(template).map((name, i) => [name, decoded(values[i] ?? "")]));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
