import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { main } from "../../../generator/src/cli/main.ts";
import type { Sink } from "../../../generator/src/cli/output.ts";

export const BIN: string = join(import.meta.dirname, "../../../generator/bin/flarespec.js");

export interface Outcome {
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

/** A folder that is gone after the test, with these files. */
export function folder(files: Record<string, string | object> = {}): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), "flarespec-cli-")));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) put(join(path, name), content);
  return path;
}

export function put(path: string, content: string | object): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content, null, 2));
}

export function sink(write: (text: string) => void): Sink {
  return { write };
}

/** One command line in this process, as if given in `cwd`. */
export async function flarespec(cwd: string, ...argv: string[]): Promise<Outcome> {
  const before = process.cwd();
  const output = { stdout: "", stderr: "" };
  process.chdir(cwd);
  try {
    const exitCode = await main(argv, {
      stdout: sink((text) => {
        output.stdout += text;
      }),
      stderr: sink((text) => {
        output.stderr += text;
      }),
      env: {},
    });
    return { exitCode, ...output };
  } finally {
    process.chdir(before);
  }
}

/** One command line in a process of its own, with what `npm run build` wrote. */
export function spawned(cwd: string, ...argv: string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...argv], { cwd, encoding: "utf8", env: ENV });
  return { exitCode: status, stdout, stderr };
}

/** What decides about colours and progress is not inherited. */
const ENV: NodeJS.ProcessEnv = {
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  TMPDIR: process.env.TMPDIR,
  XDG_CACHE_HOME: process.env.XDG_CACHE_HOME,
};

/**
 * Starts a command line and ends it with a signal: `milliseconds` after it wrote `after` to stderr, or after its start
 * where nothing is waited for.
 */
export function interrupted(
  cwd: string,
  argv: readonly string[],
  signal: NodeJS.Signals,
  after: string,
  milliseconds: number,
): Promise<{ exitCode: number | null; signal: NodeJS.Signals | null }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [BIN, ...argv], { cwd, env: ENV, stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    if (after === "") setTimeout(() => child.kill(signal), milliseconds);
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      if (said.includes(after)) return;
      said += text;
      if (said.includes(after)) setTimeout(() => child.kill(signal), milliseconds);
    });
    child.on("exit", (exitCode, by) => resolve({ exitCode, signal: by }));
  });
}

/** Path and hash of every file below a folder. */
export function tree(path: string): Record<string, string> {
  const names = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = names.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(
    files.map((file) => [file.slice(path.length + 1), createHash("sha256").update(readFileSync(file)).digest("hex")]),
  );
}

const ENVELOPE = {
  type: "object",
  required: ["success", "errors", "messages"],
  properties: {
    success: { type: "boolean", enum: [true] },
    errors: { type: "array", items: { $ref: "#/components/schemas/shop_message" } },
    messages: { type: "array", items: { $ref: "#/components/schemas/shop_message" } },
  },
};

interface Options {
  /** Of the description of a property, to make a document differ. */
  text?: string;
  areas?: readonly string[];
}

/** A small document in the manner of the published one. */
export function document({ text = "How it is called.", areas = ["widgets", "gadgets"] }: Options = {}): object {
  const item = (area: string): object => ({
    type: "object",
    required: ["id"],
    properties: {
      id: { type: "string" },
      name: { type: "string", description: text },
      status: { type: "string", enum: ["active", "idle"] },
      note: { type: "string", nullable: true },
      [area]: { type: "integer" },
    },
  });
  const answer = (area: string): object => ({
    description: "Done.",
    content: {
      "application/json": {
        schema: {
          allOf: [
            { $ref: "#/components/schemas/shop_envelope" },
            { required: ["result"], properties: { result: { $ref: `#/components/schemas/${area}_item` } } },
          ],
        },
      },
    },
  });
  const account = { name: "account_id", in: "path", required: true, schema: { type: "string" } };
  const paths = Object.fromEntries(
    areas.map((area) => [
      `/accounts/{account_id}/${area}`,
      {
        get: {
          operationId: `${area}-get`,
          tags: [area],
          summary: `Get the ${area}`,
          parameters: [account],
          responses: { 200: answer(area) },
        },
        post: {
          operationId: `${area}-create`,
          tags: [area, "writing"],
          parameters: [account],
          requestBody: {
            required: true,
            content: { "application/json": { schema: { $ref: `#/components/schemas/${area}_item` } } },
          },
          responses: { 200: answer(area) },
        },
      },
    ]),
  );
  return {
    openapi: "3.0.3",
    info: { title: "Shop", version: "1" },
    paths,
    components: {
      schemas: {
        shop_message: {
          type: "object",
          required: ["code", "message"],
          properties: { code: { type: "integer" }, message: { type: "string" } },
        },
        shop_envelope: ENVELOPE,
        ...Object.fromEntries(areas.map((area) => [`${area}_item`, item(area)])),
      },
    },
  };
}
