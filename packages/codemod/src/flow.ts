import { Node, type SourceFile } from "ts-morph";
import { addSecond, besideFunction, isInBeside, SecondClients } from "./beside.ts";
import { Candidates } from "./candidates.ts";
import type { ClientKind, Creation, Extra } from "./client-kind.ts";
import { Clients, isCreation } from "./clients.ts";
import { counterpartsOf, type Holder, holderOf, holderOfType, isCollection, type Sink, sinkOf } from "./holders.ts";
import { nodesWhere } from "./nodes.ts";
import { type FileRewrite, Unmovable } from "./rewrite.ts";

const OTHER_USE = "the client is used in a way that has no counterpart";
const FROM_ELSEWHERE = "it is not known where this client comes from";

/** A client that is passed on. */
interface Passed {
  node: Node;
  /** The client that `node` is, or was taken from. */
  client: Node;
  to: Holder;
}

/** Follows clients through a project, and replaces them where all that is done with them moves. */
export class ClientFlow {
  readonly #kind: ClientKind;
  readonly #clients: Clients;
  /** Creations that stay, and why. */
  readonly #left = new Map<Node, string>();
  /** Uses of a client that are neither calls nor pass it on to what is followed. */
  readonly #others = new Map<Node, string>();
  /** New clients of each file that was followed. */
  readonly #creations = new Map<SourceFile, Creation[]>();
  readonly #passed = new Map<SourceFile, Passed[]>();
  readonly #known = new Set<Holder>();
  /** Holders of new clients by what these have of their own, and the holders whose clients each file uses. */
  readonly #extras = new Map<Extra, Holder[]>();
  readonly #usedIn = new Map<SourceFile, Set<Holder>>();
  readonly #seconds = new SecondClients();
  #elsewhere: Holder | undefined;
  readonly #candidates: Candidates;

  constructor(kind: ClientKind) {
    this.#kind = kind;
    this.#candidates = new Candidates((type) => kind.mayBeClient(type));
    this.#clients = new Clients((type) => kind.isClient(type), kind.beside !== undefined);
  }

  /** True if a client of the old package is still needed somewhere. */
  get hasOld(): boolean {
    return this.#left.size > 0 || this.#clients.hasOld;
  }

  /**
   * Notes where the clients of a file go.
   * @param receivers expressions of clients that calls begin with, and why the call stays.
   * @param isHandled true for expressions that other code replaces.
   */
  follow(
    file: SourceFile,
    receivers: ReadonlyMap<Node, string | undefined>,
    trial: FileRewrite,
    isHandled: (node: Node) => boolean,
  ): void {
    const checker = file.getProject().getTypeChecker().compilerObject;
    this.#creations.set(file, []);
    this.#passed.set(file, []);
    for (const node of nodesWhere(file, (one) => this.#candidates.has(one, checker))) {
      this.#followNode(node, receivers, trial, isHandled);
    }
  }

  #followNode(
    node: Node,
    receivers: ReadonlyMap<Node, string | undefined>,
    trial: FileRewrite,
    isHandled: (node: Node) => boolean,
  ): void {
    // What becomes of `client.dns` is known by `client`.
    if (this.#kind.innerOf(node) !== undefined || isInBeside(node)) return;
    if (isCreation(node, (type) => this.#kind.isClient(type))) {
      this.#creations.get(node.getSourceFile())?.push(node as Creation);
      this.#followCreation(node as Creation, receivers, trial);
      return;
    }
    if (Node.isBindingElement(node) && this.#kind.isClient(node.getType())) this.#followElement(node);
    if (!isExpression(node) || isDeclarationName(node)) return;
    const isPromise = this.#isPromise(node);
    if (!isPromise && !this.#kind.isClient(node.getType())) return;
    // What is awaited is followed instead.
    if (isPromise && Node.isAwaitExpression(node.getParent())) return;
    const client = this.#kind.rootOf(node) ?? node;
    const holder = this.#holderOf(client);
    this.#usedIn.set(node.getSourceFile(), (this.#usedIn.get(node.getSourceFile()) ?? new Set()).add(holder));
    if (receivers.has(node)) {
      const why = receivers.get(node);
      if (why === undefined || !this.#canKeep(holder)) this.#clients.use(holder);
      else this.#clients.keep(holder, placed(node, why));
      return;
    }
    if (isHandled(node)) return;
    const sink = this.#sinkOf(node);
    if (sink.kind === "holder" && this.#takesClient(sink.holder))
      this.#pass({ node, client, to: sink.holder }, holder, isPromise);
    else if (sink.kind !== "none") {
      this.#others.set(node, OTHER_USE);
      this.#clients.connect(holder, this.#unknown(node));
    }
  }

  /**
   * False for a holder that has a client of either package, and can have no other beside it: a call that stays gets ours there,
   * so that the others move.
   */
  #canKeep(holder: Holder): boolean {
    return this.#kind.beside !== undefined || this.#clients.isMaker(holder);
  }

  /** Returns `client.dns.records` for the `client` in it: our client takes the place of the whole. */
  #wholeOf(node: Node): Node {
    const parent = node.getParent();
    const isWhole =
      parent === undefined || this.#kind.innerOf(parent) !== node || !this.#kind.isClient(parent.getType());
    return isWhole ? node : this.#wholeOf(parent);
  }

  #sinkOf(client: Node): Sink {
    return sinkOf(this.#wholeOf(client));
  }

  /**
   * One holder for all code that is not followed, such as a library: it may give any client that it gets to other code. So a
   * client that is passed to it stays.
   */
  #unknown(node: Node): Holder {
    this.#elsewhere ??= node.getSourceFile();
    this.#clients.keep(this.#elsewhere, FROM_ELSEWHERE);
    return this.#elsewhere;
  }

  /** False for what takes a part of a client, or any value: `Pick<Cloudflare, "dns">`. */
  #takesClient(holder: Holder): boolean {
    if (
      !Node.isParameterDeclaration(holder) &&
      !Node.isPropertySignature(holder) &&
      !Node.isPropertyDeclaration(holder)
    )
      return true;
    const type = holder.getType();
    return this.#kind.isClient(type) || type.isAny() || this.#isPromise(holder) || isCollection(type);
  }

  #isPromise(node: Node): boolean {
    const [value] = node.getType().getSymbol()?.getName() === "Promise" ? node.getType().getTypeArguments() : [];
    return value !== undefined && this.#kind.isClient(value);
  }

  #pass(passed: Passed, from: Holder, isPromise: boolean): void {
    const { node, client, to } = passed;
    this.#learn(to);
    // A client that may be missing, or that is promised, cannot be replaced where it is passed on.
    const isEqual = isPromise || node.getType().isNullable();
    if (isEqual) this.#clients.equate(from, to);
    else this.#clients.connect(from, to);
    const isReplaced = !isEqual || client !== node || this.#wholeOf(node) !== node;
    if (isReplaced) this.#passed.get(node.getSourceFile())?.push(passed);
  }

  /** Returns what holds a client: the expression itself, if that is not known. */
  #holderOf(node: Node): Holder {
    const holder = holderOf(node);
    if (holder !== undefined) {
      this.#learn(holder);
      return holder;
    }
    this.#clients.keep(node, FROM_ELSEWHERE);
    this.#clients.connect(this.#unknown(node), node);
    return node;
  }

  #learn(holder: Holder): void {
    if (this.#known.has(holder)) return;
    this.#known.add(holder);
    const isTakenApart = Node.isParameterDeclaration(holder) && !Node.isIdentifier(holder.getNameNode());
    if (isTakenApart || isInBeside(holder)) this.#clients.keep(holder, placed(holder, OTHER_USE));
    for (const one of counterpartsOf(holder)) {
      this.#clients.equate(holder, one);
      this.#learn(one);
    }
  }

  /** Call it after all files were followed. */
  settle(): void {
    this.#clients.settle();
  }

  #followCreation(node: Creation, receivers: ReadonlyMap<Node, string | undefined>, trial: FileRewrite): void {
    const sink = this.#sinkOf(node);
    const isUsedHere = receivers.has(node);
    const why = receivers.get(node) ?? trial.attempt(() => void this.#kind.print(node, trial));
    const isLost = sink.kind !== "holder" && !isUsedHere;
    if (why !== undefined || isLost) this.#left.set(node, why ?? OTHER_USE);
    if (sink.kind !== "holder" && !isLost) return;
    const holder = sink.kind === "holder" ? sink.holder : this.#unknown(node);
    this.#learn(holder);
    if (why !== undefined) this.#clients.keepNew(holder, why);
    const obstacle = this.#kind.beside?.obstacle(node);
    if (obstacle !== undefined) this.#clients.obstruct(holder, obstacle);
    for (const extra of this.#kind.beside?.extrasOf(node) ?? [])
      this.#extras.set(extra, [...(this.#extras.get(extra) ?? []), holder]);
  }

  #followElement(node: Node): void {
    if (!Node.isBindingElement(node)) return;
    const name = node.getPropertyNameNode()?.getText() ?? node.getName();
    const of = node.getParent().getType();
    const property = of.getProperty(name)?.getValueDeclaration();
    if (property !== undefined && !this.#kind.isClient(of)) this.#clients.equate(property, node);
  }

  /** Why a call through a client stays, beside what is in the call itself. */
  reason(client: Node): string | undefined {
    if (isCreation(client, (type) => this.#kind.isClient(type))) return this.#left.get(client);
    const why = this.#clients.reason(holderOf(client) ?? client);
    return why === undefined || why === FROM_ELSEWHERE ? why : `the client stays: ${why}`;
  }

  /** True if a type annotation is about a client that stays. */
  keepsType(type: Node): boolean {
    const holder = holderOfType(type);
    if (holder === undefined) return this.hasOld;
    return this.#clients.isOld(holder) || this.#clients.isOldMaker(holder);
  }

  /** True if no creation of the old client is left in a file. */
  replacesAllIn(file: SourceFile): boolean {
    return (
      this.#creations.get(file)?.every((node) => {
        const sink = this.#sinkOf(node);
        if (this.#left.has(node)) return false;
        if (sink.kind !== "holder") return true;
        return !this.#clients.isOld(sink.holder) && !this.#clients.isOldMaker(sink.holder);
      }) ?? true
    );
  }

  /**
   * Returns the expression of our client, where that of the old package is.
   * @throws Unmovable if there is none.
   */
  nameOf(client: Node, out: FileRewrite): string {
    const holder = holderOf(client) ?? client;
    const isOldMaker = this.#clients.isOldMaker(holder);
    if (!isOldMaker && !this.#clients.isOld(holder)) return out.render(client);
    const second = isOldMaker ? this.#seconds.nameFor(client, holder, out) : undefined;
    return second ?? this.#makeBeside(client, out);
  }

  #makeBeside(client: Node, out: FileRewrite): string {
    const { beside } = this.#kind;
    if (beside === undefined)
      throw new Unmovable("the client of the old package is reached by another way than its name");
    const isMissing = client.getType().isNullable();
    if (isMissing && !Node.isNonNullExpression(client.getParent()))
      throw new Unmovable("the client may be missing here");
    const used = this.#usedIn.get(out.file);
    const isUsed = (holders: readonly Holder[]) =>
      [...this.#clients.reachedFrom(holders)].some((one) => used?.has(one) === true);
    const extras = [...this.#extras].filter(([, holders]) => isUsed(holders)).map(([extra]) => extra);
    const name = besideFunction(out, (own) => beside.print(own, out, extras));
    return `${name}(${beside.printClient(`${out.render(client)}${isMissing ? "!" : ""}`, client.getType(), out)})`;
  }

  /**
   * Replaces the creations of a file, or adds our client beside them.
   * @param onReplaced called with each that goes.
   */
  rewrite(file: SourceFile, out: FileRewrite, onReplaced: (creation: Creation) => void): void {
    for (const [node, why] of this.#others) if (node.getSourceFile() === file) out.note(node, why);
    for (const node of this.#creations.get(file) ?? []) {
      const why = this.#left.get(node) ?? out.attempt(() => this.#rewriteOne(node, out, onReplaced));
      if (why !== undefined) out.note(node, why);
    }
    for (const { node, client, to } of this.#passed.get(file) ?? []) {
      if (this.#clients.isOld(to)) continue;
      const why = out.attempt(() => this.#replacePassed(node, client, out));
      if (why !== undefined) out.note(node, why);
      const whole = this.#wholeOf(node);
      if (why === undefined && whole !== node && Node.isCallExpression(whole)) onReplaced(whole);
    }
  }

  /** Imports clients that are beside others. Call it after all else in a file is rewritten. */
  finish(out: FileRewrite): void {
    this.#seconds.finish(out);
  }

  #replacePassed(node: Node, client: Node, out: FileRewrite): void {
    const name = this.nameOf(client, out);
    const whole = this.#wholeOf(node);
    if (name === out.render(whole)) return;
    out.replace(whole, Node.isShorthandPropertyAssignment(node.getParent()) ? `${node.getText()}: ${name}` : name);
  }

  #rewriteOne(node: Creation, out: FileRewrite, onReplaced: (creation: Creation) => void): void {
    const sink = this.#sinkOf(node);
    const holder = sink.kind === "holder" ? sink.holder : undefined;
    if (holder !== undefined && this.#clients.isOld(holder)) return;
    const wanted = holder !== undefined && this.#clients.isMaker(holder) ? this.#clients.wanted(holder) : undefined;
    if (wanted?.old === true && !wanted.ours) return;
    const { code, notes } = this.#kind.print(node, out);
    if (holder !== undefined && wanted?.old === true) {
      addSecond(holder, code, out);
      return;
    }
    out.replace(holder === undefined ? node : this.#wholeOf(node), code);
    onReplaced(node);
    for (const one of notes) out.note(node, one);
  }
}

function isExpression(node: Node): boolean {
  if (Node.isPropertyAccessExpression(node) || Node.isElementAccessExpression(node)) return true;
  if (Node.isCallExpression(node) || Node.isAwaitExpression(node)) return true;
  if (!Node.isIdentifier(node)) return false;
  const parent = node.getParent();
  if (Node.isPropertyAccessExpression(parent)) return parent.getNameNode() !== node;
  return !(
    Node.isBindingElement(parent) ||
    Node.isImportSpecifier(parent) ||
    Node.isImportClause(parent) ||
    Node.isTypeReference(parent) ||
    Node.isQualifiedName(parent)
  );
}

/** True for a name that is declared here: `client` in `const client = …` and in `(client: Cloudflare) => …`. */
function isDeclarationName(node: Node): boolean {
  const parent = node.getParent();
  const isNamed =
    Node.isVariableDeclaration(parent) ||
    Node.isParameterDeclaration(parent) ||
    Node.isPropertyDeclaration(parent) ||
    Node.isPropertySignature(parent) ||
    Node.isPropertyAssignment(parent) ||
    Node.isGetAccessorDeclaration(parent) ||
    Node.isMethodDeclaration(parent) ||
    Node.isFunctionDeclaration(parent) ||
    Node.isTypeAliasDeclaration(parent);
  return isNamed && parent.getNameNode() === node;
}

/** Says where a reason is, without the number of a line, which a note above it would change. */
function placed(node: Node, why: string): string {
  let at = node;
  for (let up = at.getParent(); Node.isPropertyAccessExpression(up); up = at.getParent()) at = up;
  const text = at.getText().replace(/\s+/g, "");
  return `${why} (${text.length > 60 ? `${text.slice(0, 59)}…` : text} in ${node.getSourceFile().getBaseName()})`;
}
