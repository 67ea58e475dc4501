import type { AST } from "@eslint-community/regexpp";
import { lazy } from "../../lazy.ts";

const regexpp = lazy<typeof import("@eslint-community/regexpp")>("@eslint-community/regexpp");

/** How long a text may be. */
export interface Lengths {
  min: number;
  max: number;
}

/** Longer texts are not made. */
const LONGEST = 500;
/** How often parts are repeated at most to find a text of the length, unless one of them alone must fill it. */
const MOST_TIMES = 32;

/**
 * A text that matches a pattern of JSON Schema; undefined if there is none of the length, or the pattern looks around, refers back or asks
 * for characters that are not tried. The text is made from the parts of the pattern, which is never run: a document may have
 * one that takes forever.
 */
export function textOfPattern(source: string, { min, max }: Lengths): string | undefined {
  try {
    const parser = new (regexpp().RegExpParser)();
    const { alternatives } = parser.parsePattern(source, undefined, undefined, { unicode: true });
    // Once looks best: optional parts are there, and nothing is longer than it must be.
    const times = [1, 0, ...Array.from({ length: Math.min(min, MOST_TIMES) }, (_, i) => i + 1), min];
    for (const each of times) {
      const writer = new Writer(each);
      const length = writer.any(alternatives) ? [...writer.text].length : -1;
      if (length >= min && length <= max) return writer.text;
    }
  } catch {
    // No pattern, or one that is nested too deeply.
  }
  return undefined;
}

/** Writes a text that matches. Each method returns false where it cannot. */
class Writer {
  text = "";
  /** Whether `$` has ended it. */
  #isEnded = false;
  readonly #times: number;

  /** @param times how often a part is repeated that may be repeated as often or not at all */
  constructor(times: number) {
    this.#times = times;
  }

  any(alternatives: readonly AST.Alternative[]): boolean {
    const before = [this.text, this.#isEnded] as const;
    return alternatives.some(({ elements }) => {
      [this.text, this.#isEnded] = before;
      return elements.every((element) => this.#element(element));
    });
  }

  #element(element: AST.Element): boolean {
    switch (element.type) {
      case "Assertion":
        return this.#assertion(element);
      case "Group":
      case "CapturingGroup":
        return this.any(element.alternatives);
      case "Quantifier":
        return this.#repeat(element);
      case "Character":
        return this.#add(String.fromCodePoint(element.value));
      case "CharacterClass":
        return this.#add(characterOf(element.raw, startsOf(element)));
      case "CharacterSet":
        return this.#add(characterOf(element.raw));
      default:
        return false;
    }
  }

  #assertion({ kind }: AST.Assertion): boolean {
    if (kind === "start") return this.text === "";
    this.#isEnded = kind === "end";
    return this.#isEnded;
  }

  #repeat({ min, max, element }: AST.Quantifier): boolean {
    const times = Math.max(min, Math.min(max, this.#times));
    for (let i = 0; i < times; i += 1) {
      const { length } = this.text;
      if (!this.#element(element)) return false;
      // An empty part may be repeated a billion times.
      if (this.text.length === length) return true;
    }
    return true;
  }

  #add(character: string | undefined): boolean {
    if (character === undefined || this.#isEnded || this.text.length >= LONGEST) return false;
    this.text += character;
    return true;
  }
}

/** Characters that are tried first, the most readable ones before others. */
const COMMON = [..."a0A-_./:@ "];

/** A character of a class. */
function characterOf(raw: string, further: readonly string[] = []): string | undefined {
  const one = new RegExp(`^${raw}$`, "u");
  return [...COMMON, ...further].find((character) => one.test(character));
}

/** The first characters of what a class lists. */
function startsOf({ elements }: AST.CharacterClass): string[] {
  return elements.flatMap((one) => {
    const start = one.type === "CharacterClassRange" ? one.min : one;
    return start.type === "Character" ? [String.fromCodePoint(start.value)] : [];
  });
}
