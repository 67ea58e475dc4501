import { type Identifier, type SourceFile, SyntaxKind } from "ts-morph";

const known = new WeakMap<SourceFile, Map<string, Identifier[]>>();

/** Returns the identifiers of a file with a name, in order. */
export function identifiersNamed(file: SourceFile, name: string): readonly Identifier[] {
  // Most names are asked for in vain, and the text says so sooner.
  if (!file.getFullText().includes(name)) return [];
  let names = known.get(file);
  if (names === undefined) {
    names = new Map();
    for (const one of file.getDescendantsOfKind(SyntaxKind.Identifier)) {
      const text = one.getText();
      const same = names.get(text);
      if (same === undefined) names.set(text, [one]);
      else same.push(one);
    }
    known.set(file, names);
  }
  return names.get(name) ?? [];
}
