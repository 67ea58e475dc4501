import { expect, test } from "vitest";
import { bundledSize, LIST_TUNNELS } from "../../contract/budgets/bundle.ts";
import { BUDGETS } from "../../contract/budgets/table.ts";

const { one, answers } = BUDGETS.schema;

const withSchema = (area: string, name: string): string =>
  `import { ${name} } from "@flarespec/cloudflare/schemas/${area}";\nconsole.log(${name}["~standard"].validate(JSON.parse(process.argv[2])));\n`;

test.each([
  ["tunnels", "ListTunnelsDataSchema"],
  ["access", "ListAccessAppsDataSchema"],
  ["magic", "CreateMagicIpsecTunnelBodySchema"],
])(`a program with one schema has at most ${one.limit} ${one.unit}: %s %s`, async (area, name) => {
  expect(await bundledSize(withSchema(area, name))).toBeLessThanOrEqual(one.limit);
});

test("a bundle has only the schemas that it reaches", async () => {
  const small = await bundledSize(withSchema("access", "ListAccessGatewayCaDataSchema"));
  expect(await bundledSize(withSchema("access", "ListAccessAppsDataSchema"))).toBeGreaterThan(small + 3000);
});

test(`checking the answers of an area adds at most ${answers.limit} ${answers.unit}`, async () => {
  const checked = LIST_TUNNELS.replace(
    "createClient()",
    "createClient({ middleware: applyMiddleware(checkAnswers(schemas)) })",
  )
    .replace("import { createClient,", "import { applyMiddleware, createClient,")
    .replace(/^/, 'import { answers as schemas, checkAnswers } from "@flarespec/cloudflare/schemas/tunnels";\n');
  const more = (await bundledSize(checked)) - (await bundledSize(LIST_TUNNELS));
  expect(more).toBeGreaterThan(5000);
  expect(more).toBeLessThanOrEqual(answers.limit);
});
