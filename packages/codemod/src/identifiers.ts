import { type Identifier, Node, type SourceFile, SyntaxKind, ts } from "ts-morph";
import { nodesWhere } from "./nodes.ts";

const known = new WeakMap<SourceFile, Map<string, readonly Identifier[]>>();

/** Returns the identifiers of a file with a name, in order. */
export function identifiersNamed(file: SourceFile, name: string): readonly Identifier[] {
  // Most names are asked for in vain, and the text says so sooner.
  if (!file.getFullText().includes(name)) return [];
  const names = known.get(file) ?? new Map<string, readonly Identifier[]>();
  known.set(file, names);
  const found = names.get(name) ?? find(file, name);
  names.set(name, found);
  return found;
}

function find(file: SourceFile, name: string): readonly Identifier[] {
  // Types of JavaScript are in its comments.
  if (/\.[cm]?jsx?$/.test(file.getFilePath())) {
    return file.getDescendantsOfKind(SyntaxKind.Identifier).filter((one) => one.getText() === name);
  }
  return nodesWhere(file, (node) => ts.isIdentifier(node) && node.text === name).filter(Node.isIdentifier);
}
