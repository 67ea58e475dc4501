import { failure } from "./failure.ts";
import type { Failure } from "./result.ts";

/** Kind of an error that is neither an abort nor a timeout: before sending, while sending, while handling the response. */
export type FallbackKind = "invalid_request" | "network" | "malformed";

/** Creates the failure of a call in which something was thrown. An aborted signal decides the kind before the error. */
export function failureFromThrown(
  call: string,
  thrown: unknown,
  fallbackKind: FallbackKind,
  response: Response | undefined,
  signal: AbortSignal | undefined,
): Failure {
  const isSignalAborted = signal?.aborted;
  const cause: unknown = isSignalAborted ? signal.reason : thrown;
  const { name = "", message = "no Error" } = Object(cause) as Partial<Error>;
  // Node's fetch throws "fetch failed" and keeps the reason (ECONNREFUSED, UND_ERR_HEADERS_TIMEOUT) in `cause.code`.
  const { code } = Object(Object(cause).cause ?? cause) as { code?: unknown };
  const reason = typeof code === "string" ? ` (${code})` : "";
  const isInterrupted = isSignalAborted || fallbackKind === "network";
  const isTimeout = isInterrupted && /^TimeoutError|TIMEDOUT|_TIMEOUT/.test(name + reason);
  const isAborted = isSignalAborted || (isInterrupted && name === "AbortError");
  const kind = isTimeout ? "timeout" : isAborted ? "aborted" : fallbackKind;
  return failure(kind, `${call}: ${message}${reason}`, response, { cause });
}
