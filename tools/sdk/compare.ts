// Calls every operation that the official SDK has too, by both, on one recording server, and compares what arrived.
// Run by `npm run test:sdk`. Every difference is listed in differences.ts, with the source that decides who is right.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { dereference } from "../../generator/src/openapi/dereference.ts";
import { get, isObject, type Json, type JsonObject } from "../../generator/src/openapi/pointer.ts";
import { METHODS } from "../../generator/src/openapi/walk.ts";
import type { ApiClient, NamedCall } from "../../packages/client/src/index.ts";
import { CALLS } from "./calls.ts";
import { DIFFERENCES } from "./differences.ts";
import { sample } from "./sample.ts";

/** One request as the server sees it. */
interface Arrived {
  method: string;
  path: string;
  /** Decoded, by name. */
  query: [string, string][];
  headers: Record<string, string>;
  body: Json | undefined;
}

/** Headers that mean something to the API beside those that an operation declares. */
const MEANINGFUL = ["authorization", "content-type"];
const TOKEN = "a-token";

const require = createRequire(import.meta.url);
const generated = new URL("../../generated/", import.meta.url);
const root = require("../../generated/openapi.json") as JsonObject;

const arrived: Arrived[] = [];
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const url = new URL(request.url ?? "", "http://loopback");
    const text = Buffer.concat(chunks).toString("utf8");
    arrived.push({
      method: request.method ?? "",
      path: url.pathname,
      query: [...url.searchParams].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
      headers: request.headers as Record<string, string>,
      body: text === "" ? undefined : (JSON.parse(text) as Json),
    });
    const raw = /\/pem$/.test(url.pathname);
    response.writeHead(200, { "content-type": raw ? "application/x-pem-file" : "application/json" });
    response.end(raw ? "PEM" : '{"success":true,"errors":[],"messages":[],"result":[]}');
  });
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

async function recorded(what: string, call: () => PromiseLike<unknown>): Promise<Arrived> {
  arrived.length = 0;
  const answer = await call();
  const [only] = arrived;
  if (only === undefined || arrived.length > 1) {
    throw new Error(
      `${what} made ${arrived.length} requests: ${JSON.stringify((answer as { error?: unknown }).error)}`,
    );
  }
  return only;
}

interface Called {
  label: string;
  node: JsonObject;
  item: JsonObject;
  method: string;
  path: string;
}

const operations: Called[] = Object.entries(root.paths as JsonObject).flatMap(([path, item]) =>
  METHODS.flatMap((method): Called[] => {
    const node = isObject(item) ? item[method] : undefined;
    const upper = method.toUpperCase();
    return isObject(node) ? [{ label: `${upper} ${path}`, node, item: item as JsonObject, method: upper, path }] : [];
  }),
);

interface Arguments {
  places: { path: JsonObject; query: JsonObject; header: JsonObject };
  body: Json | undefined;
}

function argumentsOf({ node, item }: Called): Arguments {
  const places: Arguments["places"] = { path: {}, query: {}, header: {} };
  for (const entry of [item.parameters, node.parameters].flatMap((list) => (Array.isArray(list) ? list : []))) {
    const parameter = dereference(root, entry, "")?.node;
    const place = parameter?.in as string;
    if (parameter === undefined || !(place in places)) throw new Error(`a parameter in ${place}`);
    const { name } = parameter as { name: string };
    const value = sample(root, parameter.schema, name);
    // What stands in a header is ASCII.
    places[place as "path"][name] = place === "header" && typeof value === "string" ? `a ${name}` : value;
  }
  const body = dereference(root, node.requestBody, "")?.node;
  const schema = get(body ?? null, "/content/application~1json/schema");
  if (body !== undefined && schema === undefined) throw new Error("a body that is not JSON");
  return { places, body: body === undefined ? undefined : sample(root, schema, "body") };
}

/** The SDK takes the last path parameter first, where it is not the scope, and everything else flat. */
function sdkArguments({ path }: Called, { places, body }: Arguments): Json[] {
  const { account_id, zone_id, ...rest } = places.path;
  const last = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name as string).at(-1) as string;
  const { [last]: positional, ...between } = rest;
  const flat: JsonObject = {
    ...(account_id !== undefined && { account_id }),
    ...(zone_id !== undefined && { zone_id }),
    ...between,
    ...places.query,
    ...places.header,
    ...(Array.isArray(body) ? { body } : (body as JsonObject | undefined)),
  };
  return positional === undefined ? [flat] : [positional, flat];
}

/** What a call by name takes; no operation of ours has names of two places that meet. */
function namedArguments(named: NamedCall, { places, body }: Arguments): object {
  const whole = named.init({ body: "whole" }).body === "whole";
  return {
    ...places.path,
    ...places.query,
    ...places.header,
    ...(whole ? { body } : (body as JsonObject | undefined)),
  };
}

const functions = new Map<string, NamedCall>();
for (const { default: file } of Object.values(require("../../generated/package.json").exports) as {
  default?: string;
}[]) {
  if (file === undefined || !file.startsWith("./areas/")) continue;
  for (const value of Object.values((await import(new URL(file, generated).href)) as object)) {
    if (typeof value !== "function" || !("operation" in value)) continue;
    const named = value as NamedCall;
    functions.set(`${named.operation.method} ${named.operation.path}`, named);
  }
}
const { createClient } = (await import(new URL("index.js", generated).href)) as {
  createClient(options: object): ApiClient;
};
const ours = createClient({ token: TOKEN, baseUrl: `${base}/client/v4` });

type Sdk = { [name: string]: Sdk } & { [method: string]: (...args: Json[]) => PromiseLike<unknown> };
const { default: Cloudflare } = (await import(pathToFileURL(require.resolve("cloudflare")).href)) as {
  default: new (options: object) => Sdk;
};
const sdk = new Cloudflare({ apiToken: TOKEN, baseURL: `${base}/client/v4`, maxRetries: 0, logLevel: "off" });

function sdkCall(chain: string, args: Json[]): () => PromiseLike<unknown> {
  const names = chain.split(".");
  const method = names.pop() as string;
  const resource = names.reduce<Sdk>((at, name) => at[name] as Sdk, sdk);
  if (typeof resource?.[method] !== "function") throw new Error(`the SDK has no ${chain}`);
  return () => (resource[method] as (...args: Json[]) => PromiseLike<unknown>).call(resource, ...args);
}

function meaningful(request: Arrived, { places }: Arguments): Record<string, Json | undefined> {
  const { headers, ...rest } = request;
  const names = [...MEANINGFUL, ...Object.keys(places.header).map((name) => name.toLowerCase())];
  return { ...rest, ...Object.fromEntries(names.map((name) => [name, headers[name]])) };
}

const faults: string[] = [];
const failed = new Set<string>();
function fault(label: string, what: string): void {
  failed.add(label);
  faults.push(`${label}: ${what}`);
}
const seen = new Set<string>();
let equal = 0;
for (const operation of operations) {
  const { label } = operation;
  try {
    const chain = CALLS[label];
    const named = functions.get(label);
    if (chain === undefined) throw new Error("calls.ts does not say what the SDK calls it");
    if (named === undefined) throw new Error("the package has no function for it");
    const given = argumentsOf(operation);
    const args = namedArguments(named, given);
    const byName = await recorded("ours by name", () => named(ours, args));
    const byPath = await recorded(
      "ours by path",
      () =>
        (ours as unknown as Record<string, (path: string, init: object) => Promise<unknown>>)[operation.method]?.(
          operation.path,
          named.init(args),
        ) as Promise<unknown>,
    );
    if (!isDeepStrictEqual(meaningful(byName, given), meaningful(byPath, given))) {
      fault(label, "the two styles of our own differ");
    }
    const theirs = meaningful(await recorded("the SDK", sdkCall(chain, sdkArguments(operation, given))), given);
    const our = meaningful(byPath, given);
    let differs = false;
    for (const what of Object.keys(our)) {
      if (isDeepStrictEqual(our[what], theirs[what])) continue;
      differs = true;
      const listed = DIFFERENCES.find((one) => one.what === what && one.operations.includes(label));
      if (listed === undefined) {
        fault(label, `${what}\n  ours ${JSON.stringify(our[what])}\n  SDK  ${JSON.stringify(theirs[what])}`);
      } else {
        seen.add(`${what} ${label}`);
      }
    }
    if (!differs) equal += 1;
  } catch (cause) {
    fault(label, (cause as Error).message);
  }
}
for (const label of Object.keys(CALLS)) {
  if (!operations.some((operation) => operation.label === label)) fault(label, "calls.ts has it, the package not");
}
for (const { what, operations: listed } of DIFFERENCES) {
  for (const label of listed) {
    if (!seen.has(`${what} ${label}`)) fault(label, `differences.ts lists ${what}, which is equal now`);
  }
}
await new Promise<void>((resolve) => {
  server.close(() => resolve());
  server.closeAllConnections();
});

for (const { what, operations: listed, ours: our, sdk: theirs, right, because } of DIFFERENCES) {
  console.log(`${what}, ${listed.length} operations: ours ${our}; SDK ${theirs}; ${right} right: ${because}`);
}
for (const one of faults) console.error(`FAULT ${one}`);
const { version } = JSON.parse(
  readFileSync(new URL("node_modules/cloudflare/package.json", import.meta.url), "utf8"),
) as { version: string };
console.log(`cloudflare ${version}: ${operations.length} operations, ${equal} equal, ${operations.length - equal} not`);
console.log(`${operations.length - failed.size} passed, ${faults.length} failed`);
process.exitCode = faults.length === 0 && operations.length > 0 ? 0 : 1;
