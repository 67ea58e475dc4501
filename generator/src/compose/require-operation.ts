import { FlarespecError } from "../diagnostics/error.ts";
import { isObject, type JsonObject } from "../openapi/pointer.ts";
import { operationKey } from "../openapi/walk.ts";
import { fileLabel, type Source } from "../read/source.ts";

/**
 * Refuses a document that describes nothing to call and nothing to declare: no operation, no webhook and no schema. It
 * usually is a publication that failed.
 * @throws FS1013
 */
export function requireOperation(document: JsonObject, sources: readonly Source[]): void {
  const items = [document.paths, document.webhooks].flatMap((section) =>
    Object.entries(isObject(section) ? section : {}).filter(([path]) => !path.startsWith("x-")),
  );
  const hasCall = items.some(
    ([, item]) => isObject(item) && Object.keys(item).some((key) => operationKey(key, item) !== undefined),
  );
  const schemas = isObject(document.components) ? document.components.schemas : undefined;
  if (hasCall || (isObject(schemas) && Object.keys(schemas).length > 0)) return;
  throw new FlarespecError("FS1013", {
    message: "no operation, webhook or schema is described",
    place: { file: fileLabel(sources[0]?.location ?? ""), pointer: "/paths" },
    expected: "at least one path with one method, one webhook or one schema component",
  });
}
