import type { CallError, FailureEnvelope } from "./errors.ts";
import { failure } from "./failure.ts";
import type { OperationData } from "./operation.ts";
import { isObjectOrArray } from "./parameter.ts";
import type { ReadBody } from "./read-body.ts";
import { readStart } from "./read-start.ts";
import type { Answer } from "./result.ts";

const truncate = (text: string): string | undefined => text.replace(/^(.{2000}).+/s, "$1…") || undefined;

/**
 * Reads the body of a response, of a failure only the beginning, and returns success or failure.
 *
 * - A 2xx body is parsed as JSON if its content type says JSON or is missing. A body of another status is parsed if it
 *   looks like JSON, because gateways send wrong content types.
 * - A 2xx with `success: false` is a failure. A raw body may be a file of the customer's, so there `errors` is required
 *   too.
 * - An envelope must say `success: true`, and a body may be empty only of a DELETE and where the document allows it. Any
 *   other answer would not fit its type and is a failure.
 *
 * @throws what reading the body throws when the connection breaks
 */
export async function readAnswer(
  call: string,
  { raw, read, parse = JSON.parse as NonNullable<OperationData["parse"]>, empty, permissions, problem }: OperationData,
  response: Response,
  signal?: AbortSignal,
): Promise<Answer> {
  const { status, ok, headers } = response;
  const type = headers.get("content-type") || (read ? "" : "application/json");
  const saysJson = /[/+]json\b/i.test(type);
  const { data, text = "" }: ReadBody =
    ok && read
      ? await read(response, saysJson, signal)
      : { text: await (ok && saysJson ? response.text() : readStart(response)) };
  // A Blob has a size; a stream has neither size nor length and is not empty.
  const isEmpty = ok && !text && (empty || /^(DELETE|HEAD) /.test(call)) && !((data as Blob | undefined)?.size ?? data);
  const isParsed = isEmpty || data === undefined;
  const looksLikeJson = !ok && /^\s*[[{]/.test(text);
  const fail = (kind: CallError["kind"], what: string, more: object) =>
    failure(kind, `${call}: ${status} ${what}`.trimEnd(), response, more);

  let value: unknown;
  try {
    if (!isEmpty && (looksLikeJson || (saysJson && (ok || problem)))) {
      value = parse(text, ok);
    }
  } catch (cause) {
    if (ok ? isParsed : saysJson && looksLikeJson && !problem) {
      return fail("malformed", text ? "without valid JSON" : "without a body", { body: truncate(text), cause });
    }
  }
  const envelope = Object(!problem && value) as FailureEnvelope;
  const { errors: listed } = envelope;
  const hasErrors = Array.isArray(listed);
  const isOther = raw || read;
  if (envelope.success === false ? !isOther || hasErrors || !ok : hasErrors && !ok) {
    // Only that the entries are objects is checked; for their members we rely on the API.
    const errors = hasErrors ? listed.filter(isObjectOrArray) : [];
    const reasons = errors.map(({ code, message }) => `${code} ${message}`).join("; ");
    return fail("api", reasons || "refused", {
      errors,
      codes: errors.map(({ code }) => code),
      envelope,
      ...(status === 403 && permissions && { permissions }),
    });
  }
  if (!problem && value !== undefined && !isOther && envelope.success !== true) {
    return fail("malformed", "without an envelope", { body: value });
  }
  if (!ok || (isParsed && !saysJson && !isEmpty)) {
    const what = ok ? `with undeclared ${type}` : problem?.(value) || response.statusText;
    return fail("http", what, { body: value === undefined ? truncate(text) : value });
  }
  return { data: isParsed ? value : data, error: undefined, status, response, raw };
}
