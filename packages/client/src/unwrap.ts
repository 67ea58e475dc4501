import { CloudflareError } from "./cloudflare-error.ts";
import { isNested } from "./parameter.ts";
import type { Answer, Failure, Success } from "./result.ts";

/**
 * The `result` of an answer: `unwrap(await client["/zones"].GET())`. A body without a `result` is returned whole,
 * unless it says `success: true`: then, and for an empty answer, it is undefined.
 *
 * @throws {CloudflareError} when the call failed
 */
export function unwrap<Result>(answer: Success<{ result: Result }> | Failure): Result;
export function unwrap(answer: Success<undefined> | Failure): undefined;
export function unwrap<Result>(
  answer: Success<{ success: true; result?: Result } | undefined> | Failure,
): Result | undefined;
export function unwrap<Data>(answer: Success<Data> | Failure): Data;
export function unwrap(answer: Answer): unknown {
  if (answer.error !== undefined) {
    throw new CloudflareError(answer);
  }
  const { data } = answer;
  const body: { success?: unknown; result?: unknown } = isNested(data) ? data : {};
  return "result" in body || body.success === true ? body.result : data;
}
