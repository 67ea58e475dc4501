import { dirname } from "node:path";
// Types alone: the compiler that runs is the one that was found.
import type ts from "typescript";
import type { Checked, Compiler, Diagnostic } from "./index.ts";
import type { Overlay } from "./overlay.ts";

/** TypeScript 5.9 and 6, which are libraries. */
export function openLibrary(typescript: typeof ts, version: string): Compiler {
  return { version, check: (config, overlay) => check(typescript, config, overlay), close: () => {} };
}

function check(typescript: typeof ts, config: string, overlay: Overlay): Checked {
  const { sys } = typescript;
  const system: ts.System = {
    ...sys,
    readFile: (path, encoding) => {
      const text = overlay.readFile(path);
      return text === undefined ? sys.readFile(path, encoding) : (text ?? undefined);
    },
    fileExists: (path) => overlay.fileExists(path) ?? sys.fileExists(path),
    directoryExists: (path) => overlay.directoryExists(path) ?? sys.directoryExists(path),
    getDirectories: (path) => overlay.entries(path)?.directories ?? sys.getDirectories(path),
    realpath: (path) => (overlay.fileExists(path) === undefined ? (sys.realpath?.(path) ?? path) : path),
    writeFile: () => {},
  };
  const faults: ts.Diagnostic[] = [];
  const parsed = typescript.getParsedCommandLineOfConfigFile(
    config,
    { noEmit: true, incremental: false, composite: false },
    { ...system, onUnRecoverableConfigFileDiagnostic: (fault) => faults.push(fault) },
  );
  const plain = (fault: ts.Diagnostic): Diagnostic => {
    const at = fault.file?.getLineAndCharacterOfPosition(fault.start ?? 0);
    return {
      file: fault.file?.fileName,
      line: at === undefined ? 0 : at.line + 1,
      column: at === undefined ? 0 : at.character + 1,
      code: fault.code,
      message: typescript.flattenDiagnosticMessageText(fault.messageText, " ").replace(/\s+/g, " "),
    };
  };
  if (parsed === undefined) return { diagnostics: faults.map(plain), files: [], references: [] };
  delete parsed.options.tsBuildInfoFile;
  const host = typescript.createIncrementalCompilerHost(parsed.options, system);
  host.getCurrentDirectory = () => dirname(config);
  // A project that another one refers to is read as its sources: what it was built to is of an earlier version.
  Object.assign(host, { useSourceOfProjectReferenceRedirect: () => true });
  const program = typescript.createProgram({
    rootNames: parsed.fileNames,
    options: parsed.options,
    host,
    ...(parsed.projectReferences && { projectReferences: parsed.projectReferences }),
    configFileParsingDiagnostics: parsed.errors,
  });
  return {
    diagnostics: typescript
      .getPreEmitDiagnostics(program)
      .filter(({ category }) => category === typescript.DiagnosticCategory.Error)
      .map(plain),
    files: program.getSourceFiles().map(({ fileName }) => fileName),
    references: (parsed.projectReferences ?? []).map((one) => typescript.resolveProjectReferencePath(one)),
  };
}
