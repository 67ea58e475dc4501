import type { SourceSpan } from "../../diagnostics/error.ts";
import { excerptAt } from "../../diagnostics/excerpt.ts";
import type { Json, Pointer } from "../../openapi/pointer.ts";
import type { Conversion } from "../conversion.ts";

/** A parsed text with the places of its nodes. */
export interface Parsed {
  value: Json;
  /** Finds the place of the node at `pointer`, or of its nearest ancestor that exists. */
  at(pointer: Pointer): SourceSpan;
  /** How the value was made of the text; absent where it is what the text says. */
  conversion?: Conversion;
}

/** The place of a node for an error, with its pointer in the text. */
export function placeOfNode(parsed: Parsed, pointer: Pointer): SourceSpan & { pointer: Pointer } {
  return { ...parsed.at(pointer), pointer: parsed.conversion?.originOf(pointer) ?? pointer };
}

/** Converts offsets to lines and columns. */
export class Lines {
  readonly text: string;
  readonly file: string;
  #starts: number[] | undefined;

  constructor(text: string, file: string) {
    this.text = text;
    this.file = file;
  }

  span(offset: number): SourceSpan {
    this.#starts ??= [0, ...[...this.text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)];
    const starts = this.#starts;
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    const column = offset - (starts[low] as number) + 1;
    const { file, text } = this;
    return {
      file,
      line: low + 1,
      column,
      // A getter, because a ledger asks for thousands of places and shows no excerpts.
      get excerpt() {
        return excerptAt(text, offset);
      },
    };
  }
}
