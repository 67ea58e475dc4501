import { andList } from "../../diagnostics/wording.ts";
import { dereferenceAt } from "../../openapi/dereference.ts";
import { isSchemaComponent } from "../../openapi/places.ts";
import { isObject, type JsonObject, type Pointer, parent } from "../../openapi/pointer.ts";
import type { Position } from "../pairing.ts";
import type { Reconciliation, StatedSchema } from "../reconciliation.ts";
import { branchesOf, compatible, isUnknown, sameTypes, typesOf } from "../schemas.ts";

/** Reports types and properties of another source that were not chosen. */
function reportDifference(
  r: Reconciliation,
  node: JsonObject,
  { pointer, primary }: Position,
  stated: StatedSchema,
): void {
  const union = branchesOf(r.root, stated);
  const single = union?.length === 1 ? union[0] : undefined;
  const theirs = single?.node ?? stated.node;
  if (union !== undefined && single === undefined) return;
  if (!compatible(node, theirs)) {
    const [ours, other] = [typesOf(node).join(" or "), typesOf(theirs).join(" or ")];
    r.cx.report(`${primary} says ${ours}, ${stated.source} ${other}; ${primary} stands`, pointer);
  }
  if (!isObject(node.properties) || !isObject(theirs.properties)) return;
  const own = node.properties;
  const missing = Object.keys(theirs.properties).filter((name) => !Object.hasOwn(own, name));
  if (missing.length > 0)
    r.cx.report(`${stated.source} also states ${andList(missing)}; ${primary} does not, so it is left out`, pointer);
}

/** Reports branches of other sources' unions that were not added. */
export function reportBranches(r: Reconciliation, node: JsonObject, { pointer, primary, extra }: Position): void {
  const bySource = new Map<string, Pointer[]>();
  for (const { source, pointer: theirs } of extra) {
    const their = dereferenceAt(r.root, theirs)?.node;
    // Strings beside a string (an id or an audience tag) are not another shape.
    if (their === undefined || (!isObject(their.properties) && sameTypes(node, their))) continue;
    const shapes = bySource.get(source) ?? [];
    if (!shapes.includes(theirs)) bySource.set(source, [...shapes, theirs]);
  }
  for (const [source, shapes] of bySource) {
    const other = shapes.length === 1 ? "another shape" : `${shapes.length} other shapes`;
    r.cx.report(`${source} states ${other} (${andList(shapes.map(shortName))}); ${primary} stands`, pointer);
  }
}

/** A component by its name, another place by its whole pointer. */
function shortName(pointer: Pointer): string {
  return isSchemaComponent(pointer) ? parent(pointer).key : pointer;
}

/** Reports what the schemas of a position say and the document does not: nothing is dropped silently. */
export function reportSchemas(r: Reconciliation, node: JsonObject, position: Position): void {
  const own = r.takenFrom(position.pointer);
  for (const { source, pointer } of position.statements) {
    if (source === own) continue;
    const landing = dereferenceAt(r.root, pointer);
    if (landing === undefined || isUnknown(landing.node) || isUnknown(node)) continue;
    reportDifference(r, node, position, { source, ...landing });
  }
}
