import { failure } from "./failure.ts";
import type { Failure } from "./result.ts";

/** Whose fault it is, until something is sent and after: the request's, the network's, in a middleware the answer's. */
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
  const isLost = isEnded || blame === "network";
  const isLate = isLost && /^TimeoutError|TIMEDOUT|_TIMEOUT/.test(name + reason);
  const isAborted = isEnded || (isLost && name === "AbortError");
  return failure(isLate ? "timeout" : isAborted ? "aborted" : blame, `${call}: ${message}${reason}`, response, {
    cause,
  });
}
