/** @throws {TypeError} for a member that JSON would lose; the message names it */
export const writeJson = (value: unknown): string =>
  JSON.stringify(value, function (this: { [key: string]: unknown }, key, member) {
    if (isNoJson(this[key])) {
      throw new TypeError(`${key || "the body"} is no JSON`);
    }
    return member;
  });

/** Whether JSON would lose what a value holds. */
export const isNoJson = (value: unknown): boolean =>
  /[d\d]Array|Blob|Buffer|Data|File|Params|Stream|Map|Set/.test({}.toString.call(value));
