import type { CallError, FailureEnvelope, ResponseInfo } from "./errors.ts";
import { failure } from "./failure.ts";
import type { OperationData } from "./operation.ts";
import { isNested } from "./parameter.ts";
import type { Answer } from "./result.ts";

const cut = (text: string): string | undefined => (text.length > 2000 ? `${text.slice(0, 2000)}…` : text || undefined);

/**
 * Reads an answer to its end and judges it. JSON is read as such by its content type, or for want of one; a failure by
 * its looks, whatever it calls itself. `success: false` makes a 2xx a failure; where the body is declared raw it is
 * whatever a customer stored, so there the envelope's `errors` must be there too. An envelope says `success: true`, and
 * an answer is empty only where the document says that it may be: nothing else fits the types.
 *
 * @throws what reading the body throws, when the connection breaks
 */
export async function readAnswer(
  call: string,
  { raw, empty, permissions }: OperationData,
  response: Response,
): Promise<Answer> {
  const { status, ok, headers } = response;
  const type = headers.get("content-type") ?? "";
  const isDeclared = raw === undefined || raw === "json";
  const saysJson = /[/+]json\b/i.test(type) || (type === "" && isDeclared);
  const isBlob = ok && (raw === "binary" || (raw === "any" && !saysJson && !/^text\//i.test(type)));
  const blob = isBlob ? await response.blob() : undefined;
  const text = blob === undefined || saysJson ? await (blob ?? response).text() : "";
  const isEmpty = ok && (/^HEAD /.test(call) || (empty && !(blob ? blob.size : text)));
  const isJson = !isEmpty && (ok ? saysJson : /^\s*[[{]/.test(text));
  const isRead = isEmpty || isDeclared || (raw === "any" && isJson);
  const fail = (kind: CallError["kind"], what: string, more: object) =>
    failure(kind, `${call}: ${status} ${what}`.trimEnd(), response, more);

  let value: unknown;
  try {
    value = isJson ? JSON.parse(text) : undefined;
  } catch (cause) {
    if (isRead || !ok) {
      return fail("malformed", "without valid JSON", { body: cut(text), cause });
    }
  }
  const envelope: FailureEnvelope = isNested(value) ? value : {};
  const hasErrors = Array.isArray(envelope.errors);
  if (envelope.success === false ? !raw || hasErrors || !ok : hasErrors && !ok) {
    // What the API sent: objects is all that is checked, the members are its promise.
    const errors = hasErrors ? ((envelope.errors as unknown[]).filter(isNested) as unknown as ResponseInfo[]) : [];
    const codes = errors.map(({ code }) => code);
    const reasons = errors.map(({ code, message }) => `${code} ${message}`).join("; ");
    const required = status === 403 && permissions && { permissions };
    return fail("api", reasons || "refused", { errors, codes, envelope, ...required });
  }
  if (isJson && raw === undefined && envelope.success !== true) {
    return fail("malformed", "with JSON that is no envelope", { body: value });
  }
  if (!ok || (isDeclared && !isJson && !isEmpty)) {
    const what = ok ? `with ${type} where JSON is declared` : response.statusText;
    return fail("http", what, { body: value ?? cut(text) });
  }
  return { data: isRead ? value : (blob ?? text), error: undefined, response };
}
