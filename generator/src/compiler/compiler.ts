import type { FileView } from "./overlay.ts";

/** What a compiler says of one place. */
export interface Diagnostic {
  /** Absolute, with forward slashes; undefined where it is about the project as a whole. */
  file: string | undefined;
  /** From 1; 0 where there is no file. */
  line: number;
  column: number;
  code: number;
  /** One line. */
  message: string;
}

/** A node of a syntax tree, as far as both kinds of compiler have it. */
export interface SyntaxNode {
  kind: number;
  /** Where it ends in the text. */
  end: number;
  forEachChild(visit: (node: SyntaxNode) => void): void;
  getStart(): number;
  /** Of identifiers and literals. */
  text?: string;
}

/** A source file of a program. */
export interface SyntaxTree {
  root: SyntaxNode;
  text: string;
}

/** A name that stands for a member of something. */
export interface Member {
  /** An identifier or a text. */
  name: SyntaxNode;
  text: string;
  /** What the member is of, where that does not stand before the name: an object that is written out or taken apart. */
  of?: { object?: SyntaxNode; pattern?: SyntaxNode };
}

/** Where something is declared. */
export interface Declared {
  file: string;
  /** Of what it is declared in, from the outside in, and at last its own. */
  names: string[];
}

/** A project as a compiler reads it. */
export interface Project {
  /** Every file of the program, absolute, with forward slashes. */
  files: string[];
  /** Configurations of other projects that this one refers to. */
  references: string[];
  /** All errors, in the order of the compiler. */
  diagnostics(): Diagnostic[];
  tree(file: string): SyntaxTree | undefined;
  /**
   * Of each expression the texts and numbers that its type lists, written as JSON; what else the type allows does not
   * count. All that is to be known is asked for at once: a question to TypeScript 7 is one to another program.
   */
  literals(nodes: readonly SyntaxNode[]): string[][];
  /** Of each member where it is declared, as far as that is in a file that is asked about: of a union in several places. */
  declared(members: readonly Member[], isAsked: (file: string) => boolean): Declared[][];
}

/** The names on the way from a declaration out to its file. */
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

/** Files, absolute, that are not what they were. */
export interface FileChanges {
  changed: string[];
  created: string[];
  deleted: string[];
}

/** A compiler at work on projects, one after the other: what it has read once it does not read again. */
export interface Session {
  /**
   * The project as its files are now. Whatever was opened before is not to be asked any more.
   * @param config absolute path of a tsconfig.json, which the view may have.
   * @param changes of the view since a project was opened.
   */
  open(config: string, changes?: FileChanges): Project;
  close(): void;
}

/** TypeScript as somebody installed it: 5.9 and 6 are libraries, 7 is a program that is talked to. */
export interface Compiler {
  version: string;
  /** Where it is installed. */
  folder: string;
  /** Kinds of nodes by name; numbers differ between versions. */
  kinds: Readonly<Record<string, number>>;
  /**
   * @param folder where a program of its own is run.
   * @param view the files that stand in for those on the disk. Nothing is written.
   */
  start(folder: string, view: FileView): Session;
  /** A single project. */
  open(config: string, view: FileView): Project & { close(): void };
}

/** What a version of TypeScript is made into; the rest is the same for all. */
export type CompilerParts = Omit<Compiler, "open" | "folder">;

/** Where a character stands in a text, from 1. */
export function position(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
