import { code, identifier, joined, key, quote, type SafeCode } from "../../escape.ts";
import { answersList, type Model, type NamedType, type Operation } from "../../model/model.ts";
import { declaredNames } from "../../model/names/named-types.ts";
import { CLIENT_METHODS } from "../../openapi/walk.ts";
import { BANNER, type EmittedFile } from "../file.ts";
import { exportedReaders } from "./answers.ts";
import { namesOf } from "./area.ts";
import { NAMED_PAGINATE_TYPES } from "./calls-by-name.ts";
import { declareClient, declarePaginate, hasAnswers, methodName, methodsOf, pathsOf } from "./client.ts";
import { needsInit } from "./operation.ts";
import { declareCreateClient, sharedValues } from "./vendor.ts";

/**
 * The whole API: a namespace for each area, one client for all of them, and flat exports of names that only one area has.
 */
export function emitIndex(model: Model): EmittedFile[] {
  const areas = model.areas.map((area) => ({
    ...area,
    alias: namespaceOf(area.name),
    module: quote(`./areas/${area.name}.js`),
  }));
  const operations = areas.flatMap((area) => area.operations);
  const paged = operations.filter(answersList);
  const tableOf = (area: (typeof areas)[number], table: SafeCode): SafeCode =>
    code`${area.alias}.${identifier(area.title)}${table}`;
  /** One table over all areas that have one, and the union of what each can call without an init. */
  const together = (table: SafeCode, isIn: (operation: Operation) => boolean): SafeCode[] => {
    const of = (holds: (operation: Operation) => boolean, name: SafeCode): SafeCode[] =>
      areas.filter((area) => area.operations.some(holds)).map((area) => tableOf(area, name));
    const bare = of((one) => isIn(one) && !needsInit(one), code`${table}WithoutInit`);
    return [
      code`interface All${table} extends ${joined(of(isIn, table), code`, `)} {\n}\n`,
      ...(bare.length === 0 ? [] : [code`type All${table}WithoutInit = ${joined(bare, code` | `)};\n`]),
    ];
  };
  const titleOf = ({ area, title }: Operation): SafeCode => code`${namespaceOf(area)}.${identifier(title)}`;
  // Members, not base interfaces: an editor that completes a call would resolve those of every area.
  const paths = areas.flatMap((area) => pathsOf(area).map((path) => pathMember(path, tableOf(area, code`Paths`))));
  const client = code`Client`;
  const statements = [
    ...methodsOf(operations).flatMap((method) => together(methodName(method), (one) => one.method === method)),
    declareClient(client, [code`Caller`], code`All`, operations, titleOf, paths),
    ...(paged.length === 0 ? [] : together(code`Pages`, answersList)),
    code`${declareCreateClient(client, "A client for the whole API.", model)}${declarePaginate(client, code`AllPages`, paged)}`,
  ];

  const unique = uniqueNames(model);
  const shared = quote("./shared.js");
  const imports = [
    ...new Set([
      code`ClientOptions`,
      code`PaginateOptions`,
      code`ParseAs`,
      code`ParsedAnswer`,
      code`ReadAs`,
      ...(operations.some(hasAnswers) ? [code`Accept`] : []),
      ...NAMED_PAGINATE_TYPES,
    ]),
  ].sort();
  const namespaces = areas.map(({ alias, module }) => code`export * as ${alias} from ${module};\n`);
  const declared = code`${BANNER}
import type { ${joined(imports, code`, `)} } from ${shared};
${areas.map(({ alias, module }) => code`import type * as ${alias} from ${module};\n`)}
export type { ${joined(exportedTypes(model), code`, `)} } from ${shared};
export { ${sharedValues(model)}, ${exportedReaders(operations)}unwrap } from ${shared};
${namespaces}${areas.map(({ name, module }) => flatExports(unique.get(name) ?? [], module))}${flatExports(model.shared, shared)}
${joined(statements, code`\n`)}`;
  const js = code`${BANNER}
import { createApiClient } from ${shared};
import { vendor } from "./vendor.js";
${areas.map(({ alias, module }) => code`import { operations as ${alias}Operations } from ${module};\n`)}
export { ${sharedValues(model)}, paginate, ${exportedReaders(operations)}unwrap } from ${shared};
${namespaces}${areas.map(({ name, module }) => flatValues(unique.get(name) ?? [], module))}${flatValues(model.shared, shared)}
const operations = {
${areas.map(({ alias }) => code`  ...${alias}Operations,\n`)}};
export const createClient = (options) => createApiClient(operations, options, vendor);
`;
  return [
    { path: "index.d.ts", text: declared, from: [] },
    { path: "index.js", text: js, from: [] },
  ];
}

function pathMember(path: string, table: SafeCode): SafeCode {
  return code`    ${key(path)}: ${table}[${quote(path)}];\n`;
}

/** Types of the shared module that the whole API exports as well. */
function exportedTypes({ envelope, webhooks }: Model): SafeCode[] {
  return [
    ..."Accept AppliedMiddleware CallError Caller CallOptions ClientOptions".split(" "),
    ...(envelope ? ["Envelope"] : []),
    ..."Failure HttpError Limiter LimiterOptions Middleware Paginator ReadAs".split(" "),
    ...(envelope ? ["RefusedError", "ResponseInfo"] : []),
    ...(webhooks.length > 0 ? ["Webhooks"] : []),
  ].map(identifier);
}

/** Names that the root modules use themselves. */
const TAKEN = new Set(
  "shared vendor paths operations accept applyMiddleware createLimiter paginate readAs traceAttempts unwrap".split(" "),
);

/** The identifier of an area's namespace: `api-gateway` → `apiGateway`. */
export function namespaceOf(area: string): SafeCode {
  const camel = area.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  // A digit has no capital: `a-1` and `a1` are two areas.
  const name = identifier(camel.replaceAll("-", "_"));
  return TAKEN.has(name) ? code`${name}_` : name;
}

/** Types whose names neither another area nor the root module uses. */
function uniqueNames(model: Model): Map<string, NamedType[]> {
  const counts = new Map<string, number>();
  const reserved = ["Client", "AllPages", ...CLIENT_METHODS.map((method) => `All${method.toUpperCase()}`)];
  const all = [...model.shared, ...model.areas.flatMap((area) => area.types)].flatMap(declaredNames);
  for (const name of [...reserved, ...all]) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1);
  const isUnique = (type: NamedType) => declaredNames(type).every((name) => counts.get(name.toLowerCase()) === 1);
  return new Map(model.areas.map((area) => [area.name, area.types.filter(isUnique)]));
}

function flatExports(types: readonly NamedType[], from: SafeCode): SafeCode {
  const names = types.flatMap((type) => {
    const { name, known } = namesOf(type);
    if (type.kind === "enum") return [name, known];
    return type.withHeader === undefined ? [name] : [name, identifier(type.withHeader.name)];
  });
  const exported = names.length === 0 ? code`` : code`export type ${nameList(names)} from ${from};\n`;
  return code`${exported}${flatValues(types, from, nameList)}`;
}

function flatValues(
  types: readonly NamedType[],
  from: SafeCode,
  listed: (names: SafeCode[]) => SafeCode = oneLine,
): SafeCode {
  const names = types
    .filter(({ kind }) => kind === "enum")
    .map(namesOf)
    .flatMap(({ array, guard }) => [array, guard]);
  return names.length === 0 ? code`` : code`export ${listed(names)} from ${from};\n`;
}

function oneLine(names: readonly SafeCode[]): SafeCode {
  return code`{ ${joined(names, code`, `)} }`;
}

/** In declarations, lists of more names have one a line: no editor shows a line of a thousand, and no difference says which is new. */
const MOST_ON_A_LINE = 20;

function nameList(names: readonly SafeCode[]): SafeCode {
  if (names.length <= MOST_ON_A_LINE) return oneLine(names);
  return code`{\n  ${joined(names, code`,\n  `)},\n}`;
}
