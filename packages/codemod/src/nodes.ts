import { type Node, type SourceFile, ts } from "ts-morph";

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
