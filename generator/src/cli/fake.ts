import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join, resolve } from "node:path";
import { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import { createFake, type Fake, type FakeOptions } from "@flarespec/client/fake";
import { FlarespecError } from "../diagnostics/error.ts";
import { fakeData } from "../emit/msw/operation-data.ts";
import { visible } from "../escape.ts";
import { listenAt } from "../local-server.ts";
import { buildModel } from "../model/build.ts";
import { canonicalize } from "../pipeline.ts";
import { recordedAnswers } from "../recordings/answers.ts";
import { correctionStore } from "./cache.ts";
import { type Io, printJson } from "./output.ts";
import { type DocumentOptions, loadDocument } from "./recordings.ts";
import { interrupted, portOf } from "./serve.ts";

export interface FakeCommandOptions extends DocumentOptions {
  port?: string;
  host?: string;
  token?: string;
  /** Commander's name for `--no-credentials`. */
  credentials?: boolean;
  latency?: string;
  json?: boolean;
}

/** `flarespec fake`. Serves until Ctrl-C. @returns the exit code. */
export async function fakeCommand(folder: string | undefined, options: FakeCommandOptions, io: Io): Promise<number> {
  const port = portOf("fake", "--port", options.port ?? "0");
  const fakeOptions: FakeOptions = {
    latency: latencyOf(options.latency ?? "0"),
    token: options.credentials === false ? false : options.token,
  };
  const fake = folder === undefined ? await fakeOfSources(options, fakeOptions) : await fakeOf(folder, fakeOptions);
  const server = createServer((incoming, outgoing) => void answer(fake, incoming, outgoing));
  const { host } = options;
  const listening = await listenAt(server, { port, ...(host !== undefined && { host }) }, "FS8008");
  const url = `${listening.url}${new URL(fake.baseUrl).pathname.replace(/\/$/, "")}`;
  if (options.json === true) printJson(io, { ok: true, exitCode: 0, url });
  else io.stdout.write(`${visible(url)} is the base URL of the fake; Ctrl-C ends it\n`);
  await interrupted(listening);
  return 0;
}

async function fakeOfSources(options: DocumentOptions, fakeOptions: FakeOptions): Promise<Fake> {
  const { input, explain } = await loadDocument(options, { recordings: true });
  try {
    const { canonical, preset } = canonicalize(input, undefined, { store: correctionStore() });
    const { config, names, recordings = [] } = input;
    const model = buildModel(canonical, { ...(config.areas && { areas: config.areas }), names, preset });
    const { api, operations } = fakeData(model, recordedAnswers(recordings, canonical, preset));
    return createFake(api, Object.assign({}, ...operations.values()), fakeOptions);
  } catch (error) {
    throw explain(error);
  }
}

/** The fake of a generated package. @throws FlarespecError FS8009. */
async function fakeOf(folder: string, options: FakeOptions): Promise<Fake> {
  try {
    const module: { setupFake(options: FakeOptions): Fake } = await import(
      pathToFileURL(join(resolve(folder), "fake.js")).href
    );
    return module.setupFake(options);
  } catch (cause) {
    const [message] = (cause instanceof Error ? cause.message : String(cause)).split("\n");
    throw new FlarespecError("FS8009", {
      message: `the fake of ${folder} cannot be loaded: ${message}`,
      place: { file: folder },
      exitCode: 2,
      cause,
    });
  }
}

/** Lets pages of any origin read an answer. */
const FOR_BROWSERS = { "access-control-allow-origin": "*", "access-control-expose-headers": "*" };

/** What a browser is told that asks whether a page may make a call; undefined for the call itself. */
function preflightHeaders({ method, headers }: IncomingMessage): Record<string, string> | undefined {
  const asked = headers["access-control-request-method"];
  if (method !== "OPTIONS" || asked === undefined) return undefined;
  return {
    ...FOR_BROWSERS,
    "access-control-allow-methods": asked,
    // A wildcard would not let `authorization` through.
    "access-control-allow-headers": headers["access-control-request-headers"] ?? "*",
  };
}

async function answer(fake: Fake, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const preflight = preflightHeaders(incoming);
  if (preflight !== undefined) {
    outgoing.writeHead(204, preflight).end();
    return;
  }
  try {
    const { method = "GET", url = "/" } = incoming;
    const hasBody = method !== "GET" && method !== "HEAD";
    const request = new Request(new URL(url, "http://localhost"), {
      method,
      headers: Object.entries(incoming.headersDistinct).flatMap(([name, values = []]) =>
        values.map((value): [string, string] => [name, value]),
      ),
      ...(hasBody && { body: Readable.toWeb(incoming) as ReadableStream, duplex: "half" as const }),
    });
    const response = await fake.fetch(request);
    outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), ...FOR_BROWSERS });
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  } catch (error) {
    // What is no request of HTTP for fetch, such as CONNECT.
    outgoing.writeHead(400, { "content-type": "text/plain" });
    outgoing.end(error instanceof Error ? error.message : "not a request");
  }
}

function latencyOf(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new FlarespecError("FS2001", {
    message: `--latency ${text} is not a number of milliseconds`,
    expected: "a whole number from 0 to 999999",
    remedy: "flarespec fake --help lists its arguments.",
  });
}
