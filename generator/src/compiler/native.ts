import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import {
  type CompilerDiagnostic,
  type CompilerParts,
  type CompilerSession,
  type FileChanges,
  type MemberDeclaration,
  type NamedMember,
  namesOf,
  type Project,
  position,
  type SyntaxNode,
} from "./compiler.ts";
import type { FileView } from "./overlay.ts";

/** The used part of `typescript/unstable/sync` of TypeScript 7. Earlier versions have no declarations for it. */
interface Native {
  API: new (options: { cwd: string; fs: object }) => Api;
}

interface Api {
  updateSnapshot(params: { openProjects?: string[]; closeProjects?: string[]; fileChanges?: FileChanges }): Snapshot;
  close(): void;
  /** Undocumented; see `quiet`. */
  client?: { channel?: { child?: { kill(signal?: string): boolean } } };
}

interface Snapshot {
  getProject(config: string): { program: Program; checker: NativeChecker } | undefined;
  dispose(): void;
}

interface Program {
  getSourceFile(file: string): (SyntaxNode & { text: string }) | undefined;
  getSourceFileNames(): readonly string[];
  getConfigFileParsingDiagnostics(): readonly NativeDiagnostic[];
  getProgramDiagnostics(): readonly NativeDiagnostic[];
  getGlobalDiagnostics(): readonly NativeDiagnostic[];
  getSyntacticDiagnostics(): readonly NativeDiagnostic[];
  getSemanticDiagnostics(): readonly NativeDiagnostic[];
}

interface NativeChecker {
  getTypeAtLocation(nodes: readonly SyntaxNode[]): readonly (Type | undefined)[];
  getSymbolAtLocation(nodes: readonly SyntaxNode[]): readonly (Symbol | undefined)[];
  getContextualType(node: SyntaxNode): Type | undefined;
  getPropertyOfType(type: Type, name: string): Symbol | undefined;
}

interface Symbol {
  declarations: readonly Handle[];
}

/** A reference to a node of the other process. */
interface Handle {
  index: number;
  path: string;
  resolve(): Declaration | undefined;
}

interface Declaration {
  name?: { text?: unknown };
  parent?: Declaration;
}

interface Type {
  id: number;
  value: unknown;
  isUnionType(): boolean;
  isLiteralType(): boolean;
  getTypes(): readonly Type[] | undefined;
}

interface NativeDiagnostic {
  fileName?: string | undefined;
  pos: number;
  code: number;
  category: number;
  text: string;
  messageChain?: readonly NativeDiagnostic[] | undefined;
}

const ERROR = 1;

/** The used part of `typescript/unstable/ast`. */
interface Ast {
  SyntaxKind: Readonly<Record<string, number>>;
}

/** Opens TypeScript 7, a separate process that asks this one for files. */
export function openNative({ API }: Native, { SyntaxKind }: Ast, version: string): CompilerParts {
  return {
    version,
    kinds: SyntaxKind,
    start: (folder, view) => session(quiet(new API({ cwd: folder, fs: fileSystem(view) })), view),
  };
}

function session(api: Api, view: FileView): CompilerSession {
  let snapshot: Snapshot | undefined;
  let opened: string | undefined;
  return {
    open(config, changes) {
      const last = snapshot;
      snapshot = api.updateSnapshot({
        ...(config !== opened && { openProjects: [config], ...(opened !== undefined && { closeProjects: [opened] }) }),
        ...(changes !== undefined && { fileChanges: changes }),
      });
      opened = config;
      // Disposed only now, so that the new snapshot reuses what both have in common.
      last?.dispose();
      return project(snapshot, config, view);
    },
    close() {
      snapshot?.dispose();
      snapshot = undefined;
      api.close();
    },
  };
}

/** Makes closing send SIGKILL: on SIGTERM the process prints "context canceled" to stderr. It has no state to save. */
function quiet(api: Api): Api {
  const child = api.client?.channel?.child;
  if (child === undefined) return api;
  const kill = child.kill.bind(child);
  child.kill = () => kill("SIGKILL");
  return api;
}

function fileSystem(view: FileView): object {
  return {
    readFile: (path: string) => view.readFile(path),
    fileExists: (path: string) => view.fileExists(path),
    directoryExists: (path: string) => view.directoryExists(path),
    getAccessibleEntries: (path: string) => view.entries(path),
    realpath: (path: string) => view.realpath(path),
  };
}

function project(snapshot: Snapshot, config: string, view: FileView): Project {
  const found = snapshot.getProject(config);
  if (found === undefined) throw new Error(`the compiler opens no project for ${config}`);
  const { program, checker } = found;
  const texts = new Map<string, string>();
  const textOf = (file: string): string => {
    // The compiler does not count a byte order mark.
    const known = texts.get(file) ?? (view.readFile(file) ?? readFileSync(file, "utf8")).replace(/^\uFEFF/, "");
    texts.set(file, known);
    return known;
  };
  const plain = (fault: NativeDiagnostic): CompilerDiagnostic => ({
    file: fault.fileName,
    ...(fault.fileName === undefined ? { line: 0, column: 0 } : position(textOf(fault.fileName), fault.pos)),
    code: fault.code,
    message: flat(fault).replace(/\s+/g, " "),
  });
  return {
    files: [...program.getSourceFileNames()],
    // The API does not say on what a file depends.
    isAffected: () => true,
    diagnostics: () =>
      [
        program.getConfigFileParsingDiagnostics(),
        program.getProgramDiagnostics(),
        program.getGlobalDiagnostics(),
        program.getSyntacticDiagnostics(),
        program.getSemanticDiagnostics(),
      ]
        .flat()
        .filter(({ category }) => category === ERROR)
        .map(plain),
    tree: (file) => {
      const root = program.getSourceFile(file);
      return root === undefined ? undefined : { root, text: root.text };
    },
    literals: (nodes) => literalsOf(nodes.length === 0 ? [] : checker.getTypeAtLocation(nodes)),
    declared: (members, isAsked) => declaredOf(members, isAsked, checker),
    references: referencesOf(config, view),
  };
}

function declaredOf(
  members: readonly NamedMember[],
  isAsked: (file: string) => boolean,
  checker: NativeChecker,
): MemberDeclaration[][] {
  const symbols = symbolsOf(members, checker);
  const known = new Map<string, MemberDeclaration>();
  const declared = (handle: Handle): MemberDeclaration[] => {
    if (!isAsked(handle.path)) return [];
    const key = `${handle.index} ${handle.path}`;
    const node = known.has(key) ? undefined : handle.resolve();
    if (node !== undefined) {
      known.set(key, { file: handle.path, names: namesOf(node, nameOf, ({ parent }) => parent) });
    }
    const found = known.get(key);
    return found === undefined ? [] : [found];
  };
  return symbols.map((found) => found.flatMap(({ declarations }) => declarations.flatMap(declared)));
}

/** Returns the symbols of each member: one for each branch of a union that has it. Batches the calls where the API allows it. */
function symbolsOf(members: readonly NamedMember[], checker: NativeChecker): Symbol[][] {
  const all = <T>(nodes: readonly SyntaxNode[], ask: (nodes: readonly SyntaxNode[]) => readonly T[]) => {
    const answers = nodes.length === 0 ? [] : ask(nodes);
    return new Map(nodes.map((node, i) => [node, answers[i]]));
  };
  const plain = members.filter(({ of }) => of === undefined).map(({ name }) => name);
  const symbols = all(plain, (nodes) => checker.getSymbolAtLocation(nodes));
  const patterns = new Set(members.flatMap(({ of }) => of?.pattern ?? []));
  const objects = new Set(members.flatMap(({ of }) => of?.object ?? []));
  const types = all([...patterns], (nodes) => checker.getTypeAtLocation(nodes));
  for (const object of objects) types.set(object, checker.getContextualType(object));

  const parts = new Map<number, readonly Type[]>();
  const partsOf = (type: Type): readonly Type[] => {
    const found = parts.get(type.id) ?? (type.isUnionType() ? (type.getTypes() ?? []) : [type]);
    parts.set(type.id, found);
    return found;
  };
  const properties = new Map<string, Symbol | undefined>();
  const propertyOf = (type: Type, name: string): Symbol | undefined => {
    const key = `${type.id} ${name}`;
    if (!properties.has(key)) properties.set(key, checker.getPropertyOfType(type, name));
    return properties.get(key);
  };
  return members.map(({ name, text, of }) => {
    const node = of?.object ?? of?.pattern;
    const type = node && types.get(node);
    const found =
      node === undefined ? [symbols.get(name)] : type ? partsOf(type).map((one) => propertyOf(one, text)) : [];
    return found.filter((one) => one !== undefined);
  });
}

function nameOf({ name }: Declaration): string | undefined {
  return typeof name?.text === "string" ? name.text : undefined;
}

function literalsOf(types: readonly (Type | undefined)[]): string[][] {
  const known = new Map<number, string[]>();
  return types.map((type) => {
    if (type === undefined) return [];
    const found = known.get(type.id) ?? (type.isUnionType() ? (type.getTypes() ?? []) : [type]).flatMap(literalOf);
    known.set(type.id, found);
    return found;
  });
}

function literalOf(type: Type): string[] {
  return type.isLiteralType() && (typeof type.value === "string" || typeof type.value === "number")
    ? [JSON.stringify(type.value)]
    : [];
}

function flat({ text, messageChain = [] }: NativeDiagnostic): string {
  return [text, ...(messageChain ?? []).map(flat)].join(" ");
}

/** Reads the references of a configuration, which TypeScript 7 does not expose. They are not inherited, so its own text has all. */
function referencesOf(config: string, view: FileView): string[] {
  const text = view.readFile(config) ?? readFileSync(config, "utf8");
  // Removes comments and trailing commas outside strings.
  const plain = text
    .replace(/("(?:\\.|[^"\\])*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, "$1")
    .replace(/("(?:\\.|[^"\\])*")|,(?=\s*[}\]])/g, "$1");
  try {
    const { references = [] } = JSON.parse(plain) as { references?: { path: string }[] };
    return references.map(({ path }) => {
      const at = resolve(dirname(config), path);
      return at.endsWith(".json") ? at : `${at}/tsconfig.json`;
    });
  } catch {
    // The compiler reports it as an error of the project.
    return [];
  }
}
