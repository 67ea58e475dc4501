import type { CallError } from "./errors.ts";
import type { Failure } from "./result.ts";

/** Creates a failed answer. `more` holds the members that only this kind of error has. */
export function failure(
  kind: CallError["kind"],
  message: string,
  response: Response | undefined,
  more?: object,
): Failure {
  const arrived = response && { status: response.status };
  // Callers pass the members of the kind in `more`, whose type cannot say so.
  return {
    data: undefined,
    error: { kind, message, errors: [], ...arrived, ...more } as CallError,
    response,
  };
}
