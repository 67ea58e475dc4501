import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { temporary } from "../e2e/workplace.ts";
import { flarespec, put } from "../unit/cli/run.ts";
import { PAGES, type Snippet, snippetsOf } from "./markdown.ts";

/** A document about lamps, of which these guides tell. */
function lamps(room: { required: boolean }, lamp: object, required: string[]): object {
  const schema = { type: "array", items: { $ref: "#/components/schemas/Lamp" } };
  return {
    openapi: "3.1.0",
    info: { title: "Lamps", version: "1" },
    servers: [{ url: "https://lamps.example.com" }],
    paths: {
      "/lamps": {
        get: {
          parameters: [{ name: "room", in: "query", ...room, schema: { type: "string" } }],
          responses: { 200: { description: "all", content: { "application/json": { schema } } } },
        },
      },
    },
    components: { schemas: { Lamp: { type: "object", required, properties: lamp } } },
  };
}

const id = { type: "string" };
const OLD = lamps({ required: false }, { id, power: { type: "integer" } }, ["id", "power"]);

function folder(): string {
  const place = temporary();
  onTestFinished(() => place.remove());
  return place.path;
}

/** What a page says that a command prints. */
const printed = (page: string): string[] => ofKind(page, "text").map(({ text }) => text.trimEnd());
const ofKind = (page: string, language: string): Snippet[] =>
  snippetsOf(page).filter((one) => one.language === language);

test("docs/breaking-change.md shows what diff prints", async () => {
  const path = folder();
  put(join(path, "old.json"), OLD);
  const power = { type: ["integer", "null"] };
  put(join(path, "new.json"), lamps({ required: true }, { id, power, colour: { type: "string" } }, ["id"]));
  const { stdout } = await flarespec(path, "diff", "old.json", "new.json");
  expect(stdout.trimEnd()).toBe(printed("docs/breaking-change.md")[0]);
});

test("docs/patch.md shows a patch that applies, its trace, and the error when the document is corrected", async () => {
  const path = folder();
  const [trace, error] = printed("docs/patch.md");
  put(join(path, "openapi.json"), OLD);
  put(join(path, "spec/patches/lamps.overlay.yaml"), ofKind("docs/patch.md", "yaml")[0]?.text ?? "");
  writeFileSync(join(path, "flarespec.config.json"), JSON.stringify({ sources: ["openapi.json"], out: "api" }));
  expect(await flarespec(path, "generate")).toMatchObject({ exitCode: 0 });
  expect((await flarespec(path, "trace", "Lamp.power")).stdout).toContain(trace);

  put(join(path, "openapi.json"), lamps({ required: false }, { id, power: { type: "number" } }, ["id", "power"]));
  const stopped = await flarespec(path, "generate");
  expect(stopped.exitCode).toBe(1);
  expect(stopped.stderr).toContain(error);
});

test("what commands print is shown by these guides alone", () => {
  const pages = PAGES.filter((page) => ofKind(page, "text").length > 0);
  expect(pages.sort()).toEqual(["docs/breaking-change.md", "docs/patch.md"]);
});
