import ts from "typescript-5.9";
import { BANNER } from "../../../generator/src/emit/file.ts";
import * as client from "../../../packages/client/src/index.ts";

/** What a terminal or an editor obeys, or a reader of a difference cannot see. Emitted files have none of it. */
const HIDDEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}]/u;

/**
 * What is wrong with the text of an emitted file: that it does not parse, that it hides something, and that it holds
 * more than declarations and constants, so that importing it would run something.
 */
export function faultsOf({ path, text }: { path: string; text: string }): string[] {
  const faults: string[] = [];
  const hidden = HIDDEN.exec(text);
  if (hidden !== null) faults.push(`hides U+${hidden[0].codePointAt(0)?.toString(16)} ${around(text, hidden.index)}`);
  if (path.endsWith(".json")) faults.push(...jsonFaults(text));
  else if (path.endsWith(".ndjson")) faults.push(...text.trimEnd().split("\n").flatMap(jsonFaults));
  else if (/\.(d\.ts|js)$/.test(path)) faults.push(...codeFaults(path, text));
  else if (path === "README.md") faults.push(...readmeFaults(text));
  else if (/^reference\/.*\.md$/.test(path)) faults.push(...referenceFaults(text));
  else faults.push("is of a kind that nobody checks");
  return faults.map((fault) => `${path} ${fault}`);
}

const HEADINGS = ["## Call", "## Credentials", "## What it was made from", "## What was corrected"];

/** An example, within a fence that may be longer than three marks. */
const EXAMPLE = /^(`{3,})ts\n([\s\S]*?)^\1$/gm;

/** A README has our headings, one example that parses, and no HTML, link or block of a source. */
function readmeFaults(text: string): string[] {
  const examples = [...text.matchAll(EXAMPLE)].map(([, , example = ""]) => example);
  const faults = examples.flatMap((example) => codeFaultsOf(example).map((fault) => `has an example that ${fault}`));
  if (examples.length > 1) faults.push("has more than one example");
  const prose = text.replace(EXAMPLE, "");
  const headings = (prose.match(/^#+ .*$/gm) ?? []).slice(1).filter((one) => !HEADINGS.includes(one));
  faults.push(...headings.map((one) => `has the heading ${one}`));
  const plain = prose.replace(/(?<!\\)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, "");
  for (const [found] of plain.matchAll(/(?<!\\)(?:<[a-z!/]|\]\(|:\/\/)|^ {4,}\S|^>|^`{3}/gim))
    faults.push(`has ${found} in its text`);
  return faults;
}

/** A page of the reference has our anchors and links, and no other HTML, link, heading or block. */
function referenceFaults(text: string): string[] {
  const own = text.replace(/^<a id="[^"<>&]+"><\/a>$/gm, "").replace(/\]\((?:[\w%-]+\.md)?(?:#[\w$%-]+)?\)/g, "]");
  const plain = own.replace(/(?<!\\)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, "");
  const found = plain.match(/(?<!\\)(?:<[a-z!/]|\]\(|:\/\/)|^ {4,}\S|^>|^`{3}|^#{4}/gim) ?? [];
  return found.map((one) => `has ${one} in its text`);
}

function codeFaultsOf(text: string): string[] {
  const file = ts.createSourceFile("readme.ts", text, ts.ScriptTarget.Latest) as ts.SourceFile & {
    parseDiagnostics: ts.Diagnostic[];
  };
  return file.parseDiagnostics.map(({ messageText }) => `does not parse: ${String(messageText)}`);
}

function jsonFaults(text: string): string[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [`is no JSON: ${String(error)}`];
  }
}

function codeFaults(path: string, text: string): string[] {
  // Neither member is public; a program would also check types, which takes a hundred times as long.
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) as ts.SourceFile & {
    parseDiagnostics: ts.Diagnostic[];
    pragmas: ReadonlyMap<string, unknown>;
  };
  const faults = file.parseDiagnostics.map(
    ({ messageText, start }) => `does not parse: ${String(messageText)} ${around(text, start ?? 0)}`,
  );
  for (const pragma of file.pragmas.keys()) faults.push(`has the directive ${pragma}`);
  faults.push(...lineCommentFaults(text));
  for (const statement of file.statements) {
    if (!isDeclaration(statement)) faults.push(`runs something ${around(text, statement.getStart())}`);
    eachNode(statement, (node) => {
      if (UNUSED.has(node.kind)) faults.push(`holds a ${ts.SyntaxKind[node.kind]} ${around(text, node.getStart())}`);
    });
  }
  return faults;
}

/** Contexts that escape.ts has no function for, because no emitter writes them. */
const UNUSED: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.NoSubstitutionTemplateLiteral,
  ts.SyntaxKind.TemplateHead,
  ts.SyntaxKind.RegularExpressionLiteral,
]);

/** Text of a source stands in block comments; the one line comment is ours, so none can name a source map. */
function lineCommentFaults(text: string): string[] {
  const faults: string[] = [];
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, text);
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    const isBanner = scanner.getTokenStart() === 0 && scanner.getTokenText() === BANNER.trimEnd();
    if (kind === ts.SyntaxKind.SingleLineCommentTrivia && !isBanner)
      faults.push(`has the comment ${scanner.getTokenText()}`);
  }
  return faults;
}

function around(text: string, at: number): string {
  return `near ${JSON.stringify(text.slice(Math.max(0, at - 40), at + 40))}`;
}

function eachNode(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  node.forEachChild((child) => eachNode(child, see));
}

function isDeclaration(statement: ts.Statement): boolean {
  if (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) {
    const from = statement.moduleSpecifier;
    if (from === undefined) return true;
    return (
      ts.isStringLiteral(from) &&
      /^(\.\.?\/([a-z0-9-]+\/)?[a-z0-9-]+\.js|@flarespec\/client(\/(fake|oauth2|schema))?|msw)$/.test(from.text)
    );
  }
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return true;
  if (ts.isFunctionDeclaration(statement)) return statement.body === undefined;
  if (!ts.isVariableStatement(statement)) return false;
  return statement.declarationList.declarations.every(
    ({ initializer }) => initializer === undefined || isConstant(initializer),
  );
}

/** Functions of the client that operations refer to and do not call. */
const CLIENT_FUNCTIONS = new Set(Object.keys(client));

const KEYWORDS = new Set([ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword, ts.SyntaxKind.NullKeyword]);

/** Functions that may run when a module is loaded: they look at nothing but their arguments. */
const PURE = new Set(["Object.freeze", "operation", "createMocks", "mock", "schema", "bySecurity", "byServers"]);
/** Values of other modules that are handed to such a function. */
const IMPORTED = new Set(["http", "api", "operations"]);

/** A value that is there without running anything but pure functions. */
function isConstant(node: ts.Expression): boolean {
  if (ts.isArrowFunction(node) || ts.isLiteralExpression(node)) return true;
  if (KEYWORDS.has(node.kind)) return true;
  if (ts.isIdentifier(node))
    return (
      node.text === "undefined" ||
      CLIENT_FUNCTIONS.has(node.text) ||
      IMPORTED.has(node.text) ||
      /Schema$/.test(node.text)
    );
  if (ts.isPrefixUnaryExpression(node)) return ts.isNumericLiteral(node.operand);
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isConstant);
  if (ts.isCallExpression(node)) return PURE.has(node.expression.getText()) && node.arguments.every(isConstant);
  if (!ts.isObjectLiteralExpression(node)) return false;
  return node.properties.every((property) => {
    if (ts.isSpreadAssignment(property)) return ts.isIdentifier(property.expression);
    if (!ts.isPropertyAssignment(property)) return false;
    const { name } = property;
    return (
      (!ts.isComputedPropertyName(name) || ts.isStringLiteral(name.expression)) && isConstant(property.initializer)
    );
  });
}
