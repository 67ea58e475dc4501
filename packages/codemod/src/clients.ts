import { type Expression, Node, type Type } from "ts-morph";
import type { Holder } from "./holders.ts";

/**
 * Where the clients of a project go. Holders between which a client is passed on change together. A variable that is
 * initialized with a new client can have a second one beside it.
 */
export class Clients {
  readonly #isClient: (type: Type) => boolean;
  readonly #parents = new Map<Holder, Holder>();
  readonly #kept = new Map<Holder, string>();
  /** Holders to which a variable passes its client on. */
  readonly #passed = new Map<Holder, Holder[]>();
  readonly #used = new Map<Holder, { old: boolean; ours: boolean }>();

  /** @param isClient true for the type of the client that goes. */
  constructor(isClient: (type: Type) => boolean) {
    this.#isClient = isClient;
  }

  /** True for a variable that is initialized with a new client. */
  isMaker(holder: Holder): boolean {
    return Node.isVariableDeclaration(holder) && this.#isCreation(holder.getInitializer());
  }

  #isCreation(node: Expression | undefined): boolean {
    if (Node.isParenthesizedExpression(node) || Node.isSatisfiesExpression(node))
      return this.#isCreation(node.getExpression());
    return node !== undefined && isCreation(node, this.#isClient);
  }

  /** Notes that a client is passed on from one holder to another. */
  connect(from: Holder, to: Holder): void {
    if (this.isMaker(from)) this.#passed.set(from, [...(this.#passed.get(from) ?? []), to]);
    else if (this.isMaker(to)) this.keep(from, "a client that is passed on and one that is made share a variable");
    else this.#parents.set(this.#root(from), this.#root(to));
  }

  /** Notes that a holder has to stay a client of the old package. */
  keep(holder: Holder, why: string): void {
    if (this.isMaker(holder)) this.use(holder, "old");
    else if (!this.#kept.has(this.#root(holder))) this.#kept.set(this.#root(holder), why);
  }

  use(holder: Holder, which: "old" | "ours"): void {
    const used = this.#used.get(holder) ?? { old: false, ours: false };
    used[which] = true;
    this.#used.set(holder, used);
  }

  /** Why a holder stays a client of the old package; undefined if it becomes ours. */
  reason(holder: Holder): string | undefined {
    if (this.isMaker(holder)) return undefined;
    const root = this.#root(holder);
    for (const [one, why] of this.#kept) if (this.#root(one) === root) return why;
    return undefined;
  }

  /** What a variable that is initialized with a new client has to hold. */
  wanted(maker: Holder): { old: boolean; ours: boolean } {
    const used = this.#used.get(maker) ?? { old: false, ours: false };
    const passed = (this.#passed.get(maker) ?? []).map((to) => this.reason(to) !== undefined);
    return { old: used.old || passed.some((isOld) => isOld), ours: used.ours || passed.some((isOld) => !isOld) };
  }

  /** True for a variable that still has to hold a client of the old package. */
  isOld(holder: Holder): boolean {
    return this.isMaker(holder) && this.wanted(holder).old;
  }

  /** True if some variable still has to hold one. */
  get hasOld(): boolean {
    return [...this.#used.keys(), ...this.#passed.keys()].some((holder) => this.isOld(holder));
  }

  /** Returns what a variable passes its client on to. */
  passedTo(maker: Holder): readonly Holder[] {
    return this.#passed.get(maker) ?? [];
  }

  get reasons(): readonly string[] {
    return [...this.#kept.values()];
  }

  #root(holder: Holder): Holder {
    let at = holder;
    for (let up = this.#parents.get(at); up !== undefined && up !== at; up = this.#parents.get(at)) at = up;
    return at;
  }
}

/** True for `new Cloudflare()` and for `createClient()` of another package. */
export function isCreation(node: Node, isClient: (type: Type) => boolean): boolean {
  if (!Node.isNewExpression(node) && !Node.isCallExpression(node)) return false;
  if (!isClient(node.getType())) return false;
  // A class may have another name here: `const { default: Lazy } = await import("cloudflare")`.
  const symbol = Node.isNewExpression(node) ? node.getType().getSymbol() : node.getExpression().getSymbol();
  const declaration = (symbol?.getAliasedSymbol() ?? symbol)?.getDeclarations()[0];
  return (
    declaration === undefined ||
    declaration.getSourceFile().isInNodeModules() ||
    declaration.getSourceFile().isDeclarationFile()
  );
}
