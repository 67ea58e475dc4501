import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { operations } from "./product.ts";
import { COUNT, countByKind, operationsOf, type Recording, recordings } from "./recordings.ts";

/** Operations of which nobody recorded a request; the sources print none. */
const WITHOUT_REQUEST = `
GET /accounts/{}/access/ai-controls/mcp/portals
POST /accounts/{}/access/ai-controls/mcp/portals
GET /accounts/{}/access/ai-controls/mcp/portals/{}
PUT /accounts/{}/access/ai-controls/mcp/portals/{}
DELETE /accounts/{}/access/ai-controls/mcp/portals/{}
GET /accounts/{}/access/ai-controls/mcp/servers
POST /accounts/{}/access/ai-controls/mcp/servers
GET /accounts/{}/access/ai-controls/mcp/servers/{}
PUT /accounts/{}/access/ai-controls/mcp/servers/{}
DELETE /accounts/{}/access/ai-controls/mcp/servers/{}
POST /accounts/{}/access/ai-controls/mcp/servers/{}/sync
GET /accounts/{}/access/saml_certificates
GET /accounts/{}/access/saml_certificates/{}
POST /accounts/{}/access/saml_certificates/{}/rotate
GET /accounts/{}/access/apps
GET /zones/{}/access/apps
POST /zones/{}/access/apps
GET /accounts/{}/access/apps/{}
GET /zones/{}/access/apps/{}
PUT /accounts/{}/access/apps/{}
PUT /zones/{}/access/apps/{}
DELETE /accounts/{}/access/apps/{}
DELETE /zones/{}/access/apps/{}
POST /accounts/{}/access/apps/{}/revoke_tokens
POST /zones/{}/access/apps/{}/revoke_tokens
`;

/** Operations with a recorded request and no recorded answer: a raw body, and three that answer nothing. */
const WITHOUT_RESPONSE = `
GET /accounts/{}/access/saml_certificates/{}/pem
DELETE /accounts/{}/infrastructure/targets/{}
DELETE /accounts/{}/infrastructure/targets/batch
POST /accounts/{}/infrastructure/targets/batch_delete
`;

/** Operations with a recorded answer and no recorded request. */
const ONLY_RESPONSE = `
GET /accounts/{}/access/apps
GET /accounts/{}/access/apps/{}
POST /zones/{}/access/apps
`;

function list(text: string): string[] {
  return text.trim().split("\n").sort();
}

function without(message: Recording["message"]): string[] {
  const covered = new Set(
    recordings
      .filter((recording) => recording.message === message)
      .flatMap(operationsOf)
      .map(({ label }) => label),
  );
  return operations
    .filter(({ label }) => !covered.has(label))
    .map(({ label }) => label.replace(/\{[^}]*\}/g, "{}"))
    .sort();
}

test(`each of the ${COUNT} recordings is of the kind that is counted`, () => {
  expect(countByKind(recordings)).toEqual({
    documentation: { requests: 42, answers: 40, refusals: 0 },
    "vendor-fixture": { requests: 0, answers: 3, refusals: 0 },
    "vendor-test": { requests: 8, answers: 0, refusals: 0 },
    live: { requests: 2, answers: 10, refusals: 5 },
  });
  expect(recordings).toHaveLength(COUNT);
});

test("25 of 66 operations have no recorded request", () => {
  const missing = without("request");
  expect(operations).toHaveLength(66);
  expect(missing).toEqual(list(WITHOUT_REQUEST));
  expect(missing).toHaveLength(25);
});

test("26 of 66 operations have no recorded response", () => {
  const missing = without("response");
  const neither = list(WITHOUT_REQUEST).filter((label) => !list(ONLY_RESPONSE).includes(label));
  expect(missing).toEqual([...neither, ...list(WITHOUT_RESPONSE)].sort());
  expect(missing).toHaveLength(26);
  console.log(`no response recorded, ${missing.length} of ${operations.length}:\n  ${missing.join("\n  ")}`);
});

test("every row of docs/contradictions.md has a test with its id in the title, and no other test has one", () => {
  const page = readFileSync(new URL("../../docs/contradictions.md", import.meta.url), "utf8");
  const rows = [...page.matchAll(/^\| (C\d\d) /gm)].map(([, id]) => id as string);
  const text = readFileSync(new URL("contradictions.test.ts", import.meta.url), "utf8");
  const titles = [...text.matchAll(/^ *test\("(C\d\d) /gm)].map(([, id]) => id as string);
  expect(rows).toHaveLength(38);
  expect(titles.sort()).toEqual(rows.sort());
});
