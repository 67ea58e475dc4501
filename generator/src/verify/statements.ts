import { isObject, type Json } from "../openapi/pointer.ts";

/** A literal as it would be written in a call: keys that the type does not have are refused. */
function literal(value: Json): string {
  return JSON.stringify(value).replace(/[\u2028\u2029]/g, (found) => `\\u${found.charCodeAt(0).toString(16)}`);
}

/** The type of a value that came from somewhere else: keys that the expected type does not have do no harm. */
function typeOf(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(typeOf).join(", ")}]`;
  if (!isObject(value)) return literal(value);
  return `{ ${Object.entries(value)
    .map(([name, member]) => `${literal(name)}: ${typeOf(member)}`)
    .join("; ")} }`;
}

/** `value` arrives as an answer of type `type`. */
export function received(value: Json, type: string): string {
  return `(0 as unknown as ${typeOf(value)}) satisfies ${type};`;
}

/** `value` is written where `type` is wanted. */
export function written(value: Json, type: string): string {
  return `(${literal(value)}) satisfies ${type};`;
}

/**
 * A recorded body where its type is wanted: that of the request, of the data of a success, or of the envelope of a
 * refusal. `type` gives a type of the operation by its suffix.
 */
export function statementOf(
  { status, body }: { status: number | undefined; body: Json },
  type: (suffix: "Init" | "Data" | "Answer") => string,
): string {
  if (status === undefined) return written(body, `NonNullable<(${type("Init")})["body"]>`);
  if (status >= 200 && status <= 299) return received(body, type("Data"));
  return received(body, `Extract<NonNullable<(${type("Answer")})["error"]>, { kind: "api" }>["envelope"]`);
}
