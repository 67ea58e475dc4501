import { readCodes } from "../model/operations/errors.ts";
import { get, isObject, type Json, type JsonObject } from "../openapi/pointer.ts";
import type { DocumentedOperation } from "../recordings/operations.ts";
import { CLOUDFLARE } from "../vendors/cloudflare.ts";

/** A code of a failure that is listed neither for the operation nor for the document. */
export interface UnlistedCode {
  code: number;
  /** As the API puts it. */
  message: string;
}

export function unlistedCodes(root: JsonObject, operation: DocumentedOperation, body: Json): UnlistedCode[] {
  const [errors] = CLOUDFLARE.envelope.lists;
  const entries = isObject(body) && body[CLOUDFLARE.envelope.flag] === false ? body[errors] : [];
  const listed = new Set([...readCodes(root), ...readCodes(operation.node)].map(({ code }) => code));
  return (Array.isArray(entries) ? entries : []).flatMap((entry): UnlistedCode[] => {
    const code = get(entry, "/code");
    const message = get(entry, "/message");
    if (typeof code !== "number" || listed.has(code)) return [];
    return [{ code, message: typeof message === "string" ? message : "" }];
  });
}
