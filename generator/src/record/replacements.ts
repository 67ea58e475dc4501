import { replacementText, type TextForm, textForm } from "./text-forms.ts";

/** What stands for the values of a recording. */
export interface Replacer {
  text(value: string): string;
  /** Of a credential, of which the punctuation is part. */
  credential(value: string): string;
  /** Of an integer that identifies something. */
  identifier(value: number): number;
  /** Of any other number. */
  number(value: number): number;
  /** Whether the value, or a word of a sentence, was a value that is replaced. */
  isReplaced(value: string): boolean;
}

/**
 * The replacement of every value met so far: the same value always has the same. It exists in memory alone, and no
 * replacement is computed from its value, so that nothing recorded leads back.
 */
export class Replacements implements Replacer {
  readonly #made = new Map<string, string>();
  readonly #given = new Set<string>();
  readonly #values = new Set<string>();
  readonly #words = new Set<string>();
  readonly #counts = new Map<TextForm, number>();

  text(value: string): string {
    const known = this.#made.get(value);
    if (known !== undefined) return known;
    const form = textForm(value);
    let replacement = value;
    // Of a short text there are few replacements: after some tries one that another value has is good enough.
    for (let tries = 0; tries < 20 && (replacement === value || this.#given.has(replacement)); tries++) {
      const n = this.#counts.get(form) ?? 0;
      this.#counts.set(form, n + 1);
      const next = replacementText(value, n);
      if (next === value) return value;
      replacement = next;
    }
    this.#made.set(value, replacement);
    this.#given.add(replacement);
    this.remember(value);
    return replacement;
  }

  credential(value: string): string {
    return this.text(value).replace(PUNCTUATION, "x");
  }

  /** Takes note of a value that is not recorded itself: where it comes back, no rule lets it stay. */
  remember(value: string): void {
    this.#values.add(value);
    for (const word of value.split(/[^\p{L}\p{N}]+/u)) if (word.length > 1) this.#words.add(word.toLowerCase());
  }

  identifier(value: number): number {
    const replaced = Number(this.text(BigInt(Math.abs(value)).toString()));
    return value < 0 ? -replaced : replaced;
  }

  number(value: number): number {
    return value;
  }

  isReplaced(value: string): boolean {
    return this.#values.has(value) || this.#words.has(value.toLowerCase());
  }
}

/** What a password may have and no encoding of a key has: those of keys and tokens stay, as part of their form. */
const PUNCTUATION = /[^\p{L}\p{N}\s.:=_~+/-]/gu;

/** Replaces each value by its form: two recordings that come out the same are evidence of the same. */
export const FORMS_ONLY: Replacer = {
  text: (value) => `<${textForm(value)}>`,
  credential: (value) => `<${textForm(value)}>`,
  identifier: () => 0,
  number: () => 0,
  isReplaced: () => false,
};
