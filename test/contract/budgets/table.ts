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
      80,
      "instantiations over an empty program",
      "71: ten calls by path key look names up; computed is one Success for each answer",
    ),
    name: budget(
      80,
      "instantiations over an empty program",
      "71: arguments are declared flat, a call is one signature",
    ),
    method: budget(
      220,
      "instantiations over an empty program",
      "170: client.GET(path) instantiates a signature a call; that of `parseAs` has one argument more, so it is passed over",
    ),
  },
  types: {
    path: budget(500, "types over an empty program", "470: a compiler makes only the types that the calls use"),
    name: budget(400, "types over an empty program", "389: no map of paths either"),
    method: budget(10_000, "types over an empty program", "9,580: GET(path) makes each path a type, to list them"),
  },
  /** What a compiler reads and binds for the five areas of the ten calls. */
  areas: {
    files: budget(7, "files over an empty program", "five areas, what they share and the client"),
    bytes: budget(
      750_000,
      "bytes",
      "747,468, half of them descriptions; 443,000 are Access with its 116 operations, 90,000 the client and what areas share",
    ),
    symbols: budget(
      12_000,
      "symbols over an empty program",
      "11,664: 98 nodes of syntax and 25 symbols an operation, and a third for types of schemas; 12,143 before plain path parameters and empty answers were declared once",
    ),
  },
  bundle: {
    list: budget(
      5_000,
      "bytes, gzip",
      "4,999 by rolldown, of a program that lists tunnels and uses no option; openapi-fetch alone is 2,729. Of it retries are 410, the time limit and the abort of a call 210, what refuses and reads answers 490, parameters 300, credentials and servers 200 (70 of it legacy keys, 40 what packages with security schemes or several servers replace), refusing what JSON would lose 80, reading failures to a limit 90, onAttempt 65, streams that are sent once 40. Imported by programs that use them: middlewares, limiter, accept, readAs, reconnect, cursors",
    ),
    operation: budget(
      100,
      "bytes, gzip, for each further operation",
      "a call is its path and what deviates from the defaults; by name 15 on average, 64 at most",
    ),
  },
  schema: {
    one: budget(
      12_000,
      "bytes, gzip",
      "a program with one schema: 7,200 are the validator and the checks; the largest schema of all, of a list of Access applications, makes it 11,660",
    ),
    answers: budget(13_000, "bytes, gzip, over a client without it", "the check of all answers of the area of tunnels"),
  },
  emitted: {
    ledger: {
      plain: budget(
        2_900_000,
        "bytes",
        "2,830,406 with required results, kinds and open unions; before them 10,083 corrections at 257 bytes each, pointers alone 92; copies are references and equal corrections share a row",
      ),
      gzip: budget(300_000, "bytes, gzip", "292,934: a tenth, and installed only to be asked"),
    },
    declarations: {
      plain: budget(
        7_520_000,
        "bytes",
        "7,514,850 for 1,533 operations, descriptions and examples included; each of 107 areas exports the functions that options became, 48 bytes, and the runtime's declarations are 49,417, of which lists and failures of APIs without envelopes are 4,021; paths.d.ts says never for methods that a path lacks, as openapi-typescript does; lengths, ranges and patterns, which editors show, are 281,496, descriptions of answers 12,000, a line for each name of long lists of exports 5,590, and the paths as members of the whole client 120,542, which halve what an editor computes to complete a result",
      ),
      gzip: budget(
        680_000,
        "bytes, gzip",
        "677,948, 10,100 of it the paths of the whole client, descriptions, examples and limits included",
      ),
    },
    code: {
      plain: budget(
        539_000,
        "bytes",
        "537,997, 78,925 of it the runtime, of which bodies by media type are 700, credentials by scheme, redirects and answers of several types are 9,000, and 4,453 are for APIs without envelopes: a function an operation, a table of what deviates an area",
      ),
      gzip: budget(73_000, "bytes, gzip", "72,783, 22,490 of it the runtime, of which a bundle takes what it calls"),
    },
    schemas: {
      plain: budget(
        2_280_000,
        "bytes, beside all of the above",
        "2,271,506 for 4,411 schemas: 1,771,000 of JSON Schema without annotations, the rest declarations",
      ),
      gzip: budget(172_000, "bytes, gzip", "169,911, of which a bundle takes the schemas that it reaches"),
    },
    msw: {
      plain: budget(
        2_000_000,
        "bytes",
        "1,992,000 where the output is asked for: 1,240,000 of it the data of the fake, a sample answer of 400 bytes an operation and its codes; the rest is handlers and their declarations",
      ),
      gzip: budget(180_000, "bytes, gzip", "177,300: samples repeat names and values"),
    },
  },
  /** What each output for other libraries adds to the package, its runtime included, and what a program that uses one operation of it costs. */
  outputs: {
    openapiTypescript: {
      plain: budget(
        6_200_000,
        "bytes",
        "6,162,398 as openapi-typescript prints them, with descriptions and every answer",
      ),
      gzip: budget(455_000, "bytes, gzip", "451,092"),
      instantiations: budget(
        20,
        "instantiations over an empty program",
        "0: a path and an answer are looked up by name",
      ),
    },
    openapiFetch: {
      plain: budget(12_500, "bytes", "12,182: a line for each area, beside the types of openapi.d.ts"),
      gzip: budget(2_200, "bytes, gzip", "2,101"),
      instantiations: budget(
        900,
        "instantiations over an empty program",
        "870: one call, by the types of openapi-fetch itself",
      ),
    },
    schemas: {
      plain: budget(2_360_000, "bytes", "2,342,761: those of emitted.schemas and the runtime that validates"),
      gzip: budget(190_000, "bytes, gzip", "187,805"),
      instantiations: budget(30, "instantiations over an empty program", "10: one schema and its result"),
    },
    msw: {
      plain: budget(2_000_000, "bytes", "1,980,919: those of emitted.msw and the runtime of the fake"),
      gzip: budget(180_000, "bytes, gzip", "177,732"),
      instantiations: budget(20, "instantiations over an empty program", "2: the names of operations are one union"),
    },
    tanstackQuery: {
      plain: budget(1_290_000, "bytes", "1,274,202: options, keys and mutations of 1,533 operations"),
      gzip: budget(120_000, "bytes, gzip", "118,275"),
      instantiations: budget(40, "instantiations over an empty program", "17: one call of options and its key"),
    },
  },
} as const;
