import { definedEntries, writeText } from "./parameter.ts";
import type { ParameterStyles } from "./parameter-style.ts";

/**
 * Fills the values into a path template. The result has as many segments as the template, so a call cannot reach another
 * operation: values are percent-encoded, slashes included, and an empty value, `.` and `..` are refused, because URL
 * parsing would resolve them (RFC 3986, 3.3 and 5.2.4).
 *
 * @throws {TypeError} if a value is missing or refused, or the template is not a path. The message names the parameter
 *   and does not quote its value
 */
export function fillPath(template: string, values: object | undefined, styles?: ParameterStyles): string {
  const given = new Map(definedEntries(values));
  const path = template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = given.get(name);
    const text = value !== undefined && writeText(name, value, styles?.[name]);
    if (!text) {
      throw new TypeError(`${name} has no value`);
    }
    return text;
  });
  if (!/^\/(?!\/)(?!.*\/(\.|%2e){1,2}($|\/))[^\s\\?#]*$/i.test(path)) {
    throw new TypeError("no segment is . or ..");
  }
  return path;
}
