import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dataName } from "../../generator/src/emit/typescript/operation.ts";
import type { StandardSchema } from "../../packages/client/src/schema/index.ts";
import { BUDGETS } from "../contract/budgets/table.ts";
import { type Compiler, makeProject } from "../contract/compat/tsc.ts";
import { generateInto, hasCorpus, type Package, publishedDocument, sayIfMissing, WHOLE } from "./whole-document.ts";

sayIfMissing("the schemas of the whole published document");

describe.skipIf(!hasCorpus)("the schemas of the whole published document", () => {
  let made: Package;
  let files: readonly { path: string; text: string }[];
  beforeAll(() => {
    made = generateInto(publishedDocument(WHOLE), "bundled", [], { schemas: true });
    files = made.run.files.filter(({ path }) => /^schemas[./]/.test(path));
  });
  afterAll(() => made?.remove());

  it.each<Compiler>(["5.9", "7.0"])("have no type error with TypeScript %s", async (compiler) => {
    const entries = files.filter(({ path }) => path.endsWith(".js")).map(({ path }) => path.replace(/\.js$/, ""));
    expect(entries.length).toBeGreaterThan(100);
    const all = entries.map((entry) => `import type {} from "@flarespec/cloudflare/${entry}";\n`).join("");
    const project = makeProject({
      files: { "all.ts": `${all}export {};\n` },
      packages: { "@flarespec/cloudflare": made.folder },
    });
    try {
      expect((await project.check(compiler)).errors.slice(0, 20)).toEqual([]);
    } finally {
      project.remove();
    }
  });

  it("are one for every type, and one for every JSON body and answer", () => {
    const { areas, shared } = made.run.model;
    const missing = (path: string, names: readonly string[]): string[] => {
      const text = files.find((file) => file.path === path)?.text ?? "";
      const declared = new Set([...text.matchAll(/^export declare const (\w+)Schema:/gmu)].map(([, name]) => name));
      return names.filter((name) => !declared.has(name)).map((name) => `${path} ${name}`);
    };
    const named = shared.map(({ name }) => name);
    expect(missing("schemas.d.ts", named)).toEqual([]);
    let count = 0;
    for (const { name, types, operations } of areas) {
      const bodies = operations.filter(({ body }) => body?.kind === "json").map(({ title }) => `${title}Body`);
      const answers = operations.flatMap((operation) =>
        operation.success.flatMap(({ kind }, i) =>
          kind === "envelope" || kind === "body" ? [dataName(operation, i)] : [],
        ),
      );
      const names = [...types.map((type) => type.name), ...bodies, ...answers];
      count += names.length;
      expect(missing(`schemas/${name}.d.ts`, names)).toEqual([]);
    }
    expect(count).toBeGreaterThan(3500);
  });

  it("all work: they decide, explain and are JSON Schema", async () => {
    const faults: string[] = [];
    let count = 0;
    for (const { path } of files.filter((file) => file.path.endsWith(".js"))) {
      const module = (await import(join(made.folder, path))) as Record<string, StandardSchema<unknown>>;
      for (const [name, schema] of Object.entries(module)) {
        if (!name.endsWith("Schema")) continue;
        count += 1;
        const standard = schema["~standard"];
        const { issues = [] } = standard.validate({ result: [{}], success: 1 });
        const document = standard.jsonSchema.input({ target: "draft-2020-12" });
        const isExplained = issues.every(({ message, path: at }) => message !== "" && Array.isArray(at));
        if (!isExplained || JSON.stringify(document).includes('"$ref":{}')) faults.push(`${path} ${name}`);
      }
    }
    expect(faults).toEqual([]);
    expect(count).toBeGreaterThan(4000);
  });

  it("are small", () => {
    const text = files.map((file) => file.text).join("");
    const { plain, gzip } = BUDGETS.emitted.schemas;
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(plain.limit);
    expect(gzipSync(text).length).toBeLessThanOrEqual(gzip.limit);
  });
});
