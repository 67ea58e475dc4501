import { basename } from "node:path";
import type { ValidateFunction } from "ajv/dist/2020.js";
import type { JSONPathEnvironment, JSONPathQuery } from "json-p3";
import { FlarespecError, type Place, type SourceSpan } from "../diagnostics/error.ts";
import { closest } from "../diagnostics/suggest.ts";
import { lazy } from "../lazy.ts";
import { DIRECTIONS, type Direction } from "../ledger/change.ts";
import { isObject, type Json, type JsonObject, join, type Pointer } from "../openapi/pointer.ts";
import { DEEPEST } from "../read/parse/limits.ts";
import { parse } from "../read/parse/parse.ts";
import { regexpFunctions } from "./i-regexp.ts";
import { jsonPath } from "./json-path.ts";

/** An overlay document (OpenAPI Overlay 1.0 or 1.1) with its targets compiled. */
export interface Overlay {
  /** Name of the file without folders; the ledger names patches by it. */
  file: string;
  title: string;
  /** The document it was written for, as stated. */
  extends?: string;
  /** `x-answers: evidence`: it says what answers always have, which no source states. Applied once those are settled. */
  answers?: "evidence";
  actions: Action[];
}

/** One action. `remove` has precedence over `update`, and `update` over `copy`; our own have exactly one of them. */
export interface Action {
  /** Position in the overlay, from 0. */
  index: number;
  target: string;
  query: JSONPathQuery;
  description?: string;
  update?: Json;
  /** A query that selects the one node to copy (Overlay 1.1). */
  copy?: JSONPathQuery;
  remove: boolean;
  /** `x-because`: why the source is wrong and how that is known. Required in our own. */
  because?: string;
  /**
   * `x-expect`: the value that every target must have before the action. An object is compared by the members it names;
   * anything else must be equal. At any depth, `{ equals: value }` compares exactly and `{ exists: boolean }` checks
   * presence only; on the target itself, `{ exists: false }` demands that nothing matches.
   */
  expect?: Json;
  /** `x-upstream`: where the fault was reported. */
  upstream?: string;
  /** `x-direction`: what the patch does to the set of accepted values. Default: "replace". */
  direction?: Direction;
  /** The place of a member of the action in its file. */
  at(member?: string): SourceSpan & { pointer: Pointer };
}

export interface OverlayOptions {
  /** Whether it is our own patch: then a reason is required and every target must match. */
  ours?: boolean;
}

const EXTENSIONS = { "^x-": true };

const OVERLAY_SCHEMA = {
  type: "object",
  required: ["overlay", "info", "actions"],
  additionalProperties: false,
  patternProperties: EXTENSIONS,
  properties: {
    overlay: { type: "string", pattern: "^1\\.[01]\\.\\d+$" },
    info: {
      type: "object",
      required: ["title", "version"],
      additionalProperties: false,
      patternProperties: EXTENSIONS,
      properties: { title: { type: "string" }, version: { type: "string" }, description: { type: "string" } },
    },
    extends: { type: "string" },
    "x-answers": { const: "evidence" },
    actions: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["target"],
        additionalProperties: false,
        patternProperties: EXTENSIONS,
        properties: {
          target: { type: "string", pattern: "^\\$" },
          description: { type: "string" },
          update: true,
          copy: { type: "string", pattern: "^\\$" },
          remove: { type: "boolean" },
          "x-because": { type: "string", minLength: 1 },
          "x-expect": true,
          "x-upstream": { type: "string", minLength: 1 },
          "x-direction": { enum: DIRECTIONS },
        },
      },
    },
  },
};

const library = lazy<typeof import("ajv/dist/2020.js")>("ajv/dist/2020.js");
let compiled: ValidateFunction | undefined;

/**
 * Reads an overlay, JSON or YAML.
 * @param path as shown in messages.
 * @throws FlarespecError FS4001 to FS4003 with the place, and what `parse` throws.
 */
export function readOverlay(text: string, path: string, options: OverlayOptions = {}): Overlay {
  const parsed = parse(text, path);
  const place = (pointer: Pointer): SourceSpan & { pointer: Pointer } => ({ ...parsed.at(pointer), pointer });
  compiled ??= new (library().Ajv2020)({ meta: false, validateSchema: false }).compile(OVERLAY_SCHEMA);
  const { value } = parsed;
  if (!compiled(value) || !isObject(value)) throw wrongForm(compiled, place);
  const info = value.info as JsonObject;
  const actions = (value.actions as JsonObject[]).map((raw, index): Action => {
    const at = (member?: string): SourceSpan & { pointer: Pointer } =>
      place(member === undefined ? join("/actions", index) : join("/actions", index, member));
    return readAction(raw, index, at, options);
  });
  return {
    file: basename(path),
    title: info.title as string,
    ...(typeof value.extends === "string" ? { extends: value.extends } : {}),
    ...(value["x-answers"] === "evidence" ? { answers: "evidence" } : {}),
    actions,
  };
}

function readAction(raw: JsonObject, index: number, at: Action["at"], options: OverlayOptions): Action {
  const target = raw.target as string;
  const stated = [raw.update !== undefined, raw.copy !== undefined, raw.remove === true].filter(Boolean).length;
  // The specification allows several at once: `remove` has precedence over `update`, and `update` over `copy`.
  if (stated === 0 || (stated > 1 && options.ours === true)) {
    const message = stated === 0 ? "the action does nothing" : "the action says several things at once";
    throw new FlarespecError("FS4001", { message, place: at(), expected: "one of update, copy and remove: true" });
  }
  const because = raw["x-because"];
  if (options.ours === true && (typeof because !== "string" || because.trim() === "")) {
    throw new FlarespecError("FS4002", {
      message: `the patch of ${target} gives no reason`,
      place: at(),
      expected: "x-because",
    });
  }
  return {
    index,
    target,
    query: compileQuery(target, at("target")),
    remove: raw.remove === true,
    ...(raw.update === undefined ? {} : { update: raw.update }),
    ...(typeof raw.copy === "string" && raw.update === undefined ? { copy: compileQuery(raw.copy, at("copy")) } : {}),
    ...(typeof raw.description === "string" ? { description: raw.description } : {}),
    ...(typeof because === "string" ? { because } : {}),
    ...(raw["x-expect"] === undefined ? {} : { expect: raw["x-expect"] }),
    ...(typeof raw["x-upstream"] === "string" ? { upstream: raw["x-upstream"] } : {}),
    ...(typeof raw["x-direction"] === "string" ? { direction: raw["x-direction"] as Direction } : {}),
    at,
  };
}

/** Strict RFC 9535 with its five functions and no scripts; descends as deep as documents may nest. */
function environment(place: Place): JSONPathEnvironment {
  const made = new (jsonPath().JSONPathEnvironment)({ strict: true, maxRecursionDepth: DEEPEST + 1 });
  for (const [name, called] of regexpFunctions(place)) made.functionRegister.set(name, called);
  return made;
}

function compileQuery(query: string, place: SourceSpan & { pointer: Pointer }): JSONPathQuery {
  try {
    return environment(place).compile(query);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new FlarespecError("FS4003", { message: `${query}: ${reason}`, place, expected: "an RFC 9535 query", cause });
  }
}

function wrongForm(
  validate: ValidateFunction,
  place: (pointer: Pointer) => SourceSpan & { pointer: Pointer },
): FlarespecError {
  const fault = validate.errors?.[0];
  const params = (fault?.params ?? {}) as Record<string, Json>;
  const extra = typeof params.additionalProperty === "string" ? params.additionalProperty : undefined;
  const pointer = (fault?.instancePath ?? "") + (extra === undefined ? "" : join("", extra));
  const known = [
    ...Object.keys(OVERLAY_SCHEMA.properties),
    ...Object.keys(OVERLAY_SCHEMA.properties.actions.items.properties),
  ];
  return new FlarespecError("FS4001", {
    message: `${pointer || "the overlay"} ${fault?.message ?? "has the wrong form"}`,
    place: place(pointer),
    didYouMean: extra === undefined ? undefined : closest(extra, known),
  });
}
