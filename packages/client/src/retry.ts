import type { RetryOptions } from "./options.ts";
import type { Answer, Failure } from "./result.ts";

/** Messages of Node, Bun and Deno if no connection was made. The API cannot have processed such a request. */
const NOT_CONNECTED = /CONN(ECTION ?)?REFUSED|ENOTFOUND|EAI_AGAIN|CONNECT(_TIMEOUT|\))/i;

/**
 * Milliseconds to wait before a call is retried; Infinity if it is not retried.
 *
 * - Every method is retried if the request was not processed: no connection, 429, code 971 (too many requests).
 * - Only idempotent methods are retried if it may have been processed: a broken connection, a timeout, 408, 425, 5xx,
 *   code 10001 (internal error).
 * - A request that was answered by a redirect was processed, whatever the redirect leads to.
 * - A conflict (409, code 1013), headers beyond the limit of the runtime, and a body that has another hash than
 *   `integrity` are never retried.
 *
 * @param attempt number of attempts so far
 */
export function waitBeforeRetry(
  method: string,
  answer: Answer,
  attempt: number,
  { limit = 2, baseDelay = 500, maxDelay = 8000, maxRetryAfter = 60_000, nonIdempotent }: RetryOptions,
): number {
  const { error, response } = answer;
  if (!error) {
    return Infinity;
  }
  // Only an error that has codes says so in its type.
  const { kind, status = 0, codes = [], message } = error as typeof error & { codes?: number[] };
  const isLost = /network|timeout/.test(kind) && !/OVERFLOW|integrity/.test(message);
  const isUnprocessed = status === 429 || codes.includes(971) || (isLost && NOT_CONNECTED.test(message));
  const isTransient = isLost || status === 408 || status === 425 || status >= 500 || codes.includes(10001);
  const isRepeatable =
    nonIdempotent ||
    /^(GET|PUT|DELETE|HEAD|OPTIONS|QUERY)$/.test(method) ||
    (isUnprocessed && !(answer as Failure).isProcessed);
  if (
    !(attempt <= limit) ||
    kind === "aborted" ||
    status === 409 ||
    codes.includes(1013) ||
    !(isRepeatable && (isUnprocessed || isTransient))
  ) {
    return Infinity;
  }
  const requested = response ? retryAfter(response.headers) : NaN;
  if (requested >= 0) {
    return requested <= maxRetryAfter ? requested : Infinity;
  }
  return Math.random() * Math.min(maxDelay, baseDelay * 2 ** (attempt - 1)); // full jitter
}

/**
 * Milliseconds of a Retry-After in seconds or as a date (RFC 9110, 10.2.3). NaN if invalid, negative if in the past. A
 * date counts from the `Date` of the same response: the clock of this machine may differ from the server's.
 */
function retryAfter(headers: Headers): number {
  const value = headers.get("retry-after") ?? "";
  const now = Date.parse(headers.get("date") ?? "") || Date.now();
  return /^\d+$/.test(value) ? +value * 1000 : Date.parse(/ GMT$/.test(value) ? value : "") - now;
}
