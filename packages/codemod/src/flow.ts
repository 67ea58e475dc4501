import { type CallExpression, type NewExpression, Node, type SourceFile, type Type } from "ts-morph";
import { Candidates } from "./candidates.ts";
import { Clients, isCreation } from "./clients.ts";
import { type Holder, holderOf, sinkOf } from "./holders.ts";
import { nodesWhere } from "./nodes.ts";
import { type FileRewrite, Unmovable } from "./rewrite.ts";

const OTHER_USE = "the client is used in a way that has no counterpart";

export type Creation = NewExpression | CallExpression;

/** A kind of client that goes. */
export interface ClientKind {
  isClient(type: Type): boolean;
  /** Names of types that it may have. */
  names: readonly string[];
  /**
   * Prints our client for a new one.
   * @throws Unmovable if its options have no counterpart.
   */
  print(creation: Creation, file: FileRewrite): { code: string; notes: readonly string[] };
}

/** Follows clients through a project, and replaces them where all that is done with them moves. */
export class ClientFlow {
  readonly #kind: ClientKind;
  readonly #clients: Clients;
  /** Variables whose creation cannot be printed for our client, and why. */
  readonly #unmade = new Map<Holder, string>();
  /** Creations that stay, and why. */
  readonly #left = new Map<Node, string>();

  /** Uses of a client that are neither calls nor pass it on to what is followed. */
  readonly #others = new Map<Node, string>();

  /** New clients of each file that was followed. */
  readonly #creations = new Map<SourceFile, Creation[]>();
  readonly #candidates: Candidates;

  constructor(kind: ClientKind) {
    this.#kind = kind;
    this.#candidates = new Candidates(kind.names);
    this.#clients = new Clients((type) => kind.isClient(type));
  }

  /** True if the whole project gets our client. */
  get isComplete(): boolean {
    return this.#clients.reasons.length === 0 && this.#unmade.size === 0;
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
    if (isCreation(node, (type) => this.#kind.isClient(type))) {
      this.#creations.get(node.getSourceFile())?.push(node as Creation);
      this.#followCreation(node as Creation, receivers, trial);
      return;
    }
    if (Node.isBindingElement(node) && this.#kind.isClient(node.getType())) this.#followElement(node);
    if (!isExpression(node) || isDeclarationName(node) || !this.#kind.isClient(node.getType())) return;
    const holder = holderOf(node);
    if (holder === undefined) return;
    if (receivers.has(node)) {
      const why = receivers.get(node);
      if (why === undefined) this.#clients.use(holder, "ours");
      else this.#clients.keep(holder, placed(node, why));
      return;
    }
    const sink = sinkOf(node);
    if (sink.kind === "holder") this.#clients.connect(holder, sink.holder);
    else if (sink.kind === "unknown" && !isHandled(node)) {
      this.#others.set(node, OTHER_USE);
      this.#clients.keep(holder, placed(node, OTHER_USE));
    }
  }

  /** Call it after all files were followed. */
  settle(): void {
    for (const [maker, why] of this.#unmade) {
      for (const holder of this.#clients.passedTo(maker)) this.#clients.keep(holder, why);
    }
  }

  #followCreation(node: Creation, receivers: ReadonlyMap<Node, string | undefined>, trial: FileRewrite): void {
    const sink = sinkOf(node);
    const why = receivers.get(node) ?? trial.attempt(() => void this.#kind.print(node, trial));
    if (sink.kind !== "holder") {
      if (why !== undefined) this.#left.set(node, why);
      else if (!receivers.has(node)) this.#left.set(node, OTHER_USE);
    } else if (why !== undefined && this.#clients.isMaker(sink.holder)) this.#unmade.set(sink.holder, why);
    else if (why !== undefined) this.#clients.keep(sink.holder, placed(node, why));
  }

  #followElement(node: Node): void {
    if (!Node.isBindingElement(node)) return;
    const name = node.getPropertyNameNode()?.getText() ?? node.getName();
    const property = node.getParent().getType().getProperty(name)?.getValueDeclaration();
    if (property !== undefined) this.#clients.connect(property, node);
  }

  /** Why a call through a client stays, beside what is in the call itself. */
  reason(client: Node): string | undefined {
    if (isCreation(client, (type) => this.#kind.isClient(type))) return this.#left.get(client);
    const holder = holderOf(client);
    if (holder === undefined) return "it is not known where this client comes from";
    const why = this.#reasonOf(holder);
    return why === undefined ? undefined : `the client stays: ${why}`;
  }

  #reasonOf(holder: Holder): string | undefined {
    return this.#unmade.get(holder) ?? this.#clients.reason(holder);
  }

  /** True if a type annotation is about a client that stays. */
  keepsType(type: Node): boolean {
    const holder = type.getFirstAncestor((one) => isHolderWithType(one, type));
    if (holder === undefined) return !this.isComplete;
    return this.#reasonOf(holder) !== undefined || this.#clients.isOld(holder);
  }

  /** True if no creation of the old client is left in a file. */
  replacesAllIn(file: SourceFile): boolean {
    return (
      this.#creations.get(file)?.every((node) => {
        const sink = sinkOf(node);
        if (this.#left.has(node)) return false;
        if (sink.kind !== "holder") return true;
        return this.#reasonOf(sink.holder) === undefined && !this.#clients.isOld(sink.holder);
      }) ?? true
    );
  }

  /** Returns the expression of our client, where that of the old package is. */
  nameOf(client: Node, out: FileRewrite): string {
    const holder = holderOf(client);
    return holder !== undefined && this.#clients.isOld(holder) ? secondName(holder) : out.render(client);
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
  }

  #rewriteOne(node: Creation, out: FileRewrite, onReplaced: (creation: Creation) => void): void {
    const sink = sinkOf(node);
    const holder = sink.kind === "holder" ? sink.holder : undefined;
    const reason = holder === undefined ? undefined : this.#reasonOf(holder);
    if (reason !== undefined) throw new Unmovable(reason);
    const wanted = holder !== undefined && this.#clients.isMaker(holder) ? this.#clients.wanted(holder) : undefined;
    if (wanted?.old === true && !wanted.ours) return;
    const { code, notes } = this.#kind.print(node, out);
    if (holder !== undefined && wanted?.old === true) {
      addSecond(holder, code, out);
      return;
    }
    out.replace(node, code);
    onReplaced(node);
    for (const one of notes) out.note(node, one);
  }
}

function isExpression(node: Node): boolean {
  if (Node.isPropertyAccessExpression(node) || Node.isCallExpression(node)) return true;
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
    Node.isPropertyAssignment(parent);
  return isNamed && parent.getNameNode() === node;
}

function isHolderWithType(one: Node, type: Node): boolean {
  if (
    Node.isVariableDeclaration(one) ||
    Node.isParameterDeclaration(one) ||
    Node.isPropertyDeclaration(one) ||
    Node.isPropertySignature(one)
  ) {
    return true;
  }
  return (
    (Node.isFunctionLikeDeclaration(one) || Node.isMethodSignature(one)) &&
    one.getReturnTypeNode()?.containsRange(type.getPos(), type.getEnd()) === true
  );
}

/** Says where a reason is, without the number of a line, which a note above it would change. */
function placed(node: Node, why: string): string {
  let at = node;
  for (let up = at.getParent(); Node.isPropertyAccessExpression(up); up = at.getParent()) at = up;
  const text = at.getText().replace(/\s+/g, "");
  return `${why} (${text.length > 60 ? `${text.slice(0, 59)}…` : text} in ${node.getSourceFile().getBaseName()})`;
}

/** The name of our client beside that of the old package. */
function secondName(holder: Holder): string {
  const name = Node.isVariableDeclaration(holder) ? holder.getName() : "client";
  return `flarespec${(name[0] as string).toUpperCase()}${name.slice(1)}`;
}

/** Adds a variable with our client after the one of the old package. */
function addSecond(holder: Holder, code: string, out: FileRewrite): void {
  const statement = Node.isVariableDeclaration(holder) ? holder.getVariableStatement() : undefined;
  if (statement === undefined || statement.getDeclarations().length > 1) {
    throw new Unmovable("the old client is needed beside ours, and there is no room for both");
  }
  const indent = /[ \t]*$/.exec(out.file.getFullText().slice(0, statement.getStart()))?.[0] ?? "";
  const exported = statement.isExported() ? "export " : "";
  out.edits.insert(statement.getEnd(), `\n${indent}${exported}const ${secondName(holder)} = ${code};`);
}
