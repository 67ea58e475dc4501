import { FlarespecError, type Place, type SourceSpan } from "../../diagnostics/error.ts";
import { type Json, type Pointer, tokens } from "../../openapi/pointer.ts";
import type { Parsed } from "../parsed.ts";
import { type JsonFault, JsonIndex, jsonFault, jsonShape } from "./json-text.ts";
import { checkSize, DEEPEST, MOST_VALUES, placeOf, sizeOf, tooDeep, tooMany } from "./limits.ts";
import { Lines } from "./lines.ts";
import { refuseWebPage } from "./web-page.ts";
import { parseYaml } from "./yaml.ts";

/**
 * Parses JSON or YAML 1.2 (core schema, with merge keys). The ending of `file` decides if it is .json, .yaml or .yml; else
 * a text that starts with a bracket is JSON.
 * @param most the largest number of values.
 * @throws FlarespecError FS1001 to FS1006, FS1008, FS1009, FS1027, with the place.
 */
export function parse(text: string, file: string, most: number = MOST_VALUES): Parsed {
  const lines = new Lines(text, file);
  if (text.trim() === "") {
    throw new FlarespecError("FS1003", { message: "the document is empty", place: { file }, expected: "JSON or YAML" });
  }
  refuseWebPage(text, file);
  const bracketed = /^\s*[{[]/.test(text);
  if (/\.json$/i.test(file) || (bracketed && !/\.ya?ml$/i.test(file))) return parseJson(text, lines, most);
  // JSON in files named .yaml is common, and the native parser is 25 times as fast.
  if (bracketed) {
    try {
      JSON.parse(text);
    } catch {
      return parseYaml(text, lines, most);
    }
    return parseJson(text, lines, most);
  }
  return parseYaml(text, lines, most);
}

function parseJson(text: string, lines: Lines, most: number): Parsed {
  const shape = jsonShape(text);
  // Checked before parsing, because a text of a few megabytes can need a gigabyte of memory.
  if (shape.values > most) throw tooMany(shape.values, { file: lines.file }, most);
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch (cause) {
    const fault = jsonFault(text);
    if (fault === undefined) throw cause;
    throw jsonError(fault, lines);
  }
  if (shape.depth > DEEPEST) throw tooDeep(shape.depth, { file: lines.file });
  // JSON.parse silently keeps only the last of two equal keys. The value then has fewer members than the text.
  const size = sizeOf(value);
  if (size.members !== shape.members) {
    const fault = jsonFault(text);
    if (fault !== undefined) throw jsonError(fault, lines);
  }
  let index: JsonIndex | undefined;
  const at = (pointer: Pointer): SourceSpan => {
    index ??= new JsonIndex(text);
    const place = index.find(pointer);
    return lines.span(place.key ?? place.start);
  };
  checkSize(value, size, at, most);
  // A number that is too large becomes Infinity, which JSON cannot express.
  const mayBeInfinite = /\d[eE]\+?\d{3}|\d{309}/.test(text);
  const infinite = mayBeInfinite
    ? placeOf(value, (node) => typeof node === "number" && !Number.isFinite(node))
    : undefined;
  if (infinite !== undefined) {
    throw new FlarespecError("FS1001", {
      message: `${infinite} is larger than numbers can be`,
      place: { ...at(infinite), pointer: infinite },
      expected: "a number of at most 1.8e308",
    });
  }
  return { value, at };
}

function jsonError(fault: JsonFault, lines: Lines): FlarespecError {
  const place: Place = { ...lines.span(fault.offset), pointer: fault.pointer };
  const { expected } = fault;
  if (fault.kind === "duplicate") {
    return new FlarespecError("FS1005", { message: `the key ${lastToken(fault.pointer)} stands twice`, place });
  }
  if (fault.kind === "truncated") {
    return new FlarespecError("FS1002", { message: "the JSON ends before it is complete", place, expected });
  }
  const found = lines.text.slice(fault.offset, fault.offset + 12).split(/\s/)[0];
  return new FlarespecError("FS1001", {
    message: `not JSON: unexpected ${found || "end of the text"}`,
    place,
    expected,
  });
}

function lastToken(pointer: Pointer): string {
  return JSON.stringify(tokens(pointer).at(-1) ?? "");
}
