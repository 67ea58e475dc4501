import { jsonBody } from "./json-body.ts";
import type { BodyData, BodyWriter } from "./operation.ts";
import { isBytes, isOf, isSendable, ownType } from "./sendable.ts";

/**
 * The body of an operation that describes those of several media types by schemas of their own. The header `content-type`
 * says which it is, else the type of the value itself; else it is the first one that takes the value.
 */
export const bodyByType: BodyWriter = (body, { bodies = [] }, headers) => {
  const stated = headers.get("content-type") ?? (isSendable(body) ? ownType(body) : "");
  // The cast below holds: one body takes every value.
  const { body: write = jsonBody, ...data } =
    // Media types may differ in their parameters alone: `application/json;version=2`.
    (bodies.find(({ type }) => type === stated) ??
      bodies.find(({ type }) => isOf(stated, type)) ??
      bodies.find(({ takes }) => takes?.(body) ?? true)) as BodyData;
  return write(body, data, headers);
};

/** Returns whether an object has one of some members. */
export const hasMember =
  (names: readonly string[]) =>
  (body: unknown): boolean =>
    names.some((name) => (Object(body) as Record<string, unknown>)[name] !== undefined);

/** Whether an object has a file, alone or in a list. */
export const hasFile = (body: unknown): boolean =>
  Object.values(Object(body))
    .flat()
    .some((value) => value instanceof Blob || isBytes(value));
