import type { Compiler, SyntaxNode, SyntaxTree } from "../compiler/compiler.ts";
import { childrenOf } from "./exhaustive-switches.ts";

/** An identifier or a string near an error. */
export interface NearWord {
  text: string;
  /** For a member of the package's types: the names of its declarations, outermost first. */
  declared: readonly (readonly string[])[];
}

/** Identifiers around an error, grouped by enclosing node, innermost first; a group omits those of inner groups. */
export interface NearbyIdentifiers {
  /** Identifiers of the name at the error, and of the expression or declaration that it begins. */
  own: readonly NearWord[][];
  /** Identifiers beside it: other arguments, other members. */
  beside: readonly NearWord[][];
}

/** Nodes that bound the search: they contain whole statements. */
const ENDS = [
  "SourceFile",
  "ModuleBlock",
  "Block",
  "CaseClause",
  "DefaultClause",
  "ClassDeclaration",
  "ClassExpression",
  "FunctionDeclaration",
  "FunctionExpression",
  "MethodDeclaration",
  "Constructor",
];

/** Nodes with several parts, each with a type of its own. */
const LISTS = [
  "CallExpression",
  "NewExpression",
  "ObjectLiteralExpression",
  "ArrayLiteralExpression",
  "ObjectBindingPattern",
  "TemplateExpression",
];

/**
 * Returns the identifiers around a place, up to the enclosing statement.
 * @param declared the names of the declarations of members, by offset of the member's name.
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
