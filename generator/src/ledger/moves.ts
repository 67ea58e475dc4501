import { isObject, type Json, join, type Pointer } from "../openapi/pointer.ts";
import type { Change } from "./change.ts";

/** The nodes that changes moved, read from the copies in a ledger. */
export class Moves {
  readonly #from = new Map<Pointer, Pointer>();
  readonly #to = new Map<Pointer, Pointer>();
  /** By pointer: the nearest node around it that was moved; "" if there is none. Kept until another is moved. */
  readonly #nearest = new Map<Pointer, Pointer>();

  constructor(ledger: readonly Change[] = []) {
    for (const change of ledger) this.note(change);
  }

  /** Adds the next change of the ledger. */
  note({ pointer, after }: Change): void {
    if (after !== undefined) this.#noteIn(after, pointer);
  }

  /** The pointer in the source of the node that is at `pointer` now. */
  origin(pointer: Pointer): Pointer {
    let current = pointer;
    for (let hops = 0; hops < 16; hops++) {
      const at = this.#from.has(current) ? current : this.#movedAround(current);
      const from = this.#from.get(at);
      if (at === "" || from === undefined) return current;
      current = from + current.slice(at.length);
      // A node that became a part of itself (a member of its new allOf) was at this pointer before.
      if (from.startsWith(`${at}/`)) return current;
    }
    return current;
  }

  /** The pointer of the last copy of the node at `pointer`. */
  copyOf(pointer: Pointer): Pointer | undefined {
    return this.#to.get(pointer);
  }

  #movedAround(pointer: Pointer): Pointer {
    const passed: Pointer[] = [];
    let at = pointer;
    let found: Pointer | undefined;
    while (found === undefined) {
      at = at.slice(0, at.lastIndexOf("/"));
      if (at === "" || this.#from.has(at)) found = at;
      else {
        found = this.#nearest.get(at);
        passed.push(at);
      }
    }
    for (const one of passed) this.#nearest.set(one, found);
    return found;
  }

  #noteIn(value: Json, pointer: Pointer): void {
    if (Array.isArray(value)) {
      for (let i = 0; i < value.length; i++) this.#noteIn(value[i] as Json, join(pointer, i));
      return;
    }
    if (!isObject(value)) return;
    if (typeof value.$copy === "string") {
      this.#moved(value.$copy, pointer);
      return;
    }
    const { $literal, $members } = value;
    if (isObject($literal)) {
      for (const key of Object.keys($literal)) this.#noteIn($literal[key] as Json, join(pointer, key));
      return;
    }
    for (const key of Object.keys(value)) {
      if (key !== "$members") this.#noteIn(value[key] as Json, join(pointer, key));
    }
    for (const [holder, keys] of Object.entries(isObject($members) ? $members : {})) {
      for (const key of keys as string[]) this.#moved(join(holder, key), join(pointer, key));
    }
  }

  #moved(from: Pointer, to: Pointer): void {
    if (from === to || to.startsWith(`${from}/`)) return;
    this.#nearest.clear();
    this.#from.set(to, from);
    this.#to.set(from, to);
  }
}
