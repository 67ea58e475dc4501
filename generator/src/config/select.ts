import { FlarespecError } from "../diagnostics/error.ts";
import type { Editor } from "../ledger/editor.ts";
import { type AreaPatterns, assignAreas } from "../model/areas.ts";
import { isObject, type JsonObject, join } from "../openapi/pointer.ts";
import { operationKeys } from "../openapi/walk.ts";
import { CONFIGURATION, type Selection } from "./config.ts";
import { checkSelection, pathMatcher, selectable, tagsOf } from "./selection.ts";

/**
 * Removes the operations that the configuration excludes from the canonical document. Each removal is a change of the
 * ledger, so that replay and overlay still give the emitted document.
 * @throws FlarespecError FS2017 if an entry of the selection fits no operation, or if no operation is left.
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
  const known = selectable(root.paths, areaOf);
  checkSelection("include", include, known);
  checkSelection("exclude", exclude, known);
  const wanted = matcher(include, areaOf) ?? (() => true);
  const unwanted = matcher(exclude, areaOf) ?? (() => false);
  editor.author = { id: "selection", direction: "narrow" };
  let left = 0;
  let emitted = 0;
  for (const path of Object.keys(root.paths)) {
    const item = root.paths[path];
    if (!isObject(item)) continue;
    const methods = operationKeys(item);
    const kept = methods.filter((method) => {
      const operation = item[method] as JsonObject;
      return wanted(path, operation) && !unwanted(path, operation);
    });
    left += methods.length - kept.length;
    emitted += kept.length;
    const reason = "The configuration leaves this operation out.";
    if (kept.length === 0 && methods.length > 0) editor.write(join("/paths", path), undefined, reason);
    else if (kept.length < methods.length) {
      for (const method of methods) {
        if (!kept.includes(method)) editor.write(join("/paths", path, method), undefined, reason);
      }
    }
  }
  if (emitted === 0) {
    throw new FlarespecError("FS2017", {
      message: "include and exclude leave no operation",
      place: { file: CONFIGURATION, pointer: exclude === undefined ? "/include" : "/exclude" },
    });
  }
  return left;
}

/** The operations that the configuration includes, of a document as it was read. */
export function wantedIn(paths: JsonObject, include: Selection, areas: AreaPatterns | undefined): Matcher {
  return matcher(include, assignAreas(paths, areas)) ?? (() => true);
}

type Matcher = (path: string, operation: JsonObject) => boolean;

/** One matching criterion is enough. */
function matcher(selection: Selection | undefined, areaOf: ReadonlyMap<string, string>): Matcher | undefined {
  if (selection === undefined) return undefined;
  const byPath = pathMatcher(selection.paths ?? []);
  const tags = new Set(selection.tags ?? []);
  const areas = new Set(selection.areas ?? []);
  return (path, operation) =>
    byPath(path) || areas.has(areaOf.get(path) ?? "") || tagsOf(operation).some((tag) => tags.has(tag));
}
