import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { get, join } from "../../generator/src/openapi/pointer.ts";
import { METHODS } from "../../generator/src/openapi/walk.ts";
import { areaCalls } from "../../tools/bench/compile.ts";
import { declaredNames, foldedTwins, numberedTypes } from "../../tools/quality/names.ts";
import { measureQuality, type Quality } from "../../tools/quality/types.ts";
import { silentUnknowns } from "../../tools/quality/unknowns.ts";
import { BUDGETS } from "../contract/budgets/table.ts";
import { misuses, tenCalls } from "../contract/compat/ten-calls.ts";
import { type Check, type Compiler, makeProject, type Resolution } from "../contract/compat/tsc.ts";
import { compareWithOpenapiTypescript } from "../unit/emit/oracle.ts";
import { unexplained } from "../unit/emit/oracle-reasons.ts";
import { generateInto, hasCorpus, type Package, publishedDocument, sayIfMissing, WHOLE } from "./whole-document.ts";

const client = fileURLToPath(new URL("../../packages/client", import.meta.url));
sayIfMissing("the whole published document");

/** The caller chooses the id of a variant. */
const VARIANT_WITHOUT_ID =
  'await client.POST("/accounts/{account_id}/images/v1/variants", { params, body: { options: { fit: "crop", height: 1, metadata: "none", width: 1 } } });';

describe.skipIf(!hasCorpus)("the whole published document, without configuration", () => {
  let made: Package;
  let quality: Quality;
  /** The programs of a consumer, who does not check libraries; the compiler reads the package once for all. */
  let consumer: ReturnType<typeof makeProject>;
  const packages = () => ({ "@flarespec/cloudflare": made.folder, "@flarespec/client": client });
  const wrong = misuses("@flarespec/cloudflare");
  const tenCallsBy = (style: "path" | "method" | "name") => tenCalls("@flarespec/cloudflare", style);
  const calls = { "path.ts": tenCallsBy("path"), "method.ts": tenCallsBy("method"), "name.ts": tenCallsBy("name") };

  beforeAll(() => {
    made = generateInto(publishedDocument(WHOLE));
    quality = measureQuality(made.folder);
    const files = {
      ...calls,
      "floor.ts": "export {};\n",
      "areas-path.ts": areaCalls(made.folder, "path"),
      "areas-method.ts": areaCalls(made.folder, "method"),
      "ids.ts": callsWithoutIds(""),
      "no-id.ts": callsWithoutIds(VARIANT_WITHOUT_ID),
      ...Object.fromEntries(wrong.map(({ code }, i) => [`misuse-${i}.ts`, code])),
    };
    consumer = makeProject({ files, packages: packages(), skipLibCheck: true });
  });
  afterAll(() => {
    consumer?.remove();
    made?.remove();
  });

  it("keeps every operation", () => expect(quality.operations).toBe(1533));

  it.each(["polluted", "never", "badErrors", "emptyObject", "any"] as const)("has no %s answer", (kind) => {
    expect(quality[kind]).toEqual([]);
  });

  it("has unknown results only where the document says nothing, each listed with its pointer", () => {
    const listed = new Set(made.run.model.losses.map((loss) => loss.operation));
    expect(quality.unknown.filter((operation) => !listed.has(operation))).toEqual([]);
  });

  it("has no unknown anywhere in its declarations that no loss names", () => {
    expect(silentUnknowns(made.run)).toEqual([]);
  });

  it("keeps every operation of the canonical document, or lists it as one that cannot be sent", () => {
    const kept = made.run.model.areas.flatMap(({ operations }) => operations.map(({ pointer }) => pointer));
    const left = made.run.model.losses.filter(({ kind }) => kind === "not-sent").map(({ pointer }) => pointer);
    const described = Object.entries(made.run.canonical.paths as Record<string, object>).flatMap(([path, item]) =>
      METHODS.filter((method) => method in item).map((method) => join("/paths", path, method)),
    );
    expect([...kept, ...left].sort()).toEqual(described.sort());
  });

  it("lists every success that is no envelope", () => {
    const listed = new Set(made.run.model.losses.filter((loss) => loss.kind !== "open-result").map((l) => l.operation));
    expect(quality.noEnvelope.filter((operation) => !listed.has(operation))).toEqual([]);
  });

  it("has the types that openapi-typescript makes of the canonical document, or the reason is listed", async () => {
    const { compared, disagreements } = await compareWithOpenapiTypescript(made.folder);
    expect(compared).toBeGreaterThan(8_000);
    expect(unexplained(disagreements, made.run.canonical)).toEqual([]);
  });

  it.each<[Compiler, Resolution]>([
    ["5.9", "nodenext"],
    ["6.0", "bundler"],
    ["7.0", "nodenext"],
    ["7.0", "bundler"],
  ])(
    "type-checks with TypeScript %s, %s, its libraries too, and ten ordinary calls in each style, without a cast",
    async (compiler, resolution) => {
      const all = `export * from "@flarespec/cloudflare";\nexport type { paths } from "@flarespec/cloudflare/paths";\n`;
      const project = makeProject({ files: { "all.ts": all, ...calls }, packages: packages(), resolution });
      try {
        expect((await project.check(compiler)).errors.slice(0, 20)).toEqual([]);
      } finally {
        project.remove();
      }
    },
  );

  it("asks for no id that the server assigns, only for one that the caller chooses, and gives results that are there", async () => {
    const { errors } = await consumer.check("5.9", ["ids.ts", "no-id.ts"]);
    expect(errors).toEqual([expect.stringMatching(/^no-id\.ts.*'id'/s)]);
  });

  it("refuses every misuse, naming the mistake", async () => {
    const { errors } = await consumer.check(
      "5.9",
      wrong.map((_, i) => `misuse-${i}.ts`),
    );
    for (const [i, { what, names }] of wrong.entries()) {
      const own = errors.filter((error) => error.startsWith(`misuse-${i}.ts`)).join("\n");
      expect(own, what).toMatch(names);
    }
  });

  describe("costs a consumer's compiler", () => {
    let floor: Check;
    beforeAll(async () => {
      floor = await consumer.check("5.9", ["floor.ts"]);
    });

    it.each(["path", "method", "name"] as const)("next to nothing by %s", async (style) => {
      const cost = await consumer.check("5.9", [`${style}.ts`]);
      expect(cost.instantiations - floor.instantiations).toBeLessThanOrEqual(BUDGETS.instantiations[style].limit);
      expect(cost.types - floor.types).toBeLessThanOrEqual(BUDGETS.types[style].limit);
    });

    it.each(["path", "method"] as const)("what is used where areas are imported, by %s", async (style) => {
      const cost = await consumer.check("5.9", [`areas-${style}.ts`]);
      expect(cost.errors).toEqual([]);
      expect(cost.instantiations - floor.instantiations).toBeLessThanOrEqual(BUDGETS.instantiations[style].limit);
      expect(cost.types - floor.types).toBeLessThanOrEqual(BUDGETS.types[style].limit);
      expect(cost.files - floor.files).toBeLessThanOrEqual(BUDGETS.areas.files.limit);
      expect(cost.symbols - floor.symbols).toBeLessThanOrEqual(BUDGETS.areas.symbols.limit);
    });

    it("few bytes to read where areas are imported", () => {
      const areas = new Set(
        [...areaCalls(made.folder, "path").matchAll(/"@flarespec\/cloudflare\/([^"]+)"/g)].map(([, area]) => area),
      );
      expect(areas.size).toBe(5);
      const paths = ["runtime.d.ts", "shared.d.ts", ...[...areas].map((area) => `areas/${area}.d.ts`)];
      const read = made.run.files.filter(({ path }) => paths.includes(path));
      expect(read).toHaveLength(paths.length);
      const bytes = read.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
      expect(bytes).toBeLessThanOrEqual(BUDGETS.areas.bytes.limit);
    });
  });

  it("names every type by words alone: nothing collides, is numbered, or says what only its publisher needs", () => {
    const { files, canonical } = made.run;
    const components = Object.keys(get(canonical, "/components/schemas") as object);
    expect(components.length).toBeGreaterThanOrEqual(3716);
    expect({ twins: foldedTwins(files), numbered: numberedTypes(files) }).toEqual({ twins: [], numbered: [] });
    const types = declaredNames(files).flatMap(({ types }) => types);
    expect(types.length).toBeGreaterThan(2000);
    const ofPublisher = /Unnamed|^(Components)?Schemas[A-Z]|ComponentsSchemas|^(LegacyJhs|BillSubsApi|TeamsDevices)/;
    expect(types.filter((name) => ofPublisher.test(name))).toEqual([]);
  });

  it("puts a path into the area of its first segment", () => {
    const areas = new Map(
      made.run.model.areas.flatMap(({ name, operations }) => operations.map((o) => [o.path, name])),
    );
    expect(areas.get("/zones")).toBe("zones");
    expect(areas.get("/zones/{zone_id}/pagerules")).toBe("pagerules");
    expect(areas.get("/accounts/{account_id}/cfd_tunnel/{tunnel_id}")).toBe("cfd-tunnel");
  });

  it.each<[keyof typeof BUDGETS.emitted, RegExp]>([
    ["ledger", /^ledger\//],
    ["declarations", /\.d\.ts$/],
    ["code", /\.js$/],
  ])("keeps the %s small", (what, files) => {
    const texts = made.run.files.filter(({ path }) => files.test(path)).map(({ text }) => text);
    const { plain, gzip } = BUDGETS.emitted[what];
    expect(Buffer.byteLength(texts.join(""))).toBeLessThanOrEqual(plain.limit);
    expect(gzipSync(texts.join("")).length).toBeLessThanOrEqual(gzip.limit);
  });
});

/** Calls that are sent no id, with another after them. */
function callsWithoutIds(another: string): string {
  return `import { createClient, unwrap } from "@flarespec/cloudflare";
const client = createClient({ token: "t" });
const params = { path: { zone_id: "z", account_id: "a" } };
const policies = [{ effect: "allow" as const, permission_groups: [{}], resources: {} }];
export async function names(): Promise<(string | undefined)[]> {
  const zone = unwrap(await client.GET("/zones/{zone_id}", { params }));
  const zones = unwrap(await client.GET("/zones", {}));
  const body = { type: "A", name: "www", content: "192.0.2.1" } as const;
  const record = unwrap(await client.POST("/zones/{zone_id}/dns_records", { params, body }));
  const namespaces = unwrap(await client.GET("/accounts/{account_id}/storage/kv/namespaces", { params }));
  await client.POST("/user/tokens", { body: { name: "t", policies } });
  ${another}
  return [zone.name, ...zones.map((one) => one.id), record.id, ...namespaces.map((one) => one.title)];
}
`;
}
