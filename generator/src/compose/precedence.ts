import type { Json, JsonObject } from "../openapi/pointer.ts";

/** What decides the precedence of a source. */
export interface RankedSource {
  id: string;
  kind?: string | undefined;
  /** ISO date; a source without one counts as the oldest. */
  date?: string | undefined;
}

/** An entry of `x-also`: the statement of a further source about an operation. */
export interface AlsoStated {
  source: string;
  operation: JsonObject;
  /** The path in this source, if it differs. The path parameters of the operation are renamed already. */
  path?: string;
}

/**
 * Negative where `a` counts before `b`: newer before older, SDKs after everything else (they are derived from the
 * other sources), documents before pages of one date, then by id. No date counts as the oldest.
 */
export function precedence(a: RankedSource, b: RankedSource): number {
  const sdk = Number(a.kind === "sdk") - Number(b.kind === "sdk");
  if (sdk !== 0) return sdk;
  const age = instant(b) - instant(a);
  if (age !== 0) return age;
  const kind = Number(a.kind === "docs") - Number(b.kind === "docs");
  if (kind !== 0) return kind;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

function instant(source: RankedSource): number {
  const time = source.date === undefined ? Number.NaN : Date.parse(source.date);
  return Number.isNaN(time) ? Number.MIN_SAFE_INTEGER : time;
}

/** The sources listed at the root of a composed document; empty for a document of one source. */
export function sourcesOf(root: JsonObject): RankedSource[] {
  // Written by composition in this shape.
  return Array.isArray(root["x-sources"]) ? (root["x-sources"] as unknown as RankedSource[]) : [];
}

/**
 * Joins two operations of one path and method: the one of the source with precedence stays, the other goes under its
 * `x-also`, with the alternatives of both. `primary` comes first if both have the same precedence.
 * @param sources the sources of the document, see `sourcesOf`; an operation without `x-source` belongs to the first.
 * @param path the path that `other` was published under, if it differs.
 */
export function mergeOperation(
  primary: JsonObject,
  other: JsonObject,
  sources: readonly RankedSource[],
  path?: string,
): JsonObject {
  const stated = [...statements(primary, sources), ...statements(other, sources, path)];
  const rank = new Map([...sources].sort(precedence).map((source, i) => [source.id, i]));
  stated.sort((a, b) => (rank.get(a.source) ?? rank.size) - (rank.get(b.source) ?? rank.size));
  const [first, ...rest] = stated as [AlsoStated, ...AlsoStated[]];
  // It is JSON; an interface has no index signature, so the compiler cannot see it.
  return { ...first.operation, "x-source": first.source, "x-also": rest as unknown as Json };
}

function statements(operation: JsonObject, sources: readonly RankedSource[], path?: string): AlsoStated[] {
  const { "x-source": source, "x-also": also, ...bare } = operation;
  const own: AlsoStated = { source: typeof source === "string" ? source : (sources[0]?.id ?? ""), operation: bare };
  if (path !== undefined) own.path = path;
  // Only mergeOperation and composition write it, in this shape.
  return [own, ...(Array.isArray(also) ? (also as unknown as AlsoStated[]) : [])];
}
