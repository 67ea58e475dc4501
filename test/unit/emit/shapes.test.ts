import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { generate, type Run } from "../../../generator/src/pipeline.ts";
import { readSourceFile, type Source } from "../../../generator/src/read/source.ts";
import { writeFiles } from "../../../generator/src/write.ts";
import { silentUnknowns } from "../../../tools/quality/unknowns.ts";
import { type Compiler, makeProject } from "../../contract/compat/tsc.ts";

/**
 * One folder a topic: `openapi.yaml` is a stranger's document, `use.ts` what its reader would write, `misuse.ts` what a
 * compiler must refuse (the line after `// error: …`, with these words), `expected.yaml` what the run has to list, and
 * options of its configuration.
 */
const FIXTURES = fileURLToPath(new URL("fixtures/", import.meta.url));
const topics = readdirSync(FIXTURES).sort();

interface Expected {
  /** Options of the configuration. Default: none. */
  config?: { dates?: "Date" | "Temporal" };
  /** `kind operation`, each once, in the order of the run. */
  losses: string[];
  /** Codes of findings, each once. */
  findings?: string[];
}

const expectedOf = (topic: string): Expected =>
  parse(readFileSync(join(FIXTURES, topic, "expected.yaml"), "utf8")) as Expected;

const runs = new Map<string, Run>();
const errors = new Map<Compiler, string[]>();
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "flarespec-shapes-"));
  const files: Record<string, string> = {};
  const packages: Record<string, string> = {};
  for (const topic of topics) {
    const config = { ...expectedOf(topic).config, runtime: "bundled", package: { name: topic } } as const;
    const source = readSourceFile(join(FIXTURES, topic, "openapi.yaml"), { location: `${topic}.yaml` });
    const located = { ...source, location: join(FIXTURES, topic, "openapi.yaml") };
    const run = generate({ sources: [located], patches: [], names: {}, config });
    runs.set(topic, run);
    packages[topic] = join(folder, topic);
    writeFiles(packages[topic], run.files);
    files[`${topic}/all.ts`] = `export * from "${topic}";\nexport type { paths } from "${topic}/paths";\n`;
    for (const name of ["use.ts", "misuse.ts"]) files[`${topic}/${name}`] = consumer(topic, name);
  }
  const project = makeProject({ files, packages });
  try {
    for (const compiler of ["5.9", "6.0", "7.0"] as const) errors.set(compiler, (await project.check(compiler)).errors);
  } finally {
    project.remove();
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A consumer's file; each calls the package `shape`, and gets its own. */
function consumer(topic: string, name: string): string {
  return readFileSync(join(FIXTURES, topic, name), "utf8").replaceAll('"shape', `"${topic}`);
}

describe.each(topics)("a document with %s", (topic) => {
  const run = (): Run => runs.get(topic) as Run;
  const of = (compiler: Compiler): string[] => errors.get(compiler) as string[];

  it.each(["5.9", "6.0", "7.0"] as const)("is used as it says, with TypeScript %s", (compiler) => {
    const own = of(compiler).filter((error) => error.includes(`${topic}/`) && !error.startsWith(`${topic}/misuse.ts`));
    expect(own).toEqual([]);
  });

  it.each(["5.9", "6.0", "7.0"] as const)("cannot be used otherwise, with TypeScript %s", (compiler) => {
    const wanted = new Map<number, string>();
    consumer(topic, "misuse.ts")
      .split("\n")
      .forEach((line, i) => {
        const words = /^ *\/\/ error: (.*)$/.exec(line)?.[1];
        if (words !== undefined) wanted.set(i + 2, words);
      });
    expect(wanted.size).toBeGreaterThan(0);
    const found = of(compiler).filter((error) => error.startsWith(`${topic}/misuse.ts`));
    const lines = found.map((error) => Number(/\((\d+),/.exec(error)?.[1]));
    expect([...new Set(lines)], found.join("\n")).toEqual([...wanted.keys()]);
    found.forEach((error, i) => {
      expect(error).toContain(wanted.get(lines[i] as number));
    });
  });

  it("lists what it does not give", () => {
    const expected = expectedOf(topic);
    const losses = run().model.losses.map(({ kind, operation }) => `${kind} ${operation}`);
    expect([...new Set(losses)]).toEqual(expected.losses);
    expect([...new Set(run().findings.map(({ code }) => code))]).toEqual(expected.findings ?? []);
    expect(silentUnknowns(run())).toEqual([]);
    const manifest = JSON.parse(run().files.find(({ path }) => path === "manifest.json")?.text ?? "") as {
      losses: unknown[];
    };
    expect(manifest.losses).toHaveLength(losses.length);
  });
});

const given = (text: string): Source => ({ id: "given", kind: "openapi", location: "given.json", sha256: "", text });
const make = (text: string): Run =>
  generate({
    sources: [given(text)],
    patches: [],
    names: {},
    config: { runtime: "bundled", package: { name: "given" } },
  });

describe("an enum of 5,000 values", () => {
  it("is a type, a list and a guard that a compiler takes", async () => {
    const values = Array.from({ length: 5000 }, (_, i) => `value-${i}`);
    const many = { $ref: "#/components/schemas/Lot" };
    const components = { schemas: { Lot: { type: "string", enum: values } } };
    const content = { "application/json": { schema: { type: "object", required: ["many"], properties: { many } } } };
    const paths = {
      "/many": {
        get: { responses: { "200": { description: "", content } } },
        post: { requestBody: { required: true, content }, responses: { "204": { description: "" } } },
      },
    };
    const run = make(JSON.stringify({ openapi: "3.1.0", info: { title: "", version: "" }, paths, components }));
    const out = join(folder, "many");
    writeFiles(out, run.files);
    const files = {
      "use.ts": `import { createClient, knownLots } from "many";
const client = createClient();
client.POST("/many", { body: { many: "value-4999" } });
client.GET("/many").then(({ data }) => data?.many.startsWith("value-") && knownLots.length);
`,
      "misuse.ts": `import { createClient } from "many";
createClient().POST("/many", { body: { many: "value-5000" } });
`,
    };
    const project = makeProject({ files, packages: { many: out } });
    try {
      for (const compiler of ["5.9", "6.0", "7.0"] as const) {
        const { errors: found } = await project.check(compiler);
        expect(found, compiler).toHaveLength(1);
        expect(found[0]).toMatch(/^misuse\.ts.*"value-5000"/);
      }
    } finally {
      project.remove();
    }
  });
});
