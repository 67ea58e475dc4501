import type { Compiler, SyntaxNode, SyntaxTree } from "../compiler/compiler.ts";

/** An expression that is told apart by its values, one after the other, with no way for any that is not listed. */
export interface ExhaustiveSwitch {
  /** As the source has it, without space. */
  subject: string;
  /** The expression, and what it is compared with. */
  nodes: [subject: SyntaxNode, ...labels: SyntaxNode[]];
  offset: number;
  /** The function around it: from where to where. Undefined where there is none. */
  scope: { from: number; to: number } | undefined;
}

type Kinds = Compiler["kinds"];

/** Kinds of nodes that are the same here. */
const GROUPS = {
  switch: ["SwitchStatement"],
  default: ["DefaultClause"],
  if: ["IfStatement"],
  true: ["TrueKeyword"],
  function: [
    "FunctionDeclaration",
    "FunctionExpression",
    "ArrowFunction",
    "MethodDeclaration",
    "Constructor",
    "GetAccessor",
    "SetAccessor",
  ],
  /** What stands around an expression and changes nothing of its value. */
  around: ["ParenthesizedExpression", "AsExpression", "SatisfiesExpression", "NonNullExpression"],
  binary: ["BinaryExpression"],
  or: ["BarBarToken"],
  equal: ["EqualsEqualsEqualsToken", "EqualsEqualsToken"],
  literal: ["StringLiteral", "NumericLiteral", "NoSubstitutionTemplateLiteral"],
} satisfies Record<string, readonly string[]>;

type Group = keyof typeof GROUPS;

/** By compiler: it is asked of every node. */
const NUMBERS = new WeakMap<Kinds, Record<Group, ReadonlySet<number>>>();

function numbersOf(kinds: Kinds): Record<Group, ReadonlySet<number>> {
  const known = NUMBERS.get(kinds);
  if (known !== undefined) return known;
  const groups = Object.entries(GROUPS).map(([group, names]) => [group, new Set(names.map((name) => kinds[name]))]);
  const numbers = Object.fromEntries(groups) as Record<Group, ReadonlySet<number>>;
  NUMBERS.set(kinds, numbers);
  return numbers;
}

/** Finds chains: `switch` without `default`, also over `true`, and `if … else if` without a last `else`. */
export class ExhaustiveSwitches {
  readonly #text: string;
  readonly #numbers: Record<Group, ReadonlySet<number>>;
  readonly found: ExhaustiveSwitch[] = [];
  /** Ends of an `if … else if` that was read from its start. */
  readonly #read = new Set<number>();

  constructor({ text }: SyntaxTree, kinds: Kinds) {
    this.#text = text;
    this.#numbers = numbersOf(kinds);
  }

  /** Whether names within a node are those of a function of their own. */
  isFunction(node: SyntaxNode): boolean {
    return this.#is(node, "function");
  }

  /** To be called for every node of the tree, from the outside in. */
  visit(node: SyntaxNode, scope: SyntaxNode | undefined): void {
    const nodes = this.#is(node, "switch") ? this.#ofSwitch(node) : this.#is(node, "if") ? this.#ofIf(node) : undefined;
    if (nodes === undefined) return;
    this.found.push({
      subject: this.#textOf(nodes[0]),
      nodes,
      offset: node.getStart(),
      scope: scope && { from: scope.getStart(), to: scope.end },
    });
  }

  #ofSwitch(node: SyntaxNode): ExhaustiveSwitch["nodes"] | undefined {
    const [subject, block] = childrenOf(node);
    if (subject === undefined || block === undefined) return undefined;
    const clauses = childrenOf(block);
    if (clauses.some((clause) => this.#is(clause, "default"))) return undefined;
    const labels = clauses.flatMap((clause) => childrenOf(clause).slice(0, 1));
    if (this.#is(this.#bare(subject), "true")) return this.#ofTests(labels);
    return [subject, ...labels];
  }

  #ofIf(node: SyntaxNode): ExhaustiveSwitch["nodes"] | undefined {
    if (this.#read.has(node.getStart())) return undefined;
    const tests: SyntaxNode[] = [];
    for (let at: SyntaxNode | undefined = node; at !== undefined; ) {
      const [test, , otherwise]: SyntaxNode[] = childrenOf(at);
      if (test !== undefined) tests.push(test);
      const isNext = otherwise !== undefined && this.#is(otherwise, "if");
      if (otherwise !== undefined && !isNext) return undefined;
      if (otherwise !== undefined) this.#read.add(otherwise.getStart());
      at = otherwise;
    }
    return this.#ofTests(tests);
  }

  /** Tests that all compare one expression, each with one value or with several. */
  #ofTests(tests: readonly SyntaxNode[]): ExhaustiveSwitch["nodes"] | undefined {
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
    if (!this.#is(bare, "binary")) return undefined;
    const [left, operator, right] = childrenOf(bare);
    if (left === undefined || operator === undefined || right === undefined) return undefined;
    if (this.#is(operator, "or")) {
      const [one, other] = [this.#comparisons(left), this.#comparisons(right)];
      return one && other && [...one, ...other];
    }
    if (!this.#is(operator, "equal")) return undefined;
    const isTurned = this.#is(this.#bare(left), "literal");
    return [isTurned ? { subject: right, label: left } : { subject: left, label: right }];
  }

  #bare(node: SyntaxNode): SyntaxNode {
    const [inner] = this.#is(node, "around") ? childrenOf(node) : [];
    return inner === undefined ? node : this.#bare(inner);
  }

  #is(node: SyntaxNode, group: Group): boolean {
    return this.#numbers[group].has(node.kind);
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
