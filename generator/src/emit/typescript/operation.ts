import { code, identifier, key, quote, type SafeCode } from "../../escape.ts";
import type { Body, Operation, Parameter, Success } from "../../model/model.ts";
import { dataSuffix } from "../../model/names/names.ts";
import { type FilePart, fileParts, furtherParts } from "../../model/operations/files.ts";
import { operationLabel } from "../../openapi/places.ts";
import { isObject, type Json, type JsonObject, join, type Pointer } from "../../openapi/pointer.ts";
import type { SchemaTypes } from "./schema-types.ts";
import { type Doc, docOf } from "./tsdoc.ts";
import { list, type Member, named, object, STRING, type TypeNode, union } from "./type.ts";

/** The type of `interface <Operation>Init`. */
export function initType(operation: Operation, types: SchemaTypes): TypeNode {
  const places = (["path", "query", "header", "cookie"] as const).flatMap((place): Member[] => {
    const parameters = operation.parameters.filter((parameter) => parameter.in === place);
    if (parameters.length === 0) return [];
    const each = (): Member[] => parameters.map((parameter) => parameterMember(parameter, types));
    const type = place === "query" ? named(queryName(operation)) : object(each());
    return [{ key: key(place), type, optional: parameters.every((parameter) => !parameter.required) }];
  });
  const members: Member[] = [];
  if (places.length > 0) {
    members.push({ key: code`params`, type: object(places), optional: places.every((place) => place.optional) });
  }
  const { body } = operation;
  if (body !== undefined) {
    members.push({ key: code`body`, type: givenBodyType(body, types), optional: !body.required });
  }
  return object(members);
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

/** The type of one item of an operation that lists: its name, so that no compiler has to look it up; else the way to it. */
export function itemType(operation: Operation, types: SchemaTypes): SafeCode {
  const { title, items, success } = operation;
  const result = success[0]?.kind === "envelope" ? success[0].result : undefined;
  const listed = result && listedType(result, items, types);
  if (listed?.is === "list" && listed.item.is === "word") return listed.item.text;
  const way = code`NonNullable<${identifier(title)}Data["result"]>`;
  return code`${items === undefined ? way : code`NonNullable<${way}[${quote(items)}]>`}[number]`;
}

/** What a result lists, or its property `items`, written out; undefined where no schema stands in one place. */
function listedType(
  { schema, pointer }: { schema: JsonObject; pointer: Pointer },
  items: string | undefined,
  types: SchemaTypes,
): TypeNode | undefined {
  const { node, pointer: at } = types.dereference(schema, pointer);
  if (items === undefined) return types.content(node, at);
  const own = isObject(node.properties) && Object.hasOwn(node.properties, items) ? node.properties[items] : undefined;
  return isObject(own)
    ? listedType({ schema: own, pointer: join(at, "properties", items) }, undefined, types)
    : undefined;
}

/** Whether a call needs its second argument. */
export function needsInit(operation: Operation): boolean {
  return operation.body?.required === true || operation.parameters.some((parameter) => parameter.required);
}

/** Whether a parameter takes a Date besides a string: the client writes it as RFC 3339, which `date-time` means; `date` is a day. */
export function takesDate({ schema, pointer }: Parameter, types: SchemaTypes): boolean {
  return types.of(schema, pointer) === STRING && types.dereference(schema, pointer).node.format === "date-time";
}

export function parameterMember(parameter: Parameter, types: SchemaTypes): Member {
  const { name, node, schema, pointer, required } = parameter;
  const doc = docOf(schema);
  return {
    key: key(name),
    type: takesDate(parameter, types) ? union([STRING, DATE]) : types.of(schema, pointer),
    optional: !required,
    doc: {
      ...doc,
      text: typeof node.description === "string" ? node.description : doc.text,
      deprecated: node.deprecated === true || doc.deprecated,
    },
  };
}

/** The type of what a call takes as its body: a FormData goes as it is. */
export function givenBodyType(body: Body, types: SchemaTypes): TypeNode {
  const type = bodyType(body, types);
  return body.kind === "multipart" ? union([type, FORM_DATA]) : type;
}

/** The type of a body by what the document says of it. */
export function bodyType(body: Body, types: SchemaTypes): TypeNode {
  switch (body.kind) {
    case "text":
      return STRING;
    case "binary":
      return union([BYTES, STRING]);
    case "ndjson":
      return linesType(body, types);
    case "multipart":
      return multipartType(body, types);
    default:
      return types.of(body.schema, body.pointer);
  }
}

/** A schema of NDJSON says what a line is, or what all lines are; a string is the text that they make. */
function linesType(body: Body, types: SchemaTypes): TypeNode {
  const { node } = types.dereference(body.schema, body.pointer);
  const type = types.of(body.schema, body.pointer);
  if (node.type === "array") return type;
  return node.type === "string" ? STRING : list(type);
}

const DATE = named(code`Date`);
export const FORM_DATA: TypeNode = named(code`FormData`);
const BYTES = union([named(code`Blob`), named(code`ArrayBuffer`), named(code`Uint8Array`)]);

/** Files are of another type than their schemas say. */
function multipartType(body: Body, types: SchemaTypes): TypeNode {
  const content = membersOf(body, types);
  if (content === undefined) return eitherMultipart(body, types) ?? types.of(body.schema, body.pointer);
  const files = new Map([...fileMembers(body, types)].map(([name, part]) => [key(name), fileType(part)]));
  const members = content.members.map((one) => ({ ...one, type: files.get(one.key) ?? one.type }));
  const further = furtherMembers(body, types);
  return further === undefined ? { ...content, members } : object(members, partIndex(further, members));
}

/** The type of parts of any name, one or several of each: TypeScript wants it to hold for those with a name as well. */
function partIndex(further: FilePart, members: readonly Member[]): TypeNode {
  const files = [fileType({ ...further, lists: 0 }), fileType(further)];
  const types = members.map(({ type }) => (type.is === "object" ? named(code`object`) : type));
  return union([...files, ...types, ...(members.some(({ optional }) => optional) ? [named(code`undefined`)] : [])]);
}

/** A union of multipart bodies; undefined where no branch has a file, and any other body. */
function eitherMultipart(body: Body, types: SchemaTypes): TypeNode | undefined {
  const { node, pointer } = types.dereference(body.schema, body.pointer);
  const keyword = isObject(node.properties) ? undefined : ["anyOf", "oneOf"].find((one) => Array.isArray(node[one]));
  if (keyword === undefined) return undefined;
  const branches = (node[keyword] as Json[]).map((schema, i) => ({ schema, pointer: join(pointer, keyword, i) }));
  const hasFiles = (branch: (typeof branches)[number]): branch is { schema: JsonObject; pointer: Pointer } =>
    isObject(branch.schema) && hasFileParts({ ...body, ...branch, schema: branch.schema }, types);
  if (!branches.some(hasFiles)) return undefined;
  return union(
    branches.map((one) =>
      hasFiles(one) ? multipartType({ ...body, ...one }, types) : types.of(one.schema, one.pointer),
    ),
  );
}

/** The members of a multipart body that are files in its type. */
export function fileMembers(body: Body, types: SchemaTypes): Map<string, FilePart> {
  return membersOf(body, types) === undefined
    ? new Map()
    : fileParts(body, types.dereference(body.schema, body.pointer).node, resolveBy(types));
}

function furtherMembers(body: Body, types: SchemaTypes): FilePart | undefined {
  return furtherParts(body, types.dereference(body.schema, body.pointer).node, resolveBy(types));
}

function hasFileParts(body: Body, types: SchemaTypes): boolean {
  return fileMembers(body, types).size > 0 || furtherMembers(body, types) !== undefined;
}

function resolveBy(types: SchemaTypes): (schema: JsonObject) => JsonObject {
  return (schema) => types.dereference(schema, "").node;
}

/** A multipart body whose members are all in one place; undefined for any other. */
function membersOf({ schema, pointer }: Body, types: SchemaTypes): Extract<TypeNode, { is: "object" }> | undefined {
  const landing = types.dereference(schema, pointer);
  if (!isObject(landing.node.properties)) return undefined;
  const content = types.content(landing.node, landing.pointer);
  return content.is === "object" ? content : undefined;
}

function fileType({ orText, lists }: FilePart): TypeNode {
  let type = orText ? union([BYTES, STRING]) : BYTES;
  for (let i = 0; i < lists; i++) type = list(type);
  return type;
}

/** Members of the envelope that every success has; where they are as usual they come from the shared base. */
const USUAL = ["success", "errors", "messages"];

/** The success envelope of an operation: what it adds to the envelope of all, or all of it. */
export function dataType(
  success: Extract<Success, { kind: "envelope" }>,
  types: SchemaTypes,
): { type: TypeNode; extendsEnvelope: boolean } {
  const source = isObject(success.schema.properties) ? success.schema.properties : {};
  const required = new Set(Array.isArray(success.schema.required) ? success.schema.required : []);
  const extendsEnvelope = ["errors", "messages"].every((name) => required.has(name) && types.listsInfo(source[name]));
  if (extendsEnvelope) types.imports.add(code`Envelope`);
  const names = Object.keys(source).filter((name) => !extendsEnvelope || !USUAL.includes(name));
  const members = names.map((name): Member => {
    if (name === "success") return { key: key(name), type: named(code`true`) };
    const optional = !required.has(name);
    if (!USUAL.includes(name) || !types.listsInfo(source[name])) {
      return types.member(name, source[name] as Json, join(success.pointer, "properties", name), optional);
    }
    types.imports.add(code`ResponseInfo`);
    return { key: key(name), type: list(named(code`ResponseInfo`)), optional };
  });
  return { type: object(members), extendsEnvelope };
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
