/** What a function returns; undefined if it throws. A promise that it returns may reject later, which is ignored too. */
export function ignoreErrors<T>(run: () => T): T | undefined {
  try {
    const result = run();
    if (result) {
      Promise.resolve(result).catch(() => {});
    }
    return result;
  } catch {
    return undefined;
  }
}
