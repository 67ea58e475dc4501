import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["@flarespec/source"] },
  ssr: { resolve: { conditions: ["@flarespec/source"] } },
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["**/node_modules/**", "test/bench/**"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
