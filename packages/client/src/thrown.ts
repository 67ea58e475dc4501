import type { CallError } from "./errors.ts";
import { failure } from "./failure.ts";
import type { Failure } from "./result.ts";

/** Whose fault an error is that does not say so itself: until something is sent the request's, then the network's, and where a middleware was given an answer the answer's. */
export type Blame = "invalid_request" | "network" | "malformed";

/** Tells what was thrown in a call apart: by the signal first, then by how far the call had come, then by its name. */
export function judgeThrown(
  call: string,
  thrown: unknown,
  blame: Blame,
  response: Response | undefined,
  signal: AbortSignal | undefined,
): Failure {
  const isEnded = signal?.aborted;
  const cause: unknown = isEnded ? signal.reason : thrown;
  const { name, message } = cause instanceof Error ? cause : { name: "", message: "no Error was thrown" };
  // Node's fetch throws "fetch failed" and keeps the reason (ECONNREFUSED, UND_ERR_HEADERS_TIMEOUT) in `cause.code`.
  const { code } = ((cause as Error | undefined)?.cause ?? cause ?? {}) as { code?: unknown };
  const reason = typeof code === "string" ? ` (${code})` : "";
  let kind: CallError["kind"] = isEnded ? "aborted" : blame;
  if (kind === "network" && name === "AbortError") {
    kind = "aborted";
  }
  if ((isEnded || kind === "network") && /^TimeoutError|TIMEDOUT|_TIMEOUT/.test(name + reason)) {
    kind = "timeout";
  }
  return failure(kind, `${call}: ${message}${reason}`, response, { cause });
}
