import type ts from "typescript";
import { isPlainTypes } from "./plain-types.ts";

/** Members of a source file that TypeScript does not declare. */
type ParsedFile = ts.SourceFile & {
  readonly parseDiagnostics: readonly ts.Diagnostic[];
  readonly pragmas: ReadonlyMap<string, unknown>;
};

/**
 * Checks that a declaration file holds nothing but interfaces and type aliases, which cannot run and name no other file.
 * @returns the first fault, undefined if there is none.
 */
export function faultOf(typescript: typeof ts, text: string): string | undefined {
  return isPlainTypes(typescript, text) ? undefined : faultByParsing(typescript, text);
}

/** The same by a parse, which takes several times as long. */
export function faultByParsing(typescript: typeof ts, text: string): string | undefined {
  const { SyntaxKind, ScriptTarget, JSDocParsingMode } = typescript;
  const options: ts.CreateSourceFileOptions = {
    languageVersion: ScriptTarget.Latest,
    jsDocParsingMode: JSDocParsingMode.ParseNone,
  };
  const file = typescript.createSourceFile("openapi.d.ts", text, options) as ParsedFile;
  const lineOf = (at: number): number => file.getLineAndCharacterOfPosition(at).line + 1;

  const [unparsed] = file.parseDiagnostics;
  if (unparsed !== undefined) return `line ${lineOf(unparsed.start ?? 0)} does not parse`;
  const [pragma] = file.pragmas.keys();
  if (pragma !== undefined) return `it has the directive ${pragma}`;
  const other = file.statements.find(
    ({ kind }) => kind !== SyntaxKind.InterfaceDeclaration && kind !== SyntaxKind.TypeAliasDeclaration,
  );
  if (other !== undefined) return `line ${lineOf(other.getStart(file))} is no declaration of a type`;

  const refused = new Map<ts.SyntaxKind, string>([
    [SyntaxKind.ImportType, "an import"],
    [SyntaxKind.TypeQuery, "the type of a value"],
    [SyntaxKind.ComputedPropertyName, "a computed name"],
  ]);
  const find = (node: ts.Node): ts.Node | undefined =>
    refused.has(node.kind) ? node : typescript.forEachChild(node, find);
  const found = find(file);
  return found && `line ${lineOf(found.getStart(file))} holds ${refused.get(found.kind)}`;
}
