import type { JSONPathQuery } from "json-p3";
import { FlarespecError } from "../diagnostics/error.ts";
import type { Finding } from "../diagnostics/finding.ts";
import { closest } from "../diagnostics/suggest.ts";
import type { Editor } from "../ledger/editor.ts";
import { clone } from "../openapi/clone.ts";
import { equal } from "../openapi/equal.ts";
import { get, isObject, type Json, type JsonObject, join, member, type Pointer, parent } from "../openapi/pointer.ts";
import type { Action, Overlay, OverlayOptions } from "./overlay.ts";

/**
 * Applies the actions of an overlay in order, through the editor. The ledger names
 * them `patch:<file>#<index>`, with `x-because` (or the description) as the reason.
 * @returns FS4007 for actions without a match in overlays that others wrote: the specification allows these.
 * @throws FlarespecError FS4004 if a patch of ours has no match, FS4005 if `x-expect` does not hold, FS4006 if an update
 * does not fit, each with the place of the action.
 */
export function applyOverlay(editor: Editor, overlay: Overlay, options: OverlayOptions = {}): Finding[] {
  const findings: Finding[] = [];
  for (const action of overlay.actions) {
    editor.author = { id: `patch:${overlay.file}#${action.index}`, direction: action.direction ?? "replace" };
    const pointers = select(action.query, editor.root);
    if (isObject(action.expect) && Object.keys(action.expect).length === 1 && action.expect.exists === false) {
      // Such a patch only checks that something is still absent.
      if (pointers.length > 0) throw unexpected(action, pointers[0] as Pointer, { exists: false }, editor.root);
      continue;
    }
    if (pointers.length === 0) {
      const message = `${action.target} matches nothing`;
      if (options.ours === true) {
        const didYouMean = nearest(action.target, editor.root);
        throw new FlarespecError("FS4004", { message, place: action.at("target"), didYouMean });
      }
      findings.push({ code: "FS4007", pointer: "", message: `${overlay.file}#${action.index}: ${message}` });
      continue;
    }
    if (action.expect !== undefined) for (const pointer of pointers) check(action, pointer, editor.root);
    const reason = action.because ?? action.description ?? overlay.title;
    if (action.remove) remove(editor, action, pointers, reason);
    else update(editor, action, pointers, reason);
  }
  return findings;
}

function select(query: JSONPathQuery, root: JsonObject): Pointer[] {
  const pointers = query.query(root).nodes.map((node) => join("", ...node.location));
  return [...new Set(pointers)];
}

function remove(editor: Editor, action: Action, pointers: readonly Pointer[], reason: string): void {
  const targets = new Set(pointers);
  const outermost = pointers.filter((pointer) => {
    for (let at = pointer; at !== ""; ) {
      at = parent(at).pointer;
      if (targets.has(at)) return false;
    }
    return true;
  });
  const lists = new Map<Pointer, Set<number>>();
  for (const pointer of outermost) {
    if (pointer === "") throw misfit(action, pointer, "the whole document cannot be removed");
    const { pointer: at, key } = parent(pointer);
    if (Array.isArray(editor.get(at))) lists.set(at, (lists.get(at) ?? new Set()).add(Number(key)));
    else editor.write(pointer, undefined, reason);
  }
  // An array is replaced once and as a whole, so that the positions that the query found stay valid.
  for (const [at, positions] of lists) {
    const list = editor.get(at) as Json[];
    const rest = list.filter((_, i) => !positions.has(i));
    editor.write(at, rest, reason);
  }
}

function update(editor: Editor, action: Action, pointers: readonly Pointer[], reason: string): void {
  const value = action.copy === undefined ? (action.update as Json) : copied(editor, action);
  const kinds = new Set(pointers.map((pointer) => kindOf(editor.get(pointer) as Json)));
  if (kinds.size > 1) {
    throw misfit(action, pointers[0] as Pointer, `the target selects ${[...kinds].join(" and ")} at once`);
  }
  for (const pointer of pointers) {
    const target = editor.get(pointer);
    if (target === undefined) continue;
    if (Array.isArray(target)) {
      editor.write(pointer, [...target, ...(Array.isArray(value) ? value : [value])], reason);
    } else merge(editor, action, pointer, target, value, reason);
  }
}

function copied(editor: Editor, action: Action): Json {
  const found = select(action.copy as JSONPathQuery, editor.root);
  if (found.length !== 1) {
    throw new FlarespecError("FS4006", {
      message: `copy selects ${found.length} nodes`,
      place: action.at("copy"),
      expected: "exactly one node",
    });
  }
  return clone(editor.get(found[0] as Pointer) as Json);
}

/** Objects merge member by member, arrays take elements, plain values replace plain values; nothing else fits. */
function merge(editor: Editor, action: Action, pointer: Pointer, target: Json, value: Json, reason: string): void {
  const [was, is] = [kindOf(target), kindOf(value)];
  if (was !== is) throw misfit(action, pointer, `${is} cannot be merged into ${was}`);
  if (isObject(target) && isObject(value)) {
    for (const [key, member] of Object.entries(value)) {
      const at = join(pointer, key);
      if (Object.hasOwn(target, key)) merge(editor, action, at, target[key] as Json, member, reason);
      else editor.write(at, member, reason);
    }
  } else if (Array.isArray(target) && Array.isArray(value)) {
    if (value.length > 0) editor.write(pointer, [...target, ...value], reason);
  } else editor.write(pointer, value, reason);
}

function kindOf(value: Json): string {
  if (Array.isArray(value)) return "an array";
  return isObject(value) ? "an object" : "a plain value";
}

function misfit(action: Action, pointer: Pointer, message: string): FlarespecError {
  return new FlarespecError("FS4006", {
    message: `${message}, at ${pointer === "" ? "the root" : pointer}`,
    place: action.at(),
  });
}

function check(action: Action, pointer: Pointer, root: JsonObject): void {
  const fault = difference(action.expect as Json, get(root, pointer), pointer);
  if (fault !== undefined) throw unexpected(action, fault.pointer, fault.expected, root);
}

interface Difference {
  pointer: Pointer;
  expected: Json;
}

/** The first place whose value is not the expected one; see `Action.expect`. */
function difference(expected: Json, found: Json | undefined, pointer: Pointer): Difference | undefined {
  if (!isObject(expected)) return equal(expected, found) ? undefined : { pointer, expected };
  if (Object.keys(expected).length === 1) {
    if (typeof expected.exists === "boolean") {
      return (found !== undefined) === expected.exists ? undefined : { pointer, expected };
    }
    if (expected.equals !== undefined) {
      return equal(expected.equals, found) ? undefined : { pointer, expected: expected.equals };
    }
  }
  if (!isObject(found)) return { pointer, expected };
  for (const [key, wanted] of Object.entries(expected)) {
    const fault = difference(wanted, member(found, key), join(pointer, key));
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function unexpected(action: Action, pointer: Pointer, expected: Json, root: JsonObject): FlarespecError {
  const found = get(root, pointer);
  return new FlarespecError("FS4005", {
    message: `${pointer || "the root"} ${found === undefined ? "has no value" : `is ${brief(found)}`}`,
    place: action.at("x-expect"),
    expected: isObject(expected) && expected.exists === false ? "nothing there" : brief(expected),
  });
}

function brief(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}

/** For a target without wildcards: the first name that does not exist, with the member that was likely meant. */
function nearest(target: string, root: JsonObject): string | undefined {
  let node: Json | undefined = root;
  let walked = "$";
  for (const found of target.matchAll(
    /\.([A-Za-z_][\w-]*)|\['((?:[^'\\]|\\.)*)'\]|\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]/g,
  )) {
    const name = found[1] ?? found[2] ?? found[3] ?? (found[4] as string);
    const next: Json | undefined = member(node, name);
    if (next === undefined) {
      const meant = isObject(node) ? closest(name, Object.keys(node)) : undefined;
      return meant === undefined ? undefined : `${walked}['${meant}']`;
    }
    walked += Array.isArray(node) ? `[${name}]` : `['${name}']`;
    node = next;
  }
  return undefined;
}
