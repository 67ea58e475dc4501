import { dereference } from "../openapi/dereference.ts";
import { isObject, type JsonObject } from "../openapi/pointer.ts";
import { operationKeys } from "../openapi/walk.ts";

/**
 * The members of an envelope. A schema is recognized as one by its structure, an object with a boolean flag and one of
 * the companions, so its rules work for any vendor with such responses and ignore documents without them.
 */
export const ENVELOPE = {
  flag: "success",
  lists: ["errors", "messages"],
  result: "result",
  /** An object with the flag is an envelope if it has one of these. */
  companions: ["errors", "messages", "result"],
  pages: "result_info",
} as const;

const MEMBERS: ReadonlySet<string> = new Set([ENVELOPE.flag, ...ENVELOPE.companions, ENVELOPE.pages]);

/** Whether an object has members that no envelope has. */
export function hasOwnMembers(names: readonly string[]): boolean {
  return names.some((name) => !MEMBERS.has(name));
}

/** Whether what an API answers has another name than `result`: such a body is none of the envelopes that are unwrapped. */
export function hasOtherResult(names: readonly string[]): boolean {
  return !names.includes(ENVELOPE.result) && hasOwnMembers(names);
}

/** Whether a schema itself states the members of an envelope; what it refers to and is composed of is not looked at. */
export function statesEnvelope({ properties }: JsonObject): boolean {
  if (!isObject(properties) || !isObject(properties[ENVELOPE.flag])) return false;
  return ENVELOPE.companions.some((name) => Object.hasOwn(properties, name));
}

/** Whether a schema, or one it is composed of, is an envelope. Each is visited once, since unions can be circular. */
function isEnvelope(root: JsonObject, schema: JsonObject): boolean {
  const seen = new Set<JsonObject>();
  const stack: JsonObject[] = [schema];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const node = dereference(root, next, "")?.node;
    if (node === undefined || seen.has(node)) continue;
    seen.add(node);
    if (statesEnvelope(node)) return true;
    for (const list of [node.allOf, node.anyOf, node.oneOf]) {
      for (const part of Array.isArray(list) ? list : []) if (isObject(part)) stack.push(part);
    }
  }
  return false;
}

/** What an operation answers with 2XX; `none` without a schema. */
export function successKind(root: JsonObject, operation: JsonObject): "envelope" | "other" | "none" {
  let isStated = false;
  for (const [status, response] of Object.entries(isObject(operation.responses) ? operation.responses : {})) {
    if (!status.startsWith("2") || !isObject(response)) continue;
    const content = dereference(root, response, "")?.node.content;
    for (const media of Object.values(isObject(content) ? content : {})) {
      if (!isObject(media) || !isObject(media.schema)) continue;
      if (isEnvelope(root, media.schema)) return "envelope";
      isStated = true;
    }
  }
  return isStated ? "other" : "none";
}

/** How many operations of a document answer with an envelope, and how many with something else. */
export function countSuccesses(root: JsonObject): { envelopes: number; others: number } {
  const counts = { envelope: 0, other: 0, none: 0 };
  for (const item of Object.values(isObject(root.paths) ? root.paths : {})) {
    if (!isObject(item)) continue;
    for (const key of operationKeys(item)) counts[successKind(root, item[key] as JsonObject)]++;
  }
  return { envelopes: counts.envelope, others: counts.other };
}

/** Whether fewer than a tenth of the answers are envelopes: these only look like one, as one of Zuora's hundreds does. */
export function areEnvelopesRare(root: JsonObject): boolean {
  const { envelopes, others } = countSuccesses(root);
  return envelopes > 0 && 10 * envelopes < others;
}
