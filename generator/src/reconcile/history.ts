import { FlarespecError } from "../diagnostics/error.ts";
import { dereference, dereferenceAt, targetOf } from "../openapi/dereference.ts";
import { canonicalText, equal, textOf } from "../openapi/equal.ts";
import { operationsOf } from "../openapi/operations.ts";
import { eraseNames } from "../openapi/path-template.ts";
import { get, isObject, type Json, type JsonObject, join, type Pointer, tokens } from "../openapi/pointer.ts";
import { eachSubschema } from "../openapi/walk.ts";
import { jsonFault, jsonShape } from "../read/parse/json-text.ts";
import { DEEPEST } from "../read/parse/limits.ts";
import type { HistoryText } from "../read/source.ts";
import type { Fact } from "./evidence.ts";
import { comparable, factAt } from "./observe/read.ts";

/** What a document said of a fact, from the first to the last of successive publications that say the same. */
export interface Past {
  /** Of the first and the last publication that is known to say so. */
  date: string;
  revision?: string;
  until: string;
  untilRevision?: string;
  says: Json;
}

interface Publication {
  date: string;
  revision?: string;
  openapi: JsonObject;
}

/** Facts that documents write in one way before any correction; a history of others would be one of spellings. */
const COMPARED: ReadonlySet<Fact> = new Set(["exists", "type", "enum", "format", "limits", "default", "deprecation"]);

/** Components refer to each other in circles; a property is never as far from its operation. */
const FARTHEST = 40;

/**
 * Earlier publications of a document: what they said of a place that sources disagree about. They decide nothing. Places
 * are found by operation and by the names of members, because publications rename components and regroup unions.
 */
export class History {
  readonly #publications: readonly Publication[];

  /** @throws FlarespecError FS1001, FS1009, FS1017 with the line. */
  constructor({ text, location }: HistoryText) {
    this.#publications = text
      .split("\n")
      .flatMap((line, i) => (line.trim() === "" ? [] : [publication(line, location, i + 1)]))
      .sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  }

  past(fact: Fact, keyword: string, route: Route): Past[] {
    const found: Past[] = [];
    if (!COMPARED.has(fact) || (fact === "exists" && keyword !== "property")) return found;
    for (const { date, revision, openapi } of this.#publications) {
      const says = saidAt(openapi, fact, keyword, route);
      if (says === undefined) continue;
      const last = found.at(-1);
      const till = { until: date, ...(revision !== undefined && { untilRevision: revision }) };
      if (last !== undefined && equal(comparable(fact, last.says), comparable(fact, says))) Object.assign(last, till);
      else found.push({ date, ...(revision !== undefined && { revision }), ...till, says });
    }
    return found;
  }
}

function publication(line: string, file: string, number: number): Publication {
  const place = { file, line: number };
  const fault = jsonFault(line);
  if (fault !== undefined) {
    const at = { ...place, column: fault.offset + 1 };
    throw new FlarespecError("FS1001", {
      message: "a publication is JSON in one line",
      place: at,
      expected: fault.expected,
    });
  }
  if (jsonShape(line).depth > DEEPEST)
    throw new FlarespecError("FS1009", { message: "nested too deeply", place, expected: `at most ${DEEPEST} levels` });
  const value = JSON.parse(line) as Json;
  const { date, revision, openapi } = isObject(value) ? value : {};
  if (typeof date !== "string" || !/^\d{4}-\d{2}-\d{2}/.test(date) || !isObject(openapi)) {
    throw new FlarespecError("FS1017", {
      message: "this is no publication",
      place,
      expected: '{ "date": "2024-08-06", "revision": "…", "openapi": { … } }',
    });
  }
  return { date, openapi, ...(typeof revision === "string" && { revision }) };
}

/** How a place is found in any publication. */
export interface Route {
  method: string;
  /** With the names of its parameters erased. */
  path: string;
  /** `parameters`, place and name; `requestBody`; `responses` and a status; nothing for the operation itself. */
  part: readonly string[];
  /** Names of properties, `[]` and `{}`, from the schema of the part. */
  members: readonly string[];
}

/** Routes of the places of one document. */
export class Routes {
  readonly #root: JsonObject;
  #components: Map<Pointer, Route> | undefined;

  constructor(root: JsonObject) {
    this.#root = root;
  }

  /** Undefined where no operation leads to the place. */
  to(pointer: Pointer): Route | undefined {
    const parts = tokens(pointer);
    if (parts[0] !== "components") return this.#inOperation(parts);
    const from = this.#toComponents().get(join("", ...parts.slice(0, 3)));
    return from && { ...from, members: [...from.members, ...membersOf(parts.slice(3))] };
  }

  #inOperation(parts: readonly string[]): Route | undefined {
    const [section, path = "", method = "", ...rest] = parts;
    if (section !== "paths") return undefined;
    const own = rest[0] === "x-also" ? rest.slice(3) : rest;
    const route = { method, path: eraseNames(path), part: [] as string[], members: [] as string[] };
    const schema = own.indexOf("schema");
    const members = schema < 0 ? [] : membersOf(own.slice(schema + 1));
    if (own[0] === "requestBody") return { ...route, part: ["requestBody"], members };
    if (own[0] === "responses") return { ...route, part: ["responses", own[1] ?? ""], members };
    if (own[0] !== "parameters") return route;
    const at = join("", ...parts.slice(0, parts.length - own.length + 2));
    const node = dereference(this.#root, get(this.#root, at), at)?.node;
    return node && { ...route, part: ["parameters", textOf(node.in), textOf(node.name)], members };
  }

  /** By component, the first way that leads to it. */
  #toComponents(): Map<Pointer, Route> {
    if (this.#components !== undefined) return this.#components;
    const found = new Map<Pointer, Route>();
    this.#components = found;
    const queue: [JsonObject, Route][] = [];
    const note = (node: JsonObject, route: Route): void => {
      const target = targetOf(this.#root, node);
      if (target === undefined || found.has(target.pointer) || route.members.length > FARTHEST) return;
      found.set(target.pointer, route);
      queue.push([target.node, route]);
    };
    const walkIn = (schema: JsonObject, route: Route): void => {
      note(schema, route);
      eachSubschema(schema, "", (sub, at) => {
        walkIn(sub, { ...route, members: [...route.members, ...membersOf(tokens(at))] });
      });
    };
    for (const [pointer, operation] of operationsOf(this.#root)) {
      const also = Array.isArray(operation["x-also"]) ? operation["x-also"] : [];
      const places = [pointer, ...also.map((_, i) => join(pointer, "x-also", i, "operation"))];
      for (const at of places)
        for (const schema of this.#schemasOf(at)) {
          const route = this.#inOperation(tokens(schema));
          const node = get(this.#root, schema);
          if (route !== undefined && isObject(node)) walkIn(node, route);
        }
    }
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) walkIn(...next);
    return found;
  }

  /** The schemas of bodies and answers of an operation. */
  *#schemasOf(pointer: Pointer): Generator<Pointer> {
    const operation = get(this.#root, pointer) as JsonObject;
    const statuses = Object.keys(isObject(operation.responses) ? operation.responses : {});
    for (const at of [join(pointer, "requestBody"), ...statuses.map((status) => join(pointer, "responses", status))]) {
      const content = dereferenceAt(this.#root, at)?.node.content;
      for (const type of Object.keys(isObject(content) ? content : {})) yield join(at, "content", type, "schema");
    }
  }
}

/** The member that a pointer into a schema leads to, whatever branches of unions it goes through. */
function membersOf(parts: readonly string[]): string[] {
  const members: string[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as string;
    if (part === "properties") members.push(`.${parts[++i] ?? ""}`);
    else if (part === "items") members.push("[]");
    else if (part === "additionalProperties") members.push("{}");
    else if (/^(?:any|one|all)Of$/.test(part)) i++;
  }
  return members;
}

/** What a document says at a route; where a union has several branches with such a member, of values all that any lists. */
function saidAt(root: JsonObject, fact: Fact, keyword: string, route: Route): Json | undefined {
  const operation = operationAt(root, route);
  if (operation === undefined) return undefined;
  if (route.part.length === 0) return fact === "deprecation" ? factAt(root, fact, keyword, operation) : undefined;
  const start = partAt(root, operation, route.part);
  if (start === undefined) return undefined;
  let places = plain(root, [start]);
  for (const [i, member] of route.members.entries()) {
    const next = places.flatMap((at) => memberAt(root, at, member) ?? []);
    if (i < route.members.length - 1) places = plain(root, next);
    else if (fact === "exists") return places.length === 0 ? undefined : next.length > 0;
    // The mark stands beside a reference.
    else places = fact === "deprecation" ? next : plain(root, next);
  }
  const words = places.flatMap((at): Json[] => {
    const says = factAt(root, fact, keyword, at);
    return says === undefined ? [] : [says];
  });
  if (fact === "type" && words.length > 0) return [...new Set(words.flat().map(textOf))].sort();
  if (fact !== "enum" || words.length === 0) return words[0];
  if (words.includes(null)) return null;
  return [...new Map(words.flat().map((value) => [canonicalText(value), value])).values()];
}

function operationAt(root: JsonObject, { path, method }: Route): Pointer | undefined {
  const paths = isObject(root.paths) ? root.paths : {};
  const known = Object.keys(paths).find((one) => eraseNames(one) === path);
  const at = known === undefined ? undefined : join("/paths", known, method);
  return at !== undefined && isObject(get(root, at)) ? at : undefined;
}

function partAt(
  root: JsonObject,
  operation: Pointer,
  [part = "", place, name]: readonly string[],
): Pointer | undefined {
  if (part === "parameters") {
    const list = get(root, join(operation, part));
    for (const [i, entry] of (Array.isArray(list) ? list : []).entries()) {
      const landing = dereference(root, entry, join(operation, part, i));
      if (landing?.node.in === place && landing?.node.name === name) return join(landing?.pointer ?? "", "schema");
    }
    return undefined;
  }
  const statuses = Object.keys((get(root, join(operation, "responses")) ?? {}) as JsonObject);
  const status =
    statuses.find((one) => one === place) ?? statuses.find((one) => place?.startsWith("2") && one.startsWith("2"));
  const holder = part === "requestBody" ? join(operation, part) : status && join(operation, part, status);
  const landing = holder === undefined ? undefined : dereferenceAt(root, holder);
  const content = isObject(landing?.node.content) ? landing.node.content : {};
  const type = Object.keys(content).find((one) => one.includes("json")) ?? Object.keys(content)[0];
  return type === undefined || landing === undefined ? undefined : join(landing.pointer, "content", type, "schema");
}

/** Schemas behind references, and the parts and branches that they are put together from; each once. */
function plain(root: JsonObject, places: readonly Pointer[], seen = new Set<Pointer>()): Pointer[] {
  return places.flatMap((at) => {
    const landing = dereferenceAt(root, at);
    if (landing === undefined || seen.has(landing.pointer)) return [];
    seen.add(landing.pointer);
    const parts = ["allOf", "anyOf", "oneOf"].flatMap((key) => {
      const list = landing.node[key];
      return Array.isArray(list) ? list.map((_, i) => join(landing.pointer, key, i)) : [];
    });
    const own = parts.length === 0 || landing.node.properties !== undefined ? [landing.pointer] : [];
    return [...own, ...plain(root, parts, seen)];
  });
}

function memberAt(root: JsonObject, at: Pointer, member: string): Pointer | undefined {
  const keys =
    member === "[]" ? ["items"] : member === "{}" ? ["additionalProperties"] : ["properties", member.slice(1)];
  const pointer = join(at, ...keys);
  return isObject(get(root, pointer)) ? pointer : undefined;
}
