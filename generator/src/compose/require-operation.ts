import { FlarespecError } from "../diagnostics/error.ts";
import { isObject, type JsonObject } from "../openapi/pointer.ts";
import { methodOfKey } from "../openapi/walk.ts";
import { fileLabel, type Source } from "../read/source.ts";

/**
 * Refuses a document without any operation: a source of components alone is fine, but a whole run without an operation
 * means that a publication failed.
 * @throws FS1013
 */
export function requireOperation(document: JsonObject, sources: readonly Source[]): void {
  const items = Object.entries(isObject(document.paths) ? document.paths : {}).filter(
    ([path]) => !path.startsWith("x-"),
  );
  if (items.some(([, item]) => isObject(item) && Object.keys(item).some((key) => methodOfKey(key, item) !== undefined)))
    return;
  throw new FlarespecError("FS1013", {
    message: "no operation is described",
    place: { file: fileLabel(sources[0]?.location ?? ""), pointer: "/paths" },
    expected: "at least one path with one method",
  });
}
