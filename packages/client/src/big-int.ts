import { parse, stringify } from "lossless-json";
import type { BodyWriter } from "./operation.ts";

/** Parses JSON. An integer that a number would round is a bigint. */
export const parseBigInts = (text: string): unknown =>
  parse(text, undefined, (digits) =>
    /^-?\d+$/.test(digits) && !Number.isSafeInteger(Number(digits)) ? BigInt(digits) : Number(digits),
  );

/** Writes JSON, with each bigint as a number of all its digits. */
export const bigIntBody: BodyWriter = (body, { type = "application/json" }, headers) => {
  headers.set("content-type", headers.get("content-type") ?? type);
  return stringify(body) ?? "";
};
