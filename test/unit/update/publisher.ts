import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type UpdateOptions, updateCommand } from "../../../generator/src/cli/update.ts";
import { document, folder, type Outcome, sink } from "../cli/run.ts";

export interface Publisher {
  url: string;
  /** Answers given from now on; by default the document that was published last. */
  answer: RequestListener;
  asked: IncomingMessage[];
  /** What `GET` answers with, as text. */
  text: string;
}

/** An upstream on loopback, gone after the test. Its ETag is that of what it publishes. */
export async function publisher(text: string): Promise<Publisher> {
  const own: Publisher = {
    url: "",
    text,
    asked: [],
    answer: (request, response) => {
      const etag = `"${own.text.length}-${Buffer.from(own.text).reduce((sum, byte) => (sum * 31 + byte) >>> 0, 0)}"`;
      response.setHeader("etag", etag);
      const known = (request.headers["if-none-match"] ?? "").split(", ");
      if (known.includes(etag)) response.writeHead(304).end();
      else response.writeHead(200, { "content-type": "application/json" }).end(own.text);
    },
  };
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    own.asked.push(request);
    own.answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  own.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/openapi.json`;
  return own;
}

export const JSON_OF = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

/** The document as it was when the project began, and later ones. */
export const A: string = JSON_OF(document());
export const B: string = JSON_OF(document({ areas: ["widgets", "gadgets", "sprockets"] }));

const LIST = (upstream: string): string => `# Where the API comes from.
sources:
  - id: shop
    kind: openapi
    file: openapi.json
    # Asked for once a day.
    upstream: ${upstream}
    revision: first # by hand
    date: "2026-01-01"
`;

export const DAY_1: Date = new Date("2026-03-01T08:00:00.500Z");

/** A project that has taken over what upstream has, and generated from it. */
export async function project(
  upstream: string,
  options: UpdateOptions = {},
  files: Record<string, string> = {},
): Promise<string> {
  const cwd = folder({ "spec/sources.yaml": LIST(upstream), ...files });
  const { exitCode, stderr } = await update(cwd, options, DAY_1);
  if (exitCode !== 0) throw new Error(stderr);
  return cwd;
}

/** `flarespec update` in this process, at a time of one's choice. */
export async function update(cwd: string, options: UpdateOptions = {}, now: Date = DAY_1): Promise<Outcome> {
  const before = process.cwd();
  const output = { stdout: "", stderr: "" };
  const io = {
    stdout: sink((text) => {
      output.stdout += text;
    }),
    stderr: sink((text) => {
      output.stderr += text;
    }),
    env: {},
  };
  process.chdir(cwd);
  try {
    return { exitCode: await updateCommand(undefined, options, io, now), ...output };
  } catch (error) {
    const { printError } = await import("../../../generator/src/cli/output.ts");
    return { exitCode: printError(error, io, options), ...output };
  } finally {
    process.chdir(before);
  }
}

export const inSpec = (cwd: string, name: string): string => join(cwd, "spec", name);
