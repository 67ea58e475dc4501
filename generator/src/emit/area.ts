import { get, isObject, type JsonObject } from "../document/pointer.ts";
import { key, quote } from "../escape.ts";
import { CLOUDFLARE } from "../presets/cloudflare.ts";
import { enumNames } from "../surface/names.ts";
import { enumShape } from "../surface/structure.ts";
import type { Area, Body, NamedType, Operation, Parameter, Surface } from "../surface/surface.ts";
import { clientDeclarations } from "./client.ts";
import { declareCodes, declareFailure, failureType } from "./failure.ts";
import { BANNER, type OutFile } from "./file.ts";
import { declareBeside, declareWebhooks } from "./incoming.ts";
import { declareNamed, NAMED_PAGINATE_TYPES, namedValue } from "./named.ts";
import { dataName, dataType, initType, operationDoc } from "./operation.ts";
import { SchemaTypes } from "./schema.ts";
import { docBlock, docOf } from "./tsdoc.ts";
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
  const types = surface.shared.map((type) => declareTableType(type, schemas)).join("\n");
  const declared = `${BANNER}
import type { ResponseInfo } from ${quote(runtime)};
export type { ApiError, CallError, Caller, CallOptions, ClientOptions, Failure, HttpError, ListedOperation, ListOperation, ListOptions, Middleware, Paginator, PaginateOptions, ResponseInfo } from ${quote(runtime)};
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
${declareCodes(surface)}
${types}${declareWebhooks(surface, schemas)}`;
  const js = `${BANNER}
export { CloudflareError, createApiClient, operation, paginate, unwrap } from ${quote(runtime)};
${surface.shared.map(enumValues).join("")}`;
  return [
    { path: "shared.d.ts", text: declared, from: [] },
    { path: "shared.js", text: js, from: [] },
  ];
}

function declarations(root: JsonObject, surface: Surface, area: Area): string {
  const schemas = new SchemaTypes(root, surface.types, area.name);
  const parts: string[] = area.types.map((type) => declareTableType(type, schemas));
  for (const operation of area.operations) {
    parts.push(declareOperation(operation, surface, schemas), declareBeside(root, operation, schemas));
  }
  const imports = [
    "CallOptions",
    "ClientOptions",
    "Failure",
    "ListedOperation",
    "PaginateOptions",
    ...NAMED_PAGINATE_TYPES,
    ...(surface.codes.length > 0 ? ["ErrorCode"] : []),
    ...schemas.imports,
  ].sort();
  return `${BANNER}
import type { ${[...new Set(imports)].join(", ")} } from "../shared.js";
export { CloudflareError, unwrap } from "../shared.js";

${parts.join("\n")}
${clientDeclarations(area)}`;
}

/** One declaration of the type table; enums come with their known set, its array and a guard. */
function declareTableType(type: NamedType, schemas: SchemaTypes): string {
  const doc = docOf(type.schema);
  if (type.kind === "enum") return declareEnum(type, docBlock(doc));
  if (type.aliasOf !== undefined) {
    const same = `The same structure as {@link ${type.aliasOf.name}}.`;
    return `${docBlock({ ...doc, notes: [same] })}export type ${type.name} = ${type.aliasOf.name};\n`;
  }
  return declareType(type.name, schemas.declared(type.schema, type.pointer), { doc, input: type.input });
}

function declareEnum(type: NamedType, doc: string): string {
  const values = type.values ?? enumShape(type.schema)?.values ?? [];
  const { known, values: array, guard } = enumNames(type.name);
  const anyOther = typeof values[0] === "number" ? "(number & {})" : "(string & {})";
  const union =
    values.map((value) => (typeof value === "string" ? quote(value) : String(value))).join(" | ") || "never";
  const open = type.open ? `${known} | ${anyOther}` : known;
  return `/** The values of {@link ${type.name}} that the sources list. */
export type ${known} = ${union};
${doc}export type ${type.name} = ${open};
/** All of {@link ${known}}, in the order of the sources. */
export declare const ${array}: readonly ${known}[];
/** Whether a value is one that the sources list. */
export declare function ${guard}(value: unknown): value is ${known};
`;
}

function enumValues(type: NamedType): string {
  if (type.kind !== "enum") return "";
  const values = (type.values ?? []).map((value) => (typeof value === "string" ? quote(value) : String(value)));
  const { values: array, guard } = enumNames(type.name);
  return `export const ${array} = /* @__PURE__ */ Object.freeze([${values.join(", ")}]);
export const ${guard} = (value) => ${array}.includes(value);
`;
}

function declareOperation(operation: Operation, surface: Surface, schemas: SchemaTypes): string {
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
  parts.push(declareFailure(operation, surface));
  parts.push(`export type ${title}Answer = ${[...answers, failureType(operation, surface)].join(" | ")};\n`);
  parts.push(declareNamed(operation, schemas));
  return parts.join("");
}

/** The document's own server where it names one that is not Cloudflare's, as the runtime's third argument. */
export function serverArgument(root: JsonObject): string {
  const url = get(root, "/servers/0/url");
  const isElsewhere = typeof url === "string" && /^https?:\/\/[^{}]+$/.test(url) && url !== CLOUDFLARE.server;
  return isElsewhere ? `, ${quote(url.replace(/\/+$/, ""))}` : "";
}

function javascript(area: Area, server: string): string {
  const hasPages = area.operations.some((operation) => operation.pages !== undefined);
  const data = area.operations.map((operation) => ({ operation, members: operationData(operation) }));
  const known = data.filter(({ members }) => members.length > 0);
  return `${BANNER}
import { createApiClient, operation } from "../shared.js";
export { CloudflareError, ${hasPages ? "paginate, " : ""}unwrap } from "../shared.js";

export const operations = {
${known.map(({ operation: { method, path }, members }) => `  ${quote(`${method.toUpperCase()} ${path}`)}: { ${members.join(", ")} },\n`).join("")}};
export const createClient = (options) => createApiClient(operations, options${server});
${area.types.map(enumValues).join("")}${data.map(({ operation, members }) => namedValue(operation, members)).join("")}`;
}

/** What the runtime must know of a call, as members: only what deviates from its defaults. */
function operationData(operation: Operation): string[] {
  const members: string[] = [];
  for (const place of ["path", "query", "header", "cookie"] as const) {
    const styles = operation.parameters.filter((one) => one.in === place).flatMap(parameterStyle);
    if (styles.length > 0) members.push(`${place}: { ${styles.join(", ")} }`);
  }
  if (operation.body !== undefined) members.push(...bodyMembers(operation.body));
  const raw = operation.success.find((one) => one.kind === "text" || one.kind === "binary");
  const isJson = operation.success.some((one) => one.kind === "envelope" || one.kind === "body");
  if (raw !== undefined) members.push(`raw: ${quote(isJson ? "any" : raw.kind)}`);
  else if (operation.success.some((one) => one.kind === "body")) members.push('raw: "json"');
  if (operation.pages !== undefined) members.push(`pages: ${quote(operation.pages)}`);
  if (operation.items !== undefined) members.push(`items: ${quote(operation.items)}`);
  if (operation.permissions.length > 0) members.push(`permissions: [${operation.permissions.map(quote).join(", ")}]`);
  return members;
}

function parameterStyle({ name, in: place, node }: Parameter): string[] {
  const { style, explode } = node;
  if (!isObject(node.schema) && isObject(node.content)) return [`${key(name)}: { content: true }`];
  const parts: string[] = [];
  const usual = place === "query" || place === "cookie" ? "form" : "simple";
  if (typeof style === "string" && style !== usual) parts.push(`style: ${quote(style)}`);
  // OpenAPI explodes by default only where the style is form (or deepObject, which knows nothing else).
  const byDefault = ["form", "deepObject"].includes(typeof style === "string" ? style : usual);
  const isExploded = typeof explode === "boolean" ? explode : byDefault;
  if (isExploded !== (usual === "form")) parts.push(`explode: ${isExploded}`);
  return parts.length === 0 ? [] : [`${key(name)}: { ${parts.join(", ")} }`];
}

/** fetch knows the media types of forms by itself; what is of any type says it itself. */
function bodyMembers({ kind, mediaType }: Body): string[] {
  const isKnown = kind === "form" || kind === "multipart" || mediaType.includes("*");
  return [
    ...(kind === "json" ? [] : [`body: ${quote(kind)}`]),
    ...(isKnown || mediaType === "application/json" ? [] : [`type: ${quote(mediaType)}`]),
  ];
}
