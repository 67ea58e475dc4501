import { type Expression, Node, Project, SyntaxKind } from "ts-morph";
import type { CompileError } from "./project.ts";
import { FileRewrite } from "./rewrite.ts";

/** "… is possibly undefined", or null, with the expression and without. */
const POSSIBLY_MISSING = new Set([2531, 2532, 18047, 18048]);
const NOT_ASSIGNABLE = new Set([2322, 2345]);
/** The value itself may be missing, not what is deep in its type. */
const MAY_BE_MISSING = /^(?:Type|Argument of type) '(?:[^']*\| )?(?:undefined|null)' is not assignable/;
/** "Property does not exist", which the compiler also says where a value that may be missing is taken apart. */
const NO_PROPERTY = 2339;

/**
 * Mends what the compiler says of values that may be missing. `answer.response?.status`: a call of the package does not reject
 * where no response arrived. `zone.id!`: the type of the old package had the member always, the document does not say so, and
 * the code goes on as it did.
 * @param texts of the rewritten files, which get what changes.
 * @param textOf the text of a file of the project.
 * @returns whether any is changed.
 */
export function mendMissingValues(
  texts: Map<string, string>,
  errors: readonly CompileError[],
  textOf: (path: string) => string,
): boolean {
  const missing = errors.filter(
    ({ code, message, file }) =>
      /\.[cm]?tsx?$/.test(file) &&
      (POSSIBLY_MISSING.has(code) ||
        (NOT_ASSIGNABLE.has(code) && MAY_BE_MISSING.test(message)) ||
        (code === NO_PROPERTY && /does not exist on type '.* \| (undefined|null)'/.test(message))),
  );
  let isChanged = false;
  for (const path of new Set(missing.map(({ file }) => file))) {
    const out = new FileRewrite(new Project({ useInMemoryFileSystem: true }).createSourceFile(path, textOf(path)));
    for (const error of missing) if (error.file === path) mendOne(error, out);
    if (out.edits.isEmpty) continue;
    texts.set(path, out.text);
    isChanged = true;
  }
  return isChanged;
}

function mendOne({ start, end, code }: CompileError, out: FileRewrite): void {
  const first = out.file.getDescendantAtPos(start);
  if (code === NO_PROPERTY) {
    const value = takenApart(first);
    if (value !== undefined) out.replace(value, `${value.getText()}!`);
    return;
  }
  const response = POSSIBLY_MISSING.has(code) ? responseAt(first) : undefined;
  if (response !== undefined) {
    out.replace(response, `${response.getText()}?`);
    return;
  }
  const found = outermostIn(first, start, end);
  if (found === undefined) return;
  const owner = found.getParent();
  if (Node.isShorthandPropertyAssignment(owner)) out.replace(owner, `${owner.getName()}: ${owner.getName()}!`);
  else {
    const value = valueAt(found);
    if (value !== undefined && isReference(value)) out.replace(value, `${value.getText()}!`);
  }
}

/** Returns the value that a pattern takes apart, for the first name of the pattern: `{ id, name } = value`. */
function takenApart(name: Node | undefined): Expression | undefined {
  const element = name?.getParentIfKind(SyntaxKind.BindingElement);
  const pattern = element?.getParentIfKind(SyntaxKind.ObjectBindingPattern);
  if (pattern === undefined || pattern.getElements()[0] !== element) return undefined;
  const value = pattern.getParentIfKind(SyntaxKind.VariableDeclaration)?.getInitializer();
  return value !== undefined && isReference(value) ? value : undefined;
}

/** Returns the largest node within a range. */
function outermostIn(first: Node | undefined, start: number, end: number): Node | undefined {
  let found: Node | undefined;
  for (let at = first; at !== undefined && at.getStart() === start && at.getEnd() <= end; at = at.getParent()) {
    found = at;
  }
  return found;
}

/** Returns the value that an error is about, which the compiler reports at a name or at a `return`. */
function valueAt(node: Node): Expression | undefined {
  const owner = node.getParent();
  const isNamed = Node.isPropertyAssignment(owner) || Node.isVariableDeclaration(owner);
  if (isNamed && owner.getNameNode() === node) return owner.getInitializer();
  if (Node.isReturnStatement(node)) return node.getExpression();
  if (Node.isReturnStatement(owner) && node.getKind() === SyntaxKind.ReturnKeyword) return owner.getExpression();
  return Node.isExpression(node) ? node : undefined;
}

function isReference(node: Node): boolean {
  return (
    Node.isIdentifier(node) ||
    Node.isPropertyAccessExpression(node) ||
    Node.isElementAccessExpression(node) ||
    Node.isCallExpression(node)
  );
}

/** Returns the expression of a response that begins at a node, and of which a member is read. */
function responseAt(node: Node | undefined): Node | undefined {
  for (let at = node; at !== undefined && at.getStart() === node?.getStart(); at = at.getParent()) {
    const access = at.getParent();
    const isRead = Node.isPropertyAccessExpression(access) && access.getExpression() === at;
    if (isRead && !access.hasQuestionDotToken() && /(^|\.)response$/.test(at.getText())) return at;
  }
  return undefined;
}
