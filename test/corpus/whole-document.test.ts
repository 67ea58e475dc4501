import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BUDGETS } from "../budgets/table.ts";
import { misuses, tenCalls } from "../compat/ten-calls.ts";
import { type Compiler, makeProject, type Resolution } from "../compat/tsc.ts";
import { measureQuality, type Quality } from "../quality/types.ts";
import { generateInto, hasCorpus, type Package, publishedDocument, sayIfMissing, WHOLE } from "./whole-document.ts";

const client = fileURLToPath(new URL("../../packages/client", import.meta.url));
sayIfMissing("the whole published document");

describe.skipIf(!hasCorpus)("the whole published document, without configuration", () => {
  let made: Package;
  let quality: Quality;
  const packages = () => ({ "@flarespec/cloudflare": made.folder, "@flarespec/client": client });

  beforeAll(() => {
    made = generateInto(publishedDocument(WHOLE));
    quality = measureQuality(made.folder);
  });
  afterAll(() => made?.remove());

  it("keeps every operation", () => expect(quality.operations).toBe(1533));

  it.each(["polluted", "never", "badErrors", "emptyObject", "any"] as const)("has no %s answer", (kind) => {
    expect(quality[kind]).toEqual([]);
  });

  it("has unknown results only where the document says nothing, each listed with its pointer", () => {
    const listed = new Set(made.run.surface.losses.map((loss) => loss.operation));
    expect(quality.unknown.filter((operation) => !listed.has(operation))).toEqual([]);
  });

  it("lists every success that is no envelope", () => {
    const listed = new Set(
      made.run.surface.losses.filter((loss) => loss.kind !== "open-result").map((l) => l.operation),
    );
    expect(quality.noEnvelope.filter((operation) => !listed.has(operation))).toEqual([]);
  });

  it.each<[Compiler, Resolution]>([
    ["5.9", "nodenext"],
    ["5.9", "bundler"],
    ["6.0", "nodenext"],
    ["6.0", "bundler"],
    ["7.0", "nodenext"],
    ["7.0", "bundler"],
  ])("type-checks with TypeScript %s, %s, libraries checked too", async (compiler, resolution) => {
    const all = `export * from "@flarespec/cloudflare";\nexport type { paths } from "@flarespec/cloudflare/paths";\n`;
    const project = makeProject({ files: { "all.ts": all }, packages: packages(), resolution });
    try {
      expect((await project.check(compiler)).errors.slice(0, 20)).toEqual([]);
    } finally {
      project.remove();
    }
  });

  it.each(["path", "method", "name"] as const)("compiles ten ordinary calls by %s without a cast", async (style) => {
    const files = { "calls.ts": tenCalls("@flarespec/cloudflare", style) };
    const project = makeProject({ files, packages: packages() });
    try {
      for (const compiler of ["5.9", "7.0"] as const) expect((await project.check(compiler)).errors).toEqual([]);
    } finally {
      project.remove();
    }
  });

  it("refuses every misuse, naming the mistake", async () => {
    const wrong = misuses("@flarespec/cloudflare");
    const files = Object.fromEntries(wrong.map(({ code }, i) => [`misuse-${i}.ts`, code]));
    const project = makeProject({ files, packages: packages(), skipLibCheck: true });
    try {
      const { errors } = await project.check("5.9");
      for (const [i, { what, names }] of wrong.entries()) {
        const own = errors.filter((error) => error.startsWith(`misuse-${i}.ts`)).join("\n");
        expect(own, what).toMatch(names);
      }
    } finally {
      project.remove();
    }
  });

  it.each(["path", "method", "name"] as const)("costs a consumer's compiler next to nothing by %s", async (style) => {
    const options = { packages: packages(), skipLibCheck: true };
    const empty = makeProject({ files: { "empty.ts": "export {};\n" }, ...options });
    const consumer = makeProject({ files: { "calls.ts": tenCalls("@flarespec/cloudflare", style) }, ...options });
    try {
      const floor = await empty.check("5.9");
      const cost = await consumer.check("5.9");
      expect(cost.instantiations - floor.instantiations).toBeLessThanOrEqual(BUDGETS.instantiations[style].limit);
    } finally {
      empty.remove();
      consumer.remove();
    }
  });

  it("keeps the ledger small", () => {
    const bytes = made.run.files
      .filter(({ path }) => path.startsWith("ledger/"))
      .reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    expect(bytes).toBeLessThanOrEqual(BUDGETS.ledgerBytes.limit);
  });
});
