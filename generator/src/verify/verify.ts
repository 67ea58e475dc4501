import type { Compiler } from "../compiler/compiler.ts";
import type { Input } from "../config/input.ts";
import { buildModel } from "../model/build.ts";
import type { Pointer } from "../openapi/pointer.ts";
import { canonicalize } from "../pipeline.ts";
import { documentedOperations } from "../recordings/operations.ts";
import { type Recording, readRecordings } from "../recordings/read.ts";
import { checkBySchema, type SchemaVerdict } from "./check.ts";
import type { Gap } from "./gaps.ts";
import { type Proposal, propose } from "./propose.ts";
import { typeFaults } from "./types.ts";

/** What is found in a folder of recordings. */
export interface Verification {
  verdicts: Verdict[];
  /** Actions with which the document provides for what was recorded. */
  proposals: Proposal[];
}

export interface Verdict {
  /** Relative to the folder. */
  file: string;
  /** `METHOD /path` */
  operation: string;
  /** What schema or type refuses. */
  faults: { by: "schema" | "type"; message: string }[];
  /** What the document does not provide for, refused or not. */
  notes: Note[];
}

interface Note {
  kind: Gap["kind"] | "code";
  /** In the body. */
  pointer: Pointer;
  message: string;
}

/**
 * Checks the recordings of a folder by the canonical schema and by the type that is emitted from it.
 * @param compiler undefined where types are not checked.
 * @throws FlarespecError as reading the recordings does, and what the run throws.
 */
export function verify(folder: string, input: Input, compiler: Compiler | undefined): Verification {
  const normalized = canonicalize(input);
  const { canonical, preset } = normalized;
  const recordings = readRecordings(folder, documentedOperations(canonical), preset);
  const { areas } = input.config;
  const model = buildModel(canonical, { ...(areas && { areas }), names: input.names, preset });
  const found = checkBySchema(canonical, model, recordings);
  const types = compiler === undefined ? new Map<Recording, string[]>() : typeFaults(model, recordings, compiler);
  const verdicts = found.map((one) => verdictOf(one, types.get(one.recording) ?? []));
  return { verdicts, proposals: propose(found, input, normalized) };
}

function verdictOf({ recording, faults, gaps, codes }: SchemaVerdict, types: readonly string[]): Verdict {
  const notes = [
    ...gaps.map((gap): Note => ({ kind: gap.kind, pointer: gap.at, message: describe(gap) })),
    ...codes.map(
      ({ code, message }): Note => ({ kind: "code", pointer: "", message: `code ${code} is not listed: ${message}` }),
    ),
  ];
  return {
    file: recording.file,
    operation: recording.operations[0]?.label ?? "",
    faults: [
      ...[...new Set(faults)].map((message) => ({ by: "schema" as const, message })),
      ...types.map((message) => ({ by: "type" as const, message })),
    ],
    notes: [...new Map(notes.map((note) => [`${note.pointer} ${note.message}`, note])).values()],
  };
}

function describe(gap: Gap): string {
  switch (gap.kind) {
    case "member":
      return `${gap.name} is not declared`;
    case "null":
      return "it is null, which no schema allows";
    case "value":
      return `${JSON.stringify(gap.value)} is not listed`;
    case "missing":
      return `${gap.name} is required and absent`;
  }
}
