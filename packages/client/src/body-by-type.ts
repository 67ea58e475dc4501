import { jsonBody } from "./json-body.ts";
import type { BodyWriter } from "./operation.ts";
import { isObjectOrArray } from "./parameter.ts";
import { isBytes, isOf, isSendable, ownType } from "./sendable.ts";

/**
 * The body of an operation that describes those of several media types by schemas of their own. The header `content-type`
 * says which it is, else the type of the value itself, else the first one that takes such values.
 */
export const bodyByType: BodyWriter = (body, { bodies = [] }, headers) => {
  const stated = headers.get("content-type") ?? (isSendable(body) ? ownType(body) : "");
  const { body: write = jsonBody, ...data } =
    // Media types may differ in their parameters alone: `application/json;version=2`.
    bodies.find(({ type }) => type?.toLowerCase() === stated.toLowerCase()) ??
    bodies.find(({ type = "" }) => isOf(stated, type)) ??
    bodies.find(({ takes }) => takes?.(body)) ??
    bodies.find(({ takes }) => !takes) ??
    {};
  return write(body, data, headers);
};

/** Whether an object has a file, alone or in a list. */
export const hasFile = (body: unknown): boolean =>
  isObjectOrArray(body) &&
  Object.values(body)
    .flat()
    .some((value) => value instanceof Blob || isBytes(value));
