import { realpathSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve as resolvePath, sep } from "node:path";
import { FlarespecError, type SourceSpan } from "../diagnostics/error.ts";
import { closest } from "../diagnostics/suggest.ts";
import { get, isObject, type Json, join, member, type Pointer, tokens } from "../openapi/pointer.ts";
import { convertVersion } from "./convert-version.ts";
import { parse } from "./parse/parse.ts";
import { type Parsed, type PartConversion, placeOfNode, type Unsaid } from "./parsed.ts";
import { readSourceFile, type Source } from "./source.ts";
import { placeBodies } from "./swagger/bodies-of-files.ts";

/** The longest chain of references. */
export const MOST_HOPS = 100;

export const TOO_MANY_HOPS: string = `a chain of more than ${MOST_HOPS} references`;

/** A file that a source refers to. */
export interface OtherFile {
  /** Absolute path, with symbolic links resolved. */
  path: string;
  /** Absolute path as a reference names it: with other links it would name another file. */
  named: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  sha256: string;
}

/** A file of the bundle. */
export interface File {
  /** Real path; empty for an entry that is not a file. */
  path: string;
  /** As it is written, but with the bodies of other files in place. */
  written: Parsed;
  parsed: Parsed;
  /** Converts the parts of a file without a version, to which a document of another version refers. */
  conversion?: PartConversion;
}

/** Where a node of the bundle came from. */
export interface Origin {
  file: File;
  pointer: Pointer;
}

/** The files of a bundle. Other files are read when a reference names them. */
export class BundleFiles {
  readonly entry: File;
  /** By name: a file that links name too is there once for each. */
  readonly #others = new Map<string, OtherFile>();
  readonly #root: string | undefined;
  readonly #files = new Map<string, File>();

  constructor(entry: Parsed, path: string | undefined, root: string | undefined) {
    const real = path === undefined ? "" : realPath(path);
    this.entry = { path: real, written: entry, parsed: entry };
    this.#files.set(real, this.entry);
    if (real !== "") this.#root = realpathSync(root ?? dirname(real));
  }

  /**
   * Opens the file that a reference names, relative to `file`. Files outside the root are refused.
   * @param pointer the holder of the reference, for the place of an error.
   */
  open(ref: string, name: string, file: File, pointer: Pointer): File {
    if (/^https?:/i.test(name) || name.startsWith("//")) {
      throw refuse("FS1020", "a reference leads to the network", ref, file, pointer);
    }
    if (/^[a-z][a-z0-9+.-]*:/i.test(name) || isAbsolute(name) || name.startsWith("\\")) {
      throw refuse("FS1021", "a reference names an absolute place", ref, file, pointer);
    }
    if (this.#root === undefined) {
      throw refuse("FS1023", "a document that is no file refers to another file", ref, file, pointer);
    }
    const named = resolvePath(dirname(file.path), percentDecoded(name));
    // Checked before anything is opened, and once more after resolving symbolic links.
    if (!inside(this.#root, named)) throw refuse("FS1022", "a reference leads out of the folder", ref, file, pointer);
    let path: string;
    try {
      path = realpathSync(named);
    } catch (cause) {
      throw refuse("FS1023", `there is no file ${name}`, ref, file, pointer, cause);
    }
    if (!inside(this.#root, path)) {
      throw refuse("FS1022", "a reference leads out of the folder through a symbolic link", ref, file, pointer);
    }
    const known = this.#files.get(path);
    if (known !== undefined && (named === path || this.#others.has(named))) return known;
    let source: Source;
    const shown = this.#shown(path);
    try {
      source = readSourceFile(path, { location: shown });
    } catch (cause) {
      if (cause instanceof FlarespecError && cause.code !== "FS1015") throw cause;
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw refuse("FS1023", reason, ref, file, pointer, cause);
    }
    this.#others.set(named, { path, named, sha256: source.sha256 });
    if (known !== undefined) return known;
    const written = parse(source.text, shown);
    const opened: File = { path, written, parsed: written };
    this.#files.set(path, opened);
    opened.written = placeBodies(opened, (...reference) => this.open(...reference));
    Object.assign(opened, convert(opened.written, file));
    return opened;
  }

  /** The entry as it is written, with the bodies of other files in place. */
  placeBodies(): Parsed {
    return placeBodies(this.entry, (...reference) => this.open(...reference));
  }

  get others(): OtherFile[] {
    return [...this.#others.values()];
  }

  /** What the files say and OpenAPI 3.1 cannot. */
  get unsaid(): Unsaid[] {
    return [...this.#files.values()].flatMap(({ parsed, conversion }) => [
      ...(parsed.conversion?.unsaid ?? []),
      ...(conversion?.unsaid ?? []),
    ]);
  }

  /** Returns the name of another file for messages, relative like the name of the entry document. */
  #shown(path: string): string {
    const entry = this.entry.parsed.at("").file;
    const shown = relative(dirname(this.entry.path), path);
    const folder = dirname(entry);
    return folder === "." ? shown : `${folder}/${shown.split(sep).join("/")}`;
  }
}

/** A file to which `from` refers: a document, which has its own version, or parts of the version of `from`. */
function convert(parsed: Parsed, from: File): Pick<File, "parsed" | "conversion"> {
  const { value } = parsed;
  const document = isObject(value) ? convertVersion({ ...parsed, value }) : parsed;
  if (document.conversion !== undefined || (isObject(value) && "openapi" in value)) return { parsed: document };
  const conversion = (from.parsed.conversion ?? from.conversion)?.ofPart(parsed);
  if (conversion === undefined) return { parsed };
  return { parsed: { value, at: (pointer) => parsed.at(conversion.originOf(pointer)) }, conversion };
}

/** Makes the error for a reference whose target does not exist. */
export function missing(
  ref: string,
  at: Pointer | undefined,
  target: File,
  file: File,
  pointer: Pointer,
): FlarespecError {
  let holder: Json | undefined = target.parsed.value;
  let didYouMean: string | undefined;
  for (const token of tokens(at ?? "")) {
    const next = member(holder, token);
    if (next === undefined) {
      if (isObject(holder)) didYouMean = closest(token, Object.keys(holder));
      break;
    }
    holder = next;
  }
  return new FlarespecError("FS1024", {
    message: `${ref} leads to nothing`,
    place: placeOf(ref, file, pointer),
    didYouMean,
  });
}

export function refuse(
  code: "FS1006" | "FS1009" | "FS1020" | "FS1021" | "FS1022" | "FS1023" | "FS1024" | "FS1025",
  message: string,
  ref: string,
  file: File,
  pointer: Pointer,
  cause?: unknown,
): FlarespecError {
  return new FlarespecError(code, { message: `${message}: ${ref}`, place: placeOf(ref, file, pointer), cause });
}

function placeOf(ref: string, file: File, pointer: Pointer): SourceSpan & { pointer: Pointer } {
  const holder = get(file.parsed.value, pointer);
  const key = isObject(holder) ? Object.keys(holder).find((name) => holder[name] === ref) : undefined;
  const at = key === undefined ? pointer : join(pointer, key);
  return placeOfNode(file.parsed, at);
}

/** Returns the empty string if there is no such file. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return "";
  }
}

function inside(root: string, path: string): boolean {
  const inner = relative(root, path);
  return inner !== "" && inner !== ".." && !inner.startsWith(`..${sep}`) && !isAbsolute(inner);
}

function percentDecoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
