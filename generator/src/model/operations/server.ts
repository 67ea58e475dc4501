import { get, isObject, type Json, type JsonObject, join, type Pointer, parent } from "../../openapi/pointer.ts";
import type { Model, Operation } from "../model.ts";
import type { Server, ServerVariable } from "../servers.ts";

/** The address of the first server, with the default values of its variables; undefined if it has no host. */
export function serverOf(root: JsonObject): string | undefined {
  const [first] = serversOf(get(root, "/servers"));
  const url = first && fillDefaults(first, first.variables);
  return url !== undefined && HAS_HOST.test(url) ? url : undefined;
}

/**
 * Reads the servers of a document, with their variables, and sets `server` of the operations that have one of their own. The
 * address of a preset serves where the document names no host.
 */
export function readServers(
  root: JsonObject,
  operations: readonly Operation[],
  preset: string | undefined,
): Pick<Model, "server" | "servers" | "serverVariables"> {
  const all = serversOf(get(root, "/servers"));
  const [first] = all;
  const server = serverOf(root) ?? preset;
  const offered = serverOf(root) === undefined && preset !== undefined ? [] : all;
  const stated = new Map<Operation, StatedServer>();
  for (const operation of operations) {
    const [server] = serversOf(ownServers(root, operation.pointer).servers);
    if (server !== undefined) stated.set(operation, server);
  }
  const defaults = firstDefaults([...offered, ...stated.values()]);
  const choices = offered.map((one) => {
    const isOneOf = offered.filter(({ url }) => url === one.url).length > 1;
    return isOneOf ? fillDiffering(one, defaults) : keepDiffering(one, defaults);
  });
  const own: StatedServer[] = [];
  for (const [operation, one] of stated) {
    const filled = fillDiffering(one, defaults);
    if (filled.url === (first?.url ?? "")) continue;
    operation.server = filled.url;
    own.push(filled);
  }
  return {
    server,
    servers: choices
      .filter(({ url }, i) => choices.findIndex((one) => one.url === url) === i)
      .map(({ variables: _, ...server }) => server),
    serverVariables: mergeVariables([...choices, ...own]),
  };
}

/** The `servers` of an operation, or else of its path. */
export function ownServers(root: JsonObject, pointer: Pointer): { servers: Json | undefined; pointer: Pointer } {
  const own = join(pointer, "servers");
  const at = get(root, own) === undefined ? join(parent(pointer).pointer, "servers") : own;
  return { servers: get(root, at), pointer: at };
}

/** Whether the address of a call depends on more than the option `baseUrl` and one address of the document. */
export function hasServerChoice({ server, servers, areas }: Model): boolean {
  const [first] = servers;
  const isPlain = first === undefined || first.url === server || first.url === "";
  return (
    !isPlain || servers.length > 1 || areas.some(({ operations }) => operations.some((one) => one.server !== undefined))
  );
}

interface StatedServer extends Server {
  variables: ServerVariable[];
}

const HAS_HOST = /^https?:\/\/[^\s/\\@?#{}]+(\/[^\s\\?#{}]*)?$/i;
const HAS_HOST_ALONE = /^([\w-]+\.)+[a-z]{2,}(:\d+)?(\/|$)/i;
const VARIABLE = /\{([^{}]*)\}/g;

/** The servers of a list whose addresses can be called. */
function serversOf(list: Json | undefined): StatedServer[] {
  return (Array.isArray(list) ? list : []).flatMap((one) => {
    const url = isObject(one) ? addressOf(one.url) : undefined;
    if (!isObject(one) || url === undefined) return [];
    const { description } = one;
    return [{ url, variables: variablesOf(one, url), ...(typeof description === "string" && { description }) }];
  });
}

/** An address without a slash at its end; undefined for one that cannot be called. One without a scheme is read as https; a path begins with a slash, or is empty. */
export function addressOf(stated: Json | undefined): string | undefined {
  if (typeof stated !== "string") return undefined;
  const text = stated.trim().replace(/\/+$/, "");
  const url = HAS_HOST_ALONE.test(text) ? `https://${text}` : text.replace(/^\/\//, "https://");
  const filled = url.replace(VARIABLE, "x");
  if (HAS_HOST.test(filled) || (url.startsWith("{") && /^x(:\/\/|\/|$)[^\s\\@?#{}]*$/.test(filled))) return url;
  const path = url.replace(/^(\.{0,2}\/|\.{1,2}$)+/, "/").replace(/^(?=\w)/, "/");
  return /^(\/[^\s\\?#{}:,]*)?$/.test(path.replace(VARIABLE, "x")) ? path.replace(/\/+$/, "") : undefined;
}

/** The variables of an address. One that the document does not describe has no default value. */
function variablesOf({ variables }: JsonObject, url: string): ServerVariable[] {
  const names = new Set([...url.matchAll(VARIABLE)].map(([, name = ""]) => name));
  return [...names].map((name) => {
    const stated = get(isObject(variables) ? variables : {}, join("", name));
    const { default: value, enum: listed, description } = isObject(stated) ? stated : {};
    const values = Array.isArray(listed) ? listed.map(String) : [];
    return {
      name,
      ...((typeof value === "string" || typeof value === "number") && { default: String(value) }),
      ...(values.length > 0 && { values }),
      ...(typeof description === "string" && { description }),
    };
  });
}

/** Variables of the same name are one option, which takes what any of the servers takes. */
function mergeVariables(servers: readonly StatedServer[]): ServerVariable[] {
  const merged = new Map<string, ServerVariable>();
  for (const { values, ...one } of servers.flatMap(({ variables }) => variables)) {
    const known = merged.get(one.name);
    if (known === undefined) merged.set(one.name, { ...one, ...(values !== undefined && { values }) });
    else if (known.values !== undefined && values !== undefined)
      known.values = [...new Set([...known.values, ...values])];
    else delete known.values;
  }
  return [...merged.values()];
}

/** The default values of variables, each of the first server that has the variable. */
function firstDefaults(servers: readonly StatedServer[]): ReadonlyMap<string, string | undefined> {
  const defaults = new Map<string, string | undefined>();
  for (const { name, default: value } of servers.flatMap(({ variables }) => variables)) {
    if (!defaults.has(name)) defaults.set(name, value);
  }
  return defaults;
}

type Defaults = ReadonlyMap<string, string | undefined>;

function differingFrom(defaults: Defaults, { variables }: StatedServer): ServerVariable[] {
  return variables.filter(({ name, default: value }) => value !== undefined && value !== defaults.get(name));
}

/** Keeps the default values that are not `defaults` with the server. */
function keepDiffering(server: StatedServer, defaults: Defaults): StatedServer {
  const own = differingFrom(defaults, server).map(({ name, default: value }) => [name, value ?? ""] as const);
  return own.length === 0 ? server : { ...server, defaults: Object.fromEntries(own) };
}

/**
 * Replaces variables by their default values where those are not `defaults`: for addresses that no option names, and for
 * several that only differ in these values.
 */
function fillDiffering(server: StatedServer, defaults: Defaults): StatedServer {
  const differing = differingFrom(defaults, server);
  const variables = server.variables.filter((one) => !differing.includes(one));
  return { ...server, url: fillDefaults(server, differing), variables };
}

function fillDefaults({ url }: Server, variables: readonly ServerVariable[]): string {
  return url.replace(VARIABLE, (braced, name: string) => {
    return variables.find((variable) => variable.name === name)?.default ?? braced;
  });
}
