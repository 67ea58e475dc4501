import type { CallError } from "./errors.ts";
import type { Failure } from "./result.ts";

/** Cloudflare's id of a request. */
export const rayOf = (response: Response | undefined): string | undefined =>
  response?.headers.get("cf-ray") ?? undefined;

/** A failed call; `more` has the members that its kind of error has beside those of all. */
export function failure(
  kind: CallError["kind"],
  message: string,
  response: Response | undefined,
  more?: object,
): Failure {
  const arrived = response && { status: response.status, ray: rayOf(response) };
  // Each kind's own members stand where it is made; the compiler does not see them through `more`.
  return { data: undefined, error: { kind, message, errors: [], ...arrived, ...more } as CallError, response };
}
