import { execFile } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { FlarespecError } from "../diagnostics/error.ts";
import { type Downloaded, download, LARGEST, PATIENCE, reasonOf, shownAddress, tooLarge } from "../read/download.ts";
import type { Upstream } from "../read/source.ts";
import type { ResponseCache } from "./cache.ts";

/** A publication as its upstream has it now. */
export interface Published {
  bytes: Buffer;
  /** As it may be printed. */
  place: string;
  /** Commit, where upstream is a repository. */
  revision?: string;
  /** When it was published, as far as upstream says, and how that is known. */
  date?: { value: Date; basis: string };
  etag?: string;
}

export interface FetchOptions {
  /** Milliseconds. */
  patience?: number | undefined;
  /** Whether the file that the recorded `etag` is about is still there. */
  hasLast: boolean;
  kept: ResponseCache;
}

/** What upstream is, as it may be printed. */
export function placeOf({ url, git, revision, path, file }: Upstream): string {
  if (url !== undefined) return URL.canParse(url) ? shownAddress(new URL(url)) : "upstream.url";
  return git === undefined ? (file as string) : `${revision}:${path} of ${git}`;
}

/**
 * Gets what upstream publishes now.
 * @param base folder of sources.yaml.
 * @returns undefined where it says itself that nothing is new.
 * @throws FlarespecError FS1008, FS1015, FS1016.
 */
export async function fetchUpstream(
  upstream: Upstream,
  base: string,
  { patience = PATIENCE, hasLast, kept }: FetchOptions,
): Promise<Published | undefined> {
  const { url, git, revision, path, file } = upstream;
  if (url !== undefined) return fromAddress(url, patience, hasLast ? upstream.etag : undefined, kept);
  if (git !== undefined) return fromGit(join(base, git), revision as string, path as string, upstream, patience);
  return fromFile(join(base, file as string), file as string);
}

/** @param recorded ETag of the publication that was taken over last; what was not is among those that are `kept`. */
async function fromAddress(
  address: string,
  patience: number,
  recorded: string | undefined,
  kept: ResponseCache,
): Promise<Published | undefined> {
  if (!URL.canParse(address)) {
    throw new FlarespecError("FS1016", { message: "upstream.url is no address", place: { file: "upstream.url" } });
  }
  const url = new URL(address);
  const known = kept.of(address);
  const etags = [recorded, known?.etag].filter((etag) => etag !== undefined);
  const ask = (etags: readonly string[]) => download(url, { patience, sameOrigin: true, etags });
  const answer = await ask(etags);
  const which = answer.etag ?? (etags.length === 1 ? etags[0] : undefined);
  const isSame = (etag: string | undefined) =>
    etag !== undefined && which !== undefined && opaque(etag) === opaque(which);
  let found = answer as Downloaded;
  if (answer.bytes === undefined) {
    if (isSame(recorded)) return undefined;
    // An answer that does not say which it means is asked for without an ETag, and comes whole then.
    found = known !== undefined && isSame(known.etag) ? known : ((await ask([])) as Downloaded);
  }
  const { bytes, etag, modified } = found;
  return {
    bytes,
    place: shownAddress(url),
    ...(etag !== undefined && { etag }),
    ...(modified !== undefined && { date: { value: modified, basis: "Last-Modified of the answer" } }),
  };
}

/** Whether an answer was compressed on the way is no difference here. */
function opaque(etag: string): string {
  return etag.replace(/^W\//, "");
}

/** Plumbing alone, which runs no filter, hook or pager of the repository. */
async function fromGit(
  repository: string,
  revision: string,
  path: string,
  upstream: Upstream,
  patience: number,
): Promise<Published> {
  const place = placeOf(upstream);
  const git = async (...argv: string[]): Promise<Buffer> => {
    const options = { encoding: "buffer", maxBuffer: LARGEST + 1, timeout: patience } as const;
    const { stdout } = await promisify(execFile)("git", ["--no-pager", "-C", repository, ...argv], options);
    return stdout;
  };
  try {
    const commit = await git("rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`);
    const hash = commit.toString().trim();
    const bytes = await git("cat-file", "blob", `${hash}:${path}`);
    const seconds = Number(await git("log", "-1", "--format=%ct", hash));
    return { bytes, place, revision: hash, date: { value: new Date(seconds * 1000), basis: "date of the commit" } };
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER") throw tooLarge(place, LARGEST);
    throw new FlarespecError("FS1015", {
      message: `cannot read ${place}: ${gitReason(cause)}`,
      place: { file: place },
      cause,
    });
  }
}

function gitReason(cause: unknown): string {
  const { code, killed, stderr } = cause as { code?: unknown; killed?: boolean; stderr?: Buffer };
  if (code === "ENOENT") return "there is no git, or no such folder";
  if (killed === true) return "git did not end in time";
  // `--quiet` leaves a revision that is not there without a word.
  const [line] = String(stderr ?? "").split("\n");
  return line?.replace(/^fatal: /, "") || "there is no such revision";
}

function fromFile(path: string, shown: string): Published {
  try {
    const { size, mtime } = statSync(path);
    if (size > LARGEST) throw tooLarge(shown, size);
    return { bytes: readFileSync(path), place: shown, date: { value: mtime, basis: "when the file was changed" } };
  } catch (cause) {
    if (cause instanceof FlarespecError) throw cause;
    throw new FlarespecError("FS1015", {
      message: `cannot read ${shown}: ${reasonOf(cause)}`,
      place: { file: shown },
      cause,
    });
  }
}
