import { Node, Project } from "ts-morph";
import type { CompileError } from "../project.ts";
import { FileRewrite } from "../rewrite.ts";

/** "… is possibly undefined", with the expression and without. */
const POSSIBLY_UNDEFINED = new Set([2532, 18048]);

/**
 * Writes `answer.response?.status` where the compiler says that a response may be missing: a call of the package does not
 * reject where none arrived.
 * @param texts of the rewritten files, which get what changes.
 * @param textOf the text of a file of the project.
 * @returns whether any is changed.
 */
export function guardResponses(
  texts: Map<string, string>,
  errors: readonly CompileError[],
  textOf: (path: string) => string,
): boolean {
  const possible = errors.filter(({ code }) => POSSIBLY_UNDEFINED.has(code));
  let isChanged = false;
  for (const path of new Set(possible.map(({ file }) => file))) {
    const out = new FileRewrite(new Project({ useInMemoryFileSystem: true }).createSourceFile(path, textOf(path)));
    for (const { file, start } of possible) {
      const response = file === path ? responseAt(out.file.getDescendantAtPos(start)) : undefined;
      if (response !== undefined) out.replace(response, `${response.getText()}?`);
    }
    if (out.edits.isEmpty) continue;
    texts.set(path, out.text);
    isChanged = true;
  }
  return isChanged;
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
