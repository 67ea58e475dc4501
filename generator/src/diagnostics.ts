import type { Pointer } from "./document/pointer.ts";
import { visible } from "./escape.ts";

/** `error` stops the run; a `finding` stands in the summary and stops a run under `--strict` only. */
export type Severity = "error" | "finding";

export interface Entry {
  severity: Severity;
  /** What is wrong, in a few words; the headline of `flarespec explain` and of docs/codes.md. */
  title: string;
  /** What to do about it, one or two sentences. */
  help: string;
}

/**
 * Every code but those of rules, which come from the rules themselves. A code is never reused and never changes its
 * meaning: people name codes in the config's `accept` list.
 *
 * FS10## reading a source, FS11## reading documentation pages, FS2### use, configuration and output, FS3### rules,
 * FS4### patches, FS5### what the canonical document, its surface (FS501#, losses) and its contract lack, FS6###
 * updates, FS7### two versions and those who use them.
 */
const ENTRIES = {
  FS1001: {
    severity: "error",
    title: "not valid JSON",
    help: "Correct the text at the place shown, or fetch the document again.",
  },
  FS1002: {
    severity: "error",
    title: "the document ends too early",
    help: "The file looks truncated: fetch or copy it again, and compare its size with the original.",
  },
  FS1003: {
    severity: "error",
    title: "the document is empty",
    help: "Fetch it again; an empty file is usually a download that failed.",
  },
  FS1004: {
    severity: "error",
    title: "not valid YAML",
    help: "Correct the text at the place shown. YAML 1.2 (core schema) is read; values must be ones that JSON knows.",
  },
  FS1005: {
    severity: "error",
    title: "a key stands twice in one object",
    help: "Keep one of the two: which of them counts would depend on the parser.",
  },
  FS1006: {
    severity: "error",
    title: "aliases expand too far",
    help: "Write the repeated parts out, or as components with $ref.",
  },
  FS1007: {
    severity: "error",
    title: "not UTF-8",
    help: "Save the file as UTF-8.",
  },
  FS1008: {
    severity: "error",
    title: "the document is too large",
    help: "Split it, or leave out what is not needed: docs/limits.md has what is read.",
  },
  FS1009: {
    severity: "error",
    title: "nested too deeply",
    help: "Documents nest at most 500 levels: move the inner parts to components and refer to them. At most 100 references lead from one to the next, and at most 100 schemas are composed of each other in a chain.",
  },
  FS1010: {
    severity: "error",
    title: "not an OpenAPI document",
    help: 'An OpenAPI document is an object with a member "openapi", such as openapi: 3.1.0.',
  },
  FS1011: {
    severity: "error",
    title: "a Swagger 2.0 document",
    help: "Convert it to OpenAPI 3 first, for example with npx swagger2openapi.",
  },
  FS1012: {
    severity: "error",
    title: "an OpenAPI version that is not read",
    help: "OpenAPI 3.0 and 3.1 are read: convert the document, or correct its version.",
  },
  FS1013: {
    severity: "error",
    title: "the document describes nothing",
    help: "Give a document with paths, webhooks or components; an empty one usually is a publication that failed.",
  },
  FS1014: {
    severity: "error",
    title: "a part of the document has the wrong form",
    help: "Correct the part shown; read on, everything below it would be lost.",
  },
  FS1015: {
    severity: "error",
    title: "the source cannot be read",
    help: "Check the name and that the file may be read.",
  },
  FS1016: {
    severity: "error",
    title: "the source cannot be fetched",
    help: "Check the address and the network, or download it and give the file.",
  },
  FS1017: {
    severity: "error",
    title: "the list of sources has the wrong form",
    help: "Correct the entry shown in sources.yaml.",
  },
  FS1018: {
    severity: "error",
    title: "a source is not the one that was recorded",
    help: "Restore the file, or correct its sha256 in sources.yaml; where the source has an upstream, flarespec update gets it anew.",
  },
  FS1020: {
    severity: "error",
    title: "a reference leads to the network",
    help: "Nothing is fetched while reading: download the file next to the document and refer to it by a relative path.",
  },
  FS1021: {
    severity: "error",
    title: "a reference names an absolute place",
    help: "Refer to the file by a path relative to the document.",
  },
  FS1022: {
    severity: "error",
    title: "a reference leads out of the folder of the document",
    help: "Move the file below the folder of the entry document, or name a wider root folder for this source.",
  },
  FS1023: {
    severity: "error",
    title: "a referenced file cannot be read",
    help: "Check the path of the reference; it is relative to the file the reference stands in.",
  },
  FS1024: {
    severity: "error",
    title: "a reference to nothing",
    help: "Correct the part after #: it must point at something that stands in the file.",
  },
  FS1025: {
    severity: "error",
    title: "references run in a circle",
    help: "One of them must lead to a definition.",
  },
  FS1026: {
    severity: "finding",
    title: "a source has members of flarespec's own",
    help: "Remove x-sources, x-source and x-also from the source: flarespec writes them where it composes sources, and believes nobody else's.",
  },
  FS1101: {
    severity: "error",
    title: "a line fits no grammar",
    help: "The page has another form than it is read as, or was damaged: name the form with --form, or fetch it again.",
  },
  FS1102: {
    severity: "error",
    title: "a form that is not known",
    help: "Name the form of the page with --form; docs/pages.md describes each.",
  },
  FS1103: {
    severity: "finding",
    title: "a page declares another number of parts than it lists",
    help: "The model is marked x-incomplete: compare the page with its original, or add a source that states the rest.",
  },
  FS1104: {
    severity: "finding",
    title: "a page leaves out parts that it lists nowhere",
    help: "The model is marked x-incomplete: add a source that states its fields.",
  },
  FS1105: {
    severity: "finding",
    title: "a page names a model and does not describe it",
    help: "Its form stays open, or is the one of the example beside it: add a source that describes the model.",
  },
  FS1106: {
    severity: "finding",
    title: "an example and what stands beside it disagree",
    help: "Nothing is taken from the example: compare both with the API.",
  },
  FS1107: {
    severity: "finding",
    title: "path parameters are not those of the path",
    help: "Compare the page with its original: a parameter got lost, or the path changed.",
  },
  FS1108: {
    severity: "finding",
    title: "a page breaks the rules of its own form",
    help: "Something may be lost, moved or repeated here: compare the page with its original.",
  },
  FS1109: {
    severity: "finding",
    title: "a page does not state something",
    help: "This form of page loses it: add a source that states it.",
  },
  FS1110: {
    severity: "finding",
    title: "an example cannot be read",
    help: "The recording is left out: correct the block, or fetch the page again.",
  },
  FS2001: {
    severity: "error",
    title: "a command line that cannot be understood",
    help: "flarespec --help lists the commands; after a command, it lists what that takes.",
  },
  FS2002: {
    severity: "error",
    title: "the configuration has the wrong form",
    help: "Correct the member shown in the configuration.",
  },
  FS2003: {
    severity: "error",
    title: "the configuration cannot be read",
    help: "Check the path given with --config.",
  },
  FS2004: {
    severity: "error",
    title: "unknown code",
    help: "Codes look like FS1001; docs/codes.md lists them.",
  },
  FS2005: {
    severity: "error",
    title: "unknown name or pointer",
    help: "Names are those of the generated package, pointers those of generated/openapi.json.",
  },
  FS2006: {
    severity: "error",
    title: "the output cannot be written",
    help: "Check that the folder given with --out may be written.",
  },
  FS2007: {
    severity: "error",
    title: "the output is not up to date",
    help: "Run flarespec generate and commit the result.",
  },
  FS2008: {
    severity: "error",
    title: "two outputs claim one path",
    help: "Rename one of them in spec/names.yaml or group their areas in the configuration.",
  },
  FS2009: {
    severity: "finding",
    title: "an accepted finding does not occur",
    help: "Remove it from the accept list of the configuration.",
  },
  FS2010: {
    severity: "error",
    title: "one name for two types",
    help: "Give each its own name in the names file, or leave one to the scheme.",
  },
  FS2011: {
    severity: "error",
    title: "a strict run refuses what it found",
    help: "Correct the sources, write patches, or accept it in the configuration with a reason.",
  },
  FS2012: {
    severity: "error",
    title: "there is nothing to read",
    help: "Give a document with --source FILE, or run in a folder with flarespec.config.ts or spec/sources.yaml.",
  },
  FS2013: {
    severity: "error",
    title: "the output folder is somebody's own",
    help: "Choose another folder with --out, or move what stands there; files of other names stay as they are.",
  },
  FS4001: {
    severity: "error",
    title: "not an overlay",
    help: "Overlay 1.0 and 1.1 are read; correct the member shown.",
  },
  FS4002: {
    severity: "error",
    title: "a patch without a reason",
    help: "State in x-because why the source is wrong and how that is known.",
  },
  FS4003: {
    severity: "error",
    title: "not a JSONPath query",
    help: "Targets are RFC 9535 queries, such as $.paths['/user'].get; scripts are not evaluated.",
  },
  FS4004: {
    severity: "error",
    title: "a patch finds nothing",
    help: "The source has changed: correct the target, or delete the patch if it is no longer needed.",
  },
  FS4005: {
    severity: "error",
    title: "a patch finds something else than it expects",
    help: "The source has changed: check whether the patch is still right, then correct x-expect or delete the patch.",
  },
  FS4006: {
    severity: "error",
    title: "an overlay action does not fit its target",
    help: "Objects merge with objects, arrays take elements, plain values replace plain values; remove it first otherwise.",
  },
  FS4007: {
    severity: "finding",
    title: "an overlay action finds nothing",
    help: "Correct the target of the action, or delete it.",
  },
  FS4008: {
    severity: "error",
    title: "a regular expression of a query is too dear",
    help: "Repeat less in match() or search(), or select fewer nodes before the filter.",
  },
  FS5001: {
    severity: "error",
    title: "the result is not a canonical document",
    help: "No rule settles what is shown: write a patch for it, or report it with the source.",
  },
  FS5011: {
    severity: "finding",
    title: "no source says what a result is",
    help: "Its type is unknown: state the result with a patch or a further source, or accept it with a reason.",
  },
  FS5012: {
    severity: "finding",
    title: "a success that is no envelope",
    help: "It is typed as itself, and whether it failed is told by its status alone. Accept it if the API answers so.",
  },
  FS5013: {
    severity: "finding",
    title: "no source says what an object holds",
    help: "Its members are unknown: state them with a patch or a further source, or accept it with a reason.",
  },
  FS5014: {
    severity: "finding",
    title: "no source says what a value is",
    help: "Its type is unknown: state it with a patch or a further source, or accept it with a reason.",
  },
  FS5015: {
    severity: "finding",
    title: "an operation that fetch cannot send",
    help: "It is left out of the client. Accept it, or exclude it in the configuration.",
  },
  FS5016: {
    severity: "finding",
    title: "a part of the document that nothing emitted says",
    help: "The client does not need it: accept it with a reason, or read it from openapi.json.",
  },
  FS6001: {
    severity: "error",
    title: "no source to update",
    help: "Give the source an upstream in sources.yaml: docs/update.md has what it can be.",
  },
  FS6002: {
    severity: "error",
    title: "a publication cannot be had",
    help: "Nothing was written. Check upstream in sources.yaml and the network, or try again later.",
  },
  FS6003: {
    severity: "error",
    title: "a publication is broken",
    help: "Nothing was written. Try again later; where upstream has really changed its form, correct the entry in sources.yaml.",
  },
  FS6004: {
    severity: "error",
    title: "a publication has shrunk",
    help: "The last good one is kept. Look at what is gone with --dry-run --accept; where it is meant, --accept takes it.",
  },
  FS6005: {
    severity: "error",
    title: "the record of states that were seen has the wrong form",
    help: "Restore states.ndjson, or remove the line shown; a state that is not in it is taken for a new one.",
  },
  FS6006: {
    severity: "error",
    title: "an update was interrupted",
    help: "Run flarespec update without --dry-run: it completes what was begun.",
  },
  FS6007: {
    severity: "error",
    title: "a publication seems to be cut off",
    help: "The last good one is kept. Compare its end with the original, and look at what it brings with --dry-run --accept; where it is meant, --accept takes it.",
  },
  FS7001: {
    severity: "error",
    title: "no compiler to ask",
    help: "Install TypeScript 5.9, 6 or 7 (npm install --save-dev typescript); flarespec diff does without it under --no-types.",
  },
  FS7002: {
    severity: "error",
    title: "a compiler that is not known",
    help: "Install TypeScript 5.9, 6 or 7 (npm install --save-dev typescript); flarespec diff does without it under --no-types.",
  },
  FS7003: {
    severity: "error",
    title: "not something to compare",
    help: "Give an OpenAPI document, published or canonical, or a folder that flarespec generate wrote.",
  },
  FS7004: {
    severity: "error",
    title: "a difference that --fail-on does not let pass",
    help: "Look at the changes shown: those that break a caller need a major version. Without --fail-on nothing is refused, and --fail-on breaking lets the others pass.",
  },
  FS7005: {
    severity: "error",
    title: "a project that is not there",
    help: "Name the tsconfig.json of the project with --project, or the folder it stands in.",
  },
  FS7006: {
    severity: "error",
    title: "a place that --fail-on does not let pass",
    help: "Adapt the lines shown to the new version, or leave --fail-on away.",
  },
  FS7007: {
    severity: "error",
    title: "a project that cannot be judged",
    help: "Correct the configuration, or install the package that the project names, and look again.",
  },
} as const;

/** A code of this table or of a rule. */
export type Code = keyof typeof ENTRIES | `FS3${number}`;

/** The table by code, held to its type without widening its keys. */
export const TABLE: Readonly<Record<string, Entry>> = ENTRIES;

/** A place in a source. What is known of it is shown; a pointer and an excerpt stay readable in one-line files. */
export interface Place {
  file: string;
  /** From 1. */
  line?: number;
  /** From 1, in UTF-16 code units. */
  column?: number;
  pointer?: Pointer;
  /** The text found there, made by `excerptAt`. */
  excerpt?: string;
}

export interface ErrorDetails {
  /** What is wrong here, without the code; one line. */
  message: string;
  place?: Place;
  /** What would have been right. */
  expected?: string;
  /** What to do; the table's help where it is not given. */
  remedy?: string;
  didYouMean?: string | undefined;
  /** Further lines, where one error stands for several places. */
  details?: readonly string[];
  /** 1: the input is refused; 2: bad use. */
  exitCode?: 1 | 2;
  cause?: unknown;
}

/** The one error that is meant for people: anything else that reaches the CLI is a fault of ours (exit code 3). */
export class FlarespecError extends Error {
  override readonly name: string = "FlarespecError";
  readonly code: Code;
  readonly place: Place | undefined;
  readonly expected: string | undefined;
  readonly remedy: string;
  readonly didYouMean: string | undefined;
  readonly details: readonly string[];
  readonly exitCode: 1 | 2;

  constructor(code: Code, details: ErrorDetails) {
    super(visible(details.message), details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.place = details.place;
    this.expected = details.expected;
    this.remedy = details.remedy ?? TABLE[code]?.help ?? `flarespec explain ${code} says more.`;
    this.didYouMean = details.didYouMean;
    this.details = details.details ?? [];
    this.exitCode = details.exitCode ?? (code.startsWith("FS2") ? 2 : 1);
  }

  /** The whole message, several lines, without colours. */
  format(): string {
    const lines = [`${this.code}: ${this.message}`];
    if (this.place !== undefined) lines.push(...formatPlace(this.place));
    if (this.expected !== undefined) lines.push(`  expected: ${visible(this.expected)}`);
    if (this.didYouMean !== undefined) lines.push(`  did you mean ${visible(this.didYouMean)}?`);
    for (const detail of this.details) lines.push(`  - ${visible(detail)}`);
    lines.push(`  ${visible(this.remedy)}`);
    return lines.join("\n");
  }
}

/** `file:line:column`, as editors and terminals link it; without what is not known. */
export function location(place: Place): string {
  const { file, line, column } = place;
  return visible(file) + (line === undefined ? "" : `:${line}${column === undefined ? "" : `:${column}`}`);
}

function formatPlace(place: Place): string[] {
  const lines = [`  at ${location(place)}`];
  if (place.pointer !== undefined)
    lines.push(`  pointer: ${place.pointer === "" ? "(the root)" : visible(place.pointer)}`);
  if (place.excerpt !== undefined && place.excerpt !== "") lines.push(`  | ${place.excerpt}`);
  return lines;
}

const BEFORE = 24;
const AFTER = 72;
/** How far around an excerpt a secret's name is looked for. */
const REACH = 256;

/** Up to about a hundred characters of the line around `offset`, safe to print and without secrets. */
export function excerptAt(text: string, offset: number): string {
  const at = Math.max(0, Math.min(offset, text.length));
  // Only the neighbourhood is looked at: published JSON is often a single line of megabytes.
  const low = Math.max(0, at - REACH);
  const near = text.slice(low, at + AFTER + REACH);
  const masked = mask(near);
  const lineStart = Math.max(near.lastIndexOf("\n", at - low - 1) + 1, at - low - BEFORE, 0);
  const newline = near.slice(at - low).search(/[\r\n]/);
  const lineEnd = newline === -1 ? near.length : at - low + newline;
  const end = Math.min(lineEnd, at - low + AFTER);
  const cutBefore = low + lineStart > 0 && text[low + lineStart - 1] !== "\n";
  const cutAfter = end < lineEnd || (newline === -1 && low + near.length < text.length);
  return `${cutBefore ? "…" : ""}${visible(masked.slice(lineStart, end).trim())}${cutAfter ? "…" : ""}`;
}

/** Values that look like credentials, by name or by form; masking keeps the length, so that offsets stay right. */
const SECRETS = [
  /(?<=\b(?:authorization|x-auth-key|api[_-]?key|api[_-]?token|access[_-]?token|client[_-]?secret|secret|password|private[_-]?key)["']?\s*[:=]\s*["']?)[^\s"',{}[\]]{8,}/gi,
  /(?<=\bbearer\s+)[\w.~+/=-]{8,}/gi,
  /(?<=:\/\/)[^\s/"'@]+:[^\s/"'@]+(?=@)/g,
  /(?<![\w/-])(?=[\w-]*\d)(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{40,}(?![\w-])/g,
  /\beyJ[\w-]{8,}\.[\w-]+\.?[\w-]*/g,
];

function mask(text: string): string {
  return SECRETS.reduce((masked, secret) => masked.replace(secret, (found) => "*".repeat(found.length)), text);
}

/** The candidate that is the likeliest to have been meant by `name`, if one is close enough. */
export function closest(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const distance = levenshtein(name.toLowerCase(), candidate.toLowerCase());
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** Edit distance, two rows at a time. Long names are cut: past 200 characters nobody mistypes one for another. */
function levenshtein(left: string, right: string): number {
  const [a, b] = [left.slice(0, 200), right.slice(0, 200)];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
