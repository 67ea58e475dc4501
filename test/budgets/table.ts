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
    name: budget(100, "instantiations over an empty program", "arguments are declared flat: a call is one signature"),
    method: budget(500, "instantiations over an empty program", "client.GET(path) instantiates one signature a call"),
  },
  bundle: {
    list: budget(
      5_000,
      "bytes, gzip",
      "a program that lists tunnels, with retries, timeouts, middlewares, pagination and errors; openapi-fetch alone is 2,729",
    ),
    operation: budget(
      100,
      "bytes, gzip, for each further operation",
      "a call is its path and what deviates from the defaults; by name 15 on average, 64 at most",
    ),
  },
  ledgerBytes: budget(
    2_700_000,
    "bytes",
    "10,083 corrections at 257 bytes each, pointers alone 92; copies are references and equal corrections share a row",
  ),
} as const;
