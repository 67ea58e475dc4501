import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { interleave, runOnce, type Sample } from "./measure.ts";
import { PEERS, type Peer } from "./peers.ts";
import { type Bench, COMMAND_COLUMNS, type Stage } from "./stage.ts";

type Json = Record<string, unknown>;

/** The bin as a user runs it, without npx; `more` is `--no-cache` where a run is to be cold. */
export function flarespec(bench: Bench, document: string, out: string, ...more: string[]): string[] {
  const bin = join(bench.root, "generator/bin/flarespec.js");
  return [process.execPath, bin, "generate", "--source", document, "--out", out, "--runtime", "bundled", ...more];
}

function fresh(bench: Bench, name: string): string {
  const folder = join(bench.folder, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Everything from nothing: types, client, canonical document, ledger, overlay and manifest against types alone. */
export function generateCold(bench: Bench, peers: readonly Peer[] = PEERS): Stage {
  const tasks: Record<string, () => Sample> = {
    flarespec: () => runOnce(flarespec(bench, bench.document, "out", "--no-cache"), fresh(bench, "flarespec-cold")),
  };
  for (const peer of peers) {
    const { generate } = peer;
    if (generate === undefined) continue;
    tasks[peer.name] = () => runOnce(generate(bench.document, fresh(bench, peer.package)), bench.folder);
  }
  tasks["the floor: parse, write"] = floor(bench);
  const about =
    "An empty folder, the whole document. The floor parses the document and writes the bytes that flarespec writes.";
  return stage("cold", "Generate, cold", about, interleave(tasks, bench.rounds));
}

/** A document of 50 operations from nothing: here the start of each tool counts. */
export function generateSmall(bench: Bench, peers: readonly Peer[]): Stage {
  const document = join(bench.folder, "small.json");
  writeFileSync(document, JSON.stringify(firstOperations(JSON.parse(readFileSync(bench.document, "utf8")), 50)));
  const tasks: Record<string, () => Sample> = {
    flarespec: () => runOnce(flarespec(bench, document, "out", "--no-cache"), fresh(bench, "flarespec-small")),
  };
  for (const { name, package: id, generate } of peers) {
    if (generate !== undefined) tasks[name] = () => runOnce(generate(document, fresh(bench, id)), bench.folder);
  }
  const about = "An empty folder, 50 operations about tunnels, DNS and Access with the components that they reach.";
  return stage("small", "Generate from a small document, cold", about, interleave(tasks, bench.rounds * 2));
}

/** The difference of two publications, each read and corrected, beside one cold run. */
export function difference(bench: Bench, previous: string): Stage {
  const bin = join(bench.root, "generator/bin/flarespec.js");
  // A cache of its own, which each run finds empty: corrections of an earlier run would be read from it.
  const diff = (): Sample => {
    const cache = fresh(bench, "diff-cache");
    return runOnce(
      ["env", `XDG_CACHE_HOME=${cache}`, process.execPath, bin, "diff", previous, bench.document],
      bench.folder,
    );
  };
  const tasks = {
    [DIFF]: diff,
    [COLD]: () => runOnce(flarespec(bench, bench.document, "out", "--no-cache"), fresh(bench, "flarespec-cold")),
  };
  const about = "The whole document and the publication before it, both read and corrected, without a cache.";
  return stage("diff", "Difference of two documents", about, interleave(tasks, bench.rounds));
}

export const DIFF = "flarespec diff";
export const COLD = "flarespec, cold";

/** What the outputs for other libraries, which a configuration asks for, add to a cold run. */
export function outputs(bench: Bench): Stage {
  const bin = join(bench.root, "generator/bin/flarespec.js");
  const run = (name: string, asked: object) => {
    const config = join(bench.folder, "flarespec.outputs.json");
    const stated = { sources: bench.document, out: join(bench.folder, "outputs"), runtime: "bundled", outputs: asked };
    return (): Sample => {
      fresh(bench, "outputs");
      writeFileSync(config, JSON.stringify(stated));
      return runOnce([process.execPath, bin, "generate", "--config", config, "--no-cache"], fresh(bench, name));
    };
  };
  const tasks = {
    [NO_OUTPUTS]: run("outputs-off", {}),
    [ALL_OUTPUTS]: run("outputs-on", {
      openapiTypescript: {},
      openapiFetch: true,
      schemas: true,
      msw: true,
      tanstackQuery: true,
    }),
  };
  const about = "An empty folder, the whole document, without and with the outputs that a configuration asks for.";
  return stage("outputs", "Outputs for other libraries", about, interleave(tasks, bench.rounds));
}

export const NO_OUTPUTS = "flarespec";
export const ALL_OUTPUTS = "flarespec, with every output";

/** What no generator of these files can do without. */
function floor(bench: Bench): () => Sample {
  const made = fresh(bench, "flarespec-floor");
  runOnce(flarespec(bench, bench.document, "out"), made);
  const out = join(made, "out");
  const files = readdirSync(out, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(out, name)).isFile())
    .map((name) => [name, readFileSync(join(out, name), "utf8")]);
  const product = join(made, "product.json");
  writeFileSync(product, JSON.stringify(files));
  const script = join(made, "floor.mjs");
  writeFileSync(
    script,
    `import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
const [document, product, out] = process.argv.slice(2);
JSON.parse(readFileSync(document, "utf8"));
for (const [name, text] of JSON.parse(readFileSync(product, "utf8"))) {
  mkdirSync(dirname(join(out, name)), { recursive: true });
  writeFileSync(join(out, name), text);
}
`,
  );
  return () => runOnce([process.execPath, script, bench.document, product, fresh(bench, "floor-out")], bench.folder);
}

/** Again with the output in place: with the same document, under another name of the package, and with one operation changed. */
export function regenerate(bench: Bench, oracle: Peer): Stage {
  const folder = fresh(bench, "flarespec-again");
  const changed = join(bench.folder, "changed.json");
  let turn = 0;
  runOnce(flarespec(bench, bench.document, "out"), folder);
  // A run that finds files older than two seconds leaves a receipt for the next, as in everyday use.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2500);
  runOnce(flarespec(bench, bench.document, "out"), folder);
  const tasks: Record<string, () => Sample> = {
    "flarespec, nothing changed": () => runOnce(flarespec(bench, bench.document, "out"), folder),
    [COLD]: () => runOnce(flarespec(bench, bench.document, "out", "--no-cache"), fresh(bench, "flarespec-cold")),
  };
  const { generate } = oracle;
  if (generate !== undefined) {
    tasks[oracle.name] = () => runOnce(generate(bench.document, fresh(bench, oracle.package)), bench.folder);
  }
  // A folder of its own: the one above must keep seeing an unchanged document.
  const edited = fresh(bench, "flarespec-edited");
  cpSync(join(folder, "out"), join(edited, "out"), { recursive: true });
  tasks["flarespec, one operation changed"] = () => {
    writeFileSync(changed, JSON.stringify(withOneChange(bench.document, ++turn)));
    return runOnce(flarespec(bench, changed, "out"), edited);
  };
  tasks["flarespec, another name of the package"] = () =>
    runOnce(flarespec(bench, bench.document, "out", "--package-name", `bench-${++turn}`), edited);
  const about =
    "The output of an earlier run is there, and was found unchanged once before. The changed operation gets one more optional query parameter.";
  return stage("again", "Regenerate", about, interleave(tasks, bench.rounds));
}

/** A quarter, half, three quarters and all of the operations; then all of them twice, three and four times under new prefixes. */
export function growth(bench: Bench, oracle: Peer): Stage {
  const sizes: [string, (document: Json) => Json][] = [
    ["25 %", (document) => share(document, 0.25)],
    ["50 %", (document) => share(document, 0.5)],
    ["75 %", (document) => share(document, 0.75)],
    ["100 %", (document) => document],
    ["200 %", (document) => repeated(document, 2)],
    ["300 %", (document) => repeated(document, 3)],
    ["400 %", (document) => repeated(document, 4)],
  ];
  const whole = JSON.parse(readFileSync(bench.document, "utf8")) as Json;
  const rows = sizes.map(([name, make]) => {
    bench.log(`growth ${name}`);
    const document = join(bench.folder, "sized.json");
    const sized = make(whole);
    writeFileSync(document, JSON.stringify(sized));
    const { generate } = oracle;
    const measured = interleave(
      {
        ours: () => runOnce(flarespec(bench, document, "out", "--no-cache"), fresh(bench, "flarespec-cold")),
        ...(generate && { theirs: () => runOnce(generate(document, fresh(bench, oracle.package)), bench.folder) }),
      },
      Math.max(1, Math.ceil(bench.rounds / 2)),
    );
    const operations = countOperations(sized);
    const { ours, theirs } = measured;
    return {
      name,
      values: {
        operations,
        seconds: ours?.seconds,
        perOperation: ours && (ours.seconds.median / operations) * 1000,
        mebibytes: ours?.mebibytes,
        oracleSeconds: theirs?.seconds,
      },
    };
  });
  return {
    id: "growth",
    title: "Growth with operations",
    about: `Beside ${oracle.name}, which writes types alone.`,
    columns: { operations: "", seconds: "s", perOperation: "ms an operation", mebibytes: "MiB", oracleSeconds: "s" },
    rows,
  };
}

function stage(id: string, title: string, about: string, measured: ReturnType<typeof interleave>): Stage {
  const rows = Object.entries(measured).map(([name, values]) => ({ name, values: { ...values } }));
  return { id, title, about, columns: COMMAND_COLUMNS, rows };
}

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

function operationsOf(document: Json): Json[] {
  return Object.values(document.paths as Record<string, Json>).flatMap((item) =>
    METHODS.flatMap((method) => (item[method] === undefined ? [] : [item[method] as Json])),
  );
}

const countOperations = (document: Json): number => operationsOf(document).length;

function withOneChange(document: string, turn: number): Json {
  const copy = JSON.parse(readFileSync(document, "utf8")) as Json;
  const operation = operationsOf(copy).find(({ operationId }) => operationId !== undefined) as Json;
  const added = { name: `bench_${turn}`, in: "query", required: false, schema: { type: "string" } };
  operation.parameters = [...((operation.parameters as unknown[] | undefined) ?? []), added];
  return copy;
}

/** Paths that everyday programs call. */
const EVERYDAY = /cfd_tunnel|warp_connector|teamnet|dns_records|\/access\/(apps|groups|policies)/;

/** The first operations of the everyday paths, with the components that they reach. */
function firstOperations(document: Json, count: number): Json {
  const paths: Json = {};
  for (const [path, item] of Object.entries(document.paths as Json)) {
    if (EVERYDAY.test(path) && countOperations({ paths: { ...paths, [path]: item } }) <= count) paths[path] = item;
  }
  const components: Record<string, Json> = {};
  const known = document.components as Record<string, Json>;
  const reach = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      const [, section = "", name = ""] =
        key === "$ref" ? (/^#\/components\/([^/]+)\/([^/]+)/.exec(String(value)) ?? []) : [];
      const target = known[section]?.[name];
      const isNew = target !== undefined && components[section]?.[name] === undefined;
      if (isNew) components[section] = { ...components[section], [name]: target };
      reach(isNew ? target : value);
    }
  };
  reach(paths);
  return { ...document, paths, components: { ...components, securitySchemes: known.securitySchemes } };
}

function share(document: Json, part: number): Json {
  const paths = Object.entries(document.paths as Json);
  return { ...document, paths: Object.fromEntries(paths.filter((_, i) => i % 4 < part * 4)) };
}

/** The document with copies of all paths and components beside it, each copy under a prefix of its own. */
function repeated(document: Json, times: number): Json {
  const paths = { ...(document.paths as Json) };
  const components = structuredClone(document.components as Record<string, Json>);
  for (let copy = 1; copy < times; copy++) {
    const rename = (text: string): string =>
      text.replace(
        /"#\/components\/(\w+)\/([^"]+)"/g,
        (_, section, name) => `"#/components/${section}/copy${copy}${name}"`,
      );
    const renamed = JSON.parse(rename(JSON.stringify({ paths: document.paths, components: document.components }))) as {
      paths: Record<string, Json>;
      components: Record<string, Json>;
    };
    for (const [path, item] of Object.entries(renamed.paths)) {
      for (const method of METHODS) {
        const operation = item[method] as Json | undefined;
        if (operation?.operationId !== undefined) operation.operationId = `copy${copy}-${operation.operationId}`;
      }
      paths[`/copy${copy}${path}`] = item;
    }
    for (const [section, entries] of Object.entries(renamed.components)) {
      if (section === "securitySchemes") continue;
      for (const [name, entry] of Object.entries(entries)) (components[section] as Json)[`copy${copy}${name}`] = entry;
    }
  }
  return { ...document, paths, components };
}
