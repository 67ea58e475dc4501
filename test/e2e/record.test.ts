import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { applyMiddleware, createApiClient } from "@flarespec/client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { recorder } from "../../generator/src/record/index.ts";
import { root } from "../contract/product.ts";
import { node, type Outcome, temporary } from "./workplace.ts";

// A document, an API that drifted from it, and the way from one to the other: record, verify, take the overlay, generate.

const DOCUMENT = `openapi: 3.0.3
info: { title: Lamps, version: "1" }
servers: [{ url: "https://api.cloudflare.com/client/v4" }]
paths:
  /accounts/{account_id}/lamps/{lamp_id}:
    parameters:
      - { name: account_id, in: path, required: true, schema: { type: string } }
      - { name: lamp_id, in: path, required: true, schema: { type: string } }
    get:
      operationId: lamps-get
      responses:
        "200":
          description: The lamp.
          content: { application/json: { schema: { $ref: "#/components/schemas/LampAnswer" } } }
        4XX:
          description: Failure.
          content: { application/json: { schema: { $ref: "#/components/schemas/Failure" } } }
    put:
      operationId: lamps-update
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: "#/components/schemas/Lamp" } } }
      responses:
        "200":
          description: The lamp.
          content: { application/json: { schema: { $ref: "#/components/schemas/LampAnswer" } } }
components:
  schemas:
    Message:
      type: object
      required: [code, message]
      properties: { code: { type: integer }, message: { type: string } }
    Envelope:
      type: object
      required: [success, errors, messages]
      properties:
        success: { type: boolean, enum: [true] }
        errors: { type: array, items: { $ref: "#/components/schemas/Message" } }
        messages: { type: array, items: { $ref: "#/components/schemas/Message" } }
    Failure:
      type: object
      required: [success, errors, messages]
      properties:
        success: { type: boolean, enum: [false] }
        errors: { type: array, items: { $ref: "#/components/schemas/Message" } }
        messages: { type: array, items: { $ref: "#/components/schemas/Message" } }
        result: { type: object, nullable: true }
    LampAnswer:
      allOf:
        - $ref: "#/components/schemas/Envelope"
        - type: object
          required: [result]
          properties: { result: { $ref: "#/components/schemas/Lamp" } }
    Lamp:
      type: object
      required: [id, room]
      properties:
        id: { type: string, format: uuid, description: Its id. }
        room: { type: string }
        state: { type: string, enum: ["on", "off"] }
        shade: { $ref: "#/components/schemas/Shade" }
    Shade:
      type: object
      properties: { colour: { type: string } }
`;

const ACCOUNT = "023e105f4ecef8ad9ca31a8372d0c353";
const LAMP = "5a1f7e0c-51a4-4c8e-9d5f-1a2b3c4d5e6f";
const TOKEN = "a-token-that-nobody-may-see";
const PATH = "/accounts/{account_id}/lamps/{lamp_id}";

/** Every way in which it drifts: a further member, a null, an unlisted value, an absent member, an unlisted code. */
const LAMPS: Readonly<Record<string, object>> = {
  [LAMP]: { id: LAMP, room: "Quentin's office", state: "dimmed", shade: null, wattage: 7 },
  roomless: { id: LAMP, state: "on" },
};
const REFUSAL = {
  success: false,
  errors: [{ code: 4711, message: "The lamp cannot be found." }],
  messages: [],
  result: null,
};

let api: { url: string; close: () => Promise<void> };
let place: ReturnType<typeof temporary>;

beforeAll(async () => {
  place = temporary();
  writeFileSync(join(place.path, "lamps.yaml"), DOCUMENT);
  writeFileSync(join(place.path, "flarespec.config.json"), JSON.stringify({ sources: ["lamps.yaml"] }));
  mkdirSync(join(place.path, "spec/patches"), { recursive: true });
  const server = createServer((request, response) => {
    const lamp = LAMPS[/lamps\/([\w-]+)/.exec(request.url ?? "")?.[1] ?? ""];
    const body = lamp === undefined ? REFUSAL : { success: true, errors: [], messages: [], result: lamp };
    request.resume();
    response
      .writeHead(lamp === undefined ? 409 : 200, { "content-type": "application/json" })
      .end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  api = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/client/v4`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
});
afterAll(async () => {
  await api.close();
  place.remove();
});

const BIN = join(root, "generator/bin/flarespec.js");
const flarespec = (...argv: string[]): Promise<Outcome> => node(place.path, [BIN, ...argv]);

/** Starts `flarespec record`. */
function record(...argv: string[]): { address: Promise<string>; interrupt: () => Promise<Outcome> } {
  const child = spawn(process.execPath, [BIN, "record", ...argv], { cwd: place.path });
  const said = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said.stdout += text;
  });
  const ended = new Promise<Outcome>((resolve) => {
    child.on("close", (exitCode) => resolve({ exitCode: exitCode ?? -1, ...said }));
  });
  const address = new Promise<string>((resolve, reject) => {
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said.stderr += text;
      const url = /^(http:\S+) passes on/m.exec(said.stderr)?.[1];
      if (url !== undefined) resolve(url);
    });
    ended.then(({ stderr }) => reject(new Error(stderr)));
  });
  const interrupt = (): Promise<Outcome> => {
    child.kill("SIGINT");
    return ended;
  };
  return { address, interrupt };
}

async function call(baseUrl: string, middleware: ReturnType<typeof recorder>[] = []): Promise<string[]> {
  const client = createApiClient(
    {},
    { baseUrl, token: TOKEN, middleware: applyMiddleware(...middleware), retry: false },
  );
  const init = (lamp_id: string) => ({ params: { path: { account_id: ACCOUNT, lamp_id } } });
  const answers = [
    await client.GET(PATH, init(LAMP)),
    await client.GET(PATH, init("roomless")),
    await client.GET(PATH, init("broken")),
    await client.PUT(PATH, { ...init(LAMP), body: { id: LAMP, room: "Quentin's office", shade: null } }),
  ];
  return answers.map(({ error }) => error?.kind ?? "ok");
}

const NAME = "accounts-account_id-lamps-lamp_id";
const FILES = [
  `get_${NAME}.200.2.json`,
  `get_${NAME}.200.json`,
  `get_${NAME}.409.json`,
  `get_${NAME}.request.json`,
  `put_${NAME}.200.json`,
  `put_${NAME}.request.json`,
];

function expectNoValues(folder: string): void {
  const files = readdirSync(join(place.path, folder), { recursive: true, withFileTypes: true });
  for (const file of files.filter((one) => one.isFile())) {
    const text = readFileSync(join(file.parentPath, file.name), "utf8");
    for (const value of [TOKEN, ACCOUNT, LAMP, "Quentin"]) expect(text, file.name).not.toContain(value);
  }
}

test("the proxy records the calls of any client, ends with Ctrl-C and says what it wrote", async () => {
  const recording = record("--listen", "0", "--to", "by-proxy", "--upstream", api.url, "--json");
  const address = await recording.address;
  expect(await call(address)).toEqual(["ok", "ok", "api", "ok"]);
  const { exitCode, stdout } = await recording.interrupt();
  expect(exitCode).toBe(0);
  const printed = JSON.parse(stdout) as { files: string[]; leftOut: object[]; calls: number };
  expect(printed).toMatchObject({ ok: true, exitCode: 0, calls: 4, leftOut: [] });
  expect(printed.files.sort()).toEqual(FILES.map((file) => `lamps/${file}`));
  expect(readdirSync(join(place.path, "by-proxy/lamps")).sort()).toEqual(FILES);
  expectNoValues("by-proxy");
});

test("the middleware writes the same recordings", async () => {
  const generated = await flarespec("generate");
  expect(generated.exitCode, generated.stderr).toBe(0);
  const document = join(place.path, "generated/openapi.json");
  const middleware = recorder({ dir: join(place.path, "by-middleware"), document });
  expect(await call(api.url, [middleware])).toEqual(["ok", "ok", "api", "ok"]);
  expect(readdirSync(join(place.path, "by-middleware/lamps")).sort()).toEqual(FILES);
  for (const file of FILES) {
    const [one, other] = ["by-proxy", "by-middleware"].map((folder) =>
      readFileSync(join(place.path, folder, "lamps", file), "utf8"),
    );
    expect(JSON.parse(one as string)).toEqual({ ...JSON.parse(other as string), source: expect.any(String) });
  }
});

test("verify finds every way in which the API drifted, and with its overlay nothing is left", async () => {
  const before = await flarespec("verify", "by-proxy", "--json", "--overlay", "spec/patches/recorded.overlay.yaml");
  expect(before.exitCode, before.stderr).toBe(1);
  const { recordings, overlay, compiler } = JSON.parse(before.stdout) as {
    compiler: string;
    recordings: { file: string; faults: { by: string }[]; notes: { message: string; pointer: string }[] }[];
    overlay: { actions: { target: string }[] };
  };
  expect(compiler).toMatch(/^\d/);
  const notes = recordings.flatMap((one) => one.notes.map(({ pointer, message }) => `${pointer}: ${message}`));
  expect([...new Set(notes)].sort()).toEqual(
    [
      "/result/shade: it is null, which no schema allows",
      '/result/state: "dimmed" is not listed',
      "/result/wattage: wattage is not declared",
      "/result: room is required and absent",
      "/shade: it is null, which no schema allows",
      ": code 4711 is not listed: The lamp cannot be found.",
    ].sort(),
  );
  const refusing = recordings.flatMap(({ faults }) => faults.map(({ by }) => by));
  expect(new Set(refusing)).toEqual(new Set(["schema", "type"]));
  expect(overlay.actions.map(({ target }) => target).sort()).toEqual([
    "$['components']['schemas']['Lamp']",
    "$['components']['schemas']['Lamp']['properties']['shade']",
    "$['components']['schemas']['Lamp']['properties']['state']['enum']",
    "$['components']['schemas']['Lamp']['required'][?@ == 'room']",
    "$['paths']['/accounts/{account_id}/lamps/{lamp_id}']['get']",
  ]);

  const generated = await flarespec("generate");
  expect(generated.exitCode, generated.stderr).toBe(0);
  const declared = readFileSync(join(place.path, "generated/areas/lamps.d.ts"), "utf8");
  expect(declared).toContain("4711");
  expect(declared).toMatch(/wattage\?: number/);
  for (const folder of ["by-proxy", "by-middleware"]) {
    const { exitCode, stdout, stderr } = await flarespec("verify", folder, "--strict");
    expect({ exitCode, stdout, stderr }).toEqual({
      exitCode: 0,
      stdout: "6 recordings: 6 fit, 0 do not\n",
      stderr: "",
    });
  }
});
