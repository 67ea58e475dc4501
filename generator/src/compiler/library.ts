import { dirname } from "node:path";
// Types alone: the compiler that runs is the one that was found.
import type ts from "typescript";
import type { Compiler, Diagnostic, Project, SyntaxNode } from "./index.ts";
import type { Overlay } from "./overlay.ts";

/** TypeScript 5.9 and 6, which are libraries. */
export function openLibrary(typescript: typeof ts, version: string): Compiler {
  // An enum of TypeScript has its names as keys, and its numbers as well.
  const kinds = typescript.SyntaxKind as unknown as Compiler["kinds"];
  return { version, kinds, open: (config, overlay) => open(typescript, config, overlay) };
}

function open(typescript: typeof ts, config: string, overlay: Overlay): Project {
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
    realpath: (path) => overlay.realpath(path) ?? sys.realpath?.(path) ?? path,
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
  const close = () => {};
  if (parsed === undefined) {
    return { files: [], references: [], diagnostics: () => faults.map(plain), tree: () => undefined, close };
  }
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
    files: program.getSourceFiles().map(({ fileName }) => fileName),
    references: (parsed.projectReferences ?? []).map((one) => typescript.resolveProjectReferencePath(one)),
    diagnostics: () =>
      typescript
        .getPreEmitDiagnostics(program)
        .filter(({ category }) => category === typescript.DiagnosticCategory.Error)
        .map(plain),
    tree: (file) => {
      const root = program.getSourceFile(file);
      return root === undefined ? undefined : { root: plainNode(root, root), text: root.text };
    },
    close,
  };
}

/** Programs bind no parents before they are checked, and a position is asked for by file. */
function plainNode(node: ts.Node, file: ts.SourceFile): SyntaxNode {
  return {
    kind: node.kind,
    forEachChild: (visit) => void node.forEachChild((child) => void visit(plainNode(child, file))),
    getStart: () => node.getStart(file),
    ...("text" in node && typeof node.text === "string" && { text: node.text }),
  };
}
