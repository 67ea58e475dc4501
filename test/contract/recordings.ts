import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { Json } from "../../generator/src/openapi/pointer.ts";
import { operationsAt } from "../../generator/src/recordings/operations.ts";
import { presetOf } from "../../generator/src/vendors/find-preset.ts";
import { type CanonicalOperation, canonical, operations, root } from "./product.ts";

/** What a recording is worth as evidence of the API, weakest first. */
export const KINDS = {
  documentation: "example in the documentation",
  "vendor-fixture": "fixture of the vendor's own unit tests",
  "vendor-test": "sent to the live API by the vendor's own tests",
  live: "sent or taken by the live API",
} as const;
export type Kind = keyof typeof KINDS;

interface Recorded {
  /** File below its folder, without `.json`; also what known-failures.yaml calls it. */
  id: string;
  /** Where it was recorded: for a documentation example, an id of spec/sources.yaml. */
  source: string;
  /** One of `KINDS` in spec/recorded; other folders may have words of their own. */
  kind: string;
  operation: { method: string; path: string };
}

export interface RequestRecording extends Recorded {
  message: "request";
  /** Only documentation prints one. */
  curl?: string;
  request: { method: string; url: string; headers: Record<string, string>; body?: Json };
}

export interface ResponseRecording extends Recorded {
  message: "response";
  status: number;
  body: Json;
}

export type Recording = RequestRecording | ResponseRecording;

/** How many there are. A new recording raises it; none may get lost. */
export const COUNT = 110;

const TEXT = { type: "string", minLength: 1 };
const METHOD = { enum: ["GET", "PUT", "POST", "PATCH", "DELETE"] };
const COMMON = {
  source: TEXT,
  kind: TEXT,
  operation: {
    type: "object",
    additionalProperties: false,
    required: ["method", "path"],
    properties: { method: METHOD, path: { type: "string", pattern: "^/" } },
  },
};

/** A request is either a command line, taken apart, or only a body. */
const FORMS = {
  request: {
    type: "object",
    additionalProperties: false,
    required: ["source", "kind", "operation", "request"],
    properties: {
      ...COMMON,
      curl: { type: "string", pattern: "^curl " },
      request: {
        anyOf: [
          { const: true },
          {
            type: "object",
            additionalProperties: false,
            required: ["method", "url", "headers"],
            properties: {
              method: METHOD,
              url: { type: "string", pattern: "^https://api\\.cloudflare\\.com/client/v4/" },
              headers: { type: "object", additionalProperties: TEXT },
              body: true,
            },
          },
        ],
      },
      body: true,
    },
    if: { required: ["curl"] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { properties: { request: { type: "object" }, body: false } },
    else: { properties: { request: { const: true } } },
  },
  response: {
    type: "object",
    additionalProperties: false,
    required: ["source", "kind", "operation", "status", "body"],
    properties: { ...COMMON, status: { type: "integer", minimum: 100, maximum: 599 }, body: true },
  },
};

const ajv = new Ajv2020({ allErrors: true });
const hasForm = { request: ajv.compile(FORMS.request), response: ajv.compile(FORMS.response) };

/** What is wrong with the form of a recording file; empty where nothing is. */
export function formFaults(message: Recording["message"], value: unknown): string[] {
  const validate = hasForm[message];
  return validate(value) ? [] : [ajv.errorsText(validate.errors)];
}

/** Every file below a folder of recordings, its README aside. */
export function recordingFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "README.md")
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** Reads one file. @throws if its name or its form is not that of a recording. */
function readRecording(folder: string, file: string): Recording {
  const name = /^[\w-]+\/([a-z]+)_([\w-]+)\.(request|\d{3})(?:\.\w+)?\.json$/.exec(file);
  if (name === null) throw new Error(`${file}: the name is not <area>/<method>_<path>.<request|status>[.tag].json`);
  const [, method, slug, what] = name;
  const value = JSON.parse(readFileSync(join(folder, file), "utf8")) as Recording & { body?: Json };
  const message = what === "request" ? "request" : "response";
  const faults = formFaults(message, value);
  if (faults.length > 0) throw new Error(`${file}: ${faults.join("; ")}`);
  const plain = value.operation.path.slice(1).replace(/[{}]/g, "").replaceAll("/", "-");
  if (value.operation.method.toLowerCase() !== method || plain !== slug) {
    throw new Error(`${file}: holds ${value.operation.method} ${value.operation.path}`);
  }
  if (message === "response" && String((value as ResponseRecording).status) !== what) {
    throw new Error(`${file}: holds status ${(value as ResponseRecording).status}`);
  }
  const id = file.replace(/\.json$/, "");
  if (message === "response") return { ...(value as ResponseRecording), message, id };
  const { body, ...request } = value as RequestRecording & { body?: Json };
  return {
    ...request,
    ...((value as RequestRecording).curl === undefined && { request: requestTo(value.operation, body) }),
    message,
    id,
  };
}

/** A request with a token to an operation's address, its parameters left as variables. */
export function requestTo({ method, path }: Recorded["operation"], body?: Json): RequestRecording["request"] {
  return {
    method,
    url: `https://api.cloudflare.com/client/v4${path.replace(/\{(\w+)\}/g, (_, name: string) => `$${name.toUpperCase()}`)}`,
    headers: {
      ...(body !== undefined && { "Content-Type": "application/json" }),
      Authorization: "Bearer $CLOUDFLARE_API_TOKEN",
    },
    ...(body !== undefined && { body }),
  };
}

/** The recordings of a folder. @throws if a file is not one. */
export function readRecordings(folder: string): Recording[] {
  return recordingFiles(folder).map((file) => readRecording(folder, file));
}

export const recordedFolder: string = join(root, "spec/recorded");
export const recordings: readonly Recording[] = readRecordings(recordedFolder);
export const requests: readonly RequestRecording[] = recordings.filter((one) => one.message === "request");
export const responses: readonly ResponseRecording[] = recordings.filter((one) => one.message === "response");

/** Whether the API refuses by this answer. */
export function isFailure(recording: Recording): recording is ResponseRecording {
  return recording.message === "response" && recording.status >= 400;
}

/** How many recordings there are of each kind, and how many of them are requests, answers and refusals. */
export function countByKind(
  of: readonly Recording[],
): Record<Kind, { requests: number; answers: number; refusals: number }> {
  const count = (kind: Kind) => {
    const own = of.filter((one) => one.kind === kind);
    const requests = own.filter((one) => one.message === "request").length;
    const refusals = own.filter(isFailure).length;
    return { requests, answers: own.length - requests - refusals, refusals };
  };
  return Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, count(kind as Kind)])) as ReturnType<
    typeof countByKind
  >;
}

/** The operations a recording is of: one, or both of those that an `{accounts_or_zones}` page stands for. */
export function operationsOf({ operation }: Pick<Recording, "operation">): CanonicalOperation[] {
  return operationsAt(operations, operation, presetOf(canonical));
}

export interface Curl {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: Json;
}

/** Reads a curl line as a shell would, variables left as they stand. @throws for an option nobody recorded so far. */
export function parseCurl(line: string): Curl {
  const words = [...line.matchAll(/'([^']*)'|"((?:[^"\\]|\\.)*)"|(\S+)/g)].map(
    ([, single, double, plain]) => single ?? double?.replace(/\\(.)/g, "$1") ?? (plain as string),
  );
  const out: Curl = { method: "", url: "", headers: {} };
  for (let i = 1; i < words.length; i++) {
    const word = words[i] as string;
    if (word === "-X") out.method = words[++i] as string;
    else if (word === "-H") {
      const [, name, value] = /^([^:]+):\s*(.*)$/.exec(words[++i] as string) ?? [];
      out.headers[name as string] = value as string;
    } else if (word === "-d") out.body = JSON.parse(words[++i] as string) as Json;
    else if (word.startsWith("-")) throw new Error(`a curl line uses ${word}`);
    else out.url = word;
  }
  if (out.method === "") out.method = out.body === undefined ? "GET" : "POST";
  return out;
}

/** A value for each variable of a curl line: recognisable, and safe in a path. */
export function filledIn(variable: string): string {
  return `${variable.toLowerCase().replaceAll("_", "-")}-1`;
}

/** The recorded address with its variables filled in. */
export function filledUrl(recording: RequestRecording): URL {
  return new URL(recording.request.url.replace(/\$([A-Z_]+)/g, (_, name: string) => filledIn(name)));
}

/** What the recorded address has at the parameters of an operation's path, by the operation's own names. */
export function pathValues(recording: RequestRecording, operation: CanonicalOperation): Record<string, string> {
  const names = [...operation.path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name as string);
  const pattern = `^/client/v4${operation.path.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{[^}]*\}/g, "([^/]+)")}$`;
  const found = new RegExp(pattern).exec(filledUrl(recording).pathname);
  if (found === null) throw new Error(`${recording.id}: its address is not one of ${operation.path}`);
  return Object.fromEntries(names.map((name, i) => [name, decodeURIComponent(found[i + 1] as string)]));
}
