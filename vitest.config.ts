import { defineConfig, type ViteUserConfig } from "vitest/config";

const EVERY_DOCUMENT = "test/corpus/every/**";
/** A slice of each is in the main project: `*.slice.test.ts`. */
const FUZZ = "test/fuzz/!(*.slice).test.ts";

/** What the whole run and the fast lane (vitest.unit.config.ts) have in common. */
export const shared: NonNullable<ViteUserConfig["test"]> = {
  globalSetup: ["test/setup/caches.ts"],
  setupFiles: ["test/setup/seed.ts"],
  reporters: ["default", "./test/setup/slowest.ts"],
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // Much of the time is spent waiting for compilers in child processes; two files at a time suit two cores.
  maxWorkers: 2,
};

export default defineConfig({
  resolve: { conditions: ["@flarespec/source"] },
  ssr: { resolve: { conditions: ["@flarespec/source"] } },
  test: {
    ...shared,
    projects: [
      {
        extends: true,
        test: {
          name: "main",
          include: ["test/**/*.test.ts"],
          exclude: ["**/node_modules/**", "**/.out/**", EVERY_DOCUMENT, FUZZ],
        },
      },
      { extends: true, test: { name: "corpus", include: [`${EVERY_DOCUMENT}/*.test.ts`] } },
      { extends: true, test: { name: "fuzz", include: [FUZZ] } },
    ],
  },
});
