// Programs of CommonJS, and Jest with the configuration of docs/commonjs.md, in a folder where everything is installed.
import { execFile } from "node:child_process";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { COMPILERS } from "../../test/contract/compat/tsc.ts";
import { startServer } from "./server.ts";

const root = join(import.meta.dirname, "../..");
const run = promisify(execFile);

/** What a process prints, to either stream. */
async function output(argv: string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<string> {
  return run(process.execPath, argv, { cwd, env: { ...process.env, ...env }, timeout: 60_000 }).then(
    ({ stdout, stderr }) => stdout + stderr,
    (fault: { stdout: string; stderr: string }) => fault.stdout + fault.stderr,
  );
}

/** Yields what was tried, and whether it is as docs/commonjs.md says. */
export async function* tryCommonJs(
  folder: string,
  versions: readonly (keyof typeof COMPILERS)[],
): AsyncGenerator<[string, string]> {
  for (const version of versions) {
    const compile = (module: string): Promise<string> => {
      const options = ["--strict", "--skipLibCheck", "--target", "es2022", "--types", "node", "--outDir", "compiled"];
      return output([join(root, COMPILERS[version]), ...options, "--module", module, "commonjs.cts"], folder);
    };
    const refused = await compile("node16");
    yield [`commonjs, TypeScript ${version}, node16`, /TS1479/.test(refused) ? "refused as documented" : refused];
    const accepted = (await compile("nodenext")) + (await compile("node20"));
    yield [`commonjs, TypeScript ${version}, node20 and nodenext`, accepted === "" ? "compiles" : accepted];
  }
  const server = await startServer();
  const printed = await output(["compiled/commonjs.cjs"], folder, { BASE_URL: server.baseUrl });
  await server.close();
  yield ["commonjs", printed === "required: one,two\n" ? "runs" : printed];

  const page = readFileSync(join(root, "docs/commonjs.md"), "utf8");
  const config = /^```js\n\/\/ jest\.config\.js\n(.*?)^```$/ms.exec(page)?.[1] ?? "";
  writeFileSync(join(folder, "jest.config.cjs"), config);
  renameSync(join(folder, "jest.test.cjs"), join(folder, "tunnels.test.js"));
  writeFileSync(join(folder, "package.json"), '{ "private": true }');
  const tested = await output(["node_modules/jest/bin/jest.js"], folder, { NO_COLOR: "1" });
  yield ["jest", /^Tests: +1 passed, 1 total$/m.test(tested) ? "runs" : tested];
}
