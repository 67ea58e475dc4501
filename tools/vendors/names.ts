import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { documentNames, fileOf, isUgly } from "./measure.ts";

// `npm run vendors:names` counts the names that read badly in the packages of the first 100 documents. It reads emitted declarations, so
// that it can count those of another version: `npm run vendors:names -- OTHER/generator/bin/flarespec.js`, of a checkout that is built.

const DOCUMENTS = 100;
const own = fileURLToPath(new URL("../../generator/bin/flarespec.js", import.meta.url));
const commands = [own, ...process.argv.slice(2)];

const counts = new Map(commands.map((command) => [command, { names: 0, ugly: 0 }]));
let compared = 0;
for (const document of documentNames().slice(0, DOCUMENTS)) {
  const emitted = commands.map((command) => namesOf(command, document));
  // Only documents that every version generates.
  if (emitted.includes(undefined)) continue;
  compared += 1;
  for (const [i, command] of commands.entries()) {
    const count = counts.get(command) as { names: number; ugly: number };
    count.names += emitted[i]?.length ?? 0;
    count.ugly += emitted[i]?.filter(isUgly).length ?? 0;
  }
}
console.info(`${compared} documents`);
for (const [command, { names, ugly }] of counts) {
  console.info(`${ugly} of ${names} names, ${((100 * ugly) / names).toFixed(1)} %: ${command}`);
}

/** The functions of a package, and its types but for those that are called after a function; undefined if there is none. */
function namesOf(command: string, document: string): string[] | undefined {
  const folder = mkdtempSync(join(tmpdir(), "flarespec-names-"));
  const argv = [
    command,
    "generate",
    "--no-cache",
    "--runtime",
    "bundled",
    "--source",
    fileOf(document),
    "--out",
    "out",
  ];
  try {
    execFileSync(process.execPath, argv, { cwd: folder, stdio: "ignore" });
    const areas = readdirSync(join(folder, "out/areas")).filter((file) => file.endsWith(".d.ts"));
    const texts = [...areas.map((file) => `areas/${file}`), "shared.d.ts"].map((file) =>
      readFileSync(join(folder, "out", file), "utf8"),
    );
    const all = (pattern: RegExp) =>
      texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name as string));
    const functions = all(/^export declare function (\w+)\(client: Caller, (?:args|options)/gm);
    const titles = functions.map((name) => name.replace(/_$/, "").toLowerCase());
    const types = all(/^export (?:interface|type) (\w+)/gm).filter((name) => {
      const folded = name.replace(/^Known/, "").toLowerCase();
      return !titles.some((title) => folded.startsWith(title));
    });
    return [...functions, ...types];
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
