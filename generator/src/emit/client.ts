import { METHODS, type Method } from "../document/walk.ts";
import { code, identifier, joined, key, quote, type SafeCode } from "../escape.ts";
import type { Area, Operation } from "../surface/surface.ts";
import { NAMED_PAGINATE } from "./named.ts";
import { needsInit, operationDoc } from "./operation.ts";
import { docBlock } from "./tsdoc.ts";

/**
 * The declarations that tie paths to operations: flat interfaces with literal keys, so that a compiler looks a call up
 * and computes nothing. A rest parameter would be shorter and cost a consumer 34,000 instantiations a call on the whole
 * published document: the compiler checks that every path's arguments are a tuple. Hence the overload without `init`.
 */
export function clientDeclarations(area: Area): SafeCode {
  const { operations } = area;
  const title = identifier(area.title);
  const parts: SafeCode[] = [pathsInterface(area)];
  for (const method of methodsOf(operations)) {
    const own = operations.filter((operation) => operation.method === method);
    const table = code`${title}${methodName(method)}`;
    parts.push(lookup(table, own, callEntry), ...withoutInit(table, own));
  }
  parts.push(clientInterface(code`${title}Client`, [code`${title}Paths`, code`Caller`], title, operations));
  const paged = operations.filter((operation) => operation.pages !== undefined);
  if (paged.length > 0) {
    const table = code`${title}Pages`;
    parts.push(lookup(table, paged, pageEntry), ...withoutInit(table, paged));
  }
  const about = `A client for the ${area.name} part of the API.`;
  parts.push(clientFunctions(code`${title}Client`, about, code`${title}Pages`, paged));
  return joined(parts, code`\n`);
}

/** Methods in use, in OpenAPI's order. */
export function methodsOf(operations: readonly Operation[]): Method[] {
  return METHODS.filter((method) => operations.some((operation) => operation.method === method));
}

/** A method as calls name it: `GET`. */
export function methodName(method: Method): SafeCode {
  return identifier(method.toUpperCase());
}

/** `client.GET(path, init)` for every method; `tables` is the prefix of the lookups. */
export function clientInterface(
  name: SafeCode,
  extended: readonly SafeCode[],
  tables: SafeCode,
  operations: readonly Operation[],
): SafeCode {
  const signatures = methodsOf(operations).flatMap((method) => {
    const [called, table] = [methodName(method), code`${tables}${methodName(method)}`];
    const answer = code`Promise<${table}[P]["answer"]>`;
    const full = code`    ${called}<P extends keyof ${table}>(path: P, init: ${table}[P]["init"]): ${answer};\n`;
    const some = operations.filter((operation) => operation.method === method);
    return some.every(needsInit)
      ? [full]
      : [code`    ${called}<P extends ${table}WithoutInit>(path: P): ${answer};\n`, full];
  });
  return code`/** Calls by path and method: \`client[path].GET(init)\` and \`client.GET(path, init)\` are the same. */
export interface ${name} extends ${joined(extended, code`, `)} {
${signatures}}
`;
}

/** `createClient`, and `paginate` where there is something to list, with an overload for what needs no parameters. */
export function clientFunctions(
  client: SafeCode,
  about: string,
  pages: SafeCode,
  paged: readonly Operation[],
): SafeCode {
  const create = code`${docBlock({ text: about })}export declare function createClient(options?: ClientOptions): ${client};\n`;
  if (paged.length === 0) return create;
  const paginate = (paths: SafeCode, init: SafeCode): SafeCode =>
    code`/** Iterates the items of a collection, fetching pages as they are needed; \`.pages()\` iterates the pages. */
export declare function paginate<P extends ${paths}>(client: ${client}, path: P, ${init}: ${pages}[P]["init"], options?: PaginateOptions): Paginator<${pages}[P]["item"], ${pages}[P]["page"]>;
`;
  const bare = paged.every(needsInit) ? code`` : paginate(code`${pages}WithoutInit`, code`init?`);
  return code`${create}${NAMED_PAGINATE}${bare}${paginate(code`keyof ${pages}`, code`init`)}`;
}

function pathsInterface(area: Area): SafeCode {
  const byPath = new Map<string, Operation[]>();
  for (const operation of area.operations) {
    byPath.set(operation.path, [...(byPath.get(operation.path) ?? []), operation]);
  }
  const members = [...byPath].map(([path, operations]) => {
    return code`    ${key(path)}: {\n${operations.map(callSignature)}    };\n`;
  });
  return code`export interface ${identifier(area.title)}Paths {\n${members}}\n`;
}

function callSignature(operation: Operation): SafeCode {
  const optional = needsInit(operation) ? code`` : code`?`;
  const title = identifier(operation.title);
  const margin = "        ";
  return code`${docBlock(operationDoc(operation), margin)}        ${methodName(operation.method)}(init${optional}: ${title}Init): Promise<${title}Answer>;\n`;
}

function lookup(name: SafeCode, operations: readonly Operation[], entry: (operation: Operation) => SafeCode): SafeCode {
  const members = operations.map((operation) => code`    ${key(operation.path)}: ${entry(operation)};\n`);
  return code`export interface ${name} {\n${members}}\n`;
}

function callEntry(operation: Operation): SafeCode {
  return code`{ init: ${initType(operation)}; answer: ${identifier(operation.title)}Answer }`;
}

function pageEntry(operation: Operation): SafeCode {
  const data = code`${identifier(operation.title)}Data`;
  return code`{ init: ${initType(operation)}; item: NonNullable<${data}["result"]>[number]; page: ${data} }`;
}

function initType(operation: Operation): SafeCode {
  const title = identifier(operation.title);
  return needsInit(operation) ? code`${title}Init` : code`${title}Init | undefined`;
}

/** The paths that can be called with nothing but themselves. */
function withoutInit(table: SafeCode, operations: readonly Operation[]): SafeCode[] {
  const paths = operations.filter((operation) => !needsInit(operation)).map((operation) => quote(operation.path));
  return paths.length === 0 ? [] : [code`export type ${table}WithoutInit = ${joined(paths, code` | `)};\n`];
}
