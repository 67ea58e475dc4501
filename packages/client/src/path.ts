import { writeWhole } from "./parameter.ts";
import type { ParameterStyles } from "./parameter-style.ts";

/**
 * Writes values into a path. What comes out has as many segments as the template: a value is percent-encoded whole,
 * and an empty one, `.` and `..` (which URL parsing would resolve, so that the call reaches another operation) are
 * refused, as is a template that is no path (RFC 3986, 3.3 and 5.2.4).
 *
 * @throws {TypeError} that names the parameter and never quotes its value
 */
export function fillPath(template: string, values: object = {}, styles: ParameterStyles = {}): string {
  if (!/^\/(?!\/)[^\s\\?#]*$/.test(template)) {
    throw new TypeError("a path begins with one / and has no query");
  }
  const path = template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? (values as Record<string, unknown>)[name] : undefined;
    const text = value === undefined || value === null ? "" : writeWhole(value, styles[name] ?? {});
    if (text === "") {
      throw new TypeError(`path parameter ${name} has no value`);
    }
    return text;
  });
  if (/\/(\.|%2e){1,2}(\/|$)/i.test(path)) {
    throw new TypeError("a path segment cannot be . or ..");
  }
  return path;
}
