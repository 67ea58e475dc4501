import picomatch from "picomatch";
import type { Editor } from "../ledger/editor.ts";
import { type AreaPatterns, assignAreas } from "../model/areas.ts";
import { isObject, type JsonObject, join } from "../openapi/pointer.ts";
import { METHODS } from "../openapi/walk.ts";
import type { Selection } from "./config.ts";

/**
 * Removes the operations that the configuration excludes from the canonical document. Each removal is a change of the
 * ledger, so that replay and overlay still give the emitted document.
 */
export function selectOperations(
  editor: Editor,
  include: Selection | undefined,
  exclude: Selection | undefined,
  areas: AreaPatterns | undefined,
): number {
  const root = editor.root;
  if ((include === undefined && exclude === undefined) || !isObject(root.paths)) return 0;
  const areaOf = assignAreas(root.paths, areas);
  const wanted = matcher(include, areaOf) ?? (() => true);
  const unwanted = matcher(exclude, areaOf) ?? (() => false);
  editor.author = { id: "selection", direction: "narrow" };
  let left = 0;
  for (const path of Object.keys(root.paths)) {
    const item = root.paths[path];
    if (!isObject(item)) continue;
    const methods = METHODS.filter((method) => isObject(item[method]));
    const kept = methods.filter((method) => {
      const operation = item[method] as JsonObject;
      return wanted(path, operation) && !unwanted(path, operation);
    });
    left += methods.length - kept.length;
    const reason = "The configuration leaves this operation out.";
    if (kept.length === 0 && methods.length > 0) editor.write(join("/paths", path), undefined, reason);
    else if (kept.length < methods.length) {
      for (const method of methods) {
        if (!kept.includes(method)) editor.write(join("/paths", path, method), undefined, reason);
      }
    }
  }
  return left;
}

type Matcher = (path: string, operation: JsonObject) => boolean;

/** One matching criterion is enough. */
function matcher(selection: Selection | undefined, areaOf: ReadonlyMap<string, string>): Matcher | undefined {
  if (selection === undefined) return undefined;
  const byPath = picomatch([...(selection.paths ?? [])], { dot: true });
  const tags = new Set(selection.tags ?? []);
  const areas = new Set(selection.areas ?? []);
  return (path, operation) =>
    byPath(path.replace(/\{[^}]*\}/g, "*")) ||
    byPath(path) ||
    areas.has(areaOf.get(path) ?? "") ||
    (Array.isArray(operation.tags) && operation.tags.some((tag) => typeof tag === "string" && tags.has(tag)));
}
