import type { Compiler, SyntaxNode, SyntaxTree } from "../compiler/index.ts";

/** What a source file says, as far as it can be about the package. */
export interface Words {
  /** Names and texts by the lines they stand in, from 1. */
  lines: Map<number, Set<string>>;
  /** All of them. */
  all: Set<string>;
  switches: Switch[];
}

/** A `switch` over texts. */
export interface Switch {
  line: number;
  column: number;
  labels: string[];
  hasDefault: boolean;
}

/** Reads names, texts and switches of a file; what stands in comments counts for nothing. */
export function readWords({ root, text }: SyntaxTree, kinds: Compiler["kinds"]): Words {
  const words: Words = { lines: new Map(), all: new Set(), switches: [] };
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const placeOf = (offset: number): { line: number; column: number } => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 };
  };
  const visit = (node: SyntaxNode): void => {
    // The file itself has its text as well.
    if (node !== root && typeof node.text === "string") {
      const { line } = placeOf(node.getStart());
      words.lines.set(line, (words.lines.get(line) ?? new Set()).add(node.text));
      words.all.add(node.text);
    }
    if (node.kind === kinds.SwitchStatement)
      words.switches.push({ ...placeOf(node.getStart()), ...clausesOf(node, kinds) });
    node.forEachChild(visit);
  };
  visit(root);
  return words;
}

function clausesOf(node: SyntaxNode, kinds: Compiler["kinds"]): Pick<Switch, "labels" | "hasDefault"> {
  const labels: string[] = [];
  let hasDefault = false;
  node.forEachChild((block) => {
    if (block.kind !== kinds.CaseBlock) return;
    block.forEachChild((clause) => {
      if (clause.kind === kinds.DefaultClause) hasDefault = true;
      let isFirst = clause.kind === kinds.CaseClause;
      clause.forEachChild((child) => {
        if (isFirst && typeof child.text === "string") labels.push(child.text);
        isFirst = false;
      });
    });
  });
  return { labels, hasDefault };
}
