import { dirname, relative, resolve as resolvePath, sep } from "node:path";
import { clone } from "../../openapi/clone.ts";
import {
  get,
  isObject,
  type Json,
  type JsonObject,
  join,
  type Pointer,
  refPointer,
  setMember,
} from "../../openapi/pointer.ts";
import { referencesIn } from "../../openapi/reference-sections.ts";
import type { Parsed } from "../parsed.ts";

/** A file as it is written, before its version is converted. */
export interface WrittenFile {
  path: string;
  written: Parsed;
}

/** Opens the file that a reference in `file` names; `pointer` is that of its holder. */
export type OpenFile<F extends WrittenFile> = (ref: string, name: string, file: F, pointer: Pointer) => F;

/** The longest chain of references that is followed. */
const MOST_HOPS = 100;

/**
 * Replaces references to bodies and form fields in other files by what they refer to. In OpenAPI 3 these are no parameters but
 * part of the operation, whose media types they have, so no reference can lead to them. Changes `file.written.value` in place.
 */
export function placeBodies<F extends WrittenFile>(file: F, open: OpenFile<F>): Parsed {
  const placed = new Map<Pointer, Followed<F>>();
  eachParameters(file.written.value, "", (parameters, pointer) => {
    for (const [key, node] of Object.entries(parameters)) {
      const at = join(pointer, key);
      const found = isObject(node) ? followed({ node, file, pointer: at }, open) : undefined;
      if (found === undefined || found.file === file || !isBody(found.node)) continue;
      const body = moved(found.node, found.file, file);
      if (Array.isArray(parameters)) parameters[Number(key)] = body;
      else setMember(parameters, key, body);
      placed.set(at, found);
    }
  });
  const { written } = file;
  if (placed.size === 0) return written;
  return {
    ...written,
    at(pointer) {
      for (const [at, { file: from, pointer: origin }] of placed) {
        if (pointer === at || pointer.startsWith(`${at}/`)) return from.written.at(origin + pointer.slice(at.length));
      }
      return written.at(pointer);
    },
  };
}

interface Followed<F> {
  node: JsonObject;
  file: F;
  pointer: Pointer;
}

/** What references lead to. Undefined where they lead nowhere: bundling refuses them with their place. */
function followed<F extends WrittenFile>(from: Followed<F>, open: OpenFile<F>): Followed<F> | undefined {
  let found = from;
  for (let hops = 0; hops < MOST_HOPS; hops++) {
    const { node, file, pointer } = found;
    if (typeof node.$ref !== "string") return found;
    const [name = "", hash = ""] = node.$ref.split("#", 2);
    const target = name === "" ? file : open(node.$ref, name, file, pointer);
    const at = refPointer(`#${hash}`);
    const next = at === undefined ? undefined : get(target.written.value, at);
    if (at === undefined || !isObject(next)) return undefined;
    found = { node: next, file: target, pointer: at };
  }
  return undefined;
}

/** A copy whose references are written relative to another file. */
function moved(body: JsonObject, from: WrittenFile, to: WrittenFile): JsonObject {
  const copy = clone(body);
  referencesIn(copy.schema, "schemas", "", ({ holder, key, ref }) => {
    const [name = "", hash] = ref.split("#", 2);
    const target = name === "" ? from.path : resolvePath(dirname(from.path), decodeURIComponent(name));
    const path = relative(dirname(to.path), target).split(sep).map(encodeURIComponent).join("/");
    holder[key] = hash === undefined ? path : `${path}#${hash}`;
  });
  return copy;
}

/** Visits the parameters of paths and operations, which are lists, and those that a document declares by name. */
function eachParameters(node: Json, pointer: Pointer, visit: (found: Json[] | JsonObject, at: Pointer) => void): void {
  if (node === null || typeof node !== "object") return;
  for (const [key, member] of Object.entries(node)) {
    const at = join(pointer, key);
    const isNamed = at === "/parameters" && isObject(member);
    if (isNamed || (key === "parameters" && Array.isArray(member))) visit(member, at);
    else eachParameters(member, at, visit);
  }
}

/** Whether a parameter of Swagger 2.0 is a body or a field of a form. */
export function isBody(node: Json): boolean {
  return isObject(node) && (node.in === "body" || node.in === "formData");
}
