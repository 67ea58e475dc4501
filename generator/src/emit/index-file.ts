import { type Project, type StatementStructures, StructureKind } from "ts-morph";
import type { JsonObject } from "../document/pointer.ts";
import { METHODS } from "../document/walk.ts";
import { identifier } from "../escape.ts";
import type { NamedType, Surface } from "../surface/surface.ts";
import { constName, serverArgument } from "./area.ts";
import {
  clientInterface,
  createClientFunction,
  methodsOf,
  paginateFunctions,
  print,
  type Statement,
} from "./client.ts";
import { BANNER, type OutFile } from "./file.ts";
import { NAMED_PAGINATE_TYPES } from "./named.ts";
import { needsInit } from "./operation.ts";

/**
 * The whole API: areas as namespaces, one client over all of them, and flat what only one area calls by its name.
 */
export function emitIndex(root: JsonObject, surface: Surface, project: Project): OutFile[] {
  const areas = surface.areas.map((area) => ({ ...area, alias: namespaceOf(area.name) }));
  const operations = areas.flatMap((area) => area.operations);
  const paged = operations.filter((operation) => operation.pages !== undefined);
  const holding = (method: string) => areas.filter((area) => methodsOf(area.operations).includes(method));
  const statements: Statement[] = [];
  for (const method of methodsOf(operations)) {
    statements.push(
      together(
        `All${method}`,
        holding(method).map((area) => `${area.alias}.${area.title}${method}`),
      ),
    );
    const bare = holding(method).filter((area) =>
      area.operations.some((one) => one.method === method.toLowerCase() && !needsInit(one)),
    );
    statements.push(
      ...anyOf(
        `All${method}WithoutInit`,
        bare.map((area) => `${area.alias}.${area.title}${method}WithoutInit`),
      ),
    );
  }
  const extended = areas.map((area) => `${area.alias}.${area.title}Paths`);
  statements.push(clientInterface("Client", [...extended, "Caller"], "All", operations));
  if (paged.length > 0) {
    const lists = areas.filter((area) => area.operations.some((one) => one.pages !== undefined));
    statements.push(
      together(
        "AllPages",
        lists.map((area) => `${area.alias}.${area.title}Pages`),
      ),
    );
    const bare = lists.filter((area) => area.operations.some((one) => one.pages !== undefined && !needsInit(one)));
    statements.push(
      ...anyOf(
        "AllPagesWithoutInit",
        bare.map((area) => `${area.alias}.${area.title}PagesWithoutInit`),
      ),
    );
  }
  statements.push(createClientFunction("Client", "A client for the whole API."));
  statements.push(...paginateFunctions("Client", "AllPages", paged));

  const unique = uniqueNames(surface);
  const declared = `${BANNER}
import type { ${[...new Set(["ClientOptions", "PaginateOptions", ...NAMED_PAGINATE_TYPES])].sort().join(", ")} } from "./shared.js";
${areas.map((area) => `import type * as ${area.alias} from "./areas/${area.name}.js";\n`).join("")}
export type { ApiError, CallError, Caller, CallOptions, ClientOptions, Envelope, Failure, HttpError, Middleware, Paginator, ResponseInfo } from "./shared.js";
export { CloudflareError, unwrap } from "./shared.js";
${areas.map((area) => `export * as ${area.alias} from "./areas/${area.name}.js";\n`).join("")}${areas
  .map((area) => {
    const types = unique.get(area.name) ?? [];
    return flatExports(types, `./areas/${area.name}.js`);
  })
  .join("")}${flatExports(surface.shared, "./shared.js")}
${print(project, statements)}`;
  const js = `${BANNER}
import { createApiClient } from "./shared.js";
${areas.map((area) => `import { operations as ${area.alias}Operations } from "./areas/${area.name}.js";\n`).join("")}
export { CloudflareError, paginate, unwrap } from "./shared.js";
${areas.map((area) => `export * as ${area.alias} from "./areas/${area.name}.js";\n`).join("")}${areas
  .map((area) => flatValues(unique.get(area.name) ?? [], `./areas/${area.name}.js`))
  .join("")}${flatValues(surface.shared, "./shared.js")}
const operations = {
${areas.map((area) => `  ...${area.alias}Operations,\n`).join("")}};
export const createClient = (options) => createApiClient(operations, options${serverArgument(root)});
`;
  return [
    { path: "index.d.ts", text: declared, from: [] },
    { path: "index.js", text: js, from: [] },
  ];
}

function together(name: string, tables: string[]): StatementStructures {
  return { kind: StructureKind.Interface, name, extends: tables };
}

function anyOf(name: string, unions: string[]): StatementStructures[] {
  return unions.length === 0 ? [] : [{ kind: StructureKind.TypeAlias, name, type: unions.join(" | ") }];
}

/** What the root's modules call their own. */
const TAKEN = new Set(["shared", "paths", "operations", "paginate", "unwrap"]);

/** The identifier of an area's namespace: `api-gateway` → `apiGateway`. */
export function namespaceOf(area: string): string {
  const name = identifier(area.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()));
  return TAKEN.has(name) ? `${name}_` : name;
}

/** Types whose names no other area uses, and that the root's own exports leave free. */
function uniqueNames(surface: Surface): Map<string, NamedType[]> {
  const counts = new Map<string, number>();
  const reserved = ["Client", "AllPages", ...METHODS.map((method) => `All${method.toUpperCase()}`)];
  for (const name of reserved) counts.set(name.toLowerCase(), 2);
  const all = [...surface.shared, ...surface.areas.flatMap((area) => area.types)];
  for (const { name } of all) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1);
  return new Map(
    surface.areas.map((area) => [area.name, area.types.filter(({ name }) => counts.get(name.toLowerCase()) === 1)]),
  );
}

function flatExports(types: readonly NamedType[], from: string): string {
  const names = types.flatMap((type) => (type.kind === "enum" ? [type.name, `Known${type.name}`] : [type.name]));
  return (names.length === 0 ? "" : `export type { ${names.join(", ")} } from "${from}";\n`) + flatValues(types, from);
}

function flatValues(types: readonly NamedType[], from: string): string {
  const names = types.filter((type) => type.kind === "enum").flatMap(valueNames);
  return names.length === 0 ? "" : `export { ${names.join(", ")} } from "${from}";\n`;
}

function valueNames(type: NamedType): string[] {
  return [constName(type), `isKnown${type.name}`];
}
