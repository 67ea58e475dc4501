import { isNoJson } from "./json.ts";
import type { ParameterStyle, ParameterStyles } from "./parameter-style.ts";

/** Whether a value is an object or array. What has a `toJSON` is not: a Date, a URL, a value of Temporal is one value. */
export const isObjectOrArray = (value: unknown): value is object =>
  Object(value) === value && !(value as Partial<Date>).toJSON;

/**
 * Entries of an object or array, without those that are undefined or null.
 *
 * @throws {TypeError} for a Map, URLSearchParams, bytes and the like, whose entries are no properties
 */
export const definedEntries = (values: object | null | undefined): [string, unknown][] =>
  Object.entries(checked(values) ?? {}).filter(([, value]) => value !== undefined && value !== null);

/** @throws {TypeError} for a value that text would lose */
function checked<T>(value: T): T {
  if (isNoJson(value)) {
    throw new TypeError("no valid value");
  }
  return value;
}

/** Writes a single value as text, as JSON has it: a Date as ISO 8601 in UTC, a value of Temporal in its own spelling. */
export function writeScalar(value: unknown): string {
  const plain = (Object(checked(value)) as Partial<Date>).toJSON?.() ?? value;
  if (Object(plain) === plain) {
    throw new TypeError("too deep");
  }
  return `${plain}`;
}

/**
 * Writes a value as one string, with the items of an array or the names and values of an object joined by a separator:
 * OpenAPI's style `simple`, and the other styles without `explode`.
 *
 * @throws {TypeError} for deeper nesting, {RangeError} for an invalid Date
 */
export function writeJoined(
  value: unknown,
  { explode, encode = encodeURIComponent }: ParameterStyle,
  separator = ",",
): string {
  if (!isObjectOrArray(value)) {
    return encode(writeScalar(value));
  }
  const isArray = Array.isArray(value);
  return definedEntries(value)
    .flatMap(([name, inner]) => {
      const text = encode(writeScalar(inner), separator);
      return isArray ? text : explode ? `${encode(name, separator)}=${text}` : [encode(name, separator), text];
    })
    .join(separator);
}

/**
 * Writes a path or header parameter as text, by default in the style `simple`.
 *
 * @throws {TypeError} as writePairs does
 */
export const writeText = (name: string, value: unknown, style: ParameterStyle = {}): string =>
  writeNamed(name, () => `${style.write?.(value, style, name) ?? writeJoined(value, style)}`);

/** Writes one parameter as `name=value` pairs, by default in the style `form`. An empty array or object has no pair. */
export function parameterPairs(name: string, value: unknown, style: ParameterStyle = {}): string[] {
  const { explode = true, encode = encodeURIComponent } = style;
  const key = encodeURIComponent(name);
  const members = !style.write && isObjectOrArray(value) && definedEntries(value);
  if (members && (explode || members.length === 0)) {
    const isArray = Array.isArray(value);
    return members.map(
      ([member, inner]) => `${isArray ? key : encodeURIComponent(member)}=${encode(writeScalar(inner))}`,
    );
  }
  const written = style.write?.(value, style, name) ?? writeJoined(value, style);
  return Array.isArray(written) ? written : [`${key}=${written}`];
}

/**
 * Calls `write` for a parameter, part or header. The message of its error gets the name, so that it says what is wrong.
 *
 * @throws {TypeError} with the message of that of `write`
 */
export function writeNamed<T>(name: string, write: () => T): T {
  try {
    return write();
  } catch (cause) {
    throw new TypeError(`${name}: ${(cause as Error).message}`);
  }
}

/**
 * Writes a query string (separator `&`) or a Cookie header (`; `). By default (`form`, `explode`) an array becomes
 * `a=1&a=2` and an object becomes one pair for each property. undefined, null and empty arrays and objects are omitted,
 * also inside arrays and objects. Values are percent-encoded, separators are not.
 *
 * @throws {TypeError} for an object nested deeper than its style allows, or an invalid Date; it names the parameter
 */
export function writePairs(values: object | undefined, styles: ParameterStyles | undefined, separator = "&"): string {
  return definedEntries(values)
    .flatMap(([name, value]) => writeNamed(name, () => parameterPairs(name, value, styles?.[name])))
    .join(separator);
}
