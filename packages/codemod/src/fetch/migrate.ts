import {
  type CallExpression,
  Node,
  type SourceFile,
  SyntaxKind,
  type Type,
  type TypeReferenceNode,
  ts,
} from "ts-morph";
import { declared } from "../declared.ts";
import { ClientFlow } from "../flow.ts";
import { identifiersNamed } from "../identifiers.ts";
import { firstName, importersOf, removeUnusedImports } from "../imports.ts";
import { nodesWhere } from "../nodes.ts";
import { FileRewrite } from "../rewrite.ts";
import { SchemaMigration } from "../schema/migrate.ts";
import type { CallStyle } from "../sdk/arguments.ts";
import type { TargetPackage } from "../target.ts";
import { type FetchCall, translateCall } from "./call.ts";
import { isCaught, rejectUnanswered } from "./caught.ts";
import { middlewareOf, printFetchClient } from "./creation.ts";

const FETCH = "openapi-fetch";
const METHODS = new Set(["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"]);

/** Types that the package exports under the same name. */
const SAME_TYPES = new Set(["ClientOptions", "Middleware"]);
/** The types of clients: with methods, and with paths as members. Ours has both. */
const CLIENTS: readonly string[] = ["Client", "PathBasedClient"];

/** Moves a project from openapi-fetch to the generated package. Calls by path stay as they are, where both have the path. */
export class FetchMigration {
  readonly #target: TargetPackage;
  readonly #style: CallStyle;
  readonly #files: readonly SourceFile[];
  /** The others, which may have the types of answers, and functions that take them. */
  readonly #others: readonly SourceFile[];
  readonly #types: SchemaMigration;
  readonly #flow: ClientFlow;
  readonly #calls = new Map<SourceFile, FetchCall[]>();
  found = 0;
  left = 0;

  constructor(files: readonly SourceFile[], target: TargetPackage, style: CallStyle) {
    this.#target = target;
    this.#style = style;
    this.#files = importersOf(files, FETCH);
    this.#types = new SchemaMigration(files, target);
    const own = new Set(this.#files);
    this.#others = own.size === 0 ? [] : files.filter((file) => !own.has(file));
    this.#flow = new ClientFlow({
      isClient: isFetchClient,
      innerOf: wrappedClient,
      rootOf: () => undefined,
      mayBeClient: (type) => [type.aliasSymbol, type.getSymbol()].some((one) => CLIENTS.includes(one?.name ?? "")),
      print: (creation, file) => printFetchClient(creation, file, this.#module),
    });
  }

  run(): FileRewrite[] {
    for (const file of this.#files) this.#calls.set(file, callsIn(file));
    for (const file of this.#files) this.#follow(file);
    this.#flow.settle();
    const rewritten = [
      ...this.#files.map((file) => this.#rewrite(file)),
      ...this.#others.map((file) => this.#rewriteOther(file)),
    ];
    return rewritten.filter((one) => !one.edits.isEmpty || one.notes.length > 0);
  }

  get #module(): string {
    return this.#style === "name" ? `${this.#target.name}/client` : this.#target.name;
  }

  #follow(file: SourceFile): void {
    const trial = new FileRewrite(file);
    const receivers = new Map<Node, string | undefined>();
    for (const call of this.#calls.get(file) ?? []) {
      receivers.set(
        call.client,
        trial.attempt(() => this.#replace(call, trial, "client")),
      );
      this.found += 1;
    }
    const isSame = (node: Node) => middlewareOf(node) !== undefined || this.#isPathOfBoth(node.getParent());
    this.#flow.follow(file, receivers, trial, isSame);
  }

  /** True for `client["/zones"]`, of which a client of ours has the same methods with the same parameters. */
  #isPathOfBoth(member: Node | undefined): boolean {
    const path = Node.isElementAccessExpression(member) ? member.getArgumentExpression() : undefined;
    if (this.#style !== "path" || !Node.isStringLiteral(path)) return false;
    return this.#target.operations.some((one) => one.path === path.getLiteralText());
  }

  #rewrite(file: SourceFile): FileRewrite {
    const out = new FileRewrite(file);
    const gone = new Set<Node>();
    // The function of openapi-fetch often has the name of ours.
    const imported = file.getImportDeclaration((one) => one.getModuleSpecifierValue() === FETCH)?.getDefaultImport();
    if (imported !== undefined && this.#flow.replacesAllIn(file)) out.release(imported.getText());
    this.#flow.rewrite(file, out, (creation) => gone.add(firstName(creation.getExpression())));
    for (const call of this.#calls.get(file) ?? []) {
      const why =
        this.#flow.reason(call.client) ??
        out.attempt(() => this.#replace(call, out, this.#flow.nameOf(call.client, out)));
      if (why === undefined) continue;
      out.note(call.node, why);
      this.left += 1;
    }
    for (const type of file.getDescendantsOfKind(SyntaxKind.TypeReference)) this.#rewriteType(type, out, gone);
    if (this.#hasMoved(file)) widenIn(file, out);
    removeUnusedImports(file, out, FETCH, gone);
    if (!this.#rewriteTypes(file, out)) removeSchemaImports(file, out);
    this.#flow.finish(out);
    out.finish();
    return out;
  }

  /** True if the calls of a file move; for a file without calls, if some of the project do. */
  #hasMoved(file: SourceFile): boolean {
    const isMoved = ({ client }: FetchCall) => this.#flow.reason(client) === undefined;
    const own = this.#calls.get(file) ?? [];
    return own.length > 0 ? own.every(isMoved) : [...this.#calls.values()].flat().some(isMoved);
  }

  /** Types of openapi-typescript become those that moved calls have, but not beside calls whose client stays. */
  #rewriteTypes(file: SourceFile, out: FileRewrite): boolean {
    return this.#hasMoved(file) && this.#types.rewriteTypes(file, out);
  }

  #rewriteOther(file: SourceFile): FileRewrite {
    const out = new FileRewrite(file);
    const isUsed = file.getReferencingSourceFiles().some((importer) => this.#files.includes(importer));
    if (isUsed && this.#hasMoved(file)) widenIn(file, out);
    this.#rewriteTypes(file, out);
    out.finish();
    return out;
  }

  #replace(call: FetchCall, out: FileRewrite, client: string): void {
    const { operation, args } = translateCall(call, this.#target, out, this.#style, this.#module);
    if (this.#style === "name")
      out.replace(call.node, `${out.use(operation.module, operation.name)}(${[client, ...args].join(", ")})`);
    else if (client !== out.render(call.client)) out.replace(call.client, client);
    if (isCaught(call.node)) rejectUnanswered(call.node, out);
    else replaceResponseReads(call.node, out);
  }

  #rewriteType(node: TypeReferenceNode, out: FileRewrite, gone: Set<Node>): void {
    const symbol = declared(node.getTypeName().getSymbol());
    if (symbol === undefined || !isOfFetch(symbol.getDeclarations()[0])) return;
    const name = symbol.getName();
    const isClient = CLIENTS.includes(name);
    if (isClient ? this.#flow.keepsType(node) : name === "ClientOptions" && !this.#flow.replacesAllIn(out.file)) return;
    if (!isClient && !SAME_TYPES.has(name)) {
      out.note(node, `the type ${name} of openapi-fetch has no counterpart`);
      return;
    }
    const type = isClient ? (this.#style === "name" ? "Caller" : "Client") : name;
    gone.add(firstName(node.getTypeName()));
    out.release(firstName(node.getTypeName()).getText());
    // The module for calls by name does not export the type of middlewares.
    out.replace(node, out.use(type === "Middleware" ? this.#target.name : this.#module, type, true));
  }
}

function isOfFetch(node: Node | undefined): boolean {
  return node !== undefined && /\/node_modules\/openapi-fetch\//.test(node.getSourceFile().getFilePath());
}

function isFetchClient(type: Type): boolean {
  const value = type.getNonNullableType();
  // An alias may be of the project: `type Api = Client<paths>`.
  return [value.getAliasSymbol(), value.getSymbol()].some(
    (one) => one !== undefined && CLIENTS.includes(one.getName()) && isOfFetch(one.getDeclarations()[0]),
  );
}

/** Returns `client` in `wrapAsPathBasedClient(client)`: a client of ours has the paths as members. */
function wrappedClient(node: Node): Node | undefined {
  if (!Node.isCallExpression(node) || !isFetchClient(node.getType())) return undefined;
  return node.getArguments().find((one) => isFetchClient(one.getType()));
}

/** Finds the calls by method and path, those inside others first. */
function callsIn(file: SourceFile): FetchCall[] {
  const isNamed = ({ expression }: ts.CallExpression) =>
    ts.isPropertyAccessExpression(expression) && METHODS.has(expression.name.text);
  const calls = nodesWhere(file, (node) => ts.isCallExpression(node) && isNamed(node)).flatMap((node): FetchCall[] => {
    if (!Node.isCallExpression(node)) return [];
    const callee = node.getExpression();
    if (!Node.isPropertyAccessExpression(callee) || !METHODS.has(callee.getName())) return [];
    const of = callee.getExpression();
    const [client, path] = Node.isElementAccessExpression(of) ? [of.getExpression(), of.getArgumentExpression()] : [of];
    return isFetchClient(client.getType()) ? [{ node, method: callee.getName(), client, path }] : [];
  });
  return calls.sort((a, b) => a.node.getEnd() - b.node.getEnd() || b.node.getStart() - a.node.getStart());
}

/** A failure has no response where none arrived: `response.status` becomes `response?.status`. */
function replaceResponseReads(call: CallExpression, out: FileRewrite): void {
  const awaited = call.getParentIfKind(SyntaxKind.AwaitExpression);
  const pattern = awaited?.getParentIfKind(SyntaxKind.VariableDeclaration)?.getNameNode();
  if (!Node.isObjectBindingPattern(pattern)) return;
  const element = pattern
    .getElements()
    .find((one) => (one.getPropertyNameNode()?.getText() ?? one.getName()) === "response");
  const name = element?.getNameNode();
  if (name === undefined) return;
  for (const one of identifiersNamed(call.getSourceFile(), name.getText())) {
    const access = one.getParent();
    if (one === name || one.getSymbol() !== name.getSymbol()) continue;
    const isRead = Node.isPropertyAccessExpression(access) && access.getExpression() === one;
    if (isRead && !access.hasQuestionDotToken()) out.replace(one, `${one.getText()}?`);
  }
}

/** Lets types like `{ data?: …; error?: …; response: Response }` take what calls of ours return: `response` may be missing. */
function widenIn(file: SourceFile, out: FileRewrite): void {
  const isType = (node: ts.Node) => ts.isTypeLiteralNode(node) || ts.isInterfaceDeclaration(node);
  for (const type of nodesWhere(file, isType)) {
    if (!Node.isTypeLiteral(type) && !Node.isInterfaceDeclaration(type)) continue;
    const response = type.getProperty("response");
    if (type.getProperty("data") === undefined || response?.getTypeNode()?.getText() !== "Response") continue;
    if (!response.hasQuestionToken()) out.replace(response.getNameNode(), "response?");
    out.replace(response.getTypeNodeOrThrow(), "Response | undefined");
  }
}

/** Removes imports of `paths` that only named the type of a client. */
function removeSchemaImports(file: SourceFile, out: FileRewrite): void {
  for (const one of file.getImportDeclarations()) {
    const named = one.getNamedImports().find((each) => each.getName() === "paths");
    if (named === undefined) continue;
    const local = named.getAliasNode()?.getText() ?? named.getName();
    // What is left is read from the text, because the type arguments of clients are gone from it.
    const uses = out.edits.render().match(new RegExp(`\\b${local}\\b`, "g"))?.length ?? 0;
    const own = one.getText().match(new RegExp(`\\b${local}\\b`, "g"))?.length ?? 0;
    if (uses <= own) out.removeImport(one.getModuleSpecifierValue(), (name) => name === local);
  }
}
