import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { importsIn, moduleImports, moduleRows, renderModules } from "../../tools/docs/modules.ts";
import { root } from "../docs/markdown.ts";

const generator = importsIn("generator/src");
const modules = moduleImports(generator);
const architecture = readFileSync(join(root, "ARCHITECTURE.md"), "utf8");

/** Takes away, again and again, what imports nothing that is left. What remains is on a circle or leads to one. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const left = new Set(graph.keys());
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const node of [...left]) {
      if (!graph.get(node)?.some((target) => left.has(target))) left.delete(node);
    }
  }
  return [...left].sort();
}

test("the scan sees the imports of the pipeline", () => {
  expect(generator.get("pipeline.ts")).toContain("normalize/run.ts");
  expect(generator.size).toBeGreaterThan(150);
});

test("every relative import leads to a file of the same package", () => {
  for (const [file, targets] of generator) {
    for (const target of targets) expect(generator.has(target), `${file} imports ${target}`).toBe(true);
  }
});

describe("the table of modules in ARCHITECTURE.md", () => {
  test("has a row for every module and no other row", () => {
    expect(
      moduleRows(architecture)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...modules.keys()].sort());
  });

  test("lists what each module imports; npm run docs writes it", () => {
    expect(architecture).toBe(renderModules(architecture, modules));
  });

  test("is in the order of the layers: a module imports only modules above it", () => {
    const above = new Set<string>();
    for (const { name, imports } of moduleRows(architecture)) {
      for (const one of imports) expect(above, `${name} imports ${one}`).toContain(one);
      above.add(name);
    }
  });
});

describe("no import circle exists", () => {
  test.each(["generator/src", "packages/client/src"])("between the files of %s", (folder) => {
    expect(circles(importsIn(folder))).toEqual([]);
  });

  test("is found when there is one", () => {
    expect(
      circles(
        new Map([
          ["a", ["b"]],
          ["b", ["c"]],
          ["c", ["b"]],
          ["d", []],
        ]),
      ),
    ).toEqual(["a", "b", "c"]);
  });
});

test("rules of one stage import no rule of another stage", () => {
  const stageOf = (file: string): string | undefined => /^rules\/([a-z]+)\//.exec(file)?.[1];
  const broken: string[] = [];
  for (const [file, targets] of generator) {
    const stage = stageOf(file);
    if (stage === undefined) continue;
    for (const target of targets) {
      const other = stageOf(target);
      if (other !== undefined && other !== stage && other !== "shared") broken.push(`${file} imports ${target}`);
    }
  }
  expect(broken).toEqual([]);
});
