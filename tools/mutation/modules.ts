/**
 * The modules that decide what is emitted and what breaks, each with the tests that should notice a fault in it. Tests
 * of commands are not among them, since StrykerJS runs tests in threads and these change the folder of the process; nor
 * are tests that take seconds each.
 */
export const MODULES = {
  schema: {
    mutate: ["generator/src/schema/**/*.ts"],
    tests: ["test/unit/schema/*.test.ts", "test/unit/rules/*.test.ts", "test/laws/{direction,uses,structure}.test.ts"],
  },
  rules: {
    mutate: ["generator/src/rules/**/*.ts"],
    tests: ["test/unit/rules/*.test.ts", "test/unit/diagnostics/*.test.ts", "test/unit/emit/vendors.test.ts"],
  },
  reconcile: {
    mutate: ["generator/src/reconcile/**/*.ts"],
    tests: [
      "test/unit/reconcile/{claims,facts,history,page,report,settle}.test.ts",
      "test/laws/drift.test.ts",
      "test/unit/rules/*.test.ts",
    ],
  },
  diff: {
    mutate: ["generator/src/diff/**/*.ts"],
    tests: ["test/unit/diff/{details,forms,kinds}.test.ts"],
  },
  impact: {
    mutate: ["generator/src/impact/**/*.ts"],
    tests: ["test/unit/impact/{cause,context,reached,silent}.test.ts"],
  },
} as const;

export type Module = keyof typeof MODULES;
