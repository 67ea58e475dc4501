import { configDefaults, defineConfig, mergeConfig } from "vitest/config";
import { shared } from "./vitest.config.ts";

/** Unit tests and laws that start a compiler, a child process or a whole run again and again: `npm test` has them. */
const SLOW = [
  "test/unit/cli/**",
  "test/unit/client/bundle*.test.ts",
  "test/unit/diff/{agreement,changeset,command}.test.ts",
  "test/unit/emit/{calls,escape,forms,hostile,named,oracle,shapes,strangers,unknown}.test.ts",
  "test/unit/impact/{impact,look,silent}.test.ts",
  "test/unit/update/{faults,interrupted,update,workflow}.test.ts",
  "test/laws/{evidence,names,replay}.test.ts",
];

// `npm run test:unit`: the fast lane, for each save.
export default mergeConfig(
  defineConfig({ test: shared }),
  defineConfig({
    resolve: { conditions: ["@flarespec/source"] },
    ssr: { resolve: { conditions: ["@flarespec/source"] } },
    test: {
      include: ["test/unit/**/*.test.ts", "test/laws/**/*.test.ts"],
      exclude: [...configDefaults.exclude, ...SLOW],
    },
  }),
);
