import type { CallError, ResponseInfo } from "./errors.ts";
import type { Failure } from "./result.ts";

/**
 * A failed call as an Error, thrown by `unwrap` and `paginate`. `cause` is that of the call's error. A generated package
 * may have a class of its own that extends it.
 */
export class ApiError extends Error {
  override readonly name: string = "ApiError";
  declare readonly kind: CallError["kind"];
  /** HTTP status. Undefined if no response arrived. */
  declare readonly status: number | undefined;
  /** The API's `errors`. Empty if it sent none. */
  declare readonly errors: ResponseInfo[];
  declare readonly error: CallError;
  declare readonly response: Response | undefined;

  constructor({ error, response }: Failure) {
    super(error.message, error as ErrorOptions); // the Error constructor reads only `cause` of it
    const { kind, status, errors } = error;
    Object.assign(this, { kind, status, errors, error, response });
  }
}
