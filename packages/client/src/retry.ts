import type { RetryOptions } from "./options.ts";
import type { Answer } from "./result.ts";

/** What runtimes say when no connection was made, so that nothing can have been processed: Node, Bun, Deno. */
const NOT_CONNECTED = /CONN(ECTION ?)?REFUSED|ENOTFOUND|EAI_AGAIN|CONNECT_TIMEOUT|\(Connect\)/i;

/**
 * How long to wait before a call is sent again, in milliseconds; undefined where it is not.
 *
 * Sent again is what another attempt can mend. That nothing was processed (no connection, 429, code 971: too many
 * requests) is good for every method; that something may have been (a connection that broke, a timeout, 408, 425, 5xx,
 * code 10001: an internal error) only for those where twice is the same as once. A conflict (409, code 1013) is final.
 *
 * @param attempt how many there were
 */
export function waitBeforeRetry(
  method: string,
  { error, response }: Answer,
  attempt: number,
  { limit = 2, baseDelay = 500, maxDelay = 8000, maxRetryAfter = 60_000, nonIdempotent = false }: RetryOptions,
): number | undefined {
  if (error === undefined || !(attempt <= limit)) {
    return undefined;
  }
  const { kind, status = 0, errors, message } = error;
  const has = (wanted: number) => errors.some(({ code }) => code === wanted);
  const isLost = kind === "network" || kind === "timeout";
  const isUntouched = status === 429 || has(971) || (isLost && NOT_CONNECTED.test(message));
  const isTransient = isLost || status === 408 || status === 425 || status >= 500 || has(10001);
  const isRepeatable = nonIdempotent || !/^(POST|PATCH)$/.test(method);
  if (kind === "aborted" || status === 409 || has(1013) || !(isUntouched || (isTransient && isRepeatable))) {
    return undefined;
  }
  const asked = retryAfter(response?.headers.get("retry-after") ?? "");
  if (asked >= 0) {
    return asked <= maxRetryAfter ? asked : undefined;
  }
  return Math.random() * Math.min(maxDelay, baseDelay * 2 ** (attempt - 1)); // full jitter
}

/** Milliseconds that a Retry-After asks for, in seconds or until a date (RFC 9110, 10.2.3); else NaN or negative. */
function retryAfter(value: string): number {
  return /^\d+$/.test(value) ? Number(value) * 1000 : / GMT$/.test(value) ? Date.parse(value) - Date.now() : Number.NaN;
}
