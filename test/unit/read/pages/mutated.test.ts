import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FlarespecError } from "../../../../generator/src/diagnostics/error.ts";
import { isObject, type Json, type JsonObject } from "../../../../generator/src/openapi/pointer.ts";
import type { Form, ReadFinding } from "../../../../generator/src/read/pages/index.ts";
import { collapsed, fixture, hasPages, published, publishedPages, read, sayIfMissing } from "./pages.ts";

sayIfMissing("mutating the published pages");

const RUNS = 600;

interface Subject {
  name: string;
  form: Form;
  text: string;
}

const KINDS = [
  "header removed",
  "line removed",
  "part removed",
  "count changed",
  "indent shifted",
  "bullet doubled",
  "lines glued",
] as const;
type Kind = (typeof KINDS)[number];

interface Mutant {
  text: string;
  /** Where the change is, in the mutant. */
  offset: number;
}

const HEADERS: Readonly<Record<string, RegExp>> = {
  markdown: /^ *- `[^`]+`$/gm,
  collapsed: /- `[^`]+` /g,
  details: /^(?:[\w\\"]+: .+|"[^"]+"|\d+)$/gm,
  rendered: /^(?:\w+: .+|"[^"]+"|\d+|[A-Z]\w+ (?:=|object) .*)$/gm,
  table: /^[\w.[\]-]+ \|$/gm,
  dump: /^"\w+": .*$/gm,
};

/** What of a form without counts can be gone with all its lines: a row, what stands over a table; a member of JSON. */
const PARTS: Readonly<Partial<Record<Form, RegExp>>> = {
  table:
    /^[\w.[\]-]+ \|\n\w+ \| (?:Yes|No) \|(?: \|\n|\n(?:(?![\w.[\]-]+ \|\n\w+ \| |[A-Z][a-z]+ (?:parameters|headers|body|to) ?).*\n)*)|^[A-Z][a-z ]+\n\|.*\n\|.*\n/gm,
  dump: /^"[^"\n]+": (?:\{[^{}]*\}|\[[^[\]]*\]|[^{[\n]*),?\n/gm,
};

/** The change of this kind at the place that `at` picks; undefined where a page has no such place. */
function mutate({ text, form }: Subject, kind: Kind, at: number): Mutant | undefined {
  const spots = (pattern: RegExp): RegExpExecArray[] => [...text.matchAll(pattern)];
  const pick = (found: RegExpExecArray[]): RegExpExecArray | undefined => found[at % found.length];
  const lined = form !== "collapsed";
  if (kind === "count changed") {
    const spot = pick(spots(/\b\d+(?= more\b)/g));
    if (spot === undefined) return undefined;
    const count = Number(spot[0]) + (at % 2 === 0 ? 1 : -1);
    return { text: splice(text, spot.index, spot[0].length, String(count)), offset: spot.index };
  }
  if (kind === "lines glued") {
    const spot = lined ? pick(spots(/\n+/g)) : undefined;
    return spot && { text: splice(text, spot.index, spot[0].length, ""), offset: spot.index };
  }
  if (kind === "part removed") {
    const pattern = PARTS[form];
    const spot = pattern && pick(spots(pattern));
    return spot && { text: splice(text, spot.index, spot[0].length, ""), offset: spot.index };
  }
  // Where depth is lost, so are the empty lines: a lost limit, or prose, leaves no trace there.
  const exact = form !== "collapsed" && form !== "rendered";
  if (kind === "line removed" && exact) {
    const spot = pick(spots(/^.*\n/gm));
    return spot && { text: splice(text, spot.index, spot[0].length, ""), offset: spot.index };
  }
  const spot = pick(spots(HEADERS[form] as RegExp));
  if (spot === undefined) return undefined;
  const { index, 0: header } = spot;
  if (kind === "header removed" || kind === "line removed") {
    return { text: splice(text, index, header.length + (lined ? 1 : 0), ""), offset: index };
  }
  if (kind === "indent shifted") {
    if (form !== "markdown") return undefined;
    const by = [-2, -1, 1, 2][at % 4] as number;
    if (by < 0 && !header.startsWith(" ".repeat(-by))) return undefined;
    const moved = by < 0 ? header.slice(-by) : " ".repeat(by) + header;
    return { text: splice(text, index, header.length, moved), offset: index };
  }
  const again = form === "markdown" ? `${header}\n\n` : lined ? `${header}\n` : header;
  return { text: splice(text, index, 0, again), offset: index };
}

function splice(text: string, at: number, length: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at + length);
}

interface Outcome {
  model?: Json;
  findings: ReadFinding[];
  refused?: FlarespecError;
}

function outcome(text: string, form: Form): Outcome {
  try {
    const { openapi, findings } = read(text, form);
    return { model: facts(openapi), findings };
  } catch (error) {
    if (!(error instanceof FlarespecError)) throw error;
    return { findings: [], refused: error };
  }
}

/** What a model says apart from prose and examples. */
function facts(node: Json): Json {
  if (Array.isArray(node)) return node.map(facts);
  if (!isObject(node)) return node;
  const out: JsonObject = {};
  for (const [key, value] of Object.entries(node)) {
    const prose = (key === "description" || key === "summary") && typeof value === "string";
    if (!prose && !["example", "examples", "info", "tags"].includes(key)) out[key] = facts(value);
  }
  return out;
}

/** Findings that the unchanged page does not have. */
function fresh(found: readonly ReadFinding[], before: readonly ReadFinding[]): ReadFinding[] {
  const rest = before.map(({ code, message }) => `${code} ${message}`);
  return found.filter(({ code, message }) => {
    const at = rest.indexOf(`${code} ${message}`);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

/** The operation, or the list of models, around an offset. */
function around(text: string, offset: number, form: Form): { from: number; to: number } {
  const heads =
    form === "collapsed"
      ? /(?:^| )(?=## )/g
      : form === "rendered"
        ? /^(?=(?:GET|POST|PUT|PATCH|DELETE)\/|Models)/gm
        : form === "table"
          ? /^(?=[A-Z][a-z ]+\n\|)/gm
          : form === "dump"
            ? /^(?=[\]}n].* [[{n])/gm
            : /^(?=##? [^\n]+\n\n(?:\*\*|GET|POST|PUT|PATCH|DELETE|###))/gm;
  const starts = [0, ...[...text.matchAll(heads)].map(({ index }) => index), text.length];
  const after = starts.findIndex((start) => start > offset);
  return { from: starts[after - 1] ?? 0, to: starts[after] ?? text.length };
}

function offsetOf(text: string, { line = 1, column = 1 }: { line?: number; column?: number }): number {
  let at = 0;
  for (let n = 1; n < line; n++) at = text.indexOf("\n", at) + 1;
  return at + column - 1;
}

interface Tally {
  refused: number;
  reported: number;
  same: number;
  /** Lost from a list that nothing counts. */
  uncounted: number;
}

/** Counts what became of the mutants, and fails where one is another model without a word about it. */
function hunt(subjects: readonly Subject[], runs: number, seed: number): Tally {
  const unchanged = new Map(subjects.map((subject) => [subject, outcome(subject.text, subject.form)]));
  const tally: Tally = { refused: 0, reported: 0, same: 0, uncounted: 0 };
  const cases = fc.record({
    subject: fc.constantFrom(...subjects),
    kind: fc.constantFrom(...KINDS),
    at: fc.nat(1_000_000),
  });
  fc.assert(
    fc.property(cases, ({ subject, kind, at }) => {
      const mutant = mutate(subject, kind, at);
      fc.pre(mutant !== undefined && mutant.text !== subject.text);
      const { text, offset } = mutant as Mutant;
      const before = unchanged.get(subject) as Outcome;
      const { model, findings, refused } = outcome(text, subject.form);
      if (refused !== undefined) {
        tally.refused++;
        expect(refused.code).toMatch(/^FS1[01]\d\d$/);
        expect(refused.place?.line).toBeGreaterThan(0);
        return;
      }
      if (isDeepStrictEqual(model, before.model)) {
        tally.same++;
        return;
      }
      const { from, to } = around(text, offset, subject.form);
      const inside = (one: ReadFinding): boolean => {
        const place = offsetOf(text, one.place);
        return place >= from && place <= to;
      };
      const told = fresh(findings, before.findings);
      if (told.some(inside)) {
        tally.reported++;
        return;
      }
      // Nothing counts parameters and form fields; where no empty line shows a gap either, the list itself is reported.
      const standing = findings.some(
        (one) => one.code === "FS1109" && /nothing counts|form fields/.test(one.message) && inside(one),
      );
      if (standing) tally.uncounted++;
      expect(standing, `${subject.name}: ${kind} at ${offset}: ${text.slice(offset, offset + 80)}`).toBe(true);
    }),
    { seed, numRuns: runs },
  );
  return tally;
}

function subject(name: string, form: Form, text: string): Subject {
  return { name, form, text };
}

/** Forms V and dump have no counts at all: what is lost with all its lines leaves only the list that may lack it. */
const COUNTLESS_RUNS = 400;

describe("mutated pages", () => {
  test("of our own never give another model without a finding that names the place", () => {
    const lamps = fixture("lamps.md");
    const tally = hunt(
      [
        subject("lamps.md", "markdown", lamps),
        subject("lamps.md, collapsed", "collapsed", collapsed(lamps)),
        subject("lamp-create.details.md", "details", fixture("lamp-create.details.md")),
        subject("lamp-create.rendered.txt", "rendered", fixture("lamp-create.rendered.txt")),
        subject("house.rendered.txt", "rendered", fixture("house.rendered.txt")),
      ],
      RUNS,
      20_261,
    );
    expect(tally.refused + tally.reported).toBeGreaterThan(RUNS / 2);
    expect(tally.uncounted).toBeLessThan(RUNS / 20);
  });

  test("as tables and dumps of our own never give another model without a finding in the table or the value that it is from", () => {
    const tally = hunt(
      [
        subject("lamp-create.table.md", "table", fixture("lamp-create.table.md")),
        subject("lamp-create.operation.txt", "dump", fixture("lamp-create.operation.txt")),
      ],
      COUNTLESS_RUNS,
      20_263,
    );
    expect(tally.refused + tally.reported).toBeGreaterThan(COUNTLESS_RUNS / 2);
  });

  test.runIf(hasPages)("as published tables and dumps never give one either", () => {
    const tally = hunt(
      [
        subject("IPsec tunnel", "table", published("sources/magic-ipsec-tunnel-create.table.md")),
        subject("WARP connector", "dump", published("sources/warp-connector-create.operation.txt")),
      ],
      COUNTLESS_RUNS,
      20_264,
    );
    expect(tally.refused + tally.reported).toBeGreaterThan(COUNTLESS_RUNS / 2);
  });

  test.runIf(hasPages)("as published never give another model without a finding that names the place", () => {
    const tally = hunt(
      [
        ...publishedPages("markdown").flatMap((path) => [
          subject(path, "markdown", published(path)),
          subject(`${path}, collapsed`, "collapsed", collapsed(published(path))),
        ]),
        ...publishedPages("details").map((path) => subject(path, "details", published(path))),
        subject("tunnels", "collapsed", published("sources/tunnels.collapsed.md")),
        subject("access", "rendered", published("sources/access.rendered.txt")),
        subject("cloud provider", "rendered", published("sources/magic-cloud-provider-create.rendered.txt")),
      ],
      RUNS,
      20_262,
    );
    expect(tally.refused + tally.reported).toBeGreaterThan(RUNS / 2);
    expect(tally.uncounted).toBeLessThan(RUNS / 20);
  });
});
