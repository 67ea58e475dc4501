import { FlarespecError } from "../../diagnostics/error.ts";
import { type Pointer, parent } from "../../openapi/pointer.ts";
import type { Fragment } from "../openapi.ts";
import { Lines } from "../parse/lines.ts";
import { refuseWebPage } from "../parse/web-page.ts";
import type { Source } from "../source.ts";
import { readCollapsed } from "./formats/collapsed.ts";
import { readDetails } from "./formats/details.ts";
import { isMethod, readDump } from "./formats/dump.ts";
import { readMarkdown } from "./formats/markdown.ts";
import { readRendered } from "./formats/rendered.ts";
import { readTable } from "./formats/table.ts";
import { infer } from "./infer.ts";
import { FORMS, type Form, METHOD_WORDS, type ParsedPage, type ReadFinding, Report } from "./page.ts";
import type { PageRecording } from "./recording.ts";

export { FORMS, type Form, type ReadFinding } from "./page.ts";
export type { PageRecording, RecordedRequest, RecordedResponse } from "./recording.ts";

/** A documentation page after reading: a fragment, its findings and its recordings. */
export interface DocsFragment extends Fragment {
  form: Form;
  /** In the order of the page. */
  findings: ReadFinding[];
  recordings: PageRecording[];
}

const READERS: Readonly<Record<Exclude<Form, "dump">, (text: string, report: Report) => ParsedPage>> = {
  markdown: readMarkdown,
  collapsed: readCollapsed,
  details: readDetails,
  rendered: readRendered,
  table: readTable,
};

/**
 * Reads a documentation page in the given format, or in the one that it looks like. It skips no text: a line that the
 * grammar of the format does not allow is an error. Contradictions are findings, and mark their model `x-incomplete`.
 * @throws FlarespecError FS1101, FS1102, FS1009, FS1027.
 */
export function readDocs(source: Source, options: { form?: Form | undefined } = {}): DocsFragment {
  const { id, text, location } = source;
  const format = options.form ?? pageFormatOf(text);
  if (format === undefined) {
    refuseWebPage(text, location, "Save the text of the page, such as its Markdown; docs/pages.md has the formats.");
    throw new FlarespecError("FS1102", {
      message: "the source is neither an OpenAPI document nor a documentation page of a known format",
      place: { file: location },
      expected: FORMS.join(", "),
    });
  }
  const lines = new Lines(text, location);
  const report = new Report(lines);
  const dump = format === "dump" ? readDump(text, report) : undefined;
  const inferred = dump ?? infer(READERS[format as Exclude<Form, "dump">](text, report), id, report);
  const { openapi, places, recordings } = inferred;
  report.findings.sort(
    (a, b) => (a.place.line ?? 0) - (b.place.line ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0),
  );
  return {
    id,
    form: format,
    openapi,
    findings: report.findings,
    recordings,
    at(pointer) {
      const exact = dump?.offsetOf(pointer) ?? -1;
      if (exact >= 0) return lines.span(exact);
      let at: Pointer = pointer;
      while (at !== "" && !places.has(at)) at = parent(at).pointer;
      return lines.span(places.get(at) ?? 0);
    },
  };
}

/** Guesses the format of a documentation page. Returns undefined for any other text. */
export function pageFormatOf(text: string): Form | undefined {
  const line = "(?:^|\\n)";
  const has = (pattern: string): boolean => new RegExp(pattern).test(text);
  if (/^\s*[{[]/.test(text) || has(`${line}(?:openapi|swagger)["']?:`)) return undefined;
  const lines = text.slice(0, 2_000).split(/\r?\n/);
  if (lines.some((one, i) => one.startsWith("/") && isMethod(lines[i + 1]))) return "dump";
  if (has(`${line}\\| *Name *\\| *Type *\\| *Required *\\|`)) return "table";
  const verbs = METHOD_WORDS.toUpperCase();
  if (has(`${line}<details>`) || (has(`${line}(?:${verbs})/`) && has(`${line}#{2,6} [^\\n]*Expand Collapse`))) {
    return "details";
  }
  if (has(`${line}\\*\\*(?:${METHOD_WORDS})\\*\\* \``)) return "markdown";
  if (has(`(?:^| )\\*\\*(?:${METHOD_WORDS})\\*\\* \`/`)) return "collapsed";
  if (has(`${line}(?:${verbs})/`)) return "rendered";
  return undefined;
}
