import { execFile } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { FlarespecError } from "../diagnostics/error.ts";
import { type Downloaded, download, LARGEST, PATIENCE, reasonOf, shownAddress, tooLarge } from "../read/download.ts";
import type { Upstream } from "../read/source.ts";
import type { ResponseCache } from "./cache.ts";

/** The current publication of an upstream. */
export interface Published {
  bytes: Buffer;
  /** Its address, for messages. */
  place: string;
  /** The commit, if upstream is a git repository. */
  revision?: string;
  /** The date of publication and how it is known, if upstream states one. */
  date?: { value: Date; basis: string };
  etag?: string;
}

export interface FetchOptions {
  /** Time limit in milliseconds. */
  patience?: number | undefined;
  /** True if the file of the recorded `etag` still exists. */
  hasLast: boolean;
  kept: ResponseCache;
}

/** Describes an upstream for messages, without credentials. */
export function placeOf({ url, git, revision, path, file }: Upstream): string {
  if (url !== undefined) return URL.canParse(url) ? shownAddress(new URL(url)) : "upstream.url";
  return git === undefined ? (file as string) : `${revision}:${path} of ${git}`;
}

/**
 * Fetches the current publication of an upstream.
 * @param base folder of sources.yaml.
 * @returns undefined if the server answers that the recorded publication is current.
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

/** @param recorded ETag of the recorded publication. `kept` has the last response that was not accepted. */
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
    // A 304 that does not name its ETag is ambiguous, so ask again without ETags: then the server sends the body.
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

/** Returns an ETag without its weak mark, which servers add when they compress the response. */
function opaque(etag: string): string {
  return etag.replace(/^W\//, "");
}

/** Uses only plumbing commands of git, which run no filter, hook or pager of the repository. */
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
  // With `--quiet`, git prints nothing for a missing revision.
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
