import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join as joinPath } from "node:path";
import type { AreaPatterns } from "../model/areas.ts";
import { assignAreas } from "../model/areas.ts";
import { serverOf } from "../model/operations/server.ts";
import { templateNames } from "../openapi/path-template.ts";
import { isObject, type Json, type JsonObject } from "../openapi/pointer.ts";
import {
  bodySchema,
  type DocumentedOperation,
  documentedOperations,
  type PathMatch,
  PathMatcher,
  responseSchema,
} from "../recordings/operations.ts";
import { presetOf } from "../vendors/find-preset.ts";
import { writeText } from "../write.ts";
import { type Exchange, isJson, type Message } from "./exchange.ts";
import { Redactor } from "./redact.ts";
import { FORMS_ONLY, Replacements } from "./replacements.ts";
import { isName, vocabularyOf } from "./vocabulary.ts";

/** What came of an exchange. */
export interface Recorded {
  /** `METHOD /path`; of an operation that no document describes, with its values left out. */
  operation: string;
  status: number;
  /** Files that were written, relative to the folder. */
  files: string[];
  /** Why something was not recorded. */
  leftOut: string[];
}

export interface RecorderOptions {
  /** Where the recordings go. */
  dir: string;
  /** The canonical document: it decides the operation, and which values are the API's own. */
  document: JsonObject;
  areas?: AreaPatterns | undefined;
}

/** Writes exchanges as recordings. Every value of an account is replaced before anything touches the disk. */
export class Recorder {
  readonly #dir: string;
  readonly #document: JsonObject;
  readonly #server: string;
  readonly #matcher: PathMatcher;
  readonly #areas: ReadonlyMap<string, string>;
  readonly #replacements = new Replacements();
  readonly #redactor: Redactor;
  readonly #forms: Redactor;
  /** The forms of the recordings of one name. */
  readonly #known = new Map<string, Set<string>>();

  constructor({ dir, document, areas }: RecorderOptions) {
    this.#dir = dir;
    this.#document = document;
    this.#server = presetOf(document).server ?? serverOf(document) ?? "";
    this.#matcher = new PathMatcher(documentedOperations(document));
    this.#areas = assignAreas(isObject(document.paths) ? document.paths : {}, areas);
    const vocabulary = vocabularyOf(document);
    this.#redactor = new Redactor(document, vocabulary, this.#replacements);
    this.#forms = new Redactor(document, vocabulary, FORMS_ONLY);
  }

  /** @throws FlarespecError FS2006 where a file cannot be written. */
  record(exchange: Exchange): Recorded {
    const { method, path, status } = exchange;
    const match = this.#matcher.match(method, path);
    if (match === undefined) {
      return {
        operation: `${method} ${withoutValues(path)}`,
        status,
        files: [],
        leftOut: ["no such operation is documented"],
      };
    }
    const { operation, values } = match;
    for (const value of [...values, ...exchange.secrets]) this.#replacements.remember(value);
    const recorded: Recorded = { operation: operation.label, status, files: [], leftOut: [] };
    this.#recordRequest(match, exchange, recorded);
    this.#recordResponse(operation, exchange, recorded);
    return recorded;
  }

  #recordRequest({ operation }: PathMatch, { query, request }: Exchange, recorded: Recorded): void {
    const body = request.text === "" ? undefined : bodyOf(request);
    if (body !== undefined && "leftOut" in body) {
      recorded.leftOut.push(`request: ${body.leftOut}`);
      return;
    }
    const schema = bodySchema(this.#document, operation);
    const replaced = body === undefined ? undefined : this.#redactor.body(body.value, schema);
    const { method } = operation;
    const url = `${this.#server}${filledWithVariables(operation.path)}${this.#query(query)}`;
    const headers: Record<string, string> = body === undefined ? {} : { "Content-Type": "application/json" };
    const content: JsonObject = {
      curl: curlOf(method, url, headers, replaced),
      request: { method, url, headers, ...(replaced !== undefined && { body: replaced }) },
    };
    const form = [this.#forms.body(replaced ?? null, schema), [...query.keys()].sort()];
    this.#write(operation, "request", content, form, recorded);
  }

  #recordResponse(operation: DocumentedOperation, { status, response }: Exchange, recorded: Recorded): void {
    const body = response.text === "" ? { leftOut: "no body" } : bodyOf(response);
    if ("leftOut" in body) {
      recorded.leftOut.push(`response: ${body.leftOut}`);
      return;
    }
    const schema = responseSchema(this.#document, operation, status);
    const replaced = this.#redactor.body(body.value, schema);
    this.#write(operation, String(status), { status, body: replaced }, this.#forms.body(replaced, schema), recorded);
  }

  #query(query: URLSearchParams): string {
    const pairs = [...query].map(([name, value]) => {
      const key = isName(name.replace(/[[\]]/g, "")) ? name : this.#redactor.parameter(name, "");
      return `${encodeURIComponent(key)}=${encodeURIComponent(this.#redactor.parameter(value, name))}`;
    });
    return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
  }

  #write(operation: DocumentedOperation, part: string, content: JsonObject, form: Json, recorded: Recorded): void {
    const { method, path } = operation;
    const area = this.#areas.get(path) ?? "root";
    const name = `${area}/${method.toLowerCase()}_${slug(path)}.${part}`;
    const known = this.#known.get(name) ?? this.#formsOnDisk(name, operation, part);
    this.#known.set(name, known);
    const key = JSON.stringify(withoutRepetition(form));
    if (known.has(key)) return;
    const number = this.#freeNumber(name);
    known.add(key);
    const file = `${name}${number === 1 ? "" : `.${number}`}.json`;
    const source = `flarespec record, ${new Date().toISOString().slice(0, 10)}`;
    const recording = { source, kind: "live", operation: { method, path }, ...content };
    writeText(joinPath(this.#dir, file), `${JSON.stringify(recording, null, 2)}\n`);
    recorded.files.push(file);
  }

  #freeNumber(name: string): number {
    let number = 1;
    while (existsSync(joinPath(this.#dir, `${name}${number === 1 ? "" : `.${number}`}.json`))) number++;
    return number;
  }

  /** Of recordings that an earlier run left. */
  #formsOnDisk(name: string, operation: DocumentedOperation, part: string): Set<string> {
    const forms = new Set<string>();
    const [area = "", file = ""] = name.split("/");
    const folder = joinPath(this.#dir, area);
    for (const entry of existsSync(folder) ? readdirSync(folder) : []) {
      if (!entry.startsWith(`${file}.`) || !/^(?:\d+\.)?json$/.test(entry.slice(file.length + 1))) continue;
      const value = parsed(readFileSync(joinPath(folder, entry), "utf8"));
      if (!isObject(value)) continue;
      if (part !== "request") {
        const schema = responseSchema(this.#document, operation, Number(part));
        forms.add(JSON.stringify(withoutRepetition(this.#forms.body(value.body ?? null, schema))));
      } else if (isObject(value.request) && typeof value.request.url === "string") {
        const keys = [...new URLSearchParams(value.request.url.split("?")[1] ?? "").keys()].sort();
        const body = this.#forms.body(value.request.body ?? null, bodySchema(this.#document, operation));
        forms.add(JSON.stringify(withoutRepetition([body, keys])));
      }
    }
    return forms;
  }
}

function bodyOf({ contentType, text }: Message): { value: Json } | { leftOut: string } {
  if (!isJson(contentType))
    return { leftOut: `the body is ${contentType?.split(";")[0] ?? "of no stated type"}, not JSON` };
  if (text === undefined) return { leftOut: "too large, cut off, or in an encoding that is not read" };
  const value = parsed(text.replace(/^\uFEFF/, ""));
  if (value === undefined) return { leftOut: "the body is not valid JSON" };
  return isDeeperThan(DEEPEST, value) ? { leftOut: `the body is nested deeper than ${DEEPEST} levels` } : { value };
}

/** No answer of an API is nested deeper, and what reads a body calls itself at each level. */
const DEEPEST = 200;

function isDeeperThan(depth: number, value: Json): boolean {
  let level: Json[] = [value];
  for (let i = 0; i <= depth && level.length > 0; i++) {
    level = level.flatMap((one) => (typeof one === "object" && one !== null ? Object.values(one) : []));
  }
  return level.length > 0;
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Lists as the forms of their items. */
function withoutRepetition(form: Json): Json {
  if (Array.isArray(form)) {
    const items = form.map((item) => withoutRepetition(item));
    return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
  }
  if (!isObject(form)) return form;
  return Object.fromEntries(Object.entries(form).map(([name, value]) => [name, withoutRepetition(value)]));
}

function slug(path: string): string {
  return path
    .slice(1)
    .replace(/[{}]/g, "")
    .replace(/[^\w-]/g, "-");
}

/** `/accounts/$ACCOUNT_ID`, as documentation writes it. */
function filledWithVariables(path: string): string {
  return templateNames(path).reduce(
    (text, name) => text.replace(`{${name}}`, () => `$${name.toUpperCase().replace(/\W/g, "_")}`),
    path,
  );
}

function withoutValues(path: string): string {
  return path
    .split("/")
    .map((segment) => (/^[a-z][a-z_-]{0,30}$/.test(segment) ? segment : segment === "" ? "" : "{}"))
    .join("/");
}

function curlOf(
  method: string,
  url: string,
  headers: Readonly<Record<string, string>>,
  body: Json | undefined,
): string {
  const words = ["curl", /[?&]/.test(url) ? `"${url}"` : url];
  if (method !== (body === undefined ? "GET" : "POST")) words.push("-X", method);
  for (const [name, value] of Object.entries(headers)) words.push("-H", `'${name}: ${value}'`);
  if (body !== undefined) words.push("-d", `'${JSON.stringify(body).replaceAll("'", "\\u0027")}'`);
  return words.join(" ");
}
