import { defineConfig } from "vitest/config";

const SLOW = "test/corpus/every/**";

export default defineConfig({
  resolve: { conditions: ["@flarespec/source"] },
  ssr: { resolve: { conditions: ["@flarespec/source"] } },
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: "main",
          include: ["test/**/*.test.ts"],
          exclude: ["**/node_modules/**", "test/bench/**", "test/.out/**", SLOW],
        },
      },
      { extends: true, test: { name: "corpus", include: [`${SLOW}/*.test.ts`] } },
    ],
  },
});
