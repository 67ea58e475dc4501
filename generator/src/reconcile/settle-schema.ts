import { type Alternative, alternativesOf, type ComposedSource, composedSources } from "../compose/alternatives.ts";
import { andList } from "../diagnostics/wording.ts";
import { type Context, type Rule, rule } from "../normalize/rule.ts";
import { isAnnotation } from "../openapi/annotations.ts";
import { dereference, dereferenceAt, type Located } from "../openapi/dereference.ts";
import { canonicalText, equal, textOf } from "../openapi/equal.ts";
import { operationsOf } from "../openapi/operations.ts";
import { isSchemaComponent } from "../openapi/places.ts";
import { get, isObject, type Json, type JsonObject, join, type Pointer, parent } from "../openapi/pointer.ts";
import { componentsOf } from "../openapi/references.ts";
import { walk } from "../openapi/walk.ts";
import { type Discrimination, discriminations } from "../schema/discrimination.ts";
import { listedValues } from "../schema/enumeration.ts";
import { unionTags } from "../schema/literal-places.ts";
import { CLOUDFLARE } from "../vendors/cloudflare.ts";
import { decide, type Fact, type Word as Said, UNITED } from "./evidence.ts";
import { branchesOf, type Position, Positions, type Role, resemblance, type Statement, typesOf } from "./pairing.ts";
import { deprecatedBy, pairParameters, settleOperation } from "./settle-operation.ts";

/**
 * Several sources describe one operation and contradict each other in detail. The first source of an operation (the
 * newest; the SDK last) stands; the others fill in what it leaves open and widen what they know to be wider. How a fact
 * is decided stands in reconcile/evidence.ts; in short:
 *
 * - enums, and constants, are united, never cut (C01), save that the tag of a branch takes none of another branch; an
 *   enum in a newer source replaces an older plain string (C12);
 * - branches that a value tells apart are united by that value;
 * - whatever is untyped takes the type another source states (C11), an array of unknown its items (C32);
 * - nullable if any source says so (C17), deprecated too; formats, limits and defaults where the first is silent (C30);
 * - required stays required unless an OpenAPI document calls it optional and the first is none (C03);
 * - one object against a union: the first stands, and settles with the branch it resembles (C06);
 * - a list against its item, printed in its place: the list (C34);
 * - properties are added only to a model its source printed incompletely (C31), to envelopes, and to the branches of
 *   an older answer from a newer source's branches that require the same; else they are listed.
 *
 * All positions are paired first, so that a component several operations share hears every source at once. What
 * composition left to tell sources apart is removed here.
 */
export const settleSchema: Rule = rule({
  id: "settle-schema",
  code: "FS3091",
  stage: "drift",
  summary: "Settles what several sources say of the same schema.",
  evidence: [
    "C01: tun_type, 5 and 7 values",
    "C11: client_id untyped and string",
    "C12: status plain and enum",
    "C17: deleted_at nullable in one source",
    "C30: a default that only the vendor table states, as text",
    "C31: 25 fields declared, 21 listed; answers of 2024 without what the SDK of 2026 has",
  ],
  direction: "replace",
  Document(root, cx) {
    const settled = new Settlement(cx);
    const incomplete = incompletePairs(root);
    // A type, items or properties taken from a source open places that further sources speak of.
    for (let rounds = 0; rounds < 10; rounds++) if (!settled.round(pairAll(cx, incomplete))) break;
    settled.report(pairAll(cx, incomplete));
    forget(root, cx);
  },
});

const COMPOSED = "Composition kept this to tell sources apart; it is settled.";

function pairAll(cx: Context, incomplete: ReturnType<typeof incompletePairs>): Positions {
  const { root } = cx;
  const positions = new Positions(root);
  for (const [pointer, operation] of operationsOf(root)) {
    const alternatives = alternativesOf(operation, pointer);
    if (alternatives.length === 0) continue;
    const first =
      typeof operation["x-source"] === "string" && operation["x-source"] !== "" ? operation["x-source"] : FIRST_PATH;
    for (const alternative of alternatives) {
      const { source, pointer: theirs } = alternative;
      const stating = (at: Pointer): string | undefined => {
        const taken = takenFrom(at, alternatives, cx);
        return taken === alternative ? undefined : (taken?.source ?? first);
      };
      for (const { ours, theirs: their } of pairParameters(root, pointer, theirs)) {
        const primary = ours === undefined ? undefined : stating(ours.pointer);
        if (ours === undefined || primary === undefined) continue;
        positions.pair(primary, join(ours.landed, "schema"), source, join(their.landed, "schema"), "parameter");
      }
      const body = join(pointer, "requestBody");
      pairContent(positions, root, stating(body), body, source, join(theirs, "requestBody"), "part");
      const ours = Object.keys(isObject(operation.responses) ? operation.responses : {});
      for (const status of ours) {
        const same = sameAnswer(status, ours, get(root, join(theirs, "responses")));
        if (same === undefined) continue;
        const at = join(pointer, "responses", status);
        pairContent(positions, root, stating(at), at, source, join(theirs, "responses", same), "body");
      }
    }
  }
  for (const { ours, source, theirs } of incomplete) positions.pair(FIRST, ours, source, theirs, "part", false);
  return positions;
}

/** The status under which a source has an answer; a success under another status is the same success. */
function sameAnswer(status: string, ours: readonly string[], theirs: Json | undefined): string | undefined {
  const known = Object.keys(isObject(theirs) ? theirs : {});
  const exact = known.find((key) => key.toLowerCase() === status.toLowerCase());
  if (exact !== undefined || !status.startsWith("2")) return exact;
  return known.find((key) => key.startsWith("2") && !ours.includes(key));
}

/**
 * Which alternative settle-operation took what stands here from, if it did. The ledger has it exactly; where things
 * came from before that does not matter here.
 */
function takenFrom(pointer: Pointer, alternatives: readonly Alternative[], cx: Context): Alternative | undefined {
  const holders = [pointer, join(pointer, "content"), parent(pointer).pointer];
  for (const { pointer: at, after, rule: id } of cx.editor.ledger) {
    if (id !== settleOperation.id || after === undefined || !holders.includes(at)) continue;
    const copied = JSON.stringify(after);
    const taken = alternatives.find((alternative) => copied.includes(`"$copy":"${alternative.pointer}/`));
    if (taken !== undefined) return taken;
  }
  return undefined;
}

/** With this begins the reason of a change that lets null in: it writes the keywords that types and values stand in. */
export const NULL_AS_WELL = "Null as well:";

const FIRST = "the first source";
/** Who states an operation where there is one source: two of its paths match the same requests (equivalent-paths). */
const FIRST_PATH = "the first path";

/**
 * A model printed incompletely that no operation leads to, as on a page that ties models to operations by name alone,
 * goes with the models of other sources that composition renamed because they are called the same.
 */
function incompletePairs(root: JsonObject): { ours: Pointer; source: string; theirs: Pointer }[] {
  const found: { ours: Pointer; source: string; theirs: Pointer }[] = [];
  const sources = [...composedSources(root).keys()];
  if (sources.length === 0) return found;
  for (const [ours, schema] of componentsOf(root, "schemas")) {
    if (schema["x-incomplete"] === undefined) continue;
    for (const source of sources) {
      const theirs = `${ours}__${source.replace(/[^A-Za-z0-9._-]+/g, "_")}`;
      if (get(root, theirs) !== undefined) found.push({ ours, source, theirs });
    }
  }
  return found;
}

function pairContent(
  positions: Positions,
  root: JsonObject,
  primary: string | undefined,
  ours: Pointer,
  source: string,
  theirs: Pointer,
  role: Role,
): void {
  const us = dereferenceAt(root, ours);
  const them = dereferenceAt(root, theirs);
  if (primary === undefined) return;
  if (!isObject(us?.node.content) || !isObject(them?.node.content)) return;
  for (const type of Object.keys(us.node.content)) {
    if (!Object.hasOwn(them.node.content, type)) continue;
    const at: Pointer = join(us.pointer, "content", type, "schema");
    positions.pair(primary, at, source, join(them.pointer, "content", type, "schema"), role);
  }
}

/** Everywhere: a source that was composed before, or has members of these names, may state them in any operation. */
function forget(root: JsonObject, cx: Context): void {
  const marked: Pointer[] = [];
  walk(
    root,
    ({ kind, pointer, node }) => {
      if (kind === "Operation")
        marked.push(
          ...["x-also", "x-source"].filter((key) => node[key] !== undefined).map((key) => join(pointer, key)),
        );
    },
    ["Operation"],
  );
  // What stands inside an `x-also` goes with it.
  for (const at of marked) if (!at.slice(0, -1).includes("/x-also/")) cx.write(at, undefined, COMPOSED, "equivalent");
  for (const [pointer, schema] of componentsOf(root, "schemas")) {
    if (schema["x-source"] !== undefined) cx.write(join(pointer, "x-source"), undefined, COMPOSED, "equivalent");
  }
  if (root["x-sources"] !== undefined) cx.write("/x-sources", undefined, COMPOSED, "equivalent");
}

/** What further sources may fill in; `typed`: where they state the same type. Both ends of a limit come from one source. */
const FILLED: readonly { fact: Fact; keys: readonly string[]; typed: boolean }[] = [
  { fact: "description", keys: ["description"], typed: false },
  { fact: "default", keys: ["default"], typed: true },
  { fact: "limits", keys: ["minLength", "maxLength"], typed: true },
  { fact: "limits", keys: ["minItems", "maxItems"], typed: true },
  { fact: "limits", keys: ["minimum", "maximum"], typed: true },
  { fact: "limits", keys: ["exclusiveMinimum", "exclusiveMaximum"], typed: true },
  { fact: "limits", keys: ["minProperties", "maxProperties"], typed: true },
  { fact: "format", keys: ["format"], typed: true },
  { fact: "limits", keys: ["pattern"], typed: true },
  { fact: "limits", keys: ["multipleOf"], typed: true },
];

function membersOf(fact: Fact, keys: readonly string[], node: JsonObject): Json | undefined {
  if (fact === "description" && typeof node.description !== "string") return undefined;
  const stated = keys.filter((key) => node[key] !== undefined);
  return stated.length === 0 ? undefined : Object.fromEntries(stated.map((key) => [key, node[key] as Json]));
}

const { flag: FLAG, lists: LISTS, pages: PAGES, result: RESULT } = CLOUDFLARE.envelope;
const ENVELOPE = new Set<string>([FLAG, ...LISTS, PAGES]);

/**
 * Who says yes or no of a place being deprecated, beside a reference or behind it. That a property is deprecated says
 * nothing of the component it refers to: other properties refer to it as well.
 */
export function deprecations(
  root: JsonObject,
  pointer: Pointer,
  statements: readonly Statement[],
): (Statement & { says: Json | undefined })[] {
  return statements
    .filter((one, i) => i === 0 || !isSchemaComponent(pointer) || isSchemaComponent(one.pointer))
    .map(({ source, pointer: from }) => {
      const node = get(root, from);
      const own = isObject(node) ? node.deprecated : undefined;
      return { source, pointer: from, says: own ?? dereferenceAt(root, from)?.node.deprecated };
    });
}

/** A statement with the schema it leads to. */
interface Word extends Located {
  source: string;
}

class Settlement {
  readonly #cx: Context;
  readonly #root: JsonObject;
  readonly #sources: Map<string, ComposedSource>;
  /** What the first source listed before anything was united, to say later who said which value. */
  readonly #listedFirst = new Map<Pointer, readonly Json[]>();
  readonly #united = new Set<Pointer>();
  /** Whose word stands at and below a place that was left open and taken from a further source. */
  readonly #taken = new Map<Pointer, string>();
  /** By the place of a union's tag, see `#tagsElsewhere`. */
  #tags: Map<Pointer, Set<Json>> | undefined;
  #opened = false;
  #extraOf: (pointer: Pointer) => readonly Statement[] = () => [];

  constructor(cx: Context) {
    this.#cx = cx;
    this.#root = cx.root;
    this.#sources = composedSources(cx.root);
  }

  /** Settles every position once; returns whether that opened places to settle in another round. */
  round(positions: Positions): boolean {
    this.#opened = false;
    this.#tags = undefined;
    this.#extraOf = (pointer) => positions.extraAt(pointer);
    this.#completeByName();
    for (const position of positions.all()) {
      this.#settle({ ...position, primary: this.#stating(position.pointer) ?? position.primary });
    }
    return this.#opened;
  }

  /** Notes that what stands at `to` is what a source has at `from`; of a reference, what it leads to as well. */
  #take(to: Pointer, source: string, from: Pointer): void {
    this.#taken.set(to, source);
    const landing = dereferenceAt(this.#root, from);
    if (landing !== undefined && landing.pointer !== from) this.#taken.set(landing.pointer, source);
    this.#opened = true;
  }

  #stating(pointer: Pointer): string | undefined {
    for (let at = pointer; at !== ""; at = parent(at).pointer) {
      const source = this.#taken.get(at);
      if (source !== undefined) return source;
    }
    return undefined;
  }

  /** What a source says of a fact, for `decide`. */
  #word(source: string, says: Json | undefined): Said {
    const { kind, date = "" } = this.#sources.get(source) ?? {};
    return { kind, date, says };
  }

  #settle(position: Position): void {
    const { pointer } = position;
    const node = get(this.#root, pointer);
    if (!isObject(node)) return;
    if (isUnknown(node)) {
      this.#takeType(node, position);
      return;
    }
    if (position.used && this.#settleList(node, position)) return;
    if (position.used && !position.parameter) this.#settleNull(node, position);
    this.#settleDeprecation(position);
    if (typeof node.$ref === "string") {
      this.#completeSingle(node, node.$ref, pointer);
      return;
    }
    const words = this.#words(position).filter((word) => compatible(node, word.node));
    if (Array.isArray(node.anyOf) || Array.isArray(node.oneOf)) {
      this.#completeUnion(node, position);
      this.#addTagged(node, position);
    } else this.#settleMembers(node, position, words);
  }

  #settleMembers(node: JsonObject, position: Position, words: readonly Word[]): void {
    const { pointer } = position;
    this.#settleEnum(node, position, words);
    this.#settleItems(node, pointer, words);
    this.#settleProperties(node, position, words);
    this.#settleRequired(node, position, words);
    for (const { fact, keys, typed } of FILLED) this.#fill(fact, keys, typed, node, position, words);
  }

  /** Members of which the first source that states one decides: they are written where that is a further source. */
  #fill(
    fact: Fact,
    keys: readonly string[],
    typed: boolean,
    node: JsonObject,
    { pointer, primary }: Position,
    words: readonly Word[],
  ): void {
    // Limits and formats of listed values say nothing.
    if (typed && fact !== "default" && listedValues(node) !== undefined) return;
    const stated = words
      .filter((word) => !typed || sameTypes(node, word.node))
      .map((word) => ({ word, says: membersOf(fact, keys, word.node) }));
    const decided = decide(fact, [
      this.#word(primary, membersOf(fact, keys, node)),
      ...stated.map(({ word, says }) => this.#word(word.source, says)),
    ]);
    const from = stated.find(({ says }) => says !== undefined && equal(says, decided))?.word;
    if (from === undefined || keys.some((key) => node[key] !== undefined)) return;
    const because = `Left open by the first source; ${from.source} states it.`;
    for (const key of keys) {
      const value = from.node[key];
      // As it is spelt there: default-type reads the text "false" as the boolean it means.
      if (value !== undefined)
        this.#cx.write(join(pointer, key), value, because, isAnnotation(key) ? "equivalent" : "narrow");
    }
  }

  /** Unions of one and null are entered; any other union has no word of its own on a schema that is none. */
  #words({ statements }: Position): Word[] {
    const words: Word[] = [];
    for (const { source, pointer } of statements) {
      const landing = dereferenceAt(this.#root, pointer);
      if (landing === undefined || isUnknown(landing.node)) continue;
      const branches = branchesOf(this.#root, landing);
      const [only] = branches ?? [landing];
      if (only === undefined || (branches !== undefined && branches.length > 1)) continue;
      if (!words.some((word) => word.source === source && word.pointer === only.pointer))
        words.push({ source, ...only });
    }
    return words;
  }

  #takeType(node: JsonObject, { pointer, statements }: Position): void {
    for (const { source, pointer: theirs } of statements) {
      const stated = get(this.#root, theirs);
      const landing = dereferenceAt(this.#root, theirs);
      if (!isObject(stated) || landing === undefined || isUnknown(landing.node)) continue;
      // "null" alone says what was seen, not what may come (C14).
      if (landing.node.type === "null") continue;
      const because = `Untyped by the first source; ${source} states the type.`;
      for (const key of Object.keys(stated)) {
        if (isAnnotation(key) || node[key] !== undefined) continue;
        this.#cx.write(join(pointer, key), this.#cx.copy(join(theirs, key)), because, "narrow");
      }
      if (node.description === undefined && typeof stated.description === "string") {
        this.#cx.write(join(pointer, "description"), stated.description, because, "equivalent");
      }
      this.#take(pointer, source, theirs);
      return;
    }
  }

  /** A page prints the item where the operation lists (C34): another source has the array, and its items resemble it. */
  #settleList(node: JsonObject, { pointer, primary, statements }: Position): boolean {
    const ours = dereference(this.#root, node, pointer);
    if (!pointer.endsWith(`/properties/${RESULT}`) || this.#sources.get(primary)?.kind !== "docs") return false;
    if (ours === undefined || !isObject(ours.node.properties)) return false;
    const list = statements.find(({ pointer: theirs }) => {
      const stated = dereferenceAt(this.#root, theirs);
      const items =
        stated?.node.type === "array" ? dereferenceAt(this.#root, join(stated.pointer, "items")) : undefined;
      return items !== undefined && resemblance(this.#root, ours, items) >= 0.5;
    });
    if (list === undefined) return false;
    const because = `${primary} prints the item of a list here; ${list.source} states the list.`;
    this.#cx.write(pointer, { type: "array", items: this.#cx.copy(pointer) }, because, "replace");
    this.#opened = true;
    return true;
  }

  #settleDeprecation({ pointer, primary, statements }: Position): void {
    const words = deprecations(this.#root, pointer, [{ source: primary, pointer }, ...statements]);
    const by = words.find(({ says }) => says === true);
    if (by === undefined || words[0]?.says === true) return;
    if (
      decide(
        "deprecation",
        words.map(({ source, says }) => this.#word(source, says)),
      ) !== true
    )
      return;
    this.#cx.write(join(pointer, "deprecated"), true, deprecatedBy(by.source), "equivalent");
  }

  #settleNull(node: JsonObject, { pointer, primary, statements }: Position): void {
    if (allowsNull(this.#root, node, pointer)) return;
    const nullable = statements.filter(({ pointer: theirs }) => {
      const stated = get(this.#root, theirs);
      return isObject(stated) && stated.type !== "null" && allowsNull(this.#root, stated, theirs);
    });
    const said = nullable.map(({ source }) => this.#word(source, true));
    if (decide("nullability", [this.#word(primary, false), ...said]) !== true) return;
    const sources = sourcesOf(nullable);
    const because = `${NULL_AS_WELL} ${andList(sources)} ${sources.length > 1 ? "say" : "says"} so.`;
    const write = (key: string, value: Json | undefined): void =>
      this.#cx.write(join(pointer, key), value, because, "widen");
    const union = Array.isArray(node.anyOf) ? "anyOf" : "oneOf";
    if (typeof node.$ref === "string") {
      write("anyOf", [{ $ref: node.$ref }, { type: "null" }]);
      write("$ref", undefined);
    } else if (Array.isArray(node[union])) {
      this.#cx.write(join(pointer, union, (node[union] as Json[]).length), { type: "null" }, because, "widen");
    } else if (node.type !== undefined) {
      const own = listedValues(node);
      if (own !== undefined) this.#list(pointer, [...own, null], because);
      write("type", Array.isArray(node.type) ? [...node.type, "null"] : [node.type, "null"]);
    }
  }

  #settleEnum(node: JsonObject, position: Position, words: readonly Word[]): void {
    const { pointer } = position;
    const lists = words.filter(({ node: word }) => listedValues(word) !== undefined);
    if (!isListable(node) || lists.length === 0) return;
    const { primary } = position;
    const own = listedValues(node);
    const said = lists.map(({ source, node: word }) => this.#word(source, valuesOf(word)));
    const united = decide("enum", [this.#word(primary, valuesOf(node) ?? null), ...said]);
    if (!Array.isArray(united)) return;
    if (own === undefined) {
      const newer = lists.find(({ source }) => this.#isNewer(source, primary));
      if (newer === undefined) return;
      this.#listedFirst.set(pointer, []);
      const lacksNull = allowsNull(this.#root, node, pointer) && listedValues(newer.node)?.includes(null) !== true;
      const isTheirs = Array.isArray(newer.node.enum) && equal(united, valuesOf(newer.node) ?? null);
      const because = isTheirs
        ? `${newer.source} is newer and lists the values that ${primary} has in prose at most.`
        : `${newer.source} is newer than ${primary}, which has values in prose at most. ${UNITED}${this.#whoSaid(position, lists, united)}.`;
      const values = isTheirs ? this.#cx.copy(join(newer.pointer, "enum")) : united;
      this.#cx.write(join(pointer, "enum"), lacksNull ? [...united, null] : values, because, "narrow");
      return;
    }
    if (!this.#listedFirst.has(pointer)) this.#listedFirst.set(pointer, own);
    const elsewhere = this.#tagsElsewhere(pointer);
    // A list that has the tags of other branches lists all kinds, and says nothing of this branch.
    if (united.some((value) => elsewhere.has(value)) && own.length === 1) return;
    const added = united.filter((value) => !own.includes(value) && !elsewhere.has(value));
    if (added.length === 0) return;
    this.#united.add(pointer);
    const all = [...own, ...added];
    this.#list(pointer, all, `${UNITED}${this.#whoSaid(position, lists, all)}.`);
  }

  /** Of what tells a branch of a union apart, the values that tell the other branches: listed here, they would tell none. */
  #tagsElsewhere(pointer: Pointer): ReadonlySet<Json> {
    if (this.#tags === undefined) {
      this.#tags = new Map();
      for (const { places, branchOf } of unionTags(this.#root)) {
        for (const place of places) {
          const own = listedValues(get(this.#root, place) as JsonObject) ?? [];
          const others = [...branchOf.keys()].filter((value) => !own.includes(value));
          this.#tags.set(place, new Set([...(this.#tags.get(place) ?? []), ...others]));
        }
      }
    }
    return this.#tags.get(pointer) ?? NONE;
  }

  /** More values than before: what was a constant lists them. */
  #list(pointer: Pointer, values: Json[], because: string): void {
    this.#cx.write(join(pointer, "enum"), values, because, "widen");
    if (get(this.#root, join(pointer, "const")) !== undefined)
      this.#cx.write(join(pointer, "const"), undefined, because, "widen");
  }

  /** `"a", "b" (tunnels and warp-connector-create); "c" (tunnels only)`, in the order of the values. */
  #whoSaid({ pointer, primary }: Position, lists: readonly Word[], all: readonly Json[]): string {
    const first = this.#listedFirst.get(pointer) ?? [];
    const bySources = new Map<string, string[]>();
    for (const value of all) {
      if (value === null) continue;
      const said = first.includes(value) ? [primary] : [];
      for (const { source, node } of lists)
        if (listedValues(node)?.includes(value) === true && !said.includes(source)) said.push(source);
      const who = said.length === 1 ? `${said[0]} only` : andList(said);
      bySources.set(who, [...(bySources.get(who) ?? []), canonicalText(value)]);
    }
    return [...bySources].map(([who, values]) => `${values.join(", ")} (${who})`).join("; ");
  }

  #isNewer(source: string, than: string): boolean {
    return (this.#sources.get(source)?.date ?? "") > (this.#sources.get(than)?.date ?? "");
  }

  #settleItems(node: JsonObject, pointer: Pointer, words: readonly Word[]): void {
    if (!typesOf(node).includes("array") || node.items !== undefined) return;
    const known = words.find(({ node: word }) => isObject(word.items) && !isUnknown(word.items));
    if (known === undefined) return;
    const because = `An array of unknown items; ${known.source} states them.`;
    this.#cx.write(join(pointer, "items"), this.#cx.copy(join(known.pointer, "items")), because, "narrow");
    this.#take(join(pointer, "items"), known.source, join(known.pointer, "items"));
  }

  #settleProperties(node: JsonObject, position: Position, words: readonly Word[]): void {
    const { pointer, primary, body } = position;
    const stating = words.filter(
      ({ node: word }) => isObject(word.properties) && Object.keys(word.properties).length > 0,
    );
    if (stating.length === 0) return;
    if (!isObject(node.properties)) {
      const [first] = stating;
      if (first === undefined || node.additionalProperties !== undefined || !isBare(node)) return;
      const because = `An object nobody described; ${first.source} states its properties.`;
      this.#cx.write(join(pointer, "properties"), this.#cx.copy(join(first.pointer, "properties")), because, "narrow");
      this.#take(join(pointer, "properties"), first.source, join(first.pointer, "properties"));
      return;
    }
    const incomplete = node["x-incomplete"];
    for (const stated of stating) {
      const { source, node: word, pointer: theirs } = stated;
      const grown = this.#hasGrown(node, stated, position);
      for (const name of Object.keys(word.properties as JsonObject)) {
        if (Object.hasOwn(node.properties, name)) continue;
        const envelope = body && ENVELOPE.has(name) && Object.hasOwn(node.properties, RESULT);
        const asked = asksFor(incomplete, name);
        if (!envelope && !asked && !grown) continue;
        const because = envelope
          ? `A member of the envelope that the first source leaves out; ${source} states it.`
          : asked
            ? `The first source printed this model incompletely; ${source} states the rest.`
            : `${primary} is older; ${source} states it for the branch that requires the same.`;
        const at = join(pointer, "properties", name);
        this.#cx.write(at, this.#cx.copy(join(theirs, "properties", name)), because, "narrow");
        this.#take(at, source, join(theirs, "properties", name));
      }
    }
    if (incomplete !== undefined && isComplete(incomplete, Object.keys(node.properties))) {
      this.#cx.write(join(pointer, "x-incomplete"), undefined, "Other sources state what was missing.", "equivalent");
    }
  }

  /**
   * Whether a branch of what older sources say is answered has grown since. The branch of a newer source's union that
   * resembles it most and requires the same is the same branch; what only that one states came later. A request is
   * left alone: what it may send under the same name can have another shape than what is answered.
   */
  #hasGrown(node: JsonObject, { source, pointer: theirs, node: word }: Word, position: Position): boolean {
    const { pointer, primary, branches } = position;
    if (!branches.some((branch) => branch.source === source && branch.pointer === theirs)) return false;
    if (!this.#sources.has(primary) || !this.#isNewer(source, primary) || !sameRequired(node, word)) return false;
    const { request, response } = this.#cx.uses(pointer);
    return response && !request;
  }

  #completeUnion(node: JsonObject, { pointer, extra }: Position): void {
    const incomplete = node["x-incomplete"];
    const keyword = Array.isArray(node.anyOf) ? "anyOf" : "oneOf";
    if (incomplete === undefined || extra.length === 0) return;
    // One source's branches only: two sources' names for one branch would stand twice.
    const [first] = extra as [Statement];
    for (const { source, pointer: theirs } of extra) {
      if (source !== first.source) continue;
      const because = `The first source printed this union incompletely; ${source} states the rest.`;
      this.#addBranch(node, pointer, keyword, { source, pointer: theirs }, because);
    }
    if (
      isObject(incomplete) &&
      typeof incomplete.declared === "number" &&
      (node[keyword] as Json[]).length < incomplete.declared
    )
      return;
    this.#cx.write(join(pointer, "x-incomplete"), undefined, "Other sources state what was missing.", "equivalent");
  }

  /** Values are never cut: a further source's branch comes in where no branch here has the value that tells it apart. */
  #addTagged(node: JsonObject, { pointer, extra }: Position): void {
    const keyword = Array.isArray(node.anyOf) ? "anyOf" : "oneOf";
    for (const { source, pointer: theirs } of node["x-incomplete"] === undefined ? extra : []) {
      const their = dereferenceAt(this.#root, theirs);
      const tags = discriminations(this.#root, pointer, keyword, node[keyword] as Json);
      const added = their && tags.map((tag) => this.#newValues(their, tag)).find((values) => values.length > 0);
      if (added === undefined) continue;
      const because = `${source} states a branch for ${added.map(canonicalText).join(", ")}: values are united, never cut.`;
      this.#addBranch(node, pointer, keyword, { source, pointer: theirs }, because);
    }
  }

  /** What a branch lists for the property that tells those of a union apart, if none of them lists any of it. */
  #newValues({ node, pointer }: Located, { property, branchOf }: Discrimination): readonly Json[] {
    const schema = isObject(node.properties) ? node.properties[property] : undefined;
    const found =
      schema === undefined ? undefined : dereference(this.#root, schema, join(pointer, "properties", property));
    const values = (found && listedValues(found.node)) ?? [];
    return values.some((value) => (branchOf as ReadonlyMap<Json, number>).has(value)) ? [] : values;
  }

  #addBranch(
    node: JsonObject,
    pointer: Pointer,
    keyword: "anyOf" | "oneOf",
    { source, pointer: theirs }: Statement,
    because: string,
  ): void {
    const inComponent = isSchemaComponent(theirs);
    const branch: Json = inComponent ? { $ref: `#${theirs}` } : this.#cx.copy(theirs);
    const at = join(pointer, keyword, (node[keyword] as Json[]).length);
    this.#cx.write(at, branch, because, "widen");
    this.#take(at, source, theirs);
    if (inComponent) this.#taken.set(theirs, source);
    // It maps the values of the branches that were there; the direction stage says it anew where it can.
    if (node.discriminator !== undefined)
      this.#cx.write(join(pointer, "discriminator"), undefined, because, "equivalent");
  }

  /** A union of which one branch was printed may have been reduced to that branch. */
  #completeSingle(node: JsonObject, ref: string, pointer: Pointer): void {
    const at = node["x-incomplete"] === undefined ? undefined : dereference(this.#root, node, pointer)?.pointer;
    const [first] = at === undefined ? [] : this.#extraOf(at);
    if (first === undefined) return;
    const because = `The first source printed this union incompletely; ${first.source} states the rest.`;
    this.#cx.write(join(pointer, "anyOf"), [{ $ref: ref }], because, "equivalent");
    this.#cx.write(join(pointer, "$ref"), undefined, because, "equivalent");
    this.#opened = true;
  }

  /** The names of the branches that a page lists and does not print: models another source has under that name. */
  #completeByName(): void {
    for (const [pointer, schema] of componentsOf(this.#root, "schemas")) {
      const incomplete = schema["x-incomplete"];
      if (!Array.isArray(schema.anyOf) || !isObject(incomplete) || !Array.isArray(incomplete.missing)) continue;
      const models = incomplete.missing.map((name) => join("/components/schemas", textOf(name)));
      if (this.#sources.size === 0 || !models.every((model) => isObject(get(this.#root, model)))) continue;
      const because = "The first source names these models and does not print them; another source states them.";
      const refs = models.map((model) => ({ $ref: `#${model}` }));
      this.#cx.write(
        join(pointer, "anyOf"),
        [...(this.#cx.copy(join(pointer, "anyOf")) as Json[]), ...refs],
        because,
        "widen",
      );
      this.#cx.write(join(pointer, "x-incomplete"), undefined, "Other sources state what was missing.", "equivalent");
      this.#opened = true;
    }
  }

  #settleRequired(node: JsonObject, { pointer, primary }: Position, words: readonly Word[]): void {
    if (!Array.isArray(node.required)) return;
    const outweighing = new Set<string>();
    const left = node.required.filter((name) => {
      const said = words.flatMap(({ source, node: word }) => {
        if (!isObject(word.properties) || !Object.hasOwn(word.properties, textOf(name))) return [];
        return [{ source, says: Array.isArray(word.required) && word.required.includes(name) }];
      });
      const all = said.map(({ source, says }) => this.#word(source, says));
      if (decide("required", [this.#word(primary, true), ...all]) === true) return true;
      for (const { source, says } of said) {
        if (!says && this.#sources.get(source)?.kind === "openapi") outweighing.add(source);
      }
      return false;
    });
    if (left.length === node.required.length) return;
    const because = `Required by the first source alone; the OpenAPI document ${andList([...outweighing])} calls it optional.`;
    this.#cx.write(join(pointer, "required"), left.length > 0 ? left : undefined, because, "widen");
  }

  /** Lists what the sources say and the document does not: nothing is dropped silently. */
  report(positions: Positions): void {
    for (const position of positions.all()) {
      const node = get(this.#root, position.pointer);
      if (!isObject(node) || typeof node.$ref === "string") continue;
      for (const { source, pointer } of position.statements) {
        const landing = dereferenceAt(this.#root, pointer);
        if (landing === undefined || isUnknown(landing.node) || isUnknown(node)) continue;
        this.#reportDifference(node, position, { source, ...landing });
      }
      const lists = this.#words(position).filter(({ node: word }) => listedValues(word) !== undefined);
      this.#reportValues(node, position, lists);
      if (node["x-incomplete"] === undefined) this.#reportShapes(node, position);
    }
  }

  #reportShapes(node: JsonObject, { pointer, primary, extra }: Position): void {
    const bySource = new Map<string, Pointer[]>();
    for (const { source, pointer: theirs } of extra) {
      const their = dereferenceAt(this.#root, theirs)?.node;
      // Strings beside a string (an id or an audience tag) are no other shape.
      if (their === undefined || (!isObject(their.properties) && sameTypes(node, their))) continue;
      const shapes = bySource.get(source) ?? [];
      if (!shapes.includes(theirs)) bySource.set(source, [...shapes, theirs]);
    }
    for (const [source, shapes] of bySource) {
      const other = shapes.length === 1 ? "another shape" : `${shapes.length} other shapes`;
      this.#say(pointer, `${source} states ${other} (${andList(shapes.map(shortName))}); ${primary} stands`);
    }
  }

  #reportDifference(node: JsonObject, { pointer, primary }: Position, word: Word): void {
    const union = branchesOf(this.#root, word);
    const single = union?.length === 1 ? union[0] : undefined;
    const theirs = single?.node ?? word.node;
    if (union !== undefined && single === undefined) return;
    if (!compatible(node, theirs)) {
      this.#say(
        pointer,
        `${primary} says ${typesOf(node).join(" or ")}, ${word.source} ${typesOf(theirs).join(" or ")}; ${primary} stands`,
      );
    }
    if (!isObject(node.properties) || !isObject(theirs.properties)) return;
    const own = node.properties;
    const missing = Object.keys(theirs.properties).filter((name) => !Object.hasOwn(own, name));
    if (missing.length > 0)
      this.#say(pointer, `${word.source} also states ${andList(missing)}; ${primary} does not, so it is left out`);
  }

  #reportValues(node: JsonObject, position: Position, lists: readonly Word[]): void {
    const { pointer } = position;
    if (lists.length === 0 || !isListable(node) || this.#united.has(pointer)) return;
    const own = listedValues(node);
    if (own === undefined) {
      this.#say(
        pointer,
        `values are listed by ${andList(sourcesOf(lists))}; ${position.primary}, which is no older, says any ${typesOf(node).join(" or ")}`,
      );
      return;
    }
    if (this.#listedFirst.get(pointer)?.length === 0) return;
    const shared = lists.every(({ node: word }) =>
      own.every((value) => value === null || listedValues(word)?.includes(value) === true),
    );
    if (shared) return;
    // Nothing has to change where the first source lists all; the ledger still says who lists what.
    const said = this.#whoSaid(position, lists, own);
    this.#cx.write(join(pointer, "x-stated-by"), said, `Who lists what: ${said}.`, "equivalent");
    this.#say(pointer, said);
  }

  #say(pointer: Pointer, message: string): void {
    this.#cx.report(message, pointer);
  }
}

const NONE: ReadonlySet<Json> = new Set();

function valuesOf(node: JsonObject): Json[] | undefined {
  return listedValues(node)?.filter((value) => value !== null);
}

function sameRequired({ required: a }: JsonObject, { required: b }: JsonObject): boolean {
  if (!Array.isArray(a) || !Array.isArray(b) || a.length === 0) return false;
  return a.length === b.length && a.every((name) => b.includes(name));
}

/** A component by its name, another place by its whole pointer. */
function shortName(pointer: Pointer): string {
  return isSchemaComponent(pointer) ? parent(pointer).key : pointer;
}

function sourcesOf(statements: readonly { source: string }[]): string[] {
  return [...new Set(statements.map(({ source }) => source))];
}

/** Says nothing of what a value is: no member but annotations. */
export function isUnknown(node: JsonObject): boolean {
  return Object.keys(node).every((key) => isAnnotation(key));
}

function isBare(node: JsonObject): boolean {
  return Object.keys(node).every((key) => key === "type" || isAnnotation(key));
}

function isListable(node: JsonObject): boolean {
  const types = typesOf(node);
  return types.length === 1 && ["string", "number", "integer"].includes(types[0] as string);
}

export function allowsNull(root: JsonObject, node: JsonObject, pointer: Pointer): boolean {
  const landing = dereference(root, node, pointer);
  if (landing === undefined) return false;
  const { type, anyOf, oneOf } = landing.node;
  if (type === "null" || (Array.isArray(type) && type.includes("null"))) return true;
  if (type === undefined && listedValues(landing.node)?.includes(null) === true) return true;
  return [anyOf, oneOf].some(
    (list) => Array.isArray(list) && list.some((branch) => isObject(branch) && branch.type === "null"),
  );
}

/** Whether two schemas may speak of one thing: their types meet, an integer being a number. */
function compatible(a: JsonObject, b: JsonObject): boolean {
  const ours = typesOf(a);
  const theirs = typesOf(b);
  if (ours.length === 0 || theirs.length === 0) return true;
  const numeric = (types: string[]): boolean => types.includes("number") || types.includes("integer");
  return ours.some((type) => theirs.includes(type)) || (numeric(ours) && numeric(theirs));
}

function sameTypes(a: JsonObject, b: JsonObject): boolean {
  return typesOf(a).length > 0 && typesOf(a).join() === typesOf(b).join();
}

/** `x-incomplete`: true, or { declared, listed, missing } as counted by the reader. Named properties are the only ones missing. */
function asksFor(incomplete: Json | undefined, name: string): boolean {
  if (incomplete === undefined || incomplete === false) return false;
  const missing = isObject(incomplete) ? incomplete.missing : undefined;
  return !Array.isArray(missing) || missing.includes(name);
}

function isComplete(incomplete: Json, members: readonly Json[]): boolean {
  if (!isObject(incomplete)) return true;
  if (Array.isArray(incomplete.missing)) return incomplete.missing.every((name) => members.includes(name));
  return typeof incomplete.declared === "number" ? members.length >= incomplete.declared : true;
}
