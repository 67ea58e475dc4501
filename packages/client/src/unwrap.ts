import { CloudflareError } from "./cloudflare-error.ts";
import type { Answer, Failure, Success } from "./result.ts";

/**
 * The `result` of an answer: `unwrap(await client["/zones"].GET())`. A body without a `result` is returned whole,
 * unless it says `success: true`: then, and for a 204, it is undefined.
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
  const data = answer.data as { success?: unknown; result?: unknown } | undefined | null;
  const isEnvelope = typeof data === "object" && data !== null && ("result" in data || data.success === true);
  return isEnvelope ? data.result : data;
}
