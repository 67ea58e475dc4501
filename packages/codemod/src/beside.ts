import { type ImportDeclaration, type ImportSpecifier, Node, type SourceFile, type VariableStatement } from "ts-morph";
import { declared } from "./declared.ts";
import type { Holder } from "./holders.ts";
import { identifiersNamed } from "./identifiers.ts";
import { isUsed } from "./imports.ts";
import { type FileRewrite, newLineOf, Unmovable } from "./rewrite.ts";

// A client of ours beside one of the old package: a second constant where the client is created, else a function that makes
// it from the client that is there.

/** Adds a constant with our client after that of the old package. An earlier run may have added it. */
export function addSecond(holder: Holder, code: string, out: FileRewrite): void {
  const statement = Node.isVariableDeclaration(holder) ? holder.getVariableStatement() : undefined;
  if (statement === undefined)
    throw new Unmovable("the old client is needed beside ours, and there is no room for both");
  const name = secondName(holder);
  if (isDeclaredAfter(statement, name)) return;
  const indent = /[ \t]*$/.exec(out.file.getFullText().slice(0, statement.getStart()))?.[0] ?? "";
  const exported = isExported(statement, holder) ? "export " : "";
  const end = statement.getText().endsWith(";") ? ";" : "";
  out.edits.insert(
    statement.getEnd(),
    `${newLineOf(out.file.getFullText())}${indent}${exported}const ${name} = ${code}${end}`,
  );
}

/** True also for `export default client` and `export { client }`. */
function isExported(statement: VariableStatement, holder: Holder): boolean {
  const symbols = [...statement.getSourceFile().getExportedDeclarations().values()].flat();
  return statement.isExported() || symbols.some((one) => one === holder);
}

/** The name of our client beside that of the old package. */
function secondName(holder: Holder): string {
  const name = Node.isVariableDeclaration(holder) ? holder.getName() : "client";
  const long = `flarespec${(name[0] as string).toUpperCase()}${name.slice(1)}`;
  const file = holder.getSourceFile();
  const statement = Node.isVariableDeclaration(holder) ? holder.getVariableStatement() : undefined;
  const isFree =
    identifiersNamed(file, long).length === 0 || (statement !== undefined && isDeclaredAfter(statement, long));
  return isFree ? long : `${long}_`;
}

function isDeclaredAfter(statement: Node, name: string): boolean {
  const after = statement.getNextSibling();
  return Node.isVariableStatement(after) && after.getDeclarations()[0]?.getName() === name;
}

/** Our clients beside constants of the old package, and the imports that files need of them. */
export class SecondClients {
  readonly #imported = new Map<FileRewrite, Map<ImportDeclaration, Second[]>>();

  /**
   * Returns the expression of our client that is beside a constant of the old package.
   * @param client the expression of the old client.
   * @returns undefined where the constant is reached by another way than its name.
   */
  nameFor(client: Node, maker: Holder, out: FileRewrite): string | undefined {
    if (!Node.isIdentifier(client)) return undefined;
    const name = secondName(maker);
    if (maker.getSourceFile() === out.file) return name;
    const declaration = importOf(client.getText(), out.file);
    if (declaration?.getModuleSpecifierSourceFile() !== maker.getSourceFile()) return undefined;
    const imported = this.#imported.get(out) ?? new Map<ImportDeclaration, Second[]>();
    const known = imported.get(declaration) ?? [];
    if (!known.some((one) => one.name === name)) known.push({ old: client.getText(), name });
    this.#imported.set(out, imported.set(declaration, known));
    return name;
  }

  /** Imports them beside those of the old package, or in their place where nothing uses those any more. */
  finish(out: FileRewrite): void {
    for (const [declaration, seconds] of this.#imported.get(out) ?? []) {
      const text = out.edits.render();
      const isUnused = (local: string) => seconds.some(({ old }) => old === local) && !isReadIn(local, out);
      const named = declaration.getNamedImports();
      const added = seconds.filter(({ name }) => text.includes(name) && !named.some((one) => localOf(one) === name));
      if (added.length === 0) continue;
      const own = declaration.getDefaultImport()?.getText();
      const kept = named.filter((one) => !isUnused(localOf(one))).map((one) => one.getText());
      const list = `{ ${[...kept, ...added.map(({ name }) => name)].join(", ")} }`;
      out.replace(declaration.getImportClauseOrThrow(), own === undefined || isUnused(own) ? list : `${own}, ${list}`);
    }
  }
}

/** A client of ours that is imported, and the name of the one that it is beside. */
interface Second {
  old: string;
  name: string;
}

/** True if an imported name is still read where nothing is replaced. */
function isReadIn(local: string, out: FileRewrite): boolean {
  const replaced = identifiersNamed(out.file, local).filter((one) => out.edits.covers(one.getStart(), one.getEnd()));
  return isUsed(local, out.file, new Set(replaced));
}

const localOf = (one: ImportSpecifier) => one.getAliasNode()?.getText() ?? one.getName();

function importOf(local: string, file: SourceFile): ImportDeclaration | undefined {
  return file
    .getImportDeclarations()
    .find(
      (one) =>
        one.getDefaultImport()?.getText() === local || one.getNamedImports().some((each) => localOf(each) === local),
    );
}

/** The name of the function that makes a client of ours from one of the old package. */
const BESIDE = "flarespecClientOf";

/** Returns the local name of that function; adds it at the end of the file, where it is not there yet. */
export function besideFunction(out: FileRewrite, print: (name: string) => string): string {
  const own = identifiersNamed(out.file, BESIDE)[0];
  const there = own === undefined ? undefined : declared(own.getSymbol())?.getValueDeclaration();
  if (Node.isFunctionDeclaration(there)) return BESIDE;
  return out.append(BESIDE, print);
}

/** True for what is in that function, which an earlier run added. */
export function isInBeside(node: Node): boolean {
  return node.getFirstAncestor((one) => Node.isFunctionDeclaration(one) && one.getName() === BESIDE) !== undefined;
}
