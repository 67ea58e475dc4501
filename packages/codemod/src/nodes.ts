import { Node, type SourceFile, ts } from "ts-morph";

/**
 * Returns the nodes of a file that pass a test, each before those inside it. ts-morph makes an object for every node that it
 * visits, which costs more than the visit: here only those that pass get one, and those on the way to them.
 */
export function nodesWhere(file: SourceFile, test: (node: ts.Node) => boolean): Node[] {
  const found: Node[] = [];
  const visit = (parent: ts.Node, wrapParent: () => Node): void => {
    ts.forEachChild(parent, (child) => {
      const wrap = () => wrapChild(wrapParent(), child);
      if (test(child)) found.push(wrap());
      visit(child, wrap);
    });
  };
  visit(file.compilerNode, () => file);
  return found;
}

function wrapChild(parent: Node, child: ts.Node): Node {
  const found = parent.forEachChild((one) => (one.compilerNode === child ? one : undefined));
  return found as Node;
}

export function isExpression(node: Node): boolean {
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
export function isDeclarationName(node: Node): boolean {
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
