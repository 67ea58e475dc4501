import type { Model } from "../model/model.ts";
import type { Server, ServerVariable } from "../model/servers.ts";
import { isObject, type Json, join, type Pointer } from "../openapi/pointer.ts";
import { code, listed } from "./messages.ts";
import { type OperationComparison, type OperationPair, pointersOf, REQUEST } from "./operation/comparison.ts";
import { SUBJECT } from "./subject.ts";
import type { Side } from "./version.ts";

/**
 * Compares where calls go: the server that is the default, the addresses that the option `server` takes, and the option
 * `serverVariables`.
 */
export function compareServers(at: OperationComparison, old: Side, next: Side): void {
  compareDefault(at, old.model, next.model);
  const [before, after] = [choicesOf(old.model), choicesOf(next.model)];
  for (const url of before.filter((one) => !after.includes(one))) {
    const isOnly = next.model.servers.some((one) => one.url === url);
    const message = isOnly
      ? `the option ${code("server")} is gone: ${code(url)} is the only server`
      : `the server ${code(url)} is gone`;
    at.add("server-removed", [placeOf(old, url), null], { request: true, ...REQUEST }, message, { names: [url] });
  }
  for (const url of after.filter((one) => old.model.servers.every(({ url }) => url !== one))) {
    at.add("server-added", [null, placeOf(next, url)], REQUEST, `there is another server, ${code(url)}`, {
      names: [url],
    });
  }
  compareVariables(at, old.model.serverVariables, next.model.serverVariables);
  for (const server of next.model.servers) {
    const before = old.model.servers.find(({ url }) => url === server.url);
    if (before !== undefined) compareDefaults(at, [old, next], before, server);
  }
}

/** Compares the default values that a server has of its own. Others are those of the option, which are compared once. */
function compareDefaults(at: OperationComparison, [old, next]: readonly [Side, Side], was: Server, is: Server): void {
  const defaultOf = ({ model }: Side, { defaults }: Server, name: string): string | undefined =>
    defaults?.[name] ?? model.serverVariables.find((one) => one.name === name)?.default;
  for (const name of new Set([...Object.keys(was.defaults ?? {}), ...Object.keys(is.defaults ?? {})])) {
    const [before, after] = [defaultOf(old, was, name), defaultOf(next, is, name)];
    if (before === after) continue;
    const [from, to] = [before, after].map((value) => (value === undefined ? "not set" : code(value)));
    const message = `the variable ${code(name)} of the server ${code(is.url)} is ${to} by default, was ${from}`;
    const places = [placeOf(old, was.url), placeOf(next, is.url)] as const;
    at.add("server-variable-changed", places, REQUEST, message, { names: [name] });
  }
}

/** Compares the server that an operation has of its own. */
export function compareOwnServer(at: OperationComparison, pair: OperationPair): void {
  const [before, after] = [pair.old.server, pair.next.server];
  if (before === after) return;
  const usual = "that of all calls";
  const message = `${SUBJECT}: the server changes from ${before === undefined ? usual : code(before)} to ${after === undefined ? usual : code(after)}`;
  at.add("server-changed", pointersOf(pair), {}, message);
}

function compareDefault(at: OperationComparison, old: Model, next: Model): void {
  const [before, after] = [old.server, next.server];
  if (before === undefined && after === undefined) comparePaths(at, old, next);
  if (before === after) return;
  const options = next.servers.some(({ url }) => url.includes("{"))
    ? `${code("baseUrl")} or ${code("serverVariables")}`
    : code("baseUrl");
  const message =
    after === undefined
      ? `the server was ${code(before ?? "")}, and now calls need ${options}`
      : `the server changes from ${before === undefined ? "none" : code(before)} to ${code(after)}`;
  const place = (url: string | undefined): Pointer | null => (url === undefined ? null : "/servers/0/url");
  at.add("server-changed", [place(before), place(after)], { request: after === undefined }, message);
}

/** Compares what is joined to the option `baseUrl` where neither version names a host. */
function comparePaths(at: OperationComparison, old: Model, next: Model): void {
  const [before, after] = [old, next].map(({ servers: [first] }) => first?.url ?? "");
  if (before === after) return;
  const place = (url: string | undefined): Pointer | null => (url ? "/servers/0/url" : null);
  const named = (url: string | undefined): string => (url ? code(url) : "none");
  const message = `the path of the server, which calls join to ${code("baseUrl")}, changes from ${named(before)} to ${named(after)}`;
  at.add("server-changed", [place(before), place(after)], {}, message);
}

/** The addresses that the option `server` takes; none where there is no choice. */
function choicesOf({ servers }: Model): string[] {
  return servers.length < 2 ? [] : servers.map(({ url }: Server) => url);
}

/** Where the document states an address; all servers where it states it otherwise, such as with a slash at its end. */
function placeOf({ canonical }: Side, url: string): Pointer {
  const stated: readonly Json[] = Array.isArray(canonical.servers) ? canonical.servers : [];
  const i = stated.findIndex((one) => isObject(one) && one.url === url);
  return i < 0 ? "/servers" : join("/servers", i);
}

function compareVariables(
  at: OperationComparison,
  before: readonly ServerVariable[],
  after: readonly ServerVariable[],
): void {
  for (const old of before) {
    const next = after.find(({ name }) => name === old.name);
    if (next === undefined) {
      at.add(
        "server-variable-removed",
        ["/servers", null],
        { request: true, ...REQUEST },
        `the variable ${code(old.name)} of servers is gone`,
        { names: [old.name] },
      );
    } else compareVariable(at, old, next);
  }
  for (const { name, default: usual } of after.filter((one) => before.every(({ name }) => name !== one.name))) {
    const needs = usual === undefined ? "which calls need" : `which is ${code(usual)} by default`;
    at.add(
      "server-variable-added",
      [null, "/servers"],
      { request: usual === undefined, ...REQUEST },
      `servers have the variable ${code(name)}, ${needs}`,
      { names: [name] },
    );
  }
}

function compareVariable(at: OperationComparison, old: ServerVariable, next: ServerVariable): void {
  const add = (request: boolean, says: string, values: readonly string[] = []) =>
    at.add(
      "server-variable-changed",
      ["/servers", "/servers"],
      { request, ...REQUEST },
      `the variable ${code(old.name)} of servers ${says}`,
      { names: [old.name, ...values] },
    );
  if (old.default !== next.default) {
    if (next.default === undefined) add(true, "has no default any more: calls need it");
    else
      add(
        false,
        `is ${code(next.default)} by default, was ${old.default === undefined ? "required" : code(old.default)}`,
      );
  }
  const gone = old.values === undefined ? [] : old.values.filter((value) => next.values?.includes(value) === false);
  if (gone.length > 0) add(true, `no longer takes ${listed(gone.map(code))}`, gone);
  if (old.values === undefined && next.values !== undefined)
    add(true, `takes ${listed(next.values.map(code))} only`, next.values);
  const added = next.values === undefined ? [] : next.values.filter((value) => old.values?.includes(value) === false);
  if (added.length > 0) add(false, `takes ${listed(added.map(code))} too`, added);
  if (old.values !== undefined && next.values === undefined) add(false, "takes any text");
}
