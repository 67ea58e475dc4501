import { type Expression, Node } from "ts-morph";
import type { Creation } from "../flow.ts";
import { type FileRewrite, Unmovable } from "../rewrite.ts";
import { literalOf, nameOf } from "../sdk/entries.ts";

const OPTIONS = new Set(["baseUrl", "headers", "fetch"]);

/**
 * Prints `createClient({ … })` of `module` for that of openapi-fetch. Middlewares that `client.use()` adds become an option.
 * @throws Unmovable for an option without a counterpart.
 */
export function printFetchClient(
  creation: Creation,
  file: FileRewrite,
  module: string,
): { code: string; notes: string[] } {
  if (creation.getExpression().getText().includes("PathBased"))
    throw new Unmovable("createPathBasedClient: use createClient, whose client has paths as members");
  const [options] = creation.getArguments();
  const literal = Node.isExpression(options) ? literalOf(options) : undefined;
  if (options !== undefined && literal === undefined)
    throw new Unmovable("the options of the client are not written here");
  for (const property of literal?.getProperties() ?? []) {
    const key = nameOf(property);
    if (key === undefined || !OPTIONS.has(key))
      throw new Unmovable(`the option ${key ?? "that is spread"} of the client has no counterpart`);
  }
  const uses = usesAfter(creation);
  const middlewares = uses.flatMap(({ list }) => list.map((one) => file.render(one)));
  for (const { statement } of uses) file.removeStatement(statement);
  const own = literal === undefined ? "" : file.render(literal);
  const createClient = file.use(module, "createClient");
  if (middlewares.length === 0) return { code: `${createClient}(${own})`, notes: [] };
  const added = `middleware: ${file.use(module, "applyMiddleware")}(${middlewares.join(", ")})`;
  const code = /^(\{\s*\})?$/.test(own) ? `{ ${added} }` : own.replace(/,?(\s*)\}$/, `, ${added}$1}`);
  return { code: `${createClient}(${code})`, notes: [] };
}

/** The middlewares of `client.use(…)`, where they can be given when the client is created. */
export function middlewareOf(client: Node): { statement: Node; list: Expression[] } | undefined {
  const access = client.getParent();
  const call = access?.getParent();
  const statement = call?.getParent();
  if (!Node.isPropertyAccessExpression(access) || access.getName() !== "use" || access.getExpression() !== client)
    return undefined;
  if (!Node.isCallExpression(call) || !Node.isExpressionStatement(statement)) return undefined;
  const declaration = client.getSymbol()?.getValueDeclaration();
  if (!Node.isVariableDeclaration(declaration)) return undefined;
  const room = declaration.getVariableStatement()?.getParent();
  if (room === undefined || statement.getParent() !== room) return undefined;
  const list = call.getArguments() as Expression[];
  const areThere = list.every((one) => !Node.isIdentifier(one) || isDeclaredBefore(one, declaration));
  return areThere ? { statement, list } : undefined;
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
  const declaration = creation.getParent();
  if (!Node.isVariableDeclaration(declaration)) return [];
  const room = declaration.getVariableStatement()?.getParent();
  if (room === undefined) return [];
  return room
    .getChildSyntaxListOrThrow()
    .getChildren()
    .flatMap((statement) => {
      const call = Node.isExpressionStatement(statement) ? statement.getExpression() : undefined;
      const callee = Node.isCallExpression(call) ? call.getExpression() : undefined;
      const client = Node.isPropertyAccessExpression(callee) ? callee.getExpression() : undefined;
      if (client === undefined || client.getSymbol() !== declaration.getSymbol()) return [];
      const found = middlewareOf(client);
      return found === undefined ? [] : [found];
    });
}
