import { FLOORS } from "./compile.ts";
import { FLOOR as EDITOR_FLOOR } from "./editor.ts";
import { ALL_OUTPUTS, COLD, DIFF, NO_OUTPUTS } from "./generate.ts";
import type { Spread } from "./measure.ts";
import { OPENAPI_TYPESCRIPT } from "./peers.ts";
import { IMPACT, MIGRATE, TYPE_CHECK } from "./projects.ts";
import type { Goal } from "./report.ts";
import { SERVERS } from "./servers.ts";
import type { Stage } from "./stage.ts";

const SLOWER =
  "openapi-typescript prints the document as it is; half of this run is spent on finding and correcting what is wrong, and a " +
  "tenth on the ledger and the overlay that say so.";
const MEMORY =
  "The document is held twice, as read and as corrected, with a ledger of 10,000 corrections between the two.";
const CHANGED =
  "A rule may look at the whole document, for example to see who uses a component, so a change of one operation makes all rules run again. " +
  "Only files whose text changes are written. If each result of a rule that can be kept were kept, a run would take 0.67 of a cold one " +
  "(docs/adr/0025 has the shares, and what was tried).";

const COMPARED =
  "The two documents are corrected in two threads. What follows does not share the work: the models of both, 0.6 s each, and " +
  "their comparison, 0.7 s of 7.3 s of CPU time. A model has methods, so no thread can send it to another.";

const ON_REQUEST =
  "openapi-typescript prints in the thread of the run, after everything else. In CPU time all outputs add three fifths, " +
  "openapi-typescript two of them.";

const AREAS =
  "The compiler reads and binds the declarations of five areas and what they share, the 116 operations of Access among " +
  "them; nothing is computed, as the floor shows. In CPU time, an import of a file of one line takes 1.02 of an empty " +
  "program, the client alone 1.07, the five areas 1.24, and 1.19 without descriptions, calls by name and calls by " +
  "GET(path), a third of their syntax: what is left are the types of schemas. TypeScript loads each file that is imported, " +
  "so an area that exports its calls by name reads them. The official SDK, next best, adds several times as much.";
const WHOLE =
  "109 files of declarations, 5.0 MB, are read and bound to look ten paths up; where that counts, the areas are there to be imported.";
const PATHS =
  "972 paths are offered, of which the editor narrows while one types; the SDK offers the three members of one object.";
const RESULT = "11 members against 13: the medians lie within each other's spread.";
const SERVER = "The whole API in one program; hey-api's declarations lie in one file, ours in 110.";

/** The figures of the project's promise, as far as this run took them. */
export function goalsOf(taken: readonly Stage[]): Goal[] {
  const value = (id: string, row: string, column: string): number | undefined => {
    const found = taken.find((stage) => stage.id === id)?.rows.find(({ name }) => name === row)?.values[column];
    if (typeof found === "number") return found;
    return typeof found === "object" ? (found as Spread).median : undefined;
  };
  const ratio = (id: string, column: string, ours: string, theirs: string): number | undefined => {
    const [a, b] = [value(id, ours, column), value(id, theirs, column)];
    return a === undefined || b === undefined ? undefined : a / b;
  };
  const types = OPENAPI_TYPESCRIPT.name;
  const floor = "the floor: parse, write";
  const growth = (column: string): number | undefined => ratio("growth", column, "400 %", "100 %");
  const memory = growth("mebibytes");
  const path = "flarespec, whole API by path";
  const server = ratio("editor-5.9", "mebibytes", path, "hey-api");
  const declared = ratio("consumer-5.9-skip", "mebibytes", FLOORS.whole, path);
  return [
    {
      what: "generate cold, time over openapi-typescript's",
      goal: 0.8,
      unit: " x",
      measured: ratio("cold", "seconds", "flarespec", types),
      floor: ratio("cold", "seconds", floor, types),
      why: SLOWER,
    },
    {
      what: "generate cold, memory over openapi-typescript's",
      goal: 0.9,
      unit: " x",
      measured: ratio("cold", "mebibytes", "flarespec", types),
      floor: ratio("cold", "mebibytes", floor, types),
      why: MEMORY,
    },
    {
      what: "generate cold with every output, time over that without",
      goal: 1.6,
      unit: " x",
      measured: ratio("outputs", "seconds", ALL_OUTPUTS, NO_OUTPUTS),
      why: ON_REQUEST,
    },
    {
      what: "generate a small document cold, time over openapi-typescript's",
      goal: 1,
      unit: " x",
      measured: ratio("small", "seconds", "flarespec", types),
    },
    {
      what: "regenerate, nothing changed, over openapi-typescript's run",
      goal: 0.06,
      unit: " x",
      measured: ratio("again", "seconds", "flarespec, nothing changed", types),
    },
    {
      what: "regenerate, one operation changed, over cold",
      goal: 0.25,
      unit: " x",
      measured: ratio("again", "seconds", "flarespec, one operation changed", COLD),
      floor: ratio("cold", "seconds", floor, "flarespec"),
      why: CHANGED,
    },
    {
      what: "difference of two documents over one cold run",
      goal: 1.2,
      unit: " x",
      measured: ratio("diff", "seconds", DIFF, COLD),
      why: COMPARED,
    },
    {
      what: "impact on 600 files, CPU time over their type-check",
      goal: 2.5,
      unit: " x",
      measured: ratio("impact", "cpuSeconds", IMPACT, TYPE_CHECK),
    },
    {
      what: "migrate on 600 files, CPU time over their type-check",
      goal: 3,
      unit: " x",
      measured: ratio("migrate", "cpuSeconds", MIGRATE, TYPE_CHECK),
    },
    {
      what: "a call, CPU time over openapi-fetch's",
      goal: 1.03,
      unit: " x",
      measured: ratio("runtime", "call", "flarespec", "openapi-fetch"),
    },
    {
      what: "reading a documentation page, over remark's parsing of its Markdown",
      goal: 1,
      unit: " x",
      measured: ratio("reading", "milliseconds", "flarespec, the page", "remark, Markdown alone"),
    },
    {
      what: "area imports, instantiations",
      goal: 80,
      unit: "",
      measured: value("consumer-5.9-skip", "flarespec, areas by path", "instantiations"),
    },
    {
      what: "area imports, time over an empty program, skipLibCheck",
      goal: 1.08,
      unit: " x",
      measured: ratio("consumer-5.9-skip", "seconds", "flarespec, areas by path", "an empty program"),
      floor: ratio("consumer-5.9-skip", "seconds", FLOORS.areas, "an empty program"),
      why: AREAS,
    },
    {
      what: "area imports, time over an empty program",
      goal: 1.2,
      unit: " x",
      measured: ratio("consumer-5.9", "seconds", "flarespec, areas by path", "an empty program"),
      floor: ratio("consumer-5.9", "seconds", FLOORS.areas, "an empty program"),
      why: AREAS,
    },
    {
      what: "whole API by path, instantiations",
      goal: 100,
      unit: "",
      measured: value("consumer-5.9-skip", path, "instantiations"),
    },
    {
      what: "whole API by GET(path), instantiations",
      goal: 500,
      unit: "",
      measured: value("consumer-5.9-skip", "flarespec, whole API by GET(path)", "instantiations"),
    },
    {
      what: "whole API, time over an empty program, skipLibCheck",
      goal: 1.5,
      unit: " x",
      measured: ratio("consumer-5.9-skip", "seconds", path, "an empty program"),
      floor: ratio("consumer-5.9-skip", "seconds", FLOORS.whole, "an empty program"),
      why: WHOLE,
    },
    {
      what: "editor, diagnostics after an edit, over hey-api's",
      goal: 1,
      unit: " x",
      measured: ratio("editor-5.9", "afterEdit", path, "hey-api"),
    },
    ...Object.keys(SERVERS).flatMap((version): Goal[] => {
      const completion = (what: string, column: "call" | "result", why: string): Goal => ({
        what: `editor, TypeScript ${version}, completion of ${what}, over the official SDK's`,
        goal: 1,
        unit: " x",
        measured: ratio(`editor-${version}`, column, path, "official SDK"),
        floor: ratio(`editor-${version}`, column, EDITOR_FLOOR, "official SDK"),
        why,
      });
      return [completion("a path", "call", PATHS), completion("data.result.", "result", RESULT)];
    }),
    {
      what: "editor, memory over hey-api's",
      goal: 0.9,
      unit: " x",
      measured: server,
      // A server holds what a compiler reads and binds, and little beside it.
      floor: declared === undefined || server === undefined ? undefined : server * declared,
      why: SERVER,
    },
    {
      what: "growth, time an operation at four times the operations over that at once",
      goal: 1,
      unit: " x",
      measured: growth("perOperation"),
    },
    {
      what: "growth, memory an operation at four times the operations over that at once",
      goal: 1,
      unit: " x",
      measured: memory === undefined ? undefined : memory / 4,
    },
  ];
}
