import type { Json, JsonObject } from "../openapi/pointer.ts";

/** The members of a source that decide its precedence. */
export interface RankedSource {
  id: string;
  kind?: string | undefined;
  /** ISO date; a source without one counts as the oldest. */
  date?: string | undefined;
}

/** An entry of `x-also`: an operation as another source states it. */
export interface AlsoStated {
  source: string;
  operation: JsonObject;
  /** The path in this source, if it differs. The path parameters of the operation are already renamed. */
  path?: string;
}

/**
 * Compares two sources by precedence; negative if `a` has precedence. SDKs come last, because they are derived from other
 * sources. Newer comes before older, a document before a page of the same date, then the id decides. A source without a
 * date counts as the oldest.
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
  // compose.ts writes this structure.
  return Array.isArray(root["x-sources"]) ? (root["x-sources"] as unknown as RankedSource[]) : [];
}

/**
 * Merges two operations of one path and method: the operation of the source with precedence stays, the other and the
 * alternatives of both go to its `x-also`. `primary` comes first if both have the same precedence.
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
  // AlsoStated is JSON, but an interface has no index signature.
  return { ...first.operation, "x-source": first.source, "x-also": rest as unknown as Json };
}

function statements(operation: JsonObject, sources: readonly RankedSource[], path?: string): AlsoStated[] {
  const { "x-source": source, "x-also": also, ...bare } = operation;
  const own: AlsoStated = { source: typeof source === "string" ? source : (sources[0]?.id ?? ""), operation: bare };
  if (path !== undefined) own.path = path;
  // Only mergeOperation and compose.ts write this structure.
  return [own, ...(Array.isArray(also) ? (also as unknown as AlsoStated[]) : [])];
}
