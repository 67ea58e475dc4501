import { createHash } from "node:crypto";
import { precedence } from "../../compose/precedence.ts";
import { elementText, html, markup, type SafeHtml, trusted } from "../../escape.ts";
import type { Rule } from "../../normalize/rule.ts";
import { withCommas } from "../../numbers.ts";
import { readPackageFile } from "../../package-files.ts";
import { fileLabel, type Source } from "../../read/source.ts";
import { claimText, shortClaimText, when } from "../../reconcile/claims.ts";
import {
  EVIDENCE,
  type Evidence,
  FACTS,
  type Fact,
  SEVERITIES,
  type Severity,
  type Way,
} from "../../reconcile/evidence.ts";
import { incompleteModel } from "../../reconcile/incomplete-model.ts";
import { namedModelItems } from "../../reconcile/named-model-items.ts";
import { settleOperation } from "../../reconcile/settle-operation.ts";
import { settleSchema } from "../../reconcile/settle-schema.ts";
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
 * only filters; the page allows that script and that style sheet and nothing else.
 * @param sources what was composed; their lines are shown where they disagree.
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
${page.rules()}
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
  return elementText(trusted(readPackageFile(`assets/${name}`), "a file of ours, the same for every document"));
}

function hash(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  breaks: "would break a consumer",
  misses: "would let a consumer miss something",
  cosmetic: "cosmetic",
};

const LONGEST_LINE = 100;
const LONGEST_OUTCOME = 90;

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
    const severities = bySeverity(drift).map(([severity, n]) => `${withCommas(n)} ${SEVERITY_WORDS[severity]}`);
    const found =
      drift.length === 0 ? "Nowhere." : `${withCommas(drift.length)} disagreements: ${severities.join(", ")}.`;
    return markup`<p>${html(found)}</p>
<p class="quiet">${html(
      `Of ${withCommas(agree + differ + alone)} facts that two or more of ${this.#sources.length} sources could state, they agree on ${withCommas(agree)}, differ on ${withCommas(differ)}, and only one source states ${withCommas(alone)}.`,
    )}</p>`;
  }

  body(): SafeHtml {
    const areas = byArea(this.#report.drift);
    let n = 0;
    const row = (one: PlacedDrift): SafeHtml => {
      n += 1;
      return this.#row(one, n);
    };
    return markup`<h2>By area</h2>
${areaTable(areas)}
<h2 id="all">All of them</h2>
<p class="quiet">By type or operation, the worst first. A row names the member, what the sources disagree about, the severity, and last what the package has. <em>Variant 1</em> of a union is its first alternative.</p>
${this.#filters()}
<output aria-live="polite"></output>
<div class="drift">
${[...areas].map(([area, drift]) => areaSection(area, drift, row))}</div>`;
  }

  #filters(): SafeHtml {
    const { drift } = this.#report;
    const has = (list: readonly string[], of: (one: PlacedDrift) => readonly string[]): string[] =>
      list.filter((value) => drift.some((one) => of(one).includes(value)));
    const ids = has(
      this.#sources.map(({ id }) => id),
      ({ statements }) => statements.map(({ source }) => source),
    );
    const facts = has(FACTS, ({ fact }) => [fact]);
    const severities = has(SEVERITIES, ({ severity }) => [severity]);
    return markup`<form hidden aria-label="Filter">
<label class="wide">Text <input name="text" type="search" autocomplete="off"></label>
${choice("area", "Area", [...byArea(drift).keys()])}${choice("fact", "Kind", facts)}${choice("severity", "Severity", severities)}${choice("source", "Source", ids)}<button type="reset">Show all</button>
</form>`;
  }

  /** Closed, it says what is decided; open, what each source states, and why one of them counts. */
  #row(one: PlacedDrift, n: number): SafeHtml {
    const { fact, severity, statements, rule, chosen } = one;
    const outcome = shortened(
      shortClaimText(
        one,
        chosen,
        statements.map(({ says }) => says),
        LONGEST_OUTCOME,
      ),
      LONGEST_OUTCOME,
    );
    const whole = claimText(one, chosen);
    const change =
      rule.change === undefined ? markup`` : markup`, <a href="${html(rule.ledger ?? "")}">change ${rule.change}</a>`;
    return markup`<details id="d${n}" data-f="${html(fact)}"><summary><code>${html(memberOf(one.where))}</code> <i>${html(kindOf(one))}</i> <em class="${html(severity)}">${html(severity)}</em> <b>${html(outcome)}</b></summary>
<p>${whole === outcome ? markup`` : markup`<b>${html(whole)}</b>. `}${html(rule.because)} <a href="#r-${html(rule.id)}">${html(rule.id)}</a>${change}, <a href="#d${n}">link</a></p>
<ul>${statements.map((statement) => this.#statement(one, statement))}</ul></details>
`;
  }

  #statement(one: PlacedDrift, statement: PlacedStatement): SafeHtml {
    const { source: id, says, file, line, patch, inSource } = statement;
    const patched = patch === undefined ? markup`` : markup` as ${html(patch)} corrects it`;
    const place = inSource ? `line ${line}` : `${file}:${line}`;
    return markup`<li${one.by.includes(id) ? markup` class="stands"` : markup``}><strong>${html(id)}</strong>: ${html(claimText(one, says))}${patched} <small>${html(place)}</small><pre>${html(this.#excerpt(statement))}</pre>${past(one, statement)}</li>`;
  }

  /** The line of a place; of a page in one line, what is around the place in it. */
  #excerpt({ source: id, line, column, excerpt, inSource }: PlacedStatement): string {
    const text = (inSource ? this.#linesOf(id)?.[line - 1] : undefined) ?? excerpt;
    if (text.length <= LONGEST_LINE) return text.trim();
    const start = Math.max(0, column - 20);
    return `${start > 0 ? "…" : ""}${shortened(text.slice(start).trim(), LONGEST_LINE)}`;
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
    const rows = this.#sources.map(({ id, title, kind, location, date, revision }) => {
      return markup`<tr><th scope="row"><code>${html(id)}</code></th><td>${html(title ?? "")}</td><td>${html(kind)}</td><td><code>${html(fileLabel(location))}</code></td><td class="date">${html(date ?? "")}</td><td>${html(revision ?? "")}</td><td>${said(id)}</td><td>${stood(id)}</td></tr>
`;
    });
    return markup`<div class="scroll" tabindex="0" role="region" aria-label="Sources"><table>
<thead><tr><th scope="col">Source</th><th scope="col">What it is</th><th scope="col">Kind</th><th scope="col">File</th><th scope="col">Date</th><th scope="col">Revision</th><th scope="col">Disagrees</th><th scope="col">Counts</th></tr></thead>
<tbody>
${rows}</tbody></table></div>`;
  }

  /** The rules that have decided, to which the rows lead. */
  rules(): SafeHtml {
    const ids = [...new Set(this.#report.drift.map(({ rule }) => rule.id))].sort();
    if (ids.length === 0) return markup``;
    const items = ids.map((id) => {
      const n = this.#report.drift.filter(({ rule }) => rule.id === id).length;
      const summary = RULES.find((rule) => rule.id === id)?.summary ?? "A correction of this document.";
      return markup`<dt id="r-${html(id)}"><code>${html(id)}</code></dt><dd>${html(summary)} It has decided ${n} of them. <code>npx flarespec explain ${html(id)}</code> prints its page.</dd>
`;
    });
    return markup`<h2>Rules</h2>
<dl>
${items}</dl>`;
  }
}

const RULES: readonly Pick<Rule, "id" | "summary">[] = [
  settleOperation,
  settleSchema,
  incompleteModel,
  namedModelItems,
];

/** Disagreements by area and severity. */
function areaTable(areas: ReadonlyMap<string, readonly PlacedDrift[]>): SafeHtml {
  const rows = [...areas].map(([area, drift]) => {
    const cells = SEVERITIES.map((severity) => {
      const n = drift.filter((one) => one.severity === severity).length;
      return markup`<td class="${html(severity)}">${html(withCommas(n))}</td>`;
    });
    return markup`<tr><th scope="row"><a href="#a-${html(area)}">${html(area)}</a></th>${cells}<td>${html(withCommas(drift.length))}</td></tr>
`;
  });
  const heads = SEVERITIES.map((severity) => markup`<th scope="col">${html(SEVERITY_WORDS[severity])}</th>`);
  return markup`<div class="scroll"><table class="counts">
<thead><tr><th scope="col">Area</th>${heads}<th scope="col">all</th></tr></thead>
<tbody>
${rows}</tbody></table></div>`;
}

/** An area, with a group for each type or operation. Rows come with the worst first, and so do the groups. */
function areaSection(area: string, drift: readonly PlacedDrift[], row: (one: PlacedDrift) => SafeHtml): SafeHtml {
  const groups = new Map<string, PlacedDrift[]>();
  for (const one of drift) {
    const subject = subjectOf(one.where);
    groups.set(subject, [...(groups.get(subject) ?? []), one]);
  }
  const parts = [...groups].map(([subject, ofSubject]) => {
    const counts = bySeverity(ofSubject).map(([severity, n]) => `${n} ${severity}`);
    return markup`<section><h4>${html(subject)} <span>${html(counts.join(", "))}</span></h4>
${ofSubject.map(row)}</section>
`;
  });
  return markup`<section class="area" id="a-${html(area)}" data-area="${html(area)}"><h3>${html(area)} <span>${html(withCommas(drift.length))}</span></h3>
${parts}</section>
`;
}

/** `POST /accounts/{account_id}/warp_connector` or `Tunnel`: the operation or type that a place is in. */
function subjectOf(where: string): string {
  return /^(?:[A-Z]+ \/\S*|\/\S*|[^.[({ ]+)/.exec(where)?.[0] ?? where;
}

/** What is left of a place below its operation or type. */
function memberOf(where: string): string {
  return where.slice(subjectOf(where).length).replace(/^[. ]+/, "") || "itself";
}

/** What a disagreement is about, in plain words. */
const KINDS: Partial<Record<Fact, string>> = { enum: "values", nullability: "null" };

function kindOf({ fact, keyword }: PlacedDrift): string {
  const kind = KINDS[fact] ?? fact;
  // That a property exists is said by what is decided.
  if (fact === "exists") return keyword.replace(/^shape /, "variant ");
  return fact === keyword ? kind : `${kind}: ${keyword}`;
}

/** What earlier publications of the source said. */
function past(one: PlacedDrift, { history = [] }: PlacedStatement): SafeHtml {
  if (history.length === 0) return markup``;
  const items = history.map((was) => markup`<li>${html(when(was))}: ${html(claimText(one, was.says))}</li>`);
  return markup`<p>Publications of it:</p><ol>${items}</ol>`;
}

/** How a fact is decided, in words. */
const WAYS: Readonly<Record<Way, string>> = {
  first: "the first source that states it",
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
<div class="scroll" tabindex="0" role="region" aria-label="How kinds are decided"><table>
<thead><tr><th scope="col">Kind</th><th scope="col">What counts</th><th scope="col">Severity</th><th scope="col">Why</th></tr></thead>
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

function shortened(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
