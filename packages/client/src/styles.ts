import { isNoJson, writeJson } from "./json.ts";
import { definedEntries, isObjectOrArray, parameterPairs, writeJoined, writeScalar } from "./parameter.ts";
import type { ParameterStyle, StyleWriter } from "./parameter-style.ts";

/** Style `label` of a path: `.blue`, `.blue,black` or with `explode` `.blue.black` and `.R=100.G=200`. */
export const labelStyle: StyleWriter = (value, style) => {
  const isExploded = style.explode && isObjectOrArray(value);
  const text = isExploded ? writeJoined(value, { ...style, encode: encodeDots }, ".") : writeJoined(value, style);
  return text && `.${text}`;
};

/** Style `matrix` of a path: `;color=blue,black`, or with `explode` `;color=blue;color=black` and `;R=100;G=200`. */
export const matrixStyle: StyleWriter = (value, { explode = false }, name) =>
  parameterPairs(name, value, { explode })
    .map((pair) => `;${pair.replace(/=$/, "")}`)
    .join("");

/** Style `spaceDelimited` without `explode`: `a%20b`. */
export const spaceDelimitedStyle: StyleWriter = (value, style) => writeJoined(value, style, "%20");

/** Style `pipeDelimited` without `explode`: `a%7Cb`. */
export const pipeDelimitedStyle: StyleWriter = (value, style) => writeJoined(value, style, "%7C");

/**
 * Style `deepObject`: `color[R]=100`. OpenAPI defines it for an object of single values only. Deeper members get further
 * brackets and items their index, `items[0][price]=1`, which parsers of such names read back (qs, Rack, PHP).
 */
export const deepObjectStyle: StyleWriter = (value, style, name) => writeDeep(value, style, name, (i) => `[${i}]`);

/** The same, with empty brackets for items: `items[][price]=1` (Rack, PHP). */
export const deepObjectBrackets: StyleWriter = (value, style, name) => writeDeep(value, style, name, () => "[]");

/** The same, with the name of the list for each item: `color[shades]=1&color[shades]=2`. */
export const deepObjectRepeat: StyleWriter = (value, style, name) => writeDeep(value, style, name, () => "");

/** @param itemKey what follows the name of a list for one of its items */
const writeDeep = (
  value: unknown,
  style: ParameterStyle,
  name: string,
  itemKey: (index: string) => string,
): string[] =>
  isObjectOrArray(value) && !isNoJson(value)
    ? definedEntries(value).flatMap(([member, inner]) =>
        writeDeep(inner, style, name + (Array.isArray(value) ? itemKey(member) : `[${member}]`), itemKey),
      )
    : [`${encodeURIComponent(name)}=${(style.encode ?? encodeURIComponent)(writeScalar(value))}`];

/** A parameter that has `content` instead of a style: its value as JSON. */
export const jsonContent: StyleWriter = (value, { encode = encodeURIComponent }) => encode(writeJson(value));

/**
 * Percent-encodes a value with `allowReserved`: reserved characters (RFC 3986, 2.2) stay as they are, except those that
 * would end a value or change its meaning: `#`, `&`, `+`, `[`, `]`, and the separator of a list.
 */
export const keepReserved: NonNullable<ParameterStyle["encode"]> = (text, separator) =>
  encodeURIComponent(text).replace(/%(?:3A|2F|3F|40|24|2C|3B|3D)/g, (triple) => {
    const character = decodeURIComponent(triple);
    return character === separator ? triple : character;
  });

/** `.` is not percent-encoded by encodeURIComponent; as a separator it must be. */
const encodeDots = (text: string): string => encodeURIComponent(text).replaceAll(".", "%2E");
