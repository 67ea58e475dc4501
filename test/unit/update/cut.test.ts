import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { newFindings } from "../../../generator/src/update/losses.ts";
import { document, folder, put, tree } from "../cli/run.ts";
import { DAY_1, update } from "./publisher.ts";

const LATER = new Date(DAY_1.getTime() + 3_600_000);
const SAID = /^(?!flarespec: )/;

/** A project that has taken over a file, and one run of `update` each with what that file then is. */
async function watching(kind: string, name: string, text: string) {
  const cwd = folder({
    "spec/sources.yaml": `sources:\n  - { id: shop, kind: ${kind}, file: ${name}, upstream: { file: ../${name} } }\n`,
  });
  const publish = async (published: string, options = {}) => {
    put(join(cwd, name), published);
    const outcome = await update(cwd, options, LATER);
    return {
      ...outcome,
      stderr: outcome.stderr
        .split("\n")
        .filter((line) => SAID.test(line))
        .join("\n"),
    };
  };
  const first = await publish(text);
  expect([first.exitCode, first.stderr]).toEqual([0, ""]);
  return { cwd, first, publish };
}

describe("YAML", () => {
  // As the stringifier writes it: components last, the envelope and the items at their end.
  const whole = stringify(document({ areas: ["widgets", "gadgets", "sprockets"] }), { aliasDuplicateObjects: false });
  const other = whole.replace("openapi: ", "# Published again.\nopenapi: ").replaceAll("How it is called", "Its name");
  const lines = (text: string, share: number): string => {
    const all = text.split("\n");
    return `${all.slice(0, Math.floor(all.length * share)).join("\n")}\n`;
  };

  test("that is the beginning of the last publication is refused, and accepted with --accept", async () => {
    const { cwd, publish } = await watching("openapi", "shop.yaml", whole);
    const before = tree(join(cwd, "spec"));
    for (const share of [0.99, 0.97, 0.95]) {
      const { exitCode, stderr } = await publish(lines(whole, share));
      expect([share, exitCode, stderr]).toEqual([share, 1, expect.stringMatching(/^FS600[37]: shop: /)]);
      expect(tree(join(cwd, "spec"))).toEqual(before);
    }
    expect((await publish(lines(whole, 0.99))).stderr).toContain("it is the beginning of the last one");
    expect((await publish(lines(whole, 0.99), { accept: true })).exitCode).toBe(0);
  });

  test("that ends within a line is refused if the last publication did not", async () => {
    const { publish } = await watching("openapi", "shop.yaml", whole);
    const { stderr } = await publish(`${other.trimEnd()}`);
    expect(stderr).toMatch(/^FS6007: shop: it breaks off within a line/);
  });

  test("with references to a part that was cut off is refused, and lists them when accepted", async () => {
    const { publish } = await watching("openapi", "shop.yaml", whole);
    const envelope = Math.max(...[...other.matchAll(/^ {4}\w+:$/gm)].map(({ index }) => index));
    const { exitCode, stderr } = await publish(other.slice(0, envelope));
    expect([exitCode, stderr]).toEqual([1, expect.stringMatching(/^FS6007: shop: it misses parts/)]);
    expect(stderr).toMatch(/- FS3025: #\/components\/schemas\/\w+ refers to nothing/);
    const taken = await publish(other.slice(0, envelope), { accept: true });
    expect([taken.exitCode, taken.stdout]).toEqual([
      0,
      expect.stringMatching(/new findings:\n {4}FS3025: \/.* refers to nothing/),
    ]);
    // What it has is no longer new: the next one is judged by it.
    const next = await publish(other.slice(0, envelope).replaceAll("Its name", "A name"));
    expect([next.exitCode, next.stdout]).toEqual([0, expect.not.stringContaining("findings")]);
  });
});

describe("a page", () => {
  const page = readFileSync(join(import.meta.dirname, "../read/pages/fixtures/lamps.md"), "utf8");

  test("that does not list what it announces is refused, and has findings when accepted", async () => {
    const { publish } = await watching("docs", "shop.md", page);
    // It changed before the cut as well, so its beginning is not that of the last one.
    const half = `${page.replace("every lamp", "each lamp").split("\n").slice(0, 336).join("\n")}\n`;
    const { exitCode, stderr } = await publish(half);
    expect([exitCode, stderr]).toEqual([1, expect.stringMatching(/^FS6007: shop: it misses parts/)]);
    expect(stderr).toContain("- FS1103: shop, line ");
    expect((await publish(half, { accept: true })).stdout).toContain("new findings:\n    FS1103: shop, line ");
  });
});

test("a first update is not refused, and says that it is the first", async () => {
  const { first, cwd } = await watching("openapi", "shop.json", JSON.stringify(document()));
  expect(first.stdout).toMatch(/^shop: sha256 \w+ of [\d-]+, for the first time\n/);
  const none = folder({
    "spec/sources.yaml": "sources:\n  - { id: shop, kind: openapi, file: a.json, upstream: { file: ../none.json } }\n",
  });
  const { stderr } = await update(none);
  expect(stderr).toMatch(/FS6002[\s\S]*Nothing was written\./);
  expect(stderr).not.toContain("last good one");
  expect(cwd).not.toBe(none);
});

test("findings are compared without lines of pages and names of components", () => {
  const onPage = (line: number, message: string) => ({
    code: "FS1103",
    pointer: "",
    message: `a, line ${line}: ${message}`,
  });
  const at = (pointer: string, name: string) => ({ code: "FS3025", pointer, message: `${name} refers to nothing` });
  const before = [onPage(3, "11 declared"), at("/components/schemas/a_x", "a_y")];
  expect(newFindings(before, [onPage(9, "11 declared"), at("/components/schemas/b_x", "b_y")])).toEqual([]);
  const added = [at("/components/schemas/b_x", "z"), onPage(9, "12 declared")];
  expect(newFindings(before, [...before, ...added])).toEqual(added);
});
