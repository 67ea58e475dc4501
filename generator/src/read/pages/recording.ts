import { isObject, type Json, join, type Pointer, setMember } from "../../openapi/pointer.ts";
import { jsonFault, jsonShape } from "../parse/json-text.ts";
import { DEEPEST } from "../parse/limits.ts";
import type { Block, PageOperation, Report } from "./page.ts";

/** A command line of a page, parsed. */
export interface RecordedRequest {
  kind: "request";
  source: string;
  operation: { method: string; path: string };
  /** The command on one line. */
  curl: string;
  request: { method: string; url: string; headers: Record<string, string>; body?: Json; form?: Record<string, string> };
  /** Shell variables of the command line, by path parameter. */
  variables: Record<string, string>;
  /** Pointers of values that only repeat the name of their property. */
  placeholders: Pointer[];
}

/** A JSON block of a page, parsed. */
export interface RecordedResponse {
  kind: "response";
  source: string;
  operation: { method: string; path: string };
  status: number;
  /** True if the page states the status. Most formats do not, and 200 is assumed. */
  stated: boolean;
  body: Json;
  placeholders: Pointer[];
}

export type PageRecording = RecordedRequest | RecordedResponse;

/** The examples of an operation. */
export interface OperationRecordings {
  request: RecordedRequest | undefined;
  /** Without duplicates. */
  responses: RecordedResponse[];
  /** The address of the command line, up to the path of the operation. */
  server: string | undefined;
}

/** Parses the example blocks of an operation. Reports blocks that cannot be parsed or contradict the operation. */
export function recordings(operation: PageOperation, source: string, report: Report): OperationRecordings {
  const about = { source, operation: { method: operation.method.toUpperCase(), path: operation.path } };
  const recorded: OperationRecordings = { request: undefined, responses: [], server: undefined };
  const { curl } = operation;
  if (curl !== undefined) {
    const command = commandOf(curl, report);
    if (command !== undefined) {
      const { url, method } = command;
      if (method !== about.operation.method) {
        report.add(
          "FS1106",
          curl.offset,
          `the command line sends ${method}, the operation is ${about.operation.method}`,
        );
      }
      const address = addressOf(url, operation.path);
      if (address === undefined) {
        report.add("FS1106", curl.offset, "the address of the command line is not the path of the operation", {
          expected: operation.path,
          found: url,
        });
      }
      recorded.server = address?.server;
      const line = curl.text.replace(/\\\s+/g, " ").replace(/\s+/g, " ").trim();
      recorded.request = {
        kind: "request",
        ...about,
        curl: line,
        request: command,
        variables: address?.variables ?? {},
        placeholders: placeholdersIn(command.body),
      };
    }
  }
  const seen = new Set<string>();
  for (const block of operation.answers) {
    const body = jsonOf(block, report);
    if (body === undefined) continue;
    const status = block.status ?? 200;
    const key = `${status} ${JSON.stringify(body)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const stated = block.status !== undefined;
    recorded.responses.push({ kind: "response", ...about, status, stated, body, placeholders: placeholdersIn(body) });
  }
  return recorded;
}

/** Parses the JSON of a block. Reports invalid JSON and returns undefined. */
function jsonOf(block: Block, report: Report): Json | undefined {
  const fault = jsonFault(block.text);
  if (fault === undefined && jsonShape(block.text).depth <= DEEPEST) return JSON.parse(block.text) as Json;
  if (fault === undefined) {
    report.add("FS1110", block.offset, "this block is nested too deeply", { expected: `at most ${DEEPEST} levels` });
    return undefined;
  }
  report.add("FS1110", block.offset + fault.offset, "this block is not JSON", { expected: fault.expected });
  return undefined;
}

/** Parses a `curl` command with the options that pages use: method, headers, JSON or form fields. */
function commandOf(block: Block, report: Report): RecordedRequest["request"] | undefined {
  const words = shellWords(block);
  if (/\\\s*$/.test(block.text)) {
    report.add(
      "FS1110",
      block.offset + block.text.trimEnd().length - 1,
      "the command line goes on after its last line",
    );
  }
  if (words === undefined || words[0]?.text !== "curl") {
    const expected = words === undefined ? "a quote that ends" : "curl";
    report.add("FS1110", block.offset, "this block is not a command line that is understood", { expected });
    return undefined;
  }
  let method: string | undefined;
  let url: string | undefined;
  let data: { text: string; offset: number } | undefined;
  const headers: Record<string, string> = {};
  const form: Record<string, string> = {};
  for (let i = 1; i < words.length; i++) {
    const { text, offset } = words[i] as ShellWord;
    if (!text.startsWith("-")) {
      if (url !== undefined) report.add("FS1110", offset, `the command line has a second address`, { found: text });
      else url = text;
      continue;
    }
    const value = words[++i];
    const option = OPTIONS.get(text);
    if (option === undefined || value === undefined) {
      report.add("FS1110", offset, `the command line has an option that is not understood`, { found: text });
      return undefined;
    }
    if (option === "method") method = value.text;
    else if (option === "data") data = value;
    else {
      const cut = value.text.indexOf(option === "header" ? ":" : "=");
      const [name, content] = [value.text.slice(0, cut).trim(), value.text.slice(cut + 1).trim()];
      if (cut <= 0) {
        report.add("FS1110", value.offset, `this is no ${option}`, { found: value.text });
        return undefined;
      }
      setMember(option === "header" ? headers : form, name, content);
    }
  }
  if (url === undefined) {
    report.add("FS1110", block.offset, "the command line has no address");
    return undefined;
  }
  const hasForm = Object.keys(form).length > 0;
  const request: RecordedRequest["request"] = {
    method: method ?? (data !== undefined || hasForm ? "POST" : "GET"),
    url,
    headers,
  };
  if (hasForm) request.form = form;
  if (data !== undefined) {
    const body = jsonOf({ offset: data.offset, text: data.text }, report);
    if (body !== undefined) request.body = body;
  }
  return request;
}

const OPTIONS: ReadonlyMap<string, "method" | "header" | "data" | "field"> = new Map(
  Object.entries<"method" | "header" | "data" | "field">({
    "-X": "method",
    "--request": "method",
    "-H": "header",
    "--header": "header",
    "-d": "data",
    "--data": "data",
    "--data-raw": "data",
    "-F": "field",
    "--form": "field",
  }),
);

interface ShellWord {
  text: string;
  /** Offset of the text inside the quotes. */
  offset: number;
}

/** Splits a command into words as a shell does. A backslash before any white space continues the line, because some formats lost their line ends. */
function shellWords({ text, offset }: Block): ShellWord[] | undefined {
  const words: ShellWord[] = [];
  let word: ShellWord | undefined;
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if (/\s/.test(c) || (c === "\\" && /\s/.test(text[i + 1] ?? " "))) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (c === "'" || c === '"') {
      word ??= { text: "", offset: offset + i + 1 };
      let end = i + 1;
      let inside = "";
      for (; end < text.length && text[end] !== c; end++) {
        if (c === '"' && text[end] === "\\" && /["\\$`]/.test(text[end + 1] ?? "")) end++;
        inside += text[end];
      }
      if (end >= text.length) return undefined;
      word.text += inside;
      i = end;
    } else {
      word ??= { text: "", offset: offset + i };
      word.text += c === "\\" ? (text[++i] ?? "") : c;
    }
  }
  if (word !== undefined) words.push(word);
  return words;
}

/** Matches an address with the path of an operation: `/accounts/$ACCOUNT_ID` with `/accounts/{account_id}`. Undefined if it does not match. */
function addressOf(url: string, path: string): { server: string; variables: Record<string, string> } | undefined {
  const address = url.replace(/[?#].*$/, "");
  const given = address.split("/");
  const wanted = path.split("/").slice(1);
  const from = given.length - wanted.length;
  if (from < 3) return undefined;
  const variables: Record<string, string> = {};
  for (let i = 0; i < wanted.length; i++) {
    const name = /^\{(.+)\}$/.exec(wanted[i] as string)?.[1];
    const value = given[from + i] as string;
    if (name === undefined ? value !== wanted[i] : value === "") return undefined;
    if (name !== undefined && value.startsWith("$")) setMember(variables, name, value);
  }
  return { server: given.slice(0, from).join("/"), variables };
}

/** Returns the pointers of values that only repeat the name of their property: placeholders, not examples. */
function placeholdersIn(value: Json | undefined, pointer: Pointer = ""): Pointer[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => placeholdersIn(item, join(pointer, i)));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, held]) => {
    const at = join(pointer, name);
    return held === name ? [at] : placeholdersIn(held, at);
  });
}
