import { type Expression, Node, type Type } from "ts-morph";
import { counterpartsOf, type Holder } from "./holders.ts";

/**
 * The holders of clients in a project, and which of them stay with the client of the old package. Ours can be made from one of
 * the old package, never the other way round: so a holder stays if it passes its client on to one that stays.
 */
export class Clients {
  readonly #isClient: (type: Type) => boolean;
  readonly #isReadable: boolean;
  /** What each holder passes its client on to, and what it gets one from. */
  readonly #next = new Map<Holder, Holder[]>();
  readonly #previous = new Map<Holder, Holder[]>();
  /** Holders that are needed with a client of the old package, and why. */
  readonly #kept = new Map<Holder, string>();
  /** Holders that calls of ours use. */
  readonly #used = new Set<Holder>();
  /** Constants whose creation cannot be printed for our client. */
  readonly #unmade = new Set<Holder>();
  readonly #makers = new Map<Holder, boolean>();
  /** Where clients begin of which ours cannot be made, and why. */
  readonly #obstacles = new Map<Holder, string>();
  /** Holders that stay, and why; `settle` finds them. */
  readonly #old = new Map<Holder, string>();
  /** Those of them whose calls stay too. */
  readonly #stuck = new Map<Holder, string>();

  /**
   * @param isClient true for the type of the client that goes.
   * @param isReadable true if a client of ours can be made from one of the old package.
   */
  constructor(isClient: (type: Type) => boolean, isReadable: boolean) {
    this.#isClient = isClient;
    this.#isReadable = isReadable;
  }

  /** True for a constant that is initialized with a new client: it can have one of ours beside it. */
  isMaker(holder: Holder): boolean {
    if (this.#unmade.has(holder)) return false;
    const isMaker = this.#makers.get(holder) ?? this.#hasRoom(holder);
    this.#makers.set(holder, isMaker);
    return isMaker;
  }

  #hasRoom(holder: Holder): boolean {
    if (!Node.isVariableDeclaration(holder)) return false;
    const statement = holder.getVariableStatement();
    const isAlone = statement?.getDeclarationKind() === "const" && statement.getDeclarations().length === 1;
    // The alias of a type is for one kind of client: `const client: Api = …`.
    if (counterpartsOf(holder).length > 0) return false;
    return isAlone && isNewClient(holder.getInitializer(), this.#isClient);
  }

  /** Notes that a client is passed on from one holder to another. */
  connect(from: Holder, to: Holder): void {
    listIn(this.#next, from).push(to);
    listIn(this.#previous, to).push(from);
  }

  /** Notes that two holders have to hold the same kind of client. */
  equate(one: Holder, other: Holder): void {
    this.connect(one, other);
    this.connect(other, one);
  }

  /** Notes that a holder is needed with a client of the old package. */
  keep(holder: Holder, why: string): void {
    if (!this.#kept.has(holder)) this.#kept.set(holder, why);
  }

  /** Notes that a call that moves uses a holder. */
  use(holder: Holder): void {
    this.#used.add(holder);
  }

  /** Notes that the new client of a holder cannot be replaced. */
  keepNew(holder: Holder, why: string): void {
    this.#unmade.add(holder);
    this.keep(holder, why);
  }

  /** Notes that ours cannot be made from the client that begins at a holder. */
  obstruct(holder: Holder, why: string): void {
    if (!this.#obstacles.has(holder)) this.#obstacles.set(holder, why);
  }

  /** Returns the holders that the clients of some holders reach, with these. */
  reachedFrom(sources: Iterable<Holder>): ReadonlySet<Holder> {
    const reached = new Set<Holder>();
    const pending = [...sources];
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      if (reached.has(at)) continue;
      reached.add(at);
      pending.push(...(this.#next.get(at) ?? []));
    }
    return reached;
  }

  /** Decides which holders stay. Call it after all else was noted. */
  settle(): void {
    for (const [holder, why] of this.#kept) this.#stay([holder], why);
    // What stays because of one obstacle may bring the client of another with it.
    for (let size = -1; size !== this.#old.size; ) {
      size = this.#old.size;
      for (const [source, why] of this.#obstacles) this.#obstructFrom(source, why);
    }
  }

  /** Holders that an old client reaches of which ours cannot be made stay with their calls. */
  #obstructFrom(source: Holder, why: string): void {
    const nextOf = (holder: Holder) => this.#next.get(holder) ?? [];
    const pending = this.isMaker(source) ? [...nextOf(source)] : [source];
    const seen = new Set<Holder>();
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      if (seen.has(at) || !this.#old.has(at)) continue;
      seen.add(at);
      if (!this.#stuck.has(at)) this.#stuck.set(at, why);
      this.#stay(nextOf(at), why);
      pending.push(...nextOf(at));
    }
  }

  /** Makes holders old, with all that pass their client on to them. */
  #stay(holders: readonly Holder[], why: string): void {
    const pending = [...holders];
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      if (this.#old.has(at) || this.isMaker(at)) continue;
      this.#old.set(at, why);
      pending.push(...(this.#previous.get(at) ?? []));
      if (!this.#isReadable) pending.push(...(this.#next.get(at) ?? []));
    }
  }

  /** True for a holder whose client is of the old package; a constant that can have both is none. */
  isOld(holder: Holder): boolean {
    return this.#old.has(holder);
  }

  /** Why calls through a holder stay; undefined if they can have a client of ours. */
  reason(holder: Holder): string | undefined {
    return (this.#isReadable ? this.#stuck : this.#old).get(holder);
  }

  /** What a constant that is initialized with a new client has to hold. */
  wanted(maker: Holder): { old: boolean; ours: boolean } {
    const passed = (this.#next.get(maker) ?? []).map((to) => this.isOld(to));
    return {
      old: this.#kept.has(maker) || passed.some((isOld) => isOld),
      ours: this.#used.has(maker) || passed.some((isOld) => !isOld),
    };
  }

  /** True for a constant that still has to hold a client of the old package, maybe beside one of ours. */
  isOldMaker(holder: Holder): boolean {
    return this.isMaker(holder) && this.wanted(holder).old;
  }

  /** True if some holder stays with a client of the old package. */
  get hasOld(): boolean {
    return this.#old.size > 0 || [...this.#kept.keys()].some((holder) => this.isOldMaker(holder));
  }
}

function listIn(map: Map<Holder, Holder[]>, key: Holder): Holder[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}

function isNewClient(node: Expression | undefined, isClient: (type: Type) => boolean): boolean {
  if (Node.isParenthesizedExpression(node) || Node.isSatisfiesExpression(node))
    return isNewClient(node.getExpression(), isClient);
  return node !== undefined && isCreation(node, isClient);
}

/** True for `new Cloudflare()` and for `createClient()` of another package. */
export function isCreation(node: Node, isClient: (type: Type) => boolean): boolean {
  if (!Node.isNewExpression(node) && !Node.isCallExpression(node)) return false;
  if (!isClient(node.getType())) return false;
  // A client that is made of another holds the same.
  if (node.getArguments().some((one) => isClient(one.getType()))) return false;
  // A class may have another name here: `const { default: Lazy } = await import("cloudflare")`.
  const symbol = Node.isNewExpression(node) ? node.getType().getSymbol() : node.getExpression().getSymbol();
  const declaration = (symbol?.getAliasedSymbol() ?? symbol)?.getDeclarations()[0];
  // `client.withOptions()` makes a client of another, and `clients.get("name")` finds one.
  if (Node.isMethodDeclaration(declaration) || Node.isMethodSignature(declaration)) return false;
  return (
    declaration === undefined ||
    declaration.getSourceFile().isInNodeModules() ||
    declaration.getSourceFile().isDeclarationFile()
  );
}
