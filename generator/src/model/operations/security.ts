import { equal } from "../../openapi/equal.ts";
import { get, isObject, type Json, type JsonObject, join } from "../../openapi/pointer.ts";
import type { Preset } from "../../vendors/preset.ts";
import type { NeededSchemes, Operation, Security, SecurityScheme } from "../model.ts";

/**
 * Reads the credentials of all operations, and sets `security` of those that need others than usual. Undefined if the
 * document has no credentials that a client can send, or if the preset states them: then a client has a token.
 */
export function readSecurity(
  root: JsonObject,
  operations: readonly Operation[],
  { keyHeaders, tokenVariable }: Preset,
): Security | undefined {
  if (keyHeaders !== undefined || tokenVariable !== undefined) return undefined;
  const all = readSchemes(root);
  const stated = operations.map(({ pointer }) => statedSecurity(root, get(root, pointer)));
  const isStated = stated.some((one) => one !== undefined);
  // A document that has schemes and states them for no operation does not mean that they are of no use.
  const optional = [...[...all.keys()].map((name) => ({ [name]: [] })), {}];
  const needed = stated.map((one) => (isStated ? requirementsOf(one ?? [], all) : optional));
  const usual = mostFrequent(needed);
  if (usual === undefined || needed.every((any) => any.every((one) => Object.keys(one).length === 0))) return undefined;
  operations.forEach((operation, i) => {
    const own = needed[i];
    if (own !== undefined && !equal(own, usual)) operation.security = own;
  });
  const used = new Set(needed.flat().flatMap((requirement) => Object.keys(requirement)));
  return { schemes: [...all.values()].filter(({ name }) => used.has(name)), usual };
}

/** The names of the security schemes that an operation asks for. */
export function schemesOf(root: JsonObject, operation: JsonObject): string[] {
  return (statedSecurity(root, operation) ?? []).flatMap((one) => (isObject(one) ? Object.keys(one) : []));
}

/** How a client sends the credentials of a scheme; undefined if it cannot. */
function readScheme(name: string, scheme: Json | undefined): SecurityScheme | undefined {
  if (!isObject(scheme)) return undefined;
  const { type, in: place, name: parameter, scheme: http } = scheme;
  const description = typeof scheme.description === "string" ? { description: scheme.description } : {};
  if (type === "apiKey") {
    if (typeof parameter !== "string" || !/^[\w!#$%&'*+.^`|~-]+$/.test(parameter)) return undefined;
    if (place !== "header" && place !== "query" && place !== "cookie") return undefined;
    return { name, kind: "key", in: place, parameter, ...description };
  }
  if (type === "http") {
    const kind = ({ basic: "basic", bearer: "bearer" } as const)[String(http).toLowerCase()];
    return kind && { name, kind, ...description };
  }
  if (type === "openIdConnect") return { name, kind: "bearer", ...description };
  if (type !== "oauth2") return undefined;
  const tokenUrl = tokenUrlOf(scheme);
  return { name, kind: "bearer", ...(tokenUrl !== undefined && { tokenUrl }), ...description };
}

function readSchemes(root: JsonObject): Map<string, SecurityScheme> {
  const stated = get(root, "/components/securitySchemes");
  return new Map(
    Object.entries(isObject(stated) ? stated : {}).flatMap(([name, scheme]) => {
      const read = readScheme(name, scheme);
      return read === undefined ? [] : [[name, read]];
    }),
  );
}

/** Where the flow of client credentials requests its tokens. A relative address begins with a slash. */
function tokenUrlOf(scheme: JsonObject): string | undefined {
  const url = get(scheme, join("", "flows", "clientCredentials", "tokenUrl"));
  if (typeof url !== "string" || url.trim() === "" || !URL.canParse(url, "https://example.com")) return undefined;
  return /^(https?:)?\//i.test(url) ? url.replace(/^\/\//, "https://") : `/${url}`;
}

/** The requirements of an operation, or else those of the document; undefined where neither states any. */
function statedSecurity(root: JsonObject, operation: Json | undefined): Json[] | undefined {
  const own = isObject(operation) ? operation.security : undefined;
  if (Array.isArray(own)) return own;
  return Array.isArray(root.security) ? root.security : undefined;
}

/**
 * What a client can send of requirements, in the order in which it tries them. A scheme that it cannot send, such as
 * mutual TLS, is the caller's own affair: those without one come first. Last is no credentials at all.
 */
function requirementsOf(stated: readonly Json[], schemes: ReadonlyMap<string, SecurityScheme>): NeededSchemes[] {
  const requirements = stated.filter(isObject).map((requirement) => {
    const names = Object.keys(requirement);
    const sent = names.filter((name) => schemes.has(name));
    const scopes = (name: string): string[] => {
      const listed = requirement[name];
      // Other tokens have their scopes when a client gets them.
      const isRequested = schemes.get(name)?.tokenUrl !== undefined;
      return isRequested && Array.isArray(listed) ? listed.map(String) : [];
    };
    const rank = sent.length === 0 ? 2 : sent.length < names.length ? 1 : 0;
    return { rank, requirement: Object.fromEntries(sent.map((name) => [name, scopes(name)])) };
  });
  const sorted = requirements.sort((a, b) => a.rank - b.rank).map(({ requirement }) => requirement);
  return sorted.filter((one, i) => sorted.findIndex((other) => equal(one, other)) === i);
}

function mostFrequent(all: readonly NeededSchemes[][]): NeededSchemes[] | undefined {
  const counts = new Map<string, { n: number; one: NeededSchemes[] }>();
  for (const one of all) {
    const key = JSON.stringify(one);
    counts.set(key, { n: (counts.get(key)?.n ?? 0) + 1, one });
  }
  return [...counts.values()].sort((a, b) => b.n - a.n)[0]?.one;
}
