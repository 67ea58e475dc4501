import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { COMPILERS } from "../contract/compat/tsc.ts";
import { put } from "../unit/cli/run.ts";
import { install, link, node, pack, root, temporary } from "./workplace.ts";

// The walk of a new user, timed: from an empty folder to a typed call against the fake in four commands. The commands are
// those of docs/install.md; a test has no registry, so the first one is what npm makes of the tarballs.

const answer = (status: number): object => ({
  [status]: {
    description: "a lamp",
    content: { "application/json": { schema: { $ref: "#/components/schemas/Lamp" } } },
  },
});
const LAMP = { id: { type: "string" }, room: { type: "string" }, dimmed: { type: "boolean", nullable: true } };
const DOCUMENT = {
  openapi: "3.0.3",
  info: { title: "Lamps", version: "1" },
  servers: [{ url: "https://lamps.example.com/v1" }],
  paths: {
    "/lamps": {
      post: {
        requestBody: {
          required: true,
          content: { "application/json": { schema: { $ref: "#/components/schemas/NewLamp" } } },
        },
        responses: answer(201),
      },
    },
    "/lamps/{lamp_id}": {
      get: {
        parameters: [{ name: "lamp_id", in: "path", required: true, schema: { type: "string" } }],
        responses: answer(200),
      },
    },
  },
  components: {
    schemas: {
      NewLamp: { type: "object", required: ["room"], properties: { room: LAMP.room } },
      Lamp: { type: "object", required: ["id", "room"], properties: LAMP },
    },
  },
};

const CALL = `import { createClient, unwrap } from "./api/index.js";

const client = createClient({ baseUrl: process.env.FAKE as string });
const { id } = unwrap(await client.POST("/lamps", { body: { room: "attic" } }));
const lamp = unwrap(await client.GET("/lamps/{lamp_id}", { params: { path: { lamp_id: id } } }));
const room: string = lamp.room;
console.log(room);
`;

/** Seconds that all commands may take together on a busy machine; alone they take a tenth. */
const MOST_SECONDS = 60;

let place: ReturnType<typeof temporary>;
let folder: string;
let packed: Map<string, string>;
let upstream: string;
const server = createServer((_, response) => response.end(JSON.stringify(DOCUMENT)));
beforeAll(async () => {
  place = temporary();
  folder = join(place.path, "empty");
  packed = pack(place.path, ["generator", "packages/client"]);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  upstream = `http://127.0.0.1:${(server.address() as AddressInfo).port}/openapi.json`;
});
afterAll(() => {
  server.close();
  place.remove();
});

/** `npm install --save-dev` of both tarballs, and of a tool that runs TypeScript. */
function npmInstall(): void {
  for (const name of packed.keys()) install(folder, packed, name);
  for (const name of ["tsx", "@types/node"]) link(join(root, "node_modules", name), join(folder, "node_modules", name));
  put(join(folder, "package.json"), {
    type: "module",
    devDependencies: { "@flarespec/generator": "file:../generator.tgz" },
  });
}

const flarespec = (): string => join(folder, "node_modules/@flarespec/generator/bin/flarespec.js");

/** Starts `npx flarespec fake`, and waits for the address that it prints. */
async function startFake(): Promise<{ address: string; stop: () => void }> {
  const child = spawn(process.execPath, [flarespec(), "fake", "--no-credentials"], { cwd: folder });
  const address = await new Promise<string>((found, failed) => {
    let printed = "";
    child.stdout.on("data", (text) => {
      printed += String(text);
      const url = /http:\/\/[\w.:]+\S*/.exec(printed)?.[0];
      if (url !== undefined) found(url);
    });
    child.on("exit", () => failed(new Error(printed)));
  });
  return { address, stop: () => child.kill() };
}

test("four commands lead from an empty folder to a typed call against the fake, in under a minute", async () => {
  const times: [string, number][] = [];
  const timed = async <T>(command: string, run: () => T | Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await run();
    times.push([command, (performance.now() - start) / 1000]);
    return result;
  };

  await timed("npm install --save-dev ../flarespec-*.tgz tsx", npmInstall);
  const made = await timed("npx flarespec init --yes", () =>
    node(folder, [flarespec(), "init", "--yes", "--source", upstream]),
  );
  expect(made, made.stderr).toMatchObject({ exitCode: 0 });
  const fake = await timed("npx flarespec fake --no-credentials", startFake);
  writeFileSync(join(folder, "call.ts"), CALL);
  const tsx = join(root, "node_modules/tsx/dist/cli.mjs");
  const called = await timed("npx tsx call.ts", () => node(folder, [tsx, "call.ts"], { FAKE: fake.address }));
  fake.stop();
  expect(called, called.stderr).toMatchObject({ exitCode: 0, stdout: "attic\n" });

  const total = times.reduce((sum, [, seconds]) => sum + seconds, 0);
  console.info(times.map(([command, seconds]) => `${seconds.toFixed(1)} s  ${command}`).join("\n"));
  expect(times.length).toBeLessThan(5);
  expect(total).toBeLessThan(MOST_SECONDS);
});

test("the call is typed: what the document does not have is refused where it is written", async () => {
  const argv = (file: string): string[] => [
    join(root, COMPILERS["7.0"]),
    ...["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022", "--types", "node", file],
  ];
  expect(await node(folder, argv("call.ts"))).toMatchObject({ exitCode: 0 });
  writeFileSync(join(folder, "wrong.ts"), CALL.replace('room: "attic"', 'rom: "attic"'));
  const wrong = await node(folder, argv("wrong.ts"));
  expect(wrong.exitCode).not.toBe(0);
  expect(wrong.stdout).toContain("wrong.ts(4,");
});
