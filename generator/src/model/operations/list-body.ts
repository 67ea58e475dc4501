import { singular } from "../names/singular.ts";
import type { ArrayType, ObjectType, Property, Schemas, SchemaType, ValueType } from "../schemas.ts";

/** A name without its case and separators: `nextPageToken` and `next_page_token` are one. */
export const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, "");
const ITEMS =
  /^(data|items?|results?|values?|entries|records|list|objects|content|collection|docs|elements|nodes|resources|rows|hits)$/;

/** Lists of what went wrong, beside the list that was asked for. */
const FAULTS = /^(errors|warnings)$/;

/** Other members of an object that is a list by the name of its one array alone: `{ object, data }`. */
const MOST_BESIDE_KNOWN = 2;

/** What an answer may say of itself beside the list. */
const OF_ANSWER =
  /^(self|selfurl|selflink|links|ok|success|(response)?status(code|text|message)?|messages?|error(code|message|description)?|schema|odatacontext|requestid)$/;

/** Objects that hold members of paging, or the list itself. */
const META =
  /^(meta(data)?|(paging|pagination|page)(info|data|meta|details)?|pager|pageable|links|cursors?|(response|result)(metadata|info|set)|next)$/;
/** Members that hold the whole answer: what is beside them is about it. */
const ANSWERS = /^(response|body|payload)$/;
const WRAPPERS = /^(data|results?|response|embedded|body|payload|contents?|message)$/;
const MOST_WRAPPERS = 2;

export const CURSORS: RegExp =
  /^(nextcursor|cursor|cursornext|next|after|endcursor|nextpagetoken|pagetoken|nexttoken|nextpage|nextpagecursor|continuation|continuationtoken|continue|nextmarker|marker|bookmark|scrollid|nextoffset)$/;
export const URLS: RegExp = /^(odata)?next(page|records|results)?(url|link|uri|href)?$/;
export const MORE: RegExp = /^(has|is)?more((items|results|records|pages|data)?(available)?)$|^hasnext(page)?$/;
export const PAGE_COUNTS: RegExp =
  /^((total|num|numberof|last)pages?|pages|total(number)?ofpages|pages?(count|total))$/;
export const TOTALS: RegExp =
  /^total((numberof)?(results?|items?|elements?|records?|rows?|entries|hits|objects|docs))?(count|number|size)?$|^(items|results|records|rows)total$|^numfound$/;

/** Where in the whole a page begins. */
const POSITIONS = /^(offset|skip|startindex|page|pagenumber|currentpage)$/;

/** Further members that only pages of a list have. */
const OTHERS =
  /^(count|(items|results|hits)?perpage|pagesize|pagenumber|pageindex|currentpage|previous|prev|previouspage|limit|offset|maxresults|(item|result|record)s?count|numresults)$/;

const isOfPaging = (name: string): boolean =>
  [CURSORS, URLS, MORE, PAGE_COUNTS, TOTALS, OTHERS].some((names) => names.test(name));

/** Whether a path leads to one resource: it ends with a parameter, but for an extension or a slash. */
export const isOfOne = (path: string): boolean => /\/\{[^/}]*\}(\.\w+)?\/?$/.test(path);

/** The segments of a path after its last parameter, which say what is asked for. `/pets.{format}` has one. */
function segmentsAtEnd(path: string): string[] {
  return path
    .replace(/\/$/, "")
    .replace(/.*\/\{[^/}]*\}/, "")
    .split("/")
    .map((segment) => segment.replace(/\.?\{.*/, ""));
}

/** The segment before the last parameter: of what there is one at `/pets/{id}`. */
const segmentBeforeEnd = (path: string): string => /([^/]*)\/\{[^/]*$/.exec(path.replace(/\/$/, ""))?.[1] ?? "";

/** Whether a member has the name of a segment, as singular or plural: `users` at `/user`. */
function isNamedLike(segments: readonly string[], member: string): boolean {
  return segments.some((segment) => plain(singular(segment)) === plain(singular(member)));
}

interface BodyMember {
  path: readonly string[];
  /** Its name without case and separators; that of its parent for a URL in a member `href`. */
  name: string;
  types: readonly string[];
  isUrl: boolean;
  description: string;
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

/** What tells that an answer is a page: the query or the body, and whether the body does. */
interface ListEvidence {
  isPage: boolean;
  says: boolean;
  /** Whether the query asks for a position and for a number of items. */
  asksForPart: boolean;
}

/** The one array of an object that may be its list. */
interface Candidate {
  name: string;
  hasObjects: boolean;
  /** Whether it has a name that lists have: `items`. */
  isKnown: boolean;
  /** Plain names of the other members, without those that the answer says of itself. */
  beside: readonly string[];
}

/** Whether an array is what was asked for, and no part of it. */
function isList(candidate: Candidate, path: string, { isPage, says, asksForPart }: ListEvidence): boolean {
  const { name, hasObjects, isKnown, beside } = candidate;
  const segments = segmentsAtEnd(path);
  if (isPage) {
    // Texts or numbers beside another value may belong to it.
    const isItems = isKnown || beside.every((one) => isOfPaging(one) || META.test(one));
    if (hasObjects || isNamedLike(segments.slice(-1), name) || (says && isItems)) return true;
  }
  if (ANSWERS.test(plain(name))) return true;
  if (isOfOne(path)) {
    // `/pets/{id}` that answers `{ pets }` has one pet; other things in it are those of the pet.
    const isOfAnother = beside.length === 0 && !isNamedLike([segmentBeforeEnd(path)], name);
    return isOfAnother || (asksForPart && isKnown);
  }
  // Beside texts or numbers, other members belong to one value: `{ interval, unit, values }`.
  if (!hasObjects) return beside.length === 0;
  // `/pets` answers `{ sum, pets }`.
  const most = isKnown ? MOST_BESIDE_KNOWN : isNamedLike(segments, name) ? 1 : 0;
  return beside.length <= most;
}

/** The body of an answer, as far as it tells of a list. */
export class AnswerBody {
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
    return this.members.some(({ name }) => isOfPaging(name));
  }

  /** Whether the body says both how many items there are and where in them it begins. */
  isPart(): boolean {
    return [TOTALS, POSITIONS].every((names) => this.find(names, "integer", "number") !== undefined);
  }

  /** Where the list is. Without evidence of paging, it must be all that the body has. */
  items(path: string, evidence: ListEvidence): readonly string[] | undefined {
    return onlyArray(this.#type) === undefined ? this.#itemsIn(this.#type, path, evidence) : [];
  }

  #itemsIn(type: SchemaType, path: string, evidence: ListEvidence, depth = 0): readonly string[] | undefined {
    const direct = this.#listIn(type, path, evidence);
    if (direct !== undefined) return [direct];
    if (depth === MOST_WRAPPERS) return undefined;
    for (const { name, type: held } of onlyObject(type)?.properties ?? []) {
      if (!WRAPPERS.test(plain(name))) continue;
      const inner = this.#itemsIn(this.#schemas.dereference(held), path, evidence, depth + 1);
      if (inner !== undefined) return [name, ...inner];
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

  #listIn(type: SchemaType, path: string, evidence: ListEvidence): string | undefined {
    const properties = onlyObject(type)?.properties ?? [];
    const segments = segmentsAtEnd(path);
    const isContent = ({ name }: Property): boolean => !OF_ANSWER.test(plain(name)) || isNamedLike(segments, name);
    const all = properties.filter(
      (one) => !FAULTS.test(plain(one.name)) && onlyArray(this.#schemas.dereference(one.type)) !== undefined,
    );
    const main = all.filter((one) => isContent(one) && !META.test(plain(one.name)));
    const lists = main.length > 0 ? main : all;
    const ofObjects = lists.filter((one) => this.#listsObjects(one.type));
    const known = lists.filter(({ name }) => ITEMS.test(plain(name)) || ANSWERS.test(plain(name)));
    const named = evidence.isPage ? lists.filter(({ name }) => isNamedLike(segments.slice(-1), name)) : [];
    const [only, ...others] = [known, named, ofObjects, lists].find((some) => some.length > 0) ?? [];
    if (only === undefined || others.length > 0) return undefined;
    const found = {
      name: only.name,
      hasObjects: ofObjects.includes(only),
      isKnown: known.includes(only),
      beside: properties.filter((one) => one !== only && isContent(one)).map(({ name }) => plain(name)),
    };
    return isList(found, path, evidence) ? only.name : undefined;
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
      const { description = "" } = end.schema;
      return [
        { path: own, name: plain(said), types, isUrl: isUrl || name === "href", description: String(description) },
      ];
    });
  }
}
