import { existsSync, statSync } from "node:fs";
import { dirname, join, posix, resolve } from "node:path";
import { Project, type SourceFile, ts } from "ts-morph";
import { CodemodError } from "./error.ts";

/** A project that is read with the types of its files. */
export interface OpenProject {
  /** Path of its configuration. */
  config: string;
  project: Project;
  /** Its own files: none of packages, no declarations. */
  files: SourceFile[];
}

/**
 * Opens a project by its tsconfig.json, or by the folder that has one.
 * @throws CodemodError FS9001 if there is none, or it cannot be read; FS9002 if a file of it does not parse.
 */
export function openProject(given: string): OpenProject {
  const config = configOf(given);
  const references = referencesOf(config);
  const project = new Project({ tsConfigFilePath: config, compilerOptions: { skipLibCheck: true } });
  const files = project.getSourceFiles().filter((file) => !file.isDeclarationFile() && !file.isInNodeModules());
  if (files.length === 0) {
    const [first] = references;
    const others = first === undefined ? "" : ` of its own: name the projects that it references, such as ${first}`;
    throw new CodemodError("FS9001", { message: `the project has no files${others}`, place: { file: config } });
  }
  const program = project.getProgram().compilerObject;
  for (const file of files) {
    const [error] = program.getSyntacticDiagnostics(program.getSourceFile(file.getFilePath()));
    if (error === undefined) continue;
    const { line, message } = toError(error, file.getFilePath(), true);
    throw new CodemodError("FS9002", { message, place: { file: file.getFilePath(), line } });
  }
  return { config, project, files };
}

function configOf(given: string): string {
  const path = resolve(given);
  const config = /\.json$/.test(path) ? path : join(path, "tsconfig.json");
  if (existsSync(config) && statSync(config).isFile()) return config;
  throw new CodemodError("FS9001", { message: `there is no ${config}`, place: { file: given } });
}

/** "Cannot read file" and "File not found", which it extends; "The root value must be an object". */
const UNREADABLE = new Set([5083, 5092, 6053]);

/**
 * Returns the projects that a configuration references.
 * @throws CodemodError FS9001 if it, or one that it extends, cannot be read: the options of the project are unknown then.
 */
function referencesOf(config: string): string[] {
  const read = ts.readConfigFile(config, ts.sys.readFile);
  const host = { ...ts.sys, readDirectory: () => [] };
  const parsed = ts.parseJsonConfigFileContent(read.config ?? {}, host, dirname(config), {}, config);
  // An option that this compiler does not know does not matter.
  const error = read.error ?? parsed.errors.find(({ code }) => code < 2000 || UNREADABLE.has(code));
  if (error === undefined) return parsed.projectReferences?.map((one) => one.originalPath ?? one.path) ?? [];
  const { line, message } = toError(error, config, true);
  throw new CodemodError("FS9001", {
    message: `the configuration cannot be read: ${message}`,
    place: { file: error.file?.fileName ?? config, line },
  });
}

export function folderOf({ config }: OpenProject): string {
  return dirname(config);
}

/** An error of the compiler in a file of a project. */
export interface CompileError {
  file: string;
  line: number;
  /** Offsets in the text. */
  start: number;
  end: number;
  code: number;
  message: string;
  /** The file does not parse. */
  isSyntax: boolean;
}

/** Type-checks the files of a project, as if some had other texts. */
export function compileErrors({ project, files }: OpenProject, texts: ReadonlyMap<string, string>): CompileError[] {
  const before = project.getProgram().compilerObject;
  const options = before.getCompilerOptions();
  const host = ts.createCompilerHost(options);
  const { getSourceFile, readFile } = host;
  // ts-morph carries the declarations of the language itself.
  const library = before.getSourceFiles().find((file) => before.isSourceFileDefaultLibrary(file))?.fileName;
  if (library !== undefined) {
    host.getDefaultLibLocation = () => posix.dirname(library);
    host.getDefaultLibFileName = (asked) => posix.join(posix.dirname(library), ts.getDefaultLibFileName(asked));
  }
  const folders = new Set([...texts.keys()].flatMap((path) => foldersOf(path)));
  const { fileExists, directoryExists } = host;
  host.readFile = (path) => texts.get(path) ?? readFile.call(host, path);
  host.fileExists = (path) => texts.has(path) || fileExists.call(host, path);
  host.directoryExists = (path) => folders.has(path) || directoryExists?.call(host, path) === true;
  host.getSourceFile = (path, language, ...others) => {
    const text = texts.get(path);
    if (text !== undefined) return ts.createSourceFile(path, text, language, true);
    // ts-morph does not ask whether a file is an ES module.
    const known = before.getSourceFile(path);
    const format = typeof language === "object" ? language.impliedNodeFormat : undefined;
    const isSame =
      known !== undefined && (known.impliedNodeFormat === format || before.isSourceFileDefaultLibrary(known));
    return isSame ? known : getSourceFile.call(host, path, language, ...others);
  };
  return errorsIn(ts.createProgram([...before.getRootFileNames()], options, host), files);
}

function foldersOf(path: string): string[] {
  const folder = posix.dirname(path);
  return folder === path ? [] : [folder, ...foldersOf(folder)];
}

function errorsIn(program: ts.Program, files: readonly SourceFile[]): CompileError[] {
  return files.flatMap((file) => {
    const path = file.getFilePath();
    const source = program.getSourceFile(path);
    const syntax = program.getSyntacticDiagnostics(source);
    // What does not parse is not worth checking.
    const found = syntax.length > 0 ? syntax : program.getSemanticDiagnostics(source);
    return found
      .filter(({ category }) => category === ts.DiagnosticCategory.Error)
      .map((one) => toError(one, path, found === syntax));
  });
}

function toError(
  { file, start, length, code, messageText }: ts.Diagnostic,
  path: string,
  isSyntax: boolean,
): CompileError {
  const line = file?.getLineAndCharacterOfPosition(start ?? 0).line ?? 0;
  const message = ts.flattenDiagnosticMessageText(messageText, " ");
  return { file: path, line: line + 1, start: start ?? 0, end: (start ?? 0) + (length ?? 0), code, message, isSyntax };
}

/**
 * Returns what an error and its like have in common. Lines move, and the compiler lists the members of a union in the order in
 * which it met them, so the words of the message count and not their order.
 */
export function errorKey({ file, code, message }: CompileError): string {
  return [file, code, ...(message.match(/"[^"]*"|[^\s"'|]+/g) ?? []).sort()].join(" ");
}

/** Returns the errors that were not there before. */
export function newErrors(before: readonly CompileError[], after: readonly CompileError[]): CompileError[] {
  const known = new Map<string, number>();
  for (const one of before) known.set(errorKey(one), (known.get(errorKey(one)) ?? 0) + 1);
  return after.filter((one) => {
    const left = known.get(errorKey(one)) ?? 0;
    known.set(errorKey(one), left - 1);
    return left <= 0;
  });
}
