import type { BodyList, ListContinuation, Operation, Parameter } from "../model.ts";
import type { Schemas } from "../schemas.ts";
import { AnswerBody, CURSORS, MORE, PAGE_COUNTS, plain, TOTALS, URLS } from "./list-body.ts";

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
  const query = queryOf(operation);
  const [asks, hasSize, says] = [asksForPages(query), find(query, SIZES) !== undefined, body.hasPaging()];
  // What one resource has may be paged, but then both the query and the body say so, or the body says which part of it this is.
  const isPage = path.endsWith("}") ? ((asks || hasSize) && says) || body.isPart() : asks || says;
  const items = body.items(path, { isPage, says, asksForPart: asks && hasSize });
  return items && { answer, body, items };
}

const queryOf = ({ parameters }: Operation): Parameter[] => parameters.filter((one) => one.in === "query");

/** Whether a text of the operation says that the next page is in the header, which many documents do not declare. */
function tellsOfLink({ description = "", parameters }: Operation): boolean {
  const texts = [description, ...parameters.map((parameter) => parameter.description ?? "")];
  return texts.some((text) => /\bLink\W{1,3}(response )?header\b/.test(text));
}

const CURSOR_PARAMETERS =
  /^(cursor|pagecursor|nextcursor|after|aftercursor|pageafter|pagetoken|paginationtoken|nextpagetoken|nexttoken|token|starttoken|continuation|continuationtoken|continue|marker|startingtoken|startingafter|bookmark|scrollid|next)$/;
const LAST_ITEM = /^(startingafter|after|afterid|sinceid)$/;
const OFFSETS = /^(offset|skip|start|startat|startindex|pageoffset|startposition)$/;
const LIMITS_BY_ITEM = /^(maxid|minid|sinceid|beforeid|afterid|before|endingbefore)$/;
const PAGES = /^(page|pagenumber|pageno|pageindex|pagenum|p|currentpage)$/;
const PAGE_SIZES = /^(perpage|pagesize|pagelimit)$/;
const SIZES = /^(perpage|pagesize|limit|size|count|maxresults|pagelimit|max|top|pagecount|results)$/;

function asksForPages(query: readonly Parameter[]): boolean {
  return [CURSOR_PARAMETERS, OFFSETS, PAGES, LIMITS_BY_ITEM].some((names) => find(query, names) !== undefined);
}

/** The parameter with such a name. A start beside an end is one of a time, of no position. */
function find(query: readonly Parameter[], names: RegExp): Parameter | undefined {
  const isPeriod = query.some(({ name }) => /^(end|stop|to|until|endtime|enddate)$/.test(plain(name)));
  return query.find(({ name }) => names.test(plain(name)) && !(isPeriod && plain(name) === "start"));
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
  // A position that is declared as text may be a cursor, unless a number of items or pages is stated too.
  const isCounted = body.isPart() || (find(query, SIZES) !== undefined && !body.namesNext());
  if (position === undefined || !(isNumber(position) || isCounted)) return { by: "nothing" };
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
  // A text that nothing calls a URL may be a cursor that no parameter takes.
  const isUrl =
    text !== undefined && (SAYS_URL.test(text.description) || /ur[li]|links?$|href/i.test(text.path.join(" ")));
  return text && (isUrl || !takesNumber(query)) ? { next: text.path } : undefined;
}

const takesNumber = (query: readonly Parameter[]): boolean =>
  [OFFSETS, PAGES].map((names) => find(query, names)).some((one) => one !== undefined && isNumber(one));

/** Descriptions of a value that is a URL. */
const SAYS_URL = /\bur[li]\b|\blink\b/i;

/** The member whose name says that a parameter takes it. */
function statedNext(
  body: AnswerBody,
  query: readonly Parameter[],
  fits: (member: string, parameter: Parameter) => boolean,
): { next: readonly string[]; parameter: string } | undefined {
  for (const { path, name, description } of body.members) {
    // A parameter takes no URL.
    if (SAYS_URL.test(description)) continue;
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
  for (const [i, words] of ["0|zero", "1|one"].entries()) {
    const isStated = new RegExp(
      `\\b(${words})[- ](based|indexed)|\\b(starts?|starting|begins?) (at|from|with) (${words})\\b`,
      "i",
    );
    if (isStated.test(text)) return i;
  }
  return counts === "page" ? 1 : 0;
}
