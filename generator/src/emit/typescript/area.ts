import { code, identifier, joined, json, quote, type SafeCode } from "../../escape.ts";
import { type Area, answersList, type Model, type NamedType, type Operation, type Pages } from "../../model/model.ts";
import { enumNames } from "../../model/names/names.ts";
import { INPUT } from "../../model/names/preferred-name.ts";
import { operationLabel } from "../../openapi/places.ts";
import { BANNER, type EmittedFile } from "../file.ts";
import { answerData, answerDoc, answerOf, dataOf, declareAnswers, exportedReaders } from "./answers.ts";
import { operationTarget } from "./call-target.ts";
import { declareNamed, NAMED_PAGINATE_TYPES, namedValue } from "./calls-by-name.ts";
import { clientDeclarations, hasAnswers } from "./client.ts";
import { hasClientOptions } from "./client-options.ts";
import { declareCodes, declareFailure, failureType } from "./failure.ts";
import { listData } from "./lists.ts";
import { dataName, dataType, initType, operationDoc, queryName, queryType } from "./operation.ts";
import { mentioned, requestData } from "./request-data.ts";
import { SchemaTypes } from "./schema-types.ts";
import { docBlock, docOf } from "./tsdoc.ts";
import { declareType } from "./type.ts";
import { declareErrorClass, declareRequestBudget, exportedUnwrap, OPTION_FUNCTIONS, sharedValues } from "./vendor.ts";
import { declareBeside, declareWebhooks } from "./webhooks.ts";

/**
 * Both files of one area: declarations, and the little JavaScript behind them. `runtime` is where the client comes from:
 * straight from there, for every module between costs a program that imports one area a millisecond at its start. `pages` is the
 * address of the pages of a reference.
 */
export function emitArea(model: Model, area: Area, runtime: string, pages?: string): EmittedFile[] {
  const from = area.operations.map((operation) => operation.pointer);
  return [
    { path: `areas/${area.name}.d.ts`, text: declarations(model, area, pages), from },
    { path: `areas/${area.name}.js`, text: javascript(area, model, runtime), from },
  ];
}

/** Types used by several areas; see `emitArea`. */
export function emitShared(model: Model, runtime: string, pages?: string): EmittedFile[] {
  const schemas = new SchemaTypes(model, { pages });
  const types = joined(
    model.shared.map((type) => declareTableType(type, schemas)),
    code`\n`,
  );
  const webhooks = declareWebhooks(model, schemas);
  const isNamed = model.preset.errorClass !== undefined;
  const imports = [...(model.envelope ? [code`ResponseInfo`] : []), ...schemas.imports];
  const imported =
    imports.length === 0
      ? code``
      : code`import type { ${joined([...new Set(imports)].sort(), code`, `)} } from ${quote(runtime)};\n`;
  const readers = exportedReaders(model.areas.flatMap(({ operations }) => operations));
  const unwrap = exportedUnwrap(model);
  const values = isNamed
    ? code`import { ApiError } from ${quote(runtime)};\nexport { ${OPTION_FUNCTIONS}, ${readers}${unwrap} } from ${quote(runtime)};\n`
    : code`export { ApiError, ${OPTION_FUNCTIONS}, ${readers}${unwrap} } from ${quote(runtime)};\n`;
  const declared = code`${BANNER}
${imported}export type { ${joined(runtimeTypes(model), code`, `)} } from ${quote(runtime)};
${hasClientOptions(model) ? code`export type { ClientOptions } from "./client-options.js";\n` : code``}${values}${declareErrorClass(model)}${declareRequestBudget(model)}${model.envelope ? ENVELOPE_TYPES : code``}${declareCodes(model)}
${types}${webhooks}`;
  const js = code`${BANNER}
export { ${readers}createApiClient } from ${quote(runtime)};
export { ${sharedValues(model)}, paginate, unwrap } from "./vendor.js";
${model.shared.map(enumValues)}`;
  return [
    { path: "shared.d.ts", text: declared, from: [] },
    { path: "shared.js", text: js, from: [] },
  ];
}

/** Types of the runtime that a package exports: those of envelopes only where it has envelopes. */
function runtimeTypes(model: Model): SafeCode[] {
  const plain =
    "Accept AppliedMiddleware CallError Caller CallOptions ClientOptions DeclaredResponse EmptySuccess Failure HttpError Limiter LimiterOptions ListedOperation ListOperation ListOptions Middleware Paginator PaginateOptions ParseAs ParsedAnswer ReadAs ServerSentEvent";
  const options = "ClientOptions";
  const names = [
    ...plain.split(" ").filter((name) => name !== options || !hasClientOptions(model)),
    ...(model.envelope ? ["RefusedError", "ResponseInfo"] : ["OtherStatus", "StatedFailure"]),
    "Success",
    "Unlisted",
  ];
  return names.map(identifier);
}

const ENVELOPE_TYPES: SafeCode = code`
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
`;

/** The types of the runtime that only some answers need. */
function answerTypes(operations: readonly Operation[]): SafeCode[] {
  const all = operations.flatMap(({ success, furtherAnswers }) => [...success, ...[...furtherAnswers.values()].flat()]);
  const hasTyped =
    operations.some(({ success }) => success.length > 1) || all.some(({ headers }) => headers !== undefined);
  return [
    ...(hasTyped ? [code`DeclaredResponse`] : []),
    ...(all.some(({ kind }) => kind === "empty") ? [code`EmptySuccess`] : []),
    ...(operations.some(hasAnswers) ? [code`Accept`] : []),
    ...(all.some(({ kind }) => kind === "events") ? [code`ServerSentEvent`] : []),
  ];
}

function declarations(model: Model, area: Area, pages: string | undefined): SafeCode {
  const schemas = new SchemaTypes(model, { area: area.name, pages });
  const parts = area.types.map((type) => declareTableType(type, schemas));
  for (const operation of area.operations) {
    parts.push(code`${declareOperation(operation, model, schemas)}${declareBeside(model, operation, schemas)}`);
  }
  const client = clientDeclarations(model, area, schemas);
  const hasPages = area.operations.some(answersList);
  const imports = [
    code`Caller`,
    code`CallOptions`,
    code`ClientOptions`,
    code`Failure`,
    code`ParseAs`,
    code`ParsedAnswer`,
    code`ReadAs`,
    code`Success`,
    ...answerTypes(area.operations),
    ...(area.operations.some(({ failures }) => failures !== undefined)
      ? [code`HttpError`, code`OtherStatus`, code`StatedFailure`]
      : []),
    ...(hasPages ? [code`ListedOperation`, code`PaginateOptions`, ...NAMED_PAGINATE_TYPES] : []),
    ...(model.codes.length > 0 ? [code`ErrorCode`] : []),
    ...schemas.imports,
  ].sort();
  return code`${BANNER}
import type { ${joined([...new Set(imports)], code`, `)} } from "../shared.js";
export { ${sharedValues(model)}, ${exportedReaders(area.operations)}unwrap } from "../shared.js";

${joined(parts, code`\n`)}
${client}`;
}

/** One declaration of the type table; enums come with their known set, its array and a guard. */
function declareTableType(type: NamedType, schemas: SchemaTypes): SafeCode {
  const name = identifier(type.name);
  // The copy for requests has the title of the original.
  const uncopied = type.name.endsWith(INPUT) ? type.name.slice(0, -INPUT.length) : type.name;
  const doc = { ...docOf(type.schema, type.name, uncopied), page: schemas.pageOf(type.name) };
  if (type.kind === "enum") return declareEnum(type, docBlock(doc));
  if (type.aliasOf !== undefined) {
    const original = identifier(type.aliasOf.name);
    const same = code`The same structure as {@link ${original}}.`;
    return code`${docBlock({ ...doc, notes: [same] })}export type ${name} = ${original};\n`;
  }
  const declare = (as: SafeCode, types: SchemaTypes): SafeCode =>
    declareType(as, types.declared(type), { doc, input: type.input });
  if (type.withHeader === undefined) return declare(name, schemas);
  const { header, name: form } = type.withHeader;
  const plain = declare(name, schemas.sending({ header, as: false }));
  return code`${plain}${declare(identifier(form), schemas.sending({ header, as: true }))}`;
}

function declareEnum(type: NamedType, doc: SafeCode): SafeCode {
  const values = type.values ?? [];
  const { name, known, array, guard } = namesOf(type);
  const anyOther = typeof values[0] === "number" ? code`(number & {})` : code`(string & {})`;
  const union = values.length === 0 ? code`never` : joined(values.map(literal), code` | `);
  const open = type.open ? code`${known} | ${anyOther}` : known;
  return code`/** The values of {@link ${name}} that the sources list. */
export type ${known} = ${union};
${doc}export type ${name} = ${open};
/** All of {@link ${known}}, in the order of the sources. */
export declare const ${array}: readonly ${known}[];
/** Whether a value is one that the sources list. */
export declare function ${guard}(value: unknown): value is ${known};
`;
}

/** What an enum declares, as code. */
export function namesOf(type: NamedType): Record<"name" | "known" | "array" | "guard", SafeCode> {
  const { known, values, guard } = enumNames(type.name);
  return {
    name: identifier(type.name),
    known: identifier(known),
    array: identifier(values),
    guard: identifier(guard),
  };
}

function literal(value: string | number): SafeCode {
  return typeof value === "string" ? quote(value) : json(value);
}

function enumValues(type: NamedType): SafeCode {
  if (type.kind !== "enum") return code``;
  const { array, guard } = namesOf(type);
  return code`export const ${array} = /* @__PURE__ */ Object.freeze([${joined((type.values ?? []).map(literal), code`, `)}]);
export const ${guard} = (value) => ${array}.includes(value);
`;
}

function declareOperation(operation: Operation, model: Model, schemas: SchemaTypes): SafeCode {
  const failure = failureType(operation, model);
  // What a function lists is inferred from its last overload: the form without the header, which `paginate` takes.
  const forms = [...(operation.overloads ?? [operation])];
  if (answersList(operation)) forms.reverse();
  const declared = forms.map((form) => declareForm(form, model, failure, schemas.sending(form.sends)));
  return code`${declareFailure(operation, model, schemas)}${declared}`;
}

/** Everything that calls of one form take and give. */
function declareForm(operation: Operation, model: Model, failure: SafeCode, schemas: SchemaTypes): SafeCode {
  const title = identifier(operation.title);
  const query = queryType(operation, schemas);
  const parts = [
    ...(query === undefined
      ? []
      : [declareType(queryName(operation), query, { doc: operationDoc(operation, "The query"), input: true })]),
    declareType(code`${title}Init`, initType(operation, schemas), {
      doc: operationDoc(operation, "Parameters and body"),
      input: true,
      extended: [code`CallOptions`],
    }),
  ];
  const names = operation.success.map((success, i) => {
    const name = dataName(operation, i);
    const doc = operationDoc(operation, "The successful answer");
    if (success.kind === "envelope") {
      const { type, extendsEnvelope } = dataType(success, schemas);
      parts.push(declareType(name, type, { doc, input: false, extended: extendsEnvelope ? [code`Envelope`] : [] }));
    } else if ("type" in success) parts.push(declareType(name, schemas.of(success.type), { doc, input: false }));
    return dataOf(operation, success, i, model.schemas);
  });
  parts.push(
    code`${docBlock(answerDoc(operation))}export type ${title}Answer = ${answerOf(operation, names, failure)};\n`,
  );
  parts.push(declareAnswers(operation, model, schemas));
  parts.push(declareNamed(operation, schemas));
  return code`${parts}`;
}

function javascript(area: Area, model: Model, runtime: string): SafeCode {
  const hasPages = area.operations.some(answersList);
  const imports = new Set([code`createApiClient`, code`operation`]);
  const data = area.operations.map((operation) => ({ operation, members: operationData(operation, model, imports) }));
  const known = data.filter(({ members }) => members.length > 0);
  const readers = exportedReaders(area.operations);
  const byCall = known.map(({ operation: { method, path }, members }) => {
    return code`  ${quote(operationLabel({ method, path }))}: { ${joined(members, code`, `)} },\n`;
  });
  return code`${BANNER}
import { ${joined([...imports].sort(), code`, `)} } from ${quote(runtime)};
import { vendor } from "../vendor.js";
export { ${sharedValues(model)}, ${hasPages ? code`paginate, ` : code``}unwrap } from "../vendor.js";
${readers === "" ? code`` : code`export { ${readers}} from ${quote(runtime)};\n`}
export const operations = {
${byCall}};
export const createClient = (options) => createApiClient(operations, options, vendor);
${area.types.map(enumValues)}${data.map(({ operation, members }) => namedValue(operation, members))}`;
}

/** The runtime's functions by which a list continues. */
const PAGE_KINDS: Record<Pages, SafeCode> = {
  page: code`byPage`,
  cursor: code`byCursor`,
  single: code`onePage`,
};

/** What the runtime must know of a call, as members: only what deviates from its defaults. `imports` gets its functions. */
function operationData(operation: Operation, model: Model, imports: Set<SafeCode>): SafeCode[] {
  const { envelope, schemas } = model;
  const members = [...requestData(operation, imports, model), ...answerData(operation, imports, schemas)];
  members.push(...operationTarget(operation));
  if (!envelope) members.push(code`problem: ${mentioned(code`problemMessage`, imports)}`);
  if (operation.pages !== undefined) members.push(code`pages: ${mentioned(PAGE_KINDS[operation.pages], imports)}`);
  if (operation.list !== undefined) members.push(code`pages: ${listData(operation.list, imports)}`);
  if (operation.items !== undefined) members.push(code`items: ${quote(operation.items)}`);
  if (operation.permissions.length > 0)
    members.push(code`permissions: [${joined(operation.permissions.map(quote), code`, `)}]`);
  return members;
}
