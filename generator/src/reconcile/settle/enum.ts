import { andList } from "../../diagnostics/wording.ts";
import { canonicalText, equal } from "../../openapi/equal.ts";
import { get, type Json, type JsonObject, join, type Pointer } from "../../openapi/pointer.ts";
import { listedValues } from "../../schema/enumeration.ts";
import { unionTags } from "../../schema/literal-places.ts";
import { decide, type Fact } from "../evidence.ts";
import type { Position } from "../pairing.ts";
import { type Reconciliation, type StatedSchema, sourcesOf } from "../reconciliation.ts";
import { allowsNull, isListable, typesOf } from "../schemas.ts";

/** Enums and constants are united, never cut (C01); a newer source's enum replaces an older plain string (C12). */
export class EnumSettler {
  readonly #r: Reconciliation;
  /** What the first source listed before anything was united, to say later which source has which value. */
  readonly #listedFirst = new Map<Pointer, readonly Json[]>();
  readonly #united = new Set<Pointer>();
  #otherTags: ReadonlyMap<Pointer, ReadonlySet<Json>> | undefined;

  constructor(r: Reconciliation) {
    this.#r = r;
  }

  /** Unions have changed: their tags are read again. */
  startRound(): void {
    this.#otherTags = undefined;
  }

  settle(node: JsonObject, position: Position, schemas: readonly StatedSchema[]): void {
    const { pointer, primary } = position;
    const lists = schemas.filter(({ node: stated }) => listedValues(stated) !== undefined);
    if (!isListable(node) || lists.length === 0) return;
    const own = listedValues(node);
    const claims = this.#r.claims(lists, ({ node: stated }) => valuesOf(stated));
    const united = decide("enum", [this.#r.claim(primary, valuesOf(node) ?? null), ...claims]);
    if (!Array.isArray(united)) return;
    if (own === undefined) {
      this.#listNewer(node, position, lists, united);
      return;
    }
    if (!this.#listedFirst.has(pointer)) this.#listedFirst.set(pointer, own);
    const elsewhere = this.#tagsOfOtherBranches(pointer);
    // A list that has the tags of other branches lists all kinds, and says nothing of this branch.
    if (own.length === 1 && united.some((value) => elsewhere.has(value))) return;
    const added = united.filter((value) => !own.includes(value) && !elsewhere.has(value));
    if (added.length === 0) return;
    this.#united.add(pointer);
    const all = [...own, ...added];
    writeValues(this.#r, "enum", pointer, all, `United: ${this.#whoLists(position, lists, all)}.`);
  }

  /** Lists values that the first source does not list and a newer one does. */
  #listNewer(node: JsonObject, position: Position, lists: readonly StatedSchema[], united: readonly Json[]): void {
    const { pointer, primary } = position;
    const newer = lists.find(({ source }) => this.#r.isNewer(source, primary));
    if (newer === undefined) return;
    this.#listedFirst.set(pointer, []);
    const lacksNull = allowsNull(this.#r.root, node, pointer) && listedValues(newer.node)?.includes(null) !== true;
    const isTheirs = Array.isArray(newer.node.enum) && equal([...united], valuesOf(newer.node) ?? null);
    const because = isTheirs
      ? `${newer.source} is newer and lists the values that ${primary} has in prose at most.`
      : `${newer.source} is newer than ${primary}, which has values in prose at most. United: ${this.#whoLists(position, lists, united)}.`;
    const values = isTheirs ? this.#r.cx.copy(join(newer.pointer, "enum")) : [...united];
    this.#r.write("enum", join(pointer, "enum"), lacksNull ? [...united, null] : values, because, "narrow");
  }

  /** The tags of a union's other branches, for the place of a branch's tag: listed here, they would not discriminate. */
  #tagsOfOtherBranches(pointer: Pointer): ReadonlySet<Json> {
    this.#otherTags ??= otherTags(this.#r.root);
    return this.#otherTags.get(pointer) ?? NONE;
  }

  /** `"a", "b" (tunnels and warp-connector-create); "c" (tunnels only)`, in the order of the values. */
  #whoLists({ pointer, primary }: Position, lists: readonly StatedSchema[], all: readonly Json[]): string {
    const first = this.#listedFirst.get(pointer) ?? [];
    const bySources = new Map<string, string[]>();
    for (const value of all) {
      if (value === null) continue;
      const listing = first.includes(value) ? [primary] : [];
      for (const { source, node } of lists)
        if (listedValues(node)?.includes(value) === true && !listing.includes(source)) listing.push(source);
      const who = listing.length === 1 ? `${listing[0]} only` : andList(listing);
      bySources.set(who, [...(bySources.get(who) ?? []), canonicalText(value)]);
    }
    return [...bySources].map(([who, values]) => `${values.join(", ")} (${who})`).join("; ");
  }

  /** Reports values that one source lists and another does not, where nothing had to change for them. */
  report(node: JsonObject, position: Position, schemas: readonly StatedSchema[]): void {
    const { pointer, primary } = position;
    const lists = schemas.filter(({ node: stated }) => listedValues(stated) !== undefined);
    if (lists.length === 0 || !isListable(node) || this.#united.has(pointer)) return;
    const own = listedValues(node);
    if (own === undefined) {
      this.#r.cx.report(
        `values are listed by ${andList(sourcesOf(lists))}; ${primary}, which is no older, says any ${typesOf(node).join(" or ")}`,
        pointer,
      );
      return;
    }
    if (this.#listedFirst.get(pointer)?.length === 0) return;
    const shared = lists.every(({ node: stated }) =>
      own.every((value) => value === null || listedValues(stated)?.includes(value) === true),
    );
    if (shared) return;
    // Nothing has to change if the first source lists all; the ledger still has which source lists what.
    const who = this.#whoLists(position, lists, own);
    this.#r.write("enum", join(pointer, "x-stated-by"), who, `Who lists what: ${who}.`, "equivalent");
    this.#r.cx.report(who, pointer);
  }
}

/** Writes a list of values; a constant becomes a list. */
export function writeValues(r: Reconciliation, fact: Fact, pointer: Pointer, values: Json[], because: string): void {
  r.write(fact, join(pointer, "enum"), values, because, "widen");
  if (get(r.root, join(pointer, "const")) !== undefined)
    r.write(fact, join(pointer, "const"), undefined, because, "widen");
}

const NONE: ReadonlySet<Json> = new Set();

function otherTags(root: JsonObject): Map<Pointer, Set<Json>> {
  const tags = new Map<Pointer, Set<Json>>();
  for (const { places, branchOf } of unionTags(root)) {
    for (const place of places) {
      const own = listedValues(get(root, place) as JsonObject) ?? [];
      const others = [...branchOf.keys()].filter((value) => !own.includes(value));
      tags.set(place, new Set([...(tags.get(place) ?? []), ...others]));
    }
  }
  return tags;
}

function valuesOf(node: JsonObject): Json[] | undefined {
  return listedValues(node)?.filter((value) => value !== null);
}
