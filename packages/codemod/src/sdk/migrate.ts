import { type BinaryExpression, Node, type SourceFile, SyntaxKind, type TypeReferenceNode, ts } from "ts-morph";
import { ClientFlow } from "../flow.ts";
import { identifiersNamed } from "../identifiers.ts";
import { firstName, importersOf, removeUnusedImports } from "../imports.ts";
import { nodesWhere } from "../nodes.ts";
import { FileRewrite, Unmovable } from "../rewrite.ts";
import type { TargetPackage } from "../target.ts";
import { removeAlias } from "./aliases.ts";
import { type CallStyle, translate } from "./arguments.ts";
import { callsIn, rootOf, type SdkCall } from "./calls.ts";
import { extrasOf, obstacleOf, printBeside, printCreation, printWholeClient } from "./creation.ts";
import {
  errorClassOf,
  isErrorMember,
  noteOtherUses,
  noteSubclass,
  removeTakenClasses,
  replaceCheck,
  replaceMember,
} from "./errors.ts";
import { replaceToFile } from "./files.ts";
import { replaceCall } from "./results.ts";
import { mayStandForClient, standsForClient } from "./symbols.ts";
import { clientTypeAround, replaceType, usesOf } from "./types.ts";

const SDK = "cloudflare";
const LOADED = /\b(require|import)\(["']cloudflare(?:\/[^"']*)?["']\)/;
const STAND_IN =
  "calls of the package do not use the methods of this stand-in for the SDK's client: setupFake() of its module fake answers them";
/** The name of a class of errors, of the SDK and of ours. */
const ERROR = "CloudflareError";

/** Moves a project from the official SDK to calls of the generated package. */
export class SdkMigration {
  readonly #target: TargetPackage;
  readonly #style: CallStyle;
  readonly #all: readonly SourceFile[];
  /** Those that import the SDK, and those that import them. */
  readonly #files: readonly SourceFile[];
  readonly #flow: ClientFlow;
  readonly #calls = new Map<SourceFile, SdkCall[]>();
  /** Calls that have no counterpart, whatever becomes of their client. */
  readonly #unmovable = new Set<SdkCall>();
  /** Number of calls of the SDK's methods that were found. */
  found = 0;
  /** Number of those that stay. */
  left = 0;

  constructor(files: readonly SourceFile[], target: TargetPackage, style: CallStyle) {
    this.#target = target;
    this.#style = style;
    this.#all = files;
    this.#files = importersOf(files, SDK);
    this.#flow = new ClientFlow({
      isClient: standsForClient,
      innerOf: (node) =>
        Node.isPropertyAccessExpression(node) && standsForClient(node.getExpression().getType())
          ? node.getExpression()
          : undefined,
      rootOf,
      mayBeClient: mayStandForClient,
      print: (creation, file) => printCreation(creation, file, this.#use(file, "createClient"), this.#clientModule),
      beside: {
        print: (name, file, extras) => printBeside(name, file, this.#clientModule, this.#clientType, extras),
        printClient: printWholeClient,
        extrasOf,
        obstacle: obstacleOf,
      },
    });
  }

  run(): FileRewrite[] {
    for (const file of this.#files) this.#calls.set(file, callsIn(file));
    for (const file of this.#files) this.#follow(file);
    this.#flow.settle();
    const rewritten = [...this.#files.map((file) => this.#rewrite(file)), ...this.#loadingFiles()];
    return rewritten.filter((one) => !one.edits.isEmpty || one.notes.length > 0);
  }

  #use(out: FileRewrite, name: string, isType: boolean = false): string {
    return out.use(this.#clientModule, name, isType);
  }

  /** A client for calls by name carries no paths; one for calls by path has all of them. */
  get #clientModule(): string {
    return this.#style === "name" ? `${this.#target.name}/client` : this.#target.name;
  }

  get #clientType(): string {
    return this.#style === "name" ? "Caller" : "Client";
  }

  #follow(file: SourceFile): void {
    const trial = new FileRewrite(file);
    const calls = this.#calls.get(file) ?? [];
    const receivers = new Map<Node, string | undefined>();
    for (const call of calls) {
      const why = trial.attempt(() => this.#replace(call, trial, "client"));
      if (why !== undefined) this.#unmovable.add(call);
      if (call.client !== undefined) receivers.set(call.client, receivers.get(call.client) ?? why);
      this.found += 1;
    }
    const isOnWay = (node: Node) =>
      calls.some(
        ({ client, aliases, way }) =>
          client !== undefined &&
          (way.includes(node) || aliases.some((alias) => alias.containsRange(node.getPos(), node.getEnd()))),
      );
    this.#flow.follow(file, receivers, trial, isOnWay);
  }

  #rewrite(file: SourceFile): FileRewrite {
    const out = new FileRewrite(file);
    if (isErrorNameFree(file)) out.release(ERROR);
    /** Names that no longer use an import of the SDK. */
    const gone = new Set<Node>();
    this.#flow.rewrite(file, out, (creation) => gone.add(firstName(creation.getExpression())));
    const others = nodesWhere(file, rewrittenIn(file));
    // What may be among the arguments of a call comes before it.
    for (const node of others) {
      if (Node.isTypeReference(node)) this.#rewriteType(node, out, gone);
      else if (Node.isCallExpression(node)) replaceToFile(node, out, gone);
    }
    const left = this.#rewriteCalls(file, out);
    for (const node of others) {
      if (Node.isBinaryExpression(node)) this.#rewriteCheck(node, out, gone, left);
      else if (Node.isExpressionWithTypeArguments(node)) noteSubclass(node, out);
      else if (Node.isPropertyAccessExpression(node)) {
        const thrown = this.#thrownAt(node, left);
        const why = thrown === "theirs" ? undefined : replaceMember(node, thrown, out, (each) => this.#use(out, each));
        if (why !== undefined) out.note(node, why);
      }
    }
    noteOtherUses(file, out, (node) => this.#thrownAt(node, left) !== "theirs");
    for (const one of file.getExportDeclarations()) {
      if (/^cloudflare(\/|$)/.test(one.getModuleSpecifierValue() ?? ""))
        out.note(one, "what is exported of the SDK stays");
    }
    for (const name of removeTakenClasses(file, gone, out)) gone.add(name);
    removeUnusedImports(file, out, SDK, gone);
    this.#flow.finish(out);
    out.finish();
    return out;
  }

  /** @returns the calls that stay. */
  #rewriteCalls(file: SourceFile, out: FileRewrite): ReadonlySet<Node> {
    const left = new Set<Node>();
    /** Variables of resources, and whether all calls through them are moved. */
    const aliases = new Map<Node, boolean>();
    for (const call of this.#calls.get(file) ?? []) {
      const why = out.attempt(() => this.#move(call, out));
      if (why !== undefined) {
        out.note(call.node, why);
        left.add(call.node);
        this.left += 1;
      }
      for (const alias of call.aliases) aliases.set(alias, (aliases.get(alias) ?? true) && why === undefined);
    }
    const removed: Node[] = [];
    for (const [alias, isMoved] of aliases) if (isMoved && removeAlias(alias, removed, out)) removed.push(alias);
    return left;
  }

  /** @throws Unmovable with what is in the way in the call itself, else with why its client stays. */
  #move(call: SdkCall, out: FileRewrite): void {
    const { client } = call;
    if (client === undefined) throw new Unmovable("it is not known which client this is");
    const reason = this.#flow.reason(client);
    this.#replace(call, out, reason === undefined ? this.#flow.nameOf(client, out) : "client");
    if (reason !== undefined) throw new Unmovable(reason);
  }

  #replace({ node, method }: SdkCall, out: FileRewrite, client: string): void {
    const { operation, args, options } = translate(node, method, this.#target, out, this.#style);
    const isByPath = this.#style === "path";
    const first = isByPath ? JSON.stringify(operation.path) : out.use(operation.module, operation.name);
    const rest = args === undefined && options !== undefined ? ["undefined", options] : [args, options];
    const list = (...parts: (string | undefined)[]) => parts.filter((part) => part !== undefined).join(", ");
    replaceCall(node, {
      file: out,
      method,
      operation,
      call: isByPath ? `${client}.${operation.method}(${list(first, ...rest)})` : `${first}(${list(client, ...rest)})`,
      paginated: () => `${this.#use(out, "paginate")}(${list(client, first, ...rest)})`,
      use: (name) => this.#use(out, name),
    });
  }

  #rewriteCheck(node: BinaryExpression, out: FileRewrite, gone: Set<Node>, left: ReadonlySet<Node>): void {
    if (node.getOperatorToken().getKind() !== SyntaxKind.InstanceOfKeyword) return;
    const name = errorClassOf(node.getRight());
    if (name === undefined) return;
    const thrown = this.#thrownAt(node, left);
    if (thrown === "theirs") return;
    if (thrown === "ours") gone.add(firstName(node.getRight()));
    replaceCheck(node, name, thrown, out, (each) => this.#use(out, each));
  }

  /** Whose errors arrive at a check: those of the nearest calls around it, else those of the whole project. */
  #thrownAt(check: Node, left: ReadonlySet<Node>): "ours" | "theirs" | "both" {
    const calls = this.#calls.get(check.getSourceFile()) ?? [];
    for (let at = check.getParent(); at !== undefined; at = at.getParent()) {
      const [from, to] = [at.getPos(), at.getEnd()];
      const near = calls.filter(({ node }) => from <= node.getPos() && node.getEnd() <= to);
      if (near.length === 0) continue;
      const stay = near.filter(({ node }) => left.has(node)).length;
      return stay === 0 ? "ours" : stay === near.length ? "theirs" : "both";
    }
    return this.#flow.hasOld ? "both" : "ours";
  }

  #rewriteType(node: TypeReferenceNode, out: FileRewrite, gone: Set<Node>): void {
    const name = node.getTypeName();
    if (out.edits.covers(node.getStart(), node.getEnd())) {
      gone.add(firstName(name));
      return;
    }
    const client = clientTypeAround(node);
    if (client !== undefined) {
      const { whole } = client;
      if (this.#flow.keepsType(whole)) return;
      out.replace(whole, this.#use(out, this.#clientType, true));
      gone.add(firstName(client.name));
      const cast = whole.getParent();
      if (Node.isAsExpression(cast) && !standsForClient(cast.getExpression().getType())) out.note(cast, STAND_IN);
      return;
    }
    // What is made of a method stays: `ReturnType<Cloudflare["zones"]["get"]>`.
    if (standsForClient(node.getType())) return;
    if (this.#isOfStayingCall(node)) return;
    const why = out.attempt(() => {
      if (replaceType(node, this.#target, out, this.#clientModule)) gone.add(firstName(name));
    });
    if (why !== undefined) out.note(node, why);
  }

  /** True for a type of parameters or results of a call of the same file that stays. */
  #isOfStayingCall(node: TypeReferenceNode): boolean {
    const chains = new Set(usesOf(node).map(({ chain }) => chain));
    const calls = chains.size === 0 ? [] : (this.#calls.get(node.getSourceFile()) ?? []);
    return calls.some(
      (call) =>
        chains.has(call.chain) &&
        (this.#unmovable.has(call) || call.client === undefined || this.#flow.reason(call.client) !== undefined),
    );
  }

  /** Notes where the SDK is loaded in files without an import declaration of it, which are left. */
  #loadingFiles(): FileRewrite[] {
    const rest = this.#all.filter((file) => !this.#files.includes(file) && LOADED.test(file.getFullText()));
    return rest.map((file) => {
      const out = new FileRewrite(file);
      const loads = [SyntaxKind.CallExpression, SyntaxKind.ExternalModuleReference].flatMap((kind) =>
        file.getDescendantsOfKind(kind),
      );
      for (const load of loads) {
        const [, how] = LOADED.exec(load.getText()) ?? [];
        if (how === undefined || !load.getText().startsWith(how)) continue;
        out.note(load, `the SDK is loaded by ${how}(), and only import declarations are rewritten`);
      }
      const calls = callsIn(file).length;
      this.found += calls;
      this.left += calls;
      return out;
    });
  }
}

/** Tests for what is rewritten in a file beside calls and clients. */
function rewrittenIn(file: SourceFile): (node: ts.Node) => boolean {
  const hasFiles = file.getFullText().includes("toFile");
  return (node) =>
    ts.isTypeReferenceNode(node) ||
    ts.isExpressionWithTypeArguments(node) ||
    (ts.isBinaryExpression(node) && node.operatorToken.kind === SyntaxKind.InstanceOfKeyword) ||
    (ts.isPropertyAccessExpression(node) && isErrorMember(node.name.text)) ||
    (hasFiles && ts.isCallExpression(node));
}

/** True if the SDK's class of errors is imported, and goes: it is only asked for by `instanceof`, and named as a type. */
function isErrorNameFree(file: SourceFile): boolean {
  const imports = file.getImportDeclarations().filter((one) => one.getModuleSpecifierValue() === SDK);
  const names = imports.flatMap((one) => one.getNamedImports());
  if (!names.some((one) => one.getName() === ERROR && one.getAliasNode() === undefined)) return false;
  const reads = identifiersNamed(file, ERROR).map((one) => one.getParent());
  return reads.every(
    (parent) =>
      Node.isImportSpecifier(parent) || Node.isTypeReference(parent) || parent?.getText().includes(" instanceof "),
  );
}
