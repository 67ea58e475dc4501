import { code, identifier, joined, key, quote, type SafeCode } from "../../escape.ts";
import { type Area, answersList, type Model, type Operation } from "../../model/model.ts";
import { CLIENT_METHODS, type Method } from "../../openapi/walk.ts";
import { NAMED_PAGINATE } from "./calls-by-name.ts";
import { callDoc, itemType, needsInit } from "./operation.ts";
import type { SchemaTypes } from "./schema-types.ts";
import { docBlock, margin } from "./tsdoc.ts";
import { declareCreateClient } from "./vendor.ts";

/**
 * The declarations that tie paths to operations: flat interfaces with literal keys, so that a compiler looks a call up
 * and computes nothing. A rest parameter would be shorter and cost a consumer 34,000 instantiations a call on the whole
 * published document: the compiler checks that every path's arguments are a tuple. Hence the overload without `init`.
 */
export function clientDeclarations(model: Model, area: Area, schemas: SchemaTypes): SafeCode {
  const { operations } = area;
  const title = identifier(area.title);
  const lookups = methodsOf(operations).map((method) => {
    const own = operations.filter((operation) => operation.method === method);
    return declareLookup(code`${title}${methodName(method)}`, own, callEntry);
  });
  const paged = operations.filter(answersList);
  const [client, pages] = [code`${title}Client`, code`${title}Pages`];
  const parts = [
    pathsInterface(area, schemas),
    ...lookups,
    declareClient(client, [code`${title}Paths`, code`Caller`], title, operations),
    ...(paged.length === 0 ? [] : [declareLookup(pages, paged, (one) => pageEntry(one, schemas))]),
    code`${declareCreateClient(client, `A client for the ${area.name} part of the API.`, model)}${declarePaginate(client, pages, paged)}`,
  ];
  return joined(parts, code`\n`);
}

/** Methods in use that a client has functions for, in OpenAPI's order. */
export function methodsOf(operations: readonly Operation[]): Method[] {
  return CLIENT_METHODS.filter((method) => operations.some((operation) => operation.method === method));
}

/** Whether a call may ask for answers of several media types. */
export function hasAnswers({ furtherAnswers }: Operation): boolean {
  return furtherAnswers.size > 0;
}

/** As calls spell it: `GET`. */
export function methodName(method: Method): SafeCode {
  return identifier(method.toUpperCase());
}

/**
 * `client.GET(path, init)` for every method; `tables` is the prefix of the lookups, `titleOf` how types are reached, `paths` the
 * members of a client that extends no interface of paths.
 */
export function declareClient(
  name: SafeCode,
  extended: readonly SafeCode[],
  tables: SafeCode,
  operations: readonly Operation[],
  titleOf: (operation: Operation) => SafeCode = ({ title }) => identifier(title),
  paths: readonly SafeCode[] = [],
): SafeCode {
  const methods = methodsOf(operations).flatMap((method) => {
    const [call, table] = [methodName(method), code`${tables}${methodName(method)}`];
    const some = operations.filter((operation) => operation.method === method);
    // A table has one entry a path; the form with a header is told by its init, which overloads can.
    const forms = some
      .flatMap((operation) => operation.overloads?.slice(1) ?? [])
      .map((form) => {
        const [path, title] = [quote(form.path), titleOf(form)];
        return code`    ${call}(path: ${path}, init: ${title}Init): Promise<${title}Answer>;\n`;
      });
    forms.push(
      ...some.filter(hasAnswers).map((operation) => {
        const title = titleOf(operation);
        const args = code`path: ${quote(operation.path)}, init: ${title}Init, read: Accept<M>`;
        return code`    ${call}<M extends keyof ${title}Answers>(${args}): Promise<${title}Answers[M]>;\n`;
      }),
    );
    const answer = code`Promise<${table}[P]["answer"]>`;
    // An argument of its own: a compiler passes over an overload with more arguments than the call, and its errors
    // stay those of one signature.
    const parsed = code`    ${call}<P extends keyof ${table}, As extends ParseAs>(path: P, init: ${table}[P]["init"], read: ReadAs<As>): Promise<ParsedAnswer<As>>;\n`;
    const full = code`    ${call}<P extends keyof ${table}>(path: P, init: ${table}[P]["init"]): ${answer};\n`;
    return some.every(needsInit)
      ? [...forms, parsed, full]
      : [...forms, parsed, code`    ${call}<P extends ${table}WithoutInit>(path: P): ${answer};\n`, full];
  });
  // A document may have nothing that can be called, TRACE alone for one.
  const base = extended.length === 0 ? code`` : code` extends ${joined(extended, code`, `)}`;
  return code`/** Calls by path and method: \`client[path].GET(init)\` and \`client.GET(path, init)\` are the same. */
export interface ${name}${base} {
${paths}${methods}}
`;
}

/** `paginate`, with an overload for collections that need no parameters. */
export function declarePaginate(client: SafeCode, pages: SafeCode, paged: readonly Operation[]): SafeCode {
  if (paged.length === 0) return code``;
  const declare = (constraint: SafeCode, init: SafeCode): SafeCode =>
    code`/** Iterates the items of a collection, fetching pages as they are needed; \`.pages()\` iterates the pages. */
export declare function paginate<P extends ${constraint}>(client: ${client}, path: P, ${init}: ${pages}[P]["init"], options?: PaginateOptions): Paginator<${pages}[P]["item"], ${pages}[P]["page"]>;
`;
  const bare = paged.every(needsInit) ? code`` : declare(code`${pages}WithoutInit`, code`init?`);
  return code`${NAMED_PAGINATE}${bare}${declare(code`keyof ${pages}`, code`init`)}`;
}

/** The paths of an area that a client can call. */
export function pathsOf(area: Area): string[] {
  return [...byPath(area).keys()];
}

function byPath({ operations }: Area): Map<string, Operation[]> {
  const grouped = new Map<string, Operation[]>();
  for (const operation of operations) {
    if (!CLIENT_METHODS.includes(operation.method)) continue;
    const others = grouped.get(operation.path);
    if (others === undefined) grouped.set(operation.path, [operation]);
    else others.push(operation);
  }
  return grouped;
}

function pathsInterface(area: Area, schemas: SchemaTypes): SafeCode {
  const members = [...byPath(area)].map(
    ([path, operations]) =>
      code`    ${key(path)}: {\n${operations.flatMap(formsOf).map((one) => callSignature(one, schemas))}    };\n`,
  );
  return code`export interface ${identifier(area.title)}Paths {\n${members}}\n`;
}

function formsOf(operation: Operation): readonly Operation[] {
  return operation.overloads ?? [operation];
}

function callSignature(operation: Operation, schemas: SchemaTypes): SafeCode {
  const indent = "        ";
  const optional = needsInit(operation) ? code`` : code`?`;
  const title = identifier(operation.title);
  const doc = docBlock(callDoc(operation, schemas), indent);
  const call = code`${doc}${margin(indent)}${methodName(operation.method)}`;
  const byType = hasAnswers(operation)
    ? code`${call}<M extends keyof ${title}Answers>(init: ${title}Init, read: Accept<M>): Promise<${title}Answers[M]>;\n`
    : code``;
  return code`${byType}${call}(init${optional}: ${title}Init): Promise<${title}Answer>;\n`;
}

/** An interface from paths to `entry`, and the union of the paths that can be called with nothing but themselves. */
function declareLookup(
  name: SafeCode,
  operations: readonly Operation[],
  entry: (operation: Operation) => SafeCode,
): SafeCode {
  const members = operations.map((operation) => code`    ${key(operation.path)}: ${entry(operation)};\n`);
  const bare = operations.filter((operation) => !needsInit(operation)).map((operation) => quote(operation.path));
  const table = code`export interface ${name} {\n${members}}\n`;
  return bare.length === 0 ? table : code`${table}\nexport type ${name}WithoutInit = ${joined(bare, code` | `)};\n`;
}

function callEntry(operation: Operation): SafeCode {
  return code`{ init: ${initOf(operation)}; answer: ${identifier(operation.title)}Answer }`;
}

function pageEntry(operation: Operation, schemas: SchemaTypes): SafeCode {
  return code`{ init: ${initOf(operation)}; item: ${itemType(operation, schemas)}; page: ${identifier(operation.title)}Data }`;
}

function initOf(operation: Operation): SafeCode {
  const title = identifier(operation.title);
  return needsInit(operation) ? code`${title}Init` : code`${title}Init | undefined`;
}
