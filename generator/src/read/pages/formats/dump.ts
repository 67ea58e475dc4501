import { FlarespecError } from "../../../diagnostics/error.ts";
import { isObject, type Json, type JsonObject, join, type Pointer } from "../../../openapi/pointer.ts";
import { JsonIndex, jsonFault, jsonShape } from "../../parse/json-text.ts";
import { DEEPEST } from "../../parse/limits.ts";
import type { InferredDocument } from "../infer.ts";
import { METHOD_WORDS, type Report } from "../page.ts";
import { checkDump } from "./dump-check.ts";
import { linesOf, type TextLine } from "./text-lines.ts";

/** The JSON values after the lines, in this order, by the member of the operation; the first two are always null. */
const VALUES = [undefined, undefined, "parameters", "requestBody", "responses", "security"] as const;

/** A JSON value of the dump with its offset. */
interface DumpValue {
  pointer: Pointer;
  offset: number;
  index: JsonIndex;
}

/**
 * Reads the format `dump`: one operation of an OpenAPI document without the names of its members. Description, path, method,
 * tag and id are lines; parameters, body, responses and security are JSON values.
 */
export function readDump(text: string, report: Report): InferredDocument & { offsetOf(pointer: Pointer): number } {
  const lines = linesOf(text);
  const at = lines.findIndex(({ text: line }, i) => line.startsWith("/") && isMethod(lines[i + 1]?.text));
  const [path, method, tag, id] = [0, 1, 2, 3].map((i) => lines[at + i]) as TextLine[];
  if (at < 0 || path === undefined || method === undefined || tag === undefined || id === undefined) {
    throw report.misfit(0, lines[0]?.text ?? "", "a description, then lines with path, method, tag and id");
  }
  const operation: JsonObject = {};
  const description = lines
    .slice(0, at)
    .map(({ text: line }) => line)
    .join("\n")
    .trim();
  const pointer = join("/paths", path.text.trim(), method.text.trim());
  const parts: DumpValue[] = [];
  const places = new Map<Pointer, number>([
    ["", 0],
    [join("/paths", path.text.trim()), path.offset],
    [pointer, path.offset],
    [join(pointer, "description"), lines[0]?.offset ?? 0],
    [join(pointer, "tags"), tag.offset],
    [join(pointer, "operationId"), id.offset],
  ]);
  operation.tags = [tag.text.trim()];
  operation.operationId = id.text.trim();
  if (description !== "") operation.description = description;
  let offset = id.offset + id.text.length;
  for (const name of VALUES) {
    const { value, from, to } = valueAt(text, offset, report);
    offset = to;
    if (name === undefined) {
      if (value !== null) throw report.misfit(from, text.slice(from, to), "null, as nothing is known of this member");
      continue;
    }
    if (value === null) continue;
    const isList = name === "parameters" || name === "security";
    if (isList !== Array.isArray(value) || (!isList && !isObject(value))) {
      throw report.misfit(from, text.slice(from, to), `${isList ? "a list" : "an object"}: the ${name}`);
    }
    operation[name] = value;
    const part = join(pointer, name);
    parts.push({ pointer: part, offset: from, index: new JsonIndex(text.slice(from, to)) });
    places.set(part, from);
  }
  const rest = text.slice(offset);
  if (rest.trim() !== "") throw report.misfit(offset + rest.search(/\S/), rest.trim(), "the end of the dump");
  const schemes = namesOf(operation.security);
  if (schemes.length > 0) {
    const from = places.get(join(pointer, "security")) as number;
    report.add("FS1109", from, "the dump names security schemes and does not define them", {
      found: schemes.join(", "),
    });
  }
  const openapi: JsonObject = {
    openapi: "3.0.3",
    info: { title: operation.operationId, version: "undated" },
    paths: { [path.text.trim()]: { [method.text.trim()]: operation } },
  };
  const exact = (wanted: Pointer): number => {
    for (const { pointer: prefix, offset: from, index } of parts) {
      if (wanted !== prefix && !wanted.startsWith(`${prefix}/`)) continue;
      const place = index.find(wanted.slice(prefix.length));
      return from + (place.key ?? place.start);
    }
    return -1;
  };
  checkDump(openapi, report, (at) => Math.max(exact(at), places.get(at) ?? 0));
  for (const { offset: from } of parts)
    report.add("FS1109", from, "nothing counts what stands here: a lost line that leaves it JSON would not be noticed");
  return { openapi, places, recordings: [], offsetOf: exact };
}

export function isMethod(line: string | undefined): boolean {
  return line !== undefined && new RegExp(`^(?:${METHOD_WORDS})$`).test(line.trim());
}

function namesOf(security: Json | undefined): string[] {
  const all = Array.isArray(security) ? security.flatMap((one) => (isObject(one) ? Object.keys(one) : [])) : [];
  return [...new Set(all)];
}

/** Parses the JSON value that begins at `start` or after white space. Returns its offsets too. */
function valueAt(text: string, start: number, report: Report): { value: Json; from: number; to: number } {
  let from = start;
  while (/\s/.test(text[from] ?? "x")) from++;
  let depth = 0;
  let to = from;
  for (; to < text.length; to++) {
    const c = text[to] as string;
    if (c === '"') {
      for (to++; to < text.length && text[to] !== '"'; to++) if (text[to] === "\\") to++;
    } else if (c === "{" || c === "[") depth++;
    else if (c === "}" || c === "]") depth--;
    else if (depth === 0 && /\s/.test(c)) break;
    if (depth === 0 && /[}\]]/.test(c)) {
      to++;
      break;
    }
  }
  const json = text.slice(from, to);
  const fault = jsonFault(json);
  if (fault !== undefined)
    throw report.misfit(
      from + fault.offset,
      text
        .slice(from + fault.offset)
        .slice(0, 60)
        .trim(),
      fault.expected,
    );
  const { depth: deepest } = jsonShape(json);
  if (deepest > DEEPEST) {
    throw new FlarespecError("FS1009", {
      message: `nested ${deepest} levels deep`,
      place: report.place(from),
      expected: `at most ${DEEPEST} levels`,
    });
  }
  return { value: JSON.parse(json) as Json, from, to };
}
