import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ts } from "ts-morph";

/** Where a call by name puts the members of its argument; see `ArgumentData` of @flarespec/client. */
interface Argument {
  in?: Readonly<Record<string, "query" | "header" | "cookie" | "body">>;
  rest?: "body" | "body?";
  places?: true;
}

/** An operation of the generated package. */
export interface Operation {
  name: string;
  /** The same for types: `CreateCfdTunnel`. */
  title: string;
  method: string;
  path: string;
  /** What to import it from. */
  module: string;
  argument: Argument;
  /** The function takes an argument. */
  hasArgs: boolean;
  isList: boolean;
  /** A success is an envelope around `result`. */
  isEnvelope: boolean;
  /** The type of `result`, or of the whole body: `Tunnel`, `Tunnel[]`, `{ id?: string }`, `Blob`. */
  result: string;
}

/** The generated package that a project is moved to. */
export class TargetPackage {
  readonly name: string;
  readonly #operations = new Map<string, Found>();
  readonly #areas = new Map<string, Declarations>();
  readonly #folder: string;
  #components: ReadonlyMap<string, { module: string; name: string }> | undefined;

  /** @param folder the folder of the package. */
  constructor(folder: string) {
    const { name, exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as PackageJson;
    this.#folder = folder;
    this.name = name;
    for (const [key, { default: file }] of Object.entries(exports)) {
      if (file?.startsWith("./areas/") !== true) continue;
      const path = join(folder, file);
      const area: Area = { module: join(name, key), declarations: path.replace(/\.js$/, ".d.ts") };
      for (const call of operationsIn(path)) this.#operations.set(keyOf(call.method, call.path), { ...call, area });
    }
  }

  /** Returns the operation of a method and path, whatever its path parameters are called. */
  operation(method: string, path: string): Operation | undefined {
    const found = this.#operations.get(keyOf(method, path));
    if (found === undefined) return undefined;
    const { area, ...call } = found;
    const declarations = this.#declarations(area);
    const declared = declarations.functions.get(call.name);
    if (declared === undefined) return undefined;
    return { ...call, module: area.module, ...declared, ...declarations.resultOf(declared.title) };
  }

  get operations(): readonly { method: string; path: string }[] {
    return [...this.#operations.values()];
  }

  /** True if the module of an area exports a type. */
  exportsType(module: string, name: string): boolean {
    const area = [...this.#operations.values()].find((one) => one.area.module === module)?.area;
    return area !== undefined && this.#declarations(area).types.has(name);
  }

  /** True if a type of an area declares a member. */
  hasMember(module: string, type: string, member: string): boolean {
    const area = [...this.#operations.values()].find((one) => one.area.module === module)?.area;
    return area !== undefined && this.#declarations(area).hasMember(type, member);
  }

  /** Returns the type of a member that an interface of an area requires. */
  requiredMember(module: string, type: string, member: string): string | undefined {
    const area = [...this.#operations.values()].find((one) => one.area.module === module)?.area;
    return area === undefined ? undefined : this.#declarations(area).requiredMember(type, member);
  }

  /** Returns the type of a component of the document, as the package's manifest has it. */
  typeOfComponent(component: string): { module: string; name: string } | undefined {
    this.#components ??= componentsIn(this.#folder, this.name);
    return this.#components.get(component);
  }

  /** Returns the modules that export a type. */
  modulesOfType(name: string): string[] {
    const areas = new Set([...this.#operations.values()].map(({ area }) => area));
    return [...areas].filter((area) => this.#declarations(area).types.has(name)).map(({ module }) => module);
  }

  /** Returns the names of the members of a type of an area, `[]` first for a list; undefined where it has none. */
  membersOfType(module: string, name: string): string[] | undefined {
    const area = [...this.#operations.values()].find((one) => one.area.module === module)?.area;
    return area === undefined ? undefined : this.#declarations(area).membersOf(name);
  }

  #declarations(area: Area): Declarations {
    const known = this.#areas.get(area.declarations);
    if (known !== undefined) return known;
    const read = new Declarations(area.declarations);
    this.#areas.set(area.declarations, read);
    return read;
  }
}

interface PackageJson {
  name: string;
  exports: Record<string, { default?: string }>;
}

interface Area {
  module: string;
  declarations: string;
}

/** Reads `"tunnels.Tunnel": "/components/schemas/tunnel_tunnel"` of a manifest. */
function componentsIn(folder: string, packageName: string): ReadonlyMap<string, { module: string; name: string }> {
  const path = join(folder, "manifest.json");
  const { types = {} } = existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as { types?: Types }) : {};
  return new Map(
    Object.entries(types).flatMap(([symbol, pointer]) => {
      const [, component] = /^\/components\/schemas\/([^/]+)$/.exec(pointer) ?? [];
      const [area = "", name = ""] = symbol.split(".");
      return component === undefined
        ? []
        : [[component, { module: area === "shared" ? packageName : `${packageName}/${area}`, name }] as const];
    }),
  );
}

type Types = Record<string, string>;

type Found = Pick<Operation, "name" | "method" | "path" | "argument" | "isList"> & { area: Area };

/** Path parameters have other names in other documents: only their places count. */
export function keyOf(method: string, path: string): string {
  return `${method.toUpperCase()} ${path.replace(/\{[^}]*\}/g, "{}")}`;
}

/** Returns the names that a type of a component may have: without a prefix, and without separators. */
export function typeNamesOf(component: string): string[] {
  const pascal = (text: string) =>
    text.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, first: string) => first.toUpperCase());
  const [, short] = /^[^_]+_(.+)$/.exec(component) ?? [];
  return [pascal(component), ...(short === undefined ? [] : [pascal(short)])];
}

/** Finds the folder of an installed package, as Node resolves it from a folder. */
export function findPackage(name: string, from: string): string | undefined {
  for (let at = from; ; at = dirname(at)) {
    const folder = join(at, "node_modules", name);
    if (existsSync(join(folder, "package.json"))) return folder;
    if (dirname(at) === at) return undefined;
  }
}

function parse(path: string): ts.SourceFile {
  return ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, false);
}

/** Reads `export const name = operation("GET", "/path", data, argument)`. */
function operationsIn(path: string): Omit<Found, "area">[] {
  return parse(path).statements.flatMap((statement) => {
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ name, initializer }) => {
      if (initializer === undefined || !ts.isCallExpression(initializer) || !ts.isIdentifier(name)) return [];
      if (!ts.isIdentifier(initializer.expression) || initializer.expression.text !== "operation") return [];
      const [method, template, data, argument] = initializer.arguments;
      if (method === undefined || template === undefined) return [];
      const isList = literalMembers(data).pages !== undefined;
      return [
        {
          name: name.text,
          method: (method as ts.StringLiteral).text,
          path: (template as ts.StringLiteral).text,
          argument: literalMembers(argument) as Argument,
          isList,
        },
      ];
    });
  });
}

/** Returns the literal members of an object, and those inside it. */
function literalMembers(node: ts.Node | undefined): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  if (node === undefined || !ts.isObjectLiteralExpression(node)) return value;
  for (const property of node.properties) {
    if (!ts.isPropertyAssignment(property)) continue;
    const { name, initializer } = property;
    const key = ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : "";
    if (ts.isStringLiteral(initializer)) value[key] = initializer.text;
    else if (initializer.kind === ts.SyntaxKind.TrueKeyword) value[key] = true;
    else value[key] = literalMembers(initializer);
  }
  return value;
}

/** What a declaration file of an area says of its functions and types. */
class Declarations {
  readonly functions = new Map<string, Pick<Operation, "title" | "hasArgs">>();
  readonly types = new Map<string, ts.InterfaceDeclaration | ts.TypeAliasDeclaration>();
  readonly #file: ts.SourceFile;

  constructor(path: string) {
    this.#file = parse(path);
    for (const statement of this.#file.statements) {
      if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
        this.types.set(statement.name.text, statement);
      } else if (ts.isFunctionDeclaration(statement) && statement.name !== undefined) {
        const answer = /^Promise<(\w+)Answer>$/.exec(statement.type?.getText(this.#file) ?? "")?.[1];
        if (answer === undefined) continue;
        const args = statement.parameters.find(({ name }) => name.getText(this.#file) === "args");
        const hasArgs = args !== undefined && args.type?.kind !== ts.SyntaxKind.UndefinedKeyword;
        this.functions.set(statement.name.text, { title: answer, hasArgs });
      }
    }
  }

  hasMember(type: string, name: string): boolean {
    const declaration = this.types.get(type);
    if (declaration === undefined || !ts.isInterfaceDeclaration(declaration)) return false;
    const inherited = declaration.heritageClauses?.flatMap((one) => one.types.map((each) => each.getText(this.#file)));
    return this.#member(type, name) !== undefined || inherited?.some((one) => this.hasMember(one, name)) === true;
  }

  /** Returns the names of the members of an interface or an object, `[]` first for a list of them. */
  membersOf(type: string): string[] | undefined {
    const declaration = this.types.get(type);
    if (declaration === undefined) return undefined;
    if (ts.isTypeAliasDeclaration(declaration)) return this.#membersIn(declaration.type);
    const inherited = declaration.heritageClauses?.flatMap(({ types }) => types.map((one) => one.getText(this.#file)));
    return [
      ...(inherited ?? []).flatMap((one) => this.membersOf(one) ?? []),
      ...declaration.members.flatMap((one) => one.name?.getText(this.#file).replace(/["']/g, "") ?? []),
    ];
  }

  #membersIn(type: ts.TypeNode): string[] | undefined {
    if (ts.isArrayTypeNode(type)) {
      const members = this.#membersIn(type.elementType);
      return members === undefined ? undefined : ["[]", ...members];
    }
    if (ts.isTypeReferenceNode(type)) return this.membersOf(type.getText(this.#file));
    if (!ts.isTypeLiteralNode(type)) return undefined;
    return type.members.flatMap((one) => one.name?.getText(this.#file).replace(/["']/g, "") ?? []);
  }

  requiredMember(type: string, name: string): string | undefined {
    const member = this.#member(type, name);
    const isRequired = member !== undefined && ts.isPropertySignature(member) && member.questionToken === undefined;
    return isRequired ? member.type?.getText(this.#file) : undefined;
  }

  #member(type: string, name: string): ts.TypeElement | undefined {
    const declaration = this.types.get(type);
    if (declaration === undefined || !ts.isInterfaceDeclaration(declaration)) return undefined;
    return declaration.members.find((one) => one.name?.getText(this.#file).replace(/["']/g, "") === name);
  }

  resultOf(title: string): Pick<Operation, "isEnvelope" | "result"> {
    const data = this.types.get(`${title}Data`);
    const answer = this.types.get(`${title}Answer`)?.getText(this.#file) ?? "";
    const [, plain] = /= Success<(Blob|string)> \|/.exec(answer) ?? [];
    if (plain !== undefined) return { isEnvelope: false, result: plain };
    const whole = { isEnvelope: false, result: `${title}Data` };
    if (data === undefined || !ts.isInterfaceDeclaration(data)) return whole;
    const isEnvelope = data.heritageClauses?.some((one) => one.getText(this.#file).includes("Envelope")) === true;
    const result = data.members.find((one) => one.name?.getText(this.#file) === "result");
    const type = result !== undefined && ts.isPropertySignature(result) ? result.type?.getText(this.#file) : undefined;
    return isEnvelope ? { isEnvelope, result: type ?? "undefined" } : whole;
  }
}
