import type { HeaderValues } from "./options.ts";
import { writeText } from "./parameter.ts";
import type { ParameterStyles } from "./parameter-style.ts";

/**
 * Sets a header and replaces an earlier value.
 *
 * @throws {TypeError} for a forbidden character. The message does not quote the value, which may be a token; the message
 *   of `Headers` would
 */
export function setHeader(headers: Headers, name: string, value: string): void {
  if (/[^\t -~\x80-\xff]/.test(value)) {
    throw new TypeError(`${name} has no valid value`);
  }
  headers.set(name, value);
}

/**
 * Merges header sources; a later source wins. null removes a header and adds it to `removed`. Dates are
 * written as ISO 8601, arrays with commas.
 *
 * @throws {TypeError} as setHeader does
 */
export function mergeHeaders(
  sources: readonly (HeaderValues | object | undefined)[],
  removed: Headers,
  styles: ParameterStyles | undefined,
): Headers {
  const headers = new Headers();
  for (const source of sources) {
    const pairs = (source as Headers | undefined)?.[Symbol.iterator] ? source : Object.entries(source ?? {});
    for (const [name, value] of pairs as [string, unknown][]) {
      if (value === null) {
        headers.delete(name);
        removed.set(name, "");
      } else if (value !== undefined) {
        setHeader(headers, name, writeText(name, value, { encode: String, ...styles?.[name] }));
      }
    }
  }
  return headers;
}
