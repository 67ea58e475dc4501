import type { CallError } from "./errors.ts";

/** How far a call had come when something was thrown. */
export type Stage = "building" | "sending" | "answered" | "reading";

/** Tells what was thrown in a call apart, by the signal first, then by how far the call had come. */
export function judgeThrown(
  call: string,
  cause: unknown,
  stage: Stage,
  status: number | undefined,
  signal: AbortSignal | undefined,
): CallError {
  const { name, message, code } = describe(cause);
  const base = { message: `${call}: ${message}`, errors: [], cause, ...(status !== undefined && { status }) };
  if (signal?.aborted) {
    const isTimeout = describe(signal.reason).name === "TimeoutError";
    return { ...base, kind: isTimeout ? "timeout" : "aborted", cause: signal.reason };
  }
  if (stage === "building") {
    return { kind: "invalid_request", message: base.message, errors: [], cause };
  }
  if (stage === "answered" && status !== undefined) {
    return { ...base, kind: "malformed", status };
  }
  const kind =
    name === "AbortError" ? "aborted" : /^TimeoutError$|TIMEDOUT|_TIMEOUT/.test(name + code) ? "timeout" : "network";
  return { ...base, kind, message: code === "" ? base.message : `${base.message} (${code})` };
}

/** Node's fetch throws "fetch failed" and keeps the reason (ECONNREFUSED, UND_ERR_HEADERS_TIMEOUT) in `cause.code`. */
function describe(thrown: unknown): { name: string; message: string; code: string } {
  if (!(thrown instanceof Error)) {
    return { name: "", message: "what was thrown is no Error", code: "" };
  }
  const { code = "" } = (thrown.cause ?? thrown) as { code?: unknown };
  return { name: thrown.name, message: thrown.message, code: typeof code === "string" ? code : "" };
}
