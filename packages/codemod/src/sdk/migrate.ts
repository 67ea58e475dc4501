import { type CallExpression, Node, type SourceFile, SyntaxKind } from "ts-morph";
import { FileRewrite, Unmovable } from "../rewrite.ts";
import type { TargetPackage } from "../target.ts";
import { type CallStyle, translate } from "./arguments.ts";
import { Clients, creationIn, type Holder, holderOf, isMaker, sinkOf } from "./clients.ts";
import { printCreation } from "./creation.ts";
import { errorClassOf, replaceCheck, replaceMember } from "./errors.ts";
import type { SdkMethod } from "./method.ts";
import { replaceCall } from "./results.ts";
import { declared, isSdkClient, sdkMethodOf, sdkModuleOf } from "./symbols.ts";
import { replaceType } from "./types.ts";

const SDK = "cloudflare";

/** A call of a method of the SDK. */
interface SdkCall {
  node: CallExpression;
  method: SdkMethod;
  /** The expression of the client, at the start of the chain; undefined if it is not found. */
  client: Node | undefined;
  /** The variables on the way from the client to the method: `const { tunnels } = client.zeroTrust`. */
  aliases: readonly Node[];
}

/** Moves a project from the official SDK to calls of the generated package. */
export class SdkMigration {
  readonly #target: TargetPackage;
  readonly #style: CallStyle;
  readonly #files: readonly SourceFile[];
  readonly #clients = new Clients();
  readonly #calls = new Map<SourceFile, SdkCall[]>();
  /** Number of calls of the SDK's methods that were found. */
  found = 0;

  constructor(files: readonly SourceFile[], target: TargetPackage, style: CallStyle) {
    this.#target = target;
    this.#style = style;
    this.#files = reached(files);
  }

  run(): FileRewrite[] {
    for (const file of this.#files) this.#calls.set(file, callsIn(file));
    for (const file of this.#files) this.#follow(file);
    for (const [maker, why] of this.#unmade) {
      for (const holder of this.#clients.passedTo(maker)) this.#clients.keep(holder, why);
    }
    const rewritten = this.#files.map((file) => this.#rewrite(file));
    return rewritten.filter((one) => !one.edits.isEmpty || one.notes.length > 0);
  }

  get #clientModule(): string {
    return this.#style === "name" ? `${this.#target.name}/client` : this.#target.name;
  }

  /** Finds out which clients are passed where, and which have to stay clients of the SDK. */
  #follow(file: SourceFile): void {
    const trial = new FileRewrite(file);
    const calls = this.#calls.get(file) ?? [];
    const receivers = new Map<Node, string | undefined>();
    for (const call of calls) {
      const why = trial.attempt(() => this.#replace(call, trial, "client"));
      if (call.client !== undefined && receivers.get(call.client) === undefined) receivers.set(call.client, why);
      this.found += 1;
    }
    file.forEachDescendant((node) => {
      if (Node.isNewExpression(node) && isSdkClient(node.getType())) this.#followCreation(node, trial);
      if (Node.isBindingElement(node) && isSdkClient(node.getType())) return this.#followElement(node);
      if (!isClientExpression(node)) return;
      const holder = holderOf(node);
      if (holder === undefined || isDeclarationName(node)) return;
      if (receivers.has(node)) {
        const why = receivers.get(node);
        if (why === undefined) this.#clients.use(holder, "ours");
        else this.#clients.keep(holder, placed(node, why));
        return;
      }
      const sink = sinkOf(node);
      if (sink.kind === "holder") this.#clients.connect(holder, sink.holder);
      else if (sink.kind === "unknown" && !this.#isAlias(node, calls)) {
        this.#clients.keep(holder, placed(node, "the client is used in a way that has no counterpart"));
      }
    });
  }

  #followCreation(node: Node, trial: FileRewrite): void {
    if (!Node.isNewExpression(node)) return;
    const sink = sinkOf(node);
    const why = trial.attempt(() => void printCreation(node, trial, "createClient"));
    if (sink.kind !== "holder") return;
    if (why !== undefined && isMaker(sink.holder)) this.#unmade.set(sink.holder, why);
    else if (why !== undefined) this.#clients.keep(sink.holder, placed(node, why));
  }

  /** Variables whose creation cannot be written for our client, and why. */
  readonly #unmade = new Map<Holder, string>();

  #followElement(node: Node): void {
    if (!Node.isBindingElement(node)) return;
    const name = node.getPropertyNameNode()?.getText() ?? node.getName();
    const property = node.getParent().getType().getProperty(name)?.getValueDeclaration();
    if (property !== undefined) this.#clients.connect(property, node);
  }

  #isAlias(node: Node, calls: readonly SdkCall[]): boolean {
    return calls.some(({ aliases }) => aliases.some((alias) => alias.containsRange(node.getPos(), node.getEnd())));
  }

  #rewrite(file: SourceFile): FileRewrite {
    const out = new FileRewrite(file);
    const gone = new Set<Node>();
    const use = (name: string) => this.#useClient(out, name);
    const calls = this.#calls.get(file) ?? [];
    const aliases = new Map<Node, boolean>();
    for (const call of calls) {
      const why = this.#reason(call) ?? out.attempt(() => this.#replace(call, out, this.#nameOf(call, out)));
      if (why !== undefined) out.note(call.node, why);
      for (const alias of call.aliases) aliases.set(alias, (aliases.get(alias) ?? true) && why === undefined);
    }
    for (const [alias, isGone] of aliases) {
      if (isGone && Node.isVariableDeclaration(alias)) removeVariable(alias, out);
    }
    file.forEachDescendant((node) => {
      if (Node.isBinaryExpression(node) && node.getOperatorToken().getKind() === SyntaxKind.InstanceOfKeyword) {
        const name = errorClassOf(node.getRight());
        if (name === undefined) return;
        gone.add(firstName(node.getRight()));
        replaceCheck(node, name, out, use);
      } else if (Node.isNewExpression(node) && isSdkClient(node.getType())) this.#rewriteCreation(node, out, gone);
      else if (Node.isTypeReference(node)) this.#rewriteType(node, out, gone);
      else if (Node.isIdentifier(node)) {
        const why = replaceMember(node, out);
        if (why !== undefined) out.note(node, why);
      }
    });
    this.#rewriteFiles(file, out, gone);
    this.#removeImports(file, out, gone);
    out.finish();
    return out;
  }

  #useClient(out: FileRewrite, name: string): string {
    return out.use(this.#clientModule, name);
  }

  /** Why a call stays, beside what is in the call itself. */
  #reason({ client }: SdkCall): string | undefined {
    if (client === undefined) return "it is not known which client this is";
    if (Node.isNewExpression(client)) return undefined;
    const holder = holderOf(client);
    if (holder === undefined) return "it is not known where this client comes from";
    const unmade = this.#unmade.get(holder);
    if (unmade !== undefined) return unmade;
    const why = this.#clients.reason(holder);
    return why === undefined ? undefined : `the client stays one of the SDK: ${why}`;
  }

  /** The expression of our client, where that of the SDK is. */
  #nameOf({ client }: SdkCall, out: FileRewrite): string {
    const node = client as Node;
    const holder = holderOf(node);
    if (holder === undefined || !isMaker(holder) || !this.#clients.wanted(holder).sdk) return out.render(node);
    return secondName(holder);
  }

  #replace({ node, method }: SdkCall, out: FileRewrite, client: string): void {
    const { operation, args, options } = translate(node, method, this.#target, out, this.#style);
    const isByPath = this.#style === "path";
    const own = isByPath ? "" : out.use(operation.module, operation.name);
    const list = (first: string, ...others: (string | undefined)[]) =>
      [first, ...others.map((one, i) => one ?? (others.slice(i + 1).some((rest) => rest !== undefined) ? "undefined" : undefined))]
        .filter((one) => one !== undefined)
        .join(", ");
    const path = JSON.stringify(operation.path);
    replaceCall(node, {
      file: out,
      method,
      operation,
      call: isByPath
        ? `${client}.${operation.method}(${list(path, args)})`
        : `${own}(${list(client, operation.hasArgs ? args : options === undefined ? undefined : "undefined", options)})`,
      paginated: () => `${this.#useClient(out, "paginate")}(${list(client, isByPath ? path : own, args, options)})`,
      use: (name) => this.#useClient(out, name),
    });
  }

  #rewriteCreation(node: Node, out: FileRewrite, gone: Set<Node>): void {
    if (!Node.isNewExpression(node)) return;
    const sink = sinkOf(node);
    const holder = sink.kind === "holder" ? sink.holder : undefined;
    const wanted = holder !== undefined && isMaker(holder) ? this.#clients.wanted(holder) : undefined;
    const stays = holder === undefined ? false : this.#unmade.has(holder) || this.#clients.reason(holder) !== undefined;
    if (stays || (wanted !== undefined && wanted.sdk && !wanted.ours)) return;
    const why = out.attempt(() => {
      const { code, dropped } = printCreation(node, out, this.#useClient(out, "createClient"));
      if (holder !== undefined && wanted?.sdk === true) addSecond(holder, code, out);
      else {
        out.replace(node, code);
        gone.add(firstName(node.getExpression()));
      }
      for (const one of dropped) out.note(node, one);
    });
    if (why !== undefined) out.note(node, why);
  }

  #rewriteType(node: Node, out: FileRewrite, gone: Set<Node>): void {
    if (!Node.isTypeReference(node)) return;
    const name = node.getTypeName();
    const symbol = declared((Node.isQualifiedName(name) ? name.getRight() : name).getSymbol());
    const first = Node.isQualifiedName(name) ? name.getFirstDescendantByKindOrThrow(SyntaxKind.Identifier) : name;
    if (isClientSymbol(symbol)) {
      const holder = node.getFirstAncestor((one) => isHolderWithType(one, node));
      const stays = holder === undefined ? this.#clients.reasons.length > 0 : this.#clients.reason(holder) !== undefined;
      if (stays || (holder !== undefined && isMaker(holder) && this.#clients.wanted(holder).sdk)) return;
      out.replace(node, this.#style === "name" ? out.use(this.#clientModule, "Caller", true) : out.use(this.#clientModule, "Client", true));
      gone.add(first);
      return;
    }
    const why = out.attempt(() => {
      if (replaceType(node, this.#target, out, this.#clientModule)) gone.add(first);
    });
    if (why !== undefined) out.note(node, why);
  }

  /** Replaces `await toFile(bytes, "name")`. */
  #rewriteFiles(file: SourceFile, out: FileRewrite, gone: Set<Node>): void {
    for (const call of file.getDescendantsOfKind(SyntaxKind.CallExpression)) {
      const callee = call.getExpression();
      const symbol = declared((Node.isPropertyAccessExpression(callee) ? callee.getNameNode() : callee).getSymbol());
      if (symbol?.getName() !== "toFile" || sdkModuleOf(symbol) === undefined) continue;
      const why = out.attempt(() => {
        const [content, name, options] = call.getArguments();
        if (content === undefined || name === undefined || !isBytes(content)) {
          throw new Unmovable("a File is made of bytes, text or a Blob: read the stream first");
        }
        const parent = call.getParent();
        const whole = Node.isAwaitExpression(parent) ? parent : undefined;
        const made = `new File([${out.render(content)}], ${out.render(name)}${options === undefined ? "" : `, ${out.render(options)}`})`;
        out.replace(whole ?? call, whole === undefined ? `Promise.resolve(${made})` : made);
        gone.add(firstName(callee));
      });
      if (why !== undefined) out.note(call, why);
    }
  }

  /** Removes the imports of the SDK that nothing uses any more. */
  #removeImports(file: SourceFile, out: FileRewrite, gone: ReadonlySet<Node>): void {
    const left = new Set<string>();
    for (const name of file.getDescendantsOfKind(SyntaxKind.Identifier)) {
      if (gone.has(name) || name.getFirstAncestorByKind(SyntaxKind.ImportDeclaration) !== undefined) continue;
      if (Node.isPropertyAccessExpression(name.getParent()) && name.getParentIfKind(SyntaxKind.PropertyAccessExpression)?.getNameNode() === name) continue;
      const symbol = name.getSymbol();
      const isImported = symbol?.getDeclarations().some((one) => one.getFirstAncestorByKind(SyntaxKind.ImportDeclaration) !== undefined);
      if (isImported === true) left.add(name.getText());
    }
    out.removeImport(SDK, (local) => !left.has(local));
  }
}

function isBytes(node: Node): boolean {
  const type = node.getType();
  const name = type.getSymbol()?.getName() ?? "";
  return type.isString() || type.isStringLiteral() || /^(Buffer|Uint8Array|ArrayBuffer|Blob|File)$/.test(name);
}

/** The files that import the SDK, and those that import them. */
function reached(files: readonly SourceFile[]): SourceFile[] {
  const own = new Set(files);
  const pending = files.filter((file) => file.getFullText().includes(SDK) && file.getImportDeclarations().some(isOfSdk));
  const found = new Set<SourceFile>();
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (found.has(file) || !own.has(file)) continue;
    found.add(file);
    pending.push(...file.getReferencingSourceFiles());
  }
  return files.filter((file) => found.has(file));
}

function isOfSdk(one: { getModuleSpecifierValue(): string }): boolean {
  const from = one.getModuleSpecifierValue();
  return from === SDK || from.startsWith(`${SDK}/`);
}

/** Finds the calls of the SDK's methods, those inside others first. */
function callsIn(file: SourceFile): SdkCall[] {
  const calls = file.getDescendantsOfKind(SyntaxKind.CallExpression).flatMap((node): SdkCall[] => {
    const found = sdkMethodOf(node.getExpression());
    if (found === undefined) return [];
    return [{ node, method: found.method, ...clientOf(node) }];
  });
  return calls.sort((a, b) => a.node.getEnd() - b.node.getEnd() || b.node.getStart() - a.node.getStart());
}

function clientOf(call: CallExpression): Pick<SdkCall, "client" | "aliases"> {
  const aliases: Node[] = [];
  let at: Node = call.getExpression();
  for (;;) {
    if (isSdkClient(at.getType())) return { client: stripped(at), aliases };
    if (Node.isPropertyAccessExpression(at) || Node.isParenthesizedExpression(at) || Node.isNonNullExpression(at)) at = at.getExpression();
    else if (Node.isIdentifier(at)) {
      const declaration = at.getSymbol()?.getValueDeclaration();
      const variable = Node.isBindingElement(declaration) ? declaration.getFirstAncestorByKind(SyntaxKind.VariableDeclaration) : declaration;
      const isConst = Node.isVariableDeclaration(variable) && variable.getVariableStatement()?.getDeclarationKind() === "const";
      const init = Node.isVariableDeclaration(variable) ? variable.getInitializer() : undefined;
      if (!isConst || init === undefined || variable === undefined || variable.getSourceFile() !== call.getSourceFile()) return { client: undefined, aliases };
      aliases.push(variable);
      at = init;
    } else return { client: undefined, aliases };
  }
}

function stripped(node: Node): Node {
  return Node.isNonNullExpression(node) ? stripped(node.getExpression()) : node;
}

function isClientExpression(node: Node): boolean {
  if (!(Node.isIdentifier(node) || Node.isPropertyAccessExpression(node) || Node.isCallExpression(node))) return false;
  const parent = node.getParent();
  if (Node.isIdentifier(node)) {
    if (Node.isPropertyAccessExpression(parent) && parent.getNameNode() === node) return false;
    if (Node.isBindingElement(parent) || Node.isImportSpecifier(parent) || Node.isImportClause(parent) || Node.isTypeReference(parent)) return false;
    if (Node.isQualifiedName(parent)) return false;
  }
  return isSdkClient(node.getType());
}

/** True for a name that is declared here: `client` in `const client = …` and in `(client: Cloudflare) => …`. */
function isDeclarationName(node: Node): boolean {
  const parent = node.getParent();
  const isNamed = Node.isVariableDeclaration(parent) || Node.isParameterDeclaration(parent) || Node.isPropertyDeclaration(parent) || Node.isPropertySignature(parent);
  if (isNamed) return parent.getNameNode() === node;
  return Node.isPropertyAssignment(parent) && parent.getNameNode() === node;
}

function isClientSymbol(symbol: ReturnType<typeof declared>): boolean {
  return symbol?.getName() === "Cloudflare" && sdkModuleOf(symbol) === "client";
}

function isHolderWithType(one: Node, type: Node): boolean {
  if (Node.isVariableDeclaration(one) || Node.isParameterDeclaration(one) || Node.isPropertyDeclaration(one) || Node.isPropertySignature(one)) return true;
  return (Node.isFunctionLikeDeclaration(one) || Node.isMethodSignature(one)) && one.getReturnTypeNode()?.containsRange(type.getPos(), type.getEnd()) === true;
}

function firstName(node: Node): Node {
  return Node.isIdentifier(node) ? node : (node.getFirstDescendantByKind(SyntaxKind.Identifier) ?? node);
}

function placed(node: Node, why: string): string {
  return `${why} (line ${node.getStartLineNumber()} of ${node.getSourceFile().getBaseName()})`;
}

/** The name of our client beside that of the SDK. */
function secondName(holder: Holder): string {
  const name = Node.isVariableDeclaration(holder) ? holder.getName() : "client";
  return `flarespec${(name[0] as string).toUpperCase()}${name.slice(1)}`;
}

/** Adds a variable with our client after the one with the SDK's. */
function addSecond(holder: Holder, code: string, out: FileRewrite): void {
  const statement = Node.isVariableDeclaration(holder) ? holder.getVariableStatement() : undefined;
  if (statement === undefined || statement.getDeclarations().length > 1) throw new Unmovable("the SDK's client is needed beside ours, and there is no room for both");
  if (statement.isExported()) throw new Unmovable("the SDK's client is exported and needed beside ours");
  const indent = /[ \t]*$/.exec(out.file.getFullText().slice(0, statement.getStart()))?.[0] ?? "";
  out.edits.insert(statement.getEnd(), `\n${indent}const ${secondName(holder)} = ${code};`);
}

function removeVariable(variable: Node, out: FileRewrite): void {
  if (!Node.isVariableDeclaration(variable)) return;
  const statement = variable.getVariableStatement();
  if (statement === undefined || statement.getDeclarations().length > 1 || statement.isExported()) return;
  const names = Node.isIdentifier(variable.getNameNode()) ? [variable.getNameNode()] : variable.getNameNode().getDescendantsOfKind(SyntaxKind.BindingElement).map((one) => one.getNameNode());
  const isRead = names.some((name) =>
    Node.isIdentifier(name) && name.findReferencesAsNodes().some((one) => one !== name && sdkMethodOf(callOf(one)) === undefined),
  );
  if (!isRead) out.removeStatement(statement);
}

/** Returns the callee that a chain of members ends in. */
function callOf(node: Node): Node {
  let at = node;
  for (let up = at.getParent(); Node.isPropertyAccessExpression(up) && up.getExpression() === at; up = at.getParent()) at = up;
  return at;
}
