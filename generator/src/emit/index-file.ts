import type { JsonObject } from "../document/pointer.ts";
import { METHODS } from "../document/walk.ts";
import { identifier } from "../escape.ts";
import { enumNames } from "../surface/names.ts";
import type { NamedType, Operation, Surface } from "../surface/surface.ts";
import { declaredNames } from "../surface/types.ts";
import { serverArgument } from "./area.ts";
import { declareClient, declareCreateClient, declarePaginate, methodsOf } from "./client.ts";
import { BANNER, type OutFile } from "./file.ts";
import { NAMED_PAGINATE_TYPES } from "./named.ts";
import { needsInit } from "./operation.ts";

/**
 * The whole API: areas as namespaces, one client over all of them, and flat what only one area calls by its name.
 */
export function emitIndex(root: JsonObject, surface: Surface): OutFile[] {
  const areas = surface.areas.map((area) => ({ ...area, alias: namespaceOf(area.name) }));
  const operations = areas.flatMap((area) => area.operations);
  const paged = operations.filter((operation) => operation.pages !== undefined);
  /** One table over all areas that have one, and the union of what each can call without an init. */
  const together = (table: string, isIn: (operation: Operation) => boolean): string[] => {
    const of = (holds: (operation: Operation) => boolean, suffix = ""): string[] =>
      areas.filter((area) => area.operations.some(holds)).map((area) => `${area.alias}.${area.title}${table}${suffix}`);
    const bare = of((one) => isIn(one) && !needsInit(one), "WithoutInit");
    return [
      `interface All${table} extends ${of(isIn).join(", ")} {\n}\n`,
      ...(bare.length === 0 ? [] : [`type All${table}WithoutInit = ${bare.join(" | ")};\n`]),
    ];
  };
  const extended = areas.map((area) => `${area.alias}.${area.title}Paths`);
  const statements = [
    ...methodsOf(operations).flatMap((method) => together(method, (one) => one.method === method.toLowerCase())),
    declareClient("Client", [...extended, "Caller"], "All", operations),
    ...(paged.length === 0 ? [] : together("Pages", (one) => one.pages !== undefined)),
    declareCreateClient("Client", "A client for the whole API.") + declarePaginate("Client", "AllPages", paged),
  ];

  const unique = uniqueNames(surface);
  const declared = `${BANNER}
import type { ${[...new Set(["ClientOptions", "PaginateOptions", ...NAMED_PAGINATE_TYPES])].sort().join(", ")} } from "./shared.js";
${areas.map((area) => `import type * as ${area.alias} from "./areas/${area.name}.js";\n`).join("")}
export type { ApiError, CallError, Caller, CallOptions, ClientOptions, Envelope, Failure, HttpError, Middleware, Paginator, ResponseInfo${surface.webhooks.length > 0 ? ", Webhooks" : ""} } from "./shared.js";
export { CloudflareError, unwrap } from "./shared.js";
${areas.map((area) => `export * as ${area.alias} from "./areas/${area.name}.js";\n`).join("")}${areas
  .map((area) => {
    const types = unique.get(area.name) ?? [];
    return flatExports(types, `./areas/${area.name}.js`);
  })
  .join("")}${flatExports(surface.shared, "./shared.js")}
${statements.join("\n")}`;
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
  const all = [...surface.shared, ...surface.areas.flatMap((area) => area.types)].flatMap(declaredNames);
  for (const name of [...reserved, ...all]) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1);
  const isUnique = (type: NamedType) => declaredNames(type).every((name) => counts.get(name.toLowerCase()) === 1);
  return new Map(surface.areas.map((area) => [area.name, area.types.filter(isUnique)]));
}

function flatExports(types: readonly NamedType[], from: string): string {
  const names = types.flatMap(({ name, kind }) => (kind === "enum" ? [name, enumNames(name).known] : [name]));
  return (names.length === 0 ? "" : `export type { ${names.join(", ")} } from "${from}";\n`) + flatValues(types, from);
}

function flatValues(types: readonly NamedType[], from: string): string {
  const names = types.flatMap(({ name, kind }) => {
    const { values, guard } = enumNames(name);
    return kind === "enum" ? [values, guard] : [];
  });
  return names.length === 0 ? "" : `export { ${names.join(", ")} } from "${from}";\n`;
}
