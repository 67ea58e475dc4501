import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { FlarespecError } from "../diagnostics/error.ts";
import { isObject, type Json, type JsonObject } from "../openapi/pointer.ts";
import { readSourceFile } from "../read/source.ts";

/** A former state of a source: a line of `states.ndjson`, the newest last. */
export interface State {
  source: string;
  /** Hash of the content, see `stateOf`. */
  state: string;
  /** Hash of the bytes. */
  sha256: string;
  /** Date of publication. */
  date: string;
  /** When an update accepted it. */
  taken: string;
}

export function statesFile(list: string): string {
  return join(dirname(list), "states.ndjson");
}

/** @throws FlarespecError FS6005 for an invalid line. */
export function readStates(list: string): { text: string; states: State[] } {
  const file = statesFile(list);
  if (!existsSync(file)) return { text: "", states: [] };
  const { text } = readSourceFile(file);
  const states = text.split("\n").flatMap((line, i) => {
    if (line.trim() === "") return [];
    const state = lineOf(line);
    if (state !== undefined) return [state];
    throw new FlarespecError("FS6005", {
      message: "a line of the states that were seen has the wrong form",
      place: { file, line: i + 1 },
      expected: "an object with source, state, sha256, date and taken, or an empty line",
    });
  });
  return { text, states };
}

function lineOf(line: string): State | undefined {
  try {
    const value = JSON.parse(line) as Json;
    if (!isObject(value)) return undefined;
    const { source, state, sha256, date, taken } = value;
    const given = [source, state, sha256, date, taken].every((one) => typeof one === "string");
    // Checked above.
    return given && !Number.isNaN(Date.parse(taken as string)) ? (value as unknown as State) : undefined;
  } catch {
    return undefined;
  }
}

/** Appends states to the text of states.ndjson. */
export function withStates(text: string, states: readonly State[]): string {
  const start = text === "" || text.endsWith("\n") ? text : `${text}\n`;
  return start + states.map((state) => `${JSON.stringify(state)}\n`).join("");
}

/**
 * Hashes the content of a canonical document. Ignores the names of components: they are numbered in the order in which
 * references reach them, so that a publication that only renames components has the same state.
 */
export function stateOf(canonical: JsonObject): string {
  const numbers = new Map<string, number>();
  const hash = createHash("sha256");
  const say = (node: Json): void => {
    if (typeof node === "string" && node.startsWith(COMPONENTS)) {
      if (!numbers.has(node)) numbers.set(node, numbers.size);
      hash.update(`#${numbers.get(node)},`);
    } else if (Array.isArray(node)) {
      hash.update("[");
      for (const item of node) say(item);
      hash.update("]");
    } else if (isObject(node)) {
      hash.update("{");
      for (const key of Object.keys(node).sort()) {
        hash.update(`${JSON.stringify(key)}:`);
        say(node[key] as Json);
      }
      hash.update("}");
    } else hash.update(`${JSON.stringify(node)},`);
  };
  const { components, ...rest } = canonical;
  say(rest);
  // The map grows during the loop: components that a component refers to are appended.
  for (const [reference] of numbers) say(componentAt(components, reference));
  if (isObject(components) && components.securitySchemes !== undefined) say(components.securitySchemes);
  return hash.digest("hex");
}

const COMPONENTS = "#/components/";

function componentAt(components: Json | undefined, reference: string): Json {
  let node = components;
  for (const token of reference.slice(COMPONENTS.length).split("/")) {
    const key = token.replaceAll("~1", "/").replaceAll("~0", "~");
    node = isObject(node) && Object.hasOwn(node, key) ? node[key] : undefined;
  }
  return node ?? null;
}
