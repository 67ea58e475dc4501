/** What a function returns; undefined if it throws. A promise that it returns may reject later, which is ignored too. */
export function ignoreErrors<T>(run: () => T): T | undefined {
  try {
    const result = run();
    (result as { catch?: Promise<T>["catch"] } | undefined)?.catch?.(() => {});
    return result;
  } catch {
    return undefined;
  }
}
