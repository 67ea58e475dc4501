/** @throws {TypeError} for a member that JSON would lose; the message names it */
export const writeJson = (value: unknown): string =>
  JSON.stringify(value, function (this: { [key: string]: unknown }, key, member) {
    if (isNoJson(this[key])) {
      throw new TypeError(`${key || "the body"} is no JSON`);
    }
    return member;
  });

/** Whether JSON would lose what a value holds. JSON has null for an invalid date and for a number without digits. */
export const isNoJson = (value: unknown): boolean => {
  const tag = {}.toString.call(value);
  return (
    /[d\d]Array|Blob|Buffer|Data|File|Params|Stream|Map|Set/.test(tag) ||
    // biome-ignore lint/suspicious/noGlobalIsFinite: of a date it takes the number
    (/ Date|Number/.test(tag) && !isFinite(value as number))
  );
};
