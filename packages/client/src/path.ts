/**
 * Writes values into a path. What comes out has as many segments as the template: a value is percent-encoded whole,
 * and an empty one, `.` and `..` (which URL parsing would resolve, so that the call reaches another operation) are
 * refused, as is a template that is no path (RFC 3986, 3.3 and 5.2.4).
 *
 * @throws {TypeError} that names the parameter and never quotes its value
 */
export function fillPath(template: string, values: object = {}): string {
  if (!/^\/(?!\/)[^\s\\?#]*$/.test(template)) {
    throw new TypeError("the path must begin with one / and be no URL, query or fragment");
  }
  const path = template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = (values as Record<string, unknown>)[name];
    if (!/^(string|number|bigint|boolean)$/.test(typeof value) || value === "") {
      throw new TypeError(`path parameter ${name} must be a string that is not empty, a number or a boolean`);
    }
    return encodeURIComponent(value as string);
  });
  if (/\/(\.|%2e){1,2}(\/|$)/i.test(path)) {
    throw new TypeError('no path segment can be "." or ".."');
  }
  return path;
}
