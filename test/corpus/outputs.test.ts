import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BUDGETS } from "../contract/budgets/table.ts";
import { makeProject } from "../contract/compat/tsc.ts";
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

describe.skipIf(!hasCorpus)("of the whole published document, the output", () => {
  let made: Package;
  let floor: number;

  async function instantiationsOf(program: string): Promise<number> {
    const packages = {
      "@flarespec/cloudflare": made.folder,
      "@tanstack/query-core": installed("@tanstack/query-core"),
      "openapi-fetch": installed("openapi-fetch"),
    };
    const project = makeProject({ files: { "program.ts": program }, packages, skipLibCheck: true });
    try {
      const { errors, instantiations } = await project.check("5.9");
      expect(errors).toEqual([]);
      return instantiations;
    } finally {
      project.remove();
    }
  }

  beforeAll(async () => {
    const outputs = { openapiTypescript: {}, openapiFetch: true, schemas: true, msw: true, tanstackQuery: true };
    made = generateInto(publishedDocument(WHOLE), "bundled", [], outputs);
    floor = await instantiationsOf("export {};\n");
  });
  afterAll(() => made?.remove());

  it.each(Object.keys(OUTPUTS) as (keyof typeof OUTPUTS)[])("%s is within its budget", async (output) => {
    const { files, program } = OUTPUTS[output];
    const text = made.run.files
      .filter(({ path }) => files.test(path))
      .map((file) => file.text)
      .join("");
    const { plain, gzip, instantiations } = BUDGETS.outputs[output];
    const cost = (await instantiationsOf(program)) - floor;
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(plain.limit);
    expect(gzipSync(text).length).toBeLessThanOrEqual(gzip.limit);
    expect(cost).toBeLessThanOrEqual(instantiations.limit);
  });
});
