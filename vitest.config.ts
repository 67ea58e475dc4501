import { defineConfig } from "vitest/config";

const SLOW = "test/corpus/every/**";
/** Of these, a slice of each stands in the main project: `*.slice.test.ts`. */
const FUZZ = "test/fuzz/!(*.slice).test.ts";

export default defineConfig({
  resolve: { conditions: ["@flarespec/source"] },
  ssr: { resolve: { conditions: ["@flarespec/source"] } },
  test: {
    globalSetup: ["test/setup/caches.ts"],
    setupFiles: ["test/setup/seed.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Much of the time is spent waiting for compilers in child processes; two files at a time suit two cores.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "main",
          include: ["test/**/*.test.ts"],
          exclude: ["**/node_modules/**", "test/.out/**", SLOW, FUZZ],
        },
      },
      { extends: true, test: { name: "corpus", include: [`${SLOW}/*.test.ts`] } },
      { extends: true, test: { name: "fuzz", include: [FUZZ] } },
    ],
  },
});
