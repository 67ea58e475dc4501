import type { Json } from "../../openapi/pointer.ts";
import type { Operation, Parameter } from "../model.ts";
import { plain } from "./list-body.ts";

const CURSORS =
  /^((page|next|after|start)?cursor|after|pageafter|((next|start|starting)?page|paging|pagination|next|start|continuation|skip)?token|continuation|continue|marker|startingtoken|startingafter|bookmark|scrollid|next)$/;
const LAST_ITEM = /^(startingafter|after|afterid|sinceid)$/;
const LIMITS_BY_ITEM = /^(maxid|minid|sinceid|beforeid|afterid|before|endingbefore)$/;
const OFFSETS =
  /^(offset|skip|start(at|from|index|position|record|row)?|startingindex|pageoffset|first(result|record|row))$/;
const PAGES = /^(p|pg|page(number|num|no|index)?|(current|start)page)$/;
const PAGE_SIZES = /^(\w*perpage|pagesize|pagelimit)$/;
const SIZES =
  /^(\w*perpage|rpp|pagesize|limit|size|count|max|max(results|items|records)|pagelimit|top|take|pagecount|(num)?results)$/;

/** Objects of a query that hold what asks for a page: `pagination[offset]`. */
const PAGING = /^(page|pageable|pager|paging|pagination)\W+/i;

/** Descriptions of a page, which count where the name is that of an offset. */
const IS_PAGE = /^\W*(the )?(page (number|index)|number of the page)\b/i;

/** Descriptions of what asks for a page, by any name. */
const SAYS_OFFSET =
  /\bnumber of \w+ to skip\b|\boffset (in|into|within) (the )?(results?|list)\b|\b(index|position|number) of the first (item|result|record|row|entry)\b/i;
const SAYS_PAGE =
  /^\W*((the|which) )?((start|starting|first|current) )?page\b(?! (size|length|limit|offset))|\bnumber of the page\b/i;
const SAYS_CURSOR = /\bcursor\b|\b(page|paging|pagination|continuation) token\b/i;
const SAYS_BACK = /prev|before|backward/i;

/** What a query has to ask for a part of a list. */
export class ListQuery {
  readonly parameters: readonly Parameter[];
  readonly size: Parameter | undefined;
  readonly pageSize: Parameter | undefined;
  readonly cursor: Parameter | undefined;
  readonly lastItem: Parameter | undefined;
  readonly offset: Parameter | undefined;
  readonly page: Parameter | undefined;
  /** Whether a parameter asks for a page. */
  readonly asks: boolean;

  constructor(operation: Operation) {
    this.parameters = operation.parameters.filter((one) => one.in === "query");
    this.size = this.#find(SIZES);
    this.pageSize = this.#find(PAGE_SIZES);
    this.lastItem = this.#find(LAST_ITEM);
    this.cursor = this.#find(CURSORS) ?? this.#findDescribed(SAYS_CURSOR, (one) => !isNumber(one) && !goesBack(one));
    const start = this.#find(OFFSETS) ?? this.#findDescribed(SAYS_OFFSET, isNumber);
    const isPage = start !== undefined && IS_PAGE.test(descriptionOf(start));
    this.offset = isPage ? undefined : start;
    this.page = isPage
      ? start
      : (this.#find(PAGES) ?? this.#findDescribed(SAYS_PAGE, (one) => isNumber(one) && one !== this.size));
    this.asks = [this.cursor, this.offset, this.page, this.#find(LIMITS_BY_ITEM)].some((one) => one !== undefined);
  }

  /** The parameter with such a name. A start beside an end is one of a time, of no position. */
  #find(names: RegExp): Parameter | undefined {
    const isPeriod = this.parameters.some(({ name }) => /^(end|stop|to|until|endtime|enddate)$/.test(plain(name)));
    return this.parameters.find(({ name }) => {
      const isNamed = [name, name.replace(PAGING, "")].some((one) => names.test(plain(one)));
      return isNamed && !(isPeriod && plain(name) === "start");
    });
  }

  /** The parameter that is described as such, whatever its name. */
  #findDescribed(says: RegExp, fits: (one: Parameter) => boolean): Parameter | undefined {
    return this.parameters.find((one) => says.test(descriptionOf(one)) && fits(one));
  }
}

const goesBack = (one: Parameter): boolean => SAYS_BACK.test(`${one.name} ${descriptionOf(one)}`);

function descriptionOf({ description = "", type: { schema } }: Parameter): string {
  return typeof schema.description === "string" ? `${description} ${schema.description}` : description;
}

/** Whether a parameter is a number; one without a type may be, and a text with a number for a default value or a minimum is. */
export function isNumber({ type: { schema } }: Parameter): boolean {
  const types = Array.isArray(schema.type) ? schema.type : [schema.type];
  if (schema.type === undefined || types.includes("integer") || types.includes("number")) return true;
  return [schema.default, schema.minimum].some(isCount);
}

/** Whether a value is a number, or a text that is one. */
const isCount = (value: Json | undefined): boolean => typeof value === "number" || /^\d+$/.test(String(value));

/** The position of the first page: what the document says of it, else 0 for items and 1 for pages. */
export function firstOf(parameter: Parameter, counts: "page" | "item"): number {
  const { schema } = parameter.type;
  for (const stated of [schema.default, schema.minimum].filter(isCount).map(Number)) {
    if (stated === 0 || stated === 1) return stated;
  }
  for (const [i, words] of ["0|zero", "1|one"].entries()) {
    const isStated = new RegExp(
      `\\b(${words})[- ](based|indexed)|\\b(starts?|starting|begins?) (at|from|with) (${words})\\b`,
      "i",
    );
    if (isStated.test(descriptionOf(parameter))) return i;
  }
  return counts === "page" ? 1 : 0;
}
