import type { Json, Pointer } from "../openapi/pointer.ts";
import { type ChangeSubject, sentenceAbout } from "./subject.ts";

/** What a change is worth where it breaks nothing; `major` always is. */
type Worth = "major" | "minor" | "patch";

const WORTH = {
  "operation-added": "minor",
  "operation-removed": "major",
  "path-renamed": "major",
  "method-renamed": "major",
  "name-reused": "major",
  "operationId-renamed": "patch",
  "deprecated-set": "minor",
  "deprecated-unset": "minor",
  "area-renamed": "major",
  "type-renamed": "major",
  "type-split": "major",
  "types-merged": "major",
  "type-added": "minor",
  "type-removed": "major",
  "path-parameter-renamed": "major",
  "parameter-added": "minor",
  "parameter-removed": "major",
  "parameter-made-required": "major",
  "parameter-made-optional": "minor",
  "parameter-style-changed": "patch",
  "argument-form-changed": "major",
  "body-added": "minor",
  "body-removed": "major",
  "body-made-required": "major",
  "body-made-optional": "minor",
  "body-media-changed": "minor",
  "response-added": "minor",
  "response-removed": "minor",
  "response-media-changed": "minor",
  "response-media-added": "minor",
  "response-media-removed": "minor",
  "response-header-added": "minor",
  "response-header-removed": "minor",
  "response-header-made-required": "minor",
  "response-header-made-optional": "minor",
  "failure-added": "minor",
  "failure-removed": "minor",
  "error-code-added": "minor",
  "error-code-removed": "minor",
  "error-code-changed": "patch",
  "permission-added": "minor",
  "permission-removed": "minor",
  "security-added": "minor",
  "security-removed": "minor",
  "security-scope-added": "minor",
  "security-scope-removed": "minor",
  "pagination-added": "minor",
  "pagination-changed": "minor",
  "pagination-removed": "major",
  "property-added": "minor",
  "property-removed": "major",
  "required-added": "minor",
  "required-removed": "minor",
  "type-changed": "minor",
  "type-refined": "minor",
  "type-opened": "minor",
  wrapped: "major",
  unwrapped: "major",
  "nullable-added": "minor",
  "nullable-removed": "minor",
  "enum-value-added": "minor",
  "closed-enum-value-added": "minor",
  "enum-value-removed": "minor",
  "enum-introduced": "minor",
  "enum-dropped": "minor",
  "enum-opened": "minor",
  "enum-closed": "minor",
  "branch-added": "minor",
  "branch-removed": "minor",
  "union-introduced": "minor",
  "union-dropped": "minor",
  "member-added": "minor",
  "member-removed": "minor",
  "additional-properties-added": "minor",
  "additional-properties-removed": "minor",
  "constraint-changed": "patch",
  "format-changed": "patch",
  "default-changed": "patch",
  "access-changed": "patch",
  "prose-changed": "patch",
  "server-changed": "minor",
  "server-added": "minor",
  "server-removed": "minor",
  "server-variable-added": "minor",
  "server-variable-removed": "minor",
  "server-variable-changed": "minor",
  "webhook-added": "minor",
  "webhook-removed": "major",
} as const;

export type ChangeKind = keyof typeof WORTH;

/** Every kind of change, and what it is worth as long as it breaks neither request nor response. docs/diff.md lists them. */
export const KINDS: Readonly<Record<ChangeKind, Worth>> = WORTH;

export type Bump = Worth | "none";

/** Whom a change reaches: what a caller sends, what it receives, or both. */
export type ChangeDirection = "request" | "response" | "both";

/** A type or a function of the generated package that a change shows in. */
export interface ChangedSymbol {
  kind: "type" | "method";
  /** `area.Name`, as exported before and after; null where there is none. */
  old: string | null;
  new: string | null;
  /** By the compiler, on the two emitted packages; null where it was not asked or one side is absent. */
  assignable: { oldToNew: boolean | null; newToOld: boolean | null };
}

/** How a call by name takes its argument: in one object, with the body as `body`, or by place (`path`, `query`, `body`). */
export type ArgumentForm = "flat" | "body" | "places";

export interface Change {
  kind: ChangeKind;
  /** In the canonical documents; null where there is no such place. */
  old: Pointer | null;
  new: Pointer | null;
  direction: ChangeDirection;
  breaking: { request: boolean; response: boolean };
  /** `METHOD /path`, as after the change, or as before it where they are gone. */
  operations: string[];
  symbols: ChangedSymbol[];
  /** Of a change of an enumeration: the value that is added or removed. */
  value?: Json;
  /** Of `argument-form-changed`. */
  argument?: { old: ArgumentForm; new: ArgumentForm };
  subject: ChangeSubject;
  /** For somebody who never saw the document, as Markdown; `SUBJECT` stands for the subject. */
  sentence: string;
}

/** What a change says, and of what. */
export type ChangeText = Pick<Change, "subject" | "sentence">;

/** The sentence of a change, as Markdown. */
export function messageOf({ subject, sentence }: ChangeText): string {
  return sentenceAbout(subject, sentence);
}

/** A change as JSON, with its sentence written out. */
export type PlainChange = Omit<Change, "subject" | "sentence"> & { message: string };

/** A difference as JSON; `diff.schema.json` describes it. */
export function plainDifference({ changes, summary }: Difference): PlainDifference {
  return {
    changes: changes.map(({ subject, sentence, ...change }) => ({
      ...change,
      message: messageOf({ subject, sentence }),
    })),
    summary,
  };
}

export type PlainDifference = Omit<Difference, "changes"> & { changes: PlainChange[] };

export interface Difference {
  changes: Change[];
  summary: { request: boolean; response: boolean; bump: Bump };
}

/**
 * The part of a version that a change moves. What breaks is major; so are names that are gone from the package, though
 * they break neither: a type that is split and keeps its name for one part takes none away. A value that an open enum gains is minor by decision: its type lets it through, and only a switch
 * over the known values no longer is exhaustive, which `breaking.response` says. One that is closed, as a constant is, has
 * a type that lets nothing else through: there a further value is a kind of its own.
 */
export function bumpOf({ kind, breaking, symbols }: Pick<Change, "kind" | "breaking" | "symbols">): Worth {
  if (kind === "enum-value-added" && !breaking.request) return "minor";
  if (kind === "type-split" && symbols.some((symbol) => symbol.old === symbol.new)) return "minor";
  return breaking.request || breaking.response ? "major" : KINDS[kind];
}

const ORDER: readonly Bump[] = ["none", "patch", "minor", "major"];

export function summarize(changes: readonly Change[]): Difference["summary"] {
  const worth = changes.map((change) => ORDER.indexOf(bumpOf(change)));
  return {
    request: changes.some(({ breaking }) => breaking.request),
    response: changes.some(({ breaking }) => breaking.response),
    bump: ORDER[Math.max(0, ...worth)] as Bump,
  };
}
