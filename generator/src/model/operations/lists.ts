import type { BodyList, ListContinuation, Operation, Parameter } from "../model.ts";
import type { ArrayType, ObjectType, Property, Schemas, SchemaType, ValueType } from "../schemas.ts";

/**
 * The list that an operation of an API without envelopes answers, and how it continues: an array, or an object whose one
 * array has members of paging beside it, or parameters of paging. Undefined for any other answer.
 */
export function readList(schemas: Schemas, operation: Operation): BodyList | undefined {
  const found = findList(schemas, operation);
  if (found === undefined) return undefined;
  const { answer, body, items } = found;
  const query = queryOf(operation);
  const hasLink = answer.headers?.some(({ name }) => name === "link") === true || tellsOfLink(operation);
  const continuation = continuationOf(body, query, items, hasLink);
  // A list of which only the first page could be read would look like the whole.
  const hasMore = asksForPages(query) || find(query, PAGE_SIZES) !== undefined || body.namesNext();
  return continuation.by === "nothing" && hasMore ? undefined : { items, continuation };
}

/** Whether an operation of an API without envelopes answers a list, also one that does not tell how it continues. */
export function answersList(schemas: Schemas, operation: Operation): boolean {
  return findList(schemas, operation) !== undefined;
}

/** Where the list of an answer is. */
interface FoundList {
  answer: Operation["success"][number];
  body: AnswerBody;
  items: readonly string[];
}

function findList(schemas: Schemas, operation: Operation): FoundList | undefined {
  const { method, path } = operation;
  // Without a body, a list has no items.
  const [answer, ...others] = operation.success.filter(({ kind }) => kind !== "empty");
  if (method !== "get" || answer?.kind !== "body" || others.length > 0) return undefined;
  const body = new AnswerBody(schemas, answer.type);
  const [asks, says] = [isPaged(queryOf(operation)), body.hasPaging()];
  // What one resource has may be paged, but then both the query and the body say so.
  const items = body.items(path, path.endsWith("}") ? asks && says : asks || says);
  return items && { answer, body, items };
}

const queryOf = ({ parameters }: Operation): Parameter[] => parameters.filter((one) => one.in === "query");

/** Whether a text of the operation says that the next page is in the header, which many documents do not declare. */
function tellsOfLink({ description = "", parameters }: Operation): boolean {
  const texts = [description, ...parameters.map((parameter) => parameter.description ?? "")];
  return texts.some((text) => /\bLink\W{1,3}(response )?header\b/.test(text));
}

/** A name without its case and separators: `nextPageToken` and `next_page_token` are one. */
const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, "");

const ITEMS =
  /^(data|items?|results?|values?|entries|records|list|objects|content|elements|nodes|resources|rows|hits)$/;
/** Lists of what went wrong, beside the list that was asked for. */
const FAULTS = /^(errors|warnings)$/;
/** Members of an object that is a list by the name of its one array alone: `{ object, data }`. */
const MOST_WITH_KNOWN = 3;
/** Objects that hold members of paging, or the list itself. */
const META = /^(meta|metadata|paging|pagination|pageinfo|page|links|cursors?|responsemetadata|responseinfo|next)$/;
const WRAPPERS = /^(data|results?|response|embedded|body|payload)$/;

const CURSOR_PARAMETERS =
  /^(cursor|pagecursor|nextcursor|after|aftercursor|pageafter|pagetoken|paginationtoken|nextpagetoken|nexttoken|token|starttoken|continuation|continuationtoken|continue|marker|startingtoken|startingafter|bookmark|scrollid|next)$/;
const CURSORS =
  /^(nextcursor|cursor|cursornext|next|after|endcursor|nextpagetoken|nexttoken|nextpage|nextpagecursor|continuation|continuationtoken|continue|nextmarker|marker|bookmark|scrollid|nextoffset)$/;
const URLS = /^(odata)?next(page)?(url|link|uri|href)?$|^nextrecordsurl$/;
const LAST_ITEM = /^(startingafter|after|afterid|sinceid)$/;
const OFFSETS = /^(offset|skip|start|startat|startindex|pageoffset|startposition)$/;
const LIMITS_BY_ITEM = /^(maxid|minid|sinceid|beforeid|afterid|before|endingbefore)$/;
const PAGES = /^(page|pagenumber|pageno|pageindex|pagenum|p|currentpage)$/;
const PAGE_SIZES = /^(perpage|pagesize|pagelimit)$/;
const SIZES = /^(perpage|pagesize|limit|size|count|maxresults|pagelimit|max|top|pagecount|results)$/;

const MORE = /^(hasmore|hasnext|hasnextpage|more|moreavailable|hasmoreitems)$/;
const PAGE_COUNTS = /^(totalpages|pagecount|numpages|pages|lastpage|pagestotal)$/;
const TOTALS =
  /^(total|totalcount|totalresults|totalitems|totalelements|totalrecords|totalrecordcount|totalsize|itemstotal)$/;
/** Further members that only pages of a list have. */
const OTHERS = /^(count|perpage|pagesize|pagenumber|currentpage|previous|prev|previouspage|limit|offset|maxresults)$/;

function asksForPages(query: readonly Parameter[]): boolean {
  return [CURSOR_PARAMETERS, OFFSETS, PAGES, LIMITS_BY_ITEM].some((names) => find(query, names) !== undefined);
}

function isPaged(query: readonly Parameter[]): boolean {
  return asksForPages(query) || find(query, SIZES) !== undefined;
}

/** The parameter with such a name. A start beside an end is one of a time, of no position. */
function find(query: readonly Parameter[], names: RegExp): Parameter | undefined {
  const isPeriod = query.some(({ name }) => /^(end|stop|to|until|endtime|enddate)$/.test(plain(name)));
  return query.find(({ name }) => names.test(plain(name)) && !(isPeriod && plain(name) === "start"));
}

/** The segments of a path after its last parameter, which say what is asked for. */
function wordsAtEnd(path: string): string[] {
  return path.replace(/.*\}/, "").split("/").map(plain);
}

interface BodyMember {
  path: readonly string[];
  /** Its name without case and separators; that of its parent for a URL in a member `href`. */
  name: string;
  types: readonly string[];
  isUrl: boolean;
}

/** The array that a type describes, if its values are arrays and nothing else but null: others have no items to index. */
function onlyArray(type: SchemaType): ArrayType | undefined {
  const sole = soleKind(type);
  // An array whose places have types of their own is one value, such as a pair.
  return sole?.type === "array" && sole.places === undefined ? sole : undefined;
}

/** The object that a type describes, if its values are objects and nothing else but null. */
function onlyObject(type: SchemaType): ObjectType | undefined {
  const sole = soleKind(type);
  return sole?.type === "object" ? sole : undefined;
}

function soleKind(type: SchemaType): ValueType | undefined {
  const types = type.kind === "composition" ? (type.types ?? []) : [];
  const [sole, ...others] = types.filter((one) => one.type !== "null");
  return others.length === 0 ? sole : undefined;
}

/** The body of an answer, as far as it tells of a list. */
class AnswerBody {
  readonly #schemas: Schemas;
  readonly #type: SchemaType;
  /** Members that are single values, those of the objects beside the list included. */
  readonly members: readonly BodyMember[];

  constructor(schemas: Schemas, type: SchemaType) {
    this.#schemas = schemas;
    this.#type = schemas.dereference(type);
    this.members = this.#members(this.#type, []);
  }

  /** The first member with such a name whose type may be one of these. */
  find(names: RegExp, ...types: readonly string[]): BodyMember | undefined {
    return this.members.find((one) => names.test(one.name) && types.some((type) => one.types.includes(type)));
  }

  /** Whether a member names a next page, or says whether there is one. */
  namesNext(): boolean {
    return this.members.some(({ name }) => [CURSORS, URLS, MORE].some((names) => names.test(name)));
  }

  hasPaging(): boolean {
    const all = [CURSORS, URLS, MORE, PAGE_COUNTS, TOTALS, OTHERS];
    return this.members.some(({ name }) => all.some((names) => names.test(name)));
  }

  /** Where the list is. Without evidence of paging, it must be all that the body has. */
  items(path: string, hasEvidence: boolean): readonly string[] | undefined {
    if (onlyArray(this.#type) !== undefined) return [];
    const direct = this.#listIn(this.#type, path, hasEvidence);
    if (direct !== undefined) return [direct];
    for (const { name, type } of onlyObject(this.#type)?.properties ?? []) {
      if (!WRAPPERS.test(plain(name))) continue;
      const inner = this.#listIn(this.#schemas.dereference(type), path, hasEvidence);
      if (inner !== undefined) return [name, inner];
    }
    return undefined;
  }

  /** The property `id` of the items, if they have one. */
  idOfItem(path: readonly string[]): string | undefined {
    let type: SchemaType | undefined = this.#type;
    for (const name of path) {
      const own: Property | undefined = type && onlyObject(type)?.properties.find((one) => one.name === name);
      type = own && this.#schemas.dereference(own.type);
    }
    const item = type && onlyArray(type)?.items;
    const members = item && onlyObject(this.#schemas.dereference(item))?.properties;
    return members?.some(({ name }) => name === "id") === true ? "id" : undefined;
  }

  #listIn(type: SchemaType, path: string, hasEvidence: boolean): string | undefined {
    const properties = onlyObject(type)?.properties ?? [];
    const lists = properties.filter(
      (one) => !FAULTS.test(plain(one.name)) && onlyArray(this.#schemas.dereference(one.type)) !== undefined,
    );
    const known = lists.filter(({ name }) => ITEMS.test(plain(name)));
    const ofObjects = lists.filter(({ type: list }) => this.#listsObjects(list));
    const [only, ...others] = known.length > 0 ? known : ofObjects.length > 0 ? ofObjects : lists;
    if (only === undefined || others.length > 0) return undefined;
    if (hasEvidence) return only.name;
    if (path.endsWith("}")) return undefined;
    // Beside texts or numbers, other members belong to one value: `{ interval, unit, values }`.
    if (!this.#listsObjects(only.type)) return properties.length === 1 ? only.name : undefined;
    // `/pets` answers `{ sum, pets }`.
    const most = known.length > 0 ? MOST_WITH_KNOWN : wordsAtEnd(path).includes(plain(only.name)) ? 2 : 1;
    return properties.length <= most ? only.name : undefined;
  }

  #listsObjects(type: SchemaType): boolean {
    const items = onlyArray(this.#schemas.dereference(type))?.items;
    return items !== undefined && onlyObject(this.#schemas.dereference(items)) !== undefined;
  }

  #members(type: SchemaType, path: readonly string[]): BodyMember[] {
    return (onlyObject(type)?.properties ?? []).flatMap(({ name, type: inner }): BodyMember[] => {
      const end = this.#schemas.dereference(inner);
      const own = [...path, name];
      if (onlyArray(end) !== undefined) return [];
      if (onlyObject(end) !== undefined) {
        const isMeta = META.test(plain(name)) || WRAPPERS.test(plain(name));
        return isMeta && path.length < 3 ? this.#members(end, own) : [];
      }
      const types = end.kind === "composition" ? (end.types ?? []).map(({ type: one }) => one) : [];
      const isUrl = end.schema.format === "uri" || end.schema.format === "url";
      const said = name === "href" ? (path.at(-1) ?? name) : name;
      return [{ path: own, name: plain(said), types, isUrl: isUrl || name === "href" }];
    });
  }
}

function continuationOf(
  body: AnswerBody,
  query: readonly Parameter[],
  items: readonly string[],
  hasLink: boolean,
): ListContinuation {
  const more = body.find(MORE, "boolean")?.path;
  const stated = more === undefined ? {} : { more };
  const next = nextOf(body, query);
  if (next !== undefined) return { by: "next", ...next, ...stated };
  const id = body.idOfItem(items);
  const last = find(query, LAST_ITEM);
  if (last !== undefined && more !== undefined && id !== undefined)
    return { by: "last-item", parameter: last.name, id, more };
  if (hasLink) return { by: "link" };
  const offset = find(query, OFFSETS);
  const page = find(query, PAGES);
  const position = offset ?? page;
  if (position === undefined || !isNumber(position)) return { by: "nothing" };
  const counts = position === page ? "page" : "item";
  const total = body.find(TOTALS, "integer", "number")?.path;
  const pages = body.find(PAGE_COUNTS, "integer", "number")?.path;
  return {
    by: "position",
    parameter: position.name,
    first: firstOf(position, counts),
    counts,
    ...stated,
    ...(total !== undefined && { total }),
    ...(pages !== undefined && counts === "page" && { pages }),
  };
}

/** The member that names the next page: a cursor that a parameter takes, or a URL. */
function nextOf(
  body: AnswerBody,
  query: readonly Parameter[],
): { next: readonly string[]; parameter?: string } | undefined {
  const url = body.members.find(({ name, isUrl }) => URLS.test(name) && isUrl);
  if (url !== undefined) return { next: url.path };
  const said = statedNext(body, query, isNextOf) ?? statedNext(body, query, isSameCursor);
  if (said !== undefined) return said;
  const cursor = body.find(CURSORS, "string");
  const takes = find(query, CURSOR_PARAMETERS) ?? query.find((one) => OFFSETS.test(plain(one.name)) && !isNumber(one));
  if (cursor !== undefined && takes !== undefined) return { next: cursor.path, parameter: takes.name };
  const text = body.find(URLS, "string");
  return text && { next: text.path };
}

/** The member whose name says that a parameter takes it. */
function statedNext(
  body: AnswerBody,
  query: readonly Parameter[],
  fits: (member: string, parameter: Parameter) => boolean,
): { next: readonly string[]; parameter: string } | undefined {
  for (const { path, name } of body.members) {
    const takes = query.find((one) => fits(name, one));
    if (takes !== undefined) return { next: path, parameter: takes.name };
  }
  return undefined;
}

/** Whether a member has by its name the next value of a parameter: `next_cursor` that of `cursor`. */
function isNextOf(member: string, { name }: Parameter): boolean {
  const parameter = plain(name);
  return member === `next${parameter}` && [CURSOR_PARAMETERS, OFFSETS, PAGES].some((names) => names.test(parameter));
}

/** Whether a member is a cursor named as its parameter is; beside the next cursor it repeats that of the request. */
function isSameCursor(member: string, parameter: Parameter): boolean {
  const isNext = CURSORS.test(member) && member === plain(parameter.name);
  // A number must say that it is the next.
  return isNext && (!isNumber(parameter) || CURSOR_PARAMETERS.test(member));
}

/** Whether a parameter is a number; one without a type may be. */
function isNumber({ type: { schema } }: Parameter): boolean {
  const types = Array.isArray(schema.type) ? schema.type : [schema.type];
  return schema.type === undefined || types.includes("integer") || types.includes("number");
}

/** The position of the first page: what the document says of it, else 0 for items and 1 for pages. */
function firstOf({ type: { schema }, description }: Parameter, counts: "page" | "item"): number {
  for (const stated of [schema.default, schema.minimum]) {
    if (stated === 0 || stated === 1) return stated;
  }
  const text = `${description ?? ""} ${typeof schema.description === "string" ? schema.description : ""}`;
  if (/\b(zero|0)[- ](based|indexed)|\b(starts?|starting|begins?) (at|from|with) (0|zero)\b/i.test(text)) return 0;
  return counts === "page" ? 1 : 0;
}
