import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { document, flarespec, folder, put, tree } from "./run.ts";

/** A folder with a `node_modules`, where the cache then is, and the places of both runs' stages. */
function project(): {
  cwd: string;
  stages: (...more: string[]) => Promise<string[]>;
  cache: (name?: string) => string[];
} {
  const cwd = folder({ "a.json": JSON.stringify(document()), "node_modules/.keep": "" });
  const run = async (...more: string[]) =>
    flarespec(cwd, "generate", "--source", "a.json", "--json", "--timing", ...more);
  const below = join(cwd, "node_modules/.cache");
  return {
    cwd,
    stages: async (...more) => {
      const { timing } = JSON.parse((await run(...more)).stdout) as { timing: { stage: string }[] };
      return timing.map(({ stage }) => stage);
    },
    cache: (name = "flarespec") => readdirSync(join(below, name)).map((file) => join(below, name, file)),
  };
}

const CORRECTIONS = "flarespec-corrections";
const ANEW = ["read", "compose", "patch", "normalize", "name", "emit", "write"];
/** With the corrections of an earlier run. */
const CORRECTED = ["read", "compose", "corrections", "name", "emit", "write"];

test("the same input is served from the cache, with the same output and messages", async () => {
  const { cwd, stages } = project();
  expect(await stages()).toEqual(ANEW);
  const first = tree(join(cwd, "generated"));
  expect(await stages()).toEqual(["cache", "write"]);
  expect(tree(join(cwd, "generated"))).toEqual(first);
  const said = await flarespec(cwd, "generate", "--source", "a.json", "--out", "other");
  expect(tree(join(cwd, "other"))).toEqual(first);
  expect(said.stdout).toContain("other: ");
});

/** Two runs, the second a while after the first: it leaves a receipt. The product is then taken out of the cache. */
async function withReceipt() {
  const all = project();
  await all.stages();
  const first = tree(join(all.cwd, "generated"));
  const now = Date.now();
  const clock = vi.spyOn(Date, "now").mockReturnValue(now + 5000);
  onTestFinished(() => clock.mockRestore());
  await all.stages();
  rmSync(join(all.cwd, "node_modules/.cache/flarespec"), { recursive: true });
  return { ...all, first };
}

test("a run does not read files that are as an earlier run found them, and prints the same", async () => {
  const { cwd, stages, cache } = await withReceipt();
  expect(await stages()).toEqual(["cache", "write"]);
  expect(readdirSync(join(cwd, "node_modules/.cache"))).not.toContain("flarespec");
  const printed = async (...more: string[]) => (await flarespec(cwd, "generate", "--source", "a.json", ...more)).stdout;
  expect(await printed()).toEqual(await printed("--no-cache"));
  for (const file of cache("flarespec-receipts")) truncateSync(file, 100);
  expect(await stages()).toEqual(CORRECTED);
});

test.each([
  ["changed", (file: string) => writeFileSync(file, readFileSync(file, "utf8").replace("E", "e"))],
  ["removed", (file: string) => rmSync(file)],
])("a file that was %s after an earlier run is written again, whatever its size and time", async (_, change) => {
  const { cwd, stages, first } = await withReceipt();
  const file = join(cwd, "generated/index.js");
  const { atime, mtime } = statSync(file);
  change(file);
  if (existsSync(file)) utimesSync(file, atime, mtime);
  expect(await stages()).toEqual(CORRECTED);
  expect(tree(join(cwd, "generated"))).toEqual(first);
});

test("files that were written just before leave no receipt: they could change within the same tick", async () => {
  const { stages, cache } = project();
  await stages();
  await stages();
  expect(() => cache("flarespec-receipts")).toThrow("ENOENT");
});

test("--check reads the files, whatever an earlier run found", async () => {
  const { stages } = await withReceipt();
  expect(await stages("--check")).toEqual([...CORRECTED.slice(0, -1), "compare"]);
});

test("the results of --check and --strict do not depend on the cache", async () => {
  const { cwd } = project();
  const lists = async (...more: string[]) => flarespec(cwd, "generate", "--source", "a.json", "--json", ...more);
  await lists();
  for (const more of [["--strict"], ["--check"], ["--check", "--strict"]]) {
    expect(await lists(...more)).toEqual(await lists("--no-cache", ...more));
  }
});

test.each([
  [
    "another source",
    (cwd: string) => put(join(cwd, "a.json"), { ...document(), servers: [{ url: "https://a.example" }] }),
    [],
  ],
  ["other answers", () => {}, ["--answers", "stated"]],
  ["--no-cache", () => {}, ["--no-cache"]],
] as [string, (cwd: string) => void, string[]][])("%s makes the run start anew", async (_, change, more) => {
  const { cwd, stages } = project();
  await stages();
  change(cwd);
  expect(await stages(...more)).toEqual(ANEW);
});

test("a change of a file that a source refers to invalidates the cache", async () => {
  const { cwd, stages } = project();
  put(join(cwd, "parts.json"), { Part: { type: "string", description: "One." } });
  put(join(cwd, "a.json"), { ...document(), components: { schemas: { Part: { $ref: "parts.json#/Part" } } } });
  expect(await stages()).toEqual(ANEW);
  expect(await stages()).toEqual(["cache", "write"]);
  put(join(cwd, "parts.json"), { Part: { type: "string", description: "Two." } });
  expect(await stages()).toEqual(ANEW);
  rmSync(join(cwd, "parts.json"));
  expect((await flarespec(cwd, "generate", "--source", "a.json")).stderr).toContain("FS1023");
});

test("a change of a file that has only the body of an operation in Swagger 2.0 invalidates the cache", async () => {
  const { cwd, stages } = project();
  const body = (name: string) => ({ in: "body", name: "body", schema: { properties: { [name]: { type: "string" } } } });
  const responses = { 200: { description: "Done." } };
  const post = { consumes: ["application/json"], parameters: [{ $ref: "bodies.json#/Lamp" }], responses };
  put(join(cwd, "a.json"), { swagger: "2.0", info: { title: "A", version: "1" }, paths: { "/lamps": { post } } });
  put(join(cwd, "bodies.json"), { Lamp: body("color") });
  expect(await stages()).toEqual(ANEW);
  put(join(cwd, "bodies.json"), { Lamp: body("watts") });
  expect(await stages()).toEqual(ANEW);
  expect(readFileSync(join(cwd, "generated/openapi.json"), "utf8")).toContain('"watts"');
});

test("a link that leads to another file invalidates the cache", async () => {
  const { cwd, stages } = project();
  const parts = (text: string) => ({ Part: { type: "string", description: text } });
  const schemas = { One: { $ref: "one.json#/Part" }, Two: { $ref: "two.json#/Part" }, Link: { $ref: "link#/Part" } };
  put(join(cwd, "a.json"), { ...document(), components: { schemas } });
  put(join(cwd, "one.json"), parts("One."));
  put(join(cwd, "two.json"), parts("Two."));
  symlinkSync("one.json", join(cwd, "link"));
  expect(await stages()).toEqual(ANEW);
  rmSync(join(cwd, "link"));
  symlinkSync("two.json", join(cwd, "link"));
  expect(await stages()).toEqual(ANEW);
});

test("folders that share the user's cache do not share a product of their files", async () => {
  vi.stubEnv("XDG_CACHE_HOME", folder());
  onTestFinished(() => void vi.unstubAllEnvs());
  const made = async (name: string): Promise<string> => {
    const Part = { type: "object", properties: { [name]: { type: "string" } } };
    const cwd = folder({
      "a.json": { ...document(), components: { schemas: { Part: { $ref: "parts.json#/Part" } } } },
      "parts.json": { Part },
    });
    await flarespec(cwd, "generate", "--source", "a.json");
    return readFileSync(join(cwd, "generated/openapi.json"), "utf8");
  };
  expect(await made("color")).toContain('"color"');
  expect(await made("watts")).toContain('"watts"');
});

test("another name of the package leaves the corrections of the run before", async () => {
  const { cwd, stages } = project();
  await stages();
  expect(await stages("--package-name", "other")).toEqual(CORRECTED);
  const corrected = tree(join(cwd, "generated"));
  expect(await stages("--package-name", "other", "--no-cache")).toEqual(ANEW);
  expect(tree(join(cwd, "generated"))).toEqual(corrected);
});

test("--no-cache keeps neither a product nor corrections", async () => {
  const { cwd, stages } = project();
  await stages("--no-cache");
  expect(readdirSync(join(cwd, "node_modules"))).toEqual([".keep"]);
});

test.each([
  ["trace", "GET /accounts/{account_id}/widgets", "--source", "a.json"],
  ["drift", "--source", "a.json"],
  ["diff", "a.json", "a.json", "--no-types"],
])("%s uses corrections of earlier runs, and prints the same", async (...command) => {
  const { cwd, cache } = project();
  const first = await flarespec(cwd, ...command);
  expect(first.exitCode).toBe(0);
  const kept = cache(CORRECTIONS);
  expect(kept).toHaveLength(1);
  for (const file of kept) utimesSync(file, 1, 1);
  expect(await flarespec(cwd, ...command)).toEqual(first);
  expect(cache(CORRECTIONS)).toEqual(kept);
  for (const file of kept) expect(statSync(file).mtimeMs, "used").toBeGreaterThan(1000);
});

test("a truncated or changed entry counts as missing", async () => {
  const { stages, cache } = project();
  await stages();
  const [product, corrections] = [cache(), cache(CORRECTIONS)].map(([entry]) => entry as string) as [string, string];
  for (const [entries, wanted] of [
    [[product], CORRECTED],
    [[product, corrections], ANEW],
  ] as const) {
    for (const entry of entries) truncateSync(entry, readFileSync(entry).length - 1);
    expect(await stages()).toEqual(wanted);
    for (const entry of entries) {
      const whole = readFileSync(entry);
      whole[whole.length - 5] = (whole[whole.length - 5] as number) ^ 1;
      writeFileSync(entry, whole);
    }
    expect(await stages()).toEqual(wanted);
    expect(await stages()).toEqual(["cache", "write"]);
  }
});

test("only the latest entries are kept", async () => {
  const { stages, cache } = project();
  for (let i = 0; i < 10; i++) await stages("--package-name", `p${i}`);
  expect(cache()).toHaveLength(8);
  expect(await stages("--package-name", "p9")).toEqual(["cache", "write"]);
});

test("a cache that cannot be written is no error", async () => {
  const { cwd, stages } = project();
  mkdirSync(join(cwd, "node_modules/.cache"));
  for (const name of ["flarespec", CORRECTIONS]) writeFileSync(join(cwd, "node_modules/.cache", name), "a file");
  expect(await stages()).toEqual(ANEW);
  expect(await stages()).toEqual(ANEW);
});

test("--trace ignores the cache and writes a CPU profile", async () => {
  const { cwd, stages } = project();
  await stages();
  // Large enough that its stages are met by samples however seldom a busy machine takes one.
  const areas = Array.from({ length: 100 }, (_, i) => `area-${i}`);
  put(join(cwd, "a.json"), document({ areas }));
  expect(await stages("--trace", "run.cpuprofile")).toEqual(ANEW);
  const { nodes, samples } = JSON.parse(readFileSync(join(cwd, "run.cpuprofile"), "utf8"));
  const sampled = new Set<number>(samples);
  const met = nodes.filter((node: { id: number }) => sampled.has(node.id));
  expect(met.map((node: { callFrame: { url: string } }) => node.callFrame.url)).toContainEqual(
    expect.stringMatching(/^file:.*\/(dist|src)\/.*\.[jt]s$/),
  );
  expect(nodes.map((node: { callFrame: { functionName: string } }) => node.callFrame.functionName)).toContain(
    "generate",
  );
  const refused = await flarespec(cwd, "generate", "--source", "a.json", "--trace", "nowhere/run.cpuprofile");
  expect(refused).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("FS2006: cannot write the profile") });
});
