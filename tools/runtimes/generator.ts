// The generator under every release of Node that it supports: the committed package, byte for byte, and not a word but its
// own on the way (V8 complains about settings it does not know). Run by `npm run test:runtimes`.
import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";

const here = import.meta.dirname;
const root = join(here, "../..");

let failed = 0;
for (const name of ["node20", "node22", "node24"]) {
  const program = join(here, "node_modules", name, "bin/node");
  const version = execFileSync(program, ["--version"], { encoding: "utf8" }).trim();
  const argv = [join(root, "generator/bin/flarespec.js"), "generate", "--check", "--strict", "--no-cache"];
  const { status, stdout, stderr } = spawnSync(program, argv, { cwd: root, encoding: "utf8", timeout: 120_000 });
  const foreign = stderr.split("\n").filter((line) => line !== "" && !line.startsWith("flarespec: "));
  const isRight = status === 0 && stdout.includes("generated is up to date") && foreign.length === 0;
  if (!isRight) failed += 1;
  console.log(`the generator on ${name} (${version}): ${isRight ? "the same bytes" : "FAULT"}`);
  if (!isRight) console.log([`exit ${status}`, ...foreign, stdout].join("\n").slice(0, 2000));
}
process.exitCode = failed === 0 ? 0 : 1;
