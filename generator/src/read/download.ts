import { FlarespecError } from "../diagnostics/error.ts";

/** The size of the largest source that flarespec reads, in bytes after decompression. */
export const LARGEST: number = 64 * 1024 * 1024;

/** The time limit for fetching a source, with redirects and body, in milliseconds. */
export const PATIENCE = 60_000;

/** A longer chain of redirects is treated as a loop. */
const MOST_REDIRECTS = 5;

export interface DownloadOptions {
  /** ETags of cached responses; the server answers 304 if one of them is still current. */
  etags?: readonly string[] | undefined;
  patience?: number | undefined;
  /** Refuse redirects to another origin. Credentials are never sent to another origin, whatever this says. */
  sameOrigin?: boolean | undefined;
}

export interface Downloaded {
  bytes: Buffer;
  /** Undefined if the server's ETag is not valid HTTP: it is written into a file and into a header. */
  etag: string | undefined;
  /** The date of `Last-Modified`; undefined if the header is missing or no date. */
  modified: Date | undefined;
}

/** The server answered 304: the cached response with this ETag is still current. Some servers omit the ETag. */
export interface NotModified {
  bytes?: undefined;
  etag: string | undefined;
}

/** Returns an address without credentials and query, which can be secrets, for messages. */
export function shownAddress(url: URL): string {
  return url.origin + url.pathname;
}

/**
 * Fetches an http or https address. Credentials in the address are sent as a header, as curl does.
 * @returns the response; never `NotModified` if no `etags` are given.
 * @throws FlarespecError FS1008, FS1016.
 */
export async function download(url: URL, options: DownloadOptions = {}): Promise<Downloaded | NotModified> {
  const { patience = PATIENCE, etags = [] } = options;
  const file = shownAddress(url);
  try {
    const response = await fetchFollowing(url, options, AbortSignal.timeout(patience));
    const etag = etagOf(response);
    if (response.status === 304 && etags.length > 0) {
      await response.body?.cancel();
      return { etag };
    }
    if (!response.ok) {
      await response.body?.cancel();
      throw refused(file, `it answers with status ${response.status}`);
    }
    const bytes = await bodyOf(response, file);
    const modified = Date.parse(response.headers.get("last-modified") ?? "");
    return { bytes, etag, modified: Number.isNaN(modified) ? undefined : new Date(modified) };
  } catch (cause) {
    if (cause instanceof FlarespecError) throw cause;
    const late = cause instanceof Error && cause.name === "TimeoutError";
    throw refused(
      file,
      late ? `no complete answer within ${patience / 1000} second${patience === 1000 ? "" : "s"}` : reasonOf(cause),
      cause,
    );
  }
}

function etagOf({ headers }: Response): string | undefined {
  const etag = headers.get("etag");
  return etag !== null && /^(?:W\/)?"[\x21\x23-\x7e]{0,200}"$/.test(etag) ? etag : undefined;
}

async function fetchFollowing(
  start: URL,
  { etags = [], sameOrigin }: DownloadOptions,
  signal: AbortSignal,
): Promise<Response> {
  const file = shownAddress(start);
  let url = start;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const headers = new Headers();
    if (url.origin === start.origin && start.username + start.password !== "") {
      const pair = `${decodeURIComponent(start.username)}:${decodeURIComponent(start.password)}`;
      headers.set("authorization", `Basic ${Buffer.from(pair).toString("base64")}`);
    }
    if (etags.length > 0) headers.set("if-none-match", etags.join(", "));
    const bare = new URL(url);
    bare.username = bare.password = "";
    const response = await fetch(bare, { headers, signal, redirect: "manual" });
    const target = response.headers.get("location");
    if (![301, 302, 303, 307, 308].includes(response.status) || target === null) return response;
    await response.body?.cancel();
    if (!URL.canParse(target, url)) throw refused(file, "it redirects to what is no address");
    url = new URL(target, url);
    if (url.protocol !== "http:" && url.protocol !== "https:") {
      throw refused(file, `it redirects to an address that is not fetched (${url.protocol})`);
    }
    if (sameOrigin === true && url.origin !== start.origin) {
      throw refused(file, `it redirects to another origin, ${shownAddress(url)}`);
    }
  }
  throw refused(file, `it redirects more than ${MOST_REDIRECTS} times`);
}

async function bodyOf(response: Response, file: string): Promise<Buffer> {
  const declared = Number(response.headers.get("content-length"));
  if (declared > LARGEST) {
    await response.body?.cancel();
    throw tooLarge(file, declared);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Throwing inside the loop cancels the transfer.
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > LARGEST) throw tooLarge(file, size);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function refused(file: string, message: string, cause?: unknown): FlarespecError {
  return new FlarespecError("FS1016", { message: `cannot fetch ${file}: ${message}`, place: { file }, cause });
}

export function tooLarge(file: string, size: number): FlarespecError {
  return new FlarespecError("FS1008", {
    message: `the document has ${Math.ceil(size / 1024 / 1024)} MB or more`,
    place: { file },
    expected: "at most 64 MB",
  });
}

const REASONS: Record<string, string> = {
  ENOENT: "there is no such file",
  EACCES: "reading it is not permitted",
  EISDIR: "it is a folder",
  ENOTFOUND: "there is no such host",
  ECONNREFUSED: "the connection was refused",
  ECONNRESET: "the connection was closed before the answer was complete",
  UND_ERR_SOCKET: "the connection was closed before the answer was complete",
};

/** Returns why the system or the network failed, in words for a message. */
export function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const inner = cause.cause instanceof Error ? cause.cause : cause;
  return REASONS[(inner as NodeJS.ErrnoException).code ?? ""] ?? inner.message;
}
