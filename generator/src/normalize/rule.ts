import type { Direction } from "../ledger/change.ts";
import type { Editor } from "../ledger/editor.ts";
import type { Located } from "../openapi/dereference.ts";
import { type Json, type JsonObject, join, type Pointer } from "../openapi/pointer.ts";
import type { NodeKind } from "../openapi/walk.ts";
import type { Uses } from "../schema/uses.ts";
import type { Preset } from "../vendors/preset.ts";

/**
 * The stages, in the order they run. The rules of a stage share one walk, which is repeated until nothing changes, so
 * their order does not matter. A stage may rely on all earlier ones.
 */
export const STAGES = ["form", "paths", "schema", "envelope", "composition", "drift", "direction"] as const;
export type Stage = (typeof STAGES)[number];

export type Visitor = (node: JsonObject, cx: Context) => void;

/** A general correction. It recognizes places by structure and evidence, never by the names of a vendor's components. */
export interface Rule extends Partial<Record<NodeKind, Visitor>> {
  /** Kebab-case. Also the name of the file, of the folder of fixtures and of the page in the documentation. */
  id: string;
  /** `FS3###`, one for each rule, listed in diagnostics/codes. */
  code: `FS3${number}`;
  stage: Stage;
  /** One sentence: what it corrects. */
  summary: string;
  /** Where the pattern occurs and how often: figures of the corpus, contradictions, sources. */
  evidence: readonly string[];
  /** The direction of a change if the comparison of the schemas before and after proves none. */
  direction: Direction;
  /** The visitor of schemas is called only for schemas with one of these keywords. Saves most of a million calls. */
  keywords?: readonly string[];
  /** The rule repairs violations of the OpenAPI specification and reports each, so that `--strict` refuses them. */
  repairs?: true;
  /** Why the rule is kept although no source of the repository or the corpus needs it. */
  dormant?: string;
}

export function rule(definition: Rule): Rule {
  return Object.freeze(definition);
}

/** What a visitor can read and write. */
export interface Context {
  readonly root: JsonObject;
  readonly pointer: Pointer;
  readonly kind: NodeKind;
  readonly editor: Editor;
  /** What is known of the vendor beyond the document. */
  readonly preset: Preset;
  /** Sets a member of this node. `path` is a key, or the keys that lead down to a deeper member. */
  set(path: string | readonly (string | number)[], value: Json, reason: string, direction?: Direction): void;
  /** Removes a member of this node. Elements of arrays cannot be removed: set the whole array. */
  remove(path: string | readonly (string | number)[], reason: string, direction?: Direction): void;
  /** Replaces this node. Later rules of the stage are called with the new one. */
  replace(value: Json, reason: string, direction?: Direction): void;
  /** Writes anywhere in the document, for corrections beyond their node (new components, moved paths). */
  write(pointer: Pointer, value: Json | undefined, reason: string, direction?: Direction): void;
  /** A copy of the node at `pointer`, recorded as a copy. For everything that is moved or repeated. */
  copy(pointer: Pointer): Json;
  /** Dereferences the node at `at`. Returns undefined for a dangling or circular `$ref`. */
  resolve(node: JsonObject, at?: Pointer): Located | undefined;
  /** Whether the schema at `pointer` is used by requests, by successful responses, by failures. */
  uses(pointer?: Pointer): Uses;
  /** Reports a finding, at this node if no pointer is given. */
  report(message: string, pointer?: Pointer): void;
}

/** The pointer of a member, given as one key or as several. */
export function memberPointer(pointer: Pointer, path: string | readonly (string | number)[]): Pointer {
  return typeof path === "string" ? join(pointer, path) : join(pointer, ...path);
}
