import { isObject, type JsonObject } from "../openapi/pointer.ts";

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
