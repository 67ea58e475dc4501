import { clone } from "../openapi/clone.ts";
import { equal } from "../openapi/equal.ts";
import { get, type Json, type JsonObject, member, type Pointer, parent } from "../openapi/pointer.ts";
import type { Change, Direction } from "./change.ts";
import { Moves } from "./moves.ts";
import { encode, put } from "./replay.ts";

/**
 * The only writer of documents. Every write has a pointer, a value and a reason, and becomes a change in the ledger. A
 * write that changes nothing adds no change, so rules can run again without effect.
 */
export class Editor {
  readonly ledger: Change[];
  readonly #root: JsonObject;
  readonly #copies = new WeakMap<object, Pointer>();
  readonly #moves: Moves;
  /** The rule or patch that writes, and its direction if none can be computed. Set by the runner. */
  author: { id: string; direction: Direction } = { id: "", direction: "replace" };

  /** @param ledger the changes that `root` has already; the editor adds to it. */
  constructor(root: JsonObject, ledger: Change[] = []) {
    this.#root = root;
    this.ledger = ledger;
    this.#moves = new Moves(ledger);
  }

  get root(): JsonObject {
    return this.#root;
  }

  get(pointer: Pointer): Json | undefined {
    return get(this.#root, pointer);
  }

  /** A deep copy of the value at `pointer`. The ledger refers to the pointer instead of repeating the value. */
  copy(pointer: Pointer): Json | undefined {
    const value = get(this.#root, pointer);
    if (value === undefined) return undefined;
    const out = clone(value);
    if (typeof out === "object" && out !== null) this.#copies.set(out, pointer);
    return out;
  }

  /**
   * Sets the value at `pointer`, or removes it if `value` is undefined. Returns whether anything changed.
   * @param direction instead of the direction of the author.
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
    // `before` leaves the document and needs no copy. `value` may be edited later and needs one.
    if (before !== undefined) change.before = this.#copyOf(before, pointer, value) ?? encode(before, new WeakMap());
    if (value !== undefined) {
      change.after = encode(value, this.#copies);
      put(holder, key, clone(value));
    } else put(holder, key, undefined);
    this.ledger.push(change);
    this.#moves.note(change);
    return true;
  }

  /** Adds a sentence to the reason of an earlier change. */
  explain({ n }: Change, more: string): void {
    const change = this.ledger[n];
    if (change !== undefined) change.reason = `${change.reason.replace(/\.?$/, ".")} ${more}`;
  }

  /** The pointer in the source of the node that is at `pointer` now. */
  origin(pointer: Pointer): Pointer {
    return this.#moves.origin(pointer);
  }

  /** For a removed value that was copied before: a reference to the copy, if that is shorter than the value. */
  #copyOf(before: Json, pointer: Pointer, value: Json | undefined): Json | undefined {
    const to = value === undefined ? this.#moves.copyOf(pointer) : undefined;
    if (to === undefined || !equal(get(this.#root, to), before)) return undefined;
    return JSON.stringify(before).length > to.length + 12 ? { $copy: to } : undefined;
  }
}
