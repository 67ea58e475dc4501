import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import { areaOf } from "./compile.ts";
import { interleave, runOnce, spread } from "./measure.ts";
import { MODULES } from "./peers.ts";
import type { Bench, Row, Stage } from "./stage.ts";

/** A program that lists tunnels; `run` is a loop of calls against the server whose address it is given. */
interface Program {
  name: string;
  /** The module: exports `list(base)`, which makes one call. */
  text: string;
}

const TUNNELS = "/accounts/{account_id}/tunnels";

function programs(packageFolder: string): Program[] {
  const ours = (file: string): string => join(packageFolder, file);
  const peer = (file: string): string => join(MODULES, file);
  const path = `"${TUNNELS}", { params: { path: { account_id: "a" } } }`;
  return [
    {
      name: "fetch",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a module
      text: 'export const list = async (base) => (await fetch(`${base}/accounts/a/tunnels`, { headers: { authorization: "Bearer t" } })).json();\n',
    },
    {
      name: "openapi-fetch",
      text: `import createClient from "${peer("openapi-fetch/dist/index.mjs")}";
let client;
export const list = (base) => (client ??= createClient({ baseUrl: base, headers: { authorization: "Bearer t" } })).GET(${path});
`,
    },
    {
      name: "flarespec",
      text: `import { createClient } from "${ours(`areas/${areaOf(packageFolder, TUNNELS)}.js`)}";
let client;
export const list = (base) => (client ??= createClient({ token: "t", baseUrl: base })).GET(${path});
`,
    },
    ...(existsSync(join(MODULES, "cloudflare"))
      ? [
          {
            name: "official SDK",
            text: `import Cloudflare from "${peer("cloudflare/index.mjs")}";
let client;
export const list = (base) => (client ??= new Cloudflare({ apiToken: "t", baseURL: base })).zeroTrust.tunnels.list({ account_id: "a" });
`,
          },
        ]
      : []),
  ];
}

/** Bundle, cold import and the cost of a call over bare fetch. */
export async function runtime(bench: Bench, packageFolder: string): Promise<Stage> {
  const folder = join(bench.folder, "runtime");
  mkdirSync(folder, { recursive: true });
  const all = programs(packageFolder);
  const files = new Map<string, string>();
  for (const { name, text } of all) {
    const file = join(folder, `${name.replace(/\W/g, "-")}.mjs`);
    writeFileSync(file, text);
    files.set(name, file);
  }
  const bundles = new Map<string, { file: string; bytes: number; gzip: number }>();
  for (const [name, file] of files) bundles.set(name, await bundle(file));
  bench.log("cold import");
  const imports = interleave(
    Object.fromEntries([...bundles].map(([name, { file }]) => [name, () => runOnce([process.execPath, file], folder)])),
    bench.rounds * 2,
  );
  bench.log("calls on loopback");
  const calls = callCosts(files, bench.rounds);
  const bare = calls.get("fetch")?.median ?? Number.NaN;
  const rows = all.map(({ name }): Row => {
    const { bytes, gzip } = bundles.get(name) ?? {};
    const call = calls.get(name);
    return {
      name,
      values: {
        bytes,
        gzip,
        import: imports[name]?.seconds,
        call,
        overFetch: call && call.median / bare,
      },
    };
  });
  return {
    id: "runtime",
    title: "At run time",
    about:
      "A program that lists tunnels: minified bundle, a process that imports it and ends, and microseconds of CPU time a call on loopback, the server included, with its ratio to bare fetch. Each client has processes of its own.",
    columns: { bytes: "B", gzip: "B gzip", import: "s", call: "µs", overFetch: "x" },
    rows,
  };
}

async function bundle(file: string): Promise<{ file: string; bytes: number; gzip: number }> {
  const made = await rolldown({
    input: file,
    platform: "node",
    logLevel: "silent",
    resolve: { mainFields: ["module", "main"] },
  });
  const { output } = await made.generate({ format: "esm", minify: true, codeSplitting: false });
  await made.close();
  const code = output[0].code;
  const out = file.replace(/\.mjs$/, ".bundle.mjs");
  writeFileSync(out, code);
  return { file: out, bytes: Buffer.byteLength(code), gzip: gzipSync(code, { level: 9 }).length };
}

/** Calls that one process makes: the first ones, while V8 compiles, are not counted. */
const WARM_UP = 3000;
const CALLS = 6000;

/** A process that answers itself: what another process does in the meantime, and on which core, changes what a call costs. */
const LOOP = `
import { createServer } from "node:http";
const { list } = await import(process.argv[1]);
const body = JSON.stringify({ success: true, errors: [], messages: [], result: [{ id: "t", name: "blog" }] });
const server = createServer((_, response) => {
  response.writeHead(200, { "content-type": "application/json" });
  response.end(body);
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const base = "http://127.0.0.1:" + server.address().port;
for (let i = 0; i < ${WARM_UP}; i++) await list(base);
const started = process.cpuUsage();
for (let i = 0; i < ${CALLS}; i++) await list(base);
const { user, system } = process.cpuUsage(started);
console.log((user + system) / ${CALLS});
process.exit();
`;

/**
 * Microseconds of CPU time a call. Each client has processes of its own: in one process, V8's caches in the code of fetch would be
 * shared by clients that call it in different ways, and each would be slower than alone.
 */
function callCosts(files: ReadonlyMap<string, string>, rounds: number): Map<string, ReturnType<typeof spread>> {
  const samples = new Map<string, number[]>([...files.keys()].map((name) => [name, []]));
  for (let round = 0; round <= rounds * 2; round++) {
    const names = [...files.keys()];
    for (const name of round % 2 === 0 ? names : names.reverse()) {
      const argv = ["--input-type=module", "--eval", LOOP, pathToFileURL(files.get(name) as string).href];
      const microseconds = Number(execFileSync(process.execPath, argv, { encoding: "utf8" }));
      if (round > 0) samples.get(name)?.push(microseconds);
    }
  }
  return new Map([...samples].map(([name, values]) => [name, spread(values)]));
}
