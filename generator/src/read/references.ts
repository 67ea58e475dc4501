import { realpathSync } from "node:fs";
import { basename, dirname, extname, isAbsolute, relative, resolve as resolvePath, sep } from "node:path";
import { FlarespecError, type SourceSpan } from "../diagnostics/error.ts";
import { closest } from "../diagnostics/suggest.ts";
import { clone } from "../openapi/clone.ts";
import { componentParts } from "../openapi/places.ts";
import {
  get,
  isObject,
  type Json,
  type JsonObject,
  join,
  member,
  type Pointer,
  refPointer,
  setMember,
  tokens,
  toUriRef,
} from "../openapi/pointer.ts";
import {
  documentReferences,
  isBareName,
  referencesIn,
  SECTIONS,
  type Section,
  type SectionReference,
} from "../openapi/reference-sections.ts";
import { METHODS } from "../openapi/walk.ts";
import { type Parsed, parse } from "./parse/parse.ts";
import { readSourceFile, type Source } from "./source.ts";

export interface BundleOptions {
  /** References must stay inside this folder. Default: the folder of the entry document. */
  root?: string;
}

/**
 * Bundles several files into one document: it copies definitions of other files to `components`, named after their pointer
 * or file, and updates the references. It inlines path items of other files and of `components/pathItems` where they are
 * used, because later stages look for operations only under `paths`.
 *
 * Changes `entry.value` in place. Returns the places of all nodes, whatever file they came from, and the list of files.
 * @param path the file of the entry document; undefined for an address, whose references to other files are refused.
 * @throws FlarespecError FS1020 to FS1025 with the place of the reference, and what reading the other files throws.
 */
export function bundle(
  entry: Parsed & { value: JsonObject },
  path: string | undefined,
  options: BundleOptions = {},
): { at(pointer: Pointer): SourceSpan; others: OtherFile[] } {
  const bundler = new Bundler(entry, path, options.root);
  bundler.run();
  return { at: (pointer) => bundler.at(pointer), others: bundler.others };
}

/** A file that a source refers to. */
export interface OtherFile {
  /** Absolute path, with symbolic links resolved. */
  path: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  sha256: string;
}

/** The largest number of inlined path items in callbacks. Nested callbacks multiply. */
const MOST_CALLBACKS = 10_000;

/** The longest chain of references. */
export const MOST_HOPS = 100;
const TOO_MANY_HOPS = `a chain of more than ${MOST_HOPS} references`;

/** A file of the bundle. */
interface File {
  /** Real path; empty for an entry that is not a file. */
  path: string;
  parsed: Parsed;
}

/** Where a node of the bundle came from. */
interface Origin {
  file: File;
  pointer: Pointer;
}

class Bundler {
  readonly others: OtherFile[] = [];
  readonly #document: JsonObject;
  readonly #entry: File;
  readonly #root: string | undefined;
  readonly #files = new Map<string, File>();
  /** New pointers of the targets, by section, file and pointer. */
  readonly #placed = new Map<string, Pointer>();
  /** Path items put into callbacks so far. */
  #inlined = 0;
  /** Origins of nodes that were copied, by their pointer in the bundle. */
  readonly #origins = new Map<Pointer, Origin>();

  constructor(entry: Parsed & { value: JsonObject }, path: string | undefined, root: string | undefined) {
    this.#document = entry.value;
    const real = path === undefined ? "" : realPath(path);
    this.#entry = { path: real, parsed: entry };
    this.#files.set(real, this.#entry);
    if (real !== "") this.#root = realpathSync(root ?? dirname(real));
  }

  run(): void {
    const components = isObject(this.#document.components) ? this.#document.components : {};
    this.#inlinePathItems(this.#document.paths, "/paths");
    this.#inlinePathItems(this.#document.webhooks, "/webhooks");
    this.#inlinePathItems(components.pathItems, "/components/pathItems");
    this.#inlineCallbacks(components.callbacks, "/components/callbacks");
    this.#adopt(components);
    // Most documents refer only to themselves, and then the exact walk below is not needed.
    if (this.#origins.size === 0 && !mayLeave(this.#document)) return;
    // Collected before the first change, because #makeLocal adds components and makes their references local itself.
    const leaving: SectionReference[] = [];
    documentReferences(this.#document, (reference) => {
      const local = reference.ref.startsWith("#") || isBareName(reference);
      if (!local || this.#originOf(reference.pointer).file !== this.#entry) leaving.push(reference);
    });
    for (const reference of leaving) {
      const { file, pointer } = this.#originOf(reference.pointer);
      this.#settle(reference, file, pointer);
    }
  }

  at(pointer: Pointer): SourceSpan {
    const origin = this.#originOf(pointer);
    return origin.file.parsed.at(origin.pointer);
  }

  #originOf(pointer: Pointer): Origin {
    if (this.#origins.size > 0) {
      for (let prefix = pointer; prefix !== ""; prefix = prefix.slice(0, prefix.lastIndexOf("/"))) {
        const origin = this.#origins.get(prefix);
        if (origin !== undefined) return { file: origin.file, pointer: origin.pointer + pointer.slice(prefix.length) };
      }
    }
    return { file: this.#entry, pointer };
  }

  /** @param open the path items whose callbacks contain this one; one of them inside itself is a cycle. */
  #inlinePathItems(items: Json | undefined, holder: Pointer, open: readonly string[] = []): void {
    if (!isObject(items)) return;
    for (const [name, item] of Object.entries(items)) {
      const at = join(holder, name);
      let current = item;
      let origin: Origin = { file: this.#entry, pointer: at };
      const seen = new Set<string>([...open, `${this.#entry.path}#${at}`]);
      const begun = seen.size;
      while (isObject(current) && typeof current.$ref === "string") {
        const reference: SectionReference = {
          section: "pathItems",
          holder: current,
          key: "$ref",
          ref: current.$ref,
          pointer: at,
        };
        const found = this.#locate(reference, origin.file, origin.pointer);
        const id = `${found.file.path}#${found.pointer}`;
        if (seen.has(id))
          throw this.#refuse("FS1025", "a path item refers to itself", current.$ref, origin.file, origin.pointer);
        if (open.length > 0 && ++this.#inlined > MOST_CALLBACKS)
          throw this.#refuse("FS1006", "callbacks within callbacks", current.$ref, origin.file, origin.pointer);
        if (seen.size - begun >= MOST_HOPS)
          throw this.#refuse("FS1009", TOO_MANY_HOPS, current.$ref, origin.file, origin.pointer);
        seen.add(id);
        const { $ref: _, ...siblings } = current;
        // Members beside `$ref` take precedence over those of its target.
        current = { ...(clone(found.value) as JsonObject), ...siblings };
        origin = found;
        this.#origins.set(at, found);
        for (const key of Object.keys(siblings))
          this.#origins.set(join(at, key), { file: this.#entry, pointer: join(at, key) });
      }
      if (current !== item && current !== undefined) setMember(items, name, current);
      if (!isObject(current)) continue;
      for (const method of METHODS) {
        const operation = current[method];
        if (isObject(operation)) this.#inlineCallbacks(operation.callbacks, join(at, method, "callbacks"), [...seen]);
      }
    }
  }

  #inlineCallbacks(callbacks: Json | undefined, holder: Pointer, open: readonly string[] = []): void {
    for (const [name, callback] of Object.entries(isObject(callbacks) ? callbacks : {})) {
      if (isObject(callback) && callback.$ref === undefined) this.#inlinePathItems(callback, join(holder, name), open);
    }
  }

  /** Replaces components that are only a `$ref` to another file: the target takes the name of the component. */
  #adopt(components: JsonObject): void {
    for (const section of SECTIONS) {
      const parts = components[section];
      if (section === "pathItems" || !isObject(parts)) continue;
      for (const [name, holder] of Object.entries(parts)) {
        if (!isAlias(holder) || holder.$ref.startsWith("#")) continue;
        const place = join("/components", section, name);
        const reference: SectionReference = { section, holder, key: "$ref", ref: holder.$ref, pointer: place };
        const target = this.#land(reference, this.#entry, place);
        const id = `${section} ${target.file.path}#${target.pointer}`;
        if (target.file === this.#entry || this.#placed.has(id)) continue;
        this.#placed.set(id, place);
        this.#origins.set(place, target);
        setMember(parts, name, clone(target.value));
      }
    }
  }

  /** Returns the target of a reference. Follows definitions in other files that are only a `$ref` themselves. */
  #land(reference: SectionReference, file: File, pointer: Pointer): Origin & { value: Json } {
    let target = this.#locate(reference, file, pointer);
    for (let hops = 1; target.file !== this.#entry && isAlias(target.value); hops++) {
      if (hops > MOST_HOPS) throw this.#refuse("FS1009", TOO_MANY_HOPS, reference.ref, file, pointer);
      const { value, file: from, pointer: at } = target;
      target = this.#locate({ ...reference, holder: value, key: "$ref", ref: value.$ref }, from, at);
    }
    return target;
  }

  /** Makes one reference local: copies its target to `components`. `pointer` is that of its holder in `file`. */
  #settle(reference: SectionReference, file: File, pointer: Pointer): void {
    const target = this.#land(reference, file, pointer);
    if (target.file === this.#entry) {
      reference.holder[reference.key] = toUriRef(target.pointer);
      return;
    }
    const id = `${reference.section} ${target.file.path}#${target.pointer}`;
    const known = this.#placed.get(id);
    const place = known ?? this.#freePlace(reference.section, target);
    reference.holder[reference.key] = toUriRef(place);
    if (known !== undefined) return;
    this.#placed.set(id, place);
    this.#origins.set(place, target);
    const copy = clone(target.value);
    this.#put(place, copy);
    const inner: SectionReference[] = [];
    referencesIn(copy, reference.section, target.pointer, (found) => inner.push(found));
    for (const found of inner) this.#settle(found, target.file, found.pointer);
  }

  #locate(reference: SectionReference, file: File, pointer: Pointer): Origin & { value: Json } {
    const { ref } = reference;
    const hash = ref.indexOf("#");
    const name = hash === -1 ? ref : ref.slice(0, hash);
    const target = name === "" ? file : this.#open(reference, name, file, pointer);
    const bare = isBareName(reference) ? join("/components/schemas", ref) : undefined;
    const at = bare ?? (hash === -1 ? "" : refPointer(ref.slice(hash)));
    const source = bare === undefined ? target : file;
    const value = at === undefined ? undefined : get(source.parsed.value, at);
    if (at === undefined || value === undefined) throw this.#missing(ref, at, source, file, pointer);
    const seen = new Set<Json>();
    for (
      let node: Json | undefined = value;
      isObject(node) && typeof node.$ref === "string" && node.$ref.startsWith("#");
    ) {
      if (seen.has(node)) throw this.#refuse("FS1025", "the reference leads back to itself", ref, file, pointer);
      if (seen.size >= MOST_HOPS) throw this.#refuse("FS1009", TOO_MANY_HOPS, ref, file, pointer);
      seen.add(node);
      node = get(source.parsed.value, refPointer(node.$ref) ?? "");
    }
    if (reference.section !== "schemas" || typeof value !== "boolean") {
      if (!isObject(value))
        throw this.#refuse("FS1024", "the reference leads to a value that is no object", ref, file, pointer);
    }
    return { file: source, pointer: at, value };
  }

  #open(reference: SectionReference, name: string, file: File, pointer: Pointer): File {
    const { ref } = reference;
    if (/^https?:/i.test(name) || name.startsWith("//")) {
      throw this.#refuse("FS1020", "a reference leads to the network", ref, file, pointer);
    }
    if (/^[a-z][a-z0-9+.-]*:/i.test(name) || isAbsolute(name) || name.startsWith("\\")) {
      throw this.#refuse("FS1021", "a reference names an absolute place", ref, file, pointer);
    }
    if (this.#root === undefined) {
      throw this.#refuse("FS1020", "a document that is no file refers to another file", ref, file, pointer);
    }
    let path = resolvePath(dirname(file.path), percentDecoded(name));
    // Checked before anything is opened, and once more after resolving symbolic links.
    if (!inside(this.#root, path))
      throw this.#refuse("FS1022", "a reference leads out of the folder", ref, file, pointer);
    try {
      path = realpathSync(path);
    } catch (cause) {
      throw this.#refuse("FS1023", `there is no file ${name}`, ref, file, pointer, cause);
    }
    if (!inside(this.#root, path)) {
      throw this.#refuse("FS1022", "a reference leads out of the folder through a symbolic link", ref, file, pointer);
    }
    const known = this.#files.get(path);
    if (known !== undefined) return known;
    let source: Source;
    const shown = this.#shown(path);
    try {
      source = readSourceFile(path, { location: shown });
    } catch (cause) {
      if (cause instanceof FlarespecError && cause.code !== "FS1015") throw cause;
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw this.#refuse("FS1023", reason, ref, file, pointer, cause);
    }
    this.others.push({ path, sha256: source.sha256 });
    const opened: File = { path, parsed: parse(source.text, shown) };
    this.#files.set(path, opened);
    return opened;
  }

  /** Returns the name of another file for messages, relative like the name of the entry document. */
  #shown(path: string): string {
    const entry = this.#entry.parsed.at("").file;
    const shown = relative(dirname(this.#entry.path), path);
    const folder = dirname(entry);
    return folder === "." ? shown : `${folder}/${shown.split(sep).join("/")}`;
  }

  #freePlace(section: Section, target: Origin): Pointer {
    const last = tokens(target.pointer).at(-1);
    const stem = last ?? basename(target.file.path, extname(target.file.path));
    const name = stem.replace(/[^A-Za-z0-9._-]+/g, "_") || "part";
    // Ignores case: names that differ only in case would collide as files or identifiers.
    const used = new Set(Object.keys(sectionOf(this.#document, section) ?? {}).map((key) => key.toLowerCase()));
    let free = name;
    for (let n = 2; used.has(free.toLowerCase()); n++) free = `${name}_${n}`;
    return join("/components", section, free);
  }

  #put(place: Pointer, value: Json): void {
    const { section, name } = componentParts(place) as { section: string; name: string };
    if (!isObject(this.#document.components)) this.#document.components = {};
    const { components } = this.#document;
    if (!isObject(components[section])) components[section] = {};
    setMember(components[section] as JsonObject, name, value);
  }

  #missing(ref: string, at: Pointer | undefined, target: File, file: File, pointer: Pointer): FlarespecError {
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
      message: `nothing stands at ${ref}`,
      place: this.#placeOf(ref, file, pointer),
      didYouMean,
    });
  }

  #refuse(
    code: "FS1006" | "FS1009" | "FS1020" | "FS1021" | "FS1022" | "FS1023" | "FS1024" | "FS1025",
    message: string,
    ref: string,
    file: File,
    pointer: Pointer,
    cause?: unknown,
  ): FlarespecError {
    return new FlarespecError(code, { message: `${message}: ${ref}`, place: this.#placeOf(ref, file, pointer), cause });
  }

  #placeOf(ref: string, file: File, pointer: Pointer): SourceSpan & { pointer: Pointer } {
    const holder = get(file.parsed.value, pointer);
    const key = isObject(holder) ? Object.keys(holder).find((name) => holder[name] === ref) : undefined;
    const at = key === undefined ? pointer : join(pointer, key);
    return { ...file.parsed.at(at), pointer: at };
  }
}

/** True for a `$ref` without siblings. */
function isAlias(value: Json): value is JsonObject & { $ref: string } {
  return isObject(value) && typeof value.$ref === "string" && Object.keys(value).length === 1;
}

function sectionOf(document: JsonObject, section: Section): JsonObject | undefined {
  const map = isObject(document.components) ? document.components[section] : undefined;
  return isObject(map) ? map : undefined;
}

/** Returns the empty string if there is no such file. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return "";
  }
}

/**
 * True if a `$ref` or a discriminator mapping may refer to another file. A cheap check: examples that look like references
 * count too, and the exact walk excludes them.
 */
function mayLeave(root: JsonObject): boolean {
  const stack: Json[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (Array.isArray(node)) {
      for (const item of node) if (typeof item === "object" && item !== null) stack.push(item);
      continue;
    }
    const object = node as JsonObject;
    if (typeof object.$ref === "string" && !object.$ref.startsWith("#")) return true;
    if (isObject(object.mapping)) {
      for (const ref of Object.values(object.mapping)) if (typeof ref === "string" && !ref.startsWith("#")) return true;
    }
    for (const key in object) {
      const child = object[key] as Json;
      if (typeof child === "object" && child !== null) stack.push(child);
    }
  }
  return false;
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
