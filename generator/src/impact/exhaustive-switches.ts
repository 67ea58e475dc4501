import type { Compiler, SyntaxNode, SyntaxTree } from "../compiler/compiler.ts";

/** A `switch`, `if … else if` or row of `if`s over the values of one expression, without a branch for other values. */
export interface ExhaustiveSwitch {
  /** The expression as in the source, without white space. */
  subject: string;
  /** The expression, and the nodes it is compared with. */
  nodes: [subject: SyntaxNode, ...labels: SyntaxNode[]];
  offset: number;
  /** Offsets of the enclosing function; undefined without one. */
  scope: { from: number; to: number } | undefined;
}

type NodeKinds = Compiler["kinds"];

/** Groups of node kinds that are treated alike. */
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
  /** Wrappers that do not change the value of an expression. */
  around: ["ParenthesizedExpression", "AsExpression", "SatisfiesExpression", "NonNullExpression"],
  binary: ["BinaryExpression"],
  or: ["BarBarToken"],
  equal: ["EqualsEqualsEqualsToken", "EqualsEqualsToken"],
  literal: ["StringLiteral", "NumericLiteral", "NoSubstitutionTemplateLiteral"],
} satisfies Record<string, readonly string[]>;

type Group = keyof typeof GROUPS;

/** Cached by compiler, because every node is looked up. */
const NUMBERS = new WeakMap<NodeKinds, Record<Group, ReadonlySet<number>>>();

function numbersOf(kinds: NodeKinds): Record<Group, ReadonlySet<number>> {
  const known = NUMBERS.get(kinds);
  if (known !== undefined) return known;
  const groups = Object.entries(GROUPS).map(([group, names]) => [group, new Set(names.map((name) => kinds[name]))]);
  const numbers = Object.fromEntries(groups) as Record<Group, ReadonlySet<number>>;
  NUMBERS.set(kinds, numbers);
  return numbers;
}

/** Finds `switch` without `default`, also over `true`, and `if … else if` without a last `else`, or several in a row. */
export class ExhaustiveSwitches {
  readonly #text: string;
  readonly #numbers: Record<Group, ReadonlySet<number>>;
  readonly found: ExhaustiveSwitch[] = [];
  /** Offsets of `if`s that were read as part of an outer or earlier one. */
  readonly #read = new Set<number>();
  /** The `if` that follows another one without `else`, by the offset of that one. */
  readonly #following = new Map<number, SyntaxNode>();

  constructor({ text }: SyntaxTree, kinds: NodeKinds) {
    this.#text = text;
    this.#numbers = numbersOf(kinds);
  }

  /** True for a function of any kind. */
  isFunction(node: SyntaxNode): boolean {
    return this.#is(node, "function");
  }

  /** Call this for every node of the tree, outermost first. */
  visit(node: SyntaxNode, scope: SyntaxNode | undefined): void {
    this.#findRows(node);
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

  #findRows(node: SyntaxNode): void {
    let before: SyntaxNode | undefined;
    node.forEachChild((child) => {
      const isIf = this.#is(child, "if");
      if (isIf && before !== undefined) this.#following.set(before.getStart(), child);
      before = isIf ? child : undefined;
    });
  }

  #ofIf(node: SyntaxNode): ExhaustiveSwitch["nodes"] | undefined {
    if (this.#read.has(node.getStart())) return undefined;
    const tests = this.#testsOf(node);
    const first = tests && this.#ofTests(tests);
    if (tests === undefined || first === undefined) return undefined;
    let nodes = first;
    for (let at = this.#following.get(node.getStart()); at !== undefined; at = this.#following.get(at.getStart())) {
      const more = this.#testsOf(at);
      const longer = more && this.#ofTests([...tests, ...more]);
      if (more === undefined || longer === undefined) break;
      this.#read.add(at.getStart());
      tests.push(...more);
      nodes = longer;
    }
    return nodes;
  }

  /** Returns the tests of an `if … else if`; undefined with a last `else`. */
  #testsOf(node: SyntaxNode): SyntaxNode[] | undefined {
    const tests: SyntaxNode[] = [];
    for (let at: SyntaxNode | undefined = node; at !== undefined; ) {
      const [test, , otherwise]: SyntaxNode[] = childrenOf(at);
      if (test !== undefined) tests.push(test);
      if (otherwise !== undefined && !this.#is(otherwise, "if")) return undefined;
      if (otherwise !== undefined) this.#read.add(otherwise.getStart());
      at = otherwise;
    }
    return tests;
  }

  /** Reads tests that all compare one expression; undefined if they do not. */
  #ofTests(tests: readonly SyntaxNode[]): ExhaustiveSwitch["nodes"] | undefined {
    const compared = tests.map((test) => this.#comparisons(test));
    const all = compared.flatMap((one) => one ?? []);
    const [first] = all;
    if (first === undefined || compared.includes(undefined)) return undefined;
    const subject = this.#textOf(first.subject);
    if (all.some((one) => this.#textOf(one.subject) !== subject)) return undefined;
    return [first.subject, ...all.map(({ label }) => label)];
  }

  /** Reads `a === "x"`, `"x" === a` and several of them with `||`; undefined for any other test. */
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
