// Builds the application in ../next with Next.js and runs the suite in its route handlers, of Node and of the edge runtime,
// and in a server action.
import { spawn } from "node:child_process";
import { cpSync, rmSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const [origin, stranger, file] = process.argv.slice(2);
const root = join(import.meta.dirname, "..");
const app = join(root, "../.out/next");
const next = join(root, "node_modules/next/dist/bin/next");

rmSync(app, { recursive: true, force: true });
cpSync(join(root, "next"), app, { recursive: true });
cpSync(fileURLToPath(file), join(app, "suite.js"));
symlinkSync(join(root, "node_modules"), join(app, "node_modules"));

const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" };
const start = (...args) => spawn(process.execPath, [next, ...args], { cwd: app, env, stdio: ["ignore", 2, 2] });
const code = await new Promise((resolve) => start("build").on("exit", resolve));
if (code !== 0) throw new Error(`next build ended with ${code}`);

const port = await freePort();
const server = start("start", "--hostname", "127.0.0.1", "--port", `${port}`);
try {
  const base = `http://127.0.0.1:${port}`;
  const query = new URLSearchParams({ origin, stranger });
  const results = [];
  for (const kind of ["node", "edge"]) {
    const found = await (await reach(`${base}/api/${kind}?${query}`)).json();
    results.push(...found.map((one) => ({ ...one, name: `${kind}: ${one.name}` })));
  }
  results.push(...(await runAction(`${base}/action`)).map((one) => ({ ...one, name: `action: ${one.name}` })));
  console.log(`RESULTS ${JSON.stringify(results)}`);
} finally {
  server.kill();
}

/** Sends the form of the page, as a browser without scripts does. */
async function runAction(page) {
  const field = /name="(\$ACTION_ID_[^"]+)"/.exec(await (await fetch(page)).text())?.[1];
  const form = new FormData();
  for (const [name, value] of Object.entries({ [field]: "", origin, stranger })) form.append(name, value);
  const html = await (await fetch(page, { method: "POST", body: form })).text();
  return JSON.parse(decodeURIComponent(/data-results="([^"]*)"/.exec(html)?.[1]));
}

/** Asks until the server has started. */
async function reach(url) {
  for (let tries = 0; ; tries += 1) {
    try {
      return await fetch(url);
    } catch (cause) {
      if (tries > 100) throw cause;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
