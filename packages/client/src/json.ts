/** @throws {TypeError} for a member that JSON would lose; the message names it */
export const writeJson = (value: unknown): string =>
  JSON.stringify(value, function (this: { [key: string]: unknown }, key, member) {
    if (isNoJson(this[key])) {
      throw new TypeError(`${key || "the body"} is no JSON`);
    }
    return member;
  });

/**
 * Whether JSON would lose what a value holds: it has null for an invalid date and for a number without digits, and `{}` for
 * a Map, a Promise, a Blob and whatever else is neither a plain object nor says what it is in JSON. Bytes say it badly.
 */
export const isNoJson = (value: unknown): boolean => {
  const tag = {}.toString.call(value);
  return / Date|Number/.test(tag)
    ? // biome-ignore lint/suspicious/noGlobalIsFinite: of a date it takes the number
      !isFinite(value as number)
    : /\dArray/.test(tag) ||
        (typeof value === "object" && !/ (Object|Array|Null)]/.test(tag) && !(value as Partial<Date>).toJSON);
};
