import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { Json } from "../../generator/src/openapi/pointer.ts";
import { type CanonicalOperation, operations, root } from "./product.ts";

interface Recorded {
  /** Below spec/recorded, without `.json`; also what known-failures.yaml calls it. */
  id: string;
  source: string;
  operation: { method: string; path: string };
}

export interface RequestRecording extends Recorded {
  kind: "request";
  curl: string;
  request: { method: string; url: string; headers: Record<string, string>; body?: Json };
}

export interface ResponseRecording extends Recorded {
  kind: "response";
  status: number;
  body: Json;
}

export type Recording = RequestRecording | ResponseRecording;

/** How many there are. A new recording raises it; none may get lost. */
export const COUNT = 79;

const TEXT = { type: "string", minLength: 1 };
const COMMON = {
  source: TEXT,
  operation: {
    type: "object",
    additionalProperties: false,
    required: ["method", "path"],
    properties: {
      method: { enum: ["GET", "PUT", "POST", "PATCH", "DELETE"] },
      path: { type: "string", pattern: "^/" },
    },
  },
};

const FORMS = {
  request: {
    type: "object",
    additionalProperties: false,
    required: ["source", "operation", "curl", "request"],
    properties: {
      ...COMMON,
      curl: { type: "string", pattern: "^curl " },
      request: {
        type: "object",
        additionalProperties: false,
        required: ["method", "url", "headers"],
        properties: {
          method: COMMON.operation.properties.method,
          url: { type: "string", pattern: "^https://api\\.cloudflare\\.com/client/v4/" },
          headers: { type: "object", additionalProperties: TEXT },
          body: true,
        },
      },
    },
  },
  response: {
    type: "object",
    additionalProperties: false,
    required: ["source", "operation", "status", "body"],
    properties: { ...COMMON, status: { type: "integer", minimum: 100, maximum: 599 }, body: true },
  },
};

const ajv = new Ajv2020({ allErrors: true });
const hasForm = { request: ajv.compile(FORMS.request), response: ajv.compile(FORMS.response) };

/** What is wrong with the form of a recording file; empty where nothing is. */
export function formFaults(kind: Recording["kind"], value: unknown): string[] {
  const validate = hasForm[kind];
  return validate(value) ? [] : [ajv.errorsText(validate.errors)];
}

const folder = join(root, "spec/recorded");

/** Every file below spec/recorded. */
export function recordingFiles(): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** Reads one file. @throws where its name or its form is not that of a recording. */
export function readRecording(file: string): Recording {
  const name = /^[\w-]+\/([a-z]+)_([\w-]+)\.(request|\d{3})(?:\.\d+)?\.json$/.exec(file);
  if (name === null) throw new Error(`${file}: the name is not <area>/<method>_<path>.<request|status>[.n].json`);
  const [, method, slug, what] = name;
  const value = JSON.parse(readFileSync(join(folder, file), "utf8")) as Recording;
  const kind = what === "request" ? "request" : "response";
  const faults = formFaults(kind, value);
  if (faults.length > 0) throw new Error(`${file}: ${faults.join("; ")}`);
  const plain = value.operation.path.slice(1).replace(/[{}]/g, "").replaceAll("/", "-");
  if (value.operation.method.toLowerCase() !== method || plain !== slug) {
    throw new Error(`${file}: holds ${value.operation.method} ${value.operation.path}`);
  }
  if (kind === "response" && String((value as ResponseRecording).status) !== what) {
    throw new Error(`${file}: holds status ${(value as ResponseRecording).status}`);
  }
  return { ...value, kind, id: file.replace(/\.json$/, "") } as Recording;
}

export const recordings: readonly Recording[] = recordingFiles().map(readRecording);
export const requests: readonly RequestRecording[] = recordings.filter((one) => one.kind === "request");
export const responses: readonly ResponseRecording[] = recordings.filter((one) => one.kind === "response");

/** The operations a recording is of: one, or both of those that an `{accounts_or_zones}` page stands for. */
export function operationsOf(recording: Pick<Recording, "operation">): CanonicalOperation[] {
  const { method, path } = recording.operation;
  const rest = /^\/\{accounts_or_zones\}\/\{[^}]*\}(.*)$/.exec(path)?.[1];
  const wanted = (rest === undefined ? [path] : [`/accounts/{}${rest}`, `/zones/{}${rest}`]).map(erased);
  return operations.filter((operation) => operation.method === method && wanted.includes(erased(operation.path)));
}

export function erased(path: string): string {
  return path.replace(/\{[^}]*\}/g, "{}");
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
