import { code, identifier, key, quote, type SafeCode } from "../../escape.ts";
import type { Body, Operation, Parameter, Success } from "../../model/model.ts";
import { dataSuffix } from "../../model/names/names.ts";
import type { FilePart } from "../../model/operations/files.ts";
import { objectOf, type SchemaType, soleType, type UnionBranch } from "../../model/schemas.ts";
import { operationLabel } from "../../openapi/places.ts";
import { ENVELOPE } from "../../vendors/envelope.ts";
import type { SchemaTypes } from "./schema-types.ts";
import type { Doc } from "./tsdoc.ts";
import { list, type Member, NULL, named, object, STRING, type TypeNode, union } from "./type.ts";

/** The type of `interface <Operation>Init`. */
export function initType(operation: Operation, types: SchemaTypes): TypeNode {
  const places = (["path", "query", "header", "cookie"] as const).flatMap((place): Member[] => {
    const parameters = operation.parameters.filter((parameter) => parameter.in === place);
    if (parameters.length === 0) return [];
    const each = (): Member[] => parameters.map((parameter) => parameterMember(parameter, types));
    const declared = declaredName(operation, place);
    const type = declared === undefined ? object(each()) : named(declared);
    return [{ key: key(place), type, optional: parameters.every((parameter) => !parameter.required) }];
  });
  const members: Member[] = [];
  if (places.length > 0) {
    members.push({ key: code`params`, type: object(places), optional: places.every((place) => place.optional) });
  }
  const { body } = operation;
  if (body !== undefined) members.push(bodyMember(body, types));
  return object(members);
}

/** The declared type that has the same members as the parameters of a place; undefined if there is none. */
function declaredName(operation: Operation, place: Parameter["in"]): SafeCode | undefined {
  if (place === "query") return queryName(operation);
  return place === "path" && takesPathAlone(operation) ? argumentName(operation) : undefined;
}

/** Whether the argument of the call by name is the path parameters and nothing else. */
function takesPathAlone({ parameters, body, argument }: Operation): boolean {
  return argument.form === "flat" && body === undefined && parameters.every((one) => one.in === "path");
}

/** Name of the argument of the call by name. */
export function argumentName({ title }: Operation): SafeCode {
  return code`${identifier(title)}Args`;
}

/** The type of `interface <Operation>Query`, which both styles of a call take; undefined where there is no query. */
export function queryType({ parameters }: Operation, types: SchemaTypes): TypeNode | undefined {
  const members = parameters.filter((one) => one.in === "query").map((one) => parameterMember(one, types));
  return members.length === 0 ? undefined : object(members);
}

export function queryName({ title }: Operation): SafeCode {
  return code`${identifier(title)}Query`;
}

/** Name of the body of the operation's `index`-th success: `…Data`, further ones with their status. */
export function dataName(operation: Operation, index: number): SafeCode {
  return identifier(operation.title + dataSuffix(index === 0 ? "" : (operation.success[index]?.status ?? "")));
}

/** The type of one item of a list operation: its name, which is fast to compile; otherwise an indexed access type. */
export function itemType(operation: Operation, types: SchemaTypes): SafeCode {
  const { title, items, success, list } = operation;
  if (list !== undefined) return bodyItemType(operation, list.items, types);
  const result = success[0]?.kind === "envelope" ? success[0].result : undefined;
  const listed = result && listedType(types.dereference(result), items, types);
  if (listed?.is === "list" && listed.item.is === "word") return listed.item.text;
  const way = code`NonNullable<${identifier(title)}Data[${quote(ENVELOPE.result)}]>`;
  return code`${items === undefined ? way : code`NonNullable<${way}[${quote(items)}]>`}[number]`;
}

function bodyItemType({ title, success }: Operation, path: readonly string[], types: SchemaTypes): SafeCode {
  let way = code`${identifier(title)}Data`;
  let type = success[0]?.kind === "body" ? types.dereference(success[0].type) : undefined;
  for (const name of path) {
    way = code`NonNullable<${way}>[${quote(name)}]`;
    const own = type && objectOf(type)?.properties.find((one) => one.name === name)?.type;
    type = own && types.dereference(own);
  }
  const listed = type && types.content(type);
  if (listed?.is === "list" && listed.item.is === "word") return listed.item.text;
  return code`NonNullable<${way}>[number]`;
}

/** The type of a result, or of its property `items`, written out; undefined if it has no such property. */
function listedType(result: SchemaType, items: string | undefined, types: SchemaTypes): TypeNode | undefined {
  if (items === undefined) return types.content(result);
  const own = objectOf(result)?.properties.find(({ name }) => name === items)?.type;
  return own && types.content(types.dereference(own));
}

/** Whether a call needs its second argument. */
export function needsInit(operation: Operation): boolean {
  return operation.body?.required === true || operation.parameters.some((parameter) => parameter.required);
}

export function parameterMember(parameter: Parameter, types: SchemaTypes): Member {
  const { name, type, required, takesDate, description, deprecated } = parameter;
  const doc = types.docFor(type, name);
  return {
    key: key(name),
    type: takesDate ? types.takingDates().of(type) : types.of(type),
    optional: !required,
    doc: {
      ...doc,
      text: description ?? doc.text,
      deprecated: deprecated || doc.deprecated,
    },
  };
}

/** The body of a call as a member of its argument. */
function bodyMember(body: Body, types: SchemaTypes): Member {
  const text = [body.description, choiceText(body)].filter((one) => one !== undefined).join("\n\n") || undefined;
  return { key: code`body`, type: givenBodyType(body, types), optional: !body.required, doc: { text } };
}

/** How a call says which of several bodies it sends; undefined where there is one. */
export function choiceText({ mediaType, further, ...body }: Body): string | undefined {
  if (further.length === 0) return undefined;
  const sent = [{ mediaType, ...body }, ...further].map(({ mediaType: type, takes }) => {
    const shown = takesText(takes);
    return shown === undefined ? `- \`${type}\`` : `- \`${type}\`: ${shown}`;
  });
  return [
    "The header `content-type` says which body it is; without it, the value does, or it is the first.",
    ...sent,
  ].join("\n");
}

function takesText(takes: Body["takes"]): string | undefined {
  if (takes === "lists") return "a list";
  if (takes === "files") return "an object with a file";
  return takes && `an object with ${takes.members.map((name) => `\`${name}\``).join(" or ")}`;
}

/** The type of the body that a call takes: of the document, and what the client sends as it is. */
export function givenBodyType(body: Body, types: SchemaTypes): TypeNode {
  return union([bodyType(body, types), ...furtherTypes(body, types), ...sendableTypes(body)]);
}

/** The types of the bodies of further media types. */
export function furtherTypes({ further }: Body, types: SchemaTypes): TypeNode[] {
  return further.map((one) => bodyType(one, types));
}

/** What the client sends as it is beside what the document describes: `rawBody` and its relatives decide it at run time. */
function sendableTypes(body: Body): TypeNode[] {
  const { kind, mediaType, others } = body;
  const isText = kind === "form" || kind === "text" || kind === "ndjson" || kind === "binary";
  const isOther = others.some((one) => one.kind === "text" || one.kind === "binary" || one.kind === "ndjson");
  return [
    ...(isText ? [STRING] : []),
    ...(isText || isOther ? [BYTES, STREAM] : []),
    ...formTypes(body),
    ...(kind === "binary" && mediaType.startsWith("*") ? [FORM_DATA, SEARCH_PARAMS] : []),
  ];
}

/** The classes of forms that an operation with a form takes. No member of a body can be one of them. */
export function formTypes({ kind, others, further }: Body): TypeNode[] {
  const kinds = [kind, ...[...others, ...further].map((one) => one.kind)];
  return [...(kinds.includes("multipart") ? [FORM_DATA] : []), ...(kinds.includes("form") ? [SEARCH_PARAMS] : [])];
}

/** The type of a body as the document describes it. */
export function bodyType(body: Body, types: SchemaTypes): TypeNode {
  switch (body.kind) {
    case "text":
      return STRING;
    case "binary":
      return union([BYTES, STRING]);
    case "ndjson":
      return linesType(body, types);
    case "multipart":
      return multipartType(body, body.type, types);
    default:
      return types.of(body.type);
  }
}

/** The schema of an NDJSON body describes one line, or the array of all lines, or the whole text as a string. */
function linesType(body: Body, types: SchemaTypes): TypeNode {
  const type = types.of(body.type);
  const stated = types.dereference(body.type).schema.type;
  if (stated === "array") return type;
  return stated === "string" ? STRING : list(type);
}

const FORM_DATA = named(code`FormData`);
const SEARCH_PARAMS = named(code`URLSearchParams`);
const STREAM = named(code`ReadableStream`);
const BYTES = union([named(code`Blob`), named(code`ArrayBuffer`), named(code`ArrayBufferView`)]);

/** A multipart body, in which a file is bytes and not the string of its schema. */
function multipartType(body: Body, type: SchemaType, types: SchemaTypes): TypeNode {
  const end = types.dereference(type);
  const sole = soleType(end);
  if (sole?.type !== "object" || sole.properties.length === 0)
    return eitherMultipart(body, end, types) ?? types.of(type);
  const content = types.content(end);
  if (content.is !== "object") return content;
  const files = types.files(body, end);
  const fileTypes = new Map([...files].map(([name, part]) => [key(name), fileType(part)]));
  const members = content.members.map((one) => ({ ...one, type: fileTypes.get(one.key) ?? one.type }));
  const further = types.furtherFiles(body, end);
  return further === undefined ? { ...content, members } : object(members, partIndex(further, members));
}

/** The type of parts of any name, one or several of each: TypeScript wants it to hold for those with a name as well. */
function partIndex(further: FilePart, members: readonly Member[]): TypeNode {
  const files = [fileType({ ...further, lists: [0] }), fileType(further)];
  const types = members.map(({ type }) => (type.is === "object" ? named(code`object`) : type));
  return union([...files, ...types, ...(members.some(({ optional }) => optional) ? [named(code`undefined`)] : [])]);
}

/** A union of multipart bodies; undefined where no branch has a file, and for any other body. */
function eitherMultipart(body: Body, end: SchemaType, types: SchemaTypes): TypeNode | undefined {
  const branches = end.kind === "composition" && objectOf(end) === undefined ? (end.unions[0] ?? []) : [];
  const hasFiles = ({ type }: UnionBranch) =>
    types.files(body, type).size > 0 || types.furtherFiles(body, type) !== undefined;
  if (!branches.some(hasFiles)) return undefined;
  return union(branches.map((one) => (hasFiles(one) ? multipartType(body, one.type, types) : types.of(one.type))));
}

function fileType({ orText, orNull, lists }: FilePart): TypeNode {
  const file = orText ? union([BYTES, STRING]) : BYTES;
  const inArrays = (arrays: number): TypeNode => (arrays === 0 ? file : list(inArrays(arrays - 1)));
  return union([...lists.map(inArrays), ...(orNull ? [NULL] : [])]);
}

/** Members of every success envelope. Where they have the usual types, they come from the shared interface. */
const USUAL: readonly string[] = [ENVELOPE.flag, ...ENVELOPE.lists];

/** The success envelope of an operation: its members beside those of the shared interface, or all members. */
export function dataType(
  success: Extract<Success, { kind: "envelope" }>,
  types: SchemaTypes,
): { type: TypeNode; extendsEnvelope: boolean } {
  const lists = (name: string) => success.members.find((member) => member.name === name);
  const extendsEnvelope = ENVELOPE.lists.every((name) => {
    const member = lists(name);
    return member?.required === true && member.listsInfo;
  });
  if (extendsEnvelope) types.imports.add(code`Envelope`);
  const own = success.members.filter(({ name }) => !extendsEnvelope || !USUAL.includes(name));
  const members = own.map((member): Member => {
    const { name, required, listsInfo } = member;
    if (name === ENVELOPE.flag) return { key: key(name), type: named(code`true`) };
    if (!USUAL.includes(name) || !listsInfo) return types.member(member);
    types.imports.add(code`ResponseInfo`);
    return { key: key(name), type: list(named(code`ResponseInfo`)), optional: !required };
  });
  return { type: object(members), extendsEnvelope };
}

/** TSDoc of what calls an operation. */
export function callDoc(operation: Operation, types: SchemaTypes): Doc {
  return { ...operationDoc(operation), page: types.pageOf(operation.name) };
}

/** TSDoc of everything an operation declares. */
export function operationDoc(operation: Operation, what?: string): Doc {
  const sent = operation.sends?.as === true ? ` with \`${operation.sends.header}: true\`` : "";
  const call = `\`${operationLabel(operation).replaceAll("`", "'").replaceAll("*/", "*\\/")}\`${sent}`;
  const prose = [operation.summary, operation.description].flatMap((text) => text?.trim() || []);
  const distinct = prose.length === 2 && prose[1]?.startsWith(prose[0] as string) ? prose.slice(1) : prose;
  return {
    text: what === undefined ? [...distinct, call].join("\n\n") : `${what} of ${call}.`,
    deprecated: operation.deprecated,
  };
}
