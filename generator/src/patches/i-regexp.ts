import type { FilterFunction } from "json-p3";
import { FlarespecError, type Place } from "../diagnostics/error.ts";
import { jsonPath } from "./json-path.ts";

/**
 * Regular expressions in queries (I-Regexp, RFC 9485, plus `^` and `$`). An overlay may be hostile, and a backtracking
 * engine takes years for `(a+)+b`. This engine follows all alternatives at once, so that time is linear in the text, and
 * stops after `MOST_STEPS`.
 */

/** One instruction of a compiled expression; numbers are indices of instructions. */
type Instruction =
  | { is: "char"; accepts: (char: string) => boolean }
  | { is: "split"; to: number[] }
  | { is: "start" | "end" | "match" };

/** The most characters of an expression, and the most instructions it compiles to. */
const LONGEST = 1_000;
/** The most steps for one query: some seconds. */
const MOST_STEPS = 100_000_000;

/**
 * The functions `match` and `search` of one query.
 * @param place of the query, for FS4008.
 */
export function regexpFunctions(place: Place): Map<"match" | "search", FilterFunction> {
  let left = MOST_STEPS;
  const refuse = (expression: string, why: string): FlarespecError => {
    const shown = expression.length > 60 ? `${expression.slice(0, 60)}…` : expression;
    return new FlarespecError("FS4008", { message: `the regular expression ${JSON.stringify(shown)} ${why}`, place });
  };
  let known: { expression: string; program: readonly Instruction[] | undefined } | undefined;
  const run = (text: unknown, expression: unknown, whole: boolean): boolean => {
    if (typeof text !== "string" || typeof expression !== "string") return false;
    const step = (): void => {
      if (--left < 0) throw refuse(expression, "takes too long");
    };
    if (known?.expression !== expression) {
      try {
        known = { expression, program: compile(expression) };
      } catch (error) {
        throw error instanceof RangeError ? refuse(expression, error.message) : error;
      }
    }
    return known.program !== undefined && accepts(known.program, text, whole, step);
  };
  const { FunctionExpressionType } = jsonPath();
  const argTypes = [FunctionExpressionType.ValueType, FunctionExpressionType.ValueType];
  const returnType = FunctionExpressionType.LogicalType;
  return new Map([
    ["match", { argTypes, returnType, call: (text: unknown, expression: unknown) => run(text, expression, true) }],
    ["search", { argTypes, returnType, call: (text: unknown, expression: unknown) => run(text, expression, false) }],
  ]);
}

/** Follows all paths through the program at once, one character of the text at a time. */
function accepts(program: readonly Instruction[], text: string, whole: boolean, step: () => void): boolean {
  const chars = [...text];
  const seen = new Int32Array(program.length).fill(-1);
  let current: number[] = [];
  const follow = (start: number, at: number, into: number[]): boolean => {
    const stack = [start];
    for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
      if (seen[place] === at) continue;
      seen[place] = at;
      step();
      const one = program[place] as Instruction;
      if (one.is === "match" && (!whole || at === chars.length)) return true;
      if (one.is === "char") into.push(place);
      else if (one.is === "split") stack.push(...one.to);
      else if ((one.is === "start" && at === 0) || (one.is === "end" && at === chars.length)) stack.push(place + 1);
    }
    return false;
  };
  for (let at = 0; at <= chars.length; at++) {
    const next: number[] = [];
    if (at > 0) {
      for (const place of current) {
        const one = program[place] as Instruction;
        step();
        if (one.is === "char" && one.accepts(chars[at - 1] as string) && follow(place + 1, at, next)) return true;
      }
    }
    if ((at === 0 || !whole) && follow(0, at, next)) return true;
    current = next;
  }
  return false;
}

/**
 * Compiles an expression; undefined for an invalid one, which matches nothing (RFC 9535, 2.4.6).
 * @throws RangeError for one that is too long.
 */
function compile(expression: string): Instruction[] | undefined {
  if (expression.length > LONGEST) throw new RangeError("is too long");
  try {
    return [...new Parser(expression).whole(), { is: "match" }];
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const ESCAPED: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };

/** Only split instructions have indices, relative to the start of their program; `shift` moves them. */
class Parser {
  readonly #chars: string[];
  #at = 0;

  constructor(expression: string) {
    this.#chars = [...expression];
  }

  whole(): Instruction[] {
    const program = this.#alternatives();
    if (this.#at < this.#chars.length) throw new SyntaxError("an unopened group is closed");
    return program;
  }

  #alternatives(): Instruction[] {
    let program = this.#sequence();
    while (this.#take("|")) {
      const other = this.#sequence();
      const end = program.length + other.length + 2;
      program = [
        { is: "split", to: [1, program.length + 2] },
        ...shift(program, 1),
        { is: "split", to: [end] },
        ...shift(other, program.length + 2),
      ];
    }
    return program;
  }

  #sequence(): Instruction[] {
    const program: Instruction[] = [];
    while (this.#at < this.#chars.length && this.#peek() !== "|" && this.#peek() !== ")") {
      const piece = this.#quantified(this.#atom());
      program.push(...shift(piece, program.length));
      this.#limit(program.length);
    }
    return program;
  }

  #quantified(atom: Instruction[]): Instruction[] {
    if (this.#take("*")) return repeat(atom, 0, undefined);
    if (this.#take("+")) return repeat(atom, 1, undefined);
    if (this.#take("?")) return repeat(atom, 0, 1);
    if (!this.#take("{")) return atom;
    const text = this.#until("}");
    const [, from, comma, to] = /^(\d{1,6})(,?)(\d{0,6})$/.exec(text) ?? [];
    if (from === undefined) throw new SyntaxError("a quantity is no number");
    const least = Number(from);
    const most = comma === "" ? least : to === "" || to === undefined ? undefined : Number(to);
    if (most !== undefined && most < least) throw new SyntaxError("a quantity is less than it begins with");
    this.#limit((most ?? least + 1) * (atom.length + 1));
    return repeat(atom, least, most);
  }

  #atom(): Instruction[] {
    const char = this.#next();
    if (char === "(") {
      const inner = this.#alternatives();
      if (!this.#take(")")) throw new SyntaxError("a group is not closed");
      return inner;
    }
    if (char === "[") return [{ is: "char", accepts: this.#class() }];
    if (char === "^") return [{ is: "start" }];
    if (char === "$") return [{ is: "end" }];
    if (char === ".") return [{ is: "char", accepts: (one) => one !== "\n" && one !== "\r" }];
    if (char === "\\") return [{ is: "char", accepts: this.#escaped() }];
    if ("*+?{})]".includes(char)) throw new SyntaxError(`${char} has nothing before it`);
    return [{ is: "char", accepts: (one) => one === char }];
  }

  #escaped(): (char: string) => boolean {
    const char = this.#next();
    if (char === "p" || char === "P") {
      if (!this.#take("{")) throw new SyntaxError("a category has no name");
      return oneOf(`\\${char}{${this.#until("}")}}`);
    }
    if (!/[()*+\-.?[\\\]^$nrt{|}]/.test(char)) throw new SyntaxError(`${char} is not escaped`);
    const meant = ESCAPED[char] ?? char;
    return (one) => one === meant;
  }

  /** A character class matches one character, so that a JavaScript RegExp can decide safely. */
  #class(): (char: string) => boolean {
    let text = "[";
    for (let char = this.#next(); ; char = this.#next()) {
      text += char;
      if (char === "]" && text.length > 2 && text !== "[^]") return oneOf(text);
      if (char === "\\") text += this.#next();
    }
  }

  #until(end: string): string {
    let text = "";
    for (let char = this.#next(); char !== end; char = this.#next()) text += char;
    return text;
  }

  #peek(): string | undefined {
    return this.#chars[this.#at];
  }

  #take(char: string): boolean {
    if (this.#peek() !== char) return false;
    this.#at++;
    return true;
  }

  #next(): string {
    const char = this.#chars[this.#at++];
    if (char === undefined) throw new SyntaxError("the expression ends too early");
    return char;
  }

  #limit(length: number): void {
    if (length > LONGEST) throw new RangeError("repeats too much");
  }
}

function oneOf(text: string): (char: string) => boolean {
  const expression = new RegExp(`^${text}$`, "u");
  return (char) => expression.test(char);
}

function repeat(atom: readonly Instruction[], least: number, most: number | undefined): Instruction[] {
  const program: Instruction[] = [];
  const add = (piece: readonly Instruction[]): void => {
    program.push(...shift(piece, program.length));
  };
  for (let n = 0; n < least; n++) add(atom);
  if (most === undefined) {
    const end = atom.length + 2;
    add([{ is: "split", to: [1, end] }, ...shift(atom, 1), { is: "split", to: [0] }]);
  } else for (let n = least; n < most; n++) add([{ is: "split", to: [1, atom.length + 1] }, ...shift(atom, 1)]);
  return program;
}

function shift(program: readonly Instruction[], by: number): Instruction[] {
  return program.map((one) => (one.is === "split" ? { ...one, to: one.to.map((place) => place + by) } : one));
}
