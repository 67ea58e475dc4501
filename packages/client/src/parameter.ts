import type { ParameterStyle, ParameterStyles } from "./parameter-style.ts";

/** Whether a value is an object or array. A Date is not: it is written as one value. */
export const isObjectOrArray = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !(value instanceof Date);

/** Entries of an object or array, without those that are undefined or null. */
export const definedEntries = (values: object): [string, unknown][] =>
  Object.entries(values).filter(([, value]) => value !== undefined && value !== null);

/** Writes a single value as text, a Date as ISO 8601 in UTC. */
export function writeScalar(value: unknown): string {
  if (value instanceof Date) {
    return value.toISOString();
  }
  if (typeof value === "object") {
    throw new TypeError("a value is nested too deep for its style");
  }
  return String(value);
}

/**
 * Writes a parameter as one string, with the items of an array or the names and values of an object joined by a
 * separator: OpenAPI's style `simple`, and the other styles without `explode`.
 *
 * @throws {TypeError} for deeper nesting, {RangeError} for an invalid Date
 */
export function writeJoined(
  value: unknown,
  { style, explode, content }: ParameterStyle,
  encode: (text: string) => string = encodeURIComponent,
): string {
  if (content) {
    return encode(JSON.stringify(value));
  }
  if (!isObjectOrArray(value)) {
    return encode(writeScalar(value));
  }
  const isArray = Array.isArray(value);
  return definedEntries(value)
    .flatMap(([name, inner]) => {
      const text = encode(writeScalar(inner));
      return isArray ? text : explode ? `${encode(name)}=${text}` : [encode(name), text];
    })
    .join(style === "spaceDelimited" ? "%20" : style === "pipeDelimited" ? "%7C" : ",");
}

/** Writes one parameter as `name=value` pairs. An empty array or object has no pair. */
export function parameterPairs(name: string, value: unknown, parameterStyle: ParameterStyle): string[] {
  const { style, explode = true, content } = parameterStyle;
  const key = encodeURIComponent(name);
  const members = isObjectOrArray(value) ? definedEntries(value) : [];
  if (content || !isObjectOrArray(value) || (!explode && members.length > 0)) {
    return [`${key}=${writeJoined(value, parameterStyle)}`];
  }
  const isArray = Array.isArray(value);
  return members.flatMap(([member, inner]) =>
    style === "deepObject" && !isArray
      ? parameterPairs(`${name}[${member}]`, inner, { style })
      : `${isArray ? key : encodeURIComponent(member)}=${encodeURIComponent(writeScalar(inner))}`,
  );
}

/**
 * Writes a query string (separator `&`) or a Cookie header (`; `) with the styles of OpenAPI 3.1. By default (`form`,
 * `explode`) an array becomes `a=1&a=2` and an object becomes one pair for each property. undefined, null and empty
 * arrays and objects are omitted, also inside arrays and objects. Values are percent-encoded, separators are not.
 *
 * @throws {TypeError} for an object nested deeper than its style allows, {RangeError} for an invalid Date
 */
export function writePairs(values: object | undefined, styles: ParameterStyles = {}, separator = "&"): string {
  return definedEntries(values ?? {})
    .flatMap(([name, value]) => parameterPairs(name, value, styles[name] ?? {}))
    .join(separator);
}
