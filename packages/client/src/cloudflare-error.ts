import type { CallError, ResponseInfo } from "./errors.ts";
import type { Failure } from "./result.ts";

/** What `unwrap` and `paginate` throw: a failed call as an Error. `cause` is the error's own, where it has one. */
export class CloudflareError extends Error {
  override readonly name = "CloudflareError";
  readonly kind: CallError["kind"];
  /** The HTTP status, where a response arrived. */
  readonly status: number | undefined;
  /** What the API sent as `errors`; empty unless it did. */
  readonly errors: ResponseInfo[];
  readonly error: CallError;
  readonly response: Response | undefined;

  constructor(failure: Failure) {
    const { error, response } = failure;
    super(error.message, "cause" in error ? { cause: error.cause } : undefined);
    this.kind = error.kind;
    this.status = error.status;
    this.errors = error.errors;
    this.error = error;
    this.response = response;
  }
}
