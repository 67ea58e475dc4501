import type { CallError, ResponseInfo } from "./errors.ts";
import type { Failure } from "./result.ts";

/** What `unwrap` and `paginate` throw: a failed call as an Error. `cause` is the error's own, where it has one. */
export class CloudflareError extends Error {
  override readonly name = "CloudflareError";
  declare readonly kind: CallError["kind"];
  /** The HTTP status, where a response arrived. */
  declare readonly status: number | undefined;
  /** What the API sent as `errors`; empty unless it did. */
  declare readonly errors: ResponseInfo[];
  declare readonly error: CallError;
  declare readonly response: Response | undefined;

  constructor({ error, response }: Failure) {
    super(error.message, error as ErrorOptions); // Error takes its cause, and nothing else of it
    const { kind, status, errors } = error;
    Object.assign(this, { kind, status, errors, error, response });
  }
}
