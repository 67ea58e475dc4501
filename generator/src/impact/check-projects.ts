import { readFileSync, statSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import type { Compiler, CompilerDiagnostic, CompilerSession, Project } from "../compiler/compiler.ts";
import { openCompiler } from "../compiler/open.ts";
import { FlarespecError } from "../diagnostics/error.ts";
import { pattern } from "../escape.ts";
import { identifiersAround, type NearbyIdentifiers } from "./context.ts";
import { Installed } from "./installed.ts";
import { type FileWords, readWords } from "./usage.ts";
import type { PackageVersion } from "./version.ts";

/** The results of type-checking one project with both versions of the package. */
export interface CheckedProject {
  /** Path of its configuration. */
  project: string;
  compiler: string;
  usesPackage: boolean;
  errorsBefore: number;
  /** Errors that only the later version causes. */
  fresh: NewError[];
  gaps: MissingBranch[];
  /** By file of the project. */
  words: Map<string, FileWords>;
  /** Fields of the package that it uses, as `area.Type.field`. */
  fields: Set<string>;
}

/** An error with the identifiers around it; none if the error is in no file of the project. */
interface NewError extends CompilerDiagnostic {
  near: NearbyIdentifiers;
}

/** A switch that was exhaustive with the old version and lacks branches for new values. */
export interface MissingBranch {
  file: string;
  line: number;
  column: number;
  /** The expression of the switch, as in the source. */
  subject: string;
  /** The new values, as code. */
  values: string[];
  /** First and last line of the enclosing function. */
  scope: { from: number; to: number } | undefined;
}

/**
 * Type-checks projects, one after the other, with one version of the package and then with the other.
 *
 * @param configs tsconfig.json of each project, or its folder; referenced projects are checked too.
 * @throws FlarespecError FS7001, FS7002, FS7005 for a missing configuration, FS7007 for a project that could not be read.
 */
export async function checkProjects(
  old: PackageVersion,
  next: PackageVersion,
  configs: readonly string[],
  name: string,
): Promise<CheckedProject[]> {
  const found: CheckedProject[] = [];
  const seen = new Set<string>();
  const checkers = new Map<string, ProjectChecker>();
  const pending = configs.map((config) => configOf(config));
  try {
    for (let config = pending.shift(); config !== undefined; config = pending.shift()) {
      if (seen.has(config)) continue;
      seen.add(config);
      const compiler = await openCompiler([dirname(config), process.cwd(), import.meta.dirname]);
      const checker = checkers.get(compiler.folder) ?? openProjectChecker(compiler, config, old, name);
      checkers.set(compiler.folder, checker);
      const { checked, references } = checkProject(config, checker, { old, next, name });
      found.push(checked);
      pending.push(...references.map((one) => configOf(one)));
    }
  } finally {
    for (const { session } of checkers.values()) session.close();
  }
  return found;
}

/** A running compiler, and the package that it sees. */
interface ProjectChecker {
  compiler: Compiler;
  installed: Installed;
  session: CompilerSession;
}

function openProjectChecker(compiler: Compiler, config: string, version: PackageVersion, name: string): ProjectChecker {
  const installed = new Installed(name, version);
  return { compiler, installed, session: compiler.start(dirname(config), installed) };
}

function checkProject(
  config: string,
  { compiler, installed, session }: ProjectChecker,
  { old, next, name }: { old: PackageVersion; next: PackageVersion; name: string },
): { checked: CheckedProject; references: string[] } {
  const checked: CheckedProject = {
    project: config,
    compiler: compiler.version,
    usesPackage: false,
    errorsBefore: 0,
    fresh: [],
    gaps: [],
    words: new Map(),
    fields: new Set(),
  };
  const before = session.open(config, installed.show(old, config));
  const { references } = before;
  const folders = installed.folders;
  const isIn = (file: string) => folders.some((folder) => file.startsWith(`${folder}/`));
  if (!before.files.some(isIn) && !refersToPackage(config, before, installed, name)) return { checked, references };
  const isOwn = (file: string) => !file.includes("/node_modules/") && !isIn(file);
  const errors = before.diagnostics();
  requireConfiguration(config, errors);
  const wordsOf = (project: Project, file: string): [string, FileWords][] => {
    const tree = project.tree(file);
    return tree === undefined ? [] : [[file, readWords(tree, compiler.kinds)]];
  };
  const words = new Map(
    before.files.filter((file) => isOwn(file) && isSource(file)).flatMap((file) => wordsOf(before, file)),
  );
  const whole = coveredSwitches(words, before);
  checked.usesPackage = true;
  checked.errorsBefore = errors.length;
  checked.words = words;
  const { fields, declared } = fieldsOf(words, before, installed, isIn);
  checked.fields = fields;

  const { changed, created, deleted } = installed.show(next, config);
  const files = new Set(before.files);
  // The compiler reads package.json without listing it. A new or removed file may change what an import resolves to.
  const isSeen =
    [...created, ...deleted].length > 0 || changed.some((file) => files.has(file) || /\/package\.json$/.test(file));
  if (!isSeen) return { checked, references };
  const after = session.open(config, { changed, created, deleted });
  const fresh = newOf(errors, after.diagnostics()).filter(({ file }) => file === undefined || isOwn(file));
  checked.fresh = fresh.map((error) => {
    const tree = error.file === undefined ? undefined : after.tree(error.file);
    // Declarations of the old version, because a removed member has none in the new one.
    const of = declared.get(error.file ?? "") ?? new Map();
    return {
      ...error,
      near: tree === undefined ? { own: [], beside: [] } : identifiersAround(tree, compiler.kinds, error, of),
    };
  });
  const affected = new Map([...whole].filter(([file]) => after.isAffected(file)));
  const again = new Map([...affected.keys()].flatMap((file) => wordsOf(after, file)));
  checked.gaps = missingBranches(affected, again, after);
  return { checked, references };
}

/**
 * Finds the members of the package's types that a project uses, by the place of their declarations. Members of the client's
 * runtime are no fields of the API, and paths are operations.
 * @returns with `declared`: the names of the declarations of each member, by file and offset of its name.
 */
function fieldsOf(
  words: ReadonlyMap<string, FileWords>,
  project: Project,
  installed: Installed,
  isIn: (file: string) => boolean,
): { fields: Set<string>; declared: Map<string, Map<number, string[][]>> } {
  const areaOf = (file: string) => (isIn(file) ? /\/(?:areas\/)?([\w-]+)\.d\.ts$/.exec(file)?.[1] : undefined);
  const isOfApi = (file: string) => areaOf(file) !== undefined && !file.endsWith("/runtime.d.ts");
  // Only names that occur in a declaration are worth a call to the compiler.
  const known = new Set(
    project.files
      .filter(isOfApi)
      .flatMap((file) => [...(installed.readFile(file) ?? "").matchAll(/^\s*"?([^\s"?:]+)"?\??:/gm)])
      .map(([, name]) => name),
  );
  const members = [...words].flatMap(([at, own]) =>
    own.members.filter(({ text }) => known.has(text)).map((member) => ({ at, member })),
  );
  const found = project.declared(
    members.map(({ member }) => member),
    isOfApi,
  );
  const fields = new Set<string>();
  const declared = new Map<string, Map<number, string[][]>>();
  for (const [i, { at, member }] of members.entries()) {
    const own = (found[i] ?? []).filter(({ names }) => names.length > 1 && names[1]?.startsWith("/") !== true);
    for (const { file, names } of own) fields.add([areaOf(file), ...names].join("."));
    const ofFile = declared.get(at) ?? new Map<number, string[][]>();
    declared.set(
      at,
      ofFile.set(
        member.name.getStart(),
        own.map(({ names }) => names),
      ),
    );
  }
  return { fields: new Set([...fields].sort()), declared };
}

/** True for a file that is no declaration file: those use nothing. (Errors in them are reported nevertheless.) */
function isSource(file: string): boolean {
  return !/\.d\.[cm]?ts$/.test(file);
}

/** A switch that covers all values of its expression, and these values. */
interface CoveredSwitch {
  /** Index among the switches of its file. */
  index: number;
  values: Set<string>;
}

function coveredSwitches(words: ReadonlyMap<string, FileWords>, project: Project): Map<string, CoveredSwitch[]> {
  const asked = [...words].flatMap(([file, { chains }]) => chains.map((chain, index) => ({ file, index, chain })));
  const types = project.literals(asked.flatMap(({ chain }) => chain.nodes));
  const whole = new Map<string, CoveredSwitch[]>();
  for (const { file, index, chain } of asked) {
    const [subject = [], ...labels] = types.splice(0, chain.nodes.length);
    // A label with several possible values proves nothing.
    if (labels.some((label) => label.length > 1)) continue;
    const values = new Set(labels.flat());
    // With a single value, nothing is distinguished.
    if (subject.length < 2 || !subject.every((value) => values.has(value))) continue;
    whole.set(file, [...(whole.get(file) ?? []), { index, values }]);
  }
  return whole;
}

function missingBranches(
  whole: ReadonlyMap<string, CoveredSwitch[]>,
  words: ReadonlyMap<string, FileWords>,
  project: Project,
): MissingBranch[] {
  const asked = [...whole].flatMap(([file, chains]) =>
    chains.flatMap(({ index, values }) => {
      const own = words.get(file);
      const chain = own?.chains[index];
      return own === undefined || chain === undefined ? [] : [{ file, own, chain, values }];
    }),
  );
  const types = project.literals(asked.map(({ chain }) => chain.nodes[0]));
  return asked.flatMap(({ file, own, chain, values }, i): MissingBranch[] => {
    const added = (types[i] ?? []).filter((value) => !values.has(value));
    if (added.length === 0) return [];
    const lineOf = (offset: number) => own.placeOf(offset).line;
    const scope = chain.scope && { from: lineOf(chain.scope.from), to: lineOf(chain.scope.to) };
    return [{ file, ...own.placeOf(chain.offset), subject: chain.subject, values: added, scope }];
  });
}

/** Returns the new errors. Messages contain types, which differ between versions, so errors are compared by place, code and number. */
export function newOf(
  before: readonly CompilerDiagnostic[],
  after: readonly CompilerDiagnostic[],
): CompilerDiagnostic[] {
  const known = byKey(before);
  return [...byKey(after)].flatMap(([key, errors]) => {
    const old = known.get(key) ?? [];
    const oldMessages = new Set(old.map(({ message }) => message));
    // Of several errors at one place, those with a new message are the new ones.
    const likely = [...errors].sort((a, b) => Number(oldMessages.has(a.message)) - Number(oldMessages.has(b.message)));
    return likely.slice(0, Math.max(0, errors.length - old.length));
  });
}

function byKey(errors: readonly CompilerDiagnostic[]): Map<string, CompilerDiagnostic[]> {
  const groups = new Map<string, CompilerDiagnostic[]>();
  for (const error of errors) {
    const key = `${error.file}:${error.line}:${error.column}:${error.code}`;
    groups.set(key, [...(groups.get(key) ?? []), error]);
  }
  return groups;
}

/**
 * For a project without any file of the package: true if it imports the package and would find it. Then this version lacks
 * what is imported. False is reliable only for a project with files, none of which imports the package.
 * @throws FlarespecError FS7007 if the project has no files, or imports the package and cannot find it.
 */
function refersToPackage(config: string, { files, references }: Project, installed: Installed, name: string): boolean {
  const own = files.filter((file) => !file.includes("/node_modules/") && isSource(file));
  if (own.length === 0 && references.length === 0) {
    throw new FlarespecError("FS7007", {
      message: "the project has no files: its configuration cannot be read, or includes none",
      place: { file: config },
    });
  }
  const specifier = new RegExp(`["']${pattern(name)}(/[^"']*)?["']`);
  const naming = own.find((file) => specifier.test(readFileSync(file, "utf8")));
  if (naming === undefined || installed.isInstalledFor(naming)) return naming !== undefined;
  throw new FlarespecError("FS7007", {
    message: `the project names ${name} and does not find it`,
    place: { file: naming },
  });
}

/** "Cannot read file", "File not found", and a configuration that extends itself: options of the project are unknown then. */
const UNREADABLE: ReadonlySet<number> = new Set([5083, 6053, 18000]);

/** @throws FlarespecError FS7007 if a configuration that the project extends cannot be read. */
function requireConfiguration(config: string, errors: readonly CompilerDiagnostic[]): void {
  const error = errors.find(({ file, code }) => UNREADABLE.has(code) && (file === undefined || file.endsWith(".json")));
  if (error !== undefined) throw new FlarespecError("FS7007", { message: error.message, place: { file: config } });
}

function configOf(given: string): string {
  const path = resolve(given);
  const config = /\.json$/.test(path) ? path : join(path, "tsconfig.json");
  if (statSync(config, { throwIfNoEntry: false })?.isFile() === true) return config.split(sep).join("/");
  throw new FlarespecError("FS7005", { message: `there is no ${config}`, place: { file: given } });
}
