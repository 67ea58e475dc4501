import { createHash } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readSource, readSourceFile } from "../../../generator/src/read/source.ts";
import { readSourceList, readSources } from "../../../generator/src/read/source-list.ts";

const folder = mkdtempSync(join(tmpdir(), "flarespec-source-"));
const text = "openapi: 3.1.0\n";
writeFileSync(join(folder, "a.yaml"), text);
const sha256 = createHash("sha256").update(text).digest("hex");
const list = (entry: string): string => {
  const path = join(folder, "sources.yaml");
  writeFileSync(path, `sources:\n  - ${entry}\n`);
  return path;
};

describe("files", () => {
  test("the hash includes a byte order mark, the text does not", () => {
    writeFileSync(join(folder, "bom.yaml"), `\uFEFF${text}`);
    const source = readSourceFile(join(folder, "bom.yaml"));
    expect(source.text).toBe(text);
    expect(source.sha256).not.toBe(sha256);
    expect(source).toMatchObject({ id: "bom", kind: "openapi" });
  });
});

describe("sources.yaml", () => {
  test("lists its sources", () => {
    const path = list(`{ id: a, kind: docs, file: a.yaml, date: "2026-08-16", sha256: ${sha256} }`);
    expect(readSources(path)).toEqual([
      { id: "a", kind: "docs", date: "2026-08-16", location: join(folder, "a.yaml"), sha256, text },
    ]);
  });

  test.each([
    ["an unknown kind", `{ id: a, kind: doc, file: a.yaml, sha256: ${sha256} }`, "FS1017", "docs"],
    [
      "a misspelt member",
      `{ id: a, kind: docs, file: a.yaml, sha256: ${sha256}, dat: "2026-08-16" }`,
      "FS1017",
      "date",
    ],
    ["a missing member", "{ id: a, kind: docs, file: a.yaml }", "FS1017", undefined],
    [
      "another file than recorded",
      `{ id: a, kind: docs, file: a.yaml, sha256: ${"a".repeat(64)} }`,
      "FS1018",
      undefined,
    ],
    ["a file that is not there", `{ id: a, kind: docs, file: b.yaml, sha256: ${sha256} }`, "FS1015", undefined],
  ])("%s is an error", (_, entry, code, didYouMean) => {
    expect(() => readSources(list(entry))).toThrow(expect.objectContaining({ code, didYouMean }));
  });

  test("two sources with one id are an error", () => {
    const entry = `{ id: a, kind: docs, file: a.yaml, sha256: ${sha256} }`;
    expect(() => readSourceList(list(`${entry}\n  - ${entry}`))).toThrow(
      expect.objectContaining({
        code: "FS1017",
        place: expect.objectContaining({ line: 3, pointer: "/sources/1/id" }),
      }),
    );
  });
});

describe("addresses", () => {
  let server: Server;
  let origin: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      response.statusCode = request.url?.startsWith("/a.yaml") ? 200 : 404;
      if (request.url === "/large") response.writeHead(200, { "content-length": 300 * 1024 * 1024 }).flushHeaders();
      else response.end(text);
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test("are fetched, and shown without their query", async () => {
    expect(await readSource(`${origin}/a.yaml?token=x`)).toMatchObject({ id: "a", location: `${origin}/a.yaml`, text });
    const secret = `${origin.replace("//", "//robot:hunter2@")}/a.yaml`;
    expect(await readSource(secret)).toMatchObject({ location: `${origin}/a.yaml`, text });
  });

  test.each([
    ["/gone", "FS1016"],
    ["/large", "FS1008"],
  ])("%s is refused with %s", async (path, code) => {
    await expect(readSource(origin + path)).rejects.toMatchObject({ code, exitCode: 1 });
  });

  test("other schemes are refused", async () => {
    await expect(readSource("ftp://example.com/a.yaml")).rejects.toMatchObject({ code: "FS1016" });
  });
});
