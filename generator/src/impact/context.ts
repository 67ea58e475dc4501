import type { Compiler, SyntaxNode, SyntaxTree } from "../compiler/compiler.ts";
import { childrenOf } from "./exhaustive-switches.ts";

/** A name or a text near an error. */
export interface NearWord {
  text: string;
  /** Where the package declares it, if it stands for members of its types: names from the outside in. */
  declared: readonly (readonly string[])[];
}

/** What stands around an error, from the inside out, each ring without those within it. */
export interface NearbyIdentifiers {
  /** The name at the error, then the expression that it begins, or the declaration that it names. */
  own: readonly NearWord[][];
  /** What stands beside that: other arguments, other members. */
  beside: readonly NearWord[][];
}

/** Where a statement ends that an error stands in. */
const ENDS = [
  "SourceFile",
  "ModuleBlock",
  "Block",
  "CaseBlock",
  "CaseClause",
  "DefaultClause",
  "ClassDeclaration",
  "ClassExpression",
  "FunctionDeclaration",
  "FunctionExpression",
  "MethodDeclaration",
  "Constructor",
];

/** What holds several parts of which each has a type of its own. */
const LISTS = [
  "CallExpression",
  "NewExpression",
  "ObjectLiteralExpression",
  "ArrayLiteralExpression",
  "ObjectBindingPattern",
  "TemplateExpression",
];

/**
 * Reads what stands around a place, as far as the statement goes.
 * @param declared of members, by where their names begin.
 */
export function identifiersAround(
  { root, text }: SyntaxTree,
  kinds: Compiler["kinds"],
  { line, column }: { line: number; column: number },
  declared: ReadonlyMap<number, readonly (readonly string[])[]>,
): NearbyIdentifiers {
  const offset = offsetOf(text, line, column);
  const among = (names: readonly string[], { kind }: SyntaxNode) => names.some((name) => kinds[name] === kind);
  const around: SyntaxNode[] = [];
  for (let node: SyntaxNode | undefined = root; node !== undefined; ) {
    around.unshift(node);
    node = childrenOf(node).find((child) => child.getStart() <= offset && offset < child.end);
  }
  const near: { own: NearWord[][]; beside: NearWord[][] } = { own: [], beside: [] };
  const seen = new Set<number>();
  let into = near.own;
  for (const node of around) {
    if (among(ENDS, node)) break;
    if (among(LISTS, node) && node.getStart() !== offset) into = near.beside;
    const ring: NearWord[] = [];
    const visit = (inner: SyntaxNode): void => {
      const start = inner.getStart();
      if (typeof inner.text === "string" && !seen.has(start)) {
        seen.add(start);
        ring.push({ text: inner.text, declared: declared.get(start) ?? [] });
      }
      inner.forEachChild(visit);
    };
    visit(node);
    into.push(ring);
  }
  return near;
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let n = 1; n < line; n++) start = text.indexOf("\n", start) + 1;
  return start + column - 1;
}
