import { clone } from "../openapi/clone.ts";
import { equal } from "../openapi/equal.ts";
import { get, type Json, type JsonObject, member, type Pointer, parent } from "../openapi/pointer.ts";
import type { Change, Direction } from "./change.ts";
import { Moves } from "./moves.ts";
import { encode, put } from "./replay.ts";

/**
 * The only writer of documents. Every write names a place, a value and a reason, and becomes an entry of the ledger;
 * a write that changes nothing leaves no entry, which is what makes rules idempotent.
 */
export class Editor {
  readonly ledger: Change[] = [];
  readonly #root: JsonObject;
  readonly #copies = new WeakMap<object, Pointer>();
  readonly #moves = new Moves();
  /** Set by the runner: whose change it is, and the direction to state where none can be computed. */
  author: { id: string; direction: Direction } = { id: "", direction: "replace" };

  constructor(root: JsonObject) {
    this.#root = root;
  }

  get root(): JsonObject {
    return this.#root;
  }

  get(pointer: Pointer): Json | undefined {
    return get(this.#root, pointer);
  }

  /** A deep copy of what stands at `pointer`, remembered as such: the ledger refers to it instead of repeating it. */
  copy(pointer: Pointer): Json | undefined {
    const value = get(this.#root, pointer);
    if (value === undefined) return undefined;
    const out = clone(value);
    if (typeof out === "object" && out !== null) this.#copies.set(out, pointer);
    return out;
  }

  /**
   * Puts `value` at `pointer` (undefined removes it). Returns whether anything changed.
   * @param direction stated by the caller when it knows better than the author's default.
   */
  write(pointer: Pointer, value: Json | undefined, reason: string, direction?: Direction): boolean {
    const { pointer: at, key } = parent(pointer);
    const holder = get(this.#root, at);
    const before = member(holder, key);
    if (equal(before, value)) return false;
    const change: Change = {
      n: this.ledger.length,
      rule: this.author.id,
      pointer,
      direction: direction ?? this.author.direction,
      reason,
    };
    // `before` leaves the tree here, so it needs no copy; `after` goes on to be edited, so it does.
    if (before !== undefined) change.before = this.#standing(before, pointer, value) ?? encode(before, new WeakMap());
    if (value !== undefined) {
      change.after = encode(value, this.#copies);
      put(holder, key, clone(value));
    } else put(holder, key, undefined);
    this.ledger.push(change);
    this.#moves.note(change);
    return true;
  }

  /** Adds to the reason of a change what was found out after it. */
  explain({ n }: Change, more: string): void {
    const change = this.ledger[n];
    if (change !== undefined) change.reason = `${change.reason.replace(/\.?$/, ".")} ${more}`;
  }

  /** Where in the source the thing at `pointer` stood before rules moved it. */
  origin(pointer: Pointer): Pointer {
    return this.#moves.origin(pointer);
  }

  /** A place that is removed after it was copied elsewhere: the copy says what stood here, where that is shorter. */
  #standing(before: Json, pointer: Pointer, value: Json | undefined): Json | undefined {
    const to = value === undefined ? this.#moves.copyOf(pointer) : undefined;
    if (to === undefined || !equal(get(this.#root, to), before)) return undefined;
    return JSON.stringify(before).length > to.length + 12 ? { $copy: to } : undefined;
  }
}
