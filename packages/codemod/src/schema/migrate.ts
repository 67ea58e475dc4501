import {
  type ImportSpecifier,
  type IndexedAccessTypeNode,
  Node,
  type SourceFile,
  SyntaxKind,
  type TypeNode,
} from "ts-morph";
import { declared } from "../declared.ts";
import { identifiersNamed } from "../identifiers.ts";
import { FileRewrite, Unmovable } from "../rewrite.ts";
import { type Operation, type TargetPackage, typeNamesOf } from "../target.ts";

/** The interfaces of a file that openapi-typescript wrote. */
const ROOTS = new Set(["paths", "components", "operations"]);
const METHODS = /^(get|put|post|delete|options|head|patch|trace)$/;

/** Moves types of openapi-typescript to those of the generated package. */
export class SchemaMigration {
  readonly #target: TargetPackage;
  readonly #files: readonly SourceFile[];

  constructor(files: readonly SourceFile[], target: TargetPackage) {
    this.#target = target;
    this.#files = files;
  }

  run(): FileRewrite[] {
    const rewritten = this.#files.flatMap((file) => {
      const roots = rootsIn(file, this.#target.name);
      return roots.size === 0 ? [] : [this.#rewrite(file, roots)];
    });
    return rewritten.filter((one) => !one.edits.isEmpty || one.notes.length > 0);
  }

  #rewrite(file: SourceFile, roots: ReadonlyMap<string, ImportSpecifier>): FileRewrite {
    const out = new FileRewrite(file);
    const left = new Set<string>();
    for (const name of [...roots.keys()].flatMap((local) => identifiersNamed(file, local))) {
      const root = roots.get(name.getText()) as ImportSpecifier;
      const reference = name.getParent();
      if (!Node.isTypeReference(reference)) continue;
      const { node, keys } = accessFrom(reference);
      const kind = root.getName();
      const print = (all: readonly string[]) => this.#print(kind, all, root, out);
      const why = out.attempt(() => out.replace(node, print(keys)));
      if (why === undefined || replaceAlias(node, keys, print, out)) continue;
      if (kind !== "paths") out.note(node, why);
      left.add(name.getText());
    }
    this.#replaceImports(roots, left, out);
    out.finish();
    return out;
  }

  /** What is left of `paths` is in the package too, in the same shape; the others stay. */
  #replaceImports(roots: ReadonlyMap<string, ImportSpecifier>, left: ReadonlySet<string>, out: FileRewrite): void {
    for (const [local, root] of roots) {
      const isPaths = root.getName() === "paths";
      if (left.has(local) && !isPaths) continue;
      if (left.has(local)) {
        out.release("paths");
        const name = out.use(`${this.#target.name}/paths`, "paths", true);
        if (name !== local) out.note(root, `paths of the package is ${name} here`);
      }
    }
    const specifiers = new Set(
      [...roots.values()].map((root) => root.getImportDeclaration().getModuleSpecifierValue()),
    );
    const isGone = (local: string) => roots.has(local) && (!left.has(local) || roots.get(local)?.getName() === "paths");
    for (const specifier of specifiers) out.removeImport(specifier, isGone);
  }

  #print(kind: string, keys: readonly string[], root: ImportSpecifier, out: FileRewrite): string {
    if (kind === "components") return this.#printComponent(keys, out);
    const [operation, rest] = kind === "paths" ? this.#ofPath(keys) : this.#ofOperation(keys, root);
    if (operation === undefined) throw new Unmovable(`${this.#target.name} has no such operation`);
    return printPart(operation, rest, this.#target, out);
  }

  #ofPath([path = "", method = "", ...rest]: readonly string[]): [Operation | undefined, readonly string[]] {
    if (!METHODS.test(method)) throw new Unmovable("a whole path has no type of its own");
    return [this.#target.operation(method, path), rest];
  }

  /** Finds the path of an operation in the interface `paths` beside it. */
  #ofOperation(
    [id = "", ...rest]: readonly string[],
    root: ImportSpecifier,
  ): [Operation | undefined, readonly string[]] {
    const file = declared(root.getNameNode().getSymbol())?.getDeclarations()[0]?.getSourceFile();
    for (const path of file?.getInterface("paths")?.getProperties() ?? []) {
      for (const method of path.getTypeNode()?.getDescendantsOfKind(SyntaxKind.PropertySignature) ?? []) {
        const isOfPath = METHODS.test(method.getName()) && method.getTypeNode()?.getText() === `operations["${id}"]`;
        if (isOfPath) return [this.#target.operation(method.getName(), literalName(path.getName())), rest];
      }
    }
    return [undefined, rest];
  }

  #printComponent([group = "", name = "", ...rest]: readonly string[], out: FileRewrite): string {
    const exact = group === "schemas" ? this.#target.typeOfComponent(name) : undefined;
    if (exact !== undefined) return withKeys(out.use(exact.module, exact.name, true), rest);
    const candidates = group === "schemas" ? typeNamesOf(name) : [];
    for (const candidate of candidates) {
      const module = this.#target.moduleOfType(candidate);
      if (module !== undefined) return withKeys(out.use(module, candidate, true), rest);
    }
    throw new Unmovable(`${this.#target.name} has no type for ${name === "" ? "all components" : name}`);
  }
}

function literalName(name: string): string {
  return name.replace(/^["']|["']$/g, "");
}

/** Returns the interfaces of openapi-typescript that a file imports, by local name. */
function rootsIn(file: SourceFile, target: string): Map<string, ImportSpecifier> {
  const roots = new Map<string, ImportSpecifier>();
  for (const one of file.getImportDeclarations()) {
    if (one.getModuleSpecifierValue().startsWith(`${target}/`)) continue;
    for (const specifier of one.getNamedImports()) {
      if (!ROOTS.has(specifier.getName())) continue;
      const source = declared(specifier.getNameNode().getSymbol())?.getDeclarations()[0];
      const isSchema = Node.isInterfaceDeclaration(source) && !source.getSourceFile().isInNodeModules();
      if (isSchema) roots.set(specifier.getAliasNode()?.getText() ?? specifier.getName(), specifier);
    }
  }
  return roots;
}

/** Returns the whole of `paths["/zones"]["get"]` with its keys, as far as they are literals. */
function accessFrom(reference: TypeNode): { node: TypeNode; keys: string[] } {
  const keys: string[] = [];
  let node = reference;
  for (let up = withoutNull(node).getParent(); Node.isIndexedAccessTypeNode(up); up = withoutNull(node).getParent()) {
    node = withoutNull(node);
    const key = up.getObjectTypeNode() === node ? keyOf(up) : undefined;
    if (key === undefined) break;
    keys.push(key);
    node = up;
  }
  return { node, keys };
}

/** The node with its `NonNullable<…>`, if a member is read from it: types of the package are never undefined, so it can go. */
function withoutNull(node: TypeNode): TypeNode {
  const outer = node.getParent();
  const isNonNullable = Node.isTypeReference(outer) && outer.getTypeName().getText() === "NonNullable";
  return isNonNullable && Node.isIndexedAccessTypeNode(outer.getParent()) ? outer : node;
}

/**
 * Removes `type Schemas = components["schemas"]`, which has no counterpart, where all uses of it have one: `Schemas["zone"]`.
 * @returns whether it is removed.
 */
function replaceAlias(
  node: TypeNode,
  keys: readonly string[],
  print: (keys: readonly string[]) => string,
  out: FileRewrite,
): boolean {
  const alias = node.getParent();
  if (!Node.isTypeAliasDeclaration(alias) || alias.isExported() || alias.getTypeParameters().length > 0) return false;
  const uses = identifiersNamed(out.file, alias.getName()).filter((one) => one !== alias.getNameNode());
  const why = out.attempt(() => {
    for (const use of uses) {
      const reference = use.getParent();
      if (!Node.isTypeReference(reference)) throw new Unmovable("the alias is used as a whole");
      const access = accessFrom(reference);
      out.replace(access.node, print([...keys, ...access.keys]));
    }
    out.removeStatement(alias);
  });
  return why === undefined;
}

function keyOf(access: IndexedAccessTypeNode): string | undefined {
  const index = access.getIndexTypeNode();
  const literal = Node.isLiteralTypeNode(index) ? index.getLiteral() : undefined;
  if (Node.isStringLiteral(literal)) return literal.getLiteralText();
  return Node.isNumericLiteral(literal) ? literal.getText() : index.getText() === "number" ? "[number]" : undefined;
}

function withKeys(type: string, keys: readonly string[]): string {
  return type + keys.map((key) => (key === "[number]" ? key : `[${JSON.stringify(key)}]`)).join("");
}

/** Prints the type of a part of an operation. @throws Unmovable if the package has no type for it. */
function printPart(operation: Operation, keys: readonly string[], target: TargetPackage, out: FileRewrite): string {
  const { module, title } = operation;
  const typeOf = (end: string, rest: readonly string[]) => {
    const name = `${title}${end}`;
    if (!target.exportsType(module, name)) throw new Unmovable(`${target.name} has no type ${name}`);
    return withKeys(out.use(module, name, true), rest);
  };
  const [part, second, third, , ...rest] = keys;
  if (part === "responses" && /^2/.test(second ?? "") && third === "content") return typeOf("Data", rest);
  if (part === "requestBody" && second === "content") {
    if (target.exportsType(module, `${title}Body`)) return typeOf("Body", keys.slice(3));
    if (target.hasMember(module, `${title}Args`, "body")) return typeOf("Args", ["body", ...keys.slice(3)]);
    // Its members are among the arguments.
    const names = [...operation.path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => JSON.stringify(name));
    return withKeys(`Omit<${typeOf("Args", [])}, ${names.join(" | ")}>`, keys.slice(3));
  }
  if (part === "parameters" && second === "query") return typeOf("Query", keys.slice(2));
  if (part === "parameters" && second === "path") return typeOf("Args", keys.slice(2));
  throw new Unmovable(`${part === undefined ? "an operation" : keys.join(".")} has no type of its own`);
}
