import picomatch from "picomatch";
import { isObject, type Json, type JsonObject, refPointer, tokens } from "../document/pointer.ts";
import { fileName } from "../escape.ts";
import { prefixOf } from "./names.ts";

/** Path patterns (globs over the template, `{…}` erased to `*`) by area name, from the config. */
export type AreaPatterns = Readonly<Record<string, readonly string[]>>;

const SCOPES = new Set(["accounts", "zones", "organizations", "users"]);

/** The segments of a path after its scope: `/accounts/{account_id}/cfd_tunnel/{id}` → `cfd_tunnel`, `{id}`. */
export function afterScope(path: string): { scope: string | undefined; rest: string[] } {
  const segments = path.split("/").filter((segment) => segment !== "");
  const [first, second] = segments;
  if (first !== undefined && SCOPES.has(first) && second?.startsWith("{") && segments.length > 2) {
    return { scope: first, rest: segments.slice(2) };
  }
  if (first === "user" && segments.length > 1) return { scope: "user", rest: segments.slice(1) };
  return { scope: undefined, rest: segments };
}

/**
 * Assigns every path to one area: by the config's patterns; else with the paths whose schemas share a component
 * prefix, named after the segment most of those paths begin with; else by its own first segment after the scope.
 * The name always comes from paths, so a new prefix for the same components changes nothing.
 */
export function assignAreas(paths: JsonObject, patterns: AreaPatterns = {}): Map<string, string> {
  const areas = new Map<string, string>();
  const configured = Object.entries(patterns).map(([name, globs]) => ({
    name: areaName(name),
    matches: picomatch(globs as string[], { dot: true }),
  }));
  const groups = new Map<string, string[]>();
  for (const path of Object.keys(paths)) {
    const plain = path.replace(/\{[^}]*\}/g, "*");
    const own = configured.find(({ matches }) => matches(plain));
    if (own !== undefined) areas.set(path, own.name);
    else {
      const group = sharedPrefix(paths[path]) ?? `/${firstSegment(path)}`;
      groups.set(group, [...(groups.get(group) ?? []), path]);
    }
  }
  for (const members of groups.values()) {
    const name = commonest(members.map(firstSegment));
    for (const path of members) areas.set(path, name);
  }
  return areas;
}

/** The package has entries of its own beside its areas. */
function areaName(text: string): string {
  const name = fileName(text);
  return name === "client" || name === "paths" ? `${name}-area` : name;
}

function firstSegment(path: string): string {
  const named = afterScope(path).rest.find((segment) => !segment.startsWith("{"));
  return areaName(named ?? "root");
}

/** The prefix that all components named in a path item share, if they do. */
function sharedPrefix(item: Json | undefined): string | undefined {
  const prefixes = new Set<string | undefined>();
  const stack: Json[] = item === undefined ? [] : [item];
  while (stack.length > 0) {
    const node = stack.pop();
    if (Array.isArray(node)) stack.push(...node);
    else if (isObject(node)) {
      const target = typeof node.$ref === "string" ? refPointer(node.$ref) : undefined;
      if (target !== undefined) {
        const [, section, name] = tokens(target);
        if (section === "schemas" && name !== undefined && name !== "ApiFailure") prefixes.add(prefixOf(name));
      }
      for (const value of Object.values(node)) if (typeof value === "object" && value !== null) stack.push(value);
    }
  }
  const [only] = prefixes;
  return prefixes.size === 1 ? only : undefined;
}

/** The value that occurs most often; the alphabetically first of several. */
function commonest(values: string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return best?.[0] ?? "root";
}
