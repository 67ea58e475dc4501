import type { Json, JsonObject } from "../openapi/pointer.ts";

/** What ranks a source among others. */
export interface RankedSource {
  id: string;
  kind?: string | undefined;
  /** ISO date; none counts as the oldest. */
  date?: string | undefined;
}

/** An entry of `x-also`: an operation as a further source states it. */
export interface AlsoStated {
  source: string;
  operation: JsonObject;
  /** The path as this source spells it, where that differs. The operation's path parameters are renamed already. */
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

/** The sources a composed document names at its root; none where it was made of one fragment. */
export function sourcesOf(root: JsonObject): RankedSource[] {
  // Composition writes it in this form.
  return Array.isArray(root["x-sources"]) ? (root["x-sources"] as unknown as RankedSource[]) : [];
}

/**
 * Two operations of one path and method as one: the one of the source that counts first, the other, and whatever
 * both carry along, under `x-also`. Of two that count alike, `primary` is first.
 * @param sources the document's, see `sourcesOf`; operations without `x-source` count as of the first of them.
 * @param path the path `other` was published under, where it differs.
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
  // An interface has no index signature, so that the compiler does not see that it is JSON.
  return { ...first.operation, "x-source": first.source, "x-also": rest as unknown as Json };
}

function statements(operation: JsonObject, sources: readonly RankedSource[], path?: string): AlsoStated[] {
  const { "x-source": source, "x-also": also, ...bare } = operation;
  const own: AlsoStated = { source: typeof source === "string" ? source : (sources[0]?.id ?? ""), operation: bare };
  if (path !== undefined) own.path = path;
  // Written by mergeOperation and composition alone, in this form.
  return [own, ...(Array.isArray(also) ? (also as unknown as AlsoStated[]) : [])];
}
