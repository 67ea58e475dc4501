import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { writeFiles } from "../../generator/src/write.ts";
import { runOf } from "./measure.ts";
import { type Package, VENDOR_CALLS, type VendorCall } from "./vendor-calls.ts";

const CLIENT = fileURLToPath(new URL("../../packages/client", import.meta.url));

/** What of a request is compared: where it was meant to go, and what carries credentials. */
interface Sent {
  url: string;
  authorization?: string;
  headers: NodeJS.Dict<string | string[]>;
}

/** Makes the calls of `vendor-calls.ts` with packages of real documents, to a local server, and compares what it gets. */
export async function checkCalls(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "flarespec-calls-"));
  const received: Sent[] = [];
  const server = createServer(({ headers, url }, response) => {
    received.push({ url: `${headers["x-meant-for"]}${url}`, headers });
    const isToken = /token$/.test(url ?? "");
    const body = isToken ? { access_token: "fetched", token_type: "bearer", expires_in: 60 } : {};
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const local = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  /** Sends a request to the local server that was meant for another. */
  const fetchLocal = (request: Request, init?: RequestInit): Promise<Response> => {
    const { origin, pathname, search } = new URL(request.url);
    const sent = new Request(local + pathname + search, request);
    sent.headers.set("x-meant-for", origin);
    return fetch(sent, init);
  };
  try {
    mkdirSync(join(folder, "node_modules/@flarespec"), { recursive: true });
    symlinkSync(CLIENT, join(folder, "node_modules/@flarespec/client"), "dir");
    const faults: string[] = [];
    let count = 0;
    for (const [document, calls] of Object.entries(VENDOR_CALLS)) {
      const at = join(folder, document.replaceAll("/", "-"));
      writeFiles(at, runOf(document).files);
      const load = (file: string) => import(pathToFileURL(join(at, file)).href) as Promise<Package>;
      for (const call of calls) {
        received.length = 0;
        faults.push(...(await faultsOf(document, call, load, fetchLocal, received)));
        count += 1;
      }
    }
    console.info(`calls: ${count - faults.length} of ${count} as the documents say`);
    return faults;
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function faultsOf(
  document: string,
  { options, call, sent, error }: VendorCall,
  load: (file: string) => Promise<Package>,
  fetch: (request: Request) => Promise<Response>,
  received: readonly Sent[],
): Promise<string[]> {
  const { createClient } = await load("index.js");
  const own = typeof options === "function" ? options(await load("client-credentials.js")) : options;
  const client = createClient({ ...own, fetch });
  const [method, path, init] = call;
  const answer = await client[method](path, init);
  const found = received.map(({ url, headers }) => {
    const names = Object.keys(sent?.find((one) => one.url === url)?.headers ?? {});
    return { url, headers: Object.fromEntries(names.map((name) => [name, headers[name]])) };
  });
  const [expected, label] = [sent ?? [], `${document} ${method} ${path}`];
  if (answer.error?.message !== error) return [`${label}: ${answer.error?.message}, but it is ${error}`];
  if (isDeepStrictEqual(found, expected)) return [];
  return [`${label}: sent ${JSON.stringify(found)}, but it is ${JSON.stringify(expected)}`];
}
