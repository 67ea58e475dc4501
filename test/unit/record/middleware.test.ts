import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { applyMiddleware, createApiClient } from "@flarespec/client";
import { expect, test } from "vitest";
import { recorder } from "../../../generator/src/record/index.ts";
import { canonical } from "../../contract/product.ts";
import { folder } from "../cli/run.ts";
import { ACCOUNT, CANARIES, TUNNEL } from "./canaries.ts";
import { serve } from "./servers.ts";

const PATH = "/accounts/{account_id}/cfd_tunnel/{tunnel_id}";
const params = { path: { account_id: ACCOUNT, tunnel_id: TUNNEL } };

function filesOf(dir: string): string[] {
  return existsSync(join(dir, "cfd-tunnel")) ? readdirSync(join(dir, "cfd-tunnel")).sort() : [];
}

test("records a call of a client, and the call ends as it would without", async () => {
  const dir = folder();
  const answer = { success: true, errors: [], messages: [], result: { id: TUNNEL, name: "berlin" } };
  const { href } = await serve((request, response) => {
    request.resume();
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
  });
  const client = createApiClient(
    {},
    { baseUrl: href, token: CANARIES.bearer, middleware: applyMiddleware(recorder({ dir, document: canonical })) },
  );
  const { data } = await client.PATCH(PATH, { params, body: { name: "berlin", tunnel_secret: CANARIES.tunnelSecret } });
  expect(data).toEqual(answer);
  expect(filesOf(dir)).toEqual([
    "patch_accounts-account_id-cfd_tunnel-tunnel_id.200.json",
    "patch_accounts-account_id-cfd_tunnel-tunnel_id.request.json",
  ]);
  for (const file of filesOf(dir)) {
    const text = readFileSync(join(dir, "cfd-tunnel", file), "utf8");
    for (const canary of [CANARIES.bearer, CANARIES.tunnelSecret, TUNNEL, ACCOUNT, "berlin"]) {
      expect(text).not.toContain(canary);
    }
  }
});

test("an answer that is no JSON is left to the caller, unread", async () => {
  const dir = folder();
  const told: string[] = [];
  const { href } = await serve((_, response) => {
    response.writeHead(502, { "content-type": "text/html" }).end("<p>");
  });
  const middleware = applyMiddleware(
    recorder({ dir, document: canonical, onLeftOut: (operation, why) => told.push(`${operation}: ${why}`) }),
  );
  const client = createApiClient({}, { baseUrl: href, middleware, retry: false });
  const { error } = await client.GET(PATH, { params });
  expect(error?.kind).toBe("http");
  expect(told).toEqual([`GET ${PATH}: response: the body is text/html, not JSON`]);
});

test("a call does not fail because it cannot be recorded", async () => {
  const dir = folder();
  writeFileSync(join(dir, "cfd-tunnel"), "a file where the folder would be");
  const told: string[] = [];
  const { href } = await serve((_, response) => {
    response.writeHead(200, { "content-type": "application/json" }).end('{"success":true,"errors":[],"messages":[]}');
  });
  const middleware = applyMiddleware(recorder({ dir, document: canonical, onLeftOut: (_, why) => told.push(why) }));
  const client = createApiClient({}, { baseUrl: href, middleware });
  expect((await client.GET(PATH, { params })).error).toBeUndefined();
  expect(told.join()).toMatch(/ENOTDIR|EEXIST|not a directory/);
});

test("a document that cannot be used is refused before any call", () => {
  expect(() => recorder({ dir: folder(), document: {} })).toThrow(/the document has no paths/);
  expect(() => recorder({ dir: folder(), document: "nowhere.json" })).toThrow(/nowhere.json/);
});
