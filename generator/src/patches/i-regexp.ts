import type { FilterFunction } from "json-p3";
import { FlarespecError, type Place } from "../diagnostics/error.ts";
import { lazy } from "../lazy.ts";
import { jsonPath } from "./json-path.ts";

/** An overlay may be hostile, and the engine of JavaScript takes years for `(a+)+b`: RE2's time is linear in the text. */
const re2 = lazy<typeof import("re2js")>("re2js");

/** The most characters of an expression. */
const LONGEST = 1_000;
/** The most steps for one query, each an instruction of an expression at a character of a text: under a minute. */
const MOST_STEPS = 1_000_000_000;
/** Compiling an instruction takes as long as this many steps. */
const STEPS_TO_COMPILE = 50;
/** How many expressions of a query are kept compiled. A query states few, but may take others from the document. */
const MOST_KEPT = 16;

/** An expression that RE2 compiled; its length is the number of its instructions. */
interface Compiled {
  test(text: string, whole: boolean): boolean;
  length: number;
}

/**
 * The functions `match` and `search` of one query. Their regular expressions are I-Regexp (RFC 9485) with `^` and `$`;
 * an invalid one matches nothing (RFC 9535, 2.4.6).
 * @param place of the query, for FS4008.
 */
export function regexpFunctions(place: Place): Map<"match" | "search", FilterFunction> {
  let left = MOST_STEPS;
  const refuse = (expression: string, why: string): FlarespecError => {
    const shown = expression.length > 60 ? `${expression.slice(0, 60)}…` : expression;
    return new FlarespecError("FS4008", { message: `the regular expression ${JSON.stringify(shown)} ${why}`, place });
  };
  const take = (steps: number, expression: string): void => {
    left -= steps;
    if (left < 0) throw refuse(expression, "takes too long");
  };
  const kept = new Map<string, Compiled | undefined>();
  const compiled = (expression: string): Compiled | undefined => {
    if (kept.has(expression)) return kept.get(expression);
    if (expression.length > LONGEST) throw refuse(expression, "is too long");
    try {
      const made = compile(expression);
      take(STEPS_TO_COMPILE * (made?.length ?? expression.length), expression);
      if (kept.size === MOST_KEPT) kept.clear();
      kept.set(expression, made);
      return made;
    } catch (error) {
      throw error instanceof RangeError ? refuse(expression, error.message) : error;
    }
  };
  const run = (text: unknown, expression: unknown, whole: boolean): boolean => {
    if (typeof text !== "string" || typeof expression !== "string") return false;
    const one = compiled(expression);
    if (one === undefined) return false;
    take(one.length * (text.length + 1), expression);
    return one.test(text, whole);
  };
  const { FunctionExpressionType } = jsonPath();
  const argTypes = [FunctionExpressionType.ValueType, FunctionExpressionType.ValueType];
  const returnType = FunctionExpressionType.LogicalType;
  return new Map([
    ["match", { argTypes, returnType, call: (text: unknown, expression: unknown) => run(text, expression, true) }],
    ["search", { argTypes, returnType, call: (text: unknown, expression: unknown) => run(text, expression, false) }],
  ]);
}

const ESCAPED = String.raw`\\[()*+\-.?[\\\]^$nrt{|}]|\\[pP]\{[A-Za-z]{1,2}\}`;
/** What I-Regexp is made of. RE2 knows more: `\d`, `a+?`, `(?i)`, and a brace that means itself. */
const TOKEN = new RegExp(
  [
    ESCAPED,
    String.raw`\[\^?-?(?:${ESCAPED}|[^\\[\]])+\]`,
    String.raw`(?:[*+?]|\{\d{1,6}(?:,\d{0,6})?\})(?![*+?{])`,
    String.raw`\((?!\?)`,
    String.raw`[^\\[\](){}*+?]`,
    String.raw`\)`,
  ].join("|"),
  "uy",
);

/**
 * Undefined for an expression that is no I-Regexp.
 * @throws RangeError for one that repeats more than RE2 allows: a thousand times.
 */
function compile(expression: string): Compiled | undefined {
  let text = "";
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < expression.length; ) {
    const [token] = TOKEN.exec(expression) ?? [];
    if (token === undefined) return undefined;
    // In RE2 a dot matches a carriage return too.
    text += token === "." ? "[^\\n\\r]" : token;
  }
  const { RE2JS, RE2JSException } = re2();
  try {
    const made = RE2JS.compile(text);
    return {
      length: made.programSize(),
      test: (value, whole) => (whole ? made.matches(value) : made.matcher(value).find()),
    };
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    if (/repeat count|too large|nesting/.test(error.message)) throw new RangeError(`cannot be used: ${error.message}`);
    return undefined;
  }
}
