import type { FailureEnvelope, ResponseInfo } from "./errors.ts";
import { failure } from "./failure.ts";
import type { OperationData } from "./operation.ts";
import type { Answer } from "./result.ts";

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const cut = (text: string): string | undefined => (text.length > 2000 ? `${text.slice(0, 2000)}…` : text || undefined);

/**
 * Reads an answer to its end and judges it. JSON is read as such by its content type, or for want of one; a failure by
 * its looks, whatever it calls itself. `success: false` makes a 2xx a failure; where the body is declared raw it is
 * whatever a customer stored, so there the envelope's `errors` must be there too.
 *
 * @throws what reading the body throws, when the connection breaks
 */
export async function readAnswer(
  call: string,
  { raw, permissions }: OperationData,
  response: Response,
): Promise<Answer> {
  const { status, ok, headers } = response;
  const said = `${call}: ${status}`;
  const type = headers.get("content-type") ?? "";
  const isDeclared = raw === undefined || raw === "json";
  const saysJson = /[/+]json\b/i.test(type) || (type === "" && isDeclared);
  const isBlob = ok && (raw === "binary" || (raw === "any" && !saysJson && !/^text\//i.test(type)));
  const blob = isBlob ? await response.blob() : undefined;
  const text = blob === undefined || saysJson ? await (blob ?? response).text() : "";
  const isJson = ok ? saysJson : /^\s*[[{]/.test(text);
  const success = (data: unknown): Answer => ({ data, error: undefined, response });

  let value: unknown;
  let broken: { cause: unknown } | undefined;
  try {
    value = isJson ? JSON.parse(text) : undefined;
  } catch (cause) {
    broken = { cause };
  }
  const envelope: FailureEnvelope = isRecord(value) ? value : {};
  const hasErrors = Array.isArray(envelope.errors);
  if (ok ? envelope.success === false && (hasErrors || isDeclared) : hasErrors || envelope.success === false) {
    // What the API sent: objects is all that is checked, the members are its promise.
    const errors = hasErrors ? ((envelope.errors as unknown[]).filter(isRecord) as unknown as ResponseInfo[]) : [];
    const reasons = errors.map((one) => `${one.code} ${one.message}`).join("; ");
    const codes = errors.map((one) => one.code);
    return failure("api", `${said} ${reasons || "refused without a reason"}`, response, {
      errors,
      codes,
      envelope,
      ...(status === 403 && permissions && { permissions }),
    });
  }
  const isRead = isDeclared || (raw === "any" && isJson);
  if (ok && (status === 204 || status === 205 || (text === "" && isRead))) {
    return success(undefined);
  }
  if (isJson && (isRead || !ok) && text !== "") {
    if (broken !== undefined) {
      return failure("malformed", `${said} with a body that is not JSON`, response, { body: cut(text), ...broken });
    }
    if (raw === undefined && !("result" in envelope || envelope.success)) {
      return failure("malformed", `${said} with JSON that is no envelope`, response, { body: value });
    }
  }
  if (!ok || (isDeclared && !isJson)) {
    const what = ok ? `with ${type} where JSON is declared` : response.statusText;
    const body = value ?? cut(text);
    return failure("http", `${said} ${what}`.trimEnd(), response, { body });
  }
  return success(isRead ? value : (blob ?? text));
}
