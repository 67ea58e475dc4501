import {
  type IndexedAccessTypeNode,
  type InterfaceDeclaration,
  Node,
  type SourceFile,
  SyntaxKind,
  type TypeNode,
  type TypeReferenceNode,
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

  #rewrite(file: SourceFile, roots: ReadonlyMap<string, SchemaImport>): FileRewrite {
    const out = new FileRewrite(file);
    const left = this.#replaceTypes(file, roots, out, true);
    this.#replacePaths(roots, left, out);
    removeRoots(roots, (local) => !left.has(local) || roots.get(local)?.name === "paths", out);
    out.finish();
    return out;
  }

  /**
   * Replaces the types of a file whose calls of openapi-fetch move, without notes: what is left is used as before.
   * @returns false if it imports none.
   */
  rewriteTypes(file: SourceFile, out: FileRewrite): boolean {
    const roots = rootsIn(file, this.#target.name);
    const left = this.#replaceTypes(file, roots, out, false);
    removeRoots(roots, (local) => !left.has(local), out);
    return roots.size > 0;
  }

  /** @returns the names of imports that are still used. */
  #replaceTypes(
    file: SourceFile,
    roots: ReadonlyMap<string, SchemaImport>,
    out: FileRewrite,
    isNoted: boolean,
  ): ReadonlySet<string> {
    const left = new Set<string>();
    for (const { reference, local, root, kind } of referencesIn(file, roots)) {
      const { node, keys } = accessFrom(reference);
      if (out.edits.covers(reference.getStart(), reference.getEnd())) continue;
      const print = (all: readonly string[]) => this.#print(kind, all, root, out);
      const why = out.attempt(() => out.replace(node, print(keys)));
      if (why === undefined || replaceAlias(node, keys, print, out)) continue;
      if (kind !== "paths" && isNoted) out.note(node, why);
      const isReplaced = kind === "paths" && root.isNamespace && isNoted;
      if (isReplaced) out.replace(reference.getTypeName(), this.#paths(out));
      else left.add(local);
    }
    return left;
  }

  #paths(out: FileRewrite): string {
    return out.use(`${this.#target.name}/paths`, "paths", true);
  }

  /** What is left of `paths` is in the package too, in the same shape; the others stay. */
  #replacePaths(roots: ReadonlyMap<string, SchemaImport>, left: ReadonlySet<string>, out: FileRewrite): void {
    for (const [local, { node, name }] of roots) {
      if (name !== "paths" || !left.has(local)) continue;
      out.release("paths");
      const ours = this.#paths(out);
      if (ours !== local) out.note(node, `paths of the package is ${ours} here`);
    }
  }

  #print(kind: string, keys: readonly string[], root: SchemaImport, out: FileRewrite): string {
    if (kind === "components") return this.#printComponent(keys, root, out);
    const [operation, rest] = kind === "paths" ? this.#ofPath(keys) : this.#ofOperation(keys, root);
    if (operation === undefined) throw new Unmovable(`${this.#target.name} has no such operation`);
    return printPart(operation, rest, this.#target, out);
  }

  #ofPath([path = "", first = "", ...rest]: readonly string[]): [Operation | undefined, readonly string[]] {
    const method = bare(first);
    if (!METHODS.test(method)) throw new Unmovable("a whole path has no type of its own");
    return [this.#target.operation(method, path), rest];
  }

  /** Finds the path of an operation in the interface `paths` beside it. */
  #ofOperation(
    [id = "", ...rest]: readonly string[],
    { schema }: SchemaImport,
  ): [Operation | undefined, readonly string[]] {
    for (const path of schema.getInterface("paths")?.getProperties() ?? []) {
      for (const method of path.getTypeNode()?.getDescendantsOfKind(SyntaxKind.PropertySignature) ?? []) {
        const isOfPath = METHODS.test(method.getName()) && method.getTypeNode()?.getText() === `operations["${id}"]`;
        if (isOfPath) return [this.#target.operation(method.getName(), literalName(path.getName())), rest];
      }
    }
    return [undefined, rest];
  }

  #printComponent(
    [group = "", key = "", ...rest]: readonly string[],
    { schema }: SchemaImport,
    out: FileRewrite,
  ): string {
    const name = bare(key);
    const exact = group === "schemas" ? this.#target.typeOfComponent(name) : undefined;
    if (exact !== undefined) return withKeys(out.use(exact.module, exact.name, true), rest);
    const theirs = group === "schemas" ? componentOf(schema, name) : undefined;
    for (const candidate of theirs === undefined ? [] : typeNamesOf(name)) {
      // The same name alone may be that of something else.
      const module = this.#target.modulesOfType(candidate).find((one) => {
        const members = this.#target.membersOfType(one, candidate);
        return members !== undefined && hasAll(members, membersIn(theirs));
      });
      if (module !== undefined) return withKeys(out.use(module, candidate, true), rest);
    }
    throw new Unmovable(`${this.#target.name} has no type for ${name === "" ? "all components" : name}`);
  }
}

function removeRoots(
  roots: ReadonlyMap<string, SchemaImport>,
  isGone: (local: string) => boolean,
  out: FileRewrite,
): void {
  const specifiers = new Set([...roots.values()].map(({ specifier }) => specifier));
  for (const specifier of specifiers) out.removeImport(specifier, (local) => roots.has(local) && isGone(local));
}

/** Returns the type of a component in the file that openapi-typescript wrote. */
function componentOf(schema: SourceFile, name: string): TypeNode | undefined {
  const schemas = schema.getInterface("components")?.getProperty("schemas")?.getTypeNode();
  if (!Node.isTypeLiteral(schemas)) return undefined;
  return schemas
    .getProperties()
    .find((one) => literalName(one.getName()) === name)
    ?.getTypeNode();
}

function membersIn(type: TypeNode | undefined): string[] {
  if (Node.isArrayTypeNode(type)) return ["[]", ...membersIn(type.getElementTypeNode())];
  if (Node.isIntersectionTypeNode(type)) return type.getTypeNodes().flatMap((one) => membersIn(one));
  return Node.isTypeLiteral(type) ? type.getProperties().map((one) => literalName(one.getName())) : [];
}

/** True if ours has all members of theirs, of which there have to be some. */
function hasAll(ours: readonly string[], theirs: readonly string[]): boolean {
  return theirs.length > 0 && theirs.every((one) => ours.includes(one));
}

function literalName(name: string): string {
  return name.replace(/^["']|["']$/g, "");
}

/** An import of what openapi-typescript wrote: of one interface, or of all as a namespace. */
interface SchemaImport {
  /** The name of the interface. */
  name: string;
  isNamespace: boolean;
  node: Node;
  /** What it is imported from. */
  specifier: string;
  schema: SourceFile;
}

/** Returns the imports of interfaces of openapi-typescript in a file, by local name. */
function rootsIn(file: SourceFile, target: string): Map<string, SchemaImport> {
  const roots = new Map<string, SchemaImport>();
  for (const one of file.getImportDeclarations()) {
    const specifier = one.getModuleSpecifierValue();
    if (specifier.startsWith(`${target}/`)) continue;
    const namespace = one.getNamespaceImport();
    const schema = namespace === undefined ? undefined : one.getModuleSpecifierSourceFile();
    if (namespace !== undefined && schema !== undefined && isSchema(schema.getInterface("paths"))) {
      roots.set(namespace.getText(), { name: "", isNamespace: true, node: namespace, specifier, schema });
    }
    for (const each of one.getNamedImports()) {
      const source = declared(each.getNameNode().getSymbol())?.getDeclarations()[0];
      if (!ROOTS.has(each.getName()) || !isSchema(source)) continue;
      const local = each.getAliasNode()?.getText() ?? each.getName();
      const found = { name: each.getName(), isNamespace: false, node: each, specifier };
      roots.set(local, { ...found, schema: source.getSourceFile() });
    }
  }
  return roots;
}

function isSchema(node: Node | undefined): node is InterfaceDeclaration {
  return Node.isInterfaceDeclaration(node) && !node.getSourceFile().isInNodeModules();
}

/** A type that is written with an imported interface. */
interface SchemaReference {
  reference: TypeReferenceNode;
  local: string;
  root: SchemaImport;
  /** The name of the interface: `components`. */
  kind: string;
}

function referencesIn(file: SourceFile, roots: ReadonlyMap<string, SchemaImport>): SchemaReference[] {
  return [...roots].flatMap(([local, root]) =>
    identifiersNamed(file, local).flatMap((name): SchemaReference[] => {
      const parent = name.getParent();
      const isQualified = root.isNamespace && Node.isQualifiedName(parent) && parent.getLeft() === name;
      const reference = isQualified ? parent.getParent() : parent;
      const kind = isQualified ? parent.getRight().getText() : root.name;
      return Node.isTypeReference(reference) && ROOTS.has(kind) ? [{ reference, local, root, kind }] : [];
    }),
  );
}

/** Before a key, where `NonNullable<…>` is around what has the member. */
const NON_NULL = "!";

/** Returns the whole of `paths["/zones"]["get"]` with its keys, as far as they are literals. */
function accessFrom(reference: TypeNode): { node: TypeNode; keys: string[] } {
  const keys: string[] = [];
  let node = reference;
  for (let up = withoutNull(node).getParent(); Node.isIndexedAccessTypeNode(up); up = withoutNull(node).getParent()) {
    const object = withoutNull(node);
    const key = up.getObjectTypeNode() === object ? keyOf(up) : undefined;
    if (key === undefined) break;
    keys.push(object === node ? key : NON_NULL + key);
    node = up;
  }
  return { node, keys };
}

/** The node with its `NonNullable<…>`, if a member is read from it. */
function withoutNull(node: TypeNode): TypeNode {
  const outer = node.getParent();
  const isNonNullable = Node.isTypeReference(outer) && outer.getTypeName().getText() === "NonNullable";
  return isNonNullable && Node.isIndexedAccessTypeNode(outer.getParent()) ? outer : node;
}

const bare = (key: string) => (key.startsWith(NON_NULL) ? key.slice(NON_NULL.length) : key);

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

/** @param keys of members; the first of them belongs to a type that is never undefined. */
function withKeys(type: string, keys: readonly string[]): string {
  return keys.reduce((object, key, i) => {
    const name = bare(key);
    const of = name !== key && i > 0 ? `NonNullable<${object}>` : object;
    return `${of}[${name === "[number]" ? "number" : JSON.stringify(name)}]`;
  }, type);
}

/** Prints the type of a part of an operation. @throws Unmovable if the package has no type for it. */
function printPart(operation: Operation, keys: readonly string[], target: TargetPackage, out: FileRewrite): string {
  const { module, title } = operation;
  const typeOf = (end: string, rest: readonly string[]) => {
    const name = `${title}${end}`;
    if (!target.exportsType(module, name)) throw new Unmovable(`${target.name} has no type ${name}`);
    return withKeys(out.use(module, name, true), rest);
  };
  const [part, second, third, , ...rest] = keys.map((key, i) => (i < 4 ? bare(key) : key));
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
