// Opens pages of drift in the machine's Chromium: that of this repository, one of hostile sources, one without
// disagreements. Run by `npm run test:drift`. A browser that is not there is reported by name, and nothing is tested.
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { load } from "../../generator/src/config/read.ts";
import { generate, type Run } from "../../generator/src/pipeline.ts";
import { PAYLOADS } from "../../test/unit/emit/hostile.ts";
import { hostilePair, lamps, settled } from "../../test/unit/reconcile/spec.ts";

const here = import.meta.dirname;
const out = join(here, "../.out/drift");
const chromium = process.env.CHROMIUM ?? "/usr/bin/chromium";

const pageOf = ({ files }: Run): string => files.find(({ path }) => path === "drift.html")?.text ?? "";

if (!existsSync(chromium)) console.log(`chromium: MISSING, there is no ${chromium}; the page of drift was not tested`);
else {
  const { input } = await load();
  const same = lamps({});
  const pages = {
    own: generate(input),
    hostile: settled(...hostilePair(Object.values(PAYLOADS))),
    none: settled({ id: "a", openapi: same }, { id: "b", openapi: same }),
  };
  mkdirSync(out, { recursive: true });
  for (const [name, run] of Object.entries(pages)) writeFileSync(join(out, `${name}.html`), pageOf(run));
  const facts = { disagreements: pages.own.drift.drift.length, hostile: pages.hostile.drift.drift.length };
  const argv = [join(here, "hosts/drift.mjs"), chromium, out, JSON.stringify(facts)];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, argv, { timeout: 120_000 });
    console.log(stdout.trimEnd());
  } catch (cause) {
    const { stdout = "", stderr = "", message } = cause as { stdout?: string; stderr?: string; message: string };
    console.log(`${stdout.trimEnd()}\n${stderr.trimEnd() || message}`);
    process.exitCode = 1;
  }
}
