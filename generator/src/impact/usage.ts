import type { Compiler, NamedMember, SyntaxNode, SyntaxTree } from "../compiler/compiler.ts";
import { childrenOf, type ExhaustiveSwitch, ExhaustiveSwitches } from "./exhaustive-switches.ts";

/** The parts of a source file that can refer to the package. */
export interface FileWords {
  /** Identifiers and strings by line, from 1. */
  lines: Map<number, Set<string>>;
  /** All identifiers and strings. */
  all: Set<string>;
  chains: ExhaustiveSwitch[];
  members: NamedMember[];
  /** The modules that it imports or passes on, with the offset of each name. */
  imports: { from: string; names: Map<string, number> }[];
  /** Offsets of identifiers outside imports, by name. */
  uses: Map<string, number[]>;
  /** Converts an offset to line and column, from 1. */
  placeOf(offset: number): { line: number; column: number };
}

/** Reads identifiers, strings, switches and members of a file. Ignores comments. */
export function readWords(tree: SyntaxTree, kinds: Compiler["kinds"]): FileWords {
  const { root, text } = tree;
  const chains = new ExhaustiveSwitches(tree, kinds);
  const words: FileWords = {
    lines: new Map(),
    all: new Set(),
    chains: chains.found,
    members: [],
    imports: [],
    uses: new Map(),
    placeOf: placesOf(text),
  };
  const isImport = ({ kind }: SyntaxNode) => kind === kinds.ImportDeclaration || kind === kinds.ExportDeclaration;
  const visit = (node: SyntaxNode, scope: SyntaxNode | undefined, imported?: FileWords["imports"][number]): void => {
    // The root node has a text too: the whole file.
    if (node !== root && typeof node.text === "string") {
      const { line } = words.placeOf(node.getStart());
      words.lines.set(line, (words.lines.get(line) ?? new Set()).add(node.text));
      words.all.add(node.text);
      if (imported !== undefined && node.kind === kinds.StringLiteral) imported.from = node.text;
      else if (imported !== undefined) imported.names.set(node.text, node.getStart());
      else if (node.kind === kinds.Identifier)
        words.uses.set(node.text, [...(words.uses.get(node.text) ?? []), node.getStart()]);
    }
    const inside = isImport(node) ? { from: "", names: new Map<string, number>() } : imported;
    if (inside !== undefined && inside !== imported) words.imports.push(inside);
    chains.visit(node, scope);
    words.members.push(...membersAt(node, kinds));
    const inner = chains.isFunction(node) ? node : scope;
    node.forEachChild((child) => visit(child, inner, inside));
  };
  visit(root, undefined);
  return words;
}

function placesOf(text: string): FileWords["placeOf"] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 };
  };
}

/** Returns the members that a node names: `a.b`, `a["b"]`, `{ b: … }`, and `{ b }` in a destructuring pattern. */
function membersAt(node: SyntaxNode, kinds: Compiler["kinds"]): NamedMember[] {
  const named = (name: SyntaxNode | undefined, of?: NamedMember["of"]): NamedMember[] =>
    typeof name?.text === "string" ? [{ name, text: name.text, ...(of && { of }) }] : [];
  switch (node.kind) {
    case kinds.PropertyAccessExpression:
    case kinds.ElementAccessExpression:
      return named(childrenOf(node).at(-1));
    case kinds.ObjectLiteralExpression:
      return childrenOf(node).flatMap((child) => named(childrenOf(child)[0], { object: node }));
    case kinds.ObjectBindingPattern:
      return childrenOf(node).flatMap((child) => named(childrenOf(child)[0], { pattern: node }));
    default:
      return [];
  }
}
