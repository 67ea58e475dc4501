import {
  type InterfaceDeclarationStructure,
  type MethodSignatureStructure,
  type OptionalKind,
  type ParameterDeclarationStructure,
  type Project,
  type StatementStructures,
  StructureKind,
  type WriterFunction,
} from "ts-morph";
import { METHODS } from "../document/walk.ts";
import { key, quote } from "../escape.ts";
import type { Area, Operation } from "../surface/surface.ts";
import { NAMED_PAGINATE } from "./named.ts";
import { needsInit, operationDoc } from "./operation.ts";
import { docBlock } from "./tsdoc.ts";

export type Statement = StatementStructures | WriterFunction;

/**
 * The declarations that tie paths to operations: flat interfaces with literal keys, so that a compiler looks a call up
 * and computes nothing. A rest parameter would be shorter and cost a consumer 34,000 instantiations a call on the whole
 * published document: the compiler checks that every path's arguments are a tuple. Hence the overload without `init`.
 */
export function clientStatements(area: Area): Statement[] {
  const { title, operations } = area;
  const methods = methodsOf(operations);
  const statements: Statement[] = [pathsInterface(area)];
  for (const method of methods) {
    const own = operations.filter((operation) => operation.method === method.toLowerCase());
    statements.push(lookup(`${title}${method}`, own, callEntry));
    statements.push(...withoutInit(`${title}${method}WithoutInit`, own));
  }
  statements.push(clientInterface(`${title}Client`, [`${title}Paths`, "Caller"], title, operations));
  const paged = operations.filter((operation) => operation.pages !== undefined);
  if (paged.length > 0) {
    statements.push(lookup(`${title}Pages`, paged, pageEntry));
    statements.push(...withoutInit(`${title}PagesWithoutInit`, paged));
  }
  statements.push(createClientFunction(`${title}Client`, `A client for the ${area.name} part of the API.`));
  statements.push(...paginateFunctions(`${title}Client`, `${title}Pages`, paged));
  return statements;
}

/** Methods in use, upper case, in OpenAPI's order. */
export function methodsOf(operations: readonly Operation[]): string[] {
  return METHODS.filter((method) => operations.some((operation) => operation.method === method)).map((method) =>
    method.toUpperCase(),
  );
}

/** `client.GET(path, init)` for every method; `tables` is the prefix of the lookups. */
export function clientInterface(
  name: string,
  extended: string[],
  tables: string,
  operations: readonly Operation[],
): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    name,
    isExported: true,
    extends: extended,
    docs: ["Calls by path and method: `client[path].GET(init)` and `client.GET(path, init)` are the same."],
    methods: methodsOf(operations).flatMap((method) => {
      const table = `${tables}${method}`;
      const some = operations.filter((operation) => operation.method === method.toLowerCase());
      const returnType = `Promise<${table}[P]["answer"]>`;
      const full = signature(method, `keyof ${table}`, [{ name: "init", type: `${table}[P]["init"]` }], returnType);
      return some.every(needsInit) ? [full] : [signature(method, `${table}WithoutInit`, [], returnType), full];
    }),
  };
}

function signature(
  name: string,
  constraint: string,
  more: OptionalKind<ParameterDeclarationStructure>[],
  returnType: string,
): OptionalKind<MethodSignatureStructure> {
  return {
    name,
    typeParameters: [{ name: "P", constraint }],
    parameters: [{ name: "path", type: "P" }, ...more],
    returnType,
  };
}

export function createClientFunction(client: string, doc: string): StatementStructures {
  return {
    kind: StructureKind.Function,
    name: "createClient",
    isExported: true,
    hasDeclareKeyword: true,
    parameters: [{ name: "options", type: "ClientOptions", hasQuestionToken: true }],
    returnType: client,
    docs: [doc],
  };
}

/** `paginate`, with an overload for collections that need no parameters. */
export function paginateFunctions(client: string, pages: string, paged: readonly Operation[]): Statement[] {
  if (paged.length === 0) return [];
  const declare = (constraint: string, init: string): StatementStructures => ({
    kind: StructureKind.Function,
    name: "paginate",
    isExported: true,
    hasDeclareKeyword: true,
    typeParameters: [{ name: "P", constraint }],
    parameters: [
      { name: "client", type: client },
      { name: "path", type: "P" },
      { name: init, type: `${pages}[P]["init"]` },
      { name: "options?", type: "PaginateOptions" },
    ],
    returnType: `Paginator<${pages}[P]["item"], ${pages}[P]["page"]>`,
    docs: ["Iterates the items of a collection, fetching pages as they are needed; `.pages()` iterates the pages."],
  });
  const named: Statement = (writer) => writer.write(NAMED_PAGINATE);
  const full = declare(`keyof ${pages}`, "init");
  return paged.every(needsInit) ? [named, full] : [named, declare(`${pages}WithoutInit`, "init?"), full];
}

/** Written out here: ts-morph indents a type that spans lines as if it were a continuation. */
function pathsInterface(area: Area): WriterFunction {
  const byPath = new Map<string, Operation[]>();
  for (const operation of area.operations) {
    byPath.set(operation.path, [...(byPath.get(operation.path) ?? []), operation]);
  }
  return (writer) => {
    writer.write(`export interface ${area.title}Paths`).block(() => {
      for (const [path, operations] of byPath) {
        writer
          .write(`${key(path)}: `)
          .inlineBlock(() => writer.write(operations.map(callSignature).join("").trimEnd()));
        writer.write(";").newLine();
      }
    });
  };
}

function callSignature(operation: Operation): string {
  const optional = needsInit(operation) ? "" : "?";
  const { title } = operation;
  return `${docBlock(operationDoc(operation))}${operation.method.toUpperCase()}(init${optional}: ${title}Init): Promise<${title}Answer>;\n`;
}

function lookup(
  name: string,
  operations: readonly Operation[],
  entry: (operation: Operation) => string,
): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    name,
    isExported: true,
    properties: operations.map((operation) => ({ name: key(operation.path), type: entry(operation) })),
  };
}

function callEntry(operation: Operation): string {
  return `{ init: ${initType(operation)}; answer: ${operation.title}Answer }`;
}

function pageEntry(operation: Operation): string {
  const data = `${operation.title}Data`;
  return `{ init: ${initType(operation)}; item: NonNullable<${data}["result"]>[number]; page: ${data} }`;
}

function initType(operation: Operation): string {
  return `${operation.title}Init${needsInit(operation) ? "" : " | undefined"}`;
}

/** The paths that can be called with nothing but themselves. */
function withoutInit(name: string, operations: readonly Operation[]): StatementStructures[] {
  const paths = operations.filter((operation) => !needsInit(operation)).map((operation) => quote(operation.path));
  if (paths.length === 0) return [];
  return [{ kind: StructureKind.TypeAlias, name, isExported: true, type: paths.join(" | ") }];
}

/** One print per file: ts-morph writes the whole statement list at once. */
export function print(project: Project, statements: Statement[]): string {
  const file = project.createSourceFile("client.d.ts", { statements }, { overwrite: true });
  const text = file.getFullText();
  file.forget();
  return text;
}
