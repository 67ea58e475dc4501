import { execFile, execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { responses } from "../contract/recordings.ts";

export const root: string = join(import.meta.dirname, "../..");

/** A folder of one's own; `remove` it in the end. */
export function temporary(): { path: string; remove(): void } {
  const path = realpathSync(mkdtempSync(join(tmpdir(), "flarespec-e2e-")));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Folders of the working tree that a clone does not have, and dist, which every copy needs. */
const LEFT_OUT = new Set(["node_modules", ".git", ".turbo"]);

/**
 * The repository as `npm ci && npm run build` leaves a clone, in an empty folder: own files copied, what npm installs linked one by one, so that
 * the workspaces are those of the copy.
 */
export function copyRepository(to: string): void {
  cpSync(root, to, { recursive: true, filter: (path) => !LEFT_OUT.has(basename(path)) });
  const modules = join(to, "node_modules");
  for (const name of readdirSync(join(root, "node_modules"))) {
    if (name === "@flarespec" || name.startsWith(".")) continue;
    link(join(root, "node_modules", name), join(modules, name));
  }
  for (const [name, folder] of Object.entries(WORKSPACES)) link(join(to, folder), join(modules, name));
  link(join(root, "generator/node_modules"), join(to, "generator/node_modules"));
}

/** Folders of the workspaces, by package name. */
export const WORKSPACES = {
  "@flarespec/generator": "generator",
  "@flarespec/client": "packages/client",
  "@flarespec/codemod": "packages/codemod",
  "@flarespec/cloudflare": "generated",
} as const;

export function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path);
}

/** Packs workspaces into a folder. @returns the tarball of each by package name. */
export function pack(to: string, folders: readonly string[]): Map<string, string> {
  const argv = ["pack", "--json", "--pack-destination", to, ...folders.map((folder) => `--workspace=${folder}`)];
  const text = execFileSync("npm", argv, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  const made = JSON.parse(text) as
    | { name: string; filename: string }[]
    | Record<string, { name: string; filename: string }>;
  return new Map(Object.values(made).map(({ name, filename }) => [name, join(to, filename)]));
}

/** Unpacks a tarball into node_modules, and links what it depends on from the workspace. */
export function install(folder: string, packed: ReadonlyMap<string, string>, name: string): void {
  const target = join(folder, "node_modules", name);
  mkdirSync(target, { recursive: true });
  execFileSync("tar", ["-xzf", packed.get(name) as string, "-C", target, "--strip-components=1"]);
  const { dependencies = {} } = JSON.parse(readFileSync(join(target, "package.json"), "utf8")) as {
    dependencies?: Record<string, string>;
  };
  for (const dependency of Object.keys(dependencies)) {
    if (packed.has(dependency)) continue;
    const path = join(folder, "node_modules", dependency);
    const own = join(root, "generator/node_modules", dependency);
    if (!existsSync(path)) link(existsSync(own) ? own : join(root, "node_modules", dependency), path);
  }
}

export interface Outcome {
  exitCode: number;
  stdout: string;
  stderr: string;
}

/** Runs node without blocking this process, in which the server may be that it talks to. */
export function node(cwd: string, argv: readonly string[], env: Record<string, string> = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const { PATH, HOME, TMPDIR } = process.env;
    execFile(
      process.execPath,
      argv,
      { cwd, env: { PATH, HOME, TMPDIR, ...env }, encoding: "utf8", maxBuffer: 1 << 28 },
      (error, stdout, stderr) => {
        const code = (error as { code?: unknown } | null)?.code;
        resolve({ exitCode: error === null ? 0 : typeof code === "number" ? code : -1, stdout, stderr });
      },
    );
  });
}

/**
 * A server on loopback that answers with the recorded examples of the documentation, by method and path. `asked` grows with every request; what
 * nobody recorded is a 404 of its own kind.
 */
export async function serveRecordings(): Promise<{ baseUrl: string; asked: string[]; close(): Promise<void> }> {
  // An example of several is the one without a tag in its file name.
  const examples = responses
    .filter(({ kind }) => kind === "documentation")
    .sort((a, b) => a.id.split(".").length - b.id.split(".").length);
  const answers = examples.map(({ operation: { method, path }, status, body }) => {
    const pattern = new RegExp(`^/client/v4${path.replace(/\{[^}]*\}/g, "[^/]+")}$`);
    return { method, pattern, status, body: JSON.stringify(body) };
  });
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://loopback");
    asked.push(`${request.method} ${pathname}`);
    const found = answers.find(({ method, pattern }) => method === request.method && pattern.test(pathname));
    const body = found?.body ?? JSON.stringify({ nobody: "recorded this" });
    request.resume();
    response.writeHead(found?.status ?? 404, { "content-type": "application/json" }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/client/v4`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
