import { isMap, isScalar, isSeq, parseDocument, Scalar, type YAMLMap } from "yaml";

/** What an update says of a source in sources.yaml. */
export interface Recorded {
  revision: string;
  date: string;
  dateBasis: string;
  sha256: string;
  /** Of `upstream`; undefined where the answer had none. */
  etag: string | undefined;
}

/** The text of sources.yaml with the entry of one source brought up to date; all else stays as it is, comments too. */
export function recordIn(text: string, id: string, { etag, ...recorded }: Recorded): string {
  const document = parseDocument(text);
  const list = document.get("sources");
  const entry = isSeq(list) ? list.items.find((item) => isMap(item) && item.get("id") === id) : undefined;
  // The list was read and checked before: only what it names is updated.
  if (!isMap(entry)) throw new Error(`sources.yaml has no source ${id}`);
  for (const [key, value] of Object.entries(recorded)) put(entry, key, value);
  const upstream = entry.get("upstream");
  if (isMap(upstream)) {
    if (etag === undefined) upstream.delete("etag");
    else put(upstream, "etag", etag);
  }
  const indentSeq = !/^-/m.test(text);
  return document.toString({ lineWidth: 0, indentSeq, flowCollectionPadding: !/\{\S/.test(text) });
}

function put(map: YAMLMap, key: string, value: string): void {
  const there = map.get(key, true);
  if (isScalar(there)) {
    if (there.value === value) return;
    there.value = value;
    // How a long text was folded is about that text; quotes stay.
    if (there.type === Scalar.BLOCK_FOLDED || there.type === Scalar.BLOCK_LITERAL) delete there.type;
  } else map.set(key, value);
}
