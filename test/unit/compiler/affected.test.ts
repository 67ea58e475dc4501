import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import type { CompilerDiagnostic, Project } from "../../../generator/src/compiler/compiler.ts";
import { openLibrary } from "../../../generator/src/compiler/library.ts";
import { type FileView, FolderOverlay } from "../../../generator/src/compiler/overlay.ts";
import { newOf } from "../../../generator/src/impact/check-projects.ts";

type Files = Readonly<Record<string, string>>;

/** Depends on the file `lib.ts` in one way, and has a type error where `Item` is no string. */
const DEPENDENTS: Readonly<Record<string, Files>> = {
  "an import": { "a.ts": 'import type { Item } from "./lib.ts";\nexport const item: Item = "a";\n' },
  "a type that is imported by an expression": { "a.ts": 'export const item: import("./lib.ts").Item = "a";\n' },
  "a file in between, whose types are inferred": {
    "a.ts": 'import { item } from "./middle.ts";\nexport const text: string = item;\n',
    "middle.ts": 'import { made } from "./lib.ts";\nexport const item = made();\n',
  },
  "a file in between that exports all": {
    "a.ts": 'import type { Item } from "./middle.ts";\nexport const item: Item = "a";\n',
    "middle.ts": 'export * from "./lib.ts";\n',
  },
  "a global variable": {
    "a.ts": "export const text: string = item;\n",
    "global.d.ts": 'declare const item: import("./lib.ts").Item;\n',
  },
  "a declaration of the global scope in a module": {
    "a.ts": "export const text: string = item;\n",
    "global.ts": 'import type { Item } from "./lib.ts";\ndeclare global { var item: Item; }\n',
  },
  "an augmentation of another module": {
    "a.ts": 'import type { Other } from "./other.ts";\nexport const text = (other: Other): string => other.item;\n',
    "other.ts": "export interface Other { id: number }\n",
    "more.ts":
      'import type { Item } from "./lib.ts";\ndeclare module "./other.ts" { interface Other { item: Item } }\n',
  },
  "an ambient module": {
    "a.ts": 'import { item } from "ambient";\nexport const text: string = item;\n',
    "ambient.d.ts": 'declare module "ambient" { export const item: import("./lib.ts").Item; }\n',
  },
};

const APART = { "apart.ts": 'export const text: string = 1 + "";\n', "uses.ts": 'export * from "./apart.ts";\n' };
const [TEXT, NUMBER] = ["string", "number"].map(
  (type) => `export type Item = ${type};\nexport const made = (): Item => null as never;\n`,
) as [string, string];

const require = createRequire(import.meta.url);
const COMPILERS = ["typescript-5.9", "typescript-6.0"];

/** A folder that is nowhere on the disk. */
const FOLDER = "/flarespec-affected";

/** Opens a project of these files. */
function start(name: string): (files: Files) => Project {
  let shown = new FolderOverlay(new Map());
  const view: FileView = {
    readFile: (path) => shown.readFile(path),
    fileExists: (path) => shown.fileExists(path),
    directoryExists: (path) => shown.directoryExists(path),
    realpath: (path) => shown.realpath(path),
    entries: (path) => shown.entries(path),
  };
  const session = openLibrary(require(name), "").start(FOLDER, view);
  return (files) => {
    const texts = new Map(Object.entries({ ...files, "tsconfig.json": configOf(files) }));
    shown = new FolderOverlay(new Map([[FOLDER, texts]]));
    return session.open(`${FOLDER}/tsconfig.json`);
  };
}

function configOf(files: Files): string {
  const compilerOptions = {
    target: "es2022",
    module: "esnext",
    moduleResolution: "bundler",
    allowImportingTsExtensions: true,
    strict: true,
    noEmit: true,
    lib: ["es5"],
    types: [],
    skipLibCheck: true,
  };
  return JSON.stringify({ compilerOptions, files: Object.keys(files).filter((name) => name !== "lib.ts") });
}

/** The errors that the second version of a project adds. */
function added(before: Project, after: Project): CompilerDiagnostic[] {
  return newOf(before.diagnostics(), after.diagnostics());
}

describe.each(COMPILERS)("%s", (typescript) => {
  test.each(Object.keys(DEPENDENTS))("a file is affected by another one through %s", (way) => {
    const files = (lib: string): Files => ({ ...APART, ...DEPENDENTS[way], "lib.ts": lib });
    const open = start(typescript);
    const before = open(files(TEXT));
    expect(before.diagnostics()).toEqual([]);
    const after = open(files(NUMBER));
    const errors = added(before, after);
    expect(errors.map(({ file, code }) => `${file} ${code}`)).toEqual([`${FOLDER}/a.ts 2322`]);
    expect(errors).toEqual(start(typescript)(files(NUMBER)).diagnostics());
  });

  test("a file that depends on nothing that differs is not affected, and not checked", () => {
    const files = (lib: string): Files => ({
      ...APART,
      ...DEPENDENTS["an import"],
      "wrong.ts": "export const wrong: string = 1;\n",
      "lib.ts": lib,
    });
    const open = start(typescript);
    const before = open(files(TEXT));
    const after = open(files(NUMBER));
    const affected = after.files.filter((file) => file.startsWith(FOLDER) && after.isAffected(file));
    expect(affected.map((file) => file.slice(FOLDER.length + 1)).sort()).toEqual(["a.ts", "lib.ts"]);
    expect(before.diagnostics().map(({ file }) => file)).toEqual([`${FOLDER}/wrong.ts`]);
    expect(after.diagnostics().map(({ file }) => file)).toEqual([`${FOLDER}/a.ts`]);
  });

  test("a file is affected when its import leads to another file, or to none", () => {
    const lib = { "a.ts": 'import type { Item } from "./lib";\nexport const item: Item = "a";\n' };
    const open = start(typescript);
    const before = open({ ...lib, "lib.ts": TEXT, "lib/index.ts": NUMBER });
    const other = open({ ...lib, "lib/index.ts": NUMBER });
    expect(added(before, other).map(({ code }) => code)).toEqual([2322]);
    expect(added(other, open(lib)).map(({ code }) => code)).toEqual([2307]);
  });
});
