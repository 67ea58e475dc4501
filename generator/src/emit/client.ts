import { METHODS } from "../document/walk.ts";
import { key, quote } from "../escape.ts";
import type { Area, Operation } from "../surface/surface.ts";
import { NAMED_PAGINATE } from "./named.ts";
import { itemType, needsInit, operationDoc } from "./operation.ts";
import { docBlock } from "./tsdoc.ts";

/**
 * The declarations that tie paths to operations: flat interfaces with literal keys, so that a compiler looks a call up
 * and computes nothing. A rest parameter would be shorter and cost a consumer 34,000 instantiations a call on the whole
 * published document: the compiler checks that every path's arguments are a tuple. Hence the overload without `init`.
 */
export function clientDeclarations(area: Area): string {
  const { title, operations } = area;
  const lookups = methodsOf(operations).map((method) => {
    const own = operations.filter((operation) => operation.method === method.toLowerCase());
    return declareLookup(`${title}${method}`, own, callEntry);
  });
  const paged = operations.filter((operation) => operation.pages !== undefined);
  return [
    pathsInterface(area),
    ...lookups,
    declareClient(`${title}Client`, [`${title}Paths`, "Caller"], title, operations),
    ...(paged.length === 0 ? [] : [declareLookup(`${title}Pages`, paged, pageEntry)]),
    declareCreateClient(`${title}Client`, `A client for the ${area.name} part of the API.`) +
      declarePaginate(`${title}Client`, `${title}Pages`, paged),
  ].join("\n");
}

/** Methods in use, upper case, in OpenAPI's order. */
export function methodsOf(operations: readonly Operation[]): string[] {
  return METHODS.filter((method) => operations.some((operation) => operation.method === method)).map((method) =>
    method.toUpperCase(),
  );
}

/** `client.GET(path, init)` for every method; `tables` is the prefix of the lookups. */
export function declareClient(
  name: string,
  extended: readonly string[],
  tables: string,
  operations: readonly Operation[],
): string {
  const methods = methodsOf(operations).flatMap((method) => {
    const table = `${tables}${method}`;
    const some = operations.filter((operation) => operation.method === method.toLowerCase());
    const answer = `Promise<${table}[P]["answer"]>`;
    const full = `    ${method}<P extends keyof ${table}>(path: P, init: ${table}[P]["init"]): ${answer};\n`;
    return some.every(needsInit)
      ? [full]
      : [`    ${method}<P extends ${table}WithoutInit>(path: P): ${answer};\n`, full];
  });
  // A document may have nothing that can be called, TRACE alone for one.
  const base = extended.length === 0 ? "" : ` extends ${extended.join(", ")}`;
  return `/** Calls by path and method: \`client[path].GET(init)\` and \`client.GET(path, init)\` are the same. */
export interface ${name}${base} {
${methods.join("")}}
`;
}

export function declareCreateClient(client: string, doc: string): string {
  return `/** ${doc} */
export declare function createClient(options?: ClientOptions): ${client};
`;
}

/** `paginate`, with an overload for collections that need no parameters. */
export function declarePaginate(client: string, pages: string, paged: readonly Operation[]): string {
  if (paged.length === 0) return "";
  const declare = (constraint: string, init: string): string =>
    `/** Iterates the items of a collection, fetching pages as they are needed; \`.pages()\` iterates the pages. */
export declare function paginate<P extends ${constraint}>(client: ${client}, path: P, ${init}: ${pages}[P]["init"], options?: PaginateOptions): Paginator<${pages}[P]["item"], ${pages}[P]["page"]>;
`;
  const bare = paged.every(needsInit) ? "" : declare(`${pages}WithoutInit`, "init?");
  return `${NAMED_PAGINATE}${bare}${declare(`keyof ${pages}`, "init")}`;
}

function pathsInterface(area: Area): string {
  const byPath = new Map<string, Operation[]>();
  for (const operation of area.operations) {
    const others = byPath.get(operation.path);
    if (others === undefined) byPath.set(operation.path, [operation]);
    else others.push(operation);
  }
  const members = [...byPath].map(
    ([path, operations]) => `    ${key(path)}: {\n${operations.map(callSignature).join("")}    };\n`,
  );
  return `export interface ${area.title}Paths {\n${members.join("")}}\n`;
}

function callSignature(operation: Operation): string {
  const indent = "        ";
  const optional = needsInit(operation) ? "" : "?";
  const { title } = operation;
  const doc = docBlock(operationDoc(operation), indent);
  return `${doc}${indent}${operation.method.toUpperCase()}(init${optional}: ${title}Init): Promise<${title}Answer>;\n`;
}

/** An interface from paths to `entry`, and the union of the paths that can be called with nothing but themselves. */
function declareLookup(
  name: string,
  operations: readonly Operation[],
  entry: (operation: Operation) => string,
): string {
  const members = operations.map((operation) => `    ${key(operation.path)}: ${entry(operation)};\n`);
  const bare = operations.filter((operation) => !needsInit(operation)).map((operation) => quote(operation.path));
  const table = `export interface ${name} {\n${members.join("")}}\n`;
  return bare.length === 0 ? table : `${table}\nexport type ${name}WithoutInit = ${bare.join(" | ")};\n`;
}

function callEntry(operation: Operation): string {
  return `{ init: ${initOf(operation)}; answer: ${operation.title}Answer }`;
}

function pageEntry(operation: Operation): string {
  return `{ init: ${initOf(operation)}; item: ${itemType(operation)}; page: ${operation.title}Data }`;
}

function initOf(operation: Operation): string {
  return `${operation.title}Init${needsInit(operation) ? "" : " | undefined"}`;
}
