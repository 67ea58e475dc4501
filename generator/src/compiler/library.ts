import { dirname } from "node:path";
// Types only: the compiler that runs is the installed one.
import type ts from "typescript";
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
  let last: { config: string; program: ts.Program } | undefined;
  return {
    open(config) {
      const { program, project } = open(
        typescript,
        config,
        system,
        view,
        last?.config === config ? last.program : undefined,
      );
      last = program && { config, program };
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
  last: ts.Program | undefined,
): { program?: ts.Program; project: Project } {
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
    (view.fileExists(file) === undefined ? last?.getSourceFile(file) : undefined) ?? getSourceFile(file, ...rest);
  const program = typescript.createProgram({
    rootNames: parsed.fileNames,
    options: parsed.options,
    host,
    ...(parsed.projectReferences && { projectReferences: parsed.projectReferences }),
    configFileParsingDiagnostics: parsed.errors,
  });
  return { program, project: projectOf(program, parsed, typescript) };
}

function projectOf(program: ts.Program, { projectReferences }: ts.ParsedCommandLine, typescript: typeof ts): Project {
  const nodes = new WeakMap<SyntaxNode, ts.Node>();
  return {
    files: program.getSourceFiles().map(({ fileName }) => fileName),
    references: (projectReferences ?? []).map((one) => typescript.resolveProjectReferencePath(one)),
    diagnostics: () =>
      typescript
        .getPreEmitDiagnostics(program)
        .filter(({ category }) => category === typescript.DiagnosticCategory.Error)
        .map((fault) => plainDiagnostic(fault, typescript)),
    tree: (file) => {
      const root = program.getSourceFile(file);
      return root === undefined ? undefined : { root: plainNode(root, root, nodes), text: root.text };
    },
    literals: (asked) =>
      asked.map((one) => {
        const node = nodes.get(one);
        return node === undefined ? [] : literalsOf(program.getTypeChecker().getTypeAtLocation(node));
      }),
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
        symbolsOf(member, nodes, typescript, checker).flatMap((symbol) =>
          (symbol.declarations ?? []).flatMap(declared),
        ),
      );
    },
  };
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
function symbolsOf(
  { name, text, of }: NamedMember,
  nodes: WeakMap<SyntaxNode, ts.Node>,
  typescript: typeof ts,
  checker: ts.TypeChecker,
): ts.Symbol[] {
  const [own, object, pattern] = [name, of?.object, of?.pattern].map((one) => one && nodes.get(one));
  if (of === undefined) return [own && checker.getSymbolAtLocation(own)].filter((one) => one !== undefined);
  const stated =
    object !== undefined && typescript.isExpression(object)
      ? checker.getContextualType(object)
      : pattern && checker.getTypeAtLocation(pattern);
  if (stated === undefined) return [];
  const type = checker.getNonNullableType(stated);
  return (type.isUnion() ? type.types : [type]).flatMap((one) => one.getProperty(text) ?? []);
}

function nameOf(node: ts.Node, typescript: typeof ts): string | undefined {
  const name = typescript.isSourceFile(node) ? undefined : typescript.getNameOfDeclaration(node as ts.Declaration);
  return name !== undefined && "text" in name && typeof name.text === "string" ? name.text : undefined;
}

/** Wraps a node so that positions work before the program is bound: `getStart` needs the file then. */
function plainNode(node: ts.Node, file: ts.SourceFile, nodes: WeakMap<SyntaxNode, ts.Node>): SyntaxNode {
  const plain: SyntaxNode = {
    kind: node.kind,
    end: node.end,
    forEachChild: (visit) => void node.forEachChild((child) => void visit(plainNode(child, file, nodes))),
    getStart: () => node.getStart(file),
    ...("text" in node && typeof node.text === "string" && { text: node.text }),
  };
  nodes.set(plain, node);
  return plain;
}

function literalsOf(type: ts.Type): string[] {
  const parts = type.isUnion() ? type.types : [type];
  return parts.flatMap((part) =>
    part.isStringLiteral() || part.isNumberLiteral() ? [JSON.stringify(part.value)] : [],
  );
}
