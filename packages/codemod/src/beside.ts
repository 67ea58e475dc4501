import { type ImportSpecifier, Node, type SourceFile } from "ts-morph";
import { declared } from "./declared.ts";
import type { Holder } from "./holders.ts";
import { identifiersNamed } from "./identifiers.ts";
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
  const exported = statement.isExported() ? "export " : "";
  out.edits.insert(
    statement.getEnd(),
    `${newLineOf(out.file.getFullText())}${indent}${exported}const ${name} = ${code};`,
  );
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
  readonly #imported = new Map<FileRewrite, Map<ImportSpecifier, string>>();

  /**
   * Returns the expression of our client that is beside a constant of the old package.
   * @param client the expression of the old client.
   * @returns undefined where the constant is reached by another way than its name.
   */
  nameFor(client: Node, maker: Holder, out: FileRewrite): string | undefined {
    if (!Node.isIdentifier(client)) return undefined;
    const name = secondName(maker);
    if (maker.getSourceFile() === out.file) return name;
    const specifier = importOf(client.getText(), out.file);
    const from = specifier?.getImportDeclaration().getModuleSpecifierSourceFile();
    if (specifier === undefined || from !== maker.getSourceFile() || !isExportedAs(maker, specifier.getName()))
      return undefined;
    const imported = this.#imported.get(out) ?? new Map<ImportSpecifier, string>();
    this.#imported.set(out, imported.set(specifier, name));
    return name;
  }

  /** Imports them beside those of the old package, or in their place where nothing uses those any more. */
  finish(out: FileRewrite): void {
    for (const [specifier, name] of this.#imported.get(out) ?? []) {
      const isThere = specifier
        .getImportDeclaration()
        .getNamedImports()
        .some((one) => one.getName() === name);
      const local = specifier.getAliasNode()?.getText() ?? specifier.getName();
      const isUsed = (text: string) =>
        (out.edits.render().match(new RegExp(`(?<![\\w$./-])${text}(?![\\w$/-])`, "g"))?.length ?? 0) > 1;
      if (isThere || !out.edits.render().includes(name)) continue;
      out.replace(specifier, isUsed(local) ? `${specifier.getText()}, ${name}` : name);
    }
  }
}

function importOf(local: string, file: SourceFile): ImportSpecifier | undefined {
  return file
    .getImportDeclarations()
    .flatMap((one) => one.getNamedImports())
    .find((one) => (one.getAliasNode()?.getText() ?? one.getName()) === local);
}

function isExportedAs(maker: Holder, name: string): boolean {
  return Node.isVariableDeclaration(maker) && maker.isExported() && maker.getName() === name;
}

/** The name of the function that makes a client of ours from one of the old package. */
export const BESIDE = "flarespecClientOf";

/** Returns the local name of that function; adds it at the end of the file, where it is not there yet. */
export function besideFunction(out: FileRewrite, print: (name: string) => string): string {
  const own = identifiersNamed(out.file, BESIDE)[0];
  const there = own === undefined ? undefined : declared(own.getSymbol())?.getValueDeclaration();
  if (Node.isFunctionDeclaration(there)) return BESIDE;
  return out.append(BESIDE, print);
}
