import type { CompilerDiagnostic } from "../compiler/compiler.ts";
import type { Change, Difference } from "../diff/change.ts";
import { diff } from "../diff/diff.ts";
import { all } from "../diff/operation/match.ts";
import { operationLabel } from "../openapi/places.ts";
import { tokens } from "../openapi/pointer.ts";
import { Causes, type ErrorContext } from "./cause.ts";
import { type CheckedProject, checkProjects, type MissingBranch } from "./check-projects.ts";
import type { ImpactFinding } from "./finding.ts";
import { silentUseFindings } from "./silent-uses.ts";
import type { FileWords } from "./usage.ts";
import type { PackageVersion } from "./version.ts";

export interface ProjectImpact {
  /** Path of its configuration. */
  project: string;
  compiler: string;
  /** True if a file of it imports the package. */
  usesPackage: boolean;
  /** Number of errors with the old version; they are not reported. */
  errorsBefore: number;
  findings: ImpactFinding[];
  /** Operations that it uses, by function or by path. */
  operations: string[];
  /** Members of the package's types that it uses: `area.Type.field`. */
  fields: string[];
  /** Number of changes that affect an operation or type that it uses, and number of the others. */
  changes: { reached: number; elsewhere: number };
}

export interface Impact {
  difference: Difference;
  projects: ProjectImpact[];
}

/**
 * Type-checks projects with both versions of the package and reports what is new. Writes nothing and runs no code of a
 * project: the compiler sees the folder of the package with the files of one version, then of the other.
 *
 * @param configs tsconfig.json of each project, or its folder; referenced projects are checked too.
 * @param name name of the package.
 * @throws FlarespecError FS7001, FS7002, FS7005 for a missing configuration, FS7007 for a project that could not be read.
 */
export async function impact(
  old: PackageVersion,
  next: PackageVersion,
  configs: readonly string[],
  name: string,
): Promise<Impact> {
  const checked = await checkProjects(old, next, configs, name);
  const difference = diff(old.side, next.side);
  const causes = new Causes(difference.changes, next.side.canonical);
  const reported = new Set<string>();
  const projects = checked.map((one): ProjectImpact => {
    const findings = findingsOf(one, causes);
    findings.push(...silentUseFindings(one.words, difference.changes, name, findings));
    findings.sort(byPlace);
    const { project, compiler, usesPackage, errorsBefore, words } = one;
    const used = operationsOf([...words.values()], old);
    const causing = new Set(findings.map(({ change }) => change));
    const reached = difference.changes.filter((change) => causing.has(change) || matters(change, used, words)).length;
    // A file of several projects is reported once.
    const own = findings.filter((finding) => !reported.has(keyOf(finding)));
    for (const finding of own) reported.add(keyOf(finding));
    return {
      project,
      compiler,
      usesPackage,
      errorsBefore,
      findings: own,
      operations: [...used],
      fields: [...one.fields],
      changes: { reached, elsewhere: difference.changes.length - reached },
    };
  });
  return { difference, projects };
}

function keyOf({ file, line, column, code, message }: ImpactFinding): string {
  return `${file}:${line}:${column}:${code}:${message}`;
}

function findingsOf({ project, fresh, gaps, words }: CheckedProject, causes: Causes): ImpactFinding[] {
  const contextOf = (file: string | undefined, line: number): ErrorContext => {
    const own = words.get(file ?? "");
    return { line: around(own, line), file: own?.all ?? new Set() };
  };
  const open = gaps.map((gap) => ({
    ...gap,
    change: causes.ofValues(gap.values, gap.subject, contextOf(gap.file, gap.line)) ?? null,
  }));
  const errors = fresh.map((error): ImpactFinding => {
    const { file, line, column, code, message } = error;
    const gap = open.find((one) => isAbout(error, one))?.change ?? undefined;
    const named = causes.of(message, error.near, contextOf(file, line));
    const change = (WAYS_OUT.has(code) ? (gap ?? named) : (named ?? gap)) ?? null;
    return { kind: "error", file: file ?? project, line, column, code, message, change };
  });
  const silent = open
    .filter((gap) => !errors.some((error) => error.change === gap.change && isAbout(error, gap)))
    .map((gap): ImpactFinding => {
      const { file, line, column, change } = gap;
      return { kind: "silent", file, line, column, code: null, message: sayGap(gap), change };
    });
  return [...errors, ...silent];
}

/**
 * Errors about a new path through a function: without a return (TS2366, TS7030), past an assignment (TS2454). The compiler
 * reports them at the function or variable and names nothing that changed; the cause is in the same function.
 */
const WAYS_OUT: ReadonlySet<number> = new Set([2366, 7030, 2454]);

/** True if an error is in the same function as a switch. */
function isAbout(
  { file, line }: Pick<CompilerDiagnostic, "line"> & { file: string | undefined },
  gap: MissingBranch,
): boolean {
  return file === gap.file && gap.scope !== undefined && gap.scope.from <= line && line <= gap.scope.to;
}

function sayGap({ subject, values }: MissingBranch): string {
  const what = /^[\w$.?!]+$/.test(subject) ? subject : "the value";
  return `${list(values)} ${values.length === 1 ? "is" : "are"} handled nowhere here; every value that ${what} had is`;
}

function list(values: readonly string[]): string {
  const last = values.at(-1) ?? "";
  return values.length < 2 ? last : `${values.slice(0, -1).join(", ")} and ${last}`;
}

/** Returns the words of a line and of the two before it: an argument is often below the name of its function. */
function around(words: FileWords | undefined, line: number): Set<string> {
  return new Set([line - 2, line - 1, line].flatMap((one) => [...(words?.lines.get(one) ?? [])]));
}

/** Returns the operations that files use: by the name of the function, or by path together with method. */
function operationsOf(files: readonly FileWords[], { side }: PackageVersion): Set<string> {
  const used = new Set<string>();
  for (const { name, method, path } of all(side.model)) {
    const verb = method.toUpperCase();
    if (files.some((words) => words.all.has(name) || (words.all.has(path) && words.all.has(verb))))
      used.add(operationLabel({ method, path }));
  }
  return used;
}

/** True if a change is about something that a project uses. */
function matters(change: Change, used: ReadonlySet<string>, words: ReadonlyMap<string, FileWords>): boolean {
  const names = (text: string) => [...words.values()].some((file) => file.all.has(text));
  if (change.old === null && change.kind.startsWith("operation-")) return false;
  const isNamed = change.symbols.some(({ old }) => old !== null && names(old.slice(old.indexOf(".") + 1)));
  if (!isNamed && !change.operations.some((operation) => used.has(operation))) return false;
  // A project that never writes the name of a property neither reads nor sends it.
  const property = tokens(change.old ?? "").findLast((_, i, list) => list[i - 1] === "properties");
  return property === undefined || change.kind === "required-added" || names(property);
}

function byPlace(a: ImpactFinding, b: ImpactFinding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
