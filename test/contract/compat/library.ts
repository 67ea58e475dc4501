import { dirname, join } from "node:path";
import type ts from "typescript-5.9";

/** The compilers that are libraries: they run in this process, which keeps what they have read. */
const LIBRARIES = {
  "5.9": () => import("typescript-5.9").then((module) => module.default),
  // Its API is that of 5.9.
  "6.0": () => import("typescript-6.0").then((module) => module.default as unknown as typeof ts),
} as const;
type Library = keyof typeof LIBRARIES;

/** What a compiler says of a program, in the form in which `tsc --extendedDiagnostics` prints it. */
export interface Verdict {
  output: string;
  instantiations: number;
  types: number;
  symbols: number;
  files: number;
}

/** Parsed files by path and by how they were parsed. */
export type Parsed = Map<string, ts.SourceFile | undefined>;

/** The compilers' own declarations; every project with the same options has the same. */
const DEFAULTS: Parsed = new Map();

/**
 * Checks some files of a project, as `tsc` does.
 *
 * @param parsed what earlier checks of this project have read; its files must not have changed.
 */
export async function checkFiles(
  library: Library,
  folder: string,
  compilerOptions: object,
  files: readonly string[],
  parsed: Parsed,
): Promise<Verdict> {
  const typescript = await LIBRARIES[library]();
  const { options, errors } = typescript.convertCompilerOptionsFromJson(compilerOptions, folder);
  const host = typescript.createCompilerHost(options);
  const parse = host.getSourceFile.bind(host);
  const defaults = dirname(typescript.getDefaultLibFilePath(options));
  host.getCurrentDirectory = () => folder;
  host.getSourceFile = (file, how, ...rest) => {
    const known = dirname(file) === defaults ? DEFAULTS : parsed;
    const format = typeof how === "object" ? how.impliedNodeFormat : undefined;
    const key = JSON.stringify([library, file, format, compilerOptions]);
    const source = known.get(key) ?? parse(file, how, ...rest);
    known.set(key, source);
    return source;
  };
  const program = typescript.createProgram({ rootNames: files.map((file) => join(folder, file)), options, host });
  const diagnostics = [...errors, ...typescript.getPreEmitDiagnostics(program)];
  return {
    output: typescript.formatDiagnostics(diagnostics, { ...host, getNewLine: () => "\n" }),
    instantiations: program.getInstantiationCount(),
    types: program.getTypeCount(),
    symbols: program.getSymbolCount(),
    files: program.getSourceFiles().length,
  };
}
