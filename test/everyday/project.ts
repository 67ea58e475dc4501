import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import typescript from "typescript-5.9";
import { type Compiler, makeProject } from "../contract/compat/tsc.ts";
import type { Call, make } from "./calls/call.ts";

const folder = join(import.meta.dirname, "calls");

/** The calls in a project of their own, beside the package that they use. */
export interface Project {
  /** By file and name: `dns/createA`. */
  calls: ReadonlyMap<string, Call>;
  make: typeof make;
  /** The files that have the calls. */
  texts: Readonly<Record<string, string>>;
  /** Errors of the compiler by call; those outside of any call under the file's name. */
  errors(compiler: Compiler): Promise<Map<string, string[]>>;
  remove(): void;
}

export async function openProject(packageFolder: string): Promise<Project> {
  const files = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
  const packages = { "@flarespec/cloudflare": packageFolder };
  const project = makeProject({ files, packages, skipLibCheck: true });
  try {
    return {
      ...(await load(project.folder, files)),
      texts: files,
      errors: async (compiler) => errorsByCall((await project.check(compiler)).errors, files),
      remove: project.remove,
    };
  } catch (error) {
    project.remove();
    throw error;
  }
}

/** Runs the files without their types, so that a call that does not compile is sent all the same. */
async function load(at: string, files: Readonly<Record<string, string>>): Promise<Pick<Project, "calls" | "make">> {
  const options = { module: typescript.ModuleKind.ESNext, target: typescript.ScriptTarget.ES2022 };
  const out = join(at, "out");
  mkdirSync(out);
  for (const [name, text] of Object.entries(files)) {
    const { outputText } = typescript.transpileModule(text, {
      compilerOptions: { ...options, verbatimModuleSyntax: true },
    });
    writeFileSync(join(out, name.replace(/\.ts$/, ".js")), outputText);
  }
  const load = (name: string): Promise<object> => import(pathToFileURL(join(out, `${name}.js`)).href);
  const calls = new Map<string, Call>();
  for (const name of Object.keys(files).map((file) => file.replace(/\.ts$/, ""))) {
    if (name === SHARED) continue;
    for (const [call, one] of Object.entries(await load(name))) calls.set(`${name}/${call}`, one);
  }
  return { calls, make: ((await load(SHARED)) as { make: typeof make }).make };
}

/** What the files of calls share. */
const SHARED = "call";

/** An error belongs to the last call that is declared above it. */
function errorsByCall(errors: readonly string[], files: Readonly<Record<string, string>>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const error of errors) {
    const [, name = "", line = "0"] = /^(?:.*\/)?([\w.-]+)\.ts[(:](\d+)/.exec(error) ?? [];
    const above = (files[`${name}.ts`] ?? "").split("\n").slice(0, Number(line)).join("\n");
    const call = [...above.matchAll(/^export const (\w+): Call/gm)].at(-1)?.[1];
    const key = call === undefined ? error : `${name}/${call}`;
    found.set(key, [...(found.get(key) ?? []), error.replace(/^[^:]*: /, "")]);
  }
  return found;
}
