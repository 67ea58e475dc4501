import type { Direction } from "../ledger/change.ts";
import type { Editor } from "../ledger/editor.ts";
import { type Json, type JsonObject, join, type Pointer } from "../openapi/pointer.ts";
import type { NodeKind } from "../openapi/walk.ts";
import type { Uses } from "../schema/uses.ts";

/**
 * The stages, in the order they run. Within a stage all rules share one walk, repeated until nothing changes, and
 * their order does not matter; a stage may rely on all earlier ones.
 */
export const STAGES = ["form", "paths", "schema", "envelope", "composition", "drift", "direction"] as const;
export type Stage = (typeof STAGES)[number];

export type Visitor = (node: JsonObject, cx: Context) => void;

/** A general correction. It finds its places by structure and evidence, never by a vendor's component names. */
export interface Rule extends Partial<Record<NodeKind, Visitor>> {
  /** Kebab-case; also the name of the file, the fixture folder and the docs page. */
  id: string;
  /** `FS3###`; one a rule, listed in diagnostics.ts. */
  code: `FS3${number}`;
  stage: Stage;
  /** One sentence: what it corrects. */
  summary: string;
  /** Where the pattern was counted: corpus figures, rows of contradictions, sources. */
  evidence: readonly string[];
  /** Stated for a change when the comparison of the schemas before and after cannot tell. */
  direction: Direction;
  /** It has nothing to do at a schema that has none of these: the runner, which calls rules a million times, does not call it. */
  keywords?: readonly string[];
  /** What it corrects is a fault by the specification of OpenAPI: it reports every place, so that `--strict` refuses it. */
  repairs?: true;
  /** A rule kept although nothing in the repo's sources or in the corpus needs it, with the reason. */
  dormant?: string;
}

export function rule(definition: Rule): Rule {
  return Object.freeze(definition);
}

/** What a visitor sees and may do at the node it is called for. */
export interface Context {
  readonly root: JsonObject;
  readonly pointer: Pointer;
  readonly kind: NodeKind;
  readonly editor: Editor;
  /** Sets a member of this node; `path` is one key, or several that lead down from it. */
  set(path: string | readonly (string | number)[], value: Json, reason: string, direction?: Direction): void;
  /** Removes a member of this node. Elements of arrays cannot be removed: set the array. */
  remove(path: string | readonly (string | number)[], reason: string, direction?: Direction): void;
  /** Replaces this node as a whole. Later rules of the stage see the new one. */
  replace(value: Json, reason: string, direction?: Direction): void;
  /** Writes anywhere, for the few corrections that reach beyond their node (new components, moved paths). */
  write(pointer: Pointer, value: Json | undefined, reason: string, direction?: Direction): void;
  /** A copy of what stands at `pointer`, recorded as a copy. Use it for everything that is moved or repeated. */
  copy(pointer: Pointer): Json;
  /** Follows `$ref`s; undefined where they dangle or run in a circle. `pointer` is where the result stands. */
  resolve(node: JsonObject, at?: Pointer): { node: JsonObject; pointer: Pointer } | undefined;
  /** How the schema at this pointer is used: by requests, by successful responses, by failures. */
  uses(pointer?: Pointer): Uses;
  /** Reports what was found without changing it: at this node, or where a rule of the whole document says. */
  report(message: string, pointer?: Pointer): void;
}

export function pathOf(pointer: Pointer, path: string | readonly (string | number)[]): Pointer {
  return typeof path === "string" ? join(pointer, path) : join(pointer, ...path);
}
