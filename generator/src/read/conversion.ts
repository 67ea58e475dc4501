import { type Pointer, parent } from "../openapi/pointer.ts";
import type { Parsed, Unsaid } from "./parsed.ts";

/** Collects what cannot be said, each place once. */
export class UnsaidList {
  readonly all: Unsaid[] = [];
  readonly #at: Parsed["at"];

  readonly #originOf: (pointer: Pointer) => Pointer;

  /** @param originOf where pointers that are added are in the file; by default they are those of the file. */
  constructor(at: Parsed["at"], originOf: (pointer: Pointer) => Pointer = (pointer) => pointer) {
    this.#at = at;
    this.#originOf = originOf;
  }

  add(at: Pointer, message: string): void {
    const pointer = this.#originOf(at);
    if (this.all.some(({ place }) => place.pointer === pointer)) return;
    this.all.push({ message, place: { ...this.#at(pointer), pointer } });
  }

  /** Adds what may be said many times in a document, at the first place alone. */
  addOnce(pointer: Pointer, message: string): void {
    if (!this.all.some((one) => one.message === message)) this.add(pointer, message);
  }
}

/** Which node of a converted document comes from which node of the file. */
export class MovedNodes {
  readonly #origins = new Map<Pointer, Pointer>();
  readonly #targets = new Map<Pointer, Pointer>();

  /** Records that the node at `from`, with all below it, is now at `to`. Of several copies, the first is the target. */
  add(from: Pointer, to: Pointer): void {
    this.#origins.set(to, from);
    if (!this.#targets.has(from)) this.#targets.set(from, to);
  }

  /** The same for a node that may have been moved before: `from` is a pointer of the converted document. */
  addAgain(from: Pointer, to: Pointer): void {
    this.add(this.originOf(from), to);
  }

  originOf(pointer: Pointer): Pointer {
    return replacePrefix(this.#origins, pointer);
  }

  targetOf(pointer: Pointer): Pointer {
    return replacePrefix(this.#targets, pointer);
  }
}

/** Replaces the longest prefix that the map has. */
function replacePrefix(prefixes: ReadonlyMap<Pointer, Pointer>, pointer: Pointer): Pointer {
  for (let prefix = pointer; prefix !== ""; prefix = parent(prefix).pointer) {
    const found = prefixes.get(prefix);
    if (found !== undefined) return found + pointer.slice(prefix.length);
  }
  return pointer;
}
