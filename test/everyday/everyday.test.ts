import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Compiler } from "../contract/compat/tsc.ts";
import {
  generateInto,
  hasCorpus,
  type Package,
  publishedDocument,
  sayIfMissing,
  WHOLE,
} from "../corpus/whole-document.ts";
import { KNOWN_FAILURES } from "./known-failures.ts";
import { openProject, type Project } from "./project.ts";
import { serve } from "./server.ts";

/** A cast, an assertion that something is there, a comment that silences the compiler. */
const CAST = /\bas (?:[A-Z{]|unknown|never|any\b)|[\w)\]]!(?=[.,;)\]])|@ts-|: any\b/;

sayIfMissing("everyday calls of the whole published document");

describe.skipIf(!hasCorpus)("everyday calls of the whole published document", () => {
  let made: Package;
  let project: Project;

  beforeAll(async () => {
    const file = "published.overlay.yaml";
    const text = readFileSync(new URL(file, import.meta.url), "utf8");
    made = generateInto(publishedDocument(WHOLE), "bundled", [{ file, text }]);
    project = await openProject(made.folder);
  });
  afterAll(() => {
    project?.remove();
    made?.remove();
  });

  it("are many, and none has a cast, an assertion or a comment for the compiler", () => {
    expect(project.calls.size).toBeGreaterThanOrEqual(40);
    for (const [file, text] of Object.entries(project.texts)) {
      expect(text.match(CAST), file).toBeNull();
    }
  });

  it.each<Compiler>(["5.9", "7.0"])("compile with TypeScript %s as a user writes them", async (compiler) => {
    const errors = await project.errors(compiler);
    expect(Object.fromEntries([...errors].filter(([call]) => !(call in KNOWN_FAILURES)))).toEqual({});
    // A call that compiles after all leaves the list.
    expect(Object.keys(KNOWN_FAILURES).filter((call) => !errors.has(call))).toEqual([]);
  });

  it("are sent as the API's reference shows them, and their answers are read", async () => {
    for (const [name, call] of project.calls) {
      const { baseUrl, received, close } = await serve(call.answers);
      try {
        const given = await project.make(call, { baseUrl, token: "a-token", retry: false });
        expect(received, name).toEqual([call.sends]);
        expect(given, name).toEqual(call.gives);
      } finally {
        close();
      }
    }
  });
});
