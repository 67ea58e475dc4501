import { readFileSync } from "node:fs";
import { dirname, resolve, sep } from "node:path";
import { type Compiler, type Diagnostic, openCompiler, type Project } from "../compiler/index.ts";
import { Overlay } from "../compiler/overlay.ts";
import { FlarespecError } from "../diagnostics.ts";
import type { Change, Difference } from "../diff/change.ts";
import { diff } from "../diff/index.ts";
import { all } from "../diff/operations.ts";
import { tokens } from "../document/pointer.ts";
import { pattern } from "../escape.ts";
import { Causes } from "./cause.ts";
import { readWords, type Words } from "./usage.ts";
import type { Version } from "./version.ts";

/** One place of a project that another version of the package changes. */
export interface Finding {
  /** `error`: it no longer compiles. `silent`: it compiles, and does something else. */
  kind: "error" | "silent";
  file: string;
  line: number;
  column: number;
  /** Of the compiler; null where it says nothing. */
  code: number | null;
  message: string;
  /** What of the document did it; null where nothing of the difference explains it. */
  change: Change | null;
}

export interface ProjectImpact {
  /** The configuration, as it was given or referred to. */
  project: string;
  compiler: string;
  /** Whether any file of it leads to the package. */
  usesPackage: boolean;
  /** Errors that it has with the version before, and that are not reported. */
  errorsBefore: number;
  findings: Finding[];
  /** Operations that it names, by function or by path. */
  operations: string[];
  /** Of the changes, how many reach an operation or a type that it names, and how many do not matter to it. */
  changes: { reached: number; elsewhere: number };
}

export interface Impact {
  difference: Difference;
  projects: ProjectImpact[];
}

/**
 * Type-checks projects against both versions of the package and says what is new. Nothing is written and nothing of a
 * project is run: the folder that the package is found in is seen as one version, then as the other.
 *
 * @param configs tsconfig.json of each project, or the folders they stand in; projects they refer to are looked at too.
 * @param name of the package.
 * @throws FlarespecError FS7001, FS7002, FS7005 for a configuration that is not there, FS7007 for a project that could
 * not be seen.
 */
export async function impact(old: Version, next: Version, configs: readonly string[], name: string): Promise<Impact> {
  const difference = diff(old.side, next.side);
  const causes = new Causes(difference.changes);
  const projects: ProjectImpact[] = [];
  const seen = new Set<string>();
  const told = new Set<string>();
  const pending = configs.map((config) => configOf(config));
  for (let config = pending.shift(); config !== undefined; config = pending.shift()) {
    if (seen.has(config)) continue;
    seen.add(config);
    const compiler = await openCompiler([dirname(config), process.cwd(), import.meta.dirname]);
    const looked = lookAt(config, compiler, { old, next, name, difference, causes });
    pending.push(...looked.references.map((one) => configOf(one)));
    // What two projects have in common is told once.
    const findings = looked.impact.findings.filter((finding) => {
      const key = `${finding.file}:${finding.line}:${finding.column}:${finding.code}`;
      return !told.has(key) && told.add(key);
    });
    projects.push({ ...looked.impact, findings });
  }
  return { difference, projects };
}

interface Task {
  old: Version;
  next: Version;
  name: string;
  difference: Difference;
  causes: Causes;
}

function lookAt(config: string, compiler: Compiler, task: Task): { impact: ProjectImpact; references: string[] } {
  const { old, next, name, difference, causes } = task;
  const asItIs = compiler.open(config, new Overlay(new Map()));
  const folders = foldersOf(asItIs.files, name);
  const { references } = asItIs;
  if (folders.length === 0) checkSeen(config, asItIs, name);
  asItIs.close();
  const base = { project: config, compiler: compiler.version };
  if (folders.length === 0) {
    const changes = { reached: 0, elsewhere: difference.changes.length };
    return {
      impact: { ...base, usesPackage: false, errorsBefore: 0, findings: [], operations: [], changes },
      references,
    };
  }
  const isOwn = (file: string) =>
    !file.includes("/node_modules/") &&
    !file.endsWith(".d.ts") &&
    !folders.some(({ folder }) => file.startsWith(`${folder}/`));
  const open = (version: Version): Project =>
    compiler.open(
      config,
      new Overlay(new Map(folders.map(({ folder, runtime }) => [folder, version.files(runtime)])), name),
    );
  const before = open(old);
  const errors = before.diagnostics();
  const words = new Map<string, Words>();
  for (const file of before.files.filter(isOwn)) {
    const tree = before.tree(file);
    if (tree !== undefined) words.set(file, readWords(tree, compiler.kinds));
  }
  before.close();
  const after = open(next);
  const known = new Set(errors.map(keyOf));
  const fresh = after
    .diagnostics()
    .filter((one) => !known.has(keyOf(one)) && (one.file === undefined || isOwn(one.file)));
  after.close();

  const findings = fresh.map((error): Finding => {
    const own = words.get(error.file ?? "");
    const change = causes.of(error.message, around(own, error.line), own?.all ?? new Set()) ?? null;
    const { line, column, code, message } = error;
    return { kind: "error", file: error.file ?? config, line, column, code, message, change };
  });
  for (const [file, own] of words) findings.push(...silent(file, own, difference.changes, old, findings));
  const used = operationsOf([...words.values()], old);
  const felt = new Set(findings.map(({ change }) => change));
  const reached = difference.changes.filter((change) => felt.has(change) || matters(change, used, words)).length;
  return {
    impact: {
      ...base,
      usesPackage: true,
      errorsBefore: errors.length,
      findings: findings.sort(byPlace),
      operations: [...used],
      changes: { reached, elsewhere: difference.changes.length - reached },
    },
    references,
  };
}

/**
 * That nothing leads to the package is good news only of a project that was seen: one with files, none of which imports it.
 * @throws FlarespecError FS7007
 */
function checkSeen(config: string, { files, references }: Project, name: string): void {
  const own = files.filter((file) => !file.includes("/node_modules/") && !/\.d\.[cm]?ts$/.test(file));
  if (own.length === 0 && references.length === 0) {
    throw new FlarespecError("FS7007", {
      message: "the project has no files: its configuration cannot be read, or includes none",
      place: { file: config },
    });
  }
  const specifier = new RegExp(`["']${pattern(name)}(/[^"']*)?["']`);
  const importing = own.find((file) => specifier.test(readFileSync(file, "utf8")));
  if (importing === undefined) return;
  throw new FlarespecError("FS7007", {
    message: `the project names ${name} and does not find it`,
    place: { file: importing },
  });
}

/** A line and the two before it: an argument is often written below what it is given to. */
function around(words: Words | undefined, line: number): Set<string> {
  return new Set([line - 2, line - 1, line].flatMap((one) => [...(words?.lines.get(one) ?? [])]));
}

/** Where the package is, as the files of a program have it: installed, linked, packed or reached by an alias. */
function foldersOf(files: readonly string[], name: string): { folder: string; runtime: "package" | "bundled" }[] {
  const known = new Map<string, string | undefined>();
  const packageAt = (folder: string): string | undefined => {
    if (known.has(folder)) return known.get(folder);
    const above = dirname(folder);
    const found = nameOf(folder) === name ? folder : above === folder ? undefined : packageAt(above);
    known.set(folder, found);
    return found;
  };
  const folders = new Set<string>();
  for (const file of files) {
    if (!file.endsWith(".d.ts") && !file.endsWith(".json")) continue;
    const found = packageAt(dirname(file));
    if (found !== undefined) folders.add(found);
  }
  return [...folders].map((folder) => {
    const { dependencies = {} } = manifestOf(folder) as { dependencies?: object };
    return { folder, runtime: "@flarespec/client" in dependencies ? "package" : "bundled" };
  });
}

function nameOf(folder: string): unknown {
  return (manifestOf(folder) as { name?: unknown }).name;
}

function manifestOf(folder: string): object {
  try {
    return JSON.parse(readFileSync(`${folder}/package.json`, "utf8")) as object;
  } catch {
    return {};
  }
}

/** A version writes its types into messages, so an error is the same by its place and code. */
function keyOf({ file, line, column, code }: Diagnostic): string {
  return `${file}:${line}:${column}:${code}`;
}

/**
 * Switches that listed every value there was, and have no way for one that is new. They compile, since the type of an
 * answer lets any value pass.
 */
function silent(
  file: string,
  { switches }: Words,
  changes: readonly Change[],
  old: Version,
  errors: readonly Finding[],
): Finding[] {
  const found: Finding[] = [];
  for (const one of switches) {
    if (one.hasDefault || one.labels.length < 2) continue;
    const change = changes.find((candidate) => {
      if (candidate.kind !== "enum-value-added" || !candidate.breaking.response) return false;
      const values = valuesOf(candidate, old);
      return (
        values.length > 1 && values.length === one.labels.length && values.every((value) => one.labels.includes(value))
      );
    });
    const isSaid = errors.some((error) => error.file === file && error.line === one.line);
    if (change === undefined || isSaid) continue;
    const message = "this switch over all known values is no longer exhaustive";
    found.push({ kind: "silent", file, line: one.line, column: one.column, code: null, message, change });
  }
  return found;
}

/** All values that an enum had. */
function valuesOf({ symbols }: Change, { side }: Version): string[] {
  const types = [...side.surface.shared, ...side.surface.areas.flatMap((area) => area.types)];
  const names = new Set(symbols.map((symbol) => symbol.old));
  const found = types.find((type) => type.kind === "enum" && names.has(`${type.area ?? "shared"}.${type.name}`));
  return (found?.values ?? []).map(String);
}

/** By the name of the function, or by a path together with a method of the client. */
function operationsOf(files: readonly Words[], { side }: Version): Set<string> {
  const used = new Set<string>();
  for (const { name, method, path } of all(side.surface)) {
    const verb = method.toUpperCase();
    if (files.some((words) => words.all.has(name) || (words.all.has(path) && words.all.has(verb))))
      used.add(`${verb} ${path}`);
  }
  return used;
}

/** Whether a change is about something that a project names. */
function matters(change: Change, used: ReadonlySet<string>, words: ReadonlyMap<string, Words>): boolean {
  const names = (text: string) => [...words.values()].some((file) => file.all.has(text));
  if (change.old === null && change.kind.startsWith("operation-")) return false;
  const isNamed = change.symbols.some(({ old }) => old !== null && names(old.slice(old.indexOf(".") + 1)));
  if (!isNamed && !change.operations.some((operation) => used.has(operation))) return false;
  // Of a property, whoever never writes its name neither reads nor sends it.
  const property = tokens(change.old ?? "").findLast((_, i, list) => list[i - 1] === "properties");
  return property === undefined || change.kind === "required-added" || names(property);
}

function byPlace(a: Finding, b: Finding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

function configOf(given: string): string {
  const path = resolve(given);
  const candidates = /\.json$/.test(path) ? [path] : [`${path}/tsconfig.json`];
  for (const candidate of candidates) {
    try {
      readFileSync(candidate);
      return candidate.split(sep).join("/");
    } catch {
      // Said below.
    }
  }
  throw new FlarespecError("FS7005", { message: `there is no ${candidates[0]}`, place: { file: given } });
}
