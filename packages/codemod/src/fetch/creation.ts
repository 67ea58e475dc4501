import { type Expression, Node } from "ts-morph";
import type { Creation } from "../client-kind.ts";
import { type FileRewrite, Unmovable } from "../rewrite.ts";
import { literalOf, nameOf } from "../sdk/entries.ts";
import { FETCH_OPTIONS } from "./call.ts";

const OPTIONS = new Set(["baseUrl", "headers", "fetch", ...FETCH_OPTIONS]);
/** Options that say how parameters are written, which the package knows of the document. */
const SERIALIZERS = new Set(["querySerializer", "pathSerializer"]);

/**
 * Prints `createClient({ … })` of `module` for that of openapi-fetch. Middlewares that `client.use()` adds become an option.
 * @throws Unmovable for an option without a counterpart.
 */
export function printFetchClient(
  creation: Creation,
  file: FileRewrite,
  module: string,
): { code: string; notes: string[] } {
  const [options] = creation.getArguments();
  const literal = Node.isExpression(options) ? literalOf(options) : undefined;
  if (options !== undefined && literal === undefined)
    throw new Unmovable("the options of the client are not written here");
  const notes: string[] = [];
  for (const property of literal?.getProperties() ?? []) {
    const key = nameOf(property);
    if (key !== undefined && SERIALIZERS.has(key)) {
      file.removeMember(property);
      notes.push(`${key} is gone: parameters are written as the document says`);
      continue;
    }
    if (Node.isSpreadAssignment(property) && isOfBoth(property.getExpression())) continue;
    if (key === undefined || !OPTIONS.has(key))
      throw new Unmovable(`the option ${key ?? "that is spread"} of the client has no counterpart`);
  }
  const uses = usesAfter(creation);
  const middlewares = uses.flatMap(({ list }) => list.map((one) => file.render(one)));
  for (const { statement } of uses) file.removeStatement(statement);
  const own = literal === undefined ? "" : file.render(literal);
  const createClient = file.use(module, "createClient");
  if (middlewares.length === 0) return { code: `${createClient}(${/^\{\s*\}$/.test(own) ? "" : own})`, notes };
  const added = `middleware: ${file.use(module, "applyMiddleware")}(${middlewares.join(", ")})`;
  if (/^(\{\s*\})?$/.test(own)) return { code: `${createClient}({ ${added} })`, notes };
  const [, gap = ""] = /(\s*)\S[^\n]*\s*\}$/.exec(own) ?? [];
  const before = gap.includes("\n") ? gap : " ";
  const code = own.replace(
    /(,?)(\s*)\}$/,
    (_, comma: string, end: string) => `,${before}${added}${end.includes("\n") ? comma : ""}${end}}`,
  );
  return { code: `${createClient}(${code})`, notes };
}

/** True for options of which ours have the same type, or of which each is one of both. */
function isOfBoth(options: Expression): boolean {
  const type = options.getType().getNonNullableType();
  const name = (type.getAliasSymbol() ?? type.getSymbol())?.getName();
  const members = type.getProperties().map((one) => one.getName());
  return name === "ClientOptions" || (members.length > 0 && members.every((one) => OPTIONS.has(one)));
}

/** The middlewares of `client.use(…)`, where they can be given when the client is created. */
export function middlewareOf(client: Node): { statement: Node; list: Expression[] } | undefined {
  const access = client.getParent();
  const call = access?.getParent();
  const statement = call?.getParent();
  if (!Node.isPropertyAccessExpression(access) || access.getName() !== "use" || access.getExpression() !== client)
    return undefined;
  if (!Node.isCallExpression(call) || !Node.isExpressionStatement(statement)) return undefined;
  const made = creationStatement(client, statement);
  if (made === undefined) return undefined;
  const list = call.getArguments() as Expression[];
  const areThere = list.every((one) => !Node.isIdentifier(one) || isDeclaredBefore(one, made));
  return areThere ? { statement, list } : undefined;
}

/** Returns the statement of the same block that makes a client: `const client = …`, `this.client = …`. */
function creationStatement(client: Node, use: Node): Node | undefined {
  const name = client.getText();
  const before = use.getPreviousSiblings();
  return before.find((one) => {
    const [declared] = Node.isVariableStatement(one) ? one.getDeclarations() : [];
    const assigned = Node.isExpressionStatement(one) ? one.getExpression() : undefined;
    return declared?.getName() === name || (Node.isBinaryExpression(assigned) && assigned.getLeft().getText() === name);
  });
}

function isDeclaredBefore(name: Node, declaration: Node): boolean {
  const own = name.getSymbol()?.getDeclarations()[0];
  return (
    own !== undefined &&
    (own.getSourceFile() !== declaration.getSourceFile() ||
      own.getEnd() < declaration.getStart() ||
      Node.isFunctionDeclaration(own))
  );
}

function usesAfter(creation: Creation): { statement: Node; list: Expression[] }[] {
  const made = creation.getParent();
  const name = Node.isVariableDeclaration(made)
    ? made.getName()
    : Node.isBinaryExpression(made)
      ? made.getLeft().getText()
      : undefined;
  const statement = creation.getFirstAncestor((one) => Node.isStatement(one));
  return (statement?.getNextSiblings() ?? []).flatMap((next) => {
    const call = Node.isExpressionStatement(next) ? next.getExpression() : undefined;
    const callee = Node.isCallExpression(call) ? call.getExpression() : undefined;
    const client = Node.isPropertyAccessExpression(callee) ? callee.getExpression() : undefined;
    const found = client?.getText() === name && client !== undefined ? middlewareOf(client) : undefined;
    return found === undefined ? [] : [found];
  });
}
