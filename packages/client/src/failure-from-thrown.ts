import { failure } from "./failure.ts";
import type { Failure } from "./result.ts";

/** Kind of an error that is neither an abort nor a timeout: before sending, while sending, while handling the response. */
export type FallbackKind = "invalid_request" | "network" | "malformed";

interface ErrorWithCode extends Partial<Error> {
  code?: unknown;
}

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
  const { name, message = "no Error", cause: inner, code: ownCode } = Object(cause) as ErrorWithCode;
  // Node's fetch throws "fetch failed" and keeps the reason in `cause`, as a code (ECONNREFUSED, UND_ERR_HEADERS_TIMEOUT) or
  // in its message alone (integrity mismatch).
  const { code = ownCode, message: innerMessage } = Object(inner) as ErrorWithCode;
  // fetch takes headers that undici refuses to send: upgrade, expect, a content-length that is not that of the body.
  const isRefused = /_ARG|_SUP|REQ_C/.test(code as string);
  const detail = isRefused || typeof code !== "string" ? innerMessage : code;
  const reason = detail ? ` (${detail})` : "";
  const isTimeout = /timed?out/i.test(`${name} ${code}`);
  const isAborted = isSignalAborted || /^Abort/.test(name as string);
  const isSent = isSignalAborted || fallbackKind === "network";
  const sentKind = isTimeout ? "timeout" : isAborted ? "aborted" : isRefused ? "invalid_request" : fallbackKind;
  const kind = isSent ? sentKind : fallbackKind;
  return failure(kind, `${call}: ${message}${reason}`, response, { cause });
}
