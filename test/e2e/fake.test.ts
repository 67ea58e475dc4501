import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../contract/product.ts";
import { node, type Outcome, temporary } from "./workplace.ts";

const DOCUMENT = `openapi: 3.1.0
info: { title: Lamps, version: "1" }
servers: [{ url: "https://lamps.example.com/v1" }]
paths:
  /lamps:
    post:
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: "#/components/schemas/NewLamp" } } }
      responses:
        "201":
          description: The lamp.
          content: { application/json: { schema: { $ref: "#/components/schemas/Lamp" } } }
  /lamps/{lamp_id}:
    parameters: [{ name: lamp_id, in: path, required: true, schema: { type: string } }]
    get:
      responses:
        "200":
          description: The lamp.
          content: { application/json: { schema: { $ref: "#/components/schemas/Lamp" } } }
components:
  schemas:
    NewLamp: { type: object, required: [room], properties: { room: { type: string } } }
    Lamp:
      type: object
      required: [id, room]
      properties: { id: { type: string, example: lamp-0000 }, room: { type: string, example: hall } }
`;
const RECORDING = {
  kind: "live",
  operation: { method: "POST", path: "/lamps" },
  status: 201,
  body: { id: "7d2f0000", room: "attic" },
};
const BIN = join(root, "generator/bin/flarespec.js");

let place: ReturnType<typeof temporary>;
beforeAll(() => {
  place = temporary();
  writeFileSync(join(place.path, "lamps.yaml"), DOCUMENT);
  writeFileSync(join(place.path, "flarespec.config.json"), JSON.stringify({ sources: ["lamps.yaml"] }));
  mkdirSync(join(place.path, "spec/recorded"), { recursive: true });
  writeFileSync(join(place.path, "spec/recorded/post_lamps.201.json"), JSON.stringify(RECORDING));
});
afterAll(() => place.remove());

const flarespec = (...argv: string[]): Promise<Outcome> => node(place.path, [BIN, ...argv]);

/** Starts `flarespec fake`. */
async function start(...argv: string[]): Promise<{ printed: string; interrupt(): Promise<number | null> }> {
  const child = spawn(process.execPath, [BIN, "fake", ...argv], { cwd: place.path });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  let [printed, said] = ["", ""];
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
      if (/\n$/.test(printed)) resolve();
    });
    void ended.then(() => reject(new Error(said)));
  });
  const interrupt = (): Promise<number | null> => {
    child.kill("SIGINT");
    return ended;
  };
  return { printed, interrupt };
}

async function lampsAt(url: string): Promise<unknown[]> {
  const body = JSON.stringify({ room: "kitchen" });
  const headers = { "content-type": "application/json" };
  const created = await fetch(`${url}/lamps`, { method: "POST", headers, body });
  const lamp = (await created.json()) as { id: string };
  const got = await fetch(`${url}/lamps/${lamp.id}`);
  const refused = await fetch(`${url}/lamps`, { method: "POST", headers, body: "{}" });
  return [created.status, lamp, await got.json(), refused.status, (await fetch(`${url}/lamps/other`)).status];
}

test("the fake of the configured sources answers as recorded, remembers, and ends with Ctrl-C", async () => {
  const { printed, interrupt } = await start("--json");
  const { url, ...rest } = JSON.parse(printed) as { url: string };
  expect(rest).toEqual({ ok: true, exitCode: 0 });
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1$/);
  const lamp = { id: "7d2f0001", room: "kitchen" };
  expect(await lampsAt(url)).toEqual([201, lamp, lamp, 400, 404]);
  expect(await interrupt()).toBe(0);
});

test("the fake lets pages of any origin call it, and read its answers", async () => {
  const { printed, interrupt } = await start("--json");
  const { url } = JSON.parse(printed) as { url: string };
  const asked = {
    "access-control-request-method": "POST",
    "access-control-request-headers": "authorization,content-type",
  };
  const preflight = await fetch(`${url}/lamps`, {
    method: "OPTIONS",
    headers: { ...asked, origin: "http://localhost:5173" },
  });
  expect(preflight.status).toBe(204);
  expect(Object.fromEntries(preflight.headers)).toMatchObject({
    "access-control-allow-origin": "*",
    "access-control-allow-methods": "POST",
    "access-control-allow-headers": "authorization,content-type",
  });
  for (const [path, method] of [
    ["/lamps/other", "GET"],
    ["/lamps/other", "HEAD"],
    ["/nothing", "OPTIONS"],
  ] as const) {
    const answer = await fetch(`${url}${path}`, { method });
    expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([404, "*"]);
  }
  expect(await interrupt()).toBe(0);
});

test("the fake of a generated package needs nothing else if the package carries its runtime", async () => {
  const config = { sources: ["lamps.yaml"], runtime: "bundled", outputs: { msw: true }, out: "lamps" };
  writeFileSync(join(place.path, "package.config.json"), JSON.stringify(config));
  expect((await flarespec("generate", "--config", "package.config.json")).exitCode).toBe(0);
  const { printed, interrupt } = await start("lamps", "--token", "t");
  const [, url = ""] = /^(http:\S+) is the base URL/.exec(printed) ?? [];
  expect((await fetch(`${url}/lamps/1`)).status).toBe(401);
  expect(await interrupt()).toBe(0);
});

test("a port in use, a wrong option and a package without a fake are one error each", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const busy = await flarespec("fake", "--port", String(port));
  server.close();
  expect(busy).toMatchObject({ exitCode: 2, stdout: "" });
  expect(busy.stderr).toContain(`FS8008: cannot listen at 127.0.0.1:${port}: EADDRINUSE`);
  const none = await flarespec("fake", "spec", "--json");
  expect(none.exitCode).toBe(2);
  expect(JSON.parse(none.stdout)).toMatchObject({ ok: false, error: { code: "FS8009" } });
  for (const argv of [
    ["--port", "80000"],
    ["--latency", "soon"],
  ]) {
    const wrong = await flarespec("fake", ...argv);
    expect(wrong.exitCode).toBe(2);
    expect(wrong.stderr).toContain("FS2001");
  }
});
