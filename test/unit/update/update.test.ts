import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { document, flarespec, folder, put, tree } from "../cli/run.ts";
import { A, B, DAY_1, inSpec, JSON_OF, project, publisher, update } from "./publisher.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const read = (cwd: string, name: string): string => readFileSync(inSpec(cwd, name), "utf8");
const hours = (n: number): Date => new Date(DAY_1.getTime() + n * 3_600_000);

function entryOf(cwd: string): Record<string, unknown> {
  const { sources } = parse(read(cwd, "sources.yaml")) as { sources: Record<string, unknown>[] };
  return sources[0] as Record<string, unknown>;
}

test("the first update of a source fetches, records and generates", async () => {
  const upstream = await publisher(A);
  const cwd = await project(`{ url: ${upstream.url} }`);
  expect(read(cwd, "openapi.json")).toBe(A);
  expect(entryOf(cwd)).toMatchObject({
    sha256: sha256(A),
    date: "2026-03-01T08:00:00Z",
    dateBasis: "when it was fetched",
    revision: `sha256 ${sha256(A).slice(0, 12)}`,
    upstream: { url: upstream.url, etag: expect.stringMatching(/^"/) },
  });
  expect((await flarespec(cwd, "generate", "--check")).exitCode).toBe(0);
});

test("a new state is recorded, shown and generated, and the rest of sources.yaml stays", async () => {
  const upstream = await publisher(A);
  const cwd = await project(`{ url: ${upstream.url} }`);
  upstream.text = B;
  const { exitCode, stdout } = await update(cwd, {}, hours(30));
  expect(exitCode).toBe(0);
  expect(stdout).toContain("`createSprocket`");
  expect(stdout).toContain("the next version is minor");
  expect(stdout).toContain("wrote spec/openapi.json");
  expect(read(cwd, "openapi.json")).toBe(B);
  expect(entryOf(cwd)).toMatchObject({ sha256: sha256(B), date: "2026-03-02T14:00:00Z" });
  const list = read(cwd, "sources.yaml");
  for (const said of ["# Where the API comes from.", "# Asked for once a day.", "# by hand"]) {
    expect(list).toContain(said);
  }
  expect(Object.keys(tree(join(cwd, "generated")))).toContain("areas/sprockets.d.ts");
  expect((await flarespec(cwd, "generate", "--check")).exitCode).toBe(0);
});

test("a second run with nothing new asks with the ETag, and touches nothing", async () => {
  const upstream = await publisher(A);
  const cwd = await project(`{ url: ${upstream.url} }`);
  const [before, time] = [tree(cwd), statSync(inSpec(cwd, "sources.yaml")).mtimeMs];
  const { exitCode, stdout } = await update(cwd, { json: true }, hours(1));
  expect(upstream.asked.map(({ headers }) => headers["if-none-match"])).toEqual([undefined, expect.any(String)]);
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    ok: true,
    sources: [{ id: "shop", status: "unchanged", to: null }],
    difference: null,
    written: { files: [], out: null, added: [], changed: [], removed: [] },
  });
  expect(tree(cwd)).toEqual(before);
  expect(statSync(inSpec(cwd, "sources.yaml")).mtimeMs).toBe(time);
  // Nor where upstream knows no ETag and sends all of it again.
  upstream.answer = (_, response) => response.end(A);
  expect((await update(cwd, {}, hours(2))).stdout).toContain("nothing was written");
  expect(tree(cwd)).toEqual(before);
});

describe("a publication that is not accepted is not downloaded again", () => {
  const REPUBLISHED = A.replaceAll("shop_envelope", "other_envelope");

  /** A project, and one run of `update` each: what it says, and what upstream answered. */
  async function watched() {
    const upstream = await publisher(A);
    const cwd = await project(`{ url: ${upstream.url} }`);
    const { answer } = upstream;
    let status = 0;
    upstream.answer = (request, response) => {
      response.once("finish", () => {
        status = response.statusCode;
      });
      answer(request, response);
    };
    const run = async (hour: number) => {
      const { exitCode, stdout, stderr } = await update(cwd, { json: true }, hours(hour));
      expect([exitCode, stderr]).toEqual([0, ""]);
      return [JSON.parse(stdout).sources[0].status, status];
    };
    return { upstream, cwd, run };
  }

  test("while it is held back, and when it is finally accepted", async () => {
    const { upstream, cwd, run } = await watched();
    upstream.text = B;
    expect(await run(1)).toEqual(["updated", 200]);
    upstream.text = A;
    expect(await run(2)).toEqual(["held", 200]);
    const before = tree(cwd);
    expect(await run(3)).toEqual(["held", 304]);
    // What is recorded is still known as well.
    upstream.text = B;
    expect(await run(4)).toEqual(["unchanged", 304]);
    upstream.text = A;
    expect(await run(5)).toEqual(["held", 304]);
    expect(tree(cwd)).toEqual(before);
    expect(await run(62)).toEqual(["updated", 304]);
    expect(read(cwd, "openapi.json")).toBe(A);
    expect(await run(63)).toEqual(["unchanged", 304]);
  });

  test("if it only renames components", async () => {
    const { upstream, run } = await watched();
    upstream.text = REPUBLISHED;
    expect(await run(1)).toEqual(["republished", 200]);
    expect(await run(2)).toEqual(["republished", 304]);
  });

  test("unless the cache is damaged or a 304 does not name its ETag", async () => {
    const { upstream, run } = await watched();
    upstream.text = REPUBLISHED;
    expect(await run(1)).toEqual(["republished", 200]);
    const kept = join(process.env.XDG_CACHE_HOME as string, "flarespec-upstream", `${sha256(upstream.url)}.bin`);
    expect(readFileSync(kept, "latin1")).toContain("other_envelope");
    put(kept, "damaged");
    expect(await run(2)).toEqual(["republished", 200]);
    const { answer } = upstream;
    upstream.answer = (request, response) => {
      if (request.headers["if-none-match"] === undefined) answer(request, response);
      else response.writeHead(304).end();
    };
    expect(await run(3)).toEqual(["republished", 200]);
  });
});

test("--dry-run shows the same and writes nothing", async () => {
  const upstream = await publisher(A);
  const cwd = await project(`{ url: ${upstream.url} }`);
  upstream.text = B;
  const before = tree(cwd);
  const dry = await update(cwd, { dryRun: true, json: true }, hours(1));
  expect(tree(cwd)).toEqual(before);
  const real = await update(cwd, { json: true }, hours(1));
  expect(tree(cwd)).not.toEqual(before);
  const [told, done] = [JSON.parse(dry.stdout), JSON.parse(real.stdout)];
  expect(told).toEqual({ ...done, dryRun: true });
  expect(done.written.files).toEqual(["spec/openapi.json", "spec/sources.yaml", "spec/states.ndjson"]);
  expect(done.difference.summary).toEqual({ request: false, response: false, bump: "minor" });
});

test("a publication that renames its components says nothing new", async () => {
  const upstream = await publisher(A);
  const cwd = await project(`{ url: ${upstream.url} }`);
  const before = tree(cwd);
  upstream.text = A.replaceAll("shop_", "xyz_").replaceAll("widgets_item", "a1b2_widgets_item");
  expect(upstream.text).not.toBe(A);
  const { exitCode, stdout } = await update(cwd, {}, hours(48));
  expect(exitCode).toBe(0);
  expect(stdout).toContain("names of components aside; kept as it is");
  expect(tree(cwd)).toEqual(before);
  expect((await update(cwd, { accept: true }, hours(48))).exitCode).toBe(0);
  expect(read(cwd, "openapi.json")).toBe(upstream.text);
});

describe("a flapping upstream", () => {
  test("holds back A after B if A came back within hours", async () => {
    const upstream = await publisher(A);
    const cwd = await project(`{ url: ${upstream.url} }`);
    upstream.text = B;
    await update(cwd, {}, hours(30));
    const states = read(cwd, "states.ndjson").trim().split("\n");
    expect(states).toHaveLength(2);
    const before = tree(cwd);
    upstream.text = A;
    for (const hour of [31, 54, 89]) {
      const { exitCode, stdout } = await update(cwd, {}, hours(hour));
      expect(exitCode).toBe(0);
      expect(stdout).toContain(
        "goes back to the state of 2026-03-01, less than 60 hours after the last change; held back",
      );
      expect(tree(cwd)).toEqual(before);
    }
    upstream.text = B;
    expect((await update(cwd, {}, hours(89.5))).stdout).toContain("nothing new");
    expect(tree(cwd)).toEqual(before);
  });

  test("is accepted when it stays, with the date of its first appearance", async () => {
    const upstream = await publisher(A);
    const cwd = await project(`{ url: ${upstream.url} }`);
    upstream.text = B;
    await update(cwd, {}, hours(30));
    upstream.text = A;
    const { stdout } = await update(cwd, {}, hours(91));
    expect(stdout).toContain("a state seen before, taken over on 2026-03-01");
    expect(read(cwd, "openapi.json")).toBe(A);
    expect(read(cwd, "states.ndjson").trim().split("\n")).toHaveLength(3);
  });

  test("is accepted at once with --accept", async () => {
    const upstream = await publisher(A);
    const cwd = await project(`{ url: ${upstream.url} }`);
    upstream.text = B;
    await update(cwd, {}, hours(1));
    upstream.text = A;
    expect(JSON.parse((await update(cwd, { accept: true, json: true }, hours(2))).stdout).sources).toMatchObject([
      { status: "updated", seen: "2026-03-01T08:00:00Z" },
    ]);
    expect(read(cwd, "openapi.json")).toBe(A);
  });

  test("recognises the state before the first update too", async () => {
    const upstream = await publisher(A);
    const cwd = await project(`{ url: ${upstream.url} }`);
    rmSync(inSpec(cwd, "states.ndjson"));
    upstream.text = B;
    await update(cwd, {}, hours(1));
    upstream.text = A;
    expect((await update(cwd, {}, hours(2))).stdout).toContain("held back");
  });

  test("an invalid line of states.ndjson is refused with its line number", async () => {
    const upstream = await publisher(A);
    const cwd = await project(`{ url: ${upstream.url} }`);
    put(inSpec(cwd, "states.ndjson"), `${read(cwd, "states.ndjson")}<<<<<<< HEAD\n`);
    const { exitCode, stderr } = await update(cwd);
    expect([exitCode, stderr]).toEqual([1, expect.stringMatching(/FS6005[\s\S]*states\.ndjson:2/)]);
  });
});

describe("other upstreams", () => {
  test("may be a file", async () => {
    const cwd = folder({ "published.json": A });
    utimesSync(join(cwd, "published.json"), 1_700_000_000, 1_700_000_000);
    const own = await project(`{ file: ${join("..", "..", cwd.split("/").at(-1) as string, "published.json")} }`);
    expect(entryOf(own)).toMatchObject({ date: "2023-11-14T22:13:20Z", dateBasis: "when the file was changed" });
    put(join(cwd, "published.json"), B);
    expect((await update(own, {}, hours(1))).exitCode).toBe(0);
    expect(read(own, "openapi.json")).toBe(B);
  });

  test("may be a revision of a git repository", async () => {
    const repository = folder({ "api/openapi.json": A });
    const git = (...argv: string[]): string =>
      execFileSync("git", ["-C", repository, "-c", "user.name=x", "-c", "user.email=x@y", ...argv], {
        encoding: "utf8",
        env: { ...process.env, GIT_COMMITTER_DATE: "2026-02-03T04:05:06Z" },
      }).trim();
    git("init", "--quiet", "--initial-branch=main");
    git("add", ".");
    git("commit", "--quiet", "-m", "one");
    const where = join("..", "..", repository.split("/").at(-1) as string);
    const cwd = await project(`{ git: ${where}, revision: main, path: api/openapi.json }`);
    expect(entryOf(cwd)).toMatchObject({
      revision: git("rev-parse", "main"),
      date: "2026-02-03T04:05:06Z",
      dateBasis: "date of the commit",
    });
    expect(read(cwd, "openapi.json")).toBe(A);
    git("branch", "-m", "other");
    const { exitCode, stderr } = await update(cwd);
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining("there is no such revision")]);
    for (const revision of ["--output=x", "-h"]) {
      const list = read(cwd, "sources.yaml");
      put(inSpec(cwd, "sources.yaml"), list.replace("revision: main", `revision: "${revision}"`));
      expect((await update(cwd)).stderr).toContain("FS1017");
      put(inSpec(cwd, "sources.yaml"), list);
    }
  });
});

test.each([
  ["two at once", "{ url: https://x.example/a.json, file: a.json }"],
  ["half of git", "{ git: ., path: a.json }"],
  ["an etag of nothing", `{ file: a.json, etag: '"a"' }`],
  ["another protocol", "{ url: ftp://x.example/a.json }"],
  ["a member nobody knows", "{ uri: https://x.example/a.json }"],
])("an upstream with %s is FS1017", async (_, upstream) => {
  const cwd = folder({
    "spec/sources.yaml": `sources:\n  - { id: a, kind: openapi, file: a.json, sha256: ${"a".repeat(64)}, upstream: ${upstream} }\n`,
  });
  const { exitCode, stderr } = await update(cwd);
  expect([exitCode, stderr]).toEqual([1, expect.stringMatching(/FS1017[\s\S]*sources\.yaml:2/)]);
});

test("an unknown source or one without an upstream is a usage error", async () => {
  const cwd = folder({
    "spec/sources.yaml": `sources:\n  - { id: shop, kind: openapi, file: a.json, sha256: ${"a".repeat(64)} }\n`,
  });
  expect(await flarespec(cwd, "update")).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("FS6001") });
  expect(await flarespec(cwd, "update", "shop")).toMatchObject({ exitCode: 2 });
  const typo = await flarespec(cwd, "update", "shp");
  expect(typo).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("did you mean shop") });
  expect(await flarespec(folder({}), "update")).toMatchObject({ exitCode: 2 });
});

test("a publication that the patches do not fit is refused, and nothing is written", async () => {
  const upstream = await publisher(A);
  const cwd = await project(`{ url: ${upstream.url} }`);
  put(
    inSpec(cwd, "patches/shop.overlay.yaml"),
    `overlay: 1.0.0
info: { title: Ours, version: "1" }
actions:
  - target: $.components.schemas.gadgets_item.properties.name
    update: { minLength: 1 }
    x-because: The API refuses an empty name.
`,
  );
  expect((await flarespec(cwd, "generate")).exitCode).toBe(0);
  const before = tree(cwd);
  upstream.text = JSON_OF(document({ areas: ["widgets", "sprockets"] }));
  const { exitCode, stderr } = await update(cwd, {}, hours(1));
  expect([exitCode, stderr]).toEqual([1, expect.stringContaining("FS4004")]);
  expect(tree(cwd)).toEqual(before);
});
