import { isMap, isNode, isScalar, isSeq, type Pair, parseDocument, Scalar, stringify, type YAMLMap } from "yaml";

/** The members of an entry of sources.yaml that an update writes. */
export interface RecordedPublication {
  revision: string;
  date: string;
  dateBasis: string;
  sha256: string;
  /** `upstream.etag`; undefined if the response had none. */
  etag: string | undefined;
}

/** A replacement of a range of characters. */
interface Splice {
  from: number;
  to: number;
  text: string;
}

/** Updates the entry of one source in the text of sources.yaml. Changes no other character. */
export function recordIn(text: string, id: string, { etag, ...recorded }: RecordedPublication): string {
  const list = parseDocument(text).get("sources");
  const entry = isSeq(list) ? list.items.find((item) => isMap(item) && item.get("id") === id) : undefined;
  // Cannot happen: the ids come from this list.
  if (!isMap(entry)) throw new Error(`sources.yaml has no source ${id}`);
  const splices: Splice[] = [];
  // If `upstream` is the last member of the entry, its new members must come before those of the entry.
  const upstream = entry.get("upstream");
  if (isMap(upstream)) {
    if (etag !== undefined) splices.push(...put(text, upstream, "etag", etag));
    else splices.push(...without(text, upstream, "etag"));
  }
  // Existing members first: if the last one has no value yet, its value must come before added members.
  const inOrder = Object.entries(recorded).sort(([a], [b]) => Number(entry.has(b)) - Number(entry.has(a)));
  for (const [key, value] of inOrder) splices.push(...put(text, entry, key, value));
  // Applied from the end, so that earlier offsets stay valid. Splices at one offset keep their order.
  const ordered = splices.map((splice, i) => ({ ...splice, i })).sort((a, b) => b.from - a.from || b.i - a.i);
  return ordered.reduce((now, one) => now.slice(0, one.from) + one.text + now.slice(one.to), text);
}

function put(text: string, map: YAMLMap, key: string, value: string): Splice[] {
  const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key);
  if (pair !== undefined) {
    const there = pair.value;
    if (isScalar(there) && there.value === value) return [];
    const { from, to } = spanOf(text, pair);
    return [{ from, to, text: `${from === to ? " " : ""}${written(value, isScalar(there) ? there.type : undefined)}` }];
  }
  const last = map.items.at(-1) as Pair;
  const end = endOf(text, last);
  const line = `${key}: ${written(value)}`;
  if (map.flow) return [{ from: end, to: end, text: `, ${line}` }];
  const at = lineEnd(text, end);
  return [{ from: at, to: at, text: `${/\r\n/.test(text) ? "\r\n" : "\n"}${indentOf(text, map)}${line}` }];
}

function without(text: string, map: YAMLMap, key: string): Splice[] {
  const i = map.items.findIndex((item) => isScalar(item.key) && item.key.value === key);
  const pair = map.items[i];
  if (pair === undefined) return [];
  const [start, end] = [startOf(pair), endOf(text, pair)];
  const [previous, next] = [map.items[i - 1], map.items[i + 1]];
  if (!map.flow) {
    const line = text.lastIndexOf("\n", start);
    return [{ from: text[line - 1] === "\r" ? line - 1 : line, to: lineEnd(text, end), text: "" }];
  }
  if (previous !== undefined) return [{ from: endOf(text, previous), to: end, text: "" }];
  return [{ from: start, to: next === undefined ? end : startOf(next), text: "" }];
}

/** Writes a string as a YAML scalar that is valid in any collection. Keeps the quotes of the old value, not its folding. */
function written(value: string, type?: Scalar.Type | null): string {
  const scalar = new Scalar(value);
  if (type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE) scalar.type = type;
  return stringify([scalar], { collectionStyle: "flow", flowCollectionPadding: false, lineWidth: 0 })
    .trimEnd()
    .slice(1, -1);
}

function startOf({ key }: Pair): number {
  return isNode(key) ? (key.range?.[0] ?? 0) : 0;
}

/** Returns the range of the value of a pair. */
function spanOf(text: string, pair: Pair): { from: number; to: number } {
  const from = isNode(pair.value) ? (pair.value.range?.[0] ?? 0) : endOf(text, pair);
  return { from, to: Math.max(from, endOf(text, pair)) };
}

/** Returns the end offset of a pair. A block map ends with its last pair. */
function endOf(text: string, { key, value }: Pair): number {
  if ((isMap(value) || isSeq(value)) && !value.flow) {
    const last: unknown = value.items.at(-1);
    if (isMap(value) && last !== undefined) return endOf(text, last as Pair);
  }
  const node = isNode(value) ? value : isNode(key) ? key : undefined;
  let end = node?.range?.[1] ?? 0;
  while (end > 0 && /[\r\n]/.test(text[end - 1] as string)) end--;
  return end;
}

function lineEnd(text: string, from: number): number {
  const rest = text.slice(from).search(/\r?\n/);
  return rest < 0 ? text.length : from + rest;
}

function indentOf(text: string, { items }: YAMLMap): string {
  const start = startOf(items[0] as Pair);
  return " ".repeat(start - (text.lastIndexOf("\n", start - 1) + 1));
}
