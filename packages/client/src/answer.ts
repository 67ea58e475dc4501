import type { CallError, FailureEnvelope, ResponseInfo } from "./errors.ts";
import type { OperationData } from "./operation.ts";
import type { Answer, Failure } from "./result.ts";

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const cut = (body: unknown): unknown =>
  typeof body === "string" && body.length > 2000 ? `${body.slice(0, 2000)}…` : body === "" ? undefined : body;

const fail = (error: CallError, response: Response): Failure => ({ data: undefined, error, response });

function refused(
  call: string,
  { permissions = [] }: OperationData,
  envelope: FailureEnvelope,
  response: Response,
): Failure {
  const { status } = response;
  // What the API sent: objects is all that is checked, the members are its promise.
  const errors = Array.isArray(envelope.errors) ? (envelope.errors.filter(isRecord) as unknown as ResponseInfo[]) : [];
  const said = errors.map(({ code, message }) => `${code} ${message}`).join("; ");
  const message = `${call}: ${status} ${said || "refused without a reason"}`;
  const codes = errors.map(({ code }) => code);
  return fail({ kind: "api", message, errors, codes, permissions, status, envelope }, response);
}

function unexpected(call: string, what: string, body: unknown, response: Response): Failure {
  const { status } = response;
  return fail(
    { kind: "http", message: `${call}: ${status} ${what}`.trimEnd(), errors: [], status, body: cut(body) },
    response,
  );
}

/** Judges an answer that is not 2xx; openapi-fetch has read its body: parsed where it was JSON, else text. */
export function readFailure(call: string, data: OperationData, body: unknown, response: Response): Failure {
  return isRecord(body) && (Array.isArray(body.errors) || body.success === false)
    ? refused(call, data, body, response)
    : unexpected(call, response.statusText, body, response);
}

/**
 * Reads a 2xx. JSON is read as such by its content type, or for want of one; `success: false` makes it a failure. A
 * raw body is whatever a customer stored, so there the envelope's `errors` must be there too.
 *
 * @throws what reading the body throws, when the connection breaks
 */
export async function readSuccess(call: string, operation: OperationData, response: Response): Promise<Answer> {
  const { raw } = operation;
  const { status } = response;
  const type = response.headers.get("content-type") ?? "";
  const isJson = /[/+]json\b/i.test(type) || (type === "" && raw === undefined);
  const isBlob = raw === "binary" || (raw === "any" && !isJson && !/^text\//i.test(type));
  const blob = isBlob ? await response.blob() : undefined;
  const text = blob === undefined ? await response.text() : isJson ? await blob.text() : "";
  let data: unknown = blob ?? text;
  if (status === 204 || status === 205 || (text === "" && (raw === undefined || (raw === "any" && isJson)))) {
    data = undefined;
  } else if (isJson) {
    try {
      const value: unknown = JSON.parse(text);
      if (isRecord(value) && value.success === false && (raw === undefined || Array.isArray(value.errors))) {
        return refused(call, operation, value, response);
      }
      data = raw === undefined || raw === "any" ? value : data;
    } catch (cause) {
      if (raw === undefined || raw === "any") {
        const message = `${call}: ${status} with a body that is not JSON`;
        return fail({ kind: "malformed", message, errors: [], status, body: cut(text) as string, cause }, response);
      }
    }
  } else if (raw === undefined) {
    return unexpected(call, `with ${type} where JSON is declared`, text, response);
  }
  return { data, error: undefined, response };
}
