import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { PACKAGE_NAME } from "../config/outputs.ts";
import { CONFIG_NAMES } from "../config/read.ts";
import { FlarespecError } from "../diagnostics/error.ts";
import { visible } from "../escape.ts";
import { isObject, type JsonObject } from "../openapi/pointer.ts";
import { version } from "../version.ts";
import { removeFile, writeText } from "../write.ts";
import { type Choices, DEFAULT_SOURCE, initFiles, isAddress, projectPath } from "./init/files.ts";
import { type InitFile, isWorkspace, type NpmProject, readProject } from "./init/project.ts";
import { count, type Io, printJson } from "./output.ts";
import { credentialLine } from "./summary.ts";

export interface InitOptions {
  source?: string;
  packageName?: string;
  out?: string;
  yes?: boolean;
  /** False to write none. */
  workflow?: boolean;
  json?: boolean;
  verbose?: boolean;
}

/** `flarespec init`. @returns the exit code. @throws on any failure; then the project is as it was before. */
export async function initCommand(options: InitOptions, io: Io): Promise<number> {
  const project = readProject(process.cwd());
  const found = CONFIG_NAMES.find((name) => existsSync(join(project.folder, name)));
  if (found !== undefined) {
    throw new FlarespecError("FS2019", {
      message: "the project has a configuration already",
      place: { file: found },
      remedy: "Run npx flarespec generate, or remove the configuration first.",
    });
  }
  const choices = await choose(project, options, io);
  checkName(choices.packageName);
  const files = initFiles(project, choices);
  const kept = files.filter(({ path }) => path.startsWith(".github/") && existsSync(join(project.folder, path)));
  const written = files.filter((file) => !kept.includes(file));
  const undo = write(project.folder, written);
  try {
    await generateFirst(choices, options, io);
  } catch (error) {
    undo();
    throw error;
  }
  report({ project, choices, written, kept }, options, io);
  return 0;
}

/** Generates the first package, so that a dependency on it can be installed. */
async function generateFirst({ source }: Choices, { verbose }: InitOptions, io: Io): Promise<void> {
  const quiet: Io = { ...io, stdout: { write: () => true } };
  const style = verbose === undefined ? {} : { verbose };
  if (isAddress(source)) {
    const { updateCommand } = await import("./update.ts");
    await updateCommand(undefined, style, quiet);
    return;
  }
  const { openWorkerHostFor } = await import("./worker-host.ts");
  const { generateCommand } = await import("./generate.ts");
  await generateCommand(style, quiet, openWorkerHostFor({}));
}

async function choose(project: NpmProject, options: InitOptions, io: Io): Promise<Choices> {
  const source = options.source ?? project.documents[0] ?? DEFAULT_SOURCE;
  const packageName = options.packageName ?? defaultName(project);
  const out = options.out ?? defaultFolder(project, packageName);
  const asks =
    options.yes !== true && options.json !== true && process.stdin.isTTY === true && io.stdout.isTTY === true;
  const chosen = asks ? await ask({ source, packageName, out }, options) : { source, packageName, out };
  return {
    source: isAddress(chosen.source) ? chosen.source : projectPath(project.folder, resolve(chosen.source)),
    packageName: chosen.packageName,
    out: projectPath(project.folder, resolve(chosen.out)),
    workflow: options.workflow !== false,
    version: version(),
  };
}

type Answers = Pick<Choices, "source" | "packageName" | "out">;

/** Asks for what no option says. */
async function ask(proposed: Answers, options: InitOptions): Promise<Answers> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = async (name: keyof Answers, question: string): Promise<string> => {
    if (options[name] !== undefined) return proposed[name];
    return (await terminal.question(`${question} (${visible(proposed[name])}): `)).trim() || proposed[name];
  };
  try {
    return {
      source: await answer("source", "OpenAPI document, a file or an address"),
      packageName: await answer("packageName", "Name of the package"),
      out: await answer("out", "Folder of the package"),
    };
  } finally {
    terminal.close();
  }
}

/** In the scope of the project, or with its name in front. */
function defaultName({ packageJson }: NpmProject): string {
  const name = typeof packageJson.name === "string" ? packageJson.name : "";
  const scope = /^(@[^/]+)\//.exec(name)?.[1];
  return scope === undefined ? `${name || "project"}-api` : `${scope}/api`;
}

function defaultFolder(project: NpmProject, packageName: string): string {
  const own = packageName.replace(/^.*\//, "");
  return isWorkspace(project, `packages/${own}`) || project.workspaces !== undefined ? `packages/${own}` : "api";
}

function checkName(name: string): void {
  if (new RegExp(PACKAGE_NAME).test(name)) return;
  throw new FlarespecError("FS2001", {
    message: `${JSON.stringify(name)} is not a name npm allows`,
    expected: "lower case, such as @acme/api",
    exitCode: 2,
  });
}

/** Writes files. @returns what brings back the former ones. */
function write(folder: string, files: readonly InitFile[]): () => void {
  const before = files.map(({ path }) => {
    const at = join(folder, path);
    return { at, text: existsSync(at) ? readFileSync(at, "utf8") : undefined };
  });
  for (const { path, text } of files) writeText(join(folder, path), text);
  return () => {
    for (const { at, text } of before) {
      if (text === undefined) removeFile(at);
      else writeText(at, text);
    }
  };
}

interface Result {
  project: NpmProject;
  choices: Choices;
  written: readonly InitFile[];
  kept: readonly InitFile[];
}

function report({ project, choices, written, kept }: Result, { json }: InitOptions, io: Io): void {
  const { out, packageName } = choices;
  const manifest = JSON.parse(readFileSync(join(project.folder, out, "manifest.json"), "utf8")) as JsonObject;
  const counts = isObject(manifest.counts) ? manifest.counts : {};
  const next = nextSteps(project, packageName, isObject(manifest.credentials) ? manifest.credentials : {});
  const paths = written.map(({ path }) => path);
  if (json === true) {
    printJson(io, { ok: true, exitCode: 0, written: paths, kept: kept.map(({ path }) => path), out, counts, next });
    return;
  }
  const lines = [
    `wrote ${paths.join(", ")}`,
    ...kept.map(({ path }) => `kept ${path}, which was there`),
    `generated ${out}: ${count(Number(counts.operations), "operation")} in ${count(Number(counts.areas), "area")}`,
    "",
    "Next:",
    ...next.map((line) => `  ${line}`),
  ];
  io.stdout.write(`${lines.map(visible).join("\n")}\n`);
}

function nextSteps({ manager, workspaces }: NpmProject, packageName: string, credentials: JsonObject): string[] {
  const sent = credentialLine(credentials as Record<string, string>);
  const range = manager === "pnpm" ? "workspace:*" : "*";
  return [
    ...(workspaces === undefined
      ? []
      : [`add "${packageName}": "${range}" to the dependencies of the package that calls the API`]),
    `${manager} install`,
    `import { createClient } from "${packageName}";`,
    ...(sent === undefined ? [] : [sent]),
    "commit all of it, the generated package too",
  ];
}
