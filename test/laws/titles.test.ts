import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript-5.9";
import { expect, test } from "vitest";
import { root } from "../contract/product.ts";

// A failing test is read by its title alone. It has to say what does not hold, so it is a sentence, and has a verb.

/** Verbs of titles so far. Add the one of a new title; some of them are nouns too, so reviewers still read titles. */
const VERBS = new Set(
  `
  accept accepts add adds agree agrees allow allows announces answers applies apply are arrive arrives asks assigns
  be become becomes begins behaves belong belongs break breaks calls can cancels cannot carries changes choose
  chooses close closes collide collides come comes compile compiles completes compose composes concerns consumes
  contradicts copies corrects costs could count counts covers creates decide decides declare declares decodes
  decompresses denies depend depends did differ differs disagree disproves distinguishes do does doubles drops emit
  emits encodes ends escapes evaluates excludes exists exits expects exports fail fails finds fits flaps follow
  follows frees gain gains generate generates get gets give gives goes grows hang happens has have hears hide hides
  hold holds identifies ignores import imports include includes installs invalidates is iterates keep keeps know
  knows lacks lead leads leave leaves lets links lists loads loops loses made make makes maps marks match matches
  may means meet meets mentions merge merges moved moves must names narrow narrows needs obeys occur occurs offers
  opens outlives overlap paginate parse parses pass passes prints proposes provides publishes put puts quotes reach
  reaches read reads recognises records refer refers refuse refuses reject rejects remove removes renames repairs
  repeats replace replaces replays reports require requires resembles resolve rests retries returns run runs say
  says see sees send sends separate serves sets settle settles share shares shortens show shows sorts speaks stand
  stands starts states stay stays stops suggests survives take takes tell tells throws touches tried turns
  type-check type-checks understands uses wait waits warns was were wins works would wraps write writes wrote
  `.match(/[a-z-]+/g),
);

/** The titles of a file, each after those of the groups around it. Titles that only come from data are left out. */
function titlesOf(name: string, text: string): string[] {
  const titles: string[] = [];
  const visit = (node: ts.Node, groups: readonly string[]): void => {
    const title = ts.isCallExpression(node) ? titleOf(node) : undefined;
    if (title === undefined) {
      ts.forEachChild(node, (child) => visit(child, groups));
      return;
    }
    const path = [...groups, title.text];
    if (title.of === "describe") for (const argument of title.call.arguments) visit(argument, path);
    else if (!/^(%[a-z]|\$\w+)$/.test(title.text)) titles.push(path.join(" › "));
  };
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true), []);
  return titles;
}

/** The title of `test("…", …)`, `test.each(…)("…", …)` and the like. */
function titleOf(call: ts.CallExpression): { of: string; text: string; call: ts.CallExpression } | undefined {
  const [title] = call.arguments;
  if (title === undefined || !(ts.isStringLiteralLike(title) || ts.isTemplateExpression(title))) return undefined;
  let callee: ts.Expression = call.expression;
  while (ts.isCallExpression(callee) || ts.isPropertyAccessExpression(callee)) callee = callee.expression;
  if (!ts.isIdentifier(callee) || !["describe", "test", "it"].includes(callee.text)) return undefined;
  return { of: callee.text, text: title.getText().slice(1, -1), call };
}

const isSentence = (title: string): boolean =>
  (title.toLowerCase().match(/[a-z-]+/g) ?? []).some((word) => VERBS.has(word));

const tests = readdirSync(join(root, "test"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".test.ts"))
  .map((name) => [name, titlesOf(name, readFileSync(join(root, "test", name), "utf8"))] as const);

test("the title of a test has a verb, or the group around it has one", () => {
  expect(tests.flatMap(([, titles]) => titles).length).toBeGreaterThan(900);
  const fragments = tests.flatMap(([name, titles]) =>
    titles.filter((title) => !isSentence(title)).map((title) => `${name}: ${title}`),
  );
  expect(fragments).toEqual([]);
});

test("a title without a verb is found, in any form of a test and within groups", () => {
  const text = `
    describe("limits", () => {
      test.each([1])("%s: refused", () => {});
      test.skipIf(no).each([1])(\`the limit of \${LIMIT}\`, () => {});
      test("a document is refused", () => {});
      test.each(ROWS)("%s", () => {});
    });
    describe("a name is", () => it("short", () => {}));
  `;
  expect(titlesOf("a.test.ts", text).filter((title) => !isSentence(title))).toEqual([
    "limits › %s: refused",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a template
    "limits › the limit of ${LIMIT}",
  ]);
});
