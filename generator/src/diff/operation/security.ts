import type { Operation } from "../../model/model.ts";
import { get, isObject, type Json, type JsonObject, join, type Pointer } from "../../openapi/pointer.ts";
import { code } from "../messages.ts";
import type { Side } from "../version.ts";
import { operationNode } from "./match.ts";

/** Credentials that a call needs together: security schemes, by their definition, with scopes. Empty if it needs none. */
type Requirement = ReadonlyMap<string, { name: string; scopes: ReadonlySet<string> }>;

interface Requirements {
  /** Any one of these is enough. */
  any: Requirement[];
  pointer: Pointer;
}

/** One change of the credentials of a call. Its text does not name the operation. */
export interface SecurityChange {
  kind: "security-added" | "security-removed" | "security-scope-added" | "security-scope-removed";
  old: Pointer | null;
  new: Pointer | null;
  /** A caller that was accepted is refused now. */
  breaks: boolean;
  /** What follows the names of the operations. */
  says: string;
}

/**
 * Compares the security requirements of an operation. A requirement that asks for less accepts everybody who meets one that
 * asks for more. Schemes are compared by their definition, not by name.
 */
export function compareSecurity(old: Side, one: Operation, next: Side, other: Operation): SecurityChange[] {
  const [before, after] = [requirementsOf(old, one), requirementsOf(next, other)];
  if (before === undefined && after === undefined) return [];
  const pointers = { old: before?.pointer ?? null, new: after?.pointer ?? null };
  const [had, has] = [before?.any ?? [], after?.any ?? []];
  const changes: SecurityChange[] = [];
  const scoped = new Set<Requirement>();
  for (const requirement of had) {
    const same = has.find((candidate) => sameSchemes(requirement, candidate));
    if (same === undefined) continue;
    scoped.add(requirement).add(same);
    for (const [scheme, { name, scopes }] of same) {
      const earlier = requirement.get(scheme)?.scopes ?? new Set();
      for (const scope of scopes) {
        if (earlier.has(scope)) continue;
        const says = `the scope ${code(scope)} of ${code(name)} is asked for`;
        changes.push({ kind: "security-scope-added", ...pointers, breaks: true, says });
      }
      for (const scope of earlier) {
        if (scopes.has(scope)) continue;
        const says = `the scope ${code(scope)} of ${code(name)} is no longer asked for`;
        changes.push({ kind: "security-scope-removed", ...pointers, breaks: false, says });
      }
    }
  }
  // Without a requirement, a document says that every call is let in.
  const breaks = before === undefined && has.every((requirement) => requirement.size > 0);
  for (const requirement of has) {
    if (scoped.has(requirement) || had.some((less) => includes(requirement, less))) continue;
    const says = `${callWith(requirement, next)} is let in${breaks ? ", and none without credentials any more" : ""}`;
    changes.push({ kind: "security-added", ...pointers, breaks, says });
  }
  for (const requirement of had) {
    if (scoped.has(requirement) || has.some((less) => includes(requirement, less))) continue;
    // If the newer version states no requirement at all, nobody is refused.
    const breaks = after !== undefined;
    const call = callWith(requirement, old);
    const says = breaks ? `${call} is no longer let in` : `it is no longer said that ${call} is let in`;
    changes.push({ kind: "security-removed", ...pointers, breaks, says });
  }
  return changes;
}

/** The requirements of an operation, or those of the document; undefined where neither has any. */
function requirementsOf(side: Side, operation: Operation): Requirements | undefined {
  const own = operationNode(side, operation).security;
  const stated = Array.isArray(own) ? own : side.canonical.security;
  if (!Array.isArray(stated)) return undefined;
  const any = stated.filter(isObject).map((requirement) => requirementOf(side.canonical, requirement));
  const pointer = Array.isArray(own) ? join(operation.pointer, "security") : "/security";
  return { any: any.length === 0 ? [new Map()] : any, pointer };
}

function requirementOf(root: JsonObject, requirement: JsonObject): Requirement {
  return new Map(
    Object.entries(requirement).map(([name, scopes]) => [
      whatIs(root, name),
      { name, scopes: new Set(Array.isArray(scopes) ? scopes.map(String) : []) },
    ]),
  );
}

/** The definition of a scheme, without its name and prose, as text. */
function whatIs(root: JsonObject, name: string): string {
  const scheme = schemeOf(root, name);
  if (scheme === undefined) return name;
  const said = (value: Json): Json => {
    if (!isObject(value)) return value;
    const keys = Object.keys(value).filter((key) => key !== "description" && key !== "scopes" && !key.startsWith("x-"));
    return keys.sort().map((key) => [key, said(value[key] as Json)]);
  };
  return JSON.stringify(said(scheme));
}

function schemeOf(root: JsonObject, name: string): JsonObject | undefined {
  const scheme = get(root, join("/components/securitySchemes", name));
  return isObject(scheme) ? scheme : undefined;
}

function sameSchemes(one: Requirement, other: Requirement): boolean {
  return one.size === other.size && [...one.keys()].every((scheme) => other.has(scheme));
}

/** Whether credentials that meet `more` also meet `less`. */
function includes(more: Requirement, less: Requirement): boolean {
  return [...less].every(([scheme, { scopes }]) => {
    const own = more.get(scheme);
    return own !== undefined && [...scopes].every((scope) => own.scopes.has(scope));
  });
}

function callWith(requirement: Requirement, { canonical }: Side): string {
  if (requirement.size === 0) return "a call without credentials";
  const schemes = [...requirement.values()].map(({ name }) => {
    const scheme = schemeOf(canonical, name);
    const header = scheme?.type === "apiKey" && typeof scheme.name === "string" ? ` (${code(scheme.name)})` : "";
    return code(name) + header;
  });
  return `a call with ${schemes.join(" and ")}`;
}
