import { type ExportSpecifier, type ImportSpecifier, Node, SyntaxKind } from "ts-morph";
import { identifiersNamed } from "../identifiers.ts";
import type { FileRewrite } from "../rewrite.ts";
import { memberKey } from "./literals.ts";

export interface Renamed {
  old: string;
  new: string;
}

/**
 * Renames what a file imports of the package, with all that refers to it. What has moved to another area is imported from
 * there. What the file exports keeps its name, because others import it.
 */
export function renameImports(symbols: readonly Renamed[], packageName: string, out: FileRewrite): boolean {
  const isOfPackage = (module: string) => module === packageName || module.startsWith(`${packageName}/`);
  const findIn = (module: string) => (name: string) =>
    symbols.find((one) => isNamed(one.old, name, module, packageName));
  const done: boolean[] = [];
  for (const declaration of out.file.getImportDeclarations()) {
    const module = declaration.getModuleSpecifierValue();
    if (!isOfPackage(module)) continue;
    const find = findIn(module);
    for (const specifier of declaration.getNamedImports()) {
      const found = find(specifier.getName());
      if (found !== undefined) done.push(renameSpecifier(specifier, found, module, packageName, out));
    }
    const namespace = declaration.getNamespaceImport();
    if (namespace === undefined) continue;
    for (const symbol of symbols) {
      if (find(parts(symbol.old)[1]) === symbol && isReachable(symbol.new, module, packageName))
        done.push(renameMembers(namespace, symbol, out));
    }
  }
  for (const declaration of out.file.getExportDeclarations()) {
    const module = declaration.getModuleSpecifierValue() ?? "";
    if (!isOfPackage(module)) continue;
    const find = findIn(module);
    for (const specifier of declaration.getNamedExports()) {
      const found = find(specifier.getName());
      if (found !== undefined && isReachable(found.new, module, packageName))
        done.push(renameExport(specifier, parts(found.new)[1], out));
    }
  }
  done.push(...renameImportTypes(findIn, packageName, out));
  return done.includes(true);
}

function isNamed(symbol: string, name: string, module: string, packageName: string): boolean {
  return parts(symbol)[1] === name && isReachable(symbol, module, packageName);
}

/** True if a module of the package exports a symbol. */
function isReachable(symbol: string, module: string, packageName: string): boolean {
  return module === packageName || module === moduleOf(symbol, packageName);
}

/** What several areas use is exported by the package itself alone. */
function moduleOf(symbol: string, packageName: string): string {
  const [area] = parts(symbol);
  return area === "shared" ? packageName : `${packageName}/${area}`;
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
  const [, name] = parts(renamed.new);
  const alias = specifier.getAliasNode();
  const own = specifier.getNameNode();
  // Another change renames it too.
  if (out.edits.covers(own.getStart(), own.getEnd())) return true;
  const isType = specifier.isTypeOnly() || specifier.getImportDeclaration().isTypeOnly();
  if (!isReachable(renamed.new, module, packageName)) {
    const local = alias?.getText() ?? name;
    out.release(local);
    const used = out.use(moduleOf(renamed.new, packageName), name, isType);
    out.removeImport(module, (one) => one === (alias ?? own).getText());
    if (alias === undefined) renameReferences(specifier, used, out);
    return true;
  }
  if (alias !== undefined) out.replace(own, name);
  else {
    const local = out.free(name);
    out.replace(own, local === name ? name : `${name} as ${local}`);
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
      const isLocal = parent.getExportDeclaration().getModuleSpecifier() === undefined;
      if (isLocal && parent.getNameNode() === one) renameExport(parent, name, out);
    } else if (one.getSymbol() === symbol) out.replace(one, name);
  }
}

function renameExport(specifier: ExportSpecifier, name: string, out: FileRewrite): boolean {
  const own = specifier.getNameNode();
  if (!out.edits.covers(own.getStart(), own.getEnd()))
    out.replace(own, specifier.getAliasNode() === undefined ? `${name} as ${own.getText()}` : name);
  return true;
}

/** Renames `api.Thing` and `api.getThing`, where `api` is a namespace that is imported. */
function renameMembers(namespace: Node, renamed: Renamed, out: FileRewrite): boolean {
  const symbol = namespace.getSymbol();
  const members = identifiersNamed(out.file, parts(renamed.old)[1]).filter((one) => {
    const parent = one.getParent();
    if (Node.isPropertyAccessExpression(parent))
      return parent.getNameNode() === one && parent.getExpression().getSymbol() === symbol;
    return Node.isQualifiedName(parent) && parent.getRight() === one && parent.getLeft().getSymbol() === symbol;
  });
  for (const one of members) out.replace(one, parts(renamed.new)[1]);
  return members.length > 0;
}

/** Renames the last name of `import("package/area").Thing`. */
function renameImportTypes(
  findIn: (module: string) => (name: string) => Renamed | undefined,
  packageName: string,
  out: FileRewrite,
): boolean[] {
  return out.file.getDescendantsOfKind(SyntaxKind.ImportType).map((type) => {
    const qualifier = type.getQualifier();
    const argument = type.getArgument();
    const literal = Node.isLiteralTypeNode(argument) ? argument.getLiteral() : undefined;
    if (!Node.isIdentifier(qualifier) || !Node.isStringLiteral(literal)) return false;
    const module = literal.getLiteralText();
    const found = findIn(module)(qualifier.getText());
    if (found === undefined || !isReachable(found.new, module, packageName)) return false;
    out.replace(qualifier, parts(found.new)[1]);
    return true;
  });
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
    if (Node.isShorthandPropertyAssignment(one)) out.replace(one, `${memberKey(next)}: ${old}`);
    else if (Node.isPropertyAssignment(one)) out.replace(one.getNameNode(), memberKey(next));
  }
  return members !== undefined && members.length > 0;
}
