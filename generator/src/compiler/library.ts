import { dirname } from "node:path";
// Types only: the compiler that runs is the installed one.
import type ts from "typescript";
import { affectedFiles, type ResolvedProgram, recordResolutions } from "./affected.ts";
import {
  type Compiler,
  type CompilerDiagnostic,
  type CompilerParts,
  type CompilerSession,
  type MemberDeclaration,
  type NamedMember,
  namesOf,
  type Project,
  type SyntaxNode,
} from "./compiler.ts";
import type { FileView } from "./overlay.ts";

/** Opens TypeScript 5.9 or 6, which are libraries. */
export function openLibrary(typescript: typeof ts, version: string): CompilerParts {
  // A TypeScript enum has its names as keys, and its numbers too.
  const kinds = typescript.SyntaxKind as unknown as Compiler["kinds"];
  return { version, kinds, start: (_, view) => session(typescript, view) };
}

function session(typescript: typeof ts, view: FileView): CompilerSession {
  const system = systemOf(typescript, view);
  // Kept so that files that did not change are parsed and bound only once.
  let last: { config: string; opened: ResolvedProgram } | undefined;
  return {
    open(config) {
      const { opened, project } = open(
        typescript,
        config,
        system,
        view,
        last?.config === config ? last.opened : undefined,
      );
      last = opened && { config, opened };
      return project;
    },
    close() {
      last = undefined;
    },
  };
}

function systemOf({ sys }: typeof ts, view: FileView): ts.System {
  return {
    ...sys,
    readFile: (path, encoding) => {
      const text = view.readFile(path);
      return text === undefined ? sys.readFile(path, encoding) : (text ?? undefined);
    },
    fileExists: (path) => view.fileExists(path) ?? sys.fileExists(path),
    directoryExists: (path) => view.directoryExists(path) ?? sys.directoryExists(path),
    getDirectories: (path) => view.entries(path)?.directories ?? sys.getDirectories(path),
    realpath: (path) => view.realpath(path) ?? sys.realpath?.(path) ?? path,
    writeFile: () => {},
  };
}

function open(
  typescript: typeof ts,
  config: string,
  system: ts.System,
  view: FileView,
  last: ResolvedProgram | undefined,
): { opened?: ResolvedProgram; project: Project } {
  const faults: ts.Diagnostic[] = [];
  const parsed = typescript.getParsedCommandLineOfConfigFile(
    config,
    { noEmit: true, incremental: false, composite: false },
    { ...system, onUnRecoverableConfigFileDiagnostic: (fault) => faults.push(fault) },
  );
  const plain = (fault: ts.Diagnostic): CompilerDiagnostic => plainDiagnostic(fault, typescript);
  if (parsed === undefined) {
    const none = {
      files: [],
      references: [],
      isAffected: () => true,
      tree: () => undefined,
      literals: (nodes: readonly SyntaxNode[]) => nodes.map(() => []),
      declared: (members: readonly NamedMember[]) => members.map(() => []),
    };
    return { project: { ...none, diagnostics: () => faults.map(plain) } };
  }
  delete parsed.options.tsBuildInfoFile;
  const host = typescript.createIncrementalCompilerHost(parsed.options, system);
  host.getCurrentDirectory = () => dirname(config);
  // Referenced projects are read from their sources: their build output may be of an earlier version.
  Object.assign(host, { useSourceOfProjectReferenceRedirect: () => true });
  // Files of the view may have changed; files on the disk have not.
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (file, ...rest) =>
    (view.fileExists(file) === undefined ? last?.program.getSourceFile(file) : undefined) ??
    getSourceFile(file, ...rest);
  const resolutions = recordResolutions(host, parsed.options, typescript);
  const program = typescript.createProgram({
    rootNames: parsed.fileNames,
    options: parsed.options,
    host,
    ...(parsed.projectReferences && { projectReferences: parsed.projectReferences }),
    configFileParsingDiagnostics: parsed.errors,
  });
  const opened = { program, resolutions };
  const affected = last && affectedFiles(last, opened, typescript);
  return { opened, project: projectOf(program, affected, parsed, typescript) };
}

/** @param affected files that may differ from those of the program before; undefined means all. */
function projectOf(
  program: ts.Program,
  affected: ReadonlySet<string> | undefined,
  { projectReferences }: ts.ParsedCommandLine,
  typescript: typeof ts,
): Project {
  return {
    files: program.getSourceFiles().map(({ fileName }) => fileName),
    references: (projectReferences ?? []).map((one) => typescript.resolveProjectReferencePath(one)),
    isAffected: (file) => affected?.has(file) ?? true,
    diagnostics: () =>
      diagnosticsOf(program, affected, typescript)
        .filter(({ category }) => category === typescript.DiagnosticCategory.Error)
        .map((fault) => plainDiagnostic(fault, typescript)),
    tree: (file) => {
      // Binds the files: before that, a node knows no parents, and therefore not its position.
      program.getTypeChecker();
      const root = program.getSourceFile(file);
      return root === undefined ? undefined : { root, text: root.text };
    },
    literals: (asked) =>
      asked.map((node) => (isNode(node) ? literalsOf(program.getTypeChecker().getTypeAtLocation(node)) : [])),
    declared: (members, isAsked) => {
      const checker = program.getTypeChecker();
      const declared = (node: ts.Declaration): MemberDeclaration[] => {
        const file = node.getSourceFile().fileName;
        if (!isAsked(file)) return [];
        return [
          {
            file,
            names: namesOf<ts.Node>(
              node,
              (one) => nameOf(one, typescript),
              ({ parent }) => parent,
            ),
          },
        ];
      };
      return members.map((member) =>
        symbolsOf(member, typescript, checker).flatMap((symbol) => (symbol.declarations ?? []).flatMap(declared)),
      );
    },
  };
}

function diagnosticsOf(
  program: ts.Program,
  affected: ReadonlySet<string> | undefined,
  typescript: typeof ts,
): readonly ts.Diagnostic[] {
  if (affected === undefined) return typescript.getPreEmitDiagnostics(program);
  const { declaration } = program.getCompilerOptions();
  const ofFile = (file: ts.SourceFile): readonly ts.Diagnostic[] => [
    ...program.getSyntacticDiagnostics(file),
    ...program.getSemanticDiagnostics(file),
    ...(declaration === true ? program.getDeclarationDiagnostics(file) : []),
  ];
  const files = program.getSourceFiles().filter(({ fileName }) => affected.has(fileName));
  return typescript.sortAndDeduplicateDiagnostics([
    ...program.getConfigFileParsingDiagnostics(),
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...files.flatMap(ofFile),
  ]);
}

function plainDiagnostic(fault: ts.Diagnostic, typescript: typeof ts): CompilerDiagnostic {
  const at = fault.file?.getLineAndCharacterOfPosition(fault.start ?? 0);
  return {
    file: fault.file?.fileName,
    line: at === undefined ? 0 : at.line + 1,
    column: at === undefined ? 0 : at.character + 1,
    code: fault.code,
    message: typescript.flattenDiagnosticMessageText(fault.messageText, " ").replace(/\s+/g, " "),
  };
}

/** Returns the symbols of a member: one for each branch of a union that has it. */
function symbolsOf({ name, text, of }: NamedMember, typescript: typeof ts, checker: ts.TypeChecker): ts.Symbol[] {
  const [own, object, pattern] = [name, of?.object, of?.pattern].map((one) =>
    one !== undefined && isNode(one) ? one : undefined,
  );
  if (of === undefined) return [own && checker.getSymbolAtLocation(own)].filter((one) => one !== undefined);
  const stated =
    object !== undefined && typescript.isExpression(object)
      ? checker.getContextualType(object)
      : pattern && checker.getTypeAtLocation(pattern);
  if (stated === undefined) return [];
  const type = checker.getNonNullableType(stated);
  return (type.isUnion() ? type.types : [type]).flatMap((one) => one.getProperty(text) ?? []);
}

/** True for a node of this compiler; the nodes of TypeScript 7 lack these methods. */
function isNode(node: SyntaxNode): node is SyntaxNode & ts.Node {
  return "getSourceFile" in node;
}

function nameOf(node: ts.Node, typescript: typeof ts): string | undefined {
  const name = typescript.isSourceFile(node) ? undefined : typescript.getNameOfDeclaration(node as ts.Declaration);
  return name !== undefined && "text" in name && typeof name.text === "string" ? name.text : undefined;
}

function literalsOf(type: ts.Type): string[] {
  const parts = type.isUnion() ? type.types : [type];
  return parts.flatMap((part) =>
    part.isStringLiteral() || part.isNumberLiteral() ? [JSON.stringify(part.value)] : [],
  );
}
