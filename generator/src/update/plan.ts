import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { CorrectionStore } from "../corrections/corrections.ts";
import { FlarespecError } from "../diagnostics/error.ts";
import type { Finding } from "../diagnostics/finding.ts";
import { closest } from "../diagnostics/suggest.ts";
import { canonicalize, type Normalized } from "../pipeline.ts";
import { fromBytes, readSourceFile, type Source, type SourceEntry } from "../read/source.ts";
import { readSourceList } from "../read/source-list.ts";
import type { ResponseCache } from "./cache.ts";
import { type FileWrite, writeOf } from "./journal.ts";
import { brokenOff, lossesIn, newFindings, refuseCutOff, refuseShrunk } from "./losses.ts";
import { recordIn } from "./source-list.ts";
import { readStates, type State, stateOf, statesFile, withStates } from "./states.ts";
import { type FetchOptions, fetchUpstream, type Published, placeOf } from "./upstream.ts";

/**
 * For this many hours after a change, an update does not go back to an earlier state. Two runs of a daily job, plus half a day
 * of tolerance; a multiple of a day would make the result depend on the exact start of the job.
 */
export const SETTLING_HOURS = 60;

/** What sources.yaml records of a publication. */
interface PublicationRecord {
  revision: string | null;
  date: string | null;
  sha256: string | null;
}

/**
 * The result for one source. `unchanged`: the same bytes. `republished`: other bytes with the same content. `held`: an earlier
 * state, so soon after a change that upstream may be alternating. `restored`: upstream still has the recorded file, which was
 * missing or changed here. `updated`: a new state.
 */
type Status = "unchanged" | "republished" | "held" | "restored" | "updated";

export interface SourceUpdate {
  id: string;
  /** For messages, without credentials and query. */
  upstream: string;
  status: Status;
  from: PublicationRecord;
  /** The publication of upstream; null if the server answered that nothing is new. */
  to: PublicationRecord | null;
  /** When an earlier update accepted this state; null for a new state. */
  seen: string | null;
  /** For `updated`: findings that the recorded publication did not have. Both are read alone and without patches. */
  findings: Pick<Finding, "code" | "pointer" | "message">[];
}

export interface PlanOptions {
  /** Id of a source. Default: all that have an upstream. */
  source?: string | undefined;
  accept?: boolean | undefined;
  /** Time limit for fetching one source, in milliseconds. */
  patience?: number | undefined;
  /** Responses that were not accepted. */
  kept: ResponseCache;
  /** Corrections of earlier runs. */
  corrections?: CorrectionStore;
  now: Date;
}

/** A planned update. */
export interface Plan {
  sources: SourceUpdate[];
  /** New publications, by id. */
  fresh: Map<string, Source>;
  steps: FileWrite[];
}

/** Returns the entries to update. @throws FlarespecError FS6001 if no entry can be updated. */
function entriesToUpdate(list: string, wanted: string | undefined): SourceEntry[] {
  const entries = readSourceList(list);
  const place = { file: list };
  const chosen = entries.filter(({ id }) => wanted === undefined || id === wanted);
  if (wanted !== undefined && chosen.length === 0) {
    const ids = entries.map(({ id }) => id);
    throw new FlarespecError("FS6001", {
      message: `there is no source ${wanted}`,
      place,
      didYouMean: closest(wanted, ids),
      remedy: "Name a source by its id in sources.yaml.",
      exitCode: 2,
    });
  }
  const found = chosen.filter(({ upstream }) => upstream !== undefined);
  if (found.length > 0) return found;
  const message = wanted === undefined ? "no source has an upstream" : `the source ${wanted} has no upstream`;
  throw new FlarespecError("FS6001", { message, place, exitCode: 2 });
}

/**
 * Fetches the current publications and decides what to write. It writes nothing itself.
 * @throws FlarespecError FS6001 to FS6005, FS6007.
 */
export async function plan(
  list: string,
  { source: wanted, accept = false, patience, kept, corrections, now }: PlanOptions,
): Promise<Plan> {
  const base = dirname(list);
  const entries = entriesToUpdate(list, wanted);
  const { text: statesText, states } = readStates(list);
  const sources: SourceUpdate[] = [];
  const fresh = new Map<string, Source>();
  const steps: FileWrite[] = [];
  const news: State[] = [];
  let listText = readFileSync(list, "utf8");
  for (const entry of entries) {
    const file = join(base, entry.file);
    const last = lastOf(file, entry);
    const published = await fetchEntry(entry, base, { hasLast: last !== undefined, patience, kept });
    const found = judge(entry, file, last, published, { states, accept, corrections, now });
    sources.push(found.report);
    if (found.report.status !== "updated" && found.report.status !== "restored") {
      if (published !== undefined) keepResponse(kept, entry, published);
      continue;
    }
    // Both statuses come only from a response with a body.
    const { bytes, etag } = published as Published;
    steps.push(writeOf(file, bytes.toString("utf8")));
    fresh.set(entry.id, found.fresh as Source);
    news.push(...found.states);
    if (found.recorded !== undefined) listText = recordIn(listText, entry.id, { ...found.recorded, etag });
  }
  if (news.length > 0) steps.push(writeOf(statesFile(list), withStates(statesText, news)));
  if (listText !== readFileSync(list, "utf8")) steps.push(writeOf(list, listText));
  return { sources, fresh, steps };
}

/** Returns the recorded file; undefined if it is missing or has another hash. */
function lastOf(file: string, entry: SourceEntry): Source | undefined {
  if (statSync(file, { throwIfNoEntry: false }) === undefined) return undefined;
  const source = readSourceFile(file, entry);
  return source.sha256 === entry.sha256 ? source : undefined;
}

async function fetchEntry(entry: SourceEntry, base: string, options: FetchOptions): Promise<Published | undefined> {
  const { upstream = {} } = entry;
  try {
    return await fetchUpstream(upstream, base, options);
  } catch (cause) {
    if (!(cause instanceof FlarespecError)) throw cause;
    throw new FlarespecError("FS6002", {
      message: `${entry.id}: ${cause.message}`,
      place: cause.place ?? { file: placeOf(upstream) },
      ...(cause.expected !== undefined && { expected: cause.expected }),
      cause,
    });
  }
}

function keepResponse(kept: ResponseCache, { upstream }: SourceEntry, { bytes, etag, date }: Published): void {
  if (upstream?.url !== undefined && etag !== undefined)
    kept.keep(upstream.url, { bytes, etag, modified: date?.value });
}

interface JudgedSource {
  report: SourceUpdate;
  fresh?: Source;
  recorded?: { revision: string; date: string; dateBasis: string; sha256: string };
  states: State[];
}

function judge(
  entry: SourceEntry,
  file: string,
  last: Source | undefined,
  published: Published | undefined,
  {
    states,
    accept,
    corrections,
    now,
  }: { states: readonly State[]; accept: boolean; corrections: CorrectionStore | undefined; now: Date },
): JudgedSource {
  const { id, sha256: recordedHash = null, revision = null, date: recordedDate = null, upstream = {} } = entry;
  const from: PublicationRecord = { revision, date: recordedDate, sha256: recordedHash };
  const report = { id, upstream: placeOf(upstream), from, seen: null, findings: [] };
  if (published === undefined) return { report: { ...report, status: "unchanged", to: null }, states: [] };
  const { bytes, place } = published;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (sha256 === recordedHash) {
    if (last !== undefined) return { report: { ...report, status: "unchanged", to: from }, states: [] };
    const fresh = sourceOf(bytes, file, entry, from);
    return { report: { ...report, status: "restored", to: from }, fresh, states: [] };
  }

  if (entry.kind === "openapi" && /^\uFEFF?\s*</.test(bytes.toString("utf8", 0, 200))) {
    throw new FlarespecError("FS6003", {
      message: `${id}: it is a web page, not a document`,
      place: { file: place },
      expected: "JSON or YAML",
    });
  }
  const { value, basis } = dateOf(published, now);
  const to = { revision: published.revision ?? `sha256 ${sha256.slice(0, 12)}`, date: stamp(value), sha256 };
  const fresh = verified(id, place, () => sourceOf(bytes, file, entry, to));
  const alone = verified(id, place, () => canonicalAlone(fresh, corrections));
  const state = stateOf(alone.canonical);

  const own = states.filter(({ source }) => source === id);
  const known = own.findLast((one) => one.sha256 === recordedHash);
  const before = once(() => (last === undefined ? undefined : orNothing(() => canonicalAlone(last, corrections))));
  const earlier = known === undefined ? before() : undefined;
  const current = known?.state ?? (earlier && stateOf(earlier.canonical));
  const { status, seen } = statusOf(state, current, own, now);
  // If the recorded file is missing or changed, a publication with the same content replaces it.
  if (last !== undefined && !accept && status !== "updated") {
    return { report: { ...report, status, to, seen }, states: [] };
  }
  const findings = newFindings(before()?.findings ?? [], alone.findings);
  // A state that an earlier update accepted need not pass these checks again.
  if (last !== undefined && !accept && seen === null) {
    refuseShrunk(id, place, last, fresh);
    refuseCutOff(id, place, brokenOff(last, fresh), before() === undefined ? [] : lossesIn(findings));
  }
  const taken = stamp(now);
  const old = recordedDate ?? taken;
  // The current state must be listed too: otherwise it would count as new when upstream goes back to it.
  const left =
    known === undefined && current !== undefined && recordedHash !== null
      ? [{ source: id, state: current, sha256: recordedHash, date: old, taken: stamp(new Date(old)) }]
      : [];
  return {
    report: { ...report, status: "updated", to, seen, findings: findings.map(plainFinding) },
    fresh,
    recorded: { ...to, dateBasis: basis },
    states: [...left, { source: id, state, sha256, date: to.date, taken }],
  };
}

/**
 * Decides the status of a state that upstream has.
 * @param current the recorded state; undefined if there is none.
 * @param own the accepted states of this source, the newest last.
 * @returns with `seen`: when the state was accepted before; null if it is new or the current one.
 */
export function statusOf(
  state: string,
  current: string | undefined,
  own: readonly Pick<State, "state" | "taken">[],
  now: Date,
): { status: "republished" | "held" | "updated"; seen: string | null } {
  if (state === current) return { status: "republished", seen: null };
  const seen = own.findLast((one) => one.state === state)?.taken ?? null;
  const changed = own.at(-1)?.taken;
  const isSettling = changed !== undefined && now.getTime() - Date.parse(changed) < SETTLING_HOURS * 3_600_000;
  return { status: seen !== null && isSettling ? "held" : "updated", seen };
}

function sourceOf(bytes: Buffer, file: string, entry: SourceEntry, { revision, date }: PublicationRecord): Source {
  const about = { ...(revision !== null && { revision }), ...(date !== null && { date }) };
  return fromBytes(bytes, { ...entry, ...about, location: file });
}

/** Canonicalizes one source alone, without patches, because patches apply to all sources together. */
function canonicalAlone(source: Source, store: CorrectionStore | undefined): Normalized {
  return canonicalize({ sources: [source], patches: [], config: {} }, undefined, { store });
}

/** Returns undefined on an error: this version of flarespec may refuse the recorded file, which then is not compared. */
function orNothing<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof FlarespecError) return undefined;
    throw cause;
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function plainFinding({ code, pointer, message }: Finding): SourceUpdate["findings"][number] {
  return { code, pointer, message };
}

/** Runs `work`. @throws FlarespecError FS6003 instead of the errors of reading and correcting. */
function verified<T>(id: string, place: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (!(cause instanceof FlarespecError)) throw cause;
    throw new FlarespecError("FS6003", {
      message: `${id}: ${cause.message}`,
      place: { ...cause.place, file: place },
      ...(cause.expected !== undefined && { expected: cause.expected }),
      details: [`${cause.code}: ${cause.details[0] ?? cause.remedy}`],
      cause,
    });
  }
}

/** Returns the date of a publication. A date in the future is replaced, because it would keep precedence over later ones. */
function dateOf({ date }: Published, now: Date): { value: Date; basis: string } {
  return date !== undefined && date.value <= now ? date : { value: now, basis: "when it was fetched" };
}

function stamp(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, "Z");
}

/** The files that an update of a list may write. */
export function writable(list: string): Set<string> {
  const files = existsSync(list) ? readSourceList(list).map(({ file }) => join(dirname(list), file)) : [];
  return new Set([list, statesFile(list), ...files]);
}
