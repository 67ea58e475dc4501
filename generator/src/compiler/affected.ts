// Types only: the compiler that runs is the installed one.
import type ts from "typescript";

/** A program, and what the imports of its files resolve to. */
export interface ResolvedProgram {
  program: ts.Program;
  resolutions: Resolutions;
}

/** What each import of a file resolves to, in their order, by the path of the file; an empty text if to nothing. */
type Resolutions = ReadonlyMap<string, readonly string[]>;

/** Makes a host record what imports resolve to. They resolve as without it. */
export function recordResolutions(
  host: ts.CompilerHost,
  options: ts.CompilerOptions,
  typescript: typeof ts,
): Resolutions {
  const resolutions = new Map<string, readonly string[]>();
  const getCanonicalFileName = (name: string) => host.getCanonicalFileName(name);
  const cache = typescript.createModuleResolutionCache(host.getCurrentDirectory(), getCanonicalFileName, options);
  host.getModuleResolutionCache = () => cache;
  host.resolveModuleNameLiterals = (literals, path, redirected, ofFile, file) => {
    const found = literals.map((literal) => {
      const mode = typescript.getModeForUsageLocation(file, literal, ofFile);
      return typescript.resolveModuleName(literal.text, path, ofFile, host, cache, redirected, mode);
    });
    const names = found.map(({ resolvedModule }) => resolvedModule?.resolvedFileName ?? "");
    resolutions.set(path, names);
    return found;
  };
  return resolutions;
}

/**
 * Returns the files that may have other types or errors than in an earlier program of the same configuration: those that differ,
 * those whose imports resolve to other files, and those that import any of these, directly or not. Undefined means that any
 * file may, because one of these declares something that is visible without an import.
 */
export function affectedFiles(
  before: ResolvedProgram,
  after: ResolvedProgram,
  typescript: typeof ts,
): ReadonlySet<string> | undefined {
  const files = after.program.getSourceFiles();
  const removed = before.program.getSourceFiles().filter(({ fileName }) => !after.program.getSourceFile(fileName));
  const importers = importersIn(after);
  const affected = new Set(files.filter((file) => isDifferent(file.fileName, before, after)));
  // Grows while it is read.
  for (const file of affected) for (const importer of importers.get(file) ?? []) affected.add(importer);
  const earlier = [...affected].flatMap(({ fileName }) => before.program.getSourceFile(fileName) ?? []);
  const isVisible = [...removed, ...earlier, ...affected].some((file) => declaresBeyondItself(file, typescript));
  return isVisible ? undefined : new Set([...affected].map(({ fileName }) => fileName));
}

function isDifferent(name: string, before: ResolvedProgram, after: ResolvedProgram): boolean {
  const [old, next] = [before.program.getSourceFile(name), after.program.getSourceFile(name)];
  if (old?.text !== next?.text || old?.impliedNodeFormat !== next?.impliedNodeFormat) return true;
  const [resolved, again] = [before.resolutions.get(name) ?? [], after.resolutions.get(name) ?? []];
  return again.some((one, i) => one !== resolved[i]);
}

function importersIn({ program, resolutions }: ResolvedProgram): Map<ts.SourceFile, ts.SourceFile[]> {
  const importers = new Map<ts.SourceFile, ts.SourceFile[]>();
  for (const [path, resolved] of resolutions) {
    const importer = program.getSourceFile(path);
    for (const name of resolved) {
      // Finds the source of a referenced project by the path of its output, too.
      const file = program.getSourceFile(name);
      if (file !== undefined && importer !== undefined) importers.set(file, [...(importers.get(file) ?? []), importer]);
    }
  }
  return importers;
}

/** True if a file is no module, or has declarations of another module or of the global scope. */
function declaresBeyondItself(file: ts.SourceFile, typescript: typeof ts): boolean {
  if (file.fileName.endsWith(".json")) return false;
  const isAugmentation = (one: ts.Statement) =>
    typescript.isModuleDeclaration(one) &&
    (typescript.isStringLiteral(one.name) || (one.flags & typescript.NodeFlags.GlobalAugmentation) !== 0);
  return !typescript.isExternalModule(file) || file.statements.some(isAugmentation);
}
