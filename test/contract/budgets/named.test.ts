import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { NamedCall } from "../../../packages/client/src/index.ts";
import { folder, packages, readJson } from "../product.ts";
import { BUDGETS } from "./table.ts";

interface Named {
  area: string;
  name: string;
  path: string;
}

const isNamed = (value: unknown): value is NamedCall => typeof value === "function" && "operation" in value;

/** Every operation of the package, as its modules export them. */
const named: Named[] = [];
let work: string;

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), "flarespec-bundle-"));
  const entries = Object.entries(readJson("package.json").exports as Record<string, { default?: string }>);
  for (const [entry, { default: file }] of entries) {
    if (file === undefined || !file.startsWith("./areas/")) continue;
    const module = (await import(pathToFileURL(join(folder, file)).href)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(module)) {
      if (isNamed(value)) named.push({ area: entry.slice(2), name, path: value.operation.path });
    }
  }
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** What a consumer's bundler makes of a program that calls these operations, minified. */
async function bundle(operations: readonly Named[]): Promise<string> {
  const imports = operations.map(({ area, name }) => `import { ${name} } from "@flarespec/cloudflare/${area}";\n`);
  const calls = operations.map(({ name }) => `globalThis.calls.push(${name});\n`);
  const file = join(work, "entry.js");
  writeFileSync(
    file,
    `import { createClient } from "@flarespec/cloudflare/client";\n${imports.join("")}globalThis.client = createClient();\n${calls.join("")}`,
  );
  const built = await rolldown({ input: file, resolve: { alias: aliases() }, platform: "browser" });
  try {
    const { output } = await built.generate({ minify: true });
    return output[0].code;
  } finally {
    await built.close();
  }
}

/** The entries that the bundle asks for: linked folders outside the work folder resolve to where they are. */
function aliases(): Record<string, string> {
  const areas = [...new Set(named.map(({ area }) => area))];
  return {
    ...Object.fromEntries(areas.map((area) => [`@flarespec/cloudflare/${area}`, join(folder, `areas/${area}.js`)])),
    "@flarespec/cloudflare/client": join(folder, "client.js"),
    "@flarespec/client": join(packages["@flarespec/client"] as string, "dist/index.js"),
  };
}

test("a bundle carries the operations it calls and nothing of others", async () => {
  const one = named.find(({ name }) => name === "listTunnels") as Named;
  const code = await bundle([one]);
  const others = [...new Set(named.map(({ path }) => path))].filter((path) => path !== one.path);
  expect(code).toContain(JSON.stringify(one.path).slice(1, -1));
  expect(others.length).toBeGreaterThan(30);
  expect(others.filter((path) => code.includes(path))).toEqual([]);
});

test("each further operation costs less than its budget", async () => {
  const [first, ...rest] = named as [Named, ...Named[]];
  const gzip = (code: string) => gzipSync(code, { level: 9 }).length;
  const floor = gzip(await bundle([first]));
  const growth = new Map<string, number>();
  for (const one of rest) growth.set(one.name, gzip(await bundle([first, one])) - floor);
  expect(growth.size).toBeGreaterThan(60);
  const { limit } = BUDGETS.bundle.operation;
  expect([...growth].filter(([, bytes]) => bytes >= limit)).toEqual([]);
  // Together they cost less still.
  expect((gzip(await bundle(named)) - floor) / rest.length).toBeLessThan(limit / 2);
});
