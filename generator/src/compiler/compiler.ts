import type { FileView } from "./overlay.ts";

/** An error that the compiler reports. */
export interface CompilerDiagnostic {
  /** Absolute, with forward slashes; undefined if it is about the project as a whole. */
  file: string | undefined;
  /** From 1; 0 without a file. */
  line: number;
  column: number;
  code: number;
  /** On one line. */
  message: string;
}

/** A node of a syntax tree: the members that all versions of TypeScript have. */
export interface SyntaxNode {
  kind: number;
  /** Offset of its end in the text. */
  end: number;
  forEachChild(visit: (node: SyntaxNode) => void): void;
  getStart(): number;
  /** Text of an identifier or literal. */
  text?: string;
}

/** A source file of a program. */
export interface SyntaxTree {
  root: SyntaxNode;
  text: string;
}

/** A name that refers to a member of a type. */
export interface NamedMember {
  /** An identifier or a string literal. */
  name: SyntaxNode;
  text: string;
  /** For members of an object literal or of a destructuring pattern: that node. */
  of?: { object?: SyntaxNode; pattern?: SyntaxNode };
}

/** A declaration of a member. */
export interface MemberDeclaration {
  file: string;
  /** Names of the enclosing declarations, outermost first, then its own. */
  names: string[];
}

/** A project, opened by a compiler. */
export interface Project {
  /** Every file of the program, absolute, with forward slashes. */
  files: string[];
  /** Configurations of the projects that this one references. */
  references: string[];
  /** False for a file that has the same types and errors as when the session opened the same project the last time. */
  isAffected(file: string): boolean;
  /** Returns all errors in affected files and in none, in the order of the compiler. */
  diagnostics(): CompilerDiagnostic[];
  tree(file: string): SyntaxTree | undefined;
  /**
   * Returns the string and number literals in the type of each expression, as JSON; ignores other branches of the type.
   * Takes many nodes, because each call to TypeScript 7 goes to another process.
   */
  literals(nodes: readonly SyntaxNode[]): string[][];
  /** Returns the declarations of each member in files for which `isAsked` is true. Members of unions have several. */
  declared(members: readonly NamedMember[], isAsked: (file: string) => boolean): MemberDeclaration[][];
}

/** Returns the names of the declarations that enclose a node, outermost first, and its own. */
export function namesOf<T>(
  node: T,
  nameOf: (node: T) => string | undefined,
  parentOf: (node: T) => T | undefined,
): string[] {
  const names: string[] = [];
  for (let at: T | undefined = node; at !== undefined; at = parentOf(at)) {
    const name = nameOf(at);
    if (name !== undefined) names.unshift(name);
  }
  return names;
}

/** Absolute paths of files that differ from before. */
export interface FileChanges {
  changed: string[];
  created: string[];
  deleted: string[];
}

/** A running compiler that opens one project after another and reuses what it has read. */
export interface CompilerSession {
  /**
   * Opens a project with the current files. Projects opened before must not be used any more.
   * @param config absolute path of a tsconfig.json on the disk or in the view.
   * @param changes changes of the view since the last project was opened.
   */
  open(config: string, changes?: FileChanges): Project;
  close(): void;
}

/** An installed TypeScript: versions 5.9 and 6 are libraries, version 7 is a separate process. */
export interface Compiler {
  version: string;
  /** Its installation folder. */
  folder: string;
  /** Numbers of node kinds by name; they differ between versions. */
  kinds: Readonly<Record<string, number>>;
  /**
   * @param folder working directory of a separate process.
   * @param view files that replace those on the disk. Nothing is written.
   */
  start(folder: string, view: FileView): CompilerSession;
  /** Opens a single project. */
  open(config: string, view: FileView): Project & { close(): void };
}

/** The members of a compiler that depend on its version. */
export type CompilerParts = Omit<Compiler, "open" | "folder">;

/** Converts an offset to line and column, from 1. */
export function position(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
