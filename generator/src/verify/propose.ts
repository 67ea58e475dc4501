import type { Input } from "../config/input.ts";
import { FlarespecError } from "../diagnostics/error.ts";
import { singleQuote } from "../escape.ts";
import type { Direction } from "../ledger/change.ts";
import { Editor } from "../ledger/editor.ts";
import { buildModel } from "../model/build.ts";
import { clone } from "../openapi/clone.ts";
import {
  get,
  isObject,
  type Json,
  type JsonObject,
  join,
  member,
  type Pointer,
  parent,
  tokens,
} from "../openapi/pointer.ts";
import { applyOverlay } from "../patches/apply.ts";
import { readOverlay } from "../patches/overlay.ts";
import { canonicalize, type Normalized } from "../pipeline.ts";
import { documentedOperations, operationsAt } from "../recordings/operations.ts";
import type { Recording } from "../recordings/read.ts";
import { applicable, itemSchemas, memberSchemas } from "../schema/applicable.ts";
import type { Preset } from "../vendors/preset.ts";
import { checkBySchema, type SchemaVerdict } from "./check.ts";
import type { Gap } from "./gaps.ts";
import { inferSchema } from "./infer.ts";

/** An action of an overlay that makes the document provide for what was recorded. It never narrows. */
export type Proposal = {
  target: string;
  update?: Json;
  remove?: true;
  "x-because": string;
  "x-direction": Direction;
};

/** A proposal with what it is for. */
interface Candidate {
  action: Proposal;
  /** Keys of the gaps and codes that it settles. */
  settles: Set<string>;
  /** Of an undeclared member, all that was recorded of it. */
  values: Json[];
}

/**
 * Proposes an action for each gap and unlisted code, where one can be written: it is about the composed sources, as
 * patches are. Only those are returned with which the recordings are provided for when the rules have run again.
 */
export function propose(verdicts: readonly SchemaVerdict[], input: Input, normalized: Normalized): Proposal[] {
  const places = new Places(input, normalized);
  const candidates = new Map<string, Candidate>();
  for (const { recording, gaps, codes } of verdicts) {
    for (const gap of gaps) add(candidates, gapKey(recording, gap), places.actionFor(gap, recording), gap);
    for (const code of codes) {
      add(candidates, codeKey(recording, code.code), places.actionForCode(code, recording));
    }
  }
  let left = [...candidates.values()];
  // What does not help is left out, and what is left is tried again, since one action may rest on another.
  while (left.length > 0) {
    const unhelpful = unsettled(left, verdicts, input);
    if (unhelpful.size === 0) break;
    left = left.filter((candidate) => !unhelpful.has(candidate));
  }
  return left.map(({ action }) => action);
}

/** The proposals as an overlay document. */
export function overlayOf(actions: readonly Proposal[]): JsonObject {
  return {
    overlay: "1.0.0",
    info: { title: "What recordings of the API have and the sources do not provide for", version: "1.0.0" },
    actions: actions.map((action) => ({ ...action })),
  };
}

function add(candidates: Map<string, Candidate>, settled: string, action: Proposal | undefined, gap?: Gap): void {
  if (action === undefined) return;
  const what = gap?.kind === "member" ? gap.name : JSON.stringify(action.update ?? null);
  const key = `${action.target} ${what}`;
  const known = candidates.get(key) ?? { action, settles: new Set(), values: [] };
  known.settles.add(settled);
  if (gap?.kind === "member") {
    known.values.push(gap.value);
    known.action.update = { properties: { [gap.name]: inferSchema(known.values) } };
  }
  candidates.set(key, known);
}

function gapKey({ file }: Recording, gap: Gap): string {
  const detail = gap.kind === "null" ? "" : gap.kind === "value" ? String(gap.value) : gap.name;
  return `${file} ${gap.kind} ${gap.at} ${detail}`;
}

function codeKey({ file }: Recording, code: number): string {
  return `${file} code ${code}`;
}

/** The candidates that leave something open of what they are for, or that cannot be applied. */
function unsettled(
  candidates: readonly Candidate[],
  before: readonly SchemaVerdict[],
  input: Input,
): ReadonlySet<Candidate> {
  const overlay = overlayOf(candidates.map(({ action }) => action));
  let canonical: JsonObject;
  let preset: Preset;
  try {
    const patches = [...input.patches, { file: FILE, text: JSON.stringify(overlay) }];
    ({ canonical, preset } = canonicalize({ ...input, patches }));
  } catch (error) {
    const index =
      error instanceof FlarespecError ? /^\/actions\/(\d+)/.exec(error.place?.pointer ?? "")?.[1] : undefined;
    const refused = index === undefined ? undefined : candidates[Number(index)];
    return new Set(refused === undefined ? candidates : [refused]);
  }
  const operations = documentedOperations(canonical);
  const recordings = before.map(({ recording }) => ({
    ...recording,
    operations: recording.operations.flatMap((one) => operationsAt(operations, one, preset)),
  }));
  const open = new Set<string>();
  const after = checkBySchema(canonical, buildModel(canonical, { preset }), recordings);
  for (const { recording, gaps, codes } of after) {
    for (const gap of gaps) open.add(gapKey(recording, gap));
    for (const { code } of codes) open.add(codeKey(recording, code));
  }
  const narrowed = after.some(({ faults }, i) => faults.length > 0 && before[i]?.faults.length === 0);
  return new Set(candidates.filter(({ settles }) => narrowed || [...settles].some((key) => open.has(key))));
}

/** As the proposals are called while they are tried. */
const FILE = "recorded.overlay.json";

/** Where patches find what the canonical document has elsewhere. */
class Places {
  readonly #normalized: Normalized;
  /** The composition after the patches that are there. */
  readonly #patched: JsonObject;

  constructor({ patches }: Input, normalized: Normalized) {
    this.#normalized = normalized;
    this.#patched = clone(normalized.source) as JsonObject;
    const editor = new Editor(this.#patched);
    for (const { file, text } of patches) {
      const overlay = readOverlay(text, file, { ours: true });
      // Overlays about answers apply to the reconciled document, after the places of the sources are gone.
      if (overlay.answers === undefined) applyOverlay(editor, overlay, { ours: true });
    }
  }

  actionFor(gap: Gap, { file }: Recording): Proposal | undefined {
    const at = gap.at === "" ? "the body" : gap.at;
    const because = (what: string): string => `Recorded in ${file}: ${what}.`;
    const places = this.#find(gap.schema);
    const [place] = places;
    const schemas = applicable(this.#patched, places);
    switch (gap.kind) {
      case "null":
        return place === undefined ? undefined : this.#widening(place, { nullable: true }, because(`${at} is null`));
      case "value": {
        // A single value is a constant: it tells one kind from another.
        const listing = schemas.find(({ node }) => Array.isArray(node.enum) && node.enum.length > 1);
        const what = because(`${at} is ${JSON.stringify(gap.value)}`);
        return listing && this.#widening(join(listing.pointer, "enum"), gap.value, what);
      }
      case "missing": {
        const holder = schemas.find(({ node }) => Array.isArray(node.required) && node.required.includes(gap.name));
        return (
          holder && {
            target: `${this.#query(join(holder.pointer, "required"))}[?@ == ${singleQuote(gap.name)}]`,
            remove: true,
            "x-because": because(`${at} has no ${gap.name}`),
            "x-direction": "widen",
          }
        );
      }
      case "member": {
        const holder = schemas.find(({ node }) => isObject(node.properties));
        return holder && { ...this.#widening(holder.pointer, {}, because(`there is ${at}`)), "x-direction": "invent" };
      }
    }
  }

  actionForCode(
    { code, message, operation }: SchemaVerdict["codes"][number],
    { file }: Recording,
  ): Proposal | undefined {
    const place = this.#origin(operation);
    if (!isObject(get(this.#patched, place))) return undefined;
    return this.#widening(
      place,
      { "x-error-codes": { [code]: message } },
      `Recorded in ${file}: the call failed with it.`,
    );
  }

  #origin(pointer: Pointer): Pointer {
    return this.#normalized.editor.origin(pointer);
  }

  /**
   * Where the sources describe what the canonical document has at `pointer`. Merging schemas does not leave a trace of
   * every part: what has none is looked for from the next schema around it that has one.
   */
  #find(pointer: Pointer): Pointer[] {
    let around = pointer;
    while (around !== "" && !isObject(get(this.#patched, this.#origin(around)))) around = parent(around).pointer;
    let found = [this.#origin(around)];
    const rest = tokens(pointer.slice(around.length));
    while (found.length > 0 && rest.length > 0) {
      const token = rest.shift();
      const schemas = applicable(this.#patched, found);
      if (token === "items") found = itemSchemas(schemas);
      else if (token === "properties") found = memberSchemas(schemas, rest.shift() ?? "").pointers;
      else if (token === "anyOf" || token === "oneOf" || token === "allOf") rest.shift();
      else return [];
    }
    return found;
  }

  #widening(place: Pointer, update: Json, because: string): Proposal {
    return { target: this.#query(place), update, "x-because": because, "x-direction": "widen" };
  }

  /** The RFC 9535 normalized path of a pointer. */
  #query(pointer: Pointer): string {
    let node: Json | undefined = this.#patched;
    let query = "$";
    for (const token of tokens(pointer)) {
      query += `[${Array.isArray(node) ? token : singleQuote(token)}]`;
      node = Array.isArray(node) ? node[Number(token)] : member(node, token);
    }
    return query;
  }
}
