// Prints what the client makes of faults, as test/unit/client/fault-table.test.ts found it. Run by `npm run faults`.
import type { Reporter, TestModule } from "vitest/node";

const COLUMNS = { fault: "the server …", GET: "a GET is", POST: "a POST is" } as const;
type Row = Record<keyof typeof COLUMNS, string>;

/** A reporter of vitest: the tests say in their `meta` what they found. */
export default class Faults implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const rows = new Map<string, Row>();
    for (const test of modules.flatMap((module) => [...module.children.allTests()])) {
      const { fault: found } = test.meta();
      if (found === undefined) continue;
      const { fault, method, kind, status, requests } = found;
      const row = rows.get(fault) ?? { fault, GET: "", POST: "" };
      const times = requests === 1 ? "sent once" : `sent ${requests} times`;
      row[method] = `${[kind, status].filter(Boolean).join(" ")}, ${times}${test.ok() ? "" : " (THE TEST FAILED)"}`;
      rows.set(fault, row);
    }
    print([COLUMNS, ...rows.values()]);
    console.log(`\n${rows.size} situations`);
  }
}

function print(rows: readonly Row[]): void {
  const names = Object.keys(COLUMNS) as (keyof Row)[];
  const widths = names.map((name) => Math.max(...rows.map((row) => row[name].length)));
  for (const row of rows)
    console.log(
      names
        .map((name, i) => row[name].padEnd(widths[i] as number))
        .join("  ")
        .trimEnd(),
    );
}
