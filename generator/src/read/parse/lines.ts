import type { SourceSpan } from "../../diagnostics/error.ts";
import { excerptAt } from "../../diagnostics/excerpt.ts";

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
