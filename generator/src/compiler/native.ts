import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import {
  type CompilerParts,
  type Declared,
  type Diagnostic,
  type FileChanges,
  type Member,
  namesOf,
  type Project,
  position,
  type Session,
  type SyntaxNode,
} from "./compiler.ts";
import type { FileView } from "./overlay.ts";

/** What is used of `typescript/unstable/sync` of TypeScript 7, whose declarations no earlier TypeScript has. */
interface Native {
  API: new (options: { cwd: string; fs: object }) => Api;
}

interface Api {
  updateSnapshot(params: { openProjects?: string[]; closeProjects?: string[]; fileChanges?: FileChanges }): Snapshot;
  close(): void;
  /** Nobody promises it; see `quiet`. */
  client?: { channel?: { child?: { kill(signal?: string): boolean } } };
}

interface Snapshot {
  getProject(config: string): { program: Program; checker: Checker } | undefined;
  dispose(): void;
}

interface Program {
  getSourceFile(file: string): (SyntaxNode & { text: string }) | undefined;
  getSourceFileNames(): readonly string[];
  getConfigFileParsingDiagnostics(): readonly Fault[];
  getProgramDiagnostics(): readonly Fault[];
  getGlobalDiagnostics(): readonly Fault[];
  getSyntacticDiagnostics(): readonly Fault[];
  getSemanticDiagnostics(): readonly Fault[];
}

interface Checker {
  getTypeAtLocation(nodes: readonly SyntaxNode[]): readonly (Type | undefined)[];
  getSymbolAtLocation(nodes: readonly SyntaxNode[]): readonly (Symbol | undefined)[];
  getContextualType(node: SyntaxNode): Type | undefined;
  getPropertyOfType(type: Type, name: string): Symbol | undefined;
}

interface Symbol {
  declarations: readonly Handle[];
}

/** A node that the program has and this process not yet. */
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

interface Fault {
  fileName?: string | undefined;
  pos: number;
  code: number;
  category: number;
  text: string;
  messageChain?: readonly Fault[] | undefined;
}

const ERROR = 1;

/** Of `typescript/unstable/ast`. */
interface Ast {
  SyntaxKind: Readonly<Record<string, number>>;
}

/** TypeScript 7, a program of its own that asks for files. */
export function openNative({ API }: Native, { SyntaxKind }: Ast, version: string): CompilerParts {
  return {
    version,
    kinds: SyntaxKind,
    start: (folder, view) => session(quiet(new API({ cwd: folder, fs: fileSystem(view) })), view),
  };
}

function session(api: Api, view: FileView): Session {
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
      // Not before: what both have in common is kept.
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

/** Closing sends SIGTERM, of which the program says "context canceled" on stderr. It has nothing to lose. */
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
    const known = texts.get(file) ?? view.readFile(file) ?? readFileSync(file, "utf8");
    texts.set(file, known);
    return known;
  };
  const plain = (fault: Fault): Diagnostic => ({
    file: fault.fileName,
    ...(fault.fileName === undefined ? { line: 0, column: 0 } : position(textOf(fault.fileName), fault.pos)),
    code: fault.code,
    message: flat(fault).replace(/\s+/g, " "),
  });
  return {
    files: [...program.getSourceFileNames()],
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

function declaredOf(members: readonly Member[], isAsked: (file: string) => boolean, checker: Checker): Declared[][] {
  const symbols = symbolsOf(members, checker);
  const known = new Map<string, Declared>();
  const declared = (handle: Handle): Declared[] => {
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

/** Of a member of a union there is one for each branch that has it. What can be asked of many at once is. */
function symbolsOf(members: readonly Member[], checker: Checker): Symbol[][] {
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

function flat({ text, messageChain = [] }: Fault): string {
  return [text, ...(messageChain ?? []).map(flat)].join(" ");
}

/** What TypeScript 7 tells nobody. No configuration inherits references, so its own text has them all. */
function referencesOf(config: string, view: FileView): string[] {
  const text = view.readFile(config) ?? readFileSync(config, "utf8");
  // JSON with comments and commas at the end; what stands in a string stays.
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
