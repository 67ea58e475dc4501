import { readdirSync, readFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { document, type Outcome, put, tree } from "../cli/run.ts";
import { A, B, DAY_1, inSpec, JSON_OF, type Publisher, project, publisher, update } from "./publisher.ts";

const MB = 1024 * 1024;
const [LATER, DAY] = [new Date(DAY_1.getTime() + 3_600_000), 86_400_000];

/** An update of a project whose upstream has a fault: nothing may change, whatever comes. */
async function faulty(answer: RequestListener, options: object = {}): Promise<Outcome & { upstream: Publisher }> {
  const upstream = await publisher(A);
  const cwd = await project(`{ url: ${upstream.url} }`);
  const before = tree(cwd);
  upstream.answer = answer;
  const outcome = await update(cwd, options, LATER);
  expect(tree(cwd)).toEqual(before);
  // What was wrong is not remembered: the same project takes the next good publication.
  upstream.answer = (_, response) => response.end(B);
  expect((await update(cwd, {}, LATER)).exitCode).toBe(0);
  return { ...outcome, upstream };
}

const sending =
  (body: string | Buffer, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(200, headers).end(body);

/** What is answered, and the message: its code, and what it must say. */
const FAULTS: [string, RequestListener, string, RegExp][] = [
  ["an empty file", sending(""), "FS6003", /shop: the document is empty/],
  ["half a file", sending(A.slice(0, A.length / 2)), "FS6003", /ends before it is complete/],
  ["a web page", sending("<!doctype html><title>Maintenance</title>"), "FS6003", /it is a web page/],
  ["what is no OpenAPI", sending('{"swagger": "1.2", "paths": {}}'), "FS6003", /FS1011/],
  ["JSON of something else", sending('{"message": "rate limited"}'), "FS6003", /FS1010/],
  ["a document without operations", sending('{"openapi":"3.0.3","info":{},"paths":{}}'), "FS6003", /FS1013/],
  ["another encoding", sending(Buffer.from(`\uFEFF${A}`, "utf16le")), "FS6003", /UTF-16/],
  [
    "a document whose references lead elsewhere",
    sending(A.replaceAll("#/components/schemas/shop_envelope", "http://other.example/a.json")),
    "FS6003",
    /FS1020/,
  ],
  [
    "a document with a part of the wrong form",
    sending(A.replace('"responses": {', '"responses": 1, "x": {')),
    "FS6003",
    /FS1014|FS5001/,
  ],
  [
    "a third of what there was",
    sending(JSON_OF(document({ areas: ["widgets"] }))),
    "FS6004",
    /shop: of 4 operations 2 are left/,
  ],
  ["status 500", (_, response) => response.writeHead(500).end(A), "FS6002", /answers with status 500/],
  ["status 404", (_, response) => response.writeHead(404).end(), "FS6002", /answers with status 404/],
  [
    "a redirect to another origin",
    (_, response) => response.writeHead(302, { location: "http://other.example/a.json" }).end(),
    "FS6002",
    /redirects to another origin, http:\/\/other\.example\/a\.json/,
  ],
  [
    "a redirect to a file",
    (_, response) => response.writeHead(302, { location: "file:///etc/passwd" }).end(),
    "FS6002",
    /not fetched \(file:\)/,
  ],
  [
    "redirects in a circle",
    (_, response) => response.writeHead(307, { location: "/openapi.json" }).end(),
    "FS6002",
    /redirects more than 5 times/,
  ],
  [
    "a transfer that breaks off",
    (_, response) => {
      response.writeHead(200, { "content-length": String(A.length) });
      response.write(A.slice(0, 500), () => response.destroy());
    },
    "FS6002",
    /closed before the answer was complete|terminated/,
  ],
  [
    "a compressed transfer that breaks off",
    (_, response) => {
      const bytes = gzipSync(A);
      response.writeHead(200, { "content-encoding": "gzip", "content-length": String(bytes.length) });
      response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
    },
    "FS6002",
    /cannot fetch/,
  ],
  ["what calls itself compressed and is not", sending(A, { "content-encoding": "gzip" }), "FS6002", /cannot fetch/],
];

describe("keeps the last good publication, says why in one message, and exits with 1", () => {
  test.each(FAULTS)("%s", async (_, answer, code, says) => {
    const { exitCode, stdout, stderr } = await faulty(answer);
    expect(exitCode).toBe(1);
    expect(stdout).toBe("");
    const said = stderr.split("\n").filter((line) => !line.startsWith("flarespec: "));
    expect(said[0]).toMatch(new RegExp(`^${code}: shop: `));
    expect(said.filter((line) => /^\w/.test(line))).toHaveLength(1);
    expect(stderr).toMatch(says);
    expect(stderr).toMatch(code === "FS6004" ? /The last good one is kept\./ : /Nothing was written\./);
  });

  test("when a server stalls before or within its response", async () => {
    const answers: RequestListener[] = [
      () => {},
      (_, response) => {
        response.writeHead(200);
        response.write(A.slice(0, 100));
      },
    ];
    for (const answer of answers) {
      const { exitCode, stderr } = await faulty(answer, { timeout: "0.3" });
      expect([exitCode, stderr]).toEqual([1, expect.stringContaining("no complete answer within 0.3 seconds")]);
    }
  });

  test.each([
    ["sent as it is", {}],
    ["announced", { "content-length": String(200 * MB) }],
  ])("a body of 200 MB, %s, is cut off at the limit", async (_, headers) => {
    let sent = 0;
    const { exitCode, stderr } = await faulty((_, response) => {
      response.writeHead(200, headers);
      const piece = Buffer.alloc(MB, " ");
      const send = (): void => {
        while (sent < 200 && !response.destroyed) {
          sent++;
          if (!response.write(piece)) {
            response.once("drain", send);
            return;
          }
        }
        if (!response.destroyed) response.end();
      };
      send();
    });
    expect([exitCode, stderr]).toEqual([1, expect.stringMatching(/^FS6002: shop: the document has \d+ MB or more/m)]);
    expect(sent).toBeLessThan(120);
  });

  test("when a small body decompresses to more than the limit", async () => {
    const { exitCode, stderr } = await faulty(sending(gzipSync(Buffer.alloc(80 * MB)), { "content-encoding": "gzip" }));
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining("the document has 65 MB or more")]);
  });

  test("and --json prints the error as one object", async () => {
    const { exitCode, stdout, stderr } = await faulty(sending(""), { json: true });
    expect([exitCode, stderr]).toEqual([1, ""]);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, exitCode: 1, error: { code: "FS6003" } });
  });

  test("when no server listens", async () => {
    const upstream = await publisher(A);
    const cwd = await project(`{ url: ${upstream.url} }`);
    const list = join(cwd, "spec/sources.yaml");
    put(list, readFileSync(list, "utf8").replace(/127\.0\.0\.1:\d+/, "127.0.0.1:1"));
    const before = tree(cwd);
    expect(await update(cwd)).toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(/FS6002: shop: cannot fetch/),
    });
    expect(tree(cwd)).toEqual(before);
  });
});

test("--accept accepts a shrunken publication, and no other fault", async () => {
  const upstream = await publisher(A);
  const cwd = await project(`{ url: ${upstream.url} }`);
  upstream.text = A.slice(0, 300);
  expect((await update(cwd, { accept: true }, LATER)).stderr).toContain("FS6003");
  upstream.text = JSON_OF(document({ areas: ["widgets"] }));
  const dry = await update(cwd, { accept: true, dryRun: true }, LATER);
  expect(dry.stdout).toContain("`createGadget`");
  const { exitCode, stdout } = await update(cwd, { accept: true }, LATER);
  expect([exitCode, stdout]).toEqual([0, expect.stringContaining("the next version is major")]);
});

test("a valid response is accepted compressed, redirected within its origin, and with any content type", async () => {
  const upstream = await publisher(A);
  const cwd = await project(`{ url: ${upstream.url} }`);
  upstream.answer = (request, response) => {
    if (request.url === "/openapi.json") response.writeHead(301, { location: "/v2/openapi.json" }).end();
    else response.writeHead(200, { "content-encoding": "gzip", "content-type": "text/html" }).end(gzipSync(B));
  };
  expect((await update(cwd, {}, LATER)).exitCode).toBe(0);
  expect(readFileSync(inSpec(cwd, "openapi.json"), "utf8")).toBe(B);
});

describe("hostile headers", () => {
  test.each([
    ["an ETag without quotes", { etag: `x: {}, y` }],
    ["an ETag with bytes of no text", { etag: Buffer.from(`"é"`).toString("latin1") }],
    ["an ETag without end", { etag: `"${"a".repeat(4000)}"` }],
    ["a date to come", { "last-modified": "Fri, 31 Dec 9999 23:59:59 GMT" }],
    ["a date of nothing", { "last-modified": "yesterday\t{}" }],
    ["a content type of everything", { "content-type": `text/html; charset=utf-16; x="${"]".repeat(300)}` }],
  ])("%s is not recorded", async (_, headers) => {
    const upstream = await publisher(A);
    const cwd = await project(`{ url: ${upstream.url} }`);
    upstream.answer = sending(B, headers as unknown as Record<string, string>);
    expect((await update(cwd, {}, LATER)).exitCode).toBe(0);
    const list = readFileSync(inSpec(cwd, "sources.yaml"), "utf8");
    expect(list).not.toContain("etag");
    expect(list).toContain('date: "2026-03-01T09:00:00Z"');
  });

  test("an ETag that YAML could misread survives writing and reading", async () => {
    const upstream = await publisher(A);
    const cwd = await project(`{ url: ${upstream.url} }`);
    const etag = `W/"}#':&*!|>%@\`{,[\\n"`;
    upstream.answer = sending(B, { etag });
    expect((await update(cwd, {}, LATER)).exitCode).toBe(0);
    expect((await update(cwd, {}, LATER)).exitCode).toBe(0);
    expect(upstream.asked.at(-1)?.headers["if-none-match"]).toBe(etag);
  });
});

describe("secrets of an address", () => {
  const secret = (url: string): string => `${url.replace("//", "//robot:hunter2%21@")}?token=s3cr3t`;

  test("are sent to the server and never printed or recorded", async () => {
    const upstream = await publisher(A);
    const cwd = await project(`{ url: "${secret(upstream.url)}" }`);
    const { authorization } = (upstream.asked[0] as { headers: { authorization?: string } }).headers;
    expect(authorization).toBe(`Basic ${Buffer.from("robot:hunter2!").toString("base64")}`);
    expect(upstream.asked[0]?.url).toBe("/openapi.json?token=s3cr3t");
    const said: string[] = [];
    const answers: RequestListener[] = [
      sending(""),
      sending("<html>"),
      (_, response) => response.writeHead(500).end(),
      (_, response) => response.destroy(),
      (_, response) => response.writeHead(302, { location: "http://other.example/?token=s3cr3t" }).end(),
      sending(B),
    ];
    for (const answer of answers) {
      upstream.answer = answer;
      for (const json of [true, false]) {
        const { stdout, stderr } = await update(cwd, { json, verbose: true }, new Date(LATER.getTime() + DAY));
        said.push(stdout, stderr);
      }
    }
    expect(said.join("\n")).toContain("/openapi.json");
    const files = readdirSync(cwd, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const others = files
      .map((file) => join(file.parentPath, file.name))
      .filter((file) => !file.endsWith("sources.yaml"));
    const texts = [...said, ...others.map((file) => readFileSync(file, "utf8"))].join("\n");
    expect(others.length).toBeGreaterThan(10);
    for (const word of ["hunter2", "s3cr3t", "robot:", Buffer.from("robot:hunter2!").toString("base64")]) {
      expect(texts).not.toContain(word);
    }
  });

  test("do not follow a redirect", async () => {
    const other = await publisher(A);
    const upstream = await publisher(A);
    const cwd = await project(`{ url: "${secret(upstream.url)}" }`);
    upstream.answer = (_, response) => response.writeHead(302, { location: other.url }).end();
    expect((await update(cwd, {}, LATER)).exitCode).toBe(1);
    expect(other.asked).toEqual([]);
  });
});
