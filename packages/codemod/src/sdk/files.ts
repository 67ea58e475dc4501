import { type CallExpression, type Expression, Node } from "ts-morph";
import { declared } from "../declared.ts";
import { firstName } from "../imports.ts";
import { type FileRewrite, Unmovable } from "../rewrite.ts";
import { sdkModuleOf } from "./symbols.ts";

const NOT_BYTES = "a File is made of bytes, text, a Blob or a stream with a name";

/** What a File is made of: parts that are there, or that a promise gives. */
interface Content {
  code: string;
  isPromised: boolean;
}

/**
 * Replaces `await toFile(bytes, "name")`.
 * @returns whether it is a call of that function of the SDK that moves, or why it does not.
 */
export function replaceToFile(call: CallExpression, out: FileRewrite, gone: Set<Node>): void {
  const callee = call.getExpression();
  const symbol = declared((Node.isPropertyAccessExpression(callee) ? callee.getNameNode() : callee).getSymbol());
  if (symbol?.getName() !== "toFile" || sdkModuleOf(symbol) === undefined) return;
  const why = out.attempt(() => {
    const [given, name, options] = call.getArguments() as Expression[];
    if (given === undefined) throw new Unmovable(NOT_BYTES);
    const parent = call.getParent();
    const isAwaited = Node.isAwaitExpression(parent);
    const content = contentOf(given, out);
    const others = [
      name === undefined ? nameOfFile(given, out) : out.render(name),
      ...(options === undefined ? [] : [out.render(options)]),
    ];
    const made = (part: string) => `new File([${part}], ${others.join(", ")})`;
    if (isAwaited) out.replace(parent, made(content.isPromised ? `await ${content.code}` : content.code));
    else if (content.isPromised) out.replace(call, `${content.code}.then((content) => ${made("content")})`);
    else out.replace(call, `Promise.resolve(${made(content.code)})`);
    gone.add(firstName(callee));
  });
  if (why !== undefined) out.note(call, why);
}

/** Replaces a stream that is given as a file. @throws Unmovable where its name is not known. */
export function printFileOfStream(stream: Expression, out: FileRewrite): string {
  const { code } = contentOf(stream, out);
  return `new File([await ${code}], ${nameOfFile(stream, out)})`;
}

export function isStream(node: Expression): boolean {
  return /^(Readable|ReadStream|ReadableStream)$/.test(typeName(node));
}

function contentOf(node: Expression, out: FileRewrite): Content {
  const code = out.render(node);
  const type = node.getType();
  const name = typeName(node);
  if (type.isString() || type.isStringLiteral() || /^(Buffer|Uint8Array|ArrayBuffer|Blob|File)$/.test(name))
    return { code, isPromised: false };
  if (name === "Response")
    return { code: `${Node.isAwaitExpression(node) ? `(${code})` : code}.blob()`, isPromised: true };
  if (name === "ReadableStream") return { code: `new Response(${code}).blob()`, isPromised: true };
  if (!isStream(node)) throw new Unmovable(NOT_BYTES);
  return { code: `${out.use("node:stream/consumers", "arrayBuffer")}(${code})`, isPromised: true };
}

/** Prints the name that the SDK gives a file of `createReadStream(path)`. */
function nameOfFile(node: Expression, out: FileRewrite): string {
  const [path] =
    Node.isCallExpression(node) && /\bcreateReadStream$/.test(node.getExpression().getText())
      ? node.getArguments()
      : [];
  if (!Node.isIdentifier(path) && !Node.isStringLiteral(path) && !Node.isPropertyAccessExpression(path))
    throw new Unmovable(NOT_BYTES);
  return `${out.use("node:path", "basename")}(${path.getText()})`;
}

function typeName(node: Expression): string {
  return node.getType().getSymbol()?.getName() ?? "";
}
