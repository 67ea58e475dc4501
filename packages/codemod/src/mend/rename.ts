import { type ImportSpecifier, Node, SyntaxKind } from "ts-morph";
import { identifiersNamed } from "../identifiers.ts";
import type { FileRewrite } from "../rewrite.ts";

interface Renamed {
  old: string;
  new: string;
}

/**
 * Renames what a file imports of the package, with all that refers to it. What has moved to another area is imported from
 * there.
 */
export function renameImport(symbols: readonly Renamed[], packageName: string, out: FileRewrite): boolean {
  let isDone = false;
  for (const declaration of out.file.getImportDeclarations()) {
    const module = declaration.getModuleSpecifierValue();
    if (module !== packageName && !module.startsWith(`${packageName}/`)) continue;
    for (const specifier of declaration.getNamedImports()) {
      const found = symbols.find((one) => isNamed(one.old, specifier.getName(), module, packageName));
      if (found !== undefined) isDone = renameSpecifier(specifier, found, module, packageName, out) || isDone;
    }
  }
  return isDone;
}

function isNamed(symbol: string, name: string, module: string, packageName: string): boolean {
  const [area, own] = parts(symbol);
  return own === name && (module === packageName || module === `${packageName}/${area}`);
}

function parts(symbol: string): [area: string, name: string] {
  const dot = symbol.indexOf(".");
  return [symbol.slice(0, dot), symbol.slice(dot + 1)];
}

function renameSpecifier(
  specifier: ImportSpecifier,
  renamed: Renamed,
  module: string,
  packageName: string,
  out: FileRewrite,
): boolean {
  const [[oldArea], [area, name]] = [parts(renamed.old), parts(renamed.new)];
  const alias = specifier.getAliasNode();
  const isMoved = oldArea !== area && module !== packageName;
  const isType = specifier.isTypeOnly() || specifier.getImportDeclaration().isTypeOnly();
  if (isMoved) {
    const local = alias?.getText() ?? name;
    out.release(local);
    const used = out.use(`${packageName}/${area}`, name, isType);
    out.removeImport(module, (one) => one === (alias ?? specifier.getNameNode()).getText());
    if (alias === undefined) renameReferences(specifier, used, out);
    return true;
  }
  if (alias !== undefined) out.replace(specifier.getNameNode(), name);
  else {
    const local = out.free(name);
    out.replace(specifier.getNameNode(), local === name ? name : `${name} as ${local}`);
    renameReferences(specifier, local, out);
  }
  return true;
}

function renameReferences(specifier: ImportSpecifier, name: string, out: FileRewrite): void {
  const own = specifier.getNameNode();
  const symbol = own.getSymbol();
  for (const one of identifiersNamed(out.file, own.getText())) {
    if (one === own) continue;
    const parent = one.getParent();
    if (Node.isShorthandPropertyAssignment(parent)) {
      if (parent.getValueSymbol() === symbol) out.replace(one, `${one.getText()}: ${name}`);
    } else if (Node.isExportSpecifier(parent)) {
      if (parent.getNameNode() === one)
        out.replace(one, parent.getAliasNode() === undefined ? `${name} as ${one.getText()}` : name);
    } else if (one.getSymbol() === symbol) out.replace(one, name);
  }
}

/** Replaces the path of an operation wherever a file writes it. */
export function renamePath({ old, new: next }: Renamed, out: FileRewrite): boolean {
  const literals = [
    ...out.file.getDescendantsOfKind(SyntaxKind.StringLiteral),
    ...out.file.getDescendantsOfKind(SyntaxKind.NoSubstitutionTemplateLiteral),
  ].filter((one) => one.getLiteralText() === old);
  for (const one of literals) {
    const quote = one.getText()[0] as string;
    out.replace(one, `${quote}${next}${quote}`);
  }
  return literals.length > 0;
}

/** Renames a parameter in the arguments of the call that an error is in. */
export function renameParameter({ old, new: next }: Renamed, node: Node, out: FileRewrite): boolean {
  const call = Node.isCallExpression(node) ? node : node.getFirstAncestorByKind(SyntaxKind.CallExpression);
  const holder = call ?? node.getFirstAncestorByKind(SyntaxKind.VariableDeclaration);
  const members = holder?.getDescendants().filter((one) => {
    const isMember = Node.isPropertyAssignment(one) || Node.isShorthandPropertyAssignment(one);
    return isMember && one.getNameNode().getText().replace(/["']/g, "") === old;
  });
  for (const one of members ?? []) {
    if (Node.isShorthandPropertyAssignment(one)) out.replace(one, `${next}: ${old}`);
    else if (Node.isPropertyAssignment(one)) out.replace(one.getNameNode(), next);
  }
  return members !== undefined && members.length > 0;
}
