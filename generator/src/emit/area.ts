import { get, type JsonObject } from "../document/pointer.ts";
import { code, identifier, joined, json, key, quote, type SafeCode } from "../escape.ts";
import { enumShape } from "../surface/structure.ts";
import type { Area, NamedType, Operation, Surface } from "../surface/surface.ts";
import { clientDeclarations } from "./client.ts";
import { declare } from "./declare.ts";
import { declareCodes, declareFailure, failureType } from "./failure.ts";
import { BANNER, type OutFile } from "./file.ts";
import { declareNamed, NAMED_PAGINATE_TYPES, namedValue } from "./named.ts";
import { dataName, dataSchema, initSchema, operationDoc } from "./operation.ts";
import { SchemaPrinter } from "./schema.ts";
import { type Doc, docBlock, docOf } from "./tsdoc.ts";

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
  const printer = new SchemaPrinter(root, surface.types, undefined);
  const types = joined(
    surface.shared.map((type) => declareType(type, printer)),
    code`\n`,
  );
  const declared = code`${BANNER}
import type { ResponseInfo } from ${quote(runtime)};
export type { ApiError, CallError, Caller, CallOptions, ClientOptions, Failure, HttpError, ListBody, ListedOperation, ListOperation, ListOptions, Middleware, Paginator, PaginateOptions, ResponseInfo } from ${quote(runtime)};
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
${types}`;
  const js = code`${BANNER}
export { CloudflareError, createApiClient, operation, paginate, unwrap } from ${quote(runtime)};
${surface.shared.map(enumValues)}`;
  return [
    { path: "shared.d.ts", text: declared, from: [] },
    { path: "shared.js", text: js, from: [] },
  ];
}

function declarations(root: JsonObject, surface: Surface, area: Area): SafeCode {
  const printer = new SchemaPrinter(root, surface.types, area.name);
  const parts = area.types.map((type) => declareType(type, printer));
  for (const operation of area.operations) parts.push(declareOperation(operation, surface, printer));
  const imports = [
    code`CallOptions`,
    code`ClientOptions`,
    code`Failure`,
    code`ListedOperation`,
    code`PaginateOptions`,
    ...NAMED_PAGINATE_TYPES,
    ...(surface.codes.length > 0 ? [code`ErrorCode`] : []),
    ...[...printer.imports].map(identifier),
  ].sort();
  return code`${BANNER}
import type { ${joined([...new Set(imports)], code`, `)} } from "../shared.js";
export { CloudflareError, unwrap } from "../shared.js";

${joined(parts, code`\n`)}
${clientDeclarations(area)}`;
}

/** One declaration of the type table; enums come with their known set, its array and a guard. */
function declareType(type: NamedType, printer: SchemaPrinter): SafeCode {
  const name = identifier(type.name);
  const doc: Doc = { ...docOf(type.schema), source: type.pointer };
  if (type.kind === "enum") return declareEnum(type, docBlock(doc));
  if (type.aliasOf !== undefined) {
    const original = identifier(type.aliasOf.name);
    const same = code`The same structure as {@link ${original}}.`;
    return code`${docBlock({ ...doc, notes: [same] })}export type ${name} = ${original};\n`;
  }
  return declare(printer, name, printer.declared(type.schema, type.pointer), { doc, input: type.input });
}

function declareEnum(type: NamedType, doc: SafeCode): SafeCode {
  const values = type.values ?? enumShape(type.schema)?.values ?? [];
  const name = identifier(type.name);
  const known = identifier(`Known${type.name}`);
  const anyOther = typeof values[0] === "number" ? code`(number & {})` : code`(string & {})`;
  const union = values.length === 0 ? code`never` : joined(values.map(literal), code` | `);
  const open = type.open ? code`${known} | ${anyOther}` : known;
  return code`/** The values of {@link ${name}} that the sources list. */
export type ${known} = ${union};
${doc}export type ${name} = ${open};
/** All of {@link ${known}}, in the order of the sources. */
export declare const ${constName(type)}: readonly ${known}[];
/** Whether a value is one that the sources list. */
export declare function is${known}(value: unknown): value is ${known};
`;
}

/** `knownTunnelTypes` for `TunnelType`. */
export function constName(type: NamedType): SafeCode {
  return identifier(`known${type.name}${/(s|x|z|ch|sh)$/.test(type.name) ? "Values" : "s"}`);
}

function enumValues(type: NamedType): SafeCode {
  if (type.kind !== "enum") return code``;
  const name = constName(type);
  return code`export const ${name} = /* @__PURE__ */ Object.freeze([${joined((type.values ?? []).map(literal), code`, `)}]);
export const ${identifier(`isKnown${type.name}`)} = (value) => ${name}.includes(value);
`;
}

function literal(value: string | number): SafeCode {
  return typeof value === "string" ? quote(value) : json(value);
}

function declareOperation(operation: Operation, surface: Surface, printer: SchemaPrinter): SafeCode {
  const title = identifier(operation.title);
  const parts = [
    declare(printer, code`${title}Init`, initSchema(operation, printer), {
      doc: operationDoc(operation, "Parameters and body"),
      input: true,
      extends: code`CallOptions`,
    }),
  ];
  const outcomes: (SafeCode | undefined)[] = [];
  operation.success.forEach((success, i) => {
    const name = dataName(operation, i);
    if (success.kind === "empty") outcomes.push(undefined);
    else if (success.kind === "text") outcomes.push(code`string`);
    else if (success.kind === "binary") outcomes.push(code`Blob`);
    else {
      outcomes.push(name);
      const doc = operationDoc(operation, "The successful answer");
      if (success.kind === "envelope") {
        const { schema, extendsEnvelope } = dataSchema(success, printer);
        const base = extendsEnvelope && { extends: code`Envelope` };
        parts.push(declare(printer, name, schema, { doc, input: false, ...base }));
      } else if (success.kind === "body") {
        parts.push(declare(printer, name, printer.view(success.schema, success.pointer), { doc, input: false }));
      }
    }
  });
  const answers = [...new Set(outcomes)].map((data) =>
    data === undefined
      ? code`{ data?: undefined; error?: undefined; response: Response }`
      : code`{ data: ${data}; error?: undefined; response: Response }`,
  );
  parts.push(declareFailure(operation, surface));
  const outcome = joined([...answers, failureType(operation, surface)], code` | `);
  parts.push(code`export type ${title}Answer = ${outcome};\n`, declareNamed(operation, printer));
  return code`${parts}`;
}

/** The document's own server where it names one that is not Cloudflare's, as the runtime's third argument. */
export function serverArgument(root: JsonObject): SafeCode {
  const url = get(root, "/servers/0/url");
  const isElsewhere = typeof url === "string" && /^https?:\/\/[^{}]+$/.test(url) && url !== CLOUDFLARE;
  return isElsewhere ? code`, ${quote(url.replace(/\/+$/, ""))}` : code``;
}

const CLOUDFLARE = "https://api.cloudflare.com/client/v4";

function javascript(area: Area, server: SafeCode): SafeCode {
  const hasPages = area.operations.some((operation) => operation.pages !== undefined);
  const data = area.operations.map((operation) => ({ operation, members: operationData(operation) }));
  const known = data.filter(({ members }) => members.length > 0);
  const byCall = known.map(({ operation: { method, path }, members }) => {
    return code`  ${quote(`${method.toUpperCase()} ${path}`)}: { ${joined(members, code`, `)} },\n`;
  });
  return code`${BANNER}
import { createApiClient, operation } from "../shared.js";
export { CloudflareError, ${hasPages ? code`paginate, ` : code``}unwrap } from "../shared.js";

export const operations = {
${byCall}};
export const createClient = (options) => createApiClient(operations, options${server});
${area.types.map(enumValues)}${data.map(({ operation, members }) => namedValue(operation, members))}`;
}

/** What the runtime must know of a call, as members: only what deviates from its defaults. */
function operationData(operation: Operation): SafeCode[] {
  const query = operation.parameters
    .filter((one) => one.in === "query")
    .flatMap((parameter) => {
      const { style, explode } = parameter.node;
      const parts: SafeCode[] = [];
      if (typeof style === "string" && style !== "form") parts.push(code`style: ${quote(style)}`);
      // OpenAPI explodes by default only where the style is form (or deepObject, which knows nothing else).
      const isForm = style === undefined || style === "form" || style === "deepObject";
      if ((typeof explode === "boolean" ? explode : isForm) === false) parts.push(code`explode: false`);
      return parts.length === 0 ? [] : [code`${key(parameter.name)}: { ${joined(parts, code`, `)} }`];
    });
  const members: SafeCode[] = [];
  if (query.length > 0) members.push(code`query: { ${joined(query, code`, `)} }`);
  if (operation.body !== undefined && operation.body.kind !== "json")
    members.push(code`body: ${quote(operation.body.kind)}`);
  const raw = operation.success.find((one) => one.kind === "text" || one.kind === "binary");
  if (raw !== undefined) {
    const mixed = operation.success.some((one) => one.kind === "envelope" || one.kind === "body");
    members.push(code`raw: ${quote(mixed ? "any" : raw.kind)}`);
  }
  if (operation.pages !== undefined) members.push(code`pages: ${quote(operation.pages)}`);
  if (operation.permissions.length > 0)
    members.push(code`permissions: [${joined(operation.permissions.map(quote), code`, `)}]`);
  return members;
}
