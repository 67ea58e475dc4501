import { parse, stringify } from "lossless-json";
import { isNoJson } from "./json.ts";
import type { BodyWriter } from "./operation.ts";

/** Parses JSON. An integer that a number would round is a bigint. */
export const parseBigInts = (text: string): unknown =>
  parse(text, undefined, (digits) =>
    /^-?\d+$/.test(digits) && !Number.isSafeInteger(Number(digits)) ? BigInt(digits) : Number(digits),
  );

/**
 * Writes JSON, with each bigint as a number of all its digits.
 *
 * @throws {TypeError} for a member that JSON would lose, as `jsonBody` does
 */
export const bigIntBody: BodyWriter = (body, { type = "application/json" }, headers) => {
  headers.set("content-type", headers.get("content-type") ?? type);
  return writeBigInts(body);
};

/** The same as text: what writes the JSON in a form, a part or a line, where an operation takes bigints. */
export const writeBigInts = (value: unknown): string => stringify(value, refuseNoJson) ?? "";

/** Changes nothing. A copy of that of `writeJson`: to share it would make every bundle larger. */
function refuseNoJson(key: string, member: unknown): unknown {
  if (isNoJson(member)) {
    throw new TypeError(`${key || "the body"} is no JSON`);
  }
  return member;
}
