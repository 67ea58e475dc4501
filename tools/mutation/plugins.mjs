import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { declareClassPlugin, declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

// Plain JavaScript: StrykerJS loads this file in processes of its own.

const { seed, sample, only, ranksFile } = JSON.parse(process.env.MUTATION_SAMPLE ?? "{}");

/** Texts for people. A test that holds their wording would only repeat it. */
function isProse(path) {
  if (path.isStringLiteral()) return /\s/.test(path.node.value);
  if (path.isTemplateLiteral()) return path.node.quasis.some(({ value }) => /\s/.test(value.raw));
  // The evidence of a rule says where its pattern was counted; `test/unit/rules` checks it against the documents.
  return path.isObjectProperty() && path.node.key.name === "evidence";
}

/**
 * Gives every mutant a rank that depends on the seed and on its lines, and lets the first ones through, or those with the
 * given ranks. Writes the ranks to a file, by the number of the mutant.
 */
class Sample {
  chosen = new Set();

  async init() {}

  /** Receives all mutants at once. */
  async group(mutants) {
    const ranked = mutants.map((mutant) => ({ id: mutant.id, rank: rankOf(mutant) }));
    ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1));
    const first = only === undefined ? ranked.slice(0, sample) : ranked.filter(({ rank }) => only.includes(rank));
    for (const { id } of first) this.chosen.add(id);
    writeFileSync(ranksFile, JSON.stringify(Object.fromEntries(first.map(({ id, rank }) => [id, rank]))));
    return [mutants.map(({ id }) => id)];
  }

  async check(mutants) {
    const result = ({ id }) =>
      this.chosen.has(id) ? { status: "passed" } : { status: "compileError", reason: "not in the sample" };
    return Object.fromEntries(mutants.map((mutant) => [mutant.id, result(mutant)]));
  }
}

/** Depends on the text of the lines and not on their numbers, so that an edit elsewhere leaves a mutant its rank. */
function rankOf({ fileName, location: { start, end }, mutatorName, replacement }) {
  const lines = readFileSync(fileName, "utf8")
    .split("\n")
    .slice(start.line, end.line + 1);
  const file = relative(process.cwd(), fileName);
  const what = JSON.stringify([seed, file, lines, start.column, end.column, mutatorName, replacement]);
  return createHash("sha256").update(what).digest("hex").slice(0, 16);
}

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, "prose", {
    shouldIgnore: (path) => (isProse(path) ? "a text for people" : undefined),
  }),
  declareClassPlugin(PluginKind.Checker, "sample", Sample),
];
