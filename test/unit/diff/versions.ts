import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { canonicalOf } from "../../../generator/src/diff/canonical.ts";
import { type PlainDifference, plainDifference } from "../../../generator/src/diff/change.ts";
import { diff, type Side } from "../../../generator/src/diff/diff.ts";
import { sideOf } from "../../../generator/src/diff/side.ts";
import { clone } from "../../../generator/src/openapi/clone.ts";
import {
  get,
  type Json,
  type JsonObject,
  member,
  type Pointer,
  parent,
  setMember,
} from "../../../generator/src/openapi/pointer.ts";
import type { Source } from "../../../generator/src/read/source.ts";
import type { Preset } from "../../../generator/src/vendors/preset.ts";

/** A small document with one of everything that a difference can be about. */
export const BASE: JsonObject = parse(readFileSync(join(import.meta.dirname, "base.yaml"), "utf8"));

/** What is set at a pointer; undefined removes. */
export type Edit = readonly [at: Pointer, value: Json | undefined];

export function edited(edits: readonly Edit[], base: JsonObject = BASE): JsonObject {
  const document = clone(base);
  for (const [at, value] of edits) {
    const { pointer, key } = parent(at);
    const holder = get(document, pointer);
    if (typeof holder !== "object" || holder === null) throw new Error(`nothing at ${pointer}`);
    if (Array.isArray(holder)) {
      if (value === undefined) holder.splice(Number(key), 1);
      else if (key === "-") holder.push(value);
      else holder[Number(key)] = value;
    } else if (value === undefined) {
      if (member(holder, key) === undefined) throw new Error(`nothing at ${at}`);
      delete holder[key];
    } else setMember(holder, key, value);
  }
  return document;
}

export function sourceOf(document: JsonObject): Source {
  const text = JSON.stringify(document);
  return {
    id: "things",
    kind: "openapi",
    location: "things.json",
    sha256: createHash("sha256").update(text).digest("hex"),
    text,
  };
}

/** What is known of the vendor of `base.yaml`. */
const PRESET: Preset = { permissions: ["x-accepted-permissions"], operations: "path" };

/** A document as one side of a comparison, corrected as any stranger's. */
export function sideFrom(document: JsonObject): Side {
  return sideOf(canonicalOf({ source: sourceOf(document), preset: PRESET }), { preset: PRESET });
}

const UNEDITED: readonly Edit[] = [];
const sides = new WeakMap<readonly Edit[], Side>();

/** The base with some edits as one side of a comparison. The side of a list is made once. */
export function sideWith(edits: readonly Edit[]): Side {
  const list = edits.length === 0 ? UNEDITED : edits;
  const side = sides.get(list) ?? sideFrom(edited(list));
  sides.set(list, side);
  return side;
}

/** The difference between the base with some edits and the base with others, as JSON. */
export function difference(after: readonly Edit[], before: readonly Edit[] = []): PlainDifference {
  return plainDifference(diff(sideWith(before), sideWith(after)));
}
