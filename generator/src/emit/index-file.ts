import type { JsonObject } from "../document/pointer.ts";
import { METHODS } from "../document/walk.ts";
import { code, identifier, joined, quote, type SafeCode } from "../escape.ts";
import type { Area, NamedType, Surface } from "../surface/surface.ts";
import { constName, serverArgument } from "./area.ts";
import { clientFunctions, clientInterface, methodName, methodsOf } from "./client.ts";
import { BANNER, type OutFile } from "./file.ts";
import { NAMED_PAGINATE_TYPES } from "./named.ts";
import { needsInit } from "./operation.ts";

/**
 * The whole API: areas as namespaces, one client over all of them, and flat what only one area calls by its name.
 */
export function emitIndex(root: JsonObject, surface: Surface): OutFile[] {
  const { areas } = surface;
  const unique = uniqueNames(surface);
  const modules = areas.map((area) => ({ area, alias: namespaceOf(area.name), from: areaModule(area.name) }));
  const namespaces = modules.map(({ alias, from }) => code`export * as ${alias} from ${from};\n`);
  const imported = [...new Set([code`ClientOptions`, code`PaginateOptions`, ...NAMED_PAGINATE_TYPES])].sort();
  const shared = quote("./shared.js");
  const declared = code`${BANNER}
import type { ${joined(imported, code`, `)} } from ${shared};
${modules.map(({ alias, from }) => code`import type * as ${alias} from ${from};\n`)}
export type { ApiError, CallError, Caller, CallOptions, ClientOptions, Envelope, Failure, HttpError, Middleware, Paginator, ResponseInfo } from ${shared};
export { CloudflareError, unwrap } from ${shared};
${namespaces}${modules.map(({ area, from }) => flatExports(unique.get(area.name) ?? [], from))}${flatExports(surface.shared, shared)}
${clientOfAll(areas)}`;
  const js = code`${BANNER}
import { createApiClient } from ${shared};
${modules.map(({ alias, from }) => code`import { operations as ${alias}Operations } from ${from};\n`)}
export { CloudflareError, paginate, unwrap } from ${shared};
${namespaces}${modules.map(({ area, from }) => flatValues(unique.get(area.name) ?? [], from))}${flatValues(surface.shared, shared)}
const operations = {
${modules.map(({ alias }) => code`  ...${alias}Operations,\n`)}};
export const createClient = (options) => createApiClient(operations, options${serverArgument(root)});
`;
  return [
    { path: "index.d.ts", text: declared, from: [] },
    { path: "index.js", text: js, from: [] },
  ];
}

/** The lookups of all areas as one, and the client over them. */
function clientOfAll(areas: readonly Area[]): SafeCode {
  const operations = areas.flatMap((area) => area.operations);
  const parts: SafeCode[] = [];
  const together = (name: SafeCode, holding: readonly Area[], table: SafeCode): void => {
    parts.push(
      code`interface ${name} extends ${joined(
        holding.map((area) => code`${prefix(area)}${table}`),
        code`, `,
      )} {\n}\n`,
    );
  };
  const anyOf = (name: SafeCode, holding: readonly Area[], table: SafeCode): void => {
    if (holding.length === 0) return;
    const unions = holding.map((area) => code`${prefix(area)}${table}WithoutInit`);
    parts.push(code`type ${name}WithoutInit = ${joined(unions, code` | `)};\n`);
  };
  for (const method of methodsOf(operations)) {
    const own = (area: Area) => area.operations.filter((one) => one.method === method);
    const table = methodName(method);
    const holding = areas.filter((area) => own(area).length > 0);
    together(code`All${table}`, holding, table);
    anyOf(
      code`All${table}`,
      holding.filter((area) => !own(area).every(needsInit)),
      table,
    );
  }
  const paths = areas.map((area) => code`${prefix(area)}Paths`);
  parts.push(clientInterface(code`Client`, [...paths, code`Caller`], code`All`, operations));
  const listed = (area: Area) => area.operations.filter((one) => one.pages !== undefined);
  const lists = areas.filter((area) => listed(area).length > 0);
  if (lists.length > 0) {
    together(code`AllPages`, lists, code`Pages`);
    anyOf(
      code`AllPages`,
      lists.filter((area) => !listed(area).every(needsInit)),
      code`Pages`,
    );
  }
  parts.push(clientFunctions(code`Client`, "A client for the whole API.", code`AllPages`, lists.flatMap(listed)));
  return joined(parts, code`\n`);
}

/** What the declarations of an area begin with, seen from the root: `tunnels.Tunnels`. */
function prefix(area: Area): SafeCode {
  return code`${namespaceOf(area.name)}.${identifier(area.title)}`;
}

/** An area's module as the root imports it. */
export function areaModule(area: string): SafeCode {
  return quote(`./areas/${area}.js`);
}

/** What the root's modules call their own. */
const TAKEN = new Set(["shared", "paths", "operations", "paginate", "unwrap"]);

/** The identifier of an area's namespace: `api-gateway` → `apiGateway`. */
export function namespaceOf(area: string): SafeCode {
  const name = identifier(area.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()));
  return TAKEN.has(name) ? code`${name}_` : name;
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

function flatExports(types: readonly NamedType[], from: SafeCode): SafeCode {
  const names = types.flatMap(({ kind, name }) =>
    kind === "enum" ? [identifier(name), identifier(`Known${name}`)] : [identifier(name)],
  );
  const exported = names.length === 0 ? code`` : code`export type { ${joined(names, code`, `)} } from ${from};\n`;
  return code`${exported}${flatValues(types, from)}`;
}

function flatValues(types: readonly NamedType[], from: SafeCode): SafeCode {
  const names = types.filter((type) => type.kind === "enum").flatMap(valueNames);
  return names.length === 0 ? code`` : code`export { ${joined(names, code`, `)} } from ${from};\n`;
}

function valueNames(type: NamedType): SafeCode[] {
  return [constName(type), identifier(`isKnown${type.name}`)];
}
