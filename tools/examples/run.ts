// Installs each folder of examples/ as a stranger would, from packed packages, compiles it, and runs it against the fake.
// Run by `npm run test:examples`.
import { execFile, spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { updateWorkflow } from "../../generator/src/cli/init/workflows.ts";

const root = join(import.meta.dirname, "../..");
const run = promisify(execFile);
const ACCOUNT = "699d98642c564d2e855e9661899b7252";

/** Packed workspaces, by the name of the package. */
type Packed = Record<string, string>;

async function pack(folder: string): Promise<Packed> {
  const packed: Packed = {};
  for (const workspace of ["generator", "packages/client", "generated"]) {
    const args = ["pack", join(root, workspace), "--pack-destination", folder, "--json", "--ignore-scripts"];
    const { stdout } = await run("npm", args, { cwd: root });
    const [{ name, filename }] = JSON.parse(stdout) as [{ name: string; filename: string }];
    packed[name] = `file:${join(folder, filename)}`;
  }
  return packed;
}

const flarespec = join(root, "generator/bin/flarespec.js");

/** A copy of an example, installed. What is packed here takes the place of what a registry would have. */
async function install(name: string, place: string, packed: Packed): Promise<string> {
  const folder = join(place, name);
  cpSync(join(root, "examples", name), folder, {
    recursive: true,
    filter: (source) => !/[\\/](node_modules|dist|\.next)$/.test(source),
  });
  const file = join(folder, "package.json");
  const manifest = JSON.parse(readFileSync(file, "utf8")) as Record<string, Record<string, string>>;
  for (const kind of ["dependencies", "devDependencies"]) {
    for (const dependency of Object.keys(manifest[kind] ?? {})) {
      const from = packed[dependency];
      if (from !== undefined && manifest[kind] !== undefined) manifest[kind][dependency] = from;
    }
  }
  writeFileSync(file, JSON.stringify({ ...manifest, overrides: { "@flarespec/client": packed["@flarespec/client"] } }));
  // A workspace that depends on a package that it generates.
  if (existsSync(join(folder, "flarespec.config.ts"))) {
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "dir");
    await run(process.execPath, [flarespec, "generate"], { cwd: folder });
    rmSync(join(folder, "node_modules"));
  }
  await run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund"], { cwd: folder });
  return folder;
}

/** Waits until a process prints what is looked for, and gives the first group. */
function printed(child: ReturnType<typeof spawn>, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    const read = (chunk: Buffer): void => {
      text += String(chunk);
      const found = pattern.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.on("exit", (code) => reject(new Error(`ended with ${code} and printed\n${text}`)));
  });
}

interface Started {
  url: string;
  stop(): void;
}

/** The fake of a package, as `npx flarespec fake` serves it. */
async function startFake(folder: string): Promise<Started> {
  const argv = [flarespec, "fake", folder, "--json"];
  const child = spawn(process.execPath, argv, { cwd: root });
  const url = await printed(child, /"url":\s*"([^"]+)"/);
  return { url, stop: () => child.kill() };
}

function expectText(what: string, text: string, pattern: RegExp): void {
  if (!pattern.test(text)) throw new Error(`${what} is\n${text}\nwhich does not match ${pattern}`);
}

function exactly(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
}

type Try = (folder: string, env: NodeJS.ProcessEnv) => Promise<void>;

const node = (folder: string, argv: string[], env: NodeJS.ProcessEnv): Promise<{ stdout: string; stderr: string }> =>
  run(process.execPath, argv, { cwd: folder, env, timeout: 120_000 });

/** What is done with each example after it compiles. */
const EXAMPLES: Readonly<Record<string, Try>> = {
  async "access-worker"(folder, env) {
    const script = `import worker from "./src/index.ts";
const env = { ...process.env, ACCOUNT_ID: "${ACCOUNT}" };
const answer = await worker.fetch(new Request("http://localhost/"), env);
console.log(answer.status, await answer.text());`;
    const body = JSON.stringify({ type: "self_hosted", name: "wiki", domain: "wiki.example.com" });
    const headers = { authorization: "Bearer a-token", "content-type": "application/json" };
    await fetch(`${env.CLOUDFLARE_BASE_URL}/accounts/${ACCOUNT}/access/apps`, { method: "POST", headers, body });
    writeFileSync(join(folder, "try.mts"), script);
    const { stdout } = await node(folder, ["--import", import.meta.resolve("tsx"), "try.mts"], env);
    expectText("the answer of the Worker", stdout, /^200 wiki at wiki\.example\.com$/m);
  },
  async "rotate-tunnels"(folder, env) {
    const start = ["--import", "tsx", "src/main.ts"];
    const { stdout } = await node(folder, [...start, ACCOUNT], env);
    expectText("the output", stdout, /^\d+ of the tunnels are not connected\n/);
    const usage = await node(folder, start, env).catch((fault: { code: number; stderr: string }) => fault);
    expectText("the usage", "code" in usage ? `${usage.code} ${usage.stderr}` : "", /^2 usage: /);
  },
  async "react-tunnels"(folder, env) {
    await node(folder, ["node_modules/vite/bin/vite.js", "build"], env);
    expectText("the page", readFileSync(join(folder, "dist/index.html"), "utf8"), /<script type="module"/);
  },
  async monorepo(folder, env) {
    const workflow = updateWorkflow("npm", "packages/lamps");
    expectText("the workflow", readFileSync(join(folder, workflow.path), "utf8"), exactly(workflow.text));
    await run("npm", ["run", "api:check"], { cwd: folder });
    const lamps = await startFake(join(folder, "packages/lamps"));
    try {
      const { stdout } = await node(join(folder, "apps/report"), ["--import", "tsx", "src/main.ts"], {
        ...env,
        LAMPS_URL: lamps.url,
      });
      expectText("the report", stdout, /^kitchen has a lamp, as have \d+ rooms in all\n$/);
    } finally {
      lamps.stop();
    }
  },
  async "next-tunnels"(folder, env) {
    const next = "node_modules/next/dist/bin/next";
    const production = { ...env, NEXT_TELEMETRY_DISABLED: "1" };
    await node(folder, [next, "build"], production);
    const child = spawn(process.execPath, [next, "start", "--hostname", "127.0.0.1", "--port", "0"], {
      cwd: folder,
      env: production,
    });
    try {
      const url = await printed(child, /(http:\/\/127\.0\.0\.1:\d+)/);
      const page = async (): Promise<string> => (await fetch(url)).text();
      const field = /name="(\$ACTION_ID_[^"]+)"/.exec(await page())?.[1] ?? "";
      const form = new FormData();
      for (const [name, value] of Object.entries({ [field]: "", name: "from-next" })) form.append(name, value);
      await fetch(url, { method: "POST", body: form });
      expectText("the page after the action", await page(), /<li>[^<]*from-next/);
      expectText("the route handler", await (await fetch(`${url}/api/tunnels`)).text(), /^from-next$/m);
    } finally {
      child.kill();
    }
  },
};

const place = mkdtempSync(join(tmpdir(), "flarespec-examples-"));
try {
  const packed = await pack(place);
  const only = process.argv[2];
  for (const [name, use] of Object.entries(EXAMPLES).filter(([name]) => only === undefined || name === only)) {
    const fake = await startFake(join(root, "generated"));
    const env = { ...process.env, CLOUDFLARE_BASE_URL: fake.url, CLOUDFLARE_API_TOKEN: "a-token", ACCOUNT_ID: ACCOUNT };
    try {
      const folder = await install(name, place, packed);
      await run("npm", ["run", "typecheck"], { cwd: folder });
      await use(folder, env);
      console.log(`${name}: installs, compiles, runs`);
    } catch (fault) {
      const { stdout = "", stderr = "", message } = fault as { stdout?: string; stderr?: string; message: string };
      console.log(`${name}: FAILS\n${message}\n${stdout}${stderr}`);
      process.exitCode = 1;
    } finally {
      fake.stop();
    }
  }
} finally {
  rmSync(place, { recursive: true, force: true });
}
