/** A replacement; an insertion where both ends are equal. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * Replacements in one text. They are made from the inside out: a replacement takes the place of those within its range, and one
 * within the range of another comes too late.
 */
export class Edits {
  readonly #text: string;
  #edits: Edit[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  get isEmpty(): boolean {
    return this.#edits.length === 0;
  }

  replace(start: number, end: number, text: string): void {
    if (this.#edits.some((one) => one.start <= start && end <= one.end && one.end - one.start > end - start)) return;
    this.#edits = this.#edits.filter((one) => !isWithin(one, start, end));
    this.#edits.push({ start, end, text });
  }

  /** True if a replacement takes the place of a range. */
  covers(start: number, end: number): boolean {
    return this.#edits.some((one) => one.start <= start && end <= one.end);
  }

  insert(at: number, text: string): void {
    this.#edits.push({ start: at, end: at, text });
  }

  /** Inserts what is not inserted there yet: two errors may ask for the same. */
  insertOnce(at: number, text: string): void {
    const isThere = this.#edits.some((one) => one.start === at && one.end === at && one.text === text);
    if (!isThere) this.insert(at, text);
  }

  /** Returns a part of the text with the replacements in it. */
  render(start: number = 0, end: number = this.#text.length): string {
    const isWhole = start === 0 && end === this.#text.length;
    const inside = this.#edits
      .filter((one) => isWhole || isWithin(one, start, end))
      .sort((a, b) => a.start - b.start || a.end - b.end);
    let at = start;
    let text = "";
    for (const one of inside) {
      text += this.#text.slice(at, one.start) + one.text;
      at = one.end;
    }
    return text + this.#text.slice(at, end);
  }

  /** Returns the present state, for `restore`. */
  save(): readonly Edit[] {
    return [...this.#edits];
  }

  restore(saved: readonly Edit[]): void {
    this.#edits = [...saved];
  }
}

/** True for an edit in a range. What is inserted at an end of the range is beside it. */
function isWithin(one: Edit, start: number, end: number): boolean {
  if (one.start === one.end) return start < one.start && one.end < end;
  return start <= one.start && one.end <= end;
}
