import { lstatSync, readdirSync, realpathSync } from "node:fs";
import { join as joinPath, sep } from "node:path";
import { FlarespecError, type Place } from "../diagnostics/error.ts";
import { closest } from "../diagnostics/suggest.ts";
import { isObject, type Json, type JsonObject, type Pointer } from "../openapi/pointer.ts";
import { parse } from "../read/parse/parse.ts";
import { readSourceFile } from "../read/source.ts";
import type { Preset } from "../vendors/preset.ts";
import { type DocumentedOperation, operationsAt } from "./operations.ts";

/** A recording: one body of one operation, as it was sent or received. */
export interface Recording {
  /** Relative to the folder, with forward slashes. */
  file: string;
  /** Of a response, its status; undefined for a request. */
  status: number | undefined;
  /** Undefined for a request without one. */
  body: Json | undefined;
  /** Of the document; two where a recording stands for accounts and zones. */
  operations: DocumentedOperation[];
  /** What it is worth, as it says itself. */
  kind: string | undefined;
}

/** A file of a recording. */
export interface RecordingFile {
  /** Relative to the folder, with forward slashes. */
  file: string;
  /** How errors call the file. */
  location: string;
  text: string;
}

/**
 * Reads the recordings below a folder: every `.json` file. Nothing is written.
 * @throws FlarespecError FS8001 to FS8004, and what reading and parsing a file throw; always with exit code 2.
 */
export function readRecordings(
  folder: string,
  operations: readonly DocumentedOperation[],
  preset: Preset,
): Recording[] {
  try {
    const files = readRecordingFiles(folder);
    if (files.length === 0) {
      throw new FlarespecError("FS8004", { message: `there is no recording in ${folder}`, place: { file: folder } });
    }
    return files.map((file) => {
      const { recording, named, place } = parseRecording(file, operations, preset);
      if (recording.operations.length === 0) throw unknownOperation(file.file, named, place, operations);
      return recording;
    });
  } catch (error) {
    throw error instanceof FlarespecError ? asBadUse(error) : error;
  }
}

/** What keeps a verdict from being reached is not the verdict: exit code 1 says that a recording does not fit. */
function asBadUse(error: FlarespecError): FlarespecError {
  const { code, message, place, expected, remedy, didYouMean, details, cause } = error;
  return new FlarespecError(code, {
    message,
    remedy,
    didYouMean,
    details,
    cause,
    exitCode: 2,
    ...(place && { place }),
    ...(expected !== undefined && { expected }),
  });
}

/** Reads the files of recordings below a folder, in the order of their names. @throws FlarespecError FS8003, FS8004. */
export function readRecordingFiles(folder: string): RecordingFile[] {
  return recordingFiles(folder).map((file) => {
    const location = joinPath(folder, file);
    return { file, location, text: readSourceFile(location).text };
  });
}

function recordingFiles(folder: string): string[] {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (stat === undefined || !(stat.isDirectory() || stat.isSymbolicLink())) {
    throw new FlarespecError("FS8004", { message: `there is no folder ${folder}`, place: { file: folder } });
  }
  const root = realpathSync(folder);
  const found: string[] = [];
  const visit = (below: string): void => {
    for (const entry of readdirSync(joinPath(root, below), { withFileTypes: true })) {
      if (entry.name.startsWith(".")) continue;
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) visit(path);
      else if (entry.isSymbolicLink()) checkLink(root, path, folder);
      if (entry.name.endsWith(".json") && !entry.isDirectory()) found.push(path);
    }
  };
  visit("");
  return found.sort();
}

function checkLink(root: string, path: string, folder: string): void {
  let target: string | undefined;
  try {
    target = realpathSync(joinPath(root, path));
  } catch {
    // A dangling one.
  }
  if (target?.startsWith(root + sep)) return;
  throw new FlarespecError("FS8003", {
    message: `${path} is a link that leads ${target === undefined ? "nowhere" : "out of the folder"}`,
    place: { file: joinPath(folder, path) },
  });
}

/**
 * Parses a recording. One whose operation the document does not have has no operations.
 * @throws FlarespecError FS8001.
 */
export function parseRecording(
  { file, location, text }: RecordingFile,
  operations: readonly DocumentedOperation[],
  preset: Preset,
): { recording: Recording; named: Pick<DocumentedOperation, "method" | "path">; place: Place } {
  const { value, at } = parse(text, location);
  const place = (pointer: Pointer): Place => ({ ...at(pointer), pointer });
  const wrong = (pointer: Pointer, message: string, expected: string): FlarespecError =>
    new FlarespecError("FS8001", {
      message: `${file} is not a recording: ${message}`,
      place: place(pointer),
      expected,
    });

  if (!isObject(value)) throw wrong("", "it is not an object", "an object with operation, and request or status");
  const { operation, request, status } = value;
  if (!isObject(operation) || typeof operation.method !== "string" || typeof operation.path !== "string") {
    throw wrong(isObject(operation) ? "/operation" : "", "it names no operation", "operation: { method, path }");
  }
  const named = { method: operation.method, path: operation.path };
  const about = {
    file,
    operations: operationsAt(operations, named, preset),
    kind: typeof value.kind === "string" ? value.kind : undefined,
  };
  const result = (recording: Pick<Recording, "status" | "body">) => ({
    recording: { ...about, ...recording },
    named,
    place: place("/operation"),
  });
  if (request !== undefined) return result({ status: undefined, body: requestBody(value, request) });
  if (typeof status !== "number" || !Number.isInteger(status) || status < 100 || status > 599) {
    throw wrong(
      status === undefined ? "" : "/status",
      "it has neither a request nor a status",
      "a status from 100 to 599",
    );
  }
  if (value.body === undefined) throw wrong("", "the response has no body", "body, which may be null");
  return result({ status, body: value.body });
}

/** `request: true` says that `body` was sent; else the request is taken apart. */
function requestBody(value: JsonObject, request: Json): Json | undefined {
  return isObject(request) ? request.body : value.body;
}

function unknownOperation(
  file: string,
  { method, path }: { method: string; path: string },
  place: Place,
  operations: readonly DocumentedOperation[],
): FlarespecError {
  const label = `${method} ${path}`;
  return new FlarespecError("FS8002", {
    message: `${file} is of ${label}, which no source documents`,
    place,
    didYouMean: closest(
      label,
      operations.map((one) => one.label),
    ),
  });
}
