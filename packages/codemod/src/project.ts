import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Diagnostic, Project, type SourceFile, ts } from "ts-morph";
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
 * @throws CodemodError FS9001 if there is none, FS9002 if a file of it does not parse.
 */
export function openProject(given: string): OpenProject {
  const config = configOf(given);
  const project = new Project({ tsConfigFilePath: config, compilerOptions: { skipLibCheck: true } });
  const files = project.getSourceFiles().filter((file) => !file.isDeclarationFile() && !file.isInNodeModules());
  if (files.length === 0) {
    throw new CodemodError("FS9001", { message: "the project has no files", place: { file: config } });
  }
  for (const file of files) {
    const [error] = syntaxErrors(file.getFilePath(), file.getFullText());
    if (error === undefined) continue;
    throw new CodemodError("FS9002", { message: error.message, place: { file: file.getFilePath(), line: error.line } });
  }
  return { config, project, files };
}

function configOf(given: string): string {
  const path = resolve(given);
  const config = /\.json$/.test(path) ? path : join(path, "tsconfig.json");
  if (existsSync(config) && statSync(config).isFile()) return config;
  throw new CodemodError("FS9001", { message: `there is no ${config}`, place: { file: given } });
}

export function folderOf({ config }: OpenProject): string {
  return dirname(config);
}

/** Returns the places at which a text is no TypeScript, or JavaScript, by the ending of its file. */
export function syntaxErrors(path: string, text: string): { line: number; message: string }[] {
  const { diagnostics = [] } = ts.transpileModule(text, {
    fileName: path,
    reportDiagnostics: true,
    compilerOptions: { jsx: ts.JsxEmit.Preserve, allowJs: true, target: ts.ScriptTarget.ESNext },
  });
  return diagnostics
    .filter(({ category }) => category === ts.DiagnosticCategory.Error)
    .map(({ file, start, messageText }) => ({
      line: file === undefined ? 1 : file.getLineAndCharacterOfPosition(start ?? 0).line + 1,
      message: ts.flattenDiagnosticMessageText(messageText, " "),
    }));
}

/** An error of the compiler in a file of a project. */
export interface TypeError {
  file: string;
  line: number;
  code: number;
  message: string;
}

/** Type-checks files of a project. */
export function typeErrors(files: readonly SourceFile[]): TypeError[] {
  return files.flatMap((file) => file.getPreEmitDiagnostics().flatMap((one) => toError(one, file)));
}

function toError(one: Diagnostic, file: SourceFile): TypeError[] {
  if (one.getCategory() !== ts.DiagnosticCategory.Error) return [];
  const message = ts.flattenDiagnosticMessageText(one.compilerObject.messageText, " ");
  return [{ file: file.getFilePath(), line: one.getLineNumber() ?? 1, code: one.getCode(), message }];
}

/** Returns the errors that were not there before. Lines move, so they are compared by file, code and message. */
export function newErrors(before: readonly TypeError[], after: readonly TypeError[]): TypeError[] {
  const keyOf = ({ file, code, message }: TypeError) => `${file} ${code} ${message}`;
  const known = new Map<string, number>();
  for (const one of before) known.set(keyOf(one), (known.get(keyOf(one)) ?? 0) + 1);
  return after.filter((one) => {
    const left = known.get(keyOf(one)) ?? 0;
    known.set(keyOf(one), left - 1);
    return left <= 0;
  });
}
