import { createHash } from "node:crypto";
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse, parseDocument } from "yaml";
import { snippetsOf } from "../docs/markdown.ts";
import { flarespec as run, tree } from "../unit/cli/run.ts";
import { copyRepository, node, type Outcome, temporary } from "./workplace.ts";

// CONTRIBUTING.md, step by step, with its own examples.

const HEADINGS = [
  "How do I add a source?",
  "How do I correct one place?",
  "How do I change a name?",
  "How do I add a recording?",
];
const examples = snippetsOf("CONTRIBUTING.md");
const [SOURCE, PATCH, NAMES, RECORDING] = HEADINGS.map(
  (one) => examples.find(({ heading }) => heading === one)?.text,
) as [string, string, string, string];

/** The document that the example adds, as published: faults included. */
const DOCUMENT = `openapi: 3.1.0
info: { title: Tunnel routes, version: "1" }
paths:
  /accounts/{account_id}/cfd_tunnel/{tunnel_id}/routes:
    get:
      operationId: tunnel-routes-list
      parameters:
        - { name: account_id, in: path, required: true, schema: { type: string } }
        - { name: tunnel_id, in: path, required: true, schema: { type: string } }
      responses:
        "200":
          description: The routes.
          content:
            application/json:
              schema:
                type: object
                required: [success, errors, messages, result]
                properties:
                  success: { type: boolean, const: true }
                  errors: { type: array, items: { $ref: "#/components/schemas/RouteMessage" } }
                  messages: { type: array, items: { $ref: "#/components/schemas/RouteMessage" } }
                  result: { type: array, items: { $ref: "#/components/schemas/TunnelRoute" } }
components:
  schemas:
    RouteMessage:
      type: object
      required: [code, message]
      properties: { code: { type: integer }, message: { type: string } }
    TunnelRoute:
      type: object
      required: [network]
      properties:
        network: { type: string, description: The network that is reached. }
        virtual: { type: string }
`;

const PATH = "/accounts/{account_id}/cfd_tunnel/{tunnel_id}/routes";
const PATCHES = "spec/patches/tunnels.overlay.yaml";

let place: ReturnType<typeof temporary>;
beforeAll(() => {
  place = temporary();
  copyRepository(place.path);
});
afterAll(() => place.remove());

const at = (path: string): string => join(place.path, path);
const read = (path: string): string => readFileSync(at(path), "utf8");
const write = (path: string, text: string): void => {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
};
const flarespec = (...argv: string[]): ReturnType<typeof run> => run(place.path, ...argv);
const generate = async (): Promise<void> => {
  const { exitCode, stderr } = await flarespec("generate");
  expect(exitCode, stderr).toBe(0);
};

/** Adds the entries of one YAML text to another; comments and order stay. */
function merge(path: string, text: string): void {
  const document = parseDocument(read(path));
  for (const [section, entries] of Object.entries(parse(text) as Record<string, object>)) {
    for (const [key, value] of Object.entries(entries)) {
      if (Array.isArray(entries)) document.addIn([section], value);
      else document.setIn([section, key], value);
    }
  }
  write(path, document.toString({ lineWidth: 0 }));
}

test("CONTRIBUTING.md has one example for each of these questions", () => {
  for (const one of HEADINGS)
    expect(
      examples.filter(({ heading }) => heading === one),
      one,
    ).toHaveLength(1);
});

test("as it is, it passes --strict: each finding and each loss is accepted with a reason that still applies", async () => {
  const { exitCode, stdout } = await flarespec("generate", "--strict", "--json");
  const { error, findings, losses } = JSON.parse(stdout) as Record<string, { acceptedBecause?: string }[]>;
  expect({ exitCode, error }).toEqual({ exitCode: 0, error: undefined });
  for (const one of [...(findings ?? []), ...(losses ?? [])]) expect(one.acceptedBecause).toMatch(/^[A-Z].{20,}\.$/);
  expect(findings?.length).toBeGreaterThan(0);
});

test("1. a source: its operation is emitted, and a file that is not the recorded one is refused", async () => {
  write("spec/openapi/tunnel-routes.yaml", DOCUMENT);
  const sha256 = createHash("sha256").update(DOCUMENT).digest("hex");
  merge("spec/sources.yaml", SOURCE.replace("…", sha256));
  await generate();
  const { paths } = JSON.parse(read("generated/openapi.json")) as { paths: object };
  expect(Object.keys(paths)).toContain(PATH);
  expect(read("generated/areas/tunnels.d.ts")).toMatch(/^export interface ListCfdTunnelRoutesInit\b/m);
  expect(read("generated/areas/tunnels.d.ts")).toMatch(/^ {4}virtual\?: string;$/m);

  appendFileSync(at("spec/openapi/tunnel-routes.yaml"), "# touched\n");
  const { exitCode, stderr } = await flarespec("generate");
  expect(exitCode).toBe(1);
  expect(stderr).toContain("FS1018");
  write("spec/openapi/tunnel-routes.yaml", DOCUMENT);
});

test("2. a patch: it stands in the ledger with its reason, and stops the run when it no longer fits", async () => {
  merge(PATCHES, PATCH);
  await generate();
  expect(read("generated/areas/tunnels.d.ts")).toMatch(/^ {4}virtual\?: boolean;$/m);
  const index = (parse(read(PATCHES)) as { actions: unknown[] }).actions.length - 1;
  const ledger = read("generated/ledger/tunnels.ndjson").split("\n");
  const head = ledger.findIndex((line) => line.startsWith(`{"rule":"patch:tunnels.overlay.yaml#${index}"`));
  expect(JSON.parse(ledger[head] as string)).toEqual({
    rule: `patch:tunnels.overlay.yaml#${index}`,
    reasons: ["The recorded answer has a boolean."],
    source: "spec/openapi/tunnel-routes.yaml",
  });
  expect(JSON.parse(ledger[head + 1] as string)).toMatchObject({
    direction: "replace",
    before: "string",
    after: "boolean",
    at: {
      "/components/schemas/TunnelRoute/properties/virtual/type": [
        expect.any(Number),
        expect.stringMatching(/^\d+:\d+$/),
      ],
    },
  });

  const right = read(PATCHES);
  const before = tree(at("generated"));
  const wrong = right.replace(
    /(x-expect:\s*\{?\s*type: )string(?=[\s\S]{0,20}\n\s+x-because: The recorded answer has a boolean)/,
    "$1integer",
  );
  expect(wrong).not.toBe(right);
  write(PATCHES, wrong);
  const { exitCode, stdout, stderr } = await flarespec("generate", "--json");
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: "" });
  const { error } = JSON.parse(stdout) as { error: { code: string; place: object; expected: string } };
  expect(error).toMatchObject({
    code: "FS4005",
    place: { file: PATCHES, line: expect.any(Number), column: expect.any(Number) },
  });
  expect(tree(at("generated"))).toEqual(before);
  write(PATCHES, right);
});

test("3. a name: it is the one of the type and of the call, and must fit something", async () => {
  merge("spec/names.yaml", NAMES);
  await generate();
  const declared = read("generated/areas/tunnels.d.ts");
  expect(declared).toMatch(/^export interface CidrRoute\b/m);
  expect(declared).toMatch(/^export interface ListTunnelRoutesInit\b/m);
  expect(declared).not.toMatch(/^export \w+ (?:TunnelRoute|ListCfdTunnelRoutes)/m);

  const right = read("spec/names.yaml");
  write("spec/names.yaml", right.replace("tunnels.TunnelRoute:", "tunnels.TunelRoute:"));
  const { exitCode, stderr } = await flarespec("generate");
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/^FS2005/m);
  expect(stderr).toContain("did you mean tunnels.TunnelRoute?");
  write("spec/names.yaml", right);
});

test("4. a recording: the contract tests check it against schema, type and client, and can refuse it", async () => {
  const slug = "get_accounts-account_id-cfd_tunnel-tunnel_id-routes";
  const url = "https://api.cloudflare.com/client/v4/accounts/$ACCOUNT_ID/cfd_tunnel/$TUNNEL_ID/routes";
  const { source, kind, operation } = JSON.parse(RECORDING) as { source: string; kind: string; operation: object };
  const curl = `curl ${url} -H "Authorization: Bearer $CLOUDFLARE_API_TOKEN"`;
  const headers = { Authorization: "Bearer $CLOUDFLARE_API_TOKEN" };
  write(`spec/recorded/tunnels/${slug}.200.json`, RECORDING);
  write(
    `spec/recorded/tunnels/${slug}.request.json`,
    JSON.stringify({ source, kind, operation, curl, request: { method: "GET", url, headers } }),
  );
  const counting = "test/contract/recordings.ts";
  write(
    counting,
    read(counting).replace(/(?<=export const COUNT = )\d+/, (count) => String(Number(count) + 2)),
  );

  const passed = await contract("recordings", "schema", "types", "client");
  expect(passed.exitCode, passed.stdout + passed.stderr).toBe(0);
  expect(passed.stdout).toContain(`tunnels/${slug}.request → tunnels/${slug}.200`);

  write(`spec/recorded/tunnels/${slug}.200.json`, RECORDING.replace('"virtual": true', '"virtual": "yes"'));
  const refused = await contract("schema");
  expect(refused.exitCode).not.toBe(0);
  expect(refused.stdout + refused.stderr).toContain(`${slug}.200`);
  expect(refused.stdout + refused.stderr).toMatch(/1 failed/);
});

test("then `npm run check` holds the two together", async () => {
  // The recording of the step before is what the fake answers.
  expect((await flarespec("generate")).exitCode).toBe(0);
  writeFileSync(at("generated/index.js"), "// by hand\n");
  const { exitCode, stdout } = await flarespec("generate", "--check", "--json");
  expect(exitCode).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    error: { code: "FS2007" },
    differences: { added: [], changed: [{ path: "index.js", line: 1, current: "// by hand" }], removed: [] },
  });
});

/** Layers of the contract, in the copy. */
function contract(...layers: string[]): Promise<Outcome> {
  const files = layers.map((name) => `test/contract/${name}.test.ts`);
  const vitest = at("node_modules/vitest/vitest.mjs");
  return node(place.path, [vitest, "run", "--reporter=verbose", "--no-file-parallelism", ...files], { NO_COLOR: "1" });
}
