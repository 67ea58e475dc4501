import type { HeaderValues } from "./options.ts";
import { writeWhole } from "./parameter.ts";
import type { ParameterStyles } from "./parameter-style.ts";

/**
 * Sets a header, in place of what was there.
 *
 * @throws {TypeError} that names the header and never quotes its value: `Headers` would, and the value may be a token
 */
export function setHeader(headers: Headers, name: string, value: string): void {
  if (/[^\t\x20-\x7e\x80-\xff]/.test(value)) {
    throw new TypeError(`header ${name} has a forbidden character`);
  }
  headers.set(name, value);
}

/**
 * Lays header sources over each other, the last wins; null takes one away, and is noted in `taken`, in lower case.
 * Dates are written as ISO 8601, arrays with commas.
 *
 * @throws {TypeError} as setHeader does
 */
export function layHeaders(
  sources: readonly (HeaderValues | object | undefined)[],
  taken: Set<string>,
  styles: ParameterStyles = {},
): Headers {
  const headers = new Headers();
  for (const source of sources) {
    const isList = source && Symbol.iterator in source;
    for (const [name, value] of (isList ? source : Object.entries(source ?? {})) as [string, unknown][]) {
      if (value === null) {
        headers.delete(name);
        taken.add(name.toLowerCase());
      } else if (value !== undefined) {
        setHeader(headers, name, writeWhole(value, styles[name] ?? {}, String));
      }
    }
  }
  return headers;
}
