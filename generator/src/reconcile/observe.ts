import { alternativesOf, type ComposedSource, composedSources } from "../compose/alternatives.ts";
import { dereference, dereferenceAt, type Located } from "../openapi/dereference.ts";
import { canonicalText, textOf } from "../openapi/equal.ts";
import { operationsOf } from "../openapi/operations.ts";
import { get, isObject, type Json, type JsonObject, join, type Pointer, parent } from "../openapi/pointer.ts";
import { tagOf } from "../schema/discrimination.ts";
import { listedValues } from "../schema/enumeration.ts";
import { componentUses, type Uses, usesOf } from "../schema/uses.ts";
import { CLOUDFLARE } from "../vendors/cloudflare.ts";
import { EVIDENCE, type Fact } from "./evidence.ts";
import { branchesOf, type Position, Positions, typesOf } from "./pairing.ts";
import { pairParameters } from "./settle-operation.ts";
import { allowsNull, deprecations, isUnknown } from "./settle-schema.ts";

/** What one source says of a fact, and where. */
export interface Claim {
  source: string;
  /** Of the keyword, or the nearest thing that is there. */
  pointer: Pointer;
  /** Undefined: nothing. Of `exists`, `required`, `nullability` and `deprecation`: yes or no. Of `enum`, null: any value. */
  says: Json | undefined;
}

/** One fact of one place, as all sources that describe the place have it. */
export interface Observation {
  fact: Fact;
  /** Which limit it is, which of two descriptions, what it is that exists; else the fact itself. */
  keyword: string;
  /** The place in the composed document: the first source's, or the one of the first source that has it. */
  pointer: Pointer;
  uses: Uses;
  said: Claim[];
  verdict: Verdict;
  /** Of a branch that only some unions have, where it stands in one that has it. */
  shape?: Pointer;
  /** That the sources have nothing in common: whoever goes by another one than that which stands fails. */
  vital?: boolean;
  /** The rule whose business it is. */
  rule: "settle-operation" | "settle-schema";
}

/** `agree`: two or more speak and say the same; `alone`: only one speaks; of `exists`: only some have it. */
export type Verdict = "agree" | "drift" | "alone";

const LIMITS = [
  "minLength",
  "maxLength",
  "pattern",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "minProperties",
  "maxProperties",
  "multipleOf",
];

/**
 * Every fact that two or more sources could speak of, where both describe the same operation. To be called when
 * composition has been through all rules but those that settle: two spellings of one thing are no disagreement.
 * @param root a composed document, with `x-sources` and `x-also`; nothing is observed in one of a single source.
 */
export function observe(root: JsonObject): Observation[] {
  return composedSources(root).size < 2 ? [] : new Observer(root).run();
}

/** A source's operation, and where it stands. */
interface Stating {
  source: string;
  operation: JsonObject;
  pointer: Pointer;
}

class Observer {
  readonly #root: JsonObject;
  readonly #sources: Map<string, ComposedSource>;
  readonly #positions: Positions;
  readonly #found = new Map<string, Observation>();
  readonly #uses: ReturnType<typeof componentUses>;
  /** Sources that say anywhere what an operation takes beyond its path; a page of models never does. */
  readonly #asking = new Set<string>();

  constructor(root: JsonObject) {
    this.#root = root;
    this.#sources = composedSources(root);
    this.#positions = new Positions(root);
    this.#uses = componentUses(root);
  }

  run(): Observation[] {
    const operations = [...operationsOf(this.#root)].map(([pointer, operation]): Stating[] => [
      { source: textOf(operation["x-source"]), operation, pointer },
      ...alternativesOf(operation, pointer),
    ]);
    for (const { source, operation } of operations.flat()) if (this.#asks(operation)) this.#asking.add(source);
    for (const stating of operations) if (stating.length > 1) this.#operation(stating);
    // A place of which the first source says nothing, not even a type, is compared between the others.
    for (const { pointer, statements } of this.#positions.all()) {
      const node = dereferenceAt(this.#root, pointer)?.node;
      const [base, ...rest] = statements;
      if (node === undefined || !isUnknown(node) || base === undefined) continue;
      for (const { source, pointer: theirs } of rest) {
        if (source !== base.source) this.#positions.pair(base.source, base.pointer, source, theirs);
      }
    }
    for (const position of this.#positions.all()) this.#position(position);
    return [...this.#found.values()];
  }

  #operation(stating: readonly Stating[]): void {
    const [{ pointer }] = stating as [Stating];
    const own = (key: string, read: (value: Json | undefined) => Json | undefined) =>
      stating.map(({ source, operation, pointer: at }) => {
        const says = read(operation[key]);
        return { source, pointer: says === undefined ? at : join(at, key), says };
      });
    this.#note("deprecation", "deprecation", pointer, this.#deprecated(own("deprecated", asIs)), SENT);
    for (const key of ["summary", "description"]) this.#note("description", key, pointer, own(key, prose), SENT);
    this.#note("security", "security", pointer, own("security", requirements), SENT);
    this.#note("permission", "scopes", pointer, own("security", scopes), SENT);
    const permissions = stating.map(({ source, operation, pointer: from }) => {
      return { source, pointer: at(operation, from, ...CLOUDFLARE.permissions), says: permissionsOf(operation) };
    });
    this.#note("permission", "permission", pointer, permissions, SENT);
    this.#parameters(stating);
    this.#body(stating);
    this.#responses(stating);
  }

  #asks({ parameters, requestBody }: JsonObject): boolean {
    const stated = Array.isArray(parameters) ? parameters : [];
    return requestBody !== undefined || stated.some((one) => dereference(this.#root, one, "")?.node.in !== "path");
  }

  #parameters(stating: readonly Stating[]): void {
    const [first] = stating as [Stating];
    const byName = new Map<string, { source: string; node: JsonObject; landed: Pointer }[]>();
    for (const { source, pointer } of stating) {
      for (const { theirs, name } of pairParameters(this.#root, first.pointer, pointer)) {
        const key = `${textOf(theirs.node.in)} ${name}`;
        const stated = { source, node: theirs.node, landed: theirs.landed };
        byName.set(key, [...(byName.get(key) ?? []), stated]);
      }
    }
    for (const [key, stated] of byName) {
      const [base, ...rest] = stated as [(typeof stated)[number], ...typeof stated];
      if (!key.startsWith("path ")) {
        const said = stating.map(({ source, pointer }) => {
          const has = stated.find((one) => one.source === source);
          const silent = has === undefined && !this.#asking.has(source);
          return { source, pointer: has?.landed ?? pointer, says: silent ? undefined : has !== undefined };
        });
        this.#note("exists", "parameter", base.landed, said, SENT);
        const required = stated.map(({ source, node, landed }) => {
          return { source, pointer: at(node, landed, "required"), says: node.required === true };
        });
        this.#note("required", "required", base.landed, required, SENT);
      }
      const words = (key: string, read: (value: Json | undefined) => Json | undefined) =>
        stated.map(({ source, node, landed }) => ({ source, pointer: at(node, landed, key), says: read(node[key]) }));
      this.#note("description", "description", base.landed, words("description", prose), SENT);
      this.#note("deprecation", "deprecation", base.landed, this.#deprecated(words("deprecated", asIs)), SENT);
      for (const { source, landed } of rest) {
        this.#positions.pair(base.source, join(base.landed, "schema"), source, join(landed, "schema"), "parameter");
      }
    }
  }

  #body(stating: readonly Stating[]): void {
    const bodies = stating.map((one) => {
      return { ...one, body: dereference(this.#root, one.operation.requestBody, join(one.pointer, "requestBody")) };
    });
    const [base, ...rest] = bodies.filter(({ body }) => body !== undefined);
    if (base?.body === undefined) return;
    const said = bodies.map(({ source, pointer, body }) => {
      if (body !== undefined) return { source, pointer: body.pointer, says: true };
      return { source, pointer, says: this.#asking.has(source) ? false : undefined };
    });
    this.#note("exists", "body", join(base.pointer, "requestBody"), said, SENT);
    const required = bodies.flatMap(({ source, body }) => {
      if (body === undefined) return [];
      // Only an OpenAPI document has a word for it: elsewhere a body is required where one of its members is.
      const says = body.node.required === true || (this.#sources.get(source)?.kind === "openapi" ? false : undefined);
      return [{ source, pointer: at(body.node, body.pointer, "required"), says }];
    });
    this.#note("required", "required", base.body.pointer, required, SENT);
    this.#media(
      bodies.flatMap(({ source, body }) => (body === undefined ? [] : [{ source, holder: body }])),
      SENT,
    );
    for (const { source, body } of rest) {
      if (body !== undefined) this.#content(base.source, base.body, source, body, "part");
    }
  }

  #responses(stating: readonly Stating[]): void {
    const byStatus = new Map<string, { source: string; response: Located }[]>();
    for (const { source, operation, pointer } of stating) {
      for (const status of Object.keys(isObject(operation.responses) ? operation.responses : {})) {
        const response = dereferenceAt(this.#root, join(pointer, "responses", status));
        // A page that states no status means 200: any success is the success.
        const key = status.startsWith("2") ? "2XX" : status.toUpperCase();
        if (response !== undefined) byStatus.set(key, [...(byStatus.get(key) ?? []), { source, response }]);
      }
    }
    for (const [status, stated] of byStatus) this.#answer(status, stating, byStatus, stated[0]?.response.pointer);
    for (const stated of byStatus.values()) {
      this.#media(
        stated.map(({ source, response }) => ({ source, holder: response })),
        ANSWERED,
      );
      const [base, ...rest] = stated as [(typeof stated)[number], ...typeof stated];
      for (const { source, response } of rest) {
        if (source !== base.source) this.#content(base.source, base.response, source, response, "body");
      }
    }
  }

  /** A status that a range covers is listed. Pages and SDKs only show what succeeds: their silence denies no failure. */
  #answer(
    status: string,
    stating: readonly Stating[],
    byStatus: ReadonlyMap<string, readonly { source: string; response: Located }[]>,
    pointer: Pointer | undefined,
  ): void {
    if (pointer === undefined) return;
    const covering = [status, `${status.slice(0, 1)}XX`, "DEFAULT"].flatMap((key) => byStatus.get(key) ?? []);
    const said = stating.map(({ source, pointer: operation }) => {
      const has = covering.find((one) => one.source === source)?.response.pointer;
      const silent = has === undefined && this.#sources.get(source)?.kind !== "openapi";
      return { source, pointer: has ?? join(operation, "responses"), says: silent ? undefined : has !== undefined };
    });
    this.#note("exists", "answer", pointer, said, ANSWERED);
  }

  /** Media types that only some have. Pages and SDKs show one form of what they describe: their silence denies no other. */
  #media(stated: readonly { source: string; holder: Located }[], uses: Uses): void {
    const contents = stated.flatMap(({ source, holder: { node, pointer } }) => {
      const types = Object.keys(isObject(node.content) ? node.content : {});
      return types.length === 0 ? [] : [{ source, pointer: join(pointer, "content"), types }];
    });
    const [first] = contents;
    if (first === undefined) return;
    const sources = [...new Set(contents.map(({ source }) => source))];
    const types = [...new Set(contents.flatMap((one) => one.types))];
    const holding = (source: string, type: string) =>
      contents.find((one) => one.source === source && one.types.includes(type));
    const vital = !types.some((type) => sources.every((source) => holding(source, type)));
    for (const type of types) {
      const said = sources.map((source): Claim => {
        const has = holding(source, type);
        if (has !== undefined) return { source, pointer: join(has.pointer, type), says: true };
        const own = contents.find((one) => one.source === source) ?? first;
        const silent = this.#sources.get(source)?.kind !== "openapi";
        return { source, pointer: own.pointer, says: silent ? undefined : false };
      });
      // What stands is what the first source has that states any.
      const { pointer } = holding(first.source, type) ?? first;
      this.#note("exists", `content ${type}`, join(pointer, type), said, uses, { vital });
    }
  }

  #content(primary: string, us: Located, source: string, them: Located, role: "body" | "part"): void {
    const [ours, theirs] = [us.node.content, them.node.content];
    if (!isObject(ours) || !isObject(theirs)) return;
    for (const type of Object.keys(ours)) {
      if (!Object.hasOwn(theirs, type)) continue;
      const place = (landing: Located): Pointer => join(landing.pointer, "content", type, "schema");
      this.#positions.pair(primary, place(us), source, place(them), role);
    }
  }

  #position(position: Position): void {
    const { pointer, primary, used, parameter, statements } = position;
    const node = get(this.#root, pointer);
    if (!isObject(node)) return;
    const uses = usesOf(pointer, this.#uses);
    const stated = [{ source: primary, pointer, node }];
    for (const statement of statements) {
      const theirs = get(this.#root, statement.pointer);
      // A union of which two branches resemble ours is one source with one word.
      if (isObject(theirs) && !stated.some(({ source }) => source === statement.source)) {
        stated.push({ ...statement, node: theirs });
      }
    }
    if (used && !parameter) {
      const nulls = stated.map(({ source, pointer: from, node: one }) => {
        const says = isUnknown(one) ? undefined : allowsNull(this.#root, one, from);
        return {
          source,
          pointer: at(one, from, "nullable", "type", "anyOf"),
          says: this.#orSilent("nullability", source, says),
        };
      });
      this.#note("nullability", "nullability", pointer, nulls, uses);
    }
    const words = (key: string, read: (value: Json | undefined) => Json | undefined) =>
      stated.map(({ source, pointer: from, node: one }) => ({
        source,
        pointer: at(one, from, key),
        says: read(one[key]),
      }));
    this.#note("description", "description", pointer, words("description", prose), uses);
    const deprecated = deprecations(this.#root, pointer, stated).map(({ source, pointer: from, says }) => {
      return { source, pointer: at(get(this.#root, from) as JsonObject, from, "deprecated"), says };
    });
    this.#note("deprecation", "deprecation", pointer, this.#deprecated(deprecated), uses);
    if (typeof node.$ref === "string") return;
    this.#types(position, stated, uses);
    this.#members(position, stated, uses);
    this.#shapes(position, stated, uses);
  }

  /** Branches that one union has and another has not. */
  #shapes({ pointer, primary, extra, lacking }: Position, stated: readonly Stated[], uses: Uses): void {
    const [base, ...rest] = stated as [Stated, ...Stated[]];
    // Strings beside a string (an id or an audience tag) are no other shape.
    const isShape = (branch: Located, beside: Located): boolean =>
      isObject(branch.node.properties) || !meets(typesOf(branch.node), typeNames(this.#root, beside));
    const told = new Set<string>();
    for (const { source, pointer: theirs } of base.node["x-incomplete"] === undefined ? extra : []) {
      const their = dereferenceAt(this.#root, theirs);
      if (their === undefined || !isShape(their, base)) continue;
      // Several models of one source that have it, as what is sent and what is answered, say it once.
      const word = `${source} ${canonicalText(their.node)}`;
      if (told.has(word)) continue;
      told.add(word);
      const said = [
        { source: primary, pointer, says: false },
        { source, pointer: theirs, says: true },
      ];
      this.#shape(their, pointer, said, uses);
    }
    for (const branch of new Set(lacking.map((one) => one.branch))) {
      const our = dereferenceAt(this.#root, branch);
      if (our === undefined) continue;
      const said = rest.map(({ source, pointer: from, node }): Claim => {
        const their = dereference(this.#root, node, from);
        const lacks = lacking.some((one) => one.branch === branch && one.by.source === source);
        const counterpart = this.#positions.at(branch)?.statements.find((one) => one.source === source);
        if (counterpart !== undefined || !lacks) return { source, pointer: counterpart?.pointer ?? from, says: true };
        const silent =
          their === undefined ||
          isUnknown(their.node) ||
          their.node["x-incomplete"] !== undefined ||
          !isShape(our, their);
        return { source, pointer: from, says: silent ? undefined : false };
      });
      this.#shape(our, pointer, [{ source: primary, pointer: branch, says: true }, ...said], uses);
    }
  }

  #shape(branch: Located, pointer: Pointer, said: readonly Claim[], uses: Uses): void {
    this.#note("exists", `shape ${this.#shapeName(branch)}`, pointer, said, uses, { shape: branch.pointer });
  }

  /** A branch of a union by the name of its component, the value that tells it from others, or its only member. */
  #shapeName(branch: Located): string {
    const { pointer, key } = parent(branch.pointer);
    if (pointer === "/components/schemas") return key;
    const [only, ...more] = Object.keys(isObject(branch.node.properties) ? branch.node.properties : {});
    const member = only === undefined || more.length > 0 ? "without a name" : `with ${only}`;
    return tagOf(this.#root, branch) ?? member;
  }

  #types({ pointer }: Position, stated: readonly Stated[], uses: Uses): void {
    const kinds = stated.map(({ source, pointer: from, node }) => {
      const landing = dereference(this.#root, node, from);
      const types = landing === undefined ? [] : typeNames(this.#root, landing);
      return { source, pointer: at(node, from, "type"), says: types.length === 0 ? undefined : types };
    });
    // Pages and SDKs call an integer a number: they have no other word for it.
    const coarse = kinds.some(
      ({ source, says }) => says !== undefined && this.#sources.get(source)?.kind !== "openapi",
    );
    const compared = coarse ? kinds.map((one) => ({ ...one, says: one.says?.map(asNumber) })) : kinds;
    this.#note("type", "type", pointer, compared, uses, { shown: kinds });
  }

  #members(position: Position, stated: readonly Stated[], uses: Uses): void {
    const { pointer } = position;
    const plain = stated.flatMap(({ source, pointer: from, node }) => {
      const landing = dereference(this.#root, node, from);
      const branches = landing === undefined ? undefined : branchesOf(this.#root, landing);
      const single = branches === undefined ? landing : branches.length === 1 ? branches[0] : undefined;
      return single === undefined || isUnknown(single.node) ? [] : [{ source, ...single }];
    });
    // Of a union, what its members are is said at its branches.
    if (plain[0]?.pointer !== pointer) return;
    const words = (key: string, read: (value: Json | undefined, node: JsonObject) => Json | undefined) =>
      plain.map(({ source, pointer: from, node }) => ({
        source,
        pointer: at(node, from, key),
        says: read(node[key], node),
      }));
    const lists = plain.map(({ source, pointer: from, node }) => {
      return { source, pointer: at(node, from, "const", "enum"), says: values(node) };
    });
    this.#note("enum", "enum", pointer, lists, uses);
    this.#note("format", "format", pointer, words("format", asIs), uses);
    this.#note("default", "default", pointer, words("default", spelt), uses);
    for (const limit of LIMITS) this.#note("limits", limit, pointer, words(limit, asIs), uses);
    this.#properties(position, plain, uses);
  }

  #properties({ pointer, body }: Position, plain: readonly Stated[], uses: Uses): void {
    const listing = plain.filter(({ node }) => isObject(node.properties));
    if (listing.length < 2) return;
    const names = new Set(listing.flatMap(({ node }) => Object.keys(node.properties as JsonObject)));
    for (const name of names) {
      const property = join(pointer, "properties", name);
      const said = listing.map(({ source, pointer: from, node }) => {
        const has = Object.hasOwn(node.properties as JsonObject, name);
        // SDKs take the envelope off, pages of models never print it, and an incomplete model says nothing of what it lacks.
        const bare = this.#sources.get(source)?.kind === "sdk" || !this.#asking.has(source);
        const silent = !has && (node["x-incomplete"] !== undefined || (body && bare));
        return { source, pointer: has ? join(from, "properties", name) : from, says: silent ? undefined : has };
      });
      this.#note("exists", "property", property, said, uses);
      const required = listing.map(({ source, pointer: from, node }) => {
        const has = Object.hasOwn(node.properties as JsonObject, name);
        const says = has ? Array.isArray(node.required) && node.required.includes(name) : undefined;
        return { source, pointer: has ? join(from, "properties", name) : from, says };
      });
      this.#note("required", "property", property, required, uses);
    }
  }

  /** An explicit no is one; whose silence is one as well, the table of evidence says. */
  #deprecated(said: readonly Claim[]): Claim[] {
    return said.map(({ source, pointer, says }) => {
      const word = says === undefined ? this.#orSilent("deprecation", source, false) : says === true;
      return { source, pointer, says: word };
    });
  }

  #orSilent(fact: Fact, source: string, says: boolean | undefined): boolean | undefined {
    const kind = this.#sources.get(source)?.kind;
    return says === false && (kind === undefined || !EVIDENCE[fact].denies.includes(kind)) ? undefined : says;
  }

  /**
   * @param shown what each says in its own words, where it is compared in others.
   * @param more see `Observation`.
   */
  #note(
    fact: Fact,
    keyword: string,
    pointer: Pointer,
    said: readonly Claim[],
    uses: Uses,
    { shown = said, ...more }: { shown?: readonly Claim[] } & Pick<Observation, "shape" | "vital"> = {},
  ): void {
    const spoken = said.filter(({ says }) => says !== undefined);
    if (spoken.length === 0 || spoken.every(({ says }) => says === false)) return;
    const key = `${fact} ${keyword} ${pointer} ${more.shape ?? ""}`;
    if (this.#found.has(key)) return;
    const distinct = new Set(spoken.map(({ says }) => canonicalText(comparable(fact, says as Json))));
    const verdict = spoken.length < 2 ? "alone" : distinct.size > 1 ? "drift" : "agree";
    // That nobody lists values is no agreement on values.
    if (fact === "enum" && !spoken.some(({ says }) => Array.isArray(says))) return;
    // Of an operation itself, and of its parameters, body and answers as such.
    const rule = /\/schemas?(?:\/|$)/.test(pointer) ? "settle-schema" : "settle-operation";
    this.#found.set(key, { fact, keyword, pointer, uses, said: [...shown], verdict, rule, ...more });
  }
}

interface Stated extends Located {
  source: string;
}

/** What a document says of a fact at a place, in the words of `Said`; undefined: nothing. */
export function factAt(root: JsonObject, fact: Fact, keyword: string, pointer: Pointer): Json | undefined {
  const node = get(root, pointer);
  if (fact === "exists") return node !== undefined;
  if (!isObject(node)) return undefined;
  const { pointer: holder, key } = parent(pointer);
  switch (fact) {
    case "required": {
      if (keyword !== "property") return node.required === true;
      const { required } = (get(root, parent(holder).pointer) ?? {}) as JsonObject;
      return Array.isArray(required) && required.includes(key);
    }
    case "type": {
      const landing = dereference(root, node, pointer);
      return landing === undefined ? undefined : typeNames(root, landing);
    }
    case "nullability":
      return isUnknown(node) ? undefined : allowsNull(root, node, pointer);
    case "enum":
      return values(node);
    case "deprecation":
      return (node.deprecated ?? dereference(root, node, pointer)?.node.deprecated) === true;
    case "security":
      return requirements(node.security);
    case "permission":
      return keyword === "scopes" ? scopes(node.security) : permissionsOf(node);
    case "default":
      return spelt(node.default, node);
    case "description":
      return prose(node[keyword]);
    default:
      return node[keyword];
  }
}

const SENT: Uses = { request: true, response: false, failure: false };
const ANSWERED: Uses = { request: false, response: true, failure: false };

function meets(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.includes(one));
}

/** Where the first of the keywords stands that a node has; else the node. */
function at(node: JsonObject, pointer: Pointer, ...keywords: string[]): Pointer {
  const keyword = keywords.find((one) => node[one] !== undefined);
  return keyword === undefined ? pointer : join(pointer, keyword);
}

function typeNames(root: JsonObject, landing: Located): string[] {
  const branches = branchesOf(root, landing);
  const names = branches === undefined ? typesOf(landing.node) : branches.flatMap(({ node }) => typesOf(node));
  return [...new Set(names)].sort();
}

function asNumber(type: string): string {
  return type === "integer" ? "number" : type;
}

function asIs(value: Json | undefined): Json | undefined {
  return value;
}

function prose(value: Json | undefined): Json | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

function permissionsOf(operation: JsonObject): Json | undefined {
  const lists = CLOUDFLARE.permissions.map((key) => operation[key]);
  return lists.find((value) => Array.isArray(value) && value.length > 0);
}

/** The names of the schemes, any one line of which is enough; none at all: no credentials are asked for. */
function requirements(value: Json | undefined): Json | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.map((one) => (isObject(one) ? Object.keys(one).sort().join(" + ") || "no credentials" : textOf(one)));
}

/** The scopes that the schemes ask for; a scheme without any says nothing of them. */
function scopes(value: Json | undefined): Json | undefined {
  const lists = Array.isArray(value) ? value.flatMap((one) => (isObject(one) ? Object.values(one) : [])) : [];
  const names = [...new Set(lists.flatMap((list) => (Array.isArray(list) ? list.map(textOf) : [])))].sort();
  return names.length === 0 ? undefined : names;
}

/** A boolean or a number that stands as text is what it says, where the schema has no text (rule default-type). */
function spelt(value: Json | undefined, node: JsonObject): Json | undefined {
  if (typeof value !== "string" || typesOf(node).includes("string")) return value;
  return /^(?:true|false|-?\d+(?:\.\d+)?)$/.test(value) ? (JSON.parse(value) as Json) : value;
}

/** The values a plain string or number may have; null: any. Nothing where it is neither. */
function values(node: JsonObject): Json | undefined {
  const types = typesOf(node);
  if (types.length !== 1 || !["string", "number", "integer"].includes(types[0] as string)) return undefined;
  return listedValues(node)?.filter((one) => one !== null) ?? null;
}

/** What counts in a comparison: of lists of values no order, of prose no line ends. */
export function comparable(fact: Fact, says: Json): Json {
  if (Array.isArray(says) && (fact === "enum" || fact === "permission" || fact === "security")) {
    return says.map((one) => canonicalText(one)).sort();
  }
  return fact === "description" ? textOf(says).replace(/\s+/g, " ").trim() : says;
}
