import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { JsonObject } from "../../../generator/src/openapi/pointer.ts";
import { generate, type Run } from "../../../generator/src/pipeline.ts";
import { writeFiles } from "../../../generator/src/write.ts";
import { type Compiler, makeProject } from "../../contract/compat/tsc.ts";

const CLIENT = fileURLToPath(new URL("../../../packages/client", import.meta.url));
const REFERENCE = "https://docs.example.com/{area}#{name}";
const SENTINEL = "kept";

/** Many packages side by side in a temporary folder, so that one compiler and one process look at all of them. */
export class Packages {
  readonly #base = mkdtempSync(join(tmpdir(), "flarespec-packages-"));
  /** In place of MSW, which is not installed here. */
  readonly #msw = join(this.#base, "packages/node_modules/msw");
  readonly #folders = new Map<string, string>();
  readonly #files = new Map<string, readonly string[]>();

  constructor() {
    // Around the packages, to be found as it was left.
    for (const folder of ["", "packages"]) {
      mkdirSync(join(this.#base, folder), { recursive: true });
      writeFileSync(join(this.#base, folder, SENTINEL), SENTINEL);
    }
    mkdirSync(join(this.#base, "packages/node_modules/@flarespec"), { recursive: true });
    symlinkSync(CLIENT, join(this.#base, "packages/node_modules/@flarespec/client"), "dir");
    mkdirSync(this.#msw);
    writeFileSync(join(this.#msw, "package.json"), '{ "type": "module", "main": "index.js", "types": "index.d.ts" }');
    writeFileSync(join(this.#msw, "index.js"), "export const http = {};\n");
    writeFileSync(join(this.#msw, "index.d.ts"), "export interface HttpHandler { info: object }\n");
  }

  /** Generates and writes the package of one document. */
  add(document: JsonObject): Run {
    const name = `p${this.#folders.size}`;
    const run = generate({
      sources: [
        {
          id: name,
          kind: "openapi",
          location: `${name}.json`,
          date: "2026-01-01",
          sha256: "",
          text: JSON.stringify(document),
        },
      ],
      patches: [],
      names: {},
      config: {
        package: { name },
        outputs: { openapiTypescript: {}, schemas: true, msw: true, reference: { link: REFERENCE } },
      },
    });
    const folder = join(this.#base, "packages", name);
    writeFiles(folder, run.files);
    this.#folders.set(name, folder);
    this.#files.set(name, run.files.map(({ path }) => path).sort());
    return run;
  }

  /** What a compiler says of all packages, their own declarations included. */
  async typeErrors(compiler: Compiler): Promise<string[]> {
    const names = [...this.#folders.keys()];
    const byArea = (name: string) =>
      (this.#files.get(name) ?? []).flatMap((path) => /^(msw|schemas)\/.+(?=\.d\.ts$)/.exec(path)?.[0] ?? []);
    const entries = (name: string) => ["", "paths", "openapi", "fake", "msw", "schemas", ...byArea(name)];
    const uses = names.flatMap((name) =>
      entries(name).map((entry) => `import type {} from "${entry === "" ? name : `${name}/${entry}`}";`),
    );
    const project = makeProject({
      files: { "uses.ts": `${uses.join("\n")}\nexport {};\n` },
      packages: { ...Object.fromEntries(this.#folders), "@flarespec/client": CLIENT, msw: this.#msw },
    });
    try {
      return (await project.check(compiler)).errors;
    } finally {
      project.remove();
    }
  }

  /** Imports every script of every package; the lists of known values they export, by package. */
  importAll(): { pwned: boolean; lists: Record<string, unknown[][]> } {
    const scripts = [...this.#files].map(([name, files]) => [name, files.filter((file) => file.endsWith(".js"))]);
    const program = `
      const before = Object.getOwnPropertyNames(Object.prototype).join();
      const lists = {};
      for (const [name, files] of ${JSON.stringify(scripts)}) {
        lists[name] = [];
        for (const file of files) {
          const module = await import(new URL(name + "/" + file, ${JSON.stringify(`file://${this.#base}/packages/`)}).href);
          lists[name].push(...Object.values(module).filter(Array.isArray));
        }
      }
      const polluted = Object.getOwnPropertyNames(Object.prototype).join() !== before;
      process.stdout.write(JSON.stringify({ pwned: polluted || "PWNED" in globalThis, lists }));`;
    const printed = execFileSync(process.execPath, ["--input-type=module", "--eval", program], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    return JSON.parse(printed) as { pwned: boolean; lists: Record<string, unknown[][]> };
  }

  /** Files outside of the packages, or inside but of nobody. */
  strays(): string[] {
    const expected = new Set([SENTINEL, `packages/${SENTINEL}`]);
    for (const [name, files] of this.#files) for (const file of files) expected.add(`packages/${name}/${file}`);
    const found = readdirSync(this.#base, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = found.map((entry) => join(entry.parentPath, entry.name).slice(this.#base.length + 1));
    const strays = paths.filter((path) => !path.includes("node_modules/") && !expected.delete(path));
    const touched = ["", "packages"].filter(
      (folder) => readFileSync(join(this.#base, folder, SENTINEL), "utf8") !== SENTINEL,
    );
    return [...strays, ...touched, ...[...expected].map((path) => `no ${path}`)];
  }

  remove(): void {
    rmSync(this.#base, { recursive: true, force: true });
  }
}
