import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { FlarespecError } from "../diagnostics/error.ts";
import type { Finding } from "../diagnostics/finding.ts";
import { closest } from "../diagnostics/suggest.ts";
import { operationsOf } from "../openapi/operations.ts";
import { isObject } from "../openapi/pointer.ts";
import { canonicalize, type Normalized } from "../pipeline.ts";
import { readFragment } from "../read/fragment.ts";
import { fromBytes, readSourceFile, readSourceList, type Source, type SourceEntry } from "../read/source.ts";
import type { ResponseCache } from "./cache.ts";
import { type Step, stepTo } from "./journal.ts";
import { brokenOff, lossesIn, newFindings } from "./losses.ts";
import { recordIn } from "./source-list.ts";
import { readStates, type State, stateOf, statesFile, withStates } from "./states.ts";
import { type FetchOptions, fetchUpstream, type Published, placeOf } from "./upstream.ts";

/** The share of its operations, or of its schemas, that a publication may lose without being asked about. */
export const MOST_LOST = 0.2;

/**
 * For how many hours after a change a state that was there before is not taken back: two runs of a daily job, and half a
 * day for when they start. No multiple of a day, at which chance would decide.
 */
export const SETTLING = 60;

/** A publication by what is recorded of it. */
export interface Version {
  revision: string | null;
  date: string | null;
  sha256: string | null;
}

/**
 * What came of one source: `unchanged`: the same bytes. `republished`: other bytes that say the same. `held`: a state that
 * was there before, so soon after a change that upstream may be going back and forth. `restored`: the recorded file, which
 * was not there as recorded. `updated`: a new state.
 */
export type Status = "unchanged" | "republished" | "held" | "restored" | "updated";

export interface SourceUpdate {
  id: string;
  /** Without credentials and query. */
  upstream: string;
  status: Status;
  from: Version;
  /** What upstream has; null where it says that nothing is new. */
  to: Version | null;
  /** When the state that upstream has was taken over before; null for one that is new. */
  seen: string | null;
  /** Of one that is `updated`: what is found in it, alone and without patches, that was not found in the one before. */
  findings: Pick<Finding, "code" | "pointer" | "message">[];
}

export interface PlanOptions {
  /** Id of the one source; otherwise all that have an upstream. */
  source?: string | undefined;
  accept?: boolean | undefined;
  /** Milliseconds that fetching one source may take. */
  patience?: number | undefined;
  /** Publications that were not taken over. */
  kept: ResponseCache;
  now: Date;
}

/** An update, decided and not yet written. */
export interface Plan {
  sources: SourceUpdate[];
  /** Sources as they are now, by id. */
  fresh: Map<string, Source>;
  steps: Step[];
}

/** The entries of a list that an update is asked for. @throws FlarespecError FS6001. */
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
 * Looks what upstream publishes and decides what to make of it. Nothing is written.
 * @throws FlarespecError FS6001 to FS6005, FS6007: whatever is wrong, what is there stays.
 */
export async function plan(
  list: string,
  { source: wanted, accept = false, patience, kept, now }: PlanOptions,
): Promise<Plan> {
  const base = dirname(list);
  const entries = entriesToUpdate(list, wanted);
  const { text: statesText, states } = readStates(list);
  const sources: SourceUpdate[] = [];
  const fresh = new Map<string, Source>();
  const steps: Step[] = [];
  const news: State[] = [];
  let listText = readFileSync(list, "utf8");
  for (const entry of entries) {
    const file = join(base, entry.file);
    const last = lastOf(file, entry);
    const published = await fetched(entry, base, { hasLast: last !== undefined, patience, kept });
    const found = judge(entry, file, last, published, { states, accept, now });
    sources.push(found.report);
    if (found.report.status !== "updated" && found.report.status !== "restored") {
      if (published !== undefined) keepAnswer(kept, entry, published);
      continue;
    }
    // Neither comes of an answer that says nothing.
    const { bytes, etag } = published as Published;
    steps.push(stepTo(file, bytes.toString("utf8")));
    fresh.set(entry.id, found.fresh as Source);
    news.push(...found.states);
    if (found.recorded !== undefined) listText = recordIn(listText, entry.id, { ...found.recorded, etag });
  }
  if (news.length > 0) steps.push(stepTo(statesFile(list), withStates(statesText, news)));
  if (listText !== readFileSync(list, "utf8")) steps.push(stepTo(list, listText));
  return { sources, fresh, steps };
}

/** The file as it was recorded; undefined where it is not there or another. */
function lastOf(file: string, entry: SourceEntry): Source | undefined {
  if (statSync(file, { throwIfNoEntry: false }) === undefined) return undefined;
  const source = readSourceFile(file, entry);
  return source.sha256 === entry.sha256 ? source : undefined;
}

async function fetched(entry: SourceEntry, base: string, options: FetchOptions): Promise<Published | undefined> {
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

function keepAnswer(kept: ResponseCache, { upstream }: SourceEntry, { bytes, etag, date }: Published): void {
  if (upstream?.url !== undefined && etag !== undefined)
    kept.keep(upstream.url, { bytes, etag, modified: date?.value });
}

interface Judged {
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
  { states, accept, now }: { states: readonly State[]; accept: boolean; now: Date },
): Judged {
  const { id, sha256: recordedHash = null, revision = null, date: recordedDate = null, upstream = {} } = entry;
  const from: Version = { revision, date: recordedDate, sha256: recordedHash };
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
  const alone = verified(id, place, () => canonicalAlone(fresh));
  const state = stateOf(alone.canonical);

  const own = states.filter(({ source }) => source === id);
  const known = own.findLast((one) => one.sha256 === recordedHash);
  const before = once(() => (last === undefined ? undefined : orNothing(() => canonicalAlone(last))));
  const earlier = known === undefined ? before() : undefined;
  const current = known?.state ?? (earlier && stateOf(earlier.canonical));
  const { status, seen } = verdictOn(state, current, own, now);
  // A file that is not there as recorded is replaced by whatever says the same.
  if (last !== undefined && !accept && status !== "updated") {
    return { report: { ...report, status, to, seen }, states: [] };
  }
  const findings = newFindings(before()?.findings ?? [], alone.findings);
  // A state that was good once is not asked again whether it lacks something.
  if (last !== undefined && !accept && seen === null) {
    refuseShrunk(id, place, last, fresh);
    refuseCutOff(id, place, brokenOff(last, fresh), before() === undefined ? [] : lossesIn(findings));
  }
  const taken = stamp(now);
  const old = recordedDate ?? taken;
  // Without a line of its own, the state that is left would be taken for a new one when it comes back.
  const left =
    known === undefined && current !== undefined && recordedHash !== null
      ? [{ source: id, state: current, sha256: recordedHash, date: old, taken: stamp(new Date(old)) }]
      : [];
  return {
    report: { ...report, status: "updated", to, seen, findings: findings.map(told) },
    fresh,
    recorded: { ...to, dateBasis: basis },
    states: [...left, { source: id, state, sha256, date: to.date, taken }],
  };
}

/**
 * What to make of a state that upstream has.
 * @param current the state that is recorded; undefined where none is.
 * @param own the states that were taken over of this source, the newest last.
 * @returns with `seen`: when it was taken over before, null where it is new or the current one.
 */
export function verdictOn(
  state: string,
  current: string | undefined,
  own: readonly Pick<State, "state" | "taken">[],
  now: Date,
): { status: "republished" | "held" | "updated"; seen: string | null } {
  if (state === current) return { status: "republished", seen: null };
  const seen = own.findLast((one) => one.state === state)?.taken ?? null;
  const changed = own.at(-1)?.taken;
  const isSettling = changed !== undefined && now.getTime() - Date.parse(changed) < SETTLING * 3_600_000;
  return { status: seen !== null && isSettling ? "held" : "updated", seen };
}

function sourceOf(bytes: Buffer, file: string, entry: SourceEntry, { revision, date }: Version): Source {
  const about = { ...(revision !== null && { revision }), ...(date !== null && { date }) };
  return fromBytes(bytes, { ...entry, ...about, location: file });
}

/** What a source says alone, without patches: they are about all sources together. */
function canonicalAlone(source: Source): Normalized {
  return canonicalize({ sources: [source], patches: [], config: {} });
}

/** What is recorded may be what this version of flarespec refuses: then it is compared with nothing. */
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

function told({ code, pointer, message }: Finding): SourceUpdate["findings"][number] {
  return { code, pointer, message };
}

/** @throws FlarespecError FS6003 in place of what reading and correcting throw. */
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

function refuseShrunk(id: string, place: string, last: Source, fresh: Source): void {
  const [before, after] = [sizesOf(last), sizesOf(fresh)];
  const lost = lostOf(before, after);
  if (lost === undefined) return;
  throw new FlarespecError("FS6004", {
    message: `${id}: of ${before[lost]} ${lost} ${after[lost]} are left`,
    place: { file: place },
    expected: `at least ${Math.ceil(before[lost] * (1 - MOST_LOST))}, ${Math.round((1 - MOST_LOST) * 100)} %`,
  });
}

function refuseCutOff(id: string, place: string, broken: string | undefined, losses: readonly Finding[]): void {
  const [first] = losses;
  if (broken === undefined && first === undefined) return;
  const found = losses.map(({ code, message }) => `${code}: ${message}`);
  const more = found.length > MOST_TOLD ? [`and ${found.length - MOST_TOLD} more`] : [];
  throw new FlarespecError("FS6007", {
    message: `${id}: ${broken ?? "it misses parts that the last one did not miss"}`,
    place: { file: place },
    details: [...found.slice(0, MOST_TOLD), ...more],
  });
}

const MOST_TOLD = 10;

interface Sizes {
  operations: number;
  schemas: number;
}

/** Of what too much is gone. */
export function lostOf(before: Sizes, after: Sizes): keyof Sizes | undefined {
  return (["operations", "schemas"] as const).find((what) => after[what] < before[what] * (1 - MOST_LOST));
}

export function sizesOf(source: Source): Sizes {
  const { openapi } = readFragment(source);
  const components = openapi.components;
  const schemas = isObject(components) && isObject(components.schemas) ? components.schemas : {};
  return { operations: [...operationsOf(openapi)].length, schemas: Object.keys(schemas).length };
}

/** A date to come would make a source the newest for ever. */
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
