import { type Alternative, composedSources } from "../../compose/alternatives.ts";
import { andList } from "../../diagnostics/wording.ts";
import type { Context } from "../../normalize/rule.ts";
import { dereference } from "../../openapi/dereference.ts";
import { textOf } from "../../openapi/equal.ts";
import { isObject, type JsonObject, join, type Pointer } from "../../openapi/pointer.ts";
import { type DatedClaim, decide } from "../evidence.ts";
import type { Position } from "../pairing.ts";
import { pairParameters, parameterKey, parametersAt } from "../parameters.ts";
import type { Reconciliation, StatedSchema } from "../reconciliation.ts";
import { writeFact } from "../settled.ts";

/**
 * A property stays required unless an OpenAPI document calls it optional and the first source is none (C03), or it is
 * sent and a newer source that lists properties no longer has it.
 */
export function settleRequired(
  r: Reconciliation,
  node: JsonObject,
  { pointer, primary }: Position,
  schemas: readonly StatedSchema[],
): void {
  if (!Array.isArray(node.required)) return;
  const outweighing = new Set<string>();
  const lacking = new Set<string>();
  const listing = schemas.filter(({ source, pointer: theirs, node: { properties, "x-incomplete": incomplete } }) => {
    if (!isObject(properties) || incomplete !== undefined || !r.sources.has(primary)) return false;
    return r.isNewer(source, primary) && r.bothSent(pointer, theirs);
  });
  const left = node.required.filter((name) => {
    const having = schemas.filter(({ node: { properties } }) => {
      return isObject(properties) && Object.hasOwn(properties, textOf(name));
    });
    const claims = r.claims(having, ({ node: { required } }) => Array.isArray(required) && required.includes(name));
    const without = r.claims(
      listing.filter((schema) => !having.includes(schema)),
      () => null,
    );
    const all = [r.claim(primary, true), ...claims, ...without];
    if (decide("required", all, "sent") === true) return true;
    for (const { schema, kind, says } of claims) {
      if (says === false && kind === "openapi") outweighing.add(schema.source);
    }
    if (outweighing.size === 0) for (const { schema } of without) lacking.add(schema.source);
    return false;
  });
  if (left.length === node.required.length) return;
  const because =
    outweighing.size > 0
      ? `Required by the first source alone; the OpenAPI document ${andList([...outweighing])} calls it optional.`
      : `Required by ${primary} alone; ${andList([...lacking])}, which is newer, no longer has it.`;
  r.write("required", join(pointer, "required"), left.length > 0 ? left : undefined, because, "widen");
}

/** By parameter, and for the body: which sources require it, in order of precedence. */
export type RequiredClaims = ReadonlyMap<string, (DatedClaim & { source: string })[]>;

const BODY = "body";

/** To be called before anything is taken over, while it shows which source says what. */
export function requiredClaims(
  operation: JsonObject,
  alternatives: readonly Alternative[],
  { root, pointer }: Context,
): RequiredClaims {
  const sources = composedSources(root);
  const claims = new Map<string, (DatedClaim & { source: string })[]>();
  const add = (key: string, source: string, node: JsonObject): void => {
    const { kind, date = "" } = sources.get(source) ?? {};
    // Only an OpenAPI document can say that a body is optional.
    const says = node.required === true || (key === BODY && kind !== "openapi" ? undefined : false);
    claims.set(key, [...(claims.get(key) ?? []), { source, kind, date, says }]);
  };
  const first = { source: textOf(operation["x-source"]), operation, pointer };
  for (const { source, operation: stated, pointer: from } of [first, ...alternatives]) {
    for (const { theirs, name } of pairParameters(root, pointer, from)) {
      if (theirs.node.in !== "path") add(parameterKey(theirs.node, name), source, theirs.node);
    }
    const body = dereference(root, stated.requestBody, join(from, "requestBody"));
    if (body !== undefined) add(BODY, source, body.node);
  }
  return claims;
}

/** Parameters and the body that an OpenAPI document calls optional become optional. */
export function settleRequiredParts(operation: JsonObject, claims: RequiredClaims, cx: Context): void {
  const settle = (key: string, node: JsonObject, landed: Pointer): void => {
    const stated = claims.get(key) ?? [];
    if (node.required !== true || decide("required", stated) !== false) return;
    const outweighing = stated.filter(({ kind, says }) => kind === "openapi" && says === false);
    const because = `The OpenAPI document ${andList(outweighing.map(({ source }) => source))} calls it optional.`;
    writeFact(cx, "required", join(landed, "required"), undefined, because, "widen");
  };
  for (const { node, landed } of parametersAt(cx.root, cx.pointer)) {
    if (node.in !== "path") settle(parameterKey(node, textOf(node.name)), node, landed);
  }
  const body = dereference(cx.root, operation.requestBody, join(cx.pointer, "requestBody"));
  if (body !== undefined) settle(BODY, body.node, body.pointer);
}
