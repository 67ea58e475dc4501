import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { applyRules } from "../generator/src/normalize/run.ts";
import type { JsonObject } from "../generator/src/openapi/pointer.ts";
import { RULES } from "../generator/src/rules/index.ts";

// `npm run fixture -- RULE`: writes what a rule makes of test/unit/rules/RULE/in.yaml beside it, as out.yaml and
// ledger.json. Read both before you commit them: the tests compare with what was reviewed, not with what is right.
// `npm run format` formats them.

const [id] = process.argv.slice(2);
const rule = RULES.find((one) => one.id === id);
if (rule === undefined) fail(`there is no rule ${id ?? ""}: add it to generator/src/rules/index.ts first`);
const folder = join(import.meta.dirname, "../test/unit/rules", rule.id);
const input = join(folder, "in.yaml");
if (!existsSync(input)) {
  mkdirSync(folder, { recursive: true });
  fail(`write test/unit/rules/${rule.id}/in.yaml first: cases for the rule, and cases it must leave alone`);
}

const { canonical, ledger, findings } = applyRules(parse(readFileSync(input, "utf8")) as JsonObject, [rule]);
const changes = ledger.map(({ pointer, before, after, direction, reason }) => ({
  pointer,
  before,
  after,
  direction,
  reason,
}));
writeFileSync(join(folder, "out.yaml"), stringify(canonical, { lineWidth: 120, aliasDuplicateObjects: false }));
writeFileSync(join(folder, "ledger.json"), `${JSON.stringify(changes, null, 2)}\n`);
console.log(
  `${changes.length} changes, ${findings.length} findings: read out.yaml and ledger.json before you commit them`,
);

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
