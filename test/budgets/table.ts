/** One limit of something that does not depend on the clock. Raising one needs a new reason. */
export interface Budget {
  limit: number;
  unit: string;
  reason: string;
}

const budget = (limit: number, unit: string, reason: string): Budget => ({ limit, unit, reason });

/** What the whole published document of 2024-08-06 may cost; see test/corpus/whole-document.test.ts. */
export const BUDGETS = {
  instantiations: {
    path: budget(
      100,
      "instantiations over an empty program",
      "ten calls by path key look names up, nothing is computed",
    ),
    method: budget(500, "instantiations over an empty program", "client.GET(path) instantiates one signature a call"),
  },
  ledgerBytes: budget(1_500_000, "bytes", "a ledger that people can diff; copied subtrees are references"),
} as const;
