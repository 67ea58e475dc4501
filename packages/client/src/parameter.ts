import type { ParameterStyle, ParameterStyles } from "./parameter-style.ts";

/** Neither a single value nor nothing. */
export const isNested = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !(value instanceof Date);

/** Names and values of an object, or of an array, without undefined and null. */
export const present = (values: object): [string, unknown][] =>
  Object.entries(values).filter(([, value]) => value !== undefined && value !== null);

/** A single value as text: a Date as ISO 8601 in UTC. */
export function plain(value: unknown): string {
  if (value instanceof Date) {
    return value.toISOString();
  }
  if (typeof value === "object") {
    throw new TypeError("a value is nested too deep for its style");
  }
  return String(value);
}

/**
 * A value in one piece, as OpenAPI's style `simple` has it, and the others without `explode`: an array's items, or an
 * object's names and values, one after the other.
 *
 * @throws {TypeError} for what is nested deeper, {RangeError} for an invalid Date
 */
export function writeWhole(
  value: unknown,
  { style, explode, content }: ParameterStyle,
  encode: (text: string) => string = encodeURIComponent,
): string {
  if (content) {
    return encode(JSON.stringify(value));
  }
  if (!isNested(value)) {
    return encode(plain(value));
  }
  const isArray = Array.isArray(value);
  return present(value)
    .flatMap(([name, inner]) => {
      const text = encode(plain(inner));
      return isArray ? text : explode ? `${encode(name)}=${text}` : [encode(name), text];
    })
    .join(style === "spaceDelimited" ? "%20" : style === "pipeDelimited" ? "%7C" : ",");
}

export function pairs(name: string, value: unknown, how: ParameterStyle): string[] {
  const { style, explode = true, content } = how;
  const key = encodeURIComponent(name);
  const members = isNested(value) ? present(value) : [];
  // An empty list has nothing to say, in pairs or in one.
  if (content || !isNested(value) || (!explode && members.length > 0)) {
    return [`${key}=${writeWhole(value, how)}`];
  }
  const isArray = Array.isArray(value);
  return members.flatMap(([member, inner]) =>
    style === "deepObject" && !isArray
      ? pairs(`${name}[${member}]`, inner, { style })
      : `${isArray ? key : encodeURIComponent(member)}=${encodeURIComponent(plain(inner))}`,
  );
}

/**
 * Writes a query (`&`) or cookies (`; `) by OpenAPI 3.1's styles ("Style Values"), default form and explode: `a=1&a=2`
 * for an array, a parameter a property for an object. undefined and null are left out, at the top and inside arrays
 * and objects, as are empty arrays and objects. Separators are not escaped, values are.
 *
 * @throws {TypeError} for an object nested deeper than its style can write, {RangeError} for an invalid Date
 */
export function writePairs(values: object | undefined, styles: ParameterStyles = {}, separator = "&"): string {
  return present(values ?? {})
    .flatMap(([name, value]) => pairs(name, value, styles[name] ?? {}))
    .join(separator);
}
