import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { MODULES, type Module } from "./modules.ts";

const { tests } = MODULES[(process.env.MUTATION_MODULE ?? "schema") as Module];

export default defineConfig({
  root: fileURLToPath(new URL("../../", import.meta.url)),
  resolve: { conditions: ["@flarespec/source"] },
  ssr: { resolve: { conditions: ["@flarespec/source"] } },
  test: {
    globalSetup: ["test/setup/caches.ts"],
    setupFiles: ["test/setup/seed.ts", "tools/mutation/setup.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    include: [...tests],
  },
});
