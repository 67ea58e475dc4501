import { Node, type SourceFile, SyntaxKind } from "ts-morph";
import { identifiersNamed } from "./identifiers.ts";
import type { FileRewrite } from "./rewrite.ts";

/** Returns the files that import a package, and those that import them: clients pass between them. */
export function importersOf(files: readonly SourceFile[], name: string): SourceFile[] {
  const isOfPackage = (from: string) => from === name || from.startsWith(`${name}/`);
  const direct = files.filter(
    (file) =>
      file.getFullText().includes(name) &&
      [...file.getImportDeclarations(), ...file.getExportDeclarations()].some((one) =>
        isOfPackage(one.getModuleSpecifierValue() ?? ""),
      ),
  );
  return withImporters(files, direct);
}

/** Returns some of the files, and all that import them, directly or not. */
export function withImporters(files: readonly SourceFile[], some: readonly SourceFile[]): SourceFile[] {
  const own = new Set(files);
  const pending = [...some];
  const found = new Set<SourceFile>();
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (found.has(file) || !own.has(file)) continue;
    found.add(file);
    pending.push(...file.getReferencingSourceFiles());
  }
  return files.filter((file) => found.has(file));
}

/** Returns the first name of `Cloudflare.NotFoundError`, the one that is imported. */
export function firstName(node: Node): Node {
  return Node.isIdentifier(node) ? node : (node.getFirstDescendantByKind(SyntaxKind.Identifier) ?? node);
}

/**
 * Removes imports of a package that nothing uses any more, and those of files that export what it has again.
 * @param gone names that no longer use what they name.
 */
export function removeUnusedImports(
  file: SourceFile,
  out: FileRewrite,
  specifier: string,
  gone: ReadonlySet<Node>,
): void {
  out.removeImport(specifier, (local) => !isUsed(local, file, gone));
  const names = new Set([...gone].map((name) => name.getText()));
  for (const one of file.getImportDeclarations()) {
    const from = one.getModuleSpecifierValue();
    if (from.startsWith(".")) out.removeImport(from, (local) => names.has(local) && !isUsed(local, file, gone));
  }
}

/** True if an imported name is used, apart from the uses that go. */
export function isUsed(local: string, file: SourceFile, gone: ReadonlySet<Node>): boolean {
  return identifiersNamed(file, local).some((name) => {
    if (gone.has(name) || name.getFirstAncestorByKind(SyntaxKind.ImportDeclaration) !== undefined) return false;
    const parent = name.getParent();
    if (Node.isPropertyAccessExpression(parent) && parent.getNameNode() === name) return false;
    const symbol = Node.isShorthandPropertyAssignment(parent) ? parent.getValueSymbol() : name.getSymbol();
    const declarations = symbol?.getDeclarations() ?? [];
    return declarations.some((one) => one.getFirstAncestorByKind(SyntaxKind.ImportDeclaration) !== undefined);
  });
}
