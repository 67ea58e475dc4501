import type { BodyList, ListContinuation, Operation, Parameter } from "../model.ts";
import type { Schemas } from "../schemas.ts";
import { AnswerBody, CURSORS, isOfOne, MORE, PAGE_COUNTS, plain, TOTALS, URLS } from "./list-body.ts";
import { firstOf, isNumber, ListQuery } from "./list-query.ts";

/**
 * The list that an operation of an API without envelopes answers, and how it continues: an array, or an object whose one
 * array has members of paging beside it, or parameters of paging. Undefined for any other answer.
 */
export function readList(schemas: Schemas, operation: Operation): BodyList | undefined {
  const found = findList(schemas, operation);
  if (found === undefined) return undefined;
  const { answer, body, items } = found;
  const query = new ListQuery(operation);
  const hasLink = answer.headers?.some(({ name }) => name === "link") === true || tellsOfLink(operation);
  const continuation = continuationOf(body, query, items, hasLink);
  // A list of which only the first page could be read would look like the whole.
  const hasMore = query.asks || query.pageSize !== undefined || body.namesNext();
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
  const query = new ListQuery(operation);
  const { asks } = query;
  const [hasSize, says] = [query.size !== undefined, body.hasPaging() || nextOf(body, query) !== undefined];
  // What one resource has may be paged, but then both the query and the body say so, or the body says which part of it this is.
  const isPage = isOfOne(path) ? ((asks || hasSize) && says) || body.isPart() : asks || says;
  const items = body.items(path, { isPage, says, asksForPart: asks && hasSize });
  return items && { answer, body, items };
}

/** Whether a text of the operation says that the next page is in the header, which many documents do not declare. */
function tellsOfLink({ description = "", parameters }: Operation): boolean {
  const texts = [description, ...parameters.map((parameter) => parameter.description ?? "")];
  return texts.some((text) => /\bLink\W{1,3}(response )?header\b/.test(text));
}

function continuationOf(
  body: AnswerBody,
  query: ListQuery,
  items: readonly string[],
  hasLink: boolean,
): ListContinuation {
  const more = body.find(MORE, "boolean")?.path;
  const stated = more === undefined ? {} : { more };
  const next = nextOf(body, query);
  if (next !== undefined) return { by: "next", ...next, ...stated };
  const id = body.idOfItem(items);
  const last = query.lastItem;
  if (last !== undefined && more !== undefined && id !== undefined)
    return { by: "last-item", parameter: last.name, id, more };
  if (hasLink) return { by: "link" };
  const { offset, page, size } = query;
  const position = offset ?? page;
  // A position that is declared as text may be a cursor, unless the body counts, or names none and a number of items is asked for.
  const isCounted = body.isPart() || ((size !== undefined || position === page) && !body.namesNext());
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
function nextOf(body: AnswerBody, query: ListQuery): { next: readonly string[]; parameter?: string } | undefined {
  const url = body.members.find(({ name, isUrl }) => URLS.test(name) && isUrl);
  if (url !== undefined) return { next: url.path };
  const isSame = (member: string, parameter: Parameter): boolean => isSameCursor(body, query, member, parameter);
  const said = statedNext(body, query, isNextOf) ?? statedNext(body, query, isSame);
  if (said !== undefined) return said;
  const cursor = body.find(CURSORS, "string");
  const takes = query.cursor ?? (query.offset && isNumber(query.offset) ? undefined : query.offset);
  if (cursor !== undefined && takes !== undefined) return { next: cursor.path, parameter: takes.name };
  const text = body.find(URLS, "string");
  // A text that nothing calls a URL may be a cursor that no parameter takes.
  const isUrl =
    text !== undefined && (SAYS_URL.test(text.description) || /ur[li]|links?$|href/i.test(text.path.join(" ")));
  return text && (isUrl || !takesNumber(query)) ? { next: text.path } : undefined;
}

const takesNumber = ({ offset, page }: ListQuery): boolean =>
  [offset, page].some((one) => one !== undefined && isNumber(one));

/** Descriptions of a value that is a URL. */
const SAYS_URL = /\bur[li]\b|\blink\b/i;

/** The member whose name says that a parameter takes it. */
function statedNext(
  body: AnswerBody,
  query: ListQuery,
  fits: (member: string, parameter: Parameter) => boolean,
): { next: readonly string[]; parameter: string } | undefined {
  for (const { path, name, description } of body.members) {
    // A parameter takes no URL.
    if (SAYS_URL.test(description)) continue;
    const takes = query.parameters.find((one) => fits(name, one));
    if (takes !== undefined) return { next: path, parameter: takes.name };
  }
  return undefined;
}

/** Whether a member has by its name the next value of a parameter: `next_cursor` that of `cursor`. */
const isNextOf = (member: string, { name }: Parameter): boolean => member === `next${plain(name)}`;

/** Whether a member is a cursor named as its parameter is; beside the next cursor it repeats that of the request. */
function isSameCursor(body: AnswerBody, query: ListQuery, member: string, parameter: Parameter): boolean {
  if (member !== plain(parameter.name)) return false;
  // A number must say that it is the next.
  if (isNumber(parameter)) return parameter === query.cursor && CURSORS.test(member);
  return (
    CURSORS.test(member) || body.members.some(({ name }) => name === `prev${member}` || name === `previous${member}`)
  );
}
