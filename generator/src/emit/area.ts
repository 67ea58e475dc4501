import { get, type JsonObject } from "../document/pointer.ts";
import { key, quote } from "../escape.ts";
import { enumShape } from "../surface/structure.ts";
import type { Area, NamedType, Operation, Surface } from "../surface/surface.ts";
import { clientDeclarations } from "./client.ts";
import { BANNER, type OutFile } from "./file.ts";
import { declareBeside, declareWebhooks } from "./incoming.ts";
import { dataName, dataType, initType, operationDoc } from "./operation.ts";
import { SchemaTypes } from "./schema.ts";
import { type Doc, docBlock, docOf } from "./tsdoc.ts";
import { declareType } from "./type.ts";

/** Both files of one area: declarations, and the little JavaScript behind them. */
export function emitArea(root: JsonObject, surface: Surface, area: Area): OutFile[] {
  const from = area.operations.map((operation) => operation.pointer);
  return [
    { path: `areas/${area.name}.d.ts`, text: declarations(root, surface, area), from },
    { path: `areas/${area.name}.js`, text: javascript(area, serverArgument(root)), from },
  ];
}

/** Types used by several areas. `runtime` is where the client comes from. */
export function emitShared(root: JsonObject, surface: Surface, runtime: string): OutFile[] {
  const schemas = new SchemaTypes(root, surface.types, undefined);
  const types = surface.shared.map((type) => declareNamed(type, schemas)).join("\n");
  const declared = `${BANNER}
import type { ResponseInfo } from ${quote(runtime)};
export type { ApiError, CallError, CallOptions, ClientOptions, Failure, HttpError, Middleware, Paginator, PaginateOptions, ResponseInfo } from ${quote(runtime)};
export { CloudflareError, unwrap } from ${quote(runtime)};

/** What every successful answer says beside its result. */
export interface Envelope {
    success: true;
    errors: ResponseInfo[];
    messages: ResponseInfo[];
}

/** The body of an answer by which the API refuses; calls give it as \`error.envelope\`. */
export interface FailureBody {
    success: false;
    errors: ResponseInfo[];
    messages?: ResponseInfo[];
    result?: null;
}

${types}${declareWebhooks(surface, schemas)}`;
  const js = `${BANNER}
export { CloudflareError, createApiClient, paginate, unwrap } from ${quote(runtime)};
${surface.shared.map(enumValues).join("")}`;
  return [
    { path: "shared.d.ts", text: declared, from: [] },
    { path: "shared.js", text: js, from: [] },
  ];
}

function declarations(root: JsonObject, surface: Surface, area: Area): string {
  const schemas = new SchemaTypes(root, surface.types, area.name);
  const parts: string[] = area.types.map((type) => declareNamed(type, schemas));
  for (const operation of area.operations)
    parts.push(declareOperation(operation, schemas) + declareBeside(root, operation, schemas));
  const imports = [
    "CallOptions",
    "ClientOptions",
    "Failure",
    "PaginateOptions",
    "Paginator",
    ...schemas.imports,
  ].sort();
  return `${BANNER}
import type { ${[...new Set(imports)].join(", ")} } from "../shared.js";
export { CloudflareError, unwrap } from "../shared.js";

${parts.join("\n")}
${clientDeclarations(area)}`;
}

/** One declaration of the type table; enums come with their known set, its array and a guard. */
function declareNamed(type: NamedType, schemas: SchemaTypes): string {
  const doc: Doc = { ...docOf(type.schema), source: type.pointer };
  if (type.kind === "enum") return declareEnum(type, docBlock(doc));
  if (type.aliasOf !== undefined) {
    const same = `The same structure as {@link ${type.aliasOf.name}}.`;
    return `${docBlock({ ...doc, notes: [same] })}export type ${type.name} = ${type.aliasOf.name};\n`;
  }
  return declareType(type.name, schemas.declared(type.schema, type.pointer), { doc, input: type.input });
}

function declareEnum(type: NamedType, doc: string): string {
  const values = type.values ?? enumShape(type.schema)?.values ?? [];
  const known = `Known${type.name}`;
  const anyOther = typeof values[0] === "number" ? "(number & {})" : "(string & {})";
  const union =
    values.map((value) => (typeof value === "string" ? quote(value) : String(value))).join(" | ") || "never";
  const open = type.open ? `${known} | ${anyOther}` : known;
  return `/** The values of {@link ${type.name}} that the sources list. */
export type ${known} = ${union};
${doc}export type ${type.name} = ${open};
/** All of {@link ${known}}, in the order of the sources. */
export declare const ${constName(type)}: readonly ${known}[];
/** Whether a value is one that the sources list. */
export declare function is${known}(value: unknown): value is ${known};
`;
}

/** `knownTunnelTypes` for `TunnelType`. */
export function constName(type: NamedType): string {
  return `known${type.name}${/(s|x|z|ch|sh)$/.test(type.name) ? "Values" : "s"}`;
}

function enumValues(type: NamedType): string {
  if (type.kind !== "enum") return "";
  const values = (type.values ?? []).map((value) => (typeof value === "string" ? quote(value) : String(value)));
  const name = constName(type);
  return `export const ${name} = /* @__PURE__ */ Object.freeze([${values.join(", ")}]);
export const isKnown${type.name} = (value) => ${name}.includes(value);
`;
}

function declareOperation(operation: Operation, schemas: SchemaTypes): string {
  const { title } = operation;
  const parts = [
    declareType(`${title}Init`, initType(operation, schemas), {
      doc: operationDoc(operation, "Parameters and body"),
      input: true,
      extended: "CallOptions",
    }),
  ];
  const outcomes: string[] = [];
  operation.success.forEach((success, i) => {
    const name = dataName(operation, i);
    if (success.kind === "empty") outcomes.push("undefined");
    else if (success.kind === "text") outcomes.push("string");
    else if (success.kind === "binary") outcomes.push("Blob");
    else {
      outcomes.push(name);
      const doc = operationDoc(operation, "The successful answer");
      if (success.kind === "envelope") {
        const { type, extendsEnvelope } = dataType(success, schemas);
        parts.push(declareType(name, type, { doc, input: false, extended: extendsEnvelope ? "Envelope" : undefined }));
      } else if (success.kind === "body") {
        parts.push(declareType(name, schemas.of(success.schema, success.pointer), { doc, input: false }));
      }
    }
  });
  const answers = [...new Set(outcomes)].map((data) =>
    data === "undefined"
      ? "{ data?: undefined; error?: undefined; response: Response }"
      : `{ data: ${data}; error?: undefined; response: Response }`,
  );
  parts.push(`export type ${title}Answer = ${[...answers, "Failure"].join(" | ")};\n`);
  return parts.join("");
}

/** The document's own server where it names one that is not Cloudflare's, as the runtime's third argument. */
export function serverArgument(root: JsonObject): string {
  const url = get(root, "/servers/0/url");
  const isElsewhere = typeof url === "string" && /^https?:\/\/[^{}]+$/.test(url) && url !== CLOUDFLARE;
  return isElsewhere ? `, ${quote(url.replace(/\/+$/, ""))}` : "";
}

const CLOUDFLARE = "https://api.cloudflare.com/client/v4";

function javascript(area: Area, server: string): string {
  const hasPages = area.operations.some((operation) => operation.pages !== undefined);
  const data = area.operations.map(operationData).filter((line) => line !== undefined);
  return `${BANNER}
import { createApiClient } from "../shared.js";
export { CloudflareError, ${hasPages ? "paginate, " : ""}unwrap } from "../shared.js";

export const operations = {
${data.map((line) => `  ${line},\n`).join("")}};
export const createClient = (options) => createApiClient(operations, options${server});
${area.types.map(enumValues).join("")}`;
}

/** What the runtime must know of a call: only what deviates from its defaults. */
function operationData(operation: Operation): string | undefined {
  const query = operation.parameters
    .filter((one) => one.in === "query")
    .flatMap((parameter) => {
      const { style, explode } = parameter.node;
      const parts: string[] = [];
      if (typeof style === "string" && style !== "form") parts.push(`style: ${quote(style)}`);
      // OpenAPI explodes by default only where the style is form (or deepObject, which knows nothing else).
      const isForm = style === undefined || style === "form" || style === "deepObject";
      if ((typeof explode === "boolean" ? explode : isForm) === false) parts.push("explode: false");
      return parts.length === 0 ? [] : [`${key(parameter.name)}: { ${parts.join(", ")} }`];
    });
  const members: string[] = [];
  if (query.length > 0) members.push(`query: { ${query.join(", ")} }`);
  if (operation.body !== undefined && operation.body.kind !== "json")
    members.push(`body: ${quote(operation.body.kind)}`);
  const raw = operation.success.find((one) => one.kind === "text" || one.kind === "binary");
  if (raw !== undefined) {
    const mixed = operation.success.some((one) => one.kind === "envelope" || one.kind === "body");
    members.push(`raw: ${quote(mixed ? "any" : raw.kind)}`);
  }
  if (operation.pages !== undefined) members.push(`pages: ${quote(operation.pages)}`);
  if (members.length === 0) return undefined;
  return `${quote(`${operation.method.toUpperCase()} ${operation.path}`)}: { ${members.join(", ")} }`;
}
