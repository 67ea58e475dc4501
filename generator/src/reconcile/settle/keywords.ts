import { isAnnotation } from "../../openapi/annotations.ts";
import { type JsonObject, join } from "../../openapi/pointer.ts";
import { listedValues } from "../../schema/enumeration.ts";
import { decidingClaim, type Fact } from "../evidence.ts";
import type { Position } from "../pairing.ts";
import type { Reconciliation, StatedSchema } from "../reconciliation.ts";
import { sameTypes } from "../schemas.ts";

/** Keywords of a schema that are taken together from the first source that states one of them. */
interface Keywords {
  fact: Fact;
  keys: readonly string[];
  /** Only a source that states the same type is asked. */
  typed: boolean;
}

const typed = (fact: Fact, ...keys: string[]): Keywords => ({ fact, keys, typed: true });

/** Both ends of a limit come from one source: those of two sources need not fit together. */
const KEYWORDS: readonly Keywords[] = [
  { fact: "description", keys: ["description"], typed: false },
  typed("default", "default"),
  typed("limits", "minLength", "maxLength"),
  typed("limits", "minItems", "maxItems"),
  typed("limits", "minimum", "maximum"),
  typed("limits", "exclusiveMinimum", "exclusiveMaximum"),
  typed("limits", "minProperties", "maxProperties"),
  typed("format", "format"),
  typed("limits", "pattern"),
  typed("limits", "multipleOf"),
];

/** Description, default, limits and format: what the first source leaves out comes from the next that states it (C30). */
export function settleKeywords(
  r: Reconciliation,
  node: JsonObject,
  position: Position,
  schemas: readonly StatedSchema[],
): void {
  for (const keywords of KEYWORDS) settleTogether(r, keywords, node, position, schemas);
}

function settleTogether(
  r: Reconciliation,
  { fact, keys, typed }: Keywords,
  node: JsonObject,
  { pointer, primary }: Position,
  schemas: readonly StatedSchema[],
): void {
  if (keys.some((key) => node[key] !== undefined)) return;
  // Limits and formats of listed values say nothing.
  if (typed && fact !== "default" && listedValues(node) !== undefined) return;
  const asked = schemas.filter((schema) => !typed || sameTypes(node, schema.node));
  const read = ({ node: stated }: Pick<StatedSchema, "node">): JsonObject | undefined => {
    if (fact === "description" && typeof stated.description !== "string") return undefined;
    const members = keys.flatMap((key) => (stated[key] === undefined ? [] : [[key, stated[key]] as const]));
    return members.length === 0 ? undefined : Object.fromEntries(members);
  };
  const own = { ...r.claim(primary, read({ node })), schema: undefined };
  const from = decidingClaim(fact, [own, ...r.claims(asked, read)])?.schema;
  if (from === undefined) return;
  const because = `Left open by the first source; ${from.source} states it.`;
  for (const key of keys) {
    const value = from.node[key];
    // As it is spelled there: default-type reads the text "false" as the boolean it means.
    if (value !== undefined)
      r.write(fact, join(pointer, key), value, because, isAnnotation(key) ? "equivalent" : "narrow");
  }
}
