import { ApiError } from "./api-error.ts";
import type { Answer, EmptySuccess, Failure, Success } from "./result.ts";

/** The bodies of an answer whose statuses have different ones. */
type DataOf<Several> = Several extends { data?: infer Data; error?: undefined } ? Data : never;

type EnvelopeMember = "success" | "errors" | "messages" | "result" | "result_info";

/** What `unwrap` makes of each of these bodies. With members of its own, one is an envelope if it has `success` and `result`. */
type ResultOf<Data> = Data extends { success: true }
  ? "result" extends keyof Data
    ? Data["result"]
    : keyof Data extends "success"
      ? Data
      : keyof Data extends EnvelopeMember
        ? undefined
        : Data
  : Data extends { result: infer Result }
    ? keyof Data extends EnvelopeMember
      ? Result
      : Data
    : Data;

/**
 * Returns the `result` of a call: `unwrap(await client["/zones"].GET())`. Returns the whole body if it is not an envelope,
 * and undefined if an envelope has no `result` or the response is empty.
 *
 * @throws {ApiError} if the call failed
 */
export function unwrap<Result>(answer: Success<{ success: true; result: Result }> | Failure): Result;
export function unwrap(answer: Success<undefined> | EmptySuccess | Failure): undefined;
export function unwrap<Data extends { success: true } | { result: unknown } | undefined>(
  answer: Success<Data> | Failure,
): ResultOf<Data>;
export function unwrap<Data>(answer: Success<Data> | Failure): Data;
export function unwrap<Data extends { success: true } | { result: unknown }>(
  answer: Success<Data> | EmptySuccess | Failure,
): ResultOf<Data> | undefined;
export function unwrap<Data>(answer: Success<Data> | EmptySuccess | Failure): Data | undefined;
export function unwrap<Several extends Answer | EmptySuccess>(answer: Several): ResultOf<DataOf<Several>>;
export function unwrap(answer: Answer): unknown {
  return unwrapWith(ApiError, answer);
}

/** `unwrap` of a package with an error class of its own. */
export function unwrapWith(ErrorClass: typeof ApiError, answer: Answer): unknown {
  const data = unwrapBodyWith(ErrorClass, answer);
  const { success, result = success === true ? undefined : data } = Object(data) as Partial<Record<string, unknown>>;
  return (answer as Success<unknown>).raw === true ? data : result;
}

/**
 * Returns the body of a call. It is the `unwrap` of a package whose API has no envelopes.
 *
 * @throws {ApiError} if the call failed
 */
export function unwrapBody(answer: Success<undefined> | Failure): undefined;
export function unwrapBody<Data>(answer: Success<Data> | Failure): Data;
export function unwrapBody<Data>(answer: Success<Data> | EmptySuccess | Failure): Data | undefined;
export function unwrapBody<Several extends Answer | EmptySuccess>(answer: Several): DataOf<Several>;
export function unwrapBody(answer: Answer): unknown {
  return unwrapBodyWith(ApiError, answer);
}

/** `unwrapBody` of a package with an error class of its own. */
export function unwrapBodyWith(ErrorClass: typeof ApiError, answer: Answer): unknown {
  if (answer.error) {
    throw new ErrorClass(answer);
  }
  return answer.data;
}
