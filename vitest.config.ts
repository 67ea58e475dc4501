import { configDefaults, defineConfig } from "vitest/config";
import LongestFirst from "./test/setup/longest-first.ts";

/** The unit tests and laws that start a compiler, a child process or a whole run again and again. */
const SLOW = [
  "test/unit/cli/**/*.test.ts",
  "test/unit/client/bundle*.test.ts",
  "test/unit/codemod/{command,filters,fixtures,mend,mend-files,mend-names,old-sdk,projects}.test.ts",
  "test/unit/diff/{agreement,canonical-thread,changeset,command}.test.ts",
  "test/unit/emit/{calls,escape,forms,hostile,named,openapi-typescript,oracle,security,several-bodies,shapes,strangers,unknown}.test.ts",
  "test/unit/impact/{impact,look,silent}.test.ts",
  "test/unit/update/{faults,interrupted,update,workflow}.test.ts",
  "test/unit/vendors/{presets,refused}.test.ts",
  "test/unit/verify/verify.test.ts",
  "test/laws/{answers,corrections,evidence,names,replay,vendors}.test.ts",
];
/** They stop the clock, and `fetch` would remember it: each file has a process of its own. */
const CLIENT = "test/unit/client/**/*.test.ts";
const EVERY_DOCUMENT = "test/corpus/every/**/*.test.ts";
/** A slice of each is in the main project: `*.slice.test.ts`. */
const FUZZ = "test/fuzz/!(*.slice).test.ts";

/** Files of some patterns without those of others. */
function files(include: string[], ...exclude: string[]): { include: string[]; exclude: string[] } {
  return { include, exclude: [...configDefaults.exclude, "**/.out/**", ...exclude] };
}

export default defineConfig({
  resolve: { conditions: ["@flarespec/source"] },
  ssr: { resolve: { conditions: ["@flarespec/source"] } },
  test: {
    globalSetup: ["test/setup/caches.ts"],
    setupFiles: ["test/setup/seed.ts"],
    reporters: ["default", "./test/setup/slowest.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Much of the time is spent waiting for compilers in child processes; two files at a time suit two cores.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      // `npm run test:unit` runs the first two. Files that share processes share what they import, compiled and warm.
      {
        extends: true,
        test: { name: "unit", isolate: false, ...files(["test/{unit,laws}/**/*.test.ts"], CLIENT, ...SLOW) },
      },
      { extends: true, test: { name: "client", ...files([CLIENT], ...SLOW) } },
      {
        extends: true,
        test: {
          name: "main",
          isolate: false,
          ...files(["test/!(unit|laws)/**/*.test.ts", ...SLOW], EVERY_DOCUMENT, FUZZ),
        },
      },
      { extends: true, test: { name: "corpus", ...files([EVERY_DOCUMENT]) } },
      { extends: true, test: { name: "fuzz", ...files([FUZZ]) } },
    ],
  },
});
