import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dataName } from "../../generator/src/emit/typescript/operation.ts";
import type { StandardSchema } from "../../packages/client/src/schema/index.ts";
import { BUDGETS } from "../contract/budgets/table.ts";
import { type Compiler, makeProject } from "../contract/compat/tsc.ts";
import { generateInto, hasCorpus, type Package, publishedDocument, sayIfMissing, WHOLE } from "./whole-document.ts";

const installed = (name: string): string => fileURLToPath(new URL(`../../node_modules/${name}`, import.meta.url));

/** By output: its files, and a program that uses one operation through it. */
const OUTPUTS = {
  openapiTypescript: {
    files: /^openapi\.d\.ts$/,
    program: `import type { paths } from "@flarespec/cloudflare/openapi";
type Zones = paths["/zones"]["get"]["responses"][200]["content"]["application/json"];
export const zones = (body: Zones): Zones => body;
`,
  },
  openapiFetch: {
    files: /^openapi-fetch\./,
    program: `import { createClient } from "@flarespec/cloudflare/openapi-fetch";
export const zones = createClient().GET("/zones").then(({ data }) => data?.result);
`,
  },
  schemas: {
    files: /^schema/,
    program: `import { ListZonesDataSchema } from "@flarespec/cloudflare/schemas/zones";
export const issues = ListZonesDataSchema["~standard"].validate({}).issues;
`,
  },
  msw: {
    files: /^(?:fake|msw)/,
    program: `import { setupFake } from "@flarespec/cloudflare/fake";
setupFake().fail("listZones", 1000);
`,
  },
  tanstackQuery: {
    files: /^(?:query\/|tanstack-query)/,
    program: `import { createClient } from "@flarespec/cloudflare/client";
import { listZonesOptions } from "@flarespec/cloudflare/query/zones";
export const { queryKey } = listZonesOptions(createClient(), {});
`,
  },
} as const;

sayIfMissing("outputs of the whole published document");

describe.skipIf(!hasCorpus)("of the whole published document, with every output,", () => {
  let made: Package;
  const filesOf = (output: keyof typeof OUTPUTS) =>
    made.run.files.filter(({ path }) => OUTPUTS[output].files.test(path));

  beforeAll(() => {
    const outputs = { openapiTypescript: {}, openapiFetch: true, schemas: true, msw: true, tanstackQuery: true };
    made = generateInto(publishedDocument(WHOLE), "bundled", [], outputs);
  });
  afterAll(() => made?.remove());

  describe("the output", () => {
    let consumer: ReturnType<typeof makeProject>;
    beforeAll(() => {
      const programs = Object.entries(OUTPUTS).map(([output, { program }]) => [`${output}.ts`, program]);
      const packages = {
        "@flarespec/cloudflare": made.folder,
        "@tanstack/query-core": installed("@tanstack/query-core"),
        "openapi-fetch": installed("openapi-fetch"),
      };
      const files = { "floor.ts": "export {};\n", ...Object.fromEntries(programs) };
      consumer = makeProject({ files, packages, skipLibCheck: true });
    });
    afterAll(() => consumer?.remove());

    async function instantiationsOf(program: string): Promise<number> {
      const { errors, instantiations } = await consumer.check("5.9", [`${program}.ts`]);
      expect(errors).toEqual([]);
      return instantiations;
    }

    it.each(Object.keys(OUTPUTS) as (keyof typeof OUTPUTS)[])("%s is within its budget", async (output) => {
      const text = filesOf(output)
        .map((file) => file.text)
        .join("");
      const { plain, gzip, instantiations } = BUDGETS.outputs[output];
      const cost = (await instantiationsOf(output)) - (await instantiationsOf("floor"));
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(plain.limit);
      expect(gzipSync(text).length).toBeLessThanOrEqual(gzip.limit);
      expect(cost).toBeLessThanOrEqual(instantiations.limit);
    });
  });

  describe("the schemas", () => {
    let files: readonly { path: string; text: string }[];
    beforeAll(() => {
      files = made.run.files.filter(({ path }) => /^schemas[./]/.test(path));
    });

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
});
