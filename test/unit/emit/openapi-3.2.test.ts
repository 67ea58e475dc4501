import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { diff } from "../../../generator/src/diff/diff.ts";
import { sideOf } from "../../../generator/src/diff/side.ts";
import { generate, type Run } from "../../../generator/src/pipeline.ts";
import { readSourceFile } from "../../../generator/src/read/source.ts";
import { writeFiles } from "../../../generator/src/write.ts";

const document = fileURLToPath(new URL("fixtures/openapi-3.2/openapi.yaml", import.meta.url));

// biome-ignore lint/suspicious/noExplicitAny: the package is emitted here, so no compiler knows it
type Emitted = any;

let folder: string;
let run: Run;
let books: Emitted;
let events: Emitted;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "flarespec-3.2-"));
  const outputs = { openapiTypescript: {}, tanstackQuery: true, schemas: true, msw: true, reference: true } as const;
  const config = { runtime: "bundled", package: { name: "library" }, outputs } as const;
  run = generate({ sources: [readSourceFile(document)], patches: [], names: {}, config });
  writeFiles(folder, run.files);
  const load = (area: string): Promise<Emitted> => import(pathToFileURL(join(folder, "areas", `${area}.js`)).href);
  [books, events] = [await load("books"), await load("events")];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Calls an emitted function, and returns what was sent and its answer. */
async function send(
  area: Emitted,
  name: string,
  args: object | undefined,
  response: () => Response = () => new Response(null, { status: 204 }),
): Promise<{ sent: string[]; answer: Emitted }> {
  const sent: string[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    sent.push(`${request.method} ${request.url} ${await request.text()}`.trim());
    return response();
  };
  const client = area.createClient({ baseUrl: "https://library.example", fetch });
  return { answer: await area[name](client, args), sent };
}

describe("a package of a document of OpenAPI 3.2", () => {
  test("sends the method QUERY with a body", async () => {
    const found = (): Response => Response.json([{ title: "Moby-Dick" }]);
    const { sent, answer } = await send(books, "findBooks", { text: "moby" }, found);
    expect(sent).toEqual(['QUERY https://library.example/books {"text":"moby"}']);
    expect(answer.data).toEqual([{ title: "Moby-Dick" }]);
    const client = books.createClient({ baseUrl: "https://library.example", fetch: async () => found() });
    expect((await client.QUERY("/books")).data).toEqual([{ title: "Moby-Dick" }]);
    expect((await client["/books"].QUERY()).data).toEqual([{ title: "Moby-Dick" }]);
  });

  test("sends further methods, once alone: HTTP does not know whether they are idempotent", async () => {
    expect((await send(books, "copyBooks", { to: "shelf" })).sent).toEqual([
      "COPY https://library.example/books?to=shelf",
    ]);
    const failed = await send(books, "searchBooks", undefined, () => new Response(null, { status: 503 }));
    expect(failed.sent).toEqual(["M-SEARCH https://library.example/books"]);
  });

  test("sends the fields of a query string, and iterates lines and the data of events", async () => {
    const lines = (): Response =>
      new Response('{"title":"A"}\n{"title":"B"}\n', { headers: { "content-type": "application/jsonl" } });
    const listed = await send(books, "listBooks", { author: "M", year: [1851, 1852] }, lines);
    expect(listed.sent).toEqual(["GET https://library.example/books?author=M&year=1851&year=1852"]);
    expect(await collect(listed.answer.data)).toEqual([{ title: "A" }, { title: "B" }]);
    const stream = (): Response =>
      new Response('event: added\ndata: {"title":"A"}\n\nevent: removed\ndata: {"id":1}\n\n', {
        headers: { "content-type": "text/event-stream" },
      });
    const watched = await send(events, "watch", undefined, stream);
    expect((await collect(watched.answer.data)).map((event) => (event as Emitted).data)).toEqual([
      { title: "A" },
      { id: 1 },
    ]);
  });

  test("has valid OpenAPI 3.1 as its document, and all outputs for other libraries", () => {
    expect(run.canonical.openapi).toBe("3.1.0");
    expect(Object.keys(run.canonical.paths as object)).toEqual(["/books", "/events", "/json"]);
    const text = (path: string): string => run.files.find((file) => file.path === path)?.text ?? "";
    expect(text("openapi.d.ts")).toContain("listBooks");
    expect(text("paths.d.ts")).toMatch(/query: \{/);
    expect(run.files.map(({ path }) => path)).toContain("source.json");
  });

  test("is compared with another version", () => {
    const other = structuredClone(run.canonical) as Emitted;
    delete other.paths["/books"]["x-method-copy"];
    other.paths["/books"]["x-method-query"].deprecated = true;
    const { changes } = diff(sideOf(run.canonical), sideOf(other));
    const found = JSON.stringify(changes);
    expect(found).toContain("copyBooks");
    expect(found).toContain("findBooks");
  });
});

async function collect(iterable: AsyncIterable<unknown>): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const one of iterable) all.push(one);
  return all;
}
