import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { basename, dirname, extname, isAbsolute, join as joinPath } from "node:path";
import { fileURLToPath } from "node:url";
import { FlarespecError } from "../diagnostics/error.ts";
import { closest } from "../diagnostics/suggest.ts";
import { visible } from "../escape.ts";
import { lazy } from "../lazy.ts";
import { get, isObject, type Json, parent } from "../openapi/pointer.ts";
import { type Downloaded, download, LARGEST, reasonOf, shownAddress, tooLarge } from "./download.ts";
import { FORMS, type Form } from "./pages/page.ts";
import { parse } from "./parse/parse.ts";

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
    throw new FlarespecError("FS1015", { message: `cannot read ${place.file}: ${reasonOf(cause)}`, place, cause });
  }
  return fromBytes(bytes, { location: path, ...known });
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

const UPSTREAM_SCHEMA = {
  type: "object",
  additionalProperties: false,
  properties: {
    url: { type: "string", pattern: "^https?://" },
    etag: { type: "string", pattern: '^(W/)?"[!#-~]*"$' },
    git: { type: "string", minLength: 1 },
    // git would read a revision with a leading dash as an option.
    revision: { type: "string", pattern: "^[^-\\s]\\S*$" },
    path: { type: "string", minLength: 1 },
    file: { type: "string", minLength: 1 },
  },
  oneOf: [{ required: ["url"] }, { required: ["git"] }, { required: ["file"] }],
  dependentRequired: { etag: ["url"], git: ["revision", "path"], revision: ["git"], path: ["git"] },
};

const SOURCES_SCHEMA = {
  type: "object",
  required: ["sources"],
  additionalProperties: false,
  properties: {
    sources: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["id", "kind", "file"],
        anyOf: [{ required: ["sha256"] }, { required: ["upstream"] }],
        additionalProperties: false,
        if: { required: ["form"] },
        // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
        then: { properties: { kind: { const: "docs" } } },
        properties: {
          id: { type: "string", pattern: "^[a-z0-9][a-z0-9.-]*$" },
          kind: { enum: ["openapi", "docs", "sdk"] },
          file: { type: "string", minLength: 1 },
          form: { enum: FORMS },
          title: { type: "string" },
          origin: { type: "string" },
          revision: { type: "string" },
          date: {
            type: "string",
            pattern: "^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2}))?$",
          },
          dateBasis: { type: "string" },
          sha256: { type: "string", pattern: "^[0-9a-f]{64}$" },
          notes: { type: "array", items: { type: "string" } },
          history: { type: "string", minLength: 1 },
          upstream: UPSTREAM_SCHEMA,
        },
      },
    },
  },
};

const library = lazy<typeof import("ajv/dist/2020.js")>("ajv/dist/2020.js");

/**
 * Reads and checks the entries of a sources.yaml, in its order.
 * @throws FlarespecError FS1017 with the place of the first invalid entry, and what `parse` and `readSource` throw.
 */
export function readSourceList(path: string): SourceEntry[] {
  const { text, location } = readSourceFile(path);
  const { value, at } = parse(text, location);
  // The schema is ours, so Ajv need not validate it: that takes longer than using it.
  const { Ajv2020 } = library();
  const validate = new Ajv2020({ allowUnionTypes: true, verbose: true, meta: false, validateSchema: false }).compile(
    SOURCES_SCHEMA,
  );
  if (!validate(value)) {
    const fault = validate.errors?.[0];
    const pointer = fault?.instancePath ?? "";
    const { additionalProperty, allowedValues } = (fault?.params ?? {}) as Record<string, Json>;
    const extra = typeof additionalProperty === "string" ? additionalProperty : undefined;
    const found = get(value, pointer);
    throw new FlarespecError("FS1017", {
      message: `${extra === undefined ? parent(pointer).key || "the list" : extra}: ${fault?.message ?? "invalid"}`,
      place: { ...at(extra === undefined ? pointer : `${pointer}/${extra}`), pointer },
      ...(Array.isArray(allowedValues) ? { expected: allowedValues.join(", ") } : {}),
      didYouMean:
        extra === undefined
          ? Array.isArray(allowedValues) && typeof found === "string"
            ? closest(found, allowedValues.map(String))
            : undefined
          : closest(extra, Object.keys((fault?.parentSchema as { properties?: object })?.properties ?? {})),
    });
  }
  // The schema above has checked this shape.
  const entries = (isObject(value) ? value.sources : []) as unknown as SourceEntry[];
  entries.forEach((entry, i) => {
    if (entries.findIndex((other) => other.id === entry.id) === i) return;
    const place = { ...at(`/sources/${i}/id`), pointer: `/sources/${i}/id` };
    throw new FlarespecError("FS1017", { message: `two sources have the id ${entry.id}`, place });
  });
  return entries;
}

/**
 * Reads every source of a sources.yaml.
 * @param instead sources to use instead of files, by id; their recorded hash is not checked.
 * @throws FlarespecError FS1018 if the hash of a file is not the recorded one, and what `readSourceList` throws.
 */
export function readSources(path: string, instead: ReadonlyMap<string, Source> = new Map()): Source[] {
  return readSourceList(path).map((entry) => {
    const history = entry.history === undefined ? undefined : readSourceFile(joinPath(dirname(path), entry.history));
    const past = history && { history: { location: history.location, text: history.text } };
    const other = instead.get(entry.id);
    if (other !== undefined) return { ...other, ...past };
    if (entry.sha256 === undefined) {
      throw new FlarespecError("FS1018", {
        message: `the source ${entry.id} was not fetched yet`,
        place: { file: path },
        remedy: `Run flarespec update ${entry.id}.`,
      });
    }
    const source = readSourceFile(joinPath(dirname(path), entry.file), entry);
    if (source.sha256 === entry.sha256) return { ...source, ...past };
    throw new FlarespecError("FS1018", {
      message: `${visible(entry.file)} is not the file that sources.yaml records`,
      place: { file: source.location },
      expected: `sha256 ${entry.sha256}, found ${source.sha256}`,
    });
  });
}
