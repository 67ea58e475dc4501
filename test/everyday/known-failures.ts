/** Calls that do not compile yet, by file and name, with the cause. A call that compiles after all fails the test. */
export const KNOWN_FAILURES: Readonly<Record<string, string>> = {};
