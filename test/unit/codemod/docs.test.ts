import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./project.ts";

/** The fixture that the page shows; fixtures.test.ts rewrites it. */
const fixture = (folder: string) =>
  readFileSync(join(import.meta.dirname, "fixtures/cloudflare", folder, "page-of-the-documentation.ts"), "utf8");

test.each(["before", "after"])("docs/migrate.md shows the file %s it is rewritten", (folder) => {
  const shown = fixture(folder).replace(/^(?=.)/gm, "    ");
  expect(readFileSync(join(root, "docs/migrate.md"), "utf8")).toContain(shown);
});
