import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { precedence } from "../../compose/precedence.ts";
import { elementText, html, markup, type SafeHtml, trusted } from "../../escape.ts";
import type { Source } from "../../read/source.ts";
import { claimText, factLabel, shortClaimText, when } from "../../reconcile/claims.ts";
import { EVIDENCE, type Evidence, FACTS, SEVERITIES, type Severity, type Way } from "../../reconcile/evidence.ts";
import type { EmittedFile } from "../file.ts";
import {
  byArea,
  bySeverity,
  type DriftReport,
  type PlacedDrift,
  type PlacedStatement,
  totals,
} from "./drift-report.ts";

/**
 * `drift.html`: where the sources disagree, as one page that loads nothing. It is whole without its script, which
 * filters and closes rows; the page allows that script and that style sheet and nothing else.
 * @param sources what was composed; their text is shown around the places where they disagree.
 */
export function emitDrift(name: string, report: DriftReport, sources: readonly Source[]): EmittedFile {
  const style = asset("drift.css");
  const script = asset("drift.js");
  const policy = `default-src 'none'; style-src '${hash(style)}'; script-src '${hash(script)}'; base-uri 'none'; form-action 'none'`;
  const page = new DriftPage(report, sources);
  const text = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${html(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Drift of ${html(name)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Where the sources of ${html(name)} disagree</h1>
${page.summary()}
${report.drift.length === 0 ? markup`` : page.body()}
<h2>Sources</h2>
${page.sources()}
<h2>How a disagreement is settled</h2>
${evidence()}
</main>
<script>${script}</script>
</body>
</html>
`;
  return { path: "drift.html", text, from: [] };
}

/** A file of ours, the same for every document. */
function asset(name: string): SafeHtml {
  const text = readFileSync(new URL(`../../../assets/${name}`, import.meta.url), "utf8");
  return elementText(trusted(text, "a file of ours, the same for every document"));
}

function hash(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  breaks: "would break a consumer",
  misses: "would let a consumer miss something",
  cosmetic: "cosmetic",
};

/** So many lines of a source are shown, the one before the place first; of a list of values as many more as it has. */
const LINES_SHOWN = 4;
const MOST_LINES = 16;
const LONGEST_LINE = 160;

class DriftPage {
  readonly #report: DriftReport;
  readonly #sources: readonly Source[];
  readonly #lines = new Map<string, string[]>();

  constructor(report: DriftReport, sources: readonly Source[]) {
    this.#report = report;
    this.#sources = [...sources].sort(precedence);
  }

  summary(): SafeHtml {
    const { drift, shares } = this.#report;
    const { agree, drift: differ, alone } = totals(shares);
    const severities = bySeverity(drift).map(([severity, n]) => `${number(n)} ${SEVERITY_WORDS[severity]}`);
    const found = drift.length === 0 ? "Nowhere." : `${number(drift.length)} disagreements: ${severities.join(", ")}.`;
    return markup`<p>${html(found)}</p>
<p class="quiet">${html(
      `Of ${number(agree + differ + alone)} facts that two or more of ${this.#sources.length} sources could speak of, they agree on ${number(agree)}, differ on ${number(differ)}, and on ${number(alone)} only one speaks.`,
    )}</p>`;
  }

  body(): SafeHtml {
    return markup`<h2 id="chart">By area and kind</h2>
${legend()}
<div class="charts">
${[...byArea(this.#report.drift)].map(([area, drift]) => chart(area, drift))}</div>
<h2 id="all">All of them</h2>
${this.#filters()}
<output aria-live="polite"></output>
<table class="drift">
<thead><tr><th scope="col">Place</th><th scope="col">Kind</th><th scope="col">Severity</th><th scope="col">Area</th><th scope="col">What stands</th></tr></thead>
${this.#report.drift.map((one, i) => this.#row(one, i + 1))}</table>`;
  }

  #filters(): SafeHtml {
    const { drift } = this.#report;
    const has = (list: readonly string[], of: (one: PlacedDrift) => readonly string[]): string[] =>
      list.filter((value) => drift.some((one) => of(one).includes(value)));
    const areas = [...byArea(drift).keys()];
    const ids = has(
      this.#sources.map(({ id }) => id),
      ({ statements }) => statements.map(({ source }) => source),
    );
    return markup`<form hidden aria-label="Filter">
<label class="wide">Text <input name="text" type="search" autocomplete="off"></label>
${choice("area", "Area", areas)}${choice(
  "fact",
  "Kind",
  has(FACTS, ({ fact }) => [fact]),
)}${choice(
  "severity",
  "Severity",
  has(SEVERITIES, ({ severity }) => [severity]),
)}${choice("source", "Source", ids)}<button type="reset">Show all</button>
</form>`;
  }

  #row(one: PlacedDrift, n: number): SafeHtml {
    const { area, fact, severity, where, statements, rule, chosen, pointer } = one;
    const ids = [...new Set(statements.map(({ source }) => source))].join(" ");
    const kind = factLabel(one);
    const words = statements.map(({ says }) => says);
    const change =
      rule.change === undefined ? markup`` : markup`, <a href="${html(rule.ledger ?? "")}">change ${rule.change}</a>`;
    return markup`<tbody id="d${n}" data-area="${html(area)}" data-severity="${html(severity)}" data-fact="${html(fact)}" data-sources="${html(ids)}">
<tr><th scope="row"><button type="button" aria-expanded="true" aria-controls="d${n}-said">${html(where)}</button></th><td>${html(kind)}</td><td class="severity ${html(severity)}">${html(severity)}</td><td>${html(area)}</td><td>${html(shortened(shortClaimText(one, chosen, words, 90), 90))}</td></tr>
<tr id="d${n}-said"><td class="said" colspan="5"><p>What stands: <strong>${html(claimText(one, chosen))}</strong>. <span class="quiet">${html(rule.because)}</span> <span class="quiet">(<code>${html(rule.id)}</code>${change})</span></p>
<div class="sources">
${statements.map((statement) => this.#source(one, statement))}</div>
<p class="quiet place">${html(pointer)} · <a href="#d${n}">link</a></p></td></tr>
</tbody>
`;
  }

  #source(one: PlacedDrift, statement: PlacedStatement): SafeHtml {
    const { source: id, says, file, line, patch } = statement;
    const source = this.#sources.find((known) => known.id === id);
    const stands = one.by.includes(id);
    return markup`<section class="source${stands ? markup` stands` : markup``}"><h3>${html(id)}${stands ? markup` <em>stands</em>` : markup``}</h3>
<p class="quiet">${html([source?.kind, source?.date, source?.revision].filter((part) => part !== undefined).join(" · "))}</p>
<p class="says"><strong>${html(claimText(one, says))}</strong>${patch === undefined ? markup`` : markup` <span class="quiet">as ${html(patch)} corrects it</span>`}</p>
${past(one, statement)}<p class="place quiet">${html(`${file}:${line}`)}</p>
<pre tabindex="0" aria-label="${html(`${id}, from line ${line}`)}"><code>${this.#excerpt(statement)}</code></pre></section>
`;
  }

  /** The lines around a place, with their numbers; of a page in one line, what is around the place in it. */
  #excerpt({ source: id, says, line, column, excerpt, inSource }: PlacedStatement): readonly SafeHtml[] {
    const lines = inSource ? this.#linesOf(id) : undefined;
    if (lines === undefined) return [numbered(line, excerpt, true)];
    const from = Math.max(1, line - 1);
    const count = Math.min(MOST_LINES, LINES_SHOWN + (Array.isArray(says) ? says.length - 1 : 0));
    const around = lines.slice(from - 1, from - 1 + count);
    const margin = Math.min(...around.map((text) => (text.trim() === "" ? Infinity : text.search(/\S/))));
    return around.map((text, i) => {
      const isPlace = from + i === line;
      const start = isPlace && text.length > LONGEST_LINE ? Math.max(margin, column - 40) : margin;
      const shown = shortened(text.slice(start), LONGEST_LINE);
      return numbered(from + i, start > margin ? `…${shown}` : shown, isPlace);
    });
  }

  #linesOf(id: string): string[] | undefined {
    const source = this.#sources.find((known) => known.id === id);
    if (source === undefined) return undefined;
    let lines = this.#lines.get(id);
    if (lines === undefined) {
      lines = source.text.split(/\r\n|\n|\r/);
      this.#lines.set(id, lines);
    }
    return lines;
  }

  sources(): SafeHtml {
    const said = (id: string): number =>
      this.#report.drift.filter(({ statements }) => statements.some(({ source }) => source === id)).length;
    const stood = (id: string): number => this.#report.drift.filter(({ by }) => by.includes(id)).length;
    const rows = this.#sources.map(({ id, title, kind, date, revision }) => {
      return markup`<tr><th scope="row"><code>${html(id)}</code></th><td>${html(title ?? "")}</td><td>${html(kind)}</td><td class="date">${html(date ?? "")}</td><td>${html(revision ?? "")}</td><td>${said(id)}</td><td>${stood(id)}</td></tr>
`;
    });
    return markup`<div class="scroll"><table>
<thead><tr><th scope="col">Source</th><th scope="col">What it is</th><th scope="col">Kind</th><th scope="col">Date</th><th scope="col">Revision</th><th scope="col">Disagrees</th><th scope="col">Stands</th></tr></thead>
<tbody>
${rows}</tbody></table></div>`;
  }
}

/** What earlier publications of the source said. */
function past(one: PlacedDrift, { history = [] }: PlacedStatement): SafeHtml {
  if (history.length === 0) return markup``;
  const items = history.map(
    (was) => markup`<li><span class="quiet">${html(when(was))}:</span> ${html(claimText(one, was.says))}</li>`,
  );
  return markup`<p class="quiet">Publications of it:</p><ol class="history">${items}</ol>
`;
}

/** What stands, in words. */
const WAYS: Readonly<Record<Way, string>> = {
  first: "the first source that speaks",
  any: "yes, if any source says so",
  all: "everything that any source lists",
  "unless-document": "the first source, unless an OpenAPI document says no",
  newest: "the newest source",
  "any-newer": "yes, if the first source or a newer one says so",
  "unless-gone": "not what a newer source no longer has",
};

/** How a fact is decided, in words. */
export function wayOf({ way, sent }: Evidence): string {
  return sent === undefined ? WAYS[way] : `${WAYS[way]}; sent: ${WAYS[sent.way]}`;
}

function evidence(): SafeHtml {
  const rows = FACTS.map((fact) => {
    const { because, severity, sent } = EVIDENCE[fact];
    const harm = harmOf(severity);
    return markup`<tr><th scope="row">${html(fact)}</th><td>${html(wayOf(EVIDENCE[fact]))}</td><td>${html(harm)}</td><td>${html(sent === undefined ? because : `${because} Sent: ${sent.because}`)}</td></tr>
`;
  });
  return markup`<p>Newer sources count before older ones, SDKs after everything else; of one date, OpenAPI documents before pages. Of what requests send, whatever source has a later date is newer, an SDK too.</p>
<div class="scroll"><table>
<thead><tr><th scope="col">Kind</th><th scope="col">What stands</th><th scope="col">Severity</th><th scope="col">Why</th></tr></thead>
<tbody>
${rows}</tbody></table></div>`;
}

export function harmOf({ request, response }: Evidence["severity"]): string {
  return request === response ? request : `sent: ${request}, answered: ${response}`;
}

function choice(name: string, label: string, values: readonly string[]): SafeHtml {
  const options = values.map((value) => markup`<option value="${html(value)}">${html(value)}</option>`);
  return markup`<label>${html(label)} <select name="${html(name)}"><option value="">all</option>${options}</select></label>
`;
}

function legend(): SafeHtml {
  const items = SEVERITIES.map(
    (severity) =>
      markup`<li><svg viewBox="0 0 10 10" aria-hidden="true"><rect class="fill-${html(severity)}" width="10" height="10"/></svg> ${html(SEVERITY_WORDS[severity])}</li>`,
  );
  return markup`<ul class="legend">${items}<li class="quiet">bars grow with the square root of the count</li></ul>`;
}

const CHART = { label: 96, bar: 200, row: 24, width: 350 };

/** Bars by kind, coloured by severity. One scale serves all areas: the root, so that one beside hundreds is seen. */
function chart(area: string, drift: readonly PlacedDrift[]): SafeHtml {
  const facts = FACTS.map((fact) => ({ fact, of: drift.filter((one) => one.fact === fact) }))
    .filter(({ of }) => of.length > 0)
    .sort((a, b) => b.of.length - a.of.length);
  const spread = facts.map(({ fact, of }) => `${fact} ${of.length}`).join(", ");
  const rows = facts.map(({ fact, of }, i) => bar(fact, of, i));
  return markup`<figure><figcaption>${html(area)} <span>${html(number(drift.length))}</span></figcaption>
<svg viewBox="0 0 ${CHART.width} ${facts.length * CHART.row}" role="img" aria-label="${html(`${area}: ${spread}`)}">
${rows}</svg></figure>
`;
}

/** The root of this many fills the width. */
const FULL = 400;

function bar(fact: string, drift: readonly PlacedDrift[], row: number): SafeHtml {
  const total = Math.min(1, Math.sqrt(drift.length / FULL)) * CHART.bar;
  const y = row * CHART.row;
  let x = CHART.label;
  const parts = bySeverity(drift).map(([severity, n]) => {
    const width = rounded((total * n) / drift.length);
    const part = markup`<rect class="fill-${html(severity)}" x="${x}" y="${y + 5}" width="${width}" height="14"/>`;
    x = rounded(x + width);
    return part;
  });
  return markup`<text x="${CHART.label - 8}" y="${y + 17}" text-anchor="end">${html(fact)}</text>${parts}<text x="${x + 6}" y="${y + 17}">${html(number(drift.length))}</text>
`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

function numbered(line: number, text: string, isPlace: boolean): SafeHtml {
  return markup`<span${isPlace ? markup` class="here"` : markup``}><b>${line}</b>${html(text)}</span>`;
}

function shortened(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

function number(n: number): string {
  return n.toLocaleString("en-US");
}
