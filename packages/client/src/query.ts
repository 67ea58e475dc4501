import type { QueryStyle } from "./operation.ts";

const SEPARATORS = { form: ",", spaceDelimited: "%20", pipeDelimited: "%7C", deepObject: "," };

function encode(value: unknown): string {
  if (value instanceof Date) {
    return encodeURIComponent(value.toISOString());
  }
  if (typeof value === "object" || typeof value === "function" || typeof value === "symbol") {
    throw new TypeError("an object is nested deeper than its style can write");
  }
  return encodeURIComponent(String(value));
}

const isNested = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !(value instanceof Date);

const present = (values: object): [string, unknown][] =>
  Object.entries(values).filter(([, value]) => value !== undefined && value !== null);

function parameter(name: string, value: unknown, { style = "form", explode = true }: QueryStyle): string[] {
  const key = encodeURIComponent(name);
  if (!isNested(value)) {
    return [`${key}=${encode(value)}`];
  }
  const members = present(value);
  if (members.length === 0) {
    return [];
  }
  const isArray = Array.isArray(value);
  if (style === "deepObject" && !isArray) {
    return members.flatMap(([member, inner]) => parameter(`${name}[${member}]`, inner, { style }));
  }
  if (explode) {
    return members.map(([member, inner]) => `${isArray ? key : encodeURIComponent(member)}=${encode(inner)}`);
  }
  const flat = members.flatMap(([member, inner]) => (isArray ? [encode(inner)] : [encode(member), encode(inner)]));
  return [`${key}=${flat.join(SEPARATORS[style])}`];
}

/**
 * Writes a query by OpenAPI 3.1's styles ("Style Values"), default form and explode: `a=1&a=2` for an array, a
 * parameter a property for an object. undefined and null are left out, at the top and inside arrays and objects, as
 * are empty arrays and objects; a Date is written as ISO 8601 in UTC. Separators are not escaped, values are.
 *
 * @throws {TypeError} for an object nested deeper than its style can write, {RangeError} for an invalid Date
 */
export function writeQuery(query: object, styles: { readonly [name: string]: QueryStyle } = {}): string {
  return present(query)
    .flatMap(([name, value]) => parameter(name, value, styles[name] ?? {}))
    .join("&");
}
