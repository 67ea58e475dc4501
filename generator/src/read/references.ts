import { basename, extname } from "node:path";
import { FlarespecError, type SourceSpan } from "../diagnostics/error.ts";
import { clone } from "../openapi/clone.ts";
import { componentParts } from "../openapi/places.ts";
import {
  get,
  isObject,
  type Json,
  type JsonObject,
  join,
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
import { operationKeys } from "../openapi/walk.ts";
import {
  BundleFiles,
  type File,
  MOST_HOPS,
  missing,
  type Origin,
  type OtherFile,
  refuse,
  TOO_MANY_HOPS,
} from "./bundle-files.ts";
import type { Parsed, Unsaid } from "./parsed.ts";

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
): { at(pointer: Pointer): SourceSpan; others: OtherFile[]; unsaid: Unsaid[] } {
  const files = new BundleFiles(entry, path, options.root);
  const bundler = new Bundler(entry.value, files);
  bundler.run();
  return { at: (pointer) => bundler.at(pointer), others: files.others, unsaid: files.unsaid };
}

/** Faults of a reference whose target is not there. One that may not be opened is refused everywhere. */
const UNRESOLVED: ReadonlySet<string> = new Set(["FS1023", "FS1024"]);

/** The largest number of inlined path items in callbacks. Nested callbacks multiply. */
const MOST_CALLBACKS = 10_000;

class Bundler {
  readonly #document: JsonObject;
  readonly #entry: File;
  readonly #files: BundleFiles;
  /** New pointers of the targets, by section, file and pointer. */
  readonly #placed = new Map<string, Pointer>();
  /** Path items put into callbacks so far. */
  #inlined = 0;
  /** Origins of nodes that were copied, by their pointer in the bundle. */
  readonly #origins = new Map<Pointer, Origin>();

  constructor(document: JsonObject, files: BundleFiles) {
    this.#document = document;
    this.#entry = files.entry;
    this.#files = files;
  }

  run(): void {
    const components = isObject(this.#document.components) ? this.#document.components : {};
    this.#inlinePathItems(this.#document.paths, "/paths");
    this.#inlinePathItems(this.#document.webhooks, "/webhooks");
    this.#inlinePathItems(components.pathItems, "/components/pathItems");
    this.#inlineCallbacks(components.callbacks, "/components/callbacks");
    this.#inlineAliases(components);
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
      this.#makeLocal(reference, file, pointer);
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
          throw refuse("FS1025", "a path item refers to itself", current.$ref, origin.file, origin.pointer);
        if (open.length > 0 && ++this.#inlined > MOST_CALLBACKS)
          throw refuse("FS1006", "callbacks within callbacks", current.$ref, origin.file, origin.pointer);
        if (seen.size - begun >= MOST_HOPS)
          throw refuse("FS1009", TOO_MANY_HOPS, current.$ref, origin.file, origin.pointer);
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
      for (const key of operationKeys(current)) {
        const { callbacks } = current[key] as JsonObject;
        this.#inlineCallbacks(callbacks, join(at, key, "callbacks"), [...seen]);
      }
    }
  }

  #inlineCallbacks(callbacks: Json | undefined, holder: Pointer, open: readonly string[] = []): void {
    for (const [name, callback] of Object.entries(isObject(callbacks) ? callbacks : {})) {
      if (isObject(callback) && callback.$ref === undefined) this.#inlinePathItems(callback, join(holder, name), open);
    }
  }

  /** Replaces components that are only a `$ref` to another file: the target takes the name of the component. */
  #inlineAliases(components: JsonObject): void {
    for (const section of SECTIONS) {
      const parts = components[section];
      if (section === "pathItems" || !isObject(parts)) continue;
      for (const [name, holder] of Object.entries(parts)) {
        if (!isAlias(holder) || holder.$ref.startsWith("#")) continue;
        const place = join("/components", section, name);
        const reference: SectionReference = { section, holder, key: "$ref", ref: holder.$ref, pointer: place };
        const target = this.#targetOf(reference, this.#entry, place);
        const id = `${section} ${target.file.path}#${target.pointer}`;
        if (target.file === this.#entry || this.#placed.has(id)) continue;
        this.#placed.set(id, place);
        this.#origins.set(place, target);
        setMember(parts, name, clone(target.value));
      }
    }
  }

  /** Returns the target of a reference. Follows definitions in other files that are only a `$ref` themselves. */
  #targetOf(reference: SectionReference, file: File, pointer: Pointer): Origin & { value: Json } {
    let target = this.#locate(reference, file, pointer);
    for (let hops = 1; target.file !== this.#entry && isAlias(target.value); hops++) {
      if (hops > MOST_HOPS) throw refuse("FS1009", TOO_MANY_HOPS, reference.ref, file, pointer);
      const { value, file: from, pointer: at } = target;
      target = this.#locate({ ...reference, holder: value, key: "$ref", ref: value.$ref }, from, at);
    }
    return target;
  }

  /**
   * Undefined for a value of a discriminator's mapping that leads nowhere: the union is typed without it, and rule
   * dangling-ref reports it.
   */
  #targetIfAny(reference: SectionReference, file: File, pointer: Pointer): (Origin & { value: Json }) | undefined {
    if (reference.key === "$ref") return this.#targetOf(reference, file, pointer);
    try {
      return this.#targetOf(reference, file, pointer);
    } catch (cause) {
      if (cause instanceof FlarespecError && UNRESOLVED.has(cause.code)) return undefined;
      throw cause;
    }
  }

  /** Makes one reference local: copies its target to `components`. `pointer` is that of its holder in `file`. */
  #makeLocal(reference: SectionReference, file: File, pointer: Pointer): void {
    const target = this.#targetIfAny(reference, file, pointer);
    if (target === undefined) return;
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
    for (const found of inner) this.#makeLocal(found, target.file, found.pointer);
  }

  #locate(reference: SectionReference, file: File, pointer: Pointer): Origin & { value: Json } {
    const { ref } = reference;
    const hash = ref.indexOf("#");
    const name = hash === -1 ? ref : ref.slice(0, hash);
    const target = name === "" ? file : this.#files.open(ref, name, file, pointer);
    const bare = isBareName(reference) ? join("/components/schemas", ref) : undefined;
    const written = bare ?? (hash === -1 ? "" : refPointer(ref.slice(hash)));
    const source = bare === undefined ? target : file;
    // A reference within a file is converted with it.
    const at =
      name === "" || written === undefined ? written : (source.parsed.conversion?.targetOf(written) ?? written);
    const value = at === undefined ? undefined : get(source.parsed.value, at);
    if (at === undefined || value === undefined) throw missing(ref, at, source, file, pointer);
    const seen = new Set<Json>();
    for (
      let node: Json | undefined = value;
      isObject(node) && typeof node.$ref === "string" && node.$ref.startsWith("#");
    ) {
      if (seen.has(node)) throw refuse("FS1025", "the reference leads back to itself", ref, file, pointer);
      if (seen.size >= MOST_HOPS) throw refuse("FS1009", TOO_MANY_HOPS, ref, file, pointer);
      seen.add(node);
      node = get(source.parsed.value, refPointer(node.$ref) ?? "");
    }
    if (reference.section !== "schemas" || typeof value !== "boolean") {
      if (!isObject(value))
        throw refuse("FS1024", "the reference leads to a value that is no object", ref, file, pointer);
    }
    return { file: source, pointer: at, value: source.conversion?.part(value, at, reference.section) ?? value };
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
}

/** True for a `$ref` without siblings. */
function isAlias(value: Json): value is JsonObject & { $ref: string } {
  return isObject(value) && typeof value.$ref === "string" && Object.keys(value).length === 1;
}

function sectionOf(document: JsonObject, section: Section): JsonObject | undefined {
  const map = isObject(document.components) ? document.components[section] : undefined;
  return isObject(map) ? map : undefined;
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
