import type { Model } from "../model/model.ts";
import { get, isObject, type Json, type Pointer } from "../openapi/pointer.ts";
import { ENVELOPE } from "../vendors/envelope.ts";

/** A code of a failure that is listed neither for the operation nor for the document. */
export interface UnlistedCode {
  code: number;
  /** As the API puts it. */
  message: string;
}

/** The codes that are listed for each operation, by its pointer. */
export function listedCodes({ areas, codes }: Model): ReadonlyMap<Pointer, ReadonlySet<number>> {
  const operations = areas.flatMap((area) => area.operations);
  return new Map(operations.map((one) => [one.pointer, new Set([...codes, ...one.codes].map(({ code }) => code))]));
}

/** The codes of a failure's body that are not among `listed`. */
export function unlistedCodes(body: Json, listed: ReadonlySet<number> = new Set()): UnlistedCode[] {
  const [errors] = ENVELOPE.lists;
  const entries = isObject(body) && body[ENVELOPE.flag] === false ? body[errors] : [];
  return (Array.isArray(entries) ? entries : []).flatMap((entry): UnlistedCode[] => {
    const code = get(entry, "/code");
    const message = get(entry, "/message");
    if (typeof code !== "number" || listed.has(code)) return [];
    return [{ code, message: typeof message === "string" ? message : "" }];
  });
}
