import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { isObject, type JsonObject } from "../../generator/src/openapi/pointer.ts";
import { documentNames, fileOf } from "./measure.ts";

// Draws operations to be labelled: `draw.ts SEED DOCUMENTS LABELS.json…` prints the documents of `lists-unseen.json` and of its like.
// A document is of a vendor of which no document has labels, and a third of them each is small, middle and large.

/** Operations of each document, and those of them that may be searches. */
const OPERATIONS = 10;
const SEARCHES = 2;

const [seed = "", count = "30", ...labels] = process.argv.slice(2);
const vendorOf = (document: string): string => document.replace(/\/.*/, "");
const labelled = new Set(
  labels.flatMap((file) => Object.keys(JSON.parse(readFileSync(file, "utf8")) as object)).map(vendorOf),
);

const drawn = new Map<string, string[]>();
for (const document of shuffled(documentNames())) {
  const vendor = vendorOf(document);
  if (labelled.has(vendor)) continue;
  labelled.add(vendor);
  const operations = candidates(JSON.parse(readFileSync(fileOf(document), "utf8")) as JsonObject);
  if (operations.length >= OPERATIONS) drawn.set(document, operations);
}

const bySize = [...drawn.keys()].sort((a, b) => sizeOf(a) - sizeOf(b));
const third = Math.ceil(bySize.length / 3);
const documents = [0, 1, 2].flatMap((i) => {
  const share = Math.floor((Number(count) + i) / 3);
  return shuffled(bySize.slice(i * third, (i + 1) * third)).slice(0, share);
});
const sample = documents.map((document) => {
  const all = shuffled(drawn.get(document) ?? [], document);
  const searches = all.filter((operation) => operation.startsWith("POST ")).slice(0, SEARCHES);
  const operations = [...searches, ...all.filter((operation) => !operation.startsWith("POST "))].slice(0, OPERATIONS);
  return [document, Object.fromEntries(operations.map((operation) => [operation, null]))] as const;
});
console.info(JSON.stringify(Object.fromEntries(sample), null, 2));

function sizeOf(document: string): number {
  return drawn.get(document)?.length ?? 0;
}

/** What may be a list: every GET operation, and a POST operation that searches. The path alone means GET. */
function candidates({ paths }: JsonObject): string[] {
  return Object.entries(isObject(paths) ? paths : {}).flatMap(([path, item]) => {
    if (!isObject(item)) return [];
    const searches = isObject(item.post) && /(?:search|query|list)\/?$/i.test(path);
    return [...(isObject(item.get) ? [path] : []), ...(searches ? [`POST ${path}`] : [])];
  });
}

/** The same order for the same seed. */
function shuffled(texts: readonly string[], salt = ""): string[] {
  const hash = (text: string): string => createHash("sha256").update(`${seed} ${salt} ${text}`).digest("hex");
  return texts
    .map((text) => [hash(text), text] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, text]) => text);
}
