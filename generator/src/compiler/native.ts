import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type Compiler, type Diagnostic, type Project, position, type SyntaxNode } from "./index.ts";
import type { Overlay } from "./overlay.ts";

/** What is used of `typescript/unstable/sync` of TypeScript 7, whose declarations no earlier TypeScript has. */
interface Native {
  API: new (options: { cwd: string; fs: object }) => Api;
}

interface Api {
  updateSnapshot(params: { openProjects: string[] }): {
    getProject(config: string): { program: Program } | undefined;
    dispose(): void;
  };
  close(): void;
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
export function openNative({ API }: Native, { SyntaxKind }: Ast, version: string): Compiler {
  return {
    version,
    kinds: SyntaxKind,
    open(config, overlay) {
      // A new one each time: it keeps what it has read.
      const api = new API({ cwd: dirname(config), fs: fileSystem(overlay) });
      try {
        return open(api, config, overlay);
      } catch (error) {
        api.close();
        throw error;
      }
    },
  };
}

function fileSystem(overlay: Overlay): object {
  return {
    readFile: (path: string) => overlay.readFile(path),
    fileExists: (path: string) => overlay.fileExists(path),
    directoryExists: (path: string) => overlay.directoryExists(path),
    getAccessibleEntries: (path: string) => overlay.entries(path),
    realpath: (path: string) => overlay.realpath(path),
  };
}

function open(api: Api, config: string, overlay: Overlay): Project {
  const program = api.updateSnapshot({ openProjects: [config] }).getProject(config)?.program;
  if (program === undefined) throw new Error(`the compiler opens no project for ${config}`);
  const texts = new Map<string, string>();
  const textOf = (file: string): string => {
    const known = texts.get(file) ?? overlay.readFile(file) ?? readFileSync(file, "utf8");
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
    close: () => api.close(),
    references: referencesOf(config, overlay),
  };
}

function flat({ text, messageChain = [] }: Fault): string {
  return [text, ...(messageChain ?? []).map(flat)].join(" ");
}

/** What TypeScript 7 tells nobody. No configuration inherits references, so its own text has them all. */
function referencesOf(config: string, overlay: Overlay): string[] {
  const text = overlay.readFile(config) ?? readFileSync(config, "utf8");
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
