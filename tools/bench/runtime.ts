import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
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
  const calls = await callCosts(files, bench.rounds);
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
      "A program that lists tunnels: minified bundle, a process that imports it and ends, and microseconds a call on loopback with its ratio to bare fetch.",
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

async function callCosts(
  files: ReadonlyMap<string, string>,
  rounds: number,
): Promise<Map<string, ReturnType<typeof spread>>> {
  const body = JSON.stringify({ success: true, errors: [], messages: [], result: [{ id: "t", name: "blog" }] });
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const lists = new Map<string, (base: string) => Promise<unknown>>();
  for (const [name, file] of files) lists.set(name, (await import(pathToFileURL(file).href)).list);
  const samples = new Map<string, number[]>([...lists.keys()].map((name) => [name, []]));
  const CALLS = 200;
  for (let round = 0; round <= rounds * 4; round++) {
    const names = [...lists.keys()];
    for (const name of round % 2 === 0 ? names : names.reverse()) {
      const list = lists.get(name) as (base: string) => Promise<unknown>;
      const started = performance.now();
      for (let i = 0; i < CALLS; i++) await list(base);
      if (round > 1) samples.get(name)?.push(((performance.now() - started) * 1000) / CALLS);
    }
  }
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return new Map([...samples].map(([name, values]) => [name, spread(values)]));
}
