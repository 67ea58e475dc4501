import { code, commentLine, commentLines, identifier, joined, key, quote, type SafeCode } from "../../escape.ts";
import { type DatePlaces, datePlaces } from "../../model/dates.ts";
import { holds, isLong } from "../../model/holds.ts";
import type { Model, Operation, Success } from "../../model/model.ts";
import { bodyKind } from "../../model/operations/media.ts";
import type { DateType, Schemas, SchemaType } from "../../model/schemas.ts";
import { failureType } from "./failure.ts";
import { dataName, operationDoc } from "./operation.ts";
import { mentioned } from "./request-data.ts";
import type { SchemaTypes } from "./schema-types.ts";
import { type Doc, docBlock } from "./tsdoc.ts";
import { type Member, object, STRING, writeType } from "./type.ts";

/** What the data of a success is called; undefined if it has none. */
export function dataOf(operation: Operation, success: Success, index: number, schemas: Schemas): SafeCode | undefined {
  return dataType(success, () => dataName(operation, index), schemas);
}

function dataType(success: Success, name: () => SafeCode, schemas: Schemas): SafeCode | undefined {
  switch (success.kind) {
    case "empty":
      return undefined;
    case "redirect":
      return code`{ location: string }`;
    case "any":
      return code`unknown`;
    case "text":
      return code`string`;
    case "binary":
      return code`Blob`;
    case "events":
      return isText(schemas, success.type)
        ? code`AsyncIterable<ServerSentEvent>`
        : code`AsyncIterable<ServerSentEvent<${name()}>>`;
    case "lines":
      return code`AsyncIterable<${name()}>`;
    default:
      return name();
  }
}

/** Whether the data of events is text, and not JSON. */
function isText(schemas: Schemas, type: SchemaType): boolean {
  return schemas.dereference(type).schema.type === "string";
}

/** A success of a call. @param isOneOfSeveral whether its status tells which body it has. */
function successOf(success: Success, data: SafeCode | undefined, isOneOfSeveral: boolean): SafeCode {
  const status = isOneOfSeveral && /^[23]\d\d$/.test(success.status) ? code`${Number(success.status)}` : code`number`;
  const headers = (success.headers ?? []).map(({ name, required }): Member => {
    return { key: key(name), type: STRING, optional: !required };
  });
  const declared = headers.length > 0 ? code`, ${writeType(object(headers), { input: false })}` : code``;
  const isTyped = headers.length > 0 || status !== "number";
  const response = isTyped ? code`DeclaredResponse<${status}${declared}>` : code`Response`;
  if (data === undefined) return isTyped ? code`EmptySuccess<${status}, ${response}>` : code`EmptySuccess`;
  return isTyped ? code`Success<${data}, ${status}, ${response}>` : code`Success<${data}>`;
}

/** The union of the answers of an operation. @param named what the data of each success is called. */
export function answerOf(operation: Operation, named: readonly (SafeCode | undefined)[], failure: SafeCode): SafeCode {
  const isOneOfSeveral = new Set(named).size > 1;
  const answers = operation.success.map((one, i) => successOf(one, named[i], isOneOfSeveral));
  return joined([...new Set(answers), failure], code` | `);
}

/** What the document says of the answers of an operation, by status; empty where it says nothing. */
export function answerDoc(operation: Operation): Doc {
  const notes = operation.answerTexts.flatMap(({ text, statuses }) => {
    const [first = code``, ...rest] = commentLines(text);
    const indented = rest.map((line) => (line === "" ? line : code`  ${line}`));
    return [code`- ${commentLine(statuses.join(", "))}: ${first}`, ...indented];
  });
  return notes.length === 0 ? {} : { ...operationDoc(operation, "The answer"), notes };
}

/** The answers of an operation by the media type that a call asks for; "" if there is only one. */
export function declareAnswers(operation: Operation, model: Model, types: SchemaTypes): SafeCode {
  const { furtherAnswers, success } = operation;
  if (furtherAnswers.size === 0) return code``;
  const failure = failureType(operation, model);
  const empty = success.flatMap((one) => (one.kind === "empty" ? [successOf(one, undefined, true)] : []));
  const usual = acceptOf(operation);
  const members = [...furtherAnswers].map(([mediaType, answers]) => {
    const written = answers.map((one) => {
      const type = "type" in one ? types.of(one.type) : STRING;
      const data = dataType(one, () => writeType(type, { input: false }, "    "), model.schemas);
      return successOf(one, data, answers.length + empty.length > 1);
    });
    const answer = usual.includes(mediaType)
      ? code`${identifier(operation.title)}Answer`
      : joined([...new Set([...written, ...empty]), failure], code` | `);
    return code`    ${key(mediaType)}: ${answer};\n`;
  });
  const doc = docBlock(operationDoc(operation, "The answers by the media type that a call accepts"));
  return code`${doc}export interface ${identifier(operation.title)}Answers {\n${members}}\n`;
}

/** The media types of the successes that a call asks for by itself. */
function acceptOf({ success, furtherAnswers }: Operation): string[] {
  const isJson = success.some(({ kind }) => kind === "envelope" || kind === "body");
  const all = [...furtherAnswers.keys()];
  return isJson ? all.filter((mediaType) => bodyKind(mediaType) === "json") : [];
}

/** What the runtime must know of the answers of an operation, as members: only what deviates from its defaults. */
export function answerData(operation: Operation, imports: Set<SafeCode>, schemas: Schemas): SafeCode[] {
  const { success, furtherAnswers, method } = operation;
  const members: SafeCode[] = [];
  const [read, ...others] = new Set(success.flatMap((one) => reader(one, schemas) ?? []));
  const isJson = success.some(({ kind }) => kind === "envelope" || kind === "body");
  const parse = parser(success, imports, schemas);
  const readers = [...furtherAnswers].flatMap(([mediaType, [one]]) => {
    const name = one && reader(one, schemas);
    return name === undefined ? [] : [code`${key(mediaType)}: ${mentioned(name, imports)}`];
  });
  const byType = code`{ ${joined(readers, code`, `)} }`;
  const hasEnvelope = success.some(({ kind }) => kind === "envelope");
  const isWhole = success.some((one) => one.kind === "body" && one.isWhole);
  const usual = read && mentioned(isJson || others.length > 0 ? code`readAny` : read, imports);
  if (readers.length > 0 && !hasEnvelope) {
    const rest = [usual ?? (parse && code`undefined`), usual === undefined ? parse : undefined];
    const given = joined([byType, ...rest.filter((one) => one !== undefined)], code`, `);
    members.push(code`read: /* @__PURE__ */ ${mentioned(code`declaredTypes`, imports)}(${given})`);
  } else if (usual !== undefined) members.push(code`read: ${usual}`);
  else if (!isWhole && success.some(({ kind }) => kind === "body")) members.push(code`raw: "json"`);
  if (isWhole) members.push(code`raw: true`);
  if (parse !== undefined) members.push(code`parse: ${parse}`);
  const accept = acceptHeader(operation);
  if (accept !== undefined) members.push(code`accept: ${quote(accept)}`);
  if (readers.length > 0 && hasEnvelope) members.push(code`readers: ${byType}`);
  const redirects = success.flatMap(({ kind, status }) => (kind === "redirect" ? redirectStatuses(status) : []));
  if (redirects.length > 0) {
    const statuses = joined(
      [...new Set(redirects)].map((status) => code`${status}`),
      code`, `,
    );
    members.push(code`response: /* @__PURE__ */ ${mentioned(code`redirectTo`, imports)}(${statuses})`);
  }
  // The runtime knows that any DELETE may be answered without a body.
  if (method !== "delete" && success.some(({ kind }) => kind === "any" || kind === "empty"))
    members.push(code`empty: true`);
  return members;
}

/** The statuses of a documented redirect. */
function redirectStatuses(status: string): number[] {
  return /^\d+$/.test(status) ? [Number(status)] : [301, 302, 303, 307, 308];
}

/** Whether an operation may answer with server-sent events. */
function hasEvents(operations: readonly Operation[]): boolean {
  const all = operations.flatMap(({ success, furtherAnswers }) => [...success, ...[...furtherAnswers.values()].flat()]);
  return all.some(({ kind }) => kind === "events");
}

/** The functions of the runtime that only some answers need, as some of several exports. */
export function exportedReaders(operations: readonly Operation[]): SafeCode {
  const hasRedirects = operations.some(({ success }) => success.some(({ kind }) => kind === "redirect"));
  return code`${hasRedirects ? code`follow, ` : code``}${hasEvents(operations) ? code`reconnect, ` : code``}`;
}

/** What parses the JSON of successes; undefined for `JSON.parse`. */
function parser(success: readonly Success[], imports: Set<SafeCode>, schemas: Schemas): SafeCode | undefined {
  const digits = success.some((one) => keepsDigits(schemas, one)) ? mentioned(code`parseBigInts`, imports) : undefined;
  const json = success.flatMap((one) => (one.kind === "envelope" || one.kind === "body" ? [one.type] : []));
  const places = schemas.dates && datePlaces(schemas, json);
  const written = places && schemas.dates && writtenPlaces(places, schemas.dates, imports);
  if (written === undefined) return digits;
  const parseDates = mentioned(code`parseDates`, imports);
  return code`/* @__PURE__ */ ${parseDates}(${written}${digits === undefined ? code`` : code`, ${digits}`})`;
}

/** The dates of an answer for the runtime; undefined where it has none of the formats that are read. */
function writtenPlaces(places: DatePlaces, dates: DateType, imports: Set<SafeCode>): SafeCode | undefined {
  if (places.kind === "date") {
    if (dates === "Temporal") return mentioned(places.format === "date" ? code`toPlainDate` : code`toInstant`, imports);
    return places.format === "date-time" ? mentioned(code`toDate`, imports) : undefined;
  }
  if (places.kind === "items") {
    const items = writtenPlaces(places.places, dates, imports);
    return items && code`[${items}]`;
  }
  const members = [...places.places].flatMap(([name, inner]) => {
    const written = writtenPlaces(inner, dates, imports);
    return written === undefined ? [] : [code`${key(name)}: ${written}`];
  });
  return members.length > 0 ? code`{ ${joined(members, code`, `)} }` : undefined;
}

/** Whether the JSON of a success has integers that are bigints. */
function keepsDigits(schemas: Schemas, success: Success): boolean {
  const isJson = success.kind === "envelope" || success.kind === "body";
  return isJson && schemas.keepsDigits && holds(schemas, success.type, isLong);
}

/** The runtime's function that reads such a success; undefined for JSON, which it always can. */
function reader(success: Success, schemas: Schemas): SafeCode | undefined {
  switch (success.kind) {
    case "text":
      return code`readText`;
    case "binary":
      return code`readBlob`;
    case "any":
      return code`readAny`;
    case "events":
      return isText(schemas, success.type) ? code`readEvents` : code`readJsonEvents`;
    case "lines":
      return code`readLines`;
    default:
      return undefined;
  }
}

const DEFAULT_ACCEPT = ["application/json", "application/problem+json"];

/** What a call can read; undefined for JSON, which the runtime asks for by itself. */
function acceptHeader({ success, responses }: Operation): string | undefined {
  const read = success.flatMap((one) =>
    one.kind === "empty" || one.kind === "redirect" ? [] : (one.mediaType ?? "*/*"),
  );
  const failures = responses.flatMap(({ status, contents }) =>
    /^2/.test(status) ? [] : contents.map(({ mediaType }) => mediaType),
  );
  const all = [...new Set([...read, ...failures.filter((one) => bodyKind(one) === "json")])];
  if (read.length === 0 || all.every((one) => DEFAULT_ACCEPT.includes(one))) return undefined;
  return [...new Set([...all, "application/problem+json"])].join(", ");
}
