import { code, joined, json, key, quote, type SafeCode } from "../../escape.ts";
import { holds, isLong } from "../../model/holds.ts";
import type { Body, DeepLists, MediaTypeChoice, Model, Operation, Parameter } from "../../model/model.ts";
import { type PartEncoding, partEncodings } from "../../model/operations/files.ts";
import { bodyKind } from "../../model/operations/media.ts";
import type { Schemas } from "../../model/schemas.ts";

/**
 * What the runtime must know to write the request of an operation, as members: only what deviates from its defaults.
 *
 * @param imports gets the writers that the members mention, as the runtime exports them
 */
export function requestData(
  { path, parameters, body }: Operation,
  imports: Set<SafeCode>,
  { schemas, deepLists }: Pick<Model, "schemas" | "deepLists">,
): SafeCode[] {
  const fragment = path.indexOf("#");
  const members: SafeCode[] = fragment < 0 ? [] : [code`url: ${quote(path.slice(0, fragment))}`];
  for (const place of ["path", "query", "header", "cookie"] as const) {
    const styles = parameters
      .filter((one) => one.in === place)
      .flatMap((one) => entry(one.name, parameterStyle(one, imports, deepLists)));
    if (styles.length > 0) members.push(code`${key(place)}: { ${joined(styles, code`, `)} }`);
  }
  return body === undefined ? members : [...members, ...bodyMembers(body, imports, schemas, deepLists)];
}

function entry(name: string, members: readonly SafeCode[]): SafeCode[] {
  return members.length === 0 ? [] : [code`${key(name)}: { ${joined(members, code`, `)} }`];
}

function parameterStyle(parameter: Parameter, imports: Set<SafeCode>, deepLists: DeepLists): SafeCode[] {
  const { in: place, style, explode, allowReserved, mediaType } = parameter;
  if (mediaType !== undefined) {
    return bodyKind(mediaType) === "json" ? [written(code`jsonContent`, imports)] : [];
  }
  const usual = place === "query" || place === "cookie" ? "form" : "simple";
  // OpenAPI explodes by default only where the style is form (or deepObject, which knows nothing else).
  const isExploded = explode ?? ["form", "deepObject"].includes(style ?? usual);
  const how = { style, isExploded, allowReserved: place === "query" && allowReserved, deepLists };
  return styleMembers(how, place, imports);
}

interface Style {
  style: string | undefined;
  isExploded: boolean;
  allowReserved: boolean | undefined;
  deepLists: DeepLists;
}

/** The members of a style. A style that OpenAPI does not define for the place is written as the default one. */
function styleMembers(
  { style = "", isExploded, allowReserved, deepLists }: Style,
  place: Parameter["in"],
  imports: Set<SafeCode>,
): SafeCode[] {
  const isPath = place === "path";
  const ofPlace = isPath ? PATH_STYLES : place === "query" ? QUERY_STYLES : new Map<string, SafeCode>();
  const isDeep = place === "query" && style === "deepObject";
  const writer = isDeep ? DEEP_STYLES[deepLists] : ofPlace.get(style);
  // With explode, lists in these styles are as in the style form.
  const isForm = writer === undefined || (style.endsWith("Delimited") && isExploded);
  const isDefault = isExploded === (place === "query" || place === "cookie");
  const members: SafeCode[] = isForm ? [] : [written(writer, imports)];
  if (!isDefault && (isForm || isPath)) members.push(code`explode: ${json(isExploded)}`);
  if (allowReserved) members.push(code`encode: ${mentioned(code`keepReserved`, imports)}`);
  return members;
}

const PATH_STYLES: ReadonlyMap<string, SafeCode> = new Map([
  ["label", code`labelStyle`],
  ["matrix", code`matrixStyle`],
]);

const DEEP_STYLES: Readonly<Record<DeepLists, SafeCode>> = {
  index: code`deepObjectStyle`,
  brackets: code`deepObjectBrackets`,
  repeat: code`deepObjectRepeat`,
};

const QUERY_STYLES: ReadonlyMap<string, SafeCode> = new Map([
  ["spaceDelimited", code`spaceDelimitedStyle`],
  ["pipeDelimited", code`pipeDelimitedStyle`],
]);

/** How the body is written: as the only one, or as each of several. */
function bodyMembers(body: Body, imports: Set<SafeCode>, schemas: Schemas, deepLists: DeepLists): SafeCode[] {
  const membersOf = (one: Body, type: SafeCode[]) => oneBodyMembers(one, type, imports, schemas, deepLists);
  if (body.further.length === 0) return membersOf(body, typeMembers(body));
  const all = [body, ...body.further];
  const inOrder = [
    ...all.filter(({ takes }) => takes !== undefined),
    ...all.filter(({ takes }) => takes === undefined),
  ];
  const bodies = inOrder.map((one) => {
    const members = membersOf(one, [code`type: ${quote(sentType(one))}`]);
    if (one.takes === "lists") members.push(code`takes: Array.isArray`);
    else if (one.takes === "files") members.push(code`takes: ${mentioned(code`hasFile`, imports)}`);
    else if (one.takes !== undefined)
      members.push(code`takes: ${mentioned(code`hasMember`, imports)}(${json(one.takes.members)})`);
    return code`{ ${joined(members, code`, `)} }`;
  });
  return [code`body: ${mentioned(code`bodyByType`, imports)}`, code`bodies: [${joined(bodies, code`, `)}]`];
}

/** The media type of a body. fetch sets those of forms; a body of any type brings its own. */
function typeMembers({ kind, mediaType }: Body): SafeCode[] {
  const isKnown = kind === "form" || kind === "multipart" || mediaType.includes("*");
  return isKnown || mediaType === "application/json" ? [] : [code`type: ${quote(mediaType)}`];
}

function oneBodyMembers(
  body: Body,
  type: readonly SafeCode[],
  imports: Set<SafeCode>,
  schemas: Schemas,
  deepLists: DeepLists,
): SafeCode[] {
  const { others, alike } = body;
  const encoded = Object.entries(partEncodings(body)).flatMap(([name, how]) =>
    entry(name, partMembers(how, imports, deepLists)),
  );
  return [
    ...writerMembers(body, imports, schemas),
    ...(encoded.length === 0 ? [] : [code`encoding: { ${joined(encoded, code`, `)} }`]),
    ...type,
    ...(others.length === 0
      ? []
      : [code`types: [${joined([body, ...alike, ...others].map(sentType).map(quote), code`, `)}]`]),
  ];
}

function writerMembers(body: Body, imports: Set<SafeCode>, schemas: Schemas): SafeCode[] {
  const { others } = body;
  const writer = bodyWriter(body, schemas);
  const own = writer === undefined ? [] : [mentioned(writer, imports)];
  const json = /^(form|multipart|ndjson)$/.test(body.kind) && keepsDigits(body, schemas);
  const members = json ? [code`json: ${mentioned(code`writeBigInts`, imports)}`] : [];
  if (others.length === 0) return [...own.map((one) => code`body: ${one}`), ...members];
  return [code`body: ${mentioned(code`eitherBody`, imports)}`, ...own.map((one) => code`write: ${one}`), ...members];
}

/** The media type under which the client sends a kind of body. */
function sentType({ kind, mediaType }: MediaTypeChoice): string {
  if (kind === "multipart") return "multipart/form-data";
  return kind === "json" && mediaType.includes("*") ? "application/json" : mediaType;
}

function partMembers(
  { style, explode, allowReserved, type, isJson }: PartEncoding,
  imports: Set<SafeCode>,
  deepLists: DeepLists,
): SafeCode[] {
  if (type !== undefined) return [code`type: ${quote(type)}`];
  if (isJson) return [written(code`jsonContent`, imports)];
  const members = styleMembers({ style, isExploded: explode ?? true, allowReserved, deepLists }, "query", imports);
  // An entry without a style means that of the runtime for forms, in which objects are JSON.
  return members.length === 0 ? [code`explode: true`] : members;
}

function written(writer: SafeCode, imports: Set<SafeCode>): SafeCode {
  return code`write: ${mentioned(writer, imports)}`;
}

/** A name of the runtime, which the module then imports. */
export function mentioned(name: SafeCode, imports: Set<SafeCode>): SafeCode {
  imports.add(name);
  return name;
}

/** Whether a body may have integers that are bigints. */
const keepsDigits = ({ type }: Body, schemas: Schemas): boolean => schemas.keepsDigits && holds(schemas, type, isLong);

/** The runtime's function that writes such a body; undefined for JSON, which it always can. */
function bodyWriter(body: Body, schemas: Schemas): SafeCode | undefined {
  switch (body.kind) {
    case "json":
      return keepsDigits(body, schemas) ? code`bigIntBody` : undefined;
    case "form":
      return code`formBody`;
    case "multipart":
      return code`multipartBody`;
    case "ndjson":
      return code`ndjsonBody`;
    default:
      return code`rawBody`;
  }
}
