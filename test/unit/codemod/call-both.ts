// Makes calls of the SDK and what became of them, and prints which requests differ. Run by wire.ts, in a process of its own.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { type Arrived, serve } from "./recording-server.ts";

type Calls = Record<string, (client: unknown) => Promise<void>>;

const folder = process.argv[2] as string;
const load = (path: string): Promise<object> => import(pathToFileURL(join(folder, path)).href);

const calls = JSON.parse(readFileSync(join(folder, "calls.json"), "utf8")) as { label: string; name: string }[];
const [before, after] = [(await load("before.mjs")) as Calls, (await load("after.mjs")) as Calls];
const server = await serve();
const found = createRequire(join(folder, "package.json")).resolve("cloudflare");
const { default: Cloudflare } = (await import(pathToFileURL(found).href)) as {
  default: new (options: object) => unknown;
};
const { createClient } = (await load("node_modules/@flarespec/cloudflare/client.js")) as {
  createClient(options: object): unknown;
};
const sdk = new Cloudflare({ apiToken: "token", baseURL: server.base, maxRetries: 0, logLevel: "off" });
const ours = createClient({ token: "token", baseUrl: server.base, retry: false });

async function requestsOf(of: Calls, name: string, client: unknown): Promise<Arrived[]> {
  server.received.length = 0;
  // What is answered is not what each operation answers, so a call may fail after its request.
  await of[name]?.(client).catch(() => undefined);
  return [...server.received];
}

/** Members of a JSON body may come in another order. */
function comparable(request: Arrived): object {
  const isJson = request.contentType === "application/json" && request.body !== "";
  return { ...request, body: isJson ? (JSON.parse(request.body) as unknown) : request.body };
}

const equal: string[] = [];
const different: { label: string; sdk: Arrived[]; ours: Arrived[] }[] = [];
for (const { label, name } of calls) {
  const [theirs, own] = [await requestsOf(before, name, sdk), await requestsOf(after, name, ours)];
  const isEqual = theirs.length === 1 && isDeepStrictEqual(theirs.map(comparable), own.map(comparable));
  if (isEqual) equal.push(label);
  else different.push({ label, sdk: theirs, ours: own });
}
server.close();
process.stdout.write(JSON.stringify({ equal, different }));
