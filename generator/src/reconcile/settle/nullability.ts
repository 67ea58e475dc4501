import { get, isObject, type Json, type JsonObject, join } from "../../openapi/pointer.ts";
import { listedValues } from "../../schema/enumeration.ts";
import { decide } from "../evidence.ts";
import type { Position } from "../pairing.ts";
import { type Reconciliation, say } from "../reconciliation.ts";
import { allowsNull } from "../schemas.ts";
import { writeValues } from "./enum.ts";

/** Null is allowed if any source says so (C17). */
export function settleNullability(r: Reconciliation, node: JsonObject, position: Position): void {
  const { pointer, primary, statements } = position;
  if (allowsNull(r.root, node, pointer)) return;
  const nullable = statements.filter(({ pointer: theirs }) => {
    const stated = get(r.root, theirs);
    return isObject(stated) && stated.type !== "null" && allowsNull(r.root, stated, theirs);
  });
  const claims = nullable.map(({ source }) => r.claim(source, true));
  if (decide("nullability", [r.claim(primary, false), ...claims]) !== true) return;
  const because = `Null as well: ${say(nullable)} so.`;
  const write = (key: string, value: Json | undefined): void =>
    r.write("nullability", join(pointer, key), value, because, "widen");
  const union = Array.isArray(node.anyOf) ? "anyOf" : "oneOf";
  if (typeof node.$ref === "string") {
    write("anyOf", [{ $ref: node.$ref }, { type: "null" }]);
    write("$ref", undefined);
  } else if (Array.isArray(node[union])) {
    r.write("nullability", join(pointer, union, node[union].length), { type: "null" }, because, "widen");
  } else if (node.type !== undefined) {
    const own = listedValues(node);
    if (own !== undefined) writeValues(r, "nullability", pointer, [...own, null], because);
    write("type", Array.isArray(node.type) ? [...node.type, "null"] : [node.type, "null"]);
  }
}
