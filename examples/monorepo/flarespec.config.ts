import { defineConfig } from "@flarespec/generator";

export default defineConfig({
  sources: "spec/sources.yaml",
  out: "packages/lamps",
  package: { name: "@acme/lamps" },
  // The package carries the client in two files of its own, and depends on nothing.
  runtime: "bundled",
  // An API in memory for tests: `npx flarespec fake packages/lamps`.
  outputs: { msw: true },
});
