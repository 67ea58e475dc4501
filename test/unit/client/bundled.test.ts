import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as source from "@flarespec/client";
import { expect, onTestFinished, test } from "vitest";
import { envelope, sendJson, serve } from "./server.ts";

// What `npm run build` wrote; without it these tests fail.
const dist = join(import.meta.dirname, "../../../packages/client/dist");
const script = readFileSync(join(dist, "bundled.js"), "utf8");
const types = readFileSync(join(dist, "bundled.d.ts"), "utf8");

/** A copy where nothing can be resolved from. */
function alone(): string {
  const folder = mkdtempSync(join(tmpdir(), "flarespec-bundled-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  writeFileSync(join(folder, "runtime.js"), script);
  writeFileSync(join(folder, "runtime.d.ts"), types);
  return folder;
}

test("the bundle and its types have no imports, and export the same names as the package", async () => {
  for (const text of [script, types]) {
    expect(text).not.toMatch(/^import |\bfrom "|\bimport\(|\brequire\(/m);
  }
  const bundled = (await import(pathToFileURL(join(alone(), "runtime.js")).href)) as object;
  expect(Object.keys(bundled).sort()).toEqual(Object.keys(source).sort());
  const declared = [...types.matchAll(/^export declare (?:function|class|const) (\w+)/gm)].map(([, name]) => name);
  expect([...new Set(declared)].sort()).toEqual(Object.keys(source).sort());
});

test("the bundle makes a call", async () => {
  const { baseUrl, received } = await serve((_, response) => sendJson(response, envelope(7)));
  const { createApiClient, unwrap } = (await import(pathToFileURL(join(alone(), "runtime.js")).href)) as typeof source;
  expect(unwrap(await createApiClient({}, { baseUrl, token: "t" }).GET("/x"))).toBe(7);
  expect(received[0]).toMatchObject({ target: "/client/v4/x", headers: { authorization: "Bearer t" } });
});

test.each(["typescript", "typescript-5.9", "typescript-6.0"])(
  "the bundle's types pass %s without skipLibCheck",
  (version) => {
    const folder = alone();
    const consumer =
      'import { createApiClient, unwrap } from "./runtime.js";\nexport const n: unknown = unwrap(await createApiClient({}).GET("/x"));\n';
    writeFileSync(join(folder, "consumer.ts"), consumer);
    const compilerOptions = {
      noEmit: true,
      strict: true,
      module: "nodenext",
      lib: ["es2022", "dom"],
      types: [],
      skipDefaultLibCheck: true,
    };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["consumer.ts"] }));
    const tsc = join(import.meta.dirname, "../../../node_modules", version, "bin/tsc");
    expect(execFileSync(process.execPath, [tsc], { cwd: folder, encoding: "utf8" })).toBe("");
  },
);
