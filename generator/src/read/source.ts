import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, extname, isAbsolute, join as joinPath } from "node:path";
import { fileURLToPath } from "node:url";
import { FlarespecError } from "../diagnostics/error.ts";
import { type Downloaded, download, LARGEST, reasonOf, shownAddress, tooLarge } from "./download.ts";
import type { Form } from "./pages/page.ts";

/** The kind of a source. It decides precedence between sources of the same date (compose/precedence.ts). */
export type SourceKind = "openapi" | "docs" | "sdk";

/** The description of a source, without its text. */
export interface SourceInfo {
  id: string;
  kind: SourceKind;
  /** ISO 8601 date, or date and time, of the publication. */
  date?: string;
  /** The name of the publication: a commit, a version. */
  revision?: string;
}

/** An input document with its text. */
export interface Source extends SourceInfo {
  /** A title for reports. */
  title?: string;
  /** The format of a documentation page; guessed from the text if absent. */
  form?: Form;
  /** Earlier publications, if known. They explain drift and never decide a value. */
  history?: HistoryText;
  /** A path, or an address without credentials and query; for messages. */
  location: string;
  /** SHA-256 of the bytes as read, in hexadecimal. */
  sha256: string;
  /** The decoded text, without a byte order mark. */
  text: string;
}

/** Earlier publications as NDJSON: one `{ date, revision, openapi }` a line. */
export interface HistoryText {
  location: string;
  text: string;
}

/** An entry of sources.yaml. */
export interface SourceEntry extends SourceInfo {
  /** Path relative to sources.yaml. */
  file: string;
  /** The format of a documentation page; only for kind `docs`. */
  form?: Form;
  /** Absent only for a source with an `upstream` that was never fetched. */
  sha256?: string;
  title?: string;
  origin?: string;
  dateBasis?: string;
  notes?: string[];
  /** Path of the earlier publications, relative to sources.yaml. */
  history?: string;
  upstream?: Upstream;
}

/** Where `flarespec update` fetches newer publications: an address, a file of a git repository, or a local file. */
export interface Upstream {
  url?: string;
  /** ETag of the last response; written by `update`. */
  etag?: string;
  /** Folder of a git repository, relative to sources.yaml; requires `revision` and `path`. */
  git?: string;
  revision?: string;
  path?: string;
  /** Path relative to sources.yaml. */
  file?: string;
}

/** Returns the name of a file for ledgers: a relative path as it is, else the base name, so that no machine path leaks. */
export function fileLabel(file: string): string {
  return isAbsolute(file) ? basename(file) : file.replaceAll("\\", "/");
}

type KnownSource = Partial<SourceInfo> & { location?: string; title?: string; form?: Form };

/**
 * Reads a file, or fetches an address that the user gave. The content of a source never causes a fetch.
 * @param known members that need not be derived. By default, id and kind come from the name: `.md`, `.txt` and `.html` are
 * pages, anything else is an OpenAPI document.
 * @throws FlarespecError FS1007, FS1008, FS1015, FS1016.
 */
export async function readSource(location: string | URL, known: KnownSource = {}): Promise<Source> {
  const text = String(location);
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(text)) return readSourceFile(text, known);
  const url = new URL(text);
  if (url.protocol === "file:") return readSourceFile(fileURLToPath(url), known);
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new FlarespecError("FS1016", {
      message: `${url.protocol} addresses are not fetched`,
      expected: "a file, or an http or https address",
    });
  }
  // Without ETags, the server always sends the whole body.
  const { bytes } = (await download(url)) as Downloaded;
  return fromBytes(bytes, { ...known, location: shownAddress(url) });
}

/** Reads a file; see `readSource`. */
export function readSourceFile(path: string, known: KnownSource = {}): Source {
  const place = { file: known.location ?? path };
  let bytes: Buffer;
  try {
    const { size } = statSync(path);
    if (size > LARGEST) throw tooLarge(place.file, size);
    bytes = readFileSync(path);
  } catch (cause) {
    if (cause instanceof FlarespecError) throw cause;
    const message = `cannot read ${place.file}: ${reasonOf(cause)}`;
    throw new FlarespecError("FS1015", { message, place, ...documentsIn(path), cause });
  }
  return fromBytes(bytes, { location: path, ...known });
}

/** Which files of a folder may have been meant; nothing if `path` is no folder. */
function documentsIn(path: string): { didYouMean?: string; remedy?: string } {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return {};
  const names = readdirSync(path).filter((name) => /\.(?:json|ya?ml)$/i.test(name));
  const meant = names.find((name) => /openapi/i.test(name)) ?? (names.length === 1 ? names[0] : undefined);
  return {
    remedy: "Name one document in the folder; files that it refers to are read with it.",
    ...(meant !== undefined && { didYouMean: joinPath(path, meant) }),
  };
}

/** Makes a source from its bytes; see `readSource`. */
export function fromBytes(bytes: Uint8Array, known: KnownSource & { location: string }): Source {
  const { location, id, kind, title, form, date, revision } = known;
  return {
    id: id ?? idOf(location),
    kind: kind ?? (/\.(?:md|txt|html?)$/i.test(location) ? "docs" : "openapi"),
    location,
    ...(title === undefined ? {} : { title }),
    ...(form === undefined ? {} : { form }),
    ...(date === undefined ? {} : { date }),
    ...(revision === undefined ? {} : { revision }),
    sha256: createHash("sha256").update(bytes).digest("hex"),
    text: decodeText(bytes, location),
  };
}

function idOf(location: string): string {
  const name = basename(location, extname(location)).toLowerCase();
  return name.replace(/[^a-z0-9.-]+/g, "-").replace(/^[-.]+|[-.]+$/g, "") || "source";
}

function decodeText(bytes: Uint8Array, file: string): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new FlarespecError("FS1007", { message: "the document is UTF-16", place: { file }, expected: "UTF-8" });
  }
  const text = new TextDecoder().decode(bytes);
  if (isUtf8(bytes)) return text;
  const offset = firstReplaced(bytes, text);
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  throw new FlarespecError("FS1007", {
    message: "the document has bytes that are not UTF-8",
    place: { file, line: before.length, column: (before.at(-1) ?? "").length + 1 },
    expected: "UTF-8",
  });
}

/** Returns the offset of the first U+FFFD that decoding inserted, and skips those that the file itself contains. */
function firstReplaced(bytes: Uint8Array, text: string): number {
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let at = text.indexOf("\uFFFD");
  for (; at !== -1; at = text.indexOf("\uFFFD", at + 1)) {
    const byte = bom + Buffer.byteLength(text.slice(0, at));
    if (bytes[byte] !== 0xef || bytes[byte + 1] !== 0xbf || bytes[byte + 2] !== 0xbd) break;
  }
  return Math.max(0, at);
}
