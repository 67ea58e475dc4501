import type { Change } from "../../ledger/change.ts";
import { Moves } from "../../ledger/moves.ts";
import { requiresOtherwise } from "../../ledger/required.ts";
import { join, type Pointer, parent, tokens } from "../../openapi/pointer.ts";
import { memberPath } from "../reports/drift-report.ts";

/** A change, and the member that it is about. */
export interface Correction {
  change: Change;
  /** `connections[].client_id`; "" for the type or operation itself. */
  member: string;
}

/** What composition notes in the document, and removes when sources are reconciled. */
const NOTES: ReadonlySet<string> = new Set(["x-also", "x-source", "x-stated-by"]);

/** The ledger by place. */
export class Corrections {
  readonly #moves: Moves;
  readonly #at = new Map<Pointer, Change[]>();
  /** All pointers with changes, in order, so that those below a place follow each other. */
  readonly #pointers: readonly Pointer[];

  constructor(ledger: readonly Change[]) {
    this.#moves = new Moves(ledger);
    for (const change of ledger) {
      if (NOTES.has(parent(change.pointer).key)) continue;
      const others = this.#at.get(change.pointer);
      if (others === undefined) this.#at.set(change.pointer, [change]);
      else others.push(change);
    }
    this.#pointers = [...this.#at.keys()].sort(inOrder);
  }

  /**
   * The changes at a place or below it, in the order of the run; also those that were made where the place was moved from.
   * @param without places below it whose changes are left out
   */
  of(place: Pointer, without: readonly Pointer[] = []): Correction[] {
    const found = this.#placesOf(place).flatMap((at) => {
      const left = new Set(without.flatMap((one) => this.#placesOf(one)));
      return this.#within(at)
        .filter((pointer) => !isBelow(pointer, left))
        .flatMap((pointer) => this.#changesAt(pointer, memberPath(tokens(pointer.slice(at.length)))));
    });
    return found.sort((a, b) => a.change.n - b.change.n);
  }

  /** The same for a property, with the changes that make it required or optional. */
  ofProperty(property: Pointer, without: readonly Pointer[] = []): Correction[] {
    const required = this.#placesOf(property).flatMap((at) =>
      this.#changesAt(join(parent(parent(at).pointer).pointer, "required"), "").filter(({ change }) =>
        requiresOtherwise(change, at),
      ),
    );
    return [...this.of(property, without), ...required];
  }

  #placesOf(place: Pointer): Pointer[] {
    const origin = this.#moves.origin(place);
    return origin === place ? [place] : [origin, place];
  }

  #changesAt(pointer: Pointer, member: string): Correction[] {
    return (this.#at.get(pointer) ?? []).map((change) => ({ change, member }));
  }

  #within(place: Pointer): Pointer[] {
    const found = this.#at.has(place) ? [place] : [];
    const start = `${place}/`;
    for (let i = this.#firstFrom(start); this.#pointers[i]?.startsWith(start); i++)
      found.push(this.#pointers[i] as Pointer);
    return found;
  }

  /** The index of the first pointer that does not come before `start`. */
  #firstFrom(start: string): number {
    let [low, high] = [0, this.#pointers.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (inOrder(this.#pointers[middle] as Pointer, start) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Whether a pointer is one of some places, or below one. */
function isBelow(pointer: Pointer, places: ReadonlySet<Pointer>): boolean {
  if (places.size === 0) return false;
  for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) if (places.has(at)) return true;
  return false;
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
