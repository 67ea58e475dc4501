import type { Compiler, SyntaxNode, SyntaxTree } from "../compiler/index.ts";

/** An expression that is told apart by its values, one after the other, with no way for any that is not listed. */
export interface Chain {
  /** As the source has it, without space. */
  subject: string;
  /** The expression, and what it is compared with. */
  nodes: [subject: SyntaxNode, ...labels: SyntaxNode[]];
  offset: number;
  /** The function around it: from where to where. Undefined where there is none. */
  scope: { from: number; to: number } | undefined;
}

const FUNCTIONS = [
  "FunctionDeclaration",
  "FunctionExpression",
  "ArrowFunction",
  "MethodDeclaration",
  "Constructor",
  "GetAccessor",
  "SetAccessor",
];
/** What stands around an expression and changes nothing of its value. */
const AROUND = ["ParenthesizedExpression", "AsExpression", "SatisfiesExpression", "NonNullExpression"];
const EQUAL = ["EqualsEqualsEqualsToken", "EqualsEqualsToken"];
const LITERAL = ["StringLiteral", "NumericLiteral", "NoSubstitutionTemplateLiteral"];

/** Finds chains: `switch` without `default`, also over `true`, and `if … else if` without a last `else`. */
export class Chains {
  readonly #text: string;
  readonly #kinds: Compiler["kinds"];
  readonly found: Chain[] = [];
  /** Ends of an `if … else if` that was read from its start. */
  readonly #read = new Set<number>();

  constructor({ text }: SyntaxTree, kinds: Compiler["kinds"]) {
    this.#text = text;
    this.#kinds = kinds;
  }

  /** Whether names within a node are those of a function of their own. */
  isFunction(node: SyntaxNode): boolean {
    return this.#is(node, FUNCTIONS);
  }

  /** To be called for every node of the tree, from the outside in. */
  visit(node: SyntaxNode, scope: SyntaxNode | undefined): void {
    const nodes = this.#is(node, ["SwitchStatement"])
      ? this.#ofSwitch(node)
      : this.#is(node, ["IfStatement"])
        ? this.#ofIf(node)
        : undefined;
    if (nodes === undefined) return;
    this.found.push({
      subject: this.#textOf(nodes[0]),
      nodes,
      offset: node.getStart(),
      scope: scope && { from: scope.getStart(), to: scope.end },
    });
  }

  #ofSwitch(node: SyntaxNode): Chain["nodes"] | undefined {
    const [subject, block] = childrenOf(node);
    if (subject === undefined || block === undefined) return undefined;
    const clauses = childrenOf(block);
    if (clauses.some((clause) => this.#is(clause, ["DefaultClause"]))) return undefined;
    const labels = clauses.flatMap((clause) => childrenOf(clause).slice(0, 1));
    if (this.#is(this.#bare(subject), ["TrueKeyword"])) return this.#ofTests(labels);
    return [subject, ...labels];
  }

  #ofIf(node: SyntaxNode): Chain["nodes"] | undefined {
    if (this.#read.has(node.getStart())) return undefined;
    const tests: SyntaxNode[] = [];
    for (let at: SyntaxNode | undefined = node; at !== undefined; ) {
      const [test, , otherwise]: SyntaxNode[] = childrenOf(at);
      if (test !== undefined) tests.push(test);
      const isNext = otherwise !== undefined && this.#is(otherwise, ["IfStatement"]);
      if (otherwise !== undefined && !isNext) return undefined;
      if (otherwise !== undefined) this.#read.add(otherwise.getStart());
      at = otherwise;
    }
    return this.#ofTests(tests);
  }

  /** Tests that all compare one expression, each with one value or with several. */
  #ofTests(tests: readonly SyntaxNode[]): Chain["nodes"] | undefined {
    const compared = tests.map((test) => this.#comparisons(test));
    const all = compared.flatMap((one) => one ?? []);
    const [first] = all;
    if (first === undefined || compared.includes(undefined)) return undefined;
    const subject = this.#textOf(first.subject);
    if (all.some((one) => this.#textOf(one.subject) !== subject)) return undefined;
    return [first.subject, ...all.map(({ label }) => label)];
  }

  /** `a === "x"`, `"x" === a`, and several with `||`; undefined for any other test. */
  #comparisons(test: SyntaxNode): { subject: SyntaxNode; label: SyntaxNode }[] | undefined {
    const bare = this.#bare(test);
    if (!this.#is(bare, ["BinaryExpression"])) return undefined;
    const [left, operator, right] = childrenOf(bare);
    if (left === undefined || operator === undefined || right === undefined) return undefined;
    if (this.#is(operator, ["BarBarToken"])) {
      const [one, other] = [this.#comparisons(left), this.#comparisons(right)];
      return one && other && [...one, ...other];
    }
    if (!this.#is(operator, EQUAL)) return undefined;
    const isTurned = this.#is(this.#bare(left), LITERAL);
    return [isTurned ? { subject: right, label: left } : { subject: left, label: right }];
  }

  #bare(node: SyntaxNode): SyntaxNode {
    const [inner] = this.#is(node, AROUND) ? childrenOf(node) : [];
    return inner === undefined ? node : this.#bare(inner);
  }

  #is(node: SyntaxNode, names: readonly string[]): boolean {
    return names.some((name) => this.#kinds[name] === node.kind);
  }

  #textOf(node: SyntaxNode): string {
    const bare = this.#bare(node);
    return this.#text.slice(bare.getStart(), bare.end).replace(/\s+/g, "");
  }
}

export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  node.forEachChild((child) => void children.push(child));
  return children;
}
